"""Vehicles, machinery, trains and ships by what kind they are (1.A.3, 1.A.4.c, 1.A.5.b): tiers above fuel alone.

Chapter 3 prints no tier 2 factor by machinery, locomotive or ship: these methods take the user's own, but for the
weighting of locomotive engines (Table 3.4.2) and for how ships use fuel (Tables 3.5.5 and 3.5.6). Beyond tier 2 there
is little to gain for CO2, says the text, which therefore stays with the fuel.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

MACHINERY = ("1.A.3.e.ii", "1.A.4.c.ii")
WATER = ("1.A.3.d", "1.A.4.c.iii", "1.A.5.b.ii")


def _equation(numbers: str) -> Words:
    return Words(f"IPCC 2006 V2 ch. 3 eq. {numbers}", f"IPCC 2006 第2卷第3章 式{numbers.replace(', ', '、')}")


@method(
    "energy.mobile.technology",
    title=Words("Mobile combustion by kind of vehicle, machinery or ship", "移动源燃烧：分车辆、机械、船型因子法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=_equation("3.2.3, 3.3.2, 3.4.2, 3.5.1"),
    categories=("1.A.3.b", *MACHINERY, "1.A.3.c", *WATER),
    tier=2,
)
def transport_technology(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    technology_emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel used by a kind of vehicle or machinery, as net energy, times the country's own factor for that kind."""
    return fuel * net_calorific_value * technology_emission_factor


@method(
    "energy.mobile.locomotive",
    title=Words("Locomotives by engine design", "铁路机车：按发动机类型加权"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("3.4.2, 3.4.4"),
    categories=("1.A.3.c",),
    tier=2,
)
def locomotive(
    fuel: Value = activity("t", "TJ"),
    net_calorific_value: Value = factor("TJ/t", None),
    emission_factor: Value = factor("kg{gas}/TJ"),
    engine_weighting: Value = factor("1"),
) -> Value:
    """Diesel of locomotives at the default factor, weighted by the design of their uncontrolled engines."""
    return fuel * net_calorific_value * emission_factor * engine_weighting


@method(
    "energy.mobile.engine_work",
    title=Words("Engines by hours of use", "发动机：运行小时法"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("3.3.3, 3.4.3"),
    categories=(*MACHINERY, "1.A.3.c"),
    tier=3,
)
def engine_work(
    engines: Value = activity("item"),
    hours_of_use: Value = factor("h"),
    rated_power: Value = factor("kW_shaft/item"),
    load_factor: Value = factor("1"),
    work_emission_factor: Value = factor("kg{gas}/kWh_shaft"),
) -> Value:
    """Engines, hours of use of each in the year, rated power, the share of it used, and gas per work done."""
    return engines * hours_of_use * rated_power * load_factor * work_emission_factor


@method(
    "energy.mobile.ship_engines",
    title=Words("Ships by main and auxiliary engines", "船舶：分主机、辅机"),
    gives={"CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 3 eq. 3.5.1 by engine, Table 3.5.5", "IPCC 2006 第2卷第3章 式3.5.1（分发动机）、表3.5.5"
    ),
    categories=WATER,
    tier=2,
)
def ship_engines(
    fuel: Value = activity("t", "TJ"),
    net_calorific_value: Value = factor("TJ/t", None),
    main_engine_share: Value = factor("1"),
    main_engine_emission_factor: Value = factor("kg{gas}/TJ"),
    auxiliary_engine_share: Value = factor("1"),
    auxiliary_engine_emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel of a kind of ship, shared between main and auxiliary engines, each with the country's own factor."""
    main = main_engine_share * main_engine_emission_factor
    return fuel * net_calorific_value * (main + auxiliary_engine_share * auxiliary_engine_emission_factor)


@method(
    "energy.mobile.ship_days",
    title=Words("Ships by days under way", "船舶：航行天数法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 Table 3.5.6, then eq. 3.5.1", "IPCC 2006 第2卷第3章 表3.5.6，再用式3.5.1"),
    categories=WATER,
    tier=1,
)
def ship_days(
    vessels: Value = activity("item"),
    days_under_way: Value = factor("day"),
    vessel_fuel_rate: Value = factor("t/day/item"),
    net_calorific_value: Value = factor("TJ/t"),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Ships of a kind, days at full power, and the average fuel of a day, where no statistics have the fuel itself."""
    return vessels * days_under_way * vessel_fuel_rate * net_calorific_value * emission_factor


@method(
    "energy.mobile.ship_tonnage",
    title=Words("Ships by days under way and tonnage", "船舶：航行天数和吨位法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 3 Table 3.5.6, then eq. 3.5.1", "IPCC 2006 第2卷第3章 表3.5.6，再用式3.5.1"),
    categories=WATER,
    tier=1,
)
def ship_tonnage(
    vessels: Value = activity("item"),
    days_under_way: Value = factor("day"),
    gross_tonnage: Value = factor("1"),
    vessel_fuel_base: Value = factor("t/day/item"),
    vessel_fuel_slope: Value = factor("t/day/item"),
    net_calorific_value: Value = factor("TJ/t"),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Ships of a kind, days at full power, and the fuel of a day as a line over their gross tonnage."""
    vessel_fuel = vessel_fuel_base + vessel_fuel_slope * gross_tonnage
    return vessels * days_under_way * vessel_fuel * net_calorific_value * emission_factor
