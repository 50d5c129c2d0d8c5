"""A method that goes on from what another gives: both formulas in one, so that one trace shows all of it."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from inventory.methods.define import Method, MethodError
from inventory.methods.slots import Slot
from inventory.words import Words

BETWEEN = "@"
"""Between the ids of the two: what goes on, and what it goes on from."""


@cache
def going_on(first: Method, gas: str, after: Method) -> Method:
    """What `first` gives of `gas` is the amount of the activity of `after`; the other slots of both are its slots.

    Raises MethodError where `after` has more than one activity or variant or a memory, or a slot of `first`.
    """
    main, *others = after.of_kind("activity")
    added = {n: slot for n, slot in after.slots.items() if n != main}
    if others or len(after.variants) > 1 or after.is_series or added.keys() & first.slots.keys():
        raise MethodError(f"{after.id} cannot go on from {first.id}")

    def formula(**values: Any) -> Any:
        given = first.formula(**{n: values[n] for n in first.slots})
        result, *held = given if isinstance(given, tuple) else (given,)
        result = after.formula(**{main: result, **{n: values[n] for n in added}})
        return (result, *held) if held else result

    formula.__doc__ = f"{inspect.getdoc(after.formula)} {first.description}"
    made = Method(
        id=f"{after.id}{BETWEEN}{first.id}",
        title=_both(after.title, first.title),
        formula=formula,
        gives=after.gives,
        equation_source=_both(after.equation_source, first.equation_source),
        categories=first.categories,
        tier=first.tier,
        slots=_of_gas(first.slots, gas) | added,
    )
    made._prove_arithmetic()
    return made


def _of_gas(slots: Mapping[str, Slot], gas: str) -> dict[str, Slot]:
    """The slots as they are where this gas is worked out."""
    return {
        n: replace(slot, units=tuple(slot.unit(v, gas) for v in range(len(slot.units)))) for n, slot in slots.items()
    }


def _both(first: Words, second: Words) -> Words:
    return Words(f"{first.en}; {second.en}", f"{first.zh}；{second.zh}")
