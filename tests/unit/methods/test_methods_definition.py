"""A method that cannot be right is refused where it is written, or before it gives its first number."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from inventory.methods.define import Method, MethodError, activity, constant, factor, memory, method
from inventory.words import Words

TITLE = Words("A test", "测试")


def write(formula: Any, gives: dict[str, str] | None = None) -> Method:
    return method(
        "test.case", title=TITLE, gives=gives or {"CO2": "t"}, equation=Words("none, a test", "none, a test")
    )(formula)


def define(formula: Any, gives: dict[str, str] | None = None) -> Method:
    """Written, and its dimensions proved as they are on first use."""
    made = write(formula, gives)
    assert made.scales
    return made


def test_a_wrong_dimension_gives_no_number_and_no_live_formula() -> None:
    def forgot_44_12(fuel=activity("t"), carbon=factor("tC/t")):
        return fuel * carbon

    made = write(forgot_44_12)
    with pytest.raises(MethodError, match="tCO2"):
        made.evaluate({"fuel": 1.0, "carbon": 0.8})
    with pytest.raises(MethodError, match="tCO2"):
        made.spreadsheet({"fuel": "A1", "carbon": "B1"}, gas="CO2")


def test_what_is_bent_or_no_arithmetic_is_refused_where_it_is_written() -> None:
    def bent(fuel=activity("t"), ef=factor("tCO2/t")):
        return fuel * fuel * ef

    def choosy(fuel=activity("t"), ef=factor("tCO2/t")):
        return fuel * ef if ef > 1 else fuel

    with pytest.raises(MethodError, match="not linear"):
        write(bent)
    with pytest.raises(MethodError, match="where"):
        write(choosy)


def test_a_wrong_dimension_is_refused_naming_the_method_the_gas_and_both_units() -> None:
    def forgot_44_12(fuel=activity("t"), ncv=factor("GJ/t"), carbon=factor("tC/TJ")):
        return fuel * ncv * carbon

    with pytest.raises(MethodError) as refused:
        define(forgot_44_12)
    assert "test.case, variant 0, CO2" in str(refused.value)
    assert "tC" in str(refused.value)
    assert "tCO2" in str(refused.value)


def test_a_second_variant_of_wrong_dimension_is_named_by_its_number() -> None:
    def metered(fuel=activity("t", "m3"), ncv=factor("GJ/t", "GJ/Nm3"), ef=factor("tCO2/GJ")):
        return fuel * ncv * ef

    with pytest.raises(MethodError, match="variant 1"):
        define(metered)


def test_gross_energy_does_not_meet_a_factor_per_net_energy() -> None:
    def gross(fuel=activity("GJ_gross"), ef=factor("tCO2/GJ")):
        return fuel * ef

    with pytest.raises(MethodError, match="gross"):
        define(gross)


def test_adding_different_things_is_refused() -> None:
    def sums(fuel=activity("t"), heat=activity("GJ_heat"), ef=factor("tCO2/t")):
        return (fuel + heat) * ef

    with pytest.raises(MethodError):
        define(sums)


@pytest.mark.parametrize(
    "curve",
    [
        lambda fuel: fuel * fuel,
        lambda fuel: fuel**0.5,
        lambda fuel: fuel + 1,
        lambda fuel: np.minimum(fuel, 1e6),
        lambda fuel: np.maximum(fuel, 1e-6),
        lambda fuel: np.where(fuel > 1e3, 2 * fuel, fuel),
    ],
    ids=["square", "root", "offset", "cap", "floor", "step"],
)
def test_an_activity_that_does_not_enter_in_proportion_is_refused(curve: Any) -> None:
    def bent(fuel=activity("t"), reference=constant(1.0, "t"), ef=factor("tCO2/t")):
        return curve(fuel / reference) * reference * ef

    with pytest.raises(MethodError, match="not linear in fuel"):
        define(bent)


def test_two_activities_may_each_enter_in_proportion() -> None:
    def field(area=activity("ha"), days=activity("day"), ef=factor("kgCH4/ha/day")):
        return area * days * ef

    made = define(field, {"CH4": "t"})
    assert made.of_kind("activity") == ("area", "days")
    # 200 ha × 110 d × 1.3 kg/(ha·d) = 28 600 kg
    assert made.evaluate({"area": 200.0, "days": 110.0, "ef": 1.3}) == pytest.approx(28.6, rel=1e-14)


def test_units_that_enter_unevenly_have_no_constant_scale() -> None:
    def mixed(coal=activity("t"), burnt=factor("tCO2/t"), vented=factor("kgCO2/t")):
        return coal * (burnt + vented)

    with pytest.raises(MethodError, match="constant scale"):
        define(mixed)


def test_a_condition_on_a_value_is_refused() -> None:
    def choosy(fuel=activity("t"), share=factor("1"), ef=factor("tCO2/t")):
        return fuel * ef if share > 0.5 else fuel * ef * 2

    with pytest.raises(MethodError, match=r"test\.case.*where"):
        define(choosy)


def test_a_choice_between_factors_is_written_with_where() -> None:
    def choosy(fuel=activity("t"), share=factor("1"), ef=factor("tCO2/t")):
        return fuel * ef * np.where(share > 0.5, 1.0, 2.0)

    made = define(choosy)
    assert made.evaluate({"fuel": 10.0, "share": np.array([0.4, 0.6]), "ef": 3.0}).tolist() == [60.0, 30.0]


def test_what_is_carried_to_the_next_year_must_be_in_the_unit_it_says() -> None:
    def buried(waste=activity("t"), rate=factor("1"), ef=factor("tCH4/t"), stock=memory("kt")):
        return stock * rate * ef, stock * (1 - rate) + waste

    with pytest.raises(MethodError, match="stock"):
        define(buried, {"CH4": "t"})


def test_a_formula_may_hold_nothing_but_numbers() -> None:
    def texts(fuel=activity("t"), ef=factor("tCO2/t")):
        return fuel * ef * np.array([1.0])[0] * "1"

    with pytest.raises((MethodError, TypeError)):
        define(texts)


def test_each_gas_is_proved_with_its_own_unit() -> None:
    def burnt(fuel=activity("TJ"), ef=factor("kg{gas}/TJ")):
        return fuel * ef

    made = define(burnt, {"CH4": "t", "HFC-134a": "kg"})
    assert made.result_unit("HFC-134a") == "kgHFC134a"
    assert made.evaluate({"fuel": 2.0, "ef": 5.0}, gas="CH4") == pytest.approx(0.01, rel=1e-15)  # 10 kg
    assert made.evaluate({"fuel": 2.0, "ef": 5.0}, gas="HFC-134a") == pytest.approx(10.0, rel=1e-15)


def test_a_slot_that_a_variant_does_not_need_is_left_out() -> None:
    def burnt(fuel=activity("t", "GJ"), ncv=factor("GJ/t", None), ef=factor("kgCO2/GJ")):
        return fuel * ncv * ef

    made = define(burnt)
    assert made.needed(0) == ("ncv", "ef")
    assert made.needed(1) == ("ef",)
    assert made.equation(variant=1) == "fuel × ef"
    assert made.evaluate({"fuel": 40.0, "ef": 50.0}, variant=1) == pytest.approx(2.0, rel=1e-15)  # 2000 kg
