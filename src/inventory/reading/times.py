"""Years and months."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

import numpy as np

from inventory.issues import Issue
from inventory.issues.reading import MonthUnreadable, YearIsDate, YearOutside, YearUnreadable
from inventory.reading.batch import Batch, always_faulty, odd_fault
from inventory.reading.columns import BLANK, Ints, Odd, Word
from inventory.reading.forms import CANONICAL

_YEAR = re.compile(r"(\d{4})\s*年?度?")
_MONTH = re.compile(r"(\d{1,2})\s*月?份?")

DAY_ZERO = date(1899, 12, 30)
"""From which a spreadsheet program counts days."""

Result = int | Issue | None


def read_years(batch: Batch, name: str = "year") -> Ints:
    """Years, 0 where blank."""
    last, activity = batch.book.years[1], batch.codes("activity")
    begins = np.array([batch.book.first_year(word) for word in activity.words], np.int32)
    first = int(begins.min(initial=batch.book.years[1]))

    def year(word: str) -> Result:
        number = _digits(_YEAR, word)
        if number is None:
            return YearUnreadable(seen=word)
        return number if first <= number <= last else YearOutside(seen=str(number), first=first, last=last)

    years = _read(batch, name, year, lambda odd: _year_cell(odd, first, last))
    return _not_before(batch, name, years, begins[activity.codes])


def _not_before(batch: Batch, name: str, years: Ints, begins: Ints) -> Ints:
    """Years of a table of several activities, each held against the first year of its own."""
    early = (years > 0) & (years < begins)
    for seen, first in sorted(set(zip(years[early].tolist(), begins[early].tolist(), strict=True))):
        issue = YearOutside(seen=str(seen), first=first, last=batch.book.years[1])
        batch.fault(issue, name, np.flatnonzero(early & (years == seen) & (begins == first)))
    return np.where(early, 0, years).astype(np.int32)


def _year_cell(odd: Odd, first: int, last: int) -> Issue:
    if odd.kind != "date":
        return YearUnreadable(seen=odd.text)
    meant = dict.fromkeys(str(y) for y in _years_behind(odd.text) if first <= y <= last)
    return YearIsDate(seen=odd.text, choices=tuple(meant))


def _years_behind(shown: str) -> tuple[int, ...]:
    """The year that was typed into a cell for dates, if it was one, and the year of the date."""
    try:
        day = date.fromisoformat(shown[:10])
    except ValueError:
        return ()
    return (day - DAY_ZERO).days, day.year


def read_months(batch: Batch, name: str = "month") -> Ints:
    """Months, 0 where blank: a whole year. A canonical table writes the 0."""
    first = 0 if batch.form.id == CANONICAL else 1

    def month(word: str) -> Result:
        number = _digits(_MONTH, word)
        return number if number is not None and first <= number <= 12 else MonthUnreadable(seen=word)

    return _read(batch, name, month, lambda odd: MonthUnreadable(seen=odd.text))


def _digits(pattern: re.Pattern[str], word: str) -> int | None:
    found = pattern.fullmatch(unicodedata.normalize("NFKC", word).strip())
    return int(found[1]) if found else None


def _read(batch: Batch, name: str, parse: Callable[[str], Result], refuse: Callable[[Odd], Issue]) -> Ints:
    column = batch.column(name).spelled()
    found = [_result(word, parse, refuse) for word in column.words]
    batch.faults(name, {i: r for i, r in enumerate(found) if not isinstance(r, int)}, column.codes)
    return np.array([r if isinstance(r, int) else 0 for r in found], np.int32)[column.codes]


def _result(word: Word, parse: Callable[[str], Result], refuse: Callable[[Odd], Issue]) -> Result:
    if isinstance(word, Odd):
        return odd_fault(word) if always_faulty(word) else refuse(word)
    return parse(word) if word != BLANK else 0
