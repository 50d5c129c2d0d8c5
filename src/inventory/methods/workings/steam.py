"""Specific enthalpy of steam by the industrial formulation IAPWS-IF97.

The tables printed in Chinese guidelines follow an older formulation: up to 14 MPa and away from saturation they differ
by less than 0.15 %; near the critical point, and where their grid is interpolated in a straight line, by more
(`tests/unit/methods/workings/test_workings_steam.py` has the comparison).
"""

from __future__ import annotations

import numpy as np

from inventory.methods.workings.define import Bools, Check, Floats, LibraryMissing, given, working
from inventory.words import Words

FLUID = "IF97::Water"
KELVIN = 273.15
PASCAL = 1e6
CRITICAL_C, CRITICAL_MPA = 373.9, 22.06
NEAR_SATURATION = 1.0
"""°C within which a stated temperature counts as that of saturation: gauges and tables are not read closer."""
IAPWS = Words("IAPWS-IF97", "IAPWS-IF97 水和水蒸气性质工业公式")
STEAM_NOT_WATER = Words(
    "not below the temperature of saturation at this pressure, or it is water and no steam; pressure is absolute, "
    "a gauge shows 0.1 MPa less",
    "不低于该压力下的饱和温度，否则为水而非蒸汽；压力为绝对压力，表压须加 0.1 MPa",
)


def _property(wanted: str, one: str, values: Floats, other: str, others: Floats) -> Floats:
    """A property of water from two others by the library, in its letters and in SI units."""
    try:
        from CoolProp.CoolProp import PropsSI  # noqa: PLC0415 - an option, and slow to load
    except ImportError:
        raise LibraryMissing("CoolProp", "steam") from None
    return np.asarray(PropsSI(wanted, one, values, other, others, FLUID), np.float64)


def saturation_temperature(pressure: Floats) -> Floats:
    """°C at which water boils under a pressure in MPa; that of the critical point above it."""
    below = np.minimum(np.atleast_1d(pressure), CRITICAL_MPA)
    return _property("T", "P", below * PASCAL, "Q", np.ones_like(below)) - KELVIN


def _is_water(temperature: Floats, pressure: Floats) -> Bools:
    """Where water is no steam: clearly below the temperature of saturation."""
    return np.atleast_1d(temperature) < saturation_temperature(pressure) - NEAR_SATURATION


@working(
    "steam_enthalpy",
    title=Words("enthalpy of steam at its temperature and pressure", "由温度和压力查得的蒸汽比焓"),
    source=IAPWS,
    gives="kJ_heat/kg",
    checks=(Check("temperature", _is_water, STEAM_NOT_WATER),),
)
def steam_enthalpy(temperature: Floats = given("degC", 1, 800), pressure: Floats = given("MPa", 0.0007, 100)) -> Floats:
    """Enthalpy above water at its triple point; at the temperature of saturation, that of dry saturated steam."""
    temperature, pressure = np.atleast_1d(temperature), np.atleast_1d(pressure)
    enthalpy = np.empty(temperature.shape)
    dry = (np.abs(temperature - saturation_temperature(pressure)) <= NEAR_SATURATION) & (pressure < CRITICAL_MPA)
    if dry.any():
        enthalpy[dry] = saturated_steam_enthalpy(pressure=pressure[dry])
    if not dry.all():
        kelvin, pascal = temperature[~dry] + KELVIN, pressure[~dry] * PASCAL
        enthalpy[~dry] = _property("H", "T", kelvin, "P", pascal) / 1000
    return enthalpy


@working(
    "saturated_steam_enthalpy",
    title=Words("enthalpy of dry saturated steam at its pressure", "由压力查得的干饱和蒸汽比焓"),
    source=IAPWS,
    gives="kJ_heat/kg",
)
def saturated_steam_enthalpy(pressure: Floats = given("MPa", 0.0007, CRITICAL_MPA)) -> Floats:
    """Enthalpy above water at its triple point."""
    pressure = np.atleast_1d(pressure)
    return _property("H", "P", pressure * PASCAL, "Q", np.ones_like(pressure)) / 1000


@working(
    "saturated_steam_enthalpy_by_temperature",
    title=Words("enthalpy of dry saturated steam at its temperature", "由温度查得的干饱和蒸汽比焓"),
    source=IAPWS,
    gives="kJ_heat/kg",
)
def saturated_steam_enthalpy_by_temperature(temperature: Floats = given("degC", 1, CRITICAL_C)) -> Floats:
    """Enthalpy above water at its triple point."""
    temperature = np.atleast_1d(temperature)
    return _property("H", "T", temperature + KELVIN, "Q", np.ones_like(temperature)) / 1000
