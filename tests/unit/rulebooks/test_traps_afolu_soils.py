"""Traps of Volume 4, chapters 2, 5 and 11: where tables copied right still lead wrong."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, mass
from inventory.issues import errors
from inventory.rulebooks import load

BOOKS = ("ipcc-2006", "ipcc-2019")


def value(table: str, **keys: str) -> float:
    rows = [r for r in LIBRARY.table(table).rows if {k: w for k, w in r.keys.items() if w} == keys]
    assert len(rows) == 1
    return rows[0].value


def maize(**more: Any) -> dict[str, Any]:
    row = {"activity": "crop_residues", "category": "3.C.4", "item": "maize", "fire_type": "agricultural_residues"}
    return row | {"amount": 100, "unit": "ha", "crop_yield": (10, "t/ha"), "leaching": "none"} | more


def test_intercepts_are_megagrams_per_hectare_in_both_editions_though_the_later_heading_says_kilograms() -> None:
    """A maize field of 8.7 t d.m. leaves 8.961 t by the slope and 0.61 t, not 0.61 kg, by the intercept."""
    for book in BOOKS:
        row = next(r for r in LIBRARY.table(f"{book}/afolu/residue_intercept").rows if r.keys["crop"] == "maize")
        assert (row.value, row.unit) == (0.61, "t_dm/ha")
    rows = [maize(residue_basis="regression"), maize(residue_basis="regression", residue_intercept=(0, "t_dm/ha"))]
    result = inventory(rows, "ipcc-2019")
    with_it, without = (mass(result, f"r{n}|afolu.residues.direct_2019|N2O") for n in (0, 1))
    nitrogen = 610 * 0.006 + 610 * 0.22 * 0.007  # kg per hectare, above and below ground
    assert with_it - without == pytest.approx(100 * nitrogen * 0.01 * 44 / 28 / 1000)


def test_the_editions_take_off_what_was_burnt_and_removed_in_two_ways() -> None:
    """2006: (1 − burnt × Cf) × (1 − removed); 2019: 1 − removed − burnt × Cf, which at two halves leaves nothing."""
    taken = {"burnt_share": (50, "percent"), "combustion_factor": (100, "percent"), "removed_share": (50, "percent")}
    for book, method, left in (("ipcc-2006", "burnt_direct", 0.25), ("ipcc-2019", "burnt_direct_2019", 0.0)):
        result = inventory([maize(**taken, below_ground_ratio=(0, "kg_dm/kg_dm"))], book)
        above = 9571 if book == "ipcc-2006" else 8700
        expected = 100 * above * 0.006 * left * 0.01 * 44 / 28 / 1000
        assert mass(result, f"r0|afolu.residues.{method}|N2O") == pytest.approx(expected, abs=1e-12)


def test_the_rice_example_of_2019_works_with_straw_long_before_and_its_table_not_with_its_text() -> None:
    """The text says less than 30 days (CFOA 1.0) and 481.01 Gg; Table 5.14C has 410.47 Gg with SFo 1.21, CFOA 0.19."""

    def field(water: str, area: float, **more: Any) -> dict[str, Any]:
        where = {"activity": "rice_cultivation", "category": "3.C.7", "rice_region": "southeast_asia"}
        return where | {"rice_water": water, "amount": area, "unit": "ha", "rice_before": "dry_under_180"} | more

    def total(amendment: str) -> float:
        straw = {"organic_amendment": amendment, "amendment_rate": (2, "t/ha")}
        rows = [
            field("continuous", 1_500_000, **straw),
            field("multiple_aeration", 1_500_000, **straw),
            field("regular_rainfed", 900_000, rice_before="dry_over_180"),
            field("upland", 450_000, rice_before="dry_over_180"),
            field("deep_water", 150_000, rice_before="flooded_before", cultivation_days=(220, "day")),
        ]
        return float(inventory(rows, "ipcc-2019").lines["mass_t"].sum()) / 1000

    assert total("straw_long") == pytest.approx(410.47, rel=0.005)
    assert total("straw_shortly") > 600


def test_letters_of_footnotes_are_no_digits() -> None:
    """Alfalfa 0.29k, grass-clover 0.016p and 0.80 (±50%)l, beans 0.008, barley 0.007 (±75%)d, boreal SD 0..21."""
    assert value("ipcc-2006/afolu/residue_slope", crop="alfalfa") == 0.29
    assert value("ipcc-2006/afolu/residue_n_below", crop="grass_clover") == 0.016
    assert value("ipcc-2006/afolu/residue_below_ratio", crop="grass_clover") == 0.8
    assert value("ipcc-2019/afolu/residue_n_above", crop="barley") == 0.007
    assert value("ipcc-2019/afolu/combustion_factor", burnt_vegetation="boreal_crown_fire") == 0.43


def test_the_refinement_takes_no_table_of_2006_that_it_renews() -> None:
    taken = set(load("ipcc-2019").tables)
    renewed = {t.split("/")[-1] for t in LIBRARY.ids if t.startswith("ipcc-2019/afolu/")}
    of_2006 = {t.split("/")[-1] for t in taken if t.startswith("ipcc-2006/afolu/")}
    assert of_2006 & renewed == set()
    assert {"lime", "urea", "soil_cultivar"} <= of_2006
    assert of_2006 & {"organic_soil_n2o", "residue_consumed"} == set()  # the Wetlands Supplement; eq. 11.6


@pytest.mark.parametrize(("moisture", "factor"), [("", 0.010), ("wet", 0.016), ("dry", 0.005)])
def test_aggregated_and_disaggregated_factors_are_not_mixed(moisture: str, factor: float) -> None:
    row = {"activity": "nitrogen_input", "category": "3.C.4", "nitrogen_source": "synthetic", "leaching": "occurs"}
    result = inventory([row | {"amount": 1, "unit": "tN", "climate_moisture": moisture}], "ipcc-2019")
    assert mass(result, "r0|afolu.soils.direct|N2O") == pytest.approx(factor * 44 / 28)


def test_nitrogen_is_not_lessened_by_what_volatilises_before_the_factor() -> None:
    """As of 1996 it was (footnote 11): direct emissions are of all that is applied."""
    row = {"activity": "nitrogen_input", "category": "3.C.4", "nitrogen_source": "synthetic", "leaching": "none"}
    rows = [row | {"amount": 1, "unit": "tN", "volatilised_fertiliser_share": (s, "percent")} for s in (0, 90)]
    result = inventory(rows)
    assert mass(result, "r0|afolu.soils.direct|N2O") == mass(result, "r1|afolu.soils.direct|N2O")


@pytest.mark.parametrize("book", BOOKS)
def test_co2_of_fires_counts_only_where_it_is_said_so(book: str) -> None:
    fire = {"activity": "biomass_burning", "category": "3.C.1.c", "burnt_vegetation": "savanna_late", "unit": "ha"}
    result = inventory([fire | {"fire_type": "savanna_grassland", "amount": 10}], book)
    counted = dict(zip(result.lines["gas"], result.lines["counted"], strict=True))
    assert counted == {"CH4": True, "N2O": True, "CO2": False}


def test_burnt_and_slaked_lime_are_no_lime_of_this_category() -> None:
    row = {"activity": "liming", "category": "3.C.2", "amount": 1, "unit": "t"}
    assert set(codes(errors(inventory([row]).issues))) == {"FACTOR_COLUMN_BLANK"}  # neither limestone nor dolomite


def test_crops_without_an_estimate_are_asked_for_in_2006_and_generic_in_2019() -> None:
    rice = maize(item="rice")
    assert set(codes(errors(inventory([rice]).issues))) == {"FACTOR_MISSING"}
    assert not errors(inventory([rice], "ipcc-2019").issues)  # note e of Table 11.1A
    assert value("ipcc-2019/afolu/residue_n_below", crop="rice") == value(
        "ipcc-2019/afolu/residue_n_below", crop="grains"
    )


def test_wet_soils_of_the_supplement_have_no_tropical_factor_yet() -> None:
    row = {"activity": "organic_soils", "category": "3.C.4", "land_use": "cropland", "amount": 1, "unit": "ha"}
    tropical = row | {"climate_belt": "tropical"}
    assert set(codes(errors(inventory([tropical], "ipcc-2019").issues))) == {"FACTOR_MISSING"}
    assert mass(inventory([tropical]), "r0|afolu.soils.organic|N2O") == pytest.approx(16 * 44 / 28 / 1000)
