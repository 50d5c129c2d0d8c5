"""The electronics industry (2.E) by gas: what is fed into processes, what by-products it makes, what control destroys.

Tables give 1 − U, the part of a gas that leaves the process unreacted, and so does the slot `unreacted_share`. Emission
control takes off the share of the gas that passes it, times the destruction, times (2019) the time that it works.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.electronics_gases import ANY_GAS, FLUORINATED, equation
from inventory.words import Words

FED = ("2.E.1", "2.E.2", "2.E.3")
CONSUMED = (*FED, "2.E.4")
GAS_IN_MASS = constant(1.0, "t{gas}/t")


@method(
    "ippu.electronics.input_gas",
    title=Words("Gas fed, no emission control", "工艺气体：无排放控制"),
    gives=FLUORINATED,
    equation=equation("eq. 6.2, 6.7 (a = 0)"),
    categories=FED,
    tier=2,
)
def input_gas(
    gas_purchased: Value = activity("t"),
    container_heel: Value = factor("1"),
    unreacted_share: Value = factor("t{gas}/t"),
) -> Value:
    """Gas consumed, less the heel of containers, times the share 1 − U that leaves the process."""
    return gas_purchased * (1 - container_heel) * unreacted_share


@method(
    "ippu.electronics.input_gas_abated",
    title=Words("Gas fed, with emission control", "工艺气体：有排放控制"),
    gives=FLUORINATED,
    equation=equation("eq. 6.2, 6.7"),
    categories=FED,
    tier=2,
)
def input_gas_abated(
    gas_purchased: Value = activity("t"),
    container_heel: Value = factor("1"),
    unreacted_share: Value = factor("t{gas}/t"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
) -> Value:
    """What leaves the process, less what emission control destroys."""
    return gas_purchased * (1 - container_heel) * unreacted_share * (1 - abated_share * control_destruction)


@method(
    "ippu.electronics.by_product",
    title=Words("By-product of a gas fed, no emission control", "工艺副产物：无排放控制"),
    gives=FLUORINATED,
    equation=equation("eq. 6.3 to 6.6, 6.8 to 6.11 (a = 0)"),
    categories=FED,
    tier=2,
)
def by_product(
    gas_purchased: Value = activity("t"),
    container_heel: Value = factor("1"),
    by_product_factor: Value = factor("t{gas}/t"),
) -> Value:
    """Gas consumed, less the heel of containers, times the by-product made of it."""
    return gas_purchased * (1 - container_heel) * by_product_factor


@method(
    "ippu.electronics.by_product_abated",
    title=Words("By-product of a gas fed, with emission control", "工艺副产物：有排放控制"),
    gives=FLUORINATED,
    equation=equation("eq. 6.3 to 6.6, 6.8 to 6.11"),
    categories=FED,
    tier=2,
)
def by_product_abated(
    gas_purchased: Value = activity("t"),
    container_heel: Value = factor("1"),
    by_product_factor: Value = factor("t{gas}/t"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
) -> Value:
    """By-product made, less what emission control destroys."""
    return gas_purchased * (1 - container_heel) * by_product_factor * (1 - abated_share * control_destruction)


@method(
    "ippu.electronics.consumed",
    title=Words("Gas consumed, no emission control", "耗用气体：无排放控制"),
    gives=ANY_GAS,
    equation=equation("", "eq. 6.5, 6.13 (D = 0)"),
    categories=CONSUMED,
    tier=2,
)
def consumed(gas_consumed: Value = activity("t"), unreacted_share: Value = factor("t{gas}/t")) -> Value:
    """Gas consumed, heels already taken off, times the share 1 − U that leaves the process."""
    return gas_consumed * unreacted_share


@method(
    "ippu.electronics.consumed_abated",
    title=Words("Gas consumed, with emission control", "耗用气体：有排放控制"),
    gives=ANY_GAS,
    equation=equation("", "eq. 6.5, 6.8, 6.13, 6.16"),
    categories=CONSUMED,
    tier=2,
)
def consumed_abated(
    gas_consumed: Value = activity("t"),
    unreacted_share: Value = factor("t{gas}/t"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
    control_uptime: Value = factor("1"),
) -> Value:
    """What leaves the process, less what emission control destroys while it works."""
    return gas_consumed * unreacted_share * (1 - abated_share * control_destruction * control_uptime)


@method(
    "ippu.electronics.consumed_by_product",
    title=Words("By-product of a gas consumed, no emission control", "耗用气体副产物：无排放控制"),
    gives=FLUORINATED,
    equation=equation("", "eq. 6.6, 6.14 (D = 0)"),
    categories=CONSUMED,
    tier=2,
)
def consumed_by_product(gas_consumed: Value = activity("t"), by_product_factor: Value = factor("t{gas}/t")) -> Value:
    """Gas consumed, times the by-product made of it."""
    return gas_consumed * by_product_factor


@method(
    "ippu.electronics.consumed_by_product_abated",
    title=Words("By-product of a gas consumed, with emission control", "耗用气体副产物：有排放控制"),
    gives=FLUORINATED,
    equation=equation("", "eq. 6.6, 6.9, 6.14, 6.17"),
    categories=CONSUMED,
    tier=2,
)
def consumed_by_product_abated(
    gas_consumed: Value = activity("t"),
    by_product_factor: Value = factor("t{gas}/t"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
    control_uptime: Value = factor("1"),
) -> Value:
    """By-product made, less what emission control destroys while it works."""
    return gas_consumed * by_product_factor * (1 - abated_share * control_destruction * control_uptime)


@method(
    "ippu.electronics.control_cf4",
    title=Words("CF4 formed in fuelled emission control", "燃料型排放控制中生成的 CF4"),
    gives={"CF4": "t"},
    equation=equation("", "eq. 6.7, 6.15"),
    categories=("2.E.1", "2.E.2", "2.E.4"),
    tier=2,
)
def control_cf4(
    gas_consumed: Value = activity("t"),
    exhausted_share: Value = factor("1"),
    uncertified_share: Value = factor("1"),
    control_conversion: Value = factor("tCF4/t"),
) -> Value:
    """NF3 or F2 in the exhaust, through control systems not certified (1 − η), turned to CF4 by their fuel."""
    return gas_consumed * exhausted_share * uncertified_share * control_conversion


@method(
    "ippu.electronics.plant",
    title=Words("Gas or by-product by factors of the plant", "气体或副产物：工厂自有系数"),
    gives=ANY_GAS,
    equation=equation("eq. 6.7 to 6.11 (tier 3, a = 0)", "eq. 6.13, 6.14 (tier 3a, D = 0)"),
    categories=CONSUMED,
    tier=3,
)
def plant(
    gas_consumed: Value = activity("t"), plant_factor: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Gas fed into a process, heels taken off, times what the plant measured to leave it: 1 − U, or B."""
    return gas_consumed * plant_factor * gas_in_mass


@method(
    "ippu.electronics.plant_abated",
    title=Words(
        "Gas or by-product by factors of the plant, with emission control", "气体或副产物：工厂自有系数，有排放控制"
    ),
    gives=ANY_GAS,
    equation=equation("eq. 6.7 to 6.11 (tier 3)", "eq. 6.13, 6.14, 6.16, 6.17 (tier 3a)"),
    categories=CONSUMED,
    tier=3,
)
def plant_abated(
    gas_consumed: Value = activity("t"),
    plant_factor: Value = factor("1"),
    plant_reduction: Value = factor("1"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """What leaves the process, less the overall reduction a · d (2019: a · d · UT) of the plant."""
    return gas_consumed * plant_factor * (1 - plant_reduction) * gas_in_mass
