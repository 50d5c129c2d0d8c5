"""Traps of category 1.A: what makes an inventory wrong although each table was copied right.

Each test is named after its trap: printed inconsistencies kept as printed, editions, units, double counting.
"""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, fuel, inventory, plan
from inventory.factors.checks import values_are_plausible
from inventory.factors.table import Factor
from inventory.issues import errors
from inventory.issues.plan import CategoriesOverlap, DescribedTwice
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree

STATIONARY = "ipcc-2006/energy/stationary_ch4_n2o"
MOBILE = "ipcc-2006/energy/mobile_by_fuel"
CO2 = "ipcc-2006/energy/co2_emission_factor"
CARBON = "ipcc-2006/energy/carbon_content"


def row(table: str, gas: str, **keys: str) -> Factor:
    """The row with these keys."""
    found = [r for r in LIBRARY.table(table).rows if r.gas == gas and r.keys.items() >= keys.items()]
    assert len(found) == 1
    return found[0]


def refused(record: dict[str, Any], book: str = "ipcc-2006") -> set[str]:
    return {i.code for i in errors(plan([record], book).issues)}


def total(*records: dict[str, Any], book: str = "ipcc-2006") -> float:
    result = inventory(records, book)
    assert errors(result.issues) == []
    return result.total().value


# -- printed inconsistencies -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "low", "high"),
    [
        ("bitumen", 73000, 89900),
        ("refinery_gas", 48200, 69000),
        ("gas_works_gas", 37300, 54100),
        ("coke_oven_gas", 37300, 54100),
        ("peat", 100000, 108000),
    ],
)
def test_trap_limits_of_table_1_4_are_data_and_not_those_of_table_1_3_by_44_12(item: str, low: int, high: int) -> None:
    printed, carbon = row(CO2, "CO2", fuel=item), row(CARBON, "", fuel=item)
    assert (printed.low, printed.high) == (low, high)
    assert carbon.low is not None
    assert carbon.high is not None
    derived = [round(limit * 44 / 12 * 1000, -2) for limit in (carbon.low, carbon.high)]
    assert derived != [low, high]


def test_trap_coal_tar_of_table_2_4_has_limits_that_do_not_hold_its_value() -> None:
    printed = row(STATIONARY, "CH4", fuel="coal_tar", category="1.A.4.a")
    assert (printed.value, printed.low, printed.high) == (10, 30, 30)
    assert printed.note
    record = fuel("coal_tar", 1.0, "TJ", category="1.A.4.a")
    assert errors(inventory([record]).issues) == []


def test_trap_printed_oddities_have_a_note_and_so_pass_the_check_of_limits() -> None:
    tables = [LIBRARY.table(t) for t in (STATIONARY, MOBILE, CO2, CARBON)]
    assert list(values_are_plausible(LIBRARY, tables)) == []


@pytest.mark.parametrize(
    ("category", "printed"), [("1.A.1", 1.5), ("1.A.2", 1.5), ("1.A.4.a", 1.4), ("1.A.4.b", 1.4), ("1.A.4.c", 1.4)]
)
def test_trap_nitrous_oxide_of_peat_is_not_the_same_in_every_table(category: str, printed: float) -> None:
    assert row(STATIONARY, "N2O", fuel="peat", category=category).value == printed


@pytest.mark.parametrize(
    ("table", "gas", "keys", "limits"),
    [
        (STATIONARY, "N2O", {"fuel": "coke_oven_coke", "category": "1.A.4.a"}, (0.5, 4)),
        (STATIONARY, "N2O", {"fuel": "white_spirit", "category": "1.A.4.b"}, (0.2, 3)),
        (MOBILE, "CO2", {"fuel": "sub_bituminous_coal", "category": "1.A.3.c"}, (72800, 100000)),
        (MOBILE, "CO2", {"fuel": "other_kerosene", "category": "1.A.3.d"}, (70800, 73600)),
        (MOBILE, "CO2", {"fuel": "jet_kerosene", "category": "1.A.3.a"}, (69800, 74400)),
    ],
)
def test_trap_limits_that_differ_between_tables_stay_as_printed(
    table: str, gas: str, keys: dict[str, str], limits: tuple[float, float]
) -> None:
    printed = row(table, gas, **keys)
    assert (printed.low, printed.high) == limits


def test_trap_a_footnote_mark_is_not_part_of_the_number() -> None:
    """Footnote 1 stands behind CH4 and N2O of Table 3.4.1, an asterisk behind ocean-going ships of Table 3.5.3."""
    found = [row(MOBILE, g, fuel="gas_diesel_oil", category="1.A.3.c").value for g in ("CH4", "N2O")]
    found += [row(MOBILE, g, fuel="", category="1.A.3.d").value for g in ("CH4", "N2O")]
    assert found == [4.15, 28.6, 7, 2]


# -- editions ----------------------------------------------------------------------------------------------------------


def test_trap_the_edition_travels_with_the_code() -> None:
    """1.B.2.a.i is venting in 2006 and exploration in 2019; 1.A means the same in both."""
    old, new = tree("2006"), tree("2019R")
    assert old.title("1.B.2.a.i") != new.title("1.B.2.a.i")
    shared = [c for c in old if c.startswith("1.A") and c in new]
    assert [c for c in shared if old.title(c) != new.title(c)] == []
    assert load("ipcc-2019").category_edition == "2019R"


def test_trap_editions_are_not_mixed_within_a_category() -> None:
    """The Refinement leaves 1.A unrefined: its book takes 2006 there, and nothing of 2006 that was refined."""
    tables = load("ipcc-2019").tables
    assert {STATIONARY, MOBILE, CO2} <= set(tables)
    assert [t for t in tables if t.startswith("ipcc-2006") and ("coal_" in t or "oil_gas" in t)] == []


# -- units and conditions ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", ["TJ_gross", "GJ_gross", "m3", "m3_15C", "m3_20C", "TJ_heat"])
def test_trap_gross_energy_heat_and_gas_at_another_temperature_meet_no_factor(unit: str) -> None:
    assert refused(fuel("natural_gas", 1.0, unit)) == {"UNIT_DOES_NOT_FIT"}


def test_trap_percent_is_turned_into_a_fraction_in_the_open() -> None:
    percent = fuel("anthracite", 1.0, year=2019) | {"net_calorific_value": (26.7, "GJ/t")}
    fraction = percent | {"oxidation_factor": (0.94, "1")}
    percent |= {"oxidation_factor": (94, "percent")}
    both = [total(r, book="cn-province-2011") for r in (percent, fraction)]
    assert both[0] == pytest.approx(both[1], rel=1e-14)


def test_trap_a_tonne_of_coal_equivalent_is_no_tonne_of_coal() -> None:
    by_tce = total(fuel("raw_coal", 1.0, "tce", year=2019), book="cn-province-2011")
    by_tonne = total(fuel("raw_coal", 1.0, "t", year=2019), book="cn-province-2011")
    assert by_tce / by_tonne == pytest.approx(29.3076 / 20.908)


@pytest.mark.parametrize(
    ("facility", "amount", "unit", "tonnes"),
    [
        ("heavy_oil_extraction", 1, "wan_t", 14),
        ("crude_oil_transport", 1, "yi_t", 753.29),
        ("gas_consumption", 1, "yi_Nm3", 133),
        ("gas_consumption", 10000, "wan_Nm3", 133),
    ],
)
def test_trap_factors_per_ten_thousand_tonnes_and_per_hundred_million_keep_their_denominators(
    facility: str, amount: float, unit: str, tonnes: float
) -> None:
    record = {"activity": "oil_gas_facilities", "category": "1.B.2", "facility": facility, "year": 2019}
    result = inventory([record | {"amount": amount, "unit": unit}], "cn-province-2011")
    assert result.lines["mass_t"].tolist() == pytest.approx([tonnes])


# -- double counting ---------------------------------------------------------------------------------------------------

KEROSENE = {"activity": "mobile_combustion", "item": "jet_kerosene", "amount": 1, "unit": "kt"}


@pytest.mark.parametrize(
    ("category", "item", "memo"),
    [
        ("1.A.3.a.i", "jet_kerosene", "bunkers"),
        ("1.A.3.d.i", "residual_fuel_oil", "bunkers"),
        ("1.A.5.c", "jet_kerosene", "information"),
        ("1.A.5.c", "residual_fuel_oil", "information"),
    ],
)
@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_trap_bunkers_and_multilateral_operations_stay_out_of_the_total(
    book: str, category: str, item: str, memo: str
) -> None:
    abroad = KEROSENE | {"category": category, "item": item}
    lines = inventory([abroad], book).lines
    assert set(lines["memo"]) == {memo}
    assert (lines["co2e_t"] > 0).all()
    home = KEROSENE | {"category": "1.A.3.a.ii"}
    assert total(home, abroad, book=book) == total(home, book=book)


@pytest.mark.parametrize(
    ("category", "item"),
    [
        ("1.A.3.a.ii", "jet_kerosene"),
        ("1.A.3.d.ii", "residual_fuel_oil"),
        ("1.A.4.c.iii", "gas_diesel_oil"),
        ("1.A.5.b.i", "jet_kerosene"),
        ("1.A.5.b.ii", "gas_diesel_oil"),
    ],
)
def test_trap_domestic_routes_fishing_and_the_military_count(category: str, item: str) -> None:
    result = inventory([KEROSENE | {"category": category, "item": item}])
    assert errors(result.issues) == []
    assert result.lines["gas"].tolist() == ["CO2", "CH4", "N2O"]
    assert set(result.lines["memo"]) == {""}


def test_trap_carbon_dioxide_of_biomass_is_a_memo_item() -> None:
    lines = inventory([fuel("wood", 1.0, "TJ", category="1.A.1.a")]).lines
    memo = dict(zip(lines["gas"], lines["memo"], strict=True))
    assert memo == {"CO2": "biomass_co2", "CH4": "", "N2O": ""}


@pytest.mark.parametrize("use", ["transformation", "feedstock", "reductant", "counted_elsewhere"])
@pytest.mark.parametrize("book", ["ipcc-2006", "cn-province-2011", "cn-enterprise-general"])
def test_trap_carbon_that_is_not_burnt_here_is_counted_elsewhere(book: str, use: str) -> None:
    lines = inventory([fuel("coke_oven_coke", 1.0, use=use, year=2019)], book).lines
    assert set(lines["notation_key"]) == {"IE"}


def test_trap_a_fuel_at_a_category_and_at_one_above_it_is_warned_of() -> None:
    records = [fuel("anthracite", 1.0, category=c) for c in ("1.A.2", "1.A.2.a")]
    assert CategoriesOverlap in {type(i) for i in plan(records).issues}


@pytest.mark.parametrize("beside", ["aviation_cruise", "vehicle_distance"])
def test_trap_a_fuel_and_what_it_moved_are_one_source(beside: str) -> None:
    moved = {
        "aviation_cruise": [KEROSENE | {"category": "1.A.3.a.ii"}, KEROSENE | {"category": "1.A.3.a.ii"}],
        "vehicle_distance": [
            KEROSENE | {"category": "1.A.3.b", "item": "gas_diesel_oil"},
            KEROSENE | {"category": "1.A.3.b.iii", "item": "gas_diesel_oil", "vehicle": "bus", "driving": "highway"},
        ],
    }[beside]
    moved[1] |= {"activity": beside} | ({"unit": "km"} if beside == "vehicle_distance" else {})
    assert [type(i) for i in plan(moved).issues if isinstance(i, DescribedTwice)] == [DescribedTwice]


def test_trap_oxidation_and_ash_both_take_the_unburnt_carbon_off() -> None:
    balance = {"activity": "carbon_balance", "category": "1.A.1.a.i", "unit": "t", "carbon_fraction": (0.6, "tC/t")}
    coal = balance | {"carbon_flow": "burnt", "item": "lignite", "amount": 100, "oxidation_factor": (0.98, "1")}
    ash = balance | {"carbon_flow": "carried_out", "amount": 1, "item": ""}
    found = [i for i in plan([coal, ash]).issues if isinstance(i, DescribedTwice)]
    assert [i.seen for i in found] == ["CO2"]
    assert not any(isinstance(i, DescribedTwice) for i in plan([coal | {"carbon_flow": "put_in"}, ash]).issues)
