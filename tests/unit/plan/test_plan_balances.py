"""What is captured, brought in, carried off, injected and lost: deducted once, and in balance."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, fuel, inventory
from inventory.issues import Severity, errors
from inventory.issues.balances import BalanceDoesNotClose
from inventory.rulebooks import load

BOOKS = ("ipcc-2006", "ipcc-2019")


def captured(amount: float, destination: str = "storage", origin: str = "fossil", **more: Any) -> dict[str, Any]:
    made = {"activity": "carbon_capture", "category": "1.A.1.a.i", "amount": amount, "unit": "tCO2"}
    return made | {"capture_destination": destination, "co2_origin": origin} | more


def flow(way: str, amount: float, unit: str = "tCO2", **more: Any) -> dict[str, Any]:
    return {"activity": "co2_flows", "category": "1.C", "co2_flow": way, "amount": amount, "unit": unit} | more


def lost(amount: float, category: str = "1.C.1.b", **more: Any) -> dict[str, Any]:
    made = {"activity": "co2_transport_storage", "category": category, "amount": amount, "unit": "tCO2"}
    return made | more


def pipeline(km: float) -> dict[str, Any]:
    made = {"activity": "co2_pipelines", "category": "1.C.1.a", "pipeline_leakage_level": "high"}
    return made | {"amount": km, "unit": "km"}


def balance_issues(*rows: dict[str, Any], book: str = "ipcc-2006") -> list[BalanceDoesNotClose]:
    return [i for i in inventory(rows, book).issues if isinstance(i, BalanceDoesNotClose)]


def total(*rows: dict[str, Any], book: str = "ipcc-2006") -> float:
    """CO2 of all lines that count in the total, in tonnes."""
    lines = inventory(rows, book).lines
    return float(lines[(lines["gas"] == "CO2") & lines["counted"] & (lines["memo"] == "")]["mass_t"].sum())


# -- deducted once ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_what_is_captured_is_deducted_once_whatever_becomes_of_it_on_the_way(book: str) -> None:
    """100 kt of anthracite: 262 461 t (Tables 1.2, 1.4). Less 200 000 t captured, plus 1 000 t lost = 63 461 t."""
    plant = fuel("anthracite", 100, "kt", category="1.A.1.a.i")
    rows = (plant, captured(200_000), lost(1_000), flow("injected", 199_000))
    assert total(*rows, book=book) == pytest.approx(63_461)
    assert balance_issues(*rows, book=book) == []


@pytest.mark.parametrize("way", ["injected", "imported", "exported"])
def test_what_is_carried_or_injected_is_no_emission_and_no_removal(way: str) -> None:
    result = inventory([flow(way, 1_000)])
    assert list(result.lines["notation_key"]) == ["NA"]
    assert total(flow(way, 1_000)) == 0


def test_stored_biogenic_co2_is_deducted_too_and_may_turn_the_category_negative() -> None:
    wood = fuel("wood_wood_waste", 1_000, "TJ", category="1.A.1.a.i")
    assert total(wood, captured(50_000, origin="biogenic"), flow("injected", 50_000)) == -50_000


@pytest.mark.parametrize(
    ("destination", "origin", "deducted"),
    [
        ("storage", "fossil", True),
        ("storage", "biogenic", True),
        ("use_counted", "fossil", True),
        ("use_counted", "biogenic", False),
        ("short_term", "fossil", False),
        ("short_term", "biogenic", False),
    ],
)
def test_only_storage_and_a_use_that_is_counted_elsewhere_are_deducted(
    destination: str, origin: str, deducted: bool
) -> None:
    result = inventory([captured(10, destination, origin)])
    assert errors(result.issues) == []
    assert list(result.lines["notation_key"]) == ["" if deducted else "IE"]
    assert total(captured(10, destination, origin)) == (-10 if deducted else 0)


def test_captured_co2_without_a_destination_is_not_deducted_in_silence() -> None:
    assert codes(inventory([captured(10, "")]).issues) == ["WORD_MISSING"]


# -- the balance of Table 5.4 -----------------------------------------------------------------------------------------


def test_more_injected_than_was_captured_and_brought_in_is_said_with_both_sums() -> None:
    (issue,) = balance_issues(captured(1_000), flow("imported", 500), flow("injected", 1_700))
    assert issue.severity is Severity.WARNING
    assert (issue.year, issue.into, issue.out, issue.seen) == (2020, "1,500.0 t CO₂", "1,700.0 t CO₂", "200.0 t CO₂")
    for words in (issue.message("en"), issue.message("zh")):
        assert "1,500" in words
        assert "input.xlsx!data!E4" in words
    assert "oil recovery" in issue.message("en")
    assert "驱油" in issue.message("zh")


def test_captured_for_storage_and_never_stored_is_said() -> None:
    (issue,) = balance_issues(captured(1_000))
    assert "short-term" in issue.message("en")
    assert "input.xlsx!data!E2" in issue.message("en")


def test_what_is_not_for_storage_is_not_in_the_balance() -> None:
    assert balance_issues(captured(1_000, "use_counted")) == []


def test_losses_alone_ask_for_no_balance() -> None:
    assert balance_issues(lost(5), pipeline(10)) == []


def test_losses_of_pipelines_count_by_their_emission() -> None:
    """100 km × 14 t (Table 5.2, high) = 1 400 t."""
    rows = (captured(10_000), pipeline(100))
    assert balance_issues(*rows, flow("injected", 8_600)) == []
    (issue,) = balance_issues(*rows, flow("injected", 8_000))
    assert issue.out == "9,400.0 t CO₂"


def test_each_year_is_a_balance_of_its_own() -> None:
    rows = (captured(100, year=2019), flow("injected", 100, year=2020))
    assert [(i.year, i.side.en) for i in balance_issues(*rows)] == [(2019, "in"), (2020, "out")]


@pytest.mark.parametrize(("unit", "amount"), [("ktCO2", 0.1), ("kgCO2", 100_000)])
def test_the_balance_is_kept_in_any_unit_of_co2(unit: str, amount: float) -> None:
    assert balance_issues(captured(100), flow("injected", amount, unit)) == []


@pytest.mark.parametrize("unit", ["t", "m3", "tC"])
def test_an_amount_that_is_no_mass_of_co2_is_refused(unit: str) -> None:
    assert "UNIT_DOES_NOT_FIT" in codes(inventory([captured(100), flow("injected", 100, unit)]).issues)


@FEW
@given(into=st.floats(1, 1e9), share=st.floats(0.5, 1.5))
def test_a_difference_is_said_when_it_is_above_one_percent_of_the_larger_side(into: float, share: float) -> None:
    out = into * share
    off = abs(into - out) / max(into, out)
    if abs(off - 0.01) > 1e-9:
        assert bool(balance_issues(captured(into), flow("injected", out))) == (off > 0.01)


def test_both_books_hold_the_same_balance_of_the_guideline() -> None:
    old, new = (load(b).balances for b in BOOKS)
    assert old == new
    assert [b.id for b in old] == ["co2_storage"]
