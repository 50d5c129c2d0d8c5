"""Two sides of an inventory set against each other, row by row, as the rule book's `comparisons` say.

Which side a line stands on is decided once per case; which row it belongs to by its own words. `side_by_side` gives
this assignment with the rows, their sums and what is said of them; `differences` makes a table of it. Nothing counts:
it only reads lines. The difference is `beside` less `counted` (a blank side counts as nothing), the relative one
`beside / counted − 1`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

import numpy as np

from inventory.analysis.energy import line_energy
from inventory.analysis.explanations import Explanations, Subject
from inventory.analysis.side_rows import BESIDE, COUNTED, NOWHERE, Bools, Row, rows_of
from inventory.plan.rules import meets
from inventory.plan.step import Floats, Purpose, Rows, Step
from inventory.results import Inventory
from inventory.rulebooks import Comparison, RuleBook, Side
from inventory.run.local import block_sums
from inventory.vocabulary.categories import tree

ROUNDING = 1e-9
"""A difference is above a flag only if it is so by more than this share of it: 1.02 / 1 − 1 is not above 2 %."""


@dataclass(frozen=True)
class Difference:
    """What stands on each side, None where nothing does; `causes` in the order of the rule book.

    Not `complete`: some line has no such value (its working has no energy in it), so the sides do not compare.
    """

    counted: float | None
    beside: float | None
    causes: tuple[float | None, ...] = ()
    flags: tuple[float, ...] = ()
    complete: bool = True

    @property
    def absolute(self) -> float | None:
        """The side beside less the one that counts."""
        if not self.complete or (self.counted is None and self.beside is None):
            return None
        return (self.beside or 0.0) - (self.counted or 0.0)

    @property
    def relative(self) -> float | None:
        """The difference over what counts; None where a side is missing."""
        if not self.complete or not self.counted or self.beside is None:
            return None
        return self.beside / self.counted - 1

    @property
    def flag(self) -> float | None:
        """The highest flag that the relative difference is above, None for none."""
        relative = self.relative
        above = [f for f in self.flags if relative is not None and abs(relative) > f * (1 + ROUNDING)]
        return max(above, default=None)

    @property
    def unexplained(self) -> float | None:
        """What the causes leave of the difference."""
        return None if self.absolute is None else self.absolute - sum(c or 0.0 for c in self.causes)

    @property
    def settled(self) -> bool:
        """Whether the causes leave no more than the lowest flag allows."""
        left = abs(self.unexplained or 0.0)
        return self.flag is None or left <= min(self.flags) * abs(self.counted or 0.0) * (1 + ROUNDING)


@dataclass(frozen=True)
class SideBySide:
    """A comparison worked out. `side` and `leaf` over lines: the number of the side (0 counted, 1 beside, then the
    causes) and of the leaf row; -1 for lines that are not compared. `values`, `energy`: over lines.
    """

    comparison: Comparison
    rows: tuple[Row, ...]
    side: Rows
    leaf: Rows
    values: Floats
    energy: Floats
    explanations: Explanations

    def sums(self, values: Floats) -> list[Difference]:
        """Both sides and the causes of each row, of a column over lines; unknown where a line's value is."""
        sides = len(self.comparison.sides)
        leaves = [r for r in self.rows if r.level == "row"]
        chosen = np.flatnonzero(self.leaf >= 0)
        cell = self.leaf[chosen] * sides + self.side[chosen]
        known = np.bincount(cell, minlength=len(leaves) * sides) > 0
        table = np.where(known, block_sums(values[chosen], cell, len(leaves) * sides), 0.0).reshape(-1, sides)
        filled: Bools = known.reshape(-1, sides)
        return [
            self._difference(table[list(r.leaves)].sum(0), np.asarray(filled[list(r.leaves)].any(0))) for r in self.rows
        ]

    def _difference(self, sums: Floats, filled: Bools) -> Difference:
        found = [float(s) if f and not np.isnan(s) else None for s, f in zip(sums, filled, strict=True)]
        complete = not np.isnan(sums).any()
        return Difference(found[COUNTED], found[BESIDE], tuple(found[2:]), self.comparison.flags, complete)

    def explanation(self, row: Row) -> str:
        """What the records say of a row; blank for nothing."""
        return "; ".join(self.explanations.texts.get(_subject(row), ()))

    def explained_by(self, row: Row) -> tuple[int, ...]:
        """The records that explain a row."""
        return self.explanations.records.get(_subject(row), ())


def _subject(row: Row) -> Subject:
    """What an explanation must be about to be of this row."""
    return row.year, row.group if row.level == "group" else "", row.words


def side_by_side(result: Inventory) -> tuple[SideBySide, ...]:
    """Every comparison of the rule book that has something beside what counts."""
    compared = [(c, _case_sides(result, c)) for c in result.plan.rulebook.comparisons]
    return tuple(_worked_out(result, c, sides) for c, sides in compared if _has_both(c, sides))


def _has_both(comparison: Comparison, sides: Sequence[Rows]) -> bool:
    present = {int(s) for of_step in sides for s in np.unique(of_step)}
    return {COUNTED, BESIDE} <= present if comparison.common else BESIDE in present


def _worked_out(result: Inventory, comparison: Comparison, case_sides: Sequence[Rows]) -> SideBySide:
    lines = result.columns
    side = np.full(len(lines), NOWHERE, np.intp)
    for number, step in enumerate(result.plan.steps):
        at = np.flatnonzero(lines.step == number)
        side[at] = case_sides[number][step.case[lines.index[at]]]
    rows, leaf = rows_of(result, comparison, side)
    return SideBySide(
        comparison=comparison,
        rows=rows,
        side=np.where(leaf >= 0, side, NOWHERE),
        leaf=leaf,
        values=lines.mass if len(comparison.gases) == 1 else lines.co2e,
        energy=line_energy(result) if comparison.energy else np.full(len(lines), np.nan),
        explanations=Explanations.of_records(result.plan.records, result.plan.rulebook, comparison),
    )


# -- which side --------------------------------------------------------------------------------------------------------


def _case_sides(result: Inventory, comparison: Comparison) -> list[Rows]:
    """For each step the side of each of its cases."""
    book = result.plan.rulebook
    return [
        np.array([_side(book, comparison, step, n) for n in range(len(step.readings))], np.intp)
        for step in result.plan.steps
    ]


def _side(book: RuleBook, comparison: Comparison, step: Step, number: int) -> int:
    if step.purpose.gas not in comparison.gases:
        return NOWHERE
    fits = (n for n, side in enumerate(comparison.sides) if _stands(book, side, step, number))
    return next(fits, NOWHERE)


def _stands(book: RuleBook, side: Side, step: Step, number: int) -> bool:
    case, method = step.readings[number].case, step.method.id
    return (
        (not side.methods or _like(method, side.methods))
        and not _like(method, side.without)
        and (not side.accounts or account(step.purpose) in side.accounts)
        and (not side.categories or _below(book, step.purpose.category or case["category"], side.categories))
        and meets(book.activities[case["activity"]], case, side.where)
    )


def _like(method: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(method, p) for p in patterns)


def _below(book: RuleBook, code: str, tops: Iterable[str]) -> bool:
    categories = tree(book.category_edition)
    return any(code == top or (code in categories and categories.is_under(code, top)) for top in tops)


def account(purpose: Purpose) -> str:
    """Where a line counts: in the total, for comparison only, or in a memo item."""
    return purpose.memo or "total" if purpose.counted else "comparison"
