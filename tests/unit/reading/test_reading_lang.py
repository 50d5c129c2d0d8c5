"""The language of a workbook: that of its sheets' names."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from inventory.reading import read
from inventory.reading.forms import language_of
from inventory.rulebooks import load

BOOK = load("cn-province-2011")


@pytest.mark.parametrize(
    ("names", "lang"),
    [
        (["Cover", "Fossil fuel combustion"], "en"),
        (["基本信息", "化石燃料燃烧", "Electricity"], "zh"),
        (["Sheet1"], ""),
        ([], ""),
        (["fuel_combustion"], ""),  # a form's id is of no language
    ],
)
def test_the_names_of_the_sheets_tell_the_language(names: list[str], lang: str) -> None:
    assert language_of(names, BOOK) == lang


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_submission_speaks_the_language_of_its_workbook(lang: str, tmp_path: Path) -> None:
    made = Workbook()
    made.active.title = "Cover" if lang == "en" else "基本信息"
    made.active.append(["Year" if lang == "en" else "年份", 2019])
    made.save(tmp_path / "input.xlsx")
    assert read(tmp_path / "input.xlsx", BOOK).lang == lang
