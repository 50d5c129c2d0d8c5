"""The sheet of years: what counts in the total of each, by sector, of an inventory of several."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.reports.criteria import Condition, plus
from inventory.reports.labels import label
from inventory.reports.layout import TOP, Layout
from inventory.reports.shape import YearRow
from inventory.reports.sheet import NOTE, TITLE, Book, Cell, Column
from inventory.reports.sheets_sums import sum_cell


def years(book: Book, layout: Layout) -> None:
    """One row per year, one column per sector, and their total."""
    report, lang = layout.report, layout.report.lang
    sectors = [Column(s.id, f"{s.id} {s.title}", 22, layout.figures) for s in report.year_sectors]
    total = Column("total", label("years.total", lang), 20, layout.figures)
    columns = (Column("year", label("years.year", lang), 8), *sectors, total)
    block = layout.block("years", columns, len(report.years))
    page = book.sheet(block.sheet)
    page.widths(columns)
    page.browse(block)
    page.put(0, 0, label("years.title", lang), props=TITLE)
    page.put(1, 0, label("years.note", lang, year=report.year), props=NOTE)
    page.table(block, columns, ([*_year(TOP + n, row, layout)] for n, row in enumerate(report.years)))


def _year(at: int, row: YearRow, layout: Layout) -> Iterator[Cell]:
    """The sectors are sums over the lines; the total adds up the row."""
    year = Condition("year", row.year, f"$A{at + 1}")
    where = layout.account("in_total" if row.year == layout.report.year else "other_year")
    yield row.year
    for sector, figure in zip(layout.report.year_sectors, row.sectors, strict=True):
        formula = layout.sums.below("co2e", "category", sector.id, year, where)
        yield sum_cell(figure, formula + plus(figure.rest), layout)
    last = chr(ord("A") + len(row.sectors))
    yield sum_cell(row.total, f"SUM(B{at + 1}:{last}{at + 1}){plus(row.total.rest)}", layout)
