"""What a user brings that no row takes: tables of the user's own, and factors that records state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inventory import units
from inventory.factors.table import Factor, Table
from inventory.issues import NOWHERE, Issue, Place, errors
from inventory.issues.plan import OwnFactorUnused
from inventory.issues.spread import SharesDoNotAddUp
from inventory.issues.stated import StatedForOtherYears, StatedUnused
from inventory.plan.cases import Case
from inventory.plan.needs import Source
from inventory.plan.plan import Plan
from inventory.plan.stated import STATED_BY_RECORDS, as_typed
from inventory.vocabulary.labels import column_words, value_words
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import ladder
from inventory.words import Words

WHOLE, NEAR = 1.0, 1e-3
ANY = Words("any", "不限")


def unused(plan: Plan, found: Sequence[Issue] = ()) -> list[Issue]:
    """The user's factors that no row asked for; says nothing while errors (in reading: `found`) keep rows out."""
    if errors([*found, *plan.issues]):
        return []
    used = {f.id for f in plan.factors}
    own = [OwnFactorUnused(seen=f"{r.id} = {r.value:g} {r.unit}") for t in plan.own for r in t.rows if r.id not in used]
    return [*own, *(i for t in plan.stated for i in Stated(plan, t).issues())]


@dataclass(frozen=True)
class Asked:
    """A case that a quantity was looked up for, what answered, and the first cell of its rows."""

    case: Case
    source: Source
    place: Place


@dataclass(frozen=True)
class Stated:
    """The factors that the records of one activity state."""

    plan: Plan
    table: Table

    def issues(self) -> Iterator[Issue]:
        """Those that no row took, with what they miss by; rows that take others for want of a year."""
        idle = [f for f in self.table.rows if self._idle(f)]
        yield from self._sums(idle)
        yield from (self._unused(f) for f in idle)
        yield from self._other_years()

    def _idle(self, factor: Factor) -> bool:
        """Whether no row took it; a share that is nothing, or asked for with the others of a whole, was looked at."""
        looked_at = self._parts is not None and (factor.value == 0 or self._whole(factor) in self._wholes_used)
        return factor.id not in self._used and not looked_at

    @cached_property
    def _used(self) -> set[str]:
        return {f.id for f in self.plan.factors}

    @cached_property
    def _wholes_used(self) -> set[tuple[str | int | None, ...]]:
        return {self._whole(f) for f in self.table.rows if f.id in self._used}

    @cached_property
    def _parts(self) -> str | None:
        """The column that the records are spread over, where the factors are shares."""
        spread = (s.column for s in self.plan.rulebook.spread if s.share == self.table.card.quantity)
        return next(spread, None)

    def _whole(self, factor: Factor) -> tuple[str | int | None, ...]:
        """What a share is a share of."""
        words = (w for k, w in factor.keys.items() if k != self._parts)
        return (*words, factor.region, factor.valid_from, factor.valid_to)

    @cached_property
    def _asked(self) -> tuple[Asked, ...]:
        name, found = self.table.card.quantity, []
        for step in self.plan.steps:
            firsts = dict(zip(*np.unique(step.case, return_index=True), strict=True))
            for number, reading in enumerate(step.readings):
                if name in reading.sources:
                    place = self.plan.records.place(int(step.rows[firsts[number]]), "amount")
                    found.append(Asked(reading.case, reading.sources[name], place))
        return tuple(found)

    # -- factors that no row took -------------------------------------------------------------------------------------

    def _unused(self, factor: Factor) -> Issue:
        near = min(self._asked, key=lambda a: len(self._apart(factor, a.case)), default=None)
        said = [_spelled(*found) for found in self._apart(factor, near.case)] if near else []
        return StatedUnused(
            place=self._place(factor),
            more_places=(near.place,) if near and said else (),
            seen=f"{factor.value:.10g} {factor.unit}".removesuffix(" 1"),
            about=self.table.card.title,
            misses=_listed(said) if said else StatedUnused.nobody,
        )

    def _apart(self, factor: Factor, case: Case) -> list[tuple[str, str, str]]:
        """The columns in which a factor is for something else than a case: its word, and the case's."""
        item_key = self.plan.rulebook.activities[case["activity"]].item_key
        words = {k: case["item"] if k == item_key else case[k] for k in factor.keys if k != self._parts}
        found = [(k, factor.keys[k], w) for k, w in words.items() if factor.keys[k] not in ("", w)]
        if factor.region and factor.region not in ladder(case["region"] or self.plan.rulebook.country, case.year):
            found.append(("region", factor.region, case["region"]))
        if not _in_year(factor, case.year):
            found.append(("year", str(factor.valid_from), str(case.year)))
        return found

    def _place(self, factor: Factor) -> Place:
        row = self._rows.get(factor.id.removeprefix(STATED_BY_RECORDS))
        return NOWHERE if row is None else self.plan.records.place(row, "amount")

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        """The rows of the records of this table's activity, by id."""
        ids, activity = self.plan.records.text["record_id"], self.plan.records.text["activity"]
        own = self.table.card.id.removeprefix(STATED_BY_RECORDS)
        rows = np.flatnonzero(np.array([w == own for w in activity.words], bool)[activity.codes])
        return {ids[row]: row for row in rows.tolist()}

    def _sums(self, idle: list[Factor]) -> Iterator[Issue]:
        """Shares that no row took, and that are no whole either."""
        wholes: dict[tuple[str | int | None, ...], list[Factor]] = {}
        for factor in idle if self._parts else ():
            wholes.setdefault(self._whole(factor), []).append(factor)
        for parts in wholes.values():
            shares = [f.value * units.scale(f.unit, "1") for f in parts]
            if abs(sum(shares) - WHOLE) > NEAR:
                first = parts[0]
                yield SharesDoNotAddUp(
                    place=self._place(first),
                    more_places=tuple(self._place(f) for f in parts[1:]),
                    seen=f"{sum(shares):.6g}",
                    item=_listed([value_words(k, w) for k, w in first.keys.items() if w and k != self._parts]),
                    quantity=quantity_list().words(self.table.card.quantity),
                    year=first.valid_from or first.valid_to or 0,
                    total=units.with_unit(f"{sum(shares) * units.scale('1', first.unit):.6g}", first.unit),
                    stated=as_typed(parts),
                )

    # -- years that nothing is stated for -----------------------------------------------------------------------------

    def _other_years(self) -> Iterator[Issue]:
        """Rows that take the rule book's value though one is stated for the same in another year."""
        told: dict[tuple[Words, str], list[Asked]] = {}
        for asked in self._asked:
            factor = asked.source.factor
            if factor is None or factor.table == self.table.card.id or factor.is_derived or factor.evidence == "own":
                continue
            others = [f for f in self.table.rows if [c for c, _, _ in self._apart(f, asked.case)] == ["year"]]
            if others:
                item = value_words("item", asked.case["item"])
                told.setdefault((item, "; ".join(dict.fromkeys(f.source for f in others))), []).append(asked)
        for (item, cells), rows in told.items():
            places = [*dict.fromkeys(a.place for a in rows)]
            yield StatedForOtherYears(
                place=places[0],
                more_places=tuple(places[1:]),
                seen=", ".join(str(y) for y in sorted({a.case.year for a in rows})),
                item=item,
                about=self.table.card.title,
                cells=cells,
                taken=", ".join(dict.fromkeys(a.source.factor.table for a in rows if a.source.factor)),
            )


def _in_year(factor: Factor, year: int) -> bool:
    return (factor.valid_from or year) <= year <= (factor.valid_to or year)


def _spelled(column: str, here: str, there: str) -> Words:
    """A column with the word stated and that of the row."""
    name = column_words(column)
    own, other = (ANY if not w else Words(w, w) if column == "year" else value_words(column, w) for w in (here, there))
    return Words(f"{name.en}: here {own.en}, there {other.en}", f"{name.zh}：此处{own.zh}，该处{other.zh}")


def _listed(words: list[Words]) -> Words:
    return Words(", ".join(w.en for w in words), "，".join(w.zh for w in words))
