"""What an inventory rests on, as rows of the report: records, factor rows, methods and how each case is worked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from inventory.factors.library import Library
from inventory.factors.table import Factor, TableCard
from inventory.plan.needs import Reading, Source
from inventory.plan.plan import Plan
from inventory.plan.step import Step
from inventory.records import ActivityRecord
from inventory.reports.fractions import Fractions
from inventory.reports.labels import label, label_or
from inventory.reports.names import Names
from inventory.reports.shape import (
    ActivityRow,
    FactorRow,
    Figure,
    Fraction,
    Heading,
    Measure,
    MethodRow,
    Working,
    WorkingInput,
)
from inventory.results import Inventory
from inventory.vocabulary.labels import COLUMNS
from inventory.vocabulary.notation import Key, keys_text, parse_keys
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.terms import NAMES


def headings(result: Inventory, names: Names) -> tuple[tuple[Heading, ...], tuple[Heading, ...]]:
    """The columns of the records that depend on the data: qualifiers that some record has, and measured values."""
    records = result.plan.records
    used = [q for q in records.qualifiers if any(records.text[q].words)]
    own = NAMES | COLUMNS
    titles = {q: own[q].of(names.lang) if q in own else label_or(f"qualifier.{q}", names.lang, q) for q in used}
    return (
        tuple(Heading(q, titles[q]) for q in used),
        tuple(Heading(m, names.quantity(m)) for m in records.measured),
    )


def activity_rows(
    result: Inventory, names: Names, columns: tuple[tuple[Heading, ...], tuple[Heading, ...]], most: int
) -> tuple[ActivityRow, ...]:
    """The first records, in their order."""
    records = result.plan.records
    return tuple(_activity(records.record(row), names, *columns) for row in range(min(most, len(records))))


def _activity(
    record: ActivityRecord, names: Names, qualifiers: tuple[Heading, ...], measured: tuple[Heading, ...]
) -> ActivityRow:
    keys = parse_keys(record.notation_key) or frozenset()
    hidden = Key.C in keys
    return ActivityRow(
        id=record.record_id,
        entity=record.entity,
        region=names.region(record.region),
        year=record.year,
        month=record.month,
        category=record.category,
        activity=names.term("activity", record.activity),
        item=names.item(record.item),
        amount=Figure(None if hidden else record.amount, keys_text(keys)),
        unit=names.unit(record.unit),
        qualifiers=tuple(names.word(q.id, record.qualifiers.get(q.id, "")) for q in qualifiers),
        measured=tuple(_measure(record, m.id, names, hidden) for m in measured),
        note=record.note,
        place=str(record.place),
    )


def _measure(record: ActivityRecord, slot: str, names: Names, hidden: bool) -> Measure | None:
    if slot not in record.measured:
        return None
    value, unit = record.measured[slot]
    return Measure(None if hidden else value, names.unit(unit))


# -- factors -----------------------------------------------------------------------------------------------------------


def factor_rows(result: Inventory, names: Names) -> tuple[FactorRow, ...]:
    """Every factor row used, in the plan's order."""
    library = Library(release=result.plan.release)
    cards = {t.card.id: t.card for t in (*result.plan.stated, *result.plan.own)}
    factors = result.plan.factors
    cards |= {d.card.id: d.card for d in result.plan.derived}
    cards |= {f.table: library.table(f.table).card for f in factors if f.table not in cards}
    fractions = Fractions(result)
    return tuple(_factor(f, cards[f.table], library, names, fractions.of(f)) for f in factors)


def _factor(factor: Factor, card: TableCard, library: Library, names: Names, fraction: Fraction | None) -> FactorRow:
    lang = names.lang
    source = library.sources.get(factor.source, {}).get("title")
    general = {blank: label(f"factors.{blank}", lang) for blank in ("any", "world")}
    if factor.is_derived:  # what it is for is said in full: a blank is no "any"
        source, general = {lang: label("factors.derived", lang)}, {"any": "", "world": ""}
    return FactorRow(
        id=factor.id,
        table=card.title.of(lang),
        quantity=names.quantity(card.quantity),
        keys=", ".join(names.word(k, v) for k, v in factor.keys.items() if v) or general["any"],
        gas=factor.gas,
        value=factor.value,
        unit=names.unit(factor.unit),
        low=factor.low,
        high=factor.high,
        interval=card.interval.of(lang) or factor.interval,
        region=names.region(factor.region) or general["world"],
        validity=_validity(factor, lang),
        source=source[lang] if source else factor.source,
        locator=factor.locator,
        evidence=factor.evidence,
        evidence_label=names.term("evidence", factor.evidence),
        note=factor.note,
        fraction=fraction,
    )


def _validity(factor: Factor, lang: str) -> str:
    first, last = factor.valid_from, factor.valid_to
    if first and last:
        return str(first) if first == last else f"{first}–{last}"
    if first:
        return label("factors.from_year", lang, first=first)
    return label("factors.to_year", lang, last=last) if last else label("factors.all_years", lang)


# -- methods -----------------------------------------------------------------------------------------------------------


def workings(plan: Plan, names: Names, measured: tuple[Heading, ...]) -> Iterator[Working]:
    """How each case of each step is worked out, in the order of steps and cases."""
    places = {m.id: n for n, m in enumerate(measured)}
    for step in plan.steps:
        for number, reading in enumerate(step.readings):
            yield _working(step, number, reading, names, places)


def _working(step: Step, number: int, reading: Reading, names: Names, measured: Mapping[str, int]) -> Working:
    main = reading.method.of_kind("activity")[0]
    return Working(
        method=reading.method,
        title=reading.method.title.of(names.lang),
        variant=reading.variant,
        gas=reading.gas,
        amount_name=main,
        amount_title=names.quantity(main),
        amount_scale=reading.scale,
        amount_unit=names.unit(reading.method.slots[main].unit(reading.variant, reading.gas) or "1"),
        inputs=tuple(
            _input(reading, name, source, int(step.factor[name][number]), measured.get(name, -1), names)
            for name, source in reading.sources.items()
        ),
    )


def _input(reading: Reading, name: str, source: Source, factor: int, measured: int, names: Names) -> WorkingInput:
    unit = reading.method.slots[name].unit(reading.variant, reading.gas) or "1"
    return WorkingInput(
        name=name,
        title=names.quantity(name),
        factor=factor,
        measured=measured if factor < 0 else -1,
        scale=source.scale,
        unit=names.unit(unit),
        why=source.why.of(names.lang),
    )


def method_rows(cases: tuple[Working, ...], names: Names) -> tuple[MethodRow, ...]:
    """The methods used, one row for each variant."""
    gases: dict[tuple[str, int], dict[str, Working]] = {}
    for case in cases:
        gases.setdefault((case.method.id, case.variant), {}).setdefault(case.gas, case)
    return tuple(_method(tuple(used.values()), names) for used in gases.values())


def _method(used: tuple[Working, ...], names: Names) -> MethodRow:
    """One method in one variant, for all the gases it is used for."""
    method, variant, gas = used[0].method, used[0].variant, used[0].gas
    known = quantity_list()
    slots = {n: s for n, s in method.slots.items() if s.unit(variant) is not None and s.kind != "constant"}
    symbols = {n: known.attribute(n, "latex") for n in slots if n in known}
    return MethodRow(
        id=method.id,
        title=method.title.of(names.lang),
        variant=variant,
        gases=", ".join(names.quantity(w.gas) if w.gas in known else w.gas for w in used),
        tier=str(method.tier or ""),
        equation=f"E = {method.equation({n: names.quantity(n) for n in slots}, variant=variant)}",
        latex=f"E = {method.equation(symbols, variant=variant, style='latex')}",
        variables=tuple((n, names.quantity(n), names.unit(s.unit(variant, gas) or "1")) for n, s in slots.items()),
        source=method.equation_source.of(names.lang),
        version=method.version,
    )
