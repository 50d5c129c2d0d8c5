"""Ways for cells and rows of a workbook to be wrong."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from broken_inputs import ENTERPRISE, FUELS, GOOD, NATION, PROVINCE, Case
from openpyxl import Workbook

from inventory.issues.reading import (
    CellIsError,
    CellNotText,
    CellsMerged,
    ChoiceOutside,
    FormulaWithoutValue,
    MonthUnreadable,
    NumberDash,
    NumberIsBoolean,
    NumberIsDate,
    NumberNegative,
    NumberUnreadable,
    PercentAmbiguous,
    UnitsContradict,
    YearIsDate,
    YearOutside,
    YearUnreadable,
)
from inventory.issues.rows import (
    AmountMissing,
    CoverValueMissing,
    RowsIdentical,
    TotalRow,
    ValueMissing,
    YearMissing,
)
from inventory.issues.units import UnitAmbiguous, UnitUnknown
from inventory.issues.vocabulary import KeyWithoutReason, KeyWithoutTarget, WordUnknown


def fuels(made: Workbook) -> Any:
    return made[FUELS[PROVINCE]]


def error_cell(cell: str, shown: str) -> Any:
    def change(made: Workbook) -> None:
        fuels(made)[cell] = shown
        fuels(made)[cell].data_type = "e"

    return change


def merged(block: str) -> Any:
    return lambda made: fuels(made).merge_cells(block)


def cover(cell: str, value: Any) -> Any:
    def change(made: Workbook) -> None:
        made["基本信息"][cell] = value

    return change


def year_formatted_as_date(made: Workbook) -> None:
    fuels(made)["H3"] = 2019
    fuels(made)["H3"].number_format = "yyyy-mm-dd"


def transfer(direction: str) -> Any:
    def change(made: Workbook) -> None:
        sheet = made.create_sheet("电力调入调出")
        sheet.append(["调入或调出", "对方地区", "数量", "单位"])
        sheet.append([direction, "华北电网", 12, "亿千瓦时"])

    return change


UNITS = [
    Case(
        "an unknown unit",
        {"E3": "万顿"},
        "E3",
        UnitUnknown,
        ("万顿", "not known", "万吨"),
        ("万顿", "无法识别", "万吨"),
    ),
    Case("a ton of which kind", {"E5": "ton"}, "E5", UnitAmbiguous, ("ton", "907", "1000"), ("ton", "短吨", "吨")),
    Case("a million tonnes or a metric tonne", {"E3": "Mt"}, "E3", UnitAmbiguous, ("Mt", "million"), ("Mt", "百万吨")),
    Case("m for anything", {"E4": "m"}, "E4", UnitAmbiguous, ("cubic metre",), ("立方米", "月")),
    Case("fang of gas", {"E4": "万方"}, "E4", UnitAmbiguous, ("万方", "万标立方米"), ("万方", "万标立方米")),
    Case("a kilowatt is no amount", {"E3": "万千瓦"}, "E3", UnitAmbiguous, ("power",), ("功率", "万千瓦时")),
    Case("no unit", {"E3": None}, "E3", ValueMissing, ("Unit", "blank"), ("单位", "未填")),
    Case(
        "a gas volume without its temperature, and the rule book does not say which",
        {"E3": "m3"},
        "E3",
        UnitAmbiguous,
        ("m3", "temperature", "Nm³", "m³ (20 °C)"),
        ("m3", "温度", "标立方米", "立方米（20 °C）"),
        book=NATION,
    ),
    Case(
        "a unit in the heading and another in the row",
        {"D2": "数量（万吨）", "E4": None, "D4": None, "B4": None, "A4": None, "C4": None},
        "E5",
        UnitsContradict,
        ("万吨", "吨"),
        ("列名", "万吨"),
    ),
]

NUMBERS = [
    Case(
        "a letter O for a nought", {"D3": "12O"}, "D3", NumberUnreadable, ("12O", "not a number"), ("12O", "不是数字")
    ),
    Case(
        "a comma that is a point or a slip",
        {"D3": "1,23"},
        "D3",
        NumberUnreadable,
        ("1,23", "1,234.5"),
        ("1,23", "小数点"),
    ),
    Case("a remark beside the number", {"D3": "约100"}, "D3", NumberUnreadable, ("约100", "note"), ("约100", "备注")),
    Case("a unit beside the number", {"D3": "100万吨"}, "D3", NumberUnreadable, ("unit column",), ("单位列",)),
    Case("words for a key", {"D3": "未估算"}, "D3", NumberUnreadable, ("NE",), ("NE",)),
    Case(
        "a formula nobody worked out",
        {"D3": "=50+50"},
        "D3",
        FormulaWithoutValue,
        ("=50+50", "save"),
        ("=50+50", "保存"),
    ),
    Case("a lost reference", error_cell("D3", "#REF!"), "D3", CellIsError, ("#REF!", "formula"), ("#REF!", "公式")),
    Case("a failed look-up", error_cell("E3", "#N/A"), "E3", CellIsError, ("#N/A",), ("#N/A",)),
    Case("a tick", {"D3": True}, "D3", NumberIsBoolean, ("TRUE", "not a number"), ("TRUE", "逻辑值")),
    Case("a date", {"D3": date(2019, 1, 12)}, "D3", NumberIsDate, ("2019-01-12", "date"), ("2019-01-12", "日期")),
    Case("a moment", {"D3": datetime(2019, 1, 12, 6)}, "D3", NumberIsDate, ("2019-01-12",), ("日期",)),
    Case("a negative amount", {"D3": -5}, "D3", NumberNegative, ("-5", "below zero"), ("-5", "负数")),
    Case("a negative measured value", {"F3": -20.9}, "F3", NumberNegative, ("-20.9",), ("-20.9", "负数")),
    Case(
        "a measured value that is none", {"F3": "见附件"}, "F3", NumberUnreadable, ("见附件",), ("见附件", "不是数字")
    ),
    Case("a dash", {"D3": "—"}, "D3", NumberDash, ("—", "NE", "0"), ("—", "NE", "填 0")),
    Case("a stroke", {"D3": "/"}, "D3", NumberDash, ("NO",), ("未发生",)),
    Case(
        "no amount", {"D3": None}, "D3", AmountMissing, ("blank", "not taken as zero", "NO"), ("未填", "不作为 0", "NO")
    ),
    Case(
        "a fraction in a column of percentages",
        {"G3": 0.94},
        "G3",
        PercentAmbiguous,
        ("0.94 %", "fraction", "94 %"),
        ("0.94%", "小数", "94%"),
    ),
    Case("one: a hundredth or all of it", {"G3": 1}, "G3", PercentAmbiguous, ("1 %", "100 %"), ("1%", "100%")),
]

WORDS = [
    Case(
        "an unknown fuel", {"B3": "无烟碳"}, "B3", WordUnknown, ("无烟碳", "无烟煤"), ("无烟碳", "无烟煤", "下拉列表")
    ),
    Case("a fuel misspelt", {"B3": "natural gaz"}, "B3", WordUnknown, ("natural gaz", "natural gas"), ("natural gaz",)),
    Case("no fuel", {"B3": None}, "B3", ValueMissing, ("Fuel", "blank"), ("燃料品种", "未填")),
    Case("a row of totals", {"B5": "合计"}, "B5", TotalRow, ("合计", "totals", "twice"), ("合计", "重复计算")),
    Case("an unknown category", {"A3": "1.A.99"}, "A3", WordUnknown, ("1.A.99", "category"), ("1.A.99", "类别")),
    Case(
        "a category of another form",
        {"A3": "2.A.1"},
        "A3",
        ChoiceOutside,
        ("2.A.1", "1.A", "form"),
        ("2.A.1", "1.A", "此表"),
    ),
    Case("an unknown use", {"C3": "焚烧处理"}, "C3", WordUnknown, ("焚烧处理",), ("焚烧处理", "用途")),
    Case("a date for a fuel", {"B3": date(2019, 3, 4)}, "B3", CellNotText, ("a date", "2019-03-04"), ("日期",)),
    Case(
        "an unknown region",
        cover("B1", "山东岛"),
        "B1",
        WordUnknown,
        ("山东岛", "region"),
        ("山东岛", "地区"),
        sheet="基本信息",
    ),
    Case(
        "a direction that is known but not here",
        transfer("购入"),
        "A2",
        ChoiceOutside,
        ("购入", "Transferred in"),
        ("购入", "调入", "调出"),
        sheet="电力调入调出",
    ),
]

TIMES = [
    Case("a year before the rule book", {"H3": 1998}, "H3", YearOutside, ("1998", "2005 to"), ("1998年", "2005")),
    Case(
        "a year as a date",
        {"H3": date(2019, 12, 31)},
        "H3",
        YearIsDate,
        ("2019-12-31", "General"),
        ("2019-12-31", "常规"),
    ),
    Case(
        "a year in a cell for dates",
        year_formatted_as_date,
        "H3",
        YearIsDate,
        ("1905", "General", "nearest: 2019"),
        ("1905", "常规", "2019"),
    ),
    Case("a year in words", {"H3": "二〇一九"}, "H3", YearUnreadable, ("二〇一九", "2019"), ("二〇一九", "四位数字")),
    Case("a year of two digits", {"H3": 19}, "H3", YearUnreadable, ("“19”", "four digits"), ("“19”", "四位数字")),
    Case("half a year", {"H3": 2019.5}, "H3", YearUnreadable, ("2019.5",), ("2019.5",)),
    Case(
        "a year on the cover that is none",
        cover("B2", "去年"),
        "B2",
        YearUnreadable,
        ("去年",),
        ("去年",),
        sheet="基本信息",
    ),
    Case("no year anywhere", cover("B2", None), "H3", YearMissing, ("cover", "year"), ("封面", "年份")),
    Case("no region anywhere", cover("B1", None), "3:3", CoverValueMissing, ("Region", "cover"), ("地区", "封面")),
    Case("a thirteenth month", {"E2": 13}, "E2", MonthUnreadable, ("13", "1 to 12"), ("13", "1—12"), book=ENTERPRISE),
    Case("no enterprise", cover("B1", None), "2:2", CoverValueMissing, ("entity",), ("填报主体",), book=ENTERPRISE),
]

KEYS = [
    Case("IE without where", {"D3": "IE"}, "D3", KeyWithoutTarget, ("IE", "included", "note"), ("IE", "何处", "备注")),
    Case("NE without why", {"D3": "ＮＥ"}, "D3", KeyWithoutReason, ("NE", "why", "note"), ("NE", "原因", "备注")),
]

ROWS = [
    Case(
        "merged amounts",
        merged("D3:D4"),
        "D3:D4",
        CellsMerged,
        ("D3:D4", "merged", "unmerge"),
        ("D3:D4", "合并"),
        records_left=1,
    ),
    Case(
        "merged fuels",
        merged("B3:B5"),
        "B3:B5",
        CellsMerged,
        ("B3:B5", "each row"),
        ("B3:B5", "逐格"),
        records_left=0,
    ),
    Case(
        "the same row again",
        lambda made: fuels(made).append(GOOD[PROVINCE][FUELS[PROVINCE]][2]),
        "D3",
        RowsIdentical,
        ("same in every column", "count"),
        ("完全相同", "计入"),
        records_left=4,
    ),
]

CELLS = [*UNITS, *NUMBERS, *WORDS, *TIMES, *KEYS, *ROWS]
