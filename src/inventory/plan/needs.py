"""What is asked for a case, and what answers: a method with the sources of its values, or what is in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from inventory.factors.table import Factor
from inventory.issues import Issue
from inventory.methods.define import Method
from inventory.plan.cases import Case
from inventory.plan.fit import AS_GIVEN
from inventory.rulebooks import Lookup
from inventory.words import Words


@dataclass(frozen=True)
class Source:
    """Where the value of a slot comes from: a factor row, or (None) the record itself; `scale` to the slot's unit."""

    factor: Factor | None
    scale: float
    why: Words


@dataclass(frozen=True)
class Reading:
    """A method that can be worked out for a case. `scale` brings the amount to the activity slot's unit.

    `why` says on what ground, where the amount's unit measures something else (gas at another temperature).
    """

    case: Case
    method: Method
    variant: int
    gas: str
    scale: float
    sources: Mapping[str, Source]
    why: Words = AS_GIVEN

    @property
    def rank(self) -> tuple[int, ...]:
        """Sorts readings: measured values first, then the user's own factors, derived ones, and the rule book's."""
        ranks = sorted(map(_rank, self.sources.values()))
        return (*ranks, *([BY_TABLE] * (8 - len(ranks))))

    @property
    def of_user(self) -> list[str]:
        """The factor slots that the user fills, in the record or by a factor of their own."""
        factors = {*self.method.of_kind("factor")}
        return [n for n, s in self.sources.items() if n in factors and _rank(s) < BY_DERIVATION]


MEASURED_BY_USER, BY_USER, BY_DERIVATION, BY_TABLE = range(4)


def _rank(source: Source) -> int:
    """How near to the user a value is."""
    if source.factor is None:
        return MEASURED_BY_USER
    if source.factor.is_derived:
        return BY_DERIVATION
    return BY_USER if source.factor.evidence == "own" else BY_TABLE


class Need(NamedTuple):
    """What is asked for a case: which gas, with the factors of which region, with or without the user's tables.

    `tables` alone are asked, by id, for the quantities that they hold. `slots`: those that are looked up otherwise.
    """

    case: Case
    gas: str
    region: str
    own: bool = True
    tables: tuple[str, ...] = ()
    slots: tuple[tuple[str, Lookup], ...] = ()

    def lookup(self, slot: str) -> Lookup:
        """How a slot is looked up."""
        return dict(self.slots).get(slot, Lookup())


class Refusal(NamedTuple):
    """Why a method cannot be worked out. `told`: something could not be derived, for a fault that is told already."""

    issues: list[Issue]
    told: bool
