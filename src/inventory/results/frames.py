"""Lines and totals as tables for users: Arrow and pandas, imported only when asked for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inventory.records.arrow import arrow_column, cells
from inventory.results.inventory import Inventory
from inventory.results.lines import LINE_COLUMNS, Lines
from inventory.run.local import block_sums
from inventory.vocabulary.notation import LEAVE_NO_MARK, keys_text, parse_keys


def line_id_column(lines: Lines) -> pa.Array:
    """Line ids: record | method | gas, with the notation key in place of a method that was not worked out."""
    text = {
        n: pc.cast(arrow_column(lines.text[n]), pa.string()) for n in ("record_id", "method", "gas", "notation_key")
    }
    how = pc.if_else(pc.equal(text["method"], ""), text["notation_key"], text["method"])
    return pc.binary_join_element_wise(text["record_id"], how, text["gas"], "|")


def lines_table(result: Inventory) -> pa.Table:
    """The lines with the columns of the contract."""
    lines, records = result.columns, result.plan.records
    columns = {n: arrow_column(c) for n, c in lines.text.items()}
    columns |= {
        "line_id": line_id_column(lines),
        "year": pa.array(records.year[lines.row]),
        "month": pa.array(records.month[lines.row]),
        "mass_t": pa.array(lines.mass, from_pandas=True),
        "co2e_t": pa.array(lines.co2e, from_pandas=True),
        "scope": pa.array(lines.scope),
        "counted": pa.array(lines.counted),
        "cell": cells(records).take(pa.array(lines.row)),
    }
    return pa.table({n: columns[n] for n in LINE_COLUMNS})


def totals_frame(result: Inventory, by: list[str], *, memo: bool) -> Any:
    """Sums of lines by columns, in order of first appearance."""
    import pandas as pd  # noqa: PLC0415 - half a second that only this reader waits for

    lines = result.columns
    chosen = np.flatnonzero(lines.counted if memo else lines.in_total)
    table = lines_table(result).take(pa.array(chosen)).select([*by, "notation_key"]).to_pandas()
    codes, words = pd.factorize(pd.MultiIndex.from_frame(table[by].astype(str)))
    frame = table[by].iloc[np.unique(codes, return_index=True)[1]].reset_index(drop=True)
    mass, co2e = lines.mass[chosen], lines.co2e[chosen]
    if "gas" in by:
        frame["mass_t"] = _sums(mass, codes, len(words))
    frame["co2e_t"] = _sums(co2e, codes, len(words))
    frame["notation_keys"] = _keys(table["notation_key"].to_numpy(str), codes, frame["co2e_t"].to_numpy())
    return frame


def _sums(values: Any, codes: Any, groups: int) -> Any:
    """Sums by group; NaN where a group has notation keys only."""
    sums = block_sums(np.nan_to_num(values), codes, groups)
    any_value = np.bincount(codes, ~np.isnan(values), groups) > 0
    return np.where(any_value, sums, np.nan)


def _keys(keys: Any, codes: Any, values: Any) -> list[str]:
    """The notation keys of each group: beside a number NO and NA leave no mark."""
    pairs = sorted({(int(c), k) for c, k in zip(codes[keys != ""], keys[keys != ""], strict=True)})
    found: list[frozenset[Any]] = [frozenset()] * len(values)
    for group, key in pairs:
        found[group] |= parse_keys(key) or frozenset()
    return [keys_text(k if np.isnan(v) else k - LEAVE_NO_MARK) for k, v in zip(found, values, strict=True)]
