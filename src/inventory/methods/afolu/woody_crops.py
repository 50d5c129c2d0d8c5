"""CO2 of trees outside forests: perennial crops (3.B.2) and trees of settlements (3.B.5). Gains are negative."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


@method(
    "afolu.perennials.growth",
    title=Words("Perennial crops growing", "多年生木本作物生长"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 5 section 5.2.1, eq. 2.7, gains; the same in 2019",
        "IPCC 2006 第4卷第5章5.2.1节 式2.7 增长项；2019年相同",
    ),
    categories=("3.B.2",),
    tier=1,
)
def perennial_growth(
    area: Value = activity("ha", "km"),
    perennial_growth: Value = factor("tC/ha/year", "tC/km/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Area that has not yet reached maturity times its rate of accumulation; hedgerows by their length."""
    return -area * perennial_growth * per_year * co2_per_carbon


@method(
    "afolu.perennials.root_growth",
    title=Words("Roots of perennial crops growing", "多年生木本作物根系生长"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2019 Refinement V4 ch. 5 section 5.2.1.2, tier 2, Table 5.2",
        "IPCC 2019年修订版第4卷第5章5.2.1.2节（方法2）表5.2",
    ),
    categories=("3.B.2",),
    tier=2,
)
def perennial_root_growth(
    area: Value = activity("ha", "km"),
    perennial_root_growth: Value = factor("tC/ha/year", "tC/km/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Below-ground accumulation, which tier 1 leaves out."""
    return -area * perennial_root_growth * per_year * co2_per_carbon


@method(
    "afolu.perennials.removed",
    title=Words("Perennial crops removed", "多年生木本作物清除"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 5 section 5.2.1, eq. 2.7, losses; Table 5.1; the same in 2019",
        "IPCC 2006 第4卷第5章5.2.1节 式2.7 损失项；表5.1；2019年相同",
    ),
    categories=("3.B.2",),
    tier=1,
)
def perennials_removed(
    area: Value = activity("ha", "km"),
    perennial_loss: Value = factor("tC/ha", "tC/km"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The carbon of the area harvested or cleared in the year."""
    return area * perennial_loss * co2_per_carbon


@method(
    "afolu.perennials.removed_biomass",
    title=Words("Perennial crops removed, by biomass", "多年生木本作物清除：按生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 5 section 5.2.1.4, step 4; Tables 5.2, 5.3", "IPCC 2006 第4卷第5章5.2.1.4节步骤4；表5.2、5.3"
    ),
    categories=("3.B.2",),
    tier=1,
)
def perennials_removed_biomass(
    area: Value = activity("ha"),
    perennial_biomass: Value = factor("t_dm/ha"),
    woody_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As by carbon, from dry matter."""
    return area * perennial_biomass * woody_carbon * co2_per_carbon


@method(
    "afolu.settlements.crown_cover",
    title=Words("Urban trees by crown cover", "城镇树木：按树冠覆盖面积"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 8 eq. 8.1, 8.2; the same in 2019", "IPCC 2006 第4卷第8章 式8.1、8.2；2019年相同"),
    categories=("3.B.5",),
    tier=2,
)
def crown_cover(
    crown_area: Value = activity("ha"),
    crown_growth: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Area under crowns of growing trees, not area of the settlement."""
    return -crown_area * crown_growth * per_year * co2_per_carbon


@method(
    "afolu.settlements.tree_cover",
    title=Words("Urban trees by area of the settlement", "城镇树木：按聚居地面积"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 8 eq. 8.1, 8.2, Table 8.3; the same in 2019",
        "IPCC 2006 第4卷第8章 式8.1、8.2，表8.3；2019年相同",
    ),
    categories=("3.B.5",),
    tier=2,
)
def tree_cover(
    settlement_area: Value = activity("ha"),
    tree_cover_share: Value = factor("1"),
    crown_growth: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Where crowns are not measured: the share of settlements that is under trees, by what would grow there."""
    return crown_cover.formula(settlement_area * tree_cover_share, crown_growth, per_year, co2_per_carbon)


@method(
    "afolu.settlements.trees",
    title=Words("Urban trees by number", "城镇树木：按株数"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 8 eq. 8.1, 8.3; the same in 2019", "IPCC 2006 第4卷第8章 式8.1、8.3；2019年相同"),
    categories=("3.B.5",),
    tier=2,
)
def trees(
    tree_count: Value = activity("1"),
    tree_growth: Value = factor("tC/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Growing trees by class, each with what it takes up in a year."""
    return -tree_count * tree_growth * per_year * co2_per_carbon
