"""Wetlands (3.B.4): what each sheet gives, where it is reported, and properties of the equations."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import LIBRARY, codes, inventory, plan
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.results import Inventory
from inventory.vocabulary.terms import term_list

BOTH = ("ipcc-2006", "ipcc-2019")
FEW = settings(max_examples=20, deadline=None)


def sums(result: Inventory) -> dict[tuple[str, str], float]:
    """Tonnes by category and gas of what counts in the total."""
    assert errors(result.issues) == []
    lines = result.lines
    counted = lines[(lines["memo"] == "") & (lines["notation_key"] == "")]
    return counted.groupby(["category", "gas"])["mass_t"].sum().to_dict()


def peat(nutrients: str, climate: str, **more: Any) -> dict[str, Any]:
    row = {"activity": "peatland", "category": "3.B.4.a.i", "peat_nutrients": nutrients, "wetland_climate": climate}
    return row | {"amount": 100, "unit": "ha"} | more


# -- peat --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOTH)
def test_nutrient_poor_peat_has_no_n2o_and_says_why(book: str) -> None:
    result = inventory([peat("nutrient_poor", "boreal")], book)
    lines = result.lines.set_index("gas")
    assert lines.loc["CO2", "mass_t"] == pytest.approx(100 * 0.2 * 44 / 12)
    assert lines.loc["N2O", "notation_key"] == "NE"
    line = next(i for i in result.line_ids if i.endswith("N2O"))
    assert "Table 7.6" in result.trace(line).text("en")


@pytest.mark.parametrize(
    ("climate", "carbon", "nitrogen"), [("boreal", 0.2, None), ("temperate", 1.1, 1.8), ("tropical", 2.0, 3.6)]
)
def test_peat_of_unknown_kind_goes_by_its_climate(climate: str, carbon: float, nitrogen: float | None) -> None:
    found = sums(inventory([peat("unknown", climate)]))
    assert found["3.B.4.a.i", "CO2"] == pytest.approx(100 * carbon * 44 / 12)
    n2o = found.get(("3.B.4.a.i", "N2O"))
    assert n2o == (None if nitrogen is None else pytest.approx(100 * nitrogen / 1000 * 44 / 28))


def test_land_being_converted_is_reported_as_such() -> None:
    row = {"activity": "wetland_clearing", "category": "3.B.4.b.i", "amount": 10, "unit": "ha"}
    rows = [row | {"standing_biomass": (20, "t_dm/ha")}, peat("nutrient_rich", "boreal", category="3.B.4.b.i")]
    found = sums(inventory(rows))
    assert found["3.B.4.b.i", "CO2"] == pytest.approx((10 * 20 * 0.5 + 100 * 1.1) * 44 / 12)


@FEW
@given(st.floats(0, 1e6), st.floats(0, 500), st.floats(0, 500))
def test_what_is_left_standing_is_not_lost(area: float, before: float, left: float) -> None:
    method = METHODS["afolu.wetlands.cleared"]
    lost, all_of_it, rest = (
        method.evaluate(
            {"converted_area": area, "standing_biomass": b, "biomass_left": a} | {"cleared_carbon_fraction": 0.5}
        )
        for b, a in ((before, left), (before, 0.0), (left, 0.0))
    )
    assert lost + rest == pytest.approx(all_of_it, rel=1e-9, abs=1e-6)


# -- flooded land ------------------------------------------------------------------------------------------------------


def reservoir(category: str, zone: str, **more: Any) -> dict[str, Any]:
    row = {"activity": "reservoir", "category": category, "climate_zone": zone, "amount": 100, "unit": "ha"}
    return row | {"trophic_state": "unknown", "water_intake": "unknown"} | more


@pytest.mark.parametrize("zone", list(term_list("climate_zone")))
def test_every_climate_zone_has_reservoirs_of_both_ages(zone: str) -> None:
    old = sums(inventory([reservoir("3.B.4.a.ii", zone)], "ipcc-2019"))
    new = sums(inventory([reservoir("3.B.4.b.ii", zone)], "ipcc-2019"))
    assert set(old) == {("3.B.4.a.ii", "CH4")}
    assert set(new) == {("3.B.4.b.ii", "CH4"), ("3.B.4.b.ii", "CO2")}
    assert new["3.B.4.b.ii", "CH4"] > old["3.B.4.a.ii", "CH4"]  # a surge after flooding


def test_a_measured_chlorophyll_goes_before_the_trophic_class() -> None:
    row = reservoir("3.B.4.a.ii", "tropical_wet", trophic_state="eutrophic", chlorophyll=(20, "mg/m3"))
    result = inventory([row], "ipcc-2019")
    assert sums(result)["3.B.4.a.ii", "CH4"] == pytest.approx(100 * 141.1 * 0.26 * 20 * 1.09 / 1000)
    assert set(result.lines["method"]) == {"afolu.reservoirs.ch4_chlorophyll"}


def test_the_indicative_part_is_information_and_never_more_than_the_whole() -> None:
    row = reservoir("3.B.4.b.ii", "tropical_dry")
    part = row | {"activity": "reservoir_indicative", "newly_flooded_share": (70, "percent")}
    result = inventory([row, part], "ipcc-2019")
    alone = sums(inventory([row], "ipcc-2019"))
    assert sums(result) == alone
    shown = result.lines[result.lines["memo"] == "information"].groupby("gas")["mass_t"].sum()
    assert shown["CO2"] == pytest.approx(0.7 * alone["3.B.4.b.ii", "CO2"])
    assert shown["CH4"] < alone["3.B.4.b.ii", "CH4"]


def test_the_appendices_say_what_they_are() -> None:
    row = {"activity": "flooded_land", "category": "3.B.4.b.ii", "climate_zone": "boreal_moist", "amount": 10}
    result = inventory([row | {"unit": "ha", "ice_free_period": (180, "day")}])
    found = sums(result)
    assert found["3.B.4.b.ii", "CO2"] == pytest.approx(10 * 180 * 11.8 / 1000)
    assert found["3.B.4.b.ii", "CH4"] == pytest.approx(10 * 180 * 0.086 / 1000)
    for line in result.line_ids:
        assert "basis for future methodological development" in result.trace(line).text("en")
        assert "供今后方法学发展的基础" in result.trace(line).text("zh")
    tables = [t for t in LIBRARY.ids if "flooded_diffusive" in t]
    assert all("basis for future" in r.note for t in tables for r in LIBRARY.table(t).rows)


@pytest.mark.parametrize("zone", ["tropical_moist", "tropical_montane", "cool_temperate_dry", "boreal_dry"])
def test_a_climate_that_the_appendices_lack_is_asked_for(zone: str) -> None:
    row = {"activity": "flooded_land", "category": "3.B.4.a.ii", "climate_zone": zone, "amount": 10, "unit": "ha"}
    found = errors(inventory([row | {"ice_free_period": (365, "day")}]).issues)
    assert set(codes(found)) == {"FACTOR_MISSING"}


# -- the Supplement ----------------------------------------------------------------------------------------------------


def supplement_keys() -> list[tuple[str, str]]:
    rows = LIBRARY.table("ipcc-2013-wetlands/afolu/drained_carbon_loss").rows
    return [(r.keys["drained_land"], r.keys["wetland_climate"]) for r in rows]


@pytest.mark.parametrize(("land", "climate"), supplement_keys())
def test_drained_land_of_every_row_has_all_its_gases(land: str, climate: str) -> None:
    row = {"activity": "drained_organic_soil", "category": "3.B.4.a.i", "drained_land": land, "unit": "ha"}
    result = inventory([row | {"wetland_climate": climate, "amount": 100}], "ipcc-2019")
    assert errors(result.issues) == []
    assert sorted(result.lines["gas"]) == ["CH4", "CO2", "CO2", "N2O"]


def test_all_of_the_supplement_is_secondary() -> None:
    tables = [LIBRARY.table(t) for t in LIBRARY.ids if t.startswith("ipcc-2013-wetlands/")]
    assert tables
    assert {r.evidence for t in tables for r in t.rows} == {"secondary"}
    assert all(r.note for t in tables for r in t.rows)


@FEW
@given(st.floats(0, 1), st.floats(0, 100), st.floats(0, 3000))
def test_methane_of_drained_land_lies_between_that_of_land_and_of_ditches(
    share: float, land: float, ditch: float
) -> None:
    values = {"area": 1000.0, "drained_land_ch4": land, "ditch_ch4": ditch, "ditch_share": share}
    made = METHODS["afolu.drained.ch4"].evaluate(values)
    assert min(land, ditch) - 1e-9 <= made <= max(land, ditch) + 1e-9


def test_rewetting_undoes_a_part_of_what_draining_did() -> None:
    row = {"activity": "wetland_mineral_soil", "category": "3.B.4.b.iii", "climate_zone": "cool_temperate_moist"}
    row |= {"amount": 100, "unit": "ha"}
    steps = [("native", "cultivated"), ("cultivated", "rewetted_20"), ("rewetted_20", "rewetted_40")]
    made = [
        sums(inventory([row | {"wetland_use_before": a, "wetland_use": b}]))["3.B.4.b.iii", "CO2"] for a, b in steps
    ]
    assert np.sign(made).tolist() == [1, -1, -1]
    assert sum(made) == pytest.approx(0, abs=1e-9)  # 0.71 → 0.80 → 1.0: all is back after forty years


def test_only_mangroves_lose_trees_where_ponds_are_dug() -> None:
    row = {"activity": "coastal_digging", "category": "3.B.4.b.iii", "amount": 10, "unit": "ha"}
    marsh = inventory([row | {"coastal_wetland": "tidal_marsh", "coastal_soil": "organic"}])
    assert sums(marsh) == {("3.B.4.b.iii", "CO2"): pytest.approx(10 * 340 * 44 / 12)}
    grove = row | {"coastal_wetland": "mangrove", "coastal_soil": "mineral", "mangrove_climate": "subtropical"}
    lost = 286 + 75 * 1.96 * 0.451 + 10.7 + 0.7
    assert sums(inventory([grove])) == {("3.B.4.b.iii", "CO2"): pytest.approx(10 * lost * 44 / 12)}


def test_salt_water_keeps_methane_down() -> None:
    row = {"activity": "coastal_rewetting", "category": "3.B.4.a", "coastal_wetland": "tidal_marsh", "amount": 10}
    found = sums(inventory([row | {"unit": "ha", "salinity": "saline"}]))
    assert found["3.B.4.a", "CH4"] == 0
    assert found["3.B.4.a", "CO2"] == pytest.approx(-10 * 0.91 * 44 / 12)
    seagrass = sums(inventory([row | {"unit": "ha", "coastal_wetland": "seagrass"}]))
    assert set(seagrass) == {("3.B.4.a", "CO2")}


# -- the same soil in two sheets; the climate of a region --------------------------------------------------------------


def soil(activity: str, category: str, **more: Any) -> dict[str, Any]:
    row = {"activity": activity, "category": category, "amount": 10, "unit": "ha", "region": "CN-23"}
    return row | {"wetland_climate": "temperate", "climate_belt": "temperate"} | more


DRAINED = soil("drained_organic_soil", "3.B.2", drained_land="cropland")
BY_USE = soil("organic_soil_carbon", "3.B", land_use="cropland", climate_zone="cool_temperate_moist")
N2O_BY_USE = soil("organic_soils", "3.C.4", land_use="cropland")
FIRE = soil("organic_soil_fire", "3.B.3", peat_fire_factor=(9.0, "gCH4/kg_dm")) | {
    "burnt_peat": (300.0, "t_dm/ha"),
    "peat_burnt_share": (0.5, "1"),
}
BURNT = soil("biomass_burning", "3.C.1.c", burnt_vegetation="peatland", fire_type="savanna_grassland")
DITCH = soil("constructed_waterbody", "3.B.4.a.ii", waterbody="canal_ditch")


@pytest.mark.parametrize("book", BOTH)
@pytest.mark.parametrize(
    ("one", "other", "gas"), [(BY_USE, DRAINED, "CO2"), (N2O_BY_USE, DRAINED, "N2O"), (BURNT, FIRE, "CH4")]
)
def test_an_organic_soil_in_two_sheets_is_told_with_both_cells(
    one: dict[str, Any], other: dict[str, Any], gas: str, book: str
) -> None:
    found = [i for i in plan([one, other], book).issues if i.code == "DESCRIBED_TWICE"]
    assert [(i.seen, [p.cell for p in i.places]) for i in found] == [(gas, ["E2", "E3"])]
    elsewhere = plan([one, other | {"region": "CN-15"}], book).issues
    assert "DESCRIBED_TWICE" not in codes(elsewhere)


def test_a_ditch_emits_once() -> None:
    assert "DESCRIBED_TWICE" in codes(plan([DITCH, DRAINED], "ipcc-2019").issues)


def test_forest_by_land_use_and_cropland_by_the_supplement_are_two_soils() -> None:
    forest = N2O_BY_USE | {"land_use": "forest_land", "soil_nutrients": "rich"}
    assert "DESCRIBED_TWICE" not in codes(plan([forest, DRAINED], "ipcc-2006").issues)


@pytest.mark.parametrize(("area", "found"), [(10, []), (8, ["AMOUNTS_DIFFER"])])
def test_the_areas_of_co2_and_n2o_are_the_same(area: float, found: list[str]) -> None:
    issues = [i for i in plan([BY_USE, N2O_BY_USE | {"amount": area}], "ipcc-2006").issues if "DIFFER" in i.code]
    assert codes(issues) == found
    assert all([p.cell for p in i.places] == ["E2", "E3"] for i in issues)


@pytest.mark.parametrize("book", BOTH)
@pytest.mark.parametrize(
    ("zone", "climate"), [("boreal_dry", "boreal"), ("cool_temperate_moist", "temperate"), ("tropical_wet", "tropical")]
)
def test_the_climate_follows_from_the_zone_of_the_region(book: str, zone: str, climate: str) -> None:
    place = {"activity": "place", "category": "3", "region": "CN-23", "climate_zone": zone}
    told = inventory([place, DRAINED | {"wetland_climate": ""}], book)
    said = inventory([DRAINED | {"wetland_climate": climate}], book)
    assert sums(told) == pytest.approx(sums(said))
    assert zone.split("_", maxsplit=1)[0].capitalize() in told.trace(next(iter(told.line_ids))).text("en")


def test_peat_without_a_climate_is_asked_for_it() -> None:
    found = errors(inventory([peat("unknown", "")]).issues)
    assert {i.code for i in found} == {"FACTOR_COLUMN_BLANK"}
