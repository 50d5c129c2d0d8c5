"""Aggregate sources and non-CO2 emissions on land (3.C) in the IPCC books: properties, refusals, warnings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, inventory, own
from inventory.issues import errors
from inventory.results import Inventory

BOOKS = ("ipcc-2006", "ipcc-2019")
SHARES = st.floats(0, 50)
ROOT = Path(__file__).parents[3]


def total(result: Inventory, category: str = "3.C", gas: str = "N2O") -> float:
    lines = result.lines[result.lines["counted"] & (result.lines["gas"] == gas)]
    return float(lines[lines["category"].str.startswith(category)]["mass_t"].sum())


def nitrogen(source: str, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "nitrogen_input", "category": "3.C.4", "nitrogen_source": source, "leaching": "occurs"}
    return row | {"amount": amount, "unit": "tN"} | more


def crop(item: str = "maize", **more: Any) -> dict[str, Any]:
    row = {"activity": "crop_residues", "category": "3.C.4", "item": item, "fire_type": "agricultural_residues"}
    return row | {"amount": 100, "unit": "ha", "crop_yield": (10, "t/ha"), "leaching": "occurs"} | more


def rice(**more: Any) -> dict[str, Any]:
    row = {"activity": "rice_cultivation", "category": "3.C.7", "rice_water": "continuous", "amount": 10, "unit": "ha"}
    return row | {"cultivation_days": (110, "day"), "rice_before": "dry_under_180"} | more


@pytest.mark.parametrize("book", BOOKS)
@FEW
@given(parts=st.lists(st.floats(0, 1e6), min_size=1, max_size=5))
def test_nitrogen_in_parts_gives_what_it_gives_as_a_whole(book: str, parts: list[float]) -> None:
    apart = total(inventory([nitrogen("compost", p) for p in parts], book))
    assert apart == pytest.approx(total(inventory([nitrogen("manure", sum(parts))], book)), abs=1e-9)


@pytest.mark.parametrize("book", BOOKS)
@FEW
@given(amount=st.floats(1, 1e6), content=st.floats(0.01, 0.82))
def test_product_with_its_content_gives_what_its_nitrogen_gives(book: str, amount: float, content: float) -> None:
    as_product = nitrogen("synthetic", amount, unit="t", nitrogen_content=(content, "tN/t"))
    assert total(inventory([as_product], book)) == pytest.approx(
        total(inventory([nitrogen("synthetic", amount * content)], book))
    )


@pytest.mark.parametrize("book", BOOKS)
@FEW
@given(burnt=SHARES, removed=SHARES)
def test_what_is_burnt_or_removed_leaves_less_nitrogen_on_the_land(book: str, burnt: float, removed: float) -> None:
    """And only what burns gives methane: in proportion to the share burnt, whatever is removed."""
    shares = {"burnt_share": (burnt, "percent"), "removed_share": (removed, "percent")}
    whole, less = inventory([crop()], book), inventory([crop(**shares)], book)
    assert total(less, "3.C.4") <= total(whole, "3.C.4") * (1 + 1e-12)
    all_burnt = inventory([crop(burnt_share=(100, "percent"))], book)
    assert total(less, "3.C.1.b", "CH4") == pytest.approx(total(all_burnt, "3.C.1.b", "CH4") * burnt / 100)


@pytest.mark.parametrize("book", BOOKS)
def test_none_burnt_is_the_same_stated_or_left_blank(book: str) -> None:
    stated, blank = inventory([crop(burnt_share=(0, "percent"))], book), inventory([crop()], book)
    for category in ("3.C.4", "3.C.5"):
        assert total(stated, category) == pytest.approx(total(blank, category))


@pytest.mark.parametrize("book", BOOKS)
@FEW
@given(rate=st.floats(0.1, 20), share=st.floats(0, 1))
def test_one_amendment_in_two_parts_is_that_amendment(book: str, rate: float, share: float) -> None:
    once = rice(organic_amendment="compost", amendment_rate=(rate, "t/ha"))
    twice = rice(organic_amendment="compost", amendment_rate=(rate * share, "t/ha"))
    twice |= {"second_amendment": "compost", "second_amendment_rate": (rate * (1 - share), "t/ha")}
    in_one = total(inventory([once], book), gas="CH4")
    assert total(inventory([twice], book), gas="CH4") == pytest.approx(in_one)
    assert in_one > total(inventory([rice()], book), gas="CH4")


def test_rice_in_china_takes_the_factors_of_east_asia_unless_another_region_is_stated() -> None:
    row = {"activity": "rice_cultivation", "category": "3.C.7", "rice_water": "continuous", "amount": 10, "unit": "ha"}
    rows = [row | {"region": "CN-32"}, row | {"region": "CN-32", "rice_region": "europe"}, row]
    masses = list(inventory(rows, "ipcc-2019").lines["mass_t"])
    days_times_factor = (112 * 1.32, 123 * 1.56, 113 * 1.19)
    assert masses == pytest.approx([10 * x * 1.22 / 1000 for x in days_times_factor])


def test_an_amendment_out_of_turn_is_refused_not_passed_over() -> None:
    row = rice(second_amendment="compost", second_amendment_rate=(1, "t/ha"))
    assert errors(inventory([row]).issues)


@pytest.mark.parametrize("book", BOOKS)
def test_leaching_unstated_is_asked_for(book: str) -> None:
    row = nitrogen("synthetic", 1)
    del row["leaching"]
    assert set(codes(errors(inventory([row], book).issues))) == {"FACTOR_COLUMN_BLANK"}


def test_product_without_its_content_is_refused() -> None:
    assert set(codes(errors(inventory([nitrogen("synthetic", 1, unit="t")]).issues))) == {"FACTOR_MISSING"}


def test_land_of_another_kind_needs_a_ratio_of_its_own() -> None:
    loss = {"activity": "soil_carbon_loss", "category": "3.C.4", "amount": 30, "unit": "tC", "leaching": "none"}
    assert set(codes(errors(inventory([loss]).issues))) == {"FACTOR_COLUMN_BLANK"}
    assert total(inventory([loss | {"carbon_nitrogen_ratio": (30, "tC/tN")}])) == pytest.approx(0.01 * 44 / 28)


def test_a_crop_burnt_in_both_sheets_is_told() -> None:
    fire = {"activity": "field_burning", "category": "3.C.1.b", "fire_type": "agricultural_residues", "unit": "ha"}
    burning = [crop(burnt_share=(10, "percent")), fire | {"item": "maize", "amount": 10}]
    assert "DESCRIBED_TWICE" in codes(inventory(burning).issues)
    apart = [crop(burnt_share=(10, "percent")), fire | {"item": "wheat", "amount": 10}]
    assert "DESCRIBED_TWICE" not in codes(inventory(apart).issues)


def test_what_is_measured_and_worked_out_is_told() -> None:
    lime = {"activity": "liming", "category": "3.C.2", "liming_material": "dolomite", "amount": 1, "unit": "t"}
    known = {"activity": "land_measured", "category": "3.C.2", "measured_gas": "CO2", "amount": 1, "unit": "tCO2"}
    assert "DESCRIBED_TWICE" in codes(inventory([lime, known]).issues)


@pytest.mark.parametrize("book", BOOKS)
def test_one_row_of_nitrogen_gives_direct_and_indirect_lines(book: str) -> None:
    lines = inventory([nitrogen("sewage_sludge", 100)], book).lines
    assert sorted(zip(lines["category"], lines["method"], strict=True)) == [
        ("3.C.4", "afolu.soils.direct"),
        ("3.C.5", "afolu.soils.leached"),
        ("3.C.5", "afolu.soils.volatilised_organic"),
    ]


def test_the_coverage_leaves_no_tier_of_these_categories_open() -> None:
    """Of 3.C.1 to 3.C.5, 3.C.7 and 3.C.8 in both editions; 3.C.6 belongs to manure."""
    lines = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| 3.C.")]
    mine = [row for row in rows if not row[0].startswith("3.C.6")]
    assert len(mine) >= 20
    assert [row[0] for row in mine if "–" in row[2:5]] == []


def percent(**shares: float) -> dict[str, Any]:
    return {n: (v, "percent") for n, v in shares.items()}


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("share", ["removed_share", "burnt_share"])
def test_a_share_of_residues_above_the_whole_is_refused_with_its_cell(book: str, share: str) -> None:
    result = inventory([crop(), crop(region="CN-31", **percent(**{share: 130.0}))], book)
    assert codes(errors(result.issues)) == ["SHARES_ABOVE_ONE"]
    assert (str(errors(result.issues)[0].place), errors(result.issues)[0].seen) == ("input.xlsx!data!E3", "130 %")


def test_residues_removed_and_burnt_beyond_the_whole_are_refused_where_both_are_off_it() -> None:
    """2019 takes 60 % and 50 % off the whole, and would go below nothing; 2006 removes 60 % of what has not burnt."""
    row = crop(**percent(removed_share=60.0, burnt_share=50.0))
    refused = errors(inventory([row], "ipcc-2019").issues)
    assert (codes(refused), refused[0].seen) == (["SHARES_ABOVE_ONE"], "60 % + 50 %")
    assert errors(inventory([row]).issues) == []
    assert errors(inventory([row | percent(burnt_share=40.0)], "ipcc-2019").issues) == []


def test_a_removed_share_of_ones_own_table_is_held_against_what_burns_too() -> None:
    table = own("quantity,unit,value,source", "removed_share,1,0.7,survey")
    result = inventory([crop(**percent(burnt_share=50.0))], "ipcc-2019", own=table)
    assert codes(errors(result.issues)) == ["SHARES_ABOVE_ONE"]


@pytest.mark.parametrize("book", BOOKS)
def test_residues_that_burn_in_one_sheet_and_all_return_to_soils_in_another_are_told(book: str) -> None:
    fire = {"activity": "field_burning", "category": "3.C.1.b", "fire_type": "agricultural_residues", "unit": "ha"}
    burning = fire | {"item": "maize", "amount": 10}
    told = [i for i in inventory([crop(), burning], book).issues if i.code == "NOT_BESIDE"]
    assert [[str(p) for p in i.places] for i in told] == [["input.xlsx!data!E2", "input.xlsx!data!E3"]]
    for apart in ([crop("wheat"), burning], [crop(region="CN-37"), burning | {"region": "CN-31"}]):
        assert "NOT_BESIDE" not in codes(inventory(apart, book).issues)
