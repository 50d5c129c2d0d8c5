"""Good inputs, and the ways in which each broken one differs from them.

A case names what is changed, the cell that must be named, the fault, and words a person needs to find in the message,
in English and in Chinese: what was written, what is wrong with it, what would be right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from inventory.issues import Issue, Place, Severity
from inventory.reading import Submission

PROVINCE, NATION, ENTERPRISE = "cn-province-2011", "ipcc-2006", "cn-enterprise-general"

GOOD: dict[str, dict[str, list[list[Any]]]] = {
    PROVINCE: {
        "基本信息": [["地区", "山东"], ["年份", 2019]],
        "化石燃料燃烧": [
            ["山东省2019年化石燃料消费量"],
            ["IPCC类别", "燃料品种", "用途", "数量", "单位", "低位发热量", "碳氧化率（%）", "年份", "备注"],
            ["1.A.2.a", "原煤", "燃烧", 100, "万吨", 20.9, 94, None, None],
            ["1.A.1.a", "天然气", "燃烧", 30, "万标立方米", None, None, None, None],
            ["1.A.4.b", "柴油", "燃烧", 7.5, "吨", None, None, 2018, "城镇"],
        ],
    },
    NATION: {
        "Cover": [["Region", "China"], ["Year", 2019]],
        "Stationary combustion": [
            ["IPCC category", "Fuel", "Use", "Amount", "Unit", "Note"],
            ["1.A.2.a", "Anthracite", "Burnt as fuel", 100, "kt", None],
            ["1.A.1.a", "Natural Gas", "Burnt as fuel", 30, "10⁴ Nm³", None],
            ["1.A.1.a", "Crude Oil", "Burnt as fuel", 7.5, "TJ", None],
        ],
    },
    ENTERPRISE: {
        "基本信息": [["企业名称", "某化工厂"], ["年份", 2019]],
        "化石燃料燃烧": [
            ["燃料品种", "用途", "数量", "单位", "月份"],
            ["烟煤", "燃烧", 1200, "吨", 1],
            ["烟煤", "燃烧", 1100, "吨", 2],
        ],
    },
}
"""Three workbooks without any fault, one for each rule book."""

GOOD_CSV = """record_id,region,year,category,activity,item,amount,unit,notation_key,note
r1,山东,2019,1.A.2.a,fuel_combustion,原煤,100,万吨,,
r2,山东,2019,1.A.1.a,fuel_combustion,天然气,30,万标立方米,,
r3,北京,2019,1.A.1.a,fuel_combustion,柴油,7.5,吨,,
"""
"""A canonical table without any fault."""

FUELS = {PROVINCE: "化石燃料燃烧", NATION: "Stationary combustion", ENTERPRISE: "化石燃料燃烧"}
"""The sheet that most cases break."""

Change = Mapping[str, Any] | Callable[[Workbook], Any]


@dataclass(frozen=True)
class Case:
    """One way to be wrong.

    `change`: cells of the fuel sheet, or a function on the workbook. `cell`: the one that the message must name, in
    `sheet` (the fuel sheet if None). `records_left`: how many rows are still read.
    """

    about: str
    change: Change
    cell: str
    fault: type[Issue]
    en: tuple[str, ...]
    zh: tuple[str, ...]
    book: str = PROVINCE
    sheet: str | None = None
    records_left: int | None = None


def workbook(book: str) -> Workbook:
    """The good workbook of a rule book."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in GOOD[book].items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def broken(case: Case, folder: Path) -> Path:
    """The workbook of a case."""
    made, path = workbook(case.book), folder / "input.xlsx"
    if callable(case.change):
        case.change(made)
    else:
        for cell, value in case.change.items():
            made[FUELS[case.book]][cell] = value
    made.save(path)
    return path


def found(submission: Submission) -> list[Issue]:
    """What was found, but for notes: they accompany good input too."""
    return [i for i in submission.issues if i.severity is not Severity.NOTE]


def only(submission: Submission, fault: type[Issue]) -> Issue:
    """The one fault that there must be: a broken cell is complained of once and drags nothing else along."""
    seen = found(submission) if fault.severity is not Severity.NOTE else list(submission.issues)
    assert [type(i) for i in seen] == [fault], [i.message("en") for i in submission.issues]
    return seen[0]


def says(issue: Issue, en: tuple[str, ...], zh: tuple[str, ...]) -> None:
    """The message has the words that a person needs, in both languages, and a remedy."""
    assert [w for w in en if w not in issue.message("en")] == [], issue.message("en")
    assert [w for w in zh if w not in issue.message("zh")] == [], issue.message("zh")
    assert issue.part("remedy", "en")
    assert issue.part("remedy", "zh")


def place(cell: str, sheet: str, file: str = "input.xlsx") -> Place:
    """A place in the input."""
    return Place(file, sheet, cell)
