"""Waste burnt in the open from population: the guideline's own example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW
from inventory.methods.workings.catalogue import WORKINGS

SHARE = st.floats(0, 100)


def burnt(population: float, people: float, each: float, share: float) -> float:
    """Kilograms in a year."""
    values = {"population": population, "burning_population": people}
    return float(WORKINGS["waste_open_burned"](**values, waste_per_person=each, burnt_fraction=share))


def test_box_5_1() -> None:
    """1 500 000 people, 35 % of them burn waste, 0.57 kg a day, 60 % of it: 65.54 Gg a year as printed."""
    assert burnt(1_500_000, 35, 0.57, 60) / 1e6 == pytest.approx(65.54, abs=0.005)


@given(st.floats(0, 1e9), SHARE, st.floats(0, 5), SHARE)
@FEW
def test_no_more_is_burnt_than_there_is(population: float, people: float, each: float, share: float) -> None:
    assert burnt(population, people, each, share) <= population * each * 365 * (1 + 1e-12)
