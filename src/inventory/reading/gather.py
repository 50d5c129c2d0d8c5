"""Batches → records: an id and a place for each row, and the faults that only show when all rows are together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

import numpy as np
import numpy.typing as npt

from inventory.issues import Issue
from inventory.issues.rows import RecordIdRepeated, RowsIdentical
from inventory.reading.batch import FAULTS_LISTED, PLACES_LISTED, Batch, filled, replaced
from inventory.reading.columns import Bools, Ints, Rows, combinations
from inventory.reading.package import column_letters
from inventory.records import Codes, Records, RecordsBuilder, Unread

Letters = dict[tuple[str, str], dict[str, str]]
NO_IDENTITY = ("record_id", "file", "sheet")
_CELL = re.compile(r"([A-Z]+)(\d+)")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


def gather(batches: Sequence[Batch]) -> tuple[Records, list[Issue]]:
    """All rows without a fault as records."""
    builder = RecordsBuilder()
    names = _short_names({b.table.file for b in batches})
    for batch in batches:
        _add(builder, batch, names[batch.table.file])
    records = builder.build()
    nameless, faulty = _joined(~filled(b.codes("record_id")) for b in batches), _joined(b.faulty for b in batches)
    issues = [*_repeated_ids(records, nameless), *_identical_rows(records, nameless & ~faulty)]
    records = records.take(np.flatnonzero(~faulty)) if faulty.any() else records
    return _dated(records, batches[0].book.years[0]) if batches else records, issues


def _dated(records: Records, first: int) -> Records:
    """Records of no year (a region's climate) are taken as of the last year that others are of, else the `first`."""
    undated = records.year == 0
    last = records.year.max(initial=0) or first
    return replace(records, year=np.where(undated, last, records.year).astype(np.int32)) if undated.any() else records


def unread_rows(batches: Iterable[Batch]) -> frozenset[Unread]:
    """The energy balances, and the tables of factors that records state, of which some row has a fault."""
    found: set[Unread] = set()
    for batch in batches:
        activities, activity = batch.book.activities, batch.codes("activity")
        told = [w in activities and (activities[w].balance or bool(activities[w].states)) for w in activity.words]
        at = np.flatnonzero(np.array(told, bool)[activity.codes] & batch.faulty)
        names = (batch.codes(n).take(at).texts().tolist() for n in ("activity", "entity", "region"))
        found |= {Unread(*one) for one in zip(*names, batch.year[at].tolist(), strict=True)}
    return frozenset(found)


def _joined(masks: Iterable[Bools]) -> Bools:
    return np.concatenate([np.zeros(0, bool), *masks])


def _short_names(files: set[str]) -> dict[str, str]:
    """Files without their endings, where that leaves them apart."""
    stems = {file: PurePath(file).stem for file in files}
    return {file: stem if [*stems.values()].count(stem) == 1 else file for file, stem in stems.items()}


def _add(builder: RecordsBuilder, batch: Batch, name: str) -> None:
    """One batch, its places and ids settled."""
    file, sheet, line, letters, amount_letter = _places(batch)
    text = {n: c for n, c in batch.text.items() if n not in ("cell", "line")}
    text |= {"record_id": _record_ids(batch, name), "file": file, "sheet": sheet}
    builder.add(
        text=text,
        numbers=batch.numbers,
        year=batch.year,
        month=batch.month,
        line=line,
        letters=letters,
        amount_letter=amount_letter,
    )


def _record_ids(batch: Batch, name: str) -> Codes:
    """The ids given; for rows without one, where they stand."""
    own, table = batch.codes("record_id"), batch.table
    given = filled(own)
    if given.all():
        return own
    prefix = "!".join(filter(None, (name, table.sheet))) + "!"
    made = _named_by_cell(batch, prefix) if table.cells else Codes.numbered(prefix, table.lines)
    return replaced(own, ~given, made) if given.any() else made


def _named_by_cell(batch: Batch, prefix: str) -> Codes:
    amount = batch.bound["amount"].index
    return Codes.of([prefix + batch.table.place(amount, row).cell for row in range(len(batch))])


def _places(batch: Batch) -> tuple[Codes, Codes, Ints, Letters, Codes | None]:
    """File, sheet, line and letters: of this table, or of where a canonical table says that its rows were read.

    The last one is the amount's letter row by row, where rows of a sheet have it in different columns.
    """
    table, rows = batch.table, len(batch)
    if table.cells:
        own = Codes.of([column_letters(column) for column, _ in table.cells[batch.bound["amount"].index]])
        places = {(table.file, table.sheet): dict[str, str]()}
        return Codes.same(table.file, rows), Codes.same(table.sheet, rows), table.lines, places, own
    file, sheet = Codes.same(table.file, rows), Codes.same(table.sheet, rows)
    letters: Letters = {(table.file, table.sheet): {n: table.letters[b.index] for n, b in batch.bound.items()}}
    elsewhere = filled(batch.codes("file")) & filled(batch.codes("cell"))
    if not elsewhere.any():
        return file, sheet, table.lines, letters, None
    file, sheet = replaced(file, elsewhere, batch.codes("file")), replaced(sheet, elsewhere, batch.codes("sheet"))
    column = batch.codes("cell")
    cells = [_CELL.fullmatch(word) for word in column.words]
    lines = np.array([int(c[2]) if c else 0 for c in cells], np.int32)[column.codes]
    for row in _first_rows(file, sheet):
        letters.setdefault((file[row], sheet[row]), {})
    named = Codes.of([c[1] if c else "" for c in cells])
    letter = replaced(
        Codes.same(letters[table.file, table.sheet].get("amount", ""), rows),
        elsewhere,
        Codes(named.codes[column.codes], named.words),
    )
    return file, sheet, np.where(elsewhere, lines, table.lines).astype(np.int32), letters, letter


def _first_rows(*columns: Codes) -> list[int]:
    """The first row of each combination of words."""
    _, inverse = combinations([(c.codes, len(c.words)) for c in columns])
    first: list[int] = np.unique(inverse, return_index=True)[1].tolist()
    return first


def _repeated_ids(records: Records, nameless: Bools) -> Iterator[Issue]:
    """Ids that more than one row has. Ids made from places cannot repeat."""
    if nameless.all():
        return
    ids = records.text["record_id"]
    counts = np.bincount(ids.codes, minlength=len(ids.words))
    for code in np.flatnonzero(counts > 1)[:FAULTS_LISTED].tolist():
        yield _at(records, np.flatnonzero(ids.codes == code), RecordIdRepeated(seen=ids.words[code]), "record_id")


def _identical_rows(records: Records, nameless: Bools) -> Iterator[Issue]:
    """Rows without an id of their own that agree in everything but their place; of rows not read nobody knows."""
    rows = np.flatnonzero(nameless)
    if not len(rows):
        return
    mixed = _mixed(records, rows)
    ordered = np.sort(mixed)
    alike = rows[np.isin(mixed, ordered[1:][ordered[1:] == ordered[:-1]])]
    groups: dict[tuple[int, ...], list[int]] = {}
    for row, *values in zip(alike.tolist(), *(c.tolist() for c in _compared(records, alike)), strict=True):
        groups.setdefault(tuple(values), []).append(row)
    repeated = [found for found in groups.values() if len(found) > 1]
    for found in repeated[:FAULTS_LISTED]:
        yield _at(records, np.array(found), RowsIdentical(), "amount")


def _compared(records: Records, rows: Rows) -> Iterator[npt.NDArray[np.int64]]:
    """The columns that say what a row is, as integers; those that never differ are left out."""
    for name, column in records.text.items():
        if name not in NO_IDENTITY and len(column.words) > 1:
            yield column.codes[rows].astype(np.int64)
    for numbers in records.numbers.values():
        yield np.where(np.isnan(numbers[rows]), -1.0, numbers[rows]).view(np.int64)
    yield records.year[rows].astype(np.int64) * 16 + records.month[rows]


def _mixed(records: Records, rows: Rows) -> npt.NDArray[np.uint64]:
    """One number for each row, the same for equal rows and hardly ever for others."""
    mixed = np.zeros(len(rows), np.uint64)
    for column in _compared(records, rows):
        mixed = (mixed ^ column.view(np.uint64)) * _PRIME
        mixed ^= mixed >> _SHIFT
    return mixed


def _at(records: Records, rows: Rows, issue: Issue, column: str) -> Issue:
    first, *more = (records.place(row, column) for row in rows[:PLACES_LISTED].tolist())
    return replace(issue, place=first, more_places=tuple(more))
