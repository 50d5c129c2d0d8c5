"""Traps of fugitive emissions and CO2 storage: what makes a figure wrong although each table was copied right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import inventory as public
from helpers import LIBRARY, codes, inventory, mass
from inventory.factors.table import Table
from inventory.methods.catalogue import METHODS
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree

BOOKS = ("ipcc-2006", "ipcc-2019")


def tables(book: str) -> list[Table]:
    return [LIBRARY.table(t) for t in load(book).tables]


def value(table: str, factor: str) -> float:
    return next(r.value for r in LIBRARY.table(table).rows if r.id == factor)


def segment(name: str, category: str, amount: float, unit: str) -> dict[str, Any]:
    made = {"activity": "oil_gas_segment", "category": category, "segment_2019": name}
    return made | {"amount": amount, "unit": unit}


# -- codes and editions -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("1.B.2.a.i", "Venting", "Exploration"),
        ("1.B.2.a.ii", "Flaring", "Production and Upgrading"),
        ("1.B.2.b.iii", "All Other", "Processing"),
    ],
)
def test_category_codes_change_meaning_between_editions(code: str, old: str, new: str) -> None:
    assert (tree("2006").title(code).en, tree("2019R").title(code).en) == (old, new)


@pytest.mark.parametrize("book", BOOKS)
def test_chapter_4_factors_of_two_editions_are_never_in_one_book(book: str) -> None:
    other = "ipcc-2019/" if book == "ipcc-2006" else "ipcc-2006/"
    fugitive = {n for m in METHODS.values() if any(c.startswith("1.B") for c in m.categories) for n in m.slots}
    shared = {"net_calorific_value", "carbon_content"}
    found = [t.card.id for t in tables(book) if t.card.quantity in fugitive - shared and t.card.id.startswith(other)]
    assert found == []


# -- units and conditions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_oil_and_gas_factors_are_at_15_degrees_and_those_of_coal_mines_at_20(book: str) -> None:
    for table in (t for t in tables(book) if t.card.id.split("/")[-1].startswith(("oil_gas", "flare_"))):
        assert not any("20C" in u or "Nm3" in u for u in table.card.units), table.card.id
    for table in (t for t in tables(book) if t.card.id.split("/")[-1].startswith("coal_")):
        assert not any("15C" in u or "Nm3" in u for u in table.card.units), table.card.id


def test_coal_mine_methane_weighs_0_67_and_not_0_7_nor_what_it_weighs_at_15_degrees() -> None:
    for method in (m for m in METHODS.values() if m.id.startswith("energy.coal.") and "methane_density" in m.slots):
        slot = method.slots["methane_density"]
        assert (slot.value, slot.units) == (0.67, ("kgCH4/m3_20C",)), method.id


def test_a_cubic_metre_of_methane_from_a_mine_and_from_a_gas_plant_are_not_the_same_mass() -> None:
    mine = {"activity": "coal_mine_measured", "category": "1.B.1.a.i.1", "measured_gas": "CH4", "amount": 1e6}
    plant = {"activity": "waste_gas", "category": "1.B.2.b.i", "gas_treatment": "vented", "amount": 1e6}
    pure = {"methane_fraction": (100, "percent"), "co2_fraction": (0, "percent")}
    coal = inventory([mine | {"unit": "m3_20C"}])
    gas = inventory([plant | pure | {"unit": "m3_15C"}])
    assert mass(coal, "r0|energy.coal.measured|CH4") == pytest.approx(670)
    assert mass(gas, "r0|energy.oil_gas.vented_methane|CH4") == pytest.approx(678.6189)
    assert codes(inventory([plant | pure | {"unit": "m3_20C"}]).issues) == ["UNIT_DOES_NOT_FIT"]


def test_the_density_of_box_5_1_is_used_for_nothing_but_the_printed_pipeline_factors() -> None:
    """Box 5.1 takes 0.7 kg/m3: 200 m3/km × 0.7 = 140 kg/km, the low default as printed."""
    assert value("ipcc-2006/energy/co2_pipeline", "ipcc-2006.co2_pipeline.low") == pytest.approx(200 * 0.7e-6)
    assert not any(s.value == 0.7 for m in METHODS.values() for s in m.slots.values())


@pytest.mark.parametrize("book", BOOKS)
def test_pipeline_factors_lack_the_1_66_that_their_text_announces_in_either_book(book: str) -> None:
    row = {"activity": "co2_pipelines", "category": "1.C.1.a", "pipeline_leakage_level": "medium"}
    result = inventory([row | {"amount": 100, "unit": "km"}], book)
    assert mass(result, "r0|energy.ccs.pipeline|CO2") == pytest.approx(140)  # not 232.4


def test_coke_oven_gas_flared_is_kilograms_although_equation_4_3_4_says_gigagrams() -> None:
    row = {"activity": "coke_oven_gas_production", "category": "1.B.1.c.ii", "amount": 1000, "unit": "GJ"}
    result = inventory([row], "ipcc-2019")
    assert mass(result, "r0|energy.transformation.coke_oven_gas|CH4") == pytest.approx(0.0036)  # 3.6 kg, not 3.6 Gg


# -- double counting inside defaults ----------------------------------------------------------------------------------


def test_gas_processed_and_gas_produced_have_factors_of_their_own() -> None:
    """1.83 and 0.75 per gas processed, 1.65 and 0.57 per gas produced: the other one is ten to thirty percent off."""
    for technology, processed, produced in (("limited", 1.83, 1.65), ("extensive", 0.75, 0.57)):
        for count, expected in (("processed", processed), ("produced", produced)):
            row = segment(f"gas_processing_{technology}_by_gas_{count}", "1.B.2.b.iii", 1, "million_m3_15C")
            result = inventory([row], "ipcc-2019")
            assert mass(result, "r0|energy.fugitive.oil_gas|CH4") == pytest.approx(expected)


def test_no_processing_segment_leaves_open_which_gas_is_counted() -> None:
    assert codes(inventory([segment("gas_processing_limited", "1.B.2.b.iii", 1, "million_m3_15C")], "ipcc-2019").issues)


def test_the_flared_share_of_coke_oven_gas_enters_once() -> None:
    """Factors are per gas flared (0.18 = 8.8 × 0.02 of flare loss), so the share of 2 % multiplies them once.

    (The share of 0.2 that is in the factors already is that of Volume 3, Table 4.2b: industry, not these books.)
    """
    method = METHODS["energy.transformation.coke_oven_gas"]
    given = {"coke_oven_gas": 1.0, "flared_gas_share": 0.02, "flared_gas_emission_factor": 8.8 * (1 - 0.98)}
    assert method.evaluate(given, gas="CH4") == pytest.approx(0.02 * 0.176 / 1000)
    assert value("ipcc-2019/energy/coke_oven_gas_flaring", "ipcc-2019.coke_oven_gas_flaring.CH4") == 0.18


# -- printed inconsistencies, kept as printed -------------------------------------------------------------------------


def test_table_4_1_6_skips_values_and_is_kept_as_printed() -> None:
    rows = {r.id: r.value for r in LIBRARY.table("ipcc-2019/energy/coal_abandoned").rows}
    assert rows["ipcc-2019.coal_abandoned.1976_2000.2016"] == 0.469
    assert rows["ipcc-2019.coal_abandoned.1976_2000.2017"] == 0.439
    assert not {0.461, 0.453, 0.446} & {v for k, v in rows.items() if ".1976_2000.20" in k or ".2001_2025." in k}


def test_table_4_1_6_goes_on_to_2050_and_the_value_of_table_4_1_7_is_2_01() -> None:
    """The 2.07 printed once in Table 4.1.7 is a result misprinted, no factor: it stands in no table."""
    years = {r.valid_from for r in LIBRARY.table("ipcc-2019/energy/coal_abandoned").rows}
    assert (min(years), max(years)) == (1990, 2050)
    assert not [r.id for t in tables("ipcc-2019") if "/energy/" in t.card.id for r in t.rows if r.value == 2.07]


def test_the_worked_box_4a_2_1_prints_8_57_where_the_table_has_8_47() -> None:
    table = "ipcc-2019/energy/oil_gas_segments"
    assert value(table, "ipcc-2019.oil_gas.oil_production_onshore_higher_by_active_wells.CO2") == 8.47


def test_limits_of_the_refinements_rows_enclose_their_values() -> None:
    for table in (t for t in tables("ipcc-2019") if t.card.id.startswith("ipcc-2019/")):
        odd = [r for r in table.rows if r.low is not None and not r.low <= r.value <= (r.high or 0)]
        assert [r.id for r in odd if "above the printed range" not in r.note] == []


def test_a_negative_augmentation_of_coal_resource_is_no_removal(tmp_path: Path) -> None:
    """The text of equation 4Ap.1.1: a fall of the resource gives no negative emission; such an amount is refused."""
    path = tmp_path / "exploration.csv"
    head = "record_id,region,year,category,activity,exploration_depth,amount,unit"
    path.write_text(f"{head}\nr1,CN,2019,1.B.1.a.iii,coal_exploration,to_600_m,-5,t\n", encoding="utf-8")
    (issue,) = public.read(path, rulebook="ipcc-2019").issues
    assert issue.code == "NUMBER_NEGATIVE"
