"""Harvested wood products (3.D.1): the guideline's worksheet year by year, stocks against plain loops, what a series
begins with, and that carbon is neither made nor lost."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example as always
from hypothesis import given, settings
from hypothesis import strategies as st

import inventory as face
from helpers import codes, inventory
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.methods.workings.wood import (
    domestic_paper_share_2019,
    domestic_wood_share_2006,
    domestic_wood_share_2019,
)
from inventory.reports.formulas_series import SeriesFormulas
from inventory.reports.layout import Layout
from inventory.reports.model import build
from inventory.results import Inventory
from inventory.rulebooks import load

WORKSHEET = Path(__file__).parents[2] / "cases" / "ipcc_2006_v4_ch12_worksheet.csv"
"""Sheets Data1 (Brazil), Calculation and Result of the worksheet of chapter 12: m3, t of paper, Gg C, Gg CO2."""

GROWTH = 0.022
PRODUCTS = {"sawnwood": ("solid_temperate", "m3", 0.5, 30), "panels": ("wood_panels", "m3", 0.295, 30)}
PRODUCTS |= {"paper": ("paper", "t", 0.45, 3)}
TRADED = {
    "roundwood": 0.5 * 1.12,
    "chips": 0.5,
    "residues": 0.5,
    "sawnwood": 0.5,
    "panels": 0.295,
}  # m3, logs with bark
TRADED_BY_WEIGHT = {"charcoal": 0.765, "paper": 0.45, "pulp": 0.45}
SENT_OUT = {"charcoal": 0.45}
"""The worksheet counts charcoal that is exported with the factor of paper."""


def worksheet() -> list[dict[str, float]]:
    with WORKSHEET.open(encoding="utf-8", newline="") as file:
        return [{n: float(v) for n, v in row.items() if v} for row in csv.DictReader(file)]


def domestic(year: dict[str, float]) -> float:
    wood = year["industrial"]
    return wood / (wood + sum(year[f"{n}_in"] - year[f"{n}_out"] for n in ("industrial", "chips", "residues")))


def products(year: dict[str, float], approach: str) -> list[dict[str, Any]]:
    rows = []
    for name, (product, unit, carbon, half_life) in PRODUCTS.items():
        row = {"activity": "wood_products", "category": "3.D.1", "wood_approach": approach, "wood_product": product}
        row |= {"year": int(year["year"]), "amount": year[name], "unit": unit, "wood_carbon": (carbon, f"tC/{unit}")}
        row |= {"half_life": (half_life, "year"), "prior_growth": (GROWTH, "1/year")}
        row |= {"imported_products": (year[f"{name}_in"], unit), "exported_products": (year[f"{name}_out"], unit)}
        row |= {"domestic_wood_share": (domestic(year), "1"), "record_id": f"{name} {year['year']:.0f}"}
        rows.append(row)
    return rows


def trade(year: dict[str, float]) -> list[dict[str, Any]]:
    rows = []
    for unit, traded in (("m3", TRADED), ("t", TRADED_BY_WEIGHT)):
        for name, carbon in traded.items():
            row = {"activity": "wood_trade", "category": "3.D.1", "wood_approach": "atmospheric_flow", "unit": unit}
            row |= {"year": int(year["year"]), "wood_product": "paper" if unit == "t" else "solid_temperate"}
            for way, per_unit in (("in", carbon), ("out", SENT_OUT.get(name, carbon))):
                ident = f"{name} {way} {year['year']:.0f}"
                own = {"wood_carbon": (per_unit, f"tC/{unit}"), "direction": way, "record_id": ident}
                rows.append(row | own | {"amount": year[f"{name}_{way}"]})
    return rows


def by_year(result: Inventory, method: str = "") -> dict[int, float]:
    assert errors(result.issues) == []
    lines = result.lines
    chosen = lines[lines["method"].str.startswith(method or "afolu.hwp")]
    return chosen.groupby("year")["mass_t"].sum().to_dict()


@pytest.mark.parametrize(
    ("approach", "column"), [("stock_change", "in_use_consumed"), ("production", "in_use_harvested")]
)
def test_the_worksheets_stocks_in_use_of_44_years(approach: str, column: str) -> None:
    years = worksheet()
    made = by_year(inventory([row for y in years for row in products(y, approach)]))
    for y in years:
        assert made[int(y["year"])] == pytest.approx(-y[column] * 1000 * 44 / 12, rel=1e-11)


@pytest.mark.parametrize("approach", ["stock_change", "atmospheric_flow", "production"])
def test_the_worksheets_contribution_by_each_approach(approach: str) -> None:
    years = worksheet()
    rows = [row for y in years for row in products(y, approach)]
    rows += [row for y in years if "stock_change" in y for row in trade(y)] if approach == "atmospheric_flow" else []
    made = by_year(inventory(rows))
    reported = [y for y in years if approach in y]
    assert len(reported) == 15  # 1990 to 2004
    for y in reported:
        assert made[int(y["year"])] == pytest.approx(y[approach] * 1000, rel=1e-11)


def test_simple_decay_gives_the_number_of_the_production_approach() -> None:
    rows = [row for y in worksheet()[:8] for row in products(y, "production")]
    assert by_year(inventory(rows)) == by_year(inventory([r | {"wood_approach": "simple_decay"} for r in rows]))


# -- stocks against plain loops ----------------------------------------------------------------------------------------

AMOUNTS = st.lists(st.floats(0, 1e6), min_size=5, max_size=12)
FEW = settings(max_examples=20, deadline=None)


def stocks(opening: float, inflows: list[float], half_life: float) -> list[float]:
    """Stocks at the beginning of each year and at the end of the last."""
    k, found = math.log(2) / half_life, [opening]
    for inflow in inflows:
        found.append(math.exp(-k) * found[-1] + (1 - math.exp(-k)) / k * inflow)
    return found


@FEW
@given(AMOUNTS, st.floats(1, 60), st.floats(0, 0.04), st.integers(1901, 1995))
def test_a_back_cast_in_closed_form_is_the_loop_from_1900(
    amounts: list[float], half_life: float, growth: float, first: int
) -> None:
    before = [amounts[0] * math.exp(growth * (year - first)) for year in range(1900, first)]
    opening = stocks(0.0, before, half_life)[-1]
    expected = -np.diff(stocks(opening, amounts, half_life)) * 44 / 12
    values = {"product": np.array(amounts), "domestic_wood_share": 1.0, "wood_carbon": 1.0, "half_life": half_life}
    values |= {"prior_growth": growth, "history": np.arange(len(amounts)) + first - 1900.0}
    made = METHODS["afolu.hwp.produced"].evaluate(values)
    assert made == pytest.approx(expected, rel=1e-7, abs=1e-4)


@FEW
@given(AMOUNTS, st.floats(1, 60))
@always([100, 101, 150, 103, 95, 105, 100], 35)
def test_a_steady_opening_is_the_mean_of_five_inflows_over_k(amounts: list[float], half_life: float) -> None:
    k = math.log(2) / half_life
    expected = -np.diff(stocks(sum(amounts[:5]) / 5 / k, amounts, half_life)) * 44 / 12
    values = {"product": np.array(amounts), "domestic_wood_share": 1.0, "wood_carbon": 1.0, "half_life": half_life}
    assert METHODS["afolu.hwp.produced_2019"].evaluate(values) == pytest.approx(expected, rel=1e-7, abs=1e-4)


@FEW
@given(AMOUNTS, st.floats(1, 60))
def test_carbon_that_comes_in_is_stored_or_let_go(amounts: list[float], half_life: float) -> None:
    method = METHODS["afolu.hwp.produced_2019"]
    values = {"product": np.array(amounts), "domestic_wood_share": 1.0, "wood_carbon": 1.0, "half_life": half_life}
    stock = method.remembered(values)["wood_stock"]
    gained = -method.evaluate(values) * 12 / 44
    assert stock[1:] - stock[:-1] == pytest.approx(gained[:-1], rel=1e-6, abs=1e-4)
    # what leaves is the inflow less the gain, and never more than was there
    left = np.array(amounts) - gained
    assert (left >= -1e-6).all()
    assert (left <= stock + np.array(amounts) + 1e-6).all()


def test_once_nothing_comes_in_half_is_left_after_a_half_life() -> None:
    amounts = np.array([100.0] * 5 + [0.0] * 10)
    values = {"product": amounts, "domestic_wood_share": 1.0, "wood_carbon": 1.0, "half_life": 5.0}
    stock = METHODS["afolu.hwp.produced_2019"].remembered(values)["wood_stock"]
    assert stock[10] == pytest.approx(stock[5] / 2, rel=1e-12)


# -- through the rule book ---------------------------------------------------------------------------------------------


def sawn(year: int, amount: float, approach: str = "production", **more: Any) -> dict[str, Any]:
    row = {"activity": "wood_products", "category": "3.D.1", "wood_approach": approach, "wood_product": "sawnwood"}
    row |= {"year": year, "amount": amount, "unit": "m3", "domestic_wood_share": (100, "percent")}
    return row | {"record_id": f"s{year}"} | more


def test_two_series_begin_each_in_its_own_year() -> None:
    apart = [sawn(y, 100 + y % 3) for y in range(1990, 2000)]
    later = [sawn(y, 50 + y % 2, wood_product="plywood", record_id=f"p{y}") for y in range(1994, 2000)]
    both, one, other = (by_year(inventory(rows, "ipcc-2019")) for rows in (apart + later, apart, later))
    assert both == pytest.approx({y: one[y] + other.get(y, 0.0) for y in one}, rel=1e-12)


def test_five_years_are_asked_for_and_the_ones_that_lack_are_named() -> None:
    rows = [sawn(y, 100) for y in (2000, 2001, 2003, 2005, 2006)]
    (fault,) = errors(inventory(rows, "ipcc-2019").issues)
    assert codes([fault]) == ["SERIES_OPENING_INCOMPLETE"]
    assert fault.seen == "2002, 2004"
    assert "2002, 2004" in fault.message("zh")


def test_a_short_series_beside_a_long_one_is_not_padded_with_nothing() -> None:
    rows = [sawn(y, 100) for y in range(1990, 2000)] + [
        sawn(y, 50, wood_product="plywood", record_id=f"p{y}") for y in (1998, 1999)
    ]
    (fault,) = errors(inventory(rows, "ipcc-2019").issues)
    assert fault.seen == "2000, 2001, 2002"


def test_the_opening_stock_and_its_reason_stand_in_the_trace_in_both_languages() -> None:
    old = {"activity": "wood_products", "category": "3.D.1", "wood_product": "wood_panels", "unit": "m3"}
    old |= {"wood_approach": "production", "roundwood_region": "asia", "year": 1990, "amount": 1000}
    old |= {"domestic_wood_share": (80, "percent")}
    result = inventory([old])
    (line,) = result.line_ids
    trace = result.trace(line)
    stock = next(i for i in trace.inputs if i.name == "wood_stock")
    growth = next(i for i in trace.inputs if i.name == "prior_growth")
    assert growth.factor_id == "ipcc-2006.prior_growth.asia"
    assert stock.value > 1000
    assert "1900" in trace.text("en")
    assert "自1900年" in trace.text("zh")


def test_one_approach_for_all() -> None:
    rows = [sawn(y, 100) for y in range(2000, 2005)]
    rows += [sawn(y, 100, "stock_change", wood_product="plywood", record_id=f"p{y}") for y in range(2000, 2005)]
    rows = [r | {"imported_products": (0, "m3"), "exported_products": (0, "m3")} for r in rows]
    assert set(codes(errors(inventory(rows, "ipcc-2019").issues))) == {"NOT_ALIKE"}


def test_the_opening_is_a_live_formula() -> None:
    steady = Layout(build(inventory([sawn(y, 100) for y in range(2000, 2006)], "ipcc-2019"), "en"), "0.00")
    first = SeriesFormulas(steady).year(0)["memory wood_stock tC"]
    assert first.startswith("AVERAGE(")
    assert first.count(",") == 4
    old = [r for y in worksheet()[:2] for r in products(y, "production")]
    grown = SeriesFormulas(Layout(build(inventory(old), "en"), "0.00")).year(0)["memory wood_stock tC"]
    assert "EXP(" in grown
    assert "-1900)" in grown


# -- the share of domestic wood ----------------------------------------------------------------------------------------


def test_2006_counts_what_is_sent_out_as_products_made_elsewhere() -> None:
    # eq. 12.3: 100 / (100 + 0 − 20); of a net importer 100 / (100 + 60 − 10)
    made = domestic_wood_share_2006(produced=[100.0, 100.0], imported=[0.0, 60.0], exported=[20.0, 10.0])
    assert made == pytest.approx([1.25, 2 / 3])


def test_2019_takes_exports_off_on_both_sides_and_is_never_below_nothing() -> None:
    # eq. 12.8: (100 − 10) / (100 + 60 − 10) = 0.6; (10 − 30) / (10 + 60 − 30) is below nothing
    made = domestic_wood_share_2019(produced=[100.0, 10.0], imported=[60.0, 60.0], exported=[10.0, 30.0])
    assert made == pytest.approx([0.6, 0.0])


def test_2019_paper_is_of_pulp_and_of_recovered_paper() -> None:
    # eq. 12.7: wood 0.6; pulp (50 − 10)/(50 + 40 − 10) = 0.5; recovered (30 − 6)/(30 + 0 − 6) = 1; q = 0.4
    made = domestic_paper_share_2019(
        pulp_produced=50, pulp_imported=40, pulp_exported=10, paper_collected=30, paper_imported=0, paper_exported=6,
        recovered_share=0.4, produced=100, imported=60, exported=10,
    )  # fmt: skip
    assert made == pytest.approx(0.6 * 0.6 * 0.5 + 0.4 * 1)


def test_the_share_is_worked_out_while_reading(tmp_path: Path) -> None:
    head = "category,activity,wood_approach,wood_product,roundwood_region,amount,unit,year"
    given_columns = ("roundwood_produced", "roundwood_imported", "roundwood_exported")
    head += "".join(f",{c},{c}_unit" for c in given_columns)
    path = tmp_path / "wood.csv"
    row = "3.D.1,wood_products,production,solid_temperate,world,1000,m3,1961,100,m3,60,m3,10,m3"
    path.write_text(f"{head}\n{row}\n", encoding="utf-8")
    result = face.compute(path, rulebook="ipcc-2006")
    (line,) = result.line_ids
    share = next(i for i in result.trace(line).inputs if i.name == "domestic_wood_share")
    assert share.used == pytest.approx(2 / 3)
    assert "harvest" in share.why.en
    path.write_text(f"{head}\n{row.replace('1961', '1899')}\n", encoding="utf-8")
    with pytest.raises(face.ProblemsFound, match="1901 to 2100"):
        face.compute(path, rulebook="ipcc-2006")


def test_only_what_goes_back_further_may_begin_before_the_years_of_the_book(tmp_path: Path) -> None:
    path = tmp_path / "peat.csv"
    head = "category,activity,peat_nutrients,wetland_climate,amount,unit,year"
    path.write_text(f"{head}\n3.B.4.a.i,peatland,nutrient_rich,boreal,10,ha,1961\n", encoding="utf-8")
    with pytest.raises(face.ProblemsFound, match="1990 to 2100"):
        face.compute(path, rulebook="ipcc-2006")


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_every_product_of_a_sheet_has_carbon_and_where_it_is_used_a_half_life(book: str) -> None:
    rules = load(book)
    for form_id in ("wood_products", "paper_products", "wood_trade"):
        form = rules.form(form_id)
        assert form is not None
        field = form.field("wood_product")
        words = field.only if field else ("paper",)
        unit = form.field("unit").units  # type: ignore[union-attr]
        for word in words:
            made = [
                inventory([_filled(form_id, word, u, y) for y in range(2000, 2005)], book)
                for u in (u for u in ("m3", "t") if u in unit)
            ]
            assert any(errors(m.issues) == [] for m in made), (book, form_id, word)


def _filled(form_id: str, word: str, unit: str, year: int) -> dict[str, Any]:
    row = {"category": "3.D.1", "wood_product": word, "amount": 1, "unit": unit, "year": year, "record_id": str(year)}
    if form_id == "wood_trade":
        return row | {"activity": "wood_trade", "wood_approach": "atmospheric_flow", "direction": "in"}
    row |= {"activity": "wood_products", "wood_approach": "stock_change", "roundwood_region": "world"}
    return row | {"imported_products": (0, unit), "exported_products": (0, unit)}


@FEW
@given(
    st.lists(st.floats(0, 1e4), min_size=2, max_size=6), st.floats(0, 2), st.sampled_from(["sawnwood", "wood_panels"])
)
def test_use_at_home_and_abroad_make_the_production_approach(amounts: list[float], ratio: float, item: str) -> None:
    """Eq. 12.9: below nothing neither of the two, even where more is exported than made."""
    rows = [
        {
            "activity": "wood_products",
            "category": "3.D.1",
            "wood_product": item,
            "amount": amount,
            "unit": "m3",
            "year": 2000 + n,
            "record_id": f"r{n}",
            "domestic_wood_share": (80.0, "percent"),
            "exported_products": (ratio * amount, "m3"),
        }
        for n, amount in enumerate(amounts)
    ]
    whole, parts = (
        inventory([r | {"wood_approach": a} for r in rows], "ipcc-2019").lines
        for a in ("production", "production_by_market")
    )
    assert set(parts["method"]) == {"afolu.hwp.produced_at_home", "afolu.hwp.produced_abroad"}
    by_year = [lines.groupby("year")["mass_t"].sum().tolist() for lines in (whole, parts)]
    assert by_year[1] == pytest.approx(by_year[0], rel=1e-9, abs=1e-6)
