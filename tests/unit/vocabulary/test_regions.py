"""Regions, their names, and the grids they belonged to."""

import pytest

from inventory.vocabulary import UnknownTerm, ladder, region_list
from inventory.vocabulary.regions import grid


def test_all_provinces_of_gbt_2260_are_there():
    assert len(region_list().where("kind", "province")) == 32
    assert region_list().where("kind", "sar") == ("CN-81", "CN-82")


@pytest.mark.parametrize("text", ["山东省", "山东", "Shandong", "shandong", "37", "370000", "鲁", "CN-37", "CN-SD"])
def test_a_province_is_understood_by_its_usual_names(text):
    assert region_list().parse(text) == "CN-37"


@pytest.mark.parametrize(
    ("text", "id"), [("陕西", "CN-61"), ("山西", "CN-14"), ("Shaanxi", "CN-61"), ("Shanxi", "CN-14")]
)
def test_the_two_provinces_that_sound_alike_are_kept_apart(text, id):
    assert region_list().parse(text) == id


@pytest.mark.parametrize(
    ("text", "id"), [("华北", "CN-NORTH"), ("海南", "CN-46"), ("海南电网", "CN-HAINAN"), ("全国", "CN")]
)
def test_a_grid_is_not_a_province(text, id):
    assert region_list().parse(text) == id


@pytest.mark.parametrize("text", ["", "东", "Ontario"])
def test_another_place_is_not_understood(text):
    assert region_list().parse(text) is None


def test_the_world_has_a_blank_id_and_a_name():
    assert "" in region_list() and region_list().words("").zh == "全球"
    assert region_list().parse("world") == ""


# 2005: seven grids, Hainan apart. 2010-2012: six. From 2021: seven, with the Southwest. In between the last one known.
@pytest.mark.parametrize(
    ("region", "year", "expected"),
    [
        ("CN-37", 2005, "CN-NORTH"),
        ("CN-46", 2005, "CN-HAINAN"),
        ("CN-46", 2010, "CN-SOUTH"),
        ("CN-51", 2005, "CN-CENTRAL"),
        ("CN-51", 2012, "CN-CENTRAL"),
        ("CN-50", 2020, "CN-CENTRAL"),
        ("CN-50", 2021, "CN-SOUTHWEST"),
        ("CN-54", 2012, None),
        ("CN-54", 2022, "CN-SOUTHWEST"),
        ("CN-15", 2012, "CN-NORTH"),
        ("CN-71", 2022, None),
        ("CN-37", 1994, None),
    ],
)
def test_the_grid_depends_on_the_year(region, year, expected):
    assert grid(region, year) == expected


@pytest.mark.parametrize("year", range(2005, 2031))
def test_no_province_is_in_two_grids_at_once(year):
    splits = {2005: 7, 2010: 6, 2021: 7}
    known = splits[max(first for first in splits if first <= year)]
    grids = {region: grid(region, year) for region in region_list().where("kind", "province")}
    without = {region for region, name in grids.items() if name is None}
    assert len(set(grids.values()) - {None}) == known
    assert without == ({"CN-71"} if year >= 2021 else {"CN-54", "CN-71"})


@pytest.mark.parametrize(
    ("region", "year", "steps"),
    [
        ("CN-37", 2012, ("CN-37", "CN-NORTH", "CN", "")),
        ("CN-51", 2022, ("CN-51", "CN-SOUTHWEST", "CN", "")),
        ("CN-37", 1994, ("CN-37", "CN", "")),
        ("CN-NORTH", 2012, ("CN-NORTH", "CN", "")),
        ("CN", 2012, ("CN", "")),
        ("", 2012, ("",)),
    ],
)
def test_the_ladder_goes_from_province_to_world(region, year, steps):
    assert ladder(region, year) == steps


def test_the_ladder_of_an_unknown_region_is_refused():
    with pytest.raises(UnknownTerm):
        ladder("CN-99", 2012)


def test_every_region_climbs_to_the_world():
    assert all(ladder(region, 2022)[-1] == "" for region in region_list())
