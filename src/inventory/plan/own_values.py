"""What users bring of their own, held against what the rule book's tables would have said."""

from __future__ import annotations

from collections.abc import Sequence

from inventory.issues import Issue
from inventory.methods.define import Method
from inventory.plan.cases import CaseRows
from inventory.plan.checks import check_own_values
from inventory.plan.history import is_made
from inventory.plan.needs import BY_DERIVATION, Need, Reading
from inventory.plan.refusals import placed
from inventory.plan.resolve import Resolver
from inventory.plan.series import AMOUNT_WORKING
from inventory.plan.values import Expected, Values
from inventory.records import Records


class OwnValues:
    """Keeps what users' values would have been, case by case, until the rows are known."""

    def __init__(self, records: Records, resolver: Resolver) -> None:
        self.records, self.resolver = records, resolver
        self._compared: list[tuple[int, Reading, Reading, bool]] = []
        self._expected: list[tuple[int, Reading, dict[str, Expected]]] = []

    def compare(self, number: int, best: Reading, candidates: Sequence[Method], need: Need) -> None:
        """Where the user brings values, what the rule book's tables would say."""
        if best.rank[0] >= BY_DERIVATION:
            return
        expected = {n: self._expects(need, best, n) for n in best.of_user}
        if not is_made(need.case[AMOUNT_WORKING]):  # the row that it was made of is checked
            self._expected.append((number, best, expected))
        usual = self.resolver.best(need._replace(own=False), candidates)
        if isinstance(usual, Reading):
            otherwise = any(e.factor is None for e in expected.values())
            self._compared.append((number, best, usual, otherwise))

    def _expects(self, need: Need, best: Reading, slot: str) -> Expected:
        """What the rule book would have filled a slot with that the user filled."""
        unit = best.method.slots[slot].unit(best.variant, best.gas) or "1"
        return Expected(need.lookup(slot).quantity or slot, self.resolver.expected(need, slot, unit))

    def issues(self, rows: CaseRows) -> tuple[list[Issue], list[Issue], list[Issue]]:
        """Results far from the tables', of rows and of years made of them; then values far from the tables'."""
        issues: list[Issue] = []
        of_made: list[Issue] = []
        for number, own, usual, otherwise in self._compared:
            item, amount = self.resolver.item_words(own.case), float(self.records.numbers["amount"][rows[number]].sum())
            found = check_own_values(item, own, usual, amount, otherwise=otherwise)
            of = of_made if is_made(own.case[AMOUNT_WORKING]) else issues
            of += placed(self.records, found, number, rows)
        values = Values(self.records, self.resolver)
        for number, own, expected in self._expected:
            values.check(own, expected, rows[number])
        return issues, of_made, values.issues
