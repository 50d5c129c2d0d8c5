"""A formula written down: text, LaTeX and spreadsheet, against strings written by hand."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW
from inventory.methods.catalogue import METHODS
from inventory.methods.define import activity, constant, factor, method
from inventory.methods.expression import Expression, name, number, write
from inventory.vocabulary.gases import fluorinated
from inventory.vocabulary.limits import limits
from inventory.words import Words

a, b, c = name("a"), name("b"), name("c")
CARBON = METHODS["energy.stationary.carbon"]


def spelled(tree: Expression, style: str = "text") -> str:
    return write(tree, style, {})


def test_the_carbon_method_as_text_is_the_guidelines_equation() -> None:
    assert CARBON.equation() == "fuel × net_calorific_value × carbon_content × oxidation_factor × 44/12"


def test_names_may_be_replaced_by_words_or_numbers_with_units() -> None:
    shown = {"fuel": "2 t", "net_calorific_value": "20.908 GJ/t"}
    assert CARBON.equation(shown) == "2 t × 20.908 GJ/t × carbon_content × oxidation_factor × 44/12"


def test_the_carbon_method_as_latex() -> None:
    symbols = {"fuel": "FC", "net_calorific_value": r"\mathrm{NCV}", "carbon_content": "c", "oxidation_factor": "o"}
    assert CARBON.equation(symbols, style="latex") == r"FC \cdot \mathrm{NCV} \cdot c \cdot o \cdot \frac{44}{12}"


def test_the_carbon_method_as_a_spreadsheet_formula_gives_tonnes() -> None:
    cells = {"fuel": "E2", "net_calorific_value": "F2", "carbon_content": "G2", "oxidation_factor": "H2"}
    # GJ/t × tC/TJ = tC per 1000 t: the scale is one thousandth
    assert CARBON.spreadsheet(cells, gas="CO2") == "E2*F2*G2*H2*44/12*0.001"


def test_a_scale_of_one_is_not_written() -> None:
    heat = METHODS["heat.purchased"]
    assert heat.spreadsheet({"heat": "A1", "heat_emission_factor": "B1"}, gas="CO2") == "A1*B1"
    assert heat.spreadsheet({"heat": "A1", "heat_emission_factor": "B1"}, gas="CO2", scale=0.5) == "A1*B1*0.5"


def test_a_deduction_carries_its_sign() -> None:
    sold = METHODS["electricity.sold"]
    assert sold.equation() == "-electricity × electricity_emission_factor"
    cells = {"electricity": "A1", "electricity_emission_factor": "B1"}
    assert sold.spreadsheet(cells, gas="CO2") == "-A1*B1"


@pytest.mark.parametrize(
    ("tree", "text", "latex", "sheet"),
    [
        (a * (b + c), "a × (b + c)", r"a \cdot \left(b + c\right)", "a*(b+c)"),
        (a - (b - c), "a - (b - c)", r"a - \left(b - c\right)", "a-(b-c)"),
        (a / (b * c), "a / (b × c)", r"\frac{a}{b \cdot c}", "a/(b*c)"),
        (a / b / c, "a / b / c", r"\frac{\frac{a}{b}}{c}", "a/b/c"),
        ((a + b) ** 2, "(a + b)^2", r"\left(a + b\right)^{2}", "(a+b)^2"),
        ((a**b) ** c, "(a^b)^c", r"\left(a^{b}\right)^{c}", "(a^b)^c"),
        (a ** (b**c), "a^(b^c)", "a^{b^{c}}", "a^(b^c)"),
        (-(a**2), "-a^2", "-a^{2}", "-(a^2)"),
        ((-a) ** 2, "(-a)^2", r"\left(-a\right)^{2}", "(-a)^2"),
        (a ** (-b), "a^(-b)", "a^{-b}", "a^(-b)"),
        (1 - a, "1 - a", "1 - a", "1-a"),
        (a * 1 / 1, "a", "a", "a"),
        (a - -2.0 * b, "a - -2 × b", r"a - -2 \cdot b", "a--2*b"),
        (np.exp(-a * b), "exp(-a × b)", r"\operatorname{exp}\left(-a \cdot b\right)", "EXP(-a*b)"),
        (np.log(2) / a, "0.693147180559945 / a", r"\frac{0.693147180559945}{a}", "0.693147180559945/a"),
        (np.minimum(a, b), "minimum(a, b)", r"\operatorname{minimum}\left(a, b\right)", "MIN(a,b)"),
        (np.where(a > b, a, b), "where(a > b, a, b)", r"\operatorname{where}\left(a > b, a, b\right)", "IF(a>b,a,b)"),
        (a / number(44 / 12, "44/12"), "a / (44/12)", r"\frac{a}{\frac{44}{12}}", "a/(44/12)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_operator_is_written_so_that_it_reads_back_alike(tree: Any, text: str, latex: str, sheet: str) -> None:
    assert (spelled(tree), spelled(tree, "latex"), spelled(tree, "spreadsheet")) == (text, latex, sheet)


@pytest.mark.parametrize("thing", ["1", None, [1.0], np.array([1.0, 2.0])], ids=["text", "none", "list", "array"])
def test_what_is_no_number_has_no_place_in_a_formula(thing: Any) -> None:
    with pytest.raises(TypeError):
        a * thing


def test_a_function_that_no_spreadsheet_knows_is_refused() -> None:
    with pytest.raises(TypeError):
        np.tanh(a)


def test_a_condition_is_refused_with_what_to_write_instead() -> None:
    with pytest.raises(TypeError, match=r"numpy\.where"):
        bool(a > b)


# -- a spreadsheet formula says the same as the numbers ----------------------------------------------------------------

AMOUNTS, EXPONENTS = st.floats(1e-3, 1e9), st.floats(-5, 5)
SHARES = st.floats(1e-3, 0.4)
"""What cannot be more than the whole: so small that two of them leave something, or a difference is all rounding."""
IN_AN_EXPONENT = ("cell_production",)
"""Slots of which an exponent is made: drawn as small as exponents are."""
FUNCTIONS = {"EXP": math.exp, "LN": math.log, "SQRT": math.sqrt, "MIN": min, "MAX": max}


def calculated(formula: str, cells: Mapping[str, float]) -> float:
    """A spreadsheet's answer: names, numbers, + - * / ^, and the functions a formula may hold."""
    tokens = re.findall(r"[A-Z]+[0-9]+|[A-Z]+(?=\()|[0-9.]+(?:[eE][+-]?[0-9]+)?|[-+*/^(),]", formula)
    assert "".join(tokens) == formula, "something else than arithmetic"
    python = "".join("**" if t == "^" else t for t in tokens)
    return float(eval(python, {"__builtins__": {}}, {**FUNCTIONS, **cells}))


@pytest.mark.parametrize("method_id", [m for m in METHODS if not METHODS[m].is_series])  # a year is no cell of its own
@FEW
@given(data=st.data())
def test_the_live_formula_of_every_method_gives_the_methods_number(method_id: str, data: st.DataObject) -> None:
    made = METHODS[method_id]
    for variant, gas in [(v, g) for v, g in made.scales if g not in fluorinated()[1:]]:  # alike but for their names
        names = [*made.of_kind("activity"), *made.needed(variant)]
        cells = {n: f"C{i}" for i, n in enumerate(names)}
        small = [n for n in names if n.endswith("_exponent") or n in IN_AN_EXPONENT]
        drawn = (
            dict.fromkeys(names, AMOUNTS)
            | {n: SHARES for n in names if n in limits()}
            | dict.fromkeys(small, EXPONENTS)
        )
        values = {n: data.draw(drawn[n], n) for n in names}
        formula = made.spreadsheet(cells, variant=variant, gas=gas)
        expected = made.evaluate(values, variant=variant, gas=gas)
        assert calculated(formula, {cells[n]: v for n, v in values.items()}) == pytest.approx(expected, rel=1e-12)


def test_a_formula_with_functions_gives_the_methods_number() -> None:
    def decayed(
        waste=activity("t"), half_life=factor("1"), cap=factor("1"), ratio=constant(16 / 12, "tCH4/t", "16/12")
    ):
        return waste * np.minimum(1 - np.exp(-np.log(2) / half_life), cap) * ratio

    made = method("test.decay", title=Words("Decay", "衰减"), gives={"CH4": "kg"}, equation=Words("none", "none"))(
        decayed
    )
    formula = made.spreadsheet({"waste": "A1", "half_life": "B1", "cap": "C1"}, gas="CH4")
    # 1 t with a half-life of one year: half of it decays, 500 kg × 16/12
    assert calculated(formula, {"A1": 1.0, "B1": 1.0, "C1": 0.9}) == pytest.approx(2000 / 3, rel=1e-12)
    assert calculated(formula, {"A1": 1.0, "B1": 1.0, "C1": 0.3}) == pytest.approx(400, rel=1e-12)
