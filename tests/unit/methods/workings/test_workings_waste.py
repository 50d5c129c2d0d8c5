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


@pytest.mark.parametrize(
    ("half_life", "k"),
    [(17, 0.04), (12, 0.06), (35, 0.02), (23, 0.03), (14, 0.05), (7, 0.10), (11, 0.065), (4, 0.17), (2, 0.40)],
)
def test_half_lives_of_table_3_4_are_the_constants_of_table_3_3(half_life: float, k: float) -> None:
    """Both tables print rounded values of the same thing: they agree to half a unit of the last digit of either."""
    given_k = float(WORKINGS["decay_by_half_life"](waste_half_life=half_life))
    low, high = 0.6931471805599453 / (half_life + 0.5), 0.6931471805599453 / (half_life - 0.5)
    assert low - 0.005 <= k <= high + 0.005
    assert given_k == pytest.approx(0.6931471805599453 / half_life)
