"""Traps of Volume 4 chapters 7 and 12 and of the Wetlands Supplement: where tables copied right still lead wrong."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.rulebooks import load


def co2(rows: list[dict[str, Any]], book: str = "ipcc-2006") -> float:
    result = inventory(rows, book)
    assert errors(result.issues) == []
    lines = result.lines
    return float(lines[(lines["gas"] == "CO2") & (lines["memo"] == "")]["mass_t"].sum())


# -- numbers of tables and equations are reused ----------------------------------------------------------------------


def test_table_7_10_is_a_ratio_in_2019_and_equation_7_10_two_things() -> None:
    ratio = LIBRARY.table("ipcc-2019/afolu/downstream_ratio")
    assert [r.value for r in ratio.rows if "Table 7.10" in r.locator] == [0.09, 0.09]
    assert "eq. 7.10" in METHODS["afolu.wetlands.cleared"].equation_source.en  # biomass, 2006
    assert "eq. 7.10" in METHODS["afolu.reservoirs.ch4"].equation_source.en  # methane, 2019


def test_the_refinement_has_no_flooded_land_of_2006() -> None:
    book = load("ipcc-2019")
    assert "flooded_land" not in book.activities
    assert not [t for t in book.tables if "flooded_diffusive" in t]
    assert not {m for m in book.methods() if m.startswith("afolu.flooded.")}
    clearing = book.form("wetland_clearing")
    assert clearing is not None
    assert clearing.field("category").only == ("3.B.4.b.i",)  # type: ignore[union-attr]


def test_2006_has_no_reservoirs_of_2019() -> None:
    assert not {m for m in load("ipcc-2006").methods() if m.startswith(("afolu.reservoirs.", "afolu.waterbodies."))}


def test_peatlands_are_the_same_in_both_editions() -> None:
    row = {"activity": "peatland", "category": "3.B.4.a.i", "peat_nutrients": "nutrient_rich", "unit": "ha"}
    row |= {"wetland_climate": "boreal", "amount": 100}
    assert co2([row]) == co2([row], "ipcc-2019")


def test_the_age_of_a_reservoir_chooses_its_table() -> None:
    rows = LIBRARY.table("ipcc-2019/afolu/reservoir_ch4").rows
    by_age = {r.keys["category"]: r.locator for r in rows}
    assert by_age == {"3.B.4.a.ii": "Table 7.9, p. 7.15", "3.B.4.b.ii": "Table 7.15, p. 7.26"}


# -- signs and gases ---------------------------------------------------------------------------------------------------


def test_biomass_cleared_is_an_emission_although_equation_7_4_adds_a_loss() -> None:
    row = {"activity": "wetland_clearing", "category": "3.B.4.b.i", "amount": 10, "unit": "ha"}
    assert co2([row | {"standing_biomass": (20, "t_dm/ha")}]) > 0


def test_methane_of_rewetted_soil_is_counted_in_carbon_and_of_drained_soil_is_not() -> None:
    rewetted = METHODS["afolu.rewetted.ch4"].evaluate({"area": 1000.0, "rewetted_methane_carbon": 12.0})
    drained = {"area": 1000.0, "drained_land_ch4": 12.0, "ditch_ch4": 12.0, "ditch_share": 0.1}
    assert rewetted == pytest.approx(16.0)
    assert METHODS["afolu.drained.ch4"].evaluate(drained) == pytest.approx(12.0)


def test_aquaculture_is_by_weight_and_not_by_animal() -> None:
    (row,) = LIBRARY.table("ipcc-2013-wetlands/afolu/fish_nitrogen_loss").rows
    assert row.unit == "kgN2ON/kg"


def test_a_factor_that_was_found_with_two_values_is_not_taken() -> None:
    rows = LIBRARY.table("ipcc-2013-wetlands/afolu/raised_water_ch4").rows
    assert not {r.value for r in rows} & {235.0, 153.0}
    row = {"activity": "raised_water_table", "category": "3.B.4.b.iii", "wetland_climate": "temperate", "amount": 10}
    assert set(codes(errors(inventory([row | {"unit": "ha"}]).issues))) == {"FACTOR_COLUMN_BLANK"}
    assert errors(inventory([row | {"unit": "ha", "inundation": "continuous"}]).issues) == []


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_peat_extraction_is_not_counted_by_two_guidelines(book: str) -> None:
    rows = [
        {"activity": "peatland", "category": "3.B.4.a.i", "peat_nutrients": "nutrient_rich"},
        {"activity": "drained_organic_soil", "category": "3.B.4.a.i", "drained_land": "peat_extraction"},
    ]
    shared = {"wetland_climate": "boreal", "amount": 100, "unit": "ha"}
    found = inventory([r | shared for r in rows], book).issues
    assert codes(found) == ["DESCRIBED_TWICE"]


# -- wood --------------------------------------------------------------------------------------------------------------


def traded(way: str, product: str, book: str, unit: str = "m3") -> float:
    row = {"activity": "wood_trade", "category": "3.D.1", "wood_approach": "atmospheric_flow", "direction": way}
    return co2([row | {"wood_product": product, "amount": 1000, "unit": unit}], book)


@pytest.mark.parametrize(("book", "product"), [("ipcc-2006", "solid_temperate"), ("ipcc-2019", "industrial_roundwood")])
def test_imports_emit_and_exports_remove_under_the_atmospheric_flow_approach(book: str, product: str) -> None:
    assert traded("in", product, book) > 0
    assert traded("out", product, book) == -traded("in", product, book)


def test_each_edition_takes_its_own_half_lives_and_carbon() -> None:
    for table in ("half_life", "wood_carbon"):
        assert f"ipcc-2006/afolu/{table}" in load("ipcc-2006").tables
        assert f"ipcc-2006/afolu/{table}" not in load("ipcc-2019").tables
    old, new = (
        {r.keys["wood_product"]: r.value for r in LIBRARY.table(f"{e}/afolu/half_life").rows}
        for e in ("ipcc-2006", "ipcc-2019")
    )
    assert (old["wood_panels"], new["wood_panels"], new["sawnwood"], new["osb"]) == (30, 25, 35, 25)


def test_wood_panels_across_the_border_are_no_paper() -> None:
    """Table 12.5 of 2006 prints factor D, that of paper, for panels imported and exported; Table 12.4 has C."""
    assert traded("in", "wood_panels", "ipcc-2006") == pytest.approx(1000 * 0.294 * 44 / 12)


def test_2006_grows_back_to_1900_and_2019_begins_in_a_steady_state() -> None:
    row = {"activity": "wood_products", "category": "3.D.1", "wood_approach": "production", "amount": 100}
    row |= {"unit": "t", "wood_product": "paper", "domestic_wood_share": (100, "percent")}
    rows = [row | {"year": y, "roundwood_region": "world", "record_id": str(y)} for y in range(2000, 2005)]
    assert co2(rows, "ipcc-2019") == pytest.approx(0, abs=1e-9)
    assert co2(rows, "ipcc-2006") < 0  # the stock of smaller years still grows
