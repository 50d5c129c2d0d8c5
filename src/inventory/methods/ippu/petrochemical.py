"""Petrochemicals and carbon black (2.B.8): per tonne of product, by carbon balance, and of the plant itself.

The carbon balance has one record per flow: feedstock adds, product takes away; a sum over all flows is the emission.
It says nothing of CH4, which comes from a product's factor or from measurement.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.chemical import carbon_of_fuel
from inventory.words import Words

CO2_PER_CARBON = constant(44 / 12, "tCO2/tC", "44/12")
PETROCHEMICALS = ("2.B.8",)


def _equation(numbers: str) -> Words:
    return Words(f"IPCC 2006 V3 ch. 3 eq. {numbers}", f"IPCC 2006 第3卷第3章 式{numbers.replace(', ', '、')}")


@method(
    "ippu.petrochemical.product",
    title=Words("Petrochemicals by production", "石化产品：产量法"),
    gives={"CO2": "t", "CH4": "t"},
    equation=_equation("3.15, 3.25"),
    categories=PETROCHEMICALS,
    tier=1,
)
def product(
    petrochemical_production: Value = activity("t"),
    petrochemical_emission_factor: Value = factor("t{gas}/t"),
) -> Value:
    """Primary product times the gas per tonne of it; CH4 is fugitive and vented together."""
    return petrochemical_production * petrochemical_emission_factor


@method(
    "ippu.petrochemical.ethylene",
    title=Words("Ethylene by production and region", "乙烯：分地区产量法"),
    gives={"CO2": "t"},
    equation=_equation("3.15"),
    categories=("2.B.8.b",),
    tier=1,
)
def ethylene(
    petrochemical_production: Value = activity("t"),
    petrochemical_emission_factor: Value = factor("t{gas}/t"),
    geographic_adjustment: Value = factor("percent"),
) -> Value:
    """Ethylene times the CO2 per tonne in Western Europe, adjusted (in percent) to the crackers of the region."""
    return petrochemical_production * petrochemical_emission_factor * geographic_adjustment


@method(
    "ippu.petrochemical.feedstock",
    title=Words("Petrochemicals by feedstock, product estimated", "石化产品：由原料估算产量法"),
    gives={"CO2": "t", "CH4": "t"},
    equation=_equation("3.16, 3.15, 3.25"),
    categories=PETROCHEMICALS,
    tier=1,
)
def feedstock(
    petrochemical_feedstock: Value = activity("t", "GJ"),
    feedstock_consumption: Value = factor("t/t", "GJ/t"),
    petrochemical_emission_factor: Value = factor("t{gas}/t"),
) -> Value:
    """Feedstock over what a tonne of product takes of it, times the gas per tonne of product."""
    return petrochemical_feedstock / feedstock_consumption * petrochemical_emission_factor


@method(
    "ippu.petrochemical.cracker_feedstock",
    title=Words("Ethylene by cracker feedstock and region", "乙烯：由裂解原料估算产量法（分地区）"),
    gives={"CO2": "t"},
    equation=_equation("3.16, 3.15"),
    categories=("2.B.8.b",),
    tier=1,
)
def cracker_feedstock(
    petrochemical_feedstock: Value = activity("t"),
    ethylene_yield: Value = factor("1"),
    petrochemical_emission_factor: Value = factor("t{gas}/t"),
    geographic_adjustment: Value = factor("percent"),
) -> Value:
    """Feedstock cracked times the ethylene it yields, the CO2 per tonne of ethylene, and the region's adjustment."""
    return petrochemical_feedstock * ethylene_yield * petrochemical_emission_factor * geographic_adjustment


@method(
    "ippu.petrochemical.cracker_feedstock_ch4",
    title=Words("CH4 of ethylene by cracker feedstock", "乙烯甲烷：由裂解原料估算产量法"),
    gives={"CH4": "t"},
    equation=_equation("3.16, 3.25"),
    categories=("2.B.8.b",),
    tier=1,
)
def cracker_feedstock_ch4(
    petrochemical_feedstock: Value = activity("t"),
    ethylene_yield: Value = factor("1"),
    petrochemical_emission_factor: Value = factor("t{gas}/t"),
) -> Value:
    """Feedstock cracked times the ethylene it yields and the CH4 per tonne of ethylene, which no region adjusts."""
    return petrochemical_feedstock * ethylene_yield * petrochemical_emission_factor


@method(
    "ippu.petrochemical.ch4",
    title=Words("CH4 of petrochemicals, fugitive and vented", "石化产品甲烷：逸散和工艺排气"),
    gives={"CH4": "t"},
    equation=_equation("3.23, 3.24, 3.25"),
    categories=PETROCHEMICALS,
    tier=1,
)
def ch4(
    petrochemical_production: Value = activity("t"),
    fugitive_ch4_factor: Value = factor("kgCH4/t"),
    vent_ch4_factor: Value = factor("kgCH4/t"),
) -> Value:
    """Primary product times the CH4 that leaks and the CH4 that process vents let go, per tonne."""
    return petrochemical_production * (fugitive_ch4_factor + vent_ch4_factor)


@method(
    "ippu.petrochemical.carbon_in",
    title=Words("Carbon balance: feedstock", "碳平衡：原料"),
    gives={"CO2": "t"},
    equation=_equation("3.17"),
    categories=PETROCHEMICALS,
    tier=2,
)
def carbon_in(
    substance_amount: Value = activity("t"),
    substance_carbon: Value = factor("tC/t"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Carbon that a feedstock brings into the process, as CO2."""
    return substance_amount * substance_carbon * co2_per_carbon


@method(
    "ippu.petrochemical.fuel_in",
    title=Words("Carbon balance: fossil fuel as feedstock", "碳平衡：化石燃料原料"),
    gives={"CO2": "t"},
    equation=_equation("3.17"),
    categories=PETROCHEMICALS,
    tier=2,
)
def fuel_in(
    fuel: Value = activity("t", "Nm3", "GJ"),
    net_calorific_value: Value = factor("GJ/t", "GJ/Nm3", None),
    carbon_content: Value = factor("kgC/GJ"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Carbon that natural gas, naphtha or another fuel brings into the process as feedstock, as CO2."""
    return fuel * net_calorific_value * carbon_content * co2_per_carbon


@method(
    "ippu.petrochemical.carbon_out",
    title=Words("Carbon balance: product", "碳平衡：产品"),
    gives={"CO2": "t"},
    equation=_equation("3.17"),
    categories=PETROCHEMICALS,
    tier=2,
)
def carbon_out(
    substance_amount: Value = activity("t"),
    substance_carbon: Value = factor("tC/t"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Carbon that leaves in a primary or secondary product, as a deduction of its CO2."""
    return -substance_amount * substance_carbon * co2_per_carbon


@method(
    "ippu.petrochemical.secondary_product",
    title=Words("Carbon balance: secondary product estimated", "碳平衡：估算的副产品"),
    gives={"CO2": "t"},
    equation=_equation("3.17, 3.18, 3.19"),
    categories=("2.B.8.b", "2.B.8.e"),
    tier=2,
)
def secondary_product(
    secondary_product_basis: Value = activity("t"),
    secondary_product_yield: Value = factor("1"),
    substance_carbon: Value = factor("tC/t"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Feedstock cracked (or acrylonitrile made) times its secondary product and the carbon in it, as a deduction."""
    return -secondary_product_basis * secondary_product_yield * substance_carbon * co2_per_carbon


combustion = method(
    "ippu.petrochemical.combustion",
    title=Words("Fuel and flare gas of the plant: CO2", "企业燃料和火炬气：二氧化碳"),
    gives={"CO2": "t"},
    equation=_equation("3.20, 3.21, 3.22"),
    categories=PETROCHEMICALS,
    tier=3,
)(carbon_of_fuel)


@method(
    "ippu.petrochemical.combustion_ch4",
    title=Words("Fuel and flare gas of the plant: CH4", "企业燃料和火炬气：甲烷"),
    gives={"CH4": "t"},
    equation=_equation("3.27, 3.28, 3.29"),
    categories=PETROCHEMICALS,
    tier=3,
)
def combustion_ch4(
    fuel: Value = activity("t", "Nm3", "GJ"),
    net_calorific_value: Value = factor("GJ/t", "GJ/Nm3", None),
    combustion_ch4_factor: Value = factor("kgCH4/TJ"),
) -> Value:
    """Fuel or flared gas as net energy, times the CH4 that burning it lets through."""
    return fuel * net_calorific_value * combustion_ch4_factor


@method(
    "ippu.petrochemical.plume",
    title=Words("CH4 of a plant by its plume", "企业烟羽甲烷测量法"),
    gives={"CH4": "t"},
    equation=_equation("3.26"),
    categories=PETROCHEMICALS,
    tier=3,
)
def plume(
    measured_time: Value = activity("h"),
    plume_flow: Value = factor("m3/h"),
    voc_concentration: Value = factor("mg/m3"),
    methane_in_voc: Value = factor("gCH4/g"),
    background_methane: Value = factor("mgCH4/m3"),
) -> Value:
    """Hours times the air that crosses the plume (wind speed times its area) and its CH4 above the background."""
    return measured_time * plume_flow * (voc_concentration * methane_in_voc - background_methane)
