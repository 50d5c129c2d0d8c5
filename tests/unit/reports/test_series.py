"""Series in reports: what is listed year by year, and what is not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from helpers import inventory
from inventory.reports.model import Report, build
from inventory.reports.names import Names
from inventory.reports.page_lines import PageLines
from inventory.results import Inventory

OWN = {"product_lifetime": (2, "year"), "bank_emission_rate": (10, "percent/year"), "destroyed_share": (0, "percent")}


def charged(year: int, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "contained_agent", "category": "2.F.1.b", "contained_use": "mac_other", "item": "HFC-134a"}
    return row | {"bank_model": "declining", "year": year, "amount": amount, "unit": "t"} | OWN | more


def bank(**more: Any) -> Inventory:
    return inventory([charged(2018, 100.0), charged(2019, 30.0), charged(2019, 20.0, **more)])


def test_a_year_knows_the_year_before_and_what_it_begins_with() -> None:
    report = build(bank(), "en")
    first, second = report.series
    assert (first.before, second.before, second.first) == (-1, 0, 0)
    assert first.values["memory bank t"] == 0
    assert second.values["memory bank t"] == pytest.approx(90.0)
    assert second.values["activity agent t"] == 50.0
    assert [c.title for c in report.series_columns][1] == "Agent in equipment that is retired: after how many years"


def shown(report: Report) -> list[float]:
    return [v for row in report.series for v in row.values.values()]


def test_a_series_with_a_confidential_record_is_not_listed() -> None:
    assert 50.0 in shown(build(bank(), "en"))
    hidden = build(bank(notation_key="C"), "en")
    assert shown(hidden) == []
    assert {line.series for line in hidden.lines} == {-1}


def test_a_series_of_which_records_are_not_shown_is_not_listed() -> None:
    assert build(bank(), "en", rows=2).series == ()


def test_the_page_spells_the_numbers_of_a_year_that_has_one_record() -> None:
    result = bank()
    rows = PageLines(result, Names("en", "2006"), ()).rows(np.arange(3))
    one, *others = (r.numbers for r in rows)
    assert one.endswith("= 10 t HFC-134a")
    assert others == ["", ""]
