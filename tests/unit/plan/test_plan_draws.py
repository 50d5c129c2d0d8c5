"""Draws of factors: what shares a factor moves together."""

from __future__ import annotations

import numpy as np
import pytest

from helpers import fuel, plan
from inventory.plan.plan import Plan

SPREAD = 0.05


@pytest.fixture(scope="module")
def made() -> Plan:
    """Anthracite in two categories and lignite: CO2 of the anthracites rests on the same two factors."""
    return plan(
        [
            fuel("anthracite", 100.0, category="1.A.1"),
            fuel("anthracite", 7.0, category="1.A.2", unit="kt"),
            fuel("lignite", 50.0, category="1.A.1"),
            fuel("lignite", 50.0, category="1.A.1", net_calorific_value=(12.0, "GJ/t")),
        ]
    )


@pytest.fixture(scope="module")
def drawn(made: Plan) -> np.ndarray:
    """CO2 of the four rows, in 4,000 draws."""
    normal = np.random.default_rng(1).normal(1, SPREAD, (len(made.factors), 4000))
    return co2(made, made.evaluate(made.factor_values[:, None] * normal))


def co2(made: Plan, masses: list[np.ndarray]) -> np.ndarray:
    """The counted CO2 of every row, in row order."""
    parts = [(s.rows, m) for s, m in zip(made.steps, masses, strict=True) if s.gas == "CO2" and s.purpose.counted]
    order = np.argsort(np.concatenate([rows for rows, _ in parts]), kind="stable")
    return np.concatenate([m for _, m in parts])[order]


def test_draws_stand_on_the_second_axis(drawn: np.ndarray) -> None:
    assert drawn.shape == (4, 4000)


def test_rows_that_share_all_factors_move_together(drawn: np.ndarray) -> None:
    assert np.corrcoef(drawn[0], drawn[1])[0, 1] == pytest.approx(1.0, abs=1e-12)
    assert drawn[1] / drawn[0] == pytest.approx(np.full(4000, 70.0), rel=1e-12)  # 7 kt beside 100 t


def test_rows_that_share_no_factor_move_apart(drawn: np.ndarray) -> None:
    assert abs(np.corrcoef(drawn[0], drawn[2])[0, 1]) < 4 / np.sqrt(4000)


def test_rows_that_share_one_of_two_factors_move_half_together(drawn: np.ndarray) -> None:
    # var(ef) / (sqrt(var(ef) + var(ncv)) × sqrt(var(ef))) = 1/√2 for equal spreads
    assert np.corrcoef(drawn[2], drawn[3])[0, 1] == pytest.approx(1 / np.sqrt(2), abs=0.03)


def test_the_mean_is_near_the_value_and_the_spread_as_error_propagation_says(made: Plan, drawn: np.ndarray) -> None:
    value = co2(made, made.evaluate())
    assert drawn.mean(axis=1) == pytest.approx(value, rel=4 * SPREAD * np.sqrt(2 / 4000))
    relative = drawn.std(axis=1) / value
    assert relative[:3] == pytest.approx(np.full(3, SPREAD * np.sqrt(2)), rel=0.05)  # two factors
    assert relative[3] == pytest.approx(SPREAD, rel=0.05)  # the calorific value is measured


def test_draws_of_the_values_themselves_give_the_result_itself(made: Plan) -> None:
    same = np.repeat(made.factor_values[:, None], 3, axis=1)
    for drawn, value in zip(made.evaluate(same), made.evaluate(), strict=True):
        assert np.array_equal(drawn, np.repeat(value[:, None], 3, axis=1))


def test_one_set_of_other_values_needs_no_axis(made: Plan) -> None:
    doubled = made.evaluate(2 * made.factor_values)
    anthracite = co2(made, doubled)[0] / co2(made, made.evaluate())[0]
    assert anthracite == pytest.approx(4.0, rel=1e-14)  # calorific value and factor both doubled
