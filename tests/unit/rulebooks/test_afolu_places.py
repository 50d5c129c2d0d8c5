"""Places and herds as a person fills them in: climates of regions told once, herds of several regions on one sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

import inventory
from helpers import codes
from inventory.issues import errors

HERDS = ["动物", "年均存栏", "单位", "地区", "年份"]
PLACES = ["地区", "世界区域", "气候带"]


def submission(folder: Path, sheets: dict[str, list[list[Any]]]) -> Any:
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(folder / "in.xlsx")
    return inventory.read(folder / "in.xlsx", rulebook="ipcc-2019")


@pytest.mark.parametrize("year", [None, 2018])
def test_a_regions_climate_needs_no_year_and_is_for_every_year(tmp_path: Path, year: int | None) -> None:
    sheets = {
        "封面": [["年份", year]],
        "畜禽（3.A）": [HERDS, ["奶牛", 2, "万头", "山东", 2015], ["奶牛", 3, "万头", "江苏", 2020]],
        "地区特征": [PLACES, ["山东", "亚洲", "暖温带干旱"], ["江苏", "亚洲", "暖温带湿润"]],
    }
    result = inventory.compute(submission(tmp_path, sheets))
    assert codes(errors(result.issues)) == []
    wet = result.lines[(result.lines["method"] == "afolu.manure.balance_leached")]
    assert {r: float(m.sum()) > 0 for r, m in wet.groupby("region")["mass_t"]} == {"CN-37": False, "CN-32": True}
    assert sorted(set(result.lines["year"])) == [2015, 2020]


def test_what_does_change_by_year_still_needs_one(tmp_path: Path) -> None:
    sheets = {"封面": [["年份", None]], "畜禽（3.A）": [HERDS, ["奶牛", 2, "万头", "山东", None]]}
    assert codes(errors(submission(tmp_path, sheets).issues)) == ["YEAR_MISSING"]
