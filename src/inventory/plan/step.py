"""A step of a plan: one method for one purpose over some rows, its cases as columns of integers and floats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from inventory.factors.table import EVIDENCE
from inventory.methods.define import Method
from inventory.plan.needs import Reading
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

OWN, UNUSED = -1, -2
"""In place of the number of a factor: the rows bring the value themselves; the case's variant does without the slot."""


@dataclass(frozen=True)
class Purpose:
    """What a result is for: the gas and the memo item it is reported under, its scope, and whether it counts.

    `gas` may be a quantity that other methods take up; such a result is no line of a report. `category` is blank where
    it is the record's. `follows`: from another result of the same record, which checks and balances ask for.
    """

    gas: str
    memo: str
    scope: int
    counted: bool
    category: str = ""
    follows: bool = False

    @property
    def reported(self) -> bool:
        """True for a gas; False for a quantity that only feeds derived factors."""
        return self.gas not in quantity_list()

    @property
    def stands_for_record(self) -> bool:
        """True for what the record itself gives: counted, and following from nothing else that it gives."""
        return self.counted and not self.follows

    @property
    def in_total(self) -> bool:
        """True for what counts in the total: counted, and of no memo item."""
        return self.reported and self.counted and not self.memo


@dataclass(frozen=True)
class Step:
    """One method for one purpose: `rows` of the records, and for each of them its place in `readings`.

    All readings are in one variant, but for a method with memory: what a series remembers goes on when its unit
    changes. Columns over the cases: `factor[slot]` numbers into `Plan.factors` (or `OWN`, `UNUSED`),
    `factor_scale[slot]` to the slot's unit, `amount_scale` from the amount's unit to the activity slot's. `series`
    numbers, for each row, the series it belongs to (the same entity and words, whatever the year); it is blank for a
    method without memory.
    """

    method: Method
    purpose: Purpose
    rows: Rows
    case: Rows
    readings: tuple[Reading, ...]
    factor: Mapping[str, Rows]
    factor_scale: Mapping[str, Floats]
    amount_scale: Floats
    series: Rows

    @property
    def gas(self) -> str:
        """The gas the method is asked for (CH4 for methane of either origin)."""
        return self.readings[0].gas

    @property
    def variant(self) -> int:
        """The variant of all readings; of a method with memory that of the first, which has the results of all."""
        return self.readings[0].variant

    @cached_property
    def measured(self) -> tuple[str, ...]:
        """Slots that some of the rows bring themselves."""
        return tuple(n for n, f in self.factor.items() if (f == OWN).any())

    def year_of(self, index: int, years: npt.NDArray[np.int32]) -> tuple[int, ...]:
        """The places, among the step's rows, of all rows of the same series and year; the row alone without memory.

        `index` is a place too; `years` are those of all records. The first of them carries the figure of the year.
        """
        if not self.method.is_series:
            return (index,)
        year = years[self.rows]
        return tuple(np.flatnonzero((self.series == self.series[index]) & (year == year[index])).tolist())

    def case_values(self, factor_values: Floats) -> dict[str, Floats]:
        """Factor columns over the cases, in the slots' units; `factor_values` has draws on its second axis, if any.

        NaN stands where rows bring their own value, 1 where the slot is not needed.
        """
        values = {}
        alone = np.ones((2, *factor_values.shape[1:]))
        alone[OWN] = np.nan
        known = np.concatenate([factor_values, alone])
        for name, index in self.factor.items():
            scale = self.factor_scale[name].reshape(-1, *[1] * (factor_values.ndim - 1))
            values[name] = known[index] * scale
        return values

    @cached_property
    def evidence(self) -> npt.NDArray[np.object_]:
        """The weakest evidence among the values of each case; what rows bring themselves is `own`."""
        grades = [[s.factor.evidence if s.factor else "own" for s in r.sources.values()] for r in self.readings]
        return np.array([max(g, key=EVIDENCE.index, default="own") for g in grades], dtype=object)


@dataclass(frozen=True)
class KeyedRows:
    """Rows that carry a notation key instead of a value, for the gases they would have been worked out for.

    `category` is blank where it is the record's.
    """

    rows: Rows
    key: str
    gases: tuple[str, ...]
    reason: Words
    scope: int
    memo: str
    category: str = ""
