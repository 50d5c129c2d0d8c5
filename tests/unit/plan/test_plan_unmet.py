"""What a person is told whose record no rule is for: what it lacks for the nearest rules, and no more."""

from __future__ import annotations

from typing import Any

from helpers import inventory
from inventory.issues.plan import NoRuleFits


def expected(record: dict[str, Any], book: str, lang: str = "en") -> str:
    (issue,) = inventory([record], book).issues
    assert isinstance(issue, NoRuleFits)
    return issue.part("expected", lang)


def test_only_conditions_that_are_not_met_are_named() -> None:
    mine = {"activity": "coal_mine_measured", "category": "1.B.1.a.ii", "measured_gas": "CH4"}
    said = expected(mine | {"amount": 1, "unit": "m3_20C"}, "ipcc-2006")
    assert said == "one of: category: 1.B.1.a.i.1 | 1.B.1.a.i.3"


def test_only_the_nearest_rules_are_named() -> None:
    captured = {"activity": "carbon_capture", "category": "1.A.1.a.i", "amount": 1, "unit": "tCO2"}
    said = expected(captured, "ipcc-2006")
    assert said.count("destination of the CO2") == 2  # the rules that ask for the origin as well lack two things
    assert "origin" not in said


def test_long_lists_are_cut_and_say_how_many_there_are() -> None:
    split = {"activity": "oil_gas_segment", "category": "1.B.2.b.v", "amount": 1, "unit": "million_m3_15C"}
    split |= {"segment_2019": "gas_distribution_limited_by_gas_consumed", "emission_source": "leaks"}
    said = expected(split, "ipcc-2019")
    assert said.startswith("one of: source within the segment: not stated; or industry segment: ")
    assert " more" in said
    assert len(said) < 2500
    assert "等" in expected(split, "ipcc-2019", "zh")
