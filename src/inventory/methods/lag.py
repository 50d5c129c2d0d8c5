"""What happened a number of years ago: the third thing, beside activity and memory, that a series method may ask for.

A slot made by `earlier` holds, in each year, that part of the activity of the years before (or of the year itself)
whose time has come: equipment sold in 1994 that lives twelve years is retired in 2006. Each year's activity waits as
long as its own year's parameters say. A wait of whole years and a part falls on the two years around its end, in
proportion, so that nothing is lost and nothing jumps when an uncertain lifetime is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def come_due(amount: Floats, wait: Floats) -> Floats:
    """For each year the amounts of all years that come due in it; both arrays have the year on their last axis.

    `wait` is in years, zero or more; what never comes due in the years at hand is in none of them.
    """
    amount, wait = np.broadcast_arrays(amount, wait)
    since = np.arange(amount.shape[-1])
    due = [(amount * np.clip(1 - np.abs(year - since - wait), 0, 1)).sum(axis=-1) for year in since]
    return np.stack(due, axis=-1)


def through_years(
    formula: Callable[[dict[str, Any]], Sequence[Any]],
    columns: Mapping[str, Any],
    memory: Mapping[str, Any],
    years: int,
) -> tuple[Any, dict[str, Any]]:
    """The results of all years on a last axis, and what was remembered when each of them began.

    `formula` gives a year's result and then, in the order of `memory`, what the next year remembers.
    """
    carried, results, held = dict(memory), [], []
    for year in range(years):
        held.append(carried)
        result, *after = formula({n: c[..., year] for n, c in columns.items()} | carried)
        carried = dict(zip(carried, after, strict=True))
        results.append(result)
    return _stacked(results), {n: _stacked([h[n] for h in held]) for n in memory}


def _stacked(values: Sequence[Any]) -> Any:
    return np.stack(np.broadcast_arrays(*values), axis=-1)
