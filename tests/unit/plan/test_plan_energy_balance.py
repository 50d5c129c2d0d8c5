"""Energy balances: they close or the wrong cell is named, and every fuel counts once whatever is filled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, inventory, plan
from inventory.issues import Issue
from inventory.plan.plan import Plan
from inventory.plan.rules import matching
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.energy_balance import balance_category, balance_item_list, balance_row_list

BOOK = "cn-province-2011"
Figures = Mapping[str, float]
Row = dict[str, Any]

COAL: Figures = {
    "supply": 5020, "indigenous_production": 3000, "in_from_provinces": 2500, "out_to_provinces": -500,
    "stock_change": 20, "transformation": -4000, "thermal_power": -3100, "coking": -900, "final": 1000,
    "final_agriculture": 30, "final_industry": 700, "final_industry_feedstock": 150, "final_trade": 120,
    "final_residential": 150, "final_residential_urban": 40, "final_residential_rural": 110, "difference": 20,
    "consumption": 5000,
}  # fmt: skip
"""Raw coal in 10⁴ t: 5020 − 4000 − 1000 = 20, and 1000 + 3100 + 900 = 5000."""

PER_UNIT = 20.908 * 26.37 * 0.94 * 44 / 12 / 1000 * 10_000
"""t CO2 per 10⁴ t of raw coal: GB/T 2589 calorific value, carbon content and oxidation of the guideline's tables."""


def cells(figures: Figures, item: str = "raw_coal", unit: str = "wan_t", form: str = "physical") -> list[Row]:
    """One record per cell, categories from the mapping."""
    return [
        {
            "record_id": f"{form}.{item}.{row}", "activity": "energy_balance", "balance_row": row, "item": item,
            "amount": amount, "unit": unit, "balance_form": form, "region": "CN-37",
            "category": balance_category(row, item).code,
        }
        for row, amount in figures.items()
    ]  # fmt: skip


def found(rows: list[Row], code: str) -> list[Issue]:
    return [i for i in plan(rows, BOOK).issues if i.code == code]


def burnt(made: Plan) -> float:
    """What counts as burnt, in the amounts' unit."""
    steps = [s for s in made.steps if s.purpose.counted and not s.purpose.memo]
    sign = {"combustion": -1}
    rows = [row for s in steps for row in s.rows.tolist()]
    text, amount = made.records.text, made.records.numbers["amount"]
    kinds = balance_row_list()
    return sum(float(amount[r]) * sign.get(kinds.attribute(text["balance_row"][r], "kind"), 1) for r in rows)


def counted(result: Inventory) -> float:
    lines = result.lines
    return float(lines[lines.counted & (lines.memo == "")].mass_t.sum())


def errors(rows: list[Row]) -> list[str]:
    return [i.code for i in plan(rows, BOOK).issues if i.severity == "error"]


# -- closure ---------------------------------------------------------------------------------------------------------


def test_a_balance_that_closes_has_no_fault_and_reports_its_difference() -> None:
    issues = [i for i in plan(cells(COAL), BOOK).issues if i.code != "BALANCE_DOUBT"]
    assert codes(issues) == ["BALANCE_DIFFERENCE"]
    assert "Raw coal 20.00" in issues[0].message("en")


@pytest.mark.parametrize("row", ["supply", "transformation", "final", "final_residential"])
def test_a_wrong_total_is_named_with_the_value_that_closes(row: str) -> None:
    issue, *more = found(cells({**COAL, row: COAL[row] + 300}), "BALANCE_CELL")
    assert not more
    assert issue.place.cell == f"E{[*COAL].index(row) + 2}"
    assert f"{COAL[row]:g}" in issue.message("en") and f"{COAL[row] + 300:g}" in issue.message("zh")


def test_where_several_cells_could_be_wrong_the_equation_is_named_with_its_difference() -> None:
    issue, *more = found(cells({**COAL, "final_trade": 220}), "BALANCE_OPEN")
    assert not more and errors(cells({**COAL, "final_trade": 220})) == ["BALANCE_OPEN"]
    assert "-100" in issue.message("en") and "Final consumption" in issue.message("en")
    assert {p.cell for p in issue.places} >= {"E10", "E11", "E12", "E14"}


def test_the_standard_coal_form_tells_which_of_them_it_is() -> None:
    standard = {row: round(amount * 0.7143, 2) for row, amount in COAL.items()}
    standard |= {"final_residential": 107.14, "final": 714.29, "transformation": -2857.20, "supply": 3585.79}
    standard |= {"difference": 14.3, "consumption": 3571.49}
    rows = cells({**COAL, "final_trade": 220}) + cells(standard, unit="wan_tce", form="standard_coal")
    (issue,) = found(rows, "BALANCE_CELL")
    assert issue.place.cell == f"E{[*COAL].index('final_trade') + 2}"
    assert "120" in issue.message("en")


def test_rounding_of_what_is_printed_is_no_fault() -> None:
    thirds = {"final": 10.0, "final_agriculture": 3.33, "final_industry": 3.33, "final_trade": 3.33}
    assert errors(cells(thirds)) == []
    assert errors(cells({**thirds, "final": 10.1})) == ["BALANCE_OPEN"]


def test_sums_that_are_left_out_are_not_checked() -> None:
    assert errors(cells({"thermal_power": -10, "final_industry": 7})) == []


def test_a_wrong_sign_is_named_and_not_told_twice() -> None:
    (issue,) = (i for i in plan(cells({**COAL, "out_to_provinces": 500}), BOOK).issues if i.severity == "error")
    assert issue.code == "BALANCE_SIGN" and issue.place.cell == "E5"
    assert "-500" in issue.message("en") and "负数" in issue.message("zh")


def test_fuel_that_comes_out_of_a_power_plant_is_a_wrong_sign_and_power_is_not() -> None:
    assert errors(cells({"thermal_power": 5})) == ["BALANCE_SIGN"]
    assert errors(cells({"thermal_power": 5}, "electricity", "yi_kWh")) == []


@pytest.mark.parametrize("total", [100, 60])
def test_what_is_put_in_again_may_stand_within_its_row_or_beside_it(total: float) -> None:
    oil = {"transformation": total, "refining": 100, "refining_reinput": -40}
    assert errors(cells(oil, "residual_fuel_oil")) == []
    assert errors(cells({**oil, "transformation": 80}, "residual_fuel_oil")) == ["BALANCE_OPEN"]


def test_columns_of_totals_are_the_sums_of_their_groups() -> None:
    parts = {"crude_oil": 10.0, "motor_gasoline": 20.0, "oil_total": 30.0}
    rows = [c for i, a in parts.items() for c in cells({"final_industry": a}, i, "wan_tce", "standard_coal")]
    assert errors(rows) == []
    rows[-1]["amount"] = 34.0
    assert errors(rows) == ["BALANCE_OPEN"]


def test_units_within_a_column_may_differ_but_not_in_kind() -> None:
    rows = cells({"final": 10, "final_industry": 4, "final_trade": 6})
    rows[1] |= {"amount": 40_000, "unit": "t"}
    assert errors(rows) == []
    rows[2] |= {"unit": "wan_tce"}
    assert "BALANCE_UNITS" in errors(rows)


def test_a_large_statistical_difference_is_flagged() -> None:
    big = {**COAL, "difference": 520, "supply": 5520, "indigenous_production": 3500}
    assert "BALANCE_DIFFERENCE_LARGE" in codes(plan(cells(big), BOOK).issues)


def test_another_coefficient_than_the_tables_is_a_warning() -> None:
    rows = cells(COAL) + cells({r: a * 0.6 for r, a in COAL.items()}, unit="wan_tce", form="standard_coal")
    made = plan(rows, BOOK)
    assert errors(rows) == []
    (issue,) = (i for i in made.issues if i.code == "BALANCE_COEFFICIENT")
    assert issue.seen == "0.6" and "0.7143" in issue.message("en")


def test_forms_that_differ_in_a_cell_that_no_sum_holds_are_warned_of() -> None:
    standard = {r: round(a * 0.7143, 2) for r, a in COAL.items() if r not in ("final_industry_feedstock", "difference")}
    rows = cells(COAL) + cells({**standard, "final_industry_feedstock": 200.0}, unit="wan_tce", form="standard_coal")
    (issue,) = found(rows, "BALANCE_FORMS")
    assert "107.1" in issue.message("en")


# -- what counts -----------------------------------------------------------------------------------------------------


def test_a_balance_gives_its_burnt_fuel_and_nothing_else() -> None:
    """3100 for power and 1000 − 150 in final consumption: 3950 × 10⁴ t."""
    result = inventory(cells(COAL), BOOK)
    assert counted(result) == pytest.approx(3950 * PER_UNIT, rel=1e-12)
    lines = result.lines.query("counted").set_index("record_id")
    assert lines.loc["physical.raw_coal.thermal_power", "category"] == "1.A.1.a.i"
    assert lines.loc["physical.raw_coal.coking", "notation_key"] == "IE"
    assert lines.loc["physical.raw_coal.final_industry!rest", "mass_t"] == pytest.approx(550 * PER_UNIT, rel=1e-12)
    assert lines.loc["physical.raw_coal.final_industry!rest", "cell"] == f"E{[*COAL].index('final_industry') + 2}"
    assert lines.loc["physical.raw_coal.final_industry_feedstock", "category"] == "2.B"
    assert not {"physical.raw_coal.final", "physical.raw_coal.final_industry"} & {*lines.index}


def test_standard_coal_is_for_checks_beside_the_physical_form_and_counts_alone() -> None:
    standard = cells({"thermal_power": -10}, unit="wan_tce", form="standard_coal")
    both = inventory([*cells({"thermal_power": -14}), *standard], BOOK)
    assert counted(both) == pytest.approx(14 * PER_UNIT, rel=1e-12)
    alone = inventory(standard, BOOK)
    energy = 10 * 10_000 * 29.3076  # GJ
    assert counted(alone) == pytest.approx(energy * 26.37 * 0.94 * 44 / 12 / 1000, rel=1e-12)
    assert [i.code for i in (*both.issues, *alone.issues)].count("BALANCE_FORM") == 2


def test_a_fuel_that_only_the_standard_coal_form_has_counts_from_there_and_it_is_said() -> None:
    gas = cells({"final_trade": 10}, "liquefied_natural_gas", "wan_tce", "standard_coal")
    coal = cells({"final_trade": 10}, unit="wan_tce", form="standard_coal")
    result = inventory([*cells({"final_trade": 14}), *coal, *gas], BOOK)
    energy = 10 * 10_000 * 29.3076  # GJ
    assert counted(result) == pytest.approx(14 * PER_UNIT + energy * 15.32 * 0.98 * 44 / 12 / 1000, rel=1e-12)
    assert [("Liquefied natural gas" in i.message("en")) for i in result.issues if i.code == "BALANCE_FORM"] == [
        False, True,
    ]  # fmt: skip


def test_industries_in_physical_units_are_for_checks_where_their_balance_is_in_standard_coal() -> None:
    standard = cells({"final_industry": 10}, unit="wan_tce", form="standard_coal")
    result = inventory([*standard, *cells({"industry_31": 14})], BOOK)
    assert {*result.lines[result.lines.counted].record_id} == {"standard_coal.raw_coal.final_industry"}


DIVISIONS = ("industry_25", "industry_26", "industry_31")


@FEW
@given(
    industry=st.none() | st.integers(150, 500),  # not less than three parts can be together
    feedstock=st.none() | st.integers(0, 60),
    parts=st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 20)), max_size=3),
    homes=st.sampled_from([(), ("final_residential",), ("final_residential_urban", "final_residential_rural")]),
    power=st.integers(0, 100),
)
def test_whatever_is_filled_each_fuel_counts_once(
    industry: int | None,
    feedstock: int | None,
    parts: list[tuple[int, int | None]],
    homes: tuple[str, ...],
    power: int,
) -> None:
    """Burnt = power + industry (or its parts) − raw material (its own row, else those of its parts) + households."""
    figures: dict[str, float] = {"thermal_power": -power}
    placed = {name: (amount + (raw or 0), raw) for name, (amount, raw) in zip(DIVISIONS, parts, strict=False)}
    for name, (amount, raw) in placed.items():
        figures |= {name: amount} | ({f"{name}_feedstock": raw} if raw is not None else {})
    if industry is not None:
        figures["final_industry"] = industry
        figures |= {"final_industry_feedstock": feedstock} if feedstock is not None else {}
    figures |= dict.fromkeys(homes, 20)
    if len(homes) == 2:
        figures["final_residential"] = 40
    whole = industry if industry is not None else sum(amount for amount, _ in placed.values())
    raw_parts = sum(raw or 0 for _, raw in placed.values())
    raw = feedstock if industry is not None and feedstock is not None else raw_parts
    expected = power + whole - raw + (40 if len(homes) == 2 else 20 * len(homes))
    made = plan(cells(figures), BOOK)
    assert [i.code for i in made.issues if i.severity == "error"] == []
    assert burnt(made) == pytest.approx(expected, abs=1e-6)


def test_what_the_industries_leave_stays_with_industry_and_is_reported() -> None:
    rows = cells({"final_industry": 700, "industry_26": 300, "industry_26_feedstock": 150, "industry_31": 250})
    (issue,) = found(rows, "BALANCE_REST")
    assert issue.rest == "150" and issue.category == "1.A.2"
    by_category = inventory(rows, BOOK).lines.groupby("category").mass_t.sum()
    assert by_category["1.A.2.c"] == pytest.approx(150 * PER_UNIT)
    assert by_category["1.A.2.a"] == pytest.approx(250 * PER_UNIT)
    assert by_category["1.A.2"] == pytest.approx(150 * PER_UNIT)


@pytest.mark.parametrize(
    "figures",
    [
        {"final_industry": 100, "industry_26": 80, "industry_31": 60},
        {"final_industry": 100, "final_industry_feedstock": 140},
        {"final_industry_feedstock": 10, "industry_31": 60},
    ],
)
def test_parts_cannot_be_more_than_their_row(figures: Figures) -> None:
    assert set(errors(cells(figures))) == {"BALANCE_PARTS"}


def test_a_saved_result_settles_to_the_same(tmp_path: Any) -> None:
    from inventory.results.bundle import load as load_bundle

    result = inventory(cells(COAL), BOOK)
    result.save(tmp_path / "out")
    again = load_bundle(tmp_path / "out", ())
    assert again.lines.equals(result.lines)


def test_bunkers_are_a_memo_and_by_fuel_of_ships_or_aircraft() -> None:
    rows = cells({"foreign_bunkers": -15}, "kerosene") + cells({"foreign_bunkers": -45}, "residual_fuel_oil")
    lines = inventory(rows, BOOK).lines.query("counted")
    assert [*zip(lines.category, lines.memo, strict=True)] == [("1.A.3.a.i", "bunkers"), ("1.A.3.d.i", "bunkers")]
    assert (lines.mass_t > 0).all()


def test_power_across_the_border_takes_the_own_grid_unless_it_is_stated_by_itself() -> None:
    power = cells({"in_from_provinces": 700, "out_to_provinces": -60}, "electricity", "yi_kWh")
    result = inventory(power, BOOK)
    received, sent = result.lines.mass_t
    assert received / -sent == pytest.approx(700 / 60) and {*result.lines.memo} == {"electricity_transfer"}
    assert "does not say where" in str(result.trace(result.lines.line_id[0]))
    stated = {"activity": "electricity_transfer", "direction": "in", "counterpart": "CN-14", "region": "CN-37",
              "amount": 700, "unit": "yi_kWh", "category": "1.A.1.a"}  # fmt: skip
    result = inventory([*power, stated], BOOK)
    lines = result.lines
    assert [*zip(lines.record_id, lines.gas, lines.notation_key, strict=True)] == [
        ("physical.electricity.in_from_provinces", "CO2", "IE"),
        ("physical.electricity.out_to_provinces", "CO2", "IE"),
        ("r2", "CO2", ""),
    ]
    assert result.memo_totals["electricity_transfer"].value == lines.mass_t.iloc[2]  # and not the balance's too


@pytest.mark.parametrize(("key", "counts"), [("NE", True), ("NO", True), ("NA,NO", True), ("IE", False), ("C", False)])
def test_a_form_without_a_figure_does_not_take_the_place_of_the_balance(key: str, counts: bool) -> None:
    """What is not estimated there is known here; what is included elsewhere, or withheld, has its place already."""
    power = cells({"in_from_provinces": 700}, "electricity", "yi_kWh")
    stated = {"activity": "electricity_transfer", "direction": "in", "counterpart": "CN-14", "region": "CN-37",
              "amount": None, "notation_key": key, "note": "why", "category": "1.A.1.a"}  # fmt: skip
    lines = inventory([*power, stated], BOOK).lines.set_index("record_id")
    balance = lines.loc["physical.electricity.in_from_provinces"]
    assert (balance.notation_key, balance.mass_t > 0) == (("", True) if counts else ("IE", False))


def test_the_same_fuel_in_two_forms_is_warned_of() -> None:
    beside = {"activity": "fuel_combustion", "category": "1.A.4.b", "item": "raw_coal", "amount": 1, "unit": "t",
              "region": "CN-37"}  # fmt: skip
    assert len(found([*cells({"final_trade": 5}), beside], "BALANCE_BESIDE")) == 1


@pytest.mark.parametrize(
    ("item", "warned"), [("jet_kerosene", 1), ("other_kerosene", 1), ("kerosene", 1), ("motor_gasoline", 0)]
)
def test_kerosene_of_the_balance_is_jet_kerosene_of_the_transport_sheet(item: str, warned: int) -> None:
    """The statistics have both kinds in one column."""
    flown = {"activity": "mobile_combustion", "category": "1.A.3.a.ii", "item": item, "amount": 1, "unit": "t",
             "region": "CN-37"}  # fmt: skip
    issues = found([*cells({"final_transport": 5}, "kerosene"), flown], "BALANCE_BESIDE")
    assert [i.seen for i in issues] == [item] * warned


def test_what_gives_only_gases_that_the_balance_has_not_stands_beside_it_in_peace() -> None:
    """Methane by distance driven, and of straw in stoves, for which the balance itself sends to that form."""
    distance = {"activity": "vehicle_distance", "category": "1.A.3.b", "item": "gas_diesel_oil", "amount": 1,
                "unit": "km", "region": "CN-37", "vehicle": "heavy_vehicle"}  # fmt: skip
    straw = {"activity": "biomass_combustion", "category": "1.A.4.b", "item": "crop_residue", "amount": 1, "unit": "t",
             "region": "CN-37", "equipment": "traditional_stove"}  # fmt: skip
    rows = [*cells({"final_transport": 5}, "gas_diesel_oil"), distance, *cells({"final_trade": 5}), straw]
    assert found(rows, "BALANCE_BESIDE") == []


def test_the_own_grids_factor_follows_from_the_balances_power_stations() -> None:
    """100 × 10⁴ t of coal over 20 × 10⁸ kWh = 2 × 10⁶ MWh; 1000 MWh sent out."""
    region = {"region": "CN-37", "category": "1.A.1.a"}
    power = {"activity": "electricity_generation", "amount": 20, "unit": "yi_kWh"} | region | {"category": "1.A.1.a.i"}
    sent = {"activity": "electricity_transfer", "direction": "out", "counterpart": "CN-11", "amount": 1000,
            "unit": "MWh", "electricity_factor": "own_generation"} | region  # fmt: skip
    result = inventory([*cells({"thermal_power": -100, "final_trade": 30}), power, sent], BOOK)
    assert result.memo_totals["electricity_transfer"].value == pytest.approx(-100 * PER_UNIT / 2e6 * 1000)
    assert result.total().value == pytest.approx(130 * PER_UNIT)


@pytest.mark.parametrize("item", [i for i in balance_item_list() if balance_item_list().attribute(i, "table")])
def test_every_cell_that_can_count_has_one_rule(item: str) -> None:
    """And so one code, or a stated reason; totals never come to a rule."""
    activity, sums = load(BOOK).activities["energy_balance"], ("total", "difference", "consumption")
    rows, kind = balance_row_list(), balance_item_list().attribute(item, "kind")
    for row in rows:
        if kind == "sum" or rows.attribute(row, "kind") in sums:
            continue
        matched = matching(activity, {"balance_row": row, "item": item})  # type: ignore[arg-type]
        rules = [r for r in matched if not r.compares]
        assert len(rules) == 1, (row, item)
        assert rules[0].methods or rules[0].target.en
        assert balance_category(row, item).code


def test_doubts_about_a_category_are_said_where_the_row_counts() -> None:
    said = found(cells({"final_residential": 5}, "motor_gasoline"), "BALANCE_DOUBT")
    assert "private cars" in said[0].message("en") and "1.A.3.b" in said[0].message("zh")
    assert not found(cells({"final_residential": 5}), "BALANCE_DOUBT")
