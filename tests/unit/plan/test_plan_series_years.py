"""Years of a series that nobody wrote a row for, rows of one year that disagree, and the years before the first row."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from toys import book, decay, field, known, start

from helpers import codes, inventory, mass, plan, table
from inventory.factors.library import Library
from inventory.methods.define import activity, constant, factor, method
from inventory.plan.compile import compile_plan
from inventory.plan.series import REASONS, back_cast
from inventory.words import Words

LN2 = 0.6931471805599453
RATE = table("own/rate", "oxidation_factor", {"id": "rate", "value": LN2, "unit": "1"}, keys=())
CARBON = table("own/carbon", "carbon_content", {"id": "carbon", "value": 0.5, "unit": "tC/t"}, keys=())
DECAY = book({"CH4": ["toy.decay"]})


def buried(year: int, tonnes: float | None, entity: str = "", **more: Any) -> dict[str, Any]:
    row = {"activity": "counted", "category": "4.A", "item": "waste", "entity": entity, "year": year, "unit": "t"}
    return row | {"record_id": f"{entity}{year}", "amount": tonnes} | more


@method(
    "toy.burnt", title=Words("Burnt", "焚烧"), gives={"CO2": "t"}, equation=Words("carbon × 44/12", "carbon × 44/12")
)
def burnt(fuel=activity("t"), carbon_content=factor("tC/t"), per_carbon=constant(44 / 12, "tCO2/tC")):
    """The same waste, burnt the year it comes."""
    return fuel * carbon_content * per_carbon


@pytest.fixture(autouse=True)
def _methods(monkeypatch: pytest.MonkeyPatch) -> None:
    known(monkeypatch, decay, start, field, burnt)


def masses(*rows: dict[str, Any], method: str = "toy.decay") -> dict[str, float]:
    result = inventory(list(rows), book({"CH4": [method]}), own=(RATE, CARBON))
    assert result.issues == ()
    return {i.split("|")[0]: mass(result, i) for i in result.line_ids}


# 90 t with a half-life of a year, carbon 0.5 × 16/12: 30, 15, 7.5 t in the years after


def test_a_series_goes_on_after_its_last_row_to_the_last_year_of_the_run() -> None:
    made = masses(buried(2001, 90.0, "A"), buried(2004, 6.0, "B"))
    expected = {"A2001": 0.0, "A2001@2002": 30.0, "A2001@2003": 15.0, "A2001@2004": 7.5, "B2004": 0.0}
    assert made == pytest.approx(expected, rel=1e-14)


def test_a_series_does_not_begin_before_its_first_row() -> None:
    assert set(masses(buried(2001, 0.0, "A"), buried(2003, 90.0, "B"))) == {
        "A2001",
        "A2001@2002",
        "A2001@2003",
        "B2003",
    }


def test_a_year_without_a_row_takes_the_parameters_of_the_row_before_it() -> None:
    made = masses(buried(2001, 80.0, oxidation_factor=(2 * LN2, "1")), buried(2003, 0.0, oxidation_factor=(LN2, "1")))
    # 2002 loses three quarters of 80 t, 2003 half of the other 20 t; times 2/3
    assert made == pytest.approx({"2001": 0.0, "2001@2002": 40.0, "2003": 20 / 3}, rel=1e-14)


def test_the_line_of_such_a_year_says_why_it_is_there_and_where_its_parameters_stand() -> None:
    result = inventory([buried(2001, 90.0), buried(2003, 0.0)], DECAY, own=(RATE, CARBON))
    trace = result.trace("2001@2002|toy.decay|CH4")
    assert trace.inputs[0].value == 0
    assert trace.inputs[0].why == REASONS["series.no_row"]
    assert trace.place == result.trace("2001|toy.decay|CH4").place
    assert REASONS["series.no_row"].zh in trace.text("zh")


def test_a_year_that_carries_a_notation_key_goes_on_too() -> None:
    rows = [buried(2001, 90.0), buried(2002, None, notation_key="NO"), buried(2003, 0.0)]
    result = inventory(rows, DECAY, own=(RATE, CARBON))
    assert mass(result, "2001@2002|toy.decay|CH4") == pytest.approx(30.0, rel=1e-14)


def test_what_was_completed_once_is_not_completed_again() -> None:
    made = plan([buried(2001, 90.0), buried(2003, 0.0)], DECAY, own=(RATE, CARBON))
    again = compile_plan(made.records, DECAY, Library(), own=(RATE, CARBON))
    assert len(again.records) == len(made.records) == 3
    assert again.evaluate()[0].tolist() == made.evaluate()[0].tolist()


def test_methods_without_memory_have_no_line_for_a_year_in_which_nothing_was_added() -> None:
    both = book({"CH4": ["toy.decay"], "CO2": ["toy.burnt"]})
    made = plan([buried(2001, 90.0), buried(2003, 0.0)], both, own=(RATE, CARBON))
    assert {s.method.id: len(s.rows) for s in made.steps} == {"toy.decay": 3, "toy.burnt": 2}


def test_activities_without_series_are_left_as_they_are() -> None:
    rows = [buried(2001, 1.0, unit="ha", days=(2, "day")), buried(2004, 1.0, unit="ha", days=(2, "day"))]
    rate = table("own/ef", "emission_factor", {"id": "e", "value": 1, "unit": "kgCH4/ha/day"}, keys=())
    assert len(inventory(rows, book({"CH4": ["toy.field"]}), own=(rate,)).lines) == 2


# -- rows that disagree ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("second", [{"oxidation_factor": (0.3, "1")}, {}], ids=["another", "none"])
def test_rows_of_one_series_and_year_with_different_parameters_are_a_fault_that_names_both_cells(second: Any) -> None:
    rows = [
        buried(2001, 60.0, oxidation_factor=(0.2, "1")),
        buried(2001, 30.0, record_id="again", **second),
        buried(2002, 0.0, oxidation_factor=(0.2, "1")),
    ]
    (issue,) = inventory(rows, DECAY, own=(RATE, CARBON)).issues
    assert issue.code == "SERIES_PARAMETERS_DIFFER"
    assert len(issue.places) == 2
    assert (issue.seen, issue.other, issue.year) == ("0.2 1", "0.3 1" if second else "–", 2001)


def test_the_same_parameter_in_both_rows_is_none() -> None:
    same = {"oxidation_factor": (LN2, "1")}
    made = masses(buried(2001, 60.0, **same), buried(2001, 30.0, record_id="again", **same), buried(2002, 0.0, **same))
    assert made == pytest.approx({"2001": 0.0, "again": 0.0, "2002": 30.0}, rel=1e-14)


def test_a_series_of_very_many_years_is_a_mistyped_year() -> None:
    rows = [buried(2001, 60.0, introduction_year=(201, "1"))]
    assert codes(inventory(rows, DECAY, own=(RATE, CARBON)).issues) == ["SERIES_TOO_LONG"]


@pytest.mark.parametrize("column", ["introduction_year", "sales_growth"])
def test_a_year_of_introduction_or_a_growth_in_another_unit_is_a_fault(column: str) -> None:
    rows = [buried(2001, 60.0, **{column: (5, "t")})]
    assert codes(inventory(rows, DECAY, own=(RATE, CARBON)).issues) == ["MEASURED_UNIT"]


@pytest.mark.parametrize("introduced", [{}, {"introduction_year": (1999, "1")}])
def test_what_is_missing_is_told_once_for_each_row_and_not_for_each_year_made_of_it(introduced: Any) -> None:
    rows = [buried(2001, 60.0, **introduced), buried(2010, 1.0)]
    issues = inventory(rows, DECAY, own=(CARBON,)).issues
    assert codes(issues) == ["FACTOR_MISSING"] * 2
    assert [i.year for i in issues] == [2001, 2010]
    assert len({p for i in issues for p in i.places}) == 2


def test_what_is_missing_in_a_made_year_alone_is_told_of_the_row_it_was_made_of() -> None:
    early = table("own/rate", "oxidation_factor", {"id": "r", "value": LN2, "unit": "1", "valid_to": 2002}, keys=())
    (issue,) = inventory([buried(2001, 60.0), buried(2002, 1.0, "B"), buried(2004, None, "C", notation_key="NO")],
                         DECAY, own=(early, CARBON)).issues[:1]  # fmt: skip
    assert (issue.code, issue.year) == ("FACTOR_MISSING", 2003)


# -- records of one year make one figure -------------------------------------------------------------------------------


def test_the_trace_shows_what_all_records_of_a_year_add_and_where_their_figure_stands() -> None:
    """90 t of 2001, half of it lost in 2002, when 4 and 6 t come: 45 × 0.5 × 16/12 = 30 t."""
    rows = [buried(2001, 90.0), buried(2002, 4.0), buried(2002, 6.0, record_id="again"), buried(2003, 0.0)]
    result = inventory(rows, DECAY, own=(RATE, CARBON))
    first, again = (result.trace(f"{i}|toy.decay|CH4") for i in ("2002", "again"))
    assert (first.mass_t, first.figure_t, again.mass_t, again.figure_t) == pytest.approx((30, 30, 0, 30))
    assert [(i.value, i.place) for i in first.beside] == [(6.0, again.place)]
    assert [(i.value, i.place) for i in again.beside] == [(4.0, first.place)]
    assert first.elsewhere.en == ""
    assert "it stands on 2002|toy.decay|CH4" in again.text("en")
    assert "列于 2002|toy.decay|CH4" in again.text("zh")
    assert "同一序列同一年份" in first.text("zh")
    assert first.as_dict("zh")["beside"][0]["value"] == 6.0
    assert first.numbers.endswith("= 30 t CH4")
    assert result.trace("2003|toy.decay|CH4").beside == ()


def test_amounts_of_one_year_stand_together_in_the_equation() -> None:
    sales = {
        "activity": "prompt_release",
        "category": "2.F.4",
        "prompt_use": "aerosol",
        "item": "HFC-134a",
        "unit": "t",
    }
    rows = [sales | {"amount": a, "record_id": f"s{a}"} for a in (10, 20, 30)]
    result = inventory(
        rows, own=(table("own/s", "first_year_release", {"id": "f", "value": 0.5, "unit": "1"}, keys=()),)
    )
    numbers = result.trace("s10|ippu.ods.prompt|HFC-134a").numbers
    assert "(10 t + 20 t + 30 t)" in numbers
    assert numbers.endswith("= 30 t HFC-134a")


# -- the years before the first row ------------------------------------------------------------------------------------


def test_the_back_cast_is_that_of_the_guidelines_spreadsheet() -> None:
    """IPCC 2006 V3 Figure 7.7: 1000 t in 2005, introduced in 1998, sales grow by 3 %."""
    assert [round(x) for x in back_cast(1000, 7, 0.03)] == [102, 209, 323, 444, 572, 707, 850]


def test_the_back_cast_without_growth_is_an_even_ramp() -> None:
    """IPCC 2006 V3 Figure 7.5: 133.6 t in 2005, introduced in 1993; 123.3, 113.1, 102.8 t before."""
    assert back_cast(133.6, 12, 0.0)[-1:-4:-1] == pytest.approx([123.3, 113.1, 102.8], abs=0.1)


def test_a_first_row_that_states_its_introduction_has_years_before_it_that_say_so() -> None:
    row = buried(2003, 90.0, introduction_year=(2001, "1"), sales_growth=(0, "1"))
    result = inventory([row], DECAY, own=(RATE, CARBON))
    assert result.issues == ()
    # 30, 60, 90 t are buried; half of 30 t decays in 2002, half of 15 + 60 t in 2003; times 2/3
    expected = {"2003@2001": 0.0, "2003@2002": 10.0, "2003": 25.0}
    made = {i.split("|")[0]: mass(result, i) for i in result.line_ids}
    assert made == pytest.approx(expected, rel=1e-14)
    trace = result.trace("2003@2001|toy.decay|CH4")
    assert trace.inputs[0].why == REASONS["series.back_cast"]
    assert trace.inputs[0].value == pytest.approx(30.0, rel=1e-14)


def test_growth_may_be_stated_in_percent() -> None:
    fraction = buried(2003, 90.0, introduction_year=(2001, "1"), sales_growth=(0.05, "1"))
    percent = fraction | {"sales_growth": (5, "percent")}
    assert masses(fraction) == pytest.approx(masses(percent), rel=1e-14)


def test_years_that_were_made_are_drawn_with_the_others() -> None:
    made = plan([buried(2001, 90.0), buried(2003, 0.0)], DECAY, own=(RATE, CARBON))
    (drawn,) = made.evaluate(np.array([[LN2, 2 * LN2], [0.5, 0.5]]))
    by_year = dict(zip(made.records.year[made.steps[0].rows].tolist(), drawn.tolist(), strict=True))
    assert by_year[2002] == pytest.approx([30.0, 45.0], rel=1e-14)
    assert by_year[2003] == pytest.approx([15.0, 11.25], rel=1e-14)


def test_the_trace_shows_what_was_there_when_the_year_began() -> None:
    result = inventory([buried(2001, 90.0), buried(2003, 0.0)], DECAY, own=(RATE, CARBON))
    held = [i for i in result.trace("2003|toy.decay|CH4").inputs if i.name == "bank"]
    assert [(i.value, i.unit) for i in held] == [(pytest.approx(45.0, rel=1e-14), "t")]
    assert "(1 - exp(-0.6931471806))" in result.trace("2003|toy.decay|CH4").numbers
