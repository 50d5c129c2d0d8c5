"""Fuel burnt in stationary equipment (1.A.1, 1.A.2, 1.A.4, 1.A.5), and at pipelines (1.A.3.e.i)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

STATIONARY = ("1.A.1", "1.A.2", "1.A.3.e.i", "1.A.4", "1.A.5")


@method(
    "energy.stationary.emission_factor",
    title=Words("Stationary combustion by emission factor", "固定源燃烧：排放因子法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 2 eq. 2.1", "IPCC 2006 第2卷第2章 式2.1"),
    categories=STATIONARY,
    tier=1,
)
def fuel_emission_factor(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel burnt, as net energy, times the gas emitted per unit of energy."""
    return fuel * net_calorific_value * emission_factor


@method(
    "energy.stationary.carbon",
    title=Words("Combustion by carbon content", "燃料燃烧：含碳量法"),
    gives={"CO2": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 1; IPCC 2006 V2 ch. 2 eq. 2.1 and ch. 1, carbon content",
        "《省级温室气体清单编制指南（试行）》第一章；IPCC 2006 第2卷第2章 式2.1、第1章含碳量",
    ),
    categories=("1.A.1", "1.A.2", "1.A.3", "1.A.4", "1.A.5"),
    tier=2,
)
def fuel_carbon(
    fuel: Value = activity("t", "Nm3", "GJ"),
    net_calorific_value: Value = factor("GJ/t", "GJ/Nm3", None),
    carbon_content: Value = factor("tC/TJ"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """CO2 from the carbon in a fuel, less what stays unburnt."""
    return fuel * net_calorific_value * carbon_content * oxidation_factor * co2_per_carbon


@method(
    "energy.stationary.quantity_factor",
    title=Words("Combustion by factor per quantity of fuel", "燃料燃烧：单位燃料量因子法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 2 eq. 2.1, with the factor stated per quantity of fuel",
        "IPCC 2006 第2卷第2章 式2.1，因子以单位燃料量计",
    ),
    categories=STATIONARY,
    tier=2,
)
def fuel_quantity_factor(
    fuel: Value = activity("t", "Nm3"),
    emission_factor: Value = factor("t{gas}/t", "t{gas}/Nm3"),
) -> Value:
    """Fuel burnt times the gas emitted per tonne or per standard cubic metre of it."""
    return fuel * emission_factor


@method(
    "energy.stationary.technology",
    title=Words("Stationary combustion by equipment", "固定源燃烧：分设备因子法"),
    gives={"CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 2 eq. 2.3", "IPCC 2006 第2卷第2章 式2.3"),
    categories=STATIONARY,
    tier=3,
)
def fuel_technology(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    technology_emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel burnt in a kind of equipment, as net energy, times the gas that this equipment emits per unit of energy."""
    return fuel * net_calorific_value * technology_emission_factor
