"""What a memory begins with: arithmetic on the first years of a series, in its own unit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from inventory.methods.define import (
    MethodError,
    Opening,
    activity,
    constant,
    elapsed,
    factor,
    memory,
    method,
)
from inventory.words import Words

WHY = Words("what was there", "原有存量")


def made(opening: Opening) -> Any:
    """A stock of which a share is let go each year."""

    def formula(
        put_in=activity("t"),
        rate=factor("1/year"),
        since=elapsed(2000),
        per_year=constant(1, "year"),
        co2=constant(1.0, "tCO2/t"),
        stock=memory("t", opening=opening),
    ):
        gone = stock * rate * per_year
        return gone * co2, stock - gone + put_in

    return method("test.stock", title=Words("", ""), gives={"CO2": "t"}, equation=Words("", ""))(formula)


STEADY = Opening(lambda put_in, rate, per_year: put_in / rate / per_year, WHY, years=3)
BUILT_UP = Opening(lambda put_in, since, per_year: put_in * since / per_year, WHY)


def test_it_is_the_mean_over_the_first_years() -> None:
    stock = made(STEADY)
    values = {"put_in": np.array([10.0, 20.0, 30.0, 999.0]), "rate": 0.5, "since": np.arange(4.0)}
    assert stock.remembered(values)["stock"][0] == pytest.approx(40.0)  # (20 + 40 + 60) / 3


def test_it_may_go_by_the_years_that_have_passed() -> None:
    stock = made(BUILT_UP)
    values = {"put_in": np.array([10.0, 20.0]), "rate": 0.1, "since": np.array([7.0, 8.0])}
    assert stock.remembered(values)["stock"].tolist() == pytest.approx([70.0, 70 - 7 + 10])


def test_each_series_and_each_draw_has_its_own() -> None:
    stock = made(STEADY)
    put_in = np.array([[[6.0, 6, 6]], [[12.0, 12, 12]]])  # two series
    rate = np.array([[[0.5], [0.25]]])  # two draws
    values = {"put_in": put_in, "rate": rate, "since": np.zeros((1, 1, 3))}
    assert stock.remembered(values)["stock"][..., 0].tolist() == [[12.0, 24.0], [24.0, 48.0]]


def test_a_steady_state_stays() -> None:
    values = {"put_in": np.full(6, 8.0), "rate": 0.2, "since": np.zeros(6)}
    assert made(STEADY).evaluate(values) == pytest.approx(np.full(6, 8.0))


@pytest.mark.parametrize(
    "wrong",
    [Opening(lambda put_in, rate: put_in / rate, WHY), Opening(lambda rate: rate, WHY)],
    ids=["tonnes times years", "a rate"],
)
def test_an_opening_that_is_no_stock_is_refused(wrong: Opening) -> None:
    with pytest.raises(MethodError, match="opening of stock"):
        _ = made(wrong).scales


def test_an_opening_in_another_unit_is_refused() -> None:
    def formula(put_in=activity("kg"), co2=constant(1.0, "tCO2/t"), stock=memory("t", opening=IN_KG)):
        return stock * co2, stock + 0 * stock

    with pytest.raises(MethodError, match="not in its own unit"):
        _ = method("test.kg", title=Words("", ""), gives={"CO2": "t"}, equation=Words("", ""))(formula).scales


IN_KG = Opening(lambda put_in: put_in, WHY)


def test_an_opening_that_decides_is_no_arithmetic() -> None:
    with pytest.raises(MethodError, match="arithmetic only"):
        made(Opening(lambda put_in: put_in if put_in > 0 else 0, WHY))


def test_another_opening_is_another_version() -> None:
    assert made(STEADY).version != made(BUILT_UP).version
    mean_of_five = Opening(STEADY.formula, WHY, years=5)
    assert made(STEADY).version != made(mean_of_five).version
