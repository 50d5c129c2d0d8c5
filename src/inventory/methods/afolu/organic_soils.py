"""Drained and rewetted organic soils, inland wetland mineral soils: 2013 Wetlands Supplement, chapters 2, 3 and 5."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

DRAINED = ("3.B.1", "3.B.2", "3.B.3", "3.B.4.a.i", "3.B.5", "3.B.6")
REWETTED = ("3.B.1", "3.B.2", "3.B.3", "3.B.4.a.i", "3.B.4.b.iii")
MINERAL = ("3.B.1", "3.B.2", "3.B.3", "3.B.4.b.iii")


def _cited(text: str, zh: str) -> Words:
    return Words(f"IPCC 2013 Wetlands Supplement {text}", f"IPCC 2013年湿地增补 {zh}")


@method(
    "afolu.drained.co2",
    title=Words("Drained organic soils: CO2 on site", "排水有机土现地二氧化碳"),
    gives={"CO2": "t"},
    equation=_cited("ch. 2 eq. 2.2, 2.3", "第2章 式2.2、2.3"),
    categories=DRAINED,
    tier=1,
)
def drained_co2(
    area: Value = activity("ha"),
    drained_carbon_loss: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What decays where it lies."""
    return area * drained_carbon_loss * per_year * co2_per_carbon


@method(
    "afolu.drained.doc",
    title=Words("Drained organic soils: CO2 from dissolved carbon", "排水有机土溶解有机碳流失的二氧化碳"),
    gives={"CO2": "t"},
    equation=_cited("ch. 2 eq. 2.4, 2.5", "第2章 式2.4、2.5"),
    categories=DRAINED,
    tier=1,
)
def drained_doc(
    area: Value = activity("ha"),
    drained_dissolved_carbon: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What the water carries away decays elsewhere."""
    return area * drained_dissolved_carbon * per_year * co2_per_carbon


@method(
    "afolu.drained.ch4",
    title=Words("Drained organic soils: CH4 of land and ditches", "排水有机土及沟渠甲烷"),
    gives={"CH4": "t"},
    equation=_cited("ch. 2 eq. 2.6", "第2章 式2.6"),
    categories=DRAINED,
    tier=1,
)
def drained_ch4(
    area: Value = activity("ha"),
    drained_land_ch4: Value = factor("kgCH4/ha/year"),
    ditch_ch4: Value = factor("kgCH4/ha/year"),
    ditch_share: Value = factor("1"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """Land between the ditches gives little, the ditches much."""
    return area * ((1 - ditch_share) * drained_land_ch4 + ditch_share * ditch_ch4) * per_year


@method(
    "afolu.drained.n2o",
    title=Words("Drained organic soils: N2O", "排水有机土氧化亚氮"),
    gives={"N2O": "t"},
    equation=_cited("ch. 2 eq. 2.7", "第2章 式2.7"),
    categories=DRAINED,
    tier=1,
)
def drained_n2o(
    area: Value = activity("ha"),
    drained_nitrogen_loss: Value = factor("kgN2ON/ha/year"),
    per_year: Value = constant(1, "year"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """In place of EF2 of Table 11.1."""
    return area * drained_nitrogen_loss * per_year * n2o_per_nitrogen


@method(
    "afolu.drained.fire",
    title=Words("Fires on organic soils", "有机土火灾"),
    gives={"CO2": "t", "CH4": "t"},
    equation=_cited("ch. 2 eq. 2.8", "第2章 式2.8"),
    categories=DRAINED,
    tier=1,
)
def fire(
    burnt_area: Value = activity("ha"),
    burnt_peat: Value = factor("t_dm/ha"),
    peat_burnt_share: Value = factor("1"),
    peat_fire_factor: Value = factor("g{gas}/kg_dm"),
) -> Value:
    """The peat itself, not what grows on it."""
    return burnt_area * burnt_peat * peat_burnt_share * peat_fire_factor


@method(
    "afolu.rewetted.co2",
    title=Words("Rewetted organic soils: CO2 on site", "再湿润有机土现地二氧化碳"),
    gives={"CO2": "t"},
    equation=_cited("ch. 3 eq. 3.3, 3.4", "第3章 式3.3、3.4"),
    categories=REWETTED,
    tier=1,
)
def rewetted_co2(
    area: Value = activity("ha"),
    rewetted_carbon_loss: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Below nothing where peat grows again."""
    return area * rewetted_carbon_loss * per_year * co2_per_carbon


@method(
    "afolu.rewetted.doc",
    title=Words("Rewetted organic soils: CO2 from dissolved carbon", "再湿润有机土溶解有机碳流失的二氧化碳"),
    gives={"CO2": "t"},
    equation=_cited("ch. 3 eq. 3.5, 3.6", "第3章 式3.5、3.6"),
    categories=REWETTED,
    tier=1,
)
def rewetted_doc(
    area: Value = activity("ha"),
    rewetted_dissolved_carbon: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What the water carries away decays elsewhere."""
    return area * rewetted_dissolved_carbon * per_year * co2_per_carbon


@method(
    "afolu.rewetted.ch4",
    title=Words("Rewetted organic soils: CH4", "再湿润有机土甲烷"),
    gives={"CH4": "t"},
    equation=_cited("ch. 3 eq. 3.7, 3.8", "第3章 式3.7、3.8"),
    categories=REWETTED,
    tier=1,
)
def rewetted_ch4(
    area: Value = activity("ha"),
    rewetted_methane_carbon: Value = factor("kgC/ha/year"),
    per_year: Value = constant(1, "year"),
    ch4_per_carbon: Value = constant(16 / 12, "tCH4/tC", "16/12"),
) -> Value:
    """The table gives carbon; that of chapter 2 gives methane."""
    return area * rewetted_methane_carbon * per_year * ch4_per_carbon


@method(
    "afolu.mineral_wetlands.ch4",
    title=Words("Inland wetland mineral soils: CH4", "内陆湿地矿质土甲烷"),
    gives={"CH4": "t"},
    equation=_cited("ch. 5 eq. 5.1", "第5章 式5.1"),
    categories=MINERAL,
    tier=1,
)
def mineral_ch4(
    area: Value = activity("ha"),
    raised_water_ch4: Value = factor("kgCH4/ha/year"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """Where the water table was raised or a wetland was made."""
    return area * raised_water_ch4 * per_year


@method(
    "afolu.mineral_wetlands.soil",
    title=Words("Inland wetland mineral soils: carbon", "内陆湿地矿质土有机碳变化"),
    gives={"CO2": "t"},
    equation=_cited("ch. 5 section 5.2.1.2 with IPCC 2006 V4 eq. 2.25", "第5章 5.2.1.2节及IPCC 2006第4卷式2.25"),
    categories=MINERAL,
    tier=1,
)
def mineral_soil(
    area: Value = activity("ha"),
    wetland_reference_carbon: Value = factor("tC/ha"),
    wetland_use_factor: Value = factor("1"),
    wetland_use_factor_before: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """A part of the difference of the two stocks, each year of the period (by default 20); a gain is a removal."""
    gained = wetland_reference_carbon * (wetland_use_factor - wetland_use_factor_before)
    return -area * gained * per_year / stock_change_period * co2_per_carbon
