"""Livestock (3.A): what makes a figure wrong although every table was copied right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import inventory as inventory_package
from helpers import LIBRARY, codes, own, without_manure
from helpers import inventory as worked_out
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.quantities import quantity_list


def inventory(rows: Any, book: str = "ipcc-2006", **more: Any) -> Inventory:
    """What herds give but for their manure, which has tests of its own."""
    return worked_out(rows, without_manure(book), **more)


COW = {
    "animal_class": "lactating_female",
    "feeding_situation": "stall",
    "live_weight": (600.0, "kg/head"),
    "digestibility": (70.0, "percent"),
    "milk_yield": (16.4, "kg/head/day"),
    "pregnant_share": (90.0, "percent"),
}


def herd(item: str, **more: Any) -> dict[str, Any]:
    return {"activity": "livestock", "item": item, "amount": 1000, "unit": "head"} | more


def tonnes(record: dict[str, Any], book: str = "ipcc-2006", *lines: str) -> float:
    result = inventory([record], book, own=own(*lines) if lines else ())
    assert errors(result.issues) == []
    return round(float(result.lines["mass_t"].sum()), 9)


def given_on(result: Inventory, quantity: str) -> float:
    steps = zip(result.plan.steps, result.masses, strict=True)
    return float(sum(m.sum() for s, m in steps if s.gas == quantity))


# -- coefficients -----------------------------------------------------------------------------------------------------


def test_every_coefficient_of_the_chain_is_open_to_override() -> None:
    """Table 10A.2 takes 0.322 for every animal: a user's own coefficient goes before Table 10.4."""
    heading = "quantity,animal,animal_class,unit,value,source"
    lines = (heading, "maintenance_coefficient,dairy_cattle,lactating_female,MJ/head/day,0.322,Table 10A.2")
    assert tonnes(herd("dairy_cattle", **COW)) == pytest.approx(116.7, abs=0.05)
    assert tonnes(herd("dairy_cattle", **COW), "ipcc-2006", *lines) == pytest.approx(107.0, abs=0.05)


def test_intact_rams_need_15_percent_more_than_the_printed_coefficient() -> None:
    table = LIBRARY.table("ipcc-2006/afolu/livestock_maintenance")
    rows = {r.keys["animal_class"]: r.value for r in table.rows if r.keys["animal"] == "sheep"}
    assert rows["mature_male"] / rows["mature_female"] == pytest.approx(1.15)
    assert rows["growing_male"] / rows["growing_castrate"] == pytest.approx(1.15)


def test_digestibility_is_percent_in_the_ratios_although_the_refinement_says_fraction() -> None:
    """1.123 - 4.092e-3 × 70 …: with 0.7 the ratio would be -35. A stated fraction is brought to percent openly."""
    share = herd("dairy_cattle", **COW | {"digestibility": (0.7, "1")})
    assert tonnes(share) == pytest.approx(tonnes(herd("dairy_cattle", **COW)))


@pytest.mark.parametrize("milk", ["nitrogen_retention_cattle", "nitrogen_retention_milk"])
def test_animals_that_gain_nothing_divide_by_nothing(milk: str) -> None:
    """Eq. 10.33 as printed has NEg / WG."""
    method = METHODS[f"afolu.livestock.{milk}"]
    assert method.evaluate(dict.fromkeys(method.slots, 0.0) | {"animals": 1.0} | {
        n: s.value for n, s in method.slots.items() if s.kind == "constant"}) == 0.0  # fmt: skip


# -- regions and productivity -----------------------------------------------------------------------------------------

HIGH = ("north_america", "western_europe", "eastern_europe", "oceania")
LOW = ("latin_america", "asia", "africa", "middle_east", "indian_subcontinent")


@pytest.mark.parametrize(("animal", "high", "low"), [("sheep", 9, 5), ("goats", 9, 5), ("swine", 1.5, 1)])
def test_tier_1_of_2019_is_low_productivity_outside_north_america_europe_and_oceania(
    animal: str, high: float, low: float
) -> None:
    assert {tonnes(herd(animal, world_region=r), "ipcc-2019") for r in HIGH} == {high}
    assert {tonnes(herd(animal, world_region=r), "ipcc-2019") for r in LOW} == {low}
    assert {tonnes(herd(animal, world_region=r, productivity="high"), "ipcc-2019") for r in LOW} == {high}
    assert {tonnes(herd(animal, world_region=r, productivity="low"), "ipcc-2019") for r in HIGH} == {low}


def test_cattle_of_regions_without_systems_take_the_regions_factor_and_say_so() -> None:
    result = inventory([herd("dairy_cattle", world_region="north_america", productivity="high")], "ipcc-2019")
    assert float(result.lines["mass_t"].sum()) == 138
    assert "the one for any taken" in str(result.trace(result.line_ids[0]))


def test_sheep_without_a_region_are_refused_not_taken_as_of_some_region() -> None:
    assert codes(errors(inventory([herd("sheep")], "ipcc-2019").issues)) == ["FACTOR_COLUMN_BLANK"]
    assert codes(errors(inventory([herd("sheep")]).issues)) == ["FACTOR_COLUMN_BLANK"]


def test_africa_and_the_middle_east_are_one_region_in_2006_and_two_in_2019() -> None:
    cattle = [herd("other_cattle", world_region=r) for r in ("africa", "middle_east")]
    assert [tonnes(c) for c in cattle] == [31, 31]
    assert [tonnes(c, "ipcc-2019") for c in cattle] == [52, 60]


# -- editions ---------------------------------------------------------------------------------------------------------


def test_no_table_of_2006_answers_for_livestock_in_2019() -> None:
    assert [t for t in load("ipcc-2019").tables if t.startswith("ipcc-2006/afolu/livestock")] == []
    cow = herd("dairy_cattle", **COW)
    assert "FACTOR_COLUMN_BLANK" in codes(errors(inventory([cow], "ipcc-2019").issues)), "Ym goes by feed there"
    assert tonnes(cow | {"feed_class": "medium_yield"}, "ipcc-2019") == pytest.approx(116.7165 * 6.3 / 6.5)


def test_housed_ewes_differ_between_the_editions() -> None:
    rows = [LIBRARY.table(f"{e}/afolu/livestock_activity").rows for e in ("ipcc-2006", "ipcc-2019")]
    assert [next(r.value for r in found if r.keys["feeding_situation"] == "housed_ewes") for found in rows] == [
        0.009,
        0.0096,
    ]


def test_goats_have_a_tier_2_in_2019_alone() -> None:
    doe = {
        "animal_class": "lactating_female",
        "feeding_situation": "lowland_goats",
        "live_weight": (50.0, "kg/head"),
        "digestibility": (65.0, "percent"),
        "milk_yield": (1.0, "kg/head/day"),
        "births": "twins",
        "pregnant_share": (80.0, "percent"),
    }
    assert errors(inventory([herd("goats", **doe)]).issues)
    result = inventory([herd("goats", **doe)], "ipcc-2019")
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.gross_energy"]


# -- who eats and who drinks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_young_on_milk_alone_give_nothing_characterised_or_not(book: str) -> None:
    assert tonnes(herd("other_cattle", world_region="asia", feed_class="milk"), book) == 0
    calf = {
        "animal_class": "growing_female",
        "feed_class": "milk",
        "feeding_situation": "stall",
        "live_weight": (100.0, "kg/head"),
        "mature_weight": (500.0, "kg/head"),
        "weight_gain": (0.9, "kg/head/day"),
        "digestibility": (95.0, "percent"),
    }
    result = inventory([herd("other_cattle", **calf)], book)
    assert errors(result.issues) == []
    assert float(result.lines["mass_t"].sum()) == 0
    assert given_on(result, "volatile_solids_herd") > 0


def test_steers_of_a_feedlot_pass_less_energy_in_urine() -> None:
    steer = {
        "animal_class": "growing_castrate",
        "feeding_situation": "stall",
        "live_weight": (400.0, "kg/head"),
        "mature_weight": (600.0, "kg/head"),
        "weight_gain": (1.3, "kg/head/day"),
        "digestibility": (75.0, "percent"),
    }
    grass, lot = (inventory([herd("other_cattle", **steer | {"feed_class": f})]) for f in ("", "feedlot"))
    assert given_on(lot, "CH4") / given_on(grass, "CH4") == pytest.approx(3.0 / 6.5)
    share = given_on(lot, "volatile_solids_herd") / given_on(grass, "volatile_solids_herd")
    assert share == pytest.approx((0.25 + 0.02) / (0.25 + 0.04))


# -- printed inconsistencies ------------------------------------------------------------------------------------------


def test_table_10_20a_leaves_out_the_digestibility_that_its_equation_divides_by() -> None:
    """0.025 × 9.1 × 1.7 × 5.7 = 2.20 as printed; eq. 10.33B asks for / 0.98 = 2.25."""
    assert round(0.025 * 9.1 * 1.7 * 5.7, 2) == 2.20
    row = next(iter(LIBRARY.table("ipcc-2019/afolu/livestock_protein_digestibility").rows))
    assert (row.value, "leaves it out" in row.note) == (0.98, True)


def test_working_buffalo_of_india_are_as_printed() -> None:
    """129 kg with 5.3 hours a day in print; the database has 86."""
    working = {
        "animal_class": "mature_male",
        "feeding_situation": "pasture",
        "feed_class": "forage",
        "live_weight": (560.0, "kg/head"),
        "digestibility": (55.0, "percent"),
        "work_hours": (5.3, "h/day"),
    }
    assert tonnes(herd("buffalo", **working), "ipcc-2019") == pytest.approx(129, abs=0.5)


HEADING = (
    "activity,category,item,year,amount,unit,world_region,animals_produced,animals_produced_unit,"
    "days_alive,days_alive_unit,winter_temperature,winter_temperature_unit"
)


def read(tmp_path: Path, *rows: str) -> Any:
    (tmp_path / "herds.csv").write_text("\n".join([HEADING, *rows]), encoding="utf-8")
    return inventory_package.read(tmp_path / "herds.csv", rulebook="ipcc-2006")


def test_animals_produced_are_not_a_population(tmp_path: Path) -> None:
    """Eq. 10.1: 1000 head that live 73 days are 200; stated beside a population they are compared with it."""
    submission = read(tmp_path, "livestock,,other_cattle,2020,,head,asia,1000,head,73,day,,")
    assert errors(submission.issues) == []
    assert [float(r.amount) for r in submission.records] == [pytest.approx(200)]
    both = read(tmp_path, "livestock,,other_cattle,2020,1000,head,asia,1000,head,73,day,,")
    assert codes(both.issues) == ["WORKED_OUT_DIFFERS"]


def test_a_winter_may_be_below_zero_and_other_figures_may_not(tmp_path: Path) -> None:
    cold = read(tmp_path, "livestock,,other_cattle,2020,10,head,asia,,,,,-10,°C")
    assert codes(cold.issues) == []
    assert next(iter(cold.records)).measured["cold_degrees"] == (30.0, "degC")
    wrong = read(tmp_path, "livestock,,other_cattle,2020,,head,asia,-1000,head,73,day,,")
    assert "NUMBER_NEGATIVE" in codes(wrong.issues)


def test_a_blank_category_follows_from_the_animal_alone(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "livestock,,other_cattle,2020,10,head,asia,,,,,,").issues) == []
    fuel = read(tmp_path, "fuel_combustion,,anthracite,2020,10,t,,,,,,,")
    assert codes(fuel.issues) == ["VALUE_MISSING"]


@pytest.mark.parametrize("unit", ["kgCH4/head", "kgN2O/head", "kgN/head", "kgN2ON/ha"])
def test_a_factor_of_a_year_says_so_in_its_name_where_its_unit_does_not(unit: str) -> None:
    """`emission_factors/README.md`: heads averaged over a year and hectares of a year bring the year with them."""
    slots = {n for m in METHODS.values() for n, s in m.slots.items() if s.kind == "factor" and unit in s.units}
    assert slots
    for words in map(quantity_list().words, slots):
        assert ("year" in words.en or "season" in words.en) and ("年" in words.zh or "季" in words.zh)
