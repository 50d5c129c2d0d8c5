"""The liquid store of annex 10A.3: the spreadsheet that comes with the Refinement, and what must hold of any store."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW
from inventory.methods.workings.manure_store import conversion_factor, manure_temperatures, store_conversion

SPRING = ("january", "february", "march", "april", "may", "june")
MONTHS = (*SPRING, "july", "august", "september", "october", "november", "december")
AIR = (-9.0, -7.7, -2.3, 4.7, 10.7, 15.2, 17.7, 16.7, 12.0, 5.8, -1.4, -6.7)
"""Air of the cool temperate moist zone, as the spreadsheet has it."""


def store(air: tuple[float, ...], emptied: dict[str, float]) -> float:
    stated = {f"temperature_{m}": t for m, t in zip(MONTHS, air, strict=True)}
    return float(store_conversion(**stated, **{f"emptied_{m}": emptied.get(m, 0.0) for m in MONTHS}))


def test_the_spreadsheet_is_reproduced() -> None:
    """Emptied by 95 % in May and November: 248.79294749 kg of 1200 kg, 0.20732745624254853; in print 21 %."""
    assert store(AIR, {"may": 95, "november": 95}) == pytest.approx(20.732745624254853, rel=1e-12)


def test_manure_follows_the_air_of_the_month_before_and_never_freezes() -> None:
    """Column E of the spreadsheet; emptied once a year it is 3 °C colder."""
    air = [np.array([t]) for t in AIR]
    twice = [np.array([95.0 if m in ("may", "november") else 0.0]) for m in MONTHS]
    once = [np.array([95.0 if m == "may" else 0.0]) for m in MONTHS]
    printed = [1, 1, 1, 1, 4.7, 10.7, 15.2, 17.7, 16.7, 12, 5.8, 1]
    assert [float(t[0]) for t in manure_temperatures(air, twice)] == pytest.approx(printed)
    colder = [max(t - 3, 1.0) for t in printed]
    assert [float(t[0]) for t in manure_temperatures(air, once)] == pytest.approx(colder)


@given(st.lists(st.floats(1, 34), min_size=12, max_size=12), st.floats(0, 100))
@FEW
def test_a_store_gives_a_share_and_emptied_more_it_gives_less(manure: list[float], share: float) -> None:
    temperatures = [np.array([t]) for t in manure]
    never = conversion_factor(temperatures, [np.zeros(1)] * 12)
    often = conversion_factor(temperatures, [np.array([share])] * 12)
    assert 0 < often <= never * (1 + 1e-12)
    assert never <= 200  # what came in before counts too, never more than three years of it
