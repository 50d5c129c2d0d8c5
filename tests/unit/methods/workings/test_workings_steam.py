"""Steam by IAPWS-IF97 against the tables that Chinese guidelines print."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies

from helpers import FEW
from inventory.methods.workings.steam import (
    saturated_steam_enthalpy,
    saturated_steam_enthalpy_by_temperature,
    saturation_temperature,
    steam_enthalpy,
)

PRINTED = Path(__file__).with_name("steam_printed.csv")
with PRINTED.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def column(rows: list[dict[str, str]], name: str) -> np.ndarray:
    return np.array([float(r[name]) for r in rows])


def test_saturated_steam_is_that_of_the_printed_table() -> None:
    rows = [r for r in ROWS if r["state"] == "saturated"]
    pressure, printed = column(rows, "pressure"), column(rows, "enthalpy")
    assert len(rows) == 12
    assert saturated_steam_enthalpy(pressure=pressure) == pytest.approx(printed, rel=6e-4)
    assert saturation_temperature(pressure) == pytest.approx(column(rows, "temperature"), abs=0.05)


def test_superheated_steam_is_that_of_the_printed_table() -> None:
    rows = [r for r in ROWS if r["state"] == "superheated"]
    state = {"temperature": column(rows, "temperature"), "pressure": column(rows, "pressure")}
    assert len(rows) == 18
    assert steam_enthalpy(**state) == pytest.approx(column(rows, "enthalpy"), rel=1.5e-3)


def test_a_straight_line_between_two_printed_temperatures_is_off_near_the_critical_point() -> None:
    """Table C.5 prints 2424.7 kJ/kg at 30 MPa and 420 °C: a line between its 400 and 450 °C. IF97 has 2552.87."""
    line = 2159.1 + (2823.1 - 2159.1) * 20 / 50
    assert line == pytest.approx(2424.7)
    assert steam_enthalpy(temperature=420, pressure=30) == pytest.approx([2552.87], abs=0.01)


def test_the_verification_values_of_the_formulation_are_met() -> None:
    """IAPWS R7-97 (2012), Table 15, region 2: at 700 K 2631.49474 kJ/kg under 30 MPa, 3335.68375 under 0.0035 MPa."""
    both = steam_enthalpy(temperature=[426.85, 426.85], pressure=[30, 0.0035])
    assert both == pytest.approx([2631.49474, 3335.68375], rel=1e-8)


@given(strategies.floats(0.01, 20))
@FEW
def test_temperature_and_pressure_of_saturation_say_the_same(pressure: float) -> None:
    boiling = saturation_temperature(np.array([pressure]))
    by_pressure = saturated_steam_enthalpy(pressure=pressure)
    assert saturated_steam_enthalpy_by_temperature(temperature=boiling) == pytest.approx(by_pressure, rel=1e-6)
    for read in (boiling - 0.9, boiling, boiling + 0.9):  # a gauge is not read closer
        assert steam_enthalpy(temperature=read, pressure=[pressure]) == pytest.approx(by_pressure, rel=1e-6)


@given(strategies.floats(0.01, 15), strategies.floats(2, 300), strategies.floats(1, 100))
@FEW
def test_hotter_steam_holds_more(pressure: float, above: float, further: float) -> None:
    start = saturation_temperature(np.array([pressure])) + above
    cool, hot = steam_enthalpy(temperature=np.append(start, start + further), pressure=[pressure, pressure])
    assert hot > cool
