"""What is worked out while reading is the same from every source, and the trace leads to the cells behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook

import inventory

BOOK = "cn-enterprise-general"
ROWS: list[dict[str, Any]] = [
    {"medium": "steam", "amount": 100.0, "unit": "t", "temperature": 300.0, "pressure": 1.0, "enthalpy": None},
    {"medium": "steam", "amount": 50.0, "unit": "t", "temperature": None, "pressure": 1.0, "enthalpy": None},
    {"medium": "steam", "amount": 25.0, "unit": "t", "temperature": None, "pressure": None, "enthalpy": 2777.0},
]
SHARED = {"entity": "A", "activity": "purchased_heat", "category": "1.A.1.a", "year": 2024}
UNITS = {"temperature_unit": "°C", "pressure_unit": "MPa", "enthalpy_unit": "kJ/kg"}
PRINTED = [100 * (3051.3 - 83.74) * 0.11e-3, 50 * (2777.0 - 83.74) * 0.11e-3, 25 * (2777.0 - 83.74) * 0.11e-3]
"""By hand, with the enthalpies that GB/T 32151.34-2024 prints (Tables C.4, C.5)."""


def frame() -> pd.DataFrame:
    return pd.DataFrame([SHARED | UNITS | row for row in ROWS])


def as_csv(folder: Path) -> Any:
    frame().to_csv(folder / "heat.csv", index=False)
    return folder / "heat.csv"


def as_workbook(folder: Path) -> Any:
    made = Workbook()
    made.active.title = "Cover"
    for line in (["Reporting entity", "A"], ["Year", 2024]):
        made["Cover"].append(line)
    sheet = made.create_sheet("购入热力")
    sheet.append(["热力形式", "数量", "单位", "温度（°C）", "绝对压力（kPa）"])
    for row in ROWS[:2]:
        pressure = row["pressure"] * 1000
        sheet.append([row["medium"], row["amount"], row["unit"], row["temperature"], pressure])
    made.save(folder / "heat.xlsx")
    return folder / "heat.xlsx"


@pytest.mark.parametrize("source", [as_csv, as_workbook, lambda _: frame()])
def test_every_source_gives_the_same(source: Any, tmp_path: Path) -> None:
    masses = inventory.compute(source(tmp_path), rulebook=BOOK).lines["mass_t"].tolist()
    assert masses == pytest.approx(PRINTED[: len(masses)], rel=3e-4)
    assert len(masses) >= 2


def test_the_trace_names_the_cells_and_the_working(tmp_path: Path) -> None:
    result = inventory.compute(as_workbook(tmp_path), rulebook=BOOK)
    superheated, saturated = (result.trace(line).text("en") for line in result.lines["line_id"])
    assert "enthalpy of steam at its temperature and pressure (IAPWS-IF97)" in superheated
    assert "heat.xlsx!购入热力!D2" in superheated
    assert "1000 kPa [heat.xlsx!购入热力!E2]" in superheated
    assert "enthalpy of dry saturated steam at its pressure" in saturated
    assert "由温度和压力查得的蒸汽比焓" in result.trace(result.lines["line_id"][0]).text("zh")


def test_a_stated_value_is_traced_as_stated() -> None:
    result = inventory.compute(frame(), rulebook=BOOK)
    assert "measured by the user" in str(result.trace(result.lines["line_id"][2]))


def test_a_bundle_keeps_how_a_value_came_about_and_reads_again(tmp_path: Path) -> None:
    result = inventory.compute(frame(), rulebook=BOOK)
    result.save(tmp_path / "out")
    loaded = inventory.load(tmp_path / "out")
    for line in result.lines["line_id"]:
        assert str(loaded.trace(line)) == str(result.trace(line))
    again = inventory.compute(tmp_path / "out" / "activities.parquet", rulebook=BOOK)
    assert again.lines["mass_t"].tolist() == result.lines["mass_t"].tolist()


def test_a_metered_gas_becomes_an_amount_at_normal_conditions() -> None:
    """1000 m3 at 20 °C and 200 kPa = 1839.18 Nm3; × 389.31 GJ/10^4 Nm3 × 15.3 tC/TJ × 0.99 × 44/12 = 3.97666 t."""
    row = {"entity": "A", "activity": "fuel_combustion", "category": "1.A.2", "year": 2024, "item": "天然气"}
    metered = {
        "amount": None,
        "unit": "",
        "metered_volume": 1000.0,
        "metered_volume_unit": "m3",
        "gas_temperature": 20.0,
    }
    state = {"gas_temperature_unit": "°C", "gas_pressure": 200.0, "gas_pressure_unit": "kPa"}
    result = inventory.compute(pd.DataFrame([row | metered | state]), rulebook=BOOK)
    assert result.lines["mass_t"].tolist() == pytest.approx([3.97666], abs=5e-6)
    assert "volume at 0 °C and 101.325 kPa" in str(result.trace(result.lines["line_id"][0]))


def test_a_tested_mean_leads_back_to_the_cells_of_the_laboratory() -> None:
    """62 % air dried, Mt 12 %, Mad 2 %: 62 × 88/98 = 55.6735 % as received; 1000 t × 0.556735 × 0.93 × 44/12."""
    shared = {"entity": "A", "category": "1.A.2", "year": 2024, "month": 1, "item": "烟煤", "unit": "t"}
    test = {"activity": "coal_test", "amount": 500.0, "carbon_stated": 62.0, "carbon_basis": "ad"}
    test |= {"moisture_total": 12.0, "moisture_air_dried": 2.0}
    units = dict.fromkeys(("carbon_stated_unit", "moisture_total_unit", "moisture_air_dried_unit"), "%")
    burnt = {"activity": "fuel_combustion", "amount": 1000.0, "use": "burnt"}
    result = inventory.compute(pd.DataFrame([shared | test | units, shared | burnt]), rulebook=BOOK)
    assert result.lines["mass_t"].tolist() == pytest.approx([1898.465], abs=5e-4)
    text = result.trace(result.lines["line_id"][0]).text("en")
    assert "content as received, from air dried" in text
    assert "[<DataFrame>!carbon_stated:1]" in text
    assert "[<DataFrame>!moisture_air_dried:1]" in text


def test_a_loaded_bundle_names_the_cells_of_measured_values_where_another_sheet_has_no_column_of_amounts(
    tmp_path: Path,
) -> None:
    """The amounts of gas metered as it flows are worked out: the sheet has none, and each row keeps its own letter."""
    path = as_workbook(tmp_path)
    made = load_workbook(path)
    sheet = made.create_sheet("工况计量的燃气")
    sheet.append(["燃料品种", "工况体积（m3）", "计量温度（°C）", "计量绝对压力（kPa）"])
    sheet.append(["天然气", 1000, 20, 101.325])
    made.save(path)
    result = inventory.compute(path, rulebook=BOOK)
    result.save(tmp_path / "out")
    loaded = inventory.load(tmp_path / "out")
    text = loaded.trace(result.lines["line_id"].tolist()[0]).text("en")
    assert text == result.trace(result.lines["line_id"].tolist()[0]).text("en")
    assert "1000 kPa [heat.xlsx!购入热力!E2]" in text
