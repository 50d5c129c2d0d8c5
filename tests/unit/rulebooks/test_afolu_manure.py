"""Manure in both editions: a herd over its systems, nitrogen from excretion to soils, what a user states instead."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, inventory
from inventory.issues import errors
from inventory.issues.spread import SharesDoNotAddUp
from inventory.methods.catalogue import METHODS
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.terms import term_list

BOOKS = ("ipcc-2006", "ipcc-2019")
PLACE = {
    "ipcc-2006": {"temperature_class": "t15", "leaching": "occurs"},
    "ipcc-2019": {"climate_zone": "warm_temperate_moist"},
}
ENTERIC = {"dairy_cattle": "3.A.1.a.i", "other_cattle": "3.A.1.a.ii", "buffalo": "3.A.1.b", "market_swine": "3.A.1.h"}
N2O_N = 28 / 44


def herd(book: str, item: str = "dairy_cattle", amount: float = 1000, **more: Any) -> dict[str, Any]:
    row = {"activity": "livestock", "category": ENTERIC.get(item, "3.A.2.i"), "item": item, "amount": amount}
    return row | {"unit": "head", "region": "CN", "world_region": "asia"} | PLACE[book] | more


def share(system: str, percent: float, item: str = "dairy_cattle") -> dict[str, Any]:
    row = {"activity": "manure_system_share", "item": item, "manure_system": system, "amount": percent}
    return row | {"unit": "percent", "region": "CN", "record_id": f"share-{system}"}


def lines(result: Inventory, method: str) -> dict[str, float]:
    """Tonnes by record, of one method."""
    assert errors(result.issues) == []
    chosen = result.lines[result.lines["method"] == method]
    return dict(zip(chosen["record_id"], chosen["mass_t"], strict=True))


def nitrogen(result: Inventory) -> dict[str, float]:
    """Tonnes of nitrogen by way, worked back from the lines of N2O and the factors that they took."""
    ways = {"n2o": 0.0, "volatilised": 0.0, "leached": 0.0, "applied": 0.0, "deposited": 0.0}
    taken = {
        "afolu.manure.n2o": ("n2o", ()),
        "afolu.manure.n2o_volatilised": ("volatilised", ("deposition_n2o_factor",)),
        "afolu.manure.n2o_leached": ("leached", ("leaching_n2o_factor",)),
        "afolu.manure.applied_direct": ("applied", ("direct_n2o_factor",)),
        "afolu.manure.balance_direct": ("applied", ("direct_n2o_factor",)),
        "afolu.manure.pasture_direct": ("deposited", ("grazing_n2o_factor",)),
    }
    for line in result.line_ids:
        record, method, _ = line.split("|")
        if method not in taken:
            continue
        way, factors = taken[method]
        values = {i.name: i.value for i in result.trace(line).inputs}
        mass = lines(result, method)[record] * N2O_N
        for factor in factors:
            mass /= values[factor]
        ways[way] += mass
    return ways


# -- a herd over its systems -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
def test_the_shares_of_every_animal_add_up_to_the_whole_herd(book: str) -> None:
    """For every animal, region and productivity that the table tells, as the choice rule finds them."""
    table = LIBRARY.table(f"{book}/afolu/manure_system_share")
    systems = table.words["manure_system"]
    levels = ("", "high", "low") if "productivity" in table.card.keys else ("",)
    for animal, region, level in product(table.words["animal"], term_list("world_region"), levels):
        known = {k: r for r in table.rows for k in [tuple(r.keys[c] for c in table.card.keys)]}
        total = 0.0
        for system in systems:
            wanted = [(animal,), (region, ""), *([(level, "")] if len(levels) > 1 else []), (system,)]
            found = next((known[key] for key in product(*wanted) if key in known), None)
            total += found.value if found else 0.0
        assert total == pytest.approx(100, abs=0.02) or total == 0, (animal, region, level, total)


@pytest.mark.parametrize("book", BOOKS)
def test_every_animal_of_a_herd_has_a_category_of_manure(book: str) -> None:
    (rule,) = [f for f in load(book).filled if f.column == "category" and f.activities == ("manure",)]
    assert set(rule.words) == set(term_list("animal"))


def test_what_a_herd_gives_by_head_is_the_printed_factor_whatever_its_systems() -> None:
    """13 kg for dairy cows of Asia at 15 °C (Table 10.14): the parts add up to it."""
    assert sum(lines(inventory([herd("ipcc-2006")], "ipcc-2006"), "afolu.manure.head").values()) == pytest.approx(13)


@pytest.mark.parametrize(
    ("item", "region", "temperature", "capacity", "printed"),
    [
        ("dairy_cattle", "north_america", "t10", 0.24, 48),
        ("dairy_cattle", "western_europe", "t10", 0.24, 21),
        ("dairy_cattle", "asia", "t10", 0.13, 9),
        ("market_swine", "north_america", "t10", 0.48, 10),
        ("breeding_swine", "western_europe", "t10", 0.45, 9),
        ("other_cattle", "western_europe", "t15", 0.18, 10),
        ("buffalo", "western_europe", "t10", 0.1, 4),
    ],
)
def test_tier_2_with_the_annex_reproduces_the_factors_of_tier_1(
    item: str, region: str, temperature: str, capacity: float, printed: float
) -> None:
    """Table 10.14 is worked out from Tables 10A-4 to 10A-8; a stated capacity asks for tier 2."""
    row = herd(
        "ipcc-2006", item, world_region=region, temperature_class=temperature, nitrogen_excretion=(1.0, "kgN/head")
    )
    result = inventory([row | {"methane_producing_capacity": (capacity, "m3/kg")}], "ipcc-2006")
    gives = result.lines[result.lines["method"] == "afolu.manure.conversion"]["mass_t"].sum()
    assert gives == pytest.approx(printed, abs=0.55)


@pytest.mark.parametrize("book", BOOKS)
def test_stated_shares_stand_before_those_of_the_region(book: str) -> None:
    result = inventory([herd(book), share("solid_storage", 60), share("pasture", 40)], book)
    assert errors(result.issues) == []
    made = {r for r in result.lines["record_id"] if "/" in r}
    assert made == {"r0/solid_storage", "r0/pasture"}


@pytest.mark.parametrize("book", BOOKS)
def test_shares_that_do_not_add_up_are_refused_with_their_cells(book: str) -> None:
    result = inventory([herd(book), share("solid_storage", 60), share("pasture", 50)], book)
    (issue,) = [i for i in result.issues if isinstance(i, SharesDoNotAddUp)]
    assert "E3" in issue.message("en") and "E4" in issue.message("zh")


# -- nitrogen ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
@given(
    st.lists(st.integers(1, 50), min_size=3, max_size=3),
    st.floats(20, 150),
    st.sampled_from([("solid_storage", "dry_lot", "pasture"), ("liquid_slurry", "daily_spread", "burned_for_fuel")]),
)
@FEW
def test_nitrogen_is_conserved_from_excretion_to_losses_and_soils(
    book: str, sizes: list[int], excretion: float, systems: tuple[str, ...]
) -> None:
    """Excreted = N2O + N2 + volatilised + leached + applied + left on pasture + burned; nothing twice, nothing lost."""
    percent = [100 * s / sum(sizes) for s in sizes]
    rows = [herd(book, nitrogen_excretion=(excretion, "kgN/head"))]
    rows += [share(s, p) for s, p in zip(systems, percent, strict=True)]
    result = inventory(rows, book)
    ways = nitrogen(result)
    burned = 0.5 * percent[systems.index("burned_for_fuel")] / 100 if "burned_for_fuel" in systems else 0.0
    whole = excretion  # 1000 head, in tonnes
    if book == "ipcc-2019":
        dinitrogen = 3 * ways["n2o"]
        assert sum(ways.values()) + dinitrogen + burned * whole == pytest.approx(whole, rel=1e-9)
        return
    lost = sum(
        i.value / 100 * p / 100 * whole
        for s, p in zip(systems, percent, strict=True)
        if f"r0/{s}|afolu.manure.applied_direct|N2O" in result.line_ids
        for i in result.trace(f"r0/{s}|afolu.manure.applied_direct|N2O").inputs
        if i.name == "manure_nitrogen_lost"
    )
    assert ways["n2o"] + ways["volatilised"] + ways["leached"] <= lost * (1 + 1e-9)
    assert lost + ways["applied"] + ways["deposited"] + burned * whole == pytest.approx(whole, rel=1e-9)


@pytest.mark.parametrize("book", BOOKS)
def test_bedding_and_other_uses_count_in_what_is_applied(book: str) -> None:
    """7 kg of bedding come on top after the losses; a quarter used as fuel does not come onto soils."""
    stated = [share("solid_storage", 100), {"activity": "manure_bedding", "item": "dairy_cattle", "amount": 7}]
    stated[1] |= {"manure_system": "solid_storage", "unit": "kgN/head", "region": "CN", "record_id": "bedding"}
    use = {"activity": "manure_other_use", "item": "", "amount": 25, "unit": "percent", "record_id": "use"}
    cows = herd(book, nitrogen_excretion=(100.0, "kgN/head"))
    plain, more = nitrogen(inventory([cows, stated[0]], book)), nitrogen(inventory([cows, *stated], book))
    assert more["applied"] - plain["applied"] == pytest.approx(7)
    used = nitrogen(inventory([cows, *stated, use | {"region": "CN"}], book))
    assert used["applied"] == pytest.approx(0.75 * more["applied"])


@pytest.mark.parametrize("book", BOOKS)
def test_manure_stated_on_the_sheet_of_soils_takes_the_place_of_the_herds(book: str) -> None:
    """Fertiliser alone does not; grazing nitrogen takes the place of pasture, and of nothing else."""
    soil = {"activity": "nitrogen_input", "category": "3.C.4", "amount": 5, "unit": "t", "region": "CN"}
    soil |= {"unit": "tN", "leaching": "occurs", "climate_moisture": "wet", "record_id": "soil"}
    applied = "afolu.manure.balance_direct" if book == "ipcc-2019" else "afolu.manure.applied_direct"
    rows = [herd(book), share("solid_storage", 60), share("pasture", 40)]
    fertiliser = inventory([*rows, soil | {"nitrogen_source": "synthetic"}], book)
    assert len(lines(fertiliser, applied)) == 1
    manure = inventory([*rows, soil | {"nitrogen_source": "manure", "manure_origin": "herds"}], book)
    assert (len(lines(manure, applied)), len(lines(manure, "afolu.manure.pasture_direct"))) == (0, 1)
    assert {"IE"} <= {k for k in manure.lines["notation_key"] if k}
    grazing = soil | {"activity": "grazing_nitrogen", "item": "dairy_cattle"}
    grazed = inventory([*rows, grazing], book)
    assert (len(lines(grazed, applied)), len(lines(grazed, "afolu.manure.pasture_direct"))) == (1, 0)


def test_categories_of_what_a_herd_leads_to() -> None:
    for book in BOOKS:
        result = inventory([herd(book)], book)
        assert {c[:5] for c in result.lines["category"]} == {"3.A.1", "3.A.2", "3.C.4", "3.C.5", "3.C.6"}


# -- what a user knows better ------------------------------------------------------------------------------------------


def test_a_weight_of_its_own_goes_into_what_a_herd_passes() -> None:
    """0.44 × 500/1000 × 365 = 80.3 kg N per head where the weight is stated, 61.9916 by the regional one."""
    for more, expected in (({}, 61.9916), ({"live_weight": (500.0, "kg/head")}, 80.3)):
        result = inventory([herd("ipcc-2019", **more)], "ipcc-2019")
        trace = result.trace("r0/solid_storage|afolu.manure.n2o|N2O")
        (excretion,) = [i.value for i in trace.inputs if i.name == "nitrogen_excretion"]
        assert excretion == pytest.approx(expected)


def test_a_herd_with_a_head_count_only_rests_on_the_guideline_and_a_weight_is_the_users_own() -> None:
    """What is worked out per head of defaults is no better and no worse than these; the heads are what it is per."""
    result = inventory([herd("ipcc-2019", "layers", productivity="high")], "ipcc-2019")
    assert result.evidence_shares == {"text": 1.0}
    weighed = inventory([herd("ipcc-2019", "layers", live_weight=(1.8, "kg/head"))], "ipcc-2019")
    graded = dict(zip(weighed.lines.line_id, weighed.lines.evidence, strict=True))
    by_weight = {e for i, e in graded.items() if "n2o" in i}
    assert by_weight == {"own"}


def test_a_stated_capacity_asks_for_tier_2() -> None:
    result = inventory([herd("ipcc-2019", methane_producing_capacity=(0.2, "m3/kg"))], "ipcc-2019")
    assert "r0/solid_storage" in lines(result, "afolu.manure.conversion")


def test_every_system_has_a_conversion_factor_and_a_nitrogen_factor() -> None:
    """In the edition that knows the system; pasture and burning have no factor of N2O of their own."""
    for book in BOOKS:
        converted = set(LIBRARY.table(f"{book}/afolu/methane_conversion_factor").words["manure_system"])
        converted |= {"digester"} if book == "ipcc-2019" else set()
        emitted = set(LIBRARY.table(f"{book}/afolu/manure_n2o_factor").words["manure_system"])
        assert converted - emitted == {"pasture", "burned_for_fuel"}
        assert emitted <= converted
        assert converted <= set(term_list("manure_system"))


def test_methods_of_manure_are_those_of_the_books() -> None:
    used = {m for b in BOOKS for m in load(b).methods()}
    assert {m for m in METHODS if m.startswith("afolu.manure.")} <= used


# -- where nitrogen leaches --------------------------------------------------------------------------------------------


def test_in_2006_a_dry_zone_is_taken_for_one_without_leaching_unless_irrigation_is_told() -> None:
    """FracLEACH-(H) goes by rain, evaporation and soil, or by irrigation (2006, Table 11.3): the trace says so."""
    untold = herd("ipcc-2006", climate_zone="cool_temperate_dry", leaching="")
    result = inventory([untold], "ipcc-2006")
    line = next(i for i in result.line_ids if "leached" in i and "manure.n2o_leached" not in i)
    assert "irrigated" in result.trace(line).text("en") and "灌溉" in result.trace(line).text("zh")
    told = inventory([untold | {"leaching": "occurs"}], "ipcc-2006")
    assert [r.lines.set_index("line_id")["mass_t"][line] > 0 for r in (result, told)] == [False, True]
    place = {"activity": "place", "region": "CN", "leaching": "none", "record_id": "place"}
    told = lines(inventory([untold, place], "ipcc-2006"), "afolu.manure.applied_leached")
    assert told and set(told.values()) == {0.0}


@pytest.mark.parametrize("book", BOOKS)
def test_irrigated_fields_in_a_dry_climate_leach_where_that_is_stated(book: str) -> None:
    dry = {"climate_zone": "cool_temperate_dry", "temperature_class": "t12"}
    method = "afolu.manure.applied_leached" if book == "ipcc-2006" else "afolu.manure.balance_leached"
    assert sum(lines(inventory([herd(book, **dry | {"leaching": "occurs"})], book), method).values()) > 0


def test_the_trace_of_a_dry_climate_in_2019_says_unless_irrigated() -> None:
    result = inventory([herd("ipcc-2019", climate_zone="cool_temperate_dry")], "ipcc-2019")
    assert errors(result.issues) == []
    traces = [str(result.trace(i)) for i in result.line_ids if "balance_leached" in i]
    assert traces and all("unless fields are irrigated (other than by drip)" in t for t in traces)


# -- what is digested with manure --------------------------------------------------------------------------------------

SILAGE = {
    "activity": "co_digestates",
    "category": "3.A.2.k",
    "manure_system": "digester_sealed_open_store",
    "climate_zone": "cool_temperate_moist",
    "climate_moisture": "wet",
    "amount": 1000,
    "unit": "t_dm",
    "region": "CN",
    "co_digestate_nitrogen": (0.02, "tN/t_dm"),
    "co_digestate_methane_capacity": (0.36, "m3/kg_dm"),
}


def test_a_co_digestate_goes_the_ways_of_manure_to_their_categories() -> None:
    result = inventory([SILAGE], "ipcc-2019")
    assert errors(result.issues) == []
    pairs = zip(result.lines["method"], result.lines["category"], strict=True)
    found = {(method.removeprefix("afolu.co_digestates."), category) for method, category in pairs}
    assert found == {
        ("ch4", "3.A.2.k"), ("n2o", "3.A.2.k"), ("n2o_volatilised", "3.C.6"), ("n2o_leached", "3.C.6"),
        ("soil_direct", "3.C.4"), ("soil_volatilised", "3.C.5"), ("soil_leached", "3.C.5"),
    }  # fmt: skip


def test_the_animal_it_is_digested_with_says_what_volatilises() -> None:
    """Table 10.22: 0.48 of swine slurry without cover, 0.15 of other animals."""
    alone, swine = (inventory([r], "ipcc-2019") for r in (SILAGE, SILAGE | {"item": "swine"}))
    method = "afolu.co_digestates.n2o_volatilised"
    assert lines(swine, method)["r0"] == pytest.approx(lines(alone, method)["r0"] * 0.48 / 0.15)


def test_manure_stated_on_the_sheet_of_soils_takes_the_place_of_co_digestates_too() -> None:
    soils = {"activity": "nitrogen_input", "category": "3.C.4", "nitrogen_source": "manure", "amount": 20, "unit": "tN"}
    stated = soils | {"region": "CN", "climate_moisture": "wet", "leaching": "occurs", "record_id": "soils"}
    result = inventory([SILAGE, stated], "ipcc-2019")
    assert errors(result.issues) == []
    counted = result.lines[result.lines["counted"]]
    assert not [m for m in counted["method"] if m.startswith("afolu.co_digestates.soil")]


@pytest.mark.parametrize("column", ["co_digestate_nitrogen", "co_digestate_methane_capacity"])
def test_what_the_guideline_has_no_default_for_is_asked_for_even_with_an_animal(column: str) -> None:
    untold = {n: v for n, v in SILAGE.items() if n != column} | {"item": "swine"}
    assert {i.code for i in errors(inventory([untold], "ipcc-2019").issues)} == {"FACTOR_MISSING"}


def test_co_digestates_are_of_the_refinement_alone() -> None:
    assert "co_digestates" not in load("ipcc-2006").activities
