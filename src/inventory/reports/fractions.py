"""What derived factors were worked out from, as places in the report, so that a spreadsheet can work them out again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inventory.factors.table import Factor
from inventory.plan.derivation import Part
from inventory.plan.step import Rows
from inventory.reports.rows import working_offsets
from inventory.reports.shape import Fraction, Term
from inventory.reports.sums import is_secret
from inventory.results import Inventory

MOST = 100
"""How many cells a side of a fraction may name in one formula."""


@dataclass(frozen=True)
class Fractions:
    """Fractions of the derived factors of a result."""

    result: Inventory

    def of(self, factor: Factor) -> Fraction | None:
        """The fraction behind a derived factor; None for a row of a table, and where it is too long or confidential."""
        found = self.result.plan.derivation(factor)
        if found is None:
            return None
        derivation, group = found
        above, below = ([p for p in side if len(p.places(group))] for side in (derivation.above, derivation.below))
        rows = [p.rows(self._step_rows, group) for p in (*above, *below)]
        if sum(map(len, rows)) > MOST or self._secret[np.concatenate(rows)].any():
            return None
        return Fraction(self._terms(above, group), self._terms(below, group), derivation.scale)

    def _terms(self, parts: list[Part], group: int) -> tuple[Term, ...]:
        return tuple(t for part in parts for t in self._of_part(part, group))

    def _of_part(self, part: Part, group: int) -> list[Term]:
        chosen = part.places(group)
        at, scales = part.at[chosen].tolist(), part.scale[chosen].tolist()
        if part.step < 0:
            return [Term(-1, row, -1, scale) for row, scale in zip(at, scales, strict=True)]
        step, offset = self.result.plan.steps[part.step], int(self._offsets[part.step])
        lines = self._lines.get(part.step, {}) if step.purpose.reported else {}
        return [
            Term(lines.get(place, -1), int(step.rows[place]), offset + int(step.case[place]), scale)
            for place, scale in zip(at, scales, strict=True)
        ]

    @cached_property
    def _step_rows(self) -> list[Rows]:
        return [s.rows for s in self.result.plan.steps]

    @cached_property
    def _offsets(self) -> Rows:
        return working_offsets(self.result)

    @cached_property
    def _secret(self) -> Rows:
        return np.asarray(is_secret(self.result.plan.records.text["notation_key"]))

    @cached_property
    def _lines(self) -> dict[int, dict[int, int]]:
        """The line of each result, by step and place in it, for steps that some derived factor is made of."""
        lines, plan = self.result.columns, self.result.plan
        steps = {p.step for d in plan.derived for p in (*d.above, *d.below)}
        found: dict[int, dict[int, int]] = {}
        for step in steps - {-1}:
            numbers = np.flatnonzero(lines.step == step)
            found[step] = dict(zip(lines.index[numbers].tolist(), numbers.tolist(), strict=True))
        return found
