"""Columns of cells, whatever they were read from: a cell is a number, a word, or blank. Each word is kept once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from math import isnan
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

Kind = Literal["boolean", "date", "error", "formula", "merged", "object"]


class Odd(NamedTuple):
    """A cell that is neither a number nor a text, and how it looks."""

    kind: Kind
    text: str


Word = str | Odd
BLANK = ""
UNSEEN = "\u200b\ufeff"


@dataclass(frozen=True)
class Column:
    """`numbers` is NaN where a cell is no number; `codes` points into `words`, 0 (blank) where it is a number."""

    numbers: Floats
    codes: Ints
    words: tuple[Word, ...]

    @classmethod
    def of_cells(cls, cells: Sequence[object]) -> Column:
        """A column of Python values."""
        index: dict[Word, int] = {BLANK: 0}
        numbers, codes = np.full(len(cells), np.nan), np.zeros(len(cells), np.int32)
        for row, cell in enumerate(cells):
            value = word_or_number(cell)
            if isinstance(value, float):
                numbers[row] = value
            else:
                codes[row] = index.setdefault(value, len(index))
        return cls(numbers, codes, tuple(index))

    @classmethod
    def of_numbers(cls, numbers: Floats) -> Column:
        """A column of numbers."""
        return cls(numbers, _same(np.int32(0), len(numbers)), (BLANK,))

    @classmethod
    def of_codes(cls, codes: Ints, words: Sequence[Word]) -> Column:
        """A column of words already coded; words are tidied, and -1 is blank."""
        index: dict[Word, int] = {BLANK: 0}
        tidied = (tidy(w) if isinstance(w, str) else w for w in words)
        translate = np.array([*(index.setdefault(w, len(index)) for w in tidied), 0], np.int32)
        return cls(_same(np.float64(np.nan), len(codes)), translate[codes], tuple(index))

    def __len__(self) -> int:
        return len(self.codes)

    def blank(self) -> Bools:
        """Where nothing is written."""
        blank: Bools = (self.codes == 0) & np.isnan(self.numbers)
        return blank

    def take(self, rows: Rows) -> Column:
        """Some rows, in the order given."""
        return Column(self.numbers[rows], self.codes[rows], self.words)

    def spelled(self) -> Column:
        """The same with numbers written as words."""
        where = np.flatnonzero(~np.isnan(self.numbers))
        if not len(where):
            return self
        values, inverse = _distinct_numbers(self.numbers[where])
        index: dict[Word, int] = {w: i for i, w in enumerate(self.words)}
        translate = np.array([index.setdefault(number_text(v), len(index)) for v in values.tolist()], np.int32)
        codes = self.codes.copy()
        codes[where] = translate[inverse]
        return Column(_same(np.float64(np.nan), len(self)), codes, tuple(index))


def _same(value: Any, rows: int) -> npt.NDArray[Any]:
    """One value in every row, at the cost of one."""
    return np.broadcast_to(value, rows)


def tidy(text: str) -> str:
    """A text without the blanks around it."""
    return text.strip().strip(UNSEEN).strip()


def number_text(number: float) -> str:
    """A number as a person would type it."""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"


def word_or_number(cell: object) -> Word | float:
    """One Python value as a cell."""
    cell = cell.item() if isinstance(cell, np.generic) else cell
    if isinstance(cell, Odd):
        return cell
    if isinstance(cell, str):
        return tidy(cell)
    if isinstance(cell, bool):
        return Odd("boolean", str(cell).upper())
    if isinstance(cell, int | float | Decimal):
        return BLANK if isnan(cell) else float(cell)
    return _other(cell)


def _other(cell: object) -> Word:
    if cell is None or str(cell) in ("<NA>", "NaT"):
        return BLANK
    if isinstance(cell, date | time | timedelta):
        return Odd("date", str(cell).removesuffix(" 00:00:00"))
    return Odd("object", str(cell)[:40])


def combinations(columns: Sequence[tuple[Ints, int]]) -> tuple[Rows, Rows]:
    """Rows that differ in some column of codes: the codes of each combination, and which one each row has.

    Each column comes with its number of words. The first result has a line per combination and a column per column.
    """
    sizes = [size for _, size in columns]
    joint = np.zeros(len(columns[0][0]), np.int64)
    for codes, size in columns:
        joint = joint * size + codes
    found, inverse = _distinct(joint, int(np.prod([float(s) for s in sizes])))
    return np.stack(np.unravel_index(found, sizes), axis=1), inverse


def _distinct_numbers(numbers: Floats) -> tuple[Floats, Rows]:
    """The different numbers, and which one each row has. Years, months and codes are few whole numbers."""
    low, high = float(numbers.min()), float(numbers.max())
    if high - low < 100_000 and abs(low) < 1e15:
        whole = numbers.astype(np.int64)
        if np.array_equal(whole, numbers):
            found, inverse = _distinct(whole - int(low), int(high - low) + 1)
            return found.astype(np.float64) + int(low), inverse
    values, inverse = np.unique(numbers, return_inverse=True)
    return values, inverse


def _distinct(joint: npt.NDArray[np.int64], size: int) -> tuple[Rows, Rows]:
    if size > max(1_000_000, 4 * len(joint)):
        found, inverse = np.unique(joint, return_inverse=True)
        return found, inverse
    present = np.zeros(size, bool)
    present[joint] = True
    found = np.flatnonzero(present)
    number = np.zeros(size, np.intp)
    number[found] = np.arange(len(found))
    return found, number[joint]


def rows_of(codes: Ints | Rows, wanted: Sequence[int]) -> Iterator[tuple[int, Rows]]:
    """For each of the codes wanted: the rows that have it."""
    if not len(wanted):
        return
    rows = np.flatnonzero(np.isin(codes, np.array(wanted)))
    order = rows[np.argsort(codes[rows], kind="stable")]
    ordered = codes[order]
    for code in wanted:
        first, last = np.searchsorted(ordered, [code, code + 1])
        yield code, order[first:last]
