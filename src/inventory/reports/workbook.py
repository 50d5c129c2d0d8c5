"""The report as a workbook whose figures are live: every emission follows by formula from its record and its factors.

XlsxWriter stores each formula with the value it had, so that readers which do not calculate show it too. The same
inventory gives the same bytes.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from inventory.reports import sheet_series, sheet_years, sheets_data, sheets_sums
from inventory.reports.labels import label
from inventory.reports.layout import Layout
from inventory.reports.model import Report, build
from inventory.reports.sheet import Book
from inventory.reports.sheet_cover import cover
from inventory.reports.sheet_sides import sides
from inventory.results import Inventory

LARGE = 20_000
"""From so many lines on, rows go to the disk as they are written."""
CREATED = datetime(2000, 1, 1)
"""Stated as the date of every workbook, for the same bytes."""

SHEETS = (
    cover,
    sheets_sums.summary,
    sheets_sums.parts,
    sheet_years.years,
    sheets_sums.memo,
    sides,
    sheets_sums.comparison,
    sheets_data.methods,
    sheets_data.activities,
    sheets_data.factors,
    sheets_data.gwp,
    sheet_series.series,
    sheets_data.lines,
    sheets_data.issues,
)
"""One function per sheet, in order: `(book, layout)`."""


def write_workbook(result: Inventory, path: Path, lang: str) -> None:
    """Write the report of an inventory as .xlsx in `lang`."""
    write_report(build(result, lang), path)


def write_report(report: Report, path: Path) -> None:
    """Write a report as .xlsx."""
    writer = _new(path, large=len(report.lines) > LARGE)
    writer.set_properties({"title": report.cover.title, "created": CREATED})
    book = Book(writer, report.decimals, label("word.page", report.lang))
    layout = Layout(report, book.figures)
    empty = {sides: not report.side_tables, sheets_sums.comparison: not report.comparisons}
    empty[sheet_years.years] = not report.years
    empty[sheet_series.series] = not report.series
    for sheet in SHEETS:
        if not empty.get(sheet):
            sheet(book, layout)
    writer.close()


def _new(path: Path, *, large: bool) -> Any:
    from xlsxwriter import Workbook  # noqa: PLC0415 - only where a workbook is written

    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    memory = {"constant_memory": True} if large else {"in_memory": True}
    return Workbook(str(path), safe | memory)
