"""Rows, columns and industries of the energy balance, and the category of each of its cells."""

from __future__ import annotations

import pytest

from inventory.vocabulary import tree
from inventory.vocabulary.energy_balance import balance_category, balance_item_list, balance_row_list

ROWS, ITEMS = balance_row_list(), balance_item_list()


def test_every_division_of_industry_is_a_row_of_its_own() -> None:
    codes = [ROWS.attribute(r, "code") for r in ROWS if ROWS.attribute(r, "table") == "industry"]
    assert sorted({*codes}) == [f"{n:02}" for n in range(6, 47)]
    divisions = [r for r in ROWS if ROWS.attribute(r, "parent") == "final_industry" and ROWS.attribute(r, "code")]
    assert [ROWS.attribute(r, "code") for r in divisions] == [f"{n:02}" for n in range(6, 47)]


def test_parents_are_rows_that_say_whether_their_parts_make_them_up() -> None:
    for row in ROWS:
        parent = ROWS.attribute(row, "parent")
        if parent and ROWS.attribute(row, "kind") not in ("reinput", "feedstock"):
            assert ROWS.attribute(parent, "parts") in ("all", "some"), row


@pytest.mark.parametrize("row", ROWS)
def test_every_cell_has_a_category_of_the_tree(row: str) -> None:
    assert {balance_category(row, item).code for item in ITEMS} <= {*tree("2006")} - {""}


@pytest.mark.parametrize(
    ("row", "item", "code"),
    [
        ("thermal_power", "raw_coal", "1.A.1.a.i"),
        ("final_transport", "kerosene", "1.A.3.a.ii"),
        ("final_transport", "gas_diesel_oil", "1.A.3.b"),
        ("final_transport", "raw_coal", "1.A.4.a"),
        ("final_residential_urban", "motor_gasoline", "1.A.3.b"),
        ("final_residential_urban", "natural_gas", "1.A.4.b"),
        ("losses", "natural_gas", "1.B.2.b"),
        ("final_industry_feedstock", "lubricants", "2.D"),
        ("industry_31", "coke_oven_coke", "1.A.2.a"),  # ISIC 271
        ("industry_29", "raw_coal", "1.A.2.m"),  # ISIC 25
        ("industry_46", "raw_coal", "1.A.4.a"),  # ISIC 41
    ],
)
def test_what_is_said_for_an_item_goes_before_its_group_and_its_row(row: str, item: str, code: str) -> None:
    assert balance_category(row, item).code == code


def test_a_row_that_is_not_known_has_no_category() -> None:
    assert balance_category("no such row", "raw_coal").code == ""


def test_columns_are_fuels_or_carriers_and_totals_hold_them() -> None:
    columns = [i for i in ITEMS if ITEMS.attribute(i, "table")]
    assert columns[0] == "coal_total" and columns[-1] == "energy_total"
    assert all(ITEMS.attribute(i, "total") in columns for i in columns[:-1])
    assert all(ITEMS.attribute(i, "measure") for i in columns)
