"""Which cells of an energy balance count, so that the same fuel counts once.

- The physical form counts; that in standard coal is for checks, but for what stands in it alone.
- Sums and columns of totals are for checks.
- A row whose parts are stated does not count beside them. What its parts leave of it, and what is left of it without
  its raw material, stands in a record of its own: `<record>!rest`.

Let v be a row's amount, Q what of it is raw material (its own row of that, else the sum over its parts) and P its
parts that are filled. It counts as (v − Q) − Σ over P of (v − Q), so that counts add up to v − Q whatever is filled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.energy_balance import (
    BalanceBeside,
    BalanceDoubt,
    BalanceFormUsed,
    BalancePartsExceed,
    BalanceRest,
)
from inventory.plan.energy_balance.cells import FORMS, PHYSICAL, STANDARD, Balance, Bools, Floats, Rows, balances
from inventory.plan.energy_balance.equations import ROUNDING, parts_of
from inventory.records import Codes, Records, Unread
from inventory.rulebooks import ActivityRules, RuleBook
from inventory.vocabulary.energy_balance import balance_category, balance_item_list, balance_row_list
from inventory.vocabulary.fuels import overlapping
from inventory.vocabulary.labels import value_words
from inventory.words import Words

COUNTED_AS = "counted_as"
WHOLE, SUM, REST, CHECK = "whole", "sum", "rest", "check"
SUMS = ("total", "difference", "consumption")
BURNT = ("final", "combustion")
FUELS = ("fossil", "mixed")
BESIDE = Words(
    "the physical form of the balance counts; that in standard coal is for checks", "按实物量表计算，标准量表仅用于核对"
)
ALONE = Words(
    "stated in standard coal only, which counts, at 29.3076 GJ per tce: {items}",
    "只有标准量，按标准量计算，1 吨标准煤 = 29.3076 GJ：{items}",
)


class Settled(NamedTuple):
    """The records with a column that says how they count, those of rests among them, and what is to be said."""

    records: Records
    issues: list[Issue]


class _Rest(NamedTuple):
    """A row's record, and the amount that counts in its stead, in the record's unit."""

    record: int
    amount: float


def settle(records: Records, book: RuleBook, unread: Collection[Unread] = ()) -> Settled:
    """Decide for each cell of each balance how it counts; other records stay as they are.

    `records` are as they were read (`as_read`). Nothing is said of a balance of which a cell was not read.
    """
    role = np.full(len(records), "", object)
    rests: list[_Rest] = []
    issues: list[Issue] = []
    for balance in balances(records, book):
        one = _Settling(balance, role, rests)
        said = one.settle()
        issues += [] if balance.is_among(unread) else said
    settled = _with_rests(records, role, rests)
    return Settled(settled, [*issues, *_doubts(settled), *_beside(settled, book)])


def as_read(records: Records) -> Records:
    """The records as they were read: a saved result has the rests among them."""
    if COUNTED_AS not in records.text:
        return records
    kept = records.take(np.flatnonzero(records.text[COUNTED_AS].texts() != REST))
    return replace(kept, text={n: c for n, c in kept.text.items() if n != COUNTED_AS})


def _with_rests(records: Records, role: Any, rests: list[_Rest]) -> Records:
    own = np.arange(len(records))
    whole = records.take(np.concatenate([own, np.array([r.record for r in rests], np.intp)]))
    ids = [*records.text["record_id"].texts(), *(f"{records.text['record_id'][r.record]}!{REST}" for r in rests)]
    amount = np.concatenate([records.numbers["amount"], [r.amount for r in rests]])
    counted = Codes.of([*role, *[REST] * len(rests)])
    text = {**whole.text, "record_id": Codes.of(ids), COUNTED_AS: counted}
    return replace(whole, text=text, numbers={**whole.numbers, "amount": amount})


class _Settling:
    """One balance being settled; roles are written into `role` by record, rests added to `rests`."""

    def __init__(self, balance: Balance, role: Any, rests: list[_Rest]) -> None:
        self.balance, self.role, self.rests = balance, role, rests
        items = balance_item_list()
        self.counts = np.array([items.attribute(item, "kind") != "sum" for item in balance.items], bool)
        self.form = self._forms()
        self.issues: list[Issue] = []

    def _forms(self) -> Rows:
        """The form that counts for each item: the physical one where the balance itself has it, else standard coal."""
        b, rows = self.balance, balance_row_list()
        main = [n for n, row in enumerate(b.rows) if rows.attribute(row, "table") == "balance"]
        stated: Bools = np.any(b.record[:, main] >= 0, axis=1)
        return np.where(~stated[PHYSICAL] & stated[STANDARD], STANDARD, PHYSICAL)

    def settle(self) -> list[Issue]:
        """Write the roles and the rests; what is to be said."""
        b, rows, items = self.balance, balance_row_list(), balance_item_list()
        text, number = b.records.text, {item: n for n, item in enumerate(b.items)}
        for record in b.where.tolist():
            row, item = text["balance_row"][record], text["item"][record]
            form = text["balance_form"][record] if "balance_form" in text else ""
            is_sum = rows.attribute(row, "kind") in SUMS or items.attribute(item, "kind") == "sum"
            other = (form or FORMS[PHYSICAL]) != FORMS[self.form[number[item]]]
            self.role[record] = CHECK if other else SUM if is_sum else WHOLE
        self._say_forms()
        for row in b.rows:
            if rows.attribute(row, "kind") == "final" and [*self._parts(row), *self._feedstock(row)]:
                self._split(row)
            if rows.attribute(row, "kind") == "feedstock":
                self._without_row(row)
        return self.issues

    def _say_forms(self) -> None:
        b, items = self.balance, balance_item_list()
        beside = np.argwhere((b.record[STANDARD] >= 0) & (self.form == PHYSICAL))
        alone = np.flatnonzero((self.form == STANDARD) & self.counts).tolist()
        if len(beside) and (self.form == PHYSICAL).any():
            record = int(b.record[STANDARD][tuple(beside[0])])
            self.issues.append(BalanceFormUsed(place=b.records.place(record), how=BESIDE))
        if alone:
            names = [items.words(b.items[n]) for n in alone]
            en, zh = ", ".join(w.en for w in names), "、".join(w.zh for w in names)
            how = Words(ALONE.en.format(items=en), ALONE.zh.format(items=zh))
            column = b.record[STANDARD, :, alone[0]]
            self.issues.append(BalanceFormUsed(place=b.records.place(int(column[column >= 0][0])), how=how))

    def _of(self, array: Any, row: str) -> Any:
        """A row of one of the balance's arrays, each item in the form that counts."""
        return array[self.form, self.balance.rows.index(row), np.arange(len(self.balance.items))]

    def _amount(self, row: str) -> Floats:
        amount: Floats = self._of(self.balance.amount, row)
        return amount

    def _filled(self, row: str) -> Bools:
        filled: Bools = self._of(self.balance.filled, row) & self.counts
        return filled

    def _parts(self, row: str) -> list[str]:
        return parts_of(self.balance, row)

    def _feedstock(self, row: str) -> list[str]:
        rows = balance_row_list()
        of = [r for r in self.balance.rows if rows.attribute(r, "parent") == row]
        return [r for r in of if rows.attribute(r, "kind") == "feedstock"]

    def _raw(self, row: str) -> Floats:
        """What of a row is raw material: as its own row says, else as its parts say."""
        below = sum((self._raw(p) for p in self._parts(row)), np.zeros(len(self.balance.items)))
        for own in self._feedstock(row):
            below = np.where(self._filled(own), self._amount(own), below)
        return below

    def _split(self, row: str) -> None:
        """Parts take the place of the row; the rest of it becomes a record, reported where it is more than rounding."""
        b, parts, raw = self.balance, self._parts(row), self._raw(row)
        placed = sum((np.where(self._filled(p), self._amount(p) - self._raw(p), 0) for p in parts), 0 * raw)
        split = np.any([self._filled(p) for p in parts], axis=0) if parts else np.zeros(len(b.items), bool)
        involved = [row, *parts, *(f for r in (row, *parts) for f in self._feedstock(r))]
        slack = sum((self._of(b.half, r) for r in involved), 0 * raw)
        rest = self._amount(row) - raw - placed
        for n in np.flatnonzero(self._filled(row) & (split | (raw != 0))).tolist():
            self._exceeding(row, n, parts, float(raw[n]), float(slack[n]))
            self._take_place(row, n)
            if abs(rest[n]) > ROUNDING * abs(self._amount(row)[n]):
                said = bool(split[n]) and abs(float(rest[n])) > slack[n]
                self._add_rest(row, n, float(rest[n]), float(self._amount(row)[n] - raw[n]), said=said)

    def _records(self, row: str, n: int) -> Rows:
        b = self.balance
        text = b.records.text
        same = (text["balance_row"].take(b.where).texts() == row) & (text["item"].take(b.where).texts() == b.items[n])
        found = b.where[same]
        whole: Rows = found[self.role[found] == WHOLE]
        return whole

    def _take_place(self, row: str, n: int) -> None:
        self.role[self._records(row, n)] = SUM

    def _add_rest(self, row: str, n: int, rest: float, burnt: float, *, said: bool) -> None:
        b = self.balance
        record = int(self._of(b.record, row)[n])
        own, common = b.records.text["unit"][record], b.unit[self.form[n]][n]
        scale = units.scale(common, own) if own != common else 1.0
        self.rests.append(_Rest(record, rest * scale))
        if said:
            self.issues.append(
                BalanceRest(
                    place=b.records.place(record),
                    seen=f"{burnt * scale:.6g}",
                    rest=f"{rest * scale:.6g}",
                    row=balance_row_list().words(row),
                    item=balance_item_list().words(b.items[n]),
                    unit=units.label_words(own),
                    category=b.records.text["category"][record],
                )
            )

    def _exceeding(self, row: str, n: int, parts: list[str], raw: float, slack: float) -> None:
        """Parts, and raw material, must not be more than the row. One that its parts make up is checked to close."""
        whole = float(self._amount(row)[n])
        below = float(sum(self._amount(p)[n] for p in parts))
        if balance_row_list().attribute(row, "parts") != "all" and below - whole > slack:
            self._exceed(row, row, n, below, parts)
        if raw - whole > slack:
            self._exceed(row, row, n, raw, self._feedstock(row) or parts)

    def _exceed(self, row: str, at: str, n: int, amount: float, names: list[str]) -> None:
        b, rows = self.balance, balance_row_list()
        words = [rows.words(r) for r in names if self._filled(r)[n]]
        self.issues.append(
            BalancePartsExceed(
                place=b.records.place(int(self._of(b.record, at)[n])),
                seen=f"{float(self._amount(row)[n]) if row in b.rows else 0:.6g}",
                sum=f"{amount:.6g}",
                row=rows.words(row),
                item=balance_item_list().words(b.items[n]),
                unit=units.label_words(b.unit[self.form[n]][n]),
                parts=Words(", ".join(w.en for w in words), "、".join(w.zh for w in words)),
            )
        )

    def _without_row(self, feedstock: str) -> None:
        """Raw material of a row that is blank cannot be taken out of it."""
        row = balance_row_list().attribute(feedstock, "parent")
        stated = self._filled(row) if row in self.balance.rows else np.zeros(len(self.balance.items), bool)
        for n in np.flatnonzero(self._filled(feedstock) & ~stated & (self._amount(feedstock) != 0)).tolist():
            self._exceed(row, feedstock, n, float(self._amount(feedstock)[n]), [feedstock])


def _doubts(records: Records) -> Iterator[Issue]:
    """What is doubtful about the categories of rows that count, once for each row and doubt."""
    rows, items, seen = balance_row_list(), balance_item_list(), set()
    counted = [w in (WHOLE, REST) for w in records.text[COUNTED_AS].words]
    for n in np.flatnonzero(np.array(counted, bool)[records.text[COUNTED_AS].codes]).tolist():
        row, item = records.text["balance_row"][n], records.text["item"][n]
        kind = rows.attribute(row, "kind")
        mapped = balance_category(row, item)
        fuel = items.attribute(item, "kind") in FUELS
        if kind not in (*BURNT, "foreign_bunkers") or not fuel or not mapped.doubt.en or (row, mapped) in seen:
            continue
        seen.add((row, mapped))
        place = records.place(n)
        yield BalanceDoubt(place=place, row=rows.words(row), category=mapped.code, doubt=mapped.doubt)


def _beside(records: Records, book: RuleBook) -> Iterator[Issue]:
    """Fuel, or a part of it, that is stated in another form of burnt fuel too, for the same region and year."""
    columns = [records.text[n].texts() for n in ("activity", "region", "item")]
    counted = records.text[COUNTED_AS].texts()
    rows = balance_row_list()
    burnt: dict[tuple[str, int, str], int] = {}
    for n in np.flatnonzero((counted == WHOLE) | (counted == REST)).tolist():
        if rows.attribute(records.text["balance_row"][n], "kind") in BURNT:
            burnt.setdefault((columns[1][n], int(records.year[n]), columns[2][n]), n)
    others = {a for a, r in book.activities.items() if r.item_list == "fuels" and not r.balance and _gives(r, "CO2")}
    for n in np.flatnonzero(np.isin(columns[0].astype(str), sorted(others))).tolist():
        keys = [(columns[1][n], int(records.year[n]), item) for item in overlapping(columns[2][n])]
        key = next((k for k in keys if k in burnt), None)
        if key and ("use" not in records.text or records.text["use"][n] in ("", "burnt")):
            yield BalanceBeside(
                place=records.place(n),
                more_places=(records.place(burnt[key]),),
                seen=columns[2][n],
                item=value_words("item", columns[2][n]),
                activity=value_words("activity", columns[0][n]),
            )


def _gives(activity: ActivityRules, gas: str) -> bool:
    """Whether an activity has a figure for a gas."""
    return any(gas in rule.methods for rule in activity.rules)
