"""CH4 of rice fields (3.C.7): Volume 4, chapter 5, section 5.5. What is grown twice a year is two harvested areas.

Organic amendments add up before the power is taken, each as the straw with the same effect: straw dry, others fresh.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

EQUATION = Words(
    "IPCC 2006 V4 ch. 5 eq. 5.1–5.3; 2019 V4 ch. 5 eq. 5.1, 5.2 (updated), 5.2A (new), 5.3",
    "IPCC 2006 第4卷第5章 式5.1～5.3；2019 第4卷第5章 式5.1、5.2（更新）、5.2A（新增）、5.3",
)


@method(
    "afolu.rice.unamended",
    title=Words("Rice without organic amendments", "水稻：未施有机添加物"),
    gives={"CH4": "t"},
    equation=EQUATION,
    categories=("3.C.7",),
    tier=1,
)
def unamended(
    rice_area: Value = activity("ha"),
    cultivation_days: Value = factor("day"),
    rice_baseline_factor: Value = factor("kgCH4/ha/day"),
    water_regime_scaling: Value = factor("1"),
    preseason_scaling: Value = factor("1"),
    soil_cultivar_scaling: Value = factor("1"),
) -> Value:
    """Area, days and the baseline factor, scaled for water before and during cultivation, and for soil and cultivar."""
    per_day = rice_baseline_factor * water_regime_scaling * preseason_scaling * soil_cultivar_scaling
    return rice_area * cultivation_days * per_day


@method(
    "afolu.rice.amended",
    title=Words("Rice with one organic amendment", "水稻：一种有机添加物"),
    gives={"CH4": "t"},
    equation=EQUATION,
    categories=("3.C.7",),
    tier=1,
)
def amended(
    rice_area: Value = activity("ha"),
    cultivation_days: Value = factor("day"),
    rice_baseline_factor: Value = factor("kgCH4/ha/day"),
    water_regime_scaling: Value = factor("1"),
    preseason_scaling: Value = factor("1"),
    soil_cultivar_scaling: Value = factor("1"),
    amendment_rate: Value = factor("t/ha"),
    amendment_conversion: Value = factor("1"),
    amendment_unit: Value = constant(1, "ha/t", "1"),
    amendment_exponent: Value = constant(0.59, "1"),
) -> Value:
    """As without, scaled for what was worked into the soil."""
    per_day = rice_baseline_factor * water_regime_scaling * preseason_scaling * soil_cultivar_scaling
    amendments = amendment_rate * amendment_conversion
    return rice_area * cultivation_days * per_day * (1 + amendments * amendment_unit) ** amendment_exponent


@method(
    "afolu.rice.twice_amended",
    title=Words("Rice with two organic amendments", "水稻：两种有机添加物"),
    gives={"CH4": "t"},
    equation=EQUATION,
    categories=("3.C.7",),
    tier=1,
)
def twice_amended(
    rice_area: Value = activity("ha"),
    cultivation_days: Value = factor("day"),
    rice_baseline_factor: Value = factor("kgCH4/ha/day"),
    water_regime_scaling: Value = factor("1"),
    preseason_scaling: Value = factor("1"),
    soil_cultivar_scaling: Value = factor("1"),
    amendment_rate: Value = factor("t/ha"),
    amendment_conversion: Value = factor("1"),
    second_amendment_rate: Value = factor("t/ha"),
    second_amendment_conversion: Value = factor("1"),
    amendment_unit: Value = constant(1, "ha/t", "1"),
    amendment_exponent: Value = constant(0.59, "1"),
) -> Value:
    """As with one; the two add up."""
    per_day = rice_baseline_factor * water_regime_scaling * preseason_scaling * soil_cultivar_scaling
    amendments = amendment_rate * amendment_conversion + second_amendment_rate * second_amendment_conversion
    return rice_area * cultivation_days * per_day * (1 + amendments * amendment_unit) ** amendment_exponent


@method(
    "afolu.rice.thrice_amended",
    title=Words("Rice with three organic amendments", "水稻：三种有机添加物"),
    gives={"CH4": "t"},
    equation=EQUATION,
    categories=("3.C.7",),
    tier=1,
)
def thrice_amended(
    rice_area: Value = activity("ha"),
    cultivation_days: Value = factor("day"),
    rice_baseline_factor: Value = factor("kgCH4/ha/day"),
    water_regime_scaling: Value = factor("1"),
    preseason_scaling: Value = factor("1"),
    soil_cultivar_scaling: Value = factor("1"),
    amendment_rate: Value = factor("t/ha"),
    amendment_conversion: Value = factor("1"),
    second_amendment_rate: Value = factor("t/ha"),
    second_amendment_conversion: Value = factor("1"),
    third_amendment_rate: Value = factor("t/ha"),
    third_amendment_conversion: Value = factor("1"),
    amendment_unit: Value = constant(1, "ha/t", "1"),
    amendment_exponent: Value = constant(0.59, "1"),
) -> Value:
    """As with one; the three add up."""
    per_day = rice_baseline_factor * water_regime_scaling * preseason_scaling * soil_cultivar_scaling
    two = amendment_rate * amendment_conversion + second_amendment_rate * second_amendment_conversion
    amendments = two + third_amendment_rate * third_amendment_conversion
    return rice_area * cultivation_days * per_day * (1 + amendments * amendment_unit) ** amendment_exponent
