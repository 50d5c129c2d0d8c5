"""Traps of 4.A: what makes an inventory wrong although each table was copied right."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp
from typing import Any

import pytest

from helpers import LIBRARY, inventory
from inventory.issues import Issue, errors
from inventory.results import Inventory
from inventory.rulebooks import load


def told(issues: Iterable[Issue]) -> list[Issue]:
    """Issues, apart from that nobody told what was there before the few years of these tests."""
    return [i for i in issues if i.code != "HISTORY_TOO_SHORT"]


def codes(issues: Iterable[Issue]) -> list[str]:
    """Their codes."""
    return [i.code for i in told(issues)]


def row(table: str, **keys: str) -> float:
    """The value of the row with these keys."""
    (found,) = [r for r in LIBRARY.table(table).rows if r.keys.items() >= keys.items()]
    return found.value


def waste(year: int = 2000, **more: Any) -> dict[str, Any]:
    record = {"activity": "waste_disposed", "waste_type": "food", "site_type": "managed_anaerobic", "unit": "t"}
    return record | {"decay_climate": "temperate_wet", "amount": 1000, "year": year, "record_id": f"w{year}"} | more


def methane(*records: dict[str, Any], book: str = "ipcc-2006") -> float:
    """Tonnes of CH4 counted over all years."""
    result = inventory(list(records), book)
    assert errors(result.issues) == []
    return counted(result)


def counted(result: Inventory) -> float:
    lines = result.lines
    return float(lines[(lines["gas"] == "CH4") & lines["counted"]]["mass_t"].sum())


def test_central_america_generates_what_the_regional_table_prints() -> None:
    """Table 2.1 of the Refinement prints 0.58, its annex 2A.1 prints 0.55 for the same region."""
    assert row("ipcc-2019/waste/msw_generation", waste_region="central_america") == 0.58


def test_eastern_asia_generates_what_the_guideline_prints_and_not_the_spreadsheet() -> None:
    """The sheet Defaults of the waste model of 2006 has 0.55 t (the share disposed of) for Table 2.1's 0.37 t."""
    assert row("ipcc-2006/waste/msw_generation", waste_region="eastern_asia") == 0.37
    assert row("ipcc-2006/waste/disposed_share", waste_region="eastern_asia") == 0.55


def test_china_has_numbers_of_its_own() -> None:
    people = {"activity": "msw_disposed", "site_type": "managed_anaerobic", "unit": "person", "amount": 1e6}
    people |= {"decay_climate": "temperate_wet", "region": "CN-37", "year": 2000, "record_id": "p"}
    first = methane(people, people | {"year": 2001, "record_id": "q"})
    stated = {"msw_generation": (270.0, "kg/person"), "disposed_share": (97.0, "percent")}
    assert methane(people | stated, people | stated | {"year": 2001, "record_id": "q"}) == pytest.approx(first)


def test_wood_of_the_caribbean_is_as_printed() -> None:
    """Table 2.3 prints 2.4 %; a copy of it in a database has 2.24 %."""
    assert row("ipcc-2006/waste/waste_composition", waste_region="caribbean", waste_type="wood") == 0.024


def test_what_is_recovered_is_taken_off_once_and_before_oxidation() -> None:
    """(1000 − R) (1 − OX), not 1000 (1 − OX) − R."""
    cover = {"site_cover": "oxidising"}
    years = [waste(2000, **cover), waste(2001, **cover)]
    gas = {"activity": "landfill_gas", "site_type": "managed_anaerobic", "unit": "tCH4", "amount": 1, "year": 2001}
    with_it, without = methane(*years, gas | cover | {"record_id": "g"}), methane(*years)
    assert without - with_it == pytest.approx(0.9)
    assert without == pytest.approx(0.9 * methane(waste(2000), waste(2001)))


def test_nothing_decays_in_the_year_of_disposal_unless_the_delay_is_shorter() -> None:
    assert methane(waste()) == 0
    assert methane(waste(decay_delay=(0.0, "month"))) == pytest.approx(1000 * 0.15 * 0.5 * (1 - exp(-0.0925)) * 2 / 3)


def test_a_site_goes_on_emitting_when_nothing_is_brought() -> None:
    result = inventory([waste(2000), waste(2010, amount=0)])
    assert errors(result.issues) == []
    lines = result.lines
    later = lines[(lines["gas"] == "CH4") & lines["counted"] & (lines["year"] > 2000)]
    assert (later["mass_t"] > 0).all()
    assert set(later["year"]) == set(range(2001, 2011))


def test_rubber_and_leather_do_not_decay_in_disposal_sites() -> None:
    """Table 2.4 prints their 39 % in brackets: natural rubber would likely not degrade without air."""
    assert not [r for r in LIBRARY.table("ipcc-2006/waste/waste_doc").rows if r.keys["waste_type"] == "rubber_leather"]
    part = {"activity": "msw_part", "waste_type": "rubber_leather", "site_type": "managed_anaerobic", "unit": "t"}
    lines = inventory([part | {"amount": 10, "year": 2000}]).lines
    assert lines["notation_key"].tolist() == ["NA"]


def test_bulk_waste_of_2019_has_the_share_of_the_table_and_not_of_the_spreadsheet() -> None:
    """The waste model of 2019 takes 0.7 for bulk and industrial waste; Table 3.0 says 0.5 for bulk waste."""
    table = "ipcc-2019/waste/decomposing_share"
    assert row(table, waste_type="bulk_msw") == row(table, waste_type="industrial_waste") == 0.5


def test_the_refinement_never_falls_back_to_numbers_of_2006_that_it_replaces() -> None:
    gone = ("msw_generation", "disposed_share", "waste_composition", "decomposing_share", "methane_correction")
    assert not [t for t in load("ipcc-2019").tables if t.startswith(tuple(f"ipcc-2006/waste/{g}" for g in gone))]


def test_open_dumps_and_landfills_of_2019_have_shares_of_their_own() -> None:
    table = "ipcc-2019/waste/disposed_share"
    both = [row(table, waste_region="northern_africa", category=c) for c in ("4.A.1", "4.A.2", "4.A.3")]
    assert both == [0.17, 0.79, 0.96]


def test_mixed_waste_twice_is_warned_of() -> None:
    bulk = waste(waste_type="bulk_msw", degradable_carbon=(0.14, "tC/t"))
    mixed = waste(activity="msw_disposed", waste_type="", region="CN-37", record_id="mixed")
    assert "DESCRIBED_TWICE" in codes(inventory([bulk | {"region": "CN-37"}, mixed]).issues)


def test_shares_that_do_not_add_up_are_refused() -> None:
    share = {"activity": "waste_composition", "waste_type": "food", "amount": 60, "unit": "percent", "year": 2000}
    mixed = waste(activity="msw_disposed", waste_type="")
    assert codes(errors(inventory([share | {"record_id": "s"}, mixed]).issues)) == ["SHARES_DO_NOT_ADD_UP"]


def test_the_provincial_guideline_books_all_methane_at_once() -> None:
    site = {
        "activity": "waste_disposed",
        "waste_type": "food",
        "site_type": "uncategorised",
        "unit": "t",
        "amount": 1000,
    }
    result = inventory([site | {"region": "CN-37", "year": 2010}], "cn-province-2011")
    assert counted(result) == pytest.approx(1000 * 0.4 * 0.05)  # MCF as recalled; IPCC 2006 prints 0.6


def test_the_mass_balance_stands_beside_the_decay() -> None:
    comparison = next(c for c in load("ipcc-2006").comparisons if c.id == "landfill")
    result = inventory([waste(2000), waste(2001)])
    lines = result.lines
    beside = lines[lines["method"].str.startswith("waste.landfill.mass_balance")]
    assert comparison.beside.methods == ("waste.landfill.mass_balance*",)
    assert beside["mass_t"].tolist() == pytest.approx([50.0, 50.0])
    assert not beside["counted"].any()


def recovered(amount: float, year: int = 2001, **more: Any) -> dict[str, Any]:
    row = {"activity": "landfill_gas", "site_type": "managed_anaerobic", "unit": "tCH4"}
    return row | {"amount": amount, "year": year, "record_id": f"gas{year}"} | more


def test_no_more_methane_is_recovered_than_the_sites_gave() -> None:
    """Food of 2000 gives in 2001, with k = 0.185: 1000 × 0.15 × 0.5 × (1 − e^−0.185) × 0.5 × 16/12 = 8.44480 t."""
    given = 1000 * 0.15 * 0.5 * (1 - exp(-0.185)) * 0.5 * 16 / 12
    assert codes(inventory([waste(2000), recovered(given)]).issues) == []
    (issue,) = told(inventory([waste(2000), recovered(9.0)]).issues)
    assert issue.code == "MORE_THAN_THERE_IS"
    assert (issue.place.cell, issue.seen) == ("E3", "9 t CH₄")
    assert f"at most {given:.10g}" in issue.message("en")
    assert "回收的甲烷不得超过产生量" in issue.message("zh")


def test_methane_recovered_where_there_is_a_cover_is_held_against_what_was_there_before_it() -> None:
    """A cover that oxidises a tenth takes a tenth of both: still 8.4448 t may be recovered, and no more."""
    covered = {"oxidised_share": (0.1, "1")}
    assert codes(inventory([waste(2000, **covered), recovered(8.44, **covered)]).issues) == []
    (issue,) = told(inventory([waste(2000, **covered), recovered(8.45, **covered)]).issues)
    assert "at most 8.444" in issue.message("en")


def test_methane_of_other_years_regions_or_kinds_of_site_is_not_there_to_recover() -> None:
    for elsewhere in ({"year": 2000}, {"region": "CN-37"}, {"site_type": "unmanaged_deep"}):
        (issue,) = told(inventory([waste(2000), waste(2001), recovered(1.0, **elsewhere)]).issues)
        assert "at most 0 t CH₄" in issue.message("en")


def test_plants_that_recover_and_a_region_that_disposes_are_one_place() -> None:
    assert codes(inventory([waste(2000), recovered(5.0, entity="plant")]).issues) == []


def people(**more: Any) -> dict[str, Any]:
    record = {"activity": "msw_disposed", "site_type": "managed_anaerobic", "unit": "person", "region": "CN-37"}
    return record | {"decay_climate": "temperate_wet", "amount": 1e6, "year": 2000} | more


DEEP: dict[str, Any] = {"site_type": "unmanaged_deep"}


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_the_share_of_all_sites_is_not_taken_for_each_kind_of_site(book: str) -> None:
    """2006 prints one share for all sites, 2019 one for landfills and one for open dumps."""
    alike = people(site_type="unmanaged_deep" if book == "ipcc-2006" else "managed_semi_aerobic")
    (issue,) = told(inventory([people(), alike], book).issues)
    assert (issue.code, issue.severity) == ("SAME_AMOUNT", "warning")
    assert [p.cell for p in issue.places] == ["E3", "E2"]
    assert "同一批人口" in issue.message("zh")


def test_shares_by_kind_of_site_together_bring_what_the_whole_share_brings() -> None:
    """By hand: 1e6 people × 0.27 t × 0.97, 60 % of it to a managed site (MCF 1) and 37 % of the 97 % … as 0.6 and 0.37.

    In the next year of food (26.2 %, DOC 0.15, DOCf 0.5, k 0.185):
    1e6 × 0.27 × (0.60 × 1 + 0.37 × 0.8) × 0.262 × 0.15 × 0.5 × (1 − e^−0.185) × 0.5 × 16/12 = 535.25 t.
    """
    stated = [people(disposed_share=(60.0, "percent")), people(**DEEP, disposed_share=(37.0, "percent"))]
    result = inventory([*stated, *({**r, "amount": 0.0, "year": 2001} for r in stated)])
    assert "SAME_AMOUNT" not in codes(result.issues)
    lines = result.lines
    food = lines[lines["record_id"].str.endswith("/food") & lines["counted"] & (lines["gas"] == "CH4")]
    waste_given = 1e6 * 0.27 * (0.60 * 1 + 0.37 * 0.8)
    by_hand = waste_given * 0.262 * 0.15 * 0.5 * (1 - exp(-0.185)) * 0.5 * 16 / 12
    assert food.loc[food["year"] == 2001, "mass_t"].sum() == pytest.approx(by_hand)


def test_people_of_different_places_or_years_take_the_share_each() -> None:
    for other in ({"amount": 2e6}, {"region": "CN-11"}, {"year": 2001}, {"entity": "town"}):
        assert codes(inventory([people(), people(**DEEP, **other)]).issues) == []


def test_years_that_follow_from_a_driver_are_not_warned_of_again() -> None:
    """Two rows of 2000 whose past follows from the population of 1950 on: one warning, not fifty-one."""
    told = {"activity": "waste_driver", "history_driver": "population", "unit": "person", "region": "CN-37"}
    driver = [told | {"year": y, "amount": a} for y, a in ((1950, 5e5), (2000, 1e6))]
    rows = [people(history_driver="population"), people(**DEEP, history_driver="population")]
    assert codes(inventory([*driver, *rows]).issues) == ["SAME_AMOUNT"]
