"""From a case to its method and factors: measured, then the user's own, then the rule book's; refusals that help."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import codes, fuel, inventory, mass, own, plan, table
from inventory.issues import Place, errors
from inventory.plan.plan import Plan
from inventory.plan.unused import unused
from inventory.rulebooks import load

BOOK = "cn-province-2011"
COAL_T = 20.908 * 26.37 * 0.94 * 44 / 12 / 1000
"""t CO2 per t of raw coal by the tables: GJ/t × tC/TJ × oxidised × 44/12."""


def only_mass(rows: list[dict[str, Any]], book: str = BOOK, **options: Any) -> float:
    result = inventory(rows, book, **options)
    assert errors(result.issues) == []
    return mass(result, result.line_ids[0])


def sources(made: Plan) -> dict[str, str]:
    """For each slot of the only step the factor's id, or `measured`."""
    (step,) = made.steps
    return {n: s.factor.id if s.factor else "measured" for n, s in step.readings[0].sources.items()}


# -- measured, own, the book's -----------------------------------------------------------------------------------------

MINE = own("quantity,fuel,value,unit,source", "net_calorific_value,raw_coal,22,GJ/t,my laboratory")


def test_the_rule_books_tables_answer_where_nobody_says_more() -> None:
    assert sources(plan([fuel("raw_coal", 1.0)], BOOK)) == {
        "net_calorific_value": "gbt-2589-2008.ncv.raw_coal",
        "carbon_content": "cn-province-2011.carbon.raw_coal",
        "oxidation_factor": "cn-circulated.oxidation.raw_coal",
    }
    assert only_mass([fuel("raw_coal", 1000.0)]) == pytest.approx(1000 * COAL_T, rel=1e-14)


def test_the_users_own_table_goes_before_them() -> None:
    assert sources(plan([fuel("raw_coal", 1.0)], BOOK, own=MINE))["net_calorific_value"] == "own.own.2"
    assert only_mass([fuel("raw_coal", 1000.0)], own=MINE) == pytest.approx(1000 * COAL_T / 20.908 * 22, rel=1e-14)


def test_a_users_factor_that_no_row_asked_for_is_told() -> None:
    made = plan([fuel("lignite", 1.0), fuel("raw_coal", 1.0)], BOOK, own=MINE)
    assert unused(made) == []
    idle = plan([fuel("crude_oil", 1.0)], BOOK, own=MINE)
    assert [(i.code, i.seen, i.severity) for i in unused(idle)] == [
        ("OWN_FACTOR_UNUSED", "own.own.2 = 22 GJ/t", "note")
    ]


def test_a_users_factor_is_not_called_unused_while_rows_are_in_error() -> None:
    assert unused(plan([fuel("raw_coal", 1.0, "m3")], BOOK, own=MINE)) == []


def test_a_measured_value_goes_before_the_users_own_table() -> None:
    rows = [fuel("raw_coal", 1000.0, net_calorific_value=(25.0, "GJ/t"))]
    assert sources(plan(rows, BOOK, own=MINE))["net_calorific_value"] == "measured"
    assert only_mass(rows, own=MINE) == pytest.approx(1000 * COAL_T / 20.908 * 25, rel=1e-14)


def test_each_row_uses_the_value_it_brings() -> None:
    rows = [fuel("raw_coal", 1000.0, net_calorific_value=(v, u)) for v, u in ((25.0, "GJ/t"), (26000.0, "kJ/kg"))]
    result = inventory([*rows, fuel("raw_coal", 1000.0)], BOOK)
    expected = [1000 * COAL_T / 20.908 * ncv for ncv in (25.0, 26.0, 20.908)]
    assert result.columns.mass.tolist() == pytest.approx(expected, rel=1e-14)


def test_a_measured_share_without_a_unit_is_a_plain_number() -> None:
    rows = [fuel("raw_coal", 1000.0, oxidation_factor=(0.5, ""))]
    assert only_mass(rows) == pytest.approx(1000 * COAL_T / 0.94 * 0.5, rel=1e-14)


def test_a_measured_share_may_be_in_percent() -> None:
    rows = [fuel("raw_coal", 1000.0, oxidation_factor=(50.0, "percent"))]
    assert only_mass(rows) == pytest.approx(1000 * COAL_T / 0.94 * 0.5, rel=1e-14)


def test_a_measured_value_in_a_unit_that_cannot_replace_the_factor_is_refused() -> None:
    (issue,) = plan([fuel("raw_coal", 1.0, net_calorific_value=(25.0, "GJ_gross/t"))], BOOK).issues
    assert (issue.code, issue.seen, issue.place.cell) == ("MEASURED_UNIT", "GJ_gross/t", "G2")
    assert "in “GJ (gross)/t” cannot be used here" in issue.message("en")
    assert "a unit like GJ/t" in issue.message("en")
    assert "单位应类似 吉焦/吨" in issue.message("zh")


def test_a_measured_value_without_its_unit_is_never_overlooked() -> None:
    (issue,) = plan([fuel("raw_coal", 1.0, net_calorific_value=(25.0, ""))], BOOK).issues
    assert issue.code == "MEASURED_UNIT"


# -- methods -----------------------------------------------------------------------------------------------------------


def test_the_books_first_method_is_preferred() -> None:
    (step,) = plan([fuel("raw_coal", 1.0)], BOOK).steps
    assert step.method.id == "energy.stationary.carbon"


def test_a_users_factor_of_another_method_brings_that_method() -> None:
    mine = own("quantity,fuel,gas,value,unit,source", "emission_factor,raw_coal,CO2,1.95,tCO2/t,study")
    (step,) = plan([fuel("raw_coal", 1.0)], BOOK, own=mine).steps
    assert step.method.id == "energy.stationary.quantity_factor"


def test_a_measured_value_brings_the_method_it_is_for_even_beside_a_users_factor() -> None:
    mine = own("quantity,fuel,gas,value,unit,source", "emission_factor,raw_coal,CO2,1.95,tCO2/t,study")
    (step,) = plan([fuel("raw_coal", 1.0, net_calorific_value=(25.0, "GJ/t"))], BOOK, own=mine).steps
    assert step.method.id == "energy.stationary.carbon"


def test_a_method_named_in_the_record_is_used() -> None:
    rows = [fuel("anthracite", 1.0, method="energy.stationary.carbon")]
    counted = [s for s in plan(rows).steps if s.purpose.counted and s.gas == "CO2"]
    assert [s.method.id for s in counted] == ["energy.stationary.carbon"]


def test_a_method_that_does_not_exist_is_refused_once_with_those_that_do() -> None:
    (issue,) = plan([fuel("anthracite", 1.0, method="guess")]).issues
    assert (issue.code, issue.seen) == ("METHOD_UNKNOWN", "guess")
    assert "energy.stationary.carbon" in issue.choices


def test_a_gas_metered_in_cubic_metres_takes_the_variant_for_gases() -> None:
    # 1000 Nm3 × 38931 kJ/Nm3 = 38.931 GJ; × 15.32 tC/TJ × 0.99 × 44/12 = 2.16502 t
    assert only_mass([fuel("natural_gas", 0.1, "wan_Nm3")]) == pytest.approx(2.1650152, abs=5e-8)


def test_a_volume_at_another_condition_is_not_converted_in_silence() -> None:
    (issue,) = plan([fuel("natural_gas", 1.0, "m3_20C")], BOOK).issues
    assert (issue.code, issue.place.cell) == ("UNIT_DOES_NOT_FIT", "F2")
    assert "unit “m³ (20 °C)” is" in issue.message("en")
    assert "Nm³" in issue.part("expected", "en")
    assert "标立方米" in issue.part("expected", "zh")
    assert "_" not in issue.part("expected", "en") + issue.part("expected", "zh")


@pytest.mark.parametrize("unit", ["m3", "L"])
def test_a_volume_of_a_fuel_without_a_density_says_that_it_has_none(unit: str) -> None:
    issue = plan([fuel("anthracite", 1.0, unit)], BOOK).issues[0]
    assert issue.code == "FACTOR_MISSING"
    assert "Density of the fuel" in issue.message("en")
    assert "燃料密度" in issue.message("zh")


def test_a_region_may_be_that_of_the_counterpart() -> None:
    row = {"activity": "electricity_transfer", "category": "1.A.1.a", "amount": 1.0, "unit": "MWh", "year": 2012}
    trade = row | {"direction": "in", "region": "CN-37", "counterpart": "CN-44"}
    assert sources(plan([trade], BOOK)) == {"electricity_emission_factor": "cn-electricity.grid.CN-SOUTH.2012"}


# -- refusals ----------------------------------------------------------------------------------------------------------


def test_a_missing_factor_names_quantity_item_and_the_nearest() -> None:
    issues = plan([fuel("orimulsion", 1.0)], BOOK).issues
    assert codes(issues) == ["FACTOR_MISSING"] * 3  # all that stands in the way of the book's first method
    assert "Orimulsion: the tables of cn-province-2011 have no “Net calorific value” (CO2 2020)" in issues[0].message(
        "en"
    )
    assert "低位发热量" in issues[0].message("zh")
    assert "奥里油" in issues[0].message("zh")


def test_two_own_factors_for_one_thing_are_both_named_with_their_values() -> None:
    line = "net_calorific_value,raw_coal,{},GJ/t,laboratory"
    twice = own("quantity,fuel,value,unit,source", line.format(20), line.format(21))
    (issue,) = plan([fuel("raw_coal", 1.0)], BOOK, own=twice).issues
    assert issue.code == "FACTOR_TIE"
    assert "own.own.2 = 20 GJ/t; own.own.3 = 21 GJ/t" in issue.message("en")
    assert "own.own.2 = 20 吉焦/吨；own.own.3 = 21 吉焦/吨" in issue.message("zh")


def test_the_nearest_rows_are_told_with_their_units_as_people_write_them() -> None:
    row = {"activity": "vehicle_distance", "category": "1.A.3.b.i", "item": "motor_gasoline", "amount": 1, "unit": "km"}
    row |= {"vehicle": "passenger_car", "emission_control": "euro_2", "driving": "no_such"}
    issue = plan([row], "ipcc-2006").issues[0]
    assert issue.code == "FACTOR_MISSING"
    assert "mg CH₄/km" in issue.message("en")
    assert "毫克CH₄/公里" in issue.message("zh")
    assert issue.as_dict("zh")["choices"] == issue.nearest("zh") != issue.nearest("en")


def test_a_factor_that_cannot_cancel_is_named_with_both_units() -> None:
    gross = table(
        "own/gross", "net_calorific_value", {"id": "g", "value": 1.0, "unit": "GJ_gross/t", "fuel": "orimulsion"}
    )
    (issue,) = plan([fuel("orimulsion", 1.0)], BOOK, own=(gross,)).issues[:1]
    assert issue.code == "FACTOR_UNIT"
    assert issue.place.cell == "F2"
    assert "factor g is in GJ (gross)/t" in issue.message("en")
    assert "a factor in GJ/t" in issue.message("en")
    assert "单位为 吉焦（高位）/吨，与“吨”不能相消" in issue.message("zh")


def test_an_unknown_activity_names_those_of_the_book() -> None:
    (issue,) = plan([fuel("raw_coal", 1.0, activity="alchemy")], BOOK).issues
    assert (issue.code, issue.seen) == ("ACTIVITY_UNKNOWN", "alchemy")
    assert "fuel_combustion" in issue.choices


def test_an_item_that_no_rule_is_for_says_what_the_rules_are_for() -> None:
    (issue,) = plan([fuel("firewood", 1.0)], BOOK).issues
    assert issue.code == "NO_RULE"
    assert "kind of fuel: fossil | fossil and biomass mixed" in issue.message("en")
    assert "“薪柴”" in issue.message("zh")
    assert "燃料类型：化石、化石与生物质混合" in issue.message("zh")


def test_the_same_fault_in_many_rows_is_one_issue_with_all_places() -> None:
    (issue,) = plan([fuel("raw_coal", 1.0, "m3")] * 7, BOOK).issues
    assert issue.places == tuple(Place("input.xlsx", "data", f"E{n}") for n in range(2, 9))


def test_rows_with_an_error_are_in_no_step_and_others_are() -> None:
    made = plan([fuel("raw_coal", 1.0), fuel("raw_coal", 1.0, "m3"), fuel("raw_coal", 2.0)], BOOK)
    assert [s.rows.tolist() for s in made.steps] == [[0, 2]]


def test_a_strict_run_refuses_what_nobody_has_seen_in_a_source() -> None:
    row = fuel("firewood", 1.0, activity="biomass_combustion", category="1.A.4.b", equipment="traditional_stove")
    assert plan([row], BOOK).issues == ()
    assert codes(plan([row], BOOK, strict=True).issues) == ["FACTOR_UNVERIFIED"] * 2  # CH4 and N2O


def test_no_records_make_an_empty_inventory() -> None:
    result = inventory([fuel("raw_coal", 1.0, "m3")], BOOK)
    assert (len(result.columns), result.total().value, result.line_ids) == (0, None, [])
    assert len(result.lines) == len(result.totals()) == 0
    assert len(inventory([], BOOK).columns) == 0


def test_a_gwp_set_that_lacks_a_gas_is_an_error_naming_both(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(report: str, gas: str) -> None:
        raise LookupError(gas)

    monkeypatch.setattr("inventory.plan.gwp.gwp100", none)
    assert [(i.code, i.seen) for i in plan([fuel("raw_coal", 1.0)], BOOK).issues] == [("GWP_MISSING", "CO2")]


def test_a_release_that_was_edited_is_an_error() -> None:
    class Edited:
        def __getattr__(self, name: str) -> Any:
            from helpers import LIBRARY

            return getattr(LIBRARY, name)

        def mismatches(self, tables: Any) -> list[str]:
            return [tables[0]]

    made = plan([fuel("raw_coal", 1.0)], BOOK, library=Edited())
    assert codes(errors(made.issues)) == ["RELEASE_MISMATCH"]


def test_a_fuel_at_a_category_and_at_one_above_it_is_questioned_with_both_cells() -> None:
    rows = [fuel("raw_coal", 1.0, category="1.A.2.a"), fuel("raw_coal", 5.0, category="1.A.2"), fuel("lignite", 1.0)]
    (issue,) = plan(rows, BOOK).issues
    assert issue.code == "CATEGORIES_OVERLAP"
    assert "1.A.2.a" in issue.message("en")
    assert "重复计算" in issue.message("zh")
    assert len(issue.places) == 2


def test_different_fuels_at_a_category_and_above_it_do_not_overlap() -> None:
    rows = [fuel("raw_coal", 1.0, category="1.A.2.a"), fuel("lignite", 5.0, category="1.A.2")]
    assert [i for i in plan(rows, BOOK).issues if i.code == "CATEGORIES_OVERLAP"] == []


def test_a_method_outside_the_rule_book_is_refused_with_the_books_own() -> None:
    (issue,) = plan([fuel("raw_coal", 1.0, method="energy.mobile.urea")], BOOK).issues
    assert issue.code == "METHOD_UNKNOWN"
    assert "energy.stationary.carbon" in issue.choices


# -- the factor-year rule ----------------------------------------------------------------------------------------------

YEARS = own(
    "quantity,gas,value,unit,source,valid_from,valid_to",
    "electricity_emission_factor,CO2,0.6,tCO2/MWh,a notice,2020,2020",
    "electricity_emission_factor,CO2,0.5,tCO2/MWh,a notice,2021,2021",
)


def used(rule: str, *years: int) -> list[str]:
    """The factor that 1 MWh of each year takes, or the code of the fault."""
    power = {"activity": "purchased_electricity", "category": "1.A.1.a", "amount": 1.0, "unit": "MWh"}
    book = load(BOOK).model_copy(update={"factor_year": rule, "tables": ()})
    made = plan([power | {"year": y} for y in years], book, own=YEARS)
    return [str(r.sources["electricity_emission_factor"].factor.value) for s in made.steps for r in s.readings] + codes(
        made.issues
    )


def test_by_calendar_year_each_activity_takes_its_own_years_factor() -> None:
    assert used("calendar", 2020, 2021) == ["0.6", "0.5"]
    assert used("calendar", 2022) == ["FACTOR_MISSING"]


def test_by_reporting_year_all_take_the_factor_of_the_year_reported() -> None:
    assert used("reporting", 2020, 2021) == ["0.5", "0.5"]


def test_by_latest_a_year_without_a_factor_takes_the_last_before_it() -> None:
    assert used("latest", 2020, 2022) == ["0.6", "0.5"]
    assert used("latest", 2019) == ["FACTOR_MISSING"]
