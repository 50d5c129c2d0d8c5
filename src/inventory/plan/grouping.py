"""The records that a check is about, by what must agree; their amounts, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.plan.cases import Case, CaseRows
from inventory.plan.rules import meets
from inventory.plan.step import Floats, Rows
from inventory.records import Records
from inventory.rulebooks import Check, RuleBook

PLACES_KEPT = 1000
Group = tuple[str | int, ...]


@dataclass(frozen=True)
class Grouping:
    """The records of a plan, chosen and grouped as checks say."""

    rulebook: RuleBook
    records: Records
    cases: Sequence[Case]
    rows: CaseRows

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
