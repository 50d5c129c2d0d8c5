"""Coastal wetlands: mangroves, tidal marshes and seagrass meadows (2013 Wetlands Supplement, chapter 4)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

COAST = ("3.B.1", "3.B.4.b.iii", "3.B.5", "3.B.6")


def _cited(text: str, zh: str) -> Words:
    return Words(f"IPCC 2013 Wetlands Supplement ch. 4 {text}", f"IPCC 2013年湿地增补第4章 {zh}")


@method(
    "afolu.coastal.soil_removed",
    title=Words("Coastal wetlands dug out: soil", "滨海湿地开挖：土壤"),
    gives={"CO2": "t"},
    equation=_cited("eq. 4.6", "式4.6"),
    categories=COAST,
    tier=1,
)
def soil_removed(
    dug_area: Value = activity("ha"),
    coastal_soil_carbon: Value = factor("tC/ha"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The carbon of the upper metre counts in the year of digging."""
    return dug_area * coastal_soil_carbon * co2_per_carbon


@method(
    "afolu.coastal.biomass_removed",
    title=Words("Mangroves cleared: living biomass", "红树林清除：活生物量"),
    gives={"CO2": "t"},
    equation=_cited("eq. 4.4", "式4.4"),
    categories=COAST,
    tier=1,
)
def biomass_removed(
    dug_area: Value = activity("ha"),
    mangrove_biomass: Value = factor("t_dm/ha"),
    mangrove_root_ratio: Value = factor("1"),
    mangrove_carbon_fraction: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Above ground and below."""
    return dug_area * mangrove_biomass * (1 + mangrove_root_ratio) * mangrove_carbon_fraction * co2_per_carbon


@method(
    "afolu.coastal.dead_removed",
    title=Words("Mangroves cleared: dead wood and litter", "红树林清除：枯死木和枯枝落叶"),
    gives={"CO2": "t"},
    equation=_cited("eq. 4.5", "式4.5"),
    categories=COAST,
    tier=1,
)
def dead_removed(
    dug_area: Value = activity("ha"),
    mangrove_dead_wood: Value = factor("tC/ha"),
    mangrove_litter: Value = factor("tC/ha"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """All of it counts in the year of clearing."""
    return dug_area * (mangrove_dead_wood + mangrove_litter) * co2_per_carbon


@method(
    "afolu.coastal.mangrove_growth",
    title=Words("Growth of mangroves", "红树林生长"),
    gives={"CO2": "t"},
    equation=_cited("section 4.2.1.1 with IPCC 2006 V4 eq. 2.9, 2.10", "4.2.1.1节及IPCC 2006第4卷式2.9、2.10"),
    categories=COAST,
    tier=1,
)
def mangrove_growth(
    area: Value = activity("ha"),
    mangrove_growth_rate: Value = factor("t_dm/ha/year"),
    mangrove_root_ratio: Value = factor("1"),
    mangrove_carbon_fraction: Value = factor("tC/t_dm"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """A removal."""
    grown = mangrove_growth_rate * (1 + mangrove_root_ratio) * mangrove_carbon_fraction
    return -area * grown * per_year * co2_per_carbon


@method(
    "afolu.coastal.drained",
    title=Words("Coastal wetland soils drained", "滨海湿地土壤排水"),
    gives={"CO2": "t"},
    equation=_cited("eq. 4.8", "式4.8"),
    categories=COAST,
    tier=1,
)
def drained(
    area: Value = activity("ha"),
    coastal_carbon_loss: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As long as it is drained."""
    return area * coastal_carbon_loss * per_year * co2_per_carbon


@method(
    "afolu.coastal.rewetted_co2",
    title=Words("Coastal wetlands rewetted or planted: CO2", "滨海湿地再湿润或植被恢复：二氧化碳"),
    gives={"CO2": "t"},
    equation=_cited("eq. 4.7", "式4.7"),
    categories=COAST,
    tier=1,
)
def rewetted_co2(
    area: Value = activity("ha"),
    coastal_carbon_rate: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Soil carbon gathers once plants are back: the factor is below nothing."""
    return area * coastal_carbon_rate * per_year * co2_per_carbon


@method(
    "afolu.coastal.rewetted_ch4",
    title=Words("Coastal wetlands rewetted: CH4", "滨海湿地再湿润：甲烷"),
    gives={"CH4": "t"},
    equation=_cited("eq. 4.9", "式4.9"),
    categories=COAST,
    tier=1,
)
def rewetted_ch4(
    area: Value = activity("ha"),
    coastal_ch4: Value = factor("kgCH4/ha/year"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """Of fresh and brackish water; salt water keeps it down."""
    return area * coastal_ch4 * per_year


@method(
    "afolu.coastal.aquaculture",
    title=Words("Aquaculture in coastal wetlands: N2O", "滨海湿地水产养殖：氧化亚氮"),
    gives={"N2O": "t"},
    equation=_cited("eq. 4.10", "式4.10"),
    categories=COAST,
    tier=1,
)
def aquaculture(
    fish: Value = activity("t"),
    fish_nitrogen_loss: Value = factor("kgN2ON/kg"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """By the weight of what is produced, whatever the area."""
    return fish * fish_nitrogen_loss * n2o_per_nitrogen
