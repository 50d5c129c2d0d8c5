"""Methods of the gas `*`: the gas that a record's item names, or each gas of the blend that it names."""

from __future__ import annotations

import pytest
from toys import book, known

from helpers import codes, inventory, mass, table
from inventory.methods.define import activity, factor, method
from inventory.rulebooks import RuleBook
from inventory.rulebooks.rulebook import ActivityRules, Rule
from inventory.vocabulary.gases import fluorinated, gases_in
from inventory.words import Words


@method(
    "toy.leak",
    title=Words("Leak", "泄漏"),
    gives=dict.fromkeys(fluorinated(), "t"),
    equation=Words("what it is filled with × share × rate", "充装量 × 占比 × 泄漏率"),
)
def leak(filled=activity("t"), gas_share=factor("t{gas}/t")):
    """Each gas of what a product is filled with."""
    return filled * gas_share


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    known(monkeypatch, leak)


def leaking(**changes: object) -> RuleBook:
    rules = ActivityRules(item_list="refrigerants", rules=(Rule(methods={"*": ("toy.leak",)}),))
    return book({}, activities={"counted": rules}, **changes)


def filled(item: str, **more: object) -> dict[str, object]:
    return {"activity": "counted", "category": "2.F.1", "item": item, "amount": 10, "unit": "t"} | more


SHARES = table(
    "shares",
    "gas_share",
    {"id": "a32", "item": "R-410A", "gas": "HFC-32", "value": 0.5, "unit": "tHFC32/t"},
    {"id": "a125", "item": "R-410A", "gas": "HFC-125", "value": 0.5, "unit": "tHFC125/t"},
    {"id": "p", "item": "SF6", "gas": "SF6", "value": 1.0, "unit": "tSF6/t"},
    keys=("item",),
)


def test_a_gas_is_itself_a_blend_its_gases_and_what_inventories_do_not_count_is_none() -> None:
    assert gases_in("SF6") == ("SF6",)
    assert gases_in("R-410A") == ("HFC-32", "HFC-125")
    assert gases_in("R-401A") == ("HFC-152a",)  # with HCFC-22 and HCFC-124
    assert gases_in("CFC-11") == gases_in("") == gases_in("water") == ()


def test_fluorinated_gases_are_those_of_the_totals() -> None:
    assert {"HFC-23", "CF4", "SF6", "NF3", "HFE-125"} <= set(fluorinated())
    assert not {"CO2", "CH4", "CH4_fossil", "N2O", "HCFC-22", "C3H8", "NOx"} & set(fluorinated())


@pytest.mark.parametrize(("item", "gases"), [("SF6", {"SF6": 10.0}), ("R-410A", {"HFC-32": 5.0, "HFC-125": 5.0})])
def test_each_gas_of_the_item_has_a_line(item: str, gases: dict[str, float]) -> None:
    result = inventory([filled(item)], leaking(), own=(SHARES,))
    assert codes(result.issues) == []
    assert {g: mass(result, f"r0|toy.leak|{g}") for g in gases} == gases
    assert set(result.lines["gas"]) == set(gases)


def test_the_gas_may_stand_in_another_column_than_the_item() -> None:
    rules = ActivityRules(rules=(Rule(gas_of="stated_gas", methods={"*": ("toy.leak",)}),))
    toy = book({}, activities={"counted": rules})
    shares = table("s", "gas_share", {"id": "p", "gas": "SF6", "value": 1.0, "unit": "tSF6/t"}, keys=())
    result = inventory([filled("a valve", stated_gas="SF6")], toy, own=(shares,))
    assert codes(result.issues) == []
    assert result.lines["gas"].tolist() == ["SF6"]
    (issue,) = inventory([filled("SF6", stated_gas="CFC-11")], toy, own=(shares,)).issues
    assert (issue.code, issue.seen) == ("GAS_NOT_WORKED_OUT", "CFC-11")


@pytest.mark.parametrize("item", ["CFC-11", "water", "", "CO2"])
def test_an_item_that_is_no_gas_of_the_method_is_a_fault_and_not_dropped(item: str) -> None:
    (issue,) = inventory([filled(item)], leaking(), own=(SHARES,)).issues
    assert (issue.code, issue.seen) == ("GAS_NOT_WORKED_OUT", item)


def test_a_gas_with_methods_of_its_own_keeps_them() -> None:
    rules = ActivityRules(rules=(Rule(methods={"*": ("toy.leak",), "SF6": ("electricity.purchased",)}),))
    issues = inventory([filled("SF6")], book({}, activities={"counted": rules}), own=(SHARES,)).issues
    assert codes(issues) == ["GAS_NOT_WORKED_OUT"]  # that method gives no SF6


def test_a_notation_key_is_carried_by_the_gases_of_the_item() -> None:
    keyed = filled("R-410A", amount=None, notation_key="NE", note="not surveyed")
    lines = inventory([keyed], leaking(), own=(SHARES,)).lines
    assert set(lines["gas"]) == {"HFC-32", "HFC-125"}
