"""No source is described in two ways at once: fuel and distance, say. The `either` of a rule book's checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inventory.issues import Issue
from inventory.issues.plan import CountedTwice, DescribedTwice
from inventory.plan.cases import distinct
from inventory.plan.step import Rows, Step
from inventory.records import Records
from inventory.rulebooks import Check
from inventory.vocabulary.categories import Tree, tree
from inventory.vocabulary.fuels import overlapping
from inventory.vocabulary.labels import value_words
from inventory.words import Words

Bools = npt.NDArray[np.bool_]
SAME_PLACE = ("entity", "region", "item", "category")


class Source(NamedTuple):
    """What is emitted where and when; a blank item is any."""

    entity: str
    region: str
    year: int
    gas: str
    item: str
    category: str

    def may_be(self, other: Source, categories: Tree, across: Collection[str]) -> bool:
        """Whether both may be the same source: one category holds the other, and so one item, or they are the same.

        `across`: which of the two are not asked.
        """
        items = {self.item, other.item} - {""}
        alike = "item" in across or len(items) < 2 or self.item in overlapping(other.item)
        held = self.is_within(other, categories)
        return alike and ("category" in across or held)

    def is_within(self, other: Source, categories: Tree) -> bool:
        """Whether one category holds the other."""
        return self._below(other, categories) or other._below(self, categories)

    def _below(self, other: Source, categories: Tree) -> bool:
        ladder = categories.ladder(self.category) if self.category in categories else (self.category,)
        return other.category in ladder


def described_twice(
    records: Records, edition: str, steps: Sequence[Step], check: Check, one: Bools, other: Bools
) -> Iterator[Issue]:
    """A warning for each pair of a row in `one` and a row in `other` that may describe the same source.

    `one`, `other`: for each record, whether it is as the check's `when`, and as its `limit`.
    """
    categories = tree(edition)
    at: dict[tuple[str, str, int, str], list[tuple[Source, int]]] = defaultdict(list)
    for source, row in _found(records, steps, other).items():
        at[source[:4]].append((source, row))
    gases: dict[tuple[int, int], list[str]] = defaultdict(list)
    for source, row in _found(records, steps, one).items() if at else ():
        for rival, rival_row in at.get(source[:4], ()):
            if row != rival_row and source.may_be(rival, categories, check.across):
                gases[row, rival_row].append(source.gas)
    for (row, rival_row), shared in gases.items():
        issue = DescribedTwice(
            place=records.place(row, "amount"),
            more_places=(records.place(rival_row, "amount"),),
            seen=", ".join(dict.fromkeys(shared)),
            one=_said(records, row, check.when),
            other=_said(records, rival_row, check.limit),
        )
        yield CountedTwice(**vars(issue), check=check.title, advice=check.remedy) if check.refused else issue


def _said(records: Records, row: int, columns: Iterable[str]) -> Words:
    """What the row is in these columns."""
    said = [value_words(c, records.text[c][row]) for c in columns if c in records.text and records.text[c][row]]
    return Words(", ".join(w.en for w in said), "，".join(w.zh for w in said))


def _found(records: Records, steps: Sequence[Step], chosen: Bools) -> dict[Source, int]:
    """The sources that the chosen rows give a counted figure for, each with its first row."""
    found: dict[Source, int] = {}
    for step in (s for s in steps if s.purpose.stands_for_record):
        for row in _first(records, step.rows[chosen[step.rows]]):
            entity, region, item, category = (records.text[n][row] for n in SAME_PLACE)
            year, gas = int(records.year[row]), step.purpose.gas
            source = Source(entity, region, year, gas, item, step.purpose.category or category)
            found[source] = min(row, found.get(source, row))
    return found


def _first(records: Records, rows: Rows) -> list[int]:
    """The first row of each place, item, category and year."""
    if not len(rows):
        return []
    columns = [records.text[n].take(rows) for n in SAME_PLACE]
    _, first = distinct([*((c.codes, len(c.words)) for c in columns), (records.year[rows], 10_000)], len(rows))
    return [int(row) for row in rows[first]]
