"""The report workbook as a file: its words, its formulas, what text may not become, and the same bytes every time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from helpers import fuel, inventory
from inventory.methods.define import Value, activity, memory, method
from inventory.reports import workbook
from inventory.reports.model import build
from inventory.reports.workbook import write_report, write_workbook
from inventory.results import Inventory
from inventory.words import Words

COAL_CO2 = 1000 * 20.908 * 26.37 * 0.94 * 44 / 12 / 1000


def sample() -> Inventory:
    return inventory(
        [
            fuel("raw_coal", 1000.0, net_calorific_value=(20.908, "GJ/t"), region="CN-37", note='=HYPERLINK("x")'),
            fuel("natural_gas", 3.0, "wan_Nm3", region="CN-37", entity="+86 plant"),
            fuel("crude_oil", 5.0, use="feedstock", region="CN-37", note="@SUM(1)"),
        ],
        "cn-province-2011",
    )


def written(result: Inventory, path: Path, lang: str = "en", *, values: bool = False) -> Any:
    write_workbook(result, path, lang)
    return openpyxl.load_workbook(path, data_only=values)


def texts(sheet: Any) -> list[str]:
    return [str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None]


def column(sheet: Any, heading: str) -> list[Any]:
    """The cells under a heading."""
    at = next(c for row in sheet.iter_rows(max_row=5) for c in row if c.value == heading)
    return [sheet.cell(r, at.column) for r in range(at.row + 1, sheet.max_row + 1)]


def test_sheets_and_cover_speak_english(tmp_path: Path) -> None:
    book = written(sample(), tmp_path / "r.xlsx")
    assert book.sheetnames == [
        "Cover", "Summary", "Sectors and items", "Memo items", "Methods", "Activity", "Factors", "GWP", "Lines",
        "Issues",
    ]  # fmt: skip
    assert {"Provincial greenhouse gas inventory", "Total emissions (t CO2e)", "Factor release"} <= {
        *texts(book["Cover"])
    }


def test_sheets_and_cover_speak_chinese(tmp_path: Path) -> None:
    book = written(sample(), tmp_path / "r.xlsx", "zh")
    assert book.sheetnames[:2] == ["封面", "汇总"]
    assert {"省级温室气体清单", "排放总量（t CO2e）", "山东省 (CN-37)", "因子发布版"} <= {*texts(book["封面"])}
    assert "活动水平" in book.sheetnames


def test_a_lines_formula_leads_from_the_records_cell_to_the_factors_cells(tmp_path: Path) -> None:
    book = written(sample(), tmp_path / "r.xlsx")
    formula = column(book["Lines"], "Emissions (t of gas)")[0].value
    amount, measured = (column(book["Activity"], h)[0] for h in ("Amount", "Measured: Net calorific value"))
    carbon, oxidation = column(book["Factors"], "Value")[:2]
    assert (amount.value, measured.value, carbon.value, oxidation.value) == (1000, 20.908, 26.37, 0.94)
    cells = [f"Activity!${c.column_letter}${c.row}" for c in (amount, measured)]
    cells += [f"Factors!${c.column_letter}${c.row}" for c in (carbon, oxidation)]
    assert formula == f"={'*'.join(cells)}*44/12*0.001"


def test_formulas_carry_the_values_they_had(tmp_path: Path) -> None:
    result = sample()
    book = written(result, tmp_path / "r.xlsx", values=True)
    masses = [c.value for c in column(book["Lines"], "Emissions (t of gas)")]
    assert masses[0] == pytest.approx(COAL_CO2)
    assert masses[1] == pytest.approx(result.columns.mass[1])
    assert column(book["Summary"], "Total (t CO2e)")[-1].value == pytest.approx(result.total().value)


def test_a_notation_key_stands_as_text_without_a_formula(tmp_path: Path) -> None:
    book = written(sample(), tmp_path / "r.xlsx")
    assert [column(book["Lines"], h)[2].value for h in ("Emissions (t of gas)", "Emissions (t CO2e)")] == ["IE", "IE"]


def test_sums_are_marked_with_keys_by_their_number_format(tmp_path: Path) -> None:
    cell = column(written(sample(), tmp_path / "r.xlsx")["Summary"], "Total (t CO2e)")[-1]
    assert cell.number_format == '#,##0.00" IE"'
    assert cell.value.startswith("=")


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    write_workbook(sample(), tmp_path / "r.xlsx", "en")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    told = {c.value: c.data_type for s in book for row in s.iter_rows() for c in row if isinstance(c.value, str)}
    with ZipFile(tmp_path / "r.xlsx") as archive:
        formulas = "".join(archive.read(n).decode() for n in archive.namelist() if "worksheets/sheet" in n)
    assert "<f>HYPERLINK" not in formulas
    assert "<f>SUM(1)" not in formulas
    assert {'=HYPERLINK("x")', "+86 plant", "@SUM(1)"} <= set(told)
    assert [told[t] for t in ("+86 plant", "@SUM(1)")] == ["s", "s"]


@pytest.mark.parametrize("large", [False, True])
def test_the_same_inventory_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: bool) -> None:
    monkeypatch.setattr(workbook, "LARGE", 0 if large else 20_000)
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(sample(), tmp_path / name, "zh")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_rows_beyond_the_limit_are_said_to_be_missing_and_sums_are_values(tmp_path: Path) -> None:
    result = inventory([
        fuel("raw_coal", 1000.0, region="CN-37"), fuel("raw_coal", 500.0, region="CN-37"),
    ], "cn-province-2011")  # fmt: skip
    write_report(build(result, "en", rows=1), tmp_path / "r.xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert book["Lines"]["A2"].value.startswith("1 of 2 rows are shown;")
    total = column(book["Summary"], "Total (t CO2e)")[-1].value
    assert total == pytest.approx(result.total().value)


def test_methods_side_by_side_have_a_sheet_of_their_own(tmp_path: Path) -> None:
    book = written(inventory([fuel("anthracite", 10.0, "TJ")]), tmp_path / "r.xlsx", values=True)
    # IPCC 2006 V2 tables 2.3 and 1.3: 98.3 t/TJ against 26.8 kg C/GJ x 44/12
    assert column(book["Comparison"], "Difference")[0].value == pytest.approx(26.8 * 44 / 12 / 98.3 - 1)


def test_confidential_numbers_are_in_no_cell(tmp_path: Path) -> None:
    result = inventory([
        fuel("raw_coal", 1000.0, region="CN-37", category="1.A.2.a"),
        fuel("raw_coal", 777.25, region="CN-37", category="1.A.2.b", notation_key="C"),
    ], "cn-province-2011")  # fmt: skip
    book = written(result, tmp_path / "r.xlsx", values=True)
    shown = [c.value for name in ("Activity", "Lines") for row in book[name].iter_rows() for c in row]
    assert 777.25 not in shown
    assert not [v for v in shown if isinstance(v, float) and v == pytest.approx(result.columns.mass[1])]
    assert column(book["Summary"], "Total (t CO2e)")[-1].value == pytest.approx(result.total().value)


@method("test.landfill", title=Words("Decay", "衰减"), gives={"CO2": "t"}, equation=Words("test", "test"))
def decay(waste: Value = activity("tCO2"), left: Value = memory("tCO2")) -> Value:
    """A tenth of what lies there goes each year."""
    return (left + waste) * 0.1, (left + waste) * 0.9


def test_a_method_with_memory_is_written_as_values_and_says_why(tmp_path: Path) -> None:
    report = build(sample(), "en")
    series = tuple(replace(w, method=decay) for w in report.workings)
    write_report(replace(report, workings=series), tmp_path / "r.xlsx")
    lines = openpyxl.load_workbook(tmp_path / "r.xlsx")["Lines"]
    assert column(lines, "Emissions (t of gas)")[0].value == pytest.approx(COAL_CO2)
    assert column(lines, "Explanation")[0].value == "depends on years before that are not all shown; written as a value"
    assert column(lines, "Emissions (t CO2e)")[0].value.startswith("=")


def test_headings_stay_in_sight_and_columns_can_be_filtered(tmp_path: Path) -> None:
    lines = written(sample(), tmp_path / "r.xlsx")["Lines"]
    assert (lines.freeze_panes, lines.auto_filter.ref) == ("B4", "A3:V6")
    assert lines.page_setup.orientation == "landscape"
    assert lines.print_title_rows == "$3:$3"
