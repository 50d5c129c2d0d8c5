"""Which rules of a rule book are for a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from inventory.plan.cases import Case
from inventory.records import Codes, Records
from inventory.rulebooks import STATED, ActivityRules, ReplacedBy, Rule, RuleBook
from inventory.vocabulary.closed_list import ClosedList
from inventory.vocabulary.energy_balance import balance_item_list
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gases import gases_in
from inventory.vocabulary.labels import column_words, list_of, value_words
from inventory.vocabulary.notation import Key, parse_keys
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.terms import term_words
from inventory.words import Words

ANY_STATED = Words("any that is stated", "任何已填的值")
NOT_STATED = Words("not stated", "未填")
NO_FIGURE = {Key.NE, Key.NO, Key.NA, Key.FX}
SHOWN = 6
"""Words of a condition that a message names; the drop-down has them all."""
CARRIERS: Mapping[str, Callable[[], ClosedList | None]] = {"fuels": fuel_list, "carriers": balance_item_list}


def matching(activity: ActivityRules, case: Case) -> list[Rule]:
    """Every rule whose conditions the case meets, with the gases that are its for this case."""
    return [with_gases(r, case) for r in activity.rules if meets(activity, case, r.when)]


def with_gases(rule: Rule, case: Case) -> Rule:
    """The rule with the gases that the case names in place of `*`; with its very word where that is no gas."""
    if STATED not in {*rule.methods, *rule.beside}:
        return rule
    gases = gases_in(case[rule.gas_of]) or (case[rule.gas_of],)
    return rule.model_copy(update={"methods": _by_gas(rule.methods, gases), "beside": _by_gas(rule.beside, gases)})


def _by_gas(by_gas: Mapping[str, tuple[str, ...]], gases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The methods of `*` for each of these gases; a gas that has methods of its own keeps them."""
    own = {g: methods for g, methods in by_gas.items() if g != STATED}
    return (dict.fromkeys(gases, by_gas[STATED]) if STATED in by_gas else {}) | own


def meets(activity: ActivityRules, case: Case, when: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the case meets every condition: a column's word, or what a list says of it, is among those allowed."""
    return all(fits(_value(activity, case, column), allowed) for column, allowed in when.items())


def fits(value: str, allowed: tuple[str, ...]) -> bool:
    """Whether a value is one of those allowed; `*` allows any that is stated."""
    return value in allowed or (bool(value) and STATED in allowed)


def _value(activity: ActivityRules, case: Case, column: str) -> str:
    """A column of the case; `item.kind` and the like are attributes of what the column names."""
    of, _, attribute = column.partition(".")
    if not attribute:
        return case[of]
    known = CARRIERS.get(activity.item_list, lambda: None)() if of == "item" else list_of(of)
    return known.attribute(case[of], attribute) if known is not None and case[of] in known else ""


def unmet(activity: ActivityRules, case: Case) -> Words:
    """What a case lacks for the rules nearest to it, for a person: the conditions of theirs that it does not meet."""
    spelled = [[_condition(*c) for c in conditions.items()] for conditions in _lacking(activity, case)]
    en = dict.fromkeys(" and ".join(c.en for c in rule) for rule in spelled)
    return Words("; or ".join(en), "；或 ".join(dict.fromkeys("且".join(c.zh for c in rule) for rule in spelled)))


def left_blank(activity: ActivityRules, case: Case) -> tuple[str, tuple[str, ...]]:
    """The column that the case leaves blank and that some rule nearest to it wants filled, and the words it may be
    filled with; blanks where there is none, or more than one. A column that some rule takes blank is not missing.
    """
    wanted: dict[str, dict[str, None]] = {}
    optional = {c for r in activity.rules for c, allowed in r.when.items() if "" in allowed}
    for conditions in _lacking(activity, case):
        asked = {w for allowed in conditions.values() for w in allowed}
        if STATED not in asked and all("." not in c and c not in optional and not case[c] for c in conditions):
            for column, allowed in conditions.items():
                wanted.setdefault(column, {}).update(dict.fromkeys(allowed))
    if len(wanted) != 1:
        return "", ()
    ((column, words),) = wanted.items()
    return column, tuple(w for w in words if w)


def _lacking(activity: ActivityRules, case: Case) -> list[dict[str, tuple[str, ...]]]:
    """The conditions that the case does not meet, of each rule for which they are fewest."""
    lacking = [
        {c: allowed for c, allowed in r.when.items() if not fits(_value(activity, case, c), allowed)}
        for r in activity.rules
    ]
    fewest = min((len(conditions) for conditions in lacking), default=0)
    return [conditions for conditions in lacking if len(conditions) == fewest]


def stated(activity: ActivityRules, case: Case) -> Words:
    """What a case without an item says of itself, for a person: its words in the columns that the rules ask about."""
    columns = dict.fromkeys(c.partition(".")[0] for r in activity.rules for c in r.when)
    said = [(column_words(c), value_words(c, case[c])) for c in columns if case[c]]
    return Words("; ".join(f"{c.en}: {v.en}" for c, v in said), "；".join(f"{c.zh}：{v.zh}" for c, v in said))


def _condition(column: str, allowed: tuple[str, ...]) -> Words:
    name, values = column_words(column), [_value_words(column, v) for v in allowed if v] or [NOT_STATED]
    shown, more = values[:SHOWN], len(values) - SHOWN
    en, zh = " | ".join(v.en for v in shown), "、".join(v.zh for v in shown)
    if more > 0:
        en, zh = f"{en} … and {more} more", f"{zh}……等{len(values)}项"
    return Words(f"{name.en}: {en}", f"{name.zh}：{zh}")


def _value_words(column: str, value: str) -> Words:
    return ANY_STATED if value == STATED else value_words(column, value)


Stated = Mapping[tuple[ReplacedBy, tuple[str, ...], int], list[int]]
"""The records that take the place of a rule, by the words that must agree and the year."""


def replacements(book: RuleBook) -> set[ReplacedBy]:
    """All that may take the place of a rule."""
    return {r.replaced_by for a in book.activities.values() for r in a.rules if r.unless}


def rows_as(records: Records, when: Mapping[str, tuple[str, ...]]) -> npt.NDArray[np.bool_]:
    """For each record, whether its own columns are as a condition says; one that is not there is blank."""
    found = np.ones(len(records), bool)
    for column, allowed in when.items():
        codes = records.text.get(column, Codes.same("", len(records)))
        found &= np.array([fits(word, allowed) for word in codes.words], bool)[codes.codes]
    return found


def stated_elsewhere(records: Records, book: RuleBook) -> Stated:
    """What takes the place of some rule, with the words and the year of the records that do.

    One that has no figure, here or elsewhere (NE, FX, NO, NA), takes the place of nothing.
    """
    blank, keys = Codes.same("", len(records)), records.text["notation_key"]
    found: dict[tuple[ReplacedBy, tuple[str, ...], int], list[int]] = {}
    states = np.array([not w or not {*(parse_keys(w) or ())} <= NO_FIGURE for w in keys.words], bool)[keys.codes]
    for by in replacements(book):
        same = [records.text.get(c, blank) for c in by.same]
        rows = np.flatnonzero(states & rows_as(records, {"activity": (by.activity,), **dict(by.when)}))
        for row in rows.tolist():
            found.setdefault((by, tuple(c[row] for c in same), int(records.year[row])), []).append(row)
    return found


def included_elsewhere(rule: Rule) -> Rule:
    """The rule where records of the activity that takes its place are there: nothing is worked out."""
    words = term_words("activity", rule.unless)
    target = Words(f"stated by itself: {words.en}", f"另行填报：{words.zh}")
    gases = rule.gases or tuple(g for g in rule.methods if g not in quantity_list())
    keyed = {"notation_key": "IE", "target": target, "gases": gases}
    return rule.model_copy(update={**keyed, "methods": {}, "beside": {}})
