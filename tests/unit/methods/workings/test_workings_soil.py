"""Weather and the decay of soil carbon, against the guideline's spreadsheet; areas gained."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW
from inventory.methods.workings.catalogue import WORKINGS
from inventory.methods.workings.soil import effect_of_temperature, effect_of_water

CASES = Path(__file__).parents[3] / "cases"
MONTHS = range(1, 13)


def sheet(name: str) -> list[dict[str, float]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return [{n: float(v) for n, v in r.items()} for r in csv.DictReader(file)]


WEATHER = sheet("ipcc_2019_v4_ch5_weather.csv")


def test_each_month_of_the_sheet_reproduces() -> None:
    for month in WEATHER:
        assert effect_of_temperature(np.array(month["temperature"])) == pytest.approx(month["temperature_effect"])
        water = effect_of_water(np.array(month["precipitation"]), np.array(month["evapotranspiration"]))
        assert water == pytest.approx(month["water_effect"])


@pytest.mark.parametrize("year", [1970, 1971, 2016])
def test_a_year_is_the_mean_of_the_months_of_the_sheet(year: int) -> None:
    """The sheet's own yearly column is a pivot that was not refreshed: it is of an optimum of 35 °C, not of 33.69."""
    months = {int(m["month"]): m for m in WEATHER if m["year"] == year}
    of = {n: {f"{n}_{m}": months[m][n] for m in MONTHS} for n in ("temperature", "precipitation", "evapotranspiration")}
    warmth, water = (np.mean([m[n] for m in months.values()]) for n in ("temperature_effect", "water_effect"))
    assert WORKINGS["temperature_effect"](**of["temperature"]) == pytest.approx(warmth)
    wet = WORKINGS["water_effect"](**of["precipitation"], **of["evapotranspiration"])
    assert wet == pytest.approx(1.5 * water)


def test_nothing_decays_above_45_degrees() -> None:
    assert effect_of_temperature(np.array([45.0, 50.0])).tolist() == [0.0, 0.0]


def test_decay_is_fastest_at_the_optimum() -> None:
    temperatures = np.linspace(-30, 45, 1501)
    effects = effect_of_temperature(temperatures)
    assert effects.max() == pytest.approx(1)
    assert temperatures[effects.argmax()] == pytest.approx(33.69, abs=0.05)


@given(st.floats(0, 3000), st.floats(0.1, 500))
@FEW
def test_rain_beyond_one_and_a_quarter_times_evaporation_adds_nothing(rain: float, evaporation: float) -> None:
    effect = float(effect_of_water(np.array(rain), np.array(evaporation)))
    assert 0.2129 <= effect <= 1.49961875 + 1e-12
    if rain >= 1.25 * evaporation:
        assert effect == pytest.approx(1.49961875)


def test_a_month_without_evaporation_is_wet_and_one_without_water_is_refused() -> None:
    working = WORKINGS["water_effect"]
    wet = {f"precipitation_{m}": np.array([30.0]) for m in MONTHS}
    wet |= {f"evapotranspiration_{m}": np.array([0.0]) for m in MONTHS}
    assert working(**wet)[0] == pytest.approx(1.5 * 1.49961875)
    (check,) = working.checks
    assert not check.fails(**wet)[0]
    assert check.fails(**wet | {"precipitation_4": np.array([0.0])})[0]


def test_area_gained_by_hand() -> None:
    """From 400 000 to 200 000 ha: 200 000 ha less."""
    assert WORKINGS["area_gained"](closing_area=200000, opening_area=400000) == -200000


def test_carbon_of_residues_and_manure_by_hand() -> None:
    """Equation 5.0H: (4 + 2) t × 0.42 = 2.52 t C; with 100 kg N of manure at 16 kg C/kg N 1.6 t more."""
    residues = {"above_ground_residue": 4, "below_ground_residue": 2, "residue_carbon": 0.42}
    assert WORKINGS["carbon_input"](**residues) == pytest.approx(2.52)
    manure = {"manure_nitrogen": 100, "manure_carbon_ratio": 16}
    assert WORKINGS["carbon_input_with_manure"](**residues, **manure) == pytest.approx(4.12)
