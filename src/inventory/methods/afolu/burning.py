"""Biomass burnt on the land (3.C.1): Volume 4, chapter 2, equation 2.27.

CO2 of grass and annual crops is balanced by growth within the year and not counted; that of forest counts here only
where the change of carbon stocks (3.B) does not hold it. Residues burnt in the field follow from the crop's yield, so
that what burns and what stays on the land are parts of one amount.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

ALL = {"CO2": "t", "CH4": "t", "N2O": "t"}
LANDS = ("3.C.1.a", "3.C.1.b", "3.C.1.c", "3.C.1.d")


@method(
    "afolu.burning.consumed",
    title=Words("Area burnt, by default fuel consumption", "火烧面积：按缺省燃料消耗量"),
    gives=ALL,
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.27 with Table 2.4; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.27（表2.4）；2019年相同",
    ),
    categories=LANDS,
    tier=1,
)
def consumed(
    burnt_area: Value = activity("ha"),
    fuel_consumed: Value = factor("t_dm/ha"),
    fire_emission_factor: Value = factor("g{gas}/kg_dm"),
) -> Value:
    """Area times the dry matter that burns on it, fuel and combustion factor in one, times the gas per dry matter."""
    return burnt_area * fuel_consumed * fire_emission_factor


@method(
    "afolu.burning.load",
    title=Words("Area burnt, by fuel and combustion factor", "火烧面积：按可燃物量和燃烧因子"),
    gives=ALL,
    equation=Words("IPCC 2006 V4 ch. 2 eq. 2.27; the same in 2019", "IPCC 2006 第4卷第2章 式2.27；2019年版相同"),
    categories=LANDS,
    tier=2,
)
def load(
    burnt_area: Value = activity("ha"),
    fuel_load: Value = factor("t_dm/ha"),
    combustion_factor: Value = factor("1"),
    fire_emission_factor: Value = factor("g{gas}/kg_dm"),
) -> Value:
    """Area times the dry matter that could burn, times the share that does, times the gas per dry matter."""
    return burnt_area * fuel_load * combustion_factor * fire_emission_factor


@method(
    "afolu.burning.residues",
    title=Words("Crop residues burnt in the field, from the yield", "秸秆田间焚烧：由产量推算"),
    gives={"CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.27 with ch. 11 Table 11.2; 2019 V4 ch. 2 Table 2.4 (updated) with ch. 11 eq. 11.6",
        "IPCC 2006 第4卷第2章 式2.27 与第11章 表11.2；2019 第4卷第2章 表2.4（更新）与第11章 式11.6",
    ),
    categories=("3.C.1.b",),
    tier=1,
)
def residues(
    crop_area: Value = activity("ha"),
    crop_yield: Value = factor("t/ha"),
    dry_matter_fraction: Value = factor("t_dm/t"),
    residue_slope: Value = factor("kg_dm/kg_dm"),
    residue_intercept: Value = factor("t_dm/ha"),
    burnt_share: Value = factor("1"),
    combustion_factor: Value = factor("1"),
    fire_emission_factor: Value = factor("g{gas}/kg_dm"),
) -> Value:
    """Residues above ground on the share of the area that is burnt, times the share that burns, times the gas."""
    above = crop_yield * dry_matter_fraction * residue_slope + residue_intercept
    return crop_area * burnt_share * above * combustion_factor * fire_emission_factor
