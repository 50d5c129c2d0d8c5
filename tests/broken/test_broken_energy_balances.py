"""A balance of which a cell cannot be read: that cell is told, and not all that no longer adds up without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import inventory
from inventory.issues import Issue
from inventory.issues.energy_balance import BalanceUnchecked

EXAMPLE = Path(__file__).parents[2] / "examples" / "province" / "balance-2020.xlsx"
PHYSICAL = "地区能源平衡表（实物量）"


def checked(folder: Path, change: Callable[[Worksheet], None]) -> list[Issue]:
    """What is said of the example with a change to its balance in physical units."""
    book = load_workbook(EXAMPLE)
    change(book[PHYSICAL])
    book.save(folder / "input.xlsx")
    return inventory.check(folder / "input.xlsx")


def label(sheet: Worksheet) -> None:
    sheet["A28"] = "某某消费"


def figure(sheet: Worksheet) -> None:
    sheet["C28"] = "三千多"


def heading(sheet: Worksheet) -> None:
    sheet["C3"] = "某某煤"


def sign(sheet: Worksheet) -> None:
    figure(sheet)
    sheet["C16"] = 6200


@pytest.mark.parametrize(
    ("change", "cell", "code"),
    [(label, "A28", "WORD_UNKNOWN"), (figure, "C28", "NUMBER_UNREADABLE"), (heading, "C3", "WORD_UNKNOWN")],
)
def test_a_cell_that_is_not_read_is_all_that_is_told(
    change: Callable[[Worksheet], None], cell: str, code: str, tmp_path: Path
) -> None:
    issues = checked(tmp_path, change)
    (error,) = (i for i in issues if i.severity == "error")
    assert (error.code, error.place.sheet, error.place.cell) == (code, PHYSICAL, cell)
    (note,) = (i for i in issues if isinstance(i, BalanceUnchecked))
    assert note.severity == "note"
    assert "Shandong 2020" in note.message("en")
    assert "山东" in note.message("zh")


def test_what_is_wrong_with_another_cell_by_itself_is_still_told(tmp_path: Path) -> None:
    wrong = {(i.code, i.place.cell) for i in checked(tmp_path, sign) if i.severity == "error"}
    assert ("BALANCE_SIGN", "C16") in wrong
    assert len(wrong) == 2


def test_a_balance_of_another_year_is_still_checked(tmp_path: Path) -> None:
    head = "region,year,category,activity,balance_row,item,amount,unit\n"
    rows = [
        ("2019", "final", "10"),
        ("2019", "final_trade", "three"),
        ("2020", "final", "10"),
        ("2020", "final_trade", "7"),
    ]
    lines = (f"CN-37,{year},,energy_balance,{row},raw_coal,{amount},wan_t\n" for year, row, amount in rows)
    (tmp_path / "balance.csv").write_text(head + "".join(lines), encoding="utf-8")
    issues = inventory.check(tmp_path / "balance.csv", rulebook="cn-province-2011")
    assert [i.code for i in issues if i.severity == "error"] == ["NUMBER_UNREADABLE", "BALANCE_OPEN"]
    assert [i.year for i in issues if isinstance(i, BalanceUnchecked)] == [2019]
