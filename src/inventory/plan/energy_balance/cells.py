"""The records of energy balances as arrays: form × row × item, one set for each entity, region, year and month."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from inventory import units
from inventory.plan.cases import distinct
from inventory.records import Records, Unread
from inventory.rulebooks import RuleBook
from inventory.vocabulary.energy_balance import balance_item_list, balance_row_list
from inventory.vocabulary.notation import Key, parse_keys

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

PHYSICAL, STANDARD = 0, 1
FORMS = ("physical", "standard_coal")
MOST_DECIMALS, USUAL_DECIMALS = 6, 2
NOTHING_THERE = (Key.NO, Key.NA)


@dataclass(frozen=True)
class Balance:
    """One balance. Arrays have the axes (form, row, item), in the order of `rows` and `items`.

    `amount`: 0 where blank, in `unit[form][item]`. `half`: half a unit of the last digit printed. `record`: the first
    record of the cell, -1 where blank. `unknown`: a cell whose amount is withheld or stands elsewhere.
    """

    records: Records
    where: Rows
    rows: tuple[str, ...]
    items: tuple[str, ...]
    amount: Floats
    half: Floats
    record: Rows
    unknown: Bools
    unit: tuple[tuple[str, ...], ...]
    misfits: Rows

    @cached_property
    def filled(self) -> Bools:
        """Where a number is written."""
        filled: Bools = (self.record >= 0) & ~self.unknown
        return filled

    def is_among(self, unread: Collection[Unread]) -> bool:
        """Whether some cell of the balance was not read."""
        first, text = int(self.where[0]), self.records.text
        activity, entity, region = (text[n][first] for n in ("activity", "entity", "region"))
        return any(cell.is_of(activity, entity, region, int(self.records.year[first])) for cell in unread)

    def index(self, form: int, row: str) -> Rows:
        """The flat numbers of a row's cells in a form."""
        start = (form * len(self.rows) + self.rows.index(row)) * len(self.items)
        return np.arange(start, start + len(self.items))

    def at(self, cell: int) -> tuple[int, str, str]:
        """Form, row and item of a flat number."""
        form, row, item = np.unravel_index(cell, self.amount.shape)
        return int(form), self.rows[int(row)], self.items[int(item)]

    def stands(self, form: int, row: str) -> bool:
        """Whether a row is in a form at all."""
        return row in self.rows and bool((self.record[form, self.rows.index(row)] >= 0).any())


def balances(records: Records, book: RuleBook) -> Iterator[Balance]:
    """Every balance among the records."""
    where = balance_cells(records, book)
    if not len(where):
        return
    columns = [records.text[n].take(where) for n in ("entity", "region")]
    parts = [(c.codes, len(c.words)) for c in columns]
    years = [(records.year[where], 10_000), (records.month[where], 13)]
    code, first = distinct([*parts, *years], len(where))
    for number in range(len(first)):
        yield _balance(records, where[code == number])


def balance_cells(records: Records, book: RuleBook) -> Rows:
    """The records that are cells of a balance."""
    activity = records.text["activity"]
    known = np.array([w in book.activities and book.activities[w].balance for w in activity.words], bool)
    if not known.any() or "balance_row" not in records.text:
        return np.zeros(0, np.intp)
    row, item = records.text["balance_row"], records.text["item"]
    listed = np.array([w in balance_row_list() for w in row.words], bool)[row.codes]
    listed &= np.array([w in balance_item_list() for w in item.words], bool)[item.codes]
    return np.flatnonzero(known[activity.codes] & listed)


def _balance(records: Records, where: Rows) -> Balance:
    row, item = (records.text[n].take(where).texts() for n in ("balance_row", "item"))
    rows = tuple(r for r in balance_row_list() if r in set(row))
    items = tuple(i for i in balance_item_list() if i in set(item))
    shape = (len(FORMS), len(rows), len(items))
    number = {r: n for n, r in enumerate(rows)}, {i: n for n, i in enumerate(items)}
    place = np.ravel_multi_index(
        (_forms(records, where), [number[0][r] for r in row], [number[1][i] for i in item]), shape
    )
    unit, scale = _scales(records, where, place, shape)
    amount = records.numbers["amount"][where]
    record, flat, half = np.full(np.prod(shape), -1, np.intp), np.zeros(np.prod(shape)), np.zeros(np.prod(shape))
    record[place[::-1]] = where[::-1]
    np.add.at(flat, place, np.nan_to_num(amount * scale))
    np.add.at(half, place, np.nan_to_num(_half_units(amount, place, shape) * scale))
    unknown = np.zeros(np.prod(shape), bool)
    unknown[place[np.isnan(amount * scale) & ~_nothing(records, where)]] = True
    return Balance(
        records,
        where,
        rows,
        items,
        flat.reshape(shape),
        half.reshape(shape),
        record.reshape(shape),
        unknown.reshape(shape),
        unit,
        where[np.isnan(scale)],
    )


def _forms(records: Records, where: Rows) -> Rows:
    """The number of each record's form; blank is the physical one."""
    if "balance_form" not in records.text:
        return np.zeros(len(where), np.intp)
    form = records.text["balance_form"].take(where)
    return np.array([FORMS.index(w) if w in FORMS else PHYSICAL for w in form.words], np.intp)[form.codes]


def _scales(
    records: Records, where: Rows, place: Rows, shape: tuple[int, int, int]
) -> tuple[tuple[tuple[str, ...], ...], Floats]:
    """The unit of each form's items, that of their first record; each record's scale to it, NaN if there is none."""
    names = [["" for _ in range(shape[2])] for _ in range(shape[0])]
    scale = np.ones(len(where))
    form, _, item = np.unravel_index(place, shape)
    for n, (f, i, unit) in enumerate(zip(form, item, records.text["unit"].take(where).texts(), strict=True)):
        names[f][i] = names[f][i] or unit
        if unit != names[f][i] and unit:
            scale[n] = units.scale(unit, names[f][i]) if units.compatible(unit, names[f][i]) else np.nan
    return tuple(map(tuple, names)), scale


def _half_units(amount: Floats, place: Rows, shape: tuple[int, int, int]) -> Floats:
    """Half a unit of the last digit printed. A column whose figures mostly have two decimals has them throughout."""
    own = np.array([_decimals(a) for a in amount.tolist()])
    form, _, item = np.unravel_index(place, shape)
    column = form * shape[2] + item
    usual = np.zeros(shape[0] * shape[2])
    for number in np.unique(column):
        usual[number] = min(USUAL_DECIMALS, np.quantile(own[column == number], 0.75))
    halves: Floats = 0.5 * 10.0 ** -np.maximum(own, np.floor(usual[column]))
    return halves


def _decimals(value: float) -> int:
    text = f"{value:.{MOST_DECIMALS}f}".rstrip("0") if np.isfinite(value) else "."
    return len(text) - text.index(".") - 1


def _nothing(records: Records, where: Rows) -> Bools:
    """Where a notation key says that there is nothing."""
    keys = records.text["notation_key"].take(where)
    none = [all(k in NOTHING_THERE for k in parse_keys(w) or ()) if w else False for w in keys.words]
    return np.array(none, bool)[keys.codes]
