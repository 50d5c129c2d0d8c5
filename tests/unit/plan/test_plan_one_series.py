"""Tables that count the same numbers differently are never mixed in one run."""

from __future__ import annotations

import pytest

from helpers import LIBRARY, codes, fuel, plan, records
from inventory.factors.library import Library
from inventory.issues import errors
from inventory.issues.factors import SeriesMixed
from inventory.plan.compile import compile_plan
from inventory.plan.plan import Plan
from inventory.rulebooks import RuleBook, load, rulebook_ids

TWO_DECIMAL = "cn-province-2011/energy/carbon_content"
ROUNDED = "cn-province-2011/energy/carbon_content_rounded"
STANDARD_2008 = "gbt-2589-2008/energy/net_calorific_value"
STANDARD_2020 = "gbt-2589-2020/energy/net_calorific_value"
STATISTICS = "cn-energy-statistics/energy/net_calorific_value"
SERIES = {t: card.series for t in LIBRARY.ids if (card := LIBRARY.table(t).card).series}
FUELS = sorted({r.keys["fuel"] for t in SERIES for r in LIBRARY.table(t).rows})


def book(*tables: str) -> RuleBook:
    province = load("cn-province-2011")
    return province.model_copy(update={"tables": (*tables, *(t for t in province.tables if t not in tables))})


def of_every_fuel(rulebook: RuleBook) -> Plan:
    """A plan that asks for every fuel that any of the tables has, by mass and by volume."""
    rows = [fuel(f, 1.0, unit, year=2019) for f in FUELS for unit in ("t", "Nm3")]
    return compile_plan(records(rows), rulebook, Library())


def used(made: Plan, series: str) -> set[str]:
    return {f.table for f in made.factors if SERIES.get(f.table) == series}


def test_the_tables_that_say_the_same_differently_are_in_one_series() -> None:
    assert (
        dict.fromkeys(
            (TWO_DECIMAL, ROUNDED, "cn-circulated/energy/carbon_content", "cn-enterprise/energy/carbon_content"),
            "cn-carbon-content",
        )
        | dict.fromkeys(
            (STANDARD_2008, STANDARD_2020, "cn-energy-statistics/energy/standard_coal_coefficient"), "cn-standard-coal"
        )
        == SERIES
    )


@pytest.mark.parametrize("rulebook", rulebook_ids())
def test_no_rule_book_names_two_tables_of_a_series(rulebook: str) -> None:
    named = [SERIES[t] for t in load(rulebook).tables if t in SERIES]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("order", [(TWO_DECIMAL, ROUNDED), (ROUNDED, TWO_DECIMAL)])
def test_a_run_takes_rows_of_one_series_only_though_its_book_names_two(order: tuple[str, str]) -> None:
    made = of_every_fuel(book(*order, STANDARD_2020))
    assert used(made, "cn-carbon-content") == {order[0]}
    assert used(made, "cn-standard-coal") == {STANDARD_2020}
    mixed = [i for i in errors(made.issues) if isinstance(i, SeriesMixed)]
    assert [(i.kept, i.seen) for i in mixed] == [(order[0], order[1]), (STANDARD_2020, STANDARD_2008)]
    assert order[1] in mixed[0].message("zh")


def test_the_province_takes_one_series_and_says_where_a_missing_fuel_comes_from() -> None:
    made = of_every_fuel(load("cn-province-2011"))
    assert used(made, "cn-carbon-content") == {TWO_DECIMAL}
    assert used(made, "cn-standard-coal") == {STANDARD_2008}
    natural_gas = plan([fuel("natural_gas", 1.0, "wan_Nm3", year=2019)], "cn-province-2011")
    why = natural_gas.steps[0].readings[0].sources["net_calorific_value"].why
    assert STATISTICS in why.en
    assert STATISTICS in why.zh


def test_a_fuel_that_the_series_lacks_is_an_error_and_takes_no_value_of_the_other() -> None:
    made = plan([fuel("oil_field_natural_gas", 1.0, "wan_Nm3", year=2019)], "cn-province-2011")
    assert codes(errors(made.issues)) == ["FACTOR_MISSING"]


def test_the_statistics_count_by_the_calorie_of_the_standard_of_2008() -> None:
    """5000 kcal are 20 908 kJ in both, 20 934 kJ in the standard of 2020."""

    def raw_coal(table: str) -> float:
        return next(r.value for r in LIBRARY.table(table).rows if r.keys["fuel"] == "raw_coal")

    assert [raw_coal(t) for t in (STANDARD_2008, STATISTICS, STANDARD_2020)] == [20908, 20908, 20934]
