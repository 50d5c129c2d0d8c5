"""Deriving factors while a plan is made: which records go into each, and the rows of a table that come of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from inventory import units
from inventory.factors.table import DERIVED, EVIDENCE, Factor, Table
from inventory.issues import Issue
from inventory.issues.derived import DerivedIncomplete, DerivedTooLarge
from inventory.plan.cases import Case, CaseRows
from inventory.plan.derivation import Derivation, Part
from inventory.plan.refusals import UNIT_CELL, unit_issue
from inventory.plan.resolve import DerivedFor, Resolver
from inventory.plan.rules import meets
from inventory.plan.step import Floats, Rows, Step
from inventory.records import Records
from inventory.rulebooks import AMOUNT, Derived, RuleBook, Sum
from inventory.vocabulary.categories import tree
from inventory.vocabulary.notation import Key, parse_keys
from inventory.words import Words

PLACES_NAMED, PLACES_KEPT = 3, 1000


def columns_needed(rulebook: RuleBook, records: Records) -> tuple[str, ...]:
    """Columns that cases must be told apart by, because some factor of these records is derived by them."""
    present = set(records.text["activity"].words)
    sides = {d.id: (d.above.when, d.below.when) for d in rulebook.derived}
    made = (d for d in rulebook.derived if all(present & set(when.get("activity", present)) for when in sides[d.id]))
    return tuple(dict.fromkeys(c for d in made for c in d.by))


def taken_up(rulebook: RuleBook, derived: Derived, case: Case) -> set[str]:
    """The gases and quantities of the case that go into the derived factor, so that they come first."""
    sides = (derived.above, derived.below)
    return {side.of for side in sides if side.of != AMOUNT and _taken(rulebook, case, side)}


def _taken(rulebook: RuleBook, case: Case, side: Sum) -> bool:
    """Whether the case is among those that are added up."""
    activity = rulebook.activities.get(case["activity"])
    other = {column: allowed for column, allowed in side.when.items() if column != "category"}
    if activity is None or not meets(activity, case, other):
        return False
    categories, code = tree(rulebook.category_edition), case["category"]
    above = categories.ladder(code) if code in categories else (code,)
    return "category" not in side.when or any(c in side.when["category"] for c in above)


@dataclass
class Deriving:
    """One derivation being made, of the cases and of the steps worked out so far.

    `refused`: for some cases the gases and quantities that could not be worked out, by the number of the case. A factor
    that one of them goes into is lost, without a word: why it was refused has been told.
    """

    derived: Derived
    records: Records
    resolver: Resolver
    cases: Sequence[Case]
    rows: CaseRows
    steps: Sequence[Step]
    masses: Sequence[Floats]
    refused: Mapping[int, Collection[str]]
    issues: list[Issue] = field(default_factory=list)
    _groups: dict[DerivedFor, int] = field(default_factory=dict)

    def derive(self) -> tuple[Derivation, Table, dict[str, Words]]:
        """The derivation, its factors as a table, and of each the ground it stands on; faults are in `issues`."""
        derived = self.derived
        above, below = self._side(derived.above), self._side(derived.below)
        lost = {self._group(c) for n, c in enumerate(self.cases) if self._refused(n, c)}
        scale = units.scale(f"{derived.above.unit}/{derived.below.unit}", derived.unit)
        bare = Derivation(derived, {}, len(self._groups), above, below, len(self.steps), scale)
        sums = bare.sums(self.records, self.masses)
        factors: dict[int, Factor] = {}
        grounds: dict[str, Words] = {}
        for made, group in self._groups.items():
            if group in lost:
                self.resolver.lost.add(made)
                continue
            _, key, year = made
            over, under = (float(s[group]) for s in sums)
            sources = bare.rows([s.rows for s in self.steps], group)
            if not len(sources[0]) or not len(sources[1]) or under == 0:
                self._incomplete(sources[1], year, over, under)
                continue
            factor = factors[group] = self._factor(key, year, over / under * scale, sources, (*above, *below), group)
            grounds[factor.id] = self._ground((over, under), sources)
            if derived.at_most is not None and factor.value > derived.at_most:
                self._too_large(factor, derived.at_most, sources[0], year, (over, under))
        return replace(bare, factors=factors), Table(bare.card, tuple(factors.values())), grounds

    # -- what goes in -------------------------------------------------------------------------------------------------

    def _side(self, side: Sum) -> tuple[Part, ...]:
        if side.of == AMOUNT:
            return self._amounts(side)
        chosen = [n for n, s in enumerate(self.steps) if s.gas == side.of and s.purpose.counted and not s.purpose.memo]
        parts = (self._results(side, n, self.steps[n]) for n in chosen)
        return tuple(p for p in parts if len(p.at))

    def _results(self, side: Sum, number: int, step: Step) -> Part:
        """Results of a step, whose cases the sum takes up."""
        book = self.resolver.rulebook
        group = np.array([self._group(r.case) if _taken(book, r.case, side) else -1 for r in step.readings], np.intp)
        at = np.flatnonzero(group[step.case] >= 0)
        scale = units.scale(step.method.result_unit(step.gas), side.unit)
        return Part(number, at, group[step.case][at], np.full(len(at), scale))

    def _amounts(self, side: Sum) -> tuple[Part, ...]:
        """What the records state, in the sum's unit."""
        found: list[tuple[Rows, int, float]] = []
        for number, case in enumerate(self.cases):
            if not case.has_amount or not _taken(self.resolver.rulebook, case, side):
                continue
            if not units.compatible(case["unit"] or "1", side.unit):
                self._unit_issue(number, case, side)
                continue
            found.append((self.rows[number], self._group(case), units.scale(case["unit"] or "1", side.unit)))
        if not found:
            return ()
        at = np.concatenate([rows for rows, _, _ in found])
        sizes = [len(rows) for rows, _, _ in found]
        order = np.argsort(at)
        group, scale = np.repeat([g for _, g, _ in found], sizes), np.repeat([s for _, _, s in found], sizes)
        return (Part(-1, at[order], group[order], scale[order]),)

    def _refused(self, number: int, case: Case) -> bool:
        """Whether what the case was to give could not be worked out."""
        refused = self.refused.get(number, ())
        sides = (s for s in (self.derived.above, self.derived.below) if s.of in refused)
        return any(_taken(self.resolver.rulebook, case, s) for s in sides)

    def _group(self, case: Case) -> int:
        """The number of the factor that the case goes into."""
        made = self.resolver.derived_for(self.derived, case, case["region"])
        return self._groups.setdefault(made, len(self._groups))

    # -- what comes of it ---------------------------------------------------------------------------------------------

    def _factor(
        self, key: Sequence[str], year: int, value: float, sources: Sequence[Rows], parts: Sequence[Part], group: int
    ) -> Factor:
        derived = self.derived
        words = dict(zip(derived.by, key, strict=True))
        rows = list(dict.fromkeys(np.concatenate(sources).tolist()))
        places = "; ".join(str(self.records.place(r)) for r in rows[:PLACES_NAMED])
        more = f"; … +{len(rows) - PLACES_NAMED}" if len(rows) > PLACES_NAMED else ""
        same = np.array_equal(sources[0], sources[1])
        return Factor(
            id=":".join((DERIVED + derived.id, *key, str(year))),
            table=DERIVED + derived.id,
            keys={c: w for c, w in words.items() if c != "region"},
            gas=derived.gas,
            region=words.get("region", ""),
            valid_from=year,
            valid_to=year,
            value=value,
            unit=derived.unit,
            source="derived",
            locator=places + more,
            evidence=self._evidence(parts, group, cancels=same),
        )

    def _evidence(self, parts: Sequence[Part], group: int, cancels: bool) -> str:
        """The weakest of what went in: the factors and measured values of the results that were added up.

        Amounts are the user's own, unless they cancel (per head); below the bar they are what the results are per, as a
        line's own amount is.
        """
        grades = {"own"} if self.derived.above.of == AMOUNT and not cancels else set()
        for part in (p for p in parts if p.step >= 0):
            step = self.steps[part.step]
            cases = np.unique(step.case[part.at[part.places(group)]])
            grades |= set(step.evidence[cases])
        return max(grades, key=EVIDENCE.index)

    def _ground(self, sums: tuple[float, float], sources: Sequence[Rows]) -> Words:
        """How the factor was worked out, in words; sums of confidential records are not told."""
        records = [len(s) for s in sources]
        keys = self.records.text["notation_key"]
        if any(Key.C in (parse_keys(keys[int(r)]) or ()) for r in np.concatenate(sources)):
            number = sum(records)
            return Words(
                f"worked out from {number} records of this inventory, some confidential",
                f"由本清单 {number} 条记录推算，其中有保密数据",
            )
        sides = (self.derived.above, self.derived.below)
        shown = [
            {lang: f"{value:.10g} {units.label(side.unit, lang)}" for lang in ("en", "zh")}
            for value, side in zip(sums, sides, strict=True)
        ]
        over, under = shown
        return Words(
            f"worked out from this inventory: {over['en']} (records: {records[0]}) / "
            f"{under['en']} (records: {records[1]})",
            f"由本清单推算：{over['zh']}（{records[0]} 条记录）÷ {under['zh']}（{records[1]} 条记录）",
        )

    # -- what is wrong ------------------------------------------------------------------------------------------------

    def _incomplete(self, below: Rows, year: int, over: float, under: float) -> None:
        """Amounts that were to be divided by, and nothing to divide; the other way round nothing is lost."""
        if not len(below):
            return
        self.issues.append(DerivedIncomplete(**self._about(below, year, (over, under))))

    def _too_large(self, factor: Factor, limit: float, rows: Rows, year: int, sums: tuple[float, float]) -> None:
        """More than the rule book expects."""
        about = self._about(rows, year, sums) | {"limit": f"{limit:g}", "advice": self.derived.advice}
        self.issues.append(DerivedTooLarge(seen=f"{factor.value:.6g}", **about))

    def _about(self, rows: Rows, year: int, sums: tuple[float, float]) -> dict[str, Any]:
        """What is said of every ratio that is not as it should be: where, of which year, and both of its sums."""
        place, *more = [self.records.place(int(r)) for r in rows[:PLACES_KEPT]]
        found: dict[str, Any] = {"place": place, "more_places": tuple(more)}
        found |= {"derived": self.derived.title, "year": year}
        for name, side, value in zip(("above", "below"), (self.derived.above, self.derived.below), sums, strict=True):
            found |= {name: f"{value:.10g}", f"{name}_unit": units.label_words(side.unit)}
        return found

    def _unit_issue(self, number: int, case: Case, side: Sum) -> None:
        places = [self.records.place(int(r), *UNIT_CELL) for r in self.rows[number][:PLACES_KEPT]]
        self.issues.append(
            replace(
                unit_issue(case, self.resolver.item_words(case), [side.unit]),
                place=places[0],
                more_places=tuple(places[1:]),
            )
        )
