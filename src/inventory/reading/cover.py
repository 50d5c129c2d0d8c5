"""The cover: headings with their values beside them, which fill what rows of the other sheets leave blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from inventory.issues import Issue
from inventory.issues.rows import CoverValueMissing, YearMissing
from inventory.reading.batch import Batch, replaced
from inventory.reading.choices import read_choice, read_text, rows
from inventory.reading.columns import BLANK
from inventory.reading.headings import Bound, field_of, spellings
from inventory.reading.table import single
from inventory.reading.times import read_years
from inventory.reading.workbook import Sheet
from inventory.records import Codes
from inventory.rulebooks import Field, Form, RuleBook

ROWS_SEARCHED = 60


@dataclass(frozen=True)
class Cover:
    """Canonical column → text. What the cover says wrongly is in `spoiled`, so that it is complained of once."""

    values: Mapping[str, str] = field(default_factory=dict)
    year: int = 0
    spoiled: frozenset[str] = frozenset()


def read_cover(sheet: Sheet, form: Form, book: RuleBook) -> tuple[Cover, list[Issue]]:
    """The values beside the headings of the form's fields."""
    cells = [_cell(sheet, form, book, *found) for found in _headings(sheet, form)]
    values = {name: cell.codes(name)[0] for cell in cells for name in cell.text}
    year = max((int(cell.year[0]) for cell in cells), default=0)
    spoiled = frozenset(name for cell in cells if cell.faulty[0] for name in cell.bound)
    return Cover(values, year, spoiled), [issue for cell in cells for issue in cell.issues]


def _headings(sheet: Sheet, form: Form) -> Iterator[tuple[Field, str, int, int]]:
    """Each heading, and the cell beside it."""
    known = spellings(form)
    for row, cells in enumerate(sheet.rows[:ROWS_SEARCHED]):
        for column, cell in enumerate(cells):
            found = field_of(cell, known) if isinstance(cell, str) and cell else None
            if isinstance(cell, str) and found:
                yield found, cell, row, _beside(sheet, row, column)


def _beside(sheet: Sheet, row: int, column: int) -> int:
    """The next column; behind the whole block if the heading's cell is merged with others."""
    blocks = (b for b in sheet.merged if b.top <= row <= b.bottom and b.left <= column <= b.right)
    return next((b.right for b in blocks), column) + 1


def _cell(sheet: Sheet, form: Form, book: RuleBook, found: Field, heading: str, row: int, column: int) -> Batch:
    """One value, read like a column of one row."""
    table = single(sheet, heading, row, column)
    cell = Batch(table, form, {found.column: Bound(found, 0, table.columns[0])}, book)
    if found.kind == "year":
        cell.year = read_years(cell, found.column)
    elif found.kind == "choice":
        cell.text[found.column] = read_choice(cell, found)
    else:
        cell.text[found.column] = read_text(cell, found)
    return cell


def fill_from_cover(batch: Batch, cover: Cover, form: Form | None) -> None:
    """Blank cells take the cover's value. What the cover must say and nobody says is a fault."""
    _fill_year(batch, cover)
    for wanted in form.fields if form else ():
        if wanted.kind != "year":
            _fill(batch, wanted, cover)


def _fill_year(batch: Batch, cover: Cover) -> None:
    blank = (batch.year == 0) & ~batch.is_spoiled("year")
    batch.year = np.where(blank, np.int32(cover.year), batch.year)
    if "year" in cover.spoiled:
        batch.faulty |= blank
    elif not cover.year and not _is_timeless(batch):
        batch.fault(YearMissing(), "year", rows(blank))


def _is_timeless(batch: Batch) -> bool:
    """Whether the form tells what does not change by year (a region's climate): it has no year, nor an amount."""
    known, form = batch.book.activities.get(batch.form.activity), batch.book.form(batch.form.id)
    return known is not None and known.explains and form is not None and form.field("year") is None


def _fill(batch: Batch, wanted: Field, cover: Cover) -> None:
    name, value = wanted.column, cover.values.get(wanted.column, BLANK)
    blank = batch.column(name).blank()
    batch.text[name] = replaced(batch.codes(name), blank, Codes.same(value, len(batch)))
    if name in cover.spoiled:
        batch.faulty |= blank
    elif wanted.required and not value:
        batch.fault(CoverValueMissing(heading=wanted.heading), name, rows(blank))
