"""The years of series as rows of the report: what each adds, and what it takes over from the years before.

Only whole series are listed: those with a record in every year, all of them shown and none confidential.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from inventory.methods.define import Method
from inventory.plan.step import OWN, UNUSED, Rows, Step
from inventory.reports.labels import label
from inventory.reports.names import Names
from inventory.reports.rows import working_offsets
from inventory.reports.shape import Heading, SeriesRow
from inventory.reports.sums import is_secret
from inventory.results import Inventory

Years = dict[tuple[int, int], int]


def column_id(method: Method, slot: str, variant: int, gas: str) -> str:
    """The column of a slot; slots of one name and unit share it."""
    return f"{method.slots[slot].kind} {slot} {method.slots[slot].unit(variant, gas)}"


def wait_id(slot: str) -> str:
    """The column that says after how many years something comes due."""
    return f"wait {slot}"


def series_rows(result: Inventory, names: Names, most: int) -> tuple[tuple[SeriesRow, ...], tuple[Heading, ...], Years]:
    """The years of all series whose records are among the first `most`; their columns; the place of each result."""
    made: list[SeriesRow] = []
    columns: dict[str, Heading] = {}
    places: Years = {}
    secret = np.asarray(is_secret(result.plan.records.text["notation_key"]))
    for number, step in enumerate(result.plan.steps):
        if not step.method.is_series or not step.purpose.reported:
            continue
        columns |= {h.id: h for h in _headings(step, names)}
        for years in _whole(result, step, secret, most):
            first = len(made)
            for year in years:
                places |= {(number, int(i)): len(made) for i in year}
                made.append(_row(result, number, year, first, len(made)))
    return tuple(made), tuple(columns.values()), places


def _headings(step: Step, names: Names) -> Iterator[Heading]:
    """Columns in the order in which they follow from each other; one for each unit that an activity is stated in."""
    method, gas = step.method, step.gas
    variants = dict.fromkeys(r.variant for r in step.readings)
    for kind in ("activity", "earlier", "memory"):
        for slot in method.of_kind(kind):
            title = names.quantity(slot)
            if kind == "earlier":
                yield Heading(wait_id(slot), label("series.wait", names.lang, title=title))
            for variant in variants:
                unit = names.unit(method.slots[slot].unit(variant, gas) or "1") or "1"
                heading = label(f"series.{kind}", names.lang, title=title, unit=unit)
                yield Heading(column_id(method, slot, variant, gas), heading)


def _whole(
    result: Inventory, step: Step, secret: np.ndarray[tuple[int], np.dtype[np.bool_]], most: int
) -> list[list[Rows]]:
    """For each series that can be listed, the places in the step of each year's records."""
    year = result.plan.records.year[step.rows]
    found = []
    for series in np.unique(step.series):
        members = np.flatnonzero(step.series == series)
        years = np.unique(year[members])
        unbroken = len(years) == int(years[-1] - years[0]) + 1
        if unbroken and (step.rows[members] < most).all() and not secret[step.rows[members]].any():
            found.append([members[year[members] == y] for y in years])
    return found


def _row(result: Inventory, number: int, year: Rows, first: int, here: int) -> SeriesRow:
    plan = result.plan
    step, offset = plan.steps[number], int(working_offsets(result)[number])
    begin = int(year[0])
    held = {n: float(v[begin]) for n, v in plan.remembered(number).items()}
    own = [_values(result, step, int(i)) for i in year]
    added = {n: sum((v[n] for v in own), 0.0) for n in step.method.of_kind("activity")}
    variant = step.readings[step.case[begin]].variant
    values = {column_id(step.method, n, variant, step.gas): float(v) for n, v in (added | held).items()}
    values |= {wait_id(n): float(step.method.wait(n, own[0])) for n in step.method.of_kind("earlier")}
    return SeriesRow(
        activity=int(step.rows[begin]),
        working=offset + int(step.case[begin]),
        records=tuple((int(step.rows[i]), offset + int(step.case[i])) for i in year),
        first=first,
        before=here - 1 if here > first else -1,
        year=int(plan.records.year[step.rows[begin]]),
        gas=step.purpose.gas,
        values=values,
    )


def _values(result: Inventory, step: Step, index: int) -> dict[str, float]:
    """The amount and the parameters of one record, in the slots' units."""
    row, case = int(step.rows[index]), int(step.case[index])
    numbers = result.plan.records.numbers
    found = {step.method.of_kind("activity")[0]: float(numbers["amount"][row] * step.amount_scale[case])}
    for name, factors in step.factor.items():
        factor = int(factors[case])
        if factor == UNUSED:
            continue
        value = numbers[name][row] if factor == OWN else result.plan.factor_values[factor]
        found[name] = np.float64(value * step.factor_scale[name][case])
    return found
