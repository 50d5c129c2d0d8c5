"""What is said of a case when a method cannot be worked out for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from inventory import units
from inventory.factors.choose import Missing, Tie
from inventory.factors.table import Factor
from inventory.issues import PLACES_SHOWN, Issue
from inventory.issues.blank import FactorColumnBlank
from inventory.issues.choice import FactorMissing, FactorTie, FactorUnitDoesNotFit, together
from inventory.issues.comparison import NotCompared
from inventory.issues.plan import MeasuredUnitDoesNotFit, StatedInstead, UnitDoesNotFit
from inventory.issues.rows import WordMissing
from inventory.plan.blanks import blank_column, heading_of
from inventory.plan.cases import Case, CaseRows
from inventory.records import Records
from inventory.rulebooks import Rule, RuleBook
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.terms import term_words
from inventory.words import NOTHING, Words

FILL_IN = Words("state “{}” in the row", "在该行填写“{}”")
PLACES_KEPT = 1000
UNIT_CELL = ("unit", "amount")
"""Where a fault of a unit stands: in its cell, or with the amount where the unit is no cell of the row."""


def unit_issue(case: Case, item: Words, accepted: Sequence[str]) -> Issue:
    """The amount is in a unit that no variant of the method takes."""
    return UnitDoesNotFit(
        seen=case["unit"],
        item=item,
        unit=_written(case["unit"]),
        dimension=units.in_words(case["unit"] or "1"),
        accepted=_listed([*map(units.label_words, dict.fromkeys(accepted))]),
    )


def measured_unit_issue(slot: str, given: str, wanted: str) -> Issue:
    """A measured parameter is in a unit that measures something else."""
    return MeasuredUnitDoesNotFit(
        seen=given,
        slot=slot,
        quantity=quantity_list().words(slot),
        unit=_written(given),
        expected_unit=units.label_words(wanted),
    )


def columns_of(issue: Issue) -> tuple[str, ...]:
    """The columns of a record whose cell the fault is about, the nearest first."""
    if isinstance(issue, MeasuredUnitDoesNotFit):
        return f"{issue.slot}_unit", issue.slot, "amount"
    if isinstance(issue, WordMissing):
        return issue.column, "amount"
    if isinstance(issue, FactorColumnBlank):
        return *issue.columns, "amount"
    if isinstance(issue, FactorMissing):
        return issue.column, "amount"
    return UNIT_CELL if isinstance(issue, UnitDoesNotFit | FactorUnitDoesNotFit) else ("amount",)


def placed(records: Records, issues: Sequence[Issue], number: int, rows: CaseRows) -> list[Issue]:
    """The issues of a case with the places of its rows."""
    if not issues:
        return []
    kept = rows[number][:PLACES_KEPT].tolist()
    places = ([records.place(r, *columns_of(i)) for r in kept] for i in issues)
    return [replace(i, place=p[0], more_places=tuple(p[1:])) for i, p in zip(issues, places, strict=True)]


def once_per_cause(issues: Sequence[Issue]) -> list[Issue]:
    """Issues of rows, each once: what is missing for several results is one fault."""
    found: dict[Issue, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.cause if isinstance(issue, FactorMissing) else issue, []).append(issue)
    return [together([m for m in same if isinstance(m, FactorMissing)]) or same[0] for same in found.values()]


def stated_instead(records: Records, case: Case, item: Words, rule: Rule, stated: Sequence[int]) -> Issue:
    """That something is not worked out, and the cells of the rows that stand for it."""
    cells = "; ".join(str(records.place(r, "amount")) for r in stated[:PLACES_SHOWN])
    more = f"; … +{len(stated) - PLACES_SHOWN}" if len(stated) > PLACES_SHOWN else ""
    return StatedInstead(seen=case["item"], item=item, stated=term_words("activity", rule.unless), cells=cells + more)


def not_compared(faults: Sequence[Issue]) -> list[Issue]:
    """For a result that is only compared: a missing factor leaves it out, any other fault stays one."""
    return [_left_out(f) if isinstance(f, FactorMissing | FactorColumnBlank) else f for f in faults]


def _left_out(fault: FactorMissing | FactorColumnBlank) -> Issue:
    if isinstance(fault, FactorColumnBlank):
        return NotCompared(seen=fault.seen, item=NOTHING, quantity=fault.quantity)
    return NotCompared(seen=fault.seen, item=fault.item, quantity=fault.quantities[0])


def no_factor(
    book: RuleBook, case: Case, item: Words, name: str, unit: str, answer: Tie | Missing, columns: Mapping[str, str]
) -> Issue:
    """Two factors fit a slot equally, or none does. `columns`: the record's column for each key of the tables."""
    quantity = quantity_list().words(name)
    if isinstance(answer, Tie):
        shown = [*map(_shown, answer.rows)]
        rows = Words("; ".join(w.en for w in shown), "；".join(w.zh for w in shown))
        return FactorTie(seen=case["item"], item=item, quantity=quantity, rows=rows)
    if answer.wrong_unit is not None:
        wrong = answer.wrong_unit
        return FactorUnitDoesNotFit(
            seen=case["unit"],
            factor=wrong.id,
            factor_unit=units.label_words(wrong.unit),
            unit=_written(case["unit"]),
            expected_unit=units.label_words(unit),
        )
    if blank := blank_column(book, case, name, answer, columns):
        return blank
    return FactorMissing(
        seen=case["item"],
        quantities=(quantity,),
        item=item,
        gases=() if answer.wanted.gas in quantity_list() else (answer.wanted.gas,),
        region=case["region"],
        year=case.year,
        unit=units.label_words(unit),
        rulebook=book.id,
        choices=tuple(map(_shown, answer.nearest)),
        column=name,
        heading=heading_of(book, case["activity"], name) or NOTHING,
    )


def _filling(heading: Words) -> Words:
    """That the value itself may be stated in its column."""
    return Words(FILL_IN.en.format(heading.en), FILL_IN.zh.format(heading.zh))


def _written(unit: str) -> Words:
    """A unit as people write it; blank where none is stated."""
    return units.label_words(unit) if unit else Words("", "")


def _listed(words: Sequence[Words]) -> Words:
    return Words(", ".join(w.en for w in words), "、".join(w.zh for w in words))


def _shown(factor: Factor) -> Words:
    """A factor's id and value with its unit as people write it."""
    value = f"{factor.id} = {factor.value:g}"
    return Words(*(f"{value} {units.label(factor.unit, lang)}".removesuffix(" 1") for lang in ("en", "zh")))
