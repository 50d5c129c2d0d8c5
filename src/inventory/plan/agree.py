"""What two records say of one thing agrees: the oxidation of a site and of what is recovered there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from inventory.issues import Issue
from inventory.issues.between import ValuesDisagree
from inventory.plan.masses import row_slots
from inventory.plan.step import Floats, Step
from inventory.records import Records
from inventory.rulebooks import Check
from inventory.vocabulary.quantities import quantity_list

Bools = npt.NDArray[np.bool_]
Group = tuple[str | int, ...]
NEAR = 1e-9


def disagreeing(
    records: Records, steps: Sequence[Step], factor_values: Floats, check: Check, one: Bools, other: Bools
) -> Iterator[Issue]:
    """Rows in `one` whose value of the check's slot is that of none of the rows in `other` of their group."""
    there = _values(records, steps, factor_values, check, other)
    for group, rows in _values(records, steps, factor_values, check, one).items():
        told = there.get(group, {})
        for row, value in rows.items():
            if told and not any(abs(value - v) <= NEAR * max(1.0, abs(v)) for v in told.values()):
                rival = min(told)
                yield ValuesDisagree(
                    place=records.place(row, check.column, "amount"),
                    more_places=(records.place(rival, check.column, "amount"),),
                    seen=f"{value:.6g}",
                    other=f"{told[rival]:.6g}",
                    quantity=quantity_list().words(check.column),
                    year=int(records.year[row]),
                    check=check.title,
                    advice=check.remedy,
                )


def _values(
    records: Records, steps: Sequence[Step], factor_values: Floats, check: Check, chosen: Bools
) -> dict[Group, dict[int, float]]:
    """The slot's value in each chosen row of counted steps, by the columns that must agree and the year."""
    found: dict[Group, dict[int, float]] = defaultdict(dict)
    for step in (s for s in steps if s.purpose.counted and check.column in s.factor):
        cases = {check.column: step.case_values(factor_values)[check.column]}
        values = row_slots(records, step, cases, step.rows, step.case)[check.column]
        for at in np.flatnonzero(chosen[step.rows]).tolist():
            row = int(step.rows[at])
            words = (records.text[c][row] for c in check.by if c in records.text)
            found[*words, int(records.year[row])].setdefault(row, float(values[at]))
    return found
