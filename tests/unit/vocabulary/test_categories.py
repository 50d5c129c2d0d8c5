"""The category trees: codes, titles, and that nothing is counted twice."""

from collections import Counter

import pytest

from inventory.vocabulary import UnknownCategory, UnknownTerm, fuel_list, gas_list, gases_of, term_list, tree

EDITIONS = ("2006", "2019R")


def reached(edition: str, code: str) -> list[str]:
    """Every leaf that a sum over children meets below `code`, as often as it meets it."""
    below = tree(edition).children(code)
    return [leaf for child in below for leaf in reached(edition, child)] if below else [code]


# Rows of Table 8.2: IPCC 2006 Vol. 1 and 2019 Refinement Vol. 1, and 3.A.2.k of V4 p. 10.62, which that table lacks.
@pytest.mark.parametrize(("edition", "count"), [("2006", 289), ("2019R", 301)])
def test_every_row_of_the_table_is_there(edition, count):
    assert len(tree(edition)) == count
    assert tree(edition).children() == ("1", "2", "3", "4", "5")


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_sum_over_children_meets_every_leaf_exactly_once(edition):
    codes = tree(edition)
    leaves = {code for code in codes if not codes.children(code)}
    met = Counter(leaf for sector in codes.children() for leaf in reached(edition, sector))
    assert set(met) == leaves and set(met.values()) == {1}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_code_is_the_child_of_its_parent_and_of_no_other(edition):
    codes = tree(edition)
    children = Counter(child for code in ("", *codes) for child in codes.children(code))
    assert set(children) == set(codes) and set(children.values()) == {1}


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_code_is_its_parents_code_and_one_more_part(edition):
    codes = tree(edition)
    assert all(code.rpartition(".")[0] == codes.parent(code) for code in codes)


@pytest.mark.parametrize("edition", EDITIONS)
def test_titles_are_in_both_languages_and_not_in_capitals(edition):
    for code in tree(edition):
        title = tree(edition).title(code)
        assert title.en and title.zh and title.en != title.en.upper()


@pytest.mark.parametrize("edition", EDITIONS)
def test_gases_are_gases_or_families_of_gases(edition):
    named = {gas for code in tree(edition) for gas in tree(edition).gases(code)}
    assert all(all(gas in gas_list() for gas in gases_of(name)) for name in named)


def test_codes_overlap_when_one_lies_below_another():
    assert tree("2006").overlaps(["1.A.2", "1.A.2.a", "1.A.3"]) == (("1.A.2.a", "1.A.2"),)
    assert tree("2006").overlaps(["1.A.1", "1.A.2.a", "2.B.1", "2.B.10"]) == ()


def test_the_ladder_climbs_to_the_sector():
    expected = ("1.A.3.b.i.1", "1.A.3.b.i", "1.A.3.b", "1.A.3", "1.A", "1")
    assert tree("2006").ladder("1.A.3.b.i.1") == expected


def test_a_code_is_under_itself_and_its_ancestors_only():
    codes = tree("2006")
    assert codes.is_under("2.B.10", "2.B") and codes.is_under("2.B", "2.B")
    assert not codes.is_under("2.B.10", "2.B.1")


@pytest.mark.parametrize(
    "text", ["1A2a", "1.A.2.a", "1 A 2 a", "１Ａ２ａ", "1.a.2.A", "1.A.2.a 钢铁", "1.A.2.a Iron and Steel"]
)
def test_a_code_is_understood_as_people_write_it(text):
    assert tree("2006").parse(text) == "1.A.2.a"


@pytest.mark.parametrize("text", ["", "1.A.9", "2.B.1.0", "1.A.2.a 水泥", "钢铁", "Total"])
def test_what_is_not_a_code_of_the_edition_is_not_understood(text):
    assert tree("2006").parse(text) is None


def test_a_roman_numeral_sign_is_the_letters_it_stands_for():
    assert tree("2006").parse("1.A.4.c.ⅲ") == "1.A.4.c.iii"


# The same code in two editions: 2019 Refinement Vol. 1 Table 8.2.
@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("1.B.2.a.i", "Venting", "Exploration"),
        ("2.B.10", "Other (please specify)", "Hydrogen Production"),
        ("2.C.7", "Other (please specify)", "Rare Earths"),
    ],
)
def test_a_code_may_mean_another_thing_in_another_edition(code, before, after):
    assert (tree("2006").title(code).en, tree("2019R").title(code).en) == (before, after)


# IPCC 2006 Vol. 1 section 8.2.1: these are reported apart and are no part of national totals.
@pytest.mark.parametrize(
    ("code", "memo"), [("1.A.3.a.i", "bunkers"), ("1.A.3.d.i", "bunkers"), ("1.A.5.c", "information"), ("1.A.3.a", "")]
)
def test_bunkers_and_multilateral_operations_are_memo_items(code, memo):
    assert all(tree(edition).memo(code) == memo for edition in EDITIONS)
    assert memo == "" or memo in term_list("memo")


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_other_category_is_a_memo_item(edition):
    assert {code for code in tree(edition) if tree(edition).memo(code)} == {"1.A.3.a.i", "1.A.3.d.i", "1.A.5.c"}


def test_an_unknown_code_is_refused_with_the_nearest_ones():
    with pytest.raises(UnknownCategory) as refusal:
        tree("2006").title("1.A.2.z")
    assert all(choice.startswith("1.A.2.") for choice in refusal.value.choices)


def test_a_misspelt_title_leads_to_its_code():
    assert tree("2006").nearest("Cement Prodution")[0] == "2.A.1"
    assert tree("2006").nearest("水泥生产线")[0] == "2.A.1"


def test_an_unknown_edition_is_refused():
    with pytest.raises(UnknownTerm, match="nearest: 2006, 2019R"):
        tree("1996")


def test_fuel_ids_and_category_codes_cannot_be_taken_for_each_other():
    assert not set(fuel_list()) & set(tree("2006"))
