"""Measuring canonical units with the one private pint registry: conversion, dimension, quantities, proof of a formula.

Pint is imported on first use. Masses of substances are defined as they are asked for, one thread at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from math import prod
from threading import RLock
from typing import Any, NamedTuple

from inventory.units.dimensions import key_of, words_of
from inventory.units.grammar import MASSES, split_substance, terms
from inventory.units.refusals import DimensionMismatch
from inventory.units.tables import HERE
from inventory.words import Words

DENOMINATOR = 1_000_000
_lock = RLock()


class _Measure(NamedTuple):
    """A unit against its base units: the exact factor, and the powers of the base dimensions."""

    factor: Fraction
    powers: Mapping[str, int]


@cache
def _registry() -> Any:
    """The registry of `definitions.txt`; called under the lock only, so it is made once."""
    import pint  # noqa: PLC0415 - 0.2 s that only a measurement has to wait for

    return pint.UnitRegistry(str(HERE / "definitions.txt"))


@cache
def _define(substance: str) -> None:
    """All masses of one substance; called under the lock only."""
    _registry().define(f"g{substance} = [{substance}]")
    for mass in MASSES:
        if mass != "g":
            _registry().define(f"{mass}{substance} = {float(_measured(mass).factor)!r} * g{substance}")


def _named(name: str) -> Any:
    """The pint unit of one name."""
    with _lock:
        substance = split_substance(name)
        if substance:
            _define(substance[1])
        return _registry().Unit(name)


@lru_cache(maxsize=1024)
def _pint_unit(unit: str) -> Any:
    parts = [_named(name) ** power for name, power in terms(unit)]
    with _lock:
        return prod(parts, start=_registry().Unit("dimensionless"))


@cache
def _measured(name: str) -> _Measure:
    """One name measured; the float that pint gives stands for a whole number, a small fraction or one over either."""
    unit = _named(name)
    with _lock:
        factor, _ = _registry().get_root_units(unit)
        powers = {d.strip("[]"): int(p) for d, p in _registry().get_dimensionality(unit).items()}
    exact = Fraction(factor).limit_denominator(DENOMINATOR) or 1 / Fraction(1 / factor).limit_denominator(DENOMINATOR)
    return _Measure(exact, powers)


@lru_cache(maxsize=4096)
def _measure(unit: str) -> _Measure:
    factor, powers = Fraction(1), Counter[str]()
    for name, power in terms(unit):
        one = _measured(name)
        factor *= one.factor**power
        for dimension_name, p in one.powers.items():
            powers[dimension_name] += p * power
    return _Measure(factor, {d: p for d, p in powers.items() if p})


@lru_cache(maxsize=4096)
def scale(from_unit: str, to_unit: str) -> float:
    """What a number in `from_unit` is multiplied by to be in `to_unit`: exact, rounded once to a float.

    Raises `DimensionMismatch` when the two measure different things, `UnknownUnit` when one is not canonical.
    """
    if not compatible(from_unit, to_unit):
        raise DimensionMismatch(from_unit, to_unit, in_words(from_unit), in_words(to_unit))
    return float(_measure(from_unit).factor / _measure(to_unit).factor)


def dimension(unit: str) -> str:
    """A stable key of what `unit` measures: `energy_net/mass` for `GJ/t`, `CO2` for `tCO2`, `1` for a plain number."""
    return key_of(_measure(unit).powers)


def in_words(unit: str) -> Words:
    """What `unit` measures, in plain words."""
    return words_of(_measure(unit).powers)


def compatible(a: str, b: str) -> bool:
    """Whether numbers in `a` convert to `b`."""
    return _measure(a).powers == _measure(b).powers


def quantity(value: Any, unit: str) -> Any:
    """`value` (a number or an array) with its unit: a `pint.Quantity` of the engine's registry."""
    pint_unit = _pint_unit(unit)
    return _registry().Quantity(value, pint_unit)


def magnitude(measured: Any, unit: str) -> Any:
    """The number of a quantity in `unit`; a plain number counts as dimensionless."""
    return proof(lambda: measured, {}, unit)


def proof(formula: Callable[..., Any], arguments: Mapping[str, tuple[Any, str]], gives: str) -> Any:
    """`formula` worked out with quantities, as a number in `gives`; `DimensionMismatch` where units do not fit.

    `arguments` are the values by name, each with its unit.
    """
    quantities = {name: quantity(value, unit) for name, (value, unit) in arguments.items()}
    import pint  # noqa: PLC0415 - loaded by now, and only here are its errors met

    try:
        return (formula(**quantities) * quantity(1.0, "1")).to(_pint_unit(gives)).magnitude
    except pint.DimensionalityError as error:
        raise _in_our_words(error.units1, error.units2) from error


def _in_our_words(*units: Any) -> DimensionMismatch:
    """The mismatch of two pint units, which may have powers that our own texts cannot write."""
    texts = [str(unit).replace(" ", "").replace("dimensionless", "1") for unit in units]
    with _lock:
        found = [{} if text == "1" else _registry().get_dimensionality(u) for text, u in zip(texts, units, strict=True)]
    first, second = (words_of({d.strip("[]"): int(p) for d, p in powers.items()}) for powers in found)
    return DimensionMismatch(texts[0], texts[1], first, second)
