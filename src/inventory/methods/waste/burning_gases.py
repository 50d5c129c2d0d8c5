"""CH4 and N2O of waste incinerated or burnt in the open (4.C).

Factors are printed per wet or per dry weight; an amount on the other basis goes through the dry matter of the waste.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


def _equation(en: str, zh: str = "") -> Words:
    zh = zh or en.replace("eq. ", "式").replace(", ", "、")
    return Words(f"IPCC 2006 V5 ch. 5 {en}; unchanged in 2019", f"IPCC 2006 第5卷第5章 {zh}；2019年未修订")


@method(
    "waste.burning.gas",
    title=Words("CH4 and N2O of burnt waste", "废弃物燃烧甲烷和氧化亚氮"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("eq. 5.4, 5.5"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def gas(
    waste_burnt: Value = activity("t", "t_dm"),
    burning_factor: Value = factor("kg{gas}/t", "kg{gas}/t_dm"),
) -> Value:
    """Waste burnt times the gas let go per mass of it, both by wet or both by dry weight."""
    return waste_burnt * burning_factor


@method(
    "waste.burning.gas_by_dry_matter",
    title=Words("CH4 and N2O by the dry matter of wet waste", "按湿垃圾干物质计算的甲烷和氧化亚氮"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("eq. 5.4, 5.5 and section 5.3.3", "式5.4、5.5和5.3.3节"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def gas_by_dry_matter(
    waste_burnt: Value = activity("t"),
    dry_matter: Value = factor("t_dm/t"),
    burning_factor: Value = factor("kg{gas}/t_dm"),
) -> Value:
    """Wet waste brought to dry weight, for a factor that is printed by dry weight."""
    return waste_burnt * dry_matter * burning_factor


@method(
    "waste.burning.gas_by_wet_weight",
    title=Words("CH4 and N2O by the wet weight of dry waste", "按干基垃圾的湿重计算的甲烷和氧化亚氮"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("eq. 5.4, 5.5 and section 5.3.3", "式5.4、5.5和5.3.3节"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def gas_by_wet_weight(
    waste_burnt: Value = activity("t_dm"),
    dry_matter: Value = factor("t_dm/t"),
    burning_factor: Value = factor("kg{gas}/t"),
) -> Value:
    """Waste stated by dry weight brought to wet weight, for a factor that is printed by wet weight."""
    return waste_burnt / dry_matter * burning_factor


@method(
    "waste.burning.component_gas",
    title=Words("CH4 and N2O by the dry matter of each component", "按各组分干物质计算的甲烷和氧化亚氮"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("eq. 5.4, 5.5 with eq. 5.8", "式5.4、5.5，干物质按式5.8"),
    categories=("4.C.2",),
    tier=1,
)
def component_gas(
    waste_burnt: Value = activity("t"),
    waste_share: Value = factor("1"),
    dry_matter: Value = factor("t_dm/t"),
    burning_factor: Value = factor("kg{gas}/t_dm"),
) -> Value:
    """The dry matter of a component of wet waste, for a factor that is printed by dry weight."""
    return waste_burnt * waste_share * dry_matter * burning_factor


@method(
    "waste.burning.methane_by_energy",
    title=Words("CH4 of continuous incineration by energy", "连续焚烧甲烷：热量法"),
    gives={"CH4": "t"},
    equation=_equation("sections 5.2.2, 5.4.2: factors of V2 ch. 2", "5.2.2、5.4.2节：采用第2卷第2章因子"),
    categories=("4.C.1",),
    tier=1,
)
def methane_by_energy(
    waste_burnt: Value = activity("t", "t_dm"),
    waste_calorific_value: Value = factor("GJ/t", "GJ/t_dm"),
    stationary_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Waste as energy times the factor of stationary combustion, as the guideline asks for continuous incineration."""
    return waste_burnt * waste_calorific_value * stationary_factor


@method(
    "waste.burning.flue_gas",
    title=Words("N2O by its concentration in flue gas", "氧化亚氮：烟气浓度法"),
    gives={"N2O": "t"},
    equation=_equation("eq. 5.6"),
    categories=("4.C.1",),
    tier=3,
)
def flue_gas(
    waste_burnt: Value = activity("t"),
    flue_gas_volume: Value = factor("m3/t"),
    flue_gas_concentration: Value = factor("mg{gas}/m3"),
) -> Value:
    """Waste times flue gas per mass of it times the concentration, both measured at the same conditions."""
    return waste_burnt * flue_gas_volume * flue_gas_concentration
