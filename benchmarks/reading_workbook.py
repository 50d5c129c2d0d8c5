"""Reading a workbook: cells to checked records with their places, against libraries that only hand over the cells."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import rows
from python_calamine import CalamineWorkbook
from timing import Comparison, best

from inventory.reading import read

ROWS = 20_000


def measure() -> Comparison:
    with TemporaryDirectory() as folder:
        path = rows.workbook(ROWS, Path(folder) / "made-up.xlsx")
        works = {
            "openpyxl, read-only: every cell once": lambda: _openpyxl(path),
            "python-calamine: every sheet as lists": lambda: _calamine(path),
            "inventory: checked records": lambda: _inventory(path),
        }
        ways = best(works, rounds=3)
    note = "Ours looks up every word, checks numbers, units, years and repeated rows, and keeps each cell's place."
    return Comparison(f"Workbook of {ROWS:,} rows to records", ways, note)


def _openpyxl(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True)
    cells = sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True))
    book.close()
    return cells


def _calamine(path: Path) -> int:
    with CalamineWorkbook.from_path(str(path)) as book:
        return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def _inventory(path: Path) -> None:
    submission = read(path, rows.BOOK)
    assert len(submission.records) == ROWS, submission.issues
