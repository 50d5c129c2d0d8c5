"""Sites over the years: what was brought stays, whatever else of a site changes; and it has one past.

Each answer is a plain loop over the years: what is left of the decomposable carbon, less what decays, and what comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, inventory
from inventory.issues import errors
from inventory.issues.between import ValuesDisagree
from inventory.issues.domain import OutsideFormula
from inventory.issues.history import DriverToldTwice, DriverWithoutValue, HistoryOfAnother, HistoryTooShort
from inventory.issues.plan import MeasuredUnitDoesNotFit
from inventory.issues.series import SeriesUnitsDiffer, SeriesYearMissing, SeriesYearNotEstimated
from inventory.issues.spread import WordUnclear
from inventory.plan.compile import compile_plan
from inventory.plan.series import REASONS
from inventory.results import Inventory
from inventory.run import run_local

DOC, DOCF, WET, DRY = 0.15, 0.5, 0.185, 0.06
"""Food waste: degradable carbon (Table 2.4), DOCf (section 3.2.3), k of Table 3.3 in both temperate climates."""

MCF = {"managed_anaerobic": 1.0, "unmanaged_deep": 0.8}
SHARE = {"activity": "waste_composition", "waste_type": "food", "amount": 100.0, "unit": "percent", "year": 1950}
PER_PERSON = {"msw_generation": (0.2, "t/person"), "disposed_share": (50.0, "percent")}


def methane(
    brought: Mapping[int, float], last: int, *, rates: Mapping[int, float] | None = None, mcf: float = 1.0
) -> dict[int, float]:
    """Gg CH4 of food waste by hand, year by year: tonnes `brought`, k of a year in `rates`, no oxidation."""
    left, made = 0.0, {}
    for year in range(min(brought), last + 1):
        decayed = left * (1 - exp(-(rates or {}).get(year, WET)))
        left += brought.get(year, 0.0) * DOC * DOCF * mcf - decayed
        made[year] = decayed * 0.5 * 16 / 12 / 1000
    return made


def food(year: int, amount: float | None, **more: Any) -> dict[str, Any]:
    row = {"activity": "waste_disposed", "waste_type": "food", "site_type": "managed_anaerobic", "unit": "t"}
    return row | {"decay_climate": "temperate_wet", "amount": amount, "year": year, "record_id": f"w{year}"} | more


def mixed(year: int, amount: float | None, **more: Any) -> dict[str, Any]:
    """Mixed waste that is all food."""
    return food(year, amount) | {"activity": "msw_disposed", "waste_type": "", "region": "CN-37"} | more


def people(values: Mapping[int, float], **more: Any) -> Iterator[dict[str, Any]]:
    for year, value in values.items():
        yield {"activity": "waste_driver", "history_driver": "population", "amount": value, "unit": "person",
               "year": year, "record_id": f"p{year}"} | more  # fmt: skip


def gas(year: int, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "landfill_gas", "site_type": "managed_anaerobic", "unit": "tCH4", "year": year}
    return row | {"amount": amount, "record_id": f"g{year}"} | more


def counted(result: Inventory) -> dict[int, float]:
    """Gg CH4 of methods that count, in each year, those before the first row too."""
    assert errors(result.issues) == []
    of_total = np.array([s.purpose.counted for s in result.plan.steps])[result.columns.step]
    lines = result.lines[(result.lines["gas"] == "CH4") & of_total]
    return {int(y): float(m) / 1000 for y, m in lines.groupby("year")["mass_t"].sum().items()}


def found(kind: type, *rows: dict[str, Any]) -> Any:
    """The one issue of a kind."""
    (issue,) = [i for i in inventory(list(rows)).issues if isinstance(i, kind)]
    assert all(issue.message(lang) for lang in ("en", "zh"))
    return issue


# -- the unit changes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["person", "t"])
def test_carbon_stays_when_people_are_stated_instead_of_tonnes_or_tonnes_instead_of_people(first: str) -> None:
    """A million people who each bring 0.2 t × 50 %: 100,000 t, as the other years state."""
    rows = [SHARE]
    for year in range(2015, 2021):
        counts = (year < 2018) == (first == "person")
        rows += [mixed(year, 1e6, unit="person", **PER_PERSON) if counts else mixed(year, 1e5)]
    expected = methane(dict.fromkeys(range(2015, 2021), 1e5), 2020)
    assert counted(inventory(rows)) == pytest.approx(expected, rel=1e-12)


@FEW
@given(counts=st.lists(st.booleans(), min_size=2, max_size=8), waste=st.floats(1.0, 1e6))
def test_it_makes_no_difference_how_the_waste_of_a_year_is_stated(counts: list[bool], waste: float) -> None:
    one = {"msw_generation": (1.0, "t/person"), "disposed_share": (1.0, "1")}
    years = range(2000, 2000 + len(counts))
    rows = [mixed(y, waste, **({"unit": "person"} | one if c else {})) for y, c in zip(years, counts, strict=True)]
    assert counted(inventory([SHARE, *rows])) == pytest.approx(methane(dict.fromkeys(years, waste), years[-1]))


def test_a_year_in_the_other_unit_shows_what_was_there_and_its_own_equation() -> None:
    rows = [SHARE, mixed(2019, 1e6, unit="person", **PER_PERSON), mixed(2020, 1e5)]
    result = inventory(rows)
    before, after = (result.trace(f"w{y}/food|waste.landfill.decay_of_part|CH4") for y in (2019, 2020))
    assert "msw_generation" in before.equation
    assert "msw_generation" not in after.equation
    held = next(i for i in after.inputs if i.name == "decaying_carbon")
    assert held.value == pytest.approx(1e5 * DOC * DOCF)


def test_people_and_tonnes_of_one_year_cannot_be_added_up() -> None:
    issue = found(SeriesUnitsDiffer, SHARE, mixed(2019, 1e5), mixed(2019, 1e6, unit="person", record_id="p"))
    assert [p.cell for p in issue.places] == ["F3", "F4"]


# -- words change ------------------------------------------------------------------------------------------------------

PAST = {1950: 1000.0, 2019: 2000.0}
"""People: 1000 in 1950, evenly up to 2000 in 2019."""


def back_to_1950(of_2019: float) -> dict[int, float]:
    """Tonnes by hand: in proportion to people, who grow evenly from 1000 to 2000 in 69 years."""
    return {year: of_2019 * (1000 + 1000 * (year - 1950) / 69) / 2000 for year in range(1950, 2020)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"site_cover": "not_oxidising"}, {}),
        ({"waste_region": "eastern_asia"}, {}),
        ({}, {"history_driver": ""}),
        ({"decay_climate": "", "climate_zone": "warm_temperate_moist"}, {}),
        ({}, {"decay_climate": "", "climate_zone": "warm_temperate_moist"}),
    ],
    ids=["cover", "region", "driver", "zone", "zone later"],
)
def test_words_that_lead_to_the_same_factors_leave_one_series_with_one_past(
    before: dict[str, str], after: dict[str, str]
) -> None:
    driven = {"history_driver": "population"}
    rows = [food(2019, 1e5, **driven | before), food(2020, 1e5, **driven | after)]
    result = inventory([*people(PAST), *rows])
    assert counted(result) == pytest.approx(methane(back_to_1950(1e5) | {2020: 1e5}, 2020), rel=1e-12)
    assert "HISTORY_OF_ANOTHER" not in codes(result.issues)


def test_a_site_that_is_covered_one_day_keeps_its_carbon_and_oxidises_from_then_on() -> None:
    rows = [food(y, 1e5, site_cover="oxidising" if y == 2020 else "not_oxidising") for y in (2018, 2019, 2020)]
    made = methane(dict.fromkeys((2018, 2019, 2020), 1e5), 2020)
    assert counted(inventory(rows)) == pytest.approx(made | {2020: made[2020] * 0.9}, rel=1e-12)


def test_a_site_of_another_climate_decays_at_its_rate_from_then_on() -> None:
    rows = [food(2018, 1e5), food(2019, 1e5), food(2020, 1e5, decay_climate="temperate_dry")]
    expected = methane(dict.fromkeys((2018, 2019, 2020), 1e5), 2020, rates={2020: DRY})
    assert counted(inventory(rows)) == pytest.approx(expected, rel=1e-12)


def test_two_sites_of_one_year_that_differ_in_their_cover_stay_two() -> None:
    """Covered: 60,000 t, nine tenths leave it. Not covered: 40,000 t."""
    rows = [food(y, 6e4, site_cover="oxidising", record_id=f"a{y}") for y in (2019, 2020)]
    rows += [food(y, 4e4, site_cover="not_oxidising", record_id=f"b{y}") for y in (2019, 2020)]
    covered, open_ = (methane({2019: t, 2020: t}, 2020)[2020] for t in (6e4, 4e4))
    assert counted(inventory(rows))[2020] == pytest.approx(0.9 * covered + open_, rel=1e-12)


# -- another series ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("other", [{"site_type": "unmanaged_deep"}, {"entity": "renamed"}], ids=["kind", "entity"])
def test_a_series_that_begins_later_has_no_past_of_its_own(other: dict[str, str]) -> None:
    """What was brought before keeps its conditions; what comes from 2020 on decays under the new ones."""
    driven = {"history_driver": "population"}
    rows = [*people(PAST), food(2019, 1e5, **driven | other), food(2020, 1e5, **driven)]
    result = inventory(rows)
    old = methane(back_to_1950(1e5), 2020, mcf=MCF[other.get("site_type", "managed_anaerobic")])
    assert counted(result) == pytest.approx(old, rel=1e-12)  # nothing of 2020 has decayed in 2020
    (issue,) = [i for i in result.issues if isinstance(i, HistoryOfAnother)]
    assert (issue.year, issue.first, issue.driver.en) == (2020, 2019, "Population")
    assert [p.cell for p in issue.places] == ["5", "4"]  # the sheet of these rows has no column of drivers
    (line,) = [i for i in result.line_ids if i.startswith("w2020|waste.landfill.decay|")]
    assert result.trace(line).inputs[0].why == REASONS["series.begins"]


def test_two_sites_that_begin_together_have_a_past_each() -> None:
    driven = {"history_driver": "population"}
    rows = [food(2019, 1e5, **driven), food(2019, 5e4, site_type="unmanaged_deep", record_id="b", **driven)]
    one, other = methane(back_to_1950(1e5), 2019), methane(back_to_1950(5e4), 2019, mcf=0.8)
    made = counted(inventory([*people(PAST), *rows]))
    assert made == pytest.approx({y: one[y] + other[y] for y in one}, rel=1e-12)


def test_a_saved_series_without_a_past_is_worked_out_alike_again() -> None:
    driven = {"history_driver": "population"}
    result = inventory([*people(PAST), food(2019, 1e5, **driven), food(2020, 1e5, entity="renamed", **driven)])

    made = compile_plan(result.plan.records, result.plan.rulebook, LIBRARY)
    assert counted(Inventory(made, run_local(made))) == counted(result)


# -- the past is too short ---------------------------------------------------------------------------------------------


def test_a_first_year_without_a_past_is_told() -> None:
    issue = found(HistoryTooShort, food(2015, 1e5), food(2016, 1e5, history_driver="population"))
    assert (issue.seen, issue.place.cell) == ("2015", "2")


def test_a_driver_that_does_not_reach_back_is_told_with_its_first_cell() -> None:
    rows = [*people({1990: 900.0, 2020: 1000.0}), food(2020, 1e5, history_driver="population")]
    issue = found(HistoryTooShort, *rows)
    assert (issue.seen, [p.cell for p in issue.places]) == ("1990", ["4", "E2"])


@pytest.mark.parametrize(
    "rows",
    [
        [food(2014, 0.0), food(2015, 1e5)],
        [food(y, 1e5) for y in range(1970, 2021)],
        [food(1950, 1e5), *(food(y, 1e5) for y in range(1951, 1961))],
        [*people({1960: 900.0, 2010: 1000.0}), food(2010, 1e5, history_driver="population")],
    ],
    ids=["nothing before", "fifty years", "since the beginning", "driven"],
)
def test_a_past_that_is_long_enough_or_none_is_no_fault(rows: list[dict[str, Any]]) -> None:
    assert codes(inventory(rows).issues) == []


# -- years between -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [food, mixed])
def test_a_year_without_a_row_adds_nothing_and_is_told(row: Any) -> None:
    rows = [row(2015, 0.0), row(2016, 1e5), row(2019, 1e5)]
    result = inventory([SHARE, *rows])
    (issue,) = [i for i in result.issues if isinstance(i, SeriesYearMissing)]
    assert (issue.seen, issue.before, issue.after) == ("2017–2018", 2016, 2019)
    assert counted(result) == pytest.approx(methane({2015: 0.0, 2016: 1e5, 2019: 1e5}, 2019), rel=1e-12)


def test_nothing_is_missing_after_the_last_row_nor_where_nothing_occurs() -> None:
    rows = [food(2015, 0.0), food(2016, 1e5), food(2017, None, notation_key="NO"), food(2018, 1e5)]
    other = food(2020, 0.0, site_type="uncategorised", record_id="other")
    result = inventory([*rows, other])
    assert codes(result.issues) == []
    assert counted(result) == pytest.approx(methane({2015: 0.0, 2016: 1e5, 2018: 1e5}, 2020), rel=1e-12)


@pytest.mark.parametrize("row", [food, mixed])
def test_a_year_that_is_not_estimated_makes_what_follows_incomplete(row: Any) -> None:
    rows = [row(2015, 0.0), row(2016, 1e5), row(2017, None, notation_key="NE", note="?"), row(2018, 1e5)]
    result = inventory([SHARE, *rows])
    (issue,) = [i for i in result.issues if isinstance(i, SeriesYearMissing | SeriesYearNotEstimated)]
    assert isinstance(issue, SeriesYearNotEstimated)
    assert (issue.year, issue.place.cell) == (2017, "E5")
    lines = [i for i in result.line_ids if i.startswith("w") and "decay" in i]
    said = {i[:5]: "incomplete: NE in input.xlsx!data!E5" in str(result.trace(i)) for i in lines if "@" not in i}
    assert said == {"w2015": False, "w2016": False, "w2018": True}


# -- drivers -----------------------------------------------------------------------------------------------------------


def test_a_driver_told_twice_names_both_cells() -> None:
    rows = [*people(PAST), *people({1950: 5000.0}), food(2019, 1e5, history_driver="population")]
    issue = found(DriverToldTwice, *rows)
    assert ([p.cell for p in issue.places], issue.seen, issue.other) == (["E2", "E4"], "1000", "5000")


@pytest.mark.parametrize(("value", "key"), [(0.0, ""), (-1.0, ""), (None, "NE")])
def test_a_driver_without_a_value_is_refused(value: float | None, key: str) -> None:
    rows = [*people(PAST | {2000: value}, notation_key=""), food(2019, 1e5, history_driver="population")]  # type: ignore[dict-item]
    rows[2] |= {"notation_key": key}
    issue = found(DriverWithoutValue, *rows)
    assert (issue.place.cell, issue.year) == ("E4", 2000)


@pytest.mark.parametrize("wrong", [0, 1])
def test_a_driver_in_a_wrong_unit_is_told_in_its_own_cell(wrong: int) -> None:
    rows = [*people({1950: 1000.0, 2019: 2000.0}), food(2019, 1e5, history_driver="population")]
    rows[wrong] |= {"unit": "1"}
    issue = found(MeasuredUnitDoesNotFit, *rows)
    assert issue.place.cell == f"F{wrong + 2}"


# -- delay and recovery ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delay", [(13.0, "month"), (0.6, "year"), (-1.0, "month")])
def test_a_delay_for_which_the_formula_does_not_hold_is_refused(delay: tuple[float, str]) -> None:
    issue = found(OutsideFormula, food(2019, 1e5, decay_delay=delay), food(2020, 1e5, decay_delay=delay))
    assert (issue.least, issue.most) == ("0", "6" if delay[1] == "month" else "0.5")


@pytest.mark.parametrize("delay", [(0.0, "month"), (6.0, "month"), (0.5, "year")])
def test_a_delay_of_none_to_six_months_is_taken(delay: tuple[float, str]) -> None:
    assert errors(inventory([food(2019, 1e5, decay_delay=delay)]).issues) == []


def test_what_is_recovered_takes_the_cover_of_its_site() -> None:
    """(generated − 100 t) × (1 − 0.1)."""
    cover = {"site_cover": "oxidising"}
    result = inventory([food(2019, 1e5, **cover), food(2020, 1e5, **cover), gas(2020, 100.0)])
    generated = methane({2019: 1e5, 2020: 1e5}, 2020)[2020]
    assert counted(result)[2020] == pytest.approx((generated - 0.1) * 0.9, rel=1e-12)
    assert "equation 3.1" in str(result.trace("g2020|waste.landfill.recovered|CH4"))


def test_a_closed_site_still_has_its_cover() -> None:
    cover = {"site_cover": "oxidising"}
    result = inventory([food(2018, 1e5, **cover), gas(2020, 100.0)])
    assert counted(result)[2020] == pytest.approx((methane({2018: 1e5}, 2020)[2020] - 0.1) * 0.9, rel=1e-12)


@pytest.mark.parametrize(
    ("of_site", "of_gas"),
    [
        ({"site_cover": "oxidising"}, {"site_cover": "not_oxidising"}),
        ({"oxidised_share": (20.0, "percent")}, {}),
        ({}, {"oxidised_share": (20.0, "percent")}),
    ],
    ids=["cover", "site measured", "gas measured"],
)
def test_another_oxidation_than_the_sites_is_refused_with_both_cells(of_site: Any, of_gas: Any) -> None:
    issue = found(ValuesDisagree, food(2019, 1e5, **of_site), food(2020, 1e5, **of_site), gas(2020, 1.0, **of_gas))
    assert issue.year == 2020
    assert len(issue.places) == 2
    assert {issue.seen, issue.other} == {"0", "0.2"} if "site_cover" not in of_site else {"0", "0.1"}


def test_recovery_under_one_of_two_covers_says_which() -> None:
    rows = [food(y, 1e5, site_cover=c, record_id=f"{c}{y}") for y in (2019, 2020)
            for c in ("oxidising", "not_oxidising")]  # fmt: skip
    assert len(found(WordUnclear, *rows, gas(2020, 1.0)).places) == 3
    assert errors(inventory([*rows, gas(2020, 1.0, site_cover="oxidising")]).issues) == []
