"""The blank workbook: the same bytes every time, and filled in by a program it reads back without a word."""

from __future__ import annotations

import time
from calendar import month_name
from pathlib import Path
from typing import Any

import pytest
from filled import NATION, PROVINCE, codes, save
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

import inventory
from inventory import units
from inventory.reading import read, stated_rulebook, write_template
from inventory.reading.choices import allowed, choices
from inventory.reading.sectors import in_order, sectors_of
from inventory.rulebooks import Field, Form, load, rulebook_ids
from inventory.vocabulary.limits import limits

BOTH = [(book, lang) for book in rulebook_ids() for lang in ("zh", "en")]
SENSIBLE = {
    "pressure": 0.05,
    "enthalpy": 2660.0,
    "net_calorific_value_stated": 21.0,
    "gross_calorific_value": 25.0,
    "moisture_total": 12.0,
    "moisture_air_dried": 0.9,
    "ash_air_dried": 20.0,
    "hydrogen_air_dried": 3.5,
    "domestic_wood_share": 62.5,
    "roundwood_produced": 100.0,
    "roundwood_imported": 60.0,
    "roundwood_exported": 0.0,
    "pulp_imported": 0.0,
    "paper_imported": 0.0,
    "pulp_exported": 0.0,
    "paper_exported": 0.0,
    "recovered_share": 0.0,
    "winter_temperature": -5.0,
    "young_per_mother": 1.5,
} | {f"temperature_{month}": 15.0 for month in map(str.lower, month_name[1:])}
"""Measured values that others are worked out from must go together."""
INSTEAD = {
    "gas_acquired", "opening_stock", "closing_stock", "gas_transferred", "containers_returned", "apportioned_share",
    "animals_produced", "days_alive", "weaning_gain",
    "control_downtime", "tool_time", "test_downtime", "test_tool_time", "closing_area", "opening_area",
    "above_ground_residue", "below_ground_residue", "residue_carbon", "manure_nitrogen", "manure_carbon_ratio",
    *(f"{name}_{m}" for name in ("temperature", "precipitation", "evapotranspiration") for m in range(1, 13)),
    "population", "burning_population", "waste_per_person", "burnt_fraction", "waste_half_life",
}  # fmt: skip
INSTEAD |= {f"{what}_{m.casefold()}" for what in ("temperature", "emptied") for m in month_name[1:]}
"""Columns that a stated amount or share is worked out from where it is blank; here it is stated."""
FIRST_ROW = 4
HEADING_ROW = 3


def template(folder: Path, book: str, lang: str) -> Path:
    write_template(load(book), folder / "template.xlsx", lang)
    return folder / "template.xlsx"


def validation(sheet: Any, cell: str) -> DataValidation | None:
    return next((v for v in sheet.data_validations.dataValidation if cell in v.sqref), None)


def listed(made: Any, sheet: Any, cell: str) -> list[str]:
    """The drop-down list of a cell, as a spreadsheet program would show it."""
    rule = validation(sheet, cell)
    assert rule is not None
    assert rule.type == "list"
    assert rule.formula1.startswith("lists!")
    return [c.value for (c,) in made["lists"][rule.formula1.removeprefix("lists!").replace("$", "")]]


def value(made: Any, sheet: Any, field: Field, cell: str, book: str, row: int) -> Any:
    """Something sensible for a cell: from its list if it has one."""
    if field.column in INSTEAD:
        return None
    if field.kind in ("choice", "unit"):
        texts = [t for t in listed(made, sheet, cell) if t not in ("升", "L", "万升", "10⁴ L")]  # gases have none
        return texts[row % len(texts)]
    return {
        "number": 10.5 + row,
        "measured": SENSIBLE.get(field.column, _within(field, 90.0 + row % 5)),
        "year": load(book).years[0],
        "month": row % 12 + 1,
        "text": "" if field.column == "method" else f"note {row}",
    }[field.kind]


def _within(field: Field, value: float) -> float:
    """The value, or a hundredth of it where the column is one of shares of 1."""
    return value / 100 if field.column in limits() and field.units[0] != "percent" else value


def fill(made: Any, form: Form, sheet: Any, book: str, rows: int) -> None:
    for column, field in enumerate(form.fields):
        for row in range(rows):
            cell = sheet.cell(FIRST_ROW + row, column + 1)
            cell.value = value(made, sheet, field, cell.coordinate, book, row)


@pytest.mark.parametrize(("book", "lang"), BOTH)
def test_a_filled_template_reads_back_without_a_word(book: str, lang: str, tmp_path: Path) -> None:
    path, rulebook = template(tmp_path, book, lang), load(book)
    made = load_workbook(path)
    sheets = [made[n] for n in made.sheetnames if n != "lists"][1:]
    assert len(sheets) == len(rulebook.forms)
    filled = 0
    for form, sheet in zip(in_order(rulebook).forms, sheets, strict=True):
        if form.layout == "cover":
            for row, field in enumerate(form.fields, FIRST_ROW):
                sheet.cell(row, 2).value = value(made, sheet, field, f"B{row}", book, 0)
        elif form.layout == "matrix":
            below = 20.5 if rulebook.activities[form.activity].signed else -0.5
            rows = [r for r in range(FIRST_ROW + 1, sheet.max_row + 1) if sheet.cell(r, 1).value][:8]
            for n in range(5 * len(rows)):
                sheet.cell(rows[n // 5], 2 + n % 5).value = n - below
            filled += 5 * len(rows)
        else:
            fill(made, form, sheet, book, 40)
            filled += 40
    made.save(path)
    submission = read(path, rulebook)
    assert codes(submission) == []
    assert len(submission.records) == filled


@pytest.mark.parametrize(("book", "lang"), BOTH)
def test_every_word_of_every_list_is_read_as_the_entry_it_stands_for(book: str, lang: str, tmp_path: Path) -> None:
    made = load_workbook(template(tmp_path, book, lang))
    sheets = [made[n] for n in made.sheetnames][1:-1]
    for form, sheet in zip(in_order(load(book)).forms, sheets, strict=True):
        for column, field in enumerate(form.fields, 1):
            if field.kind == "choice" and form.layout != "matrix":
                cell = f"B{column + 3}" if form.layout == "cover" else sheet.cell(FIRST_ROW, column).coordinate
                entries = choices(field.choices, load(book))
                assert [entries.parse(text) for text in listed(made, sheet, cell)] == allowed(entries, field)


@pytest.mark.parametrize(("book", "lang"), BOTH)
def test_every_label_of_a_matrix_is_read_as_the_entry_it_stands_for(book: str, lang: str, tmp_path: Path) -> None:
    made = load_workbook(template(tmp_path, book, lang))
    for form, sheet in zip(in_order(load(book)).forms, [made[n] for n in made.sheetnames][1:-1], strict=True):
        if form.layout == "matrix":
            down, across = (choices(f.choices, load(book)) for f in form.fields[:2])
            labels = [c.value for c in sheet["A"][FIRST_ROW:] if c.value]
            assert [down.parse(text) for text in labels] == allowed(down, form.fields[0])
            headings = [c.value for c in sheet[FIRST_ROW - 1][1:]]
            assert [across.parse(text) for text in headings] == allowed(across, form.fields[1])
            assert all(units.parse(c.value, gas_volume="0 °C") for c in sheet[FIRST_ROW][1:])


@pytest.mark.parametrize(("book", "lang"), BOTH)
def test_the_same_rule_book_gives_the_same_bytes(book: str, lang: str, tmp_path: Path) -> None:
    first = template(tmp_path, book, lang).read_bytes()
    time.sleep(1.1 if (book, lang) == BOTH[0] else 0)
    assert template(tmp_path, book, lang).read_bytes() == first


@pytest.mark.parametrize("book", rulebook_ids())
def test_a_template_says_its_rule_book(book: str, tmp_path: Path) -> None:
    path = template(tmp_path, book, "zh")
    assert stated_rulebook(path) == book
    assert stated_rulebook([tmp_path / "missing.csv", path]) == book


def test_other_inputs_say_no_rule_book(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n")
    assert stated_rulebook([tmp_path / "a.csv", tmp_path]) == ""
    assert stated_rulebook(save(tmp_path / "b.xlsx", {"x": [["y"]]})) == ""


def test_a_program_that_saves_the_template_again_keeps_its_rule_book(tmp_path: Path) -> None:
    path = template(tmp_path, "ipcc-2006", "en")
    load_workbook(path).save(path)
    assert stated_rulebook(path) == "ipcc-2006"


def test_the_blank_template_holds_no_records(tmp_path: Path) -> None:
    submission = read(template(tmp_path, "cn-province-2011", "zh"), PROVINCE)
    assert codes(submission) == ["NO_RECORDS"]


def test_what_must_be_filled_is_marked_and_help_is_at_hand(tmp_path: Path) -> None:
    sheet = load_workbook(template(tmp_path, "cn-province-2011", "zh"))["化石燃料燃烧"]
    headings = {c.value: c for c in sheet[HEADING_ROW]}
    assert "燃料品种 ＊" in headings
    assert "数量 ＊" in headings
    assert "备注" in headings
    assert "NO" in headings["数量 ＊"].comment.text
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet["E4"].protection.locked is False or sheet.column_dimensions["E"].protection.locked is False


def test_the_lists_are_out_of_the_way(tmp_path: Path) -> None:
    made = load_workbook(template(tmp_path, "ipcc-2006", "en"))
    assert made["lists"].sheet_state == "hidden"
    assert made.sheetnames[0] == "Guide"


def test_fuels_are_offered_in_the_order_of_the_vocabulary_and_categories_within_the_form(tmp_path: Path) -> None:
    made = load_workbook(template(tmp_path, "ipcc-2006", "en"))
    mobile, driven = made["Mobile combustion"], made["Distance driven"]
    categories, fuels = listed(made, driven, "A4"), listed(made, mobile, "B4")
    assert categories[0] == "1.A.3.b Road Transportation"
    assert all(c.startswith("1.A.3.b") for c in categories)
    assert fuels.index("Anthracite") < fuels.index("Natural Gas")


def test_the_guide_names_the_guideline_and_explains_the_keys(tmp_path: Path) -> None:
    for lang, words in (
        ("zh", ("发改办气候〔2011〕1041号", "未估算", "必填")),
        ("en", ("1041", "not estimated", "to be filled in")),
    ):
        made = load_workbook(template(tmp_path, "cn-province-2011", lang))
        text = " ".join(str(c.value) for row in made.worksheets[0] for c in row if c.value)
        assert [w for w in words if w not in text] == []


def test_a_template_read_by_another_rule_book_is_noticed(tmp_path: Path) -> None:
    assert "TEMPLATE_OTHER" in codes(read(template(tmp_path, "cn-province-2011", "zh"), NATION))


@pytest.mark.parametrize(("book", "lang"), BOTH)
def test_the_guide_leads_to_every_sheet(book: str, lang: str, tmp_path: Path) -> None:
    made = load_workbook(template(tmp_path, book, lang))
    linked = [c.hyperlink.location.removesuffix("!A1").strip("'") for c in made.worksheets[0]["A"] if c.hyperlink]
    assert linked == [n for n in made.sheetnames if n != "lists"][1:]
    colours = {s.sheet_properties.tabColor.rgb for s in made.worksheets if s.sheet_properties.tabColor}
    assert len(colours) == len({s for f in load(book).forms for s in sectors_of(f)[:1]})


def sheets_for(folder: Path, *categories: str) -> list[str]:
    path = inventory.template("cn-province-2011", folder / "some.xlsx", "en", categories=categories)
    return [n for n in load_workbook(path).sheetnames if n != "lists"]


def test_only_the_sheets_for_some_categories(tmp_path: Path) -> None:
    coal = ["Coal mining", "Coal mine methane measured", "Coal mine methane used"]
    assert sheets_for(tmp_path, "1.B.1.a.i") == ["Guide", "Cover", *coal]
    assert sheets_for(tmp_path, "1.B") == ["Guide", "Cover", *coal, "Oil and natural gas"]
    roads = sheets_for(tmp_path, "1.A.3.b")
    assert {"Fuel combustion", "Transport fuel", "Energy balance (physical)"} < {*roads}  # 1.A.3.b lies within them
    assert "Electricity transferred in and out" not in roads
    assert len(sheets_for(tmp_path, "1", "2", "3", "4")) == len(load("cn-province-2011").forms) + 1


def test_a_workbook_of_some_sheets_is_read_under_its_whole_rule_book(tmp_path: Path) -> None:
    sheets_for(tmp_path, "1.B.2")
    made = load_workbook(tmp_path / "some.xlsx")
    made["Cover"]["B5"], made["Cover"]["B6"] = "Shandong", 2020
    for column, cell in enumerate(["原油开采：井口装置（个数）", 1000, "个"], 1):
        made["Oil and natural gas"].cell(FIRST_ROW, column).value = cell
    made.save(tmp_path / "filled.xlsx")
    assert inventory.compute(tmp_path / "filled.xlsx").lines["mass_t"].tolist() == [230.0]


@pytest.mark.parametrize("category", ["9.Z", "4.B", "nonsense"])
def test_a_category_that_no_sheet_is_for(category: str, tmp_path: Path) -> None:
    with pytest.raises(inventory.ProblemsFound) as raised:
        sheets_for(tmp_path, "1.A", category)
    (issue,) = raised.value.issues
    assert issue.code == "NOT_KNOWN"
    assert issue.seen == category
    assert "1.A.3" in issue.choices
    assert not (tmp_path / "some.xlsx").exists()


@pytest.mark.parametrize("book", ["cn-province-2011", "ipcc-2006", "ipcc-2019"])
def test_sheets_stand_by_sector_with_land_after_agriculture(tmp_path: Path, book: str) -> None:
    """Energy, industry, agriculture, land, waste, whichever file of the book a form is in."""
    write_template(load(book), tmp_path / "blank.xlsx", lang="en")
    forms = {f.title.en: f for f in load(book).forms}
    titles = load_workbook(tmp_path / "blank.xlsx").sheetnames
    sectors = [sectors_of(forms[t])[0] for t in titles if t in forms and sectors_of(forms[t])]
    order = ["1", "2", "3", "3.A", "3.C", "3.B", "3.D", "4", "5"]
    stands = [order.index(s if s.startswith("3") else s[0]) for s in sectors]
    assert len(stands) > 40
    assert stands == sorted(stands)
