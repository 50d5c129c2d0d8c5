"""CO2 that other gases become in the air: apart from every total, and never where the carbon is counted already."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, inventory, own
from inventory.factors.library import Library
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.methods.define import MethodError
from inventory.methods.following import going_on
from inventory.results import Inventory
from inventory.rulebooks import load

BOTH = ["ipcc-2006", "ipcc-2019"]
MEMO = "indirect_co2"


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


def indirect(result: Inventory) -> dict[str, float]:
    """Tonnes of indirect CO2 by category, of a result without errors."""
    assert errors(result.issues) == []
    lines = result.lines[(result.lines["memo"] == MEMO) & (result.lines["notation_key"] == "")]
    assert set(lines["gas"]) <= {"CO2"}
    return {str(c): float(m) for c, m in lines.groupby("category")["mass_t"].sum().items()}


@pytest.mark.parametrize("book", BOTH)
def test_methane_of_coal_mines_goes_on_into_co2_in_the_category_it_is_reported_in(book: str) -> None:
    """12.06 and 1.675 t CH4 × 44/16 = 33.165 and 4.60625 t CO2."""
    result = inventory([coal()], book)
    assert indirect(result) == pytest.approx({"1.B.1.a.i.1": 33.165, "1.B.1.a.i.2": 4.60625})
    assert result.memo_totals[MEMO].value == pytest.approx(37.77125)
    direct = result.lines[result.lines["memo"] == ""]
    assert result.total().value == pytest.approx(direct["co2e_t"].sum())


def test_methane_that_is_taken_off_takes_its_co2_off_too() -> None:
    """1000 m3 at 20 °C: −0.67 t, of which 2 % is let go unburnt: (−0.67 + 0.0134) × 44/16 = −1.80565 t."""
    drained = {"activity": "coal_methane_recovered", "category": "1.B.1.a.i.1", "methane_use": "flared"}
    found = indirect(inventory([drained | {"amount": 1000, "unit": "m3_20C"}]))
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
    assert indirect(inventory([row], book)) == ({row["category"]: pytest.approx(expected)} if expected else {})


def test_oil_and_gas_by_segment_goes_on_but_for_flaring() -> None:
    """100 × 10^6 m3 × 1.1E-3 Gg (Table 4.2.4, gas distribution) = 110 t CH4."""
    row = {"activity": "oil_gas_segment", "country_group": "developed", "unit": "million_m3_15C", "amount": 100}
    lost = row | {"segment": "gas_distribution", "category": "1.B.2.b.iii.5"}
    flared = row | {"segment": "gas_production_flaring", "category": "1.B.2.b.ii"}
    result = inventory([lost, flared])
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
    result = inventory([burnt | {"amount": 1000, "unit": "t"}], book)
    assert "CH4" in set(result.lines["gas"])
    assert indirect(result) == {}
    inside = [c for f in load(book).follows for c in f.when["category"]]
    assert all(c.startswith(("1.B.1.a", "1.B.2", "2.B.8")) for c in inside)


def test_a_release_before_has_no_such_lines() -> None:
    result = inventory([coal()], library=Library(release="2026c"))
    assert result.line_ids == ["r0|energy.coal.mining|CH4", "r0|energy.coal.post_mining|CH4"]


def test_a_country_that_knows_less_to_be_oxidised_says_so_once_for_all() -> None:
    table = own("quantity,value,unit,source", "oxidised_in_air,0.95,1,a study")
    result = inventory([measured("1.B.2.b.v"), gas("2.B.11", "methane", 16, "tCH4")], "ipcc-2019", own=table)
    assert indirect(result) == pytest.approx({"1.B.2.b.v": 41.8, "2.B.11": 41.8})


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_trace_goes_from_the_record_through_both_formulas(lang: str) -> None:
    trace = inventory([coal()]).trace("r0|indirect.methane@energy.coal.mining|CO2")
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
    result = inventory([gas(category, "methane", 16, "tCH4")], book)
    assert result.line_ids == ["r0|IE|CO2"]
    assert "own" in result.trace("r0|IE|CO2").reason.en


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
def test_solvents_of_the_sheet_stand_under_the_same_item(book: str) -> None:
    form = load(book).form("solvents")
    assert form is not None
    row = {"activity": form.activity, "amount": 1000, "unit": "t"} | form.constants
    assert indirect(inventory([row], book)) == pytest.approx({"2.D.3": 2200.0})
