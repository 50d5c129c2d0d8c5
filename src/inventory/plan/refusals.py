"""What is said of a case when a method cannot be worked out for it."""

from __future__ import annotations

from collections.abc import Sequence

from inventory import units
from inventory.factors.choose import Missing, Tie
from inventory.factors.table import Factor
from inventory.issues import Issue
from inventory.issues.plan import FactorMissing, FactorTie, FactorUnitDoesNotFit, UnitDoesNotFit
from inventory.plan.cases import Case
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words


def unit_issue(case: Case, item: Words, accepted: Sequence[str]) -> Issue:
    """The amount is in a unit that no variant of the method takes."""
    return UnitDoesNotFit(
        seen=case["unit"],
        item=item,
        dimension=units.in_words(case["unit"] or "1"),
        accepted=", ".join(dict.fromkeys(accepted)),
    )


def no_factor(case: Case, item: Words, name: str, unit: str, answer: Tie | Missing, rulebook: str) -> Issue:
    """Two factors fit a slot equally, or none does."""
    quantity = quantity_list().words(name)
    if isinstance(answer, Tie):
        return FactorTie(seen=case["item"], item=item, quantity=quantity, rows="; ".join(map(_shown, answer.rows)))
    if answer.wrong_unit is not None:
        wrong = answer.wrong_unit
        return FactorUnitDoesNotFit(seen=case["unit"], factor=wrong.id, factor_unit=wrong.unit, expected_unit=unit)
    return FactorMissing(
        seen=case["item"],
        quantity=quantity,
        item=item,
        gas=answer.wanted.gas,
        region=f" {case['region']}" if case["region"] else "",
        year=case.year,
        rulebook=rulebook,
        choices=tuple(map(_shown, answer.nearest)),
    )


def _shown(factor: Factor) -> str:
    return f"{factor.id} = {factor.value:g} {factor.unit}"
