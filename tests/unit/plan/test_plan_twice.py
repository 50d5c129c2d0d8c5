"""The same source described in two ways: a warning that names both cells."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import inventory, own, plan
from inventory.issues import Severity
from inventory.issues.plan import DescribedTwice

FUEL = {"activity": "mobile_combustion", "category": "1.A.3.b", "item": "gas_diesel_oil", "amount": 1, "unit": "kt"}
DISTANCE = {
    "activity": "vehicle_distance", "category": "1.A.3.b.iii", "item": "gas_diesel_oil", "amount": 1, "unit": "wan_km",
    "vehicle": "heavy_truck_over_16t", "driving": "highway",
}  # fmt: skip
KEROSENE = {
    "activity": "mobile_combustion",
    "category": "1.A.3.a.ii",
    "item": "jet_kerosene",
    "amount": 1,
    "unit": "kt",
}
LANDING = {
    "activity": "aviation_lto", "category": "1.A.3.a.ii", "item": "jet_kerosene", "aircraft": "a320", "amount": 1,
    "unit": "LTO",
}  # fmt: skip


def segment(name: str, category: str = "1.B.2.b.ii", **more: Any) -> dict[str, Any]:
    row = {"activity": "oil_gas_segment", "category": category, "segment": name, "country_group": "developed"}
    return row | {"amount": 1, "unit": "million_m3_15C"} | more


def twice(*rows: dict[str, Any], book: str = "ipcc-2006", **options: Any) -> list[DescribedTwice]:
    return [i for i in plan(rows, book, **options).issues if isinstance(i, DescribedTwice)]


def test_fuel_beside_distance_is_warned_of_with_both_cells_and_the_gases_that_count_twice() -> None:
    found = twice(FUEL, DISTANCE)
    assert [(i.seen, i.place.cell, i.more_places[0].cell) for i in found if i.place] == [("CH4, N2O", "E2", "E3")]
    assert found[0].severity is Severity.WARNING
    assert "Mobile combustion" in found[0].message("en")
    assert "机动车行驶里程" in found[0].message("zh")


@pytest.mark.parametrize("beside", [LANDING, LANDING | {"activity": "aviation_cruise", "amount": 2, "unit": "kt"}])
def test_aircraft_by_fuel_beside_their_movements_count_twice_for_carbon_dioxide_too(beside: dict[str, Any]) -> None:
    assert ["CO2" in i.seen for i in twice(KEROSENE, beside)] == [True]


def test_stationary_and_mobile_of_one_pipeline_count_twice() -> None:
    row = {"category": "1.A.3.e.i", "item": "natural_gas", "amount": 1, "unit": "TJ"}
    assert twice(row | {"activity": "fuel_combustion"}, row | {"activity": "mobile_combustion"})


def test_engine_hours_beside_their_fuel_count_twice() -> None:
    lines = ["work_emission_factor,CH4,1,gCH4/kWh_shaft,t", "work_emission_factor,N2O,1,gN2O/kWh_shaft,t"]
    tables = own("quantity,gas,value,unit,source", *lines)
    work = {"activity": "engine_work", "category": "1.A.3.c", "item": "gas_diesel_oil", "amount": 1, "unit": "item"}
    work |= {"hours_of_use": (1, "h"), "rated_power": (1, "kW_shaft/item"), "load_factor": (1, "1")}
    fuel = FUEL | {"category": "1.A.3.c"}
    assert [i.seen for i in twice(fuel, work, own=tables)] == ["CH4, N2O"]
    assert twice(fuel | {"ch4_n2o": "by_work"}, work, own=tables) == []


@pytest.mark.parametrize(
    "other",
    [
        {"category": "1.A.3.c"},
        {"item": "natural_gas", "vehicle": "bus"},
        {"entity": "another"},
        {"region": "CN-11"},
        {"year": 2019},
    ],
)
def test_another_category_fuel_entity_region_or_year_is_another_source(other: dict[str, Any]) -> None:
    assert twice(FUEL, DISTANCE | other) == []


@pytest.mark.parametrize(("item", "counted_twice"), [("kerosene", True), ("other_kerosene", False)])
def test_a_fuel_of_the_statistics_holds_those_that_are_part_of_it(item: str, counted_twice: bool) -> None:
    row = KEROSENE | {"activity": "fuel_combustion", "item": item}
    assert bool(twice(row, KEROSENE, book="cn-province-2011")) is counted_twice


def test_fuel_that_leaves_these_gases_to_the_distance_is_no_double_count() -> None:
    assert twice(FUEL | {"ch4_n2o": "by_distance"}, DISTANCE) == []


@pytest.mark.parametrize(
    ("general", "special"),
    [
        ("gas_processing_flaring", "sweet_gas_plant_flaring"),
        ("flared_volume", "gas_processing_flaring"),
    ],
)
def test_a_general_segment_beside_its_kinds_is_warned_of(general: str, special: str) -> None:
    found = twice(segment(general), segment(special))
    assert [i.seen for i in found] == ["CO2, CH4, N2O"]


def test_two_kinds_of_a_segment_are_two_sources() -> None:
    assert twice(segment("sweet_gas_plant_flaring"), segment("sour_gas_plant_flaring")) == []


def test_the_warning_says_which_segments() -> None:
    message = twice(segment("gas_processing_flaring"), segment("sweet_gas_plant_flaring"))[0].message("en")
    assert "Gas processing in general, flaring" in message
    assert "Sweet gas plants, flaring" in message


def test_a_method_worked_out_beside_is_no_double_count() -> None:
    result = inventory([LANDING])
    assert not result.lines["counted"].all()
    assert twice(LANDING) == []


COAL = {"activity": "coal_production", "category": "1.B.1.a.i.1", "mining_factor_level": "average", "unit": "Mt"}
MINE = {"activity": "coal_mine_measured", "category": "1.B.1.a.i.1", "measured_gas": "CH4", "unit": "million_m3_20C"}
VENTED = {
    "activity": "waste_gas", "gas_treatment": "vented", "unit": "million_m3_15C", "methane_fraction": (90, "percent"),
    "co2_fraction": (2, "percent"),
}  # fmt: skip
STATED = {"activity": "fugitive_measured", "measured_gas": "CH4", "unit": "tCH4"}


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_mine_gas_measured_beside_coal_by_default_factors_is_warned_of(book: str) -> None:
    level = {} if book == "ipcc-2006" else {"mining_co2_level": "average"}
    rows = [COAL | level | {"amount": 1}, MINE | {"amount": 1}]
    assert [i.seen for i in twice(*rows, book=book)] == ["CH4"]
    assert twice(rows[0], rows[1] | {"category": "1.B.1.a.i.3"}, book=book) == []


def test_gas_vented_by_volume_or_measured_beside_the_segment_that_holds_it_is_warned_of() -> None:
    volume = segment("vented_volume", "1.B.2.b.i")
    vented = VENTED | {"category": "1.B.2.b.i", "amount": 1}
    assert [i.seen for i in twice(volume, vented)] == ["CO2, CH4"]
    assert [i.seen for i in twice(volume, STATED | {"category": "1.B.2.b.i", "amount": 1})] == ["CH4"]
    assert twice(volume, vented | {"category": "1.B.2.a.i"}) == []


def test_leaks_by_the_split_of_a_segment_are_another_source_than_what_is_vented() -> None:
    whole = {"activity": "oil_gas_segment", "category": "1.B.2.b.ii", "unit": "million_m3_15C", "amount": 1,
             "segment_2019": "gas_production_onshore_higher_by_gas_produced"}  # fmt: skip
    vented = VENTED | {"category": "1.B.2.b.ii", "amount": 1}
    found = [len(twice(whole | {"emission_source": s}, vented, book="ipcc-2019")) for s in ("", "vents", "leaks")]
    assert found == [1, 1, 0]
