"""Lines that follow from other lines, where a record asks for them (`Follow` of a rule book)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cached_property

import numpy as np

from inventory.issues import Issue, Place
from inventory.issues.blank import FactorColumnBlank
from inventory.issues.choice import FactorMissing
from inventory.issues.following import AskedInVain, AskedTwice
from inventory.methods.catalogue import METHODS
from inventory.methods.following import going_on
from inventory.plan.cases import Case
from inventory.plan.needs import Need, Reading, Source
from inventory.plan.resolve import Resolver
from inventory.plan.rules import meets, rows_as
from inventory.plan.step import Purpose
from inventory.records import Records
from inventory.rulebooks import Follow
from inventory.vocabulary.categories import tree
from inventory.vocabulary.notation import Key
from inventory.vocabulary.regions import ladder

ASKS = ("", Key.IE)
"""Notation keys of a record that asks; the others say that there is nothing to ask for."""
COLUMN = "category"
"""Where what is asked for stands."""


@dataclass(frozen=True)
class Following:
    """What the records of an inventory ask for, and what follows from their results."""

    records: Records
    resolver: Resolver
    _answered: set[int] = field(default_factory=set)
    _twice: dict[tuple[int, int], None] = field(default_factory=dict)

    @cached_property
    def _asking(self) -> tuple[tuple[Follow, tuple[int, ...]], ...]:
        """What may follow, each with the records that ask for it."""
        asks = np.array([word in ASKS for word in self.records.text["notation_key"].words], bool)
        blank = np.isnan(self.records.numbers["amount"]) & asks[self.records.text["notation_key"].codes]
        follows = self.resolver.rulebook.follows
        return tuple((f, tuple(np.flatnonzero(blank & rows_as(self.records, f.asked_by)).tolist())) for f in follows)

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns that cases must be told apart by, because a record that asks names one of them."""
        entity = self.records.text["entity"]
        return ("entity",) if any(entity[row] for _, rows in self._asking for row in rows) else ()

    def asks(self, case: Case) -> bool:
        """Whether the case's records ask for lines, so that they have none of their own."""
        if case.has_amount or case["notation_key"] not in ASKS:
            return False
        book = self.resolver.rulebook
        return any(meets(book.activities[case["activity"]], case, f.asked_by) for f in book.follows)

    def after(self, purpose: Purpose, reading: Reading) -> Iterator[tuple[Purpose, Reading] | Issue]:
        """What follows from a reading, each with its purpose; or a fault of what a user brings for it.

        Nothing where no record asks for it, or where the release has no factor for it.
        """
        case = reading.case
        for follow, rows in self._asking if purpose.in_total else ():
            if purpose.gas != follow.gas or not (rows and self._is(purpose, reading, follow.when)):
                continue
            if any(self._is(purpose, reading, condition) for condition in follow.but):
                continue
            asking = [row for row in rows if self._is_for(row, purpose, case)]
            if not asking:
                continue
            after = METHODS[follow.method]
            found = self.resolver.sources(Need(case, follow.gives, case["region"]), after, 0)
            faults = [f for f in found.values() if isinstance(f, Issue)]
            yield from (f for f in faults if not isinstance(f, FactorMissing | FactorColumnBlank))
            if not faults:
                self._answered.update(asking)
                self._twice.update(dict.fromkeys((asking[0], other) for other in asking[1:]))
                sources = {**reading.sources, **{n: s for n, s in found.items() if isinstance(s, Source)}}
                method = going_on(reading.method, reading.gas, after)
                follows = replace(purpose, gas=follow.gives, memo=follow.memo, follows=True)
                yield follows, replace(reading, method=method, gas=follow.gives, sources=sources)

    def issues(self) -> list[Issue]:
        """Records that ask for what others have asked for, and those that nothing follows for."""
        asking = dict.fromkeys(row for _, rows in self._asking for row in rows)
        twice = [
            AskedTwice(place=self._place(row), more_places=(self._place(first),), seen=self._seen(row))
            for first, row in self._twice
        ]
        vain = [r for r in asking if r not in self._answered]
        return [*twice, *(AskedInVain(place=self._place(row), seen=self._seen(row)) for row in vain)]

    def _is_for(self, row: int, purpose: Purpose, case: Case) -> bool:
        """Whether a record asks for what follows from a result: each word that it states agrees, and the year."""
        text = self.records.text
        category, region, entity = (text[n][row] for n in (COLUMN, "region", "entity"))
        return (
            int(self.records.year[row]) == case.year
            and entity in ("", case["entity"])
            and region in ladder(case["region"], case.year)
            and (not category or self._below(purpose, case, (category,)))
        )

    def _is(self, purpose: Purpose, reading: Reading, when: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether a result is as a condition says: by its category, its method and its record's other columns."""
        case = reading.case
        columns = {column: allowed for column, allowed in when.items() if column not in ("category", "method")}
        return (
            meets(self.resolver.rulebook.activities[case["activity"]], case, columns)
            and ("category" not in when or self._below(purpose, case, when["category"]))
            and ("method" not in when or any(fnmatch(reading.method.id, pattern) for pattern in when["method"]))
        )

    def _below(self, purpose: Purpose, case: Case, codes: tuple[str, ...]) -> bool:
        """Whether the category that a result is reported in is one of these or below one."""
        categories, code = tree(self.resolver.rulebook.category_edition), purpose.category or case["category"]
        return any(c in codes for c in (categories.ladder(code) if code in categories else (code,)))

    def _place(self, row: int) -> Place:
        return self.records.place(row, COLUMN)

    def _seen(self, row: int) -> str:
        return self.records.text[COLUMN][row]
