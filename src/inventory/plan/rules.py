"""Which rules of a rule book are for a case."""

from __future__ import annotations

from inventory.plan.cases import Case
from inventory.rulebooks import STATED, ActivityRules, Rule
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.labels import column_words, value_words
from inventory.words import Words

ANY_STATED = Words("any that is stated", "任何已填的值")
NOT_STATED = Words("not stated", "未填")


def matching(activity: ActivityRules, case: Case) -> list[Rule]:
    """Every rule whose conditions the case meets."""
    return [r for r in activity.rules if all(fits(_value(activity, case, c), a) for c, a in r.when.items())]


def fits(value: str, allowed: tuple[str, ...]) -> bool:
    """Whether a value is one of those allowed; `*` allows any that is stated."""
    return value in allowed or (bool(value) and STATED in allowed)


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
    name, values = column_words(column), [_value_words(column, v) for v in allowed if v] or [NOT_STATED]
    return Words(f"{name.en}: {' | '.join(v.en for v in values)}", f"{name.zh}：{'、'.join(v.zh for v in values)}")


def _value_words(column: str, value: str) -> Words:
    return ANY_STATED if value == STATED else value_words(column, value)
