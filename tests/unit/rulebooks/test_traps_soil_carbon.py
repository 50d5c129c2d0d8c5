"""Traps of Volume 4 on soil carbon (chapters 2, 4 to 6, 8 and 9, appendix 4), each met once."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, plan
from inventory.issues import errors
from inventory.rulebooks import load

CO2 = 44 / 12
SITE = {"climate_zone": "warm_temperate_moist", "soil_type": "high_activity_clay"}
PLOUGHED = {"soil_use": "long_term_cultivated", "soil_management": "full_till", "soil_input": "medium"}


def row(activity: str, amount: float, unit: str = "ha", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": "3.B", "amount": amount, "unit": unit} | more


def before(words: dict[str, str]) -> dict[str, str]:
    return {f"{n}_before": w for n, w in words.items()}


def value(table: str, keys: str) -> float:
    (found,) = (r for r in LIBRARY.table(table).rows if list(r.keys.values()) == keys.split(" "))
    return found.value


@pytest.mark.parametrize(
    ("table", "keys", "number"),
    [
        ("ipcc-2006/afolu/reference_soil_carbon", "cool_temperate_moist spodic", 115),
        ("ipcc-2006/afolu/reference_soil_carbon", "tropical_montane low_activity_clay", 63),
        ("ipcc-2006/afolu/reference_soil_carbon", "boreal_dry wetland", 146),
        ("ipcc-2019/afolu/reference_soil_carbon", "polar_dry sandy", 27),
        ("ipcc-2019/afolu/reference_soil_carbon", "warm_temperate_moist spodic", 143),
        ("ipcc-2019/afolu/reference_soil_carbon", "tropical_dry wetland", 22),
        ("ipcc-2006/afolu/land_use_factor", "cropland set_aside tropical_dry", 0.93),
        ("ipcc-2006/afolu/land_use_factor", "cropland paddy_rice ", 1.10),
        ("ipcc-2019/afolu/land_use_factor", "cropland paddy_rice ", 1.35),
        ("ipcc-2019/afolu/land_use_factor", "cropland long_term_cultivated boreal_moist", 0.70),
        ("ipcc-2019/afolu/land_use_factor", "cropland perennial_crop cool_temperate_dry", 0.72),
        ("ipcc-2006/afolu/management_factor", "cropland  no_till tropical_wet", 1.22),
        ("ipcc-2019/afolu/management_factor", "cropland  reduced_till cool_temperate_dry", 0.98),
        ("ipcc-2019/afolu/management_factor", "grassland  high_intensity_grazing ", 0.90),
        ("ipcc-2006/afolu/input_factor", "cropland   high_with_manure tropical_montane", 1.41),
        ("ipcc-2019/afolu/input_factor", "grassland  improved high ", 1.11),
        ("ipcc-2006/afolu/organic_soil_loss", "cropland cool_temperate_moist", 5.0),
        ("ipcc-2006/afolu/organic_soil_loss", "grassland boreal_dry", 0.25),
        ("ipcc-2019/afolu/biochar_carbon", "rice_husk_straw gasification", 0.13),
        ("ipcc-2019/afolu/input_nitrogen", "potatoes_tubers", 0.0169),
        ("ipcc-2019/afolu/input_lignin", "swine_manure", 0.05),
        ("ipcc-2019/afolu/slow_decay", "", 0.209),
    ],
)
def test_cells_as_read_in_the_print(table: str, keys: str, number: float) -> None:
    if not LIBRARY.table(table).card.keys:
        (only,) = LIBRARY.table(table).rows
        assert only.value == number
        return
    assert value(table, keys) == number


def test_twenty_years_also_where_inventories_are_five_years_apart() -> None:
    """The change between two inventories five years apart is still one twentieth of the way a year."""
    words = {"land_use": "cropland"} | PLOUGHED
    lost = [
        inventory([row("mineral_soil_by_area", -1000.0, **SITE, **words, inventory_period=(t, "year"))])
        for t in (1.0, 5.0, 20.0, 40.0)
    ]
    masses = [r.lines["mass_t"].sum() for r in lost]
    assert masses[0] == masses[1] == masses[2] == pytest.approx(1000 * 88 * 0.69 / 20 * CO2)
    assert masses[3] == pytest.approx(masses[0] / 2)


def test_the_refinements_cropland_example_is_misprinted_and_the_equation_is_followed() -> None:
    """Section 5.2.3.4 of 2019 prints 49.06 and 130 000 t C for terms that add up to 48.10 and 81 600."""
    terms = [(200000 - 400000, 1.0, 0.92), (0 - 600000, 1.0, 1.0), (700000, 1.01, 1.0), (100000, 1.11, 1.0)]
    rows = [
        row(
            "mineral_soil_by_area",
            area,
            record_id=f"t{i}",
            land_use="cropland",
            inventory_period=(10.0, "year"),
            reference_soil_carbon=(64.0, "tC/ha"),
            land_use_factor=(0.75, "1"),
            management_factor=(tillage, "1"),
            input_factor=(added, "1"),
        )
        for i, (area, tillage, added) in enumerate(terms)
    ]
    result = inventory(rows, "ipcc-2019")
    assert errors(result.issues) == []
    assert -result.lines["mass_t"].sum() / CO2 == pytest.approx(81600)


def test_each_edition_has_stocks_and_factors_of_its_own() -> None:
    said = (
        SITE | {"land_use_before": "grassland", "soil_management_before": "nominal", "land_use": "cropland"} | PLOUGHED
    )
    for book, stock, factor in (("ipcc-2006", 88, 0.69), ("ipcc-2019", 64, 0.69)):
        result = inventory([row("mineral_soil", 20.0, **said)], book)
        assert errors(result.issues) == []
        assert result.lines["mass_t"].sum() == pytest.approx(stock * (1 - factor) * CO2)
    assert not {
        f"ipcc-2006/afolu/{t}"
        for t in ("reference_soil_carbon", "land_use_factor", "management_factor", "input_factor")
    } & set(load("ipcc-2019").tables)


def test_paddy_rice_takes_neither_tillage_nor_input() -> None:
    said = SITE | {"land_use_before": "cropland", "land_use": "cropland", "soil_use": "paddy_rice"}
    result = inventory([row("mineral_soil", 20.0, **said, **before(PLOUGHED))])
    assert errors(result.issues) == []
    assert result.lines["mass_t"].sum() == pytest.approx(-88 * (1.10 - 0.69) * CO2)


def test_grassland_takes_input_only_where_it_is_improved() -> None:
    said = SITE | {"land_use_before": "grassland", "soil_management_before": "nominal", "land_use": "grassland"}
    degraded = inventory([row("mineral_soil", 20.0, **said, soil_management="severely_degraded", soil_input="high")])
    assert degraded.lines["mass_t"].sum() == pytest.approx(88 * 0.3 * CO2)
    unsaid = plan([row("mineral_soil", 20.0, **said, soil_management="improved")])
    assert "FACTOR_COLUMN_BLANK" in codes(unsaid.issues)


def test_land_before_that_is_not_described_is_refused() -> None:
    """No tillage is supposed: what is not stated has no factor."""
    said = SITE | {"land_use_before": "cropland", "land_use": "forest_land"}
    assert "FACTOR_COLUMN_BLANK" in codes(plan([row("mineral_soil", 1.0, **said)]).issues)


def test_native_wetland_has_no_factor_in_these_chapters() -> None:
    said = SITE | {"land_use_before": "wetlands", "land_use": "forest_land"}
    assert "FACTOR_MISSING" in codes(plan([row("mineral_soil", 1.0, **said)]).issues)


@pytest.mark.parametrize("zone", ["polar_moist", "tropical_montane"])
def test_zones_that_a_table_leaves_out_are_refused_not_borrowed(zone: str) -> None:
    """Long-term cultivation has no factor for polar zones, nor in 2019 for tropical mountains (2006 has 0.64)."""
    said = {"climate_zone": zone, "soil_type": "high_activity_clay", "land_use_before": "forest_land"}
    found = plan([row("mineral_soil", 1.0, **said, land_use="cropland", **PLOUGHED)], "ipcc-2019").issues
    assert "FACTOR_MISSING" in codes(found)


def test_other_land_loses_all_and_paving_a_fifth() -> None:
    said = SITE | {"land_use_before": "forest_land"}
    for more, share in (({"land_use": "other_land"}, 1.0), ({"land_use": "settlements", "soil_use": "paved"}, 0.2)):
        result = inventory([row("mineral_soil", 20.0, **said, **more)])
        assert errors(result.issues) == []
        assert result.lines["mass_t"].sum() == pytest.approx(88 * share * CO2)


def test_turfgrass_is_improved_grassland_and_gardens_are_no_till() -> None:
    said = SITE | {"land_use_before": "forest_land", "land_use": "settlements"}
    for cover, factor in (("turfgrass", 1.14), ("cultivated_ground", 1.15), ("wooded_ground", 1.0)):
        result = inventory([row("mineral_soil", 20.0, **said, soil_use=cover)])
        assert errors(result.issues) == []
        assert result.lines["mass_t"].sum() == pytest.approx(88 * (1 - factor) * CO2, abs=1e-9)


def test_a_settlement_whose_cover_is_not_said_is_refused() -> None:
    said = SITE | {"land_use_before": "forest_land", "land_use": "settlements"}
    read = {"mineralised_nitrogen": "here"}  # as a workbook's blank is read
    assert codes(plan([row("mineral_soil", 20.0, **said, **read)]).issues) == ["NO_RULE"]


def test_shifting_cultivation_has_its_own_factor_in_the_tropics() -> None:
    said = {"climate_zone": "tropical_wet", "soil_type": "low_activity_clay", "land_use_before": "forest_land"}
    said |= {"soil_use_before": "shifting_short_fallow", "land_use": "forest_land"}
    result = inventory([row("mineral_soil", 20.0, **said)])
    assert errors(result.issues) == []
    assert result.lines["mass_t"].sum() == pytest.approx(-60 * (1 - 0.64) * CO2)


def test_biochar_is_for_cropland_and_grassland_only() -> None:
    said = {"biochar_feedstock": "wood", "biochar_process": "pyrolysis", "biochar_temperature": "low"}
    forest = row("biochar_application", 1.0, "t_dm", land_use="forest_land", **said)
    assert codes(plan([forest], "ipcc-2019").issues) == ["NO_RULE"]


def test_organic_soil_is_no_class_of_the_mineral_sheet() -> None:
    for book in ("ipcc-2006", "ipcc-2019"):
        field = load(book).form("mineral_soil").field("soil_type")  # type: ignore[union-attr]
        assert "organic" not in field.only  # type: ignore[union-attr]
