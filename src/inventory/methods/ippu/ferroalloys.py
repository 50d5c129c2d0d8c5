"""Ferroalloys (2.C.2): by product, and by reducing agent. Ores, slags and products are flows of a carbon balance."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.methods.ippu.metal import CO2_PER_CARBON, equation
from inventory.words import Words


@method(
    "ippu.ferroalloys.production",
    title=Words("Ferroalloys by production: CO2", "铁合金生产：产量法 CO2"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.15"),
    categories=("2.C.2",),
    tier=1,
)
def production(
    metal_production: Value = activity("t"),
    process_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Alloy made, times the CO2 emitted per tonne of that alloy."""
    return metal_production * process_co2_factor


@method(
    "ippu.ferroalloys.production_ch4",
    title=Words("Silicon alloys by production: CH4", "硅系合金生产：产量法 CH4"),
    gives={"CH4": "t"},
    equation=equation("eq. 4.18, Table 4.7"),
    categories=("2.C.2",),
    tier=1,
)
def production_ch4(
    metal_production: Value = activity("t"),
    process_ch4_factor: Value = factor("kgCH4/t"),
) -> Value:
    """Silicon alloy made, times the CH4 emitted per tonne of that alloy."""
    return metal_production * process_ch4_factor


@method(
    "ippu.ferroalloys.operation_ch4",
    title=Words("Silicon alloys by operation of the furnace: CH4", "硅系合金生产：分炉况 CH4"),
    gives={"CH4": "t"},
    equation=equation("eq. 4.18, Table 4.8"),
    categories=("2.C.2",),
    tier=2,
)
def operation_ch4(
    metal_production: Value = activity("t"),
    operation_ch4_factor: Value = factor("kgCH4/t"),
) -> Value:
    """Silicon alloy made, times the CH4 emitted per tonne by a furnace charged in this way."""
    return metal_production * operation_ch4_factor


@method(
    "ippu.ferroalloys.reductant",
    title=Words("Ferroalloys by reducing agent", "铁合金生产：还原剂因子法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.16, first term"),
    categories=("2.C.2",),
    tier=2,
)
def reductant(
    reducing_agent_used: Value = activity("t"),
    reductant_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Reducing agent or electrode consumed, times the CO2 it makes per tonne."""
    return reducing_agent_used * reductant_co2_factor


@method(
    "ippu.ferroalloys.reductant_analysis",
    title=Words("Ferroalloys by analysis of the reducing agent", "铁合金生产：还原剂工业分析法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.17, first term; eq. 4.19"),
    categories=("2.C.2",),
    tier=3,
)
def reductant_analysis(
    reducing_agent_used: Value = activity("t"),
    fixed_carbon: Value = factor("tC/t"),
    volatile_matter: Value = factor("1"),
    volatile_carbon_content: Value = factor("tC/t"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Fixed carbon and the carbon of the volatiles of a reducing agent, as CO2."""
    return reducing_agent_used * (fixed_carbon + volatile_matter * volatile_carbon_content) * co2_per_carbon
