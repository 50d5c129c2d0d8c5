"""Series over the years: rows that belong together, and the years for which nobody wrote a row.

What a series method remembers goes on whether or not somebody writes a row. So each series is completed before it is
worked out: a year without a row, between two rows or after the last up to the last year of the run, gets a record of
its own with the amount zero and the parameters of the row before it; a bank whose first row says when the substance
came into use gets records for the years before. Both say so (`records.working`), and each makes a line with a trace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from inventory import units
from inventory.issues import NOWHERE, Issue
from inventory.issues.series import SeriesOpeningIncomplete, SeriesParametersDiffer, SeriesTooLong, SeriesUnitsDiffer
from inventory.methods.define import Method
from inventory.plan.alike import number_series
from inventory.plan.refusals import UNIT_CELL, measured_unit_issue
from inventory.plan.step import Rows
from inventory.records import Codes, Records
from inventory.records.columns import Floats, working_column
from inventory.rulebooks import RuleBook
from inventory.vocabulary.notation import NOT_WORKED_OUT
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

NO_ROW, BACK_CAST, BEGINS = "series.no_row", "series.back_cast", "series.begins"
MADE = (NO_ROW, BACK_CAST)
REASONS = {
    NO_ROW: Words(
        "no row for this year: nothing is added; what was there before goes on with the parameters of the row shown",
        "该年无填报行：无新增量，以往存量按所示行的参数继续计算",
    ),
    BACK_CAST: Words(
        "back-cast from the row shown: a share that grows evenly from the year of introduction to the row's year, "
        "of sales that grow at the stated rate (IPCC 2006 V3 figures 7.5, 7.7, 7.8)",
        "由所示行回推：自引入年至该行年份占比线性上升，并按所填增长率折算销售量（IPCC 2006 第3卷 图7.5、7.7、7.8）",
    ),
    BEGINS: Words(
        "its series begins in this year: the years before are worked out for another of the same place and kind",
        "所在序列自该年开始：此前年份已为同一地点同类的另一序列回推",
    ),
}
"""Why a record is there that nobody wrote, or why there are none before it."""

AMOUNT_WORKING = working_column("amount")
INTRODUCED, GROWTH = "introduction_year", "sales_growth"
LONGEST = 300
"""Years: more are a mistyped year."""


class Missing(NamedTuple):
    """A record to be made: after which row, for which year, with which amount, and why."""

    row: int
    year: int
    amount: float
    why: str


def completed(records: Records, rulebook: RuleBook, methods: Mapping[str, Method]) -> tuple[Records, list[Issue]]:
    """The records with those of the years that are missing in a series; and what is wrong with its rows."""
    known = _series_methods(rulebook, methods)
    rows = _rows(records, set(known))
    if not len(rows):
        return records, []
    if unfit := list(_unfit(records)):
        return records, unfit
    last = int(records.year.max())
    added = {n for ms in known.values() for m in ms for n in m.of_kind("activity")} & {*records.measured}
    parameters = [n for n in records.measured if n not in added]
    issues: list[Issue] = []
    missing: list[Missing] = []
    for members in _each(rows, number_series(records, rows, rulebook)):
        begins, ends = int(records.year[members].min()), last
        first = members[records.year[members] == begins]
        begins = min([begins, *_introduced(records, first)])
        if ends - begins >= LONGEST:
            place, more = records.place(int(first[0]), "year"), LONGEST
            issues.append(SeriesTooLong(place=place, seen=str(begins), last=ends, years=ends - begins + 1, most=more))
            continue
        issues += [*_differing(records, members, parameters), *_units(records, members)]
        issues += _opening(records, members, known[records.text["activity"][int(members[0])]])
        missing += [*_before(records, first), *_without_row(records, members, last)]
    return _with(records, missing, added), list(dict.fromkeys(issues))


def once_per_row(issues: Sequence[Issue], of_made: Sequence[Issue]) -> list[Issue]:
    """Issues of rows, and of the years that were made of them: of a row nothing is said again for another year.

    Of an issue of made years those places are left for which nothing of the kind has been said.
    """
    told = {(_whatever_year(issue), place) for issue in issues for place in issue.places}
    found = list(issues)
    for issue in of_made:
        kind = _whatever_year(issue)
        fresh = [p for p in dict.fromkeys(issue.places) if (kind, p) not in told]
        told |= {(kind, p) for p in fresh}
        found += [replace(issue, place=fresh[0], more_places=tuple(fresh[1:]))] if fresh else []
    return found


def _whatever_year(issue: Issue) -> Issue:
    """What an issue says, apart from where and of which year."""
    changes: dict[str, Any] = {"place": NOWHERE, "more_places": ()} | ({"year": 0} if hasattr(issue, "year") else {})
    return replace(issue, **changes)


def is_idle(working: str) -> bool:
    """Whether a record stands for a year in which nothing was added, so that only methods with memory take it."""
    return working == NO_ROW


def _series_methods(rulebook: RuleBook, methods: Mapping[str, Method]) -> dict[str, list[Method]]:
    """The series methods of each activity that has any."""
    found: dict[str, list[Method]] = {}
    for name, activity in rulebook.activities.items():
        named = (m for r in activity.rules for by_gas in (r.methods, r.beside) for ms in by_gas.values() for m in ms)
        if series := [methods[m] for m in dict.fromkeys(named) if m in methods and methods[m].is_series]:
            found[name] = series
    return found


def _rows(records: Records, activities: set[str]) -> Rows:
    """Rows of these activities, but for those that carry a notation key or no amount."""
    activity, keys = records.text["activity"], records.text["notation_key"]
    wanted = np.array([w in activities for w in activity.words], bool)[activity.codes]
    keyed = np.array([w in NOT_WORKED_OUT for w in keys.words], bool)[keys.codes]
    return np.flatnonzero(wanted & ~keyed & ~np.isnan(records.numbers["amount"]))


def _each(rows: Rows, series: Rows) -> Iterator[Rows]:
    """The rows of each series, in order."""
    order = np.argsort(series, kind="stable")
    yield from np.split(rows[order], np.flatnonzero(np.diff(series[order])) + 1)


def _differing(records: Records, members: Rows, parameters: Sequence[str]) -> Iterator[Issue]:
    """Parameters that rows of one year state differently; all rows are held against the first."""
    year = records.year[members]
    order = np.argsort(year, kind="stable")
    for alike in np.split(members[order], np.flatnonzero(np.diff(year[order])) + 1):
        if len(alike) == 1:
            continue
        for name in parameters:
            stated = [_stated(records, int(row), name) for row in alike]
            other = next((n for n, text in enumerate(stated) if text != stated[0]), 0)
            if other:
                yield SeriesParametersDiffer(
                    place=records.place(int(alike[0]), name),
                    more_places=(records.place(int(alike[other]), name),),
                    seen=stated[0] or "–",
                    other=stated[other] or "–",
                    quantity=quantity_list().words(name),
                    year=int(records.year[alike[0]]),
                )


def _units(records: Records, members: Rows) -> Iterator[Issue]:
    """Rows of one year in units that do not convert into each other, people and tonnes: they cannot be added up."""
    first: dict[int, int] = {}
    for row in members.tolist():
        one = first.setdefault(int(records.year[row]), row)
        other, unit = (records.text["unit"][r] or "1" for r in (row, one))
        if not units.compatible(other, unit):
            yield SeriesUnitsDiffer(
                place=records.place(one, *UNIT_CELL),
                more_places=(records.place(row, *UNIT_CELL),),
                seen=unit,
                unit=units.label_words(unit),
                other=units.label_words(other),
                year=int(records.year[row]),
            )


def _opening(records: Records, members: Rows, methods: Sequence[Method]) -> Iterator[Issue]:
    """Years without a row among those that the opening stock of the series is a mean of."""
    years = max((o.years for m in methods for o in m.openings.values()), default=1)
    first = members[np.argmin(records.year[members])]
    begins = int(records.year[first])
    lacking = sorted(set(range(begins, begins + years)) - set(records.year[members].tolist()))
    if lacking:
        seen, place = ", ".join(map(str, lacking)), records.place(int(first), "year")
        yield SeriesOpeningIncomplete(place=place, seen=seen, years=years, first=begins, last=begins + years - 1)


def _stated(records: Records, row: int, name: str) -> str:
    """A parameter as a row states it; blank where it does not."""
    value, unit = records.numbers[name][row], records.text[f"{name}_unit"][row]
    return "" if np.isnan(value) else f"{value:.15g} {unit or '1'}"


def _unfit(records: Records) -> Iterator[Issue]:
    """Years of introduction and growth rates in units of something else."""
    for name in {INTRODUCED, GROWTH} & {*records.measured}:
        for row in np.flatnonzero(~np.isnan(records.numbers[name])).tolist():
            unit = records.text[f"{name}_unit"][row] or "1"
            if not units.compatible(unit, "1"):
                yield replace(measured_unit_issue(name, unit, "1"), place=records.place(row, f"{name}_unit", name))


def _number(records: Records, name: str) -> Floats:
    """A column of numbers in plain units; NaN where it is blank or there is no such column."""
    if name not in records.numbers:
        return np.full(len(records), np.nan)
    unit = records.text[f"{name}_unit"]
    scales = np.array([units.scale(u or "1", "1") for u in unit.words])
    scaled: Floats = records.numbers[name] * scales[unit.codes]
    return scaled


def _introduced(records: Records, first: Rows) -> list[int]:
    """The years of introduction that the first rows of a series state."""
    stated = _number(records, INTRODUCED)[first]
    return [int(y) for y in stated[~np.isnan(stated)]]


def _before(records: Records, first: Rows) -> Iterator[Missing]:
    """Records before the first year, from the year of introduction on."""
    introduced, growth = _number(records, INTRODUCED), np.nan_to_num(_number(records, GROWTH))
    for row in map(int, first):
        year, amount = int(records.year[row]), float(records.numbers["amount"][row])
        if np.isnan(introduced[row]):
            continue
        years = range(int(introduced[row]), year)
        for n, amount_then in enumerate(back_cast(amount, len(years), float(growth[row]))):
            yield Missing(row, years[n], amount_then, BACK_CAST)


def back_cast(amount: float, years: int, growth: float) -> list[float]:
    """Sales of the years before one with `amount`: their share rises evenly to all, of a market that grows."""
    whole = years + 1
    return [amount * n / whole / (1 + growth) ** (whole - n) for n in range(1, whole)]


def _without_row(records: Records, members: Rows, last: int) -> Iterator[Missing]:
    """Records of the years without a row, each after the latest row before it."""
    latest = {int(records.year[row]): int(row) for row in members[::-1]}
    row = latest[min(latest)]
    for year in range(min(latest), last + 1):
        if year in latest:
            row = latest[year]
        else:
            yield Missing(row, year, 0.0, NO_ROW)


def _with(records: Records, missing: list[Missing], added: set[str]) -> Records:
    """The records and those that are missing, behind them; `added` are further columns that change with the amount."""
    if not missing:
        return records
    rows, blank = np.array([m.row for m in missing], np.intp), np.full(len(missing), np.nan)
    amount, stated = np.array([m.amount for m in missing]), records.numbers["amount"][rows]
    share = np.divide(amount, stated, out=np.zeros(len(rows)), where=stated != 0)
    ids = Codes.of([f"{records.text['record_id'][m.row]}@{m.year}" for m in missing])
    return records.followed_by(
        rows,
        text={"record_id": ids, AMOUNT_WORKING: Codes.of([m.why for m in missing])},
        numbers={n: records.numbers[n][rows] * share for n in added}
        | {"amount": amount, "amount_low": blank, "amount_high": blank},
        year=np.array([m.year for m in missing], np.int32),
    )
