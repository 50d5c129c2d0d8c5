"""Sheets of a workbook: tables of cells with formats, and the addresses by which formulas refer to them.

Text is written as text whatever it begins with, so that nothing a user typed can become a formula.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from inventory.reports.shape import Figure

LONGEST = 32_767
"""Characters that a cell can hold."""

LINE_HEIGHT = 15
CHINESE = 0x2E80
"""The first of the characters that are two wide."""
A4, A3 = 9, 8
WIDE = 220
"""The width, in characters, of what a landscape A4 page can show."""

Props = tuple[tuple[str, Any], ...]
"""Properties of a format, as XlsxWriter names them."""

HEADING: Props = (
    ("bold", True), ("bg_color", "#DCE6F1"), ("border", 1), ("border_color", "#9FB6D0"), ("text_wrap", True),
    ("valign", "vcenter"),
)  # fmt: skip
TITLE: Props = (("bold", True), ("font_size", 14))
SECTION: Props = (("bold", True), ("font_size", 12), ("font_color", "#1F4E79"))
NOTE: Props = (("italic", True), ("font_color", "#595959"))
BOLD: Props = (("bold", True),)
WRAP: Props = (("text_wrap", True), ("valign", "top"))
RIGHT: Props = (("align", "right"),)
INDENT: Props = (("indent", 1),)
PERCENT = "0.0%"
EVIDENCE = {"text": "#C6E7CE", "own": "#CFE2F3", "secondary": "#FFF2CC", "unverified": "#F8CBAD"}
"""Colours of the grades of evidence, from best to weakest."""


class Formula(NamedTuple):
    """A live formula (without "=") with the value it had when the report was written, and keys that mark it."""

    text: str
    value: float
    keys: str = ""


class Styled(NamedTuple):
    """A cell with a format of its own."""

    value: str | float | Formula | Figure | None
    props: Props


Cell = str | float | Formula | Figure | Styled | None


class Column(NamedTuple):
    """A column of a table: `number` is its number format."""

    id: str
    heading: str
    width: float = 12
    number: str = ""


@dataclass(frozen=True)
class Block:
    """Where a table's rows stand: on which sheet, from which row on (counted from 0), under which columns."""

    sheet: str
    columns: tuple[str, ...]
    top: int
    rows: int
    left: int = 0

    def letter(self, column: str) -> str:
        """The letter of a column."""
        return letters(self.left + self.columns.index(column))

    def here(self, column: str, row: int) -> str:
        """A cell, for formulas of the same sheet: `$C7`."""
        return f"${self.letter(column)}{self.top + row + 1}"

    def cell(self, column: str, row: int) -> str:
        """A cell, for formulas of any sheet: `Activity!$I$5`."""
        return f"{quoted(self.sheet)}!${self.letter(column)}${self.top + row + 1}"

    def down(self, column: str, first: int, last: int) -> str:
        """The cells of a column from one row to another."""
        letter = self.letter(column)
        return f"{quoted(self.sheet)}!${letter}${self.top + first + 1}:${letter}${self.top + last + 1}"

    def range(self, column: str) -> str:
        """All cells of a column."""
        letter, first = self.letter(column), self.top + 1
        return f"{quoted(self.sheet)}!${letter}${first}:${letter}${self.top + max(self.rows, 1)}"


def letters(column: int) -> str:
    """The letters of a column counted from 0: A … Z, AA …"""
    above, last = divmod(column, 26)
    return (letters(above - 1) if above else "") + chr(ord("A") + last)


def wrapped(cell: Cell, width: float) -> int:
    """How many lines a text takes in a column; Chinese characters are two wide."""
    if not isinstance(cell, str):
        return 1
    widths = (len(line) + sum(ord(c) >= CHINESE for c in line) for line in cell.split("\n"))
    return sum(max(1, math.ceil(w / width)) for w in widths)


def quoted(sheet: str) -> str:
    """The sheet's name in a formula. Short names could be read as a cell."""
    plain = sheet.isascii() and sheet.isalpha() and len(sheet) > 3
    return sheet if plain else f"'{sheet.replace(chr(39), chr(39) * 2)}'"


@dataclass
class Book:
    """An XlsxWriter workbook with its formats, each made once."""

    writer: Any
    decimals: int
    page: str
    _formats: dict[Props, Any] = field(default_factory=dict)

    @property
    def figures(self) -> str:
        """The number format of emissions."""
        return "#,##0" + ("." + "0" * self.decimals if self.decimals else "")

    def format(self, props: Props) -> Any:
        """The format with these properties; none for none."""
        if not props:
            return None
        if props not in self._formats:
            self._formats[props] = self.writer.add_format(dict(props))
        return self._formats[props]

    def sheet(self, name: str) -> Sheet:
        """A new sheet, set up for printing on A4."""
        sheet = self.writer.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L&A&R{self.page}")
        sheet.hide_gridlines(2)
        return Sheet(self, sheet)


@dataclass
class Sheet:
    """One sheet, written from top to bottom."""

    book: Book
    writer: Any

    def put(self, row: int, column: int, cell: Cell, number: str = "", props: Props = ()) -> None:
        """Write one cell; a blank leaves nothing."""
        value, own = (cell.value, cell.props) if isinstance(cell, Styled) else (cell, ())
        if isinstance(value, Figure):
            value = Formula("", value.value, value.keys) if value.value is not None else value.keys
        if value is None or value == "":
            return
        if isinstance(value, str):
            aligned = (RIGHT if number else ()) + props + own
            self.writer.write_string(row, column, value[:LONGEST], self.book.format(aligned))
        else:
            self._put_number(row, column, value, number, props + own)

    def _put_number(self, row: int, column: int, cell: float | Formula, number: str, props: Props) -> None:
        keys = cell.keys if isinstance(cell, Formula) else ""
        marked = f'" {keys}"' if keys else ""
        shown = (("num_format", f"{number or 'General'}{marked}"),)
        format = self.book.format(props + (shown if number or keys else ()))
        if isinstance(cell, Formula) and cell.text:
            self.writer.write_formula(row, column, f"={cell.text}", format, cell.value)
        else:
            self.writer.write_number(row, column, cell.value if isinstance(cell, Formula) else cell, format)

    def table(self, block: Block, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], props: Props = ()) -> None:
        """Headings right above the block, and its rows."""
        before = ["", *(c.number for c in columns)]
        apart = [props + (INDENT if left and not c.number else ()) for left, c in zip(before, columns, strict=False)]
        for n, column in enumerate(columns, block.left):
            self.put(block.top - 1, n, column.heading, column.number, HEADING)
        for r, row in enumerate(rows, block.top):
            if ("text_wrap", True) in props:
                self.tall(r, row, columns)
            for n, (cell, column, own) in enumerate(zip(row, columns, apart, strict=True), block.left):
                self.put(r, n, cell, column.number, own)

    def tall(self, row: int, cells: Sequence[Cell], columns: Sequence[Column]) -> None:
        """Make room for the text that wraps in a row; not every program does so by itself."""
        lines = max(wrapped(cell, c.width) for cell, c in zip(cells, columns, strict=True))
        if lines > 1:
            self.writer.set_row(row, LINE_HEIGHT * lines)

    def widths(self, columns: Sequence[Column]) -> None:
        """Set the columns' widths; what is too wide for one A4 page is printed on A3, two pages wide."""
        for n, column in enumerate(columns):
            self.writer.set_column(n, n, column.width)
        if sum(c.width for c in columns) > WIDE:
            self.writer.set_paper(A3)
            self.writer.fit_to_pages(2, 0)
            self.writer.repeat_columns(0)

    def browse(self, block: Block, frozen: int = 1) -> None:
        """Headings stay in sight and on every printed page, the first columns too; every column can be filtered."""
        self.writer.freeze_panes(block.top, frozen)
        self.writer.repeat_rows(block.top - 1)
        last = block.left + len(block.columns) - 1
        if block.rows:
            self.writer.autofilter(block.top - 1, block.left, block.top + block.rows - 1, last)
