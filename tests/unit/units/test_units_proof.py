"""Formulas worked out with quantities."""

import numpy as np
import pytest

from inventory.units import DimensionMismatch, magnitude, proof, quantity

COAL = {"fuel": (2.0, "t"), "heat_value": (20.0, "GJ/t"), "carbon": (25.0, "tC/TJ"), "ratio": (44 / 12, "tCO2/tC")}


def test_a_formula_gives_its_number_in_the_unit_asked_for() -> None:
    # 2 t × 20 GJ/t = 0.04 TJ; × 25 tC/TJ = 1 tC; × 44/12 = 3.667 tCO2 = 3666.7 kgCO2
    found = proof(lambda fuel, heat_value, carbon, ratio: fuel * heat_value * carbon * ratio, COAL, "kgCO2")
    assert found == pytest.approx(44 / 12 * 1000)


def test_a_forgotten_ratio_of_carbon_to_its_dioxide_is_found() -> None:
    with pytest.raises(DimensionMismatch, match=r"mass of C, `tCO2` measures mass of CO₂"):
        proof(lambda fuel, heat_value, carbon, ratio: fuel * heat_value * carbon, COAL, "tCO2")


@pytest.mark.parametrize(
    "formula",
    [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: 1 * np.minimum(a, b), lambda a, b: np.where(True, a, b)],
)
def test_unlike_things_are_not_joined(formula: object) -> None:
    with pytest.raises(DimensionMismatch, match="mass of C"):
        proof(formula, {"a": (1.0, "tC"), "b": (1.0, "tCO2")}, "tC")


@pytest.mark.parametrize("formula", [lambda a: 1 + np.exp(a), lambda a: 1 + a, lambda a: 2**a])
def test_a_mass_is_no_plain_number(formula: object) -> None:
    with pytest.raises(DimensionMismatch, match="a plain number"):
        proof(formula, {"a": (1.0, "t")}, "1")


def test_an_error_of_powers_is_told_in_words() -> None:
    with pytest.raises(DimensionMismatch, match=r"mass\^2 per area\^2"):
        proof(lambda a: a * a, {"a": (1.0, "t/ha")}, "tCO2")


def test_percent_is_a_hundredth_wherever_a_number_is_wanted() -> None:
    assert proof(lambda p: 1 - p, {"p": (94.0, "percent")}, "1") == pytest.approx(0.06)
    assert proof(lambda p: np.exp(-p), {"p": (50.0, "percent")}, "1") == pytest.approx(np.exp(-0.5))


def test_arrays_pass_through_numpy_functions() -> None:
    def formula(rate: object, stock: object, limit: object) -> object:
        return np.minimum(np.where(stock > limit, stock, limit) * (1 - np.exp(-rate)), limit)

    given = {
        "rate": (np.array([10.0, 20.0]), "percent"),
        "stock": (np.array([3000.0, 1.0]), "kg"),
        "limit": (np.array([2.0, 2.0]), "t"),
    }
    # first: 3 t × (1 − e^−0.1) = 0.28549 t; second: 2 t × (1 − e^−0.2) = 0.36254 t
    assert proof(formula, given, "kg") == pytest.approx([285.4877, 362.5385], rel=1e-6)


def test_a_quantity_gives_its_number_back_in_another_unit() -> None:
    assert magnitude(quantity(np.array([1.5, 2.0]), "wan_t"), "t") == pytest.approx([15000, 20000])
    assert magnitude(quantity(3.0, "kgHFC32"), "tHFC32") == pytest.approx(0.003)
    assert magnitude(quantity(0.94, "1"), "percent") == pytest.approx(94)
    assert magnitude(0.94, "percent") == pytest.approx(94)


def test_a_quantity_is_not_read_as_something_else() -> None:
    with pytest.raises(DimensionMismatch):
        magnitude(quantity(1.0, "kWh"), "GJ")
