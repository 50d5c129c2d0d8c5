"""What a rule may ask of a record, and results that stand beside the count or against the sign of the amount."""

from __future__ import annotations

from helpers import codes, inventory, mass
from inventory.plan.rules import matching
from inventory.rulebooks import RuleBook, load
from inventory.rulebooks.rulebook import ActivityRules, Rule
from inventory.words import Words

CARBON = {"CO2": ("energy.stationary.emission_factor",)}
LINE = "r0|energy.stationary.emission_factor|CO2"
COKE_CO2 = 28.2 * 107_000 / 1000  # t per kt of coke: Tables 1.2 and 1.4


def book(*rules: Rule) -> RuleBook:
    """The IPCC book with rows of the energy balance worked out by these rules."""
    activity = ActivityRules(item_list="fuels", item_key="fuel", rules=rules)
    return load("ipcc-2006").model_copy(update={"activities": {"energy_balance": activity}})


def row(name: str, amount: float = 1000) -> dict[str, object]:
    """Coke in a row of the balance."""
    where = {"activity": "energy_balance", "category": "1.A.1.a.i", "balance_row": name}
    return where | {"item": "coke_oven_coke", "amount": amount, "unit": "t"}


def test_a_condition_may_ask_what_the_list_says_of_a_word() -> None:
    burnt = Rule(when={"balance_row.kind": ("combustion", "final")})
    activity = ActivityRules(rules=(burnt,))
    found = {n: bool(matching(activity, {"balance_row": n})) for n in ("thermal_power", "coking", "", "no such row")}
    assert found == {"thermal_power": True, "coking": False, "": False, "no such row": False}


def test_what_a_rule_works_out_only_beside_is_not_counted() -> None:
    result = inventory([row("imports")], book(Rule(beside=CARBON, memo="information")))
    assert mass(result, LINE) == COKE_CO2
    assert not result.lines["counted"].any()


def test_where_nothing_beside_can_be_worked_out_that_is_a_fault() -> None:
    apples = row("imports") | {"unit": "km"}
    assert codes(inventory([apples], book(Rule(beside=CARBON))).issues) == ["UNIT_DOES_NOT_FIT"]


def test_what_is_used_up_may_be_written_as_a_negative_number() -> None:
    result = inventory([row("thermal_power", -1000)], book(Rule(methods=CARBON, sign=-1)))
    assert mass(result, LINE) == COKE_CO2
    assert result.trace(LINE).inputs[0].value == -1000


def test_a_comparison_carries_no_notation_key() -> None:
    keyed = row("imports") | {"amount": None, "notation_key": "NE", "note": "no statistics"}
    counted = Rule(methods=CARBON, target=Words("", ""))
    assert len(inventory([keyed], book(counted, Rule(beside={"CH4": CARBON["CO2"]}))).lines) == 1
