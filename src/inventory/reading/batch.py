"""A table on its way to records: the columns read so far, the rows that have a fault, and the faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from inventory.issues import Issue, Place, Severity
from inventory.issues.reading import CellIsError, CellNotText, FormulaWithoutValue
from inventory.issues.rows import MoreFaults
from inventory.reading.columns import BLANK, Bools, Column, Floats, Ints, Odd, Rows, Word, combinations, rows_of
from inventory.reading.headings import Bound
from inventory.reading.table import Table
from inventory.records import Codes
from inventory.rulebooks import Form, RuleBook
from inventory.words import Words

FAULTS_LISTED = 200
PLACES_LISTED = 10_000
KINDS = {
    "boolean": Words("TRUE or FALSE", "逻辑值"),
    "date": Words("a date", "日期"),
    "object": Words("no simple value", "非单一数值"),
}


class Batch:
    """What is filled in step by step; only `reading` writes to it."""

    def __init__(self, table: Table, form: Form, bound: Mapping[str, Bound], book: RuleBook) -> None:
        self.table, self.form, self.bound, self.book = table, form, bound, book
        self.text: dict[str, Codes] = {}
        self.numbers: dict[str, Floats] = {}
        self.year: Ints = np.zeros(len(table), np.int32)
        self.month: Ints = np.zeros(len(table), np.int32)
        self.faulty: Bools = np.zeros(len(table), bool)
        self.spoiled: dict[str, Bools] = {}
        self.issues: list[Issue] = []

    def __len__(self) -> int:
        return len(self.table)

    def column(self, name: str) -> Column:
        """The cells of a canonical column; blank if the table has none."""
        return self.bound[name].column if name in self.bound else Column.of_numbers(np.full(len(self), np.nan))

    def codes(self, name: str) -> Codes:
        """A text column read so far; blank if there is none."""
        return self.text.get(name) or Codes.same(BLANK, len(self))

    def heading(self, name: str) -> Words:
        """What people call a column."""
        field = self.form.field(name)
        return field.heading if field else Words(name, name)

    def place(self, name: str, row: int) -> Place:
        """Where the value of a column stands; the whole row if the table does not have the column."""
        return self.table.place(self.bound[name].index, row) if name in self.bound else self.table.row_place(row)

    def is_spoiled(self, name: str) -> Bools:
        """Rows whose value of a column has been reported, so that nothing more is said about it."""
        return self.spoiled.setdefault(name, np.zeros(len(self), bool))

    def fault(self, issue: Issue, name: str, rows: Rows) -> None:
        """One issue at these rows of a column. An error keeps the rows out of the records."""
        if not len(rows):
            return
        first, *more = dict.fromkeys(self.place(name, row) for row in rows[:PLACES_LISTED].tolist())
        self.issues.append(replace(issue, place=first, more_places=tuple(more)))
        if issue.severity is Severity.ERROR:
            self.spoil(name, rows)
        if len(rows) > PLACES_LISTED:
            self.more(name, len(rows) - PLACES_LISTED)

    def spoil(self, name: str, rows: Rows) -> None:
        """Keep rows out of the records; what is wrong with them has been said."""
        self.is_spoiled(name)[rows] = True
        self.faulty[rows] = True

    def more(self, name: str, count: int) -> None:
        """Say that further cells of a column have faults of the same kinds."""
        self.issues.append(MoreFaults(place=self.table.whole, heading=self.heading(name), count=count))

    def faults(self, name: str, found: Mapping[int, Issue | None], codes: Ints | Rows) -> None:
        """An issue for each of some codes, at the rows that have the code. None: the rows are spoiled in silence."""
        if not found:
            return
        issues = {code: issue for code, issue in found.items() if issue}
        listed = dict(list(issues.items())[:FAULTS_LISTED])
        for code, rows in rows_of(codes, [*listed]):
            self.fault(listed[code], name, rows)
        quiet = np.isin(codes, [code for code in found if code not in listed])
        self.spoil(name, np.flatnonzero(quiet))
        unlisted = [code for code in issues if code not in listed]
        if unlisted:
            self.more(name, int(np.isin(codes, unlisted).sum()))


Parsed = str | Issue | None


def odd_fault(odd: Odd) -> Issue | None:
    """What is wrong with a cell whatever is expected in it. None for a part of a merged block, reported as a whole."""
    if odd.kind == "error":
        return CellIsError(seen=odd.text)
    return FormulaWithoutValue(seen=odd.text) if odd.kind == "formula" else None


def always_faulty(word: Word) -> bool:
    """Whether a cell has no value of any kind."""
    return isinstance(word, Odd) and word.kind in ("error", "formula", "merged")


def not_text(odd: Odd, heading: Words) -> Issue:
    """A date or a tick where a word is expected."""
    return CellNotText(seen=odd.text, kind=KINDS[odd.kind], heading=heading)


def read_words(
    batch: Batch, name: str, parse: Callable[..., Parsed], context: Sequence[Codes] = (), *, any_text: bool = False
) -> Codes:
    """A column's words, each parsed once for each combination with the words of the columns in `context`.

    `parse(word, *context)` gives the canonical text or an issue. With `any_text`, dates and ticks are texts too.
    """
    column = batch.column(name).spelled()
    found, inverse = combinations([(column.codes, len(column.words)), *((c.codes, len(c.words)) for c in context)])
    texts: list[str] = []
    faults: dict[int, Issue | None] = {}
    for number, (code, *others) in enumerate(found.tolist()):
        word = column.words[code]
        around = (c.words[o] for c, o in zip(context, others, strict=True))
        result = _parsed(word, batch.heading(name), parse, around, any_text)
        texts.append(result if isinstance(result, str) else BLANK)
        if not isinstance(result, str):
            faults[number] = result
    batch.faults(name, faults, inverse)
    coded = Codes.of(texts)
    return Codes(coded.codes[inverse], coded.words)


def _parsed(word: Word, heading: Words, parse: Callable[..., Parsed], around: object, any_text: bool) -> Parsed:
    if isinstance(word, Odd):
        if always_faulty(word):
            return odd_fault(word)
        return word.text if any_text else not_text(word, heading)
    return parse(word, *around) if word else BLANK  # type: ignore[misc]


def derived(columns: Sequence[Codes], work_out: Callable[..., str]) -> Codes:
    """A column that follows from others: worked out once for each combination of their words."""
    found, inverse = combinations([(c.codes, len(c.words)) for c in columns])
    coded = Codes.of([work_out(*(c.words[i] for c, i in zip(columns, line, strict=True))) for line in found.tolist()])
    return Codes(coded.codes[inverse], coded.words)


def replaced(column: Codes, where: Bools, other: Codes) -> Codes:
    """The column, with the other one's texts at some rows; each word is kept once."""
    index: dict[str, int] = {}
    own = np.array([index.setdefault(w, len(index)) for w in column.words], np.int32)
    theirs = np.array([index.setdefault(w, len(index)) for w in other.words], np.int32)
    return Codes(np.where(where, theirs[other.codes], own[column.codes]).astype(np.int32), tuple(index))


def filled(column: Codes) -> Bools:
    """Where a text column has a text."""
    return np.array([bool(w) for w in column.words], bool)[column.codes]
