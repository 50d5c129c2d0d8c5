"""Before anything is worked out: factors that records state, words that follow, records spread over parts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toys import book, known

from helpers import FEW, LIBRARY, codes, inventory, plan, records, table
from inventory.issues.between import DoesNotCarry
from inventory.issues.spread import NoShares, SharesDoNotAddUp
from inventory.methods.define import activity, factor, method
from inventory.plan.compile import compile_plan
from inventory.plan.prepare import filled
from inventory.rulebooks import ActivityRules, Check, Filled, Lookup, Rule, RuleBook, Spread
from inventory.words import Words

WHY = Words("by the atlas", "据图集")
SHARES = table(
    "own/kept",
    "oxidation_factor",
    {"id": "wet", "climate_moisture": "wet", "value": 0.25, "unit": "1"},
    {"id": "dry", "climate_moisture": "dry", "value": 0.75, "unit": "1"},
    {"id": "none", "climate_moisture": "boreal", "value": 0.0, "unit": "1"},
    keys=("climate_moisture",),
)
RATES = table(
    "own/rate",
    "emission_factor",
    {"id": "wet_rate", "climate_moisture": "wet", "value": 2.0, "unit": "kgCH4/head", "gas": "CH4"},
    {"id": "dry_rate", "climate_moisture": "dry", "value": 10.0, "unit": "kgCH4/head", "gas": "CH4"},
    keys=("climate_moisture",),
)


@method("toy.kept", title=Words("Kept", "饲养"), gives={"CH4": "t"}, equation=Words("toy", "toy"))
def kept(head=activity("head"), oxidation_factor=factor("1"), emission_factor=factor("kg{gas}/head")):
    """Animals × the share of them that is kept so × a factor."""
    return head * oxidation_factor * emission_factor


@method("toy.change", title=Words("Change", "变化"), gives={"CH4": "t"}, equation=Words("toy", "toy"))
def change(head=activity("head"), emission_factor=factor("kg{gas}/head"), oxidation_factor=factor("kg{gas}/head")):
    """After less before: the second slot is looked up as the first, by other columns."""
    return head * (emission_factor - oxidation_factor)


@pytest.fixture(autouse=True)
def _methods(monkeypatch: pytest.MonkeyPatch) -> None:
    known(monkeypatch, kept, change)


def herds(**changes: Any) -> RuleBook:
    """A herd is spread over wet and dry land; its shares may be stated by records of their own."""
    activities = {
        "herd": ActivityRules(rules=(Rule(),)),
        "kept": ActivityRules(rules=(Rule(methods={"CH4": ("toy.kept",)}),)),
        "shares": ActivityRules(states="oxidation_factor"),
    }
    spread = Spread(activity="herd", into="kept", column="climate_moisture", share="oxidation_factor")
    category = Filled(column="category", by="item", words={"cows": "3.A.2.a.i"}, why=WHY, activities=("kept",))
    said = {"activities": activities, "spread": (spread,), "filled": (category,), "derived": (), "checks": ()}
    return book({}).model_copy(update=said | changes)


def herd(amount: float = 100.0, **more: Any) -> dict[str, Any]:
    return {"activity": "herd", "category": "3.A.1.a.i", "item": "cows", "amount": amount, "unit": "head"} | more


def share(word: str, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "shares", "item": "cows", "climate_moisture": word, "amount": amount, "unit": "1"}
    return row | {"record_id": f"share-{word}"} | more


OWN = {"own": (SHARES, RATES)}


def test_a_herd_is_spread_by_the_tables() -> None:
    """100 head: 25 × 2 kg and 75 × 10 kg."""
    result = inventory([herd()], herds(), **OWN)
    assert codes(result.issues) == []
    assert dict(zip(result.line_ids, result.columns.mass.tolist(), strict=True)) == pytest.approx(
        {"r0/wet|toy.kept|CH4": 0.05, "r0/dry|toy.kept|CH4": 0.75}
    )
    assert set(result.lines["category"]) == {"3.A.2.a.i"}
    trace = result.trace("r0/dry|toy.kept|CH4")
    assert trace.place.cell == "E2"
    assert "which part of it" in str(trace)


def test_stated_shares_stand_before_those_of_tables() -> None:
    """100 head: 10 % × 2 kg and 90 % × 10 kg = 20 + 900 kg; the trace leads to the cell of the share."""
    rows = [herd(), share("wet", 10.0, unit="percent"), share("dry", 0.9)]
    result = inventory(rows, herds(), **OWN)
    assert result.columns.mass.sum() == pytest.approx(0.92)
    (source,) = [i for i in result.trace("r0/wet|toy.kept|CH4").inputs if i.name == "oxidation_factor"]
    assert (source.source, source.evidence, source.value, source.unit) == ("input.xlsx!data!E3", "own", 10.0, "percent")


def test_stated_shares_are_for_their_own_words_and_year() -> None:
    """Shares of another year, item or region are not taken."""
    for other in ({"year": 2019}, {"item": "goats"}, {"region": "CN-37"}):
        result = inventory([herd(), share("wet", 0.1, **other), share("dry", 0.9, **other)], herds(), **OWN)
        assert result.columns.mass.sum() == pytest.approx(0.8), other


def test_stated_shares_that_do_not_add_up_are_refused_with_their_cells() -> None:
    issues = plan([herd(), share("wet", 0.2), share("dry", 0.9)], herds(), **OWN).issues
    (issue,) = [i for i in issues if isinstance(i, SharesDoNotAddUp)]
    assert issue.seen == "1.1"
    assert "input.xlsx!data!E3 0.2" in issue.message("en")
    assert "1.1" in issue.message("zh")
    assert [p.cell for p in issue.places] == ["E3", "E4"]


def test_a_herd_without_shares_is_refused() -> None:
    issues = plan([herd()], herds(), own=(RATES,)).issues
    assert [type(i) for i in issues if not i.code.startswith("OWN")] == [NoShares]


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=2), st.floats(1, 1e9))
@FEW
def test_what_is_spread_is_the_whole(sizes: list[float], amount: float) -> None:
    """Whatever the shares, with one factor for every part the sum is that of the whole herd."""
    wet, dry = (s / sum(sizes) for s in sizes)
    alike = table(
        "own/alike", "emission_factor", {"id": "f", "value": 3.0, "unit": "kgCH4/head", "gas": "CH4"}, keys=()
    )
    result = inventory([herd(amount), share("wet", wet), share("dry", dry)], herds(), own=(SHARES, alike))
    assert result.columns.mass.sum() == pytest.approx(amount * 3.0 / 1000, rel=1e-12)


def test_a_saved_result_is_spread_again_to_the_same() -> None:
    """What was made from the records is made anew, not twice."""
    first = plan([herd(), herd(50.0, year=2021)], herds(), **OWN)

    again = compile_plan(first.records, first.rulebook, LIBRARY, **OWN)
    assert [r.record_id for r in again.records] == [r.record_id for r in first.records]
    assert len(first.records) == 6


# -- words that follow from others -------------------------------------------------------------------------------------

ZONE = Filled(
    column="climate_zone",
    by="region",
    words={"CN": "cool_temperate_dry", "CN-46": "tropical_moist"},
    why=WHY,
    activities=("herd",),
)
WET = Filled(
    column="climate_moisture",
    by="climate_zone",
    words={"cool_temperate_dry": "dry", "tropical_moist": "wet"},
    why=WHY,
    activities=("herd",),
)


@pytest.mark.parametrize(
    ("row", "zone", "moisture"),
    [
        ({"region": "CN-46"}, "tropical_moist", "wet"),
        ({"region": "CN-37"}, "cool_temperate_dry", "dry"),
        ({"region": "CN-46", "climate_zone": "boreal_dry"}, "boreal_dry", ""),
        ({"region": "CN-46", "climate_moisture": "dry"}, "tropical_moist", "dry"),
        ({}, "", ""),
    ],
    ids=["own", "of the country", "stated", "second stated", "no region"],
)
def test_a_blank_word_follows_and_a_stated_one_stands(row: dict[str, str], zone: str, moisture: str) -> None:
    given_row = {"climate_zone": "", "climate_moisture": ""} | row
    said = herds(filled=(ZONE, WET))
    found = filled(records([herd(**given_row)]), said).text
    assert (found["climate_zone"][0], found["climate_moisture"][0]) == (zone, moisture)


def test_a_word_is_told_once_for_a_region() -> None:
    """By a record of its own, with its cell; before what the book says, and for the provinces of a country."""
    tells = Filled(column="climate_moisture", by="region", words={"CN": "dry"}, told_by="places", why=WHY)
    activities = {
        "herd": ActivityRules(rules=(Rule(methods={"CH4": ("toy.kept",)}),)),
        "places": ActivityRules(explains=True),
    }
    said = herds(activities=activities, spread=(), filled=(tells.model_copy(update={"activities": ("herd",)}),))
    place = {"activity": "places", "category": "3", "region": "CN-46", "climate_moisture": "wet"}
    rows = [herd(region=r, oxidation_factor=(1.0, "1")) for r in ("CN-46", "CN-37")]
    result = inventory([*rows, place], said, own=(RATES,))
    assert codes(result.issues) == []
    assert result.columns.mass.tolist() == pytest.approx([0.2, 1.0])  # 100 × 2 kg where it is wet, × 10 kg elsewhere
    (source,) = [i for i in result.trace("r0|toy.kept|CH4").inputs if i.name == "emission_factor"]
    assert "input.xlsx!data!4" in source.why.en


def test_the_trace_says_what_followed_from_what() -> None:
    activities = {"herd": ActivityRules(rules=(Rule(methods={"CH4": ("toy.kept",)}),))}
    said = herds(activities=activities, spread=(), filled=(ZONE, WET))
    result = inventory([herd(region="CN-46", oxidation_factor=(1.0, "1"))], said, own=(RATES,))
    (source,) = [i for i in result.trace("r0|toy.kept|CH4").inputs if i.name == "emission_factor"]
    assert source.factor_id == "wet_rate"
    assert "follows from climate zone" in source.why.en
    assert "据图集" in source.why.zh


def test_a_slot_is_looked_up_by_other_columns() -> None:
    """Wet before, dry after: 100 × (10 − 2) kg."""
    lookup = Lookup(quantity="emission_factor", columns={"climate_moisture": "before"})
    rule = Rule(methods={"CH4": ("toy.change",)}, slots={"oxidation_factor": lookup})
    said = herds(activities={"herd": ActivityRules(rules=(rule,))}, spread=(), filled=())
    result = inventory([herd(climate_moisture="dry", before="wet")], said, own=(RATES,))
    assert codes(result.issues) == []
    assert result.columns.mass.sum() == pytest.approx(0.8)


# -- what a year ends with ---------------------------------------------------------------------------------------------

CARRIES = Check(
    kind="carries",
    title=Words("Land", "土地"),
    remedy=Words("correct an area", "更正面积"),
    when={"activity": ("land",)},
    by=("region",),
    column="land_use",
    opening="land_use_before",
    unit="ha",
    tolerance=1e-6,
)


def land(year: int, before: str, after: str, amount: float) -> dict[str, Any]:
    row = {"activity": "land", "category": "3.B", "region": "CN-37", "year": year, "amount": amount, "unit": "ha"}
    return row | {"land_use_before": before, "land_use": after}


def matrices(*rows: dict[str, Any]) -> list[Any]:
    said = herds(activities={"land": ActivityRules(rules=(Rule(),))}, spread=(), filled=(), checks=(CARRIES,))
    return list(plan(rows, said).issues)


MATRIX = (
    land(2019, "forest_land", "forest_land", 90.0),
    land(2019, "forest_land", "cropland", 10.0),
    land(2019, "cropland", "cropland", 40.0),
)


def test_a_matrix_that_carries_on() -> None:
    assert (
        matrices(*MATRIX, land(2021, "forest_land", "forest_land", 90.0), land(2021, "cropland", "settlements", 50.0))
        == []
    )


def test_a_matrix_that_does_not_carry_on_says_where() -> None:
    found = matrices(*MATRIX, land(2020, "forest_land", "forest_land", 95.0), land(2020, "cropland", "cropland", 50.0))
    (issue,) = found
    assert isinstance(issue, DoesNotCarry)
    assert (issue.year, issue.next_year, issue.closing, issue.seen) == (2019, 2020, "90 ha", "95 ha")
    assert [p.cell for p in issue.places] == ["E2", "E5"]
    assert "林地" in issue.message("zh")


def test_land_that_vanishes_is_told() -> None:
    found = matrices(*MATRIX, land(2020, "forest_land", "forest_land", 90.0))
    assert [(i.code, i.word.en) for i in found] == [("DOES_NOT_CARRY", "Cropland")]
