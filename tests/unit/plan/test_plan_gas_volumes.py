"""Gas volumes at 15 and 20 °C: brought to the factor's condition where the rule book says so, and told."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import codes, fuel, inventory, mass, plan
from inventory.rulebooks import load, rulebook_ids

BOOK = "ipcc-2019"
CO2 = "r0|energy.stationary.emission_factor|CO2"


def gas(amount: float, unit: str, **more: Any) -> dict[str, Any]:
    return fuel("natural_gas", amount, unit, **more)


@pytest.mark.parametrize(
    ("unit", "kelvin"), [("m3_20C", 293.15), ("wan_m3_20C", 293.15), ("m3_15C", 288.15), ("thousand_m3_15C", 288.15)]
)
def test_a_volume_counts_as_that_at_0_degrees(unit: str, kelvin: float) -> None:
    measured = {"net_calorific_value": (36.0, "MJ/Nm3")}
    times = {"m3_20C": 1, "wan_m3_20C": 1e4, "m3_15C": 1, "thousand_m3_15C": 1e3}[unit]
    result = inventory([gas(1000.0, unit, **measured)], BOOK)
    # V × 273.15 K / T × 36 MJ/Nm3 × 56 100 kg/TJ (Table 1.4)
    assert mass(result, CO2) == pytest.approx(1000 * times * 273.15 / kelvin * 36e-6 * 56.1)


def test_a_volume_and_its_calorific_value_at_one_temperature_need_no_conversion_in_the_end() -> None:
    result = inventory([gas(1e6, "m3_20C", net_calorific_value=(36.0, "MJ/m3_20C"))], BOOK)
    assert mass(result, CO2) == pytest.approx(2019.6)  # 1e6 m3 × 36 MJ/m3 = 36 TJ; × 56.1 t/TJ


def test_the_conversion_is_noted_once_with_its_cell_ratio_and_ground() -> None:
    result = inventory([gas(1e6, "m3_20C", net_calorific_value=(36.0, "MJ/Nm3"))], BOOK)
    (issue,) = result.issues
    assert issue.code == "GAS_VOLUME_CONVERTED"
    assert [p.cell for p in issue.places] == ["E2"]
    for lang in ("en", "zh"):
        assert "273.15/293.15" in issue.message(lang)
        assert "4A.1.4" in issue.message(lang)


def test_the_trace_shows_the_volume_as_given_and_how_it_was_brought_over() -> None:
    result = inventory([gas(1e6, "m3_20C", net_calorific_value=(36.0, "MJ/m3_20C"))], BOOK)
    amount, calorific_value, _ = result.trace(CO2).inputs
    assert (amount.value, amount.unit, amount.used_unit) == (1e6, "m3_20C", "Nm3")
    assert amount.used == pytest.approx(1e6 * 273.15 / 293.15)
    assert "273.15/293.15" in amount.why.zh
    assert "293.15/273.15" in calorific_value.why.en
    assert "measured" in calorific_value.why.en


def test_a_volume_at_0_degrees_is_taken_as_it_is() -> None:
    result = inventory([gas(1e6, "Nm3", net_calorific_value=(36.0, "MJ/Nm3"))], BOOK)
    assert codes(result.issues) == []
    assert result.trace(CO2).inputs[0].why.en == ""


def test_a_volume_without_a_temperature_is_still_refused() -> None:
    assert set(codes(plan([gas(1.0, "m3")], BOOK).issues)) == {"UNIT_DOES_NOT_FIT"}  # it is no liquid with a density


@pytest.mark.parametrize("book", [i for i in rulebook_ids() if not load(i).gas_volume_conversion])
def test_a_book_that_does_not_say_so_converts_nothing(book: str) -> None:
    assert set(codes(plan([gas(1.0, "m3_20C", net_calorific_value=(36.0, "MJ/m3_20C"))], book).issues)) == {
        "UNIT_DOES_NOT_FIT"
    }


def test_a_book_that_converts_says_on_what_ground() -> None:
    converting = [b for b in map(load, rulebook_ids()) if b.gas_volume_conversion]
    assert [b.id for b in converting] == [BOOK]
    assert all(b.gas_volume_conversion_note.en and b.gas_volume_conversion_note.zh for b in converting)
