"""Columns of numbers: amounts with their notation keys, and measured parameters."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.reading import (
    NumberAsText,
    NumberDash,
    NumberIsBoolean,
    NumberIsDate,
    NumberNegative,
    NumberUnreadable,
    PercentAmbiguous,
)
from inventory.reading.batch import Batch, always_faulty, odd_fault
from inventory.reading.choices import rows
from inventory.reading.columns import BLANK, Bools, Floats, Odd, Word, number_text
from inventory.records import Codes
from inventory.vocabulary import Key, parse_keys
from inventory.vocabulary.notation import keys_text
from inventory.words import Words

DASHES = re.compile(r"[\-‐‑‒–—―－─/／\\…⋯.·~～_×xX]+|n/?a\.?|无|空|none|nil|null|未知|不详|\?+|？+", re.IGNORECASE)


class Numbers(NamedTuple):
    """Numbers, NaN where there is none, and the notation key that stands instead."""

    values: Floats
    keys: Codes


def read_numbers(
    batch: Batch, name: str, *, keys: bool = False, percent: bool = False, signed: Bools | None = None
) -> Numbers:
    """A column of numbers not below zero, unless in rows that are `signed`.

    `keys`: notation keys may stand in it. `percent`: 94 for 94 %.
    """
    column = batch.column(name)
    found = [_read(word, batch.heading(name), keys, percent) for word in column.words]
    batch.faults(name, {i: r for i, r in enumerate(found) if r is None or isinstance(r, Issue)}, column.codes)
    translate = np.array([r if isinstance(r, float) else np.nan for r in found])
    values = np.where(column.codes > 0, translate[column.codes], column.numbers)
    as_text = [i for i, r in enumerate(found) if isinstance(r, float)]
    if batch.table.typed and as_text:
        batch.fault(NumberAsText(heading=batch.heading(name)), name, rows(np.isin(column.codes, as_text)))
    explicit = [i for i in as_text if str(column.words[i]).endswith(("%", "％"))]
    _check_sign(batch, name, values, signed)
    if percent:
        _check_percent(batch, name, values, np.isin(column.codes, explicit))
    coded = Codes.of([r if isinstance(r, str) else BLANK for r in found])
    return Numbers(values, Codes(coded.codes[column.codes], coded.words))


def _check_sign(batch: Batch, name: str, values: Floats, signed: Bools | None) -> None:
    """What numbers themselves can have wrong."""
    heading = batch.heading(name)
    wrong = np.isinf(values) | ((values < 0) & ~(np.zeros(len(values), bool) if signed is None else signed))
    for value in np.unique(values[wrong])[:20].tolist():
        seen = number_text(value) if np.isfinite(value) else str(value)
        kind = NumberNegative if np.isfinite(value) else NumberUnreadable
        batch.fault(kind(seen=seen, heading=heading), name, rows(wrong & (values == value)))
    batch.spoil(name, rows(wrong))


def _check_percent(batch: Batch, name: str, values: Floats, explicit: Bools) -> None:
    heading = batch.heading(name)
    small = (values > 0) & (values <= 1) & ~explicit
    for value in np.unique(values[small])[:20].tolist():
        batch.fault(percent_fault(value, heading), name, rows(small & (values == value)))
    batch.spoil(name, rows(small))


def percent_fault(value: float, heading: Words) -> Issue:
    """A value that is either a fraction or a very small percentage."""
    return PercentAmbiguous(seen=number_text(value), as_percent=number_text(value * 100), heading=heading)


def _read(word: Word, heading: Words, keys: bool, percent: bool) -> float | str | Issue | None:
    """One word of a column of numbers: a number, a key (or blank), or a fault."""
    if isinstance(word, Odd):
        return odd_fault(word) if always_faulty(word) else _odd(word, heading)
    found = units.number(word) if word else None
    if found and (percent or not found.percent):
        return found.value
    if not word:
        return BLANK
    stated = parse_keys(word) if keys else None
    return keys_text(stated) if stated else _not_a_number(word, heading, keys)


def _odd(odd: Odd, heading: Words) -> Issue:
    if odd.kind == "date":
        return NumberIsDate(seen=odd.text, heading=heading)
    if odd.kind == "boolean":
        return NumberIsBoolean(seen=odd.text, heading=heading)
    return NumberUnreadable(seen=odd.text, heading=heading)


def _not_a_number(word: str, heading: Words, keys: bool) -> Issue:
    if keys and DASHES.fullmatch(word):
        return NumberDash(seen=word, heading=heading)
    meant = tuple(key.value for key in Key if word in key.words) if keys else ()
    return NumberUnreadable(seen=word, choices=meant, heading=heading)
