"""What is set side by side, as the report shows it: figures, what is withheld, the sheet, the section of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from helpers import fuel, inventory
from inventory.reports.model import build
from inventory.reports.page import page
from inventory.reports.shape_sides import SideRow, SideTable
from inventory.reports.workbook import write_workbook
from inventory.results import Inventory

GAS = 15.3 * 44 / 12
"""t CO2 per TJ by the carbon content of Table 1.3; the sectoral approach has 56.1 by Table 1.4."""


def supply(item: str, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "reference_approach", "category": "1.A", "item": item, "flow": "imports", "unit": "TJ"}
    return row | {"amount": amount} | more


def sample(**more: Any) -> Inventory:
    note = {"activity": "explanation", "category": "1.A", "comparison": "reference_approach", "amount": None}
    return inventory([
        supply("natural_gas", 104.0), supply("crude_oil", 50.0), fuel("natural_gas", 100.0, "TJ", **more),
        fuel("gas_diesel_oil", 40.0, "TJ"), note | {"note": "<b>leaks</b>", "fuel_group": "gaseous"},
    ])  # fmt: skip


def table(result: Inventory, lang: str = "en") -> SideTable:
    (found,) = build(result, lang).side_tables
    return found


def row(found: SideTable, title: str) -> SideRow:
    (one,) = [r for r in found.rows if r.title == title]
    return one


def test_a_table_has_rows_groups_and_a_total() -> None:
    found = table(sample())
    assert [r.title for r in found.rows] == [
        "Crude Oil", "Gas/Diesel Oil", "Liquid fuels", "Natural Gas", "Gaseous fuels", "Total",
    ]  # fmt: skip
    assert [r.leaves for r in found.rows] == [(0,), (1,), (0, 1), (3,), (3,), (0, 1, 3)]
    gas = row(found, "Natural Gas").emissions
    assert [f.value for f in gas.sides] == [pytest.approx(5610.0), pytest.approx(104 * GAS)]
    assert gas.difference == pytest.approx(104 * GAS - 5610)
    assert gas.relative == pytest.approx(104 * GAS / 5610 - 1)
    assert gas.flag == 0.02


def test_the_table_speaks_chinese() -> None:
    found = table(sample(), "zh")
    assert [r.title for r in found.rows][-3:] == ["天然气", "气体燃料", "合计"]
    assert found.sides == ("部门方法", "参考方法")


def test_a_side_of_confidential_lines_alone_is_withheld_with_its_difference() -> None:
    found = table(sample(notation_key="C"))
    for title in ("Natural Gas", "Gaseous fuels"):
        for compared in (row(found, title).emissions, row(found, title).energy):
            assert compared is not None
            assert (compared.sides[0].value, compared.sides[0].keys) == (None, "C")
            assert (compared.difference, compared.relative, compared.flag) == (None, None, None)
    whole = row(found, "Total").emissions.sides[0]
    assert whole.value == pytest.approx(5610 + 40 * 74.1)
    assert whole.rest == pytest.approx(5610)


def test_an_inventory_with_nothing_beside_shows_no_comparison(tmp_path: Path) -> None:
    plain = inventory([fuel("natural_gas", 1.0, "TJ")])
    assert build(plain, "en").side_tables == ()
    assert 'id="sides"' not in page(plain)
    write_workbook(plain, tmp_path / "r.xlsx", "en")
    assert "Approaches compared" not in openpyxl.load_workbook(tmp_path / "r.xlsx").sheetnames


@pytest.mark.parametrize(("lang", "words"), [("en", ("Sectoral approach", "Gaseous fuels", "Approaches compared")),
                                             ("zh", ("部门方法", "气体燃料", "对比分析"))])  # fmt: skip
def test_the_page_has_a_section(lang: str, words: tuple[str, ...]) -> None:
    text = page(sample(), lang)
    assert '<a href="#sides">' in text
    section = text[text.index('<section id="sides">') : text.index('<section id="evidence">')]
    assert all(w in text for w in words)
    assert "&lt;b&gt;leaks&lt;/b&gt;" in section
    assert "+4.00%" in section
    assert "&gt; 2%" in section


def test_lines_say_on_which_side_they_stand_and_their_energy(tmp_path: Path) -> None:
    write_workbook(sample(), tmp_path / "r.xlsx", "en")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx", data_only=True)["Lines"]
    head = [c.value for c in sheet[3]]
    side, energy = head.index("Side in: Reference approach and sectoral approach"), head.index("Net energy (TJ)")
    said = [(r[side].value, r[energy].value) for r in sheet.iter_rows(min_row=4) if r[side].value]
    assert said == [
        ("Reference approach", 104.0), ("Reference approach", 50.0), ("Sectoral approach", 100.0),
        ("Sectoral approach", 40.0),
    ]  # fmt: skip


def test_many_rows_are_summed_by_ranges(tmp_path: Path) -> None:
    fuels = ("anthracite", "coking_coal", "lignite", "crude_oil", "motor_gasoline")
    write_workbook(inventory([supply(f, 1.0) for f in fuels]), tmp_path / "r.xlsx", "en")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["Approaches compared"]
    sums = [c.value for r in sheet.iter_rows() for c in r if str(c.value).startswith("=SUM(")]
    assert "=SUM($D8:$D10)" in sums
    assert "=SUM($D8:$D10,$D12:$D13)" in sums
