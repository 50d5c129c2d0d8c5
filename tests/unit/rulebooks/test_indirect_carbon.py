"""CO2 that other gases become in the air: apart from every total, and never where the carbon is counted already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from helpers import FEW, codes, inventory, own
from inventory import compute
from inventory.factors.library import Library
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.methods.define import MethodError
from inventory.methods.following import going_on
from inventory.reading import read, write_template
from inventory.reading.choices import choices, label
from inventory.results import Inventory
from inventory.rulebooks import load

BOTH = ["ipcc-2006", "ipcc-2019"]
MEMO = "information"


def coal(**more: Any) -> dict[str, Any]:
    levels = {"mining_factor_level": "average", "post_mining_factor_level": "average", "mining_co2_level": "average"}
    return {"activity": "coal_production", "category": "1.B.1.a.i", "amount": 1000, "unit": "t"} | levels | more


def measured(category: str) -> dict[str, Any]:
    row = {"activity": "fugitive_measured", "category": category, "measured_gas": "CH4"}
    return row | {"amount": 16, "unit": "tCH4"}


def petrochemical(category: str, process: str, gas: str = "") -> dict[str, Any]:
    row = {"activity": "petrochemical_production", "category": category, "petrochemical_process": process}
    return row | {"petrochemical_gas": gas, "amount": 1000, "unit": "t"}


def gas(category: str, name: str, amount: float = 28, unit: str = "t") -> dict[str, Any]:
    row = {"activity": "carbon_gas_emitted", "category": category, "carbon_gas": name}
    return row | {"amount": amount, "unit": unit}


def asks(category: str = "", **more: Any) -> dict[str, Any]:
    """A row that asks for the CO2 of the inventory's own methane."""
    return {"activity": "carbon_gas_emitted", "category": category, "carbon_gas": "inventory_methane"} | more


def indirect(result: Inventory) -> dict[str, float]:
    """Tonnes of indirect CO2 by category, of a result without errors."""
    assert errors(result.issues) == []
    lines = result.lines[(result.lines["memo"] == MEMO) & (result.lines["notation_key"] == "")]
    assert set(lines["gas"]) <= {"CO2"}
    return {str(c): float(m) for c, m in lines.groupby("category")["mass_t"].sum().items()}


@pytest.mark.parametrize("book", BOTH)
def test_methane_of_coal_mines_goes_on_into_co2_in_the_category_it_is_reported_in(book: str) -> None:
    """12.06 and 1.675 t CH4 × 44/16 = 33.165 and 4.60625 t CO2."""
    result = inventory([coal(), asks()], book)
    assert indirect(result) == pytest.approx({"1.B.1.a.i.1": 33.165, "1.B.1.a.i.2": 4.60625})
    assert result.memo_totals[MEMO].value == pytest.approx(37.77125)
    direct = result.lines[result.lines["memo"] == ""]
    assert result.total().value == pytest.approx(direct["co2e_t"].sum())


def test_methane_that_is_taken_off_takes_its_co2_off_too() -> None:
    """1000 m3 at 20 °C: −0.67 t, of which 2 % is let go unburnt: (−0.67 + 0.0134) × 44/16 = −1.80565 t."""
    drained = {"activity": "coal_methane_recovered", "category": "1.B.1.a.i.1", "methane_use": "flared"}
    found = indirect(inventory([drained | {"amount": 1000, "unit": "m3_20C"}, asks()]))
    assert sum(found.values()) == pytest.approx(-1.80565)


@pytest.mark.parametrize(
    ("book", "row", "expected"),
    [
        ("ipcc-2006", measured("1.B.2.b.iii.5"), 44.0),
        ("ipcc-2006", measured("1.B.2.a.ii"), None),
        ("ipcc-2006", measured("1.B.1.c"), None),
        ("ipcc-2006", measured("1.B.3"), None),
        ("ipcc-2019", measured("1.B.2.b.v"), 44.0),
        ("ipcc-2019", measured("1.B.2.b.vi"), None),
        ("ipcc-2006", petrochemical("2.B.8.a", "methanol_reforming"), 2.3 * 2.75),
        ("ipcc-2019", petrochemical("2.B.8.a", "methanol_reforming", "both"), 2.3 * 2.75),
        ("ipcc-2006", petrochemical("2.B.8.a", "methanol_reforming", "ch4"), None),
        ("ipcc-2006", petrochemical("2.B.8.d", "eo_air_70"), None),
    ],
)
def test_only_fossil_carbon_that_is_counted_nowhere_goes_on(book: str, row: dict[str, Any], expected: float) -> None:
    """16 t CH4 × 44/16 = 44 t. Not: flaring, gas behind the meter, CO2 of a carbon balance, ethylene oxide."""
    assert indirect(inventory([row, asks()], book)) == ({row["category"]: pytest.approx(expected)} if expected else {})


def test_oil_and_gas_by_segment_goes_on_but_for_flaring() -> None:
    """100 × 10^6 m3 × 1.1E-3 Gg (Table 4.2.4, gas distribution) = 110 t CH4."""
    row = {"activity": "oil_gas_segment", "country_group": "developed", "unit": "million_m3_15C", "amount": 100}
    lost = row | {"segment": "gas_distribution", "category": "1.B.2.b.iii.5"}
    flared = row | {"segment": "gas_production_flaring", "category": "1.B.2.b.ii"}
    result = inventory([lost, flared, asks("1.B")])
    assert set(result.lines.query("gas == 'CH4'")["category"]) == {"1.B.2.b.iii.5", "1.B.2.b.ii"}
    assert indirect(result) == {"1.B.2.b.iii.5": pytest.approx(110 * 2.75)}


def test_waste_gas_that_is_flared_has_all_of_its_carbon_in_co2_whatever_its_category() -> None:
    follow = next(f for f in load("ipcc-2019").follows if "1.B.2" in f.when["category"])
    patterns = [p for condition in follow.but for p in condition.get("method", ())]
    assert patterns == ["energy.oil_gas.flared_*", "energy.oil_gas.ratio_flared_*"]
    flared = [m for m in METHODS if m.startswith("energy.oil_gas.") and "flared" in m]
    assert all(m.startswith(tuple(p.rstrip("*") for p in patterns)) for m in flared)


@pytest.mark.parametrize("book", BOTH)
def test_methane_of_living_things_and_of_fuel_burnt_does_not_go_on(book: str) -> None:
    burnt = {"activity": "fuel_combustion", "category": "1.A.2", "item": "other_bituminous_coal"}
    result = inventory([burnt | {"amount": 1000, "unit": "t"}, asks()], book)
    assert "CH4" in set(result.lines["gas"])
    assert indirect(result) == {}
    assert codes(result.issues) == ["ASKED_IN_VAIN"]
    inside = [c for f in load(book).follows for c in f.when["category"]]
    assert all(c.startswith(("1.B.1.a", "1.B.2", "2.B.8")) for c in inside)


def test_a_release_before_has_no_such_lines() -> None:
    result = inventory([coal(), asks()], library=Library(release="2026c"))
    assert result.line_ids == ["r0|energy.coal.mining|CH4", "r0|energy.coal.post_mining|CH4"]
    assert codes(result.issues) == ["ASKED_IN_VAIN"]


def test_a_country_that_knows_less_to_be_oxidised_says_so_once_for_all() -> None:
    table = own("quantity,value,unit,source", "oxidised_in_air,0.95,1,a study")
    result = inventory([measured("1.B.2.b.v"), gas("2.B.11", "methane", 16, "tCH4"), asks()], "ipcc-2019", own=table)
    assert indirect(result) == pytest.approx({"1.B.2.b.v": 41.8, "2.B.11": 41.8})


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_trace_goes_from_the_record_through_both_formulas(lang: str) -> None:
    trace = inventory([coal(), asks()]).trace("r0|indirect.methane@energy.coal.mining|CO2")
    assert trace.equation == "E_CO2 = coal_production × mining_emission_factor × 0.67 × oxidised_in_air × 44/16"
    assert [i.name for i in trace.inputs] == ["coal_production", "mining_emission_factor", "oxidised_in_air"]
    assert METHODS["indirect.methane"].title.of(lang) in trace.text(lang)


@FEW
@given(st.sampled_from(sorted(m for m in METHODS if "CH4" in METHODS[m].gives and m.startswith("energy."))))
def test_what_follows_is_the_methane_times_44_16_for_every_method(method_id: str) -> None:
    first = METHODS[method_id]
    both = going_on(first, "CH4", METHODS["indirect.methane"])
    for variant in first.variants:
        values = {n: 0.5 for n, s in first.slots.items() if s.kind in ("activity", "factor", "memory", "elapsed")}
        if first.is_series:
            continue
        methane = first.evaluate(values, variant=variant, gas="CH4")
        after = both.evaluate(values | {"oxidised_in_air": 1.0}, variant=variant, gas="CO2")
        assert after == pytest.approx(methane * 44 / 16)


def test_a_method_goes_on_from_another_once_only() -> None:
    methane = METHODS["indirect.methane"]
    both = going_on(METHODS["energy.coal.mining"], "CH4", methane)
    assert both is going_on(METHODS["energy.coal.mining"], "CH4", methane)
    with pytest.raises(MethodError, match="cannot go on"):
        going_on(both, "CO2", methane)


# -- the sheet ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("book", "category", "name"),
    [
        ("ipcc-2006", "2.C.1", "carbon_monoxide"),
        ("ipcc-2006", "2.B.8.d", "nmvoc"),
        ("ipcc-2006", "2.D.1", "nmvoc"),
        ("ipcc-2006", "1.B.2.a.ii", "carbon_monoxide"),
        ("ipcc-2019", "2.B.10", "carbon_monoxide"),
        ("ipcc-2019", "1.B.2.b.vi", "nmvoc"),
    ],
)
def test_carbon_that_co2_has_already_is_told_and_not_worked_out(book: str, category: str, name: str) -> None:
    result = inventory([gas(category, name)], book)
    assert errors(result.issues) == []
    assert result.line_ids == ["r0|IE|CO2"]
    assert list(result.lines["memo"]) == [MEMO]
    assert "already" in result.trace("r0|IE|CO2").reason.en


@pytest.mark.parametrize(("book", "category"), [("ipcc-2006", "1.B.1.a.i.1"), ("ipcc-2019", "1.B.2.a.ii")])
def test_methane_that_the_inventory_has_is_not_stated_again(book: str, category: str) -> None:
    result = inventory([gas(category, "methane", 16, "tCH4"), measured(category)], book)
    assert codes(errors(result.issues)) == ["NO_RULE"]


@pytest.mark.parametrize("category", ["1.A.2", "3.C.1", "4.A.1"])
def test_fuel_burnt_and_living_things_are_refused(category: str) -> None:
    assert codes(inventory([gas(category, "carbon_monoxide")]).issues) == ["NO_RULE"]


@pytest.mark.parametrize("name", ["carbon_monoxide", "nmvoc"])
def test_a_gas_beside_a_carbon_balance_of_its_plant_is_warned_of(name: str) -> None:
    balance = {"activity": "petrochemical_carbon", "category": "2.B.8.b", "carbon_flow": "put_in"}
    balance |= {"amount": 1000, "unit": "t", "chemical_substance": "ethylene"}
    assert codes(inventory([gas("2.B.8.b", name), balance]).issues) == ["DESCRIBED_TWICE"]


def test_methane_stated_beside_that_of_the_products_is_warned_of_and_carbon_monoxide_is_not() -> None:
    made = petrochemical("2.B.8.a", "methanol_reforming")
    assert "DESCRIBED_TWICE" in codes(inventory([gas("2.B.8.a", "methane", 16, "tCH4"), made]).issues)
    assert codes(inventory([gas("2.B.8.a", "carbon_monoxide"), made]).issues) == []


def test_what_follows_makes_no_source_described_twice() -> None:
    """The CH4 of one row and the CO2 balance of another are two gases; the CO2 that follows is no third."""
    other = {"activity": "petrochemical_ch4", "category": "2.B.8.a", "amount": 1000, "unit": "t"}
    other |= {"fugitive_ch4_factor": (1, "kgCH4/t"), "vent_ch4_factor": (1, "kgCH4/t")}
    made = petrochemical("2.B.8.a", "methanol_reforming", "co2")
    assert codes(inventory([made, other]).issues) == []


@pytest.mark.parametrize("book", BOTH)
def test_solvents_of_the_sheet_are_information_too(book: str) -> None:
    form = load(book).form("solvents")
    assert form is not None
    row = {"activity": form.activity, "amount": 1000, "unit": "t"} | form.constants
    assert indirect(inventory([row], book)) == pytest.approx({"2.D.3": 2200.0})


# -- asking for it -----------------------------------------------------------------------------------------------------

MINE, PIPE, PLANT = coal(), measured("1.B.2.b.iii.5"), petrochemical("2.B.8.a", "methanol_reforming")
OF_MINES, OF_PIPE, OF_PLANT = (
    {"1.B.1.a.i.1": 33.165, "1.B.1.a.i.2": 4.60625},
    {"1.B.2.b.iii.5": 44.0},
    {"2.B.8.a": 6.325},
)


def test_where_nobody_asks_nothing_follows() -> None:
    result = inventory([MINE, PIPE, PLANT])
    assert indirect(result) == {}
    assert not any("indirect" in method for method in result.lines["method"])


@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("", OF_MINES | OF_PIPE | OF_PLANT),
        ("1.B", OF_MINES | OF_PIPE),
        ("1.B.1.a.i.2", {"1.B.1.a.i.2": 4.60625}),
        ("1.B.2", OF_PIPE),
        ("2.B.8", OF_PLANT),
    ],
)
def test_what_is_asked_for_is_of_the_category_and_below_it(category: str, expected: dict[str, float]) -> None:
    result = inventory([MINE, PIPE, PLANT, asks(category)])
    assert indirect(result) == pytest.approx(expected)
    assert set(result.lines["record_id"]) == {"r0", "r1", "r2"}
    assert codes(result.issues) == []


@pytest.mark.parametrize(
    ("words", "followed"),
    [
        ({}, ["r0", "r1", "r2"]),
        ({"entity": "A"}, ["r0"]),
        ({"region": "CN-37"}, ["r0"]),
        ({"region": "CN"}, ["r0", "r1"]),
        ({"entity": "B", "region": "CN-37"}, []),
        ({"year": 2019}, []),
    ],
)
def test_it_is_of_the_entity_region_and_year_of_the_row_that_asks(words: dict[str, Any], followed: list[str]) -> None:
    rows = [{"entity": "A", "region": "CN-37"}, {"entity": "B", "region": "CN-11"}, {}]
    result = inventory([*(PIPE | row for row in rows), asks("1.B.2") | words])
    assert list(result.lines[result.lines["memo"] == MEMO]["record_id"]) == followed
    assert codes(result.issues) == ([] if followed else ["ASKED_IN_VAIN"])


def test_what_is_asked_for_twice_is_worked_out_once_and_told() -> None:
    result = inventory([MINE, PIPE, asks("1.B"), asks("1.B.2")])
    assert indirect(result) == pytest.approx(OF_MINES | OF_PIPE)
    (issue,) = result.issues
    assert (issue.code, issue.seen) == ("ASKED_TWICE", "1.B.2")
    assert (issue.place.cell, [p.cell for p in issue.more_places]) == ("5", ["4"])


def test_rows_that_ask_for_different_years_or_categories_are_not_twice() -> None:
    rows = [PIPE, PIPE | {"year": 2019}, PLANT, asks("1.B.2"), asks("1.B.2", year=2019), asks("2.B.8")]
    assert codes(inventory(rows).issues) == []


@pytest.mark.parametrize(("key", "line", "found"), [("IE", None, OF_PIPE), ("NE", "r1|NE|CO2", {})])
def test_a_row_that_says_not_estimated_asks_for_nothing(key: str, line: str | None, found: dict[str, float]) -> None:
    result = inventory([PIPE, asks("1.B.2", notation_key=key, note="in the sheet of leaks")])
    assert indirect(result) == found
    assert [i for i in result.line_ids if i.startswith("r1")] == ([line] if line else [])


def test_an_amount_in_a_row_that_asks_is_not_passed_over() -> None:
    result = inventory([PIPE, asks("1.B.2", amount=16, unit="tCH4")])
    assert codes(errors(result.issues)) == ["NO_RULE"]


@pytest.mark.parametrize(("lang", "word"), [("en", "Methane of this inventory"), ("zh", "本清单的甲烷")])
def test_a_row_of_the_sheet_needs_nothing_but_the_word(lang: str, word: str, tmp_path: Path) -> None:
    form = load("ipcc-2006").form("carbon_gases")
    assert form is not None
    sheet = Workbook().active
    assert sheet is not None
    sheet.title = form.title.of(lang)
    sheet.append([f.heading.of(lang) for f in form.fields])
    sheet.append([{"carbon_gas": word, "year": 2020}.get(f.column) for f in form.fields])
    sheet.append([{"carbon_gas": "NMVOC", "year": 2020}.get(f.column) for f in form.fields])
    sheet.parent.save(tmp_path / "in.xlsx")
    submission = read(tmp_path / "in.xlsx", load("ipcc-2006"))
    assert [(i.code, i.place.cell) for i in errors(submission.issues)] == [
        ("VALUE_MISSING", "A3"),
        ("VALUE_MISSING", "E3"),
        ("AMOUNT_MISSING", "D3"),
    ]
    assert [r.model_dump()["activity"] for r in submission.records] == ["carbon_gas_emitted"]


def test_a_table_may_ask_for_it() -> None:
    rows = [measured("1.B.2.b.iii.5"), asks("1.B.2")]
    result = compute(pd.DataFrame([{"year": 2020} | row for row in rows]), rulebook="ipcc-2006")
    assert indirect(result) == pytest.approx(OF_PIPE)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_blank_sheet_marks_nothing_as_missing_in_a_row_that_asks(lang: str, tmp_path: Path) -> None:
    book = load("ipcc-2006")
    form = book.form("carbon_gases")
    assert form is not None
    write_template(book, tmp_path / "blank.xlsx", lang)
    sheet = load_workbook(tmp_path / "blank.xlsx")[form.title.of(lang)]
    word = label(choices("carbon_gas", book), "inventory_methane").of(lang)
    formulas = {
        str(r.sqref).rpartition(":")[0]: rule.formula[0] for r in sheet.conditional_formatting for rule in r.rules
    }
    assert formulas["D4"] == f'AND(COUNTA($A4:$J4)>0,ISBLANK(D4),$B4<>"{word}")'
    assert word in form.fields[1].help.of(lang)


@pytest.mark.parametrize("name", BOTH)
def test_no_other_information_of_co2_stands_in_its_categories(name: str) -> None:
    """So the report's memo items, by category and gas, show it by itself."""
    book = load(name)
    made = {s.into: s.activity for s in book.spread}
    others = [n for n, a in book.activities.items() if any(r.memo == MEMO and "CO2" in r.methods for r in a.rules)]
    assert {"carbon_gas_emitted", "waste_disposed"} <= set(others)
    for activity in set(others) - {"carbon_gas_emitted", "solvent_use"}:
        forms = [f for f in book.forms if f.activity == made.get(activity, activity)]
        fields = [f.field("category") for f in forms]
        codes = [c for f in forms for c in (*f.categories, f.constants.get("category", ""))]
        codes += [c for field in fields if field for c in field.only]
        assert any(codes), activity
        assert not [c for c in codes if c.startswith(("1.B", "2"))], activity
