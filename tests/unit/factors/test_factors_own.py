"""A user's own tables: every value needs a source, every word must be known, all faults are told at once."""

from __future__ import annotations

from pathlib import Path

from helpers import codes
from inventory.factors.own import own_tables, read_own
from inventory.issues import Place

HEADING = "quantity,fuel,category,gas,region,value,unit,source,low,high,valid_from,note"
GOOD = "net_calorific_value,raw_coal,,,,20.5,GJ/t,laboratory report 2024-17,20,21,2023,"


def test_a_table_is_read_with_its_words_looked_up() -> None:
    lines = [HEADING, "低位发热量,原煤,1A2a,二氧化碳,山东,20.5,吉焦/吨,化验报告,20,21,2023,备注"]
    (table,), issues = own_tables("lab.csv", lines)
    (row,) = table.rows
    assert issues == []
    assert (table.card.quantity, table.card.keys, table.card.id) == (
        "net_calorific_value",
        ("fuel", "category"),
        "own/lab",
    )
    assert (row.keys, row.gas, row.region) == ({"fuel": "raw_coal", "category": "1.A.2.a"}, "CO2", "CN-37")
    assert (row.value, row.unit, row.low, row.high, row.valid_from, row.valid_to) == (20.5, "GJ/t", 20, 21, 2023, None)
    assert (row.source, row.locator, row.evidence, row.note) == ("化验报告", "lab.csv!2", "own", "备注")
    assert row.id == "own.lab.2"


def test_headings_may_be_chinese() -> None:
    (table,), issues = own_tables("f.csv", ["参数,燃料,气体,地区,数值,单位,来源", "排放因子,原煤,CO2,,1.9,tCO2/t,论文"])
    assert issues == []
    assert table.rows[0].value == 1.9


def test_each_quantity_of_a_file_becomes_a_table() -> None:
    tables, issues = own_tables("lab.csv", [HEADING, GOOD, "carbon_content,raw_coal,,,,26.1,tC/TJ,same report,,,,"])
    assert issues == []
    assert [t.card.quantity for t in tables] == ["net_calorific_value", "carbon_content"]


def test_a_value_without_a_source_is_refused_where_it_stands() -> None:
    tables, (issue,) = own_tables("lab.csv", [HEADING, GOOD, GOOD.replace("laboratory report 2024-17", "")])
    assert (issue.code, issue.place, issue.seen) == ("OWN_FACTOR_SOURCE", Place("lab.csv", "", "3"), "20.5")
    assert [len(t.rows) for t in tables] == [1]


def test_a_missing_column_is_named() -> None:
    tables, issues = own_tables("lab.csv", ["fuel,value", "raw_coal,20.5"])
    assert tables == []
    assert [i.column for i in issues] == ["quantity", "unit", "source"]


def test_an_unknown_word_brings_the_nearest_choices() -> None:
    _, (issue,) = own_tables("lab.csv", [HEADING, GOOD.replace("raw_coal", "raw_cole")])
    assert (issue.code, issue.seen, issue.column) == ("OWN_FACTOR_CELL", "raw_cole", "fuel")
    assert "raw_coal" in issue.choices
    assert "“raw_cole” is not a known fuel" in issue.message("en")


def test_an_unknown_unit_brings_the_nearest_choices() -> None:
    _, (issue,) = own_tables("lab.csv", [HEADING, GOOD.replace("GJ/t", "GJ/tt")])
    assert (issue.seen, issue.column) == ("GJ/tt", "unit")
    assert issue.choices


def test_all_faults_of_all_rows_are_told_at_once() -> None:
    bad = "net_calorific_valu,raw_cole,9.Z,CO7,Atlantis,much,GJ/tt,,low,,soon,"
    _, issues = own_tables("lab.csv", [HEADING, bad, GOOD, bad])
    assert set(codes(issues)) == {"OWN_FACTOR_CELL", "OWN_FACTOR_SOURCE"}
    first = [i.column for i in issues if i.place.cell == "2" and i.code == "OWN_FACTOR_CELL"]
    assert first == ["quantity", "gas", "region", "fuel", "category", "unit", "value", "low", "valid_from"]
    assert [i.place.cell for i in issues if i.code == "OWN_FACTOR_SOURCE"] == ["2", "4"]


def test_a_percent_sign_beside_another_unit_is_refused() -> None:
    lines = ["quantity,fuel,value,unit,source", "oxidation_factor,raw_coal,94%,1,report"]
    _, (issue,) = own_tables("lab.csv", lines)
    assert (issue.seen, issue.column) == ("94%", "value")


def test_a_percent_sign_beside_the_unit_percent_says_it_twice() -> None:
    lines = ["quantity,fuel,value,unit,source", "oxidation_factor,raw_coal,94%,%,report"]
    (table,), issues = own_tables("lab.csv", lines)
    assert issues == []
    assert (table.rows[0].value, table.rows[0].unit) == (94.0, "percent")


def test_a_blank_value_is_refused() -> None:
    _, (issue,) = own_tables("lab.csv", [HEADING, GOOD.replace("20.5", "")])
    assert (issue.code, issue.column, issue.seen) == ("OWN_FACTOR_CELL", "value", "")


def test_a_folder_is_read_file_by_file_and_remarks_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(f"{HEADING}\n{GOOD}\n", encoding="utf-8-sig")
    (tmp_path / "a.csv").write_text(f"# our laboratory\n\n{HEADING}\n{GOOD}\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    tables, issues = read_own(tmp_path)
    assert issues == []
    assert [r.id for t in tables for r in t.rows] == ["own.a.4", "own.b.2"]  # the rows as a spreadsheet numbers them


def test_one_file_may_be_named_instead_of_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(f"{HEADING}\n{GOOD}\n", encoding="utf-8")
    tables, _ = read_own(path)
    assert [t.card.id for t in tables] == ["own/mine"]
