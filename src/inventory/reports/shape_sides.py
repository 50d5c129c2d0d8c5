"""The shapes of what is set side by side: a table per comparison, a row per fuel, group, entity or month, and sums."""

from __future__ import annotations

from dataclasses import dataclass

from inventory.reports.shape_rows import Figure


@dataclass(frozen=True)
class Compared:
    """Both sides and the causes of their difference, in the order of `SideTable.sides`.

    `relative` is beside / counted − 1, `flag` the limit that it is above. All four are None where sides do not compare.
    """

    sides: tuple[Figure, ...]
    difference: float | None
    relative: float | None
    flag: float | None
    unexplained: float | None


@dataclass(frozen=True)
class SideRow:
    """A row: `level` is row, group or total; `words` its own in the columns `by`; `leaves` the rows it is the sum of,
    as places in `SideTable.rows`.
    """

    level: str
    year: int
    title: str
    words: tuple[str, ...]
    leaves: tuple[int, ...]
    emissions: Compared
    energy: Compared | None
    explanation: str


@dataclass(frozen=True)
class SideTable:
    """A comparison. `sides`: titles of both sides, then of the causes. `unit`: of emissions. `in_co2e`: not by gas."""

    id: str
    title: str
    source: str
    help: str
    unit: str
    in_co2e: bool
    energy: bool
    by: tuple[str, ...]
    sides: tuple[str, ...]
    flags: tuple[float, ...]
    rows: tuple[SideRow, ...]

    @property
    def causes(self) -> tuple[str, ...]:
        """Titles of the causes."""
        return self.sides[2:]
