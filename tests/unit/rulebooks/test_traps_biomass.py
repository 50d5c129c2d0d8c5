"""Traps of Volume 4, chapters 2, 4 to 6 and 8 (biomass and dead matter), each met once."""

from __future__ import annotations

import re
from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, plan
from inventory.factors.table import Factor
from inventory.rulebooks import load


def row(activity: str, amount: float, unit: str = "ha", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": "3.B", "amount": amount, "unit": unit} | more


def factors(table: str, **keys: str) -> list[Factor]:
    """The rows of a table with these keys and the others blank or any."""
    return [r for r in LIBRARY.table(table).rows if all(r.keys[k] == v for k, v in keys.items())]


def source(table: str, **keys: str) -> float:
    (found,) = factors(table, **keys)
    return found.value


@pytest.mark.parametrize(
    ("table", "keys", "value"),
    [
        ("ipcc-2006/afolu/forest_root_ratio", "temperate_oceanic oaks over_70", 0.30),
        ("ipcc-2006/afolu/forest_root_ratio", "boreal_mountain  over_75", 0.24),
        ("ipcc-2006/afolu/removal_expansion", "dry_subtropical pines over_80", 0.61),
        ("ipcc-2006/afolu/increment_expansion", "temperate teak over_200", 0.48),
        ("ipcc-2006/afolu/stock_expansion", "humid_tropical natural_tropical below_10", 9.0),
        ("ipcc-2006/afolu/plantation_biomass", "tropical_moist_deciduous planted africa pines over_20", 120),
        ("ipcc-2006/afolu/plantation_biomass", "tropical_rainforest planted central_america teak ", 240),
        ("ipcc-2006/afolu/plantation_biomass", "tropical_shrubland planted africa other_broadleaf ", 20),
        ("ipcc-2006/afolu/plantation_growth", "tropical_mountain planted south_america teak ", 2),
        ("ipcc-2006/afolu/litter_carbon", " boreal_moist needleleaf_evergreen", 55),
        ("ipcc-2006/afolu/grassland_biomass", "warm_temperate_moist", 13.5),
        ("ipcc-2006/afolu/tree_growth", "hardwood_maple", 0.0142),
        ("ipcc-2019/afolu/forest_root_ratio", "tropical_rainforest africa natural  up_to_125", 0.825),
        ("ipcc-2019/afolu/forest_root_ratio", "subtropical_steppe asia_insular planted  up_to_125", 2.158),
        ("ipcc-2019/afolu/forest_root_ratio", "temperate_continental north_america planted larch up_to_125", 0.237),
        ("ipcc-2019/afolu/natural_forest_growth", "tropical_rainforest natural africa up_to_20", 7.6),
        ("ipcc-2019/afolu/natural_forest_biomass", "tropical_moist_deciduous natural africa over_20", 72.8),
        (
            "ipcc-2019/afolu/plantation_biomass",
            "tropical_rainforest planted asia_insular acacia_mangium  up_to_20",
            93.6,
        ),
        ("ipcc-2019/afolu/plantation_growth", "tropical_mountain planted asia_insular teak ", 2),
        ("ipcc-2019/afolu/perennial_loss", "tea  mature", 20.7),
        ("ipcc-2019/afolu/perennial_growth_by_region", "multistrata tropical_wet asia_continental", 4.83),
        ("ipcc-2019/afolu/perennial_root_growth", "fallow tropical_wet ", 1.10),
    ],
)
def test_cells_as_read_in_the_print(table: str, keys: str, value: float) -> None:
    """A sample over all tables that were matched by value order."""
    card = LIBRARY.table(table).card
    assert source(table, **dict(zip(card.keys, keys.split(" "), strict=True))) == value


def test_the_2006_ratio_is_not_taken_by_the_refinement() -> None:
    """0.37 for all rainforest in 2006; by continent, origin and class of biomass in 2019."""
    said = {"ecological_zone": "tropical_rainforest", "continent": "africa", "forest_origin": "natural"}
    said |= {"forest_age": "up_to_20", "biomass_class": "up_to_125"}
    for book, ratio in (("ipcc-2006", 0.37), ("ipcc-2019", 0.825)):
        result = inventory([row("land_growth", 1.0, **said)], book)
        (found,) = [i for i in result.trace("r0|afolu.biomass.growth|CO2").inputs if i.name == "root_ratio"]
        assert found.value == ratio


def test_the_refinement_keeps_no_table_that_it_renews() -> None:
    quantities = ("root_ratio", "above_ground_biomass", "above_ground_growth", "litter_carbon", "perennial_growth",
                  "perennial_loss", "first_year_carbon", "crop_carbon", "crown_growth", "tree_growth")  # fmt: skip
    kept = [t for t in load("ipcc-2019").tables if t.startswith("ipcc-2006/afolu")]
    renewed = {t for t in kept if LIBRARY.table(t).card.quantity in quantities}
    assert renewed == {"ipcc-2006/afolu/grassland_root_ratio"}  # Table 6.1 is not renewed


def test_an_unsettled_ratio_is_asked_for() -> None:
    """Planted tropical mountains of the Americas: the print has 2.158, the factor database 0.205. Neither is a row."""
    said = {"ecological_zone": "tropical_mountain", "continent": "south_america", "forest_origin": "planted"}
    said |= {"tree_group": "teak", "biomass_class": "up_to_125"}
    growth = {"above_ground_growth": (2.0, "t_dm/ha/year")}
    assert codes(plan([row("land_growth", 1.0, **said, **growth)], "ipcc-2019").issues) == ["FACTOR_MISSING"]


def test_two_printed_rows_with_one_label_are_no_row() -> None:
    """Pines of the temperate steppe stand twice in Table 4.8 of 2019 with different figures."""
    table = "ipcc-2019/afolu/plantation_biomass"
    assert factors(table, ecological_zone="temperate_steppe", continent="north_america", tree_group="pines") == []


def test_tables_5_2_and_5_3_of_2006_are_dry_matter() -> None:
    """Headed "potential C storage", yet in tonnes of biomass: half of it is carbon."""
    assert {r.unit for r in LIBRARY.table("ipcc-2006/afolu/perennial_biomass").rows} == {"t_dm/ha"}


def test_hedgerows_are_counted_by_length() -> None:
    """Table 5.1 prints them among rates per hectare; note 4 says per kilometre."""
    hedge = {"perennial_stage": "growing", "perennial_system": "hedgerow", "climate_zone": "tropical_dry"}
    assert codes(plan([row("perennial_crops", 1.0, **hedge)], "ipcc-2019").issues) != []
    assert codes(plan([row("perennial_crops", 1.0, "km", **hedge)], "ipcc-2019").issues) == []


def test_roots_are_in_the_biomass_of_grassland_already() -> None:
    """Table 6.4 gives the total: no ratio of Table 6.1 on top."""
    said = {"land_use_before": "grassland", "land_use": "settlements", "climate_zone": "tropical_dry"}
    result = inventory([row("land_converted", 1.0, grassland_vegetation="semi_arid", **said)])
    assert result.lines["mass_t"].sum() == pytest.approx(8.7 * 0.47 * 44 / 12)


def test_crops_before_and_after_conversion_differ_in_2006() -> None:
    """4.7 t C/ha are removed (Table 8.4), 5.0 grow in the first year (Table 5.9); in 2019 both are 4.7."""
    annual = {"crop_cover": "annual_crops"}
    assert source("ipcc-2006/afolu/crop_carbon", climate_zone="", **annual) == 4.7
    assert source("ipcc-2006/afolu/first_year_carbon", climate_zone="", **annual) == 5.0
    assert source("ipcc-2019/afolu/first_year_carbon", climate_zone="", perennial_system="", **annual) == 4.7


def test_each_stock_takes_the_expansion_of_its_own_level() -> None:
    """BCEF_S falls as the stock grows: one factor for both would overstate the gain."""
    said = {"ecological_zone": "boreal_coniferous", "tree_group": "pines", "biomass_class": "up_to_75"}
    levels = {"growing_stock_level_before": "below_20", "growing_stock_level": "from_51_to_100"}
    stocks = {"volume_before": (18.0, "m3/ha"), "volume_after": (60.0, "m3/ha"), "stock_interval": (10.0, "year")}
    result = inventory([row("biomass_stock", 1.0, **said, **levels, **stocks)])
    inputs = {i.name: i.value for i in result.trace("r0|afolu.biomass.volume_difference|CO2").inputs}
    assert (inputs["expansion_before"], inputs["stock_expansion"]) == (1.2, 0.57)


def test_dead_wood_of_2006_is_asked_for_or_left_out_in_words() -> None:
    """Table 2.2 of 2006 prints none: nothing is taken as zero in silence."""
    said = {"land_use_before": "forest_land", "land_use": "settlements", "leaf_type": "needleleaf_evergreen"}
    said |= {"climate_zone": "boreal_dry"}
    own = {"above_ground_biomass": (50.0, "t_dm/ha"), "root_ratio": (0.3, "1")}
    missing = [i for i in plan([row("land_converted", 1.0, **said, **own)]).issues if i.code == "FACTOR_MISSING"]
    assert len(missing) == 1
    assert codes(plan([row("land_converted", 1.0, dead_matter_counted="litter", **said, **own)]).issues) == []


def test_a_range_without_a_value_is_no_row() -> None:
    """Plantations of tropical mountains (Table 4.8 of 2006) and increments of Table 4.11 are ranges only."""
    assert factors("ipcc-2006/afolu/plantation_biomass", ecological_zone="tropical_mountain") == []
    assert "volume_increment" not in {LIBRARY.table(t).card.quantity for t in load("ipcc-2019").tables}


def test_no_row_is_of_the_good_practice_guidance_of_2003() -> None:
    rows = [r for t in load("ipcc-2006").tables if "/afolu/" in t for r in LIBRARY.table(t).rows]
    assert rows
    assert not [r.id for r in rows if re.search(r"3a\.\d\.\d", r.locator.lower()) or "2003" in r.source]


def test_the_climatic_zone_of_table_4_5_is_read_off_the_ecological_zone_and_told() -> None:
    """A stated zone stands; mountains of the tropics, for which the table has no row, are asked for."""
    said = {"wood_use": "fuelwood_trees", "tree_group": "pines", "growing_stock_level": "over_80"}
    own = {"root_ratio": (0.0, "1")}
    dry = row("wood_harvest", 1.0, "m3", ecological_zone="subtropical_dry", **said, **own)
    trace = inventory([dry]).trace("r0|afolu.biomass.wood_removed|CO2")
    (found,) = [i for i in trace.inputs if i.name == "removal_expansion"]
    assert found.value == 0.61
    assert "read off the ecological zone" in str(trace)
    montane = row("wood_harvest", 1.0, "m3", ecological_zone="tropical_mountain", **said, **own)
    assert codes(plan([montane]).issues) == ["FACTOR_COLUMN_BLANK"]
