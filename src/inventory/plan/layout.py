"""Laying out how the cases are worked out: steps, with their columns of integers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from inventory.factors.table import Factor
from inventory.plan.alike import number_series
from inventory.plan.needs import Reading
from inventory.plan.step import OWN, UNUSED, Floats, Purpose, Rows, Step
from inventory.records import Records
from inventory.rulebooks import RuleBook

StepKey = tuple[str, int, Purpose]
"""Method, variant and purpose: what a step's cases have in common. The variants of a method with memory are one."""

Found = Mapping[StepKey, Sequence[tuple[int, Reading]]]
"""The cases of each step, by number, with how each is worked out."""


@dataclass
class Layout:
    """Lays out steps stage by stage, numbering the factor rows that they use."""

    records: Records
    rulebook: RuleBook
    code: Rows
    _factors: dict[str, tuple[int, Factor]] = field(default_factory=dict)

    @property
    def factors(self) -> tuple[Factor, ...]:
        """All factor rows used so far, by number."""
        return tuple(f for _, f in self._factors.values())

    @property
    def values(self) -> Floats:
        """Their values."""
        return np.array([f.value for f in self.factors], np.float64)

    def steps(self, found: Found) -> tuple[Step, ...]:
        """The steps of a stage."""
        for readings in found.values():
            for factor in (s.factor for _, r in readings for s in r.sources.values() if s.factor):
                self._factors.setdefault(factor.id, (len(self._factors), factor))
        return tuple(self._step(key, readings) for key, readings in found.items())

    def _step(self, key: StepKey, found: Sequence[tuple[int, Reading]]) -> Step:
        *_, purpose = key
        place = np.full(int(self.code.max()) + 1, -1, np.intp)
        place[[number for number, _ in found]] = np.arange(len(found))
        at = place[self.code]
        rows = np.flatnonzero(at >= 0)
        readings = tuple(r for _, r in found)
        method, names = readings[0].method, list(dict.fromkeys(n for r in readings for n in r.sources))
        return Step(
            method=method,
            purpose=purpose,
            rows=rows,
            case=at[rows],
            readings=readings,
            factor={n: np.array([self._number(r, n) for r in readings], np.intp) for n in names},
            factor_scale={n: np.array([self._scale(r, n) for r in readings]) for n in names},
            amount_scale=np.array([r.scale for r in readings]),
            series=number_series(self.records, rows, self.rulebook) if method.is_series else np.zeros(0, np.intp),
        )

    def _number(self, reading: Reading, slot: str) -> int:
        if slot not in reading.sources:
            return UNUSED
        factor = reading.sources[slot].factor
        return OWN if factor is None else self._factors[factor.id][0]

    def _scale(self, reading: Reading, slot: str) -> float:
        return reading.sources[slot].scale if slot in reading.sources else 1.0
