"""Numbers that a formula is proved with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any


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
