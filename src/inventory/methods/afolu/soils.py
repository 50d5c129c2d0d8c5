"""N2O of nitrogen in managed soils, direct (3.C.4) and indirect (3.C.5), and CO2 of lime and urea (3.C.2, 3.C.3).

Volume 4, chapter 11. Each source of nitrogen has three ways out: N2O from the soil, N2O from what volatilises and
falls down again, N2O from what leaches. Nitrogen is not lessened by what volatilises before EF1 is applied.
"""

from __future__ import annotations

from inventory.methods.afolu.nitrogen import N2O, n2o_per_nitrogen_mass
from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

DIRECT, INDIRECT = ("3.C.4",), ("3.C.5",)


@method(
    "afolu.soils.direct",
    title=Words("Nitrogen added to soils, direct N2O", "土壤施氮：N2O 直接排放"),
    gives=N2O,
    equation=Words(
        "IPCC 2006 and 2019 V4 ch. 11 eq. 11.1, 11.2, 11.3", "IPCC 2006、2019 第4卷第11章 式11.1、11.2、11.3"
    ),
    categories=DIRECT,
    tier=1,
)
def direct(
    nitrogen: Value = activity("tN", "t"),
    nitrogen_content: Value = factor(None, "tN/t"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen of fertilisers and organic amendments, as nitrogen or as product with its content, times EF1."""
    return nitrogen * nitrogen_content * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.volatilised_fertiliser",
    title=Words("Fertiliser nitrogen that volatilises, indirect N2O", "化肥氮挥发沉降：N2O 间接排放"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.9, 11.11", "IPCC 2006、2019 第4卷第11章 式11.9、11.11"),
    categories=INDIRECT,
    tier=1,
)
def volatilised_fertiliser(
    nitrogen: Value = activity("tN", "t"),
    nitrogen_content: Value = factor(None, "tN/t"),
    volatilised_fertiliser_share: Value = factor("kgN/kgN"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """What volatilises of synthetic fertiliser as NH3 and NOx, times EF4."""
    volatilised = nitrogen * nitrogen_content * volatilised_fertiliser_share
    return volatilised * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.volatilised_organic",
    title=Words("Organic nitrogen that volatilises, indirect N2O", "有机氮挥发沉降：N2O 间接排放"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.9, 11.11", "IPCC 2006、2019 第4卷第11章 式11.9、11.11"),
    categories=INDIRECT,
    tier=1,
)
def volatilised_organic(
    nitrogen: Value = activity("tN", "t"),
    nitrogen_content: Value = factor(None, "tN/t"),
    volatilised_organic_share: Value = factor("kgN/kgN"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """What volatilises of organic amendments, or of dung and urine on pasture, times EF4."""
    volatilised = nitrogen * nitrogen_content * volatilised_organic_share
    return volatilised * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.leached",
    title=Words("Nitrogen that is leached, indirect N2O", "氮淋溶径流：N2O 间接排放"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.10", "IPCC 2006、2019 第4卷第11章 式11.10"),
    categories=INDIRECT,
    tier=1,
)
def leached(
    nitrogen: Value = activity("tN", "t"),
    nitrogen_content: Value = factor(None, "tN/t"),
    leached_share: Value = factor("kgN/kgN"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """What is leached or runs off where that happens, times EF5."""
    return nitrogen * nitrogen_content * leached_share * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.grazing",
    title=Words("Nitrogen deposited by grazing animals, direct N2O", "放牧粪尿氮：N2O 直接排放"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.1, third term", "IPCC 2006、2019 第4卷第11章 式11.1 第三项"),
    categories=DIRECT,
    tier=1,
)
def grazing(
    nitrogen: Value = activity("tN"),
    grazing_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Dung and urine on pasture, range and paddock times EF3PRP."""
    return nitrogen * grazing_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.mineralised",
    title=Words("Nitrogen mineralised with soil carbon, direct N2O", "土壤有机质氮矿化：N2O 直接排放"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.8, 11.1", "IPCC 2006、2019 第4卷第11章 式11.8、11.1"),
    categories=DIRECT,
    tier=1,
)
def mineralised(
    soil_carbon_lost: Value = activity("tC"),
    carbon_nitrogen_ratio: Value = factor("tC/tN"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Carbon that mineral soils lose, over their C:N ratio, times EF1; a gain of carbon binds no nitrogen here."""
    return soil_carbon_lost / carbon_nitrogen_ratio * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.mineralised_leached",
    title=Words(
        "Nitrogen mineralised with soil carbon and leached, indirect N2O", "土壤有机质氮矿化淋溶：N2O 间接排放"
    ),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.8, 11.10", "IPCC 2006、2019 第4卷第11章 式11.8、11.10"),
    categories=INDIRECT,
    tier=1,
)
def mineralised_leached(
    soil_carbon_lost: Value = activity("tC"),
    carbon_nitrogen_ratio: Value = factor("tC/tN"),
    leached_share: Value = factor("kgN/kgN"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Mineralised nitrogen does not volatilise in these equations; it leaches as all other does."""
    nitrogen = soil_carbon_lost / carbon_nitrogen_ratio
    return nitrogen * leached_share * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.organic",
    title=Words("Drained organic soils, direct N2O", "排水有机土壤：N2O 直接排放"),
    gives=N2O,
    equation=Words(
        "IPCC 2006 and 2019 V4 ch. 11 eq. 11.1, second term; 2013 Wetlands Supplement eq. 2.7",
        "IPCC 2006、2019 第4卷第11章 式11.1 第二项；2013年湿地增补 式2.7",
    ),
    categories=DIRECT,
    tier=1,
)
def organic(
    drained_area: Value = activity("ha"),
    organic_soil_n2o_factor: Value = factor("kgN2ON/ha"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Area of drained or managed organic soils times EF2."""
    return drained_area * organic_soil_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.soils.liming",
    title=Words("Carbonate lime applied to soils", "土壤施用碳酸盐石灰"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 11 eq. 11.12; the same in 2019", "IPCC 2006 第4卷第11章 式11.12；2019年版相同"),
    categories=("3.C.2",),
    tier=1,
)
def liming(
    lime_applied: Value = activity("t"),
    liming_factor: Value = factor("tC/t"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """All carbon of limestone or dolomite leaves in the year; burnt and slaked lime hold none."""
    return lime_applied * liming_factor * co2_per_carbon


@method(
    "afolu.soils.urea",
    title=Words("Urea applied to soils", "土壤施用尿素"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 11 eq. 11.13; the same in 2019", "IPCC 2006 第4卷第11章 式11.13；2019年版相同"),
    categories=("3.C.3",),
    tier=1,
)
def urea(
    urea_applied: Value = activity("t"),
    urea_factor: Value = factor("tC/t"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The CO2 that was fixed when the urea was made."""
    return urea_applied * urea_factor * co2_per_carbon
