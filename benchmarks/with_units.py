"""The usual ways to keep units right: a quantity for every row (pint), or columns of quantities (pint-pandas)."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pandas as pd
import pint
import rows
from timing import Timed, best

SAMPLE = 20_000
UNITS = {"t": "t", "wan_Nm3": "wan_m3"}


def measure(amount: np.ndarray, factor: np.ndarray, unit: np.ndarray) -> tuple[Timed, ...]:
    registry = pint.UnitRegistry()
    registry.define("wan_m3 = 1e4 * m^3")
    names = [UNITS[u] for u in rows.UNITS]
    one = best({"pint: a quantity per row": _per_row(registry, names, amount, factor, unit)}, 3, len(amount) / SAMPLE)
    if not find_spec("pint_pandas"):
        return one
    return (*one, *best({"pint-pandas: columns of quantities": lambda: _columns(registry, names, amount, factor, unit)}, 2))


def _per_row(registry: pint.UnitRegistry, names: list[str], amount: np.ndarray, factor: np.ndarray, unit: np.ndarray):
    units = [registry(n).units for n in names]
    codes = unit[:SAMPLE].tolist()
    amounts = amount[:SAMPLE].tolist()
    factors = [registry.Quantity(f, registry.t / units[c]) for f, c in zip(factor[:SAMPLE].tolist(), codes, strict=True)]

    def work() -> float:
        each = zip(amounts, codes, factors, strict=True)
        return sum((registry.Quantity(a, units[c]) * f).to("t").magnitude for a, c, f in each)

    return work


def _columns(
    registry: pint.UnitRegistry, names: list[str], amount: np.ndarray, factor: np.ndarray, unit: np.ndarray
) -> float:
    """A column holds one unit, so rows are taken apart by unit."""
    from pint_pandas import PintType

    PintType.ureg = registry
    total = 0.0
    for code, name in enumerate(names):
        here = unit == code
        amounts = pd.Series(amount[here], dtype=f"pint[{name}]")
        factors = pd.Series(factor[here], dtype=f"pint[t/{name}]")
        total += (amounts * factors).pint.to("t").sum().magnitude
    return total
