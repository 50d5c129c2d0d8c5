"""CO2 of living biomass on land that keeps its use, and of growth anywhere (3.B): gains, losses, and two stocks.

A gain of carbon is a removal and so negative, a loss positive. All carbon that leaves the biomass counts as emitted in
the year it leaves; what goes on as dead wood or in products is a gain of those pools.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

LAND = ("3.B.1", "3.B.2.a", "3.B.3.a", "3.B.5.a")


@method(
    "afolu.biomass.growth",
    title=Words("Growth by above-ground biomass increment", "生物量生长：按地上生物量年增量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.9, 2.10 (tier 1); the same in 2019",
        "IPCC 2006 第4卷第2章 式2.9、2.10（方法1）；2019年相同",
    ),
    categories=LAND,
    tier=1,
)
def growth(
    area: Value = activity("ha"),
    above_ground_growth: Value = factor("t_dm/ha/year"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Carbon that a year's growth takes up, roots included; as CO2, negative."""
    return -area * above_ground_growth * (1 + root_ratio) * dry_matter_carbon * per_year * co2_per_carbon


@method(
    "afolu.biomass.increment",
    title=Words("Growth by net annual increment in volume", "生物量生长：按蓄积年净增量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.9, 2.10 (tiers 2, 3); the same in 2019",
        "IPCC 2006 第4卷第2章 式2.9、2.10（方法2、3）；2019年相同",
    ),
    categories=LAND,
    tier=2,
)
def increment(
    area: Value = activity("ha"),
    volume_increment: Value = factor("m3/ha/year"),
    increment_expansion: Value = factor("t_dm/m3"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As growth, from the merchantable volume that grows, converted and expanded to above-ground biomass."""
    grown = volume_increment * increment_expansion * per_year
    return -area * grown * (1 + root_ratio) * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.biomass.increment_density",
    title=Words("Growth in volume, by wood density and expansion factor", "生物量生长：按木材密度和扩展系数"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.9, 2.10 with BCEF = BEF × D; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.9、2.10（BCEF = BEF × D）；2019年相同",
    ),
    categories=LAND,
    tier=2,
)
def increment_density(
    area: Value = activity("ha"),
    volume_increment: Value = factor("m3/ha/year"),
    wood_density: Value = factor("t_dm/m3"),
    increment_bef: Value = factor("1"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As by volume, where density and expansion are known apart."""
    grown = volume_increment * wood_density * increment_bef * per_year
    return -area * grown * (1 + root_ratio) * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.biomass.wood_removed",
    title=Words("Wood or whole fuelwood trees removed", "采伐木材或整株薪材"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.12; 2.13, first term; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.12；式2.13 第一项；2019年相同",
    ),
    categories=LAND,
    tier=1,
)
def wood_removed(
    wood_volume: Value = activity("m3"),
    removal_expansion: Value = factor("t_dm/m3"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Merchantable volume removed, expanded to the whole tree with bark, branches and roots."""
    return wood_volume * removal_expansion * (1 + root_ratio) * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.biomass.wood_removed_density",
    title=Words("Wood removed, by wood density and expansion factor", "采伐木材：按木材密度和扩展系数"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.12, 2.13 with BCEF = BEF × D; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.12、2.13（BCEF = BEF × D）；2019年相同",
    ),
    categories=LAND,
    tier=2,
)
def wood_removed_density(
    wood_volume: Value = activity("m3"),
    wood_density: Value = factor("t_dm/m3"),
    removal_bef: Value = factor("1"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As by one factor, where density and expansion are known apart."""
    return wood_volume * wood_density * removal_bef * (1 + root_ratio) * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.biomass.fuelwood_parts",
    title=Words("Fuelwood gathered as parts of trees", "采集枝桠等薪材"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.13, second term; the same in 2019", "IPCC 2006 第4卷第2章 式2.13 第二项；2019年相同"
    ),
    categories=LAND,
    tier=1,
)
def fuelwood_parts(
    wood_volume: Value = activity("m3"),
    wood_density: Value = factor("t_dm/m3"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Branches and tops: the tree stays, so nothing is expanded and no root is lost."""
    return wood_volume * wood_density * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.biomass.disturbance",
    title=Words("Biomass lost in disturbances", "干扰造成的生物量损失"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 2 eq. 2.14; the same in 2019", "IPCC 2006 第4卷第2章 式2.14；2019年相同"),
    categories=LAND,
    tier=1,
)
def disturbance(
    area: Value = activity("ha"),
    above_ground_biomass: Value = factor("t_dm/ha"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    fraction_lost: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The fraction that a fire, storm or pest takes of the biomass on the area it affects."""
    return area * above_ground_biomass * (1 + root_ratio) * dry_matter_carbon * fraction_lost * co2_per_carbon


@method(
    "afolu.biomass.volume_difference",
    title=Words("Two stocks of growing volume", "两期蓄积量之差"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 2 eq. 2.8; the same in 2019", "IPCC 2006 第4卷第2章 式2.8；2019年相同"),
    categories=LAND,
    tier=2,
)
def volume_difference(
    area: Value = activity("ha"),
    volume_before: Value = factor("m3/ha"),
    volume_after: Value = factor("m3/ha"),
    expansion_before: Value = factor("t_dm/m3"),
    stock_expansion: Value = factor("t_dm/m3"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    stock_interval: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """A year's share of the change between two inventories of one area, each stock with an expansion of its own."""
    change = volume_after * stock_expansion - volume_before * expansion_before
    return -area * change * (1 + root_ratio) * dry_matter_carbon * per_year / stock_interval * co2_per_carbon


@method(
    "afolu.biomass.biomass_difference",
    title=Words("Two stocks of above-ground biomass", "两期地上生物量之差"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.8 with biomass in dry matter; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.8（以干物质计的生物量）；2019年相同",
    ),
    categories=LAND,
    tier=2,
)
def biomass_difference(
    area: Value = activity("ha"),
    above_ground_before: Value = factor("t_dm/ha"),
    above_ground_after: Value = factor("t_dm/ha"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    stock_interval: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As by volume, where the biomass itself was measured."""
    change = above_ground_after - above_ground_before
    return -area * change * (1 + root_ratio) * dry_matter_carbon * per_year / stock_interval * co2_per_carbon
