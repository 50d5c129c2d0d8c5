"""Biomass and dead matter of land (3.B): both methods agree, the transition keeps its area, every category is met."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, inventory, mass, plan
from inventory.issues import errors
from inventory.rulebooks import load
from inventory.rulebooks.form import Field

BOOKS = ("ipcc-2006", "ipcc-2019")
PINES = {"ecological_zone": "temperate_continental", "continent": "europe", "tree_group": "pines"}
CODES = {
    "forest_land": ("3.B.1", ("cropland", "grassland", "wetlands", "settlements", "other_land")),
    "cropland": ("3.B.2", ("forest_land", "grassland", "wetlands", "settlements", "other_land")),
    "grassland": ("3.B.3", ("forest_land", "cropland", "wetlands", "settlements", "other_land")),
    "settlements": ("3.B.5", ("forest_land", "cropland", "grassland", "wetlands", "other_land")),
    "other_land": ("3.B.6", ("forest_land", "cropland", "grassland", "wetlands", "settlements")),
}
CONVERSIONS = {
    (before, after): f"{code}.b.{numeral}"
    for after, (code, uses) in CODES.items()
    for before, numeral in zip(uses, ("i", "ii", "iii", "iv", "v"), strict=True)
}


def row(activity: str, amount: float, unit: str = "ha", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": "3.B", "amount": amount, "unit": unit} | more


def planted(year: int, area: float, **more: Any) -> dict[str, Any]:
    """Other land made into forest, with parameters of its own."""
    own = {
        "above_ground_growth": (4.0, "t_dm/ha/year"),
        "root_ratio": (0.25, "1"),
        "dry_matter_carbon": (0.5, "tC/t_dm"),
        "litter_carbon": (20.0, "tC/ha"),
        "dead_wood_carbon": (10.0, "tC/ha"),
    }
    uses = {"land_use_before": "other_land", "land_use": "forest_land", "dead_matter_counted": "not_counted"}
    return row("land_converted", area, year=year, record_id=f"p{year}") | own | uses | more


# -- categories --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(("before", "after"), CONVERSIONS)
def test_a_conversion_is_reported_where_its_uses_say(book: str, before: str, after: str) -> None:
    uses = {"land_use_before": before, "land_use": after, "initial_change": "counted"}
    own = {
        "biomass_before": (10.0, "t_dm/ha"),
        "biomass_after": (0.0, "t_dm/ha"),
        "dry_matter_carbon": (0.5, "tC/t_dm"),
    }
    other = {"above_ground_growth": (0.0, "t_dm/ha/year"), "root_ratio": (0.0, "1")}
    first = {"first_year_carbon": (0.0, "tC/ha"), "grassland_biomass": (0.0, "t_dm/ha")}
    more = uses | own | other | first | {"dead_matter_counted": "not_counted"}
    if before == "grassland":
        more.pop("grassland_biomass")
    result = inventory([row("land_converted", 12.0, **more)], book)
    assert errors(result.issues) == []
    lines = result.lines
    assert set(lines["category"]) == {CONVERSIONS[before, after]}
    assert lines["mass_t"].sum() == pytest.approx(12 * 10 * 0.5 * 44 / 12)


@pytest.mark.parametrize("book", BOOKS)
def test_land_that_keeps_its_use_is_reported_as_remaining(book: str) -> None:
    own = {
        "above_ground_growth": (2.0, "t_dm/ha/year"),
        "root_ratio": (0.5, "1"),
        "dry_matter_carbon": (0.5, "tC/t_dm"),
    }
    for uses, code in (
        ({}, "3.B.1.a"),
        ({"land_use_before": "forest_land"}, "3.B.1.a"),
        ({"land_use": "cropland"}, "3.B.2.a"),
        ({"land_use": "grassland"}, "3.B.3.a"),
        ({"land_use": "settlements"}, "3.B.5.a"),
    ):
        result = inventory([row("land_growth", 100.0, **own, **uses)], book)
        assert codes(result.issues) == []
        assert set(result.lines["category"]) == {code}
        assert result.lines["mass_t"].sum() == pytest.approx(-100 * 2 * 1.5 * 0.5 * 44 / 12)


# -- gains and losses against two stocks -------------------------------------------------------------------------------


@given(
    st.floats(10, 400),
    st.floats(0.1, 20),
    st.floats(0, 15),
    st.floats(0.05, 0.9),
    st.floats(0.3, 0.6),
    st.integers(1, 30),
)
@FEW
def test_gains_less_losses_are_the_difference_of_the_stocks(
    stock: float, growth: float, felled: float, roots: float, carbon: float, years: int
) -> None:
    """A stratum that grows and is felled at steady rates, with one expansion factor for stock, growth and removals."""
    shared = {"root_ratio": (roots, "1"), "dry_matter_carbon": (carbon, "tC/t_dm")}
    volume, expansion = (growth, "m3/ha/year"), (0.7, "t_dm/m3")
    grown = row("land_growth", 50.0, volume_increment=volume, increment_expansion=expansion, **shared)
    cut = row("wood_harvest", 50.0 * felled, "m3", wood_use="roundwood", removal_expansion=expansion, **shared)
    after = stock + years * (growth - felled)
    stocks = {"volume_before": (stock, "m3/ha"), "volume_after": (after, "m3/ha"), "stock_interval": (years, "year")}
    stocks |= {"expansion_before": expansion, "stock_expansion": expansion}
    by_flows = inventory([grown, cut]).lines["mass_t"].sum()
    by_stocks = inventory([row("biomass_stock", 50.0, **stocks, **shared)]).lines["mass_t"].sum()
    assert by_flows == pytest.approx(by_stocks, rel=1e-9, abs=1e-9)


def test_gains_and_stocks_of_the_same_forest_are_warned_of() -> None:
    own = {"root_ratio": (0.2, "1"), "dry_matter_carbon": (0.5, "tC/t_dm")}
    stocks = {"above_ground_before": (100.0, "t_dm/ha"), "above_ground_after": (104.0, "t_dm/ha")}
    rows = [
        row("land_growth", 10.0, above_ground_growth=(4.0, "t_dm/ha/year"), **own),
        row("biomass_stock", 10.0, stock_interval=(1.0, "year"), **stocks, **own),
    ]
    assert codes(plan(rows).issues) == ["DESCRIBED_TWICE"]


def test_new_forest_by_area_and_by_conversions_is_warned_of() -> None:
    own = {"root_ratio": (0.2, "1"), "dry_matter_carbon": (0.5, "tC/t_dm")}
    area = row("land_growth", 10.0, land_use_before="other_land", above_ground_growth=(4.0, "t_dm/ha/year"), **own)
    assert "DESCRIBED_TWICE" in codes(plan([area, planted(2020, 10.0)]).issues)


# -- the transition ----------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(0, 1000), min_size=2, max_size=60), st.integers(1, 25))
@FEW
def test_the_transition_neither_loses_nor_doubles_area(areas: list[float], period: int) -> None:
    """Each year what was converted in the last so many years grows; over all, every hectare grows its period."""
    rows = [planted(1950 + i, a, transition_period=(float(period), "year")) for i, a in enumerate(areas)]
    result = inventory([*rows, planted(1950 + len(areas) + period, 0.0, transition_period=(float(period), "year"))])
    assert errors(result.issues) == []
    lines = result.lines[result.lines["method"] == "afolu.conversion.growth"]
    grown = dict(zip(lines["year"].tolist(), lines["mass_t"].tolist(), strict=True))
    per_hectare = -4.0 * 1.25 * 0.5 * 44 / 12
    for i in range(len(areas)):
        in_transition = sum(areas[max(0, i + 1 - period) : i + 1])
        assert grown[1950 + i] == pytest.approx(in_transition * per_hectare, rel=1e-9, abs=1e-6)
    assert sum(grown.values()) == pytest.approx(sum(areas) * period * per_hectare, rel=1e-9, abs=1e-6)


def test_litter_and_dead_wood_reach_the_mature_stock_and_no_more() -> None:
    rows = [planted(2000, 10.0, dead_matter_counted="litter_and_dead_wood"), planted(2030, 0.0)]
    rows[1]["dead_matter_counted"] = "litter_and_dead_wood"
    lines = inventory(rows).lines
    for method, stock in (("litter_built", 20.0), ("wood_built", 10.0)):
        built = lines[lines["method"] == f"afolu.dead_matter.{method}"]
        assert built["mass_t"].sum() == pytest.approx(-10 * stock * 44 / 12)
        assert set(built["category"]) == {"3.B.1.b.v"}


def test_a_conversion_is_cleared_once_in_its_year() -> None:
    rows = [
        planted(2000, 10.0, initial_change="counted", biomass_before=(8.0, "t_dm/ha"), biomass_after=(0.0, "t_dm/ha"))
    ]
    rows.append(
        planted(2005, 0.0, initial_change="counted") | {k: rows[0][k] for k in ("biomass_before", "biomass_after")}
    )
    lines = inventory(rows).lines
    cleared = lines[lines["method"] == "afolu.conversion.biomass_cleared"]
    by_year = {y: m for y, m in zip(cleared["year"], cleared["mass_t"], strict=True) if m}
    assert by_year == {2000: pytest.approx(10 * 8 * 0.5 * 44 / 12)}


# -- the matrix --------------------------------------------------------------------------------------------------------


def cell(year: int, before: str, after: str, kha: float) -> dict[str, Any]:
    more = {"land_use_before": before, "land_use": after, "region": "CN-37", "year": year}
    return row("land_matrix", kha, "kha", record_id=f"{year}{before}{after}", **more)


FIRST = [cell(2019, "forest_land", "forest_land", 90.0), cell(2019, "forest_land", "cropland", 10.0)]


def test_a_matrix_that_closes_is_silent_and_emits_nothing() -> None:
    rows = [*FIRST, cell(2020, "forest_land", "forest_land", 90.0), cell(2020, "cropland", "settlements", 10.0)]
    result = inventory(rows)
    assert codes(result.issues) == []
    assert result.lines["mass_t"].sum() == 0


def test_a_matrix_that_does_not_close_says_where() -> None:
    rows = [*FIRST, cell(2020, "forest_land", "forest_land", 95.0), cell(2020, "cropland", "cropland", 10.0)]
    (issue,) = plan(rows).issues
    assert issue.code == "DOES_NOT_CARRY"
    assert "90,000" in issue.message("en")
    assert "林地" in issue.message("zh")
    assert [p.cell for p in issue.places] == ["E2", "E4"]


def converted(before: str, after: str, kha: float, **more: Any) -> dict[str, Any]:
    words = {"land_use_before": before, "land_use": after, "region": "CN-37", "year": 2019}
    parameters = dict.fromkeys(("biomass_before", "biomass_after"), (0.0, "t_dm/ha"))
    return row("land_converted", kha, "kha", record_id=f"{before}{after}{kha}", **words, **parameters, **more)


CROPS = {"crop_cover": "annual", "climate_zone": "cool_temperate_moist", "first_year_carbon": (5.0, "tC/ha")}


@pytest.mark.parametrize("parts", [(10.0,), (4.0, 6.0)])
def test_what_is_converted_as_the_matrix_says_is_silent(parts: tuple[float, ...]) -> None:
    rows = [*FIRST, *(converted("forest_land", "cropland", part, **CROPS) for part in parts)]
    assert "AMOUNTS_DIFFER" not in codes(plan(rows).issues)


def test_what_is_converted_otherwise_than_the_matrix_says_is_told_with_both_cells() -> None:
    rows = [
        *FIRST,
        converted("forest_land", "cropland", 4.0, **CROPS),
        converted("grassland", "cropland", 6.0, **CROPS),
    ]
    found = [i for i in plan(rows).issues if i.code == "AMOUNTS_DIFFER"]
    assert [[p.cell for p in i.places] for i in found] == [["E4", "E3"], ["E5"]]
    assert "4,000 ha" in found[0].message("en")
    assert "10,000 ha" in found[0].message("zh")
    assert "草地" in found[1].message("zh")


def test_areas_by_use_are_held_against_the_end_of_the_year_in_the_matrix() -> None:
    forest = sum(r["amount"] for r in FIRST if r["land_use"] == "forest_land")
    area = row("land_area", forest, "kha", record_id="area", land_use="forest_land", region="CN-37", year=2019)
    others = [r["land_use"] for r in FIRST if r["land_use"] != "forest_land"]
    for amount, told in ((forest, False), (forest + 100, True)):
        found = [i for i in plan([*FIRST, area | {"amount": amount}]).issues if i.code == "AMOUNTS_DIFFER"]
        assert any("Forest land" in i.message("en") for i in found) == told
        assert len(found) == told + len(set(others))  # uses that the sheet of areas leaves out are told too


def test_a_region_without_a_matrix_is_held_against_none() -> None:
    row = converted("forest_land", "cropland", 4.0, **CROPS) | {"region": "CN-11"}
    assert "AMOUNTS_DIFFER" not in codes(plan([*FIRST, row]).issues)


def test_a_year_of_the_matrix_without_a_row_is_told_where_other_years_have_one() -> None:
    (found,) = (
        i
        for i in plan([*FIRST, converted("forest_land", "cropland", 4.0, **CROPS) | {"year": 2018}]).issues
        if i.code == "AMOUNTS_DIFFER"
    )
    assert "is 0 ha in 2019, and 10,000 ha" in found.message("en")


def test_totals_that_change_are_told() -> None:
    def area(year: int, use: str, kha: float) -> dict[str, Any]:
        return row("land_area", kha, "kha", land_use=use, region="CN-37", year=year, record_id=f"{year}{use}")

    same = [area(2019, "forest_land", 50.0), area(2019, "cropland", 50.0), area(2020, "forest_land", 48.0)]
    assert codes(plan([*same, area(2020, "cropland", 52.0)]).issues) == []
    (issue,) = plan([*same, area(2020, "cropland", 55.0)]).issues
    assert issue.code == "DOES_NOT_CARRY"


# -- trees outside forests ---------------------------------------------------------------------------------------------


def test_old_urban_trees_gain_nothing_and_say_so() -> None:
    result = inventory([row("urban_trees", 100.0, tree_age="older")])
    assert codes(result.issues) == []
    (line,) = result.lines.to_dict("records")
    assert line["notation_key"] == "NA"
    assert not line["mass_t"] > 0
    assert not line["mass_t"] < 0


@pytest.mark.parametrize("book", BOOKS)
def test_every_word_of_the_forms_is_met_by_a_rule(book: str) -> None:
    """No choice of a drop-down that conditions are about leads nowhere."""
    rulebook = load(book)
    for form in (f for f in rulebook.forms if f.constants.get("category") == "3.B" and f.layout == "rows"):
        rules = rulebook.activities[form.activity].rules
        asked = {column for rule in rules for column in rule.when} - {
            "land_use",
            "land_use_before",
            "dead_matter_counted",
        }
        for column in asked - {"initial_change"}:
            field = form.field(column)
            assert isinstance(field, Field)
            met = {w for rule in rules for w in rule.when.get(column, ())}
            if "*" not in met and field.only:
                assert set(field.only) <= met, (form.id, column)


def test_mass_of_a_line_is_found_by_its_id() -> None:
    """Removals are negative and stay visible beside the loss in the same category."""
    own = {"root_ratio": (0.0, "1"), "dry_matter_carbon": (0.5, "tC/t_dm")}
    rows = [
        row("land_growth", 10.0, above_ground_growth=(2.0, "t_dm/ha/year"), **own),
        row("wood_harvest", 10.0, "m3", wood_use="roundwood", removal_expansion=(1.0, "t_dm/m3"), **own),
    ]
    result = inventory(rows)
    assert mass(result, "r0|afolu.biomass.growth|CO2") == pytest.approx(-36.6667, rel=1e-5)
    assert mass(result, "r1|afolu.biomass.wood_removed|CO2") == pytest.approx(18.3333, rel=1e-5)
