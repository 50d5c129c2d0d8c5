"""What follows from herds and what forms state: one stands for the other only where both are about the same thing."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import inventory
from inventory.issues.plan import DescribedTwice, StatedInstead
from inventory.results import Inventory

BOOKS = ("ipcc-2006", "ipcc-2019")
APPLIED = {"ipcc-2006": "afolu.manure.applied_direct", "ipcc-2019": "afolu.manure.balance_direct"}
PASTURE = "afolu.manure.pasture_direct"
HERD = {
    "activity": "livestock", "category": "3.A.1.c", "item": "sheep", "amount": 1000, "unit": "head", "region": "CN-37",
    "entity": "office", "world_region": "asia", "temperature_class": "t15", "climate_zone": "warm_temperate_moist",
    "leaching": "occurs",
}  # fmt: skip
SHARES = [
    {"activity": "manure_system_share", "item": "sheep", "manure_system": system, "amount": amount, "unit": "percent",
     "region": "CN-37", "record_id": system}
    for system, amount in {"solid_storage": 40, "pasture": 60}.items()
]  # fmt: skip
SOIL = {"category": "3.C.4", "amount": 1, "unit": "tN", "region": "CN-37", "entity": "office", "leaching": "occurs",
        "climate_moisture": "wet", "record_id": "soil"}  # fmt: skip
MANURE = SOIL | {"activity": "nitrogen_input", "nitrogen_source": "manure"}
GRAZED = SOIL | {"activity": "grazing_nitrogen", "item": "sheep"}


def result(book: str, *more: dict[str, Any]) -> Inventory:
    return inventory([HERD, *SHARES, *more], book)


def ways(found: Inventory, book: str) -> tuple[float, float]:
    """Tonnes of N2O of the herd's nitrogen that is applied and that stays on the pasture."""
    lines = found.lines
    applied, pasture = (float(lines.mass_t[lines.method == m].sum()) for m in (APPLIED[book], PASTURE))
    return applied, pasture


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(
    "other",
    [{"item": "camels"}, {"region": "CN-13"}, {"entity": "farm"}, {"year": 2019}],
    ids=lambda other: next(iter(other)),
)
def test_grazing_nitrogen_of_other_animals_places_and_years_replaces_nothing(book: str, other: dict[str, Any]) -> None:
    found = result(book, GRAZED | other)
    assert ways(found, book) == pytest.approx(ways(result(book), book)) and min(ways(found, book)) > 0
    assert not [i for i in found.issues if isinstance(i, StatedInstead)]
    assert "IE" not in {*found.lines.notation_key}


@pytest.mark.parametrize("book", BOOKS)
def test_grazing_nitrogen_of_the_same_animal_replaces_its_pasture_and_says_so_with_both_cells(book: str) -> None:
    """EF3 of sheep is 0.01 in 2006 and 0.003 in 2019: 1 t N makes 0.01 or 0.003 × 44/28 t N2O."""
    found = result(book, GRAZED)
    applied, pasture = ways(found, book)
    assert pasture == 0 and applied == pytest.approx(ways(result(book), book)[0])
    lines = found.lines
    stated = lines.mass_t[lines.method == "afolu.soils.grazing"].sum()
    assert stated == pytest.approx({"ipcc-2006": 0.01, "ipcc-2019": 0.003}[book] * 44 / 28)
    keyed = lines[lines.notation_key == "IE"]
    assert {*keyed.category} == {"3.C.4", "3.C.5"} and len(keyed) == len({*keyed.line_id}) == 2
    (note,) = [i for i in found.issues if isinstance(i, StatedInstead)]
    assert note.place.cell == "E2" and note.cells == "input.xlsx!data!E5"
    for lang, words in (("en", ("Sheep", "data!E5", "Nitrogen deposited")), ("zh", ("绵羊", "data!E5", "不再计算"))):
        assert all(w in note.message(lang) for w in words), note.message(lang)
    assert "stated by itself" in str(found.trace(keyed.line_id.iloc[0]))


@pytest.mark.parametrize("book", BOOKS)
def test_manure_brought_from_elsewhere_is_added_to_that_of_the_herds(book: str) -> None:
    """1 t N × EF1 of 0.01 (2006) or 0.006 (2019, wet, organic) × 44/28."""
    found = result(book, MANURE | {"manure_origin": "elsewhere"})
    assert ways(found, book) == pytest.approx(ways(result(book), book))
    stated = found.lines.mass_t[found.lines.method == "afolu.soils.direct"].sum()
    assert stated == pytest.approx({"ipcc-2006": 0.01, "ipcc-2019": 0.006}[book] * 44 / 28)
    assert not [i for i in found.issues if isinstance(i, StatedInstead | DescribedTwice)]


@pytest.mark.parametrize("book", BOOKS)
def test_manure_of_the_herds_stated_takes_their_place_in_the_same_entity_and_region(book: str) -> None:
    own = MANURE | {"manure_origin": "herds"}
    assert ways(result(book, own), book)[0] == 0 < ways(result(book, own), book)[1]
    for other in ({"entity": "farm"}, {"region": "CN-13"}):
        assert ways(result(book, own | other), book) == pytest.approx(ways(result(book), book))


@pytest.mark.parametrize("book", BOOKS)
def test_manure_that_does_not_say_where_it_comes_from_counts_and_is_warned_of(book: str) -> None:
    found = result(book, MANURE)
    assert ways(found, book) == pytest.approx(ways(result(book), book))
    assert {(i.place.cell, i.more_places[0].cell) for i in found.issues if isinstance(i, DescribedTwice)} == {
        ("E5", "E2")
    }


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(("whole", "part"), [("swine", "market_swine"), ("poultry", "layers")])
def test_a_kind_of_animal_beside_a_narrower_one_is_warned_of(book: str, whole: str, part: str) -> None:
    herd = {k: v for k, v in HERD.items() if k != "category"}
    rows = [herd | {"item": whole}, herd | {"item": part}]
    warned = [i for i in inventory(rows, book).issues if isinstance(i, DescribedTwice)]
    assert {(i.place.cell, i.more_places[0].cell) for i in warned} == {("E2", "E3")}
    apart = [rows[0], rows[1] | {"entity": "farm"}]
    assert not [i for i in inventory(apart, book).issues if isinstance(i, DescribedTwice)]
    grazed = [rows[1], GRAZED | {"item": whole}]
    shares = [SHARES[1] | {"item": part, "amount": 100}]
    warned = [i for i in inventory([*grazed, *shares], book).issues if isinstance(i, DescribedTwice)]
    assert {(i.place.cell, i.more_places[0].cell) for i in warned} == {("E3", "E2")}


@pytest.mark.parametrize("book", BOOKS)
def test_carbon_of_a_forest_fire_beside_a_disturbance_is_warned_of(book: str) -> None:
    fire = {"activity": "biomass_burning", "category": "3.C.1.a", "burnt_vegetation": "all_other_temperate",
            "fire_type": "extratropical_forest", "amount": 500, "unit": "ha", "burning_co2": "here",
            "region": "CN-37", "fuel_load": (50, "t_dm/ha"), "combustion_factor": (0.45, "1")}  # fmt: skip
    blow = {"activity": "land_disturbance", "category": "3.B", "amount": 500, "unit": "ha", "region": "CN-37",
            "fraction_lost": (30, "percent"), "above_ground_biomass": (60, "t_dm/ha"),
            "root_ratio": (0.4, "1"), "dry_matter_carbon": (0.47, "tC/t_dm")}  # fmt: skip
    warned = [i for i in inventory([fire, blow], book).issues if isinstance(i, DescribedTwice)]
    assert [i.seen for i in warned] == ["CO2"]
    apart = inventory([fire | {"burning_co2": "elsewhere"}, blow], book)
    assert not [i for i in apart.issues if isinstance(i, DescribedTwice)]
