"""Livestock (3.A): herds through the rule books. The annexes' animals give the annexes' factors."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, own, without_manure
from helpers import inventory as worked_out
from inventory.issues import errors
from inventory.methods.workings.livestock import (
    average_population,
    degrees_of_cold,
    milk_of_ewes,
    pregnancy_of_ewes,
)
from inventory.results import Inventory


def inventory(rows: Any, book: str = "ipcc-2006", **more: Any) -> Inventory:
    """What herds give but for their manure, which has tests of its own."""
    return worked_out(rows, without_manure(book), **more)


CASES = Path(__file__).parents[2] / "cases"
UNITS = {
    "live_weight": "kg/head",
    "weight_gain": "kg/head/day",
    "milk_yield": "kg/head/day",
    "milk_fat": "percent",
    "milk_protein": "percent",
    "work_hours": "h/day",
    "pregnant_share": "percent",
    "digestibility": "percent",
    "crude_protein": "percent",
    "methane_conversion": "percent",
}
WORDS = ("animal_class", "feeding_situation", "productivity", "world_region")


def annex(edition: int) -> list[dict[str, str]]:
    """The animals of the annex, with what the print works out for them."""
    with (CASES / f"ipcc_{edition}_v4_ch10_annex_10a1.csv").open(encoding="utf-8", newline="") as file:
        return [
            r | {"herd": f"{r['table']} {r['region']} {r['productivity']} {r['name']}"} for r in csv.DictReader(file)
        ]


def herd(item: str, head: float = 1000, unit: str = "head", **more: Any) -> dict[str, Any]:
    return {"activity": "livestock", "item": item, "amount": head, "unit": unit} | more


def animal(row: dict[str, str]) -> dict[str, Any]:
    """A row of the annex as a herd of one."""
    measured = {n: (float(row[n]), unit) for n, unit in UNITS.items() if row[n] and (n != "weight_gain" or row["why"])}
    return herd(row["animal"], 1, herd=row["herd"], **{n: row[n] for n in WORDS if row.get(n)}, **measured)


def worked(result: Inventory, quantity: str) -> dict[int, float]:
    """What was worked out of a quantity, by row of the input."""
    steps = [(s, m) for s, m in zip(result.plan.steps, result.masses, strict=True) if s.gas == quantity]
    return {int(r): float(v) for s, m in steps for r, v in zip(s.rows, m, strict=True)}


def kilograms(rows: Iterable[dict[str, Any]], book: str, *lines: str) -> list[float]:
    """Enteric CH4 per head, in order."""
    result = inventory(list(rows), book, own=own(*lines) if lines else ())
    assert errors(result.issues) == []
    return [float(m) * 1000 for m in result.lines["mass_t"]]


def off(rows: list[dict[str, str]], computed: Iterable[float], column: str, margin: float) -> set[str]:
    """The herds whose figure is not the printed one, to within a margin."""
    return {
        r["herd"]
        for r, value in zip(rows, computed, strict=True)
        if r[column] and abs(value - float(r[column])) > margin
    }


# -- the annexes' regional factors ------------------------------------------------------------------------------------


def test_dairy_cows_of_2006_give_the_regional_factors() -> None:
    """Tables 10A.1 and 10.11: all eight to the printed kilogram, with milk of 4 % fat."""
    rows = [r for r in annex(2006) if r["table"] == "10A.1"]
    assert len(rows) == 8
    assert off(rows, kilograms(map(animal, rows), "ipcc-2006"), "enteric", 0.5) == set()


def test_mature_cattle_of_2006_follow_from_one_coefficient_of_maintenance() -> None:
    """Table 10A.2: 0.322 for bulls and lactating cows too, against Table 10.4; the coefficient is open to override."""
    rows = [r for r in annex(2006) if r["table"] == "10A.2" and not r["why"]]
    assert len(rows) == 19
    table = ("quantity,animal,unit,value,source", "maintenance_coefficient,other_cattle,MJ/head/day,0.322,10A.2")
    assert off(rows, kilograms(map(animal, rows), "ipcc-2006", *table), "enteric", 0.55) == set()
    assert len(off(rows, kilograms(map(animal, rows), "ipcc-2006"), "enteric", 1.0)) == 18, "all but the draft bullocks"


@pytest.mark.parametrize(("name", "printed"), [("forage", 48), ("heifers", 55), ("Replacement", 66)])
def test_growing_cattle_of_2006_in_north_america_follow_from_a_mature_weight_of_500_kg(
    name: str, printed: float
) -> None:
    """The only growing animals of Table 10A.2 that a usual mature weight explains; none is printed."""
    row = next(r for r in annex(2006) if r["region"] == "north_america" and name in r["name"])
    assert kilograms([animal(row) | {"mature_weight": (500.0, "kg/head")}], "ipcc-2006") == [
        pytest.approx(printed, abs=0.55)
    ]


INDIA = "indian_subcontinent"
MEANS = {"latin_america", "asia", "africa", "middle_east", INDIA}
UNEXPLAINED_2019 = {
    "10A.1 north_america  Dairy cows",
    "10A.1 eastern_europe  Dairy cows",
    "10A.1 africa high Dairy cows",
    "10A.2 latin_america  Mature Females",
    "10A.2 asia  Mature Females - Grazing",
    "10A.2 africa  Bulls - Grazing",
    "10A.2 middle_east  Mature Males",
    "10A.4 western_europe  Mature Males",
}
"""What is printed differs by 1.3 to 9 kg: means over systems (Table 10A.3), weighted conversion factors, misprints."""


def of_2019() -> list[dict[str, str]]:
    """Mature animals that are one system's, not a mean over the regions' systems of dairy."""
    mean = [r for r in annex(2019) if r["table"] == "10A.1" and not r["productivity"] and r["region"] in MEANS]
    return [r for r in annex(2019) if not r["why"] and r not in mean]


def test_mature_cattle_and_buffalo_of_2019_give_the_regional_factors() -> None:
    rows = of_2019()
    assert len(rows) == 52
    assert off(rows, kilograms(map(animal, rows), "ipcc-2019"), "enteric", 1.0) == UNEXPLAINED_2019


def test_volatile_solids_and_nitrogen_of_2019_follow_from_the_same_herds() -> None:
    """VS with 8 % ash and 4 % urinary energy, Nex by eq. 10.33, per 1000 kg of animal and day.

    Cows of buffalo are printed with more nitrogen kept (0.12 to 0.24 of the intake) than there is in their milk.
    """
    rows = [r for r in of_2019() if r["herd"] not in UNEXPLAINED_2019]
    result = inventory([animal(r) for r in rows], "ipcc-2019")
    solids, nitrogen = worked(result, "volatile_solids_herd"), worked(result, "nitrogen_excretion_herd")
    weights = [float(r["live_weight"]) / 1000 for r in rows]
    assert off(rows, [solids[n] / w for n, w in enumerate(weights)], "volatile_solids", 0.15) == set()
    assert off(rows, [nitrogen[n] / 365 / w for n, w in enumerate(weights)], "nitrogen_excretion", 0.015) == {
        "10A.1 oceania  Dairy cows",  # follows from 22.3 % of protein, not the printed 15.1
        *(r["herd"] for r in rows if "Female" in r["name"] and r["animal"] == "buffalo" and r["region"] != INDIA),
    }


# -- characterised and other herds ------------------------------------------------------------------------------------

COW = herd(
    "dairy_cattle",
    herd="cows",
    animal_class="lactating_female",
    feeding_situation="stall",
    live_weight=(600.0, "kg/head"),
    digestibility=(70.0, "percent"),
    milk_yield=(16.4, "kg/head/day"),
    pregnant_share=(90.0, "percent"),
)


def test_characterised_herds_take_tier_2_and_the_others_tier_1() -> None:
    result = inventory([COW, herd("dairy_cattle", 500, world_region="asia")])
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.gross_energy", "afolu.enteric.head"]
    assert list(result.lines["mass_t"]) == [pytest.approx(116.72, abs=0.01), 34.0]


def test_two_characterised_herds_that_cannot_be_told_apart_are_refused_not_averaged() -> None:
    twin = COW | {"live_weight": (450.0, "kg/head")}
    assert "NOT_ALIKE" in codes(errors(inventory([COW, twin]).issues))
    apart = inventory([COW, twin | {"herd": "heavy cows"}])
    assert errors(apart.issues) == []
    assert apart.lines["mass_t"][0] > apart.lines["mass_t"][1]


def test_what_a_characterised_herd_lacks_is_asked_for_by_name() -> None:
    growing = COW | {"animal_class": "growing_female", "herd": "heifers"}
    text = " ".join(str(i) for i in errors(inventory([growing]).issues))
    assert "Mature weight" in text
    assert "Daily weight gain" in text


def test_a_characterised_herd_that_lacks_something_never_falls_back_to_tier_1() -> None:
    """Ym goes by the class of feed in 2019; without it the regional factor is no answer."""
    cow = COW | {"world_region": "asia"}
    missing = errors(inventory([cow], "ipcc-2019").issues)
    assert codes(missing) == ["FACTOR_COLUMN_BLANK"]
    assert "Methane conversion factor" in str(missing[0])
    assert errors(inventory([cow | {"feed_class": "medium_yield"}], "ipcc-2019").issues) == []


def test_milk_of_a_lactating_cow_is_never_taken_as_none() -> None:
    without = {k: v for k, v in COW.items() if k != "milk_yield"}
    issues = errors(inventory([without]).issues)
    assert any("Milk per day" in str(i) for i in issues)


def test_a_gain_that_is_stated_counts_for_mature_animals_too() -> None:
    gaining = COW | {"weight_gain": (0.3, "kg/head/day"), "mature_weight": (600.0, "kg/head")}
    assert kilograms([gaining], "ipcc-2006")[0] > kilograms([COW], "ipcc-2006")[0] + 5000


def test_own_gross_energy_goes_before_the_chain() -> None:
    record = COW | {"gross_energy": (200.0, "MJ/head/day")}
    assert kilograms([record], "ipcc-2006") == [pytest.approx(200 * 0.065 * 365 / 55.65 * 1000)]


def test_cold_raises_the_maintenance_of_open_lot_cattle_alone_below_20_degrees() -> None:
    cold = COW | {"cold_degrees": (30.0, "degC")}
    assert kilograms([cold], "ipcc-2006")[0] > kilograms([COW], "ipcc-2006")[0] * 1.1


def test_the_category_follows_from_the_animal_and_another_one_is_refused() -> None:
    lines = inventory([herd("sheep", country_group="developed"), herd("camels")]).lines
    assert list(lines["category"]) == ["3.A.1.c", "3.A.1.e"]
    wrong = herd("sheep", country_group="developed", category="3.A.1.d")
    assert codes(errors(inventory([wrong]).issues)) == ["NO_RULE"]


def test_the_trace_walks_from_methane_to_the_weight() -> None:
    result = inventory([COW])
    told = str(result.trace(result.line_ids[0]))
    assert "derived/gross_energy" in told


@pytest.mark.parametrize("estimate", ["growing_cattle", "mature_beef", "low_quality_dairy"])
def test_intake_equations_of_2006_go_by_gross_energy(estimate: str) -> None:
    record = herd(
        "other_cattle",
        herd="beef",
        animal_class="mature_female",
        live_weight=(500.0, "kg/head"),
        digestibility=(55.0, "percent"),
        intake_estimate=estimate,
    )
    result = inventory([record])
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.gross_energy"]
    eaten = worked(result, "dry_matter_intake_herd")[0] / 1000
    assert 0.015 * 500 < eaten < 0.03 * 500, "the text's own check: 2 to 3 % of weight"
    assert result.lines["mass_t"][0] == pytest.approx(eaten * 18.45 * 0.065 * 365 / 55.65)


@pytest.mark.parametrize(
    ("estimate", "cls", "feed"),
    [
        ("calves", "growing_male", "mixed"),
        ("growing_cattle", "growing_female", "forage"),
        ("feedlot_males", "growing_castrate", "feedlot_grain"),
        ("feedlot_heifers", "growing_female", "feedlot_corn"),
        ("beef_cow_low", "mature_female", "forage"),
        ("beef_cow_high", "lactating_female", "mixed"),
    ],
)
def test_intake_equations_of_2019_go_by_methane_yield(estimate: str, cls: str, feed: str) -> None:
    record = herd(
        "other_cattle",
        herd="beef",
        animal_class=cls,
        live_weight=(300.0, "kg/head"),
        digestibility=(65.0, "percent"),
        feed_class=feed,
        intake_estimate=estimate,
    )
    result = inventory([record], "ipcc-2019")
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.methane_yield"]
    assert 0.015 < worked(result, "dry_matter_intake_herd")[0] / 1000 / 300 < 0.035


def test_nitrogen_of_swine_goes_by_what_is_known_of_them() -> None:
    """Eq. 10.31 with the share retained, or 10.31A with the weights of a stage (10.33C)."""
    pig = herd("market_swine", herd="a", dry_matter_intake=(2.0, "kg/head/day"), crude_protein=(16.0, "percent"))
    stage = pig | {
        "herd": "b",
        "growth_stage": "finisher_120",
        "initial_weight": (80.0, "kg/head"),
        "final_weight": (109.0, "kg/head"),
        "production_period": (35.0, "day"),
    }
    result = inventory([pig | {"world_region": "asia"}, stage | {"world_region": "asia"}], "ipcc-2019")
    assert errors(result.issues) == []
    eaten = 2.0 * 0.16 / 6.25
    expected = [eaten * 0.70 * 365 * 1000, (eaten - 29 * 0.021 / 35) * 365 * 1000]
    assert list(worked(result, "nitrogen_excretion_herd").values()) == [pytest.approx(v) for v in expected]


# -- properties -------------------------------------------------------------------------------------------------------


@FEW
@given(st.floats(45, 80), st.floats(150, 800), st.floats(0, 40))
def test_energy_is_conserved_between_enteric_methane_and_volatile_solids(de: float, weight: float, milk: float) -> None:
    """What leaves as methane and in the manure is less than what was eaten, and both follow from one gross energy."""
    record = COW | {
        "digestibility": (de, "percent"),
        "live_weight": (weight, "kg/head"),
        "milk_yield": (milk, "kg/head/day"),
    }
    result = inventory([record])
    gross = worked(result, "gross_energy_herd")[0]
    solids = worked(result, "volatile_solids_herd")[0] * 18.45 / 0.92
    methane = worked(result, "CH4")[0] * 1000 * 55.65 / 365
    assert solids == pytest.approx(gross * (1 - de / 100 + 0.04))
    assert methane == pytest.approx(gross * 0.065)
    assert solids + methane < gross


@FEW
@given(st.floats(1, 1e9), st.floats(1, 365))
def test_population_is_in_proportion_to_days_alive(produced: float, days: float) -> None:
    assert float(average_population(animals_produced=produced, days_alive=days)) == pytest.approx(produced * days / 365)


# -- workings ---------------------------------------------------------------------------------------------------------


def test_average_population_of_broilers_is_that_of_the_text() -> None:
    """V4 ch. 10 p. 10.8: 60 days × 60 000 / 365 = 9 863."""
    assert round(float(average_population(animals_produced=60_000, days_alive=60))) == 9863


def test_winters_above_20_degrees_ask_for_nothing() -> None:
    assert [float(degrees_of_cold(winter_temperature=t)) for t in (-10, 20, 25)] == [30, 0, 0]


def test_milk_of_ewes_is_five_times_the_gain_of_their_lambs() -> None:
    assert float(milk_of_ewes(weaning_gain=14.6)) == pytest.approx(5 * 14.6 / 365) == pytest.approx(0.2)


def test_pregnancy_of_ewes_is_weighed_by_lambs_per_ewe() -> None:
    """1.3 lambs: 0.126 × 0.3 + 0.077 × 0.7."""
    found = [float(pregnancy_of_ewes(young_per_mother=n)) for n in (0.8, 1.0, 1.3, 2.0)]
    assert found == [pytest.approx(v) for v in (0.077, 0.077, 0.0917, 0.126)]
