"""What is said of a case when a method cannot be worked out for it."""

from __future__ import annotations

from collections.abc import Sequence

from inventory import units
from inventory.factors.choose import Missing, Tie
from inventory.factors.table import Factor
from inventory.issues import Issue
from inventory.issues.choice import FactorMissing, FactorTie, FactorUnitDoesNotFit, together
from inventory.issues.plan import MeasuredUnitDoesNotFit, UnitDoesNotFit
from inventory.issues.rows import WordMissing
from inventory.plan.cases import Case
from inventory.vocabulary.labels import column_words
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

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
    if isinstance(issue, FactorMissing):
        return *issue.columns, "amount"
    return UNIT_CELL if isinstance(issue, UnitDoesNotFit | FactorUnitDoesNotFit) else ("amount",)


def once_per_cause(issues: Sequence[Issue]) -> list[Issue]:
    """Issues of rows, each once: what is missing for several results is one fault, and so is one blank cell."""
    found: dict[Issue, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.cause if isinstance(issue, FactorMissing) else issue, []).append(issue)
    return [together([m for m in same if isinstance(m, FactorMissing)]) or same[0] for same in found.values()]


def no_factor(case: Case, item: Words, name: str, unit: str, answer: Tie | Missing, rulebook: str) -> Issue:
    """Two factors fit a slot equally, or none does."""
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
    nearest = answer.nearest
    keys = nearest[0].keys if nearest else {}
    blank = [n for n, words in answer.wanted.keys.items() if not any(words) and keys.get(n)]
    return FactorMissing(
        seen=case["item"],
        columns=(*blank, name),
        fill=tuple(column_words(n) for n in blank),
        quantities=(quantity,),
        item=item,
        gases=() if answer.wanted.gas in quantity_list() else (answer.wanted.gas,),
        region=case["region"],
        year=case.year,
        unit=units.label_words(unit),
        rulebook=rulebook,
        choices=tuple(map(_shown, nearest)),
    )


def _written(unit: str) -> Words:
    """A unit as people write it; blank where none is stated."""
    return units.label_words(unit) if unit else Words("", "")


def _listed(words: Sequence[Words]) -> Words:
    return Words(", ".join(w.en for w in words), "、".join(w.zh for w in words))


def _shown(factor: Factor) -> Words:
    """A factor's id and value with its unit as people write it."""
    value = f"{factor.id} = {factor.value:g}"
    return Words(*(f"{value} {units.label(factor.unit, lang)}".removesuffix(" 1") for lang in ("en", "zh")))
