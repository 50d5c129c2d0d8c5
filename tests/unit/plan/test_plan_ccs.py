"""CO2 transport and storage in the IPCC book: pipelines by length, all else as measured."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import codes, inventory, mass
from inventory.rulebooks import load


def pipe(category: str = "1.C.1.a", **more: Any) -> dict[str, Any]:
    return {"activity": "co2_pipelines", "category": category, "amount": 100, "unit": "km"} | more


def measured(category: str, unit: str = "tCO2") -> dict[str, Any]:
    return {"activity": "co2_transport_storage", "category": category, "amount": 7, "unit": unit}


@pytest.mark.parametrize("category", ["1.C.1.a", "1.C.1.b", "1.C.1.c", "1.C.2", "1.C.2.a", "1.C.2.b", "1.C.3"])
def test_what_is_measured_is_the_emission_in_its_category(category: str) -> None:
    result = inventory([measured(category)])
    assert list(result.lines["category"]) == [category]
    assert mass(result, "r0|energy.ccs.measured|CO2") == 7


@pytest.mark.parametrize("unit", ["t", "km", "tC"])
def test_what_is_no_mass_of_co2_is_refused(unit: str) -> None:
    assert codes(inventory([measured("1.C.2.b", unit)]).issues) == ["UNIT_DOES_NOT_FIT"]


def test_the_default_of_pipelines_is_as_printed_without_the_factor_its_text_announces() -> None:
    result = inventory([pipe(pipeline_leakage_level="medium")])
    assert mass(result, "r0|energy.ccs.pipeline|CO2") == pytest.approx(140)  # not 140 × 1.66


def test_the_level_of_leakage_is_the_compilers_choice() -> None:
    assert codes(inventory([pipe()]).issues) == ["FACTOR_COLUMN_BLANK"]


def test_only_pipelines_have_a_default() -> None:
    assert codes(inventory([pipe("1.C.1.b", pipeline_leakage_level="low")]).issues) == ["NO_RULE"]


def test_the_2019_book_takes_chapter_5_as_it_is_which_the_refinement_left_unrefined() -> None:
    old, new = load("ipcc-2006"), load("ipcc-2019")
    for activity in ("co2_pipelines", "co2_transport_storage", "carbon_capture", "co2_flows"):
        assert new.activities[activity] == old.activities[activity]
    assert new.balances == old.balances
    assert mass(inventory([measured("1.C.2.a")], "ipcc-2019"), "r0|energy.ccs.measured|CO2") == 7
