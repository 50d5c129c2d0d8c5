"""An .xlsx workbook as sheets of Python values, each in its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from inventory.reading.columns import Odd
from inventory.reading.package import Marks, column_letters, look


class Range(NamedTuple):
    """A block of cells; rows and columns count from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return f"{column_letters(self.left)}{self.top + 1}:{column_letters(self.right)}{self.bottom + 1}"


@dataclass(frozen=True)
class Sheet:
    """A sheet's cells from A1 on. Cells that calamine leaves out stand in their places as `Odd`."""

    file: str
    name: str
    rows: list[list[object]]
    hidden: bool
    marks: Marks
    merged: tuple[Range, ...]

    def cell(self, row: int, column: int) -> object:
        """One cell's value; blank outside."""
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""

    def empty(self) -> bool:
        """Whether nothing is written anywhere."""
        return all(cell == "" for row in self.rows for cell in row)


class Workbook(NamedTuple):
    """All sheets in order, and the rule book whose template the workbook says it is."""

    sheets: list[Sheet]
    rulebook: str


def open_workbook(path: Path, file: str) -> Workbook:
    """The workbook at `path`, called `file` in places. Raises what calamine and a damaged zip or XML raise."""
    package = look(path)
    with CalamineWorkbook.from_path(str(path)) as book:
        sheets = []
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                sheet = book.get_sheet_by_name(about.name)
                marks = package.marks.get(about.name, Marks())
                merged = tuple(Range(*first, *last) for first, last in sheet.merged_cell_ranges or ())
                rows = _with_odd([list(row) for row in sheet.to_python(skip_empty_area=False)], marks)
                sheets.append(Sheet(file, about.name, rows, about.visible != SheetVisibleEnum.Visible, marks, merged))
    return Workbook(sheets, package.rulebook)


def _with_odd(rows: list[list[object]], marks: Marks) -> list[list[object]]:
    """The cells with errors and formulas without a value put where they stand."""
    for (row, column), odd in marks.odd.items():
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].extend([""] * (column + 1 - len(rows[row])))
        rows[row][column] = odd
    return rows


def covered(sheet: Sheet, top: int) -> list[Range]:
    """Merged blocks that reach below row `top`."""
    return [block for block in sheet.merged if block.bottom > top]


def merged_cell(block: Range) -> Odd:
    """What stands in each cell of a merged block: its value is for none of them alone."""
    return Odd("merged", str(block))
