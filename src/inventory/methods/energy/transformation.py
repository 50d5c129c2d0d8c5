"""Fugitive emissions of making fuels from fuels (1.B.1.c): charcoal, coke, coke oven gas flared, gasification."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


def _refined(equation: str) -> Words:
    en = f"IPCC 2019 Refinement V2 ch. 4 eq. {equation}"
    return Words(en, f"IPCC 2019年修订版第2卷第4章 式{equation.replace(', ', '、')}")


@method(
    "energy.transformation.charcoal",
    title=Words("Charcoal and biochar production", "木炭和生物炭生产"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=_refined("4.3.1"),
    categories=("1.B.1.c.i",),
    tier=1,
)
def charcoal(
    char_produced: Value = activity("t"),
    char_emission_factor: Value = factor("kg{gas}/t"),
) -> Value:
    """Charcoal or biochar produced times the gas let go per tonne of it; its CO2 is biogenic."""
    return char_produced * char_emission_factor


@method(
    "energy.transformation.coke",
    title=Words("Leakage of coke ovens", "焦炉泄漏"),
    gives={"CH4": "t"},
    equation=_refined("4.3.2"),
    categories=("1.B.1.c.ii",),
    tier=1,
)
def coke(
    coke_produced: Value = activity("t"),
    coke_emission_factor: Value = factor("kg{gas}/t"),
) -> Value:
    """Coke produced times the methane that leaks from the ovens per tonne of it."""
    return coke_produced * coke_emission_factor


@method(
    "energy.transformation.coke_oven_gas_carbon",
    title=Words("Coke oven gas flared: CO2", "焦炉煤气火炬燃烧：CO2"),
    gives={"CO2": "t"},
    equation=_refined("4.3.3"),
    categories=("1.B.1.c.ii",),
    tier=1,
)
def coke_oven_gas_carbon(
    coke_oven_gas: Value = activity("GJ"),
    flared_gas_share: Value = factor("1"),
    flared_gas_carbon_content: Value = factor("kgC/GJ"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Coke oven gas produced, the share of it that is flared, and its carbon as CO2."""
    return coke_oven_gas * flared_gas_share * flared_gas_carbon_content * co2_per_carbon


@method(
    "energy.transformation.coke_oven_gas",
    title=Words("Coke oven gas flared: CH4 and N2O", "焦炉煤气火炬燃烧：CH4 和 N2O"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_refined("4.3.4"),
    categories=("1.B.1.c.ii",),
    tier=1,
)
def coke_oven_gas(
    coke_oven_gas: Value = activity("GJ"),
    flared_gas_share: Value = factor("1"),
    flared_gas_emission_factor: Value = factor("kg{gas}/GJ"),
) -> Value:
    """Coke oven gas produced, the share that is flared, and the gas let go per energy flared: kg, as units demand.

    The guideline labels the result Gg; activity in GJ times a factor in kg per GJ is kg.
    """
    return coke_oven_gas * flared_gas_share * flared_gas_emission_factor


@method(
    "energy.transformation.gasification",
    title=Words("Gasification: coal, gas or biomass to liquids and gas", "气化转化：煤、天然气、生物质制油制气"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=_refined("4.3.5, 4Ap.3.1"),
    categories=("1.B.1.c.iv",),
    tier=1,
)
def gasification(
    gasification_energy: Value = activity("TJ"),
    gasification_emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Syngas produced (from coal) or feedstock gasified (gas, biomass), as energy, times the gas let go per energy."""
    return gasification_energy * gasification_emission_factor
