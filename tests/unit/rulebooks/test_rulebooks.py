"""Every rule book names only what there is: methods, tables, units, lists, categories; and says it in two languages."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Iterator

import pytest

from helpers import LIBRARY
from inventory import rulebooks, units
from inventory.factors.table import DERIVED
from inventory.methods.catalogue import METHODS
from inventory.methods.workings.catalogue import WORKINGS
from inventory.plan.series import GROWTH, INTRODUCED
from inventory.reading.choices import LISTS, choices, label
from inventory.rulebooks import AMOUNT, STATED, Field, Form, Rule, RuleBook, UnknownRuleBook, load, rulebook_ids
from inventory.vocabulary.categories import tree
from inventory.vocabulary.closed_list import plain
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.gwp import gwp100, report_list
from inventory.vocabulary.labels import column_words, list_of, value_words
from inventory.vocabulary.notation import parse_keys
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import region_list
from inventory.vocabulary.terms import NAMES, term_list

KEPT = {"sulphur"}
"""Measured and kept with the record; nothing is worked out from it."""

SLOTS = {n for m in METHODS.values() for n in (*m.of_kind("activity"), *m.of_kind("factor"))}


@pytest.fixture(params=rulebook_ids())
def book(request: pytest.FixtureRequest) -> RuleBook:
    return load(request.param)


def rules(book: RuleBook) -> Iterator[Rule]:
    return (r for a in book.activities.values() for r in a.rules)


def fields(book: RuleBook) -> Iterator[Field]:
    return (f for form in book.forms for f in form.fields)


def test_the_four_books_are_there() -> None:
    assert set(rulebook_ids()) >= {"cn-province-2011", "cn-enterprise-general", "ipcc-2006", "ipcc-2019"}


def test_an_unknown_book_brings_the_nearest() -> None:
    with pytest.raises(UnknownRuleBook) as unknown:
        load("cn-province-2012")
    assert unknown.value.choices[0] == "cn-province-2011"


def test_every_method_exists_and_gives_the_gas_it_is_named_for(book: RuleBook) -> None:
    for rule in rules(book):
        for named in (rule.methods, rule.beside):
            for gas, methods in named.items():
                assert all(gas == STATED or gas in METHODS[m].gives for m in methods), (gas, methods)


def test_a_gas_that_the_record_names_comes_from_a_list(book: RuleBook) -> None:
    for name, activity in book.activities.items():
        for column in {r.gas_of for r in activity.rules if STATED in (*r.methods, *r.beside)}:
            forms = [f for f in book.forms if f.activity == name and column not in f.constants]
            stated = [f.field(column) for f in forms]
            assert (column == "item" and activity.item_list) or all(i is not None and i.choices for i in stated), name
            asked = all(column in r.when for r in activity.rules if r.gas_of == column)
            assert asked or all(i is not None and i.required for i in stated), name


def test_a_method_beside_stands_with_a_gas_that_is_worked_out(book: RuleBook) -> None:
    """Or the rule is for comparison only."""
    assert all(set(r.beside) <= set(r.methods) for r in rules(book) if r.methods)


def test_every_rule_either_works_out_a_gas_or_gives_a_key_with_its_reason(book: RuleBook) -> None:
    for rule in rules(book):
        feeds_others = rule == Rule(when=rule.when)  # its records are no emission themselves
        assert feeds_others or bool(rule.methods or rule.beside) != bool(rule.notation_key)
        assert not (rule.methods and rule.gases)
        assert all(g in gas_list() for g in rule.gases)
        if rule.notation_key:
            assert parse_keys(rule.notation_key)
            assert rule.target.en
            assert rule.target.zh


def test_every_table_exists(book: RuleBook) -> None:
    assert set(book.tables) <= set(LIBRARY.ids)


def test_a_rule_names_only_tables_and_derivations_of_its_book(book: RuleBook) -> None:
    known = {*book.tables, *(DERIVED + d.id for d in book.derived)}
    assert {t for r in rules(book) for t in r.tables} <= known


def test_derived_factors_divide_what_the_book_works_out(book: RuleBook) -> None:
    worked_out = {g for r in rules(book) for g in r.methods} | {AMOUNT}
    for derived in book.derived:
        assert derived.quantity in quantity_list()
        assert units.compatible(f"{derived.above.unit}/{derived.below.unit}", derived.unit), derived.id
        for side in (derived.above, derived.below):
            assert side.of in worked_out
            assert set(side.when["activity"]) <= set(book.activities)


def test_checks_between_records_are_about_activities_and_columns_of_the_book(book: RuleBook) -> None:
    columns = {f.column for f in fields(book)} | {f.column for f in book.filled} | {"entity", "region", "record_id"}
    columns |= {"activity"}
    for check in book.checks:
        asked = (check.when, check.limit) if check.limit else (check.when,)
        assert all(set(when.get("activity", ())) <= set(book.activities) for when in asked)
        assert all(set(when) - {"activity"} or "activity" in when for when in asked)
        assert {*check.by, *([check.column] if check.column else [])} <= columns
        if check.kind == "either":
            assert check.limit
        else:
            assert check.title.zh
            assert check.remedy.zh


def test_conditions_of_checks_name_words_that_their_columns_allow(book: RuleBook) -> None:
    for check in book.checks:
        for when in (check.when, check.limit):
            for column, words in when.items():
                if column != "activity" and (said := {*words} - {"", STATED}):
                    assert said <= _words_of(book, column, when.get("activity", ())), (check.kind, column)


def _words_of(book: RuleBook, column: str, activities: Iterable[str]) -> set[str]:
    """The words that a column of these activities' records may have."""
    if column == "category":
        return set(tree(book.category_edition))
    lists = [book.activities[a].item_list for a in activities] if column == "item" else [column]
    return set().union(*(term_list(name) for name in lists))


def test_no_table_is_asked_twice(book: RuleBook) -> None:
    assert len(book.tables) == len(set(book.tables))


def test_every_factor_slot_of_its_methods_has_a_table_or_a_measured_field(book: RuleBook) -> None:
    answered = {LIBRARY.table(t).card.quantity for t in book.tables} | {f.column for f in fields(book)}
    answered |= {d.quantity for d in book.derived} | {w.column for a in book.activities.values() for w in a.works_out}
    answered |= {a.states for a in book.activities.values()}
    needed = {
        (r.slots[n].quantity if n in r.slots else "") or n
        for r in rules(book)
        for ms in r.methods.values()
        for n in METHODS[ms[0]].of_kind("factor")  # the preferred one; the others wait for a user's own factors
    }
    assert needed - set(book.own_only) <= answered
    assert not set(book.own_only) & answered


def test_the_gwp_sets_exist_know_every_gas_of_the_book_and_say_what_asks_for_them(book: RuleBook) -> None:
    for period in book.gwp:
        assert period.set in report_list()
        assert period.regulation.en
        assert period.regulation.zh
        for gas in {g for r in rules(book) for g in r.methods if g in gas_list()}:
            assert gwp100(period.set, gas).value > 0


def test_the_gwp_set_of_a_year_is_that_of_the_latest_period_begun(book: RuleBook) -> None:
    periods = [{"from_year": y, "set": s, "regulation": {"en": s, "zh": s}} for y, s in ((2020, "AR5"), (2005, "SAR"))]
    made = RuleBook(**book.model_dump() | {"gwp": periods})
    found = [made.gwp_for(year).set for year in (1990, 2005, 2019, 2020, 2035)]
    assert found == ["SAR", "SAR", "SAR", "AR5", "AR5"]


def test_regions_categories_and_memo_lines_are_in_the_vocabulary(book: RuleBook) -> None:
    assert not book.country or book.country in region_list()
    assert all(not r.memo or r.memo in term_list("memo") for r in rules(book))
    codes = tree(book.category_edition)
    named = [f.constants["category"] for f in book.forms if "category" in f.constants]
    named += [r.category for r in rules(book) if r.category]
    named += [c for f in fields(book) if f.choices == "categories" for c in f.only]
    assert set(named) <= set(codes)


def test_conditions_are_about_columns_of_the_forms_or_attributes_of_items(book: RuleBook) -> None:
    columns = {f.column for f in fields(book)} | {f.column for f in book.filled} | {s.column for s in book.spread}
    for rule in rules(book):
        for column in rule.when:
            assert column.partition(".")[0] in {*columns, "item"}, column


def test_conditions_and_choices_use_words_of_the_lists(book: RuleBook) -> None:
    for rule in rules(book):
        for column, allowed in rule.when.items():
            of, _, attribute = column.partition(".")
            listed = list_of(of) if attribute or of in NAMES else None
            said = {listed.attribute(id, attribute) if attribute else id for id in listed} if listed else set(allowed)
            assert set(allowed) - {"", STATED} <= said, column
    for field in fields(book):
        assert field.choices in ("", "categories", *LISTS, *NAMES), field.choices


def test_forms_are_of_activities_of_the_book_and_every_activity_has_a_form(book: RuleBook) -> None:
    made = {s.into for s in book.spread}
    assert {f.activity for f in book.forms if f.activity} | made == set(book.activities)


def test_form_ids_and_titles_are_never_shared(book: RuleBook) -> None:
    assert len({f.id for f in book.forms}) == len(book.forms)
    for lang in ("en", "zh"):
        assert len({f.title.of(lang) for f in book.forms}) == len(book.forms)


def each_form() -> list[Form]:
    return [f for i in rulebook_ids() for f in load(i).forms]


@pytest.mark.parametrize("form", each_form(), ids=lambda f: f.id)
def test_no_heading_or_alias_of_a_form_means_two_columns(form: Form) -> None:
    seen: dict[str, str] = {}
    for field in form.fields:
        for text in {plain(t) for t in (*field.heading, *field.aliases, field.column)}:
            assert seen.setdefault(text, field.column) == field.column, text


@pytest.mark.parametrize("form", each_form(), ids=lambda f: f.id)
def test_every_field_has_headings_in_both_languages(form: Form) -> None:
    for field in form.fields:
        assert field.heading.en
        assert re.search("[一-鿿]", field.heading.zh)


@pytest.mark.parametrize("form", each_form(), ids=lambda f: f.id)
def test_units_are_known_and_those_of_an_amount_fit_a_method(form: Form) -> None:
    for field in form.fields:
        assert all(units.known(u) for u in field.units), field.column
        assert field.units or field.kind not in ("unit", "measured"), field.column


@pytest.mark.parametrize("form", each_form(), ids=lambda f: f.id)
def test_a_measured_field_fills_a_slot_of_some_method(form: Form) -> None:
    for book in (b for b in map(load, rulebook_ids()) if form in b.forms and form.activity):
        activity = book.activities[form.activity]
        sources = {w.source(a) for w in activity.works_out for a in WORKINGS[w.by].arguments}
        assert {f.column for f in form.fields if f.kind == "measured"} <= SLOTS | sources | KEPT | {INTRODUCED, GROWTH}


def taken_by(book: RuleBook, activity: str) -> list[str]:
    """The activity, those that its records are spread into, and so on."""
    into = [s.into for s in book.spread if s.activity == activity]
    return [activity, *(a for i in into for a in taken_by(book, i))]


def test_every_unit_of_a_form_fits_some_method_of_its_activity_or_its_balance(book: RuleBook) -> None:
    for form in (f for f in book.forms if f.field("unit")):
        activity = book.activities[form.activity]
        if activity.explains or activity.states:
            continue  # no method takes its amounts
        rules_of = [r for a in taken_by(book, form.activity) for r in book.activities[a].rules]
        named = [m for r in rules_of for by_gas in (r.methods, r.beside) for ms in by_gas.values() for m in ms]
        accepted = {
            METHODS[m].slots[METHODS[m].of_kind("activity")[0]].unit(v, g) or "1"
            for m in named
            for v in METHODS[m].variants
            for g in METHODS[m].gives
        }
        accepted |= {"1"} if book.activities[form.activity].states else set()
        accepted |= {b.unit for b in book.balances for f in (*b.into, *b.out) if f.activity == form.activity}
        accepted |= {s.unit for d in book.derived for s in (d.above, d.below) if form.activity in s.when["activity"]}
        accepted |= {c.unit for c in book.checks if form.activity in c.limit.get("activity", ()) and c.unit}
        stated = book.activities[form.activity].states
        accepted |= {u for m in METHODS.values() if stated in m.slots for u in m.slots[stated].units if u}
        accepted |= {c.unit for c in book.checks if c.kind == "carries" and form.activity in c.when["activity"]}
        for unit in form.field("unit").units:  # type: ignore[union-attr]
            assert any(units.compatible(unit, a) for a in accepted), (form.id, unit)


def test_comparisons_name_methods_categories_words_and_lists_that_there_are(book: RuleBook) -> None:
    used = book.methods()
    for comparison in book.comparisons:
        assert comparison.id in term_list("comparison")
        assert all(g in gas_list() for g in comparison.gases)
        assert list(comparison.flags) == sorted(comparison.flags)
        for side in comparison.sides:
            assert set(side.categories) <= set(tree(book.category_edition))
            assert set(side.accounts) <= {"total", "comparison", *term_list("memo")}
            assert all(fnmatch.filter(used, m) for m in side.methods), side.methods
        if comparison.group:
            assert set(comparison.group.of) <= set(term_list(comparison.group.list))


def test_two_sides_of_a_comparison_are_never_called_the_same(book: RuleBook) -> None:
    for comparison in book.comparisons:
        for lang in ("en", "zh"):
            assert len({s.title.of(lang) for s in comparison.sides}) == len(comparison.sides)


def test_a_book_is_known_by_a_checksum_of_its_own() -> None:
    assert len({rulebooks.checksum(i) for i in rulebook_ids()}) == len(rulebook_ids())


def test_a_book_of_another_shape_is_refused() -> None:
    data = load("ipcc-2006").model_dump()
    with pytest.raises(ValueError, match="colour"):
        RuleBook(**data | {"colour": "red"})


def test_every_column_of_words_is_called_something_and_so_are_its_words(book: RuleBook) -> None:
    """In reports and messages; where a form offers a list, the column's words are of that list."""
    fixed = {"entity", "note", "method"}  # with labels of their own
    for field in (f for form in book.forms for f in form.fields if f.kind in ("choice", "text")):
        if field.column not in fixed:
            assert column_words(field.column).zh != field.column
            listed = choices(field.choices, book) if field.choices not in ("", "categories") else ()
            for word in listed:
                assert value_words(field.column, word).zh == label(listed, word).zh


def test_words_that_are_filled_in_are_words_of_their_lists(book: RuleBook) -> None:
    for rule in book.filled:
        assert (rule.words or rule.told_by) and all(rule.why), rule.column
        assert not rule.told_by or book.activities[rule.told_by].explains
        assert set(rule.activities) <= set(book.activities), rule.column
        for word, value in rule.words.items():
            assert rule.by == "item" or word in (list_of(rule.by) or ()), (rule.by, word)
            known = tree(book.category_edition) if rule.column == "category" else list_of(rule.column)
            assert known is not None and value in known, (rule.column, value)


def test_what_is_spread_has_shares_and_rules(book: RuleBook) -> None:
    held = {LIBRARY.table(t).card.quantity for t in book.tables} | {a.states for a in book.activities.values()}
    for spread in book.spread:
        assert {spread.activity, spread.into} <= set(book.activities)
        assert spread.share in held and spread.share in SLOTS, spread.share
        assert list_of(spread.column) is not None, spread.column


def test_factors_that_records_state_fill_a_slot(book: RuleBook) -> None:
    for name, activity in book.activities.items():
        assert not activity.states or activity.states in SLOTS, name
        assert not (activity.states and activity.rules), name


def test_slots_that_are_looked_up_otherwise_are_slots(book: RuleBook) -> None:
    for rule in rules(book):
        used = {n for by in (rule.methods, rule.beside) for ms in by.values() for m in ms for n in METHODS[m].slots}
        for slot, lookup in rule.slots.items():
            assert slot in used, slot
            assert (lookup.quantity or slot) in quantity_list(), lookup
