"""Records as an Arrow table and back: the canonical activity table, as written to Parquet."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inventory.records.columns import NUMBER_COLUMNS, TEXT_COLUMNS, Codes, Records

Letters = Mapping[tuple[str, str], Mapping[str, str]]


def arrow_column(codes: Codes) -> pa.DictionaryArray:
    """A text column as Arrow keeps it: the same codes and words."""
    return pa.DictionaryArray.from_arrays(pa.array(codes.codes, pa.int32()), pa.array(codes.words, pa.string()))


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
    columns |= {n: arrow_column(records.text[n]) for n in records.qualifiers}
    for name, numbers in records.numbers.items():
        columns[name] = pa.array(numbers, from_pandas=True)
        if name not in NUMBER_COLUMNS:
            columns[f"{name}_unit"] = arrow_column(records.text[f"{name}_unit"])
    columns |= {"year": pa.array(records.year), "month": pa.array(records.month), "line": pa.array(records.line)}
    columns |= {n: arrow_column(records.text[n]) for n in ("file", "sheet")}
    columns["cell"] = cells(records)
    return pa.table(columns)


def cells(records: Records, column: str = "amount") -> pa.Array:
    """The cell of a column in every row, such as D7; blank where there is none."""
    file, sheet = records.text["file"], records.text["sheet"]
    letters = [[records.letters.get((f, s), {}).get(column, "") for s in sheet.words] for f in file.words]
    table = np.array(letters, dtype=object).reshape(len(file.words), len(sheet.words))
    letter = pa.array(table[file.codes, sheet.codes], pa.string())
    line = pc.if_else(pc.equal(pa.array(records.line), 0), "", pc.cast(pa.array(records.line), pa.string()))
    return pc.binary_join_element_wise(letter, line, "")


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
    )
