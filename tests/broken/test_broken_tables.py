"""One canonical table for each way of being wrong: text files, Parquet and data frames."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from broken_inputs import GOOD_CSV, PROVINCE, found, only, place, says

from inventory.issues import Issue
from inventory.issues.files import ColumnMissing, ColumnUnknown, RowRagged
from inventory.issues.plan import ActivityUnknown
from inventory.issues.reading import NumberIsBoolean, NumberNegative, NumberUnreadable, YearOutside
from inventory.issues.rows import AmountAndKey, AmountMissing, RecordIdRepeated, ValueMissing, YearMissing
from inventory.issues.units import UnitUnknown
from inventory.issues.vocabulary import KeyWithoutTarget, WordUnknown
from inventory.reading import Submission, read
from inventory.rulebooks import load

BOOK = load(PROVINCE)


def submission(text: str, folder: Path) -> Submission:
    (folder / "in.csv").write_text(text, encoding="utf-8")
    return read(folder / "in.csv", BOOK)


CHANGES: list[tuple[str, str, str, str, type[Issue], tuple[str, ...], tuple[str, ...]]] = [
    ("an id used twice", "r2,", "r1,", "A2", RecordIdRepeated, ("r1", "more than once"), ("r1", "重复")),
    ("an unknown unit", "30,万标立方米", "30,万标方米", "H3", UnitUnknown, ("万标方米",), ("万标方米",)),
    ("an unknown fuel", "柴油", "柴油油", "F4", WordUnknown, ("柴油油", "柴油"), ("柴油油", "柴油")),
    ("an unknown activity", "r1,山东,2019,1.A.2.a,fuel_combustion", "r1,山东,2019,1.A.2.a,fuel_burning", "E2",
     ActivityUnknown, ("fuel_burning", "fuel_combustion"), ("fuel_burning", "fuel_combustion")),
    ("a word for a number", "7.5", "7.5吨", "G4", NumberUnreadable, ("7.5吨",), ("7.5吨",)),
    ("a negative amount", "7.5", "-7.5", "G4", NumberNegative, ("-7.5",), ("-7.5", "负数")),
    ("an infinite amount", "7.5", "inf", "G4", NumberUnreadable, ("inf",), ("inf",)),
    ("no amount", ",7.5,", ",,", "G4", AmountMissing, ("blank",), ("未填",)),
    ("no unit", "7.5,吨", "7.5,", "H4", ValueMissing, ("Unit",), ("单位",)),
    ("no year", "r1,山东,2019", "r1,山东,", "C2", YearMissing, ("year",), ("年份",)),
    ("a year after the rule book", "r1,山东,2019", "r1,山东,2091", "C2", YearOutside, ("2091",), ("2091年",)),
    ("an unknown key", "7.5,吨,,", "7.5,吨,X,", "I4", WordUnknown, ("X", "notation key"), ("X", "注释符号")),
    ("a number and a key", "7.5,吨,,", "7.5,吨,NO,", "I4", AmountAndKey, ("NO", "both"), ("NO", "同时")),
    ("IE without where", "7.5,吨,,", ",吨,IE,", "I4", KeyWithoutTarget, ("IE",), ("IE", "何处")),
    ("a thousands separator", "7.5,吨", "1,007.5,吨", "A4", RowRagged, ("11 values", "10", "quotation"),
     ("11", "10", "千分位")),
    ("a line cut short", "r3,北京,2019,1.A.1.a,fuel_combustion,柴油,7.5,吨,,", "r3,北京,2019", "A4", RowRagged,
     ("3 values",), ("3 个",)),
    ("a column nobody asked for", "note\n", "remrk\n", "J1", ColumnUnknown, ("remrk",), ("remrk",)),
    ("no column of activities", ",activity,", ",foo,", "", ColumnMissing, ("Activity", "missing"), ("活动",)),
]  # fmt: skip


@pytest.mark.parametrize(("about", "good", "bad", "cell", "fault", "en", "zh"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_broken_table_is_told_where_and_why(
    about: str,
    good: str,
    bad: str,
    cell: str,
    fault: type[Issue],
    en: tuple[str, ...],
    zh: tuple[str, ...],
    tmp_path: Path,
) -> None:
    assert GOOD_CSV.count(good) == 1
    text = GOOD_CSV.replace(good, bad)
    if fault is ColumnUnknown:
        text = text.replace("吨,,\n", "吨,,x\n")
    result = submission(text, tmp_path)
    seen = [i for i in found(result) if not (fault is ColumnMissing and isinstance(i, ColumnUnknown))]
    assert [type(i) for i in seen] == [fault], [i.message("en") for i in result.issues]
    assert seen[0].place == place(cell, "", "in.csv")
    says(seen[0], en, zh)


def test_the_good_table_has_no_fault(tmp_path: Path) -> None:
    result = submission(GOOD_CSV, tmp_path)
    assert list(result.issues) == []
    assert [(r.record_id, r.region, r.amount, r.unit) for r in result.records] == [
        ("r1", "CN-37", 100.0, "wan_t"),
        ("r2", "CN-37", 30.0, "wan_Nm3"),
        ("r3", "CN-11", 7.5, "t"),
    ]


def test_an_id_used_twice_names_both_cells(tmp_path: Path) -> None:
    issue = only(submission(GOOD_CSV.replace("r3,", "r1,"), tmp_path), RecordIdRepeated)
    assert [p.cell for p in issue.places] == ["A2", "A4"]


def test_a_measured_value_must_bring_its_unit(tmp_path: Path) -> None:
    lines = GOOD_CSV.splitlines()
    wider = [lines[0] + ",net_calorific_value", lines[1] + ",20.9", lines[2] + ",", lines[3] + ","]
    issue = only(submission("\n".join(wider), tmp_path), ColumnMissing)
    says(issue, ("net_calorific_value_unit",), ("net_calorific_value_unit",))


def test_a_measured_value_without_its_unit_is_a_fault_of_the_row(tmp_path: Path) -> None:
    lines = GOOD_CSV.splitlines()
    wider = [
        lines[0] + ",net_calorific_value,net_calorific_value_unit",
        lines[1] + ",20.9,GJ/t",
        lines[2] + ",389.31,",
        lines[3] + ",,",
    ]
    issue = only(submission("\n".join(wider), tmp_path), ValueMissing)
    assert issue.place.cell == "L3"


def frame(**columns: object) -> pd.DataFrame:
    good = {
        "year": [2019, 2019],
        "region": ["山东", "山东"],
        "category": ["1.A.2.a", "1.A.1.a"],
        "activity": ["fuel_combustion", "fuel_combustion"],
        "item": ["原煤", "柴油"],
        "amount": [100.0, 7.5],
        "unit": ["万吨", "吨"],
    }
    return pd.DataFrame(good | columns)


def test_cells_of_a_frame_are_called_by_column_and_row() -> None:
    issue = only(read(frame(unit=["万吨", "顿"]), BOOK), UnitUnknown)
    assert str(issue.place) == "<DataFrame>!unit:2"


def test_a_frame_of_mixed_values_is_read_value_by_value() -> None:
    issue = only(read(frame(amount=[100, True]), BOOK), NumberIsBoolean)
    assert str(issue.place) == "<DataFrame>!amount:2"


def test_not_a_number_in_a_frame_is_a_blank() -> None:
    only(read(frame(amount=[100, float("nan")]), BOOK), AmountMissing)


def test_cells_of_a_parquet_file_are_called_by_column_and_row(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pandas(frame(amount=[100.0, -1.0])), tmp_path / "in.parquet")
    issue = only(read(tmp_path / "in.parquet", BOOK), NumberNegative)
    assert str(issue.place) == "in.parquet!amount:2"


def test_the_same_fault_in_thousands_of_rows_is_one_issue() -> None:
    many = pd.concat([frame(unit=["顿", "吨"], note=[str(i)] * 2) for i in range(4000)])
    issue = only(read(many, BOOK), UnitUnknown)
    assert len(issue.places) == 4000
    assert "3995 more" in issue.message("en")
    assert "另有 3995 处" in issue.message("zh")
