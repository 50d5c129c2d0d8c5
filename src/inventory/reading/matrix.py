"""A table with words down the side and across the top → one row per filled cell, which still knows where it stands.

The heading row, the columns of labels and the row of units are found, wherever they are. A unit may stand below the
heading, in its brackets, or in a line above the table (`单位：万吨标准煤`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from inventory import units
from inventory.reading.choices import Choices, choices
from inventory.reading.columns import Column, tidy
from inventory.reading.headings import SEARCHED_ROWS
from inventory.reading.package import column_letters
from inventory.reading.table import Table, heading_text
from inventory.reading.workbook import Sheet, covered, merged_cell
from inventory.rulebooks import Form, RuleBook

_NUMBERING = re.compile(r"^\s*(?:[#＃]|其中\s*[:：]|[一二三四五六七八九十]+\s*、|[(（]\w+[)）]|\d+\s*[.、．])\s*")
_IN_BRACKETS = re.compile(r"^(.*?)\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*$", re.DOTALL)
_SHEET_UNIT = re.compile(r"(?:计量单位|单位|unit)\s*[:：]\s*(.+?)[)）]?$", re.IGNORECASE)
_UNIT_ROWS = 2

Cell = tuple[int, int]
"""Column counted from 0 and line counted from 1, as `Table.cells` has them."""


@dataclass(frozen=True)
class _Found:
    """One filled cell: its labels as read, its unit, and where each of them stands."""

    side: str
    across: str
    value: object
    unit: str
    places: tuple[Cell, Cell, Cell, Cell]


def matrix_row(sheet: Sheet, form: Form, book: RuleBook) -> int | None:
    """The row that names most words of the form's second field; None where none names at least two."""
    listed = choices(form.fields[1].choices, book)
    scores = [sum(bool(_named(cell, listed)) for cell in row) for row in sheet.rows[:SEARCHED_ROWS]]
    best = max(scores, default=0)
    return scores.index(best) if best >= 2 else None


def matrix_table(sheet: Sheet, heading_row: int, form: Form, book: RuleBook) -> Table:
    """The filled cells below and right of the headings as rows of (side, across, amount, unit)."""
    found = [*_Matrix(sheet, heading_row, form, book).cells()]
    rows = [(f.side, f.across, f.value, f.unit) for f in found]
    return Table(
        file=sheet.file,
        sheet=sheet.name,
        headings=(form.fields[0].column, form.fields[1].column, "amount", "unit"),
        letters=tuple(column_letters(found[0].places[i][0]) if found else "A" for i in range(4)),
        columns=tuple(Column.of_cells([row[i] for row in rows]) for i in range(4)),
        lines=np.array([f.places[2][1] for f in found], np.int32),
        heading_line=heading_row + 1,
        typed=True,
        cells=tuple(tuple(f.places[i] for f in found) for i in range(4)),
    )


def _named(cell: object, listed: Choices) -> str:
    """What a cell's text means in a list: as it stands, without its numbering, without its brackets."""
    return next((text for text in _readings(heading_text(cell)) if listed.parse(text)), "")


def _readings(text: str) -> Iterator[str]:
    """A label in the ways that it may be meant, as it stands first."""
    yield text
    bare = _NUMBERING.sub("", text)
    yield bare
    brackets = _IN_BRACKETS.match(bare)
    if brackets:
        yield brackets[1]


class _Matrix:
    """One sheet whose heading row is known."""

    def __init__(self, sheet: Sheet, heading_row: int, form: Form, book: RuleBook) -> None:
        self.sheet, self.top = sheet, heading_row
        self.down, self.across = (choices(f.choices, book) for f in form.fields[:2])
        self.width = max(len(row) for row in sheet.rows)
        named = [c for c in range(self.width) if _named(sheet.cell(heading_row, c), self.across)]
        self.left = self._labels_end(named[0])
        self.unit_row = self._unit_row()
        self.sheet_unit = self._sheet_unit()

    def _labels_end(self, first: int) -> int:
        """The column behind the last one before the known headings in which a known label stands."""
        below = self.sheet.rows[self.top + 1 :]
        known = [c for c in range(first) if any(_named(row[c], self.down) for row in below if c < len(row))]
        return known[-1] + 1 if known else first

    def _unit_row(self) -> int | None:
        """The row below the headings in which units stand and no numbers."""
        for row in range(self.top + 1, self.top + 1 + _UNIT_ROWS):
            cells = [self.sheet.cell(row, c) for c in range(self.left, self.width)]
            texts = [c for c in cells if isinstance(c, str) and c]
            if any(map(_is_unit, texts)) and not any(isinstance(c, int | float) for c in cells):
                return row
        return None

    def _sheet_unit(self) -> tuple[str, Cell] | None:
        """The unit that a line above the table states for all of it."""
        for number, row in enumerate(self.sheet.rows[: self.top + 1]):
            for column, cell in enumerate(row):
                stated = _SHEET_UNIT.search(cell.strip()) if isinstance(cell, str) else None
                if stated and _is_unit(stated[1]):
                    return stated[1], (column, number + 1)
        return None

    def cells(self) -> Iterator[_Found]:
        """Every filled cell, line by line."""
        headings = [self._heading(c) for c in range(self.left, self.width)]
        first = self.top + 1 if self.unit_row is None else self.unit_row + 1
        for row in range(first, len(self.sheet.rows)):
            label = None
            for column, (heading, unit, unit_place) in enumerate(headings, self.left):
                value = self._value(row, column)
                if value is None or (isinstance(value, str) and not tidy(value)):
                    continue
                label = label or self._label(row)
                place = (column, row + 1)
                places = (label[1], (column, self.top + 1), place, unit_place)
                yield _Found(label[0], heading, value, unit, places)

    def _heading(self, column: int) -> tuple[str, str, Cell]:
        """A column's word, its unit and where the unit stands."""
        text, place = heading_text(self.sheet.cell(self.top, column)), (column, self.top + 1)
        word = _named(text, self.across) or text
        if self.unit_row is not None and heading_text(self.sheet.cell(self.unit_row, column)):
            return word, heading_text(self.sheet.cell(self.unit_row, column)), (column, self.unit_row + 1)
        brackets = _IN_BRACKETS.match(text)
        if brackets and _is_unit(brackets[2]):
            return word, brackets[2], place
        below = (column, (self.top if self.unit_row is None else self.unit_row) + 1)
        return (word, *self.sheet_unit) if self.sheet_unit else (word, "", below)

    def _label(self, row: int) -> tuple[str, Cell]:
        """A row's word: the first of its labels that is known, else the last that is written."""
        texts = [(heading_text(self.sheet.cell(row, c)), (c, row + 1)) for c in range(self.left)]
        known = ((word, place) for text, place in texts if (word := _named(text, self.down)))
        written = [found for found in texts if found[0]]
        return next(known, written[-1] if written else ("", (max(self.left - 1, 0), row + 1)))

    def _value(self, row: int, column: int) -> object:
        """A cell's value; one that is merged with others has none of its own."""
        block = next((b for b in covered(self.sheet, row - 1) if b.top <= row and b.left <= column <= b.right), None)
        return merged_cell(block) if block else self.sheet.cell(row, column)


def _is_unit(text: str) -> bool:
    try:
        return bool(units.parse(text))
    except units.UnitRefused:
        return False
