"""Every figure of the workbook comes out again when a spreadsheet works it out itself.

The stored value of every formula is replaced by zero before LibreOffice opens the file, so a figure that is right
afterwards was recalculated. Skipped where there is no LibreOffice.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from helpers import fuel, inventory
from inventory.issues import errors
from inventory.reports.workbook import write_workbook
from inventory.results import Inventory
from inventory.rulebooks import load

SOFFICE = shutil.which("soffice")
NEEDED = "INVENTORY_NEEDS_LIBREOFFICE" in os.environ  # the gate installs it, and may not pass without it
pytestmark = pytest.mark.skipif(SOFFICE is None and not NEEDED, reason="LibreOffice is not installed")

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""

Cells = Mapping[tuple[str, str], object]


def electricity(item: str, amount: float, **more: object) -> dict[str, object]:
    row = {"activity": "purchased_electricity", "category": "1.A.1.a", "unit": "MWh", "region": "CN-37"}
    return row | {"item": item, "amount": amount} | more


def province() -> Inventory:
    """Measured values, gas by volume, heat, transfers, keys, confidential lines, and a second total."""
    book = load("cn-province-2011")
    adds = {"total_includes": ("electricity_transfer", "information")}
    rows = [
        fuel("raw_coal", 1000.0, net_calorific_value=(20.908, "GJ/t"), category="1.A"),
        fuel("raw_coal", 12.5, "wan_t", net_calorific_value=(21.3, "GJ/t"), carbon_content=(26.1, "tC/TJ")),
        fuel("natural_gas", 3.7, "wan_Nm3", category="1.A.4.b"),
        fuel("coke_oven_coke", 44.0, category="1.A.2.a", notation_key="C"),
        fuel("coke_oven_coke", 45.0, category="1.A.2.a"),
        fuel("raw_coal", 46.0, category="1.A.2.b", notation_key="C"),
        fuel("crude_oil", 5.0, use="feedstock"),
        {"activity": "electricity_transfer", "category": "1.A.1.a", "amount": 10.0, "unit": "yi_kWh",
         "direction": "in", "counterpart": "CN-14"},
        {"activity": "electricity_transfer", "category": "1.A.1.a", "amount": 30.0, "unit": "yi_kWh",
         "direction": "out", "counterpart": "CN-11"},
        {"activity": "electricity_transfer", "category": "1.A.1.a", "amount": 7.0, "unit": "MWh",
         "direction": "out", "counterpart": "CN-11", "electricity_factor": "own_generation"},
        fuel("raw_coal", 500.0, category="1.A.1.a.i"),
        {"activity": "electricity_generation", "category": "1.A.1.a.i", "amount": 90.0, "unit": "wan_kWh"},
        fuel("raw_coal", 800.0, category="1.A.1.a.ii"),
        electricity("", 40.0),
        {"activity": "green_certificate", "category": "1.A.1.a", "certificate": "=A-1", "amount": 30.0, "unit": "MWh",
         "certificate_emission_factor": (0.0, "tCO2/MWh")},
        {"activity": "chp_output", "category": "1.A.1.a.ii", "product": "power", "allocation_rule": "exergy",
         "amount": 1000.0, "unit": "MWh"},
        {"activity": "chp_output", "category": "1.A.1.a.ii", "product": "heat", "allocation_rule": "exergy",
         "amount": 5000.0, "unit": "GJ_heat", "temperature_ratio": (0.7, "1")},
        {"activity": "purchased_heat", "category": "1.A.1.a", "amount": 1000.0, "unit": "GJ_heat"},
    ]  # fmt: skip
    report = book.report.model_copy(update=adds)
    return inventory(
        [{"region": "CN-37"} | r | {"year": 2022} for r in rows], book.model_copy(update={"report": report})
    )


def country() -> Inventory:
    """Three gases, biomass beside the total, bunkers, and two methods side by side."""
    return inventory([
        fuel("anthracite", 10.0, "TJ", category="1.A.2.a"),
        fuel("anthracite", 10.0, "kt", category="1.A.4.b"),
        fuel("natural_gas", 5.0, "TJ", category="1.A.2"),
        fuel("wood", 7.0, "TJ", category="1.A.4.b"),
        {"activity": "mobile_combustion", "category": "1.A.3.b", "item": "gas_diesel_oil", "amount": 8.0, "unit": "t"},
        {"activity": "mobile_combustion", "category": "1.A.3.d.i", "item": "residual_fuel_oil", "amount": 9.0,
         "unit": "t"},
    ])  # fmt: skip


def enterprise() -> Inventory:
    """Items and codes that a spreadsheet's criteria would misread."""
    words = ("", "grid*", "grid", "Grid", "gr?d", "<5", "=1+1", "1.10", "1.1", "TRUE", "Jan 5", "~", '"', "2", "电网")
    rows = [electricity(word, 1.0 + n, category="4.10" if n % 2 else "4.1") for n, word in enumerate(words)]
    return inventory([*rows, fuel("anthracite", 3.0, region="CN-37", category="4")], "cn-enterprise-general")


def supply() -> Inventory:
    """Reference and sectoral approach of two years side by side; a confidential line among them, and an explanation."""
    flows = [
        ("crude_oil", "imports", 812.5), ("crude_oil", "stock_decrease", 3.1), ("motor_gasoline", "exports", 77.7),
        ("naphtha", "feedstock", 31.0), ("natural_gas", "imports", 401.0), ("coke_oven_gas", "imports", 5.0),
    ]  # fmt: skip
    about = {"activity": "reference_approach", "category": "1.A", "unit": "TJ"}
    rows = [
        about | {"item": i, "flow": f, "amount": a * (y - 2018), "year": y} for i, f, a in flows for y in (2019, 2020)
    ]
    burnt = [("residual_fuel_oil", 650.0), ("natural_gas", 390.0), ("coke_oven_gas", 4.5)]
    rows += [fuel(i, a * (y - 2018), "TJ", year=y) for i, a in burnt for y in (2019, 2020)]
    rows.append(fuel("natural_gas", 7.0, "TJ", year=2020, category="1.A.4.b", notation_key="C"))
    note = {"activity": "explanation", "category": "1.A", "comparison": "reference_approach", "note": "=1+1"}
    return inventory([*rows, note | {"amount": None, "fuel_group": "gaseous"}])


def balance() -> Inventory:
    """The same from an energy balance, with the causes of the difference."""
    cells = [
        ("indigenous_production", "raw_coal", 1000.0), ("out_to_provinces", "raw_coal", -203.0),
        ("stock_change", "raw_coal", -51.0), ("coking", "raw_coal", -100.0), ("coking", "coke_oven_coke", 61.0),
        ("losses", "raw_coal", 11.0), ("difference", "raw_coal", 5.0), ("imports", "naphtha", 40.0),
        ("final_industry", "naphtha", 32.5), ("final_industry_feedstock", "naphtha", 31.0),
        ("imports", "coke_oven_coke", 7.0),
    ]  # fmt: skip
    about = {"activity": "energy_balance", "category": "1.A", "unit": "t", "region": "CN-37"}
    rows = [about | {"balance_row": r, "item": i, "amount": a} for r, i, a in cells]
    burnt = [("raw_coal", 620.0), ("coke_oven_coke", 58.0), ("naphtha", 1.0)]
    return inventory([*rows, *(fuel(i, a, region="CN-37") for i, a in burnt)], "cn-province-2011")


def agent(year: int, amount: float, model: str, **more: object) -> dict[str, object]:
    row = {"activity": "contained_agent", "category": "2.F.1.b", "contained_use": "mac_other", "bank_model": model}
    return row | {"item": "HFC-134a", "year": year, "amount": amount, "unit": "t"} | more


LIVES = {"product_lifetime": (2.25, "year"), "bank_emission_rate": (10, "percent/year")}
LEAKING = LIVES | {"destroyed_share": (20, "percent")}
RECORDED = LIVES | {"residual_charge": (80, "percent"), "recovery_efficiency": (25, "percent")}


def banks() -> Inventory:
    """Banks that leak, with two records in one year, a year without one, parts of years, blends, and foams."""
    foam = {"activity": "foam_blowing", "category": "2.F.2", "foam": "closed_cell", "item": "HFC-134a", "unit": "t"}
    losses = {"first_year_loss": (10, "percent"), "product_lifetime": (3, "year")}
    cool = {"contained_use": "cooling_all", "category": "2.F.1", "item": "HFC-143a"}
    return inventory([
        agent(2010, 100.0, "declining", **LEAKING), agent(2011, 40.0, "declining", **LEAKING),
        agent(2011, 7000.0, "declining", unit="kg", **LEAKING), agent(2013, 11.0, "declining", **LEAKING),
        agent(2012, 20.0, "declining", introduction_year=(2008, "1"), sales_growth=(3, "percent"), **cool),
        agent(2010, 30.0, "as_recorded", refilled=(2.0, "t"), item="R-410A", **RECORDED),
        agent(2012, 31.0, "as_recorded", refilled=(3000.0, "kg"), item="R-410A", **RECORDED),
        foam | {"amount": 50.0, "year": 2010, "annual_loss": (60, "percent/year")} | losses,
        foam | {"amount": 60.0, "year": 2011, "annual_loss": (5, "percent/year")} | losses,
        foam | {"amount": 5.0, "year": 2010, "entity": "b", "annual_loss": (0, "percent/year")} | losses,
    ])  # fmt: skip


def landfill() -> Inventory:
    """Carbon in disposal sites: mixed waste by its kinds, then the people whose waste it is; past years, recovery."""
    told = {"activity": "waste_driver", "history_driver": "gdp", "unit": "1"}
    drivers = [told | {"year": y, "amount": a, "record_id": f"d{y}"} for y, a in ((1995, 60.0), (2000, 100.0))]
    site = {"site_type": "managed_anaerobic", "site_cover": "oxidising", "decay_climate": "temperate_wet"}
    mixed = site | {"activity": "msw_disposed", "unit": "t", "history_driver": "gdp", "region": "CN"}
    waste = [mixed | {"year": y, "amount": 1000.0, "record_id": f"w{y}"} for y in (2000, 2002)]
    waste.append(mixed | {"year": 2003, "amount": 3000.0, "unit": "person", "record_id": "w2003"})
    gas = site | {"activity": "landfill_gas", "unit": "tCH4", "amount": 1.0, "year": 2002, "record_id": "g"}
    sludge = site | {"activity": "waste_disposed", "waste_type": "domestic_sludge", "unit": "kt", "amount": 2.0}
    sludge |= {"year": 2001, "record_id": "s", "decay_delay": (3.0, "month")}
    drivers = [d | {"region": "CN"} for d in drivers]
    return inventory([*drivers, *waste, gas, sludge], "ipcc-2019")


def sound(result: Inventory) -> Inventory:
    assert not errors(result.issues)
    return result


MADE = {
    "province": province,
    "country": country,
    "enterprise": enterprise,
    "supply": supply,
    "balance": balance,
    "banks": banks,
    "landfill": landfill,
}


def formulas(path: Path) -> set[tuple[str, str]]:
    """Where the formulas stand."""
    book = openpyxl.load_workbook(path)
    return {(s.title, c.coordinate) for s in book for row in s.iter_rows() for c in row if c.data_type == "f"}


def cells(path: Path) -> Cells:
    book = openpyxl.load_workbook(path, data_only=True)
    return {(s.title, c.coordinate): c.value for s in book for row in s.iter_rows() for c in row}


def forget(path: Path, to: Path, change: tuple[str, str] = ("", "")) -> None:
    """A copy in which every formula's stored value is zero, and perhaps one number another one."""
    with ZipFile(path) as old, ZipFile(to, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(r"(</f>)<v>[^<]*</v>", r"\1<v>0</v>", data.decode())
                data = text.replace(*change).encode() if change[0] else text.encode()
            new.writestr(name, data)


def recalculate(folder: Path, files: list[Path]) -> Path:
    """The files as LibreOffice writes them after working out every formula."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    command = [str(SOFFICE), f"-env:UserInstallation=file://{folder / 'profile'}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(folder / "again"), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / "again"


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports as written, without their values (in `blank`), and recalculated (in `again`); one with twice the coal."""
    folder = tmp_path_factory.mktemp("workbooks")
    (folder / "blank").mkdir()
    for name, make in MADE.items():
        for lang in ("zh", "en"):
            write_workbook(sound(make()), folder / f"{name}-{lang}.xlsx", lang)
            forget(folder / f"{name}-{lang}.xlsx", folder / "blank" / f"{name}-{lang}.xlsx")
    forget(folder / "province-en.xlsx", folder / "blank" / "doubled.xlsx", ("<v>1000</v>", "<v>2000</v>"))
    forget(folder / "banks-en.xlsx", folder / "blank" / "more-charged.xlsx", ("<v>100</v>", "<v>200</v>"))
    recalculate(folder, sorted((folder / "blank").iterdir()))
    return folder


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", MADE)
def test_every_formula_gives_the_engines_figure(worked: Path, name: str, lang: str) -> None:
    file = f"{name}-{lang}.xlsx"
    where, stored = formulas(worked / file), cells(worked / file)
    blank, again = cells(worked / "blank" / file), cells(worked / "again" / file)
    assert len(where) > 40
    assert {blank[cell] for cell in where} == {0}
    wrong = {c: (stored[c], again[c]) for c in where if again[c] != pytest.approx(stored[c], rel=1e-9, abs=0)}
    assert wrong == {}


@pytest.mark.parametrize("name", MADE)
def test_the_recalculated_total_is_the_inventorys(worked: Path, name: str) -> None:
    result = MADE[name]()
    again, total = cells(worked / "again" / f"{name}-en.xlsx"), result.of(result.years[-1]).total().value
    label = next(at for (sheet, at), v in again.items() if sheet == "Cover" and v == "Total emissions (t CO2e)")
    assert again["Cover", label.replace("A", "B")] == pytest.approx(total, rel=1e-9)


@pytest.mark.parametrize("name", ["supply", "banks", "landfill"])
def test_the_sheet_of_years_gives_each_years_total(worked: Path, name: str) -> None:
    again, result = cells(worked / "again" / f"{name}-en.xlsx"), MADE[name]()
    column = next(at[0] for (sheet, at), v in again.items() if sheet == "Years" and v == "Total (t CO2e)")
    shown = {again["Years", f"A{n}"]: again["Years", f"{column}{n}"] for n in range(4, 4 + len(result.years))}
    by_year = result.totals(by=["year"]).set_index("year")["co2e_t"].to_dict()
    assert len(by_year) > 1
    assert shown == pytest.approx(by_year, rel=1e-9)


def test_every_line_is_worked_out_again_as_the_engine_did(worked: Path) -> None:
    again, result = cells(worked / "again" / "country-en.xlsx"), country()
    masses = [again["Lines", f"N{n + 4}"] for n in range(len(result.columns))]
    co2e = [again["Lines", f"O{n + 4}"] for n in range(len(result.columns))]
    assert masses == pytest.approx(result.columns.mass.tolist(), rel=1e-9)
    assert co2e == pytest.approx(result.columns.co2e.tolist(), rel=1e-9)


def test_a_changed_activity_changes_every_sum_above_it(worked: Path) -> None:
    """1000 t of coal and 1000 GJ of heat become 2000: the chain holds from the record to the cover."""
    before, after = (cells(worked / "again" / f"{name}.xlsx") for name in ("province-en", "doubled"))
    coal = 1000 * 20.908 * 26.37 * 0.94 * 44 / 12 / 1000
    heat = 1000 * 0.11
    changed = {c: after[c] - v for c, v in before.items() if isinstance(v, float | int) and after[c] != v}  # type: ignore[operator]
    cover = sorted(d for (sheet, _), d in changed.items() if sheet == "Cover")
    assert cover == pytest.approx(sorted([coal, coal + heat, heat]), rel=1e-6)


def leaking(added: list[float], rate: float, lifetime: float) -> list[float]:
    """Emissions of a bank that is not topped up, year by year: a fifth of what is left in the end is destroyed."""
    bank, emitted = 0.0, []
    for year in range(len(added)):
        whole, part = int(lifetime // 1), lifetime % 1
        of_years = [added[year - w] if year >= w else 0.0 for w in (whole, whole + 1)]
        left = (of_years[0] * (1 - part) + of_years[1] * part) * (1 - rate) ** lifetime
        bank += added[year] - left
        emitted.append(bank * rate + left * 0.8)
        bank -= bank * rate
    return emitted


@pytest.mark.parametrize(("file", "first"), [("banks-en", 100.0), ("more-charged", 200.0)])
def test_a_changed_year_moves_the_years_after_it_as_a_plain_loop_says(worked: Path, file: str, first: float) -> None:
    again, result = cells(worked / "again" / f"{file}.xlsx"), banks()
    chosen = result.lines["method"] == "ippu.ods.declining_bank"
    chosen &= result.lines["category"] == "2.F.1.b"
    by_year: dict[int, float] = {}
    for n in chosen.to_numpy().nonzero()[0]:
        year = int(result.lines["year"].iloc[n])
        by_year[year] = by_year.get(year, 0.0) + float(again["Lines", f"N{n + 4}"])  # type: ignore[arg-type]
    assert [by_year[y] for y in range(2010, 2014)] == pytest.approx(
        leaking([first, 47.0, 0.0, 11.0], 0.1, 2.25), rel=1e-9
    )


def test_every_mass_of_whole_series_is_a_formula(worked: Path) -> None:
    where, stored = formulas(worked / "banks-en.xlsx"), cells(worked / "banks-en.xlsx")
    plain = [n for n in range(len(banks().columns)) if ("Lines", f"N{n + 4}") not in where]
    why = {stored["Lines", f"U{n + 4}"] for n in plain}
    assert why == {"worked out in the line of record r1, with all records of the year"}
    assert {stored["Lines", f"N{n + 4}"] for n in plain} == {0}
