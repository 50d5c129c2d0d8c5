"""Electricity and heat in the Chinese rule books: whose factor, counted once, side by side, split between products."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, inventory, mass, plan
from inventory import verbs
from inventory.analysis.differences import frame
from inventory.issues.stored import from_data, to_data
from inventory.reports.model import build
from inventory.results.bundle import load as load_bundle
from inventory.rulebooks import load

PROVINCE, ENTERPRISE = "cn-province-2011", "cn-enterprise-general"
COAL = {"net_calorific_value": (20.0, "GJ/t"), "carbon_content": (25.0, "tC/TJ"), "oxidation_factor": (0.96, "1")}
RULES = ("energy", "efficiency", "exergy", "heat_supply_ratio")


def row(activity: str, amount: float, unit: str = "MWh", **more: Any) -> dict[str, Any]:
    shared = {"category": "1.A.1.a", "region": "CN-37", "year": 2022}
    return {"activity": activity, "amount": amount, "unit": unit} | shared | more


def burnt(tonnes: float, category: str, **more: Any) -> dict[str, Any]:
    """Coal: 1 t is 20 GJ/t × 25 tC/TJ × 0.96 × 44/12 = 1.76 tCO2."""
    return row("fuel_combustion", tonnes, "t", item="raw_coal", category=category, **COAL, **more)


def transfer(direction: str, amount: float, counterpart: str, source: str = "", **more: Any) -> dict[str, Any]:
    words = {"direction": direction, "counterpart": counterpart, "electricity_factor": source}
    return row("electricity_transfer", amount, **words, **more)


# -- transfer ----------------------------------------------------------------------------------------------------------


def test_the_source_of_the_factor_is_chosen_in_the_record() -> None:
    # notice 2024 no. 33, factors of 2022: North China grid 0.6776; Shanxi 0.7096; Shandong 0.6410
    rows = [
        transfer("in", 100.0, "CN-14"),
        transfer("in", 100.0, "CN-14", "grid_average"),
        transfer("in", 100.0, "CN-14", "province_average"),
        transfer("out", 100.0, "CN-11", "province_average"),
        transfer("out", 100.0, "CN-11", "own_generation"),
        burnt(1000.0, "1.A.1.a.i"),
        row("electricity_generation", 1500.0, category="1.A.1.a.i"),
        row("electricity_generation", 50.0, "wan_kWh", category="1.A.1.a.i"),
    ]
    result = inventory(rows, PROVINCE)
    assert codes(result.issues) == []
    found = [mass(result, i) for i in result.line_ids if "transferred" in i]
    assert found == pytest.approx([67.76, 67.76, 70.96, -64.10, -88.0])  # 1760 t/2000 MWh = 0.88 t/MWh


def test_a_form_left_blank_takes_the_regional_grid_and_says_so() -> None:
    form = load(PROVINCE).form("electricity_transfer")
    assert form
    field = form.field("electricity_factor")
    assert field
    assert field.default == "grid_average"  # a default that fills blanks is reported, see reading


def test_no_other_table_stands_in_for_the_one_chosen() -> None:
    made = plan([transfer("out", 100.0, "CN-11", "own_generation")], PROVINCE)
    assert codes(made.issues) == ["FACTOR_MISSING"]
    early = plan([transfer("in", 100.0, "CN-14", "province_average", year=2005)], PROVINCE)
    assert codes(early.issues) == ["FACTOR_MISSING"]  # the grid's of 2005 is not asked


def test_a_year_not_published_falls_back_with_its_reason() -> None:
    result = inventory([transfer("in", 100.0, "CN-14", "province_average", year=2025)], PROVINCE)
    why = result.trace(result.line_ids[0]).inputs[1].why
    assert "2025" in why.en
    assert "2023" in why.en


@given(amounts=st.lists(st.floats(1, 1e6), min_size=1, max_size=6))
@FEW
def test_by_province_what_one_sends_the_other_receives(amounts: list[float]) -> None:
    rows = []
    for n, amount in enumerate(amounts):
        here, there = ("CN-14", "CN-37") if n % 2 else ("CN-37", "CN-11")
        rows.append(transfer("out", amount, there, "province_average", region=here))
        rows.append(transfer("in", amount, here, "province_average", region=there))
    total = inventory(rows, PROVINCE).memo_totals["electricity_transfer"].value
    assert total == pytest.approx(0.0, abs=1e-12 * sum(amounts))


# -- counted once ------------------------------------------------------------------------------------------------------


def test_generation_has_no_factor_of_its_own_and_moves_no_other() -> None:
    made = [row("electricity_generation", 2000.0, category="1.A.1.a.i"), burnt(1000.0, "1.A.1.a.i")]
    bought = row("purchased_electricity", 100.0)
    result = inventory([bought, *made], PROVINCE)
    assert mass(result, "r0|electricity.purchased|CO2") == pytest.approx(67.76)  # the grid's, not the own one
    assert [i for i in result.line_ids if i.startswith("r1|")] == ["r1|IE|CO2"]


def test_own_generation_entered_as_bought_is_found() -> None:
    rows = [row("electricity_generation", 250.0, "wan_kWh"), row("purchased_electricity", 2500.0)]
    issues = plan(rows, ENTERPRISE).issues
    assert codes(issues) == ["SAME_AMOUNT"]
    assert [p.cell for p in issues[0].places] == ["E3", "E2"]
    other = [row("electricity_generation", 250.0, "wan_kWh"), row("purchased_electricity", 2500.0, entity="B")]
    assert codes(plan(other, ENTERPRISE).issues) == []


# -- by location and by market -----------------------------------------------------------------------------------------


def certificate(number: str, amount: float, factor: float = 0.0, **more: Any) -> dict[str, Any]:
    stated = {"certificate": number, "certificate_emission_factor": (factor, "tCO2/MWh")}
    return row("green_certificate", amount, **stated, **more)


def by_market(result: Any) -> float:
    lines = result.lines
    return float(lines[lines["method"].isin(["electricity.residual", "electricity.certificate"])]["mass_t"].sum())


@pytest.mark.parametrize("book", [PROVINCE, ENTERPRISE])
def test_both_totals_stand_side_by_side_and_one_counts(book: str) -> None:
    rows = [row("purchased_electricity", 1000.0), certificate("A-1", 300.0), certificate("A-2", 100.0, 0.05)]
    result, without = inventory(rows, book), inventory(rows[:1], book)
    assert codes(result.issues) == []
    # 600 MWh at the residual factor of 2022, 0.5856; 300 MWh at 0; 100 MWh at 0.05
    assert by_market(result) == pytest.approx(600 * 0.5856 + 100 * 0.05)
    assert not result.lines.query("method != 'electricity.purchased'")["counted"].any()
    assert result.total() == without.total()
    assert result.memo_totals == without.memo_totals


def test_the_report_compares_both() -> None:
    rows = [row("purchased_electricity", 1000.0), certificate("A-1", 300.0)]
    compared = build(inventory(rows, ENTERPRISE), "zh").comparisons
    assert [(c.counted_methods, c.other_method) for c in compared] == [
        ("electricity.purchased", "electricity.residual"), ("", "electricity.certificate"),
    ]  # fmt: skip
    found = [c.other.value for c in compared]
    assert found == pytest.approx([585.6, -175.68])
    assert compared[1].difference is None


def test_a_certificate_is_used_once() -> None:
    bought = row("purchased_electricity", 1000.0)
    rows = [bought, bought | {"entity": "B"}, certificate("GEC 001", 10.0), certificate("gec001", 10.0, entity="B")]
    issues = plan(rows, ENTERPRISE).issues
    assert codes(issues) == ["STATED_TWICE"]
    assert len(issues[0].places) == 2
    assert "GEC 001" in issues[0].message("zh")


@pytest.mark.parametrize(("amount", "found"), [(1000.0, []), (1000.1, ["MORE_THAN_THERE_IS"])])
def test_certificates_cover_no_more_than_was_bought(amount: float, found: list[str]) -> None:
    rows = [row("purchased_electricity", 100.0, "wan_kWh"), certificate("A-1", 600.0), certificate("A-2", amount - 600)]
    assert codes(plan(rows, ENTERPRISE).issues) == found


def test_certificates_of_another_year_or_without_a_purchase_are_too_many() -> None:
    rows = [row("purchased_electricity", 1000.0), certificate("A-1", 1.0, year=2023)]
    issues = plan(rows, ENTERPRISE).issues
    assert codes(issues) == ["MORE_THAN_THERE_IS"]
    assert "1 MWh" in issues[0].message("en")


def test_a_certificate_states_its_factor() -> None:
    rows = [row("purchased_electricity", 1000.0), row("green_certificate", 10.0, certificate="A-1")]
    assert codes(plan(rows, ENTERPRISE).issues) == ["FACTOR_MISSING"]


# -- combined heat and power -------------------------------------------------------------------------------------------


def outputs(rule: str, power: float, heat: float, **more: Any) -> list[dict[str, Any]]:
    values = {
        "power_efficiency": (36.0, "percent"), "heat_efficiency": (80.0, "percent"), "temperature_ratio": (0.7, "1"),
        "heat_rate": (8.5, "GJ/MWh"),
    }  # fmt: skip
    shared = {"category": "1.A.1.a.ii", "allocation_rule": rule} | values | more
    power_row = row("chp_output", power, product="power", **shared)
    return [power_row, row("chp_output", heat, "GJ_heat", product="heat", **shared)]


@given(power=st.floats(1, 1e6), heat=st.floats(1, 1e6), coal=st.floats(1, 1e6), rule=st.sampled_from(RULES))
@FEW
def test_by_every_rule_the_parts_are_the_whole(power: float, heat: float, coal: float, rule: str) -> None:
    rows = [
        burnt(coal, "1.A.1.a.ii", entity="A"),
        burnt(7.0, "1.A.1.a.ii", entity="B"),
        *outputs(rule, power, heat, entity="A"),
    ]
    result = inventory(rows, PROVINCE)
    assert {*codes(result.issues)} == {"MEASURED_VALUE_UNUSED"}  # the rows state what every rule may ask for
    parts = result.lines[result.lines["method"].str.startswith("electricity.chp")]
    assert parts["mass_t"].sum() == pytest.approx(coal * 1.76, rel=1e-12)
    assert (parts["mass_t"] >= 0).all()
    assert set(parts["memo"]) == {"information"}


def test_the_trace_names_the_rule() -> None:
    result = inventory([burnt(1000.0, "1.A.1.a.ii"), *outputs("efficiency", 1000.0, 5000.0)], PROVINCE)
    share = result.trace("r2|electricity.chp.heat|CO2").inputs[2]
    assert share.name == "heat_share"
    assert share.value == pytest.approx(6250 / 16250)
    assert "electricity.chp.heat_efficiency" in result.trace("r2|electricity.chp.heat|CO2").text("en")


def test_a_plant_split_by_two_rules_is_refused() -> None:
    power, heat = outputs("energy", 1000.0, 5000.0)
    issues = plan([burnt(1000.0, "1.A.1.a.ii"), power, heat | {"allocation_rule": "exergy"}], PROVINCE).issues
    assert [c for c in codes(issues) if c != "MEASURED_VALUE_UNUSED"] == ["NOT_ALIKE"]
    issues = [i for i in issues if i.code == "NOT_ALIKE"]
    assert "能量含量法" in issues[0].message("zh")


def test_what_is_said_of_records_together_is_kept_in_a_bundle() -> None:
    power, heat = outputs("energy", 1000.0, 5000.0)
    rows = [
        burnt(1000.0, "1.A.1.a.ii"), power, heat | {"allocation_rule": "exergy"}, certificate("A-1", 1.0),
        certificate("A-1", 1.0), row("purchased_electricity", 1.5), row("electricity_generation", 1.5),
    ]  # fmt: skip
    issues = plan(rows, PROVINCE).issues
    assert {"STATED_TWICE", "MORE_THAN_THERE_IS", "SAME_AMOUNT", "NOT_ALIKE"} <= set(codes(issues))
    assert [from_data(json.loads(json.dumps(to_data(i)))) for i in issues] == list(issues)


def test_outputs_without_their_fuel_are_refused() -> None:
    found = codes(plan(outputs("energy", 1000.0, 5000.0), PROVINCE).issues)
    assert set(found) == {"DERIVED_INCOMPLETE", "FACTOR_MISSING"}


# -- saved -------------------------------------------------------------------------------------------------------------


def test_a_bundle_with_derived_factors_reruns_to_the_same_bytes(tmp_path: Path) -> None:
    rows = [
        transfer("out", 100.0, "CN-11", "own_generation"), burnt(1000.0, "1.A.1.a.i"),
        row("electricity_generation", 2000.0, category="1.A.1.a.i"),
        burnt(1000.0, "1.A.1.a.ii", entity="A"), *outputs("exergy", 1000.0, 5000.0, entity="A"),
    ]  # fmt: skip
    first = inventory(rows, PROVINCE).save(tmp_path / "a")
    again = load_bundle(first).save(tmp_path / "b")
    for file in first.iterdir():
        assert file.read_bytes() == (again / file.name).read_bytes(), file.name


# -- steam, and the two sides of what is bought ------------------------------------------------------------------------


@pytest.mark.parametrize(("medium", "wanted"), [("steam", "enthalpy"), ("hot_water", "temperature")])
def test_steam_and_hot_water_by_mass_ask_for_what_their_heat_takes(medium: str, wanted: str) -> None:
    made = plan([row("purchased_heat", 100.0, "t", medium=medium)], ENTERPRISE)
    (issue,) = made.issues
    assert issue.code == "FACTOR_MISSING"
    assert wanted in issue.part("what", "en").lower()


@pytest.mark.parametrize(("book", "average"), [(PROVINCE, 0.6361), (ENTERPRISE, 0.5703)])
def test_electricity_by_location_and_by_market_stand_side_by_side(book: str, average: float) -> None:
    """1000 MWh in 2023, 400 of them certified without emissions; published for 2023: residual 0.6096 t/MWh.

    By location 1000 × the average (North China grid of 2023, 0.6361; or the enterprises' 0.5703); by market
    (1000 − 400) × 0.6096 = 365.76 t.
    """
    rows = [
        row("purchased_electricity", 700.0, year=2023),
        row("purchased_electricity", 300.0, year=2023),
        row("green_certificate", 400.0, year=2023, certificate="GEC-1", certificate_emission_factor=(0.0, "tCO2/MWh")),
    ]
    table = frame(inventory(rows, book)).set_index("level")
    assert table["comparison"].to_dict() == {"row": "market_based", "total": "market_based"}
    assert table["counted_t"].tolist() == pytest.approx([1000 * average] * 2)
    assert table["beside_t"].tolist() == pytest.approx([365.76] * 2)


def test_measured_emissions_stand_beside_those_of_the_same_month_and_entity_only() -> None:
    """January 1.76 × 100 = 176 t beside 180; February has no measurement, March no fuel, B is another plant.

    Electricity under the same category leaves by another plant's stack.
    """

    def of(entity: str, month: int, fuel: float, measured: float) -> list[dict[str, Any]]:
        where = {"entity": entity, "month": month}
        found = [burnt(fuel, "1.A.2", **where)] if fuel else []
        meter = row("measured_emissions", measured, "tCO2", item="CO2", category="1.A.2", **where)
        return [*found, meter] if measured else found

    rows = [*of("A", 1, 100.0, 180.0), *of("A", 2, 90.0, 0), *of("A", 3, 0, 50.0), *of("B", 1, 10.0, 17.6)]
    result = inventory([*rows, row("purchased_electricity", 5.0, entity="A", month=1, category="1.A.2")], ENTERPRISE)
    table = frame(result)
    table = table[table["comparison"] == "measured"]
    found = [tuple(r) for r in table[["level", "entity", "month", "counted_t", "beside_t"]].itertuples(index=False)]
    assert len(found) == 3
    assert found[0][:3] == ("row", "A", "1")
    assert found[0][3:] == (pytest.approx(176.0), 180.0)
    assert found[1][3:] == (pytest.approx(17.6), 17.6)
    assert found[2][3:] == (pytest.approx(193.6), pytest.approx(197.6))
    assert result.total().value == pytest.approx(200 * 1.76 + 5 * 0.5703)  # what is measured is not in it


def test_a_province_buys_steam_by_mass_too_as_information() -> None:
    """GB/T 32151.34-2024 Table C.5 prints 3051.3 kJ/kg at 1 MPa and 300 °C; hot water 4.1868 kJ/(kg·K) above 20 °C."""
    shared = {"region": "山东", "year": 2022, "activity": "purchased_heat", "category": "1.A.1.a"}
    units = {"temperature_unit": "°C", "pressure_unit": "MPa"}
    rows: list[dict[str, Any]] = [
        {"medium": "steam", "amount": 100.0, "unit": "t", "temperature": 300.0, "pressure": 1.0},
        {"medium": "hot_water", "amount": 100.0, "unit": "t", "temperature": 90.0, "pressure": None},
        {"medium": "", "amount": 10.0, "unit": "GJ", "temperature": None, "pressure": None},
    ]
    result = verbs.compute(pd.DataFrame([shared | units | r for r in rows]), rulebook=PROVINCE)
    found = [mass(result, i) for i in result.line_ids]
    by_hand = [100 * (3051.3 - 83.74) * 0.11e-3, 100 * (90 - 20) * 4.1868e-3 * 0.11, 10 * 0.11]
    assert found == pytest.approx(by_hand, rel=3e-4)
    assert set(result.lines["memo"]) == {"information"}
