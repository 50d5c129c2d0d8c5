"""The report model: what a reader sees, in both languages, and how sums, keys and confidential values come out."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, fuel, inventory, own
from inventory.issues import Place
from inventory.issues.bundle import VersionDiffers
from inventory.reading import Source
from inventory.reports.model import CategoryRow, Figure, Report, build
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree

COAL_CO2 = 1000 * 20.908 * 26.37 * 0.94 * 44 / 12 / 1000
"""Raw coal by the provincial guidelines: t x GJ/t x tC/TJ x share burnt x tCO2/tC."""

TRANSFERS = (
    {"activity": "electricity_transfer", "category": "1.A.1.a", "amount": 10.0, "unit": "MWh", "direction": "in",
     "counterpart": "CN-14", "region": "CN-37"},
    {"activity": "purchased_heat", "category": "1.A.1.a", "amount": 1000.0, "unit": "GJ_heat", "region": "CN-37"},
)  # fmt: skip


def province(*rows: dict[str, object], book: str = "cn-province-2011") -> Inventory:
    return inventory([{"region": "CN-37"} | r for r in rows], book)


def coal(amount: float | None = 1000.0, **more: object) -> dict[str, object]:
    return fuel("raw_coal", amount, net_calorific_value=(20.908, "GJ/t"), **more)


def row(report: Report, code: str, *, own: bool = False) -> CategoryRow:
    return next(r for r in report.categories if r.code == code and r.own == own)


# -- cover -------------------------------------------------------------------------------------------------------------


def test_the_cover_speaks_chinese() -> None:
    cover = build(province(coal()), "zh").cover
    assert (cover.title, cover.edition) == ("省级温室气体清单", "2011年试行版")
    assert cover.regions == ("山东省 (CN-37)",)
    assert cover.gwp_title == "IPCC 第二次评估报告（1995）"
    assert [g.label for g in cover.evidence] == ["二手来源"]


def test_the_cover_speaks_english() -> None:
    cover = build(province(coal()), "en").cover
    assert (cover.title, cover.edition) == ("Provincial greenhouse gas inventory", "2011 trial edition")
    assert cover.regions == ("Shandong (CN-37)",)
    assert cover.citation == "NDRC climate office notice [2011] No. 1041"


def test_the_cover_pins_what_the_result_rests_on() -> None:
    made = province(coal(), coal())
    sources = (Source("input.xlsx", "ab" * 32, 2),)
    cover = build(Inventory(made.plan, made.masses, sources), "en").cover
    assert cover.years == "2020"
    assert (cover.gwp_set, cover.release) == ("SAR", made.plan.release)
    assert cover.release_checksum == made.plan.release_checksum
    assert [(f.name, f.sha256, f.rows) for f in cover.files] == [("input.xlsx", "ab" * 32, 2)]


def test_a_report_is_of_the_last_year_and_lists_them_all() -> None:
    """Coal of 2012 is three times that of 2005: the cover, the sums and the shares are of 2012 alone."""
    report = build(province(coal(1000.0, year=2005), coal(3000.0, year=2012)), "en")
    one = build(province(coal(1000.0)), "en").cover.total.value
    assert one is not None
    assert report.year == 2012
    assert report.cover.years == "2012 (one of 2005, 2012; a table gives them all)"
    assert report.cover.total.value == pytest.approx(3 * one)
    assert [s.share for s in report.sectors] == [pytest.approx(1.0)]
    assert {r.year: r.total.value for r in report.years} == pytest.approx({2005: one, 2012: 3 * one})
    assert [line.account_id for line in report.lines] == ["other_year", "total"]


def test_a_report_of_one_year_has_no_table_of_years() -> None:
    assert build(province(coal()), "en").years == ()


def test_years_that_nobody_wrote_a_row_for_do_not_count() -> None:
    """A bank of 2020 that came into use in 2015: five years are back-cast, with lines, and 2020 alone counts."""
    cool = {"contained_use": "cooling_all", "category": "2.F.1", "item": "HFC-143a", "introduction_year": (2015, "1")}
    bank = {"activity": "contained_agent", "bank_model": "declining", "amount": 20.0, "unit": "t", "year": 2020}
    result = inventory([bank | cool | {"sales_growth": (3, "percent")}])
    by_year = result.totals(by=["year"])
    assert sorted(result.lines["year"]) == [2015, 2016, 2017, 2018, 2019, 2020]
    assert by_year["year"].tolist() == [2020]
    counted = result.lines.set_index("year")["counted"].to_dict()
    assert counted == dict.fromkeys(range(2015, 2020), False) | {2020: True}
    assert build(result, "en").years == ()


def test_the_total_is_the_hand_computed_one() -> None:
    report = build(province(coal()), "en")
    assert report.cover.total.value == pytest.approx(COAL_CO2, rel=1e-12)
    assert report.total.total.value == pytest.approx(COAL_CO2, rel=1e-12)


def province_adding(*memo: str) -> Inventory:
    book = load("cn-province-2011")
    adds = book.report.model_copy(update={"total_includes": memo})
    return inventory([{"region": "CN-37"} | coal(), *TRANSFERS], book.model_copy(update={"report": adds}))


def test_memo_items_stand_beside_the_total_and_in_the_second_total_where_the_report_adds_them() -> None:
    report = build(province_adding("information"), "en")
    memo = {m.id: m.co2e.value for m in report.cover.memo}
    assert memo["information"] == pytest.approx(110.0)  # 1000 GJ x 0.11 t/GJ
    assert report.cover.total.value == pytest.approx(COAL_CO2)
    assert report.cover.total_with is not None
    assert report.cover.total_with.value == pytest.approx(COAL_CO2 + 110.0)
    assert report.cover.included == ("Information item",)
    assert [m.included for m in report.memo] == [False, True]


def test_a_report_that_adds_no_memo_item_has_one_total() -> None:
    assert build(province_adding(), "en").cover.total_with is None


# -- categories --------------------------------------------------------------------------------------------------------

CODES = st.sampled_from([c for c in tree("2006") if c.startswith(("1.A.1", "1.A.2", "1.A.4"))] + ["1", "1.A", "9.X.2"])
FUELS = st.sampled_from(["anthracite", "natural_gas", "wood"])
KEYS = st.sampled_from(["", "", "", "C", "NE", "NO"])
ROWS = st.lists(st.tuples(CODES, FUELS, st.floats(0.001, 1e6), KEYS), min_size=1, max_size=12)


def made_of(rows: list[tuple[str, str, float, str]]) -> Inventory:
    return inventory([
        fuel(item, amount, "TJ", category=code, notation_key=key, note="why") for code, item, amount, key in rows
    ])  # fmt: skip


@FEW
@given(ROWS)
def test_the_children_of_a_category_add_up_to_it(rows: list[tuple[str, str, float, str]]) -> None:
    report = build(made_of(rows), "en")
    for parent in (*(r for r in report.categories if r.children), report.total):
        below = [report.categories[c] for c in parent.children]
        for cells in zip(parent.mass, *(r.mass for r in below), strict=True):
            assert_sum(*cells)
        for cells in zip(parent.co2e, *(r.co2e for r in below), strict=True):
            assert_sum(*cells)
        if parent.total.value is not None:
            assert parent.total.value == pytest.approx(sum(f.value or 0 for f in parent.co2e) + parent.total.rest)


def assert_sum(whole: Figure, *parts: Figure) -> None:
    if whole.value is None:
        assert all(p.value is None for p in parts)
    else:
        assert whole.value == pytest.approx(sum(p.value or 0 for p in parts) + whole.rest, rel=1e-12)


@FEW
@given(ROWS)
def test_every_ancestor_is_a_row_and_the_table_totals_the_inventory(rows: list[tuple[str, str, float, str]]) -> None:
    result = made_of(rows)
    report = build(result, "en")
    known = {r.code for r in report.categories}
    assert all(code.rpartition(".")[0] in known | {""} for code in known)
    expected = result.total()
    assert (report.total.total.value is None) == (expected.value is None)
    assert (report.total.total.value or 0.0) == pytest.approx(expected.value or 0.0, rel=1e-12)
    assert set(report.total.total.keys.split(",")) - {""} == {k.value for k in expected.keys}


def test_a_code_reported_itself_and_below_shows_its_own_part() -> None:
    report = build(province(coal(category="1.A"), coal(500.0, category="1.A.2.a")), "zh")
    assert [(r.code, r.own, r.level) for r in report.categories] == [
        ("1", False, 0), ("1.A", False, 1), ("1.A", True, 2), ("1.A.2", False, 2), ("1.A.2.a", False, 3),
    ]  # fmt: skip
    assert row(report, "1.A", own=True).title == "其中：直接填报于本级"
    assert row(report, "1.A", own=True).total.value == pytest.approx(COAL_CO2)
    assert row(report, "1.A").total.value == pytest.approx(1.5 * COAL_CO2)


def test_a_code_of_the_rule_books_own_climbs_by_its_dots_and_comes_last() -> None:
    report = build(province(coal(category="9.10"), coal(category="1.A.2")), "en")
    assert [r.code for r in report.categories] == ["1", "1.A", "1.A.2", "9", "9.10"]


def test_keys_climb_as_marks_and_no_leaves_none() -> None:
    report = build(province(
        coal(category="1.A.2.a"),
        coal(None, category="1.A.2.b", notation_key="NE", note="no data"),
        coal(None, category="1.A.2.c", notation_key="NO"),
    ), "en")  # fmt: skip
    assert str(row(report, "1.A.2.b").total) == "NE"
    assert str(row(report, "1.A.2.c").total) == "NO"
    assert row(report, "1.A.2").total.keys == "NE"
    assert report.cover.total.text(0) == f"{COAL_CO2:,.0f} NE"


def test_gases_stand_in_tonnes_and_in_co2e_by_the_gwp_set() -> None:
    report = build(inventory([fuel("anthracite", 10.0, "TJ")]), "en")
    assert [(g.id, g.gwp) for g in report.gases] == [("CO2", 1.0), ("CH4", 28.0), ("N2O", 265.0)]  # AR5
    leaf = row(report, "1.A.2")
    # IPCC 2006 V2 table 2.3: 98 300, 10 and 1.5 kg/TJ of anthracite in manufacturing
    assert [f.value for f in leaf.mass] == pytest.approx([983.0, 0.1, 0.015])
    assert [f.value for f in leaf.co2e] == pytest.approx([983.0, 2.8, 3.975])


# -- confidential ------------------------------------------------------------------------------------------------------

SECRET = COAL_CO2 * 3


def secret_report() -> Report:
    return build(province(coal(category="1.A.2.a"), coal(3000.0, category="1.A.2.b", notation_key="C")), "en")


def test_a_confidential_line_is_in_the_totals() -> None:
    report = secret_report()
    assert report.cover.total == Figure(pytest.approx(COAL_CO2 + SECRET), "C")
    assert row(report, "1.A.2").total.value == pytest.approx(COAL_CO2 + SECRET)


def test_a_confidential_number_is_shown_nowhere_by_itself() -> None:
    report = secret_report()
    assert (report.lines[1].mass, report.lines[1].co2e) == (Figure(None, "C"), Figure(None, "C"))
    assert (report.activities[1].amount, report.activities[1].measured[0].value) == (Figure(None, "C"), None)
    assert row(report, "1.A.2.b").total == Figure(None, "C")


def test_what_the_rows_below_withhold_is_the_rest_of_the_sum() -> None:
    whole = row(secret_report(), "1.A.2")
    assert [f.rest for f in whole.mass] == pytest.approx([SECRET])


def test_a_total_of_nothing_but_confidential_lines_is_still_a_total() -> None:
    report = build(province(coal(notation_key="C")), "en")
    assert report.cover.total.value == pytest.approx(COAL_CO2)
    assert row(report, "1.A.2").total.value is None


# -- other tables ------------------------------------------------------------------------------------------------------


def test_parts_of_the_total_by_sector_scope_and_item() -> None:
    report = build(province(coal(), fuel("natural_gas", 1.0, "wan_Nm3"), *TRANSFERS), "zh")
    assert [(s.id, s.share) for s in report.sectors] == [("1", pytest.approx(1.0))]
    assert [(s.id, s.co2e.value is None, s.memo.value is None) for s in report.scopes] == [
        (1, False, True), (2, True, False),
    ]  # fmt: skip
    assert [(i.group, i.title) for i in report.items] == [("燃料燃烧", "原煤"), ("燃料燃烧", "天然气")]
    assert sum(i.share or 0 for i in report.items) == pytest.approx(1.0)


def test_methods_side_by_side_are_compared_and_counted_once() -> None:
    result = inventory([fuel("anthracite", 10.0, "TJ")])
    report = build(result, "en")
    (compared,) = report.comparisons
    assert compared.counted_methods == "energy.stationary.emission_factor"
    assert compared.other_method == "energy.stationary.carbon"
    # IPCC 2006 V2 tables 2.3 and 1.3: 98.3 t/TJ against 26.8 kg C/GJ x 44/12
    assert compared.counted.value == pytest.approx(983.0)
    assert compared.difference == pytest.approx(26.8 * 44 / 12 / 98.3 - 1, rel=1e-9)
    assert report.cover.total.value == pytest.approx(983.0 + 2.8 + 3.975)


def test_records_show_words_of_the_language_and_the_cell_they_came_from() -> None:
    report = build(province(coal(use="burnt", note="=1+1")), "zh")
    (activity,) = report.activities
    assert (activity.activity, activity.item, activity.unit) == ("燃料燃烧", "原煤", "吨")
    assert [(h.id, h.title) for h in report.qualifiers] == [("use", "燃料用途")]
    assert activity.qualifiers == ("燃烧",)
    assert (activity.measured[0].value, activity.measured[0].unit) == (20.908, "吉焦/吨")
    assert (activity.note, activity.place) == ("=1+1", "input.xlsx!data!E2")


def test_factors_name_their_source_by_its_title() -> None:
    report = build(province(coal()), "zh")
    titles = {f.id: (f.source, f.evidence_label) for f in report.factors}
    assert titles["cn-province-2011.carbon.raw_coal"] == ("省级温室气体清单编制指南（试行）", "二手来源")


def test_an_own_factor_shows_the_source_that_its_owner_wrote() -> None:
    tables = own("quantity,fuel,value,unit,source", "net_calorific_value,raw_coal,21.5,GJ/t,laboratory report 7")
    report = build(inventory([{"region": "CN-37"} | fuel("raw_coal", 10.0)], "cn-province-2011", own=tables), "en")
    used = next(f for f in report.factors if f.evidence == "own")
    assert (used.value, used.source, used.quantity) == (21.5, "laboratory report 7", "Net calorific value")


def test_every_line_finds_its_record_its_working_and_its_factors() -> None:
    report = build(inventory([fuel("anthracite", 10.0, "t"), fuel("natural_gas", 2.0, "TJ")]), "en")
    for line in report.lines:
        working = report.workings[line.working]
        assert line.record_id == report.activities[line.activity].id
        assert working.method.id == line.method
        values = {i.name: report.factors[i.factor].value * i.scale for i in working.inputs}
        values[working.amount_name] = report.activities[line.activity].amount.value * working.amount_scale
        found = working.method.evaluate(values, variant=working.variant, gas=working.gas)
        assert line.mass.value == pytest.approx(found, rel=1e-12)


def test_a_notation_key_is_explained_by_the_rule_or_by_the_record() -> None:
    report = build(province(
        fuel("crude_oil", 5.0, use="feedstock"),
        coal(None, notation_key="NE", note="plant closed its books"),
    ), "en")  # fmt: skip
    assert report.lines[0].notation_key == "IE"
    assert "not burnt here" in report.lines[0].reason
    assert report.lines[1].reason == "plant closed its books"


def test_issues_come_gravest_first_and_in_words() -> None:
    made = province(coal())
    found = VersionDiffers(pinned="release", seen="aa", now="bb", place=Place("input.xlsx", "data", "E2"))
    below = replace(found, place=Place("input.xlsx", "data", "E3"))
    report = build(Inventory(made.plan, made.masses, issues=(found, below, found)), "zh")
    (issue,) = report.issues
    assert (issue.severity, issue.label, issue.places) == ("warning", "警告", "input.xlsx!data!E2; input.xlsx!data!E3")
    assert issue.what == "release 原为 aa，当前引擎为 bb"
    assert [(c.severity, c.number) for c in report.cover.issues] == [("warning", 1)]


def test_a_report_may_list_fewer_rows_but_sums_them_all() -> None:
    result = province(coal(), coal(), coal())
    report = build(result, "en", rows=2)
    assert (len(report.lines), report.line_count, len(report.activities), report.complete) == (2, 3, 2, False)
    assert report.cover.total.value == pytest.approx(3 * COAL_CO2)


def test_an_inventory_of_keys_alone_has_keys_for_totals() -> None:
    report = build(province(coal(None, notation_key="NE", note="no data"), coal(None, notation_key="NO")), "en")
    assert report.cover.total == Figure(None, "NE,NO")
    assert (report.factors, report.workings, report.methods) == ((), (), ())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_inventory_gives_the_same_report(lang: str) -> None:
    first, second = (build(province(coal(), *TRANSFERS), lang) for _ in range(2))
    assert asdict(first.cover) == asdict(second.cover)
    assert (first.lines, first.factors, first.categories) == (second.lines, second.factors, second.categories)


@pytest.mark.parametrize(
    ("value", "keys", "text"), [(1234.5, "", "1,234.50"), (None, "NE", "NE"), (1.0, "IE", "1.00 IE")]
)
def test_a_figure_as_a_table_shows_it(value: float | None, keys: str, text: str) -> None:
    assert str(Figure(value, keys)) == text
