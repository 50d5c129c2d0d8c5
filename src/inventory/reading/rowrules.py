"""What must hold in a row as a whole: amount or notation key, keys with their notes, blanks and defaults."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from inventory.issues.rows import AmountAndKey, AmountMissing, DefaultTaken, ValueMissing
from inventory.issues.vocabulary import WordUnknown
from inventory.reading.batch import Batch, Parsed, filled, read_words, replaced
from inventory.reading.choices import choices, label, rows
from inventory.reading.columns import BLANK, Bools
from inventory.records import Codes
from inventory.rulebooks import Field
from inventory.vocabulary import Key, check_keys, parse_keys
from inventory.vocabulary.notation import keys_text
from inventory.words import Words

NOTATION_KEY = Words("notation key", "注释符号")


def fill_defaults(batch: Batch) -> None:
    """Blanks take the form's default, and it is said how many."""
    for field in batch.form.fields:
        if field.default:
            _fill(batch, field)


def _fill(batch: Batch, field: Field) -> None:
    name, own = field.column, batch.codes(field.column)
    blank = batch.column(name).blank()
    if not blank.any():
        return
    batch.text[name] = replaced(own, blank, Codes.same(field.default, len(batch)))
    words = label(choices(field.choices, batch.book), field.default) if field.choices else Words(*[field.default] * 2)
    place = batch.table.heading_place(batch.bound[name].index) if name in batch.bound else batch.table.whole
    batch.issues.append(DefaultTaken(place=place, heading=field.heading, default=words, count=int(blank.sum())))


def check_rows(batch: Batch) -> None:
    """All the rules, each on all rows at once."""
    has_key = _settle_keys(batch)
    asks = _asking(batch, has_key)
    for field in batch.form.fields:
        if field.required and field.column in batch.bound:
            excused = has_key if field.kind == "unit" else _follows(batch, field.column)
            _check_required(batch, field, excused | asks)
    _check_amounts(batch, has_key | asks)
    _check_notes(batch)


def _follows(batch: Batch, name: str) -> Bools:
    """Rows in which the rule book fills a column from another one, such as the category from the animal."""
    fills = [f for f in batch.book.filled if f.column == name]
    activity = batch.codes("activity")
    follows = [any(not f.activities or word in f.activities for f in fills) for word in activity.words]
    told: Bools = np.array(follows, bool)[activity.codes]
    return told


def _asking(batch: Batch, has_key: Bools) -> Bools:
    """Rows that ask for lines which follow from others: beside that, nothing is required of them."""
    asks = np.zeros(len(batch), bool)
    for follow in batch.book.follows:
        asks |= np.logical_and.reduce([_among(batch.codes(name), words) for name, words in follow.asked_by.items()])
    return asks & ~has_key & np.isnan(batch.numbers.get("amount", np.full(len(batch), np.nan)))


def _among(codes: Codes, words: Collection[str]) -> Bools:
    among: Bools = np.array([word in words for word in codes.words], bool)[codes.codes]
    return among


def _check_required(batch: Batch, field: Field, excused: Bools) -> None:
    """A required cell must be filled; only years may come from the cover."""
    if field.kind in ("year", "number"):
        return
    name = field.column
    blank = batch.column(name).blank() & ~filled(batch.codes(name))
    batch.fault(ValueMissing(heading=field.heading), name, rows(blank & ~excused & ~batch.is_spoiled(name)))


def _settle_keys(batch: Batch) -> Bools:
    """The notation key of each row, from the amount's cell or from its own column; where there is one."""
    in_amount = batch.text.pop("amount_key", Codes.same(BLANK, len(batch)))
    if "notation_key" in batch.bound:
        batch.text["notation_key"] = read_words(batch, "notation_key", _key)
        own = filled(batch.text["notation_key"])
        both = own & (filled(in_amount) | ~np.isnan(batch.numbers.get("amount", np.full(len(batch), np.nan))))
        for code, word in enumerate(batch.text["notation_key"].words):
            at = both & (batch.text["notation_key"].codes == code)
            batch.fault(AmountAndKey(seen=word), "notation_key", rows(at))
        in_amount = replaced(batch.text["notation_key"], ~own, in_amount)
    batch.text["notation_key"] = in_amount
    return filled(in_amount)


def _key(word: str) -> Parsed:
    keys = parse_keys(word)
    return keys_text(keys) if keys else WordUnknown(seen=word, choices=tuple(Key), list_name=NOTATION_KEY)


def _check_amounts(batch: Batch, has_key: Bools) -> None:
    amount = batch.numbers.get("amount")
    if amount is not None:
        missing = np.isnan(amount) & ~has_key & ~batch.is_spoiled("amount")
        batch.fault(AmountMissing(heading=batch.heading("amount")), "amount", rows(missing))


def _check_notes(batch: Batch) -> None:
    """IE says where, NE says why."""
    keys, silent = batch.text["notation_key"], ~filled(batch.codes("note"))
    name = "amount" if "notation_key" not in batch.bound else "notation_key"
    for code, word in enumerate(keys.words):
        for issue in check_keys(parse_keys(word) or (), BLANK):
            batch.fault(issue, name, rows(silent & (keys.codes == code)))
