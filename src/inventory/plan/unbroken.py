"""Series that ask for a row each year: years between two rows without one, and years that are not estimated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from inventory.issues import Issue
from inventory.issues.series import SeriesYearMissing, SeriesYearNotEstimated
from inventory.plan.alike import PLACE_AND_ITEM, number_series
from inventory.records import Records
from inventory.rulebooks import RuleBook
from inventory.vocabulary.notation import NOT_WORKED_OUT, parse_keys
from inventory.vocabulary.terms import term_words

NOT_ESTIMATED = "NE"


def unbroken(records: Records, book: RuleBook) -> list[Issue]:
    """What is missing within the series of activities that are `yearly`, as the rows were read."""
    activity = records.text["activity"]
    yearly = np.array([(a := book.activities.get(w)) is not None and a.yearly for w in activity.words], bool)
    rows = np.flatnonzero(yearly[activity.codes])
    if not len(rows):
        return []
    keyed, without = (_keyed(records, every=every)[rows] for every in (True, False))
    stated = ~keyed & ~np.isnan(records.numbers["amount"][rows])
    series = number_series(records, rows, book)
    found: list[Issue] = []
    for one in range(int(series.max()) + 1):
        at = series == one
        if (at & stated).any():
            found += _gaps(records, rows[at & (stated | keyed)].tolist())
            found += _not_estimated(records, rows[at & stated].tolist(), rows[at & without].tolist())
    return list(dict.fromkeys(found))


def not_estimated(records: Records, book: RuleBook, row: int) -> list[int]:
    """The records of the series of a record, or of what it is a part of, that say of its year or one before: NE."""
    if not any(NOT_ESTIMATED in (parse_keys(w) or ()) for w in records.text["notation_key"].words):
        return []
    activity = records.text["activity"][row]
    whole = {activity}
    for spread in reversed(book.spread):
        whole |= {spread.activity} if spread.into in whole else set()
    varies = {*book.activities[activity].varies, *(h.driver for h in book.history)}
    words = [records.text[n] for n in (*PLACE_AND_ITEM, *records.qualifiers) if n not in {*varies, "activity"}]
    return [
        r
        for r in np.flatnonzero(_keyed(records, every=False) & (records.year <= records.year[row])).tolist()
        if records.text["activity"][r] in whole and all(w[r] in ("", w[row]) for w in words)
    ]


def _keyed(records: Records, *, every: bool) -> npt.NDArray[np.bool_]:
    """The records with a key in place of a figure; not `every`: those that say it is not estimated."""
    keys = records.text["notation_key"]
    wanted = [w in NOT_WORKED_OUT and (every or NOT_ESTIMATED in (parse_keys(w) or ())) for w in keys.words]
    return np.array(wanted, bool)[keys.codes]


def _gaps(records: Records, rows: list[int]) -> Iterator[Issue]:
    of_year = {int(records.year[r]): r for r in reversed(rows)}
    for before, after in pairwise(sorted(of_year)):
        if after > before + 1:
            missing = (str(before + 1), str(after - 1))
            yield SeriesYearMissing(
                place=records.place(of_year[before], "year"),
                more_places=(records.place(of_year[after], "year"),),
                seen="–".join(dict.fromkeys(missing)),
                activity=term_words("activity", records.text["activity"][rows[0]]),
                before=before,
                after=after,
            )


def _not_estimated(records: Records, stated: list[int], without: list[int]) -> Iterator[Issue]:
    """Years after the first stated that are not estimated."""
    first = min(int(records.year[r]) for r in stated)
    for row in (r for r in without if int(records.year[r]) > first):
        yield SeriesYearNotEstimated(
            place=records.place(row),
            seen=records.text["notation_key"][row],
            activity=term_words("activity", records.text["activity"][row]),
            year=int(records.year[row]),
        )
