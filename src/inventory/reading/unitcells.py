"""Columns of units: the amounts' and the measured parameters'."""

from __future__ import annotations

import numpy as np

from inventory import units
from inventory.issues import Issue, Place
from inventory.issues.reading import GasVolumeTaken, UnitsContradict
from inventory.issues.rows import ValueMissing
from inventory.issues.units import UnitAmbiguous
from inventory.reading.batch import Batch, Parsed, derived, filled, read_words, replaced
from inventory.reading.choices import choices, rows
from inventory.reading.columns import BLANK, Column, Floats
from inventory.reading.headings import Bound
from inventory.records import Codes
from inventory.rulebooks import Field, RuleBook
from inventory.units import Energy, GasVolume
from inventory.vocabulary import ClosedList
from inventory.words import Words

GAS_VOLUMES: tuple[GasVolume, ...] = ("0 °C", "15 °C", "20 °C")
GAS = "gas"
NO_CONDITION = Words(
    "a volume of gas counts only with its temperature, and this rule book does not fix one",
    "气体体积须说明温度状态，而该规则手册未作规定",
)


def read_units(batch: Batch, field: Field) -> Codes:
    """The units of the amounts. What energy and gas volumes mean follows from the activity and the item."""
    found = _read(batch, field.column)
    _note_gas_volumes(batch, field.column)
    stated = batch.bound["amount"].unit if "amount" in batch.bound else ""
    return _agreed(batch, field.column, found, stated) if stated else found


def _read(batch: Batch, name: str, *, metered: bool = False) -> Codes:
    return read_words(batch, name, lambda *words: unit_of(batch.book, *words), _context(batch, metered=metered))


def _context(batch: Batch, *, metered: bool = False) -> list[Codes]:
    """Activity and item. A volume as metered has its temperature in another column, whatever the item is."""
    return [batch.codes("activity"), Codes.same(BLANK, len(batch)) if metered else batch.codes("item")]


def said_everywhere(batch: Batch, name: str, text: str, beside: str) -> Batch:
    """The same table as if `text`, from the heading of column `beside`, stood in every row of column `name`."""
    field = batch.form.field(name) or Field(column=name, kind="unit", heading=batch.heading(beside))
    column = Column.of_codes(np.zeros(len(batch), np.int32), [text])
    bound = Bound(field, batch.bound[beside].index, column)
    same = Batch(batch.table, batch.form, {**batch.bound, name: bound}, batch.book)
    same.text.update(batch.text)
    return same


def _agreed(batch: Batch, name: str, found: Codes, stated: str) -> Codes:
    """Units of the rows where they agree with the heading of the amounts; the heading's where the row says none."""
    heading, written = _read(said_everywhere(batch, name, stated, "amount"), name), batch.column(name)
    blank = written.blank()
    differs = ~blank & (found.texts() != heading.texts()) & ~batch.is_spoiled(name)
    for code in np.unique(written.codes[differs]).tolist():
        issue = UnitsContradict(seen=str(written.words[code]), heading_unit=stated)
        batch.fault(issue, name, rows(differs & (written.codes == code)))
    return replaced(found, blank, heading)


def read_measured_units(batch: Batch, field: Field, values: Floats) -> Codes:
    """The units of measured values: from their own column, from their heading, or the form's."""
    name, bound = f"{field.column}_unit", batch.bound[field.column]
    metered = bool(field.units) and _is_bare_volume(field.units[0])
    if name in batch.bound:
        found = _read(batch, name, metered=metered)
        nameless = ~np.isnan(values) & batch.column(name).blank()
        batch.fault(ValueMissing(heading=batch.heading(name)), name, rows(nameless))
    elif bound.unit:
        said = said_everywhere(batch, name, bound.unit, field.column)
        found = _read(said, name, metered=metered)
        batch.issues += said.issues
        batch.faulty |= said.faulty & ~np.isnan(values)
    else:
        found = derived([*_context(batch), batch.codes("unit")], lambda *row: _usual_unit(batch.book, field, *row))
    return replaced(found, np.isnan(values), Codes.same(BLANK, len(batch)))


def _usual_unit(book: RuleBook, field: Field, activity: str, item: str, unit: str) -> str:
    """The second unit of a field is for gases whose amount is a volume. A canonical table's fields have none."""
    if not field.units:
        return BLANK
    by_volume = len(field.units) > 1 and is_gas_volume(unit) and _is_gas(activity, item, book)
    return field.units[1] if by_volume else field.units[0]


def unit_of(book: RuleBook, word: str, activity: str, item: str) -> Parsed:
    """The canonical unit that a word means for an item."""
    gas = _is_gas(activity, item, book)
    condition = next((c for c in GAS_VOLUMES if gas and c == book.gas_volume), None)
    try:
        unit = units.parse(word, energy=energy_of(activity, book), gas_volume=condition)
    except units.UnitRefused as refused:
        return refused.issue(Place())
    return _no_condition(word, unit) if gas and _is_bare_volume(unit) else unit


def energy_of(activity: str, book: RuleBook) -> Energy:
    """What a unit of energy means for an activity."""
    rules = book.activities.get(activity)
    return rules.energy if rules else "net"


def is_gas_volume(unit: str) -> bool:
    """Whether a canonical unit is a volume of gas at a stated temperature."""
    return unit.endswith(("Nm3", "m3_15C", "m3_20C"))


def _is_bare_volume(unit: str) -> bool:
    return unit == "L" or (unit.endswith("m3") and not is_gas_volume(unit))


def _is_gas(activity: str, item: str, book: RuleBook) -> bool:
    rules = book.activities.get(activity)
    listed = choices(rules.item_list, book) if rules and rules.item_list else None
    known = item in listed if isinstance(listed, ClosedList) else False
    return known and isinstance(listed, ClosedList) and listed[item].attributes.get("state") == GAS


def _no_condition(word: str, unit: str) -> Issue:
    bare = "m3" if unit == "L" else unit
    wanted = [units.parse(bare, gas_volume=c) for c in GAS_VOLUMES]
    shown = tuple(units.label(u, lang) for u in wanted for lang in ("zh", "en"))
    return UnitAmbiguous(seen=word, choices=shown, reason=NO_CONDITION)


def _note_gas_volumes(batch: Batch, name: str) -> None:
    """Say once that the rule book's condition was taken."""

    def bare(word: str, activity: str, item: str) -> str:
        if not _is_gas(activity, item, batch.book):
            return BLANK
        plain, taken = unit_of(batch.book, word, activity, BLANK), unit_of(batch.book, word, activity, item)
        is_bare = isinstance(plain, str) and _is_bare_volume(plain)
        return word if is_bare and isinstance(taken, str) else BLANK

    if not batch.book.gas_volume:
        return
    silent = Batch(batch.table, batch.form, batch.bound, batch.book)
    taken = read_words(silent, name, bare, _context(batch))
    seen = ", ".join(filter(None, taken.words))
    note = GasVolumeTaken(seen=seen, gas_volume=batch.book.gas_volume, why=batch.book.gas_volume_note)
    batch.fault(note, name, rows(filled(taken)))
