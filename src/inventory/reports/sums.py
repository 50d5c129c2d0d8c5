"""Sums of lines by group, with notation keys, and with what must be withheld.

A sum made of nothing but confidential numbers is withheld where it stands alone, and is part of every sum above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inventory.plan.cases import distinct
from inventory.plan.step import Floats, Rows
from inventory.records import Codes
from inventory.reports.shape import Figure
from inventory.results.lines import Lines
from inventory.run.local import block_sums
from inventory.vocabulary.notation import Key, Total, keys_text, parse_keys

NOTHING = Total()
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Part:
    """A sum on its way: `secret` is what confidential lines add to it, `open` says that other lines add to it too."""

    total: Total = NOTHING
    secret: float = 0.0
    open: bool = False

    def __add__(self, other: Part) -> Part:
        return Part(self.total + other.total, self.secret + other.secret, self.open or other.open)

    @property
    def withheld(self) -> bool:
        """Whether the number must not be shown alone."""
        return self.total.value is not None and not self.open

    @property
    def hidden_value(self) -> float:
        """What a sum above must add for this part, because it is shown without its number."""
        return self.total.value or 0.0 if self.withheld else 0.0

    def figure(self, rest: float | None = None, *, always: bool = False) -> Figure:
        """As shown; `rest` is what the figures below do not show (of lines: the confidential ones)."""
        keys = keys_text(self.total.keys)
        if self.withheld and not always:
            return Figure(None, keys)
        return Figure(self.total.value, keys, self.secret if rest is None else rest)


def added(parts: Iterable[Part]) -> Part:
    """The sum of all parts."""
    return sum(parts, Part())


def is_secret(keys: Codes) -> Mask:
    """Rows whose notation key says confidential."""
    words = np.array([Key.C in (parse_keys(k) or ()) for k in keys.words], bool)
    secret: Mask = words[keys.codes] if len(words) else np.zeros(0, bool)
    return secret


def group_parts(lines: Lines, chosen: Rows, group: Rows, count: int, values: Floats) -> list[Part]:
    """A part for each of `count` groups: `group` numbers the group of each of the `chosen` lines."""
    keys = lines.text["notation_key"].take(chosen)
    secret, own = is_secret(keys), values[chosen]
    known = ~np.isnan(own)
    sums = block_sums(np.where(known, own, 0.0), group, count)
    hidden = block_sums(np.where(known & secret, own, 0.0), group, count)
    filled, opened = (np.bincount(group, mask, count) > 0 for mask in (known, known & ~secret))
    marks = _marks(keys, group, count)
    return [
        Part(Total(float(sums[n]) if filled[n] else None, marks[n]), float(hidden[n]), bool(opened[n]))
        for n in range(count)
    ]


def _marks(keys: Codes, group: Rows, count: int) -> list[frozenset[Key]]:
    """The notation keys of each group."""
    marks: list[frozenset[Key]] = [frozenset()] * count
    for pair in np.unique(group * max(len(keys.words), 1) + keys.codes):
        number, word = divmod(int(pair), max(len(keys.words), 1))
        marks[number] |= parse_keys(keys.words[word]) or frozenset()
    return marks


def groups(columns: Sequence[Codes], chosen: Rows) -> tuple[list[tuple[str, ...]], Rows]:
    """The distinct combinations of words among the chosen lines, in order of first appearance, and each line's."""
    rank, first = distinct([(c.codes[chosen], len(c.words)) for c in columns], len(chosen))
    return [tuple(c[int(chosen[f])] for c in columns) for f in first], rank
