"""Civil aviation by landing and take-off cycles (LTO) and cruise (1.A.3.a), eq. 3.6.2: their emissions are added."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "energy.mobile.aviation_lto",
    title=Words("Civil aviation, landing and take-off", "民用航空：起降循环"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 eq. 3.6.3", "IPCC 2006 第2卷第3章 式3.6.3"),
    categories=("1.A.3.a",),
    tier=2,
)
def aviation_lto(
    lto_cycles: Value = activity("LTO"),
    lto_emission_factor: Value = factor("kg{gas}/LTO"),
) -> Value:
    """Landing and take-off cycles of an aircraft type times the gas emitted below 914 m in each."""
    return lto_cycles * lto_emission_factor


@method(
    "energy.mobile.aviation_lto_fuel",
    title=Words("Civil aviation, fuel of landing and take-off", "民用航空：起降循环燃料法"),
    gives={"CO2": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 eq. 3.6.4, then 3.6.1", "IPCC 2006 第2卷第3章 式3.6.4，再用式3.6.1"),
    categories=("1.A.3.a",),
    tier=1,
)
def aviation_lto_fuel(
    lto_cycles: Value = activity("LTO"),
    lto_fuel: Value = factor("kg/LTO"),
    net_calorific_value: Value = factor("TJ/t"),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel of the cycles, which is to be taken off the total fuel to find that of cruise, at the factors of tier 1."""
    return lto_cycles * lto_fuel * net_calorific_value * emission_factor


@method(
    "energy.mobile.aviation_cruise",
    title=Words("Civil aviation, cruise", "民用航空：巡航"),
    gives={"CO2": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 eq. 3.6.5", "IPCC 2006 第2卷第3章 式3.6.5"),
    categories=("1.A.3.a",),
    tier=2,
)
def aviation_cruise(
    cruise_fuel: Value = activity("t", "TJ"),
    net_calorific_value: Value = factor("TJ/t", None),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel burnt above 914 m, total less landing and take-off, at the factors of tier 1. Its CH4 is taken as zero."""
    return cruise_fuel * net_calorific_value * emission_factor


@method(
    "energy.mobile.aviation_flights",
    title=Words("Civil aviation by flight", "民用航空：分航班"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 3 section 3.6.1.1, tiers 3A and 3B, then eq. 3.6.1",
        "IPCC 2006 第2卷第3章 3.6.1.1节方法3A、3B，再用式3.6.1",
    ),
    categories=("1.A.3.a",),
    tier=3,
)
def aviation_flights(
    flights: Value = activity("item"),
    flight_fuel: Value = factor("t/item"),
    net_calorific_value: Value = factor("TJ/t"),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Flights of a type of aircraft on a route, and the fuel of each from gate to gate by movement data or a model."""
    return flights * flight_fuel * net_calorific_value * emission_factor
