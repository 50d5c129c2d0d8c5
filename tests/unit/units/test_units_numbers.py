"""Numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.units import Number, number

READ = [
    ("12", 12),
    ("1,234,567.8", 1234567.8),
    ("1 234", 1234),
    ("1\u00a0234\u00a0567", 1234567),
    ("１２３４", 1234),
    ("１，２３４．５", 1234.5),
    ("1.2e3", 1200),
    ("1.2E-3", 0.0012),
    ("+3", 3),
    ("-3", -3),
    ("−3", -3),
    ("－３", -3),
    (".5", 0.5),
    ("0", 0),
    ("0.123", 0.123),
    (" 7 ", 7),
    ("1096.5708", 1096.5708),
]
NONE = "1,23 0,123 1.234.567 1,2345 12,34,567 ,123 1, 约100 12O l2 10³ ½ ① 5."
ODD = ". - + e3 1e 1e9999 nan inf 1_000 0x10 ٣ 1'234 1%% %1 5‰ 3t 1-2 >5 一百 #N/A =1+1"


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_number_is_read(text: str, value: float) -> None:
    assert number(text) == Number(value)


@pytest.mark.parametrize("text", ["94%", "94 %", "９４％", "94.0%"])
def test_percent_is_told_apart_and_the_value_is_as_printed(text: str) -> None:
    assert number(text) == Number(94.0, percent=True)


@pytest.mark.parametrize(
    "text", [*NONE.split(), *ODD.split(), "", " ", "12 34", "1 234,567", "1,234 567", "1\n2", "9" * 10**6, "1," * 10**5]
)
def test_what_could_be_read_in_two_ways_or_is_no_number_is_none(text: str) -> None:
    assert number(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_is_read_back_from_its_own_text(value: float) -> None:
    assert number(repr(value)) == Number(value)


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_thousands_separators_change_nothing(value: int) -> None:
    assert number(f"{value:,}") == number(str(value)) == number(f"{value:,}".replace(",", " "))
