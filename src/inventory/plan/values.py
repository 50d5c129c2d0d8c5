"""Values that users state, held against the rule book's tables: each at its own cell, by its own words.

What is plausible a table's card says (`bounds`); what the rule book would have taken for the same row its tables say.
Shares that add up to a whole are not held against the tables' one by one: they differ, and still are a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inventory import units
from inventory.factors.table import Bounds, Factor
from inventory.issues import Issue, Place
from inventory.issues.plausible import ValueFarFromTable, ValueImpossible, ValueUnusual
from inventory.plan.needs import Reading
from inventory.plan.resolve import Resolver
from inventory.plan.stated import stating_rows
from inventory.plan.step import Floats, Rows
from inventory.records import Codes, Records, working_column
from inventory.vocabulary.limits import limits
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

Bools = npt.NDArray[np.bool_]

FAR = 2.0
"""A value is far from another where one is this many times the other."""
IMPOSSIBLE = 10
"""So many times the highest plausible value is no value but a wrong unit."""
VALUES_LISTED, PLACES_KEPT = 20, 1000


class Expected(NamedTuple):
    """What a slot's quantity is, and the rule book's factor that would have filled it; None where it has none."""

    quantity: str
    factor: Factor | None


@dataclass(frozen=True)
class Told:
    """The values of one slot as the user states them: in `unit`, at `rows` (those of the case, or the stating one)."""

    values: Floats
    unit: str
    rows: Rows
    column: str


class Values:
    """Collects what is implausible in stated values; a cell is told once, whatever asks for it."""

    def __init__(self, records: Records, resolver: Resolver) -> None:
        self.records, self.resolver = records, resolver
        self._wholes = {s.share for s in resolver.rulebook.spread}
        self._found: dict[Issue, dict[Place, None]] = {}

    @property
    def issues(self) -> list[Issue]:
        """All that was found, each with its cells."""
        told = ((issue, list(places)) for issue, places in self._found.items())
        return [replace(issue, place=places[0], more_places=tuple(places[1:])) for issue, places in told]

    def check(self, own: Reading, expected: Mapping[str, Expected], rows: Rows) -> None:
        """Hold each value of a case that the user states against bounds, and against what is expected."""
        item = self.resolver.item_words(own.case)
        for slot, what in expected.items():
            if own.method.slots[slot].bounds:
                continue  # what the formula does not hold for is refused (plan/domain.py)
            for told in self._told(own, slot, rows):
                outside = self._outside(item, what, told)
                if what.factor is not None and what.quantity not in self._wholes:
                    self._far(item, what.quantity, what.factor, told, outside)

    def _told(self, own: Reading, slot: str, rows: Rows) -> Iterator[Told]:
        """What the user states for a slot: in the rows themselves, or in the row of a form that states factors."""
        factor = own.sources[slot].factor
        if factor is None:
            stated = rows[self._as_read(slot, rows)]
            yield Told(self.records.numbers[slot][stated], own.case.given[slot], stated, slot)
            return
        row = self._row_of.get(factor.id)
        at = rows if row is None else np.array([row], np.intp)
        yield Told(np.full(len(at), factor.value), factor.unit, at, "amount")

    def _as_read(self, slot: str, rows: Rows) -> Bools:
        """Which of the rows state the value themselves; in others it was worked out from what they state."""
        working = self.records.text.get(working_column(slot), Codes.same("", len(self.records)))
        read: Bools = np.array([not w for w in working.words], bool)[working.codes[rows]]
        return read

    @cached_property
    def _row_of(self) -> dict[str, int]:
        return stating_rows(self.records, self.resolver.rulebook)

    def _outside(self, item: Words, what: Expected, told: Told) -> Bools:
        """Tell values outside the bounds of the tables' cards; which they are."""
        bounds = self._bounds(what.quantity, told.unit)
        outside: Bools = np.zeros(len(told.values), bool)
        if bounds is None:
            return outside
        low, high = bounds.low, bounds.high
        outside = (told.values > high) | ((told.values < low) & (told.values != 0))
        impossible = outside & (told.values > IMPOSSIBLE * high) & (high > 0)
        quantity = quantity_list().words(what.quantity)
        ends = [units.with_unit(f"{end:.6g}", told.unit) for end in (low, high)]
        for at in _alike(told.values, outside & ~impossible):
            value = _range(told, at)
            self._tell(ValueUnusual(item=item, quantity=quantity, value=value, low=ends[0], high=ends[1]), told, at)
        for at in _alike(told.values, impossible):
            self._tell(
                ValueImpossible(
                    item=item, quantity=quantity, value=_range(told, at), low=ends[0], high=ends[1], times=IMPOSSIBLE
                ),
                told,
                at,
            )
        return outside

    def _bounds(self, quantity: str, unit: str) -> Bounds | None:
        """What the cards of the quantity's tables together hold to be plausible, in a unit."""
        cards = [t.card for t in self.resolver.tables if t.card.quantity == quantity]
        fitting = [[b for b in card.bounds if units.compatible(b.unit, unit)] for card in cards]
        if not all(fitting) or not fitting:
            return None
        ends = [(b, units.scale(b.unit, unit)) for found in fitting for b in found]
        return Bounds(unit=unit, low=min(b.low * s for b, s in ends), high=max(b.high * s for b, s in ends))

    def _far(self, item: Words, quantity: str, factor: Factor, told: Told, known: Bools) -> None:
        """Tell values that are far from the rule book's and not told yet. None of a share is nothing strange."""
        if not units.compatible(told.unit, factor.unit) or factor.value <= 0:
            return
        ratio = told.values * units.scale(told.unit, factor.unit) / factor.value
        far = ~((ratio > 1 / FAR) & (ratio < FAR)) & ~known
        if quantity in limits():
            far &= told.values != 0
        for at in _alike(told.values, far):
            self._tell(
                ValueFarFromTable(
                    item=item,
                    quantity=quantity_list().words(quantity),
                    value=_range(told, at),
                    table_value=units.with_unit(f"{factor.value:.6g}", factor.unit),
                    factor=factor.id,
                    ratio=f"{float(ratio[at[0]]):.3g}",
                ),
                told,
                at,
            )

    def _tell(self, issue: Issue, told: Told, at: Rows) -> None:
        """Remember an issue for some of the values, at their cells."""
        places = self._found.setdefault(issue, {})
        rows = told.rows[at[:PLACES_KEPT]].tolist()
        places.update(dict.fromkeys(self.records.place(row, told.column, "amount") for row in rows))


def _alike(values: Floats, where: Bools) -> Iterator[Rows]:
    """The places of each of these values; of very many, of all together."""
    found = np.unique(values[where])
    if len(found) > VALUES_LISTED:
        yield np.flatnonzero(where)
        return
    for value in found.tolist():
        yield np.flatnonzero(where & (values == value))


def _range(told: Told, at: Rows) -> Words:
    """The value at these places, or from which to which they are."""
    low, high = float(told.values[at].min()), float(told.values[at].max())
    ends = [units.with_unit(f"{value:.6g}", told.unit) for value in dict.fromkeys((low, high))]
    return Words(" … ".join(w.en for w in ends), "……".join(w.zh for w in ends))
