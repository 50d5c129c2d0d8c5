"""Coal mining in the IPCC book: one record of coal feeds mining and post-mining, and gas volumes are those at 20 °C."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import codes, inventory, mass
from inventory.issues import errors
from inventory.results import Inventory


def coal(category: str, amount: float = 1000, **more: Any) -> dict[str, Any]:
    levels = {"mining_factor_level": "average", "post_mining_factor_level": "average"}
    row = {"activity": "coal_production", "category": category, "amount": amount, "unit": "t"}
    return row | levels | more


def methane(use: str, unit: str = "m3_20C", category: str = "1.B.1.a.i.1") -> dict[str, Any]:
    row = {"activity": "coal_methane_recovered", "category": category, "amount": 1000, "unit": unit}
    return row | {"methane_use": use}


def methods(result: Inventory) -> list[str]:
    return [m.rpartition(".")[2] for m in result.lines["method"]]


@pytest.mark.parametrize("mines", ["1.B.1.a.i", "1.B.1.a.ii"])
def test_coal_described_once_gives_mining_and_post_mining_and_a_subcategory_its_own_part(mines: str) -> None:
    assert methods(inventory([coal(mines)])) == ["mining", "post_mining"]
    assert methods(inventory([coal(f"{mines}.1")])) == ["mining"]
    assert methods(inventory([coal(f"{mines}.2")])) == ["post_mining"]


@pytest.mark.parametrize("mines", ["1.B.1.a.i", "1.B.1.a.ii"])
def test_each_part_is_reported_in_its_own_subcategory_and_traced_back_to_the_one_record(mines: str) -> None:
    result = inventory([coal(mines)])
    assert list(result.lines["category"]) == [f"{mines}.1", f"{mines}.2"]
    assert list(result.lines["record_id"]) == ["r0", "r0"]
    assert result.find(mines) == result.line_ids


@pytest.mark.parametrize("drained", ["1.B.1.a.i.1", "1.B.1.a.i.3"])
def test_what_is_flared_is_deducted_where_it_was_drained_and_reported_as_flaring(drained: str) -> None:
    lines = inventory([methane("flared", category=drained)]).lines
    assert dict(zip(lines["method"], lines["category"], strict=True)) == {
        "energy.coal.recovered": drained,
        "energy.coal.flared": "1.B.1.a.i.4",
        "energy.coal.flared_unburnt": "1.B.1.a.i.4",
    }


def test_both_parts_add_up_to_the_whole() -> None:
    whole, parts = inventory([coal("1.B.1.a.i")]), inventory([coal("1.B.1.a.i.1"), coal("1.B.1.a.i.2")])
    assert sum(whole.columns.mass) == pytest.approx(sum(parts.columns.mass))


def test_the_whole_beside_a_part_is_warned_of_as_counted_twice() -> None:
    assert "CATEGORIES_OVERLAP" in codes(inventory([coal("1.B.1.a.i"), coal("1.B.1.a.i.1")]).issues)


def test_coal_of_mines_that_are_abandoned_is_refused() -> None:
    assert codes(inventory([coal("1.B.1.a.i.3")]).issues) == ["NO_RULE"]


def test_a_factor_of_the_basin_goes_before_the_default_for_its_part_alone() -> None:
    result = inventory([coal("1.B.1.a.i", mining_emission_factor=(12.5, "m3_20C/t"))])
    assert mass(result, "r0|energy.coal.mining|CH4") == pytest.approx(1000 * 12.5 * 0.67e-3)
    assert mass(result, "r0|energy.coal.post_mining|CH4") == pytest.approx(1000 * 2.5 * 0.67e-3)


def test_methane_flared_is_deducted_and_comes_back_as_co2_and_unburnt() -> None:
    result = inventory([methane("flared")])
    assert mass(result, "r0|energy.coal.recovered|CH4") == pytest.approx(-0.67)
    assert mass(result, "r0|energy.coal.flared|CO2") == pytest.approx(0.98 * 0.67 * 2.75)
    assert mass(result, "r0|energy.coal.flared_unburnt|CH4") == pytest.approx(0.02 * 0.67)


def test_methane_used_for_energy_is_deducted_and_nothing_else() -> None:
    assert methods(inventory([methane("energy")])) == ["recovered"]


@pytest.mark.parametrize("unit", ["Nm3", "m3_15C", "m3"])
def test_volumes_at_another_temperature_or_none_are_refused(unit: str) -> None:
    assert set(codes(errors(inventory([methane("energy", unit)]).issues))) == {"UNIT_DOES_NOT_FIT"}


def test_the_share_of_gassy_mines_is_the_compilers_choice() -> None:
    row = {"activity": "abandoned_coal_mines", "category": "1.B.1.a.i.3", "closure_period": "1976_2000"}
    row |= {"amount": 5, "unit": "item", "year": 2005}
    assert codes(inventory([row]).issues) == ["FACTOR_MISSING"]
    known = inventory([row | {"gassy_share": (60, "percent")}])
    assert sum(known.columns.mass) == pytest.approx(5 * 0.6 * 601 * 0.67)


def test_an_example_of_the_guideline_adds_up_to_its_printed_total() -> None:
    closed = {"1901_1925": 20, "1926_1950": 15, "1951_1975": 10, "1976_2000": 5, "from_2001": 1}
    shared = {"activity": "abandoned_coal_mines", "category": "1.B.1.a.i.3", "unit": "item", "year": 2005}
    rows = [shared | {"closure_period": p, "amount": n, "gassy_share_level": "high"} for p, n in closed.items()]
    assert round(sum(inventory(rows).columns.mass) / 1000, 2) == 6.64


def test_a_notation_key_is_carried_once_for_each_gas_however_many_parts_there_are() -> None:
    none = {"amount": None, "notation_key": "NO"}
    assert inventory([coal("1.B.1.a.i") | none]).line_ids == ["r0|NO|CH4"]
    assert sorted(inventory([methane("flared") | none]).line_ids) == ["r0|NO|CH4", "r0|NO|CO2"]


def test_abandoned_mines_whose_years_since_closure_are_known_are_worked_out_by_tier_2() -> None:
    row = {"activity": "abandoned_coal_mines", "category": "1.B.1.a.i.3", "closure_period": "1976_2000", "amount": 5}
    row |= {"gassy_share_level": "high", "unit": "item", "year": 2005}
    assert methods(inventory([row])) == ["abandoned"]
    known = {"coal_rank": "anthracite", "active_emission_level": "low", "years_since_closure": (17, "year")}
    assert methods(inventory([row | known])) == ["abandoned_decline"]
