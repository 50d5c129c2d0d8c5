"""The choice rule, sentence by sentence. (That a measured value stands before every table is the plan's to show.)"""

from __future__ import annotations

from typing import Any

import pytest

from helpers import table
from inventory.factors.choose import Chosen, Missing, Tie, Wanted, choose
from inventory.factors.table import Table

COAL: dict[str, Any] = {"unit": "GJ/t", "fuel": "anthracite"}
LADDER = ("1.A.2.a", "1.A.2", "1.A", "1")
SHANDONG = ("CN-37", "CN-NORTH", "CN", "")


def wanted(**changes: Any) -> Wanted:
    asked = {
        "quantity": "net_calorific_value",
        "unit": "GJ/t",
        "gas": "CO2",
        "keys": {"fuel": ("anthracite",), "category": LADDER},
        "regions": SHANDONG,
        "year": 2020,
    }
    return Wanted(**asked | changes)


def ncv(*rows: dict[str, Any], name: str = "test/ncv", **shape: Any) -> Table:
    return table(name, "net_calorific_value", *({"value": 1.0} | COAL | row for row in rows), **shape)


def chosen(asked: Wanted, *tables: Table) -> str:
    answer = choose(asked, tables)
    assert isinstance(answer, Chosen), answer
    return answer.factor.id


def why(asked: Wanted, *tables: Table) -> tuple[str, str]:
    answer = choose(asked, tables)
    assert isinstance(answer, Chosen), answer
    return answer.why.en, answer.why.zh


# -- tables ------------------------------------------------------------------------------------------------------------


def test_tables_are_asked_in_the_order_given() -> None:
    mine, ours = ncv({"id": "mine"}, name="own/mine"), ncv({"id": "ours"})
    assert chosen(wanted(), mine, ours) == "mine"
    assert chosen(wanted(), ours, mine) == "ours"


def test_an_earlier_tables_general_row_goes_before_a_later_tables_special_one() -> None:
    general = ncv({"id": "general", "fuel": ""}, name="first")
    special = ncv({"id": "special", "region": "CN-37"}, name="second")
    assert chosen(wanted(), general, special) == "general"


def test_a_table_of_another_quantity_is_not_asked() -> None:
    other = table("test/cc", "carbon_content", {"id": "cc", "value": 27.0} | COAL)
    assert isinstance(choose(wanted(), [other]), Missing)


# -- keys and gas ------------------------------------------------------------------------------------------------------


def test_keys_match_exactly_before_anything_else() -> None:
    assert chosen(wanted(), ncv({"id": "any", "fuel": ""}, {"id": "exact"})) == "exact"


def test_a_blank_key_is_for_any() -> None:
    rows = ncv({"id": "any", "fuel": ""}, {"id": "other", "fuel": "lignite"})
    assert chosen(wanted(), rows) == "any"
    assert why(wanted(), rows) == (
        "table test/ncv; fuel Anthracite has none of its own, the one for any taken",
        "表 test/ncv；燃料无烟煤无专有值，取通用值",
    )


def test_a_key_that_climbs_takes_the_nearest_above() -> None:
    rows = ncv(
        {"id": "sector", "category": "1"},
        {"id": "industry", "category": "1.A.2"},
        {"id": "elsewhere", "category": "1.A.1"},
        keys=("fuel", "category"),
        climbs=("category",),
    )
    assert chosen(wanted(regions=("",)), rows) == "industry"
    assert why(wanted(regions=("",)), rows)[0] == "table test/ncv; category 1.A.2.a has none of its own, 1.A.2 taken"
    assert why(wanted(regions=("",)), rows)[1] == "表 test/ncv；类别1.A.2.a无专有值，取1.A.2"


def test_a_key_that_does_not_climb_is_exact_or_blank() -> None:
    rows = ncv({"id": "industry", "category": "1.A.2"}, keys=("fuel", "category"))
    assert isinstance(choose(wanted(), [rows]), Missing)


def test_a_category_above_goes_before_any_category() -> None:
    rows = ncv(
        {"id": "any", "category": ""},
        {"id": "sector", "category": "1"},
        keys=("fuel", "category"),
        climbs=("category",),
    )
    assert chosen(wanted(), rows) == "sector"


def test_an_exact_fuel_for_any_category_goes_before_any_fuel_of_the_category() -> None:
    rows = ncv(
        {"id": "any fuel", "fuel": "", "category": "1.A.2.a"},
        {"id": "any category", "category": ""},
        keys=("fuel", "category"),
        climbs=("category",),
    )
    assert chosen(wanted(), rows) == "any category"


def test_the_gas_must_be_the_one_asked_for_or_none() -> None:
    rows = ncv({"id": "methane", "gas": "CH4"}, {"id": "carbon dioxide", "gas": "CO2"}, {"id": "no gas"})
    assert chosen(wanted(gas="CO2"), rows) == "carbon dioxide"
    assert chosen(wanted(gas="CH4"), rows) == "methane"
    assert chosen(wanted(gas="N2O"), rows) == "no gas"
    assert isinstance(choose(wanted(gas="N2O"), [ncv({"id": "methane", "gas": "CH4"})]), Missing)


# -- regions -----------------------------------------------------------------------------------------------------------

BY_REGION = [
    {"id": "world", "region": ""},
    {"id": "country", "region": "CN"},
    {"id": "grid", "region": "CN-NORTH"},
    {"id": "province", "region": "CN-37"},
    {"id": "neighbour", "region": "CN-13"},
]


@pytest.mark.parametrize(("rungs", "expected"), [(4, "province"), (3, "grid"), (2, "country"), (1, "world")])
def test_the_region_climbs_from_province_to_grid_to_country_to_world(rungs: int, expected: str) -> None:
    assert chosen(wanted(), ncv(*BY_REGION[:rungs], BY_REGION[4])) == expected


def test_a_neighbour_is_never_taken() -> None:
    assert isinstance(choose(wanted(), [ncv(BY_REGION[4])]), Missing)


def test_keys_are_climbed_before_regions() -> None:
    rows = ncv({"id": "exact for the world"}, {"id": "any for the province", "fuel": "", "region": "CN-37"})
    assert chosen(wanted(), rows) == "exact for the world"


def test_the_region_climbed_to_is_told() -> None:
    assert why(wanted(), ncv(BY_REGION[2])) == (
        "table test/ncv; region Shandong has none of its own, North China grid taken",
        "表 test/ncv；地区山东省无专有值，取华北电网",
    )


def test_the_world_is_told_as_a_choice_where_the_table_has_rows_of_other_regions() -> None:
    assert why(wanted(), ncv(BY_REGION[0], BY_REGION[4])) == (
        "table test/ncv; region Shandong has none of its own, World taken",
        "表 test/ncv；地区山东省无专有值，取全球",
    )


def test_a_table_without_regions_left_none_to_choose() -> None:
    assert why(wanted(), ncv(BY_REGION[0])) == ("table test/ncv", "表 test/ncv")


def test_an_exact_table_says_too_that_its_region_climbed() -> None:
    rows = table(
        "test/ncv", "net_calorific_value", {"value": 1.0} | COAL | BY_REGION[1], keys=("fuel",), exact=("fuel",)
    )
    assert why(wanted(), rows)[0] == "table test/ncv; region Shandong has none of its own, China taken"


def test_an_exact_answer_needs_no_more_words_than_its_table() -> None:
    assert why(wanted(), ncv(BY_REGION[3])) == ("table test/ncv", "表 test/ncv")


# -- years -------------------------------------------------------------------------------------------------------------

BY_YEAR = [
    {"id": "2012", "valid_from": 2012, "valid_to": 2012},
    {"id": "2010-2011", "valid_from": 2010, "valid_to": 2011},
    {"id": "2021", "valid_from": 2021, "valid_to": 2021},
]


@pytest.mark.parametrize(
    ("year", "expected"), [(2010, "2010-2011"), (2011, "2010-2011"), (2012, "2012"), (2021, "2021")]
)
def test_the_row_valid_in_the_year_is_taken_first_and_last_year_included(year: int, expected: str) -> None:
    assert chosen(wanted(year=year), ncv(*BY_YEAR)) == expected


def test_an_open_end_is_open() -> None:
    rows = ncv({"id": "until", "valid_to": 2010}, {"id": "since", "valid_from": 2011})
    assert chosen(wanted(year=1950), rows) == "until"
    assert chosen(wanted(year=2050), rows) == "since"


def test_no_year_is_borrowed_unless_the_rule_book_allows_it() -> None:
    assert isinstance(choose(wanted(year=2015), [ncv(*BY_YEAR)]), Missing)


def test_the_latest_published_before_is_taken_where_allowed_and_said_so() -> None:
    asked = wanted(year=2015, latest=True, regions=("",))
    assert chosen(asked, ncv(*BY_YEAR)) == "2012"
    assert why(asked, ncv(*BY_YEAR)) == (
        "table test/ncv; none for 2015, the latest published before is for 2012",
        "表 test/ncv；无 2015 年的值，取此前最近公布的 2012 年值",
    )


def test_a_later_year_is_never_taken_for_an_earlier_one() -> None:
    assert isinstance(choose(wanted(year=2009, latest=True), [ncv(*BY_YEAR)]), Missing)


def test_the_right_year_above_goes_before_another_year_here_unless_latest_is_allowed() -> None:
    rows = ncv({"id": "old", "region": "CN-37", "valid_to": 2012}, {"id": "right", "region": "CN"})
    assert chosen(wanted(year=2015), rows) == "right"
    assert chosen(wanted(year=2015, latest=True), rows) == "old"


# -- no single answer --------------------------------------------------------------------------------------------------


def test_two_rows_that_fit_are_both_named() -> None:
    answer = choose(wanted(), [ncv({"id": "one", "value": 20.9}, {"id": "two", "value": 26.7})])
    assert isinstance(answer, Tie)
    assert [r.id for r in answer.rows] == ["one", "two"]


def test_two_rows_of_the_same_latest_year_are_both_named() -> None:
    rows = ncv({"id": "one", "valid_to": 2012}, {"id": "two", "valid_to": 2012}, {"id": "older", "valid_to": 2010})
    answer = choose(wanted(year=2015, latest=True), [rows])
    assert isinstance(answer, Tie)
    assert [r.id for r in answer.rows] == ["one", "two"]


def test_a_tie_above_does_not_matter_where_a_special_row_answers() -> None:
    assert chosen(wanted(), ncv({"id": "one"}, {"id": "two"}, {"id": "here", "region": "CN-37"})) == "here"


def test_no_answer_names_the_nearest_rows_best_first() -> None:
    rows = ncv(
        {"id": "other fuel", "fuel": "lignite"},
        {"id": "right fuel, 2010", "valid_to": 2010},
        {"id": "right fuel, 2018", "valid_to": 2018},
    )
    answer = choose(wanted(), [rows])
    assert isinstance(answer, Missing)
    assert [r.id for r in answer.nearest][:2] == ["right fuel, 2018", "right fuel, 2010"]
    assert answer.wrong_unit is None


# -- units -------------------------------------------------------------------------------------------------------------


def test_a_row_whose_unit_cannot_cancel_is_named() -> None:
    answer = choose(wanted(), [ncv({"id": "gross", "unit": "GJ_gross/t"}), ncv({"id": "gas", "unit": "GJ/Nm3"})])
    assert isinstance(answer, Missing)
    assert answer.wrong_unit is not None
    assert answer.wrong_unit.id == "gross"


def test_a_row_whose_unit_cannot_cancel_does_not_stand_in_the_way_of_one_that_can() -> None:
    rows = ncv({"id": "gas", "unit": "GJ/Nm3", "region": "CN-37"}, {"id": "mass", "unit": "kJ/kg"})
    assert chosen(wanted(), rows) == "mass"


def test_a_row_passed_over_for_its_unit_is_named_where_another_answers() -> None:
    """Only one that would have answered: the row of another year is none."""
    mine = ncv({"id": "gross", "unit": "GJ_gross/t"}, {"id": "old", "unit": "GJ/Nm3", "valid_to": 1990})
    assert why(wanted(regions=("",)), mine, ncv({"id": "net"})) == (
        "table test/ncv; gross passed over, its unit (GJ (gross)/t) does not fit",
        "表 test/ncv；gross 单位（吉焦（高位）/吨）不符，未采用",
    )


def test_rows_in_units_of_different_kind_are_no_tie() -> None:
    rows = ncv({"id": "gas", "unit": "GJ/Nm3"}, {"id": "mass", "unit": "TJ/kt"})
    assert chosen(wanted(), rows) == "mass"
    assert chosen(wanted(unit="GJ/Nm3"), rows) == "gas"
