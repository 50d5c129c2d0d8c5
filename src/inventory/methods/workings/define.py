"""How a working is written: a pure function over columns that gives one quantity of a record from others of it.

    @working("steam_enthalpy", title=Words(...), source=Words(...), gives="kJ_heat/kg")
    def steam_enthalpy(temperature: Floats = given("degC", 0, 800), pressure: Floats = given("MPa", 0, 100)) -> Floats:
        ...

Arguments are columns of the record (a rule book may rename them), as arrays of the same length in the units stated
here; the result is an array in the unit `gives`. The first argument is the one that is converted: a record that states
it and not the others cannot be read. Values outside an argument's bounds, and those that a check refuses, never reach
the function.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from inventory.words import Words

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


class Given(NamedTuple):
    """An argument: its unit, and the least and the greatest value that the formula holds for."""

    unit: str
    low: float
    high: float


class Check(NamedTuple):
    """What else must hold: `fails` tells, from the same arguments, where it does not; the fault is `argument`'s."""

    argument: str
    fails: Callable[..., Bools]
    expected: Words


def given(unit: str, low: float, high: float) -> Any:
    """An argument with its unit and bounds, as a default."""
    return Given(unit, low, high)


class LibraryMissing(Exception):
    """A working needs a library that is not installed; `extra` is the option of the distribution that brings it."""

    def __init__(self, library: str, extra: str) -> None:
        self.library, self.extra = library, extra
        super().__init__(f"{library} is not installed: pip install 'ghg-inventory[{extra}]'")


@dataclass(frozen=True, eq=False)
class Working:
    """A formula between columns of one record. Use the `working` decorator to make one."""

    id: str
    title: Words
    source: Words
    gives: str
    arguments: Mapping[str, Given]
    formula: Callable[..., Floats]
    checks: tuple[Check, ...]

    def __call__(self, **columns: Any) -> Floats:
        """The formula; numbers count as arrays."""
        return self.formula(**{n: np.asarray(c, np.float64) for n, c in columns.items()})


def working(
    id: str, *, title: Words, source: Words, gives: str, checks: tuple[Check, ...] = ()
) -> Callable[[Callable[..., Floats]], Working]:
    """Make a working of a formula. `source` cites it; `gives` is the unit of its result."""

    def make(formula: Callable[..., Floats]) -> Working:
        arguments = {n: p.default for n, p in inspect.signature(formula).parameters.items()}
        return Working(id, title, source, gives, arguments, formula, checks)

    return make
