"""What a person is told whose record no rule is for: what it lacks for the nearest rules, and no more."""

from __future__ import annotations

from typing import Any

from helpers import inventory
from inventory.issues.plan import NoRuleFits
from inventory.issues.rows import WordMissing


def expected(record: dict[str, Any], book: str, lang: str = "en") -> str:
    (issue,) = inventory([record], book).issues
    assert isinstance(issue, NoRuleFits)
    return issue.part("expected", lang)


def test_only_conditions_that_are_not_met_are_named() -> None:
    mine = {"activity": "coal_mine_measured", "category": "1.B.1.a.ii", "measured_gas": "CH4"}
    said = expected(mine | {"amount": 1, "unit": "m3_20C"}, "ipcc-2006")
    assert said == "one of: category: 1.B.1.a.i.1 | 1.B.1.a.i.3"


CAPTURED = {"activity": "carbon_capture", "category": "1.A.1.a.i", "amount": 1, "unit": "tCO2"}


def test_only_the_nearest_rules_are_named() -> None:
    said = expected(CAPTURED | {"capture_destination": "nowhere"}, "ipcc-2006")
    assert said.count("destination of the CO2") == 2  # the rules that ask for the origin as well lack two things
    assert "origin" not in said


def test_a_blank_that_decides_is_named_by_its_heading_with_the_words_it_may_have() -> None:
    (issue,) = inventory([CAPTURED], "ipcc-2006").issues
    assert isinstance(issue, WordMissing)
    assert issue.column == "capture_destination"
    assert "“Destination of the CO2” is blank" in issue.part("what", "en")
    assert "“二氧化碳去向”未填" in issue.part("what", "zh")
    assert "Long-term geological storage" in issue.nearest("en")


def test_a_blank_that_some_rule_takes_is_not_missing() -> None:
    """Waste that no rule burns in the open: the blank column of gases, which other rules take, is not what it lacks."""
    waste = {"activity": "waste_burnt", "category": "4.C.2", "waste_combustion": "open_burning", "unit": "t"}
    expected(waste | {"burnt_waste": "clinical", "amount": 1}, "ipcc-2006")


def test_long_lists_are_cut_and_say_how_many_there_are() -> None:
    split = {"activity": "oil_gas_segment", "category": "1.B.2.b.v", "amount": 1, "unit": "million_m3_15C"}
    split |= {"segment_2019": "gas_distribution_limited_by_gas_consumed", "emission_source": "leaks"}
    said = expected(split, "ipcc-2019")
    assert said.startswith("one of: source within the segment: not stated; or industry segment: ")
    assert " more" in said
    assert len(said) < 2500
    assert "等" in expected(split, "ipcc-2019", "zh")
