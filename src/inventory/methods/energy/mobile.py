"""Fuel burnt in vehicles, trains, ships and aircraft (1.A.3)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


@method(
    "energy.mobile.fuel",
    title=Words("Mobile combustion by fuel", "移动源燃烧：燃料量法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 3 eq. 3.2.1, 3.2.3, 3.3.1, 3.4.1, 3.5.1, 3.6.1",
        "IPCC 2006 第2卷第3章 式3.2.1、3.2.3、3.3.1、3.4.1、3.5.1、3.6.1",
    ),
    categories=("1.A.3", "1.A.4.c.ii", "1.A.4.c.iii", "1.A.5.b", "1.A.5.c"),
    tier=1,
)
def transport_fuel(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel used by transport, as net energy, times the gas emitted per unit of energy."""
    return fuel * net_calorific_value * emission_factor


@method(
    "energy.mobile.urea",
    title=Words("CO2 from urea-based catalysts", "尿素催化器的CO2排放"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 eq. 3.2.2, 3.3.4", "IPCC 2006 第2卷第3章 式3.2.2、3.3.4"),
    categories=("1.A.3.b.vi", "1.A.3.e.ii", "1.A.4.c.ii"),
)
def urea_catalyst(
    urea_additive: Value = activity("t"),
    urea_purity: Value = factor("1"),
    carbon_per_urea: Value = constant(12 / 60, "tC/t", "12/60"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Carbon of the urea that catalytic converters use up, as CO2. No combustion; the source has no tiers."""
    return urea_additive * carbon_per_urea * urea_purity * co2_per_carbon


@method(
    "energy.mobile.distance",
    title=Words("Road transport by distance", "道路运输：行驶里程法"),
    gives={"CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 eq. 3.2.5, first term", "IPCC 2006 第2卷第3章 式3.2.5 第一项"),
    categories=("1.A.3.b",),
    tier=3,
)
def road_distance(
    distance: Value = activity("km"),
    distance_emission_factor: Value = factor("kg{gas}/km"),
) -> Value:
    """Distance driven by a kind of vehicle times the gas it emits per distance."""
    return distance * distance_emission_factor


@method(
    "energy.mobile.cold_start",
    title=Words("Road transport, cold starts", "道路运输：冷启动"),
    gives={"CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 eq. 3.2.5, second term", "IPCC 2006 第2卷第3章 式3.2.5 第二项"),
    categories=("1.A.3.b",),
    tier=3,
)
def road_cold_start(
    cold_starts: Value = activity("start"),
    cold_start_emission_factor: Value = factor("kg{gas}/start"),
) -> Value:
    """Engines started cold times the gas each start adds to (or takes from) that of the warm engine."""
    return cold_starts * cold_start_emission_factor
