"""Agriculture and land use of China's provincial guidelines: provinces, herds, nitrogen, trees, conversion."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

import inventory as engine
from helpers import FEW, LIBRARY, codes, inventory, plan, records
from inventory.issues import errors
from inventory.plan.prepare import filled
from inventory.reading import write_template
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.regions import region_list

BOOK = "cn-province-2011"
JIANGSU = "CN-32"
KEPT = ("solid_storage", "dry_lot", "digester", "anaerobic_lagoon", "liquid_slurry_crust")
NOT_APPLIED = ("pasture", "burned_for_fuel")
N2O_N = 28 / 44
LOST = 0.15 + 0.20


def herd(item: str = "dairy_cattle", amount: float = 1000.0, **more: Any) -> dict[str, Any]:
    row = {"activity": "livestock", "item": item, "amount": amount, "unit": "head", "region": JIANGSU}
    return row | ({"rearing": "scale"} if item == "dairy_cattle" else {}) | more


def share(system: str, part: float, item: str = "swine") -> dict[str, Any]:
    row = {"activity": "manure_system_share", "item": item, "manure_system": system, "amount": part, "unit": "1"}
    return row | {"region": JIANGSU, "record_id": f"share-{system}"}


def rice(**more: Any) -> dict[str, Any]:
    row = {"activity": "rice_cultivation", "category": "3.C.7", "china_rice": "single", "amount": 1000.0, "unit": "ha"}
    return row | {"region": JIANGSU} | more


def trees(volume: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "standing_trees", "category": "3.B.1.a", "tree_stand": "stand", "amount": volume, "unit": "m3"}
    rates = {"stock_growth_rate": (8.0, "percent"), "stock_consumption_rate": (5.0, "percent")}
    return row | rates | {"region": JIANGSU} | more


def stock(species: str, volume: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "stand_stock", "category": "3.B.1.a", "china_tree": species, "amount": volume, "unit": "m3"}
    return row | {"region": JIANGSU} | more


def converted(activity: str, **more: Any) -> dict[str, Any]:
    row = {"activity": activity, "land_use": "cropland", "amount": 100.0, "unit": "ha", "region": JIANGSU}
    return row | {"cleared_biomass": (80.0, "t_dm/ha"), "in_consumption": "deducted"} | more


def by_method(result: Inventory) -> dict[str, float]:
    """Tonnes of each method, over all records."""
    assert errors(result.issues) == []
    masses: dict[str, float] = result.lines.groupby("method")["mass_t"].sum().to_dict()
    return masses


def brought(result: Inventory) -> float:
    """Kilograms of nitrogen that come to the field."""
    steps = zip(result.plan.steps, result.masses, strict=True)
    return float(sum(m.sum() for s, m in steps if s.gas == "applied_nitrogen_whole"))


# -- groups of provinces -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "six", "nitrogen"),
    [
        ("CN-11", "north", "group_3"),
        ("CN-36", "east", "group_4"),
        ("CN-41", "central_south", "group_3"),
        ("CN-45", "central_south", "group_5"),
        ("CN-53", "southwest", "group_6"),
        ("CN-54", "southwest", "group_1"),
        ("CN-65", "northwest", "group_1"),
        ("CN-22", "northeast", "group_2"),
    ],
)
def test_provinces_are_grouped_for_rice_and_otherwise_for_nitrogen(region: str, six: str, nitrogen: str) -> None:
    found = filled(records([herd(region=region)]), load(BOOK)).text
    assert (found["china_region_group"][0], found["soil_n2o_group"][0]) == (six, nitrogen)


def test_every_province_of_the_mainland_is_in_one_group_of_each_kind() -> None:
    provinces = {r for r in region_list() if r.startswith("CN-") and r[3:].isdigit()} - {"CN-71", "CN-81", "CN-82"}
    for column, groups in (("china_region_group", 6), ("soil_n2o_group", 6)):
        (rule,) = [f for f in load(BOOK).filled if f.column == column]
        assert set(rule.words) == provinces, column
        assert len({*rule.words.values()}) == groups


def test_a_region_without_group_is_refused_and_takes_a_factor_of_its_own() -> None:
    assert codes(plan([rice(region="CN-81")], BOOK).issues) == ["FACTOR_MISSING"]
    own = inventory([rice(region="CN-81", rice_season_factor=(200.0, "kgCH4/ha"))], BOOK)
    assert by_method(own) == {"afolu.china.rice": 200.0}


@pytest.mark.parametrize(
    "row",
    [
        rice(china_rice="winter_flooded"),
        rice(china_rice="late", region="CN-23"),
        herd("buffalo", rearing="grazing"),
        herd("dairy_cattle", rearing=""),
        {"activity": "nitrogen_input", "category": "3.C.4", "amount": 10.0, "unit": "t", "region": JIANGSU},
    ],
    ids=["winter-flooded", "late rice in the Northeast", "grazing buffalo", "no rearing", "compound without N content"],
)
def test_what_the_guideline_has_no_factor_for_is_refused(row: dict[str, Any]) -> None:
    assert {*codes(errors(plan([row], BOOK).issues))} & {"FACTOR_MISSING", "FACTOR_COLUMN_BLANK"}


# -- herds -------------------------------------------------------------------------------------------------------------


def test_one_row_of_a_herd_leads_to_all_that_comes_of_it_once() -> None:
    result = inventory([herd()], BOOK)
    assert sorted(zip(result.lines["category"], result.lines["gas"], strict=True)) == [
        ("3.A.1.a.i", "CH4"),
        ("3.A.2.a.i", "CH4"),
        ("3.A.2.a.i", "N2O"),
        ("3.C.4", "N2O"),
        ("3.C.5", "N2O"),
        ("3.C.5", "N2O"),
        ("3.C.5", "N2O"),
    ]


def test_birds_have_no_enteric_fermentation() -> None:
    assert not any(c.startswith("3.A.1") for c in inventory([herd("poultry")], BOOK).lines["category"])


def test_a_way_of_rearing_moves_the_enteric_factor() -> None:
    ways = {"scale": 88.1, "household": 89.3, "grazing": 99.3}
    found = {w: by_method(inventory([herd(rearing=w)], BOOK))["afolu.enteric.head"] for w in ways}
    assert found == pytest.approx(ways)


def test_gross_energy_takes_the_place_of_the_factor() -> None:
    """1000 × 250 MJ × 6.5 % × 365 / 55.65 = 106.58 t."""
    masses = by_method(inventory([herd(gross_energy=(250.0, "MJ/head/day"))], BOOK))
    assert "afolu.enteric.head" not in masses
    assert masses["afolu.enteric.gross_energy"] == pytest.approx(106.58, abs=0.005)


def test_gross_energy_without_conversion_rate_does_not_fall_back_on_the_factor() -> None:
    row = herd("goats", rearing="scale", gross_energy=(15.0, "MJ/head/day"))
    assert codes(plan([row], BOOK).issues) == ["FACTOR_MISSING"]


def test_dung_of_grazing_herds_comes_to_no_field_but_volatilises() -> None:
    masses = by_method(inventory([herd(rearing="grazing")], BOOK))
    assert masses["afolu.china.applied_direct"] == 0
    assert masses["afolu.china.excreted_deposition"] == pytest.approx(60 * 0.20 * 0.01 * 44 / 28)


def test_two_rows_of_one_herd_are_refused_for_they_would_be_averaged() -> None:
    issues = plan([herd(), herd(nitrogen_excretion=(80.0, "kgN/head"))], BOOK).issues
    assert any(i.code.startswith("NOT_ALIKE") or "row" in i.message("en") for i in errors(issues))


def test_a_share_that_manure_by_system_has_no_use_for_is_told() -> None:
    row = herd("swine", manure_basis="by_system", temperature_class="t15", manure_collected_share=(50.0, "percent"))
    assert "MEASURED_VALUE_UNUSED" in codes(plan([row, share("digester", 1.0)], BOOK).issues)


# -- nitrogen ----------------------------------------------------------------------------------------------------------


@given(
    st.floats(0, 1), st.floats(1, 1e7), st.sampled_from(["dairy_cattle", "other_cattle", "sheep", "swine", "poultry"])
)
@FEW
def test_nitrogen_of_a_herd_is_excreted_lost_emitted_left_or_applied(collected: float, head: float, item: str) -> None:
    """What comes to the field, is lost before it, left as N2O, or was not collected, is what the herd excretes."""
    rearing = {} if item in ("swine", "poultry") else {"rearing": "household"}
    row = herd(item, head, **rearing, manure_collected_share=(collected, "1"), nitrogen_excretion=(30.0, "kgN/head"))
    result = inventory([row], BOOK)
    emitted = by_method(result)["afolu.china.manure_n2o"] * 1000 * N2O_N
    excreted = head * 30.0
    assert brought(result) + collected * (LOST * excreted + emitted) + (1 - collected) * excreted == pytest.approx(
        excreted, rel=1e-9
    )


@given(st.lists(st.floats(0.01, 1), min_size=7, max_size=7))
@FEW
def test_nitrogen_over_manure_systems_is_conserved(sizes: list[float]) -> None:
    """Over the systems: applied, lost, emitted as N2O, or left on pasture and burnt, is what the herd excretes."""
    parts = {s: size / sum(sizes) for s, size in zip((*KEPT, *NOT_APPLIED), sizes, strict=True)}
    row = herd("swine", 1000.0, manure_basis="by_system", temperature_class="t15")
    result = inventory([row, *(share(s, p) for s, p in parts.items())], BOOK)
    excreted, kept = 16.0 * 1000, sum(parts[s] for s in KEPT)
    emitted = by_method(result)["afolu.manure.n2o"] * 1000 * N2O_N
    assert brought(result) + LOST * excreted * kept + emitted == pytest.approx(excreted * kept, rel=1e-9)


def test_what_comes_to_the_field_is_what_its_three_ways_are_worked_out_from() -> None:
    """All sources together: N2O lines over their factors give back the nitrogen brought, three times."""
    people = {"activity": "rural_population", "category": "3.C.4", "amount": 1000.0, "unit": "person"}
    straw = {"activity": "crop_residues", "category": "3.C.4", "item": "wheat", "amount": 500.0, "unit": "t"}
    rows = [
        herd(),
        herd("poultry"),
        herd("swine", manure_basis="by_system", temperature_class="t15"),
        share("digester", 0.4),
        share("solid_storage", 0.6),
        people | {"region": JIANGSU, "nitrogen_of_person": (2.0, "kgN/person")},
        straw | {"region": JIANGSU, "straw_return_share": (50.0, "percent")},
    ]
    result = inventory(rows, BOOK)
    masses = by_method(result)
    for way, factor in (("direct", 0.0109), ("deposition", 0.10 * 0.01), ("leaching", 0.20 * 0.0075)):
        found = masses[f"afolu.china.applied_{way}"] * 1000 * N2O_N / factor
        assert found == pytest.approx(brought(result), rel=1e-9), way


@given(st.floats(0, 100), st.sampled_from(sorted(LIBRARY.table(f"{BOOK}/afolu/economic_coefficient").words["crop"])))
@FEW
def test_straw_brings_no_less_the_more_is_returned(returned: float, crop: str) -> None:
    """Roots stay whatever happens to the straw."""

    def nitrogen(percent: float) -> float:
        row = {"activity": "crop_residues", "category": "3.C.4", "item": crop, "amount": 1000.0, "unit": "t"}
        more = {"region": JIANGSU, "straw_return_share": (percent, "percent")}
        return brought(inventory([row | more], BOOK))

    assert 0 < nitrogen(0.0) <= nitrogen(returned) <= nitrogen(100.0)


# -- trees and land ----------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(1, 1e8), min_size=3, max_size=3))
@FEW
def test_means_by_stock_give_what_the_species_give_together(volumes: list[float]) -> None:
    """With one expansion factor, growth by the mean density is the sum of the growth of each species."""
    densities = {"chinese_fir": 0.307, "oaks": 0.676, "poplar": 0.378}
    rows = [stock(s, v) for s, v in zip(densities, volumes, strict=True)]
    masses = by_method(inventory([trees(sum(volumes)), *rows], BOOK))
    whole = sum(v * d for v, d in zip(volumes, densities.values(), strict=True)) * 0.08 * 1.787 * 0.5 * 44 / 12
    assert masses["afolu.china.tree_growth"] == pytest.approx(-whole, rel=1e-9)


def test_stock_of_another_province_is_not_taken() -> None:
    alone = by_method(inventory([trees(1e6)], BOOK))
    beside = by_method(inventory([trees(1e6), stock("oaks", 1e6, region="CN-33")], BOOK))
    assert alone == beside


def test_the_trace_of_growth_leads_to_the_species() -> None:
    rows = [trees(1e6), stock("oaks", 1e6, stem_expansion=(2.0, "1")), stock("poplar", 1e6)]
    trace = str(inventory(rows, BOOK).trace("r0|afolu.china.tree_growth|CO2"))
    assert "r1 afolu.china.expanded_stock" in trace
    assert "nan" not in trace


def test_removals_stay_visible_beside_emissions() -> None:
    result = inventory([trees(1e6)], BOOK)
    masses = by_method(result)
    assert masses["afolu.china.tree_growth"] < 0 < masses["afolu.china.tree_consumption"]
    assert result.lines["counted"].all()


@pytest.mark.parametrize("activity", ["forest_burning", "forest_decay"])
def test_conversion_that_consumption_has_already_is_taken_off_there(activity: str) -> None:
    """CO2 of the land that the forest became, and the same less in the forest; none where it is apart."""
    deducted = inventory([converted(activity)], BOOK).lines
    co2 = deducted[deducted["gas"] == "CO2"].groupby("category")["mass_t"].sum()
    assert co2["3.B.2.b.i"] > 0
    assert co2.sum() == pytest.approx(0)
    apart = inventory([converted(activity, in_consumption="apart")], BOOK).lines
    assert "3.B.1.a" not in set(apart["category"])


@pytest.mark.parametrize(
    ("land", "category", "burning"),
    [
        ("cropland", "3.B.2.b.i", "3.C.1.b"),
        ("grassland", "3.B.3.b.i", "3.C.1.c"),
        ("wetlands", "3.B.4.b", "3.C.1.d"),
        ("settlements", "3.B.5.b.i", "3.C.1.d"),
        ("other_land", "3.B.6.b.i", "3.C.1.d"),
    ],
)
def test_forest_converted_counts_in_the_land_it_became(land: str, category: str, burning: str) -> None:
    lines = inventory([converted("forest_burning", land_use=land, in_consumption="apart")], BOOK).lines
    assert set(zip(lines["gas"], lines["category"], strict=True)) == {
        ("CO2", category),
        ("CH4", burning),
        ("N2O", burning),
    }


# -- the workbook ------------------------------------------------------------------------------------------------------


def test_a_chinese_workbook_from_rice_to_forest(tmp_path: Path) -> None:
    """Illustrative amounts: rice 215.5 t, fertiliser 17.129 t, dairy 881 t, bamboo that shrinks 12 554.67 t."""
    path = tmp_path / "省级.xlsx"
    write_template(load(BOOK), path, "zh")
    made = load_workbook(path)
    made["基本信息"]["B5"], made["基本信息"]["B6"] = "江苏省", 2020
    rows = {
        "稻田（3.C.7）": ["单季稻", 1.5, "万亩"],
        "化肥（3.C.4）": [1000, "吨氮"],
        "畜禽（3.A、3.C.4）": ["奶牛", "规模化饲养", 1, "万头"],
        "竹林经济林灌木林（3.B.1.a）": ["竹林", -100, "公顷"],
        "活立木（3.B.1.a）": ["乔木林", 400, "万立方米", 8, 5],
    }
    for sheet, cells in rows.items():
        for column, cell in enumerate(cells, 1):
            made[sheet].cell(4, column).value = cell
    made.save(path)
    masses = by_method(engine.compute(path))
    assert masses["afolu.china.rice"] == pytest.approx(215.5)
    assert masses["afolu.soils.direct"] == pytest.approx(17.128571, abs=1e-6)
    assert masses["afolu.enteric.head"] == pytest.approx(881.0)
    assert masses["afolu.china.other_woodland"] == pytest.approx(12554.67, abs=0.01)
    assert masses["afolu.china.tree_growth"] == pytest.approx(-484348, abs=1)


def test_more_straw_than_there_is_cannot_return() -> None:
    straw = {"activity": "crop_residues", "category": "3.C.4", "item": "wheat", "amount": 500.0, "unit": "t"}
    result = inventory([straw | {"region": JIANGSU, "straw_return_share": (120.0, "percent")}], BOOK)
    assert codes(errors(result.issues)) == ["SHARES_ABOVE_ONE"]
