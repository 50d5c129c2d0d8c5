"""Gas volumes at another temperature: only when asked for, only for volumes of gas, and by the stated ratio."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.units import DimensionMismatch, gas_scale, scale

VOLUMES = ("Nm3", "wan_Nm3", "m3_15C", "thousand_m3_15C", "m3_20C", "wan_m3_20C", "yi_m3_20C")


@pytest.mark.parametrize(
    ("given", "wanted", "printed"),
    # IPCC 2019 Refinement V2 Table 4A.1.1: from 0 °C to 15 °C 1.055, from 20 °C to 15 °C 0.983
    [("Nm3", "m3_15C", 1.055), ("m3_20C", "m3_15C", 0.983)],
)
def test_the_ratios_are_those_of_the_refinement(given: str, wanted: str, printed: float) -> None:
    found = gas_scale(given, wanted)
    assert found
    assert round(found.scale, 3) == printed


def test_a_volume_and_what_is_stated_per_volume_go_opposite_ways() -> None:
    volume, per_volume = gas_scale("wan_m3_20C", "Nm3"), gas_scale("MJ/m3_20C", "MJ/Nm3")
    assert volume
    assert per_volume
    assert volume == (pytest.approx(10_000 * 273.15 / 293.15), "273.15/293.15")
    assert per_volume == (pytest.approx(293.15 / 273.15), "293.15/273.15")


@given(st.sampled_from(VOLUMES), st.sampled_from(VOLUMES))
def test_there_and_back_is_where_one_was(first: str, second: str) -> None:
    there, back = gas_scale(first, second), gas_scale(second, first)
    assert (there is None) == (back is None)
    if there and back:
        assert there.scale * back.scale == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Nm3", "wan_Nm3"),  # one temperature: `scale` does it
        ("m3", "Nm3"),  # no temperature is stated
        ("t", "Nm3"),
        ("MJ/m3_20C", "Nm3"),
        ("m3_20C", "MJ/Nm3"),
        ("GJ_gross/m3_20C", "GJ/Nm3"),
        ("m3_20C*m3_20C", "Nm3*Nm3"),
    ],
)
def test_nothing_else_is_brought_together(given: str, wanted: str) -> None:
    assert gas_scale(given, wanted) is None


def test_the_usual_scale_still_refuses() -> None:
    with pytest.raises(DimensionMismatch):
        scale("m3_20C", "Nm3")
