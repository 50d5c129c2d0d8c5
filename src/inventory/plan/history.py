"""Years before the first row of a series, worked out from what drove them: population, the economy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.series import HistoryWithoutDriver
from inventory.plan.refusals import measured_unit_issue
from inventory.plan.series import AMOUNT_WORKING, MADE, number_series
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


class Told(NamedTuple):
    """A driver's values for one region: years, ascending, with a value and the row each."""

    years: list[int]
    values: list[float]
    rows: list[int]

    def at(self, year: int) -> float:
        """The value in a year, on the straight line between the years told."""
        return float(np.interp(year, self.years, self.values))

    def places(self, year: int) -> list[int]:
        """The rows that the value of a year comes from."""
        n = int(np.searchsorted(self.years, year))
        return [self.rows[n]] if self.years[n] == year else self.rows[n - 1 : n + 1]


class Made(NamedTuple):
    """A record to be made: of which row, for which year, with which amount and mark."""

    row: int
    year: int
    amount: float
    mark: str


def with_history(records: Records, book: RuleBook) -> tuple[Records, list[Issue]]:
    """The records with those of years before that drivers tell; and rows whose driver is not told for their year."""
    made: list[Made] = []
    issues: list[Issue] = []
    for number, history in enumerate(book.history):
        for found in _of(records, number, history, book):
            if isinstance(found, Issue):
                issues.append(found)
            else:
                made.append(found)
    return _added(records, made), issues


def _of(records: Records, number: int, history: History, book: RuleBook) -> Iterator[Made | Issue]:
    rows = _driven(records, history)
    if not len(rows):
        return
    told = _told(records, history)
    if unfit := list(_unfit(records, told)):
        yield from unfit
        return
    series = number_series(records, rows, book)
    for one in range(int(series.max()) + 1):
        members = rows[series == one]
        first = int(records.year[members].min())
        for row in members[records.year[members] == first].tolist():
            word, region = records.text[history.driver][row], records.text["region"][row]
            known = next((told[word, step] for step in ladder(region, 0) if (word, step) in told), None)
            if known is None or not known.years[0] <= first <= known.years[-1]:
                yield HistoryWithoutDriver(
                    place=records.place(row, history.driver), driver=value_words(history.driver, word), year=first
                )
                continue
            yield from _before(records, row, known, f"{HISTORY}{number} ", max(known.years[0], history.since))


def _before(records: Records, row: int, known: Told, mark: str, since: int) -> Iterator[Made]:
    year, amount = int(records.year[row]), float(records.numbers["amount"][row])
    for before in range(since, year):
        ratio = known.at(before) / known.at(year)
        places = "|".join(map(str, (ratio, *known.places(before), *known.places(year))))
        between = len(known.places(before)) + len(known.places(year)) > 2
        yield Made(row, before, amount * ratio, f"{mark}{int(between)} {places}")


def _driven(records: Records, history: History) -> Rows:
    """The rows with an amount that name a driver."""
    activity, blank = records.text["activity"], Codes.same("", len(records))
    driver = records.text.get(history.driver, blank)
    at = [w in history.activities for w in activity.words]
    named = np.array([w != "" for w in driver.words], bool)[driver.codes]
    keyed = np.array([w in NOT_WORKED_OUT for w in records.text["notation_key"].words], bool)
    stated = ~np.isnan(records.numbers["amount"]) & ~keyed[records.text["notation_key"].codes]
    return np.flatnonzero(np.array(at, bool)[activity.codes] & named & stated)


def _told(records: Records, history: History) -> Mapping[tuple[str, str], Told]:
    """The values of each driver and region, above nothing."""
    activity = records.text["activity"]
    rows = np.flatnonzero(np.array([w == history.told_by for w in activity.words], bool)[activity.codes])
    found: dict[tuple[str, str], dict[int, int]] = {}
    for row in rows.tolist():
        if records.numbers["amount"][row] > 0:
            key = records.text[history.driver][row], records.text["region"][row]
            found.setdefault(key, {})[int(records.year[row])] = row
    return {key: _series(records, by_year) for key, by_year in found.items()}


def _series(records: Records, by_year: Mapping[int, int]) -> Told:
    years = sorted(by_year)
    rows = [by_year[y] for y in years]
    own = [records.text["unit"][r] or "1" for r in rows]
    scales = [units.scale(u, own[0]) if units.compatible(u, own[0]) else 1.0 for u in own]
    return Told(years, [float(records.numbers["amount"][r]) * s for r, s in zip(rows, scales, strict=True)], rows)


def _unfit(records: Records, told: Mapping[tuple[str, str], Told]) -> Iterator[Issue]:
    """Values of one driver in units that do not convert into each other."""
    for rows in (t.rows for t in told.values()):
        wanted = records.text["unit"][rows[0]] or "1"
        for row in rows:
            unit = records.text["unit"][row] or "1"
            if not units.compatible(unit, wanted):
                yield replace(
                    measured_unit_issue("activity_data", unit, wanted), place=records.place(row, "unit", "amount")
                )


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
