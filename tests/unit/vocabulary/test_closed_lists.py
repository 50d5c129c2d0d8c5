"""The closed list itself, and what must hold of every list that is shipped."""

import pytest

from inventory.vocabulary import (
    ClosedList,
    Term,
    UnknownTerm,
    blend_list,
    fuel_list,
    gas_list,
    quantity_list,
    refrigerant_list,
    region_list,
    report_list,
    term_list,
)
from inventory.vocabulary.energy_balance import balance_item_list, balance_row_list
from inventory.vocabulary.terms import NAMES
from inventory.words import Words

LISTS = [
    balance_row_list,
    balance_item_list,
    fuel_list,
    gas_list,
    blend_list,
    refrigerant_list,
    region_list,
    quantity_list,
    report_list,
] + [(lambda name=name: term_list(name)) for name in NAMES]
FRUIT = Words("fruit", "水果")


def fruit() -> ClosedList:
    apple = Term("apple", Words("Apple", "苹果"), ("red apple", "林檎"), {"colour": "red"})
    pear = Term("pear", Words("Pear", "梨"), (), {"colour": "green"})
    return ClosedList(FRUIT, [apple, pear])


@pytest.mark.parametrize("text", ["apple", " Apple ", "ＡＰＰＬＥ", "苹果", "林檎", "red  \u3000apple"])
def test_a_term_is_found_by_any_spelling_width_and_case(text):
    assert fruit().parse(text) == "apple"


def test_another_word_is_not_guessed():
    assert fruit().parse("apples") is None


def test_a_missing_word_names_the_nearest_ones():
    with pytest.raises(UnknownTerm) as refusal:
        fruit().require("aple")
    assert refusal.value.choices[0] == "apple"
    assert str(refusal.value).startswith("unknown fruit: 'aple'; nearest: apple")


def test_asking_an_unknown_id_for_its_label_is_refused():
    with pytest.raises(UnknownTerm):
        fruit().words("plum")


def test_terms_keep_the_order_of_the_file():
    assert list(fruit()) == ["apple", "pear"] and len(fruit()) == 2


def test_attributes_are_the_other_columns():
    assert fruit().attribute("pear", "colour") == "green"
    assert fruit().where("colour", "red") == ("apple",)


def test_a_spelling_that_means_two_things_is_refused_when_the_list_is_made():
    with pytest.raises(ValueError, match="means both a and b"):
        ClosedList(FRUIT, [Term("a", Words("A", "甲")), Term("b", Words("B", "乙"), ("甲",))])


@pytest.mark.parametrize("made", LISTS)
def test_every_term_has_a_label_in_both_languages(made):
    assert all(all(word.strip() == word != "" for word in made().words(id)) for id in made())


@pytest.mark.parametrize("made", LISTS)
def test_every_spelling_parses_to_its_own_term(made):
    for id in made():
        assert all(made().parse(spelling) == id for spelling in made()[id].spellings)


@pytest.mark.parametrize("made", LISTS)
def test_no_spelling_is_written_twice_in_one_row(made):
    for id in made():
        assert len(made()[id].aliases) == len(set(made()[id].aliases))


@pytest.mark.parametrize("made", LISTS)
def test_every_choice_offered_is_a_word_that_parses(made):
    for id in made():
        assert all(made().parse(choice) is not None for choice in made().nearest(f"{id}x"))


def test_an_unknown_list_is_refused():
    with pytest.raises(UnknownTerm, match="unknown list"):
        term_list("colour")


@pytest.mark.parametrize(
    ("name", "text", "id"),
    [
        ("direction", "调入", "in"),
        ("direction", "调出", "out"),
        ("use", "原料", "feedstock"),
        ("equipment", "发电锅炉", "power_boiler"),
        ("equipment", "省柴灶", "fuel_saving_stove"),
        ("activity", "燃料燃烧", "fuel_combustion"),
        ("emission_standard", "国IV", "china_4"),
        ("scope", "范围二", "2"),
        ("memo", "国际燃料舱", "bunkers"),
        ("evidence", "未核实", "unverified"),
    ],
)
def test_the_words_of_chinese_forms_are_understood(name, text, id):
    assert term_list(name).parse(text) == id


def test_memo_lines_are_those_of_the_result_lines():
    assert tuple(term_list("memo")) == ("bunkers", "biomass_co2", "electricity_transfer", "information")
