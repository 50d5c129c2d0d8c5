"""Notation keys: reading them, the sums they make, and what they must explain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.issues import Place
from inventory.issues.vocabulary import KeyWithoutReason, KeyWithoutTarget
from inventory.vocabulary import Key, Total, check_keys, parse_keys
from inventory.vocabulary.notation import keys_text, strongest, total

KEYS = st.frozensets(st.sampled_from(list(Key)))
TOTALS = st.builds(Total, st.none() | st.integers(-100, 100), KEYS)


def only(*keys: Key) -> frozenset[Key]:
    return frozenset(keys)


def key(name: Key) -> Total:
    return Total(keys=only(name))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("NE", only(Key.NE)),
        ("ne", only(Key.NE)),
        ("ＮＥ", only(Key.NE)),
        (" no ", only(Key.NO)),
        ("IE,NE", only(Key.IE, Key.NE)),
        ("NE、IE", only(Key.IE, Key.NE)),
        ("ＮＥ，ＩＥ", only(Key.IE, Key.NE)),
        ("FX", only(Key.FX)),
    ],
)
def test_keys_are_read_in_any_width_and_combination(text, keys):
    assert parse_keys(text) == keys


@pytest.mark.parametrize("text", ["", ",", "0", "N E", "not estimated", "NE,5", "NENO"])
def test_anything_else_is_not_a_key(text):
    assert parse_keys(text) is None


def test_keys_are_printed_as_reporting_tables_do():
    assert keys_text([Key.NO, Key.NE, Key.IE]) == "IE,NE,NO"


def test_a_number_beside_included_elsewhere_keeps_the_mark():
    assert key(Key.IE) + Total(5) == Total(5, only(Key.IE))


def test_a_number_beside_not_estimated_keeps_the_mark():
    assert key(Key.NE) + Total(5) == Total(5, only(Key.NE))


def test_not_occurring_adds_nothing_and_leaves_no_mark():
    assert key(Key.NO) + Total(5) == Total(5)
    assert key(Key.NO) + key(Key.NO) == key(Key.NO)


def test_a_confidential_value_is_hidden_alone_and_counted_in_the_sum():
    secret = Total(3, only(Key.C))
    assert secret.leaf_value is None
    assert secret + Total(5) == Total(8, only(Key.C))


def test_a_sum_of_keys_is_named_by_the_strongest():
    assert (key(Key.NO) + key(Key.IE) + key(Key.NE)).key is Key.NE
    assert strongest([Key.NO, Key.NA]) is Key.NA
    assert strongest([]) is None


def test_zero_is_a_number_and_not_a_key():
    assert Total(0) + key(Key.NO) == Total(0)
    assert Total(0).value == 0 and key(Key.NO).value is None


def test_the_sum_of_nothing_is_empty():
    assert total([]) == Total()


@given(TOTALS, TOTALS, TOTALS)
def test_the_order_of_adding_does_not_matter(a, b, c):
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a


@given(TOTALS)
def test_adding_nothing_changes_nothing(a):
    assert a + Total() == a


@pytest.mark.parametrize(
    ("written", "fault"), [("IE", KeyWithoutTarget), ("NE", KeyWithoutReason), ("FX", KeyWithoutReason)]
)
def test_a_key_that_needs_an_explanation_is_refused_without_one(written, fault):
    place = Place("a.xlsx", "Fuels", "C5")
    (issue,) = check_keys(parse_keys(written), " ", place)
    assert type(issue) is fault and issue.place == place
    assert written in issue.message("en") and written in issue.message("zh")


@pytest.mark.parametrize("written", ["IE", "NE", "FX", "NO", "NA", "C"])
def test_a_key_with_an_explanation_is_accepted(written):
    assert check_keys(parse_keys(written), "see 1.A.2.a") == []


@pytest.mark.parametrize("written", ["NO", "NA", "C"])
def test_a_key_that_explains_itself_needs_no_note(written):
    assert check_keys(parse_keys(written), "") == []


def test_every_key_has_a_name_in_both_languages():
    assert all(name.words.en and name.words.zh for name in Key)
