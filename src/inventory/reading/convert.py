"""A table under the headings of a form → a batch of records. The one way that all sources go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from inventory import units
from inventory.issues import Issue, Place, errors
from inventory.issues.reading import CellsMerged, LabelsRepeated
from inventory.reading.batch import Batch, derived
from inventory.reading.choices import read_activities, read_choice, read_items, read_text, rows
from inventory.reading.columns import Bools, Column, Odd, combinations
from inventory.reading.cover import Cover, fill_from_cover
from inventory.reading.forms import CANONICAL
from inventory.reading.headings import Bound, bind
from inventory.reading.limits import check_limits
from inventory.reading.numbers import read_numbers
from inventory.reading.rowrules import check_rows, fill_defaults
from inventory.reading.table import Table
from inventory.reading.times import read_months, read_years
from inventory.reading.unitcells import read_measured_units, read_units
from inventory.reading.workings import work_out
from inventory.records import Codes
from inventory.rulebooks import Field, Form, RuleBook
from inventory.vocabulary.energy_balance import balance_category

PERCENT, TEMPERATURE = "percent", "degC"


def convert(table: Table, form: Form, book: RuleBook, cover: Cover) -> Batch:
    """The filled rows of a table, read field by field, with all that is wrong in them."""
    bound, issues = bind(table, form)
    filled = rows(_filled(bound, len(table)))
    if len(filled) < len(table):
        table = table.take(filled)
        bound = {name: replace(b, column=table.columns[b.index]) for name, b in bound.items()}
    batch = Batch(table, form, _with_unit_of_heading(bound, form, len(table)), book)
    batch.issues += issues if len(table) else [i for i in issues if errors([i])]
    batch.issues += _merged(table, bound)
    batch.faulty[:] = bool(errors(issues))
    _read_fields(batch)
    check_limits(batch)
    _fill_categories(batch)
    fill_defaults(batch)
    fill_from_cover(batch, cover, next((f for f in book.forms if f.layout == "cover"), None))
    work_out(batch)
    check_rows(batch)
    _check_labels(batch)
    return batch


def _check_labels(batch: Batch) -> None:
    """In a table with words down the side and across, each pair of words has one cell."""
    if batch.form.layout != "matrix" or not batch.table.cells:
        return
    side, across = batch.form.fields[:2]
    columns = [batch.codes(f.column) for f in (side, across)]
    _, pair = combinations([(c.codes, len(c.words)) for c in columns])
    repeated = (np.bincount(pair)[pair] > 1) & ~batch.faulty if len(batch) else batch.faulty
    for number in np.unique(pair[repeated]).tolist():
        batch.fault(LabelsRepeated(side=side.heading, across=across.heading), "amount", rows(pair == number))


def _filled(bound: Mapping[str, Bound], length: int) -> Bools:
    """Where something is written in a column that is read."""
    filled = np.zeros(length, bool)
    for b in bound.values():
        filled |= ~b.column.blank()
    return filled


def _with_unit_of_heading(bound: dict[str, Bound], form: Form, length: int) -> dict[str, Bound]:
    """Without a column of units, the unit in the heading of the amounts stands in every row."""
    field, amount = form.field("unit"), bound.get("amount")
    if "unit" in bound or not field or not amount or not amount.unit:
        return bound
    column = Column.of_codes(np.zeros(length, np.int32), [amount.unit])
    return bound | {"unit": Bound(field, amount.index, column)}


def _merged(table: Table, bound: Mapping[str, Bound]) -> list[Issue]:
    """Merged blocks that reach into the data."""
    words = (w for b in bound.values() for w in b.column.words)
    blocks = dict.fromkeys(w.text for w in words if isinstance(w, Odd) and w.kind == "merged")
    return [CellsMerged(place=Place(table.file, table.sheet, block), seen=block) for block in blocks]


def _read_fields(batch: Batch) -> None:
    """Field by field; what others depend on comes first."""
    constants = batch.form.constants.items()
    batch.text.update({name: Codes.same(text, len(batch)) for name, text in constants})
    batch.text["activity"] = read_activities(batch)
    for field in sorted(batch.form.fields, key=_turn):
        if field.column in batch.bound or field.column == "unit":
            _read_field(batch, field)


def _turn(field: Field) -> int:
    """Units need the item, units of measured values need the unit."""
    return {"item": 1, "amount": 2, "unit": 3}.get(field.column, 4 if field.kind == "measured" else 0)


def _read_field(batch: Batch, field: Field) -> None:
    name = field.column
    if name == "item":
        batch.text[name] = read_items(batch, field)
    elif name == "unit":
        batch.text[name] = read_units(batch, field)
    elif field.kind == "choice" and name != "activity":
        batch.text[name] = read_choice(batch, field)
    elif field.kind == "text":
        batch.text[name] = read_text(batch, field)
    elif field.kind == "year":
        batch.year = read_years(batch, name)
    elif field.kind == "month":
        batch.month = read_months(batch, name)
    elif field.kind == "number":
        _read_number(batch, name)
    elif field.kind == "measured":
        _read_measured(batch, field)


def _read_number(batch: Batch, name: str) -> None:
    signed = _signed(batch) if name.startswith("amount") else None
    values, keys = read_numbers(batch, name, keys=name == "amount", signed=signed)
    batch.numbers[name] = values
    if name == "amount":
        batch.text["amount_key"] = keys


def _signed(batch: Batch) -> Bools:
    """Rows whose activity writes amounts with a sign."""
    activity, known = batch.codes("activity"), batch.book.activities
    signed: Bools = np.array([w in known and known[w].signed for w in activity.words], bool)[activity.codes]
    return signed


def _fill_categories(batch: Batch) -> None:
    """Cells of an energy balance that state no category take that of their row and item."""
    activity, known = batch.codes("activity"), batch.book.activities
    if not any(w in known and known[w].balance for w in activity.words):
        return

    def category(activity: str, own: str, row: str, item: str) -> str:
        mapped = not own and activity in known and known[activity].balance
        return balance_category(row, item).code if mapped else own

    columns = [batch.codes(n) for n in ("activity", "category", "balance_row", "item")]
    batch.text["category"] = derived(columns, category)


def _read_measured(batch: Batch, field: Field) -> None:
    """A measured parameter counts only where it is filled; percentages in a form must not be fractions.

    A temperature alone may be below zero.
    """
    name = field.column
    stated = batch.form.id != CANONICAL and (batch.bound[name].unit or field.units[0]) in (PERCENT, "%")
    percent = stated and not field.small
    freezes = np.ones(len(batch), bool) if any(units.compatible(u, TEMPERATURE) for u in field.units) else None
    values = read_numbers(batch, name, percent=percent, signed=freezes).values
    if not np.isnan(values).all():
        batch.numbers[name] = values
        batch.text[f"{name}_unit"] = read_measured_units(batch, field, values)
