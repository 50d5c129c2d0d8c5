"""Totals by category and gas, against pandas on the same columns."""

from __future__ import annotations

import pandas as pd
import rows
from timing import Comparison, best

from inventory.factors.library import Library
from inventory.plan.compile import compile_plan
from inventory.results import Inventory
from inventory.results.lines import build_lines
from inventory.run import run_local

ROWS = 2_000_000
BY = ["category", "gas"]


def measure() -> Comparison:
    plan = compile_plan(rows.records(ROWS), rows.BOOK, Library())
    result = Inventory(plan, run_local(plan))
    frame = result.lines[[*BY, "mass_t", "co2e_t"]]
    texts = frame.astype(dict.fromkeys(BY, "str"))
    works = {
        "pandas: groupby-sum, categorical columns": lambda: _pandas(frame),
        "pandas: groupby-sum, text columns": lambda: _pandas(texts),
        "inventory: totals with notation keys": lambda: result.totals(BY),
        "inventory: lines (one per row and gas)": lambda: build_lines(plan, result.masses),
    }
    note = (
        "Ours adds up in a fixed order, so the same data give the same bits, and keeps notation keys by their algebra."
    )
    return Comparison(f"Totals of {ROWS:,} lines by category and gas", best(works), note)


def _pandas(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.groupby(BY, observed=True)[["mass_t", "co2e_t"]].sum()
