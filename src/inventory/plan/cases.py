"""Rows to cases: the few distinct combinations of words that decide method, units and factors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


def to_cases(records: Records) -> tuple[list[Case], npt.NDArray[np.intp]]:
    """The distinct cases, and for each row the number of its case."""
    columns = {n: records.text[n] for n in (*CASE_COLUMNS, *records.qualifiers) if n in records.text}
    given = {n: _given(records, n) for n in records.measured}
    year_words, year_codes = np.unique(records.year, return_inverse=True)
    has_amount = (~np.isnan(records.numbers["amount"])).astype(np.int32)
    parts = [(c.codes, len(c.words)) for c in (*columns.values(), *given.values())]
    parts += [(year_codes.astype(np.int32), len(year_words)), (has_amount, 2)]
    code, first = _distinct(parts, len(records))
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
    """The unit of a measured parameter where a row has one, else blank."""
    unit = records.text[f"{slot}_unit"]
    return Codes(np.where(np.isnan(records.numbers[slot]), 0, unit.codes + 1).astype(np.int32), ("", *unit.words))


def _distinct(
    parts: list[tuple[npt.NDArray[np.int32], int]], rows: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Rows numbered by their combination of codes, in order of first appearance; and one row of each."""
    key, size = np.zeros(rows, np.int64), 1
    for codes, count in parts:
        if count <= 1:
            continue
        if size * count > 2**62:
            key, size = _compressed(key, size)
        key, size = key * count + codes, size * count
    key, size = _compressed(key, size)
    first = np.full(size, rows, np.intp)
    first[key[::-1]] = np.arange(rows - 1, -1, -1)  # backwards, so the earliest row stays
    order = np.argsort(first, kind="stable")
    rank = np.empty(size, np.intp)
    rank[order] = np.arange(size)
    return rank[key], first[order]


def _compressed(key: npt.NDArray[np.int64], size: int) -> tuple[npt.NDArray[np.int64], int]:
    """Keys renumbered without gaps."""
    if size <= 4 * len(key) + 1024:
        seen = np.zeros(size, bool)
        seen[key] = True
        return (np.cumsum(seen) - 1)[key], int(seen.sum())
    words, codes = np.unique(key, return_inverse=True)
    return codes.astype(np.int64), len(words)
