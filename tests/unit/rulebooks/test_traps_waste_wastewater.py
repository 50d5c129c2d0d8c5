"""Traps of Volume 5 chapter 6, wastewater: where tables and equations copied right still lead wrong."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, mass
from inventory.rulebooks import load


def part(system: str, **more: Any) -> dict[str, Any]:
    """A million people of China's urban high income, all of them on one system."""
    row = {"activity": "domestic_wastewater_pathway", "category": "4.D.1", "wastewater_country": "china"}
    row |= {"income_group": "urban_high_income", "population_of": "income_group", "wastewater_system": system}
    row |= {"pathway_share": (100, "percent"), "protein_per_person": (30, "kg/person")}
    row |= {"protein_basis": "consumption", "food_waste": "not_to_sewer", "amount": 1e6, "unit": "person"}
    return row | more


def values(table: str, *keys: str) -> dict[Any, float]:
    rows = {tuple(r.keys[k] for k in keys): r.value for r in LIBRARY.table(table).rows}
    return {k[0] if len(k) == 1 else k: v for k, v in rows.items()}


def test_equation_6_1a_returns_gigagrams_though_it_is_labelled_kilograms() -> None:
    """A million people in septic tanks are 14 600 t BOD a year: 3285 t CH4 or 3.285 Gg, not 3.285 kg."""
    result = inventory([part("septic")], "ipcc-2019")
    assert mass(result, "r0|waste.domestic.septic|CH4") == pytest.approx(14600 * 0.75 * 0.3)


@pytest.mark.parametrize(("unit", "printed", "rounded"), [("tBOD", 0.068, 0.6 * 0.11), ("tCOD", 0.028, 0.25 * 0.11)])
def test_discharge_takes_the_printed_factor_and_not_maximum_methane_times_mcf(
    unit: str, printed: float, rounded: float
) -> None:
    row = {"activity": "wastewater_measured", "wastewater_measure": "organics", "wastewater_system": "water_discharge"}
    result = inventory([row | {"category": "4.D.1", "amount": 1000, "unit": unit}], "ipcc-2019")
    found = mass(result, "r0|waste.organics.discharge|CH4")
    assert found == pytest.approx(1000 * printed)
    assert found != pytest.approx(1000 * rounded, rel=1e-3)


@pytest.mark.parametrize("system", ["septic", "septic_field", "latrine_wet", "water_discharge"])
def test_no_co_discharge_does_not_zero_the_nitrogen_of_decentralised_systems(system: str) -> None:
    """F_IND-COM is printed as 0 there: the nitrogen of households is still 30 × 0.16 × 1.1 kg a person."""
    removed = values("ipcc-2019/waste/nitrogen_removed", "wastewater_system")[system]
    result = inventory([part(system)], "ipcc-2019")
    nitrogen = 1000 * 30 * 0.16 * 1.1 * (1 - removed)
    assert mass(result, "r0|waste.domestic.nitrogen_discharge|N2O") == pytest.approx(nitrogen * 0.005 * 44 / 28)


def test_a_factor_that_is_read_otherwise_than_printed_does_not_say_that_it_was_seen() -> None:
    rows = LIBRARY.table("ipcc-2019/waste/co_discharged_protein").rows
    assert {r.value for r in rows if r.evidence == "text"} == {1.25}
    assert {r.value for r in rows if r.evidence == "secondary"} == {1.0}


def test_use_of_systems_adds_up_in_every_country_and_group() -> None:
    """China, rural, none is 0.03: with the 0.3 that the Refinement prints the row would be 1.27."""
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for row in LIBRARY.table("ipcc-2006/waste/pathway_share").rows:
        sums[row.keys["wastewater_country"], row.keys["income_group"]] += row.value
    assert len(sums) == 52
    assert {k for k, v in sums.items() if v != pytest.approx(1)} == set()
    assert "ipcc-2006/waste/pathway_share" in load("ipcc-2019").tables
    shares = values("ipcc-2006/waste/pathway_share", "wastewater_country", "income_group", "wastewater_system")
    assert shares["china", "rural", "water_discharge"] == 0.03


def test_income_groups_add_up_in_every_country() -> None:
    sums: dict[str, float] = defaultdict(float)
    for row in LIBRARY.table("ipcc-2006/waste/income_group_share").rows:
        sums[row.keys["wastewater_country"]] += row.value
    del sums[""]  # 1, of a row that states one group
    assert len(sums) == 20
    assert list(sums.values()) == pytest.approx([1] * 20)


@pytest.mark.parametrize(
    ("table", "system", "printed"),
    [("organics_removed", "septic", (0.625, 0.50, 0.60)), ("plant_n2o", "septic_field", (0.0045, 0, 0.001))],
)
def test_a_default_outside_its_own_range_stays_as_printed_and_says_so(
    table: str, system: str, printed: tuple[float, float, float]
) -> None:
    (row,) = (r for r in LIBRARY.table(f"ipcc-2019/waste/{table}").rows if r.keys["wastewater_system"] == system)
    assert (row.value, row.low, row.high) == printed
    assert "above the printed range" in row.note


def test_the_default_outside_its_range_is_what_is_taken() -> None:
    result = inventory([part("septic")], "ipcc-2019")
    assert mass(result, "r0|waste.domestic.discharge|CH4") == pytest.approx(14600 * 0.375 * 0.068)


def test_a_well_managed_plant_has_methane_in_2019_and_none_in_2006() -> None:
    found = {book: inventory([part("aerobic_plant")], book) for book in ("ipcc-2006", "ipcc-2019")}
    assert mass(found["ipcc-2006"], "r0|waste.domestic.population|CH4") == 0
    assert mass(found["ipcc-2019"], "r0|waste.domestic.population|CH4") == pytest.approx(14600 * 1.25 * 0.018)


def test_industrial_aerobic_plants_do_not_take_the_factor_of_domestic_ones() -> None:
    row = {"activity": "wastewater_measured", "wastewater_measure": "organics", "wastewater_system": "aerobic_plant"}
    row |= {"amount": 1000, "unit": "tCOD"}
    rows = [row | {"category": c} for c in ("4.D.1", "4.D.2")]
    result = inventory(rows, "ipcc-2019")
    assert mass(result, "r0|waste.organics.treatment|CH4") == pytest.approx(7.5)
    assert mass(result, "r1|waste.organics.treatment|CH4") == 0


def test_the_refinement_takes_no_table_of_2006_that_it_renews() -> None:
    renewed = (
        "wastewater_mcf",
        "effluent_n2o",
        "plant_n2o_per_person",
        "non_consumed_protein",
        "co_discharged_protein",
    )
    assert {f"ipcc-2006/waste/{t}" for t in renewed} & set(load("ipcc-2019").tables) == set()
    assert {f"ipcc-2006/waste/{t}" for t in renewed} <= set(load("ipcc-2006").tables)


def test_methane_recovered_is_taken_off_once_and_that_of_digesters_not_at_all() -> None:
    """Table 4.1 counts recovery of sludge digesters in its factor (2019)."""
    row = {"activity": "wastewater_methane", "category": "4.D.1", "methane_use": "energy", "amount": 10, "unit": "t"}
    rows = [row | {"wastewater_system": s} for s in ("anaerobic_reactor", "sludge_digester")]
    load_of = {"activity": "wastewater_measured", "wastewater_measure": "organics", "category": "4.D.1"}
    load_of |= {"wastewater_system": "anaerobic_reactor", "amount": 1000, "unit": "tBOD"}
    result = inventory([*rows, load_of], "ipcc-2019")
    assert codes(result.issues) == []
    kept = result.lines[(result.lines["gas"] == "CH4") & (result.lines["record_id"] != "r2")]
    assert kept["mass_t"].sum() == pytest.approx(-10)
    assert kept.loc[kept["record_id"] == "r1", "notation_key"].tolist() == ["IE"]
    burnt = result.lines[result.lines["gas"] == "N2O"]
    assert set(burnt["notation_key"]) == {"IE"}


LAGOON = {"wastewater_system": "deep_lagoon", "category": "4.D.1"}
LOAD = LAGOON | {"activity": "wastewater_measured", "wastewater_measure": "organics", "amount": 1, "unit": "tBOD"}
GAS = LAGOON | {"activity": "wastewater_methane", "unit": "kg"}


def test_no_more_methane_is_recovered_than_wastewater_gave() -> None:
    """1 t BOD in a deep lagoon gives 0.6 × 0.8 = 0.48 t CH4."""
    assert codes(inventory([LOAD, GAS | {"amount": 480}]).issues) == []
    (issue,) = inventory([LOAD, GAS | {"amount": 490}]).issues
    assert issue.code == "MORE_THAN_THERE_IS"
    assert issue.place.cell == "E3"
    assert issue.seen == "0.49 t"
    assert "0.48 t" in issue.part("expected", "zh")
    (elsewhere,) = inventory([LOAD, GAS | {"amount": 480, "year": 2021}]).issues
    assert "at most 0 t" in elsewhere.message("en")


def test_sludge_that_leaves_a_system_gives_no_methane_to_recover() -> None:
    """Half of the load leaves with sludge: 0.24 t are left."""
    sludge = LAGOON | {"activity": "wastewater_sludge", "amount": 0.5, "unit": "tBOD"}
    (issue,) = inventory([LOAD, sludge, GAS | {"amount": 250}]).issues
    assert "at most 0.24 t" in issue.message("en")


def test_what_effluent_gives_in_water_is_in_what_may_be_recovered_in_2019() -> None:
    """Of 1 t BOD 0.48 t in the lagoon, 1 × (1 − 0.85) × 0.068 = 0.0102 t in the water: the check cannot tell them."""
    assert codes(inventory([LOAD, GAS | {"amount": 490}], "ipcc-2019").issues) == []
    (issue,) = inventory([LOAD, GAS | {"amount": 500}], "ipcc-2019").issues
    assert "at most 0.4902 t" in issue.message("en")


def test_food_waste_in_sewers_of_places_without_a_region_takes_the_table_for_consumed_protein() -> None:
    """Table 6.10A groups countries; Table 6.11 prints 1.25 for sink disposals anywhere, and 1.13 is North America's."""
    people = {"activity": "domestic_wastewater", "category": "4.D.1", "income_group": "rural", "unit": "person"}
    people |= {"amount": 1e6, "protein_per_person": (30.0, "kg/person"), "protein_basis": "consumption"}
    people |= {"food_waste": "to_sewer"}
    share = {"activity": "wastewater_shares", "category": "4.D.1", "income_group": "rural", "unit": "percent"}
    share |= {"wastewater_system": "septic", "amount": 100.0}
    for country, own, factor in (("africa", None, 1.25), ("canada", None, 1.13), ("canada", 1.4, 1.4)):
        stated = {} if own is None else {"non_consumed_protein": (own, "1")}
        result = inventory([people | stated | {"wastewater_country": country}, share], "ipcc-2019")
        assert not [i for i in result.issues if "protein" in i.message("en")]
        name = next(n for n in result.line_ids if n.endswith("waste.domestic.nitrogen_discharge|N2O"))
        nitrogen = 1e6 * 30 * 0.16 * 1.1 * factor
        assert mass(result, name) == pytest.approx(nitrogen * (1 - 0.15) * 0.005 * 44 / 28 / 1000)
