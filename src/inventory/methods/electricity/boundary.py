"""Electricity and heat that come in over a boundary add the emissions of their making; what goes out subtracts."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "electricity.transferred_in",
    title=Words("Electricity transferred in", "电力调入"),
    gives={"CO2": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 1, electricity transfer",
        "《省级温室气体清单编制指南（试行）》第一章 电力调入调出",
    ),
)
def electricity_in(
    electricity: Value = activity("MWh"),
    electricity_emission_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """Electricity received from a region times that region's factor."""
    return electricity * electricity_emission_factor


@method(
    "electricity.transferred_out",
    title=Words("Electricity transferred out", "电力调出"),
    gives={"CO2": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 1, electricity transfer",
        "《省级温室气体清单编制指南（试行）》第一章 电力调入调出",
    ),
)
def electricity_out(
    electricity: Value = activity("MWh"),
    electricity_emission_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """Electricity sent out times the own region's factor, as a deduction."""
    return -electricity * electricity_emission_factor


@method(
    "electricity.purchased",
    title=Words("Electricity purchased", "购入电力"),
    gives={"CO2": "t"},
    equation=Words("GB/T 32150, purchased electricity", "GB/T 32150 购入电力"),
)
def electricity_purchased(
    electricity: Value = activity("MWh"),
    electricity_emission_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """Electricity bought times the grid's factor."""
    return electricity * electricity_emission_factor


@method(
    "electricity.sold",
    title=Words("Electricity sold", "输出电力"),
    gives={"CO2": "t"},
    equation=Words("GB/T 32150, exported electricity", "GB/T 32150 输出电力"),
)
def electricity_sold(
    electricity: Value = activity("MWh"),
    electricity_emission_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """Electricity sold times the grid's factor, as a deduction."""
    return -electricity * electricity_emission_factor


@method(
    "heat.purchased",
    title=Words("Heat purchased", "购入热力"),
    gives={"CO2": "t"},
    equation=Words("GB/T 32150, purchased heat", "GB/T 32150 购入热力"),
)
def heat_purchased(
    heat: Value = activity("GJ_heat"),
    heat_emission_factor: Value = factor("tCO2/GJ_heat"),
) -> Value:
    """Heat bought times the factor of heat supply."""
    return heat * heat_emission_factor


@method(
    "heat.sold",
    title=Words("Heat sold", "输出热力"),
    gives={"CO2": "t"},
    equation=Words("GB/T 32150, exported heat", "GB/T 32150 输出热力"),
)
def heat_sold(
    heat: Value = activity("GJ_heat"),
    heat_emission_factor: Value = factor("tCO2/GJ_heat"),
) -> Value:
    """Heat sold times the factor of heat supply, as a deduction."""
    return -heat * heat_emission_factor
