"""Stated values against the limits of nature: no share is more than the whole."""

from __future__ import annotations

import numpy as np

from inventory import units
from inventory.issues.plausible import ValueAboveLimit
from inventory.reading.batch import FAULTS_LISTED, Batch
from inventory.reading.choices import rows
from inventory.reading.columns import Bools, number_text
from inventory.vocabulary.limits import Limit, limits
from inventory.words import NOTHING, Words

ROUNDING = 1e-9
PERCENT = "percent"
MEANT_PERCENT = Words("; if {value} % is meant, write {share}", "；如指 {value}%，请填 {share}")


def check_limits(batch: Batch) -> None:
    """Measured values, and amounts of rows that state factors, none above the limit of its quantity."""
    for name in [n for n in batch.numbers if n in limits()]:
        _check(batch, name, f"{name}_unit", name, np.ones(len(batch), bool))
    activity, known = batch.codes("activity"), batch.book.activities
    stated = {w: known[w].states for w in activity.words if w in known and known[w].states in limits()}
    for word, quantity in stated.items() if "amount" in batch.numbers else ():
        _check(batch, "amount", "unit", quantity, activity.codes == list(activity.words).index(word))


def _check(batch: Batch, name: str, unit_column: str, quantity: str, at: Bools) -> None:
    """One column, each of its units against the limit that is stated in such a unit."""
    values, unit = batch.numbers[name], batch.codes(unit_column)
    for code, word in enumerate(unit.words):
        given = word or "1"
        limit = next((one for one in limits()[quantity] if units.compatible(given, one.unit)), None)
        if limit is None:
            continue
        most = limit.most * units.scale(limit.unit, given)
        above = at & (unit.codes == code) & (values > most * (1 + ROUNDING)) & ~batch.is_spoiled(name)
        found = np.unique(values[above])
        for value in found[:FAULTS_LISTED].tolist():
            batch.fault(_fault(batch, name, value, given, limit), name, rows(above & (values == value)))
        if len(found) > FAULTS_LISTED:
            more = above & (values > found[FAULTS_LISTED - 1])
            batch.spoil(name, rows(more))
            batch.more(name, int(more.sum()))


def _fault(batch: Batch, name: str, value: float, unit: str, limit: Limit) -> ValueAboveLimit:
    most, text = limit.most * units.scale(limit.unit, unit), number_text(value)
    percent = unit != PERCENT and value <= 100 * most
    hint = MEANT_PERCENT if percent else NOTHING
    share = number_text(value / 100)
    return ValueAboveLimit(
        seen=text,
        heading=batch.heading(name),
        value=units.with_unit(text, unit),
        most=units.with_unit(number_text(most), unit),
        hint=Words(*(hint.of(lang).format(value=text, share=share) for lang in ("en", "zh"))),
    )
