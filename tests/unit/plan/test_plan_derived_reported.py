"""Derived factors in the workbook, on the page and in a bundle: the fraction is there to be worked out again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from test_plan_derived import PER_HEAT, rows
from toys import burn, chain, known, tested_heat

from helpers import inventory
from inventory.reports.model import build
from inventory.reports.page import write_page
from inventory.reports.workbook import write_report, write_workbook
from inventory.results import Inventory


@pytest.fixture
def result(monkeypatch: pytest.MonkeyPatch) -> Inventory:
    """A chain of two derived factors, the user's own table beside them."""
    known(monkeypatch, burn, tested_heat)
    return inventory(rows(), chain(), own=(PER_HEAT,))


def formulas(result: Inventory, path: Path) -> dict[str, str]:
    """The value of each factor as the workbook has it, a formula or a number."""
    write_workbook(result, path, "en")
    return read(path)


def read(path: Path) -> dict[str, str]:
    heading, *table = openpyxl.load_workbook(path)["Factors"].iter_rows(min_row=3, values_only=True)
    value = heading.index("Value")
    return {str(r[0]): str(r[value]) for r in table}


def test_the_workbook_divides_sums_of_cells(result: Inventory, tmp_path: Path) -> None:
    found = formulas(result, tmp_path / "r.xlsx")
    assert found == {
        "derived/tested:coal:2020": "=((Activity!$I$4*Activity!$K$4)+(Activity!$I$5*Activity!$K$5))"
        "/(Activity!$I$4+Activity!$I$5)",
        "derived/own_grid:CN-37:2020": "=(Lines!$N$4)/(Activity!$I$7+(Activity!$I$8*10.0))",
        "ef": "0.1",
    }


def test_a_confidential_record_leaves_the_value_without_its_making(result: Inventory, tmp_path: Path) -> None:
    secret = [r | ({"notation_key": "C"} if r["activity"] == "plant" else {}) for r in rows()]
    hidden = inventory(secret, chain(), own=(PER_HEAT,))
    assert formulas(hidden, tmp_path / "r.xlsx")["derived/own_grid:CN-37:2020"].startswith("1")
    why = hidden.trace("r5|electricity.purchased|CO2").inputs[1].why
    assert "2300" not in why.en
    assert "confidential" in why.en


def test_a_fraction_whose_records_are_not_all_listed_stands_as_its_value(result: Inventory, tmp_path: Path) -> None:
    excerpt = build(result, "en", rows=3)  # the generation stands in the fourth and fifth record
    write_report(excerpt, tmp_path / "r.xlsx")
    found = read(tmp_path / "r.xlsx")
    assert found["derived/tested:coal:2020"].startswith("=")
    assert float(found["derived/own_grid:CN-37:2020"]) == pytest.approx(1.0)


def test_the_page_names_where_a_derived_factor_comes_from(result: Inventory, tmp_path: Path) -> None:
    write_page(replace(result, lang="zh"), tmp_path / "r.html", "zh")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "由本清单推算：2300 吨CO₂（1 条记录）÷ 2300 兆瓦时（2 条记录）" in page
