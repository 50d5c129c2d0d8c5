"""The energy part of the Chinese provincial book: which factor answers, what is not known, what is counted apart."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, fuel, inventory, plan
from inventory.issues import errors
from inventory.issues.plan import DescribedTwice
from inventory.plan.needs import Source
from inventory.rulebooks import load

BOOK = "cn-province-2011"
BY_EQUIPMENT = "cn-province-2011/energy/oxidation_by_equipment"


def coal(**more: Any) -> dict[str, Any]:
    return fuel("anthracite", 1000.0, net_calorific_value=(26.7, "GJ/t"), year=2019) | more


def oxidation(**more: Any) -> Source:
    made = plan([coal(**more)], BOOK)
    assert errors(made.issues) == []
    return next(s.readings[0].sources["oxidation_factor"] for s in made.steps if s.purpose.gas == "CO2")


def value(source: Source) -> float:
    assert source.factor
    return source.factor.value


# -- oxidation by fuel, sector and equipment -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("equipment", "expected"),
    [("kiln", 0.98), ("cement_shaft_kiln", 0.98), ("industrial_boiler", 0.95), ("other_equipment", 0.91)],
)
def test_building_materials_take_oxidation_by_equipment(equipment: str, expected: float) -> None:
    assert value(oxidation(category="1.A.2.f", equipment=equipment)) == expected


@pytest.mark.parametrize(
    ("more", "en", "zh"),
    [
        ({"category": "1.A.2.a", "equipment": "blast_furnace"}, "1.A.2.a, Blast furnaces", "1.A.2.a、高炉"),
        ({"category": "1.A.2.f", "equipment": "ammonia_gas_furnace"}, "Ammonia gas-making", "合成氨造气炉"),
        ({"category": "1.A.2.f"}, "equipment unstated", "未填设备"),
    ],
)
def test_elsewhere_it_falls_to_the_fuel_and_the_trace_says_so(more: dict[str, str], en: str, zh: str) -> None:
    found = oxidation(**more)
    assert value(found) == 0.94
    assert all(w in found.why.en for w in (BY_EQUIPMENT, en, "cn-province-2011/energy/oxidation_factor"))
    assert zh in found.why.zh


# -- power boilers -----------------------------------------------------------------------------------------------------


def test_power_boilers_have_nitrous_oxide_and_say_that_methane_is_not_known() -> None:
    lines = inventory([coal(category="1.A.1.a", equipment="power_boiler")], BOOK).lines
    assert dict(zip(lines["gas"], lines["notation_key"], strict=True)) == {"CO2": "", "N2O": "", "CH4": "NE"}
    # 26.7 TJ × 1.4 kg/TJ
    assert float(lines[lines["gas"] == "N2O"]["mass_t"].iloc[0]) == pytest.approx(0.03738)


@pytest.mark.parametrize("item", ["coke_oven_coke", "refinery_gas", "coking_coal", "liquefied_petroleum_gas"])
def test_a_fuel_without_a_boiler_factor_says_so(item: str) -> None:
    row = fuel(item, 1.0, category="1.A.1.a", equipment="power_boiler", year=2019)
    row |= {"net_calorific_value": (30.0, "GJ/t")}
    lines = inventory([row], BOOK).lines
    assert dict(zip(lines["gas"], lines["notation_key"], strict=True)) == {"CO2": "", "N2O": "NE", "CH4": "NE"}


def test_every_fossil_fuel_in_a_power_boiler_is_either_worked_out_or_says_that_it_is_not() -> None:
    factors = {r.keys["fuel"] for r in LIBRARY.table("cn-province-2011/energy/power_boiler_n2o").rows} - {""}
    rules = load(BOOK).activities["fuel_combustion"].rules
    named = [set(r.when["item"]) for r in rules if r.when.get("equipment") == ("power_boiler",) and "item" in r.when]
    assert named[0] == factors
    assert not named[0] & named[1]


def test_other_equipment_gives_carbon_dioxide_only() -> None:
    assert inventory([coal(category="1.A.2.a", equipment="industrial_boiler")], BOOK).lines["gas"].tolist() == ["CO2"]


# -- transport -----------------------------------------------------------------------------------------------------


def transport(category: str, item: str = "jet_kerosene", **more: Any) -> dict[str, Any]:
    row = {"activity": "mobile_combustion", "category": category, "item": item, "amount": 1, "unit": "wan_t"}
    return row | {"year": 2019, "net_calorific_value": (43.07, "GJ/t")} | more


@pytest.mark.parametrize(
    ("category", "mode", "memo"),
    [
        ("1.A.3.a.ii", "domestic_aviation", ""),
        ("1.A.3.a.ii", "hong_kong_macao_aviation", ""),
        ("1.A.3.a.i", "international_aviation", "bunkers"),
        ("1.A.3.d.ii", "inland_navigation", ""),
        ("1.A.3.d.i", "international_navigation", "bunkers"),
    ],
)
def test_only_international_routes_are_memo_items(category: str, mode: str, memo: str) -> None:
    result = inventory([transport(category, "kerosene", transport_mode=mode)], BOOK)
    assert errors(result.issues) == []
    assert result.lines["gas"].tolist() == ["CO2", "CH4", "N2O"]
    assert set(result.lines["memo"]) == {memo}


@pytest.mark.parametrize(
    ("category", "mode"), [("1.A.3.a.ii", "international_aviation"), ("1.A.3.d.i", "inland_navigation")]
)
def test_a_route_that_contradicts_its_category_is_refused(category: str, mode: str) -> None:
    found = errors(plan([transport(category, transport_mode=mode)], BOOK).issues)
    assert {i.code for i in found} == {"NO_RULE"}


def test_carbon_dioxide_of_transport_is_that_of_the_provincial_tables() -> None:
    result = inventory([transport("1.A.3.c", "gas_diesel_oil")], BOOK)
    made = {s.purpose.gas: s.method.id for s in result.plan.steps}
    assert made == {"CO2": "energy.stationary.carbon", "CH4": "energy.mobile.fuel", "N2O": "energy.mobile.fuel"}


def test_transport_in_both_sheets_is_warned_of() -> None:
    rows = [transport("1.A.3.c", "gas_diesel_oil"), fuel("gas_diesel_oil", 1.0, category="1.A.3.c", year=2019)]
    assert [i.seen for i in plan(rows, BOOK).issues if isinstance(i, DescribedTwice)] == ["CO2"]


# -- coal ----------------------------------------------------------------------------------------------------------


def mine(category: str = "1.B.1.a.i", **more: Any) -> dict[str, Any]:
    return {"activity": "coal_production", "category": category, "amount": 1, "unit": "wan_t", "year": 2019} | more


def test_one_row_may_state_the_class_of_mine_and_the_gas_class() -> None:
    lines = inventory([mine(mine_class="township", gas_class="low_gas")], BOOK).lines
    assert lines["category"].tolist() == ["1.B.1.a.i.1", "1.B.1.a.i.2"]
    # 10^4 t × 6.93 and 0.94 m3/t × 0.67 kg/m3
    assert lines["mass_t"].tolist() == pytest.approx([46.431, 6.298])


def test_underground_coal_without_a_class_is_refused() -> None:
    assert {i.code for i in errors(plan([mine()], BOOK).issues)} == {"NO_RULE"}


@pytest.mark.parametrize("stated", [{}, {"mine_class": "township"}, {"gas_class": "low_gas"}])
def test_surface_coal_has_one_factor_whatever_class_is_stated(stated: dict[str, str]) -> None:
    lines = inventory([mine("1.B.1.a.ii", **stated)], BOOK).lines
    assert lines["category"].tolist() == ["1.B.1.a.ii.1", "1.B.1.a.ii.2"]
    # 10^4 t × 2 and 0.5 m3/t × 0.67 kg/m3
    assert lines["mass_t"].tolist() == pytest.approx([13.4, 3.35])


def test_measured_methane_beside_production_is_warned_of_and_what_is_used_is_deducted() -> None:
    measured = {"activity": "coal_mine_measured", "category": "1.B.1.a.i.1", "unit": "m3_20C", "year": 2019}
    used = measured | {"activity": "coal_methane_recovered", "amount": 400}
    result = inventory([measured | {"amount": 1000}, used], BOOK)
    assert result.lines["mass_t"].sum() == pytest.approx(600 * 0.00067)
    found = plan([measured | {"amount": 1000}, mine(mine_class="key_state")], BOOK).issues
    assert [type(i) for i in found] == [DescribedTwice]


# -- oil and gas ---------------------------------------------------------------------------------------------------


def test_each_facility_has_one_rule_and_one_factor() -> None:
    book, rows = load(BOOK), LIBRARY.table("cn-province-2011/energy/oil_gas_facilities").rows
    ruled = [f for r in book.activities["oil_gas_facilities"].rules for f in r.when["facility"]]
    assert sorted(ruled) == sorted(r.keys["facility"] for r in rows)


def test_a_count_does_not_meet_a_factor_per_volume() -> None:
    row = {"activity": "oil_gas_facilities", "category": "1.B.2", "facility": "gas_processing", "year": 2019}
    found = errors(plan([row | {"amount": 1, "unit": "item"}], BOOK).issues)
    assert {i.code for i in found} == {"FACTOR_UNIT"}


def test_evidence_is_no_better_than_what_was_seen() -> None:
    tables = ("oxidation_by_equipment", "coal_mining", "coal_post_mining", "oil_gas_facilities")
    grades = {r.evidence for t in tables for r in LIBRARY.table(f"cn-province-2011/energy/{t}").rows}
    assert grades == {"secondary", "unverified"}
