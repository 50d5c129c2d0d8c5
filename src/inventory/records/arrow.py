"""Records as an Arrow table and back: the canonical activity table, as written to Parquet.

Arrays are made from their buffers: `pa.array` imports pandas to see whether it was given a Series, half a second that a
reader of a workbook would wait for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from inventory.records.columns import NUMBER_COLUMNS, TEXT_COLUMNS, Codes, Records

Letters = Mapping[tuple[str, str], Mapping[str, str]]


def arrow_numbers(values: npt.NDArray[Any]) -> pa.Array:
    """Numbers or truth values as Arrow keeps them; NaN is null."""
    whole = np.ascontiguousarray(values)
    missing = np.isnan(whole) if whole.dtype.kind == "f" else np.zeros(0, bool)
    valid = _bits(~missing) if missing.any() else None
    data = _bits(whole) if whole.dtype == bool else pa.py_buffer(whole)
    return pa.Array.from_buffers(pa.from_numpy_dtype(whole.dtype), len(whole), [valid, data])


def _bits(truth: npt.NDArray[np.bool_]) -> pa.Buffer:
    return pa.py_buffer(np.packbits(truth, bitorder="little"))


def arrow_texts(texts: Sequence[str]) -> pa.Array:
    """Texts as Arrow keeps them."""
    encoded = [t.encode() for t in texts]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    return pa.StringArray.from_buffers(len(encoded), pa.py_buffer(ends), pa.py_buffer(b"".join(encoded)))


def arrow_joined(parts: Sequence[pa.Array], between: str) -> pa.Array:
    """Texts side by side joined row by row."""
    divider = arrow_column(Codes.same(between, len(parts[0])))
    return pc.binary_join_element_wise(*(_spelled(p) for p in (*parts, divider)))


def _spelled(column: pa.Array) -> pa.Array:
    return pc.cast(column, pa.string())


def arrow_column(codes: Codes) -> pa.DictionaryArray:
    """A text column as Arrow keeps it: the same codes and words."""
    return pa.DictionaryArray.from_arrays(arrow_numbers(codes.codes), arrow_texts(codes.words))


def codes_of(column: pa.ChunkedArray | pa.Array) -> Codes:
    """An Arrow text column as codes; null is the blank word."""
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    if not pa.types.is_dictionary(column.type):
        column = pc.dictionary_encode(pc.cast(column, pa.string()))
    words = [w or "" for w in column.dictionary.to_pylist()]
    if column.null_count == 0 and len(set(words)) == len(words):
        return Codes(column.indices.to_numpy().astype(np.int32), tuple(words))
    blank = words.index("") if "" in words else len(words)
    codes = pc.fill_null(column.indices, blank).to_numpy().astype(np.int32)
    return Codes(codes, tuple(words if blank < len(words) else [*words, ""]))


def to_arrow(records: Records) -> pa.Table:
    """The canonical activity table, with `line` (the sheet's row) beside `cell` (where the amount stands)."""
    columns: dict[str, pa.Array] = {
        n: arrow_column(records.text[n]) for n in TEXT_COLUMNS if n not in ("file", "sheet")
    }
    columns |= {n: arrow_column(records.text[n]) for n in (*records.qualifiers, *records.workings)}
    for name, numbers in records.numbers.items():
        columns[name] = arrow_numbers(numbers)
        if name not in NUMBER_COLUMNS:
            columns[f"{name}_unit"] = arrow_column(records.text[f"{name}_unit"])
    columns |= {n: arrow_numbers(getattr(records, n)) for n in ("year", "month", "line")}
    columns |= {n: arrow_column(records.text[n]) for n in ("file", "sheet")}
    columns["cell"] = cells(records)
    return pa.table(columns)


def cells(records: Records, column: str = "amount") -> pa.Array:
    """The cell of a column in every row, such as D7; blank where there is none."""
    file, sheet = records.text["file"], records.text["sheet"]
    letters = [[records.letters.get((f, s), {}).get(column, "") for s in sheet.words] for f in file.words]
    letter = arrow_texts([w for row in letters for w in row]).take(
        arrow_numbers(file.codes * len(sheet.words) + sheet.codes)
    )
    if records.amount_letter and column == "amount":
        own = arrow_column(records.amount_letter).cast(pa.string())
        letter = pc.if_else(pc.equal(own, ""), letter, own)
    line = Codes.of(["", *map(str, range(1, int(records.line.max(initial=0)) + 1))])
    return arrow_joined([letter, arrow_column(Codes(records.line, line.words))], "")


def from_arrow(table: pa.Table, letters: Letters) -> Records:
    """Records written by `to_arrow`."""
    names = [n for n in table.column_names if n not in ("year", "month", "line", "cell")]
    is_text = {n: pa.types.is_dictionary(table[n].type) or pa.types.is_string(table[n].type) for n in names}
    return Records(
        {n: codes_of(table[n]) for n in names if is_text[n]},
        {n: table[n].to_numpy().astype(np.float64) for n in names if not is_text[n]},
        table["year"].to_numpy().astype(np.int32),
        table["month"].to_numpy().astype(np.int32),
        table["line"].to_numpy().astype(np.int32),
        letters,
        _amount_letters(table["cell"]) if any("amount" not in columns for columns in letters.values()) else None,
    )


def _amount_letters(cells: pa.ChunkedArray) -> Codes:
    return codes_of(pc.replace_substring_regex(pc.cast(cells, pa.string()), r"[0-9]+$", ""))
