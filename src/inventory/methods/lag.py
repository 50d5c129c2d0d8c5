"""What happened a number of years ago: the third thing, beside activity and memory, that a series method may ask for.

A slot made by `earlier` holds, in each year, that part of the activity of the years before (or of the year itself)
whose time has come: equipment sold in 1994 that lives twelve years is retired in 2006. Each year's activity waits as
long as its own year's parameters say. A wait of whole years and a part falls on the two years around its end, in
proportion, so that nothing is lost and nothing jumps when an uncertain lifetime is drawn.
"""

from __future__ import annotations

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
