"""Workbooks whose CO2 does not balance: the cells of the side that has too much are named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

import inventory
from inventory.issues.balances import BalanceDoesNotClose


def workbook(path: Path, injected: Any) -> Path:
    """One plant that captures 1000 t for storage, and one store."""
    book = Workbook()
    cover = book.active
    cover.title = "Cover"
    for line in (["Region", "China"], ["Year", 2020]):
        cover.append(line)
    sheets = {
        "CO2 captured": [
            ["IPCC category", "Destination of the CO2", "Origin of the CO2", "CO2 captured", "Unit"],
            ["1.A.1.a.i", "Long-term geological storage", "Fossil or mineral", 1000, "t CO2"],
        ],
        "CO2 flows": [["Way of the CO2", "CO2 carried", "Unit"], ["Injected at storage sites", injected, "t CO2"]],
    }
    for title, lines in sheets.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


@pytest.mark.parametrize("rulebook", ["ipcc-2006", "ipcc-2019"])
@pytest.mark.parametrize(
    ("injected", "cell", "en", "zh"),
    [
        (1500, "CO2 flows!B2", "1,500.0", "驱油"),
        (500, "CO2 captured!D2", "1,000.0", "短期用途"),
    ],
)
def test_a_balance_that_does_not_close_names_its_cells(
    tmp_path: Path, rulebook: str, injected: float, cell: str, en: str, zh: str
) -> None:
    result = inventory.compute(workbook(tmp_path / "co2.xlsx", injected), rulebook=rulebook)
    (issue,) = (i for i in result.issues if isinstance(i, BalanceDoesNotClose))
    assert f"co2.xlsx!{cell}" in issue.message("en")
    assert en in issue.message("en")
    assert zh in issue.message("zh")


@pytest.mark.parametrize("injected", [1000, 995])
def test_a_balance_that_closes_to_one_percent_says_nothing(tmp_path: Path, injected: float) -> None:
    result = inventory.compute(workbook(tmp_path / "co2.xlsx", injected), rulebook="ipcc-2006")
    assert [i for i in result.issues if isinstance(i, BalanceDoesNotClose)] == []
