"""Nitrogen of crop residues left on the land: direct N2O (3.C.4) and N2O of what leaches (3.C.5).

Volume 4, chapter 11, equation 11.6 with 11.7, and Table 11.2. Residues above ground follow from the yield by a slope
and an intercept in t d.m. per hectare (the 2019 heading "kg" is a misprint); a plain ratio has none. What burnt is
taken off before what was removed, and all residues are those of the renewed share of the area.
"""

from __future__ import annotations

from inventory.methods.afolu.nitrogen import N2O, n2o_per_nitrogen_mass, of_residues
from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

EQ_2006 = Words("IPCC 2006 V4 ch. 11 eq. 11.6, 11.7, 11.7A", "IPCC 2006 第4卷第11章 式11.6、11.7、11.7A")


def with_equation(equation: Words, number: str) -> Words:
    """The equation cited, with one more that it goes with."""
    return Words(f"{equation.en}, {number}", f"{equation.zh}、{number}")


@method(
    "afolu.residues.direct",
    title=Words("Crop residues, direct N2O", "农作物秸秆还田：N2O 直接排放"),
    gives=N2O,
    equation=with_equation(EQ_2006, "11.1"),
    categories=("3.C.4",),
    tier=1,
)
def direct(
    crop_area: Value = activity("ha"),
    crop_yield: Value = factor("t/ha"),
    dry_matter_fraction: Value = factor("t_dm/t"),
    residue_slope: Value = factor("kg_dm/kg_dm"),
    residue_intercept: Value = factor("t_dm/ha"),
    above_ground_nitrogen: Value = factor("kgN/kg_dm"),
    removed_share: Value = factor("1"),
    below_ground_ratio: Value = factor("kg_dm/kg_dm"),
    below_ground_nitrogen: Value = factor("kgN/kg_dm"),
    renewed_share: Value = factor("1"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """No residues burnt: those above ground that stay, and all below ground, by their nitrogen, times EF1."""
    crop = crop_yield * dry_matter_fraction
    above, below = of_residues(
        crop, residue_slope, residue_intercept, above_ground_nitrogen, below_ground_ratio, below_ground_nitrogen
    )
    left = above * (1 - removed_share)
    return crop_area * renewed_share * (left + below) * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.residues.leached",
    title=Words("Crop residues, nitrogen leached", "农作物秸秆还田：氮淋溶的 N2O 间接排放"),
    gives=N2O,
    equation=with_equation(EQ_2006, "11.10"),
    categories=("3.C.5",),
    tier=1,
)
def leached(
    crop_area: Value = activity("ha"),
    crop_yield: Value = factor("t/ha"),
    dry_matter_fraction: Value = factor("t_dm/t"),
    residue_slope: Value = factor("kg_dm/kg_dm"),
    residue_intercept: Value = factor("t_dm/ha"),
    above_ground_nitrogen: Value = factor("kgN/kg_dm"),
    removed_share: Value = factor("1"),
    below_ground_ratio: Value = factor("kg_dm/kg_dm"),
    below_ground_nitrogen: Value = factor("kgN/kg_dm"),
    renewed_share: Value = factor("1"),
    leached_share: Value = factor("kgN/kgN"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """As for direct emissions, times what leaches and EF5."""
    crop = crop_yield * dry_matter_fraction
    above, below = of_residues(
        crop, residue_slope, residue_intercept, above_ground_nitrogen, below_ground_ratio, below_ground_nitrogen
    )
    left = above * (1 - removed_share)
    return crop_area * renewed_share * (left + below) * leached_share * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.residues.burnt_direct",
    title=Words("Crop residues partly burnt, direct N2O", "农作物秸秆（部分焚烧）：N2O 直接排放"),
    gives=N2O,
    equation=with_equation(EQ_2006, "11.1"),
    categories=("3.C.4",),
    tier=1,
)
def burnt_direct(
    crop_area: Value = activity("ha"),
    crop_yield: Value = factor("t/ha"),
    dry_matter_fraction: Value = factor("t_dm/t"),
    residue_slope: Value = factor("kg_dm/kg_dm"),
    residue_intercept: Value = factor("t_dm/ha"),
    above_ground_nitrogen: Value = factor("kgN/kg_dm"),
    removed_share: Value = factor("1"),
    burnt_share: Value = factor("1"),
    combustion_factor: Value = factor("1"),
    below_ground_ratio: Value = factor("kg_dm/kg_dm"),
    below_ground_nitrogen: Value = factor("kgN/kg_dm"),
    renewed_share: Value = factor("1"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """What burnt on part of the area is taken off above ground, then what was removed of the rest."""
    crop = crop_yield * dry_matter_fraction
    above, below = of_residues(
        crop, residue_slope, residue_intercept, above_ground_nitrogen, below_ground_ratio, below_ground_nitrogen
    )
    left = above * (1 - burnt_share * combustion_factor) * (1 - removed_share)
    return crop_area * renewed_share * (left + below) * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.residues.burnt_leached",
    title=Words("Crop residues partly burnt, nitrogen leached", "农作物秸秆（部分焚烧）：氮淋溶的 N2O 间接排放"),
    gives=N2O,
    equation=with_equation(EQ_2006, "11.10"),
    categories=("3.C.5",),
    tier=1,
)
def burnt_leached(
    crop_area: Value = activity("ha"),
    crop_yield: Value = factor("t/ha"),
    dry_matter_fraction: Value = factor("t_dm/t"),
    residue_slope: Value = factor("kg_dm/kg_dm"),
    residue_intercept: Value = factor("t_dm/ha"),
    above_ground_nitrogen: Value = factor("kgN/kg_dm"),
    removed_share: Value = factor("1"),
    burnt_share: Value = factor("1"),
    combustion_factor: Value = factor("1"),
    below_ground_ratio: Value = factor("kg_dm/kg_dm"),
    below_ground_nitrogen: Value = factor("kgN/kg_dm"),
    renewed_share: Value = factor("1"),
    leached_share: Value = factor("kgN/kgN"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """As for direct emissions, times what leaches and EF5."""
    crop = crop_yield * dry_matter_fraction
    above, below = of_residues(
        crop, residue_slope, residue_intercept, above_ground_nitrogen, below_ground_ratio, below_ground_nitrogen
    )
    left = above * (1 - burnt_share * combustion_factor) * (1 - removed_share)
    return crop_area * renewed_share * (left + below) * leached_share * leaching_n2o_factor * n2o_per_nitrogen
