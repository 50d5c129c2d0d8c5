"""Coal tests roll up to months and years by mass; a month without a test takes what the book says, and says so."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import codes, inventory, plan
from inventory.issues.derived import DerivedGap
from inventory.rulebooks import RuleBook, load

BOOK = "cn-enterprise-general"
COAL = {"category": "1.A.2", "item": "other_bituminous_coal", "year": 2020, "entity": "A", "unit": "t"}
OXIDATION = 0.93 * 44 / 12
DEFAULT = 19.57e-3 * 26.18
"""tC/t: 19.57 GJ/t and 26.18 tC/TJ, chemicals guideline of 2013."""


def analysed(month: int, mass: float, carbon: float | None = None, heat: float | None = None, **more: Any) -> Any:
    """A test as it stands after reading: on the coal as received."""
    found: dict[str, Any] = {"carbon_per_tonne": (carbon, "tC/t")} if carbon else {}
    found |= {"net_calorific_value": (heat, "GJ/t")} if heat else {}
    return COAL | {"activity": "coal_test", "month": month, "amount": mass} | found | more


def burnt(month: int, mass: float = 1000.0, **more: Any) -> Any:
    return COAL | {"activity": "fuel_combustion", "use": "burnt", "month": month, "amount": mass} | more


def masses(*rows: Any, book: RuleBook | str = BOOK) -> list[float]:
    found = inventory(rows, book).lines
    return [float(m) for m in found["mass_t"]]


def test_a_month_takes_the_mean_of_its_tests_by_mass() -> None:
    """(100 t × 0.56 + 300 t × 0.60) / 400 t = 0.59 tC/t; 1000 t × 0.59 × 0.93 × 44/12 = 2011.9 t."""
    rows = analysed(1, 100.0, 0.56), analysed(1, 300.0, 0.60), burnt(1)
    assert masses(*rows) == pytest.approx([2011.9], abs=0.05)


def test_a_year_takes_the_mean_of_all_its_tests() -> None:
    """(100 × 0.5 + 300 × 0.7) / 400 = 0.65."""
    rows = analysed(1, 100.0, 0.5), analysed(7, 300.0, 0.7), burnt(0)
    assert masses(*rows) == pytest.approx([1000 * 0.65 * OXIDATION])


def test_tests_of_another_unit_weigh_alike() -> None:
    rows = analysed(1, 0.01, 0.56, unit="wan_t"), analysed(1, 300.0, 0.60), burnt(1)
    assert masses(*rows) == pytest.approx([1000 * 0.59 * OXIDATION])


def test_a_test_of_the_calorific_value_alone_does_not_dilute_the_carbon() -> None:
    """Mass without a carbon result is not in the mean of carbon: 0.6, not 0.6 × 100/400."""
    rows = analysed(1, 100.0, 0.60), analysed(1, 300.0, heat=22.0), burnt(1)
    assert masses(*rows) == pytest.approx([1000 * 0.60 * OXIDATION])


def test_the_calorific_value_alone_goes_with_the_default_carbon() -> None:
    rows = analysed(1, 100.0, heat=20.0), analysed(1, 300.0, heat=22.0), burnt(1)
    assert masses(*rows) == pytest.approx([1000 * 21.5e-3 * 26.18 * OXIDATION])


def test_entities_fuels_and_years_do_not_mix() -> None:
    rows = analysed(1, 100.0, 0.60), burnt(1, entity="B"), burnt(1, year=2021), burnt(1, item="lignite")
    result = inventory(rows, BOOK)
    assert set(result.lines["method"]) == {"energy.stationary.carbon"}
    assert codes(result.issues) == []  # nobody tested these: the default as ever


def test_a_month_without_a_test_takes_the_default_and_is_told() -> None:
    rows = analysed(1, 100.0, 0.60), burnt(1), burnt(2)
    result = inventory(rows, BOOK)
    assert result.lines["mass_t"].tolist() == pytest.approx([1000 * 0.60 * OXIDATION, 1000 * DEFAULT * OXIDATION])
    (issue,) = result.issues
    assert isinstance(issue, DerivedGap)
    assert issue.place.cell == "E4"
    assert "2020, month 2" in issue.message("en")
    assert "2020年2月" in issue.message("zh")
    trace = result.trace(result.lines["line_id"][1])
    assert "no “Carbon by tests of the month” for 2020, month 2: taken instead" in trace.text("en")
    assert "2020年2月没有“元素碳检测月均值”，以此代替" in trace.text("zh")


def test_a_month_that_lacks_two_factors_is_warned_of_once() -> None:
    """February has neither carbon nor calorific value by tests; January's are used by nothing else."""
    result = inventory((analysed(1, 100.0, 0.60, heat=22.0), burnt(1), burnt(2)), BOOK)
    (issue,) = result.issues
    assert isinstance(issue, DerivedGap)
    said = issue.message("en")
    assert "“Carbon by tests of the month”" in said
    assert "“Calorific value by tests of the month”" in said
    taken = issue.taken.en.split("; ")
    assert len(taken) == len({*taken}) == 2
    assert "月均值”和“" in issue.message("zh")


def test_a_late_test_is_as_a_missing_one() -> None:
    rows = analysed(1, 100.0, 0.60), analysed(2, 100.0, 0.50, timeliness="late"), burnt(2)
    result = inventory(rows, BOOK)
    assert result.lines["mass_t"].tolist() == pytest.approx([1000 * DEFAULT * OXIDATION])
    assert codes(result.issues) == ["DERIVED_GAP"]


def test_a_book_may_name_the_high_limit_for_months_without_a_test() -> None:
    """Power sector, 2021 edition: 0.03356 tC/GJ without a test of element carbon, with the tested heat."""
    book = load(BOOK)
    strict = {"otherwise": ("cn-enterprise/energy/carbon_content_untested",)}
    changed = [d.model_copy(update=strict) if d.id == "carbon_of_month" else d for d in book.derived]
    power = book.model_copy(update={"derived": tuple(changed), "tables": (*book.tables, *strict["otherwise"])})
    rows = analysed(1, 100.0, 0.60, heat=22.0), analysed(2, 100.0, heat=21.0), burnt(1), burnt(2)
    result = inventory(rows, power)
    expected = [1000 * 0.60 * OXIDATION, 1000 * 21.0 * 0.03356 * OXIDATION]
    assert result.lines["mass_t"].tolist() == pytest.approx(expected)
    assert "carbon_untested.other_bituminous_coal.2021" in result.issues[0].message("en")


def test_what_a_row_states_itself_goes_before_the_tests() -> None:
    rows = analysed(1, 100.0, 0.60), burnt(1, carbon_per_tonne=(0.55, "tC/t"))
    assert masses(*rows) == pytest.approx([1000 * 0.55 * OXIDATION])


def test_a_test_that_found_nothing_is_refused() -> None:
    assert codes(plan([analysed(1, 100.0)], BOOK).issues) == ["NO_RULE"]
