"""The plan: words have ended, and every row knows its case, every case its factor rows.

Three tables chained by integers: `rows → case → slot → factor row`. `Plan.evaluate` is the one way numbers come out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inventory.factors.table import Factor, Table
from inventory.issues import Issue
from inventory.methods.define import Method
from inventory.plan.derivation import Derivation
from inventory.plan.masses import remembered, step_masses
from inventory.plan.step import Floats, KeyedRows, Step
from inventory.records import Records
from inventory.rulebooks import RuleBook
from inventory.words import Words


@dataclass(frozen=True)
class Plan:
    """Everything that decides the numbers, pinned.

    `own`: the user's tables; `stated`: those that the records make. `derived`: the factors among `factors` that are
    worked out from results of earlier steps, in that order.
    """

    records: Records
    rulebook: RuleBook
    release: str
    release_checksum: str
    gwp_set: str
    gwp_why: Words
    gwp: Mapping[str, float]
    steps: tuple[Step, ...]
    keyed: tuple[KeyedRows, ...]
    factors: tuple[Factor, ...]
    own: tuple[Table, ...]
    issues: tuple[Issue, ...]
    stated: tuple[Table, ...] = ()
    derived: tuple[Derivation, ...] = ()

    @cached_property
    def factor_values(self) -> Floats:
        """Values of `factors` in their own units."""
        return values_of(self.factors)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The place of each factor in `factors`, by id."""
        return {f.id: n for n, f in enumerate(self.factors)}

    def derivation(self, factor: Factor) -> tuple[Derivation, int] | None:
        """Where a derived factor comes from: its derivation, and its group there; None for one of a table."""
        return self._derivations.get(factor.id)

    @cached_property
    def _derivations(self) -> Mapping[str, tuple[Derivation, int]]:
        return {f.id: (d, group) for d in self.derived for group, f in d.factors.items()}

    @cached_property
    def methods(self) -> Mapping[str, Method]:
        """The methods used, by id."""
        return {s.method.id: s.method for s in self.steps}

    def evaluate(self, factor_values: Floats | None = None) -> list[Floats]:
        """Emissions of every step in tonnes, one value per row of the step.

        With `factor_values` of shape (factors, draws) the results have shape (rows, draws): rows that share a factor
        move together. Derived factors are worked out anew from the results before them, whatever is given for them.
        """
        values = np.array(self.factor_values if factor_values is None else factor_values)
        masses: list[Floats] = []
        for derivation in self.derived:
            masses += self._step_masses(values, slice(len(masses), derivation.after))
            used = [(self.numbers[f.id], g) for g, f in derivation.factors.items() if f.id in self.numbers]
            numbers, groups = np.array(used, np.intp).reshape(-1, 2).T
            values[numbers] = derivation.values(self.records, masses, groups, values.shape[1:])
        return masses + self._step_masses(values, slice(len(masses), None))

    def remembered(self, step: int) -> Mapping[str, Floats]:
        """What the series of a step held when the year of each row began, and what came due in it."""
        if step not in self._remembered:
            cases = self.steps[step].case_values(self.factor_values)
            self._remembered[step] = remembered(self.records, self.steps[step], cases)
        return self._remembered[step]

    @cached_property
    def _remembered(self) -> dict[int, Mapping[str, Floats]]:
        return {}

    def _step_masses(self, values: Floats, steps: slice) -> list[Floats]:
        return [step_masses(self.records, step, step.case_values(values)) for step in self.steps[steps]]


def values_of(factors: Sequence[Factor]) -> Floats:
    """The values of factor rows, each in its own unit."""
    return np.array([f.value for f in factors], np.float64)
