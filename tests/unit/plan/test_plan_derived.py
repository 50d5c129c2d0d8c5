"""Factors derived from the inventory's own records: their value, their order, their draws, their refusals."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toys import CALORIFIC_VALUE, OWN_GRID, burn, chain, known, tested_heat

from helpers import FEW, codes, inventory, mass, plan, table
from inventory.rulebooks import RuleBook
from inventory.rulebooks.rulebook import ActivityRules, Rule
from inventory.run import run_local

PER_HEAT = table("own/heat", "emission_factor", {"id": "ef", "value": 0.1, "unit": "tCO2/GJ", "gas": "CO2"}, keys=())
BOUGHT = "r5|electricity.purchased|CO2"


@pytest.fixture(autouse=True)
def _methods(monkeypatch: pytest.MonkeyPatch) -> None:
    known(monkeypatch, burn, tested_heat)


def row(activity: str, amount: float, unit: str = "t", **more: Any) -> dict[str, Any]:
    return {
        "activity": activity, "category": "1.A.1.a.i", "item": "coal", "amount": amount, "unit": unit, "region": "CN-37"
    } | more  # fmt: skip


def rows() -> list[dict[str, Any]]:
    """(100 × 20 + 300 × 24)/400 = 23 GJ/t; 1000 t × 23 × 0.1 = 2300 tCO2; over 2300 MWh 1 tCO2/MWh; 50 MWh bought."""
    return [
        row("tests", 100.0, net_calorific_value=(20.0, "GJ/t")),
        row("tests", 300.0, net_calorific_value=(24.0, "GJ/t")),
        row("plant", 1000.0),
        row("generation", 2000.0, "MWh", item=""),
        row("generation", 30.0, "wan_kWh", item=""),
        row("bought", 50.0, "MWh", item=""),
    ]


def other_rows(**changes: Any) -> list[dict[str, Any]]:
    """The rows with some of them changed, by activity."""
    return [r | changes.get(r["activity"], {}) for r in rows()]


def test_a_chain_of_two_derived_factors_as_worked_out_by_hand() -> None:
    result = inventory(rows(), chain(), own=(PER_HEAT,))
    assert codes(result.issues) == []
    assert mass(result, "r2|toy.burn|CO2") == pytest.approx(2300.0, rel=1e-14)
    assert mass(result, BOUGHT) == pytest.approx(50.0, rel=1e-14)
    assert len(result.columns) == 2  # tested heat and generation are no lines


def test_what_the_factor_is_made_of_is_said_and_leads_on() -> None:
    result = inventory(rows(), chain(), own=(PER_HEAT,))
    factor = result.trace(BOUGHT).inputs[1]
    assert factor.factor_id == "derived/own_grid:CN-37:2020"
    assert "2300 t CO₂ (records: 1) / 2300 MWh (records: 2)" in factor.why.en
    assert [(b.above, b.line_id or b.record_id) for b in factor.behind] == [
        (True, "r2|toy.burn|CO2"), (False, "r3"), (False, "r4"),
    ]  # fmt: skip
    behind = result.trace(factor.behind[0].line_id).inputs[1]
    assert [(b.above, b.record_id, b.place.cell) for b in behind.behind] == [
        (True, "r0", "E2"), (True, "r1", "E3"), (False, "r0", "E2"), (False, "r1", "E3"),
    ]  # fmt: skip
    text = result.trace(BOUGHT).text("zh")
    assert "分子: r2|toy.burn|CO2  " in text
    assert "分母: r4  " in text


def test_evidence_is_the_weakest_of_what_went_in() -> None:
    weak = table("t/heat", "emission_factor", {"id": "ef", "value": 0.1, "unit": "tCO2/GJ", "evidence": "unverified"})
    made = plan(rows(), chain(), own=(weak,))
    assert {f.table: f.evidence for f in made.factors if f.is_derived} == {
        "derived/tested": "own", "derived/own_grid": "unverified",
    }  # fmt: skip


def test_years_and_keys_do_not_mix() -> None:
    later = [r | {"year": 2021} for r in rows()] + [row("bought", 50.0, "MWh", region="CN-11")]
    later[2]["amount"] = 2000.0
    made = plan([*rows(), *later], chain(), own=(PER_HEAT,))
    found = {f.id: f.value for f in made.factors if f.table == "derived/own_grid"}
    assert found == pytest.approx({"derived/own_grid:CN-37:2020": 1.0, "derived/own_grid:CN-37:2021": 2.0})
    assert codes(made.issues) == ["FACTOR_MISSING"]  # of CN-11: nothing climbs to another region's factor


def test_a_measured_value_and_the_users_table_stand_before_a_derived_factor() -> None:
    measured = other_rows(bought={"electricity_emission_factor": (0.7, "tCO2/MWh")})
    assert mass(inventory(measured, chain(), own=(PER_HEAT,)), BOUGHT) == pytest.approx(35.0)
    user = table(
        "own/grid", "electricity_emission_factor", {"id": "g", "value": 0.6, "unit": "tCO2/MWh", "gas": "CO2"}, keys=()
    )
    assert mass(inventory(rows(), chain(), own=(PER_HEAT, user)), BOUGHT) == pytest.approx(30.0)


def with_tables(*tables: str, **rule: Any) -> RuleBook:
    """The book with the tables of the world's grids beside its own derivations."""
    book = chain()
    bought = ActivityRules(rules=(Rule(methods={"CO2": ("electricity.purchased",)}, **rule),))
    return book.model_copy(update={"tables": tables, "activities": {**book.activities, "bought": bought}})


GRID = ("cn-electricity/province_average", "cn-electricity/national_average")


def test_a_derived_factor_stands_before_the_rule_books_tables() -> None:
    later = [r | {"year": 2022} for r in rows()]
    assert mass(inventory(later, with_tables(*GRID), own=(PER_HEAT,)), BOUGHT) == pytest.approx(50.0)


def test_a_rule_that_names_its_tables_asks_them_alone() -> None:
    later = [r | {"year": 2022} for r in rows()]
    named = with_tables(*GRID, tables=("cn-electricity/national_average",))
    assert mass(inventory(later, named, own=(PER_HEAT,)), BOUGHT) == pytest.approx(50 * 0.5366)
    derived = with_tables(*GRID, tables=("derived/own_grid",))
    assert mass(inventory(later, derived, own=(PER_HEAT,)), BOUGHT) == pytest.approx(50.0)
    none = plan([later[5]], derived)
    assert codes(none.issues) == ["FACTOR_MISSING"]  # no generation, and no other table is asked in its place


def test_a_factor_that_needs_itself_is_refused() -> None:
    circle = [r for r in rows() if r["activity"] != "tests"] + [row("tests", 100.0)]
    made = plan(circle, chain(), own=(PER_HEAT,))
    assert codes(made.issues)[0] == "DERIVED_IN_CIRCLE"
    assert "Tested calorific value" in made.issues[0].message("en")
    assert made.issues[0].place.cell == "E6"  # the batch that states no calorific value


def test_a_factor_that_needs_a_later_one_is_refused() -> None:
    made = plan(rows(), chain(OWN_GRID, CALORIFIC_VALUE), own=(PER_HEAT,))
    assert "DERIVED_IN_CIRCLE" in codes(made.issues)


def test_the_users_own_value_ends_the_circle() -> None:
    value = {"id": "n", "value": 25.0, "unit": "GJ/t", "item": "coal", "evidence": "own"}
    usual = table("own/ncv", "net_calorific_value", value, keys=("item",))
    made = plan([row("tests", 100.0), row("plant", 1000.0)], chain(CALORIFIC_VALUE), own=(PER_HEAT, usual))
    assert codes(made.issues) == []


def test_makings_may_take_the_tables_where_the_book_says_so() -> None:
    # (100 t × 20 GJ/t + 300 t × 26.7 GJ/t of IPCC 2006 V2 Table 1.2)/400 t = 25.025 GJ/t
    first = CALORIFIC_VALUE.model_copy(update={"tables_first": True, "by": ("fuel",)})
    book = chain(first)
    by_fuel = {n: a.model_copy(update={"item_key": "fuel"}) for n, a in book.activities.items()}
    book = book.model_copy(update={"activities": by_fuel, "tables": ("ipcc-2006/energy/net_calorific_value",)})
    batches = [row("tests", 100.0, net_calorific_value=(20.0, "GJ/t")), row("tests", 300.0), row("plant", 1000.0)]
    result = inventory([r | {"item": "anthracite"} for r in batches], book, own=(PER_HEAT,))
    assert mass(result, "r2|toy.burn|CO2") == pytest.approx(1000 * 25.025 * 0.1)


def test_what_follows_from_a_fault_is_not_told_again_and_is_worked_out_from_no_part_of_it() -> None:
    """One batch of two is untested: neither the mean of the tests nor the grid's factor is that of the other alone."""
    untested = [{k: v for k, v in r.items() if k != "net_calorific_value" or r["amount"] > 200} for r in rows()]
    made = plan(untested, chain(), own=(PER_HEAT,))
    assert codes(made.issues) == ["DERIVED_IN_CIRCLE"], "what the untested batch is told"
    assert [f.id for f in made.factors if f.is_derived] == []
    assert {s.purpose.gas for s in made.steps} == {"heat"}


@pytest.mark.parametrize("left_out", ["plant", "nothing"])
def test_a_fraction_without_its_upper_half_is_a_warning_that_names_the_rows(left_out: str) -> None:
    some = [r for r in rows() if r["activity"] not in (left_out, "bought")]
    some = [r | {"amount": 0.0} if r["activity"] == "generation" and left_out == "nothing" else r for r in some]
    made = plan(some, chain(), own=(PER_HEAT,))
    assert codes(made.issues) == ["DERIVED_INCOMPLETE"]
    assert len(made.issues[0].places) == 2
    assert "_" not in made.issues[0].part("what", "en") + made.issues[0].part("what", "zh")


def test_an_amount_in_another_kind_of_unit_is_refused() -> None:
    made = plan(other_rows(generation={"unit": "t"}), chain(), own=(PER_HEAT,))
    assert "UNIT_DOES_NOT_FIT" in codes(made.issues)


def test_draws_move_what_takes_the_factor_with_what_it_is_made_of() -> None:
    made = plan(rows(), chain(), own=(PER_HEAT,))
    normal = np.random.default_rng(1).normal(1, 0.05, (len(made.factors), 500))
    masses = made.evaluate(made.factor_values[:, None] * normal)
    plant, bought = (m for s, m in zip(made.steps, masses, strict=True) if s.purpose.reported)
    assert plant.std() / plant.mean() == pytest.approx(0.05, rel=0.1)  # only the factor per heat is drawn
    assert bought[0] / plant[0] == pytest.approx(np.full(500, 50 / 2300), rel=1e-12)


def test_values_anew_are_those_of_the_plan_to_the_last_bit() -> None:
    made = plan(rows() * 3, chain(), own=(PER_HEAT,))
    for again, first in zip(made.evaluate(), run_local(made, workers=3, block=2), strict=True):
        assert np.array_equal(again, first)


@given(order=st.permutations(range(6)), scale=st.sampled_from([("kg", 1e3), ("t", 1.0), ("wan_t", 1e-4)]))
@FEW
def test_neither_order_nor_units_change_the_factor(order: list[int], scale: tuple[str, float]) -> None:
    unit, times = scale
    said = [r | {"unit": unit, "amount": r["amount"] * times} if r["unit"] == "t" else r for r in rows()]
    made = plan([said[n] for n in order], chain(), own=(PER_HEAT,))
    assert {f.table: f.value for f in made.factors if f.is_derived} == pytest.approx(
        {"derived/tested": 23.0, "derived/own_grid": 1.0}, rel=1e-12
    )


def test_cases_are_told_apart_by_month_and_entity_only_where_a_factor_is_derived_by_them() -> None:
    by_month = CALORIFIC_VALUE.model_copy(update={"by": ("entity", "item", "month")})
    months = [r | {"month": m, "entity": e} for m, e in ((1, "A"), (2, "A"), (1, "B")) for r in rows()[:3]]
    months[4]["net_calorific_value"] = (28.0, "GJ/t")
    made = plan(months, chain(by_month), own=(PER_HEAT,))
    assert codes(made.issues) == []
    found = {f.id.removeprefix("derived/tested:"): f.value for f in made.factors if f.is_derived}
    assert found == pytest.approx({"A:coal:1:2020": 23.0, "A:coal:2:2020": 26.0, "B:coal:1:2020": 23.0})
    assert len(plan(months[:3], chain(), own=(PER_HEAT,)).steps[0].readings[0].case.words) < len(
        made.steps[0].readings[0].case.words
    )
