"""Columns that follow from others of the same row, as the rule book's `works_out` says: filled in where blank.

Where both are filled the stated value counts, and is compared. What was worked out is marked by its working's id in the
text column `<column>_working`, from which the trace tells how the value came about.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import groupby

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.plan import MeasuredUnitDoesNotFit
from inventory.issues.rows import WorkedOutDiffers, WorkingIncomplete, WorkingNeedsLibrary, WorkingOutOfBounds
from inventory.methods.workings.catalogue import WORKINGS
from inventory.methods.workings.define import LibraryMissing, Working
from inventory.reading.batch import FAULTS_LISTED, Batch, filled, replaced
from inventory.reading.choices import rows
from inventory.reading.columns import BLANK, Bools, Floats, Rows, number_text
from inventory.reading.forms import joined
from inventory.records import Codes, working_column
from inventory.rulebooks import STATED, WorkedOut
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

INSTEAD = Words(", or state {} itself", "，或直接填写{}")


def work_out(batch: Batch) -> None:
    """Everything that the activities of the rows say is to be worked out, in their order."""
    activities = batch.codes("activity")
    for code, activity in enumerate(activities.words):
        rules = batch.book.activities.get(activity)
        at = activities.codes == code
        for _, ways in groupby(rules.works_out if rules else (), lambda way: way.column):
            _column(batch, [*ways], at)


def _column(batch: Batch, ways: list[WorkedOut], at: Bools) -> None:
    """One column, by the first way that each row can go."""
    left = at.copy()
    for way in ways:
        sources = [way.source(a) for a in WORKINGS[way.by].arguments]
        ready = left & _applies(batch, way)
        for source in sources:
            ready &= ~np.isnan(_numbers(batch, source)) & ~batch.is_spoiled(source)
        if ready.any():
            _apply(batch, way, rows(ready))
        left &= ~ready
    blank = left & np.isnan(_numbers(batch, ways[0].column)) & ~batch.is_spoiled(ways[0].column)
    if blank.any():
        _incomplete(batch, ways, blank)


def _numbers(batch: Batch, name: str) -> Floats:
    return batch.numbers.get(name, np.full(len(batch), np.nan))


def _applies(batch: Batch, way: WorkedOut) -> Bools:
    """Rows whose text columns are as the way wants them."""
    fits = np.ones(len(batch), bool)
    for name, allowed in way.when.items():
        column = batch.codes(name)
        fits &= np.array([w in allowed or (bool(w) and STATED in allowed) for w in column.words], bool)[column.codes]
    return fits


def _apply(batch: Batch, way: WorkedOut, at: Rows) -> None:
    """Work one column out for these rows, and keep or compare the results."""
    working = WORKINGS[way.by]
    arguments, sound = _arguments(batch, way, working, at)
    try:
        for check in working.checks:
            fails = sound.copy()
            fails[sound] = check.fails(**{n: a[sound] for n, a in arguments.items()}) if sound.any() else False
            _out_of_bounds(batch, way, check.argument, arguments[check.argument][fails], check.expected, at[fails])
            _spoil(batch, way, at[fails])
            sound &= ~fails
        results = working(**{n: a[sound] for n, a in arguments.items()}) if sound.any() else np.zeros(0)
    except LibraryMissing as missing:
        how, target = working.title, _heading(batch, way.column)
        issue = WorkingNeedsLibrary(seen=missing.library, how=how, extra=missing.extra, target=target)
        batch.fault(issue, way.source(next(iter(working.arguments))), at)
        _spoil(batch, way, at)
        return
    _keep(batch, way, working, at[sound], results)


def _arguments(batch: Batch, way: WorkedOut, working: Working, at: Rows) -> tuple[dict[str, Floats], Bools]:
    """The arguments in the working's units, and which rows have them all within bounds."""
    sound = np.ones(len(at), bool)
    arguments: dict[str, Floats] = {}
    for name, argument in working.arguments.items():
        source = way.source(name)
        column = batch.codes(_unit_column(source))
        scales = np.array([_scale(word, argument.unit) for word in column.words])[column.codes[at]]
        for code in np.unique(column.codes[at[np.isnan(scales)]]).tolist():
            unit = column.words[code]
            issue = MeasuredUnitDoesNotFit(
                seen=unit,
                slot=source,
                quantity=_heading(batch, source),
                unit=units.label_words(unit) if unit else Words("", ""),
                expected_unit=units.label_words(argument.unit),
            )
            own = _unit_column(source)
            batch.fault(issue, own if own in batch.bound else source, at[column.codes[at] == code])
        arguments[name] = values = _numbers(batch, source)[at] * scales
        outside = (values < argument.low) | (values > argument.high)
        bounds = _both(f"{argument.low:g}–{argument.high:g} {{}}", argument.unit)
        _out_of_bounds(batch, way, name, values[outside], bounds, at[outside])
        sound &= ~outside & ~np.isnan(values)
    _spoil(batch, way, at[~sound])
    return arguments, sound


def _spoil(batch: Batch, way: WorkedOut, at: Rows) -> None:
    """Rows about which enough has been said: nothing more of this column, nor of its amount."""
    if len(at):
        batch.spoil(way.column, at)
        batch.spoil(_unit_column(way.column), at)  # it would have followed too


def _scale(unit: str, wanted: str) -> float:
    """What a number is multiplied by; NaN where its unit measures something else."""
    given = unit or "1"
    return units.scale(given, wanted) if units.compatible(given, wanted) else np.nan


def _unit_column(name: str) -> str:
    return "unit" if name == "amount" else f"{name}_unit"


def _heading(batch: Batch, name: str) -> Words:
    """What people call a column: its heading, or the quantity it holds."""
    known = batch.form.field(name) is None and name in quantity_list()
    return quantity_list().words(name) if known else batch.heading(name)


def _both(text: str, unit: str) -> Words:
    """A text with the unit filled in, in both languages."""
    return Words(text.format(units.label(unit, "en")), text.format(units.label(unit, "zh")))


def _out_of_bounds(batch: Batch, way: WorkedOut, argument: str, values: Floats, bounds: Words, at: Rows) -> None:
    """A fault for each value of an argument that the working does not hold for."""
    source, working = way.source(argument), WORKINGS[way.by]
    unit = units.label(working.arguments[argument].unit, "en")

    def fault(number: int) -> Issue:
        seen = f"{number_text(float(values[number]))} {unit}"
        return WorkingOutOfBounds(seen=seen, heading=_heading(batch, source), how=working.title, bounds=bounds)

    _each(batch, source, at, fault)


def _each(batch: Batch, name: str, at: Rows, fault: Callable[[int], Issue]) -> None:
    """A fault at each of these rows of a column; of very many the first are told and the rest counted."""
    for number, row in enumerate(at[:FAULTS_LISTED].tolist()):
        batch.fault(fault(number), name, np.array([row]))
    if len(at) > FAULTS_LISTED:
        batch.more(name, len(at) - FAULTS_LISTED)


def _keep(batch: Batch, way: WorkedOut, working: Working, at: Rows, results: Floats) -> None:
    """Fill the blanks, and compare what is stated."""
    name, unit = way.column, _unit_column(way.column)
    values = _numbers(batch, name).copy()
    stated = ~np.isnan(values[at])
    _compare(batch, way, working, at[stated], results[stated])
    new = np.zeros(len(batch), bool)
    new[at[~stated]] = True
    new &= ~batch.is_spoiled(name) & ~filled(batch.codes("amount_key" if name == "amount" else BLANK))
    values[at] = np.where(stated, values[at], results)
    batch.numbers[name] = np.where(new, values, _numbers(batch, name))
    batch.text[unit] = replaced(batch.codes(unit), new, Codes.same(working.gives, len(batch)))
    mark = working_column(name)
    batch.text[mark] = replaced(batch.codes(mark), new, Codes.same(working.id, len(batch)))


def _compare(batch: Batch, way: WorkedOut, working: Working, at: Rows, results: Floats) -> None:
    """Say where a stated value differs from what the same row gives."""
    column, values = batch.codes(_unit_column(way.column)), _numbers(batch, way.column)
    scales = np.array([_scale(word, working.gives) for word in column.words])[column.codes[at]]
    stated = values[at] * scales
    marked = batch.codes(working_column(way.column))
    differs = (np.abs(stated - results) > way.tolerance * np.abs(results)) & ~filled(marked)[at]
    stated, results = stated[differs], results[differs]

    def fault(number: int) -> Issue:
        return WorkedOutDiffers(
            seen=f"{stated[number]:.6g} {units.label(working.gives, 'en')}",
            heading=_heading(batch, way.column),
            how=working.title,
            worked_out=f"{results[number]:.6g}",
            tolerance=f"{way.tolerance:.1%}",
        )

    _each(batch, way.column, at[differs], fault)


def _incomplete(batch: Batch, ways: list[WorkedOut], blank: Bools) -> None:
    """Rows that state what is to be converted, but not what it takes: the value would be lost."""
    for way in ways:
        first, *others = [way.source(a) for a in WORKINGS[way.by].arguments]
        stated = ~np.isnan(_numbers(batch, first)) & ~batch.is_spoiled(first)
        told = blank & stated & _may_apply(batch, way)
        for name in (*way.when, *others):
            told &= ~batch.is_spoiled(name)
        at = rows(told)
        _each(batch, first, at, partial(_lacking, batch, way, at))
        batch.spoil(first, at)
        _spoil(batch, way, at)
        _told_missing(batch, others, at)
        blank &= ~told


def _told_missing(batch: Batch, names: list[str], at: Rows) -> None:
    """A required cell that is blank has been named in these rows: it is not asked for once more."""
    for name in names:
        field = batch.form.field(name)
        if field and field.required:
            batch.spoil(name, at[np.isnan(_numbers(batch, name)[at])])


def _lacking(batch: Batch, way: WorkedOut, at: Rows, number: int) -> Issue:
    """What a row does not state that the way takes."""
    row = int(at[number])
    first, *others = [way.source(a) for a in WORKINGS[way.by].arguments]
    missing = [n for n in way.when if not batch.codes(n)[row]]
    missing += [n for n in others if np.isnan(_numbers(batch, n)[row])]
    return WorkingIncomplete(
        seen=number_text(float(_numbers(batch, first)[row])),
        heading=_heading(batch, first),
        missing=joined(_heading(batch, n) for n in missing),
        how=WORKINGS[way.by].title,
        instead=_instead(batch, way.column),
    )


def _instead(batch: Batch, name: str) -> Words:
    """That the value itself may be stated, where there is a column for it."""
    if name not in batch.bound:
        return Words("", "")
    heading = _heading(batch, name)
    return Words(INSTEAD.en.format(heading.en), INSTEAD.zh.format(heading.zh))


def _may_apply(batch: Batch, way: WorkedOut) -> Bools:
    """Rows that the way is for, or would be if they filled the columns it asks about."""
    fits = np.ones(len(batch), bool)
    for name, allowed in way.when.items():
        column = batch.codes(name)
        fits &= np.array([not w or w in allowed or STATED in allowed for w in column.words], bool)[column.codes]
    return fits
