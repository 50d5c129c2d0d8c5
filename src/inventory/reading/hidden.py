"""Data in hidden rows and columns: read like all others, and said so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from inventory.issues import Issue, Place
from inventory.issues.files import ColumnsHidden, RowsHidden
from inventory.reading.batch import Batch
from inventory.reading.package import column_letters
from inventory.reading.workbook import Sheet


def hidden_data(sheet: Sheet, batch: Batch) -> list[Issue]:
    """Warnings that name the hidden rows and columns that hold data."""
    issues: list[Issue] = []
    rows = [line for line in batch.table.lines.tolist() if line - 1 in sheet.marks.hidden_rows]
    if rows:
        first = Place(sheet.file, sheet.name, f"{rows[0]}:{rows[0]}")
        issues.append(RowsHidden(place=first, seen=ranges(rows)))
    letters = [column_letters(n) for n in _data_columns(batch) if n in sheet.marks.hidden_columns]
    if letters:
        first = Place(sheet.file, sheet.name, f"{letters[0]}:{letters[0]}")
        issues.append(ColumnsHidden(place=first, seen=", ".join(letters)))
    return issues


def _data_columns(batch: Batch) -> list[int]:
    """The sheet's columns in which something that is read stands."""
    if batch.table.cells:
        return sorted({column for column, _ in batch.table.cells[batch.bound["amount"].index]})
    return [b.index for b in batch.bound.values() if not b.column.blank().all()]


def ranges(numbers: Sequence[int]) -> str:
    """[5, 7, 8, 9] → `5, 7-9`."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ends = [[n for _, n in run] for _, run in runs]
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in ends)
