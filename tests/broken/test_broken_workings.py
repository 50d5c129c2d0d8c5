"""Values from which others are worked out: what is wrong with them is told at their cell."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from broken_inputs import found, only, place, says
from openpyxl import Workbook

from inventory.issues import Severity
from inventory.issues.plan import MeasuredUnitDoesNotFit
from inventory.issues.reading import ChoiceOutside
from inventory.issues.rows import (
    MoreFaults,
    WorkedOutDiffers,
    WorkingIncomplete,
    WorkingNeedsLibrary,
    WorkingOutOfBounds,
)
from inventory.reading import read
from inventory.reading.batch import FAULTS_LISTED
from inventory.reading.read import Submission
from inventory.rulebooks import load

BOOK = "cn-enterprise-general"
HEAT = ("Purchased heat", ["热力形式", "数量", "单位", "温度（°C）", "绝对压力（MPa）", "蒸汽比焓（kJ/kg）"])
COAL = (
    "Coal tests",
    [
        "燃料品种",
        "检测所代表的煤量",
        "单位",
        "元素碳检测值（%）",
        "元素碳基准",
        "全水分 Mt（%）",
        "空气干燥基水分 Mad（%）",
    ],
)
ASH = "空气干燥基灰分 Aad（%）"


def reading(folder: Path, form: tuple[str, list[str]], *rows: Sequence[Any], more: Sequence[str] = ()) -> Submission:
    """A workbook with a cover and one other sheet."""
    made = Workbook()
    made.active.title = "Cover"
    for line in (["Reporting entity", "A"], ["Year", 2024]):
        made["Cover"].append(line)
    sheet = made.create_sheet(form[0])
    for row in ([*form[1], *more], *rows):
        sheet.append(row)
    made.save(folder / "input.xlsx")
    return read(folder / "input.xlsx", load(BOOK))


def test_good_rows_have_no_fault(tmp_path: Path) -> None:
    heat = [["蒸汽", 100, "t", 300, 1, None], ["蒸汽", 90, "t", None, 1, 2777.1], ["", 5, "GJ", None, None, None]]
    assert found(reading(tmp_path, HEAT, *heat)) == []
    coal = [["烟煤", 100, "t", 62, "空气干燥基", 12, 0.9], ["烟煤", 100, "t", 55, "收到基", None, None]]
    assert found(reading(tmp_path, COAL, *coal)) == []


def test_a_stated_enthalpy_that_temperature_and_pressure_contradict(tmp_path: Path) -> None:
    read_ = reading(tmp_path, HEAT, ["蒸汽", 100, "t", 300, 1, 2900])
    issue = only(read_, WorkedOutDiffers)
    assert issue.severity is Severity.WARNING
    assert issue.place == place("F2", HEAT[0])
    says(issue, ("2900", "3051.7", "1.0%"), ("2900", "3051.7", "以填报值为准"))
    assert read_.records.numbers["enthalpy"].tolist() == [2900]


def test_steam_colder_than_it_can_be(tmp_path: Path) -> None:
    """Water boils at 179.9 °C under 1 MPa; at 150 °C it would be counted with the enthalpy of water."""
    issue = only(reading(tmp_path, HEAT, ["蒸汽", 100, "t", 150, 1, None]), WorkingOutOfBounds)
    assert issue.place == place("D2", HEAT[0])
    says(issue, ("150", "saturation", "absolute"), ("150", "饱和温度", "表压"))


def test_a_pressure_beyond_the_formulation(tmp_path: Path) -> None:
    issue = only(reading(tmp_path, HEAT, ["蒸汽", 100, "t", 300, 1000, None]), WorkingOutOfBounds)
    assert issue.place == place("E2", HEAT[0])
    says(issue, ("1000 MPa", "100 MPa"), ("1000", "100 兆帕"))


def test_a_heading_with_another_unit_than_a_pressure(tmp_path: Path) -> None:
    form = (HEAT[0], [*HEAT[1][:4], "绝对压力（吨）"])
    issue = only(reading(tmp_path, form, ["蒸汽", 100, "t", 300, 1]), MeasuredUnitDoesNotFit)
    assert issue.place == place("E2", HEAT[0])


def test_without_the_library_of_steam_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "CoolProp.CoolProp", None)
    issue = only(reading(tmp_path, HEAT, ["蒸汽", 100, "t", 300, 1, None]), WorkingNeedsLibrary)
    assert issue.place == place("D2", HEAT[0])
    says(issue, ("CoolProp", "ghg-inventory[steam]"), ("CoolProp", "ghg-inventory[steam]"))
    assert found(reading(tmp_path, HEAT, ["蒸汽", 100, "t", None, None, 2777])) == []


def test_carbon_air_dried_without_its_moisture(tmp_path: Path) -> None:
    issue = only(reading(tmp_path, COAL, ["烟煤", 100, "t", 62, "空气干燥基", 12, None]), WorkingIncomplete)
    assert issue.place == place("D2", COAL[0])
    says(issue, ("62", "Moisture air dried Mad"), ("62", "空气干燥基水分 Mad"))


def test_carbon_without_its_basis(tmp_path: Path) -> None:
    """A value on no stated basis is not taken as received: it would be lost in silence, or be a tenth too high."""
    issue = only(reading(tmp_path, COAL, ["烟煤", 100, "t", 62, None, 12, 2]), WorkingIncomplete)
    assert issue.place == place("D2", COAL[0])
    says(issue, ("Basis of the carbon",), ("元素碳基准",))


def test_coal_that_is_all_water_and_ash(tmp_path: Path) -> None:
    row = ["烟煤", 100, "t", 62, "干燥无灰基", 12, 45, 55]
    issue = only(reading(tmp_path, COAL, row, more=[ASH]), WorkingOutOfBounds)
    assert issue.place == place("H2", COAL[0])


def test_very_many_faults_of_a_column_are_counted(tmp_path: Path) -> None:
    rows = [["蒸汽", 100 + n, "t", 150, 1, None] for n in range(FAULTS_LISTED + 50)]
    read_ = reading(tmp_path, HEAT, *rows)
    told = {type(i).__name__: sum(len(o.places) for o in read_.issues if type(o) is type(i)) for i in read_.issues}
    assert told["WorkingOutOfBounds"] == FAULTS_LISTED
    assert [i.count for i in read_.issues if isinstance(i, MoreFaults)] == [50]
    assert len(read_.records) == 0


def test_a_metered_volume_without_its_pressure_is_told_once_and_asks_for_nothing_the_sheet_has_not(
    tmp_path: Path,
) -> None:
    form = ("Gas metered as it flows", ["燃料品种", "工况体积（m3）", "计量温度（°C）", "计量绝对压力（kPa）"])
    rows = ["天然气", 100, 20, None], ["天然气", 100, 20, 101.325], ["天然气", None, 20, None]
    issues = [i for i in reading(tmp_path, form, *rows).issues if i.severity is Severity.ERROR]
    assert [(i.code, i.place.cell) for i in issues if i.place.cell.endswith("2")] == [("WORKING_INCOMPLETE", "B2")]
    assert ("VALUE_MISSING", "D4") in [(i.code, i.place.cell) for i in issues]
    (issue,) = (i for i in issues if isinstance(i, WorkingIncomplete))
    assert issue.place == place("B2", form[0])
    assert issue.part("remedy", "zh") == "请填写计量绝对压力（kPa）"


def test_coal_is_not_metered_as_a_gas(tmp_path: Path) -> None:
    form = ("Gas metered as it flows", ["燃料品种", "工况体积（m3）", "计量温度（°C）", "计量绝对压力（kPa）"])
    issue = only(reading(tmp_path, form, ["烟煤", 100, 20, 101.325]), ChoiceOutside)
    assert issue.place == place("A2", form[0])
