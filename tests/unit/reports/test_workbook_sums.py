"""Conditional sums and addresses: what a user typed is never read as a pattern, a comparison or a number."""

from __future__ import annotations

import pytest

from inventory.reports.criteria import Condition, Sums, twins
from inventory.reports.sheet import Block, letters, quoted

LINES = Block("Lines", ("item", "mass"), 3, 2)


@pytest.mark.parametrize("word", ["raw_coal", "1.A.2.a", "CO2", "HFC-134a", "原煤", "Electricity transfer"])
def test_a_plain_word_is_summed_by_sumifs(word: str) -> None:
    formula = Sums(LINES, {}).where("mass", Condition("item", word, "$A7"))
    assert formula == "SUMIFS(Lines!$B$4:$B$5,Lines!$A$4:$A$5,$A7)"


@pytest.mark.parametrize(
    "word", ["gas*", "a?b", "~", "<5", "=1+1", ">", "1.10", "1", "2019-01-01", "true", "May 2019", "a" * 300]
)
def test_a_word_that_could_be_misread_is_compared_exactly(word: str) -> None:
    formula = Sums(LINES, {}).where("mass", Condition("item", word, "$A7"))
    assert formula == "SUMPRODUCT(EXACT(Lines!$A$4:$A$5,$A7)*1,Lines!$B$4:$B$5)"


def test_words_that_differ_in_case_only_are_compared_exactly() -> None:
    sums = Sums(LINES, {"item": twins(["Grid", "grid", "coal"])})
    assert sums.where("mass", Condition("item", "grid", "$A7")).startswith("SUMPRODUCT")
    assert sums.where("mass", Condition("item", "coal", "$A7")).startswith("SUMIFS")


def test_a_blank_is_spelled_out_for_a_blank_cell_would_count_as_zero() -> None:
    assert 'EXACT(Lines!$A$4:$A$5,"")' in Sums(LINES, {}).where("mass", Condition("item", "", "$A7"))


def test_a_number_beside_such_a_word_is_compared_as_a_number() -> None:
    """LibreOffice finds no number by EXACT."""
    formula = Sums(LINES, {}).where("mass", Condition("item", "", "$A7"), Condition("item", 2022, "$B7"))
    assert formula == 'SUMPRODUCT(EXACT(Lines!$A$4:$A$5,"")*(Lines!$A$4:$A$5=$B7)*1,Lines!$B$4:$B$5)'


def test_what_is_withheld_is_added() -> None:
    assert Sums(LINES, {}).where("mass", Condition("item", "coal", "$A7"), rest=2.5).endswith("+2.5")
    assert Sums(LINES, {}).where("mass", Condition("item", "coal", "$A7"), rest=-2.5).endswith("-2.5")


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_are_counted_in_letters(column: int, name: str) -> None:
    assert letters(column) == name


@pytest.mark.parametrize(
    ("sheet", "name"), [("Lines", "Lines"), ("GWP", "'GWP'"), ("排放明细", "'排放明细'"), ("it's", "'it''s'")]
)
def test_a_sheets_name_is_quoted_where_it_needs_it(sheet: str, name: str) -> None:
    assert quoted(sheet) == name
