"""What comes due after a number of years, against a plain loop over the equipment of each year."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.methods.define import MethodError, activity, earlier, factor, memory, method
from inventory.methods.lag import come_due
from inventory.words import Words

YEARS = 12
AMOUNTS = st.lists(st.floats(0, 1e6), min_size=YEARS, max_size=YEARS)


def looped(amounts: list[float], waits: list[float]) -> list[float]:
    """Each year's amount put where it falls due, one after the other."""
    due = [0.0] * (2 * YEARS + 80)
    for year, (amount, wait) in enumerate(zip(amounts, waits, strict=True)):
        whole, part = int(wait // 1), wait % 1
        due[year + whole] += amount * (1 - part)
        due[year + whole + 1] += amount * part
    return due[:YEARS]


@given(AMOUNTS, st.integers(0, 60))
def test_one_lifetime_for_all_is_a_shift(amounts: list[float], wait: int) -> None:
    shifted = ([0.0] * wait + amounts)[:YEARS]
    assert come_due(np.array(amounts), np.full(YEARS, float(wait))).tolist() == shifted


@given(AMOUNTS, st.lists(st.floats(0, 60), min_size=YEARS, max_size=YEARS))
def test_each_year_waits_as_long_as_it_says(amounts: list[float], waits: list[float]) -> None:
    made = come_due(np.array(amounts), np.array(waits))
    assert made == pytest.approx(looped(amounts, waits), rel=1e-9, abs=1e-6)


@given(AMOUNTS, st.lists(st.floats(0, 5), min_size=YEARS, max_size=YEARS))
def test_nothing_is_lost_and_nothing_comes_twice(amounts: list[float], waits: list[float]) -> None:
    later = np.concatenate([amounts, np.zeros(7)])
    made = come_due(later, np.concatenate([waits, np.zeros(7)]))
    assert made.sum() == pytest.approx(sum(amounts), rel=1e-9, abs=1e-6)


@method(
    "test.fleet",
    title=Words("Fleet", "机队"),
    gives={"HFC-134a": "t"},
    equation=Words("IPCC 2006 V3 eq. 7.13, Box 7.4", "IPCC 2006 第3卷 式7.13、专栏7.4"),
)
def fleet(
    new=activity("t"),
    rate=factor("1"),
    share=factor("tHFC134a/t"),
    lifetime=factor("year"),  # what the wait asks for
    retired=earlier("t", lambda lifetime: lifetime),
    bank=memory("t"),
):
    """A bank of what was charged in the last years of a lifetime."""
    bank = bank + new - retired
    return bank * rate * share, bank


@given(AMOUNTS, st.integers(1, 15))
def test_a_bank_is_the_sum_of_the_last_years_of_a_lifetime(amounts: list[float], lifetime: int) -> None:
    made = fleet.evaluate({"new": np.array(amounts), "rate": 1.0, "share": 1.0, "lifetime": float(lifetime)})
    banks = [sum(amounts[max(0, t - lifetime + 1) : t + 1]) for t in range(YEARS)]
    assert made == pytest.approx(banks, rel=1e-9, abs=1e-5)


def test_draws_of_a_lifetime_stand_beside_each_other() -> None:
    lifetime = np.array([[[1.0], [1.5], [2.0]]])
    made = fleet.evaluate({"new": np.array([[[8.0, 0, 0]]]), "rate": 1.0, "share": 1.0, "lifetime": lifetime})
    assert made.tolist() == [[[8, 0, 0], [8, 4, 0], [8, 8, 0]]]


def test_a_wait_that_is_no_time_is_refused() -> None:

    def wrong(new=activity("t"), rate=factor("tHFC134a/t"), gone=earlier("t", lambda rate: rate), bank=memory("t")):
        return (new - gone) * rate, bank

    with pytest.raises(MethodError, match="wait of gone"):
        _ = method("test.wrong", title=Words("", ""), gives={"HFC-134a": "t"}, equation=Words("", ""))(wrong).scales


def test_another_wait_is_another_version() -> None:

    def made(wait):  # the same formula, waiting otherwise
        def formula(new=activity("t"), lifetime=factor("year"), share=factor("tHFC134a/t"), gone=earlier("t", wait)):
            return (new - gone) * share

        words = Words("", "")
        return method("test.made", title=words, gives={"HFC-134a": "t"}, equation=words)(formula)

    assert made(lambda lifetime: lifetime).version != made(lambda lifetime: lifetime * 2).version
