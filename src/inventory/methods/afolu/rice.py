"""CH4 of rice fields (3.C.7): Volume 4, chapter 5, section 5.5. What is grown twice a year is two harvested areas."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

EQUATION = Words(
    "IPCC 2006 V4 ch. 5 eq. 5.1–5.3; 2019 V4 ch. 5 eq. 5.1, 5.2 (updated), 5.3",
    "IPCC 2006 第4卷第5章 式5.1～5.3；2019 第4卷第5章 式5.1、5.2（更新）、5.3",
)


@method(
    "afolu.rice.season",
    title=Words("Rice of one season", "一季水稻"),
    gives={"CH4": "t"},
    equation=EQUATION,
    categories=("3.C.7",),
    tier=1,
)
def season(
    rice_area: Value = activity("ha"),
    cultivation_days: Value = factor("day"),
    rice_baseline_factor: Value = factor("kgCH4/ha/day"),
    water_regime_scaling: Value = factor("1"),
    preseason_scaling: Value = factor("1"),
    amendment_effect: Value = factor("t/ha"),
    amendment_unit: Value = constant(1, "ha/t", "1"),
    amendment_exponent: Value = constant(0.59, "1"),
) -> Value:
    """Area, days and the baseline factor, scaled for water before and during cultivation and for amendments."""
    amendments = (1 + amendment_effect * amendment_unit) ** amendment_exponent
    per_day = rice_baseline_factor * water_regime_scaling * preseason_scaling * amendments
    return rice_area * cultivation_days * per_day


@method(
    "afolu.rice.season_soil_cultivar",
    title=Words("Rice of one season, by soil and cultivar", "一季水稻：考虑土壤和品种"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 5 eq. 5.1–5.3; 2019 V4 ch. 5 eq. 5.2A (new)",
        "IPCC 2006 第4卷第5章 式5.1～5.3；2019 第4卷第5章 式5.2A（新增）",
    ),
    categories=("3.C.7",),
    tier=2,
)
def season_soil_cultivar(
    rice_area: Value = activity("ha"),
    cultivation_days: Value = factor("day"),
    rice_baseline_factor: Value = factor("kgCH4/ha/day"),
    water_regime_scaling: Value = factor("1"),
    preseason_scaling: Value = factor("1"),
    amendment_effect: Value = factor("t/ha"),
    soil_cultivar_scaling: Value = factor("1"),
    amendment_unit: Value = constant(1, "ha/t", "1"),
    amendment_exponent: Value = constant(0.59, "1"),
) -> Value:
    """As by season alone, with the country's own scaling for soil and cultivar."""
    amendments = (1 + amendment_effect * amendment_unit) ** amendment_exponent
    per_day = rice_baseline_factor * water_regime_scaling * preseason_scaling * amendments
    return rice_area * cultivation_days * per_day * soil_cultivar_scaling


@method(
    "afolu.rice.amendment",
    title=Words("Organic amendments of rice fields, as straw", "稻田有机添加物折秸秆量"),
    gives={"amendment_as_straw": "t"},
    equation=Words("IPCC 2006 and 2019 V4 ch. 5 eq. 5.3, sum", "IPCC 2006、2019 第4卷第5章 式5.3 求和项"),
    categories=("3.C.7",),
)
def amendment(
    amendment_applied: Value = activity("t"),
    amendment_conversion: Value = factor("1"),
) -> Value:
    """One amendment, straw dry and others fresh, counted as the straw with the same effect."""
    return amendment_applied * amendment_conversion
