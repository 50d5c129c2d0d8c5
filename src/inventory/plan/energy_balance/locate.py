"""Which single cell explains equations that fail, if one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from inventory.plan.energy_balance.equations import Evaluated
from inventory.words import Words


class Reading(NamedTuple):
    """An equation in one of its alternatives: its cells with their coefficients, and by how much it is off."""

    terms: Mapping[int, float]
    residual: float
    tolerance: float


@dataclass(frozen=True)
class Failing:
    """One equation that does not hold in any of its readings; the nearest one first."""

    name: Words
    readings: tuple[Reading, ...]
    is_coefficient: bool

    @property
    def terms(self) -> Mapping[int, float]:
        """The cells of the nearest reading."""
        return self.readings[0].terms

    @property
    def cells(self) -> set[int]:
        """The cells of all readings."""
        return {cell for reading in self.readings for cell in reading.terms}

    def mended_by(self, cell: int, change: float) -> bool:
        """Whether changing a cell makes a reading hold."""
        return any(
            cell in r.terms and abs(r.residual + r.terms[cell] * change) <= 2 * r.tolerance for r in self.readings
        )


class Repair(NamedTuple):
    """A cell and what must be added to it."""

    cell: int
    change: float


def failing(found: Sequence[Evaluated]) -> Iterator[Failing]:
    """Every equation that fails."""
    for e in found:
        for n in np.flatnonzero(e.fails).tolist():
            order = np.argsort(np.abs(e.residual[:, n]), kind="stable")
            yield Failing(e.block.name, tuple(_reading(e, int(a), n) for a in order), e.block.is_coefficient)


def _reading(e: Evaluated, alternative: int, n: int) -> Reading:
    pairs = zip(e.block.cells[:, n], e.block.coefficients[alternative, :, n], strict=True)
    terms = {int(cell): float(coefficient) for cell, coefficient in pairs if coefficient}
    return Reading(terms, float(e.residual[alternative, n]), float(e.tolerance[alternative, n]))


def held(found: Sequence[Evaluated]) -> set[int]:
    """Cells of equations that hold."""
    cells: set[int] = set()
    for e in found:
        good = np.flatnonzero(e.checked & ~e.fails)
        used = e.block.coefficients[e.best[good], :, good].T != 0
        cells |= set(e.block.cells[:, good][used].tolist())
    return cells


def connected(equations: Sequence[Failing]) -> list[list[Failing]]:
    """Equations that share cells, together."""
    groups: list[tuple[set[int], list[Failing]]] = []
    for equation in equations:
        cells, joined = equation.cells, [equation]
        apart = []
        for others, members in groups:
            if others & cells:
                cells, joined = cells | others, [*members, *joined]
            else:
                apart.append((others, members))
        groups = [*apart, (cells, joined)]
    return [members for _, members in groups]


def repair(equations: Sequence[Failing], passing: set[int]) -> Repair | None:
    """The one cell that is in all of these equations and in none that holds, and whose change mends them all."""
    shared = set.intersection(*(e.cells for e in equations)) - passing
    found = [r for r in (_mended(cell, equations) for cell in sorted(shared)) if r]
    return found[0] if len(found) == 1 else None


def _mended(cell: int, equations: Sequence[Failing]) -> Repair | None:
    """The change that the tightest equation asks for, in the reading in which it mends the others too."""
    readings = [r for e in equations for r in e.readings if cell in r.terms]
    for tightest in sorted(readings, key=lambda r: r.tolerance / abs(r.terms[cell])):
        change = -tightest.residual / tightest.terms[cell]
        if all(e.mended_by(cell, change) for e in equations):
            return Repair(cell, change)
    return None
