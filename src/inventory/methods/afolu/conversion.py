"""CO2 of biomass where land changes its use (3.B, land converted): what is cleared, what grows up after.

What is cleared is lost in the year of conversion. Land stays in its category of conversion for a transition period; the
year of conversion counts as its first, so that as many years are in transition as the period has.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, earlier, factor, memory, method
from inventory.words import Words

CONVERTED = ("3.B.1.b", "3.B.2.b", "3.B.3.b", "3.B.5.b", "3.B.6.b")
FROM_FOREST = ("3.B.2.b.i", "3.B.3.b.i", "3.B.5.b.i", "3.B.6.b.i")
FROM_CROPLAND = ("3.B.1.b.i", "3.B.3.b.ii", "3.B.5.b.ii", "3.B.6.b.ii")
FROM_GRASSLAND = ("3.B.1.b.ii", "3.B.2.b.ii", "3.B.5.b.iii", "3.B.6.b.iii")


def transition(transition_period: Value) -> Value:
    """Until the land is of its new use for good."""
    return transition_period


@method(
    "afolu.conversion.forest_cleared",
    title=Words("Forest cleared for another use", "林地转出：清除的森林生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.16, forest before; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.16（转化前为林地）；2019年相同",
    ),
    categories=FROM_FOREST,
    tier=1,
)
def forest_cleared(
    area: Value = activity("ha"),
    above_ground_biomass: Value = factor("t_dm/ha"),
    root_ratio: Value = factor("1"),
    biomass_after: Value = factor("t_dm/ha"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The forest's biomass with its roots, less what stands right after."""
    lost = above_ground_biomass * (1 + root_ratio) - biomass_after
    return area * lost * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.conversion.crops_cleared",
    title=Words("Cropland taken for another use", "农地转出：清除的作物生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.16, cropland before; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.16（转化前为农地）；2019年相同",
    ),
    categories=FROM_CROPLAND,
    tier=1,
)
def crops_cleared(
    area: Value = activity("ha"),
    crop_carbon: Value = factor("tC/ha"),
    biomass_after: Value = factor("t_dm/ha"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The carbon of annual or perennial crops, less what stands right after."""
    return area * (crop_carbon - biomass_after * dry_matter_carbon) * co2_per_carbon


@method(
    "afolu.conversion.grass_cleared",
    title=Words("Grassland taken for another use", "草地转出：清除的草地生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.16, grassland before; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.16（转化前为草地）；2019年相同",
    ),
    categories=FROM_GRASSLAND,
    tier=1,
)
def grass_cleared(
    area: Value = activity("ha"),
    grassland_biomass: Value = factor("t_dm/ha"),
    herbaceous_carbon: Value = factor("tC/t_dm"),
    biomass_after: Value = factor("t_dm/ha"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Herbs above and below ground, less what stands right after."""
    lost = grassland_biomass * herbaceous_carbon - biomass_after * dry_matter_carbon
    return area * lost * co2_per_carbon


@method(
    "afolu.conversion.biomass_cleared",
    title=Words("Land of known biomass converted", "已知生物量的土地转化"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 2 eq. 2.16; the same in 2019", "IPCC 2006 第4卷第2章 式2.16；2019年相同"),
    categories=CONVERTED,
    tier=2,
)
def biomass_cleared(
    area: Value = activity("ha"),
    biomass_before: Value = factor("t_dm/ha"),
    biomass_after: Value = factor("t_dm/ha"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Biomass above and below ground before conversion, less what stands right after."""
    return area * (biomass_before - biomass_after) * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.conversion.crops_planted",
    title=Words("Crops in the first year of new cropland", "新农地首年的作物生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.15, growth; ch. 5 Table 5.9; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.15 增长项；第5章表5.9；2019年相同",
    ),
    categories=("3.B.2.b",),
    tier=1,
)
def crops_planted(
    area: Value = activity("ha"),
    first_year_carbon: Value = factor("tC/ha"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What has grown one year after conversion; annual crops then keep it."""
    return -area * first_year_carbon * co2_per_carbon


@method(
    "afolu.conversion.grass_established",
    title=Words("Grass of new grassland", "新草地的草本生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.15, growth; ch. 6 Table 6.4; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.15 增长项；第6章表6.4；2019年相同",
    ),
    categories=("3.B.3.b",),
    tier=1,
)
def grass_established(
    area: Value = activity("ha"),
    grassland_biomass: Value = factor("t_dm/ha"),
    herbaceous_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Grassland reaches its steady biomass within the first year."""
    return -area * grassland_biomass * herbaceous_carbon * co2_per_carbon


@method(
    "afolu.conversion.growth",
    title=Words("Growth of new forest in its transition", "新增林地过渡期内的生长"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.9, 2.10, 2.15, over the area in transition; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.9、2.10、2.15（按过渡期内面积）；2019年相同",
    ),
    categories=("3.B.1.b",),
    tier=1,
)
def growth_in_transition(
    area: Value = activity("ha"),
    above_ground_growth: Value = factor("t_dm/ha/year"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    transition_period: Value = factor("year"),
    settled: Value = earlier("ha", transition),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    in_transition: Value = memory("ha"),
) -> Value:
    """All area converted within the transition period grows, the year's own included; what has settled goes."""
    in_transition = in_transition + area - settled
    grown = above_ground_growth * (1 + root_ratio) * per_year
    return -in_transition * grown * dry_matter_carbon * co2_per_carbon, in_transition
