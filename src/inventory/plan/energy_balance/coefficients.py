"""What ties the physical form of an energy balance to that in standard coal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from inventory import units
from inventory.factors.table import Factor
from inventory.plan.energy_balance.cells import PHYSICAL, STANDARD, Balance, Floats
from inventory.plan.energy_balance.equations import COEFFICIENT_TOLERANCE

MOSTLY = 0.8
"""A coefficient is that of an item when so many of its cells agree with it."""
BY_DEFINITION = {"electricity": ("MWh", 3.6), "heat": ("GJ", 1.0)}
"""GJ in the unit of what is energy itself."""


class Usual(NamedTuple):
    """Standard coal per physical amount in the balance's units; as printed, per what, and where."""

    value: float
    printed: float
    per: str
    source: str


@dataclass(frozen=True)
class Pair:
    """An item's cells in both forms, (form, cell), with half a unit of their last digits."""

    amount: Floats
    half: Floats

    @property
    def cells(self) -> int:
        """How many cells there are."""
        return int(self.amount.shape[1])

    @property
    def ratios(self) -> Floats:
        """Standard coal per physical amount, of the half of the cells that are printed most exactly."""
        exact = (self.half / np.abs(self.amount)).sum(0)
        best = exact <= np.median(exact)
        ratios: Floats = self.amount[STANDARD][best] / self.amount[PHYSICAL][best]
        return ratios

    def agree(self, coefficient: float, *, least: int) -> bool:
        """Whether a coefficient is that of the cells: all but one or a few agree with it."""
        off = np.abs(self.amount[STANDARD] - coefficient * self.amount[PHYSICAL])
        slack = self.half[STANDARD] + abs(coefficient) * self.half[PHYSICAL]
        agreeing = int((off <= slack + COEFFICIENT_TOLERANCE * np.abs(self.amount[STANDARD])).sum())
        return agreeing >= least and self.cells - agreeing <= max(1, (1 - MOSTLY) * self.cells)


def pair_of(balance: Balance, number: int) -> Pair:
    """An item's cells that are filled in both forms."""
    b = balance
    both = b.filled[..., number].all(0) & (b.amount[..., number] != 0).all(0)
    return Pair(b.amount[..., number][:, both], b.half[..., number][:, both])


def usual_of(balance: Balance, rows: Sequence[Factor], number: int) -> Usual | None:
    """The coefficient of the table, or by definition; None where there is none that fits the units."""
    item = balance.items[number]
    physical, standard = balance.unit[PHYSICAL][number], balance.unit[STANDARD][number]
    if not physical or not standard or not units.compatible(standard, "tce"):
        return None
    if item in BY_DEFINITION:
        per, energy = BY_DEFINITION[item]
        printed, source, bare = energy * units.scale("GJ", "tce"), "1 tce = 29.3076 GJ", physical
    else:
        row = next((r for r in rows if r.keys.get("fuel") == item), None)
        if row is None:
            return None
        printed, source, per, bare = row.value, row.id, row.unit.partition("/")[2], physical.replace("Nm3", "m3")
    if not units.compatible(bare, per):
        return None
    return Usual(printed * units.scale(bare, per) * units.scale("tce", standard), printed, per, source)
