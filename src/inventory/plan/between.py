"""Checks between records that a rule book asks for: stated once, alike, at most so much, described in one way …"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.between import DoesNotCarry, MoreThanThereIs, NotAlike, SameAmount, StatedTwice
from inventory.plan.agree import disagreeing
from inventory.plan.cases import Case, CaseRows
from inventory.plan.rules import meets
from inventory.plan.step import Floats, Rows, Step
from inventory.plan.twice import Bools, described_twice
from inventory.records import Records
from inventory.rulebooks import Check, RuleBook
from inventory.vocabulary.labels import value_words
from inventory.words import Words

NEAR = 1e-9
PLACES_KEPT = 1000
Group = tuple[str | int, ...]


@dataclass(frozen=True)
class Between:
    """The records of a plan and what is worked out for them, to be checked against each other."""

    rulebook: RuleBook
    records: Records
    cases: Sequence[Case]
    rows: CaseRows
    steps: Sequence[Step]
    factor_values: Floats

    def issues(self) -> list[Issue]:
        """What does not hold."""
        kinds = {
            "once": self._once,
            "alike": self._alike,
            "at_most": self._at_most,
            "apart": self._apart,
            "either": self._either,
            "carries": self._carries,
            "agrees": self._agrees,
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

    def _agrees(self, check: Check) -> Iterable[Issue]:
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
        keys = [value_words(c, self.records.text[c][before[0]]) for c in check.by if self.records.text[c][before[0]]]
        of = Words("".join(f" ({k.en})" for k in keys), "".join(k.zh for k in keys))
        issue = DoesNotCarry(
            seen=seen, closing=closing, word=value_words(check.column, word), of=of, check=check.title,
            year=int(self.records.year[before[0]]), next_year=int(self.records.year[after[0]]), advice=check.remedy,
        )  # fmt: skip
        rows = [r for r in before if self.records.text[check.column][r] == word]
        rows += [r for r in after if self.records.text[check.opening][r] == word]
        return self._placed(issue, check.model_copy(update={"column": ""}), rows)

    def _by_amount(self, check: Check, rows: Sequence[int], column: str) -> dict[str, float]:
        """What the rows add up to for each word of a column."""
        found: dict[str, float] = {}
        for row, amount in zip(rows, self._amounts(check, rows).tolist(), strict=True):
            word = self.records.text[column][row]
            found[word] = found.get(word, 0.0) + amount
        return found

    # -- which records ------------------------------------------------------------------------------------------------

    def _meeting(self, when: Mapping[str, tuple[str, ...]]) -> list[int]:
        """Rows of the cases that are as the conditions say, in order."""
        return [int(r) for r in np.sort(self._rows(when))]

    def _rows(self, when: Mapping[str, tuple[str, ...]]) -> Rows:
        """The same rows, in no order."""
        known = self.rulebook.activities
        met = [n for n, c in enumerate(self.cases) if c["activity"] in known and meets(known[c["activity"]], c, when)]
        return np.concatenate([np.zeros(0, np.intp), *(self.rows[n] for n in met)])

    def _groups(self, check: Check, rows: Sequence[int]) -> dict[Group, list[int]]:
        """The rows by the columns that must agree, and the year."""
        groups: dict[Group, list[int]] = {}
        for row in rows:
            words = [self.records.text[c][row] for c in check.by if c in self.records.text]
            groups.setdefault((*words, int(self.records.year[row])), []).append(row)
        return groups

    def _by_word(self, check: Check, rows: Sequence[int]) -> dict[str, list[int]]:
        """The rows by the word of the check's column, however its letters are written; those without one left out."""
        found: dict[str, list[int]] = {}
        for row in rows if check.column in self.records.text else ():
            word = "".join(self._word(check, row).split()).casefold()
            if word:
                found.setdefault(word, []).append(row)
        return found

    def _word(self, check: Check, row: int) -> str:
        return self.records.text[check.column][row]

    def _amounts(self, check: Check, rows: Sequence[int]) -> Floats:
        """The amounts in the check's unit; none where there is no amount, or one of another kind."""
        given = [self.records.text["unit"][r] or "1" for r in rows]
        scale = [units.scale(u, check.unit) if units.compatible(u, check.unit) else 0.0 for u in given]
        amounts: Floats = np.nan_to_num(self.records.numbers["amount"][list(rows)]) * np.array(scale)
        return amounts

    def _placed(self, issue: Issue, check: Check, rows: Sequence[int]) -> Issue:
        """The issue with the cells of its rows."""
        places = [self.records.place(r, check.column or "amount") for r in rows[:PLACES_KEPT]]
        return replace(issue, place=places[0], more_places=tuple(places[1:]))
