"""Many records as columns: words once, an integer per row; numbers as float64 with NaN for blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import overload

import numpy as np
import numpy.typing as npt

from inventory.issues import Place
from inventory.records.record import ActivityRecord

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

TEXT_COLUMNS = (
    "record_id", "entity", "region", "category", "activity", "item", "method", "unit", "notation_key", "note",
    "file", "sheet",
)  # fmt: skip
"""Text columns of every table; qualifier columns and the units of measured parameters come beside them."""

NUMBER_COLUMNS = ("amount", "amount_low", "amount_high")


def working_column(name: str) -> str:
    """The text column that says how a number or a word came about; blank in rows where it was read."""
    return f"{name}_working"


class Numbered(Sequence[str]):
    """The texts `prefix` + number, spelled out only when asked for: the ids of very many rows."""

    def __init__(self, prefix: str, numbers: Ints) -> None:
        self.prefix, self.numbers = prefix, numbers

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Numbered: ...
    def __getitem__(self, index: int | slice) -> str | Numbered:
        if isinstance(index, slice):
            return Numbered(self.prefix, self.numbers[index])
        return f"{self.prefix}{self.numbers[index]}"

    def __iter__(self) -> Iterator[str]:
        return (f"{self.prefix}{number}" for number in self.numbers.tolist())


@dataclass(frozen=True)
class Codes:
    """A text column: `words[codes[i]]` is the text of row i."""

    codes: Ints
    words: Sequence[str]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Codes:
        """Encode texts; words stand in order of first appearance."""
        index: dict[str, int] = {}
        codes = np.fromiter((index.setdefault(t, len(index)) for t in texts), np.int32, len(texts))
        return cls(codes, tuple(index))

    @classmethod
    def same(cls, text: str, rows: int) -> Codes:
        """One text in every row."""
        return cls(np.zeros(rows, np.int32), (text,))

    @classmethod
    def numbered(cls, prefix: str, numbers: Ints) -> Codes:
        """The text `prefix` + number in each row."""
        return cls(np.arange(len(numbers), dtype=np.int32), Numbered(prefix, numbers))

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, row: int) -> str:
        return self.words[int(self.codes[row])]

    def texts(self) -> npt.NDArray[np.object_]:
        """The column spelled out."""
        return np.array([*self.words], dtype=object)[self.codes] if len(self.words) else np.empty(0, object)

    def take(self, rows: npt.NDArray[np.intp]) -> Codes:
        """Some rows, in the order given."""
        return Codes(self.codes[rows], self.words)


@dataclass(frozen=True)
class Records:
    """Records as columns.

    `text[name]`: Codes for `TEXT_COLUMNS`, the qualifier columns, `<slot>_unit` of measured parameters, and
    `<column>_working` for numbers and words that follow from others.
    `numbers[name]`: float64 (NaN is blank) for amount, amount_low, amount_high and measured parameters by slot name.
    `year`, `month`: int32. `line`: the row number in its sheet. `letters[sheet][column]`: the sheet column's letter.
    `amount_letter`: that of each row's amount, where rows of one sheet have it in different columns.
    """

    text: Mapping[str, Codes]
    numbers: Mapping[str, Floats]
    year: Ints
    month: Ints
    line: Ints
    letters: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)
    amount_letter: Codes | None = None

    def __len__(self) -> int:
        return len(self.year)

    def __iter__(self) -> Iterator[ActivityRecord]:
        return (self.record(row) for row in range(len(self)))

    @cached_property
    def measured(self) -> tuple[str, ...]:
        """Names of the slots for which some record brings its own value."""
        return tuple(n for n in self.numbers if n not in NUMBER_COLUMNS)

    @cached_property
    def qualifiers(self) -> tuple[str, ...]:
        """Names of the further text columns, such as equipment or use."""
        units = {f"{n}_unit" for n in self.measured}
        return tuple(n for n in self.text if n not in {*TEXT_COLUMNS, *units, *self.workings})

    @cached_property
    def workings(self) -> tuple[str, ...]:
        """Names of the text columns that say how a number or a word came about, where it was not read."""
        return tuple(n for n in map(working_column, (*self.numbers, *self.text)) if n in self.text)

    def working(self, row: int, column: str) -> str:
        """How a number or a word of a row came about; blank where it was read."""
        name = working_column(column)
        return self.text[name][row] if name in self.text else ""

    def place(self, row: int, *columns: str) -> Place:
        """Where the first of `columns` (the amount if none are given) that has a cell in `row` was read."""
        file, sheet = self.text["file"][row], self.text["sheet"][row]
        letters = self.letters.get((file, sheet), {})
        if self.amount_letter and self.amount_letter[row]:
            letters = {**letters, "amount": self.amount_letter[row]}
        letter = next((letters[c] for c in columns or ("amount",) if c in letters), "")
        line = int(self.line[row])
        return Place(file, sheet, f"{letter}{line}" if line else "")

    def record(self, row: int) -> ActivityRecord:
        """One row as a record."""
        number = {n: float(c[row]) for n, c in self.numbers.items()}
        blank = {n: None if np.isnan(number[n]) else number[n] for n in NUMBER_COLUMNS}
        own = {n: (number[n], self.text[f"{n}_unit"][row]) for n in self.measured if not np.isnan(number[n])}
        fields = {n: self.text[n][row] for n in TEXT_COLUMNS if n not in ("file", "sheet")}
        return ActivityRecord(
            **fields,
            **blank,
            year=int(self.year[row]),
            month=int(self.month[row]),
            qualifiers={q: self.text[q][row] for q in self.qualifiers if self.text[q][row]},
            measured=own,
            place=self.place(row),
        )

    def followed_by(
        self, rows: npt.NDArray[np.intp], text: Mapping[str, Codes], numbers: Mapping[str, Floats], year: Ints
    ) -> Records:
        """These records and, behind them, copies of `rows` for other years, of no month, with these columns anew."""
        own, none = self.take(rows), np.zeros_like(year)
        copies = replace(own, text={**own.text, **text}, numbers={**own.numbers, **numbers}, year=year, month=none)
        builder = RecordsBuilder()
        builder.join(self)
        builder.join(copies)
        return builder.build()

    def take(self, rows: npt.NDArray[np.intp]) -> Records:
        """Some rows, in the order given."""
        return Records(
            {n: c.take(rows) for n, c in self.text.items()},
            {n: c[rows] for n, c in self.numbers.items()},
            self.year[rows],
            self.month[rows],
            self.line[rows],
            self.letters,
            self.amount_letter.take(rows) if self.amount_letter else None,
        )


class RecordsBuilder:
    """Collects columns batch by batch (a sheet, a file) and joins them into `Records`."""

    def __init__(self) -> None:
        self._batches: list[Records] = []

    def add(
        self,
        *,
        text: Mapping[str, Codes],
        numbers: Mapping[str, Floats],
        year: Ints,
        month: Ints | None = None,
        line: Ints | None = None,
        letters: Mapping[tuple[str, str], Mapping[str, str]] | None = None,
        amount_letter: Codes | None = None,
    ) -> None:
        """Add a batch; columns it does not have are blank."""
        rows = len(year)
        zeros = np.zeros(rows, np.int32)
        whole_text = {n: text.get(n, Codes.same("", rows)) for n in (*TEXT_COLUMNS, *text)}
        whole_numbers = {n: numbers.get(n, np.full(rows, np.nan)) for n in (*NUMBER_COLUMNS, *numbers)}
        self._batches.append(
            Records(
                whole_text,
                whole_numbers,
                year.astype(np.int32),
                zeros if month is None else month.astype(np.int32),
                zeros if line is None else line.astype(np.int32),
                letters or {},
                amount_letter,
            )
        )

    def join(self, records: Records) -> None:
        """Add records that are there already."""
        self._batches.append(records)

    def build(self) -> Records:
        """All batches as one table, rows in the order they were added."""
        text_names = list(dict.fromkeys(n for b in self._batches for n in b.text)) or list(TEXT_COLUMNS)
        number_names = list(dict.fromkeys(n for b in self._batches for n in b.numbers)) or list(NUMBER_COLUMNS)
        batches = self._batches
        none = np.zeros(0, np.int32)
        return Records(
            {n: _joined([b.text.get(n, Codes.same("", len(b))) for b in batches]) for n in text_names},
            {
                n: np.concatenate([none, *(b.numbers.get(n, np.full(len(b), np.nan)) for b in batches)])
                for n in number_names
            },
            np.concatenate([none, *(b.year for b in batches)]),
            np.concatenate([none, *(b.month for b in batches)]),
            np.concatenate([none, *(b.line for b in batches)]),
            {place: letters for b in batches for place, letters in b.letters.items()},
            _joined([b.amount_letter or Codes.same("", len(b)) for b in batches])
            if any(b.amount_letter for b in batches)
            else None,
        )


def _joined(columns: Sequence[Codes]) -> Codes:
    """Columns one below the other, sharing one list of words."""
    if len(columns) == 1:
        return columns[0]
    index: dict[str, int] = {}
    parts = [np.zeros(0, np.int32)]
    for column in columns:
        translate = np.array([index.setdefault(w, len(index)) for w in column.words], np.int32)
        parts.append(translate[column.codes] if len(column) else column.codes)
    return Codes(np.concatenate(parts), tuple(index))
