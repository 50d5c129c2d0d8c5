"""What makes rows one series: entity, region, category, item and words, whatever the year."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from inventory.plan.step import Rows
from inventory.records import Records
from inventory.rulebooks import RuleBook

PLACE_AND_ITEM = ("entity", "region", "category", "activity", "item")


def number_series(records: Records, rows: Rows, rulebook: RuleBook) -> Rows:
    """Rows numbered by the series they belong to.

    Words that may vary from year to year tell series apart only where rows of one year differ in them: two covered and
    uncovered sites stay two, a site that is covered one day stays one. A word that names a driver never does.
    """
    key = np.zeros(len(rows), np.intp)
    varying = []
    for name in (*PLACE_AND_ITEM, *records.qualifiers):
        codes, varies = records.text[name].codes[rows], _varies(records, rulebook, name)[rows]
        key = _and(key, np.where(varies, 0, codes + 1))
        if varies.any() and name not in {h.driver for h in rulebook.history}:
            varying.append(np.where(varies, codes + 1, 0))
    whole = key
    for codes in varying:
        key = _and(key, np.where(_two_in_a_year(whole, records.year[rows], codes), codes, 0))
    return key


def number_alike(records: Records, rows: Rows, columns: Iterable[str]) -> Rows:
    """Rows numbered by their words in these columns."""
    key = np.zeros(len(rows), np.intp)
    for name in columns:
        if name in records.text:
            key = _and(key, records.text[name].codes[rows])
    return key


def _and(key: Rows, codes: npt.NDArray[np.signedinteger]) -> Rows:
    """Rows numbered by both."""
    return np.unique(key * (int(codes.max(initial=0)) + 1) + codes, return_inverse=True)[1].astype(np.intp)


def _varies(records: Records, rulebook: RuleBook, column: str) -> npt.NDArray[np.bool_]:
    """For each record whether its activity lets the words of a column vary within a series."""
    activity = records.text["activity"]
    drives = any(column == h.driver for h in rulebook.history)
    varying = {name for name, rules in rulebook.activities.items() if drives or column in rules.varies}
    return np.array([w in varying for w in activity.words], bool)[activity.codes]


def _two_in_a_year(
    series: Rows, year: npt.NDArray[np.int32], codes: npt.NDArray[np.signedinteger]
) -> npt.NDArray[np.bool_]:
    """For each row whether its series has a year with rows of different codes."""
    cell = _and(series, year)
    one = np.zeros(int(cell.max(initial=-1)) + 1, codes.dtype)
    one[cell] = codes  # some row's
    apart = np.zeros(int(series.max(initial=-1)) + 1, bool)
    apart[series[codes != one[cell]]] = True
    return apart[series]
