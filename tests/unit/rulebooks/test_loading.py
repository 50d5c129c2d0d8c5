"""A rule book that extends another, and editions that are known but have no factors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import inventory as public
from helpers import LIBRARY, fuel, inventory
from inventory.issues import ProblemsFound
from inventory.rulebooks import (
    KnownEdition,
    RuleBookWithoutFactors,
    UnknownRuleBook,
    checksum,
    extended,
    known_editions,
    load,
    loading,
    rulebook_ids,
)
from inventory.verbs import methods

BASE: dict[str, Any] = {
    "checks": [{"kind": "first"}],
    "tables": ["a/ncv"],
    "title": {"en": "First", "zh": "第一版"},
    "years": [1990, 2100],
    "gwp": [{"from_year": 1990, "set": "AR5"}],
    "activities": {"burning": {"rules": ["old"], "item_list": "fuels"}, "leaking": {"rules": ["old"]}},
    "forms": [
        {"id": "cover", "activity": ""},
        {"id": "stoves", "activity": "burning"},
        {"id": "pipes", "activity": "leaking"},
    ],
}


def ids(book: dict[str, Any]) -> list[str]:
    return [f["id"] for f in book["forms"]]


def test_what_a_book_does_not_say_it_takes_from_the_one_it_extends() -> None:
    made = extended(BASE, {"extends": "first", "years": [2019, 2100]})
    assert made == BASE | {"extends": "first", "years": [2019, 2100]}


def test_a_key_is_replaced_as_a_whole() -> None:
    assert extended(BASE, {"title": {"en": "Second"}})["title"] == {"en": "Second"}


def test_checks_are_made_after_those_taken() -> None:
    assert extended(BASE, {"checks": [{"kind": "second"}]})["checks"] == [*BASE["checks"], {"kind": "second"}]


def test_an_activity_is_replaced_as_a_whole_and_the_others_stay() -> None:
    made = extended(BASE, {"activities": {"burning": {"rules": ["new"]}}})
    assert made["activities"] == {"burning": {"rules": ["new"]}, "leaking": {"rules": ["old"]}}


def test_a_form_is_replaced_where_it_stands_and_new_ones_follow() -> None:
    made = extended(BASE, {"forms": [{"id": "wells", "activity": "leaking"}, {"id": "stoves", "activity": "boiling"}]})
    assert ids(made) == ["cover", "stoves", "pipes", "wells"]
    assert made["forms"][1]["activity"] == "boiling"


def test_an_activity_can_be_left_out_with_its_forms() -> None:
    made = extended(BASE, {"leaves_out": ["leaking"]})
    assert list(made["activities"]) == ["burning"]
    assert ids(made) == ["cover", "stoves"]


def test_checks_of_what_is_left_out_are_left_out_with_it() -> None:
    one, both = ({"kind": "once", "when": {"activity": a}} for a in (["leaking"], ["leaking", "burning"]))
    made = extended(BASE | {"checks": [one, both]}, {"leaves_out": ["leaking"]})
    assert made["checks"] == [both]


def test_what_a_book_leaves_out_is_not_left_out_of_those_that_extend_it() -> None:
    second = extended(BASE, {"extends": "first", "leaves_out": ["leaking"]})
    third = extended(second, {"extends": "second", "activities": {"leaking": {"rules": ["new"]}}})
    assert list(third["activities"]) == ["burning", "leaking"]
    assert "leaves_out" not in third


def test_the_base_is_not_touched() -> None:
    before = repr(BASE)
    extended(BASE, {"leaves_out": ["leaking"], "forms": [{"id": "stoves", "activity": "x"}]})
    assert repr(BASE) == before


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Books of one line each, in a folder of their own."""
    for name, below in (("a", ""), ("b", "a"), ("c", "b"), ("x", "y"), ("y", "x")):
        (tmp_path / f"{name}.toml").write_text(f'extends = "{below}"\n' if below else "\n", encoding="utf-8")
    monkeypatch.setattr(loading, "BOOKS", tmp_path)
    return tmp_path


@pytest.mark.parametrize("edited", ["a", "b", "c"])
def test_the_checksum_covers_every_book_of_the_line(shelf: Path, edited: str) -> None:
    before = checksum("c")
    with (shelf / f"{edited}.toml").open("a", encoding="utf-8") as file:
        file.write("# another word\n")
    assert checksum("c") != before


def test_the_checksum_does_not_cover_books_above(shelf: Path) -> None:
    before = checksum("a")
    (shelf / "b.toml").write_text('extends = "a"\n# another word\n', encoding="utf-8")
    assert checksum("a") == before


@pytest.mark.usefixtures("shelf")
def test_books_that_extend_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="x → y → x"):
        checksum("x")


def with_part(shelf: Path, text: str) -> None:
    (shelf / "a.toml").write_text(
        'tables = ["one"]\ncountry = "CN"\n[activities.burning]\nrules = []\n', encoding="utf-8"
    )
    (shelf / "a").mkdir()
    (shelf / "a" / "industry.toml").write_text(text, encoding="utf-8")


def test_a_book_goes_on_in_the_files_of_its_folder(shelf: Path) -> None:
    with_part(shelf, 'tables = ["two"]\n[activities.melting]\nrules = []\n[[forms]]\nid = "furnaces"\n')
    whole = loading._whole("a")
    assert whole["tables"] == ["one", "two"]
    assert list(whole["activities"]) == ["burning", "melting"]
    assert whole["country"] == "CN"
    assert ids(whole) == ["furnaces"]


@pytest.mark.parametrize("again", ["[activities.burning]\nrules = []", 'country = "DE"'])
def test_a_part_that_says_something_again_is_refused(shelf: Path, again: str) -> None:
    with_part(shelf, again)
    with pytest.raises(ValueError, match=r"says twice: (burning|country)"):
        loading._whole("a")


def test_a_part_may_add_rules_to_an_activity_that_was_said_before(shelf: Path) -> None:
    with_part(shelf, '[[activities.burning.rules]]\nmemo = "information"\n')
    assert loading._whole("a")["activities"] == {"burning": {"rules": [{"memo": "information"}]}}


def test_a_part_may_not_change_anything_else_of_an_activity(shelf: Path) -> None:
    with_part(shelf, '[activities.burning]\nitem_key = "fuel"\n[[activities.burning.rules]]\nmemo = "information"\n')
    with pytest.raises(ValueError, match="says twice: burning"):
        loading._whole("a")


def test_the_checksum_covers_the_parts(shelf: Path) -> None:
    before = checksum("b")
    with_part(shelf, "# a word")
    first = checksum("b")
    (shelf / "a" / "industry.toml").write_text("# another word", encoding="utf-8")
    assert len({before, first, checksum("b")}) == 3


# -- the 2019 Refinement -----------------------------------------------------------------------------------------------


def test_the_refinement_takes_fuel_combustion_from_2006_and_its_own_categories() -> None:
    old, new = load("ipcc-2006"), load("ipcc-2019")
    assert new.extends == old.id
    assert new.category_edition == "2019R"
    assert new.activities["fuel_combustion"] == old.activities["fuel_combustion"]
    assert new.gwp == old.gwp
    assert {new.title, new.edition, new.citation}.isdisjoint({old.title, old.edition, old.citation})


def test_the_refinement_says_that_its_combustion_factors_are_those_of_2006() -> None:
    book = load("ipcc-2019")
    for words in (book.edition, book.citation):
        assert "2006" in words.en
        assert "2006" in words.zh


def test_no_table_of_chapter_4_goes_unseen_into_the_refinement() -> None:
    """Volume 2, chapter 4 (fugitive emissions) is the one that was refined: its 2006 tables are not taken over."""
    tables = [t for t in load("ipcc-2019").tables if t.startswith("ipcc-2006/energy/")]
    locators = {row.locator for t in tables for row in LIBRARY.table(t).rows}
    assert [x for x in locators if re.search(r"Tables? 4", x)] == []


READ_AND_UNCHANGED = ("waste_gas", "coal_fires", "fugitive_measured", "carbon_capture")
"""Forms whose text was read in the Refinement: equations 4.2.3 to 4.2.5, section 4.1.6, tier 3, chapter 2."""


def test_no_form_of_chapter_4_goes_unseen_into_the_refinement() -> None:
    old = load("ipcc-2006").forms
    taken = [f for f in load("ipcc-2019").forms if f in old and f.id not in READ_AND_UNCHANGED]
    codes = [c for f in taken for x in f.fields if x.choices == "categories" for c in x.only]
    codes += [f.constants["category"] for f in taken if "category" in f.constants]
    assert codes
    assert [c for c in codes if c.startswith("1.B")] == []


def test_fuel_burnt_gives_the_same_under_both_editions() -> None:
    rows = [fuel("anthracite", 100, "kt"), fuel("gas_diesel_oil", 2, "kt", category="1.A.4.b")]
    old, new = (inventory(rows, book) for book in ("ipcc-2006", "ipcc-2019"))
    assert new.issues == old.issues
    assert new.total() == old.total()
    # Tables 1.2 and 1.4: 100 kt × 26.7 TJ/kt × 98.3 t/TJ + 2 kt × 43.0 TJ/kt × 74.1 t/TJ = 262 461 + 6 372.6 t CO2
    masses = [float(m) for m in new.columns.mass]
    assert any(m == pytest.approx(262_461) for m in masses)
    assert any(m == pytest.approx(6_372.6) for m in masses)


def test_a_result_under_the_refinement_is_saved_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "fuel.csv"
    head = "record_id,region,year,category,activity,item,amount,unit"
    path.write_text(f"{head}\nr1,CN,2019,1.A.2.a,fuel_combustion,anthracite,100,kt\n", encoding="utf-8")
    public.compute(path, rulebook="ipcc-2019").save(tmp_path / "out")
    again = public.load(tmp_path / "out")
    assert again.plan.rulebook.id == "ipcc-2019"
    assert again.issues == ()


# -- known editions without factors ------------------------------------------------------------------------------------


@pytest.fixture(params=known_editions(), ids=lambda e: e.id)
def edition(request: pytest.FixtureRequest) -> KnownEdition:
    made: KnownEdition = request.param
    return made


def test_the_provincial_edition_of_2025_is_known() -> None:
    known = next(e for e in known_editions() if e.id == "cn-province-2025")
    assert "环办气候〔2026〕1号" in known.citation.zh
    assert known.published == "2026-01-04"


def test_a_known_edition_is_no_rule_book(edition: KnownEdition) -> None:
    assert edition.id not in rulebook_ids()
    with pytest.raises(RuleBookWithoutFactors) as without:
        load(edition.id)
    assert without.value.edition == edition


def test_a_known_edition_says_what_is_missing_in_both_languages(edition: KnownEdition) -> None:
    for words in (edition.title, edition.edition, edition.publisher, edition.citation, edition.missing):
        assert words.en
        assert re.search("[一-鿿0-9]", words.zh)


def test_what_is_named_instead_can_be_used(edition: KnownEdition) -> None:
    assert edition.instead
    assert set(edition.instead) <= set(rulebook_ids())


def test_an_unknown_book_is_not_answered_with_one_that_cannot_be_used(edition: KnownEdition) -> None:
    with pytest.raises(UnknownRuleBook) as unknown:
        load(f"{edition.id}x")
    assert set(unknown.value.choices) <= set(rulebook_ids())


VERBS = {
    "template": lambda book, path: public.template(book, path / "blank.xlsx"),
    "read": lambda book, path: public.read(path / "fuel.csv", book),
    "check": lambda book, path: public.check(path / "fuel.csv", rulebook=book),
    "compute": lambda book, path: public.compute(path / "fuel.csv", rulebook=book),
    "methods": lambda book, _: methods(book),
}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_says_what_is_missing_and_names_books_that_can_be_used(
    verb: str, edition: KnownEdition, tmp_path: Path
) -> None:
    (tmp_path / "fuel.csv").write_text("category,item,amount,unit,year\n1.A.2,原煤,5,t,2024\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        VERBS[verb](edition.id, tmp_path)
    (issue,) = found.value.issues
    assert issue.code == "RULEBOOK_WITHOUT_FACTORS"
    assert issue.choices == edition.instead
    for lang in ("en", "zh"):
        assert edition.missing.of(lang) in issue.message(lang)
        assert edition.citation.of(lang) in issue.message(lang)
        assert all(book in issue.message(lang) for book in edition.instead)
    assert not (tmp_path / "blank.xlsx").exists()


def test_tables_left_out_by_a_pattern_are_not_taken_over() -> None:
    base = {"tables": ["a/coal_mining", "a/ncv", "a/coal_flare"], "activities": {}, "forms": []}
    assert extended(base, {"leaves_out": ["a/coal_*"]})["tables"] == ["a/ncv"]
    own = {"tables": ["b/own", "a/ncv"], "leaves_out": ["a/coal_*"]}
    assert extended(base, own)["tables"] == ["b/own", "a/ncv"]  # each once


def test_tables_of_a_book_are_asked_before_those_it_takes() -> None:
    base = {"tables": ["a/ncv"], "activities": {}, "forms": []}
    assert extended(base, {"tables": ["b/own"]})["tables"] == ["b/own", "a/ncv"]
