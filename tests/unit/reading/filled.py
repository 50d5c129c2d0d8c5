"""Small workbooks for the tests of reading, and short ways to read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from inventory.issues import Severity
from inventory.reading import Submission, read
from inventory.rulebooks import load

PROVINCE = load("cn-province-2011")
NATION = load("ipcc-2006")
ENTERPRISE = load("cn-enterprise-general")
COVER = [["地区", "山东"], ["年份", 2019]]
HEADINGS = ["IPCC类别", "燃料品种", "用途", "数量", "单位"]
COAL = ["1.A.2.a", "原煤", "燃烧", 100, "万吨"]


def save(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """A workbook of these sheets."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def read_fuels(
    folder: Path, *rows: Sequence[Any], headings: Sequence[str] = HEADINGS, sheet: str = "fuels"
) -> Submission:
    """Rows of the province's fuel sheet, read with the cover of Shandong 2019."""
    sheets = {"cover": COVER, sheet: [headings, *rows]}
    return read(save(folder / "in.xlsx", sheets), PROVINCE)


def codes(submission: Submission, least: Severity = Severity.NOTE) -> list[str]:
    """The codes of what was found; with `least` a warning or an error, without the milder ones."""
    order = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
    return [i.code for i in submission.issues if order.index(i.severity) >= order.index(least)]


def problems(submission: Submission) -> list[str]:
    """The codes of warnings and errors."""
    return codes(submission, Severity.WARNING)
