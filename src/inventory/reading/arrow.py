"""Arrow tables, Parquet files and data frames as columns of cells. Beside `csvfile` the only importer of Arrow here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from inventory.reading.columns import BLANK, Column, Floats, Ints
from inventory.reading.table import Table

PLAIN_NUMBER = r"^[+-]?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]{1,3})?$"
CODES = pa.dictionary(pa.int32(), pa.string())


def column_of_numbers(array: Any) -> Column:
    """A column of texts most of which are plainly written numbers: these become numbers at once."""
    if not _is_text(array.type):
        return column_of(array)
    plain = pc.match_substring_regex(array, PLAIN_NUMBER)
    words = _coded(pc.if_else(plain, None, array).dictionary_encode())
    return Column(_floats(pc.if_else(plain, array, None)), words.codes, words.words)


def parquet_table(path: Path, file: str) -> Table:
    """A Parquet file. Raises what Arrow raises."""
    return arrow_table(pq.read_table(path, memory_map=True), file)


def arrow_table(data: Any, file: str) -> Table:
    """An Arrow table. A cell is called by its column's name and the row's number, counted from 1."""
    names = [str(n) for n in data.column_names]
    return _table(file, names, [column_of(data.column(i)) for i in range(len(names))], len(data))


def any_table(data: Any, file: str) -> Table:
    """An Arrow table, a pandas data frame, or whatever offers its columns as Arrow does."""
    if isinstance(data, pa.Table):
        return arrow_table(data, file)
    return frame_table(data, file) if hasattr(data, "iloc") else arrow_table(pa.table(data), file)


def frame_table(data: Any, file: str) -> Table:
    """A pandas data frame; columns of mixed values are read value by value."""
    columns = [_frame_column(data.iloc[:, i]) for i in range(data.shape[1])]
    return _table(file, [str(n) for n in data.columns], columns, len(data))


def _frame_column(series: Any) -> Column:
    try:
        array = pa.array(series, from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, OverflowError):
        return Column.of_cells(series.tolist())
    return column_of(array if isinstance(array, pa.ChunkedArray) else pa.chunked_array([array]))


def _table(file: str, names: list[str], columns: list[Column], rows: int) -> Table:
    return Table(
        file=file,
        sheet="",
        headings=tuple(names),
        letters=tuple(f"{name}:" for name in names),
        columns=tuple(columns),
        lines=np.arange(1, rows + 1, dtype=np.int32),
        heading_line=0,
        typed=True,
    )


def column_of(array: Any) -> Column:
    """One Arrow column."""
    kind = array.type
    if pa.types.is_dictionary(kind):
        return column_of(array.cast(kind.value_type)) if not _is_text(kind.value_type) else _coded(array)
    if _is_text(kind):
        return _coded(array.cast(pa.string()).dictionary_encode())
    if pa.types.is_null(kind):
        return Column.of_numbers(np.full(len(array), np.nan))
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return Column.of_numbers(_floats(array))
    return Column.of_cells(_values(array))


def _values(array: Any) -> list[Any]:
    """Values of any other kind; dates that no calendar reaches as text, so that they are refused for what they are."""
    try:
        values: list[Any] = array.to_pylist()
    except (OverflowError, ValueError):
        whole = pa.int32() if pa.types.is_date32(array.type) else pa.int64()
        values = [n if n is None else f"{array.type} {n}" for n in array.cast(whole).to_pylist()]
    return values


def _is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _floats(array: Any) -> Floats:
    floats = array.cast(pa.float64(), safe=False)
    return np.array(floats.to_numpy(), np.float64)


def _coded(array: Any) -> Column:
    """A dictionary column; nulls become code -1, which is blank."""
    whole = array.cast(CODES).combine_chunks()
    whole = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
    codes: Ints = whole.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    return Column.of_codes(codes, [word or BLANK for word in whole.dictionary.to_pylist()])
