"""The electronics industry (2.E): substrate processed, gases fed into processes, by-products, fluorinated liquids.

Tables give 1 − U, the part of a gas that leaves the process unreacted, and so does the slot `emitted_share`. Emission
control takes off the share of the gas that passes it, times the destruction, times (2019) the time that it works.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

AREA = ("2.E.1", "2.E.2", "2.E.4")
FED = ("2.E.1", "2.E.2", "2.E.3")
CONSUMED = (*FED, "2.E.4")
GAS_IN_MASS = constant(1.0, "t{gas}/t")
FLUORINATED = dict.fromkeys(
    ("CF4", "C2F6", "C3F8", "C4F6", "c-C4F8", "C4F8O", "C5F8", "HFC-23", "HFC-32", "HFC-41", "HFC-125", "NF3", "SF6"),
    "t",
)
ANY_GAS = FLUORINATED | {"N2O": "t"}


def equation(of_2006: str, of_2019: str = "") -> Words:
    """The citation: Volume 3, chapter 6, of one edition or both."""
    editions = [("2006", of_2006), ("2019 Refinement", of_2019)]
    zh = {"2006": "2006 第3卷第6章", "2019 Refinement": "2019年修订版 第3卷第6章"}
    said = [(e, eq) for e, eq in editions if eq]
    return Words(
        "IPCC " + "; ".join(f"{e} V3 ch. 6 {eq}" for e, eq in said),
        "IPCC " + "；".join(f"{zh[e]} {eq.replace('eq.', '式')}" for e, eq in said),
    )


@method(
    "ippu.electronics.capacity",
    title=Words("Electronics by capacity", "电子产品：按产能"),
    gives=ANY_GAS | {"C6F14": "t"},
    equation=equation("eq. 6.1, 6.12", "eq. 6.1 (P from capacity)"),
    categories=AREA,
    tier=1,
)
def capacity(
    design_capacity: Value = activity("m2"),
    capacity_utilisation: Value = factor("1"),
    area_emission_factor: Value = factor("kg{gas}/m2"),
) -> Value:
    """Area of substrate that could be processed, the part of capacity in use, and the gas emitted per area."""
    return design_capacity * capacity_utilisation * area_emission_factor


@method(
    "ippu.electronics.capacity_photovoltaic",
    title=Words("Photovoltaics by capacity", "光伏：按产能"),
    gives={"CF4": "t", "C2F6": "t"},
    equation=equation("eq. 6.1 (δ = 1)", "eq. 6.1 (δ = 1, P from capacity)"),
    categories=("2.E.3",),
    tier=1,
)
def capacity_photovoltaic(
    design_capacity: Value = activity("m2"),
    capacity_utilisation: Value = factor("1"),
    fluorinated_manufacture: Value = factor("1"),
    area_emission_factor: Value = factor("kg{gas}/m2"),
) -> Value:
    """As for other products, and only for the part of manufacture that uses fluorinated gases."""
    return design_capacity * capacity_utilisation * fluorinated_manufacture * area_emission_factor


@method(
    "ippu.electronics.production",
    title=Words("Electronics by area produced", "电子产品：按产出面积"),
    gives=ANY_GAS,
    equation=equation("", "eq. 6.1"),
    categories=AREA,
    tier=1,
)
def production(substrate_area: Value = activity("m2"), area_emission_factor: Value = factor("kg{gas}/m2")) -> Value:
    """Area of substrate used, test substrates included, times the gas emitted per area."""
    return substrate_area * area_emission_factor


@method(
    "ippu.electronics.production_photovoltaic",
    title=Words("Photovoltaics by area produced", "光伏：按产出面积"),
    gives={"CF4": "t", "C2F6": "t"},
    equation=equation("", "eq. 6.1 (δ = 1)"),
    categories=("2.E.3",),
    tier=1,
)
def production_photovoltaic(
    substrate_area: Value = activity("m2"),
    fluorinated_manufacture: Value = factor("1"),
    area_emission_factor: Value = factor("kg{gas}/m2"),
) -> Value:
    """Area used, the part of manufacture that uses fluorinated gases, and the gas emitted per area."""
    return substrate_area * fluorinated_manufacture * area_emission_factor


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
    emitted_share: Value = factor("t{gas}/t"),
) -> Value:
    """Gas consumed, less the heel of containers, times the share 1 − U that leaves the process."""
    return gas_purchased * (1 - container_heel) * emitted_share


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
    emitted_share: Value = factor("t{gas}/t"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
) -> Value:
    """What leaves the process, less what emission control destroys."""
    return gas_purchased * (1 - container_heel) * emitted_share * (1 - abated_share * control_destruction)


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
def consumed(gas_consumed: Value = activity("t"), emitted_share: Value = factor("t{gas}/t")) -> Value:
    """Gas consumed, heels already taken off, times the share 1 − U that leaves the process."""
    return gas_consumed * emitted_share


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
    emitted_share: Value = factor("t{gas}/t"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
    control_uptime: Value = factor("1"),
) -> Value:
    """What leaves the process, less what emission control destroys while it works."""
    return gas_consumed * emitted_share * (1 - abated_share * control_destruction * control_uptime)


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


@method(
    "ippu.electronics.liquids",
    title=Words("Fluorinated liquids by production", "氟化液：按产量"),
    gives=dict.fromkeys(("HFE-449s1", "C6F14", "PFPMIE"), "t"),
    equation=equation("", "eq. 6.28"),
    categories=("2.E.1", "2.E.2", "2.E.4"),
    tier=1,
)
def liquids(
    electronics_made: Value = activity("m2", "item"),
    liquid_emission_factor: Value = factor("kg{gas}/m2", "kg{gas}/item"),
) -> Value:
    """Substrate processed, or devices tested and packaged, times the liquid lost."""
    return electronics_made * liquid_emission_factor
