"""A user's own factor is compared with what the rule book's tables imply."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import fuel, inventory, mass, own
from inventory.issues.plan import FactorConverted, FactorFarFromTable, FactorLooksPerCoalEquivalent
from inventory.words import Words

BOOK = "cn-province-2011"
HEADING = "quantity,fuel,gas,value,unit,source"


def computed(item: str, value: float, per: str, amount: float = 1000.0, **row: Any) -> Any:
    tables = own(HEADING, f"emission_factor,{item},CO2,{value},{per},a white paper")
    return inventory([fuel(item, amount, **row)], BOOK, own=tables)


def test_a_raw_coal_factor_printed_per_tce_is_recognised_with_the_size_of_the_mistake() -> None:
    """The white paper's 2.492 for raw coal.

    Tables: 20.908 GJ/t × 26.37 tC/TJ × 0.94 × 44/12 / 1000 = 1.9003 t/t.
    Per tonne of coal equivalent: 1.9003 × 29.3076 / 20.908 = 2.6637, of which 2.492 is 94 %.
    Meant per tce, 2.492 is 2.492 × 20.908 / 29.3076 = 1.77780 t/t, so 1000 t are 714.2 t too many,
    2.492 / 1.77780 = 29.3076 / 20.908 = 1.4017.
    """
    result = computed("raw_coal", 2.492, "tCO2/t")
    (issue,) = result.issues
    assert isinstance(issue, FactorLooksPerCoalEquivalent)
    assert (issue.seen, issue.table_value, issue.per_tce) == ("2.492 tCO2/t", "1.9 tCO2/t", "2.664")
    assert (issue.calorific_value, issue.difference, issue.percent) == ("20.908", "714", "+40.2")
    assert mass(result, result.line_ids[0]) == pytest.approx(2492.0, rel=1e-14), "a warning changes no number"
    for words in (issue.message("en"), issue.message("zh")):
        assert "2.492" in words
        assert "input.xlsx!data!E2" in words
    assert "每吨标准煤" in issue.message("zh")


def test_a_crude_oil_factor_printed_per_tce_is_too_small() -> None:
    """The white paper's 2.104 for crude oil.

    Tables: 41.816 GJ/t × 20.08 tC/TJ × 0.98 × 44/12 / 1000 = 3.0172 t/t; per tce × 29.3076 / 41.816 = 2.1147.
    Meant: 2.104 × 41.816 / 29.3076 = 3.00198, so 1000 t are 898 t too few; 29.3076 / 41.816 = 0.7009.
    """
    (issue,) = computed("crude_oil", 2.104, "tCO2/t").issues
    assert isinstance(issue, FactorLooksPerCoalEquivalent)
    assert (issue.table_value, issue.per_tce) == ("3.017 tCO2/t", "2.115")
    assert (issue.difference, issue.percent) == ("-898", "-29.9")


@pytest.mark.parametrize("unit", ["wan_t", "kt", "kg"])
def test_it_is_recognised_in_whatever_unit_the_fuel_is_counted(unit: str) -> None:
    per = {"wan_t": 1e-4, "kt": 1e-3, "kg": 1e3}[unit]
    (issue,) = computed("raw_coal", 2.492, "tCO2/t", amount=1000 * per, unit=unit).issues
    assert isinstance(issue, FactorLooksPerCoalEquivalent)
    assert (issue.seen, issue.difference, issue.percent) == ("2.492 tCO2/t", "714", "+40.2")


def test_the_same_factor_stated_per_tce_is_right_and_goes_through_the_calorific_value() -> None:
    result = computed("raw_coal", 2.492, "tCO2/tce")
    (issue,) = result.issues
    assert isinstance(issue, FactorConverted)
    assert issue.severity == "note"
    assert "20908 kJ/kg" in issue.message("zh")
    # 1000 t × 20.908 GJ/t / 29.3076 GJ/tce × 2.492
    assert mass(result, result.line_ids[0]) == pytest.approx(1000 * 20.908 / 29.3076 * 2.492, rel=1e-13)


def test_a_factor_per_tce_meets_an_amount_in_tce_directly() -> None:
    result = computed("raw_coal", 2.492, "tCO2/tce", amount=10.0, unit="tce")
    assert result.issues == ()
    assert mass(result, result.line_ids[0]) == pytest.approx(24.92, rel=1e-14)


def test_a_factor_near_the_tables_is_taken_without_a_word() -> None:
    assert computed("raw_coal", 1.95, "tCO2/t").issues == ()


@pytest.mark.parametrize(("value", "ratio"), [(5.7008, "3"), (0.63342, "0.333")])
def test_a_factor_three_times_away_is_questioned(value: float, ratio: str) -> None:
    # 1.90026... × 3 = 5.7008; a third is 0.63342
    (issue,) = computed("raw_coal", value, "tCO2/t").issues
    assert isinstance(issue, FactorFarFromTable)
    assert issue.ratio == ratio
    assert issue.table_value == Words("1.9 t CO₂/t", "1.9 吨CO₂/吨")


def test_a_factor_in_kg_for_one_in_tonnes_is_questioned() -> None:
    (issue,) = computed("raw_coal", 1.9, "kgCO2/t").issues
    assert isinstance(issue, FactorFarFromTable)
    assert issue.ratio == "0.001"


def test_a_fuel_that_the_tables_do_not_know_cannot_be_compared() -> None:
    result = computed("orimulsion", 5.0, "tCO2/t")
    assert result.issues == ()
    assert mass(result, result.line_ids[0]) == pytest.approx(5000.0)
