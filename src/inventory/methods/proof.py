"""How a formula is proved: numbers to try it with, and its unit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isclose
from typing import Any

from inventory import units


class MethodError(Exception):
    """A method that cannot be right: its dimensions do not fit, or it is not linear where it says so."""


def telling(
    slots: Sequence[str], step: float, known: Mapping[str, float], returned: Callable[[dict[str, float]], Sequence[Any]]
) -> dict[str, float]:
    """A number for each slot, below 1 as shares are and greater than that of the slot before it, or what is `known`.

    It begins with the slot from which on the formula returns nothing that is zero: what is never below nothing (a loss,
    where there may be a gain) would prove nothing there. With the first slot, if there is no such.
    """
    turned = ((*slots[turn:], *slots[:turn]) for turn in range(len(slots)))
    tried = [{n: (1.0 + step * i) / 16 for i, n in enumerate(order)} | dict(known) for order in turned]
    return next((sample for sample in tried if all(returned(sample))), tried[0])


def prove_unit(what: str, formula: Callable[..., Any], sample: Mapping[str, tuple[float, str]], unit: str) -> None:
    """A formula gives with units what it gives with bare numbers, in this unit. Raises MethodError."""
    try:
        measured = units.proof(formula, sample, unit)
    except units.DimensionMismatch as wrong:
        raise MethodError(f"{what}: {wrong}") from None
    if not isclose(measured / formula(**{n: value for n, (value, _) in sample.items()}), 1, rel_tol=1e-12):
        raise MethodError(f"{what} is not in its own unit ({unit})")
