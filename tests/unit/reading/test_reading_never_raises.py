"""Whatever stands in the cells, reading gives records and issues and raises nothing."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pandas as pd
from filled import COVER, HEADINGS, PROVINCE, save
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW
from inventory.reading import read

WORDS = st.sampled_from(
    ["原煤", "natural_gas", "1.A.2", "NE", "IE,NE", "—", "万吨", "m3", "合计", "94%", "2019年", "#REF!", "数量"]
)
TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**6), 10**6),
    st.sampled_from([date(2019, 1, 1), datetime(2019, 1, 1, 2), time(3), "=1+1", "=A1"]),
    WORDS,
    TEXTS,
)
MEASURED = [*HEADINGS, "低位发热量", "碳氧化率（%）", "年份", "备注"]
ROWS = st.lists(st.lists(CELLS, min_size=9, max_size=9), max_size=6)


@FEW
@given(rows=ROWS, cover=st.lists(CELLS, min_size=2, max_size=2))
def test_no_workbook_is_too_odd(rows: list[list[Any]], cover: list[Any], tmp_path_factory: Any) -> None:
    path = tmp_path_factory.mktemp("odd") / "in.xlsx"
    sheets = {"cover": [["地区", cover[0]], ["年份", cover[1]]], "fuels": [MEASURED, *rows]}
    submission = read(save(path, sheets), PROVINCE)
    assert all(i.message("en") and i.message("zh") for i in submission.issues)
    assert len(submission.records) <= len(rows)
    assert all(r.amount is not None or r.notation_key for r in submission.records)


@FEW
@given(rows=ROWS)
def test_no_row_of_headings_is_too_odd(rows: list[list[Any]], tmp_path_factory: Any) -> None:
    path = tmp_path_factory.mktemp("odd") / "in.xlsx"
    read(save(path, {"cover": rows, "fuels": rows, "data": rows}), PROVINCE)


NAMES = ["year", "region", "category", "activity", "item", "amount", "unit", "carbon_content", "carbon_content_unit"]


@FEW
@given(rows=ROWS)
def test_no_frame_is_too_odd(rows: list[list[Any]]) -> None:
    frame = pd.DataFrame(rows, columns=NAMES) if rows else pd.DataFrame(columns=NAMES)
    submission = read(frame, PROVINCE)
    assert len(submission.records) <= len(rows)


@FEW
@given(text=st.text(st.characters(codec="utf-8"), max_size=80), named=st.booleans())
def test_no_text_file_is_too_odd(text: str, named: bool, tmp_path_factory: Any) -> None:
    path: Path = tmp_path_factory.mktemp("odd") / "in.csv"
    head = ",".join(NAMES) + "\n" if named else ""
    path.write_bytes((head + text).encode())
    read(path, PROVINCE)


def test_the_cover_of_the_good_workbook_is_good() -> None:
    assert COVER[1] == ["年份", 2019]
