"""Lines and totals as tables for users: Arrow and pandas, imported only when asked for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inventory.plan.cases import distinct
from inventory.plan.plan import Plan
from inventory.plan.step import Rows
from inventory.records import Codes
from inventory.records.arrow import arrow_column, arrow_joined, arrow_numbers, cells
from inventory.results.lines import LINE_COLUMNS, Lines
from inventory.run.local import block_sums
from inventory.vocabulary.notation import LEAVE_NO_MARK, keys_text, parse_keys


def line_id_column(lines: Lines) -> pa.Array:
    """Line ids: record | method | gas, with the notation key in place of a method that was not worked out.

    Where the key stands in a category that is not the record's, with that category.
    """
    return arrow_joined([arrow_column(lines.text[n]) for n in ("record_id", "how", "gas")], "|")


def lines_table(plan: Plan, lines: Lines) -> pa.Table:
    """The lines with the columns of the contract."""
    return pa.table({n: line_column(plan, lines, n) for n in LINE_COLUMNS})


def line_column(plan: Plan, lines: Lines, name: str) -> pa.Array:
    """One column of the contract."""
    if name in lines.text:
        return arrow_column(lines.text[name])
    if name in ("year", "month"):
        return arrow_numbers(getattr(plan.records, name)[lines.row])
    if name in ("mass_t", "co2e_t"):
        return arrow_numbers(lines.mass if name == "mass_t" else lines.co2e)
    if name in ("scope", "counted"):
        return arrow_numbers(getattr(lines, name))
    return line_id_column(lines) if name == "line_id" else cells(plan.records).take(arrow_numbers(lines.row))


def totals_frame(plan: Plan, lines: Lines, by: list[str], *, memo: bool) -> Any:
    """Sums of lines by columns, in order of first appearance."""
    import pandas as pd  # noqa: PLC0415 - half a second that only this reader waits for

    chosen = np.flatnonzero(lines.counted if memo else lines.in_total)
    columns = {n: line_column(plan, lines, n) for n in by}
    group, first = distinct([_coded(c, chosen) for c in columns.values()], len(chosen))
    frame = pd.DataFrame({n: c.take(pa.array(chosen[first])).to_pandas() for n, c in columns.items()})
    if "gas" in by:
        frame["mass_t"] = _sums(lines.mass[chosen], group, len(first))
    frame["co2e_t"] = _sums(lines.co2e[chosen], group, len(first))
    frame["notation_keys"] = _keys(lines.text["notation_key"].take(chosen), group, frame["co2e_t"].to_numpy())
    return frame


def _coded(column: pa.Array, rows: Rows) -> tuple[Any, int]:
    """Some rows of a column as codes, and how many codes there are."""
    coded = column if pa.types.is_dictionary(column.type) else pc.dictionary_encode(column)
    return coded.indices.to_numpy()[rows], len(coded.dictionary)


def _sums(values: Any, codes: Any, groups: int) -> Any:
    """Sums by group; NaN where a group has notation keys only."""
    sums = block_sums(np.nan_to_num(values), codes, groups)
    any_value = np.bincount(codes, ~np.isnan(values), groups) > 0
    return np.where(any_value, sums, np.nan)


def _keys(keys: Codes, group: Rows, values: Any) -> list[str]:
    """The notation keys of each group: beside a number NO and NA leave no mark."""
    found: list[frozenset[Any]] = [frozenset()] * len(values)
    for row in distinct([(group, len(values)), (keys.codes, len(keys.words))], len(keys))[1]:
        found[group[row]] |= parse_keys(keys[row]) or frozenset()
    return [keys_text(k if np.isnan(v) else k - LEAVE_NO_MARK) for k, v in zip(found, values, strict=True)]
