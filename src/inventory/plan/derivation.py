"""Factors worked out from the inventory's own records: one sum over another, of the same keys and year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inventory.factors.table import DERIVED, Factor, TableCard
from inventory.plan.cases import CaseRows
from inventory.plan.step import Floats, Rows
from inventory.records import Records
from inventory.rulebooks import Derived


@dataclass(frozen=True)
class Part:
    """Rows that are added up: results of a step (`at` are places in its rows), or amounts of records (`step` is -1).

    `group`: the derived factor that each row goes into; `scale`: from each row's unit to the sum's.
    """

    step: int
    at: Rows
    group: Rows
    scale: Floats

    @cached_property
    def _by_group(self) -> CaseRows:
        return CaseRows(self.group, int(self.group.max(initial=-1)) + 1)

    def places(self, group: int) -> Rows:
        """Where in `at` the rows of one derived factor stand."""
        return self._by_group[group] if group < self._by_group.cases else np.zeros(0, np.intp)

    def rows(self, steps: Sequence[Rows], group: int) -> Rows:
        """The records that go into one derived factor; `steps` are the rows of each step."""
        at: Rows = self.at[self.places(group)]
        return at if self.step < 0 else steps[self.step][at]


@dataclass(frozen=True)
class Derivation:
    """All factors of one derivation: `factors` by group, made of the results of the first `after` steps.

    `scale` brings the ratio of the sums to the factors' unit.
    """

    derived: Derived
    factors: Mapping[int, Factor]
    groups: int
    above: tuple[Part, ...]
    below: tuple[Part, ...]
    after: int
    scale: float

    @property
    def card(self) -> TableCard:
        """The card of the table that the factors make."""
        derived = self.derived
        return TableCard(
            id=DERIVED + derived.id,
            title=derived.title,
            quantity=derived.quantity,
            keys=tuple(c for c in derived.by if c != "region"),
            exact=(*derived.by, "year"),
        )

    def rows(self, steps: Sequence[Rows], group: int) -> tuple[Rows, Rows]:
        """The records above and below the fraction bar of one factor; `steps` are the rows of each step."""
        none = np.zeros(0, np.intp)
        above, below = (
            np.unique(np.concatenate([none, *(p.rows(steps, group) for p in parts)]))
            for parts in (self.above, self.below)
        )
        return above, below

    def sums(self, records: Records, masses: Sequence[Floats], draws: tuple[int, ...] = ()) -> tuple[Floats, Floats]:
        """Both sums of every group; with draws on the second axis where there are some."""
        above, below = (self._sum(records, masses, parts, draws) for parts in (self.above, self.below))
        return above, below

    def _sum(self, records: Records, masses: Sequence[Floats], parts: Sequence[Part], draws: tuple[int, ...]) -> Floats:
        whole = np.zeros((self.groups, *draws))
        for part in parts:
            values = records.numbers["amount"] if part.step < 0 else masses[part.step]
            chosen = values[part.at]
            by_row = (len(chosen), *[1] * len(draws))
            chosen = chosen.reshape(by_row) if chosen.ndim == 1 else chosen
            np.add.at(whole, part.group, chosen * part.scale.reshape(by_row))
        return whole

    def values(self, records: Records, masses: Sequence[Floats], groups: Rows, draws: tuple[int, ...]) -> Floats:
        """The factors' values of some groups, from the results of the steps before."""
        above, below = self.sums(records, masses, draws)
        values: Floats = above[groups] / below[groups] * self.scale
        return values
