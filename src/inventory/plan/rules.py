"""Which rules of a rule book are for a case."""

from __future__ import annotations

from inventory.plan.cases import Case
from inventory.rulebooks import ActivityRules, Rule
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.labels import column_words, value_words
from inventory.words import Words


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


def conditions(activity: ActivityRules) -> Words:
    """The conditions of all rules, spelled out for a person."""
    rules = [[_condition(c, allowed) for c, allowed in r.when.items()] for r in activity.rules]
    en = "; or ".join(" and ".join(c.en for c in rule) for rule in rules)
    return Words(en, "；或 ".join("且".join(c.zh for c in rule) for rule in rules))


def _condition(column: str, allowed: tuple[str, ...]) -> Words:
    name, values = column_words(column), [value_words(column, v) for v in allowed if v]
    return Words(f"{name.en}: {' | '.join(v.en for v in values)}", f"{name.zh}：{'、'.join(v.zh for v in values)}")
