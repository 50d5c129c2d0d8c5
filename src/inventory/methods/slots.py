"""The arguments of a method: what each is, and its unit in each variant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Value = Any
"""A number in a formula: a float, an array, a pint quantity or an `Expression`, by reading."""

Kind = Literal["activity", "factor", "constant", "memory", "earlier"]


@dataclass(frozen=True)
class Slot:
    """One argument: what it is and its unit in each variant (one unit for all variants, or one per variant).

    `wait`: of an `earlier` slot, after how many years the activity comes due.
    """

    kind: Kind
    units: tuple[str | None, ...]
    value: float | None = None
    text: str = ""
    wait: Callable[..., Any] = float

    def unit(self, variant: int, gas: str = "") -> str | None:
        """The unit in a variant, with the gas filled in; None where the slot is not needed."""
        unit = self.units[variant if len(self.units) > 1 else 0]
        return unit and unit.replace("{gas}", gas.replace("-", ""))


def activity(*unit: str) -> Any:
    """A slot for an amount of activity, one unit per variant."""
    return Slot("activity", unit)


def factor(*unit: str | None) -> Any:
    """A slot for a factor from a table, or measured and given in the record; None where a variant needs none."""
    return Slot("factor", unit)


def constant(value: float, unit: str, text: str = "") -> Any:
    """A number that belongs to the method itself, such as 44/12, with its usual spelling."""
    return Slot("constant", (unit,), value, text)


def memory(unit: str, start: float = 0.0) -> Any:
    """What a series method carries from one year to the next; the formula returns it after its result."""
    return Slot("memory", (unit,), start)


def earlier(unit: str, wait: Callable[..., Any]) -> Any:
    """What has come due of the first activity of this year and those before, `wait` years after it (see `lag.py`).

    `wait` is arithmetic like a formula, in years; its arguments are factor slots of the method, by name.
    """
    return Slot("earlier", (unit,), wait=wait)
