"""Tracing a line back through the plan: the values of its equation, where each stands, and why it was taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inventory.plan.needs import Reading, Source
from inventory.plan.plan import Plan
from inventory.plan.step import Step
from inventory.plan.unbroken import not_estimated
from inventory.results.behind import behind
from inventory.results.lines import Lines
from inventory.results.trace import NOTHING, Input, Trace
from inventory.results.worked import worked_out
from inventory.vocabulary.gwp import NoGwp, gwp100
from inventory.vocabulary.notation import Key, parse_keys
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

FROM_YEARS_BEFORE = Words("from the years before, line by line", "由以往各年逐年计算得出")
INCOMPLETE = Words("incomplete: NE in {places}", "不完整：{places} 为 NE")
SAME_YEAR = Words("another record of the same series and year", "同一序列同一年份的另一条记录")
ELSEWHERE = Words(
    "the records of this series and year make one figure, {figure} t {gas}; it stands on {line}",
    "该序列该年份的各条记录合成一个数值 {figure} t {gas}，列于 {line}",
)


def trace_line(plan: Plan, lines: Lines, number: int, line_id: str) -> Trace:
    """The trace of one line."""
    row, step_number = int(lines.row[number]), int(lines.step[number])
    gas, key = lines.text["gas"][number], lines.text["notation_key"][number]
    gwp, gwp_source = _gwp(plan, gas or "CO2")
    step, index = plan.steps[step_number] if step_number >= 0 else None, int(lines.index[number])
    case = int(step.case[index]) if step else 0
    year = step.year_of(index, plan.records.year) if step else ()
    figure = float(lines.mass[_line_of(lines, step_number, year[0])]) if len(year) > 1 else float(lines.mass[number])
    return Trace(
        line_id=line_id,
        method=step.method if step else None,
        variant=step.readings[case].variant if step else 0,
        gas=gas,
        inputs=(*_inputs(plan, step, row, case), *_remembered(plan, step_number, index, row)) if step else (),
        mass_t=float(lines.mass[number]),
        gwp=gwp,
        gwp_set=plan.gwp_set,
        gwp_source=gwp_source,
        co2e_t=float(lines.co2e[number]),
        notation_key=key,
        reason=_reason(plan, row, key),
        place=plan.records.place(row),
        figure_t=figure,
        beside=_beside(plan, step, row, year) if step else (),
        elsewhere=_elsewhere(plan, step, row, year, figure, line_id) if step else NOTHING,
    )


def _line_of(lines: Lines, step_number: int, index: int) -> int:
    """The line of a row of a step."""
    return int(np.flatnonzero((lines.step == step_number) & (lines.index == index))[0])


def _beside(plan: Plan, step: Step, row: int, year: Sequence[int]) -> tuple[Input, ...]:
    """What the other records of a series' year add."""
    added = step.method.of_kind("activity")
    others = [(int(step.rows[i]), int(step.case[i])) for i in year if int(step.rows[i]) != row]
    found = (i for other, case in others for i in _inputs(plan, step, other, case) if i.name in added)
    return tuple(replace(i, why=_both(SAME_YEAR, i.why)) for i in found)


def _elsewhere(plan: Plan, step: Step, row: int, year: Sequence[int], figure: float, line_id: str) -> Words:
    """Where the figure of a series' year stands, if on another record."""
    if len(year) < 2 or int(step.rows[year[0]]) == row:
        return NOTHING
    here, there = (plan.records.text["record_id"][r] for r in (row, int(step.rows[year[0]])))
    line = there + line_id.removeprefix(here)
    return ELSEWHERE.fill(figure=f"{figure:.10g}", gas=step.gas, line=line)


def _gwp(plan: Plan, gas: str) -> tuple[float, Words]:
    """The gas's GWP and where it stands; NaN for a gas without one, which has lines with notation keys only."""
    try:
        found = gwp100(plan.gwp_set, gas)
    except NoGwp:
        return float("nan"), NOTHING
    return found.value, found.source


def _reason(plan: Plan, row: int, key: str) -> Words:
    """What the notation key means and why it stands here: the record's note, or the rule's explanation."""
    names = [Key(k).words for k in sorted(parse_keys(key) or ())]
    if not names:
        return NOTHING
    note = plan.records.text["note"][row]
    by_rule = next((k.reason for k in plan.keyed if row in k.rows), NOTHING)
    why = Words(note, note) if note else by_rule
    return Words(f"{', '.join(n.en for n in names)}: {why.en}", f"{'、'.join(n.zh for n in names)}：{why.zh}")


def _inputs(plan: Plan, step: Step, row: int, case: int) -> tuple[Input, ...]:
    """The values of the equation: the activity first, then each slot."""
    reading = step.readings[case]
    main = step.method.of_kind("activity")[0]
    amount = float(plan.records.numbers["amount"][row])
    activity = Input(
        name=main,
        label=quantity_list().words(main),
        value=amount,
        unit=reading.case["unit"] or "1",
        used=amount * reading.scale,
        used_unit=step.method.slots[main].unit(reading.variant, step.gas) or "1",
        place=plan.records.place(row),
        why=_both(worked_out(plan, row, "amount"), reading.why),
    )
    return (activity, *(_slot(plan, reading, name, source, row) for name, source in reading.sources.items()))


def _slot(plan: Plan, reading: Reading, name: str, source: Source, row: int) -> Input:
    label = quantity_list().words(name)
    unit = reading.method.slots[name].unit(reading.variant, reading.gas) or "1"
    factor = source.factor
    if factor is None:
        own, given = float(plan.records.numbers[name][row]), reading.case.given[name]
        place = plan.records.place(row, name)
        why = worked_out(plan, row, name)
        why = why if why.en else source.why
        return Input(name, label, own, given, own * source.scale, unit, place, evidence="own", why=why)
    return Input(
        name=name,
        label=label,
        value=factor.value,
        unit=factor.unit,
        used=factor.value * source.scale,
        used_unit=unit,
        factor_id=factor.id,
        source=factor.source,
        locator=factor.locator,
        evidence=factor.evidence,
        why=source.why,
        behind=behind(plan, factor),
    )


def _remembered(plan: Plan, step_number: int, index: int, row: int) -> tuple[Input, ...]:
    """What a series held when the line's year began, and what came due in it; nothing for other methods."""
    step = plan.steps[step_number]
    if not step.method.is_series:
        return ()
    held = {n: float(v[index]) for n, v in plan.remembered(step_number).items()}
    units_of = {n: step.method.slots[n].unit(step.variant, step.gas) or "1" for n in held}
    words, openings = quantity_list().words, step.method.openings
    whys = {n: _both(FROM_YEARS_BEFORE, openings[n].why) if n in openings else FROM_YEARS_BEFORE for n in held}
    unknown = [str(plan.records.place(r)) for r in not_estimated(plan.records, plan.rulebook, row)]
    gap = INCOMPLETE.fill(places="; ".join(unknown)) if unknown else NOTHING
    return tuple(Input(n, words(n), v, units_of[n], v, units_of[n], why=_both(whys[n], gap)) for n, v in held.items())


def _both(first: Words, second: Words) -> Words:
    """Two reasons in one, where there are two."""
    both = [w for w in (first, second) if w.en]
    return Words("; ".join(w.en for w in both), "；".join(w.zh for w in both))
