"""A method that remembers: first-order decay, against its closed form (IPCC 2006 V5 ch. 3 eq. 3.4 and 3.5)."""

from __future__ import annotations

import numpy as np
import pytest

from inventory.methods.define import MethodError, activity, constant, factor, memory, method
from inventory.words import Words

LN2 = 0.6931471805599453


@method(
    "test.decay",
    title=Words("Decay", "衰减"),
    gives={"CH4": "t"},
    equation=Words("IPCC 2006 V5 ch. 3 eq. 3.4, 3.5", "IPCC 2006 V5 ch. 3 eq. 3.4, 3.5"),
)
def decay(
    waste=activity("t"),
    rate=factor("1"),
    carbon=factor("tC/t"),
    ch4_per_carbon=constant(16 / 12, "tCH4/tC", "16/12"),
    stock=memory("t"),
):
    """What was buried before decays; what is buried now is added afterwards."""
    decayed = stock * (1 - np.exp(-rate))
    return decayed * carbon * ch4_per_carbon, stock - decayed + waste


def test_it_is_a_series_and_says_what_it_carries() -> None:
    assert decay.is_series
    assert decay.of_kind("memory") == ("stock",)
    assert decay.equation() == "stock × (1 - exp(-rate)) × carbon × 16/12"


def test_one_deposit_halves_every_year_with_a_half_life_of_one_year() -> None:
    # 90 t buried in the first year, carbon 0.5: 45, 22.5, 11.25 t decay afterwards; times 0.5 × 16/12 = 2/3
    years = decay.evaluate({"waste": np.array([90.0, 0, 0, 0]), "rate": LN2, "carbon": 0.5})
    assert years == pytest.approx([0.0, 30.0, 15.0, 7.5], rel=1e-14)


def test_deposits_follow_the_closed_form() -> None:
    waste, k = np.array([100.0, 250.0, 0.0, 40.0, 10.0]), 0.185
    # year n: the sum over deposits of earlier years i of W_i e^(-k (n-1-i)) (1 - e^(-k))
    closed = [sum(waste[i] * np.exp(-k * (n - 1 - i)) for i in range(n)) * (1 - np.exp(-k)) for n in range(5)]
    years = decay.evaluate({"waste": waste, "rate": k, "carbon": 0.75})
    assert years == pytest.approx(closed, rel=1e-13)  # 0.75 × 16/12 = 1


def test_nothing_is_lost_in_the_long_run() -> None:
    waste = np.zeros(400)
    waste[:3] = 100.0, 50.0, 25.0
    assert decay.evaluate({"waste": waste, "rate": 0.2, "carbon": 0.75}).sum() == pytest.approx(175.0, rel=1e-12)


def test_several_series_are_worked_out_at_once() -> None:
    waste = np.array([[90.0, 0, 0], [0, 90.0, 0]])
    years = decay.evaluate({"waste": waste, "rate": np.array([[LN2], [LN2]]), "carbon": 0.5})
    assert years == pytest.approx(np.array([[0.0, 30.0, 15.0], [0.0, 0.0, 30.0]]), rel=1e-14)


def test_draws_stand_between_series_and_years() -> None:
    carbon = np.array([[[0.5], [0.75], [1.0]]])  # one series, three draws
    years = decay.evaluate({"waste": np.array([[[90.0, 0.0]]]), "rate": LN2, "carbon": carbon})
    assert years.shape == (1, 3, 2)
    assert years[0, :, 1] == pytest.approx([30.0, 45.0, 60.0], rel=1e-14)


def test_a_parameter_may_change_from_year_to_year() -> None:
    rate = np.array([0.1, LN2, 2 * LN2])
    # 80 t: the second year keeps 40 and gives 40; the third keeps a quarter of 40 and gives 30
    years = decay.evaluate({"waste": np.array([80.0, 0, 0]), "rate": rate, "carbon": 0.75})
    assert years == pytest.approx([0.0, 40.0, 30.0], rel=1e-14)


def test_a_memory_that_begins_with_a_plain_number_fits_series_of_any_shape() -> None:
    def constant_rate(waste=activity("t"), half=constant(0.5, "1"), ef=constant(1.0, "tCH4/t"), stock=memory("t", 8.0)):
        return stock * half * ef, stock * half + waste

    made = method("test.start", title=Words("Start", "起点"), gives={"CH4": "t"}, equation=Words("none", "none"))(
        constant_rate
    )
    years = made.evaluate({"waste": np.array([[0.0, 0.0], [4.0, 0.0]])})
    assert years.tolist() == [[4.0, 2.0], [4.0, 4.0]]


# -- variants ----------------------------------------------------------------------------------------------------------


def test_variants_of_a_series_share_the_scale_of_their_results() -> None:
    said = Words("test", "test")

    @method("test.variants", title=said, gives={"CH4": "t"}, equation=said)
    def uneven(waste=activity("t", "kg"), per=factor("tCH4/t"), stock=memory("t")):
        return waste * per, stock * 0.5

    with pytest.raises(MethodError, match="another scale"):
        assert uneven.scales
