"""The shares by which records are spread over parts: which answer, and whether those that are stated are a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from inventory import units
from inventory.factors.choose import Chosen
from inventory.factors.table import Factor
from inventory.issues import Issue
from inventory.issues.spread import NoShares, SharesDoNotAddUp
from inventory.plan.cases import Case
from inventory.plan.needs import Need
from inventory.plan.resolve import Resolver
from inventory.plan.stated import as_typed, stating_rows
from inventory.plan.step import Rows
from inventory.records import Records, Unread
from inventory.rulebooks import Spread
from inventory.vocabulary.labels import column_words
from inventory.vocabulary.quantities import quantity_list
from inventory.words import NOTHING, Words

WHOLE, NEAR, LIKELY = 1.0, 1e-3, 0.05
PLACES_KEPT = 1000
PERCENT = "percent"
FRACTIONS = Words(
    "; the values look like fractions in a column of percent: write 55 for 55 %",
    "；这些值像是小数，而该列为百分数：55% 请填 55",
)
PERCENTAGES = Words(
    "; the values look like percentages in a column of fractions: write 0.55 for 55 %",
    "；这些值像是百分数，而该列为小数：55% 请填 0.55",
)


class Shares:
    """What the cases of one activity are spread over; what is wrong with a set of shares is told once, at its cells."""

    def __init__(self, records: Records, spread: Spread, resolver: Resolver, unread: Collection[Unread]) -> None:
        self.records, self.spread, self.resolver = records, spread, resolver
        activities = resolver.rulebook.activities
        self._unread = [u for u in unread if u.activity in activities and activities[u.activity].states == spread.share]
        self._none: list[Issue] = []
        self._unwhole: dict[tuple[str, ...], tuple[SharesDoNotAddUp, list[int]]] = {}

    @property
    def issues(self) -> list[Issue]:
        """All that was found."""
        return [*self._none, *(self._placed(issue, rows) for issue, rows in self._unwhole.values())]

    def parts(self, case: Case, rows: Rows) -> list[str]:
        """The words that a case, with these rows, is spread over."""
        asked = dict(self._asked(case))
        own = {w: f for w, f in asked.items() if f.evidence == "own"}
        shares = {w: f.value * units.scale(f.unit, "1") for w, f in (own or asked).items()}
        if not shares:
            if not self._partly_read(case, ()):
                self._none.append(self._placed(self._no_shares(case), rows.tolist()))
            return []
        if own and abs(sum(shares.values()) - WHOLE) > NEAR:
            if not self._partly_read(case, [*own.values()]):
                self._tell(case, [*own.values()], sum(shares.values()), rows)
            return []
        return [w for w, share in shares.items() if share]

    def _asked(self, case: Case) -> Iterator[tuple[str, Factor]]:
        """For each word that some table has a share for, the one that answers for this case."""
        spread, resolver = self.spread, self.resolver
        tables = [t for t in (*resolver.own, *resolver.tables) if t.card.quantity == spread.share]
        words = dict.fromkeys(w for t in tables for w in t.words.get(spread.column, ()) if w)
        for word in words:
            part = replace(case, words={**case.words, "activity": spread.into, spread.column: word})
            answer = resolver.ask(Need(part, "", case["region"]), spread.share, "1")
            if isinstance(answer, Chosen):
                yield word, answer.factor

    def _partly_read(self, case: Case, own: Sequence[Factor]) -> bool:
        """Whether a row of the set that is asked for was not read."""
        years = {0, *(int(self.records.year[r]) for r in self._rows(own))}
        regions = {"", case["region"], *(f.region for f in own)}
        return any(u.region in regions and (not own or u.year in years) for u in self._unread)

    @cached_property
    def _row_of(self) -> Mapping[str, int]:
        return stating_rows(self.records, self.resolver.rulebook)

    def _rows(self, factors: Sequence[Factor]) -> list[int]:
        """The rows that state these factors, where records do."""
        return [self._row_of[f.id] for f in factors if f.id in self._row_of]

    def _no_shares(self, case: Case) -> NoShares:
        item, quantity = self.resolver.item_words(case), quantity_list().words(self.spread.share)
        return NoShares(seen=case["item"], item=item, quantity=quantity, column=column_words(self.spread.column))

    def _tell(self, case: Case, own: Sequence[Factor], total: float, rows: Rows) -> None:
        """Shares that do not add up: at the cells that state them, else at the rows that are spread by them."""
        stating = self._rows(own)
        key = tuple(f.id for f in own)
        if key in self._unwhole:
            self._unwhole[key][1].extend([] if stating else rows.tolist())
            return
        unit = own[0].unit if len({f.unit for f in own}) == 1 else "1"
        told = SharesDoNotAddUp(
            seen=f"{total:.6g}",
            item=self.resolver.item_words(case),
            quantity=quantity_list().words(self.spread.share),
            year=int(self.records.year[stating[0]]) if stating else case.year,
            total=units.with_unit(f"{total * units.scale('1', unit):.6g}", unit),
            stated=as_typed([f for f in own if f.id in self._row_of] or own),
            hint=_hint(unit, total),
        )
        self._unwhole[key] = told, stating or rows.tolist()

    def _placed(self, issue: Issue, rows: Sequence[int]) -> Issue:
        first, *more = (self.records.place(int(r)) for r in rows[:PLACES_KEPT])
        return replace(issue, place=first, more_places=tuple(more))


def _hint(unit: str, total: float) -> Words:
    """What shares may mean that add up to a hundredth of the whole, or to a hundred times it."""
    if unit == PERCENT and abs(total * 100 - WHOLE) < LIKELY:
        return FRACTIONS
    return PERCENTAGES if unit != PERCENT and abs(total / 100 - WHOLE) < LIKELY else NOTHING
