"""What differs between two sets of factor rows, and what that would do to a result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inventory import units
from inventory.factors.table import Factor, Table
from inventory.results import Inventory

Key = tuple[str, ...]


@dataclass(frozen=True)
class FactorChange:
    """One factor before and after; None where it is only in one of the two."""

    before: Factor | None
    after: Factor | None

    @property
    def ratio(self) -> float | None:
        """After divided by before, in the same unit; None where there is nothing to compare."""
        if not self.before or not self.after or not self.before.value:
            return None
        if not units.compatible(self.before.unit, self.after.unit):
            return None
        return self.after.value * units.scale(self.after.unit, self.before.unit) / self.before.value


@dataclass(frozen=True)
class Impact:
    """A result's total before and after, in t CO2e, and how many of its factor rows change."""

    before: float
    after: float
    rows: int


def diff_tables(first: Sequence[Table], second: Sequence[Table]) -> list[FactorChange]:
    """Rows that stand in one set only, or with another value. Rows are the same when they are for the same thing."""
    before, after = _rows(first), _rows(second)
    pairs = [FactorChange(before.get(key), after.get(key)) for key in {**before, **after}]
    return [p for p in pairs if p.before is None or p.after is None or p.ratio is None or p.ratio != 1.0]


def _rows(tables: Sequence[Table]) -> dict[Key, Factor]:
    return {_key(t, r): r for t in tables for r in t.rows}


def _key(table: Table, row: Factor) -> Key:
    """What a row is for: quantity, keys, gas, region, years, and what it is counted per."""
    years = f"{row.valid_from or ''}-{row.valid_to or ''}"
    return (
        table.card.quantity,
        *map(str, sorted(row.keys.items())),
        row.gas,
        row.region,
        years,
        units.dimension(row.unit),
    )


def impact(result: Inventory, changes: Sequence[FactorChange]) -> Impact:
    """The total with the changed values in place of those used; rows without a successor keep theirs."""
    plan = result.plan
    successor = {c.before.id: c.after for c in changes if c.before and c.after}
    values = np.array([_value(f, successor.get(f.id)) for f in plan.factors])
    masses = plan.evaluate(values)
    changed = Inventory(plan, masses)
    rows = sum(f.id in successor for f in plan.factors)
    return Impact(result.total().value or 0.0, changed.total().value or 0.0, rows)


def _value(used: Factor, after: Factor | None) -> float:
    return used.value if after is None else after.value * units.scale(after.unit, used.unit)
