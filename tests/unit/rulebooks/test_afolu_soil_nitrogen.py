"""Nitrogen mineralised with soil carbon (eq. 11.8) follows from the rows of mineral soils, once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, inventory
from inventory.issues import errors

BOOKS = ("ipcc-2006", "ipcc-2019")
FORMS = ("mineral_soil", "mineral_soil_by_year")
PLOUGHED = {"land_use_before": "forest_land", "land_use": "cropland"}


def soil(before: float, after: float, activity: str = "mineral_soil", **more: Any) -> dict[str, Any]:
    """1000 ha with own stocks, or as by own factors on a reference of 100 t C/ha."""
    ones = dict.fromkeys(("management_factor", "input_factor"), (1.0, "1"))
    ones |= {f"{n}_before": one for n, one in ones.items()} | {"reference_soil_carbon": (100.0, "tC/ha")}
    stocks = {"land_use_factor_before": (before / 100, "1"), "land_use_factor": (after / 100, "1")}
    row = {"activity": activity, "category": "3.B", "amount": 1000.0, "unit": "ha", "climate_zone": "boreal_moist"}
    return row | ones | stocks | PLOUGHED | {"mineralised_nitrogen": "here"} | more


def stated(carbon: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "soil_carbon_loss", "category": "3.C.4", "amount": carbon, "unit": "tC", "leaching": "occurs"}
    return row | {"land_use_before": "forest_land", "climate_moisture": "wet"} | more


def n2o(rows: list[dict[str, Any]], book: str) -> dict[str, float]:
    result = inventory(rows, book)
    assert errors(result.issues) == []
    lines = result.lines[result.lines["gas"] == "N2O"]
    return {str(c): float(m) for c, m in lines.groupby("category")["mass_t"].sum().items()}


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("activity", FORMS)
@FEW
@given(st.floats(20, 300), st.floats(20, 300))
def test_it_is_what_stating_the_carbon_lost_gives(activity: str, book: str, before: float, after: float) -> None:
    lost = max(1000 * (before - after) / 20, 0)
    assert n2o([soil(before, after, activity)], book) == pytest.approx(n2o([stated(lost)], book), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("activity", FORMS)
@pytest.mark.parametrize("word", ["", "elsewhere"])
def test_a_row_that_does_not_say_so_carries_nothing(activity: str, book: str, word: str) -> None:
    assert n2o([soil(80, 60, activity, mineralised_nitrogen=word)], book) == {}


@pytest.mark.parametrize("activity", FORMS)
def test_both_ways_at_once_are_refused_with_both_cells(activity: str) -> None:
    found = errors(inventory([soil(80, 60, activity), stated(1000.0)], "ipcc-2019").issues)
    assert [i.code for i in found] == ["COUNTED_TWICE"]
    assert [p.cell for p in found[0].places if p] == ["E2", "E3"]
    assert "氮矿化" in found[0].message("zh")
    assert "Stated elsewhere" in found[0].message("en")


def test_both_ways_in_different_places_or_years_stand() -> None:
    rows = [soil(80, 60, region="CN-11"), stated(1000.0, region="CN-12"), stated(1000.0, region="CN-11", year=2019)]
    assert errors(inventory(rows, "ipcc-2019").issues) == []


@pytest.mark.parametrize("use", ["settlements", "other_land", "grassland"])
def test_land_without_a_ratio_is_not_estimated_and_with_one_it_is(use: str) -> None:
    cover = {"soil_use": "turfgrass"} if use == "settlements" else {}
    row = soil(80, 60, land_use=use, **cover)
    keyed = inventory([row], "ipcc-2006").lines
    assert set(keyed.loc[keyed["gas"] == "N2O", "notation_key"]) == {"NE"}
    own = n2o([row | {"carbon_nitrogen_ratio": (20.0, "tC/tN")}], "ipcc-2006")
    assert own["3.C.4"] == pytest.approx(1000 * 20 / 20 / 20 * 0.01 * 44 / 28)


def test_cropland_made_forest_gains_carbon_and_asks_for_no_ratio() -> None:
    assert n2o([soil(60, 80, land_use_before="cropland", land_use="forest_land")], "ipcc-2006") == {}
