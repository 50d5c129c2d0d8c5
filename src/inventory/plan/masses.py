"""From a step's columns to emissions: pure functions, arrays in and arrays out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from inventory.plan.step import OWN, Floats, Rows, Step
from inventory.records import Records

WHOLE = slice(None)


def step_masses(records: Records, step: Step, cases: Mapping[str, Floats], block: slice = WHOLE) -> Floats:
    """Emissions of a block of a step's rows, in tonnes; with draws on the second axis where `cases` has them.

    A method whose rows bring nothing of their own is worked out once per case, as emission per unit of activity.
    A series method needs all its rows at once, so it takes no block.
    """
    if step.method.is_series:
        return _series_masses(records, step, cases)
    rows, case = step.rows[block], step.case[block]
    main, *others = step.method.of_kind("activity")
    draws = any(v.ndim > 1 for v in cases.values())
    amount = _column(records.numbers["amount"][rows], draws)
    scale = _column(step.amount_scale, draws)
    if not step.measured and not others:
        per_unit = step.method.evaluate({main: scale} | dict(cases), variant=step.variant, gas=step.gas)
        masses: Floats = amount * per_unit[case]
        return masses
    given = {main: amount * scale[case]} | row_slots(records, step, cases, rows, case, draws)
    result: Floats = step.method.evaluate(given, variant=step.variant, gas=step.gas)
    return result


def row_slots(
    records: Records, step: Step, cases: Mapping[str, Floats], rows: Any, case: Any, draws: bool = False
) -> dict[str, Floats]:
    """Factor columns over rows: the case's value, or the row's own where it brings one."""
    given = {}
    for name, values in cases.items():
        given[name] = values[case]
        if name in step.measured:
            own = _column(records.numbers[name][rows] * step.factor_scale[name][case], draws)
            given[name] = np.where(_column(step.factor[name][case] == OWN, draws), own, given[name])
    return given


def _column(values: npt.NDArray[Any], draws: bool) -> npt.NDArray[Any]:
    """Values of rows, shaped to meet draws on a second axis."""
    return values.reshape(-1, 1) if draws else values


def _series_masses(records: Records, step: Step, cases: Mapping[str, Floats]) -> Floats:
    """Emissions by series and year, each standing on the first row of its year; further rows of a year carry zero."""
    given, cell, first = _by_series(records, step, cases)
    by_year = step.method.evaluate(given, variant=step.variant, gas=step.gas)
    flat = np.moveaxis(by_year, -1, 1).reshape(-1, *by_year.shape[1:-1])
    masses = np.zeros((len(step.rows), *flat.shape[1:]))
    masses[first] = flat[cell[first]]
    return masses


def _by_series(records: Records, step: Step, cases: Mapping[str, Floats]) -> tuple[dict[str, Floats], Rows, Rows]:
    """The slots by series and year, the cell of each row in that table, and the first row of each year there is.

    A series begins in its own first year, whatever others do. Activities of one series and year add up. Parameters are
    those of the year's first row, and of the last such year where a year has no row.
    """
    draws = any(v.ndim > 1 for v in cases.values())
    cell, cells, years = _cells(records.year[step.rows], step.series)
    amount = np.bincount(cell, records.numbers["amount"][step.rows] * step.amount_scale[step.case], cells)
    first = np.full(cells, -1, np.intp)
    first[cell[::-1]] = np.arange(len(cell) - 1, -1, -1)  # backwards, so the earliest row stays
    filled = first >= 0
    row = first[np.maximum.accumulate(np.where(filled, np.arange(cells), 0))]
    main, *others = step.method.of_kind("activity")
    given = {main: _by_year(_column(amount, draws), years)}
    for name, values in row_slots(records, step, cases, step.rows, step.case, draws).items():
        added = name in others
        by_cell = _column(np.bincount(cell, values.reshape(-1), cells), draws) if added else values[row]
        given[name] = _by_year(by_cell, years)
    for name in step.method.of_kind("elapsed"):
        passed = _years(records.year[step.rows], step.series, years) - (step.method.slots[name].value or 0)
        given[name] = _by_year(_column(passed.reshape(-1), draws), years)
    return given, cell, first[filled]


def remembered(records: Records, step: Step, cases: Mapping[str, Floats]) -> dict[str, Floats]:
    """What a series held when the year of each row began, and what came due in it, in the slots' units."""
    given, cell, _ = _by_series(records, step, cases)
    held = step.method.remembered(given, variant=step.variant)
    return {
        n: np.asarray(np.broadcast_to(v, next(iter(given.values())).shape).reshape(-1)[cell]) for n, v in held.items()
    }


def _cells(year: npt.NDArray[np.int32], series: Rows) -> tuple[Rows, int, int]:
    """For each row its cell in a table of series by years since the series began; the number of cells, of years."""
    begun = _begun(year, series)
    since = year - begun[series]
    years = int(since.max()) + 1
    return series * years + since, len(begun) * years, years


def _begun(year: npt.NDArray[np.int32], series: Rows) -> Rows:
    """The first year of each series."""
    begun = np.full(int(series.max()) + 1, year.max(), np.intp)
    np.minimum.at(begun, series, year)
    return begun


def _years(year: npt.NDArray[np.int32], series: Rows, years: int) -> Floats:
    """The calendar year of each cell, (series, years)."""
    calendar: Floats = (_begun(year, series)[:, None] + np.arange(years)).astype(np.float64)
    return calendar


def _by_year(values: Floats, years: int) -> Floats:
    """(series × years, …) as (series, …, years)."""
    return np.moveaxis(values.reshape(-1, years, *values.shape[1:]), 1, -1)
