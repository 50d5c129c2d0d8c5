"""Balances of a rule book, year by year: what its records put in and what they take out should agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.balances import BalanceDoesNotClose
from inventory.plan.cases import Case, CaseRows
from inventory.plan.masses import step_masses
from inventory.plan.refusals import UNIT_CELL, unit_issue
from inventory.plan.rules import fits
from inventory.plan.step import Floats, Rows, Step
from inventory.records import Records
from inventory.rulebooks import Balance, Flow, RuleBook
from inventory.vocabulary.terms import term_words
from inventory.words import Words

IN, OUT = Words("in", "流入"), Words("out", "流出")


@dataclass(frozen=True)
class Balances:
    """The records and what was worked out for them; `check` asks one balance after the other."""

    rulebook: RuleBook
    records: Records
    cases: Sequence[Case]
    rows: CaseRows
    steps: Sequence[Step]
    factor_values: Floats

    def check(self) -> list[Issue]:
        """A warning for each balance and year that does not close, an error for each amount that cannot be counted."""
        return [issue for balance in self.rulebook.balances for issue in self._check(balance)]

    def _check(self, balance: Balance) -> Iterator[Issue]:
        sides = {side: self._numbers(flows) for side, flows in ((IN, balance.into), (OUT, balance.out))}
        known = {n for found in sides.values() for n, _ in found}
        wrong = [n for n in known if not self._countable(n, balance.unit) and not self._worked_out(n)]
        yield from (self._unit_issue(n, balance.unit) for n in sorted(wrong))
        if wrong or not any(flow.opens for found in sides.values() for _, flow in found):
            return
        amounts = {side: self._amounts([n for n, _ in found], balance.unit) for side, found in sides.items()}
        for year in sorted({self.cases[n].year for n in known}):
            yield from self._in_year(balance, year, amounts)

    def _in_year(self, balance: Balance, year: int, amounts: dict[Words, Floats]) -> Iterator[Issue]:
        at = self.records.year == year
        into, out = (float(amounts[side][at].sum()) for side in (IN, OUT))
        if abs(into - out) <= balance.tolerance * max(into, out):
            return
        side, check = (IN, balance.more_in) if into > out else (OUT, balance.more_out)
        first, *more = (self.records.place(int(r), "amount") for r in np.flatnonzero(at & (amounts[side] != 0)))
        unit = units.label(balance.unit, "en")
        yield BalanceDoesNotClose(
            place=first,
            more_places=tuple(more),
            seen=f"{abs(into - out):,.1f} {unit}",
            balance=balance.title,
            year=year,
            into=f"{into:,.1f} {unit}",
            out=f"{out:,.1f} {unit}",
            side=side,
            tolerance=f"{balance.tolerance:.0%}",
            check=check,
        )

    def _numbers(self, flows: Iterable[Flow]) -> list[tuple[int, Flow]]:
        """Cases that are of a flow and state an amount, each with its flow."""
        return [(n, f) for f in flows for n, case in enumerate(self.cases) if case.has_amount and _is_of(case, f)]

    def _countable(self, number: int, unit: str) -> bool:
        """Whether the amounts of a case, or the emissions worked out for it, are in the balance's terms."""
        return units.compatible(self.cases[number]["unit"] or "1", unit) or bool(self._emitting(self.rows[number]))

    def _worked_out(self, number: int) -> bool:
        """Whether a method is there for the case, which has then said itself what is wrong with it."""
        return any(rule.methods for rule in self.rulebook.activities[self.cases[number]["activity"]].rules)

    def _emitting(self, rows: Rows) -> list[Step]:
        return [s for s in self.steps if s.purpose.stands_for_record and np.isin(rows, s.rows).any()]

    def _amounts(self, numbers: Iterable[int], unit: str) -> Floats:
        """What each row of the records puts into the balance; zero where it is of no such case."""
        found = np.zeros(len(self.records))
        for number in numbers:
            rows, given = self.rows[number], self.cases[number]["unit"] or "1"
            if units.compatible(given, unit):
                found[rows] = self.records.numbers["amount"][rows] * units.scale(given, unit)
            else:
                found[rows] = self._emissions(unit, rows)[rows]
        return found

    def _emissions(self, unit: str, rows: Rows) -> Floats:
        masses = np.zeros(len(self.records))
        for step in self._emitting(rows):
            scale = units.scale(step.method.result_unit(step.gas), unit)
            masses[step.rows] += step_masses(self.records, step, step.case_values(self.factor_values)) * scale
        return masses

    def _unit_issue(self, number: int, unit: str) -> Issue:
        case = self.cases[number]
        first, *more = (self.records.place(int(r), *UNIT_CELL) for r in self.rows[number])
        found = unit_issue(case, term_words("activity", case["activity"]), [unit])
        return replace(found, place=first, more_places=tuple(more))


def _is_of(case: Case, flow: Flow) -> bool:
    return case["activity"] == flow.activity and all(fits(case[c], allowed) for c, allowed in flow.when.items())
