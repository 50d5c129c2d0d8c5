"""The sheet of series: year by year what was there, what is added and what comes due, all of it live."""

from __future__ import annotations

from inventory.reports.formulas_series import SeriesFormulas
from inventory.reports.labels import label
from inventory.reports.layout import Layout
from inventory.reports.sheet import Book, Cell, Formula
from inventory.reports.sheets_data import listing


def series(book: Book, layout: Layout) -> None:
    """One row per series, method, gas and year."""
    rows = (_year(place, layout) for place in range(len(layout.report.series)))
    note = label("series.note", layout.report.lang)
    listing(book, layout, "series", layout.series_columns, layout.series, rows, note)


def _year(place: int, layout: Layout) -> list[Cell]:
    report = layout.report
    row = report.series[place]
    record, formulas = report.activities[row.activity], SeriesFormulas(layout).year(place)
    cells: list[Cell] = [record.id, record.entity, record.region, record.category, record.item, row.gas]
    cells += [report.workings[row.working].method.id, row.year]
    for column in report.series_columns:
        value, formula = row.values.get(column.id), formulas.get(column.id, "")
        cells.append(Formula(formula, value) if formula and value is not None else value)
    return cells
