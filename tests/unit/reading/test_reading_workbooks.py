"""A filled form becomes records: what is written, what follows from it, and where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from filled import COAL, COVER, ENTERPRISE, HEADINGS, NATION, PROVINCE, codes, problems, read_fuels, save

from inventory.issues import Place
from inventory.reading import read


def test_a_row_becomes_a_record_with_its_place(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, COAL)
    (record,) = submission.records
    assert (record.category, record.item, record.amount, record.unit) == ("1.A.2.a", "raw_coal", 100.0, "wan_t")
    assert (record.activity, record.qualifiers) == ("fuel_combustion", {"use": "burnt"})
    assert record.record_id == "in!fuels!2"
    assert record.place == Place("in.xlsx", "fuels", "D2")
    assert submission.records.place(0, "item") == Place("in.xlsx", "fuels", "B2")
    assert submission.issues == ()


def test_the_cover_fills_what_rows_leave_blank(tmp_path: Path) -> None:
    headings = [*HEADINGS, "年份"]
    submission = read_fuels(tmp_path, [*COAL, None], [*COAL, 2018], headings=headings)
    assert [(r.region, r.year) for r in submission.records] == [("CN-37", 2019), ("CN-37", 2018)]


def test_a_row_may_say_itself_what_the_cover_says(tmp_path: Path) -> None:
    headings = [*HEADINGS, "地区", "填报主体"]
    submission = read_fuels(tmp_path, [*COAL, "北京", "甲厂"], [*COAL, None, None], headings=headings)
    assert [(r.region, r.entity) for r in submission.records] == [("CN-11", "甲厂"), ("CN-37", "")]
    assert problems(submission) == []


def test_the_value_beside_a_merged_heading_of_the_cover_is_found(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = save(tmp_path / "in.xlsx", {"cover": [["地区", None, "山东"], ["年份", 2019]], "fuels": [HEADINGS, COAL]})
    made = load_workbook(path)
    made["cover"].merge_cells("A1:B1")
    made.save(path)
    assert [r.region for r in read(path, PROVINCE).records] == ["CN-37"]


def test_blank_rows_are_skipped_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, COAL, [None] * 5, ["", " ", None, None, "\u3000"], [*COAL[:3], 7, "吨"])
    assert submission.records.line.tolist() == [2, 5]
    assert codes(submission) == []


def test_headings_are_found_below_titles_in_any_order_and_language(tmp_path: Path) -> None:
    rows = [
        ["某省能源统计"],
        [],
        ["Unit ＊", " 燃料 品种\n", "消费量", "IPCC category", "Use"],
        ["t", "焦炭", 5, "1A2a", "Burnt as fuel"],
    ]
    path = save(tmp_path / "in.xlsx", {"基本信息": COVER, "化石燃料燃烧": rows})
    (record,) = read(path, PROVINCE).records
    assert (record.item, record.amount, record.unit, record.category) == ("coke_oven_coke", 5.0, "t", "1.A.2.a")
    assert record.place.cell == "C4"


@pytest.mark.parametrize(
    "name", ["fuels", "Fuels", "Fuel combustion", "化石燃料燃烧", "化石燃料燃烧2", "fuels (2)", "Fuel  Combustion_3"]
)
def test_a_sheet_is_known_by_its_title_or_id_and_a_number_may_follow(name: str, tmp_path: Path) -> None:
    assert len(read_fuels(tmp_path, COAL, sheet=name).records) == 1


def test_a_title_longer_than_a_sheet_name_may_be_is_known_by_its_beginning(tmp_path: Path) -> None:
    rows = [["Direction", "From or to region", "Amount", "Unit"], ["Transferred in", "北京", 3, "MWh"]]
    path = save(tmp_path / "in.xlsx", {"cover": COVER, "Electricity transferred in and ": rows})
    (record,) = read(path, PROVINCE).records
    assert (record.activity, record.category) == ("electricity_transfer", "1.A.1.a")
    assert record.qualifiers == {"direction": "in", "counterpart": "CN-11", "electricity_factor": "grid_average"}


def test_several_sheets_of_a_form_add_up(tmp_path: Path) -> None:
    sheets = {"cover": COVER, "fuels": [HEADINGS, COAL], "fuels2": [HEADINGS, [*COAL[:3], 5, "t"]]}
    submission = read(save(tmp_path / "in.xlsx", sheets), PROVINCE)
    assert [r.record_id for r in submission.records] == ["in!fuels!2", "in!fuels2!2"]
    assert problems(submission) == []


def test_a_default_fills_blanks_and_is_counted(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, COAL, ["1.A", "褐煤", None, 3, "t"], ["1.A", "褐煤", None, 4, "t"])
    (note,) = submission.issues
    assert note.code == "DEFAULT_TAKEN"
    assert "2 blank cells were taken as “Burnt as fuel”" in note.message("en")
    assert "2 个空白单元格按“燃烧”处理" in note.message("zh")
    assert [r.qualifiers["use"] for r in submission.records] == ["burnt"] * 3


def test_numbers_stored_as_text_are_read_and_said_so(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, [*COAL[:3], "1,234.5", "吨"], [*COAL[:3], " １２ ", "吨"], [*COAL[:3], 7, "吨"])
    assert [r.amount for r in submission.records] == [1234.5, 12.0, 7.0]
    assert codes(submission) == ["NUMBER_TEXT"]
    assert [p.cell for p in submission.issues[0].places] == ["D2", "D3"]


@pytest.mark.parametrize(("written", "key"), [("NO", "NO"), ("no", "NO"), ("ＮＡ", "NA"), ("C", "C"), ("IE", "IE")])
def test_a_notation_key_stands_in_the_place_of_the_amount(written: str, key: str, tmp_path: Path) -> None:
    headings = [*HEADINGS, "备注"]
    submission = read_fuels(tmp_path, ["1.A", "褐煤", "燃烧", written, None, "见 1.A.1"], headings=headings)
    (record,) = submission.records
    assert (record.amount, record.notation_key, record.unit) == (None, key, "")
    assert problems(submission) == []


def test_zero_is_an_amount(tmp_path: Path) -> None:
    assert [r.amount for r in read_fuels(tmp_path, [*COAL[:3], 0, "t"]).records] == [0.0]


MEASURED = [*HEADINGS, "低位发热量", "单位热值含碳量", "碳氧化率（%）"]


def test_measured_values_come_with_the_units_of_the_form(tmp_path: Path) -> None:
    coal, gas = [*COAL, 20.9, 26.4, 94], ["1.A", "天然气", "燃烧", 3, "万标立方米", 389.31, None, None]
    energy = ["1.A", "天然气", "燃烧", 3, "TJ", 48.0, None, "99.5%"]
    first, second, third = read_fuels(tmp_path, coal, gas, energy, headings=MEASURED).records
    assert first.measured == {
        "net_calorific_value": (20.9, "GJ/t"),
        "carbon_content": (26.4, "tC/TJ"),
        "oxidation_factor": (94.0, "percent"),
    }
    assert second.measured == {"net_calorific_value": (389.31, "GJ/wan_Nm3")}
    assert third.measured == {"net_calorific_value": (48.0, "GJ/t"), "oxidation_factor": (99.5, "percent")}


def test_a_percentage_may_be_written_with_its_sign(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, [*COAL, None, None, "0.9%"], headings=MEASURED)
    assert next(iter(submission.records)).measured == {"oxidation_factor": (0.9, "percent")}
    assert problems(submission) == []


def test_another_unit_in_the_heading_of_a_measured_value_is_believed(tmp_path: Path) -> None:
    """20 908 kJ/kg and 20.908 GJ/t are the same; what must not happen is 20 908 GJ/t."""
    headings = [*HEADINGS, "低位发热量（kJ/kg）"]
    submission = read_fuels(tmp_path, [*COAL, 20908], headings=headings)
    assert next(iter(submission.records)).measured == {"net_calorific_value": (20908.0, "kJ/kg")}


@pytest.mark.parametrize(
    "heading",
    [
        "实测低位发热量（GJ/t；气体 GJ/万Nm3）",
        "实测低位发热量 (GJ/t，GJ/万Nm³)",
        "低位发热量(GJ/t、GJ/万标立方米)",
        "NCV",
    ],
)
def test_the_units_of_the_form_in_a_heading_change_nothing(heading: str, tmp_path: Path) -> None:
    gas = ["1.A", "天然气", "燃烧", 3, "万标立方米", 389.31]
    submission = read_fuels(tmp_path, [*COAL, 20.9], gas, headings=[*HEADINGS, heading])
    assert [r.measured["net_calorific_value"][1] for r in submission.records] == ["GJ/t", "GJ/wan_Nm3"]
    assert codes(submission) == []


def test_a_unit_in_the_heading_of_the_amounts_replaces_the_column(tmp_path: Path) -> None:
    headings = ["IPCC类别", "燃料品种", "用途", "消费量（万吨）"]
    submission = read_fuels(tmp_path, COAL[:4], headings=headings)
    assert [(r.amount, r.unit) for r in submission.records] == [(100.0, "wan_t")]
    assert problems(submission) == []


def test_a_year_in_brackets_behind_a_heading_is_no_unit(tmp_path: Path) -> None:
    headings = [*HEADINGS[:3], "消费量（2019年）", "单位"]
    assert [r.unit for r in read_fuels(tmp_path, COAL, headings=headings).records] == ["wan_t"]


GAS = ["1.A", "天然气", "燃烧", 30, "万立方米"]


def test_the_rule_book_says_at_which_temperature_a_gas_is_measured(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, GAS, [*GAS[:3], 31, "万标立方米"], [*GAS[:3], 32, "万立方米（20 °C）"])
    assert [r.unit for r in submission.records] == ["wan_Nm3", "wan_Nm3", "wan_m3_20C"]
    (note,) = submission.issues
    assert note.code == "GAS_VOLUME"
    assert [p.cell for p in note.places] == ["E2"]
    assert PROVINCE.gas_volume_note.zh in note.message("zh")


def test_a_volume_of_a_liquid_stays_a_volume(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, ["1.A", "柴油", "燃烧", 30, "立方米"])
    assert [r.unit for r in submission.records] == ["m3"]
    assert codes(submission) == []


def test_energy_is_heat_where_heat_is_bought(tmp_path: Path) -> None:
    sheets = {"cover": COVER, "购入热力": [["数量", "单位"], [5, "GJ"]], "fuels": [HEADINGS, [*COAL[:3], 5, "GJ"]]}
    assert [r.unit for r in read(save(tmp_path / "in.xlsx", sheets), PROVINCE).records] == ["GJ_heat", "GJ"]


def test_months_are_read_and_a_blank_one_is_the_whole_year(tmp_path: Path) -> None:
    rows = [
        ["燃料品种", "用途", "数量", "单位", "月份"],
        *(["烟煤", "燃烧", n, "吨", m] for n, m in enumerate([1, "12月", None], 1)),
    ]
    path = save(tmp_path / "in.xlsx", {"cover": [["企业名称", "甲厂"], ["年份", "2019年"]], "fuels": rows})
    submission = read(path, ENTERPRISE)
    assert [(r.entity, r.year, r.month) for r in submission.records] == [("甲厂", 2019, m) for m in (1, 12, 0)]


def test_words_are_read_in_either_language(tmp_path: Path) -> None:
    rows = [
        ["IPCC类别", "Fuel", "用途", "Amount", "单位"],
        ["1.A.1.a Main Activity Electricity and Heat Production", "无烟煤", "burned", 5, "kt"],
    ]
    path = save(tmp_path / "in.xlsx", {"Cover": [["Year", 2019]], "固定源燃烧": rows})
    (record,) = read(path, NATION).records
    assert (record.category, record.item, record.unit, record.region) == ("1.A.1.a", "anthracite", "kt", "")


def test_a_formula_counts_with_its_stored_value(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(str(tmp_path / "in.xlsx")) as made:
        for name, rows in {"cover": COVER, "fuels": [HEADINGS, COAL]}.items():
            sheet = made.add_worksheet(name)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
        sheet.write_formula("D2", "=40+2", None, 42)
    submission = read(tmp_path / "in.xlsx", PROVINCE)
    assert [r.amount for r in submission.records] == [42.0]
    assert problems(submission) == []


def test_merged_titles_above_and_merged_blanks_below_do_no_harm(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = save(tmp_path / "in.xlsx", {"cover": COVER, "fuels": [["化石燃料"], HEADINGS, COAL]})
    made = load_workbook(path)
    made["fuels"].merge_cells("A1:E1")
    made["fuels"].merge_cells("A8:E9")
    made.save(path)
    submission = read(path, PROVINCE)
    assert len(submission.records) == 1
    assert codes(submission) == []


def test_a_canonical_table_may_stand_in_a_workbook(tmp_path: Path) -> None:
    rows = [
        ["activity", "category", "item", "amount", "unit", "year", "region"],
        ["fuel_combustion", "1.A.2", "raw_coal", 5, "t", 2019, "CN-37"],
    ]
    submission = read(save(tmp_path / "in.xlsx", {"data": rows}), PROVINCE)
    assert [(r.item, r.place.cell) for r in submission.records] == [("raw_coal", "D2")]
    assert codes(submission) == []


def test_a_fault_on_the_cover_is_told_once_and_keeps_the_rows_out(tmp_path: Path) -> None:
    sheets = {"cover": [["地区", "山东岛"], ["年份", 2019]], "fuels": [HEADINGS, COAL, [*COAL[:3], 1, "t"]]}
    submission = read(save(tmp_path / "in.xlsx", sheets), PROVINCE)
    assert codes(submission) == ["WORD_UNKNOWN"]
    assert len(submission.records) == 0


def test_good_rows_beside_bad_ones_are_read(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, COAL, [*COAL[:3], "x", "吨"], [*COAL[:3], 2, "顿"], [*COAL[:3], 3, "吨"])
    assert submission.records.line.tolist() == [2, 5]
    assert len(problems(submission)) == 2
