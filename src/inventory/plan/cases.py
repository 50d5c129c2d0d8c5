"""Rows to cases: the few distinct combinations of words that decide method, units and factors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from inventory.records import Codes, Records

CASE_COLUMNS = ("activity", "category", "item", "method", "unit", "region", "notation_key")
"""Text columns that decide a case, beside the qualifiers, the year and which parameters are measured."""


@dataclass(frozen=True)
class Case:
    """One distinct combination. `given`: slots that its rows bring themselves, with their units."""

    words: Mapping[str, str]
    year: int
    given: Mapping[str, str]
    has_amount: bool

    def __getitem__(self, column: str) -> str:
        return self.words.get(column, "")


@dataclass(frozen=True)
class CaseRows:
    """The rows of each case, in order; `code` is the case of each row. Sorted once, when first asked for."""

    code: npt.NDArray[np.intp]
    cases: int

    def __getitem__(self, case: int) -> npt.NDArray[np.intp]:
        return self._order[self._ends[case] : self._ends[case + 1]]

    @cached_property
    def _order(self) -> npt.NDArray[np.intp]:
        return np.argsort(self.code.astype(np.min_scalar_type(self.cases)), kind="stable")

    @cached_property
    def _ends(self) -> npt.NDArray[np.intp]:
        return np.concatenate([[0], np.cumsum(np.bincount(self.code, minlength=self.cases))])


def to_cases(records: Records, more: Sequence[str] = ()) -> tuple[list[Case], npt.NDArray[np.intp]]:
    """The distinct cases, and for each row the number of its case; `more` columns decide beside those that always do.

    The month is a word too, blank for a whole year.
    """
    columns = {n: records.text[n] for n in (*CASE_COLUMNS, *records.qualifiers, *more) if n in records.text}
    if "month" in more:
        columns["month"] = Codes(records.month, ("", *map(str, range(1, 13))))
    given = {n: _given(records, n) for n in records.measured}
    has_amount = (~np.isnan(records.numbers["amount"])).astype(np.int32)
    parts = [(c.codes, len(c.words)) for c in (*columns.values(), *given.values())]
    parts += [_years(records.year), (has_amount, 2)]
    code, first = distinct(parts, len(records))
    cases = [
        Case(
            {n: c[row] for n, c in columns.items()},
            int(records.year[row]),
            {n: c[row] for n, c in given.items() if c[row]},
            bool(has_amount[row]),
        )
        for row in first
    ]
    return cases, code


def _given(records: Records, slot: str) -> Codes:
    """The unit of a measured parameter (1 where none is stated) in rows that bring one, blank in others."""
    unit = records.text[f"{slot}_unit"]
    words = ("", *(word or "1" for word in unit.words))
    return Codes(np.where(np.isnan(records.numbers[slot]), 0, unit.codes + 1).astype(np.int32), words)


def _years(years: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.int32], int]:
    """Years as codes from the first one on."""
    first, last = (int(years.min()), int(years.max())) if len(years) else (0, 0)
    return years - first, last - first + 1


def distinct(
    parts: Sequence[tuple[npt.NDArray[np.signedinteger], int]], rows: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Rows numbered by their combination of codes, in order of first appearance; and one row of each."""
    key, size = np.zeros(rows, np.int64), 1
    for codes, count in parts:
        if count <= 1:
            continue
        if size * count > _room(rows):
            key, size = _compressed(key, size)
        key *= count
        key += codes
        size *= count
    if size > _room(rows):
        key, size = _compressed(key, size)
    first = np.full(size, rows, np.intp)
    first[key[::-1]] = np.arange(rows - 1, -1, -1)  # backwards, so the earliest row stays
    found = np.flatnonzero(first < rows)
    order = found[np.argsort(first[found])]
    rank = np.empty(size, np.intp)
    rank[order] = np.arange(len(order))
    return rank[key], first[order]


def _compressed(key: npt.NDArray[np.int64], size: int) -> tuple[npt.NDArray[np.int64], int]:
    """Keys renumbered without gaps."""
    if size <= _room(len(key)):
        seen = np.zeros(size, bool)
        seen[key] = True
        return (np.cumsum(seen) - 1)[key], int(seen.sum())
    words, codes = np.unique(key, return_inverse=True)
    return codes.astype(np.int64), len(words)


def _room(rows: int) -> int:
    """How many combinations may be counted off in an array instead of sorting the rows."""
    return 4 * rows + 1024
