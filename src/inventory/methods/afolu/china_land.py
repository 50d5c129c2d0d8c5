"""Land-use change and forestry after China's provincial guidelines (3.B): standing stock, other woodland, conversion.

Carbon taken up is a removal and so negative. Basic wood density (SVD) and the expansion from stem to whole tree (BEF)
are means by stock of the species, worked out from the stands of a province where these are stated.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CO2 = {"CO2": "t"}
FOREST, CONVERTED = ("3.B.1.a",), ("3.B.2.b", "3.B.3.b", "3.B.4.b", "3.B.5.b", "3.B.6.b")
BURNING = ("3.C.1",)


def equation(en: str, zh: str) -> Words:
    """What of the guidelines' chapter on land use a method follows; its text was not seen."""
    return Words(
        f"provincial guidelines 2011 (trial), chapter 4, {en} (recalled)", f"省级指南（试行）第四章 {zh}（凭记忆）"
    )


def _co2() -> Value:
    return constant(44 / 12, "tCO2/tC", "44/12")


# -- means by stock ----------------------------------------------------------------------------------------------------


@method(
    "afolu.china.stem_wood",
    title=Words("Dry wood of stems", "树干生物量"),
    gives={"stem_wood": "t_dm"},
    equation=equation("mean basic wood density", "平均基本木材密度"),
    categories=FOREST,
)
def stem_wood(standing_stock: Value = activity("m3"), stem_density: Value = factor("t_dm/m3")) -> Value:
    """Stock of a species times its basic wood density."""
    return standing_stock * stem_density


@method(
    "afolu.china.expanded_stock",
    title=Words("Stock expanded to whole trees", "全林折算蓄积"),
    gives={"expanded_stock": "m3"},
    equation=equation("mean expansion factor", "平均生物量扩展系数"),
    categories=FOREST,
)
def expanded_stock(standing_stock: Value = activity("m3"), stem_expansion: Value = factor("1")) -> Value:
    """Stock of a species times its expansion from stem to whole tree."""
    return standing_stock * stem_expansion


# -- standing stock ----------------------------------------------------------------------------------------------------


@method(
    "afolu.china.tree_growth",
    title=Words("Growth of standing stock", "活立木生长吸收"),
    gives=CO2,
    equation=equation("growth of stands, sparse, scattered and four-side trees", "乔木林、疏林、散生木和四旁树生长"),
    categories=FOREST,
)
def tree_growth(
    standing_stock: Value = activity("m3"),
    stock_growth_rate: Value = factor("1"),
    stem_density: Value = factor("t_dm/m3"),
    stem_expansion: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """Carbon that a year's gross growth takes up; as CO2, negative."""
    return -standing_stock * stock_growth_rate * stem_density * stem_expansion * tree_carbon * co2_per_carbon


@method(
    "afolu.china.tree_consumption",
    title=Words("Consumption of standing stock", "活立木消耗排放"),
    gives=CO2,
    equation=equation("consumption of standing stock", "活立木消耗"),
    categories=FOREST,
)
def tree_consumption(
    standing_stock: Value = activity("m3"),
    stock_consumption_rate: Value = factor("1"),
    stem_density: Value = factor("t_dm/m3"),
    stem_expansion: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """Carbon of what is cut or dies in a year, as if it all came off at once."""
    return standing_stock * stock_consumption_rate * stem_density * stem_expansion * tree_carbon * co2_per_carbon


@method(
    "afolu.china.other_woodland",
    title=Words("Bamboo, economic forest and shrub", "竹林、经济林、灌木林碳储量变化"),
    gives=CO2,
    equation=equation("bamboo, economic forest, shrub", "竹林、经济林、灌木林"),
    categories=FOREST,
)
def other_woodland(
    woodland_change: Value = activity("ha"),
    woodland_biomass: Value = factor("t_dm/ha"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """Mean yearly change of the area times the biomass of a hectare; more area is a removal."""
    return -woodland_change * woodland_biomass * tree_carbon * co2_per_carbon


# -- conversion of forest ----------------------------------------------------------------------------------------------


@method(
    "afolu.china.burnt_on_site",
    title=Words("Forest conversion: burnt on site", "森林转化：现地燃烧"),
    gives=CO2,
    equation=equation("forest conversion, burning on site", "森林转化现地燃烧"),
    categories=CONVERTED,
)
def burnt_on_site(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    on_site_share: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """What of the biomass that went was burnt on site, and oxidised."""
    burnt = forest_converted * (cleared_biomass - regrown_biomass) * on_site_share
    return burnt * burning_oxidation * tree_carbon * co2_per_carbon


@method(
    "afolu.china.burnt_off_site",
    title=Words("Forest conversion: burnt off site", "森林转化：异地燃烧"),
    gives=CO2,
    equation=equation("forest conversion, burning off site", "森林转化异地燃烧"),
    categories=CONVERTED,
)
def burnt_off_site(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    off_site_share: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """What of the biomass that went was burnt as fuel elsewhere, and oxidised."""
    burnt = forest_converted * (cleared_biomass - regrown_biomass) * off_site_share
    return burnt * burning_oxidation * tree_carbon * co2_per_carbon


@method(
    "afolu.china.decayed",
    title=Words("Forest conversion: decay", "森林转化：分解"),
    gives=CO2,
    equation=equation("forest conversion, decay", "森林转化分解"),
    categories=CONVERTED,
)
def decayed(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    decay_share: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """What of the biomass that went is left to decay, over the mean area of ten years."""
    left = forest_converted * (cleared_biomass - regrown_biomass) * decay_share
    return left * tree_carbon * co2_per_carbon


@method(
    "afolu.china.burnt_ch4",
    title=Words("Forest conversion: CH4 of burning on site", "森林转化：现地燃烧甲烷"),
    gives={"CH4": "t"},
    equation=equation("forest conversion, CH4 of burning on site", "森林转化现地燃烧甲烷"),
    categories=BURNING,
)
def burnt_ch4(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    on_site_share: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    burnt_carbon_as_ch4: Value = factor("kgC/kgC"),
    ch4_per_carbon: Value = constant(16 / 12, "tCH4/tC", "16/12"),
) -> Value:
    """The carbon burnt on site times the share of it that leaves as CH4."""
    burnt = forest_converted * (cleared_biomass - regrown_biomass) * on_site_share * burning_oxidation
    return burnt * tree_carbon * burnt_carbon_as_ch4 * ch4_per_carbon


@method(
    "afolu.china.burnt_n2o",
    title=Words("Forest conversion: N2O of burning on site", "森林转化：现地燃烧氧化亚氮"),
    gives={"N2O": "t"},
    equation=equation("forest conversion, N2O of burning on site", "森林转化现地燃烧氧化亚氮"),
    categories=BURNING,
)
def burnt_n2o(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    on_site_share: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    nitrogen_per_carbon: Value = factor("kgN/kgC"),
    burnt_nitrogen_as_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """The nitrogen that goes with the carbon burnt on site, times the share of it that leaves as N2O."""
    burnt = forest_converted * (cleared_biomass - regrown_biomass) * on_site_share * burning_oxidation
    return burnt * tree_carbon * nitrogen_per_carbon * burnt_nitrogen_as_n2o * n2o_per_nitrogen


@method(
    "afolu.china.burning_deducted",
    title=Words("Burning of conversion taken off consumption", "从活立木消耗中扣除的转化燃烧"),
    gives=CO2,
    equation=equation("consumption, less forest conversion", "活立木消耗中扣除森林转化"),
    categories=FOREST,
)
def burning_deducted(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    on_site_share: Value = factor("1"),
    off_site_share: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """The very CO2 that burning gives where the forest was converted: the stock's consumption has it already."""
    burnt = forest_converted * (cleared_biomass - regrown_biomass) * (on_site_share + off_site_share)
    return -burnt * burning_oxidation * tree_carbon * co2_per_carbon


@method(
    "afolu.china.decay_deducted",
    title=Words("Decay of conversion taken off consumption", "从活立木消耗中扣除的转化分解"),
    gives=CO2,
    equation=equation("consumption, less forest conversion", "活立木消耗中扣除森林转化"),
    categories=FOREST,
)
def decay_deducted(
    forest_converted: Value = activity("ha"),
    cleared_biomass: Value = factor("t_dm/ha"),
    regrown_biomass: Value = factor("t_dm/ha"),
    decay_share: Value = factor("1"),
    tree_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = _co2(),
) -> Value:
    """The very CO2 that decay gives where the forest was converted: the stock's consumption has it already."""
    left = forest_converted * (cleared_biomass - regrown_biomass) * decay_share
    return -left * tree_carbon * co2_per_carbon
