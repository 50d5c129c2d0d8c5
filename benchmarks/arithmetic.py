"""Conversion, factors and multiplication over many rows, against bare numpy; `with_units` adds units on every value."""

from __future__ import annotations

import numpy as np
import rows
import with_units
from timing import Comparison, Timed, Work, best

from inventory.factors.library import Library
from inventory.plan.cases import to_cases
from inventory.plan.compile import compile_plan
from inventory.plan.plan import Plan
from inventory.run import run_local

ROWS = 10_000_000


def measure() -> Comparison:
    records, library = rows.records(ROWS), Library()
    plan = compile_plan(records, rows.BOOK, library)
    assert not plan.issues and sum(len(s.rows) for s in plan.steps) == ROWS, plan.issues
    amount, factor = records.numbers["amount"], _factors(plan)
    works: dict[str, Work] = {
        "numpy: one multiply and a sum": lambda: _numpy(amount, factor),
        "inventory: run (convert, gather, multiply, sum)": lambda: _run(plan),
        "inventory: run on 2 threads": lambda: _run(plan, 2),
        "inventory: rows to cases": lambda: to_cases(records),
        "inventory: compile (rows to cases to factors)": lambda: compile_plan(records, rows.BOOK, library),
    }
    ways = best(works)
    whole = Timed("inventory: compile and run", ways[1].seconds + ways[4].seconds)
    note = (
        "Words are codes already, as reading leaves them. The baseline has every row's factor in place beforehand, no "
        "units and no look-up; units on every value have it in place as well."
    )
    units = with_units.measure(amount, factor, records.text["unit"].codes)
    return Comparison(f"Units, factors and emissions of {ROWS:,} rows", (*ways, whole, *units), note)


def _numpy(amount: np.ndarray, factor: np.ndarray) -> float:
    return float((amount * factor).sum())


def _run(plan: Plan, workers: int = 1) -> float:
    return sum(float(masses.sum()) for masses in run_local(plan, workers=workers))


def _factors(plan: Plan) -> np.ndarray:
    """Tonnes of CO2 per unit of each row's amount."""
    factor = np.empty(len(plan.records))
    for step, masses in zip(plan.steps, run_local(plan), strict=True):
        factor[step.rows] = masses / plan.records.numbers["amount"][step.rows]
    return factor
