"""How a method is written, and its readings: proof, numbers and draws, equation, spreadsheet formula.

A method is one small pure function whose arguments are its slots, each with a unit as its default:

    @method("energy.stationary.carbon", title=Words(...), gives={"CO2": "t"}, ...)
    def fuel_carbon(fuel: Value = activity("t", "Nm3"), net_calorific_value: Value = factor("GJ/t", "GJ/Nm3"), ...):
        return fuel * net_calorific_value * ...

Several units in one slot are *variants* of the method: the first unit of every slot belongs together, then the second
(a fuel weighed, or metered as gas). `None` means that the slot is not needed in that variant. `{gas}` in a unit stands
for the gas being worked out. That a formula is arithmetic and linear is proved when it is defined. Its dimensions are
proved when it is first asked for a result or a spreadsheet formula, once per variant and kind of gas: the function is
called with pint quantities, a wrong dimension fails before any number is given, and the constant scale from the slots'
units to the result's unit is kept. A test proves every method of the catalogue, so that none waits for its first use.
"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isclose
from typing import Any

import numpy as np

from inventory import units
from inventory.methods.expression import Expression, name, number, write
from inventory.methods.lag import come_due, through_years
from inventory.methods.proof import MethodError, prove_unit, telling
from inventory.methods.slots import Kind, Opening, Slot, Value, activity, constant, earlier, elapsed, factor, memory
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

__all__ = [
    "Method", "MethodError", "Opening", "Slot", "Value",
    "activity", "constant", "earlier", "elapsed", "factor", "memory", "method",
]  # fmt: skip


@dataclass(frozen=True, eq=False)
class Method:
    """A formula with its slots, what it gives, and where it comes from. Use the `method` decorator to make one."""

    id: str
    title: Words
    formula: Callable[..., Any]
    gives: Mapping[str, str]
    equation_source: Words
    categories: tuple[str, ...]
    tier: int | None
    slots: Mapping[str, Slot]

    @property
    def description(self) -> str:
        """The formula's docstring."""
        return inspect.getdoc(self.formula) or ""

    @property
    def variants(self) -> range:
        """Indexes of the variants."""
        return range(max(len(s.units) for s in self.slots.values()))

    def of_kind(self, kind: Kind) -> tuple[str, ...]:
        """Names of the slots of one kind, in order."""
        return tuple(n for n, s in self.slots.items() if s.kind == kind)

    @property
    def is_series(self) -> bool:
        """True where a year's result depends on the years before it."""
        return bool(self.of_kind("memory") or self.of_kind("earlier"))

    def serves(self, category: str) -> bool:
        """Whether it is for this category, for one below it, or for one that it is part of."""
        asked = f"{category}."
        return any(asked.startswith(f"{c}.") or f"{c}.".startswith(asked) for c in self.categories)

    def needed(self, variant: int) -> tuple[str, ...]:
        """Factor slots that this variant uses."""
        return tuple(n for n in self.of_kind("factor") if self.slots[n].unit(variant) is not None)

    def result_unit(self, gas: str) -> str:
        """The unit of the result: tCO2 of a gas, GJ of an intermediate quantity."""
        return self.gives[gas] + ("" if gas in quantity_list() else gas.replace("-", ""))

    # -- readings ---------------------------------------------------------------------------------------------------

    @cached_property
    def scales(self) -> Mapping[tuple[int, str], float]:
        """Scale from the formula's bare number to `result_unit`, by (variant, gas); found by the proof of dimensions.

        Raises MethodError where the dimensions of a variant do not fit.
        """
        texts = " ".join(u for s in self.slots.values() for u in s.units if u)
        alike: dict[tuple[object, ...], float] = {}  # gases that no unit names but as {gas} have one proof
        for v, g in (pairs := [(v, g) for v in self.variants for g in self.gives]):
            key = (v, self.gives[g], g if g in quantity_list() or g.replace("-", "") in texts else "")
            alike[v, g] = alike[key] if key in alike else alike.setdefault(key, self._prove(v, g))
        if self.is_series and any(not np.isclose(alike[v, g], alike[0, g], rtol=1e-12, atol=0) for v, g in pairs):
            raise MethodError(f"{self.id}: a series cannot go on in another variant, whose results have another scale")
        return {pair: alike[pair] for pair in pairs}

    def _known(self, variant: int) -> dict[str, float]:
        """Constants, and one for each slot that the variant does not need."""
        known = {n: s.value for n, s in self.slots.items() if s.kind == "constant" and s.value is not None}
        return known | {n: 1.0 for n, s in self.slots.items() if s.unit(variant) is None}

    def _prove(self, variant: int, gas: str) -> float:
        carried = {n: self.slots[n].unit(variant, gas) or "1" for n in self.of_kind("memory")}
        proved = {"the result": self.result_unit(gas)} | carried
        first, second = (self._measured_scales(variant, gas, tuple(proved.values()), step) for step in (0.1, 0.37))
        for what, scale, again in zip(proved, first, second, strict=True):
            if not isclose(scale, again, rel_tol=1e-12):
                raise MethodError(f"{self.id}: units enter {what} unevenly, so it has no constant scale")
            if what in carried and not isclose(scale, 1, rel_tol=1e-12):
                raise MethodError(f"{self.id}: {what} is not carried on in its own unit, {carried[what]}")
        for n in self.of_kind("earlier"):
            self._prove_wait(n, variant, gas)
        for n in self.openings:
            self._prove_opening(n, variant, gas)
        return float(first[0])

    def _prove_wait(self, name: str, variant: int, gas: str) -> None:
        """The activity comes up in its own unit, after a time that is in years."""
        main, slot = self.of_kind("activity")[0], self.slots[name]
        if self.slots[main].unit(variant, gas) != slot.unit(variant, gas):
            raise MethodError(f"{self.id}: {name} is not in the unit of {main}")
        bare = {n: 1.0 + 0.1 * i for i, n in enumerate(inspect.signature(slot.wait).parameters)}
        prove_unit(
            f"{self.id}: the wait of {name}", lambda **q: self.wait(name, q), self._sample(bare, variant, gas), "year"
        )

    def _prove_opening(self, name: str, variant: int, gas: str) -> None:
        """A memory begins with something in its own unit, as bare numbers too."""
        opening = self.openings[name]
        known = self._known(variant)
        bare = {n: known.get(n, (1.0 + 0.1 * i) / 16) for i, n in enumerate(opening.asks)}
        unit = self.slots[name].unit(variant, gas) or "1"
        prove_unit(f"{self.id}: the opening of {name}", opening.formula, self._sample(bare, variant, gas), unit)

    def _sample(self, bare: Mapping[str, float], variant: int, gas: str) -> dict[str, tuple[float, str]]:
        """Bare numbers with the units of their slots."""
        return {n: (value, self.slots[n].unit(variant, gas) or "1") for n, value in bare.items()}

    @cached_property
    def openings(self) -> Mapping[str, Opening]:
        """What memories begin with, where that is worked out."""
        return {n: o for n in self.of_kind("memory") if (o := self.slots[n].opening)}

    def opening(self, name: str, values: Mapping[str, Any]) -> Any:
        """What a memory begins with, from values by slot."""
        opening = self.openings[name]
        return opening.formula(**{n: values[n] for n in opening.asks})

    def wait(self, name: str, values: Mapping[str, Any]) -> Any:
        """After how many years what is in an `earlier` slot comes up."""
        wait = self.slots[name].wait
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):  # where not taken
            return wait(**{n: values[n] for n in inspect.signature(wait).parameters})

    def _measured_scales(self, variant: int, gas: str, proved: tuple[str, ...], step: float) -> list[float]:
        """What the formula returns, worked out with units, over the same worked out with bare numbers."""
        bare = telling(list(self.slots), step, self._known(variant), self._returned)
        sample = self._sample(bare, variant, gas)
        returned = self._returned(bare)
        if len(returned) != len(proved):
            raise MethodError(f"{self.id} must return its result and then each memory")
        scales = []
        for i, unit in enumerate(proved):
            try:
                measured = units.proof(lambda i=i, **q: self._returned(q)[i], sample, unit)
            except units.DimensionMismatch as wrong:
                raise MethodError(f"{self.id}, variant {variant}, {gas}: {wrong}") from None
            scales.append(measured / returned[i])
        return scales

    def _returned(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """The result, and what a series method carries on."""
        returned = self.formula(**values)
        return returned if isinstance(returned, tuple) else (returned,)

    def _prove_arithmetic(self) -> None:
        """The formula can be written down: it is arithmetic on its arguments and nothing else."""
        try:
            for variant in self.variants:
                self.expressions(variant)
                for n in self.openings:
                    self.opening(n, self.shown(variant))
        except TypeError as wrong:
            raise MethodError(f"{self.id}: {wrong}") from None

    def _prove_linear(self) -> None:
        """Each activity enters in proportion, whatever its size and whatever the others are."""
        at = {n: 1.0 + 0.3 * i for i, n in enumerate(self.slots)} | self._known(0)
        for n in self.of_kind("activity"):
            for times in (0.0, 1e-9, 2.0, 1e9):
                many = self.formula(**at | {n: times * at[n]})
                if not isclose(many, times * self.formula(**at), rel_tol=1e-9):
                    raise MethodError(f"{self.id} is not linear in {n}; a method without memory must be")

    def evaluate(self, values: Mapping[str, Any], *, variant: int = 0, gas: str | None = None) -> Any:
        """The result in `result_unit`. Values are floats or arrays that broadcast, in the slots' units.

        A series method takes arrays whose last axis is the year and gives one result per year.
        """
        gas = gas or next(iter(self.gives))
        known = self._known(variant) | dict(values)
        return (self._over_years(known)[0] if self.is_series else self.formula(**known)) * self.scales[variant, gas]

    def remembered(self, values: Mapping[str, Any], *, variant: int = 0) -> dict[str, Any]:
        """What a series method held when each year began, and what came due in it, in the slots' units."""
        return self._over_years(self._known(variant) | dict(values))[1]

    def _over_years(self, values: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
        main, *_ = activities = self.of_kind("activity")
        years = max(np.shape(values[n])[-1] for n in activities)
        columns = {n: np.broadcast_to(v, (*np.shape(v)[:-1], years)) for n, v in values.items()}
        due = {n: come_due(columns[main], self.wait(n, columns)) for n in self.of_kind("earlier")}
        opened = {n: self._opened(n, columns) for n in self.openings}
        carried = {n: self.slots[n].value for n in self.of_kind("memory")} | opened
        results, held = through_years(self._returned, columns | due, carried, years)
        return results, held | due

    def _opened(self, name: str, columns: Mapping[str, Any]) -> Any:
        """What a memory begins with: the mean over the first years of a series."""
        first = {n: c[..., : self.openings[name].years] for n, c in columns.items()}
        return np.mean(np.atleast_1d(self.opening(name, first)), axis=-1)

    def shown(self, variant: int = 0) -> dict[str, Expression]:
        """What stands for each slot where the method is written down: its name, or the number that it always is."""
        shown: dict[str, Expression] = {n: name(n) for n in self.slots}
        for n, slot in self.slots.items():
            if slot.kind == "constant" and slot.value is not None:
                shown[n] = number(slot.value, slot.text)
            elif slot.unit(variant) is None:
                shown[n] = number(1.0)
        return shown

    def expression(self, variant: int = 0) -> Expression:
        """The formula as a tree of names and numbers, without the scale."""
        return self.expressions(variant)[0]

    def expressions(self, variant: int = 0) -> tuple[Expression, ...]:
        """The formula's result, and then what it leaves in each memory, as trees."""
        return self._returned(self.shown(variant))

    def equation(self, names: Mapping[str, str] | None = None, *, variant: int = 0, style: str = "text") -> str:
        """The right-hand side as text or LaTeX, with symbols, words or numbers in place of the slots' names."""
        return write(self.expression(variant), style, names or {})

    def spreadsheet(self, cells: Mapping[str, str], *, variant: int = 0, gas: str, scale: float = 1.0) -> str:
        """A live formula (without "=") over cell references, giving `result_unit`; `scale` is an extra constant."""
        whole = self.scales[variant, gas] * scale
        return write(self.expression(variant) * number(whole, f"{whole:.17g}"), "spreadsheet", cells)

    @cached_property
    def version(self) -> str:
        """Names what the method computes: its equation, units and results; comments and wording do not count."""
        trees = [tree for v in self.variants for tree in self.expressions(v)]
        trees += [self.wait(n, {m: name(m) for m in self.slots}) for n in self.of_kind("earlier")]
        trees += [self.opening(n, {m: name(m) for m in self.slots}) for n in self.openings]
        parts = [self.id, *(write(tree, "text", {}) for tree in trees), *(str(o.years) for o in self.openings.values())]
        parts += [f"{n}:{s.kind}:{s.units}:{s.value!r}" for n, s in self.slots.items()]
        parts += [f"{g}:{u}" for g, u in self.gives.items()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def method(
    id: str,
    *,
    title: Words,
    gives: Mapping[str, str],
    equation: Words,
    categories: tuple[str, ...] = (),
    tier: int | None = None,
) -> Callable[[Callable[..., Any]], Method]:
    """Make a method of a formula, proving on the spot that it is arithmetic and linear; `Method.scales` does the rest.

    `gives` names each gas with the mass unit of its result, or a quantity of the vocabulary with its whole unit, which
    makes no line of a report but feeds derived factors. `equation` cites the source (volume, chapter, equation).
    Raises MethodError where an activity does not enter linearly, and on first use where the dimensions do not fit.
    """

    def make(formula: Callable[..., Any]) -> Method:
        slots = {n: p.default for n, p in inspect.signature(formula).parameters.items()}
        made = Method(id, title, formula, dict(gives), equation, categories, tier, slots)
        made._prove_arithmetic()
        if not made.is_series:
            made._prove_linear()
        return made

    return make
