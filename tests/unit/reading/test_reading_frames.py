"""Data frames, Arrow tables and Parquet files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from filled import PROVINCE, codes, problems

from inventory.issues import Place
from inventory.reading import read

ROWS: dict[str, list[Any]] = {
    "year": [2019, 2019, 2018],
    "region": ["CN-37", "山东", "37"],
    "category": ["1.A.2.a", "1A1a", "1.A.4"],
    "activity": ["fuel_combustion", "fuel_combustion", "biomass_combustion"],
    "item": ["raw_coal", "天然气", "薪柴"],
    "equipment": ["", "发电锅炉", None],
    "amount": [100.0, None, 7.5],
    "unit": ["万吨", "", "t"],
    "notation_key": ["", "NO", ""],
    "net_calorific_value": [20.9, None, None],
    "net_calorific_value_unit": ["GJ/t", "", ""],
}


def as_arrow() -> pa.Table:
    return pa.table(ROWS)


def as_dictionaries() -> pa.Table:
    table = as_arrow()
    for i, field in enumerate(table.schema):
        if pa.types.is_string(field.type):
            table = table.set_column(i, field.name, table[field.name].dictionary_encode())
    return pa.concat_tables([table.slice(0, 1), table.slice(1)])


def as_objects() -> pd.DataFrame:
    return pd.DataFrame({n: pd.Series(v, dtype=object) for n, v in ROWS.items()})


def as_categories() -> pd.DataFrame:
    return pd.DataFrame(ROWS).astype({"item": "category", "year": "category", "unit": "category"})


SOURCES = {
    "arrow": as_arrow,
    "dictionaries in pieces": as_dictionaries,
    "pandas": lambda: pd.DataFrame(ROWS),
    "objects": as_objects,
    "categories": as_categories,
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_every_kind_of_table_gives_the_same_records(source: Any) -> None:
    submission = read(source(), PROVINCE)
    assert codes(submission) == []
    first, second, third = submission.records
    assert (first.item, first.amount, first.unit, first.region) == ("raw_coal", 100.0, "wan_t", "CN-37")
    assert first.measured == {"net_calorific_value": (20.9, "GJ/t")}
    assert (second.item, second.amount, second.notation_key) == ("natural_gas", None, "NO")
    assert second.qualifiers == {"equipment": "power_boiler"}
    assert (third.activity, third.region, third.year) == ("biomass_combustion", "CN-37", 2018)
    assert third.place == Place("<DataFrame>", "", "amount:3")


def test_a_parquet_file_gives_them_too_and_its_checksum(tmp_path: Path) -> None:
    pq.write_table(as_arrow(), tmp_path / "in.parquet")
    submission = read(str(tmp_path / "in.parquet"), PROVINCE)
    (source,) = submission.sources
    assert (source.name, len(source.sha256), source.rows) == ("in.parquet", 64, 3)
    assert submission.records.place(0) == Place("in.parquet", "", "amount:1")


def test_relative_paths_start_from_the_base(tmp_path: Path) -> None:
    pq.write_table(as_arrow(), tmp_path / "in.parquet")
    assert len(read("in.parquet", PROVINCE, base=tmp_path).records) == 3


def test_a_table_that_says_where_its_rows_were_read_keeps_those_places() -> None:
    more = {"file": ["a.xlsx", "a.xlsx", ""], "sheet": ["燃料", "燃料", ""], "cell": ["F12", "F13", ""]}
    submission = read(pd.DataFrame(ROWS | more), PROVINCE)
    records = submission.records
    assert [records.place(n) for n in range(3)] == [
        Place("a.xlsx", "燃料", "F12"),
        Place("a.xlsx", "燃料", "F13"),
        Place("<DataFrame>", "", "amount:3"),
    ]
    assert "cell" not in records.qualifiers


def test_what_records_write_they_read_again() -> None:
    from inventory.records.arrow import to_arrow

    first = read(as_arrow(), PROVINCE).records
    again = read(to_arrow(first), PROVINCE)
    assert problems(again) == []
    assert [r.model_dump(exclude={"place"}) for r in again.records] == [r.model_dump(exclude={"place"}) for r in first]


def test_two_frames_are_told_apart() -> None:
    other = pd.DataFrame(ROWS).assign(amount=[1.0, np.nan, 2.0])
    submission = read([pd.DataFrame(ROWS), other], PROVINCE)
    assert [s.name for s in submission.sources] == ["<DataFrame>", "<DataFrame 2>"]
    assert len({r.record_id for r in submission.records}) == 6
    assert codes(submission) == ["ROWS_IDENTICAL"]


def test_a_column_of_whole_numbers_may_name_years_and_regions() -> None:
    frame = pd.DataFrame(ROWS).assign(region=37, year=np.int16(2019))
    assert {r.region for r in read(frame, PROVINCE).records} == {"CN-37"}


def test_an_item_of_an_activity_without_a_list_is_a_text() -> None:
    frame = pd.DataFrame(
        {"activity": ["purchased_electricity"], "category": "1.A.1.a", "item": "grid", "amount": 5, "unit": "MWh"}
    ).assign(year=2019, region="CN-37")
    assert [r.item for r in read(frame, PROVINCE).records] == ["grid"]


def test_reading_a_workbook_waits_for_no_library_it_does_not_need() -> None:
    """Half a second each: Arrow, pandas, and the writers of workbooks are for other inputs."""
    heavy = {"pyarrow", "pandas", "pint", "openpyxl", "xlsxwriter"}
    code = f"import inventory.reading, sys; print([m for m in sys.modules if m in {heavy}])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_date_no_calendar_reaches_is_refused_with_its_place() -> None:
    rows = {"category": ["1.A.2"], "activity": ["fuel_combustion"], "item": ["raw_coal"], "unit": ["t"], "year": [2019]}
    far = pa.array([10**18], pa.timestamp("s"))
    found = read(pa.table(rows | {"amount": far}), PROVINCE)
    (issue,) = [i for i in found.issues if i.place.cell == "amount:1"]
    assert "timestamp" in issue.seen
