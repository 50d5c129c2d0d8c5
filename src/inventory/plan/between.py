"""Checks between records that a rule book asks for: stated once, alike, at most so much, described in one way …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from inventory import units
from inventory.issues import Issue, Place
from inventory.issues.between import (
    AmountsDiffer,
    DoesNotCarry,
    DoesNotClose,
    MoreThanThereIs,
    NotAlike,
    NotBeside,
    SameAmount,
    SharesAboveOne,
    StatedTwice,
)
from inventory.plan.agree import disagreeing
from inventory.plan.grouping import Grouping
from inventory.plan.history import is_made
from inventory.plan.masses import step_masses
from inventory.plan.parts import above_one
from inventory.plan.series import AMOUNT_WORKING
from inventory.plan.step import Floats, Rows, Step
from inventory.plan.twice import Bools, described_twice
from inventory.rulebooks import Check
from inventory.vocabulary.labels import value_words
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

NEAR = 1e-9


@dataclass(frozen=True)
class Between(Grouping):
    """The records of a plan and what is worked out for them, to be checked against each other."""

    steps: Sequence[Step]
    factor_values: Floats

    def issues(self) -> list[Issue]:
        """What does not hold."""
        kinds = {
            "once": self._once,
            "alike": self._alike,
            "at_most": self._at_most,
            "taken_off": self._taken_off,
            "shared": self._shared,
            "apart": self._apart,
            "either": self._either,
            "carries": self._carries,
            "shares": self._shares,
            "not_beside": self._not_beside,
            "agrees": self._agrees,
            "closes": self._closes,
            "one_value": self._one_value,
        }
        return [issue for check in self.rulebook.checks for issue in kinds[check.kind](check)]

    def _once(self, check: Check) -> Iterable[Issue]:
        for rows in self._by_word(check, self._meeting(check.when)).values():
            if len(rows) > 1:
                seen = self._word(check, rows[0])
                issue = StatedTwice(seen=seen, times=len(rows), check=check.title, advice=check.remedy)
                yield self._placed(issue, check, rows)

    def _alike(self, check: Check) -> Iterable[Issue]:
        for rows in self._groups(check, self._meeting(check.when)).values():
            by_word = list(self._by_word(check, rows).values())
            if len(by_word) > 1:
                first, second = (value_words(check.column, self._word(check, found[0])) for found in by_word[:2])
                issue = NotAlike(seen=str(first.en), words=first, other=second, check=check.title, advice=check.remedy)
                yield self._placed(issue, check, [r for found in by_word for r in found])

    def _at_most(self, check: Check) -> Iterable[Issue]:
        checked = self._groups(check, self._meeting(check.when))
        limits = self._groups(check, self._meeting(check.limit)) if checked else {}
        for group, rows in checked.items():
            there, most = (float(self._amounts(check, r).sum()) for r in (rows, limits.get(group, [])))
            if there > most * (1 + NEAR):
                seen, limit = (f"{v:,.10g} {check.unit}" for v in (there, most))
                year = int(self.records.year[rows[0]])
                issue = MoreThanThereIs(seen=seen, most=limit, year=year, check=check.title, advice=check.remedy)
                yield self._placed(issue, check, rows)

    def _taken_off(self, check: Check) -> Iterable[Issue]:
        taking = self._meeting(check.when)
        giving = self._groups(check, self._meeting(check.limit)) if taking else {}
        for gas in sorted({s.purpose.gas for s in self.steps if taking and np.isin(s.rows, taking).any()}):
            emitted = self._emitted(gas)
            for group, rows in self._groups(check, taking).items():
                taken, given = -float(emitted[rows].sum()), max(float(emitted[giving.get(group, [])].sum()), 0.0)
                if taken > given * (1 + NEAR):
                    amount = float(self._amounts(check, rows).sum())
                    seen, most = (
                        f"{v:,.10g} {units.label(check.unit, 'en')}" for v in (amount, amount * given / taken)
                    )
                    year = int(self.records.year[rows[0]])
                    issue = MoreThanThereIs(seen=seen, most=most, year=year, check=check.title, advice=check.remedy)
                    yield self._placed(issue, check, rows)

    def _emitted(self, gas: str) -> Floats:
        """What each row gives of a gas in the total, in tonnes; below zero where it takes off."""
        masses = np.zeros(len(self.records))
        for step in (s for s in self.steps if s.purpose.in_total and s.purpose.gas == gas):
            masses[step.rows] += step_masses(self.records, step, step.case_values(self.factor_values))
        return masses

    def _shared(self, check: Check) -> Iterable[Issue]:
        chosen = np.zeros(len(self.records), bool)
        chosen[self._meeting(check.when)] = True
        found: dict[tuple[Place, Place], tuple[float, int]] = {}
        for step in (s for s in self.steps if s.purpose.in_total and check.column in s.factor):
            table_row = step.factor[check.column][step.case]
            taking = step.rows[chosen[step.rows] & (table_row >= 0) & self._written(step.rows)].tolist()
            amounts = dict(zip(taking, self._amounts(check, taking).tolist(), strict=True))
            share_of = dict(zip(step.rows.tolist(), table_row.tolist(), strict=True)) if any(amounts.values()) else {}
            for rows in self._groups(check, [r for r in taking if amounts[r]]).values():
                first: dict[tuple[float, int], int] = {}
                for row in rows:
                    other = first.setdefault((amounts[row], share_of[row]), row)
                    places = self.records.place(row, "amount"), self.records.place(other, "amount")
                    if places[0] != places[1]:
                        found.setdefault(places, (amounts[row], other))
        for (place, before), (amount, other) in found.items():
            seen, record = f"{amount:,.10g} {units.label(check.unit, 'en')}", self.records.text["record_id"][other]
            issue = SameAmount(seen=seen, other=record.split("/")[0], check=check.title, advice=check.remedy)
            yield replace(issue, place=place, more_places=(before,))

    def _written(self, rows: Rows) -> npt.NDArray[np.bool_]:
        """Which of the rows somebody wrote: years that were made follow from them."""
        made = self.records.text.get(AMOUNT_WORKING)
        if made is None:
            return np.ones(len(rows), bool)
        written: npt.NDArray[np.bool_] = np.array([not is_made(w) for w in made.words], bool)[made.codes[rows]]
        return written

    def _apart(self, check: Check) -> Iterable[Issue]:
        others = self._groups(check, self._meeting(check.limit))
        checked = self._groups(check, self._meeting(check.when)) if others else {}
        for group, rows in checked.items():
            stated = others.get(group, [])
            amounts = self._amounts(check, stated)
            for row, amount in zip(rows, self._amounts(check, rows).tolist(), strict=True):
                same = np.flatnonzero((amounts != 0) & (np.abs(amounts - amount) <= NEAR * np.abs(amounts)))
                if len(same):
                    other, seen = stated[same[0]], f"{amount:,.10g} {check.unit}"
                    record = self.records.text["record_id"][other]
                    issue = SameAmount(seen=seen, other=record, check=check.title, advice=check.remedy)
                    yield self._placed(issue, check, [row, other])

    def _either(self, check: Check) -> Iterable[Issue]:
        if chosen := self._both(check):
            yield from described_twice(self.records, self.rulebook.category_edition, self.steps, check, *chosen)

    def _one_value(self, check: Check) -> Iterable[Issue]:
        if chosen := self._both(check):
            yield from disagreeing(self.records, self.steps, self.factor_values, check, *chosen)

    def _both(self, check: Check) -> tuple[Bools, Bools] | None:
        """For each record whether it is as the check's `when`, and as its `limit`; None where no record is."""
        one, other = np.zeros((2, len(self.records)), bool)
        other[self._rows(check.limit)] = True
        if not other.any():
            return None
        one[self._rows(check.when)] = True
        return (one, other) if one.any() else None

    def _carries(self, check: Check) -> Iterable[Issue]:
        groups = self._groups(check, self._meeting(check.when))
        stated = sorted(groups, key=lambda g: (g[:-1], g[-1]))
        for before, after in pairwise(stated):
            if before[:-1] != after[:-1]:
                continue
            closing = self._by_amount(check, groups[before], check.column)
            opening = self._by_amount(check, groups[after], check.opening)
            whole = sum(closing.values())
            for word in dict.fromkeys((*closing, *opening)):
                ends, begins = closing.get(word, 0.0), opening.get(word, 0.0)
                if abs(ends - begins) > check.tolerance * whole:
                    yield self._not_carried(check, word, (ends, begins), groups[before], groups[after])

    def _not_carried(
        self, check: Check, word: str, amounts: tuple[float, float], before: Sequence[int], after: Sequence[int]
    ) -> Issue:
        closing, seen = (f"{a:,.10g} {units.label(check.unit, 'en')}" for a in amounts)
        issue = DoesNotCarry(
            seen=seen, closing=closing, word=value_words(check.column, word), of=self._of(check, before[0]),
            check=check.title,
            year=int(self.records.year[before[0]]), next_year=int(self.records.year[after[0]]), advice=check.remedy,
        )  # fmt: skip
        rows = [r for r in before if self.records.text[check.column][r] == word]
        rows += [r for r in after if self.records.text[check.opening][r] == word]
        return self._placed(issue, check.model_copy(update={"column": ""}), rows)

    def _agrees(self, check: Check) -> Iterable[Issue]:
        one = self._groups(check, self._meeting(check.when))
        other = self._groups(check, self._meeting(check.limit)) if one else {}
        for group in (g for g in one if g in other):
            here, there = (self._by_amount(check, side[group], check.column) for side in (one, other))
            for word in dict.fromkeys((*here, *there)):
                amounts = here.get(word, 0.0), there.get(word, 0.0)
                if abs(amounts[0] - amounts[1]) > check.tolerance * max(amounts):
                    rows = [r for side in (one, other) for r in side[group] if self._word(check, r) == word]
                    seen, differing = (f"{a:,.10g} {units.label(check.unit, 'en')}" for a in amounts)
                    issue = AmountsDiffer(
                        seen=seen, other=differing, word=value_words(check.column, word), year=int(group[-1]),
                        of=self._of(check, rows[0]), check=check.title, advice=check.remedy,
                    )  # fmt: skip
                    yield self._placed(issue, check.model_copy(update={"column": ""}), rows)

    def _closes(self, check: Check) -> Iterable[Issue]:
        for group, rows in self._groups(check, self._meeting(check.when)).items():
            amounts = self._amounts(check, rows)
            if abs(amounts.sum()) > check.tolerance * np.abs(amounts).sum():
                seen = f"{amounts.sum():,.10g} {units.label(check.unit, 'en')}"
                of = self._of(check, rows[0])
                issue = DoesNotClose(seen=seen, of=of, year=int(group[-1]), check=check.title, advice=check.remedy)
                yield self._placed(issue, check, rows)

    def _of(self, check: Check, row: int) -> Words:
        """What the records of a group have in common, behind what is said of them."""
        stated = [c for c in check.by if c in self.records.text and self.records.text[c][row]]
        keys = [value_words(c, self.records.text[c][row]) for c in stated]
        return Words("".join(f" ({k.en})" for k in keys), "".join(k.zh for k in keys))

    def _by_amount(self, check: Check, rows: Sequence[int], column: str) -> dict[str, float]:
        """What the rows add up to for each word of a column."""
        found: dict[str, float] = {}
        for row, amount in zip(rows, self._amounts(check, rows).tolist(), strict=True):
            word = self.records.text[column][row]
            found[word] = found.get(word, 0.0) + amount
        return found

    def _shares(self, check: Check) -> Iterable[Issue]:
        chosen = np.zeros(len(self.records), bool)
        chosen[self._rows(check.when)] = True
        for row, shares in above_one(self.records, self.steps, self.factor_values, check.slots, chosen):
            parts = [quantity_list().words(n) for n in check.slots]
            issue = SharesAboveOne(
                seen=" + ".join(f"{s * 100:.6g} %" for s in shares), check=check.title, advice=check.remedy,
                parts=Words(" + ".join(p.en for p in parts), " + ".join(p.zh for p in parts)),
            )  # fmt: skip
            places = dict.fromkeys(self.records.place(row, n, "amount") for n in check.slots)
            yield replace(issue, place=next(iter(places)), more_places=tuple(places)[1:])

    def _not_beside(self, check: Check) -> Iterable[Issue]:
        others = self._groups(check, self._meeting(check.limit))
        for group, rows in (self._groups(check, self._meeting(check.when)) if others else {}).items():
            if group in others:
                yield self._placed(NotBeside(check=check.title, advice=check.remedy), check, [*rows, *others[group]])
