"""Factors stated on a form that no row takes: warned of at their cell, with the column that they miss by."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import plan
from inventory.issues import Issue, Severity
from inventory.issues.spread import SharesDoNotAddUp
from inventory.issues.stated import StatedForOtherYears, StatedUnused
from inventory.plan.unused import unused

BOOKS = ("ipcc-2006", "ipcc-2019")
HERD = {
    "activity": "livestock", "category": "3.A.1.c", "item": "sheep", "amount": 1000, "unit": "head", "region": "CN-37",
    "world_region": "asia", "temperature_class": "t15", "climate_zone": "warm_temperate_moist", "leaching": "occurs",
    "productivity": "low",
}  # fmt: skip
SHARE = {
    "activity": "manure_system_share", "item": "sheep", "manure_system": "solid_storage", "amount": 100,
    "unit": "percent", "region": "CN-37", "record_id": "share",
}  # fmt: skip


def found(*rows: dict[str, Any], book: str = "ipcc-2019") -> list[Issue]:
    return unused(plan(rows, book))


@pytest.mark.parametrize("book", BOOKS)
def test_a_share_that_a_row_takes_is_not_told(book: str) -> None:
    assert found(HERD, SHARE, book=book) == []
    parts = [SHARE | {"amount": 100}, SHARE | {"amount": 0, "manure_system": "pasture", "record_id": "none"}]
    assert found(HERD, *parts, book=book) == []


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(
    ("other", "en", "zh"),
    [
        ({"productivity": "high"}, "here High productivity system, there Low", "此处高生产力系统，该处低"),
        ({"item": "goats"}, "animal: here Goats, there Sheep", "此处山羊，该处绵羊"),
        ({"region": "CN-13"}, "here Hebei, there Shandong", "此处河北省，该处山东省"),
        ({"year": 2019}, "year: here 2019, there 2020", "此处2019，该处2020"),
    ],
    ids=["productivity", "animal", "region", "year"],
)
def test_a_share_that_no_row_takes_is_warned_of_at_its_cell_with_what_it_misses_by(
    book: str, other: dict[str, Any], en: str, zh: str
) -> None:
    (issue,) = [i for i in found(HERD, SHARE | other, book=book) if isinstance(i, StatedUnused)]
    assert issue.severity is Severity.WARNING
    assert [p.cell for p in issue.places] == ["E3", "E2"]
    assert en in issue.message("en") and zh in issue.message("zh"), (issue.message("en"), issue.message("zh"))
    assert "100 percent" in issue.message("en")


def test_a_factor_that_no_method_asks_for_says_so() -> None:
    """Where manure goes by head, no system has a share; those stated must make a whole all the same."""
    herd = {"activity": "livestock", "item": "swine", "amount": 60, "unit": "head", "region": "CN-37",
            "manure_basis": "by_head", "category": "3.A.1.h"}  # fmt: skip
    share = SHARE | {"item": "swine", "amount": 90}
    issues = found(herd, share, book="cn-province-2011")
    assert [type(i) for i in issues] == [SharesDoNotAddUp, StatedUnused]
    assert issues[0].seen == "0.9" and [p.cell for i in issues for p in i.places] == ["E3", "E3"]
    assert "no row asks for it" in issues[1].message("en") and "没有任何行" in issues[1].message("zh")
    whole = found(herd, share | {"amount": 100}, book="cn-province-2011")
    assert [type(i) for i in whole] == [StatedUnused]


@pytest.mark.parametrize("book", BOOKS)
def test_years_that_take_defaults_beside_a_year_that_states_shares_are_warned_of(book: str) -> None:
    herds = [HERD | {"year": year} for year in (2018, 2019, 2020)]
    (issue,) = found(*herds, SHARE | {"year": 2020}, book=book)
    assert isinstance(issue, StatedForOtherYears) and issue.severity is Severity.WARNING
    assert issue.seen == "2018, 2019" and [p.cell for p in issue.places] == ["E2", "E3"]
    for lang in ("en", "zh"):
        assert all(w in issue.message(lang) for w in ("data!E5", f"{book}/afolu/manure_system_share"))
    assert found(*herds, *(SHARE | {"year": y, "record_id": str(y)} for y in (2018, 2019, 2020)), book=book) == []
