"""Which rules of a rule book are for a case."""

from __future__ import annotations

from inventory.plan.cases import Case
from inventory.rulebooks import ActivityRules, Rule
from inventory.vocabulary.fuels import fuel_list


def matching(activity: ActivityRules, case: Case) -> list[Rule]:
    """Every rule whose conditions the case meets."""
    return [r for r in activity.rules if all(_value(activity, case, c) in allowed for c, allowed in r.when.items())]


def _value(activity: ActivityRules, case: Case, column: str) -> str:
    """A column of the case; `item.kind` and the like are attributes of its item."""
    of, _, attribute = column.partition(".")
    if not attribute:
        return case[of]
    known = activity.item_list == "fuels" and case["item"] in fuel_list()
    return fuel_list().attribute(case["item"], attribute) if known else ""


def conditions(activity: ActivityRules) -> str:
    """The conditions of all rules, spelled out for a person."""
    spelled = (" & ".join(f"{c} = {' | '.join(filter(None, v))}" for c, v in r.when.items()) for r in activity.rules)
    return "; ".join(spelled)
