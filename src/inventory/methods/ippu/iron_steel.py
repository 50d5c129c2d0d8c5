"""Iron and steel (2.C.1) and the coke made for it (1.A.1.c.i), by production; direct reduced iron by fuel; flaring."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.methods.ippu.metal import CO2_PER_CARBON, equation
from inventory.words import Words


@method(
    "ippu.iron_steel.production",
    title=Words("Coke, iron and steel by production: CO2", "焦炭及钢铁生产：产量法 CO2"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.1, 4.4, 4.5, 4.6, 4.7, 4.8"),
    categories=("1.A.1.c.i", "2.C.1"),
    tier=1,
)
def production(
    metal_production: Value = activity("t"),
    process_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """What a process makes, times the CO2 it emits per tonne made."""
    return metal_production * process_co2_factor


@method(
    "ippu.iron_steel.production_ch4",
    title=Words("Coke, iron and steel by production: CH4", "焦炭及钢铁生产：产量法 CH4"),
    gives={"CH4": "t"},
    equation=equation("eq. 4.1, 4.12, 4.13; 2019: 4.1a"),
    categories=("1.A.1.c.i", "2.C.1"),
    tier=1,
)
def production_ch4(
    metal_production: Value = activity("t"),
    process_ch4_factor: Value = factor("kgCH4/t"),
) -> Value:
    """What a process makes, times the CH4 it emits per tonne made."""
    return metal_production * process_ch4_factor


@method(
    "ippu.iron_steel.reduction_fuel",
    title=Words("Direct reduced iron by fuel: CO2", "直接还原铁：按燃料的碳计算 CO2"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.11"),
    categories=("2.C.1",),
    tier=2,
)
def reduction_fuel(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    carbon_content: Value = factor("tC/TJ"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """All the carbon of gas, coke breeze or coke that reduces iron ore, as CO2."""
    return fuel * net_calorific_value * carbon_content * co2_per_carbon


@method(
    "ippu.iron_steel.reduction_fuel_ch4",
    title=Words("Direct reduced iron by fuel: CH4", "直接还原铁：按燃料能量计算 CH4"),
    gives={"CH4": "t"},
    equation=equation("eq. 4.14, Table 4.2 (kg CH4 per TJ of fuel)"),
    categories=("2.C.1",),
    tier=1,
)
def reduction_fuel_ch4(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    reduction_ch4_factor: Value = factor("kgCH4/TJ"),
) -> Value:
    """Net energy of the fuel that reduces iron ore, times the CH4 emitted per unit of energy."""
    return fuel * net_calorific_value * reduction_ch4_factor


@method(
    "ippu.iron_steel.flaring",
    title=Words("Flaring of blast furnace and converter gas: CO2", "高炉煤气、转炉煤气火炬：CO2"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.8a", "2019"),
    categories=("2.C.1",),
    tier=1,
)
def flaring(
    steel_gas: Value = activity("t", "GJ"),
    flared_share: Value = factor("1"),
    material_carbon_content: Value = factor("tC/t", "tC/GJ"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Gas produced, the share of it that is flared, and its carbon as CO2."""
    return steel_gas * flared_share * material_carbon_content * co2_per_carbon


@method(
    "ippu.iron_steel.flaring_n2o",
    title=Words(
        "Flaring of steelworks gas: N2O, the flared share counted once", "钢铁煤气火炬：N2O（燃放比例只计一次）"
    ),
    gives={"N2O": "t"},
    equation=equation("eq. 4.14a, less the share that Table 4.2b holds", "2019"),
    categories=("2.C.1",),
    tier=1,
)
def flaring_n2o(
    steel_gas: Value = activity("t", "GJ"),
    flared_share: Value = factor("1"),
    flaring_n2o_factor: Value = factor("tN2O/t", "tN2O/GJ"),
    share_in_factor: Value = factor("1"),
) -> Value:
    """Gas produced times the share flared, times the factor freed of the share that was worked into it."""
    return steel_gas * flared_share * flaring_n2o_factor / share_in_factor


@method(
    "ippu.iron_steel.flaring_n2o_as_printed",
    title=Words("Flaring of steelworks gas: N2O, equation as printed", "钢铁煤气火炬：N2O（按印刷公式）"),
    gives={"N2O": "t"},
    equation=equation("eq. 4.14a as printed", "2019"),
    categories=("2.C.1",),
    tier=1,
)
def flaring_n2o_as_printed(
    steel_gas: Value = activity("t", "GJ"),
    flared_share: Value = factor("1"),
    flaring_n2o_factor: Value = factor("tN2O/t", "tN2O/GJ"),
) -> Value:
    """The printed equation with the printed factors, which counts the flared share twice; for comparison."""
    return steel_gas * flared_share * flaring_n2o_factor
