"""The sheet of comparisons: a table each, its sums and differences live over the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from inventory.reports.criteria import Condition, plus
from inventory.reports.labels import label
from inventory.reports.layout import Layout
from inventory.reports.shape_sides import Compared, SideRow, SideTable
from inventory.reports.sheet import BOLD, NOTE, SECTION, TITLE, Block, Book, Cell, Column, Formula, Styled
from inventory.reports.sheets_sums import sum_cell

FLAG = '">"0%;;""'
"""A limit that is passed; nothing where none is."""
RELATIVE = "+0.00%;-0.00%;0.00%"
ROUNDING = 1.000000001
COLUMN = {"item": "item_id"}
"""What a column of the records is called on the sheet of lines, where not the same."""


def sides(book: Book, layout: Layout) -> None:
    """One table below the other."""
    page, row = book.sheet(layout.name("sides")), 2
    page.put(0, 0, layout.name("sides"), props=TITLE)
    tables = [(t, columns(t, layout)) for t in layout.report.side_tables]
    page.widths(max((c for _, c in tables), key=len))
    for table, wide in tables:
        page.put(row, 0, table.title, props=SECTION)
        page.put(row + 1, 0, table.source, props=NOTE)
        page.put(row + 2, 0, table.help, props=NOTE)
        block = Block(layout.name("sides"), tuple(c.id for c in wide), row + 5, len(table.rows))
        cells = _Cells(table, block, layout)
        page.table(block, wide, ([*cells.row(n)] for n in range(len(table.rows))))
        row = block.top + block.rows + 2


def columns(table: SideTable, layout: Layout) -> list[Column]:
    """The columns of a table: emissions, energy, causes, explanation."""
    lang, figures = layout.report.lang, layout.figures
    made = [Column("title", label("sides.row", lang), 34), Column("year", label("sides.year", lang), 8)]
    for measure, unit in _measures(table):
        made += [Column(f"{measure} {n}", f"{s} ({unit})", 19, figures) for n, s in enumerate(table.sides[:2])]
        made.append(Column(f"{measure} difference", f"{label('sides.difference', lang)} ({unit})", 17, figures))
        made.append(Column(f"{measure} relative", label("sides.relative", lang), 11, RELATIVE))
        made.append(Column(f"{measure} flag", label("sides.flag", lang), 9, FLAG))
    if table.causes:
        made += [Column(f"t {n}", f"{s} ({table.unit})", 17, figures) for n, s in enumerate(table.causes, 2)]
        made.append(Column("unexplained", f"{label('sides.unexplained', lang)} ({table.unit})", 17, figures))
    return [*made, Column("explanation", label("sides.explanation", lang), 50)]


def _measures(table: SideTable) -> list[tuple[str, str]]:
    return [("t", table.unit), *([("TJ", "TJ")] if table.energy else [])]


class _Cells:
    """The cells of a table's rows."""

    def __init__(self, table: SideTable, block: Block, layout: Layout) -> None:
        self.table, self.block, self.layout = table, block, layout

    def row(self, n: int) -> Iterator[Cell]:
        """One row; sums are bold."""
        row = self.table.rows[n]
        for cell in self._row(n, row):
            yield cell if row.level == "row" or isinstance(cell, Styled) else Styled(cell, BOLD)

    def _row(self, n: int, row: SideRow) -> Iterator[Cell]:
        yield row.title
        yield row.year
        for measure, compared in (("t", row.emissions), ("TJ", row.energy)):
            if compared is not None:
                yield from (self._side(n, row, compared, measure, s) for s in (0, 1))
                yield from self._differences(n, compared, measure)
        if self.table.causes:
            yield from (self._side(n, row, row.emissions, "t", s) for s in range(2, len(self.table.sides)))
            yield self._unexplained(n, row.emissions)
        yield row.explanation

    def _side(self, n: int, row: SideRow, compared: Compared, measure: str, side: int) -> Cell:
        figure, column = compared.sides[side], f"{measure} {side}"
        if figure.value is None:
            return figure.keys
        if row.level != "row":
            runs = (f"{self.block.here(column, a)}:{self.block.here(column, b)}" for a, b in _runs(row.leaves))
            return sum_cell(figure, f"SUM({','.join(runs)}){plus(figure.rest)}", self.layout)
        values = "energy" if measure == "TJ" else "co2e" if self.table.in_co2e else "mass"
        return sum_cell(
            figure, self.layout.sums.where(values, *self._conditions(n, row, side), rest=figure.rest), self.layout
        )

    def _conditions(self, n: int, row: SideRow, side: int) -> Iterator[Condition]:
        yield Condition(f"side {self.table.id}", self.table.sides[side])
        yield Condition("year", row.year, self.block.here("year", n))
        for column, word in zip(self.table.by, row.words, strict=True):
            yield Condition(COLUMN.get(column, column), int(word) if column == "month" and word else word)

    def _differences(self, n: int, compared: Compared, measure: str) -> Sequence[Cell]:
        if compared.difference is None:
            return (None, None, None)
        here = {c: self.block.here(f"{measure} {c}", n) for c in ("0", "1", "relative")}
        difference = Formula(f"N({here['1']})-N({here['0']})", compared.difference)
        if compared.relative is None:
            return (difference, None, None)
        above = "0"
        for flag in self.table.flags:  # the highest is asked first
            above = f"IF(ABS({here['relative']})>{flag * ROUNDING!r},{flag!r},{above})"
        marked = Formula(above, compared.flag or 0.0) if self.table.flags else None
        return (difference, Formula(f"{here['1']}/{here['0']}-1", compared.relative), marked)

    def _unexplained(self, n: int, compared: Compared) -> Cell:
        if compared.unexplained is None:
            return None
        first, last = (self.block.here(f"t {s}", n) for s in (2, len(self.table.sides) - 1))
        return Formula(f"{self.block.here('t difference', n)}-SUM({first}:{last})", compared.unexplained)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each unbroken run: a formula takes no more than 255 parts."""
    for _, run in groupby(enumerate(places), key=lambda at: at[1] - at[0]):
        found = [place for _, place in run]
        yield found[0], found[-1]
