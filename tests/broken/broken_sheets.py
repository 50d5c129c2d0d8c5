"""Ways for sheets and headings of a workbook to be wrong."""

from __future__ import annotations

from typing import Any

from broken_inputs import FUELS, PROVINCE, Case
from openpyxl import Workbook

from inventory.issues.files import (
    ColumnMissing,
    ColumnsHidden,
    ColumnUnknown,
    CoverRepeated,
    FileTooLarge,
    HeadingRepeated,
    HeadingsMissing,
    HeadingUnitUnknown,
    NoRecords,
    RowsHidden,
    SheetHidden,
    SheetMisnamed,
    SheetUnknown,
    TemplateOfOtherBook,
)

SHEET = FUELS[PROVINCE]


def hide_row(made: Workbook) -> None:
    made[SHEET].row_dimensions[4].hidden = True


def hide_column(made: Workbook) -> None:
    made[SHEET].column_dimensions["F"].hidden = True


def hide_sheet(made: Workbook) -> None:
    made[SHEET].sheet_state = "hidden"


def extra_column(made: Workbook) -> None:
    made[SHEET]["J2"], made[SHEET]["J3"] = "低位发热值", 20.9


def scratch_column(made: Workbook) -> None:
    made[SHEET]["K4"] = 3.14


def strange_sheet(made: Workbook) -> None:
    made.create_sheet("计算草稿").append(["折标系数", 0.7143])


def renamed(name: str) -> Any:
    def change(made: Workbook) -> None:
        made[SHEET].title = name

    return change


def copied(made: Workbook) -> None:
    made.copy_worksheet(made[SHEET]).title = "备份"


def second_cover(made: Workbook) -> None:
    made.create_sheet("基本信息2").append(["年份", 2018])


def without_column(number: int) -> Any:
    return lambda made: made[SHEET].delete_cols(number)


def only_headings(made: Workbook) -> None:
    made[SHEET].delete_rows(3, 3)


def no_headings(made: Workbook) -> None:
    made[SHEET].delete_rows(2)


def far_cells(made: Workbook) -> None:
    made[SHEET]["XFD1"] = "x"
    made[SHEET]["A900000"] = "x"


def made_for_another_book(made: Workbook) -> None:
    from openpyxl.packaging.custom import StringProperty

    made.custom_doc_props.append(StringProperty(name="inventory-rulebook", value="ipcc-2006"))


SHEETS = [
    Case("a hidden row", hide_row, "4:4", RowsHidden, ("hidden", "4"), ("隐藏", "4"), records_left=3),
    Case("a hidden column", hide_column, "F:F", ColumnsHidden, ("hidden", "F"), ("隐藏", "F"), records_left=3),
    Case("a hidden sheet", hide_sheet, "", SheetHidden, (SHEET, "hidden"), (SHEET, "隐藏"), records_left=3),
    Case(
        "a column nobody asked for",
        extra_column,
        "J2",
        ColumnUnknown,
        ("低位发热值", "低位发热量"),
        ("低位发热值", "低位发热量", "未读取"),
        records_left=3,
    ),
    Case("figures beside the table", scratch_column, "K2", ColumnUnknown, ("“K”",), ("“K”", "未读取"), records_left=3),
    Case(
        "no column of amounts",
        without_column(4),
        "",
        ColumnMissing,
        ("Amount", "missing"),
        ("数量", "缺少"),
        records_left=0,
    ),
    Case(
        "no column of fuels",
        without_column(2),
        "",
        ColumnMissing,
        ("Fuel", "missing"),
        ("燃料品种", "缺少"),
        records_left=0,
    ),
    Case(
        "the same heading twice",
        {"F2": "消费量"},
        "D2",
        HeadingRepeated,
        ("数量, 消费量", "Amount"),
        ("数量, 消费量",),
        records_left=0,
    ),
    Case(
        "a measured value in an unknown unit",
        {"F2": "低位发热量（大卡每公斤）"},
        "F2",
        HeadingUnitUnknown,
        ("大卡每公斤", "GJ/t"),
        ("大卡每公斤",),
        records_left=0,
    ),
    Case(
        "an unknown sheet",
        strange_sheet,
        "",
        SheetUnknown,
        ("计算草稿", "not read"),
        ("计算草稿", "未读取"),
        sheet="计算草稿",
    ),
    Case(
        "a form under another name",
        renamed("燃料"),
        "",
        SheetMisnamed,
        ("燃料", "Fuel combustion", "rename"),
        ("化石燃料燃烧", "改为"),
        sheet="燃料",
        records_left=0,
    ),
    Case(
        "a copy kept in the workbook",
        copied,
        "",
        SheetMisnamed,
        ("备份", "copy", "delete"),
        ("备份", "删除"),
        sheet="备份",
        records_left=3,
    ),
    Case("a second cover", second_cover, "", CoverRepeated, ("基本信息2", "second"), ("基本信息2",), sheet="基本信息2"),
    Case("headings and nothing else", only_headings, "", NoRecords, ("Fuel combustion",), ("化石燃料燃烧",), sheet=""),
    Case("no headings", no_headings, "", HeadingsMissing, ("Fuel", "Amount", "headings"), ("燃料品种", "数量", "列名")),
    Case("stray cells at the end of the world", far_cells, "", FileTooLarge, ("GiB", "stray"), ("GiB", "多余")),
    Case(
        "another rule book's template",
        made_for_another_book,
        "",
        TemplateOfOtherBook,
        ("ipcc-2006", PROVINCE),
        ("ipcc-2006", PROVINCE),
        sheet="",
    ),
]
