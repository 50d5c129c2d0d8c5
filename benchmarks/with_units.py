"""The usual ways to keep units right: a quantity for every row (pint), or columns of quantities (pint-pandas)."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pandas as pd
import pint
import rows
from timing import Timed, Work, best

Floats = np.ndarray
SAMPLE = 20_000
UNITS = {"t": "t", "wan_Nm3": "wan_m3"}


def measure(amount: Floats, factor: Floats, unit: np.ndarray) -> tuple[Timed, ...]:
    """`factor`: tonnes per unit of the amount; `unit`: the code of each row's unit."""
    registry = pint.UnitRegistry()
    registry.define("wan_m3 = 1e4 * m^3")
    by_row = _by_row(registry, amount[:SAMPLE].tolist(), factor[:SAMPLE].tolist(), unit[:SAMPLE].tolist())
    ways = best({"pint: a quantity per row": by_row}, 3, len(amount) / SAMPLE)
    if not find_spec("pint_pandas"):
        return ways
    return (*ways, *best({"pint-pandas: columns of quantities": _by_column(registry, amount, factor, unit)}, 2))


def _by_row(registry: pint.UnitRegistry, amount: list[float], factor: list[float], unit: list[int]) -> Work:
    units = [registry(UNITS[u]).units for u in rows.UNITS]
    factors = [registry.Quantity(f, registry.t / units[u]) for f, u in zip(factor, unit, strict=True)]

    def work() -> float:
        each = zip(amount, unit, factors, strict=True)
        return sum((registry.Quantity(a, units[u]) * f).to("t").magnitude for a, u, f in each)

    return work


def _by_column(registry: pint.UnitRegistry, amount: Floats, factor: Floats, unit: np.ndarray) -> Work:
    """A column holds one unit, so rows are taken apart by unit."""
    from pint_pandas import PintType  # noqa: PLC0415 - not a dependency of the project

    PintType.ureg = registry

    def one(code: int, name: str) -> float:
        here = unit == code
        amounts = pd.Series(amount[here], dtype=f"pint[{name}]")
        factors = pd.Series(factor[here], dtype=f"pint[t/{name}]")
        return float((amounts * factors).pint.to("t").sum().magnitude)

    return lambda: sum(one(code, UNITS[u]) for code, u in enumerate(rows.UNITS))
