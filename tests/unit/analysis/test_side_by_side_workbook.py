"""From the sheets of the template to the comparison: supply, what is burnt, and why they differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

import inventory
from inventory import verbs
from inventory.issues import Issue


def filled(path: Path, book: str, lang: str, sheets: dict[str, list[dict[str, object]]]) -> Path:
    """The blank template with rows under its headings; a row names the headings that it fills."""
    verbs.template(book, path, lang)
    workbook = load_workbook(path)
    for sheet, rows in sheets.items():
        page = workbook[sheet]
        cells = [c for row in page.iter_rows() for c in row if c.value is not None]
        for n, row in enumerate(rows, 1):
            for heading, value in row.items():
                at = next(c for c in cells if str(c.value).rstrip(" ＊") == heading)
                if sheet in ("Cover", "基本信息"):
                    page.cell(at.row, at.column + 1, value)
                else:
                    page.cell(at.row + n, at.column, value)
    workbook.save(path)
    return path


def test_the_sheets_of_the_2006_template_lead_to_an_explained_comparison(tmp_path: Path) -> None:
    supply = ["Imports", "Stock decrease", "Exports"]
    file = filled(tmp_path / "country.xlsx", "ipcc-2006", "en", {
        "Cover": [{"Year": 2020}],
        "Reference approach": [
            {"Fuel": "Natural Gas", "Flow": f, "Amount": a, "Unit": "TJ"}
            for f, a in zip(supply, (130, 5, 20), strict=True)
        ],
        "Stationary combustion": [
            {"IPCC category": "1.A.2.a", "Fuel": "Natural Gas", "Amount": 100, "Unit": "TJ"},
        ],
        "Explanations": [
            {"Comparison": "Reference approach", "Group of fuels": "Gaseous fuels", "Explanation": "leaks"},
            {"Comparison": "Reference approach", "Explanation": "leaks of gas"},
            {"Comparison": "Reference approach", "Group of fuels": "Solid fuels", "Explanation": "of nothing"},
        ],
    })  # fmt: skip
    result = inventory.compute(file)
    total = inventory.side_by_side(result).iloc[-1]
    assert total["beside_TJ"] == pytest.approx(130 + 5 - 20)
    assert total["relative_TJ"] == pytest.approx(0.15)
    assert total["explanation"] == "leaks of gas"
    (unmet,) = [i for i in result.issues if i.code == "EXPLANATION_UNMET"]
    assert (unmet.place.sheet, unmet.seen) == ("Explanations", "of nothing")
    assert not [i for i in result.issues if i.code == "DIFFERENCE_UNEXPLAINED"]


def test_an_explanation_must_say_something(tmp_path: Path) -> None:
    sheets: dict[str, list[dict[str, object]]] = {"Cover": [{"Year": 2020}]}
    sheets["Explanations"] = [{"Comparison": "Reference approach", "Group of fuels": "Solid fuels"}]
    found: list[Issue] = inventory.check(filled(tmp_path / "c.xlsx", "ipcc-2006", "en", sheets))
    assert [i.code for i in found if i.severity == "error"] == ["VALUE_MISSING"]
