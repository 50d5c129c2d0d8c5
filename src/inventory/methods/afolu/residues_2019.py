"""Nitrogen of crop residues as the 2019 Refinement counts it: direct N2O (3.C.4) and N2O of what leaches (3.C.5).

Volume 4, chapter 11, equation 11.6 (updated). Unlike in 2006, what is removed and what burns are both off the whole,
and the renewed share stands below ground alone, as the equation is printed (its text speaks of renewal for both).
"""

from __future__ import annotations

from inventory.methods.afolu.nitrogen import N2O, n2o_per_nitrogen_mass, of_residues
from inventory.methods.afolu.residues import with_equation
from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

EQ_2019 = Words("IPCC 2019 V4 ch. 11 eq. 11.6 (updated), 11.7", "IPCC 2019 第4卷第11章 式11.6（更新）、11.7")


@method(
    "afolu.residues.direct_2019",
    title=Words("Crop residues, direct N2O (2019)", "农作物秸秆还田：N2O 直接排放（2019）"),
    gives=N2O,
    equation=with_equation(EQ_2019, "11.1"),
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
    return crop_area * (left + renewed_share * below) * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.residues.leached_2019",
    title=Words("Crop residues, nitrogen leached (2019)", "农作物秸秆还田：氮淋溶的 N2O 间接排放（2019）"),
    gives=N2O,
    equation=with_equation(EQ_2019, "11.10"),
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
    return crop_area * (left + renewed_share * below) * leached_share * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.residues.burnt_direct_2019",
    title=Words("Crop residues partly burnt, direct N2O (2019)", "农作物秸秆（部分焚烧）：N2O 直接排放（2019）"),
    gives=N2O,
    equation=with_equation(EQ_2019, "11.1"),
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
    """What was removed and what burnt are taken off above ground."""
    crop = crop_yield * dry_matter_fraction
    above, below = of_residues(
        crop, residue_slope, residue_intercept, above_ground_nitrogen, below_ground_ratio, below_ground_nitrogen
    )
    left = above * (1 - removed_share - burnt_share * combustion_factor)
    return crop_area * (left + renewed_share * below) * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.residues.burnt_leached_2019",
    title=Words(
        "Crop residues partly burnt, nitrogen leached (2019)", "农作物秸秆（部分焚烧）：氮淋溶的 N2O 间接排放（2019）"
    ),
    gives=N2O,
    equation=with_equation(EQ_2019, "11.10"),
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
    left = above * (1 - removed_share - burnt_share * combustion_factor)
    return crop_area * (left + renewed_share * below) * leached_share * leaching_n2o_factor * n2o_per_nitrogen
