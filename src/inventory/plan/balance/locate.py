"""Which single cell explains equations that fail, if one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from inventory.plan.balance.equations import Evaluated
from inventory.words import Words


@dataclass(frozen=True)
class Failing:
    """One equation that does not hold: its cells with their coefficients, and by how much it is off."""

    name: Words
    terms: Mapping[int, float]
    residual: float
    tolerance: float
    is_coefficient: bool


class Repair(NamedTuple):
    """A cell and what must be added to it."""

    cell: int
    change: float


def failing(found: Sequence[Evaluated]) -> Iterator[Failing]:
    """Every equation that fails."""
    for e in found:
        for n in np.flatnonzero(e.fails).tolist():
            terms = {int(c): float(k) for c, k in zip(e.block.cells[:, n], e.coefficients[:, n], strict=True) if k}
            yield Failing(e.block.name, terms, float(e.residual[n]), float(e.tolerance[n]), e.block.is_coefficient)


def held(found: Sequence[Evaluated]) -> set[int]:
    """Cells of equations that hold."""
    cells: set[int] = set()
    for e in found:
        good = e.checked & ~e.fails
        cells |= set(e.block.cells[:, good][e.coefficients[:, good] != 0].tolist())
    return cells


def connected(equations: Sequence[Failing]) -> list[list[Failing]]:
    """Equations that share cells, together."""
    groups: list[tuple[set[int], list[Failing]]] = []
    for equation in equations:
        cells, joined = set(equation.terms), [equation]
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
    shared = set.intersection(*(set(e.terms) for e in equations)) - passing
    found = [r for r in (_mended(cell, equations) for cell in sorted(shared)) if r]
    return found[0] if len(found) == 1 else None


def _mended(cell: int, equations: Sequence[Failing]) -> Repair | None:
    """The change that the tightest equation asks for, if it mends the others too."""
    tightest = min(equations, key=lambda e: e.tolerance / abs(e.terms[cell]))
    change = -tightest.residual / tightest.terms[cell]
    fits = all(abs(e.residual + e.terms[cell] * change) <= 2 * e.tolerance for e in equations)
    return Repair(cell, change) if fits else None
