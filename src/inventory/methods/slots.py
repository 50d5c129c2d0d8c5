"""The arguments of a method: what each is, and its unit in each variant."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from inventory.words import Words

Value = Any
"""A number in a formula: a float, an array, a pint quantity or an `Expression`, by reading."""

Kind = Literal["activity", "factor", "constant", "memory", "earlier", "elapsed"]


@dataclass(frozen=True)
class Opening:
    """What a memory holds when a series begins: the mean of what `formula` gives for each of its first `years` years.

    `formula` is arithmetic like a method's, in the memory's unit; its arguments are other slots, by name. `why` says in
    words where the stock comes from.
    """

    formula: Callable[..., Any]
    why: Words
    years: int = 1

    @property
    def asks(self) -> tuple[str, ...]:
        """The slots that it is made of."""
        return tuple(inspect.signature(self.formula).parameters)


@dataclass(frozen=True)
class Slot:
    """One argument: what it is and its unit in each variant (one unit for all variants, or one per variant).

    `wait`: of an `earlier` slot, after how many years the activity comes due. `opening`: what a memory begins with,
    where that is no number. `bounds`: the least and the greatest value, in the slot's unit, that the formula holds for.
    """

    kind: Kind
    units: tuple[str | None, ...]
    value: float | None = None
    text: str = ""
    wait: Callable[..., Any] = float
    opening: Opening | None = None
    bounds: tuple[float, float] | None = None

    def unit(self, variant: int, gas: str = "") -> str | None:
        """The unit in a variant, with the gas filled in; None where the slot is not needed."""
        unit = self.units[variant if len(self.units) > 1 else 0]
        return unit and unit.replace("{gas}", gas.replace("-", ""))


def activity(*unit: str) -> Any:
    """A slot for an amount of activity, one unit per variant."""
    return Slot("activity", unit)


def factor(*unit: str | None, bounds: tuple[float, float] | None = None) -> Any:
    """A slot for a factor from a table, or measured and given in the record; None where a variant needs none."""
    return Slot("factor", unit, bounds=bounds)


def constant(value: float, unit: str, text: str = "") -> Any:
    """A number that belongs to the method itself, such as 44/12, with its usual spelling."""
    return Slot("constant", (unit,), value, text)


def memory(unit: str, start: float = 0.0, opening: Opening | None = None) -> Any:
    """What a series method carries from one year to the next; the formula returns it after its result."""
    return Slot("memory", (unit,), start, opening=opening)


def elapsed(since: int) -> Any:
    """How many years have passed since the beginning of the year `since` when the record's year begins."""
    return Slot("elapsed", ("year",), float(since))


def earlier(unit: str, wait: Callable[..., Any]) -> Any:
    """What has come due of the first activity of this year and those before, `wait` years after it (see `lag.py`).

    `wait` is arithmetic like a formula, in years; its arguments are factor slots of the method, by name.
    """
    return Slot("earlier", (unit,), wait=wait)
