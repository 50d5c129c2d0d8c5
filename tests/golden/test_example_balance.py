"""The illustrative province: its balance closes and counts, and one wrong cell is refused by its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

import inventory
from inventory.issues import ProblemsFound

EXAMPLE = Path(__file__).parents[2] / "examples" / "province" / "balance-2020.xlsx"
PHYSICAL, STANDARD = "地区能源平衡表（实物量）", "地区能源平衡表（标准量）"
RAW_COAL = 20.908 * 26.37 * 0.94 * 44 / 12 / 1000
"""t CO2 per t: calorific value of GB/T 2589-2008, carbon content and oxidation of the guideline's tables."""


def test_the_balance_closes_and_counts_every_fuel_once() -> None:
    """Raw coal: 6200 + 1100 for power and heat, 3215 in final consumption, 350 of which is raw material: 10 165."""
    result = inventory.compute(EXAMPLE)
    said = {i.code for i in result.issues}
    assert said == {"BALANCE_DIFFERENCE", "BALANCE_FORM", "BALANCE_DOUBT", "NOT_COMPARED"}
    lines = result.lines[result.lines.counted & (result.lines.memo == "")]
    coal = lines[lines["item"] == "raw_coal"]
    assert coal.mass_t.sum() == pytest.approx(10_165 * 10_000 * RAW_COAL, rel=1e-12)
    steel = coal[coal.category == "1.A.2.a"]
    assert steel.mass_t.sum() == pytest.approx(600 * 10_000 * RAW_COAL, rel=1e-12)
    assert lines[lines["item"].isin(["bitumen", "naphtha", "blast_furnace_gas"])].mass_t.sum() == 0


def test_a_saved_result_still_knows_every_cell(tmp_path: Path) -> None:
    result = inventory.compute(EXAMPLE)
    result.save(tmp_path / "out")
    again = inventory.load(tmp_path / "out")
    assert again.lines.equals(result.lines)
    rest = again.lines[again.lines.record_id.str.endswith("!rest")]
    assert {*zip(rest.sheet, rest.cell, strict=True)} >= {(PHYSICAL, "Y30"), ("工业分行业终端能源消费", "C26")}


@pytest.mark.parametrize(
    ("sheet", "cell", "right", "wrong"),
    [
        (PHYSICAL, "C34", 60, 600),
        (PHYSICAL, "C28", 3215, 3251),
        (PHYSICAL, "C16", -6200, -2600),
        (PHYSICAL, "R33", 400, 440),
        (STANDARD, "C34", 42.86, 48.26),
        (STANDARD, "AH28", None, 1),
    ],
)
def test_one_wrong_cell_is_refused_by_its_name(
    sheet: str, cell: str, right: float | None, wrong: float, tmp_path: Path
) -> None:
    book = load_workbook(EXAMPLE)
    before = book[sheet][cell].value
    assert right is None or before == right
    book[sheet][cell] = wrong
    book.save(tmp_path / "wrong.xlsx")
    with pytest.raises(ProblemsFound) as refusal:
        inventory.compute(tmp_path / "wrong.xlsx")
    (issue,) = (i for i in refusal.value.issues if i.severity == "error")
    assert (issue.code, *issue.place) == ("BALANCE_CELL", "wrong.xlsx", sheet, cell)
    assert f"{before:g}" in issue.message("en")


def test_the_reference_approach_and_the_sectoral_one_differ_by_nothing_that_is_not_explained() -> None:
    rows = inventory.side_by_side(inventory.compute(EXAMPLE)).dropna(subset=["difference_t"])
    assert abs(rows.iloc[-1]["relative_t"]) > 0.05
    assert rows["unexplained_t"].abs().max() < 1e-3
