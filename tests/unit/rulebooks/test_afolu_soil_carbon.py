"""Soil carbon (3.B): the guideline's sheets reproduce, both formulations agree, every category is met."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from helpers import FEW, codes, inventory, plan
from inventory.issues import errors
from inventory.reading import read
from inventory.rulebooks import load

BOOKS = ("ipcc-2006", "ipcc-2019")
CASES = Path(__file__).parents[2] / "cases"
CO2 = 44 / 12
USES = ("forest_land", "cropland", "grassland", "wetlands", "settlements", "other_land")
CODE = {
    "forest_land": "3.B.1",
    "cropland": "3.B.2",
    "grassland": "3.B.3",
    "settlements": "3.B.5",
    "other_land": "3.B.6",
}
CONVERSIONS = {
    (before, after): f"{CODE[after]}.b.{numeral}"
    for after in CODE
    for before, numeral in zip((u for u in USES if u != after), ("i", "ii", "iii", "iv", "v"), strict=True)
}
STOCKS = {"soil_carbon_before": (80.0, "tC/ha"), "soil_carbon_after": (60.0, "tC/ha")}
FACTORS = ("land_use_factor", "management_factor", "input_factor")


def row(activity: str, amount: float, unit: str = "ha", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": "3.B", "amount": amount, "unit": unit} | more


def own(after: float, before: float, reference: float = 77.0) -> dict[str, Any]:
    """Own factors in place of all tables: products `after` and `before`."""
    ones = {n: (1.0, "1") for f in FACTORS for n in (f, f"{f}_before")}
    said = {"land_use_factor": (after, "1"), "land_use_factor_before": (before, "1")}
    return ones | said | {"reference_soil_carbon": (reference, "tC/ha")}


def tonnes_of_carbon(rows: list[dict[str, Any]], book: str = "ipcc-2006") -> float:
    """The carbon that soils gain in a year."""
    result = inventory(rows, book)
    assert errors(result.issues) == []
    return float(-result.lines["mass_t"].sum() / CO2)


# -- categories --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(("before", "after"), CONVERSIONS)
def test_a_conversion_is_reported_where_its_uses_say(book: str, before: str, after: str) -> None:
    uses: dict[str, Any] = {"land_use_before": before, "land_use": after}
    if after == "settlements":
        uses["soil_use"] = "turfgrass"
    by_year = {k: v for k, v in own(0.5, 0.8).items() if k != "soil_carbon_after"}
    rows = [
        row("mineral_soil", 10.0, record_id="stock", **uses, **STOCKS),
        row("mineral_soil_by_year", 10.0, record_id="year", **uses, **by_year),
        row("measured_soil_carbon", -5.0, "tC", record_id="own", **uses),
    ]
    if after != "other_land":
        rows.append(row("organic_soil_carbon", 1.0, record_id="organic", climate_zone="boreal_dry", **uses))
    result = inventory(rows, book)
    assert errors(result.issues) == []
    assert set(result.lines["category"]) == {CONVERSIONS[before, after]}
    assert len(result.lines) == len(rows)


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("use", ["forest_land", "cropland", "grassland", "settlements"])
def test_management_that_changes_on_land_that_keeps_its_use_is_remaining(book: str, use: str) -> None:
    result = inventory([row("mineral_soil", 10.0, land_use_before=use, land_use=use, **STOCKS)], book)
    assert errors(result.issues) == []
    (line,) = result.lines.to_dict("records")
    assert line["category"] == f"{CODE[use]}.a"
    assert line["mass_t"] == pytest.approx(10 * 20 / 20 * CO2)


# -- the guideline's own calculations ----------------------------------------------------------------------------------

EQUILIBRIUM = {"F": 77.0, "G": 80.85, "C": 70.84}
UNITS = ("FCCCCCC", "FCCCGGG", "GCCCCGG", "GGFFFFF", "CCCCGGG", "CCGGGCC")
"""Box 2.2: six land units of 1 Mha, 1990 to 2020 every five years."""
BY_AREA = (-1.1165, -0.8085, -0.8085, 0.1925, 1.309, 1.001)
"""Its spreadsheet, row 56: formulation A, million t C a year, 1995 to 2020."""
BY_UNIT = (-1.1165, -0.8085, -0.8085, 0.4235, 0.856625, 1.049125)
"""Row 60: formulation B."""
USE = {"F": "forest_land", "G": "grassland", "C": "cropland"}


@pytest.mark.parametrize("step", range(1, 7))
def test_box_2_2_by_areas_reproduces(step: int) -> None:
    """The areas of a year against those 20 years before, or of 1990 while that is less: D stays 20 years."""
    first = max(0, step - 4)
    rows = []
    for letter, stock in EQUILIBRIUM.items():
        then, now = (sum(u[s] == letter for u in UNITS) for s in (first, step))
        factors = {n: v for n, v in own(stock / 77.0, 1.0).items() if not n.endswith("_before")}
        areas = {"inventory_period": (5.0 * (step - first), "year"), "land_use": USE[letter]}
        rows.append(row("mineral_soil_by_area", 1e6 * (now - then), record_id=letter, **areas, **factors))
    assert tonnes_of_carbon(rows) == pytest.approx(BY_AREA[step - 1] * 1e6, abs=1)


def test_box_2_2_by_land_units_reproduces() -> None:
    """Each unit goes on from the stock that it had when it changed."""
    found = []
    stocks = [EQUILIBRIUM[u[0]] for u in UNITS]
    since = [(stock, -99) for stock in stocks]
    for step in range(1, 7):
        rows = []
        for n, unit in enumerate(UNITS):
            if unit[step] != unit[step - 1]:
                since[n] = (stocks[n], step)
            began, changed = since[n]
            if 0 <= step - changed < 4:
                uses = {"land_use_before": USE[unit[changed - 1]], "land_use": USE[unit[step]]}
                after = (EQUILIBRIUM[unit[step]], "tC/ha")
                rows.append(
                    row(
                        "mineral_soil",
                        1e6,
                        record_id=str(n),
                        soil_carbon_before=(began, "tC/ha"),
                        soil_carbon_after=after,
                        **uses,
                    )
                )
                stocks[n] += (after[0] - began) / 20 * 5
        found.append(tonnes_of_carbon(rows) / 1e6)
    assert found == pytest.approx(list(BY_UNIT), abs=1e-6)


CROPLAND = {"climate_zone": "warm_temperate_moist", "soil_type": "high_activity_clay", "land_use": "cropland"}


def cropland(gained: float, management: str, added: str, **more: Any) -> dict[str, Any]:
    words = {"soil_use": "long_term_cultivated", "soil_management": management, "soil_input": added}
    period = {"inventory_period": (10.0, "year"), "record_id": management + added}
    return row("mineral_soil_by_area", gained, **CROPLAND, **words, **period, **more)


def test_the_guidelines_cropland_by_areas_reproduces() -> None:
    """IPCC 2006 V4 section 5.2.3.4: from 58.78 to 64.06 million t C, 264 000 t C a year (10 years apart, over 20)."""
    rows = [
        cropland(200000 - 400000, "full_till", "low"),
        cropland(0 - 600000, "full_till", "medium"),
        cropland(700000, "reduced_till", "medium"),
        cropland(100000, "no_till", "medium"),
    ]
    assert tonnes_of_carbon(rows) == pytest.approx(264000, abs=500)


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(("second", "found"), [(-100.0, []), (-90.0, ["DOES_NOT_CLOSE"])])
def test_areas_at_two_times_must_be_the_same_in_all(book: str, second: float, found: list[str]) -> None:
    ones = dict.fromkeys(FACTORS, (1.0, "1")) | {
        "reference_soil_carbon": (60.0, "tC/ha"),
        "inventory_period": (20.0, "year"),
    }
    gained = row("mineral_soil_by_area", 100.0, record_id="a", land_use="forest_land", **ones)
    lost = row("mineral_soil_by_area", second, record_id="b", land_use="cropland", **ones)
    issues = inventory([gained, lost], book).issues
    assert codes(issues) == found
    assert all([p.cell for p in i.places] == ["E2", "E3"] and "10 ha" in i.message("zh") for i in issues)


def test_the_guidelines_grassland_by_areas_reproduces() -> None:
    """IPCC 2006 V4 section 6.2.3.4: 46 694.5 t C a year."""
    site = {"climate_zone": "tropical_moist", "soil_type": "low_activity_clay", "land_use": "grassland"}
    period = {"inventory_period": (20.0, "year")}
    changes = [
        (-200000, "nominal", ""), (-100000, "moderately_degraded", ""), (100000, "severely_degraded", ""),
        (100000, "improved", "medium"), (100000, "improved", "high"),
    ]  # fmt: skip
    rows = [
        row("mineral_soil_by_area", a, record_id=f"{m}{i}", soil_management=m, soil_input=i, **site, **period)
        for a, m, i in changes
    ]
    assert tonnes_of_carbon(rows) == pytest.approx(46694.5, abs=0.05)


# -- properties --------------------------------------------------------------------------------------------------------


@given(st.floats(0.3, 1.5), st.floats(0.3, 1.5), st.floats(1, 1e6))
@FEW
def test_both_formulations_agree_where_land_is_followed(after: float, before: float, area: float) -> None:
    uses = {"land_use_before": "cropland", "land_use": "grassland"}
    by_parcel = tonnes_of_carbon([row("mineral_soil", area, **uses, **own(after, before))])
    product = {n: v for n, v in own(1.0, 1.0).items() if not n.endswith("_before")}
    rows = [
        row(
            "mineral_soil_by_area", sign * area, record_id=use, land_use=use, inventory_period=(20.0, "year"), **product
        )
        | {"land_use_factor": (factor, "1")}
        for sign, use, factor in ((1, "grassland", after), (-1, "cropland", before))
    ]
    assert by_parcel == pytest.approx(tonnes_of_carbon(rows), rel=1e-9, abs=1e-6)


@given(st.lists(st.floats(0, 1000), min_size=2, max_size=40), st.integers(1, 25))
@FEW
def test_year_by_year_neither_loses_nor_doubles_carbon(areas: list[float], period: int) -> None:
    """A plain loop: what changed in the last so many years moves its part; over all, every hectare its whole way."""
    years = (float(period), "year")
    uses = {"land_use_before": "forest_land", "land_use": "cropland", "stock_change_period": years}
    last = 1950 + len(areas) + period
    rows = [
        row("mineral_soil_by_year", a, year=y, record_id=f"p{y}", **uses, **own(0.6, 1.0, 100.0))
        for y, a in [*((1950 + i, a) for i, a in enumerate(areas)), (last, 0.0)]
    ]
    lines = inventory(rows).lines
    lost = dict(zip(lines["year"].tolist(), lines["mass_t"].tolist(), strict=True))
    for i in range(len(areas)):
        moving = sum(areas[max(0, i + 1 - period) : i + 1])
        assert lost[1950 + i] == pytest.approx(moving * 40 / period * CO2, rel=1e-9, abs=1e-6)
    assert sum(lost.values()) == pytest.approx(sum(areas) * 40 * CO2, rel=1e-9, abs=1e-6)


def test_the_same_land_in_two_sheets_is_warned_of() -> None:
    uses = {"land_use_before": "forest_land", "land_use": "cropland"}
    rows = [row("mineral_soil", 10.0, **uses, **STOCKS), row("mineral_soil_by_year", 10.0, **uses, **own(0.6, 1.0))]
    assert "DESCRIBED_TWICE" in codes(plan(rows).issues)


# -- three pools -------------------------------------------------------------------------------------------------------


def sheet(name: str) -> list[dict[str, float]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return [{n: float(v) for n, v in r.items()} for r in csv.DictReader(file)]


STEADY = sheet("ipcc_2019_v4_ch5_steady_state.csv")
UNIT = {"carbon_input": "tC/ha/year", "temperature_effect": "1", "water_effect": "1"}
FIELD = {
    "soil_management": "full_till",
    "sand_share": (0.25, "1"),
    "input_lignin": (0.111, "1"),
    "input_nitrogen": (0.021, "1"),
}


def pools(years: list[dict[str, float]], **more: Any) -> list[dict[str, Any]]:
    return [
        row("soil_pools", 1.0, year=int(y["year"]), record_id=f"y{int(y['year'])}")
        | FIELD
        | {n: (y[n], unit) for n, unit in UNIT.items()}
        | more
        for y in years
    ]


def changes(rows: list[dict[str, Any]]) -> dict[int, float]:
    """t C/ha gained by year."""
    result = inventory(rows, "ipcc-2019")
    assert errors(result.issues) == []
    lines = result.lines
    return {int(y): -m / CO2 for y, m in zip(lines["year"], lines["mass_t"], strict=True)}


def test_the_steady_state_spreadsheet_reproduces() -> None:
    """All 47 years of the sheet Time sequence, column SOC_diff; its run-in means change nothing in their own year."""
    gained = changes(pools(STEADY))
    assert gained[1969] == 0
    stock = STEADY[0]["stock"]
    for year in STEADY[1:]:
        stock += gained[int(year["year"])]
        assert stock == pytest.approx(year["stock"], abs=1e-9)


def one_year(stocks: tuple[float, float, float], y: dict[str, float], till: float) -> tuple[float, float, float]:
    """Equations 5.0B to 5.0D and 5.0G as printed, pool by pool."""
    c, t, w, sand, lc, nc = y["carbon_input"], y["temperature_effect"], y["water_effect"], 0.25, 0.111, 0.021
    f1, f2, f3, f5, f6, f7, f8 = 0.378, 0.368, 0.455, 0.0855, 0.0504, 0.42, 0.45
    f4 = 1 - f5 - (0.17 + 0.68 * sand)
    ka, ks, kp = 7.4 * t * w * (0.25 + 0.75 * sand) * till, 0.209 * t * w * till, 0.00689 * t * w
    beta = c * (0.85 - 0.018 * lc / nc)
    alpha = f1 * beta + f2 * (c * (1 - lc) - beta) + c * lc * f3 * (f7 + f6 * f8)
    alpha /= 1 - f4 * f7 - f5 * f8 - f4 * f6 * f8
    active = alpha / ka
    slow = (c * lc * f3 + active * ka * f4) / ks
    passive = (active * ka * f5 + slow * ks * f6) / kp
    rest = (active, slow, passive)
    return tuple(s + (r - s) * min(k, 1) for s, r, k in zip(stocks or rest, rest, (ka, ks, kp), strict=True))


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "carbon_input": st.floats(0.5, 8),
                "temperature_effect": st.floats(0.05, 1),
                "water_effect": st.floats(0.3, 2),
            }
        ),
        min_size=2,
        max_size=12,
    ),
    st.integers(0, 11),
)
@FEW
def test_the_pools_agree_with_a_plain_loop_whatever_the_tillage(years: list[dict[str, float]], switch: int) -> None:
    """Tillage is given up in some year; the series goes on."""
    rows = pools([y | {"year": 2000 + i} for i, y in enumerate(years)])
    stocks: Any = ()
    expected = []
    for i, year in enumerate(years):
        rows[i]["soil_management"] = "full_till" if i < switch else "no_till"
        before = sum(stocks)
        stocks = one_year(stocks, year, 3.036 if i < switch else 1.0)
        expected.append(sum(stocks) - before if i else 0.0)
    gained = changes(rows)
    assert [gained[2000 + i] for i in range(len(years))] == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_weather_that_stays_changes_nothing() -> None:
    steady = [STEADY[0] | {"year": 1969.0 + i} for i in range(5)]
    assert np.allclose(list(changes(pools(steady)).values()), 0, atol=1e-12)


def test_lignin_and_nitrogen_follow_from_the_crop() -> None:
    rows = [
        {k: v for k, v in r.items() if not k.startswith("input_")} | {"carbon_source": crop}
        for r, crop in zip(pools(STEADY[:2]), ("maize", "soybeans"), strict=True)
    ]
    result = inventory(rows, "ipcc-2019")
    found = {i.name: i.value for i in result.trace("y1970|afolu.soil_carbon.three_pools|CO2").inputs}
    assert (found["input_lignin"], found["input_nitrogen"]) == (0.085, 0.008)
    assert len(result.lines) == 2


def read_rows(path: Path, form_id: str, rows: list[dict[str, Any]]) -> Any:
    """Rows of one sheet of a workbook of the Refinement, by the English heading of each column."""
    book = load("ipcc-2019")
    form = book.form(form_id)
    assert form is not None
    made = Workbook()
    cover = made.active
    cover.title = "cover"
    for line in (["Region", "China"], ["Year", 2020]):
        cover.append(line)
    sheet = made.create_sheet(form.title.en)
    fields = {n: form.field(n) for r in rows for n in r}
    sheet.append([f.heading.en for f in fields.values() if f])
    for one in rows:
        sheet.append([one.get(n) for n in fields])
    made.save(path)
    return read(path, book)


def test_weather_and_areas_on_a_sheet_become_effects_and_gains(tmp_path: Path) -> None:
    """A warm wet year at the optimum: 1, and 1.5 × 1.49961875; areas from 500 to 300 ha."""
    months = {"temperature": 33.69, "precipitation": 200.0, "evapotranspiration": 100.0}
    weather = {f"{n}_{m}": v for n, v in months.items() for m in range(1, 13)}
    words = {"soil_management": "Full tillage", "carbon_source": "Maize", "unit": "ha", "year": 2020}
    residues = {"above_ground_residue": 4.0, "below_ground_residue": 2.0, "residue_carbon": 0.5}
    given = words | {"amount": 10.0, "carbon_input": None, "sand_share": 0.3} | residues | weather
    records = read_rows(tmp_path / "pools.xlsx", "soil_pools", [given]).records
    assert records.numbers["carbon_input"][0] == pytest.approx(3)
    assert records.numbers["temperature_effect"][0] == pytest.approx(1)
    assert records.numbers["water_effect"][0] == pytest.approx(1.5 * 1.49961875)
    area = {
        "land_use": "Cropland",
        "opening_area": 500.0,
        "closing_area": 300.0,
        "inventory_period": 20.0,
        "amount": None,
        "unit": None,
        "year": 2020,
    }
    shrunk = read_rows(tmp_path / "areas.xlsx", "mineral_soil_by_area", [area]).records
    assert shrunk.numbers["amount"][0] == -200
    assert shrunk.text["unit"][0] == "ha"


def test_irrigated_land_takes_the_effect_of_the_guideline() -> None:
    rows = pools(STEADY[:2], irrigation="irrigated")
    for one in rows:
        one.pop("water_effect")
    found = {
        i.name: i.value for i in inventory(rows, "ipcc-2019").trace("y1970|afolu.soil_carbon.three_pools|CO2").inputs
    }
    assert found["water_effect"] == 1.1625


def test_every_category_of_land_has_soil_carbon_of_tier_1_in_both_editions() -> None:
    lines = (Path(__file__).parents[3] / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| 3.B.")]
    named = {*CONVERSIONS.values(), "3.B.1.a", "3.B.2.a", "3.B.3.a", "3.B.5.a"}
    of_land = [row for row in rows if row[0] in named]
    assert len(of_land) == 2 * len(named)
    assert [row[0] for row in of_land if "afolu.soil_carbon.mineral " not in row[2]] == []
