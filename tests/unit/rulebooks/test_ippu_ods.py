"""Substitutes for ozone-depleting substances (2.F): the guideline's spreadsheets year by year, banks against plain
loops, and that no more is let go than was put in."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example as always
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import LIBRARY, codes, inventory, mass
from inventory.analysis.differences import difference_issues, frame
from inventory.methods.catalogue import METHODS
from inventory.vocabulary.gases import blend_components, blend_list, fluorinated

EXAMPLE = Path(__file__).parents[2] / "cases" / "ipcc_2019_v3_ch7_example_2f1_tier2.csv"


def in_equipment(year: int, amount: float, model: str, use: str = "mac_other", **more: Any) -> dict[str, Any]:
    row = {"activity": "contained_agent", "category": "2.F.1.b", "contained_use": use, "bank_model": model, "unit": "t"}
    return row | {"record_id": str(year), "item": "HFC-134a", "amount": amount, "year": year} | more


def by_year(
    rows: list[dict[str, Any]], method: str, book: str = "ipcc-2006", gas: str = "HFC-134a"
) -> dict[int, float]:
    result = inventory(rows, book)
    assert result.issues == ()
    lines = result.lines
    chosen = lines[(lines["method"] == method) & (lines["gas"] == gas)]
    return dict(zip(chosen["year"].tolist(), chosen["mass_t"].tolist(), strict=True))


# -- published calculation examples ------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_figure_7_7_tier_1_refrigeration(book: str) -> None:
    row = in_equipment(2005, 1000, "declining", "cooling_all", category="2.F.1", item="HFC-143a")
    row |= {"introduction_year": (1998, "1"), "sales_growth": (3, "percent")}
    made = by_year([row], "ippu.ods.declining_bank", book, "HFC-143a")
    assert {y: round(m) for y, m in made.items()} == {
        1998: 15, 1999: 44, 2000: 86, 2001: 140, 2002: 205, 2003: 280, 2004: 365,
        2005: 461,
    }  # fmt: skip


def test_figure_7_8_tier_1_fire_protection() -> None:
    row = in_equipment(2005, 176, "declining", "fire_all", category="2.F.3", item="HFC-227ea")
    row |= {"introduction_year": (1998, "1"), "sales_growth": (3, "percent")}
    made = by_year([row], "ippu.ods.declining_bank", gas="HFC-227ea")
    assert [round(made[y]) for y in range(1998, 2006)] == [1, 2, 4, 7, 11, 16, 21, 27]


def test_figure_7_5_tier_1a_foams() -> None:
    row = {"activity": "foam_blowing", "category": "2.F.2", "foam": "closed_cell", "item": "HFC-134a", "unit": "t"}
    row |= {"amount": 133.6, "year": 2005, "introduction_year": (1993, "1"), "record_id": "2005"}
    first, later = (by_year([row], f"ippu.ods.foam_{m}") for m in ("first_year", "in_use"))
    printed = {2005: (13.4, 42.1, 55.4), 2004: (12.3, 36.1, 48.4), 2003: (11.3, 30.5, 41.8), 2002: (10.3, 25.4, 35.7)}
    for year, (of_first, of_bank, total) in printed.items():
        assert first[year] == pytest.approx(of_first, abs=0.06)
        assert later[year] == pytest.approx(of_bank, abs=0.06)
        assert first[year] + later[year] == pytest.approx(total, abs=0.06)


def example() -> list[dict[str, float]]:
    """Columns of the workbook: J new to the bank, K refilled, H, L and P emitted, O destroyed (all in kg)."""
    with EXAMPLE.open(encoding="utf-8", newline="") as file:
        return [{n: float(v) for n, v in row.items()} for row in csv.DictReader(file)]


def test_the_refinements_workbook_year_by_year() -> None:
    years = example()
    parameters = {"product_lifetime": (12, "year"), "bank_emission_rate": (10, "percent/year")}
    parameters |= {"residual_charge": (100, "percent"), "recovery_efficiency": (0, "percent")}
    rows = [
        in_equipment(int(y["year"]), y["new"], "as_recorded", unit="kg", refilled=(y["refilled"], "kg"), **parameters)
        for y in years
    ]
    filled = [
        in_equipment(
            int(y["year"]), y["charged"], "", unit="kg", charging_loss=(2, "percent"), record_id=f"c{y['year']}"
        )
        | {"activity": "equipment_charging"}
        for y in years
    ]
    destroyed = [
        in_equipment(
            int(y["year"]), y["destroyed"], "", unit="kg", agent_flow_kind="destroyed", record_id=f"d{y['year']}"
        )
        | {"activity": "agent_flow"}
        for y in years
    ]
    result = inventory(rows + filled + destroyed, "ipcc-2019")
    assert result.issues == ()
    lines = result.lines[result.lines["counted"]]
    for y in years:
        of = lines[lines["year"] == y["year"]].groupby("method")["mass_t"].sum() * 1000
        assert of["ippu.ods.charging"] == pytest.approx(y["filling"], rel=1e-9)
        assert of["ippu.ods.recharged_bank"] == pytest.approx(y["in_use"], rel=1e-9)
        assert of["ippu.ods.end_of_life"] + of["ippu.ods.flow"] == pytest.approx(y["end_of_life"], rel=1e-9)
        assert of.sum() == pytest.approx(y["total"], rel=1e-9)


# -- banks against plain loops, and balances ---------------------------------------------------------------------------

SALES = st.lists(st.floats(0, 1e4), min_size=1, max_size=12)


@settings(max_examples=15, deadline=None)
@given(SALES, st.integers(1, 8), st.floats(0.01, 0.6))
def test_all_that_a_declining_bank_takes_up_is_let_go_in_the_end(new: list[float], life: int, rate: float) -> None:
    method, years = METHODS["ippu.ods.declining_bank"], len(new) + life
    values = {"agent": [*new, *[0.0] * life], "bank_emission_rate": rate, "product_lifetime": float(life)}
    made = method.evaluate(
        {n: np.array(v) if isinstance(v, list) else v for n, v in values.items()}
        | {"destroyed_share": 0.0, "gas_share": 1.0},
        gas="HFC-134a",
    )
    assert len(made) == years
    assert made.sum() == pytest.approx(sum(new), rel=1e-9, abs=1e-6)
    assert (made >= -1e-6).all()


@settings(max_examples=15, deadline=None)
@given(SALES, st.integers(1, 8), st.floats(0.01, 0.6))
def test_a_declining_bank_is_the_sum_of_its_vintages(new: list[float], life: int, rate: float) -> None:
    total = [0.0] * len(new)
    for begun, amount in enumerate(new):
        left = amount
        for year in range(begun, min(begun + life, len(new))):
            total[year] += left * rate
            left -= left * rate
        if begun + life < len(new):
            total[begun + life] += left
    values = {"agent": np.array(new), "bank_emission_rate": rate, "product_lifetime": float(life)}
    made = METHODS["ippu.ods.declining_bank"].evaluate(
        values | {"destroyed_share": 0.0, "gas_share": 1.0}, gas="HFC-134a"
    )
    assert made == pytest.approx(total, rel=1e-9, abs=1e-6)


def recharged(new: list[float], refilled: list[float], life: int, rate: float) -> Any:
    """What a bank topped up as recorded lets go, year by year."""
    values = {"agent": np.array(new), "refilled": np.array(refilled), "bank_emission_rate": rate}
    values |= {"product_lifetime": float(life), "gas_share": 1.0}
    return METHODS["ippu.ods.recharged_bank"].evaluate(values, gas="HFC-134a")


@settings(max_examples=25, deadline=None)
@given(SALES, st.integers(1, 8), st.floats(0.01, 0.6))
def test_a_bank_topped_up_in_full_leaks_of_all_that_is_not_retired_and_is_empty_at_last(
    new: list[float], life: int, rate: float
) -> None:
    whole = [*new, *[0.0] * (life + 1)]
    held = [0.0] + [sum(whole[max(0, y - life + 1) : y + 1]) for y in range(len(whole) - 1)]  # as the year begins
    leaks = [rate * h for h in held]
    made = recharged(whole, leaks, life, rate)
    assert made == pytest.approx(leaks, rel=1e-9, abs=1e-6)
    assert made[-1] == pytest.approx(0, abs=1e-6)


@settings(max_examples=25, deadline=None)
@always([100.0], 4, 0.2, 0.0)
@given(SALES, st.integers(1, 8), st.floats(0.01, 0.6), st.floats(0, 1))
def test_a_bank_topped_up_in_part_never_lets_go_less_than_nothing_or_more_than_went_in(
    new: list[float], life: int, rate: float, kept_up: float
) -> None:
    """What is retired counts with its charge when new, though part of that has leaked: the bank stops at nothing."""
    whole = [*new, *[0.0] * (life + 12)]
    refilled = [kept_up * rate * sum(new) if y < len(new) else 0.0 for y in range(len(whole))]
    made = recharged(whole, refilled, life, rate)
    assert (made >= 0).all()
    assert made.sum() <= (sum(new) + sum(refilled)) * (1 + 1e-9)


@settings(max_examples=25, deadline=None)
@given(SALES, st.floats(0, 1), st.floats(0, 0.3), st.integers(1, 50), st.floats(0, 1))
def test_foams_never_let_go_more_than_was_blown_into_them(
    new: list[float], first: float, yearly: float, life: int, end: float
) -> None:
    shares = {"first_year_loss": first, "annual_loss": yearly, "product_lifetime": float(life)}
    values = shares | {"agent": np.array([*new, *[0.0] * (life + 1)]), "gas_share": 1.0, "end_of_life_loss": end}
    total = 0.0
    for name in ("first_year", "in_use", "end_of_life"):
        method = METHODS[f"ippu.ods.foam_{name}"]
        asked = {n: v for n, v in values.items() if n in method.slots}
        total += float(np.sum(method.evaluate(asked, gas="HFC-134a")))
    assert total <= sum(new) * (1 + 1e-9) + 1e-6
    if end >= 1:
        assert total == pytest.approx(sum(new), rel=1e-9, abs=1e-6)


# -- traps -------------------------------------------------------------------------------------------------------------


def foam_total(foam: str, gas: str) -> float:
    """Share let go over sixty years of what is blown in once, by the guideline's defaults."""
    row = {"activity": "foam_blowing", "category": "2.F.2", "foam": foam, "item": gas, "unit": "t", "record_id": "a"}
    result = inventory([row | {"amount": 100, "year": 1990}, row | {"amount": 0, "year": 2050, "record_id": "b"}])
    assert result.issues == ()
    return float(result.lines["mass_t"].sum())


@pytest.mark.parametrize("foam", ["integral_skin", "one_component"])
def test_trap_foams_whose_printed_losses_exceed_the_charge_stop_at_the_charge(foam: str) -> None:
    """Table 7.6: 95 % and 2.5 % a year over 12 or 50 years would be 125 or 220 %."""
    assert foam_total(foam, "HFC-134a") == pytest.approx(100, rel=1e-12)


@pytest.mark.parametrize(("foam", "gas"), [("extruded_polystyrene", "HFC-152a"), ("extruded_polystyrene", "HFC-134a")])
def test_extruded_polystyrene_differs_by_gas_and_adds_up_to_its_charge(foam: str, gas: str) -> None:
    assert foam_total(foam, gas) == pytest.approx(100, rel=1e-12)


def test_trap_a_blend_whose_printed_shares_add_to_110_is_kept_and_no_sum_check_rejects_the_rest() -> None:
    """R-406A (V3 Table 7.8) prints 55, 14 and 41 %; the vocabulary takes isobutane from elsewhere and says so."""
    assert "R-406A" in blend_list()
    shares = LIBRARY.table("ipcc-2006/ippu/gas_share").rows
    held = {(r.keys["item"], r.gas): r.value for r in shares}
    for blend in blend_list():
        for gas, share in blend_components(blend).items():
            if gas in fluorinated():
                assert held.pop((blend, gas)) == share
    assert held == dict.fromkeys(((g, g) for g in fluorinated()), 1.0)


def test_a_blend_without_a_gas_that_counts_is_a_fault() -> None:
    row = in_equipment(2005, 1, "declining", "cooling_all", category="2.F.1", item="R-406A")
    assert codes(inventory([row]).issues) == ["GAS_NOT_WORKED_OUT"]


def test_trap_table_7_9_has_ranges_whose_ends_are_chosen_by_the_group_of_countries() -> None:
    row = {"activity": "equipment_charging", "category": "2.F.1.a", "contained_use": "chillers", "item": "HFC-134a"}
    row |= {"amount": 100, "unit": "t", "year": 2005}
    lines = [inventory([row | {"country_group": g}]).lines for g in ("developed", "developing")]
    low, high = (found["mass_t"][found["counted"]].sum() for found in lines)
    assert (low, high) == pytest.approx((0.2, 1.0))
    assert codes(inventory([row]).issues) == ["FACTOR_COLUMN_BLANK"]


def test_mobile_air_conditioning_is_divided_by_the_refinement_only() -> None:
    row = {"activity": "equipment_charging", "category": "2.F.1.b", "item": "HFC-134a", "country_group": "developing"}
    row |= {"amount": 100, "unit": "t", "year": 2005}
    whole, ship = row | {"contained_use": "mobile_air_conditioning"}, row | {"contained_use": "mac_maritime"}
    assert [codes(inventory([r], "ipcc-2019").issues) for r in (whole, ship)] == [["FACTOR_MISSING"], []]
    assert [codes(inventory([r], "ipcc-2006").issues) for r in (whole, ship)] == [[], ["FACTOR_MISSING"]]


def test_destroyed_agent_is_taken_off_where_it_happened() -> None:
    row = {"activity": "agent_flow", "category": "2.F.2", "agent_flow_kind": "destroyed", "item": "HFC-245fa"}
    result = inventory([row | {"amount": 3, "unit": "t", "year": 2005}])
    assert mass(result, "r0|ippu.ods.flow|HFC-245fa") == -3


def test_a_mass_balance_adds_up_by_equation_7_9() -> None:
    row = {"activity": "agent_flow", "category": "2.F.1.a", "item": "HFC-134a", "unit": "t", "year": 2005}
    flows = {"sold": 100, "new_charge": 60, "retired_charge": 15, "destroyed": 5}
    rows = [row | {"agent_flow_kind": k, "amount": a, "record_id": k} for k, a in flows.items()]
    assert inventory(rows).lines["mass_t"].sum() == pytest.approx(100 - 60 + 15 - 5)


def test_retrofitting_and_stockpiles_are_terms_of_the_mass_balance() -> None:
    """Section 7.5.2.1: what goes into retrofitted equipment or a stockpile has not escaped; what comes
    out of it has gone somewhere: 100 − 60 + 15 − 20 + 8 − 6 + 2 = 39."""
    row = {"activity": "agent_flow", "category": "2.F.1.a", "item": "HFC-134a", "unit": "t", "year": 2005}
    flows = {"sold": 100, "new_charge": 60, "retired_charge": 15, "retrofitted_to": 20, "retrofitted_from": 8}
    flows |= {"stockpiled": 6, "drawn_from_stockpile": 2}
    result = inventory([row | {"agent_flow_kind": k, "amount": a, "record_id": k} for k, a in flows.items()])
    assert result.issues == ()
    assert result.lines["mass_t"].sum() == pytest.approx(39)


# -- the market beside the need ----------------------------------------------------------------------------------------

AT_RATES = {"bank_emission_rate": (10, "percent/year"), "product_lifetime": (12, "year")}
AT_RATES |= {"residual_charge": (50, "percent"), "recovery_efficiency": (0, "percent")}
NEED = [
    in_equipment(2005, 200, "full_charge", **AT_RATES),
    in_equipment(2005, 100, "", charging_loss=(2, "percent"), record_id="c") | {"activity": "equipment_charging"},
    in_equipment(2005, 150, "", "", container_loss=(4, "percent"), record_id="k") | {"activity": "agent_containers"},
]
"""Eq. 7.15: 100 charged + 100 × 2 % + 200 × 10 % + 150 × 4 % = 128 t."""
MARKET = {"produced": 160, "imported": 10, "reclaimed": 5, "exported": 20, "destroyed_of_market": 3}
"""Eq. 7.16: 160 + 10 + 5 − 20 − 3 = 152 t."""


def market(flow: str, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "refrigerant_market", "category": "2.F.1", "refrigerant_market_flow": flow, "item": "HFC-134a"}
    return row | {"amount": amount, "unit": "t", "year": 2005, "record_id": flow} | more


def compared(rows: list[dict[str, Any]], book: str) -> Any:
    found = frame(inventory(rows, book))
    return found[found["comparison"] == "refrigerant_market"]


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_what_was_needed_is_set_against_what_the_market_brought(book: str) -> None:
    table = compared([*NEED, *(market(f, a) for f, a in MARKET.items())], book)
    (row,) = table[table["level"] == "row"].to_dict("records")
    gwp = row["counted_t"] / 128
    assert gwp > 1000  # several gases are compared in CO2e
    assert (row["item"], row["beside_t"] / gwp) == ("HFC-134a", pytest.approx(152))
    assert row["relative_t"] == pytest.approx(152 / 128 - 1)
    assert row["flag_t"] == 0.1  # 18.75 % is more than 10 %


def test_a_marked_difference_is_told_until_it_is_explained() -> None:
    rows = [*NEED, *(market(f, a) for f, a in MARKET.items())]
    about = {"activity": "explanation", "category": "2.F.1", "comparison": "refrigerant_market", "year": 2005}
    reasons = [
        about | {"note": "stockpiled", "amount": None, "item": item, "record_id": f"x{item}"}
        for item in ("HFC-134a", "")
    ]
    assert set(codes(difference_issues(inventory(rows)))) == {"DIFFERENCE_UNEXPLAINED"}
    assert codes(difference_issues(inventory(rows + reasons))) == []


def test_the_market_is_in_no_total_and_another_substance_is_not_compared() -> None:
    rows = [*NEED, market("imported", 5), market("produced", 50, item="R-410A")]
    result = inventory(rows)
    assert result.total().value == pytest.approx(inventory(NEED).total().value)
    assert set(compared(rows, "ipcc-2006")["item"]) <= {"HFC-134a", ""}
