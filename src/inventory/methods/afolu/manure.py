"""Methane of manure in its systems (3.A.2; V4 ch. 10.4): a herd's manure, the share of it that goes into one system.

Per head (tier 1 of 2006), per kg of volatile solids (tier 1 of 2019), or by what manure can give at most and how much
of it a system lets come (tier 2). Volatile solids per head come from the feed or from the mass of the animal.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CH4 = {"CH4": "t"}
MANAGED = ("3.A.2",)


@method(
    "afolu.manure.head",
    title=Words("CH4 of manure by head", "粪便管理甲烷（按头数）"),
    gives=CH4,
    equation=Words("IPCC 2006 V4 ch. 10 eq. 10.22; 2019 Table 10.15", "IPCC 2006 第4卷第10章 式10.22；2019 表10.15"),
    categories=MANAGED,
    tier=1,
)
def head(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    manure_methane_per_head: Value = factor("kgCH4/head"),
) -> Value:
    """Animals times a factor per head and year; the shares of the systems add up to the herd."""
    return animals * manure_system_share * manure_methane_per_head


@method(
    "afolu.manure.volatile_solids",
    title=Words("CH4 of manure by volatile solids", "粪便管理甲烷（按挥发性固体）"),
    gives=CH4,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.22", "IPCC 2019 第4卷第10章 式10.22"),
    categories=MANAGED,
    tier=1,
)
def volatile_solids(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    volatile_solids: Value = factor("kg/head/day"),
    manure_methane_factor: Value = factor("gCH4/kg"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """Volatile solids of a year times a factor per kg of them, by system and climate."""
    return animals * manure_system_share * volatile_solids * days_of_year * manure_methane_factor


@method(
    "afolu.manure.conversion",
    title=Words("CH4 of manure by conversion factor", "粪便管理甲烷（按甲烷转化因子）"),
    gives=CH4,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.23", "IPCC 2006、2019 第4卷第10章 式10.23"),
    categories=MANAGED,
    tier=2,
)
def conversion(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    volatile_solids: Value = factor("kg/head/day"),
    methane_producing_capacity: Value = factor("m3/kg"),
    methane_conversion_factor: Value = factor("1"),
    days_of_year: Value = constant(365, "day"),
    methane_density: Value = constant(0.67, "kgCH4/m3"),
) -> Value:
    """What the volatile solids of a year can give at most, times the share of it that the system gives."""
    potential = volatile_solids * days_of_year * methane_producing_capacity * methane_density
    return animals * manure_system_share * potential * methane_conversion_factor


@method(
    "afolu.manure.pasture",
    title=Words("CH4 of manure left on pasture", "放牧粪便甲烷"),
    gives=CH4,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.23, Table 10.17 note 2", "IPCC 2019 第4卷第10章 式10.23、表10.17注2"),
    categories=MANAGED,
    tier=2,
)
def pasture(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    volatile_solids: Value = factor("kg/head/day"),
    pasture_methane_capacity: Value = factor("m3/kg"),
    methane_conversion_factor: Value = factor("1"),
    days_of_year: Value = constant(365, "day"),
    methane_density: Value = constant(0.67, "kgCH4/m3"),
) -> Value:
    """As by conversion factor; the one of pasture goes with a capacity of its own, whatever the animal's is."""
    potential = volatile_solids * days_of_year * pasture_methane_capacity * methane_density
    return animals * manure_system_share * potential * methane_conversion_factor


@method(
    "afolu.livestock.volatile_solids_rate",
    title=Words("Volatile solids excreted, by animal mass", "挥发性固体排泄量（按动物体重）"),
    gives={"volatile_solids_herd": "kg/day"},
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.22A", "IPCC 2019 第4卷第10章 式10.22A"),
    categories=MANAGED,
    tier=1,
)
def volatile_solids_rate(
    animals: Value = activity("head"),
    volatile_solids_rate: Value = factor("kg/t/day"),
    live_weight: Value = factor("kg/head"),
) -> Value:
    """A rate per 1000 kg of animal times the typical mass of one."""
    return animals * volatile_solids_rate * live_weight


@method(
    "afolu.livestock.nitrogen_excretion_rate",
    title=Words("Nitrogen excreted, by animal mass", "氮排泄量（按动物体重）"),
    gives={"nitrogen_excretion_herd": "kgN"},
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.30", "IPCC 2006、2019 第4卷第10章 式10.30"),
    categories=MANAGED,
    tier=1,
)
def nitrogen_excretion_rate(
    animals: Value = activity("head"),
    nitrogen_excretion_rate: Value = factor("kgN/t/day"),
    live_weight: Value = factor("kg/head"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """A rate per 1000 kg of animal times the typical mass of one, over a year."""
    return animals * nitrogen_excretion_rate * live_weight * days_of_year
