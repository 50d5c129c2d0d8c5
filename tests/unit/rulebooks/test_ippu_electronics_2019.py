"""Electronics as refined in 2019: gas from stock and cylinders, control by counts of tools, stack tests."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from helpers import FEW, LIBRARY, codes, inventory
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.plan.compile import compile_plan
from inventory.reading import read
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.run import run_local

BOOK = "ipcc-2019"
PLANT = {"category": "2.E.1", "entity": "plant"}
CHAMBER, ETCH = "chamber_cleaning", "etch_wafer_cleaning"


def kg(records: list[dict[str, Any]]) -> dict[str, float]:
    result = inventory(records, BOOK)
    assert errors(result.issues) == []
    return {g: float(m) * 1000 for g, m in result.lines.groupby("gas")["mass_t"].sum().items()}


def fed(item: str, **more: Any) -> dict[str, Any]:
    """A tonne of gas that is not split by process."""
    row = PLANT | {"activity": "electronics_gas", "electronics_product": "semiconductor", "item": item}
    return row | {"amount": 1, "unit": "t", "control_uptime": (100, "percent")} | more


def tools(item: str, role: str, kind: str, controlled: int, others: int, **more: Any) -> list[dict[str, Any]]:
    """Tools of one kind, with and without emission control."""
    row = PLANT | {"activity": "electronics_tools", "item": item, "gas_role": role, "tool_kind": kind, "unit": "item"}
    counts = {"controlled": controlled, "uncontrolled": others}
    return [row | {"tool_control": c, "amount": n} | more for c, n in counts.items()]


def stack(item: str, **more: Any) -> dict[str, Any]:
    row = PLANT | {"activity": "electronics_stack_test", "item": item, "detection": "detected", "amount": 480}
    return row | {"unit": "minute", "stack_flow": (1000, "m3/minute"), "stack_concentration": (500, "ppb")} | more


def gas_of_test(item: str, amount: float) -> dict[str, Any]:
    return PLANT | {"activity": "electronics_test_gas", "item": item, "amount": amount, "unit": "kg"}


def year(item: str, role: str, amount: float, **more: Any) -> dict[str, Any]:
    row = PLANT | {"activity": "electronics_stack", "item": item, "gas_role": role, "amount": amount, "unit": "kg"}
    return row | more


# -- gas from stock and cylinders --------------------------------------------------------------------------------------

STOCK = {
    "Acquired in the year (kg)": 1000,
    "In stock at the beginning (kg)": 300,
    "In stock at the end (kg)": 250,
    "Containers returned": 20,
    "Full capacity of one (kg)": 40,
    "Heel (%)": 10,
}
GAS = {"Category": "2.E.1", "Product": "Semiconductors", "Gas fed": "CF4", "Gas consumed": None, "Unit": "kg"}


def run(folder: Path, *rows: dict[str, Any]) -> Any:
    """The inventory of a filled sheet of gases."""
    book = load(BOOK)
    made = Workbook()
    made.active.title = "Cover"
    for line in (["Reporting entity", "A"], ["Year", 2020]):
        made["Cover"].append(line)
    sheet = made.create_sheet("Gases of electronics industry")
    headings = list(dict.fromkeys(itertools.chain(*rows)))
    for line in (headings, *([r.get(h) for h in headings] for r in rows)):
        sheet.append(line)
    made.save(folder / "input.xlsx")
    filled = read(folder / "input.xlsx", book)
    plan = compile_plan(filled.records, book, LIBRARY)
    return [*filled.issues, *plan.issues], Inventory(plan, run_local(plan))


def test_purchases_stock_and_cylinders_give_the_gas_consumed(tmp_path: Path) -> None:
    """1000 + 300 − 250 − 0.1 × 20 × 40 = 970 kg of CF4; × 0.73 (Table 6.7) = 708.1 kg."""
    issues, result = run(tmp_path, GAS | STOCK)
    assert errors(issues) == []
    cf4 = result.lines[result.lines["gas"] == "CF4"]
    assert float(cf4["mass_t"].iloc[0]) == pytest.approx(0.7081)
    text = result.trace(cf4["line_id"].iloc[0]).text("en")
    for told in ("eq. 6.2", "eq. 6.3", "Containers returned 20", "!"):
        assert told in text


def test_a_process_takes_its_share(tmp_path: Path) -> None:
    issues, result = run(tmp_path, GAS | STOCK | {"Share that this process takes (%)": 60})
    assert errors(issues) == []
    assert float(result.lines.loc[result.lines["gas"] == "CF4", "mass_t"].iloc[0]) == pytest.approx(0.7081 * 0.6)


def test_a_stated_amount_stands_and_is_compared(tmp_path: Path) -> None:
    issues, result = run(tmp_path, GAS | STOCK | {"Gas consumed": 900})
    assert "WORKED_OUT_DIFFERS" in codes(issues)
    assert float(result.lines.loc[result.lines["gas"] == "CF4", "mass_t"].iloc[0]) == pytest.approx(0.657)
    assert "WORKED_OUT_DIFFERS" not in codes(run(tmp_path, GAS | STOCK | {"Gas consumed": 970})[0])


@pytest.mark.parametrize("blank", ["Heel (%)", "Full capacity of one (kg)", "In stock at the end (kg)"])
def test_nothing_of_stock_or_cylinders_is_guessed(tmp_path: Path, blank: str) -> None:
    issues, _ = run(tmp_path, GAS | {h: v for h, v in STOCK.items() if h != blank})
    assert "WORKING_INCOMPLETE" in codes(errors(issues))


def test_more_left_than_there_was_is_refused(tmp_path: Path) -> None:
    issues, _ = run(tmp_path, GAS | STOCK | {"In stock at the end (kg)": 1400})
    assert "WORKING_OUT_OF_BOUNDS" in codes(errors(issues))


def test_uptime_follows_from_hours(tmp_path: Path) -> None:
    """970 kg × 0.73 × (1 − 0.5 × 0.89 × 0.975) = 400.8732…"""
    hours = {"Emission control down while tools ran (h)": 438, "Time that tools with control ran (h)": 17520}
    issues, result = run(tmp_path, GAS | STOCK | hours | {"Share that passes emission control (%)": 50})
    assert errors(issues) == []
    cf4 = float(result.lines.loc[result.lines["gas"] == "CF4", "mass_t"].iloc[0])
    assert cf4 == pytest.approx(0.97 * 0.73 * (1 - 0.5 * 0.89 * 0.975))


# -- control by counts of tools ----------------------------------------------------------------------------------------


def test_chamber_cleaning_tools_weigh_more_by_gas_role_and_wafer_size() -> None:
    """Table 6.8; where nothing is printed 10 (p. 6.24)."""
    rows = LIBRARY.table("ipcc-2019/ippu/electronics_tool_weight").rows
    weight = {(r.keys["input_gas"], r.keys["gas_role"], r.keys["wafer_size"]): r.value for r in rows}
    assert weight["NF3", "input_gas", ""] == 14.5
    assert weight["NF3", "input_gas", "up_to_200"] == 2.9
    assert weight["NF3", "input_gas", "wafer_300"] == 26
    assert weight["CF4", "by_product", "wafer_300"] == 3.2
    assert ("CF4", "input_gas", "wafer_300") not in weight  # NA in print: the 10 answers, not the 13.3 of tier 2a
    counts = [*tools("CF4", "input_gas", CHAMBER, 1, 0, wafer_size="wafer_300")]
    counts += tools("CF4", "input_gas", ETCH, 0, 10, wafer_size="wafer_300")
    row = fed("CF4", wafer_size="wafer_300", abated_by="tool_count", by_products="none_formed")
    assert kg([row, *counts]) == pytest.approx({"CF4": 650 * (1 - 10 / 20 * 0.89)})  # 1 − U = 0.65, Table 6.9


def test_own_weight_goes_before_the_default() -> None:
    counts = [*tools("CF4", "input_gas", CHAMBER, 1, 0, tool_weight=(5, "1")), *tools("CF4", "input_gas", ETCH, 0, 5)]
    row = fed("CF4", abated_by="tool_count", by_products="none_formed")
    assert kg([row, *counts]) == pytest.approx({"CF4": 730 * (1 - 5 / 10 * 0.89)})


def test_tools_of_another_plant_wafer_size_or_process_do_not_answer() -> None:
    row = fed("CF4", abated_by="tool_count", by_products="none_formed")
    for other, code in (
        ({"entity": "another"}, "FACTOR_MISSING"),
        ({"wafer_size": "wafer_300"}, "FACTOR_COLUMN_BLANK"),
    ):
        counts = [*tools("CF4", "input_gas", CHAMBER, 1, 1, **other), *tools("CF4", "input_gas", ETCH, 1, 1, **other)]
        assert codes(errors(inventory([row, *counts], BOOK).issues)) == [code]


def test_tools_of_a_by_product_do_not_answer_for_the_gas_fed() -> None:
    row = fed("CF4", abated_by="tool_count", by_products="none_formed")
    assert "FACTOR_MISSING" in codes(inventory([row, *tools("CF4", "by_product", ETCH, 1, 1)], BOOK).issues)


def test_a_stated_share_stands_before_counts_of_tools() -> None:
    row = fed("CF4", abated_by="tool_count", abated_share=(50, "percent"), by_products="none_formed")
    counts = tools("CF4", "input_gas", ETCH, 1, 0)
    assert kg([row, *counts]) == pytest.approx({"CF4": 730 * (1 - 0.5 * 0.89)})


def test_counted_tools_without_any_kind_are_refused_where_gas_is_not_split() -> None:
    assert "NO_RULE" in codes(inventory(tools("CF4", "input_gas", "", 1, 1), BOOK).issues)


def test_every_rule_of_a_gas_with_control_has_one_by_counts_of_tools() -> None:
    rules = load(BOOK).activities["electronics_gas"].rules
    stated = [r for r in rules if r.when.get("abated_share") == ("*",)]
    counted = [r for r in rules if r.when.get("abated_by") == ("tool_count",)]
    apart = {"abated_share", "abated_by"}
    plain = [({c: w for c, w in r.when.items() if c not in apart}, r.methods) for r in stated]
    assert [({c: w for c, w in r.when.items() if c not in apart}, r.methods) for r in counted] == plain
    for rule in counted:
        (gas,) = rule.methods
        wanted = "derived/abated_input" if gas == "*" else f"derived/abated_by_product_{gas}"
        assert rule.tables == (wanted,)


COUNT = st.integers(0, 50)


@given(COUNT, COUNT, COUNT, COUNT)
@FEW
def test_more_tools_with_control_never_let_more_out(chambers: int, etching: int, others: int, more: int) -> None:
    whole = [(CHAMBER, chambers, others + 1), (ETCH, etching, more + 1)]

    def left(*counts: tuple[str, int, int]) -> float:
        rows = [r for kind, controlled, rest in counts for r in tools("CF4", "input_gas", kind, controlled, rest)]
        return kg([fed("CF4", abated_by="tool_count", by_products="none_formed"), *rows])["CF4"]

    before = left(*whole)
    assert left(whole[0], (ETCH, etching + 1, more)) < before
    assert left((CHAMBER, chambers + 1, others), whole[1]) < left(whole[0], (ETCH, etching + 1, more))  # γ = 13.3
    assert left((CHAMBER, chambers + others, 0), (ETCH, etching + more + 1, 0)) == pytest.approx(730 * (1 - 0.89))


# -- stack tests -------------------------------------------------------------------------------------------------------


def test_stacks_and_intervals_add_up() -> None:
    """0.24 m3 twice, / 0.0240 × 71.002 g = 1420.04 g; / 20 kg; × 1000 kg = 71.002 kg."""
    rows = [stack("NF3"), stack("NF3"), gas_of_test("NF3", 20), year("NF3", "input_gas", 1000)]
    assert kg(rows) == pytest.approx({"NF3": 71.002})


def test_a_gas_not_detected_counts_with_half_its_limit() -> None:
    """480 × 1000 × 2e-9 = 0.00096 m3 = 0.04 mol of SF6 (limit 4 ppbv, Table 6.15); with a limit of 3: 0.03 mol."""
    absent = {"detection": "not_detected", "stack_concentration": (0, "ppb")}
    for limit, mol in (({}, 0.04), ({"detection_limit": (3, "ppb")}, 0.03)):
        rows = [stack("SF6", **absent, **limit), gas_of_test("SF6", 1), year("SF6", "input_gas", 1000)]
        assert kg(rows) == pytest.approx({"SF6": mol * 146.055})


def test_c2f4_is_tested_for_and_controlled_like_any_gas() -> None:
    """Limit 20 ppbv: 480 × 1000 × 1e-8 / 0.0240 = 0.2 mol of 100.015 g. Half of the tools controlled, d = 0.96."""
    absent = {"detection": "not_detected", "stack_concentration": (0, "ppb")}
    rows = [stack("C2F4", **absent), gas_of_test("C2F4", 1), year("C2F4", "by_product", 1000)]
    assert kg(rows) == pytest.approx({"C2F4": 0.2 * 100.015})
    uptimes = {"control_uptime": (0, "percent"), "test_uptime": (100, "percent"), "abated_by": "tool_count"}
    rows[2] |= uptimes
    counts = tools("C2F4", "by_product", ETCH, 3, 3)
    assert kg([*rows, *counts]) == pytest.approx({"C2F4": 0.2 * 100.015 / (1 - 0.5 * 0.96)})


def test_a_year_without_its_test_asks_for_it() -> None:
    assert codes(inventory([year("NF3", "input_gas", 1000)], BOOK).issues) == ["FACTOR_MISSING"]
    own = year("NF3", "input_gas", 1000, test_emission=(0.02, "1"))
    assert kg([own]) == pytest.approx({"NF3": 20})


def test_a_test_whose_gas_consumed_is_not_stated_is_told() -> None:
    issues = inventory([gas_of_test("NF3", 20), year("NF3", "input_gas", 1000)], BOOK).issues
    assert {"DERIVED_INCOMPLETE", "FACTOR_MISSING"} <= set(codes(issues))


def test_more_emitted_than_was_fed_is_told() -> None:
    """Page 6.38: such a gas is taken as emitted whole, and the rest as a by-product of others."""
    rows = [stack("NF3"), gas_of_test("NF3", 0.5), year("NF3", "input_gas", 1000)]
    result = inventory(rows, BOOK)
    assert codes(result.issues) == ["DERIVED_TOO_LARGE"]
    (issue,) = result.issues
    assert "p. 6.38" in issue.message("en")
    assert "1.42004" in issue.message("en")


def test_control_of_a_stack_test_asks_for_both_uptimes() -> None:
    controlled = year("NF3", "input_gas", 1000, test_emission=(0.02, "1"), abated_share=(50, "percent"))
    assert set(codes(inventory([controlled], BOOK).issues)) == {"FACTOR_MISSING"}


@given(st.floats(0, 0.99), st.floats(0, 0.99), st.floats(0, 1))
@FEW
def test_a_year_like_its_test_emits_as_the_test_did(share: float, destruction: float, uptime: float) -> None:
    values = {"gas_consumed": 100.0, "test_emission": 0.3, "abated_share": share, "control_destruction": destruction}
    method = METHODS["ippu.electronics.stack_abated"]
    same = method.evaluate(values | {"control_uptime": uptime, "test_uptime": uptime}, gas="CF4")
    assert same == pytest.approx(30)
    worse = method.evaluate(values | {"control_uptime": 0.0, "test_uptime": uptime}, gas="CF4")
    assert worse >= same - 1e-9


def test_a_source_is_not_described_by_stack_test_and_by_gas() -> None:
    own = year("CF4", "input_gas", 1000, test_emission=(0.02, "1"))
    by_gas = fed("CF4", by_products="none_formed", abated_share=(50, "percent"))
    assert codes(inventory([own, by_gas], BOOK).issues) == ["DESCRIBED_TWICE"]
    assert codes(inventory([own, by_gas | {"item": "SF6"}], BOOK).issues) == []
