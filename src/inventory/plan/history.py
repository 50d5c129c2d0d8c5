"""Years before the first row of a series, worked out from what drove them: population, the economy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from inventory.issues import Issue
from inventory.issues.history import HistoryOfAnother, HistoryTooShort, HistoryWithoutDriver
from inventory.plan.alike import number_alike, number_series
from inventory.plan.drivers import Key, Told, told
from inventory.plan.series import AMOUNT_WORKING, BEGINS, MADE
from inventory.plan.step import Rows
from inventory.records import Codes, Records
from inventory.rulebooks import History, RuleBook
from inventory.vocabulary.labels import value_words
from inventory.vocabulary.notation import NOT_WORKED_OUT
from inventory.vocabulary.regions import ladder
from inventory.words import Words

HISTORY = "history."
"""What the working of an amount begins with that a driver was asked for."""

WORKED_OUT = Words(
    "back-cast from the row shown: × {ratio}, {driver} of the year over that of the row's year{between} [{places}]; "
    "{why}",
    "由所示行回推：× {ratio}，即该年与该行年份{driver}之比{between}［{places}］；{why}",
)
BETWEEN = Words(" (between two years told)", "（相邻填报年份间内插）")


class Made(NamedTuple):
    """A record to be made: of which row, for which year, with which amount and mark."""

    row: int
    year: int
    amount: float
    mark: str


def with_history(records: Records, book: RuleBook) -> tuple[Records, list[Issue]]:
    """The records with those of years before that drivers tell; and rows whose driver is not told for their year."""
    made: list[Made] = []
    begin: list[int] = []
    issues: list[Issue] = []
    for number, history in enumerate(book.history):
        for found in _of(records, number, history, book):
            if isinstance(found, Issue):
                issues.append(found)
            elif isinstance(found, Made):
                made.append(found)
            else:
                begin.append(found)
    return _added(_beginning(records, begin), made), issues


def _of(records: Records, number: int, history: History, book: RuleBook) -> Iterator[Made | Issue | int]:
    """Records to be made, rows whose past is another's, and what is wrong."""
    known, faults = told(records, history)
    yield from faults
    rows = _rows(records, history)
    if faults or not len(rows):
        return
    last = int(records.year.max())
    series = number_series(records, rows, book)
    pasts = number_alike(records, rows, ("activity", "region", *history.one_past))
    for past in range(int(pasts.max()) + 1):
        first, later = _firsts(records, rows[pasts == past], series[pasts == past])
        yield from (row for row in later if _named(records, history, row))
        yield from _not_again(records, history, first, later)
        for row in first:
            driver = _told_for(records, history, known, row) if _named(records, history, row) else None
            if isinstance(driver, Issue):
                yield driver
                continue
            yield from _too_short(records, history, row, driver, last)
            if driver:
                yield from _before(records, row, driver, f"{HISTORY}{number} ", max(driver.years[0], history.since))


def _firsts(records: Records, rows: Rows, series: Rows) -> tuple[list[int], list[int]]:
    """The rows of the year in which a past ends, and the first rows of series that begin later."""
    year = records.year[rows]
    begun = np.full(int(series.max()) + 1, year.max(), np.int32)
    np.minimum.at(begun, series, year)
    first = year == begun[series]
    return rows[first & (year == year.min())].tolist(), rows[first & (year > year.min())].tolist()


def _not_again(records: Records, history: History, first: list[int], later: list[int]) -> Iterator[Issue]:
    """Series that begin later and name a driver: what there was before belongs to those that begin first."""
    for row in (r for r in later if _named(records, history, r)):
        yield HistoryOfAnother(
            place=records.place(row, history.driver),
            more_places=(records.place(first[0], history.driver),),
            seen=value_words(history.driver, records.text[history.driver][row]).en,
            driver=value_words(history.driver, records.text[history.driver][row]),
            year=int(records.year[row]),
            first=int(records.year[first[0]]),
        )


def _told_for(records: Records, history: History, known: Mapping[Key, Told], row: int) -> Told | Issue:
    """The driver that a row names, of its region or one that it lies in, if it is told for the row's year."""
    word, region, year = records.text[history.driver][row], records.text["region"][row], int(records.year[row])
    found = next((known[word, step] for step in ladder(region, 0) if (word, step) in known), None)
    if found is None or not found.years[0] <= year <= found.years[-1]:
        place = records.place(row, history.driver)
        return HistoryWithoutDriver(place=place, driver=value_words(history.driver, word), year=year)
    return found


def _too_short(records: Records, history: History, row: int, driver: Told | None, last: int) -> Iterator[Issue]:
    """A past that does not reach back far enough; a row that states zero says that there was none."""
    year = int(records.year[row])
    begins = min(year, max(driver.years[0], history.since)) if driver else year
    if begins <= max(history.since, last - history.years) or not records.numbers["amount"][row]:
        return
    more = (records.place(driver.rows[0]),) if driver and begins < year else ()
    yield HistoryTooShort(
        place=records.place(row, history.driver), more_places=more, seen=str(begins), years=history.years
    )


def _before(records: Records, row: int, known: Told, mark: str, since: int) -> Iterator[Made]:
    year, amount = int(records.year[row]), float(records.numbers["amount"][row])
    for before in range(since, year):
        ratio = known.at(before) / known.at(year)
        places = "|".join(map(str, (ratio, *known.places(before), *known.places(year))))
        between = len(known.places(before)) + len(known.places(year)) > 2
        yield Made(row, before, amount * ratio, f"{mark}{int(between)} {places}")


def _rows(records: Records, history: History) -> Rows:
    """The rows with an amount of activities that have a past."""
    activity, keys = records.text["activity"], records.text["notation_key"]
    at = np.array([w in history.activities for w in activity.words], bool)[activity.codes]
    keyed = np.array([w in NOT_WORKED_OUT for w in keys.words], bool)[keys.codes]
    return np.flatnonzero(at & ~keyed & ~np.isnan(records.numbers["amount"]))


def _named(records: Records, history: History, row: int) -> bool:
    """Whether a row names a driver."""
    return history.driver in records.text and records.text[history.driver][row] != ""


def _added(records: Records, made: list[Made]) -> Records:
    """The records and those made, behind them."""
    if not made:
        return records
    blank = np.full(len(made), np.nan)
    amounts = {"amount": np.array([m.amount for m in made]), "amount_low": blank, "amount_high": blank}
    ids = Codes.of([f"{records.text['record_id'][m.row]}@{m.year}" for m in made])
    text = {"record_id": ids, AMOUNT_WORKING: Codes.of([_placed(records, m) for m in made])}
    rows, years = np.array([m.row for m in made], np.intp), np.array([m.year for m in made], np.int32)
    return records.followed_by(rows, text, amounts, years)


def _beginning(records: Records, rows: list[int]) -> Records:
    """The records, with a mark on those that begin a series whose past is another's."""
    if not rows:
        return records
    working = records.text.get(AMOUNT_WORKING, Codes.same("", len(records))).texts()
    working[rows] = BEGINS
    return replace(records, text={**records.text, AMOUNT_WORKING: Codes.of(working.tolist())})


def _placed(records: Records, made: Made) -> str:
    """The mark of a record made, with the cells of its driver in place of their rows."""
    head, _, tail = made.mark.rpartition(" ")
    ratio, *rows = tail.split("|")
    places = dict.fromkeys(str(records.place(int(r), "amount")) for r in rows)
    return f"{head} {ratio} {'; '.join(places)}"


def is_back_cast(working: str) -> bool:
    """Whether an amount was worked out from a driver."""
    return working.startswith(HISTORY)


def is_made(working: str) -> bool:
    """Whether nobody wrote the record, for the year before it or after it."""
    return working in MADE or is_back_cast(working)


def why_back_cast(book: RuleBook, working: str, records: Records, row: int) -> Words:
    """How an amount follows from its driver, with the cells behind it."""
    number, between, ratio, places = working.removeprefix(HISTORY).split(" ", 3)
    history = book.history[int(number)]
    driver = value_words(history.driver, records.text[history.driver][row])
    en, zh = (
        WORKED_OUT.of(lang).format(
            ratio=f"{float(ratio):.6g}",
            driver=driver.of(lang),
            between=BETWEEN.of(lang) if between == "1" else "",
            places=places,
            why=history.why.of(lang),
        )
        for lang in ("en", "zh")
    )
    return Words(en, zh)
