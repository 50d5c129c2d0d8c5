"""What takes years in 2.F and 2.G (Box 7.4, windows, tyres, retirement by growth), and defaults that fill a gap in 2.A,
2.C, 2.D and 2.E: clay by product, anode effects of no duration, solvents, capture."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, inventory
from inventory.issues import errors

BOOKS = ("ipcc-2006", "ipcc-2019")


def kg_by_year(rows: list[dict[str, Any]], book: str = "ipcc-2006") -> dict[int, float]:
    result = inventory(rows, book)
    assert errors(result.issues) == []
    masses = result.lines.groupby("year")["mass_t"].sum() * 1000
    return {int(year): float(mass) for year, mass in masses.items()}


def kg(*rows: dict[str, Any], book: str = "ipcc-2006") -> float:
    return sum(kg_by_year(list(rows), book).values())


def product(use: str, amount: float, year: int, **more: Any) -> dict[str, Any]:
    row = {"activity": "gas_products", "category": "2.G.2", "item": "SF6", "product_use": use, "unit": "kg"}
    return row | {"life_stage": "whole_life", "amount": amount, "year": year} | more


# -- Box 7.4 -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("book", "rate", "residue", "per_car", "per_old_car"),
    [("ipcc-2006", 26, 74, 0.182, 0.518), ("ipcc-2019", 20, 85, 0.14, 0.595)],
)
@given(cars=st.lists(st.integers(0, 500_000), min_size=13, max_size=13), cylinders=st.integers(1, 90_000))
@FEW
def test_box_7_4_as_printed_with_its_container_and_end_of_life_terms(
    book: str, rate: float, residue: float, per_car: float, per_old_car: float, cars: list[int], cylinders: int
) -> None:
    """E2006 = 0.02 RMcy + 0.2 RMsc + per_car × (N2006 + … + N1995) + per_old_car × N1994, in kg."""
    known = {"product_lifetime": (12, "year"), "bank_emission_rate": (rate, "percent/year")}
    known |= {"residual_charge": (residue, "percent"), "recovery_efficiency": (0, "percent")}
    mac = {"activity": "contained_agent", "contained_use": "mobile_air_conditioning", "bank_model": "full_charge"}
    common = {"category": "2.F.1.b", "item": "HFC-134a", "unit": "kg"}
    rows = [mac | common | known | {"year": 1994 + i, "amount": 0.7 * n} for i, n in enumerate(cars)]
    sold = {"activity": "agent_containers", "year": 2006} | common
    rows += [
        sold | {"amount": cylinders, "container_loss": (2, "percent")},
        sold | {"amount": 500, "container_loss": (20, "percent")},
    ]
    printed = 0.02 * cylinders + 0.2 * 500 + per_car * sum(cars[1:]) + per_old_car * cars[0]
    assert kg_by_year(rows, book)[2006] == pytest.approx(printed)


# -- windows, shoes and tyres ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_a_window_lets_go_all_that_was_bought_for_it(book: str) -> None:
    made = kg_by_year([product("glazing", 1000, 1990), product("glazing", 0, 2016)], book)
    assert made[1990] == pytest.approx(330 + 6.7)  # a third in assembly; leaks begin in the year itself
    assert all(made[year] == pytest.approx(6.7) for year in range(1991, 2015))
    assert made[2015] == pytest.approx(670 * 0.75)  # about 75 percent is left after 25 years
    assert made[2016] == 0
    assert sum(made.values()) == pytest.approx(1000)


@given(bought=st.lists(st.floats(1, 1000), min_size=1, max_size=4), life=st.integers(1, 12), leak=st.floats(0, 5))
@FEW
def test_windows_conserve_gas_and_recovery_takes_off_what_was_left(bought: list[float], life: int, leak: float) -> None:
    known = {"product_lifetime": (life, "year"), "window_leak": (leak, "percent/year")}
    rows = [product("glazing", a, 2000 + i, **known) for i, a in enumerate(bought)]
    rows.append(product("glazing", 0, 2000 + len(bought) + life, **known))
    assert kg(*rows) == pytest.approx(sum(bought))
    recovered = [r | {"disposal_recovery": (100, "percent")} for r in rows]
    assert kg(*recovered) == pytest.approx(sum(bought) * (0.33 + 0.67 * life * leak / 100))


@pytest.mark.parametrize("book", BOOKS)
def test_tyres_let_go_three_years_after_sale_or_after_a_delay_that_is_known(book: str) -> None:
    rows = [product("adiabatic", 40, 2003), product("adiabatic", 0, 2009)]
    assert {y: m for y, m in kg_by_year(rows, book).items() if m} == {2006: pytest.approx(40)}
    later = [r | {"release_delay": (5, "year")} for r in rows]
    assert {y: m for y, m in kg_by_year(later, book).items() if m} == {2008: pytest.approx(40)}


def test_what_was_sold_three_years_before_is_still_let_go_at_once() -> None:
    assert kg(product("adiabatic", 40, 2006, life_stage="")) == pytest.approx(40)


# -- planes and electrical equipment -----------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_a_radar_plane_lets_go_740_kg_a_year_and_holds_13(book: str) -> None:
    fleet = {"activity": "awacs", "category": "2.G.2.a", "amount": 5, "unit": "item"}
    assert kg(fleet, book=book) == pytest.approx(5 * 740)
    held = fleet | {"activity": "awacs_fleet", "gas_flow": "new_capacity"}
    bought = {"activity": "gas_balance", "category": "2.G.2.a", "item": "SF6", "gas_flow": "acquired", "unit": "kg"}
    assert kg(held, bought | {"amount": 4000}, book=book) == pytest.approx(4000 - 5 * 13)


def test_retirement_by_growth_needs_a_lifetime() -> None:
    row = {"activity": "electrical_equipment", "category": "2.G.1", "item": "SF6", "amount": 100, "unit": "kg"}
    row |= {"life_stage": "disposal_by_growth", "remaining_share": (95, "percent")}
    assert codes(inventory([row]).issues) == ["FACTOR_MISSING"]
    assert kg(row | {"equipment_lifetime": (0, "year")}) == pytest.approx(95)


PLANE = {"category": "2.G.2.a", "item": "SF6", "gas_flow": "new_capacity"}
SWITCHGEAR = {"activity": "electrical_equipment", "category": "2.G.1", "item": "SF6", "amount": 10, "unit": "kg"}
SWITCHGEAR |= {"remaining_share": (95, "percent"), "year": 2020}


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (product("glazing", 10, 2020), product("glazing", 10, 2020, life_stage="use")),
        (product("adiabatic", 10, 2017), product("adiabatic", 10, 2020, life_stage="")),
        (
            SWITCHGEAR | {"life_stage": "disposal_by_growth", "equipment_lifetime": (30, "year")},
            SWITCHGEAR | {"life_stage": "disposal"},
        ),
        (
            PLANE | {"activity": "awacs_fleet", "amount": 1, "unit": "item"},
            PLANE | {"activity": "gas_balance", "amount": 13, "unit": "kg"},
        ),
    ],
    ids=["windows", "tyres", "switchgear", "planes"],
)
def test_the_same_gas_told_in_two_ways_is_warned_of(book: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert codes(inventory([one, other], book).issues) == ["DESCRIBED_TWICE"]
    assert codes(inventory([one], book).issues) == codes(inventory([other], book).issues) == []


# -- clay, solvents, anode effects, capture ----------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_ceramics_by_product_are_their_clay_by_weight(book: str) -> None:
    made = {"activity": "ceramics_production", "category": "2.A.4.a", "carbonate_material": "clay", "unit": "t"}
    clay = made | {"activity": "carbonate_consumption", "carbonate": "unknown"}
    assert kg(made | {"amount": 100}, book=book) == pytest.approx(kg(clay | {"amount": 110}, book=book))
    assert codes(inventory([made | {"amount": 100}, clay | {"amount": 110}], book).issues) == ["DESCRIBED_TWICE"]
    added = clay | {"carbonate": "calcite", "carbonate_material": "pure", "amount": 3}
    assert codes(inventory([made | {"amount": 100}, added], book).issues) == []


@pytest.mark.parametrize("book", BOOKS)
def test_co2_of_solvents_is_shown_and_counts_in_no_total(book: str) -> None:
    result = inventory([{"activity": "solvent_use", "category": "2.D.3", "amount": 1000, "unit": "t"}], book)
    assert list(result.lines["memo"]) == ["information"]
    assert float(result.lines["mass_t"].sum()) == pytest.approx(2200)


def test_an_anode_effect_of_0_s_asks_for_no_duration() -> None:
    row = {"activity": "single_anode_effects", "category": "2.C.3", "cell_technology": "pfpbm", "unit": "item"}
    row |= {"effect_method": "by_current", "effect_class": "zero_seconds", "line_current": (400, "kA"), "amount": 10}
    assert kg(row, book="ipcc-2019") == pytest.approx(10 * 0.576 * 0.4 * 1.057)


def test_capture_was_not_tested_for_some_gases_and_takes_no_figure_of_destruction() -> None:
    row = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor", "unit": "kg"}
    row |= {"item": "NF3", "electronics_process": "etch", "amount": 100, "abated_share": (50, "percent")}
    assert codes(inventory([row]).issues) == []
    captured = row | {"control_technology": "capture_recovery"}
    assert "FACTOR_MISSING" in codes(inventory([captured]).issues)


def test_capture_keeps_less_cf4_than_destruction_and_as_much_c2f6() -> None:
    row = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor", "unit": "kg"}
    row |= {"item": "C2F6", "amount": 1000, "abated_share": (100, "percent")}
    fed = 1000 * 0.9
    assert kg(row) == pytest.approx(fed * (0.6 + 0.2) * 0.1)
    assert kg(row | {"control_technology": "capture_recovery"}) == pytest.approx(fed * (0.6 * 0.1 + 0.2 * 0.25))


def test_c2f4_is_a_gas_that_a_plant_may_measure_and_its_destruction_is_known() -> None:
    rows = LIBRARY.table("ipcc-2019/ippu/electronics_destruction").rows
    assert [r.value for r in rows if r.gas == "C2F4"] == [0.96]
    row = {"activity": "electronics_plant", "category": "2.E.1", "item": "C2F4", "amount": 10, "unit": "kg"}
    assert kg(row | {"plant_factor": (0.1, "1")}, book="ipcc-2019") == pytest.approx(1)
