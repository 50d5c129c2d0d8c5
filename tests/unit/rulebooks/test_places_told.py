"""What is told once for a place: every sheet that leaves it blank takes it, and two rows for one place are refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from helpers import inventory, plan, records
from inventory.issues.between import ToldTwice
from inventory.plan.prepare import filled
from inventory.reading import read
from inventory.rulebooks import load, rulebook_ids
from inventory.verbs import template

BOOKS = ("ipcc-2006", "ipcc-2019")
FOLLOWS = re.compile(r"blank:? follows", re.IGNORECASE)
PLACE = {"activity": "place", "category": "3", "region": "CN-37", "climate_zone": "warm_temperate_dry"}


def promised() -> list[tuple[str, str, str]]:
    """The rule book, activity and column of each field whose help says that a blank follows from something."""
    forms = ((book, form) for book in rulebook_ids() for form in load(book).forms)
    return [
        (b, f.activity, field.column)
        for b, f in forms
        for field in f.fields
        if f.activity != "place" and FOLLOWS.search(field.help.en)
    ]


@pytest.mark.parametrize(("book", "activity", "column"), sorted({*promised()}))
def test_a_blank_that_is_said_to_follow_is_filled(book: str, activity: str, column: str) -> None:
    row = {"activity": activity, "region": "CN-37", "amount": 1, column: ""}
    assert filled(records([PLACE, row]), load(book)).text[column][1]


@pytest.mark.parametrize("zone", ["warm_temperate_dry", "warm_temperate_moist"])
def test_sludge_on_soils_takes_the_factor_of_the_climate_told_for_its_region(zone: str) -> None:
    """Table 11.1 (updated): 0.005 in dry climates, 0.006 for other N inputs in wet ones; 1000 t N × EF1 × 44/28.

    Nothing leaches in a dry climate (Table 11.3, updated); else 0.24 × 0.011.
    """
    sludge = {"activity": "nitrogen_input", "category": "3.C.4", "nitrogen_source": "sewage_sludge", "amount": 1000,
              "unit": "tN", "region": "CN-37"}  # fmt: skip
    result = inventory([PLACE | {"climate_zone": zone}, sludge], "ipcc-2019")
    direct, leached = {"warm_temperate_dry": (0.005, 0.0), "warm_temperate_moist": (0.006, 0.24 * 0.011)}[zone]
    found = dict(zip(result.lines.method, result.lines.mass_t, strict=True))
    assert found["afolu.soils.direct"] == pytest.approx(1000 * direct * 44 / 28)
    assert found["afolu.soils.leached"] == pytest.approx(1000 * leached * 44 / 28)
    line = next(i for i in result.line_ids if "soils.direct" in i)
    for lang, words in (("en", "Dry" if "dry" in zone else "Wet"), ("zh", "气候湿度")):
        assert words in result.trace(line).text(lang)


def refused(*rows: dict[str, Any], book: str = "ipcc-2019") -> list[ToldTwice]:
    return [i for i in plan(rows, book).issues if isinstance(i, ToldTwice)]


def test_two_climates_for_one_region_are_refused_with_both_cells() -> None:
    (issue,) = refused(PLACE, PLACE | {"climate_zone": "warm_temperate_moist"})
    assert [p.cell for p in issue.places] == ["2", "3"]
    assert all(w in issue.message("en") for w in ("Shandong", "Warm temperate dry", "Warm temperate moist"))
    assert all(w in issue.message("zh") for w in ("山东", "暖温带干旱", "暖温带湿润"))


def test_rows_that_complete_each_other_or_agree_are_taken() -> None:
    soil = {k: v for k, v in PLACE.items() if k != "climate_zone"} | {"soil_type": "sandy"}
    assert not refused(PLACE, PLACE, soil, PLACE | {"region": "CN-13", "climate_zone": "warm_temperate_moist"})


SHARE = {"activity": "manure_system_share", "category": "3.A.2", "item": "sheep", "manure_system": "pasture",
         "unit": "percent", "region": "CN-37"}  # fmt: skip


@pytest.mark.parametrize("book", BOOKS)
def test_a_share_stated_twice_is_refused_and_never_lost(book: str) -> None:
    (issue,) = refused(SHARE | {"amount": 60}, SHARE | {"amount": 40}, book=book)
    assert [p.cell for p in issue.places] == ["E2", "E3"]
    assert "60" in issue.message("en") and "40" in issue.message("zh") and "绵羊" in issue.message("zh")
    for apart in ({"year": 2019}, {"region": "CN-13"}, {"item": "goats"}, {"manure_system": "dry_lot"}):
        assert not refused(SHARE | {"amount": 60}, SHARE | {"amount": 40} | apart, book=book)


# -- the sheets that ask for it ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_places_stand_before_the_sheets_that_take_from_them_and_herds_before_manure_and_soils(book: str) -> None:
    order = [f.id for f in load(book).forms]
    asked = ["places", "livestock", "livestock_swine_poultry", "manure_system_share", "land_growth", "nitrogen_input"]
    assert [f for f in order if f in asked] == asked
    assert order[0] == "cover"


@pytest.mark.parametrize("book", BOOKS)
def test_herds_have_the_region_and_entity_that_places_and_shares_go_by(book: str) -> None:
    forms = [f for f in load(book).forms if f.activity == "livestock"]
    assert len(forms) == 2 and all(f.field("region") and f.field("entity") for f in forms)


@pytest.mark.parametrize("book", BOOKS)
def test_a_blank_that_places_answer_is_not_required(book: str) -> None:
    told = {f.column for f in load(book).filled if f.told_by == "place"}
    fields = [(f.id, c.column) for f in load(book).forms for c in f.fields if c.column in told and c.required]
    assert fields == []


def test_an_empty_workbook_is_told_a_few_of_its_own_sheets(tmp_path: Path) -> None:
    template("ipcc-2019", tmp_path / "blank.xlsx", categories=["3"])
    (issue,) = read(tmp_path / "blank.xlsx", load("ipcc-2019")).issues
    assert issue.code == "NO_RECORDS"
    for lang, first, more in (("en", "Places, Livestock", " more"), ("zh", "地区特征", "张表")):
        text = issue.message(lang)
        assert first in text and more in text and "Stationary" not in text and "固定源" not in text
        assert len(text) < 400
