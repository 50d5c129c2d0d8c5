"""Two sides of an inventory set against each other: signs, flags, causes, groups, explanations."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, fuel, inventory
from inventory import verbs
from inventory.analysis.differences import difference_issues, frame
from inventory.analysis.side_by_side import Difference, side_by_side
from inventory.issues import ProblemsFound, errors
from inventory.results import Inventory
from inventory.rulebooks import RuleBook, load

CARBON = 44 / 12
ABOUT = ("comparison", "level", "year", "group", "item")


def supply(item: str, flow: str, amount: float, unit: str = "TJ", **more: Any) -> dict[str, Any]:
    row = {"activity": "reference_approach", "category": "1.A", "item": item, "flow": flow}
    return row | {"amount": amount, "unit": unit} | more


def cell(row: str, item: str, amount: float, unit: str = "t", **more: Any) -> dict[str, Any]:
    """A cell of the energy balance, with properties of its own that are easy to reckon with."""
    about = {"activity": "energy_balance", "category": "1.A", "item": item, "balance_row": row, "region": "CN-37"}
    return about | {"amount": amount, "unit": unit} | more


def explanation(note: str, **about: Any) -> dict[str, Any]:
    row = {"activity": "explanation", "category": "1.A", "comparison": "reference_approach", "note": note}
    return row | {"amount": None} | about


def rows(result: Inventory, **where: str) -> list[dict[str, Any]]:
    """Rows of the comparisons with these words."""
    found: list[dict[str, Any]] = frame(result).to_dict("records")
    return [r for r in found if all(r[n] == w for n, w in where.items())]


def row(result: Inventory, **where: str) -> dict[str, Any]:
    (found,) = rows(result, **where)
    return found


def total(result: Inventory) -> dict[str, Any]:
    return row(result, level="total")


# -- the reference approach of a toy country, by hand ------------------------------------------------------------------

COUNTRY = [
    supply("crude_oil", "production", 500.0),
    supply("crude_oil", "imports", 300.0),
    supply("crude_oil", "exports", 100.0),
    supply("crude_oil", "stock_increase", 20.0),
    supply("motor_gasoline", "production", 400.0),
    supply("motor_gasoline", "imports", 50.0),
    supply("motor_gasoline", "exports", 90.0),
    supply("motor_gasoline", "stock_decrease", 10.0),
    supply("jet_kerosene", "international_bunkers", 70.0),
    supply("naphtha", "feedstock", 60.0),
    supply("natural_gas", "imports", 1000.0),
]


def test_the_reference_approach_of_a_toy_country() -> None:
    """IPCC 2006 V2 eq. 6.1–6.4 with Table 1.3: 20.0, 18.9, 19.5, 20.0 and 15.3 tC/TJ, everything oxidised.

    Crude oil 500 + 300 − 100 − 20 = 680 TJ; gasoline 50 − 90 + 10 = −30 TJ, its production left out; kerosene −70 TJ;
    naphtha −60 TJ excluded; gas 1000 TJ. Carbon: 13 600 − 567 − 1365 − 1200 + 15 300 = 25 768 t.
    """
    result = inventory(COUNTRY)
    assert not errors(result.issues)
    assert total(result)["beside_t"] == pytest.approx(25_768 * CARBON, rel=1e-12)
    assert total(result)["beside_TJ"] == pytest.approx(680 - 30 - 70 - 60 + 1000, rel=1e-12)
    oil = row(result, level="group", group="liquid")
    assert oil["beside_t"] == pytest.approx((13_600 - 567 - 1365 - 1200) * CARBON, rel=1e-12)
    assert row(result, level="row", item="motor_gasoline")["beside_t"] == pytest.approx(-567 * CARBON, rel=1e-12)


def test_nothing_of_the_reference_approach_is_in_the_totals() -> None:
    result = inventory([*COUNTRY, fuel("natural_gas", 1.0, "TJ")])
    assert result.total().value == pytest.approx(inventory([fuel("natural_gas", 1.0, "TJ")]).total().value)
    lines = result.lines[result.lines["method"].str.startswith("energy.reference")]
    assert len(lines) == len(COUNTRY) - 1
    assert not lines["counted"].any()
    assert set(lines["memo"]) == {"information"}
    assert set(lines["category"]) == {"1.A"}
    assert dict(result.memo_totals)["information"].value is None


def test_production_of_a_secondary_fuel_is_not_counted_and_says_so() -> None:
    result = inventory([supply("motor_gasoline", "production", 400.0)])
    assert result.lines["notation_key"].tolist() == ["IE"]
    assert result.total().value is None
    assert "eq. 6.3" in str(result.trace(result.line_ids[0]))


@pytest.mark.parametrize(("flow", "sign"), [("imports", 1), ("exports", -1), ("international_bunkers", -1), ("stock_increase", -1), ("stock_decrease", 1)])  # fmt: skip  # noqa: E501
def test_signs_of_the_flows(flow: str, sign: int) -> None:
    result = inventory([supply("crude_oil", flow, 3.0)])
    assert total(result)["beside_t"] == pytest.approx(sign * 3 * 20 * CARBON)


@pytest.mark.parametrize(
    ("flow", "item"), [("feedstock", "bitumen"), ("reductant", "anthracite"), ("non_energy", "naphtha")]
)
def test_a_delivery_that_table_6_2_does_not_name_is_refused(flow: str, item: str) -> None:
    assert codes(inventory([supply(item, flow, 1.0)]).issues) == ["NO_RULE"]


def test_the_2019_book_has_the_same_reference_approach() -> None:
    first, second = (total(inventory(COUNTRY, b)) for b in ("ipcc-2006", "ipcc-2019"))
    assert first["beside_t"] == second["beside_t"]


# -- a toy province, whose balance closes ------------------------------------------------------------------------------

COAL = {"net_calorific_value": (20.0, "GJ/t"), "carbon_content": (25.0, "tC/TJ"), "oxidation_factor": (0.9, "1")}
COKE = {"net_calorific_value": (28.0, "GJ/t"), "carbon_content": (30.0, "tC/TJ"), "oxidation_factor": (0.9, "1")}
OIL = {"net_calorific_value": (40.0, "GJ/t"), "carbon_content": (20.0, "tC/TJ"), "oxidation_factor": (1.0, "1")}
OF_COAL, OF_COKE, OF_OIL = 20 * 25 * 0.9 / 1000 * CARBON, 28 * 30 * 0.9 / 1000 * CARBON, 40 * 20 / 1000 * CARBON
"""t CO2 per t."""

PROVINCE = [
    cell("indigenous_production", "raw_coal", 1000.0, **COAL),
    cell("in_from_provinces", "raw_coal", 300.0, **COAL),
    cell("out_to_provinces", "raw_coal", -200.0, **COAL),
    cell("stock_change", "raw_coal", -50.0, **COAL),
    cell("coking", "raw_coal", -100.0, **COAL),
    cell("coking", "coke_oven_coke", 60.0, **COKE),
    cell("losses", "raw_coal", 10.0, **COAL),
    cell("difference", "raw_coal", 5.0, **COAL),
    cell("imports", "naphtha", 40.0, **OIL),
    cell("final_industry", "naphtha", 40.0, **OIL),
    cell("final_industry_feedstock", "naphtha", 40.0, **OIL),
    cell("imports", "jet_kerosene", 7.0, **OIL),
    cell("bunkers_abroad", "jet_kerosene", 3.0, **OIL),
    cell("foreign_bunkers", "jet_kerosene", -2.0, **OIL),
]
"""Coal: 1000 + 300 − 200 − 50 = 1050 t supplied; 100 coked, 10 lost, 5 unaccounted for, so 935 burnt. Kerosene: 8 t."""

BURNT = [
    fuel("raw_coal", 935.0, region="CN-37", **COAL),
    fuel("coke_oven_coke", 60.0, region="CN-37", **COKE),
    fuel("jet_kerosene", 8.0, region="CN-37", category="1.A.3.a.ii", **OIL),
]


def test_the_reference_approach_of_a_toy_province_and_what_sets_it_apart() -> None:
    """The provincial guideline's AC·NCV·CC·O·44/12 less three quarters of the naphtha's carbon (its stored share)."""
    result = inventory([*PROVINCE, *BURNT], "cn-province-2011")
    assert not errors(result.issues)
    coal = row(result, level="row", item="raw_coal")
    assert coal["beside_t"] == pytest.approx(1050 * OF_COAL)
    assert coal["counted_t"] == pytest.approx(935 * OF_COAL)
    naphtha = row(result, level="row", item="naphtha")
    assert naphtha["beside_t"] == pytest.approx(40 * 0.25 * OF_OIL)
    kerosene = row(result, level="row", item="jet_kerosene")
    assert kerosene["beside_t"] == pytest.approx(5 * OF_OIL)
    assert kerosene["Refuelled abroad"] == pytest.approx(-3 * OF_OIL)
    solid = row(result, level="group", group="solid")
    assert solid["Conversion: carbon in less carbon out"] == pytest.approx(100 * OF_COAL - 60 * OF_COKE)
    assert solid["Losses"] == pytest.approx(10 * OF_COAL)
    assert solid["Statistical difference"] == pytest.approx(5 * OF_COAL)
    assert total(result)["Non-energy use, not stored"] == pytest.approx(40 * 0.25 * OF_OIL)
    for found in rows(result):
        assert found["unexplained_t"] == pytest.approx(0, abs=1e-9), found


def test_the_causes_settle_the_difference_in_energy_too() -> None:
    """Burnt: 18 700 + 1680 + 320 GJ; supplied and not stored: 21 000 + 400 + 200 GJ. All of the 900 GJ has a cause."""
    result = inventory([*PROVINCE, *BURNT], "cn-province-2011")
    assert total(result)["counted_TJ"] == pytest.approx(20.7)
    assert total(result)["beside_TJ"] == pytest.approx(21.6)
    assert total(result)["flag_TJ"] == 0.02
    assert difference_issues(result) == []


def test_what_the_causes_do_not_explain_is_left_and_reported() -> None:
    result = inventory([*PROVINCE, *BURNT[1:]], "cn-province-2011")
    assert total(result)["unexplained_t"] == pytest.approx(935 * OF_COAL)
    assert {i.code for i in difference_issues(result)} == {"DIFFERENCE_UNEXPLAINED"}


def test_raw_material_without_a_known_share_is_a_cause_as_a_whole() -> None:
    rows_ = [cell("imports", "raw_coal", 9.0, **COAL), cell("final_industry_feedstock", "raw_coal", 9.0, **COAL)]
    rows_.append(cell("final_industry", "raw_coal", 9.0, **COAL))
    result = inventory(rows_, "cn-province-2011")
    assert total(result)["beside_t"] == pytest.approx(9 * OF_COAL)
    assert total(result)["Non-energy use, not stored"] == pytest.approx(9 * OF_COAL)


def test_a_secondary_fuel_in_the_balance_is_never_counted_as_produced() -> None:
    result = inventory([cell("indigenous_production", "coke_oven_coke", 9.0, **COKE)], "cn-province-2011")
    assert not errors(result.issues)
    assert result.lines["notation_key"].tolist() == ["IE"]


# -- differences and flags ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("beside", "flag"),
    [(100.0, None), (102.0, None), (98.0, None), (102.001, 0.02), (97.999, 0.02), (105.0, 0.02), (95.0, 0.02),
     (105.001, 0.05), (94.999, 0.05), (0.0, 0.05)],
)  # fmt: skip
def test_a_difference_is_marked_above_the_limits_not_at_them(beside: float, flag: float | None) -> None:
    assert Difference(100.0, beside, flags=(0.02, 0.05)).flag == flag


def test_the_relative_difference_is_that_of_the_worksheet() -> None:
    found = Difference(80.0, 100.0)
    assert (found.absolute, found.relative) == (20.0, 0.25)


@pytest.mark.parametrize(("counted", "beside"), [(None, 5.0), (5.0, None), (0.0, 5.0), (None, None)])
def test_a_missing_side_has_no_relative_difference_and_no_flag(counted: float | None, beside: float | None) -> None:
    found = Difference(counted, beside, flags=(0.02,))
    assert found.relative is None
    assert found.flag is None
    assert found.absolute == (None if counted is beside is None else (beside or 0) - (counted or 0))


def test_causes_settle_a_difference_only_down_to_the_lowest_flag() -> None:
    assert Difference(100.0, 110.0, (8.0,), (0.02, 0.05)).settled
    assert not Difference(100.0, 110.0, (7.9,), (0.02, 0.05)).settled
    assert not Difference(100.0, 110.0, (12.1,), (0.02, 0.05)).settled


def test_energy_is_not_compared_where_a_working_has_none() -> None:
    per_tonne = fuel("anthracite", 1.0, method="energy.stationary.quantity_factor", emission_factor=(2.0, "tCO2/t"))
    result = inventory([supply("anthracite", "imports", 1.0), per_tonne])
    assert total(result)["counted_t"] == pytest.approx(2.0)
    assert total(result)["beside_t"] == pytest.approx(26.8 * CARBON)
    assert total(result)["difference_TJ"] is None


def test_bunkers_biomass_and_other_gases_are_not_on_the_sectoral_side() -> None:
    marine = {"activity": "mobile_combustion", "category": "1.A.3.d.i", "item": "residual_fuel_oil", "unit": "TJ"}
    rows_ = [supply("natural_gas", "imports", 1.0), fuel("natural_gas", 1.0, "TJ"), fuel("wood", 1.0, "TJ")]
    assert total(inventory([*rows_, marine | {"amount": 5.0}]))["counted_t"] == pytest.approx(56.1)


# -- rows --------------------------------------------------------------------------------------------------------------


def test_rows_add_up_to_groups_and_groups_to_the_total_of_each_year() -> None:
    more = [r | {"year": 2021, "amount": r["amount"] * 2} for r in COUNTRY]
    result = inventory([*COUNTRY, *more, fuel("crude_oil", 5.0, "TJ"), fuel("waste_plastics", 0.0, "TJ", year=2021)])
    for year in (2020, 2021):
        leaves = sum(r["beside_t"] or 0 for r in rows(result, level="row") if r["year"] == year)
        groups = sum(r["beside_t"] or 0 for r in rows(result, level="group") if r["year"] == year)
        (whole,) = [r["beside_t"] for r in rows(result, level="total") if r["year"] == year]
        assert leaves == pytest.approx(whole)
        assert groups == pytest.approx(whole)


def test_gas_made_from_coal_stands_with_coal_and_refinery_gas_with_oil() -> None:
    result = inventory([supply("coke_oven_gas", "imports", 1.0), supply("refinery_gas", "imports", 1.0)])
    assert [r["group"] for r in rows(result, level="row")] == ["solid", "liquid"]


def test_a_book_without_a_reference_side_in_the_records_shows_no_comparison() -> None:
    assert side_by_side(inventory([fuel("anthracite", 1.0)])) == ()
    assert frame(inventory([fuel("anthracite", 1.0)])).empty


@FEW
@given(st.integers(0, 10_000))
def test_the_order_of_records_changes_nothing(seed: int) -> None:
    shuffled = [r | {"record_id": f"x{n}"} for n, r in enumerate([*COUNTRY, fuel("crude_oil", 5.0, "TJ")])]
    first = rows(inventory(shuffled))
    random.Random(seed).shuffle(shuffled)
    again = rows(inventory(shuffled))
    for one, other in zip(first, again, strict=True):
        assert [one[n] for n in ABOUT] == [other[n] for n in ABOUT]
        for n in ("counted_t", "beside_t", "relative_t", "beside_TJ"):
            assert one[n] == pytest.approx(other[n], rel=1e-12, nan_ok=True)


# -- explanations ------------------------------------------------------------------------------------------------------

APART = [supply("natural_gas", "imports", 110.0), fuel("natural_gas", 100.0, "TJ")]


def test_a_marked_difference_without_explanation_is_named() -> None:
    found = difference_issues(inventory(APART))
    assert codes(found) == ["DIFFERENCE_UNEXPLAINED"] * 4
    assert "Gaseous fuels" in str(found[0])
    assert "+10.0%" in str(found[0])
    assert "气体燃料" in found[0].message("zh")


def test_an_explanation_stands_beside_its_row_and_settles_it() -> None:
    notes = [
        explanation("leaks", fuel_group="gaseous"),
        explanation("as for gas"),
        explanation("x", item="natural_gas"),
    ]
    result = inventory([*APART, *notes])
    assert not errors(result.issues)
    assert row(result, level="group")["explanation"] == "leaks"
    assert total(result)["explanation"] == "as for gas"
    assert row(result, level="row")["explanation"] == "x"
    assert difference_issues(result) == []


def test_an_explanation_makes_no_line() -> None:
    assert len(inventory([*APART, explanation("leaks")]).columns) == len(inventory(APART).columns)


@pytest.mark.parametrize("about", [{"fuel_group": "solid"}, {"year": 2019}, {"comparison": "measured"}])
def test_an_explanation_of_nothing_is_reported(about: dict[str, Any]) -> None:
    found = difference_issues(inventory([*APART, explanation("leaks", **about)]))
    assert "EXPLANATION_UNMET" in codes(found)


def test_a_computed_result_carries_the_issues_and_a_strict_run_refuses_them(tmp_path: Path) -> None:
    file = tmp_path / "supply.csv"
    file.write_text(
        "record_id,year,category,activity,item,flow,amount,unit\n"
        "a,2020,1.A,reference_approach,natural_gas,imports,110,TJ\n"
        "b,2020,1.A.2.a,fuel_combustion,natural_gas,,100,TJ\n",
        encoding="utf-8",
    )
    result = verbs.compute(file, rulebook="ipcc-2006")
    assert "DIFFERENCE_UNEXPLAINED" in codes(result.issues)
    assert not verbs.side_by_side(result).empty
    result.save(tmp_path / "out")
    assert codes(verbs.load(tmp_path / "out").issues) == codes(result.issues)
    with pytest.raises(ProblemsFound):
        verbs.compute(file, rulebook="ipcc-2006", strict=True)


# -- other comparisons, by data alone ----------------------------------------------------------------------------------


def with_comparison(book: str, **comparison: Any) -> RuleBook:
    words = {"en": "x", "zh": "x"}
    side = {"title": words} | comparison.pop("counted"), {"title": words} | comparison.pop("beside")
    data = {"id": "measured", "title": words, "source": words, "gases": ["CO2"], "counted": side[0], "beside": side[1]}
    return RuleBook(**load(book).model_dump() | {"comparisons": [data | comparison]})


def test_two_methods_by_entity_category_and_month_where_both_are() -> None:
    book = with_comparison(
        "ipcc-2006",
        counted={"methods": ["energy.stationary.*"], "accounts": ["total"]},
        beside={"methods": ["energy.stationary.carbon"], "accounts": ["comparison"]},
        by=["entity", "category", "month"],
        common=True,
        flags=[0.05],
    )
    coal = [fuel("anthracite", 10.0 * m, "TJ", entity=e, month=m) for m in (1, 2, 11) for e in ("A", "B")]
    result = inventory([*coal, fuel("wood", 1.0, "TJ", entity="C", month=1)], book)
    found = [(r["entity"], r["category"], r["month"]) for r in rows(result, level="row")]
    assert found == [(e, "1.A.2", m) for e in ("A", "B") for m in ("1", "2", "11")]
    assert total(result)["counted_t"] == pytest.approx(2 * 140 * 98.3)
    assert total(result)["beside_t"] == pytest.approx(2 * 140 * 26.8 * CARBON)


def test_a_line_is_of_the_first_side_that_it_meets() -> None:
    everything: dict[str, Any] = {"accounts": ["total"]}
    book = with_comparison("ipcc-2006", counted=everything, beside={}, by=[])
    result = inventory([fuel("anthracite", 1.0, "TJ")], book)
    assert total(result)["counted_t"] == pytest.approx(98.3)
    assert total(result)["beside_t"] == pytest.approx(26.8 * CARBON)


def test_methods_can_be_left_out_of_a_side() -> None:
    beside = {"accounts": ["comparison"], "without": ["energy.stationary.carbon"]}
    book = with_comparison("ipcc-2006", counted={"accounts": ["total"]}, beside=beside)
    assert side_by_side(inventory([fuel("anthracite", 1.0, "TJ")], book)) == ()


def test_a_whole_balance_explains_what_sets_the_two_approaches_apart() -> None:
    """Raw coal in 10⁴ t: 3000 + 2500 − 500 + 20 = 5020 supplied; 3100 + 700 − 150 + 30 + 120 + 150 = 3950 burnt.

    Between them: 900 coked, 150 used as raw material, 20 of statistical difference.
    """
    figures = {
        "supply": 5020, "indigenous_production": 3000, "in_from_provinces": 2500, "out_to_provinces": -500,
        "stock_change": 20, "transformation": -4000, "thermal_power": -3100, "coking": -900, "final": 1000,
        "final_agriculture": 30, "final_industry": 700, "final_industry_feedstock": 150, "final_trade": 120,
        "final_residential": 150, "difference": 20,
    }  # fmt: skip
    standard = [cell(r, "raw_coal", a * 0.7143, "wan_tce", balance_form="standard_coal") for r, a in figures.items()]
    physical = [cell(r, "raw_coal", a, "wan_t", balance_form="physical", **COAL) for r, a in figures.items()]
    result = inventory([*physical, *standard], "cn-province-2011")
    coal = row(result, level="row", item="raw_coal")
    per_unit = 10_000 * OF_COAL
    assert coal["beside_t"] == pytest.approx(5020 * per_unit)
    assert coal["counted_t"] == pytest.approx(3950 * per_unit)
    assert coal["Statistical difference"] == pytest.approx(20 * per_unit)
    assert coal["Conversion: carbon in less carbon out"] == pytest.approx(900 * per_unit)
    assert coal["Non-energy use, not stored"] == pytest.approx(150 * per_unit)
    assert coal["unexplained_t"] == pytest.approx(0, abs=1e-3)


def test_a_missing_factor_leaves_a_record_out_of_the_comparison_and_is_named() -> None:
    result = inventory([cell("imports", "bitumen", 1.0), *PROVINCE[:1]], "cn-province-2011")
    assert not errors(result.issues)
    (issue,) = [i for i in result.issues if i.code == "NOT_COMPARED"]
    assert issue.place.cell == "E2"
    assert "Net calorific value" in issue.message("en") and "沥青" in issue.message("zh")
    assert {r["item"] for r in rows(result, level="row")} == {"raw_coal"}
