"""Shares of one whole that results take, whoever states them: together they are no more than it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from inventory.plan.masses import row_slots
from inventory.plan.step import Floats, Step
from inventory.records import Records

NEAR = 1e-9


def above_one(
    records: Records, steps: Sequence[Step], factor_values: Floats, slots: Sequence[str], chosen: npt.NDArray[np.bool_]
) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Each of the `chosen` records whose results take shares for all `slots` that make more than 1, and the shares.

    Where one of several is above 1 by itself, it is not said of all of them.
    """
    told: set[int] = set()
    for step in (s for s in steps if set(slots) <= set(s.factor)):
        at = np.flatnonzero(chosen[step.rows])
        cases = {n: v for n, v in step.case_values(factor_values).items() if n in slots}
        taken = row_slots(records, step, cases, step.rows[at], step.case[at])
        shares = np.stack([taken[n] for n in slots], axis=1)
        above = (shares.sum(axis=1) > 1 + NEAR) & ((shares <= 1 + NEAR).all(axis=1) | (len(slots) == 1))
        for place in np.flatnonzero(above).tolist():
            row = int(step.rows[at[place]])
            if row not in told:
                told.add(row)
                yield row, tuple(shares[place].tolist())
