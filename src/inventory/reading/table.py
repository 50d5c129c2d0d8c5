"""A table: columns of cells under headings, each cell with the name people know it by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from inventory.issues import Place
from inventory.reading.columns import Column, Ints, Rows
from inventory.reading.package import column_letters
from inventory.reading.workbook import Sheet, covered, merged_cell


@dataclass(frozen=True)
class Table:
    """One sheet's rows, one text file's, one frame's. `typed`: its source tells numbers from texts.

    A cell's name is its column's letter and its line; line 0 stands for the whole column. `cells`: for each column
    where each row's value stands, as (column, line), in tables that were not written row by row.
    """

    file: str
    sheet: str
    headings: tuple[str, ...]
    letters: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: Ints
    heading_line: int
    typed: bool
    cells: tuple[tuple[tuple[int, int], ...], ...] = ()

    def __len__(self) -> int:
        return len(self.lines)

    def heading_place(self, column: int) -> Place:
        """The place of a column's heading."""
        line = str(self.heading_line) if self.heading_line else ""
        return Place(self.file, self.sheet, f"{self.letters[column]}{line}".rstrip(":"))

    def place(self, column: int, row: int) -> Place:
        """The place of a cell."""
        if self.cells:
            number, line = self.cells[column][row]
            return Place(self.file, self.sheet, f"{column_letters(number)}{line}")
        return Place(self.file, self.sheet, f"{self.letters[column]}{self.lines[row]}")

    def row_place(self, row: int) -> Place:
        """The place of a whole row, as `5:5`."""
        return Place(self.file, self.sheet, f"{self.lines[row]}:{self.lines[row]}")

    def take(self, rows: Rows) -> Table:
        """Some rows, in the order given."""
        columns = tuple(c.take(rows) for c in self.columns)
        cells = tuple(tuple(places[row] for row in rows.tolist()) for places in self.cells)
        return replace(self, columns=columns, lines=self.lines[rows], cells=cells)

    @cached_property
    def whole(self) -> Place:
        """The place of the table itself."""
        return Place(self.file, self.sheet)


def table_below(sheet: Sheet, heading_row: int) -> Table:
    """The cells of a sheet below its row of headings."""
    width = max((len(row) for row in sheet.rows), default=0)
    below = [row + [""] * (width - len(row)) for row in sheet.rows[heading_row + 1 :]]
    for block in covered(sheet, heading_row):
        for row in below[max(block.top - heading_row - 1, 0) : block.bottom - heading_row]:
            row[block.left : block.right + 1] = [merged_cell(block)] * (min(block.right + 1, width) - block.left)
    return Table(
        file=sheet.file,
        sheet=sheet.name,
        headings=tuple(heading_text(sheet.cell(heading_row, c)) for c in range(width)),
        letters=tuple(map(column_letters, range(width))),
        columns=tuple(Column.of_cells([row[c] for row in below]) for c in range(width)),
        lines=np.arange(heading_row + 2, heading_row + 2 + len(below), dtype=np.int32),
        heading_line=heading_row + 1,
        typed=True,
    )


def heading_text(cell: object) -> str:
    """A heading as text; anything but a text is none."""
    return cell.strip() if isinstance(cell, str) else ""


def single(sheet: Sheet, heading: str, row: int, column: int) -> Table:
    """One cell as a table of one row, under the heading that stands beside it."""
    return Table(
        file=sheet.file,
        sheet=sheet.name,
        headings=(heading,),
        letters=(column_letters(column),),
        columns=(Column.of_cells([sheet.cell(row, column)]),),
        lines=np.array([row + 1], np.int32),
        heading_line=row + 1,
        typed=True,
    )
