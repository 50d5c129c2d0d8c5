"""Peat extraction and land cleared for it or for flooding (3.B.4): 2006 Guidelines, Volume 4, chapter 7."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


@method(
    "afolu.peat.on_site",
    title=Words("Peat soils managed for extraction: CO2", "泥炭开采地土壤二氧化碳排放"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 7 eq. 7.2 to 7.4, 7.6; of land being converted eq. 7.8, 7.9; the same in 2019",
        "IPCC 2006 第4卷第7章 式7.2至7.4、7.6；转化中的土地为式7.8、7.9；2019年相同",
    ),
    categories=("3.B.4.a.i", "3.B.4.b.i"),
    tier=1,
)
def on_site(
    area: Value = activity("ha"),
    peat_soil_carbon_loss: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Drained peat decays, in all phases of extraction and after it."""
    return area * peat_soil_carbon_loss * per_year * co2_per_carbon


@method(
    "afolu.peat.off_site",
    title=Words("Horticultural peat", "园艺用泥炭的离场排放"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 7 eq. 7.2, 7.5; the same in 2019", "IPCC 2006 第4卷第7章 式7.2、7.5；2019年相同"),
    categories=("3.B.4.a.i",),
    tier=1,
)
def off_site(
    peat: Value = activity("t", "m3"),
    peat_carbon: Value = factor("tC/t", "tC/m3"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """All carbon of peat that is not burnt counts in the year of extraction; peat burnt is energy."""
    return peat * peat_carbon * co2_per_carbon


@method(
    "afolu.peat.n2o",
    title=Words("Peat soils managed for extraction: N2O", "泥炭开采地氧化亚氮排放"),
    gives={"N2O": "t"},
    equation=Words("IPCC 2006 V4 ch. 7 eq. 7.7; the same in 2019", "IPCC 2006 第4卷第7章 式7.7；2019年相同"),
    categories=("3.B.4.a.i", "3.B.4.b.i"),
    tier=1,
)
def n2o(
    area: Value = activity("ha"),
    peat_soil_nitrogen_loss: Value = factor("kgN2ON/ha/year"),
    per_year: Value = constant(1, "year"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """Of nutrient-rich peat; of nutrient-poor peat it is negligible."""
    return area * peat_soil_nitrogen_loss * per_year * n2o_per_nitrogen


@method(
    "afolu.wetlands.cleared",
    title=Words("Living biomass lost where land is cleared or flooded", "土地清理或水淹损失的活生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 7 eq. 7.10; first terms of eq. 7.4 and 7.8",
        "IPCC 2006 第4卷第7章 式7.10；式7.4、7.8的生物量项",
    ),
    categories=("3.B.4.b.i", "3.B.4.b.ii"),
    tier=1,
)
def cleared(
    converted_area: Value = activity("ha"),
    standing_biomass: Value = factor("t_dm/ha"),
    biomass_left: Value = factor("t_dm/ha"),
    cleared_carbon_fraction: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What stood there before, less what stands there after, counts in the year of conversion."""
    return converted_area * (standing_biomass - biomass_left) * cleared_carbon_fraction * co2_per_carbon
