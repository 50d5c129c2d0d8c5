"""Tables with words down the side and across the top: what is found where, and what is said of what is not known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from filled import COVER, PROVINCE, codes, problems, save
from openpyxl import load_workbook

from inventory.reading import Submission, read
from inventory.records import ActivityRecord

SHEET = "energy_balance"
PRINTED = [
    ["表1 某省能源平衡表（实物量）"],
    [],
    ["项  目", "", "原煤", "天然气", "电力"],
    ["", "", "万吨", "亿立方米", "亿千瓦时"],
    ["二、加工转换投入(-)产出(+)量", "", None, None, None],
    ["", "1.火力发电", -120.5, -3, 260],
    ["四、终端消费量", "Total Final Consumption", None, 7, None],
    ["", "　　#用作原料、材料", 8, "NO", None],
    ["注：本表按电热当量法计算。"],
]


def balance(folder: Path, rows: list[list[Any]], sheet: str = SHEET) -> Submission:
    return read(save(folder / "in.xlsx", {"cover": COVER, sheet: rows}), PROVINCE)


def cells(submission: Submission) -> dict[str, tuple[str, str, float | None, str]]:
    """Cell → row, item, amount and unit."""
    return {r.place.cell: (r.qualifiers["balance_row"], r.item, r.amount, r.unit) for r in submission.records}


def changed(row: int, column: int, value: object) -> list[list[Any]]:
    rows = [[*r] for r in PRINTED]
    rows[row][column] = value
    return rows


def test_every_filled_cell_is_a_record_that_knows_where_it_stands(tmp_path: Path) -> None:
    submission = balance(tmp_path, PRINTED)
    assert problems(submission) == []
    assert cells(submission) == {
        "C6": ("thermal_power", "raw_coal", -120.5, "wan_t"),
        "D6": ("thermal_power", "natural_gas", -3.0, "yi_Nm3"),
        "E6": ("thermal_power", "electricity", 260.0, "yi_kWh"),
        "D7": ("final", "natural_gas", 7.0, "yi_Nm3"),
        "C8": ("final_industry_feedstock", "raw_coal", 8.0, "wan_t"),
        "D8": ("final_industry_feedstock", "natural_gas", None, "yi_Nm3"),
    }
    first: ActivityRecord = next(iter(submission.records))
    assert (first.record_id, first.category, first.year) == ("in!energy_balance!C6", "1.A.1.a.i", 2019)


@pytest.mark.parametrize("unit", ["单位：万吨标准煤", "（单位：万吨标准煤）", "Unit: 10⁴ tce"])
def test_a_unit_above_the_table_is_that_of_all_its_cells(unit: str, tmp_path: Path) -> None:
    rows = [[unit], ["项目", "原煤", "热力"], ["三、损失量", 1, 2]]
    submission = balance(tmp_path, rows, "energy_balance_standard_coal")
    assert problems(submission) == []
    assert {r.unit for r in submission.records} == {"wan_tce"}
    assert {r.qualifiers["balance_form"] for r in submission.records} == {"standard_coal"}


def test_a_unit_may_stand_in_the_brackets_of_a_heading(tmp_path: Path) -> None:
    submission = balance(tmp_path, [["项目", "原煤（万吨）", "煤制品（型煤）(吨)"], ["损失量", 1, 2]])
    assert cells(submission) == {"B2": ("losses", "raw_coal", 1.0, "wan_t"), "C2": ("losses", "briquettes", 2.0, "t")}


@pytest.mark.parametrize(
    ("rows", "code", "cell", "near"),
    [
        (changed(5, 1, "1.火力发点"), "WORD_UNKNOWN", "B6", "火力发电"),
        (changed(2, 2, "原没"), "WORD_UNKNOWN", "C3", "原煤"),
        (changed(3, 2, "顿"), "UNIT_UNKNOWN", "C4", "顿"),
        (changed(3, 3, ""), "VALUE_MISSING", "D4", "单位"),
        (changed(5, 1, None), "VALUE_MISSING", "B6", "平衡表行"),
        (changed(5, 2, "约120"), "NUMBER_UNREADABLE", "C6", "约120"),
        (changed(5, 2, "-"), "NUMBER_DASH", "C6", "NO"),
        (changed(5, 2, "IE"), "KEY_WITHOUT_TARGET", "C6", "IE"),
        (changed(5, 1, "炼铁"), "WORD_UNKNOWN", "B6", "炼铁"),
    ],
)
def test_what_is_not_known_is_named_by_its_cell(
    rows: list[list[Any]], code: str, cell: str, near: str, tmp_path: Path
) -> None:
    submission = balance(tmp_path, rows)
    (issue,) = (i for i in submission.issues if i.severity == "error")
    assert (issue.code, issue.place.cell) == (code, cell), [str(i) for i in submission.issues]
    assert near in issue.message("zh")


def test_a_label_that_is_wrong_is_complained_of_once_for_all_its_cells(tmp_path: Path) -> None:
    (issue,) = (i for i in balance(tmp_path, changed(5, 1, "火电")).issues if i.severity == "error")
    assert [p.cell for p in issue.places] == ["B6"]


def test_a_row_that_stands_twice_is_refused(tmp_path: Path) -> None:
    rows = [*PRINTED[:6], ["", "火力发电", -7, None, None], *PRINTED[6:]]
    submission = balance(tmp_path, rows)
    (issue,) = (i for i in submission.issues if i.severity == "error")
    assert issue.code == "LABELS_REPEATED"
    assert [p.cell for p in issue.places] == ["C6", "C7"]
    assert "C6" not in cells(submission)


def test_a_sheet_without_headings_says_what_they_are(tmp_path: Path) -> None:
    submission = balance(tmp_path, [["项目", "2019年"], ["损失量", 1]])
    assert "HEADINGS_MISSING" in codes(submission)
    assert "原煤" in submission.issues[0].message("zh")


def test_a_merged_cell_has_no_value_for_any_of_its_parts(tmp_path: Path) -> None:
    path = save(tmp_path / "in.xlsx", {"cover": COVER, SHEET: PRINTED})
    made = load_workbook(path)
    made[SHEET].merge_cells("C6:D6")
    made.save(path)
    submission = read(path, PROVINCE)
    assert "CELLS_MERGED" in problems(submission)
    assert not {"C6", "D6"} & {*cells(submission)}


def test_a_canonical_table_may_hold_a_balance_signs_and_all(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "region,year,category,activity,balance_row,balance_form,item,amount,unit\n"
        "山东,2019,,energy_balance,火力发电,实物量,原煤,-120.5,万吨\n"
        "山东,2019,1.A.1.a,energy_balance,供热,,原煤,-3,万吨\n"
        "山东,2019,1.A.2,fuel_combustion,,,原煤,-3,万吨\n",
        encoding="utf-8",
    )
    submission = read(tmp_path / "a.csv", PROVINCE)
    assert codes(submission) == ["NUMBER_NEGATIVE"]
    assert [(r.category, r.amount) for r in submission.records] == [("1.A.1.a.i", -120.5), ("1.A.1.a", -3.0)]
