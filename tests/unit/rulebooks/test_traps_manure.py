"""Traps of Volume 4 chapter 10, manure: where tables copied right still lead wrong."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, inventory
from inventory import units
from inventory.factors.table import Factor
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.results import Inventory
from inventory.rulebooks import load


def row(table: str, **keys: str) -> Factor:
    """The one row of a table for these words; the keys that are not named are blank."""
    held = LIBRARY.table(table)
    (found,) = [r for r in held.rows if r.keys == {k: keys.get(k, "") for k in held.card.keys}]
    return found


def manure(book: str = "ipcc-2019", **more: Any) -> Inventory:
    part = {"activity": "manure", "item": "dairy_cattle", "manure_system": "solid_storage", "amount": 1000}
    part |= {"unit": "head", "climate_zone": "warm_temperate_moist", "climate_moisture": "wet", "world_region": "asia"}
    part |= {"nitrogen_excretion": (60.0, "kgN/head"), "volatile_solids": (3.0, "kg/head/day")}
    part |= {"manure_system_share": (100.0, "percent")}
    result = inventory([part | more], book)
    assert errors(result.issues) == []
    return result


def factor(result: Inventory, method: str, slot: str) -> Any:
    gas = "CH4" if "CH4" in METHODS[method].gives else "N2O"
    (found,) = [i for i in result.trace(f"r0|{method}|{gas}").inputs if i.name == slot]
    return found


def test_table_10_14_is_per_head_and_temperature_in_2006_and_per_kilogram_of_solids_in_2019() -> None:
    of_2006 = row(
        "ipcc-2006/afolu/manure_methane_per_head", animal="dairy_cattle", world_region="asia", temperature_class="t15"
    )
    of_2019 = row(
        "ipcc-2019/afolu/manure_methane_factor",
        animal="dairy_cattle",
        manure_system="anaerobic_lagoon",
        productivity="high",
        climate_zone="cool_temperate_moist",
    )
    assert (of_2006.value, of_2006.unit) == (13, "kgCH4/head")
    assert (of_2019.value, of_2019.unit) == (96.5, "gCH4/kg")
    assert not units.compatible(of_2006.unit, of_2019.unit)
    assert "ipcc-2006/afolu/manure_methane_per_head" not in load("ipcc-2019").tables


def test_no_table_of_manure_of_2006_answers_in_2019() -> None:
    """But for what chapter 11 and the tables of other parts print alike."""
    mine = {t for t in load("ipcc-2006").tables if t.startswith("ipcc-2006/afolu/")} & set(load("ipcc-2019").tables)
    assert not {t for t in mine if "manure" in t or "excretion" in t or "methane_c" in t or "methane_p" in t}


@pytest.mark.parametrize(
    ("region", "stated", "grams"),
    [
        ("asia", "", 3.5),
        ("asia", "high", 6.4),
        ("latin_america", "", 3.5),
        ("western_europe", "", 6.4),
        ("oceania", "", 6.4),
        ("oceania", "low", 3.5),
    ],
)
def test_low_productivity_is_the_default_outside_north_america_europe_and_oceania(
    region: str, stated: str, grams: float
) -> None:
    result = manure(world_region=region, productivity=stated)
    found = factor(result, "afolu.manure.volatile_solids", "manure_methane_factor")
    assert found.value == grams
    assert stated or "low productivity outside" in found.why.en or "4" in found.why.en


@pytest.mark.parametrize(("region", "capacity"), [("asia", 0.13), ("western_europe", 0.24)])
def test_capacity_too_is_that_of_low_productivity_outside_them(region: str, capacity: float) -> None:
    """Where slurry is kept three months tier 2 is asked for."""
    result = manure(world_region=region, manure_system="liquid_slurry", retention_time="three_months")
    assert factor(result, "afolu.manure.conversion", "methane_producing_capacity").value == capacity


def test_rates_are_the_mean_of_the_region_where_no_productivity_is_stated() -> None:
    """Dairy cattle of Africa: 18.2 between 21.7 and 15.2."""
    found = [
        row("ipcc-2019/afolu/volatile_solids_rate", animal="dairy_cattle", world_region="africa", productivity=p).value
        for p in ("", "high", "low")
    ]
    assert found == [18.2, 21.7, 15.2]


@pytest.mark.parametrize(
    ("region", "solids", "nitrogen"), [("north_america", 9.2, 0.59), ("western_europe", 8.4, 0.54)]
)
def test_dairy_rates_follow_the_annex_where_the_table_differs_and_say_so(
    region: str, solids: float, nitrogen: float
) -> None:
    """Tables 10.13A and 10.19 print 9.3 / 7.5 and 0.60 / 0.50; Table 10A.1 is what equations 10.24 and 10.31 give."""
    rates = [
        row(f"ipcc-2019/afolu/{t}", animal="dairy_cattle", world_region=region)
        for t in ("volatile_solids_rate", "nitrogen_excretion_rate")
    ]
    assert [r.value for r in rates] == [solids, nitrogen]
    assert all("annex Table 10A.1" in r.note for r in rates)


def test_the_conversion_factor_of_pasture_works_only_with_its_own_capacity() -> None:
    """0.47 % × 0.19 × 0.67 gives the 0.6 g of Table 10.14; a stated capacity of 0.24 is for the other systems."""
    whole = {
        "manure_system": "pasture",
        "methane_producing_capacity": (0.24, "m3/kg"),
        "world_region": "western_europe",
    }
    by_factor = manure(**whole | {"methane_producing_capacity": (0.24, "m3/kg")})
    assert factor(by_factor, "afolu.manure.volatile_solids", "manure_methane_factor").value == 0.6
    asked = manure(**whole, method="afolu.manure.pasture")
    assert factor(asked, "afolu.manure.pasture", "pasture_methane_capacity").value == 0.19
    pasture = [r for r in load("ipcc-2019").activities["manure"].rules if r.when.get("manure_system") == ("pasture",)]
    assert not any("afolu.manure.conversion" in m for r in pasture for m in r.methods["CH4"])


def test_camels_on_a_warm_dry_lot_print_nothing_where_the_inputs_give_3_5() -> None:
    keys = {"animal": "camels", "manure_system": "dry_lot", "climate_temperature": "warm"}
    found = row("ipcc-2019/afolu/manure_methane_factor", productivity="high", **keys)
    assert found.value == pytest.approx(1000 * 0.02 * 0.26 * 0.67)
    assert (found.evidence, "printed as 0.0" in found.note) == ("unverified", True)


def test_equations_10_27_and_10_28_change_places_between_the_editions() -> None:
    """Whatever their numbers, what volatilises goes with EF4 and what leaches with EF5."""
    volatilised, leached = METHODS["afolu.manure.n2o_volatilised"], METHODS["afolu.manure.n2o_leached"]
    assert {"manure_volatilised_share", "deposition_n2o_factor"} <= set(volatilised.slots)
    assert {"manure_leached_share", "leaching_n2o_factor"} <= set(leached.slots)
    assert volatilised.equation_source.en == "IPCC 2006 V4 ch. 10 eq. 10.26, 10.27; 2019 eq. 10.26, 10.28"
    assert leached.equation_source.en == "IPCC 2006 V4 ch. 10 eq. 10.28, 10.29; 2019 eq. 10.27, 10.29"


def test_a_leaky_digester_with_a_poor_store_takes_the_annex_where_the_table_prints_its_average() -> None:
    found = row("ipcc-2019/afolu/methane_conversion_factor", manure_system="digester_leaky_leaky_store")
    assert found.value == 10
    assert "10.85" in found.note


def test_shares_that_do_not_add_up_in_print_are_brought_to_the_whole_and_say_so() -> None:
    """Dairy cows of the Middle East add up to 102 % in Table 10A-4."""
    rows = [
        r
        for r in LIBRARY.table("ipcc-2006/afolu/manure_system_share").rows
        if (r.keys["animal"], r.keys["world_region"]) == ("dairy_cattle", "middle_east")
    ]
    assert sum(r.value for r in rows) == pytest.approx(100)
    assert all("102 %" in r.note for r in rows)


def test_leaching_of_manure_systems_is_not_worked_out_in_2006_without_an_own_fraction() -> None:
    result = manure("ipcc-2006", temperature_class="t15", leaching="occurs")
    assert factor(result, "afolu.manure.n2o_leached", "manure_leached_share").value == 0


def test_every_factor_of_table_10_14_follows_from_tables_10_16_and_10_17() -> None:
    """By the note under the table, MCF × B0 × 0.67: to the printed digit, digesters and pasture apart."""
    factors = LIBRARY.table("ipcc-2019/afolu/manure_methane_factor").rows
    capacity = LIBRARY.table("ipcc-2019/afolu/methane_producing_capacity")
    converted = {
        (r.keys["manure_system"], r.keys["climate_zone"], r.keys["climate_temperature"]): r.value
        for r in LIBRARY.table("ipcc-2019/afolu/methane_conversion_factor").rows
        if not r.keys["retention_time"]
    }
    checked = 0
    for f in factors:
        keys = f.keys
        system = (keys["manure_system"], keys["climate_zone"], keys["climate_temperature"])
        if (
            keys["animal"] not in ("dairy_cattle", "sheep", "goats", "horses", "camels", "mules_asses")
            or system not in converted
        ):
            continue
        if keys["manure_system"] in ("digester", "pasture"):
            continue
        rich = {"world_region": "north_america"} if keys["productivity"] == "high" else {"productivity": "low"}
        (b0,) = [
            r.value
            for r in capacity.rows
            if r.keys == {"animal": keys["animal"], "world_region": "", "productivity": ""} | rich
        ]
        assert converted[system] / 100 * b0 * 670 == pytest.approx(f.value, abs=0.06), keys
        checked += 1
    assert checked > 60
