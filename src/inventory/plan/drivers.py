"""What drove past years, as it is told: a driver's values by region and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.history import DriverToldTwice, DriverWithoutValue
from inventory.plan.refusals import UNIT_CELL, measured_unit_issue
from inventory.records import Records
from inventory.rulebooks import History
from inventory.vocabulary.labels import value_words

Key = tuple[str, str]
"""A driver and a region."""


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


def told(records: Records, history: History) -> tuple[Mapping[Key, Told], list[Issue]]:
    """The values of each driver and region; rows without a value above zero, told twice, or in a unit that differs."""
    issues: list[Issue] = []
    by_year: dict[Key, dict[int, int]] = defaultdict(dict)
    activity = records.text["activity"]
    told_by = [w == history.told_by for w in activity.words]
    for row in np.flatnonzero(np.array(told_by, bool)[activity.codes]).tolist():
        word, region, year = records.text[history.driver][row], records.text["region"][row], int(records.year[row])
        value, key, place = records.numbers["amount"][row], records.text["notation_key"][row], records.place(row)
        driver = value_words(history.driver, word)
        if not value > 0:
            seen = key or ("–" if np.isnan(value) else f"{value:.15g}")
            issues.append(DriverWithoutValue(place=place, seen=seen, driver=driver, year=year))
            continue
        first = by_year[word, region].setdefault(year, row)
        if first != row:
            seen, other = (f"{records.numbers['amount'][r]:.15g}" for r in (first, row))
            places = records.place(first), (place,)
            issues.append(
                DriverToldTwice(
                    place=places[0], more_places=places[1], seen=seen, other=other, driver=driver, year=year
                )
            )
    issues += _in_other_units(records, history, by_year)
    return {} if issues else {key: _in_one_unit(records, rows) for key, rows in by_year.items()}, issues


def _in_other_units(records: Records, history: History, told: Mapping[Key, Mapping[int, int]]) -> Iterator[Issue]:
    """Where units of one driver do not convert into each other: the rows that are not in the driver's own."""
    for (word, _), by_year in told.items():
        rows = [by_year[y] for y in sorted(by_year)]
        given = _units(records, rows)
        wanted = history.units.get(word, given[-1])
        if all(units.compatible(u, given[0]) for u in given):
            continue
        for row, unit in zip(rows, given, strict=True):
            if not units.compatible(unit, wanted):
                place = records.place(row, *UNIT_CELL)
                yield replace(measured_unit_issue("activity_data", unit, wanted), place=place)


def _in_one_unit(records: Records, by_year: Mapping[int, int]) -> Told:
    years = sorted(by_year)
    rows = [by_year[y] for y in years]
    given = _units(records, rows)
    values = [records.numbers["amount"][r] * units.scale(u, given[0]) for r, u in zip(rows, given, strict=True)]
    return Told(years, [float(v) for v in values], rows)


def _units(records: Records, rows: Sequence[int]) -> list[str]:
    return [records.text["unit"][r] or "1" for r in rows]
