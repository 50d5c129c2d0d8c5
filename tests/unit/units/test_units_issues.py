"""Refusals of units as issues with a place."""

import pytest

from inventory.issues import Place
from inventory.units import DimensionMismatch, UnitRefused, parse, scale

CELL = Place("energy.xlsx", "1.A", "C7")


def test_an_ambiguous_unit_says_where_why_and_what_to_write() -> None:
    with pytest.raises(UnitRefused) as caught:
        parse("ton")
    issue = caught.value.issue(CELL)
    assert issue.code == "UNIT_AMBIGUOUS"
    assert "energy.xlsx!1.A!C7" in issue.message("en")
    assert "short" in issue.message("en")
    assert "短吨" in issue.message("zh")
    assert "t | 吨" in issue.message("zh")


def test_an_unknown_unit_names_the_nearest() -> None:
    with pytest.raises(UnitRefused) as caught:
        parse("万蹲")
    issue = caught.value.issue(CELL)
    assert issue.code == "UNIT_UNKNOWN"
    assert issue.seen == "万蹲"
    assert "万吨" in issue.choices
    assert "无法识别计量单位“万蹲”" in issue.message("zh")


def test_units_that_do_not_fit_say_what_each_measures() -> None:
    with pytest.raises(DimensionMismatch) as caught:
        scale("kWh", "GJ_heat")
    issue = caught.value.issue(CELL)
    assert issue.code == "UNITS_DIFFER"
    assert "`kWh` measures electricity, `GJ_heat` measures heat" in issue.message("en")
    assert "电量" in issue.message("zh")
    assert "{" not in issue.message("zh") + issue.message("en")


def test_braces_in_a_users_text_do_no_harm() -> None:
    with pytest.raises(UnitRefused) as caught:
        parse("{seen}{0}")
    assert "{seen}{0}" in caught.value.issue(CELL).message("en")
