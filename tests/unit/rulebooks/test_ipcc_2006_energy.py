"""The energy part of the IPCC 2006 book: which tier answers when."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, inventory, plan
from inventory.issues import errors
from inventory.issues.plan import DescribedTwice
from inventory.plan.needs import Reading
from inventory.plan.step import Step
from inventory.rulebooks import load

TECHNOLOGY = "ipcc-2006/energy/stationary_technology"


def coal(**more: Any) -> dict[str, Any]:
    row = {"activity": "fuel_combustion", "category": "1.A.1.a.i", "item": "other_bituminous_coal"}
    return row | {"amount": 1, "unit": "kt"} | more


def counted(row: dict[str, Any], gas: str) -> tuple[Step, Reading]:
    """The step and reading that count for a gas of the only record."""
    result = inventory([row])
    assert errors(result.issues) == []
    step = next(s for s in result.plan.steps if s.purpose.gas == gas and s.purpose.counted)
    return step, step.readings[0]


@pytest.mark.parametrize(
    ("equipment", "method", "factor"),
    [
        ("", "energy.stationary.emission_factor", "ipcc-2006.stationary.1.A.1.other_bituminous_coal.N2O"),
        (
            "cyclone_furnace",
            "energy.stationary.technology",
            "ipcc-2006.technology.1.A.1.other_bituminous_coal.cyclone_furnace.N2O",
        ),
        ("dung_stove", "energy.stationary.emission_factor", "ipcc-2006.stationary.1.A.1.other_bituminous_coal.N2O"),
    ],
)
def test_stated_equipment_takes_its_own_factor_and_else_the_sectors(equipment: str, method: str, factor: str) -> None:
    step, reading = counted(coal(equipment=equipment), "N2O")
    used = {s.factor.id for s in reading.sources.values() if s.factor}
    assert (step.method.id, factor in used) == (method, True)


def test_the_why_says_that_the_equipment_has_no_factor_of_its_own() -> None:
    why = counted(coal(equipment="dung_stove"), "CH4")[1].sources["emission_factor"].why
    assert "Dung stoves has none of its own" in why.en
    assert "畜粪炉灶无专有值" in why.zh
    assert "equipment" not in counted(coal(), "CH4")[1].sources["emission_factor"].why.en


def test_carbon_dioxide_does_not_ask_for_the_equipment() -> None:
    assert counted(coal(equipment="cyclone_furnace"), "CO2")[0].method.id == "energy.stationary.emission_factor"


def test_the_tier_one_figure_stands_beside_the_one_by_equipment() -> None:
    lines = inventory([coal(equipment="cyclone_furnace")]).lines
    beside = lines[(lines["gas"] == "CH4") & ~lines["counted"]]
    assert beside["method"].tolist() == ["energy.stationary.emission_factor"]


def test_gross_energy_does_not_meet_factors_per_net_energy() -> None:
    """Table 2.6 and those after it are printed per net energy, converted by the guideline itself."""
    found = errors(inventory([coal(equipment="cyclone_furnace", unit="TJ_gross")]).issues)
    assert {i.code for i in found} == {"UNIT_DOES_NOT_FIT"}


@pytest.mark.parametrize(("form", "table"), [("stationary", TECHNOLOGY), ("mobile", "ipcc-2006/energy/mobile_by_fuel")])
def test_the_equipment_offered_is_the_equipment_that_has_factors(form: str, table: str) -> None:
    shown = load("ipcc-2006").form(form)
    field = shown and shown.field("equipment")
    assert field is not None
    assert set(field.only) == {r.keys["equipment"] for r in LIBRARY.table(table).rows} - {""}


# -- road transport ----------------------------------------------------------------------------------------------------


def test_fuel_whose_vehicles_are_reported_by_distance_gives_carbon_dioxide_only() -> None:
    fuel = {"activity": "mobile_combustion", "category": "1.A.3.b", "item": "motor_gasoline", "amount": 1, "unit": "kt"}
    result = inventory([fuel | {"ch4_n2o": "by_distance"}])
    assert errors(result.issues) == []
    assert result.lines["gas"].tolist() == ["CO2"]


def test_distance_without_the_condition_its_factor_depends_on_is_refused_with_the_nearest_rows() -> None:
    row = {"activity": "vehicle_distance", "category": "1.A.3.b.i", "item": "motor_gasoline", "amount": 1, "unit": "km"}
    found = errors(inventory([row | {"vehicle": "passenger_car", "emission_control": "euro_2"}]).issues)
    assert {i.code for i in found} == {"FACTOR_COLUMN_BLANK"}
    assert "Urban, cold engine" in found[0].nearest("en")


# -- civil aviation ----------------------------------------------------------------------------------------------------


def landing(**more: Any) -> dict[str, Any]:
    row = {"activity": "aviation_lto", "category": "1.A.3.a.ii", "item": "jet_kerosene", "aircraft": "a320"}
    return row | {"amount": 1, "unit": "LTO"} | more


def test_the_fuel_of_landing_and_take_off_stands_beside_the_printed_factors() -> None:
    result = inventory([landing()])
    beside = result.lines[~result.lines["counted"]]
    assert beside["gas"].tolist() == ["CO2", "N2O"]
    assert set(beside["method"]) == {"energy.mobile.aviation_lto_fuel"}


def test_international_cycles_and_cruise_are_memo_items_and_cruise_has_no_methane() -> None:
    abroad = {"category": "1.A.3.a.i"}
    fuel = {"activity": "aviation_cruise", "item": "jet_kerosene", "amount": 1, "unit": "kt"} | abroad
    lines = inventory([landing(**abroad), fuel]).lines
    counted = lines[lines["counted"]]
    assert set(counted["memo"]) == {"bunkers"}
    assert counted[counted["method"] == "energy.mobile.aviation_cruise"]["gas"].tolist() == ["CO2", "N2O"]


def test_printed_carbon_dioxide_is_that_of_the_printed_fuel() -> None:
    """Note 11 of Table 3.6.9: 3.16 kg of CO2 per kg of fuel, rounded to 10 kg (and the fuel itself is rounded)."""
    fuel = {r.keys["aircraft"]: r.value for r in LIBRARY.table("ipcc-2006/energy/aviation_lto_fuel").rows}
    rows = LIBRARY.table("ipcc-2006/energy/aviation_lto").rows
    carbon_dioxide = {r.keys["aircraft"]: r.value for r in rows if r.gas == "CO2"}
    assert carbon_dioxide == pytest.approx({a: 3.16 * kg for a, kg in fuel.items()}, abs=25)


def test_aircraft_without_a_type_or_without_a_factor_is_refused() -> None:
    assert {i.code for i in errors(inventory([landing(aircraft="")]).issues)} == {"FACTOR_COLUMN_BLANK"}


def test_flights_beside_their_landings_are_warned_of() -> None:
    flights = landing(activity="aviation_flights", unit="item", flight_fuel=(3.5, "t/item"))
    assert [i.seen for i in plan([flights, landing()]).issues if isinstance(i, DescribedTwice)] == ["CO2, CH4, N2O"]


# -- railways, machinery, ships ----------------------------------------------------------------------------------------


def diesel(category: str, **more: Any) -> dict[str, Any]:
    row = {"activity": "mobile_combustion", "category": category, "item": "gas_diesel_oil", "amount": 1, "unit": "kt"}
    return row | more


def test_measured_carbon_of_transport_fuel_goes_before_the_default_for_carbon_dioxide() -> None:
    assert counted(diesel("1.A.3.c", carbon_content=(20.0, "tC/TJ")), "CO2")[0].method.id == "energy.stationary.carbon"
    assert counted(diesel("1.A.3.c"), "CO2")[0].method.id == "energy.mobile.fuel"


def test_the_design_of_the_engine_weighs_locomotives_and_nothing_else() -> None:
    stated = diesel("1.A.3.c", engine_design="turbocharged_prechamber")
    assert counted(stated, "CH4")[0].method.id == "energy.mobile.locomotive"
    beside = inventory([stated]).lines
    assert beside[~beside["counted"]]["method"].unique().tolist() == ["energy.mobile.fuel"]
    elsewhere = errors(inventory([stated | {"category": "1.A.3.d.ii"}]).issues)
    assert {i.code for i in elsewhere} == {"NO_RULE"}


def test_engine_hours_without_a_factor_of_ones_own_are_refused() -> None:
    row = diesel("1.A.3.e.ii", activity="engine_work", unit="item")
    row |= {"hours_of_use": (10, "h"), "rated_power": (5, "kW_shaft/item"), "load_factor": (0.5, "1")}
    assert {i.code for i in errors(inventory([row]).issues)} == {"FACTOR_MISSING"}


@pytest.mark.parametrize(("tonnage", "method"), [({}, "ship_days"), ({"gross_tonnage": (9000, "1")}, "ship_tonnage")])
def test_ships_whose_tonnage_is_known_follow_it(tonnage: dict[str, Any], method: str) -> None:
    row = diesel("1.A.3.d.ii", activity="vessel_days", unit="item", days_under_way=(50, "day"), vessel="tug")
    assert counted(row | tonnage, "CO2")[0].method.id == f"energy.mobile.{method}"


def test_main_and_auxiliary_engines_use_all_of_a_ships_fuel() -> None:
    shares = [LIBRARY.table(f"ipcc-2006/energy/ship_{e}_engine_share").rows for e in ("main", "auxiliary")]
    assert [m.value + a.value for m, a in zip(*shares, strict=True)] == [100] * 11


def test_pipelines_are_offered_as_stationary_and_fishing_as_mobile() -> None:
    book = load("ipcc-2006")
    offered = {f: book.form(f) for f in ("stationary", "mobile")}
    only = {n: f.field("category") for n, f in offered.items() if f}
    assert "1.A.3.e.i" in getattr(only["stationary"], "only", ())
    assert "1.A.4.c.iii" in getattr(only["mobile"], "only", ())
