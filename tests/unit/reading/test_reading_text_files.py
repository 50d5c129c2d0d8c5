"""Text files: separators, encodings, comments, and rows as a spreadsheet program counts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from filled import PROVINCE, codes, problems

from inventory.reading import Submission, read

HEAD = "record_id,region,year,category,activity,item,amount,unit,notation_key,note"
ROWS = ["001,CN-37,2019,1.A.2,fuel_combustion,raw_coal,100,t,,", "002,CN-37,2019,1.A.2,fuel_combustion,coke,NO,,,说明"]
TEXT = "\n".join([HEAD, *ROWS, ""])


def read_bytes(folder: Path, text: bytes, name: str = "in.csv") -> Submission:
    (folder / name).write_bytes(text)
    return read(folder / name, PROVINCE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_table_reads_the_same_in_every_encoding(encoding: str, separator: str, line_end: str, tmp_path: Path) -> None:
    text = TEXT.replace(",", separator).replace("\n", line_end)
    submission = read_bytes(tmp_path, text.encode(encoding))
    assert [(r.record_id, r.amount, r.notation_key, r.note) for r in submission.records] == [
        ("001", 100.0, "", ""),
        ("002", None, "NO", "说明"),
    ]
    assert codes(submission) == (["ENCODING_GUESSED"] if encoding == "gb18030" else [])


def test_comments_and_blank_lines_before_the_headings_are_skipped(tmp_path: Path) -> None:
    submission = read_bytes(tmp_path, f"# from the yearbook, table 5\n\n# a,b,c\n{TEXT}".encode())
    assert submission.records.line.tolist() == [5, 6]
    assert submission.records.place(0).cell == "G5"


def test_blank_lines_between_rows_are_skipped_and_counted(tmp_path: Path) -> None:
    submission = read_bytes(tmp_path, "\n".join([HEAD, ROWS[0], "", ",,,,,,,,,", ROWS[1], "", ""]).encode())
    assert submission.records.line.tolist() == [2, 5]
    assert codes(submission) == []


def test_a_quoted_text_with_line_breaks_and_commas_is_one_value(tmp_path: Path) -> None:
    noted = ROWS[0] + '"first, second\nthird"'
    submission = read_bytes(tmp_path, "\n".join([HEAD, noted, ROWS[1]]).encode())
    assert [r.note for r in submission.records] == ["first, second\nthird", "说明"]
    assert submission.records.line.tolist() == [2, 3]


def test_a_quoted_number_with_thousands_separators_is_read(tmp_path: Path) -> None:
    row = ROWS[0].replace(",100,", ',"1,234.5",')
    assert [r.amount for r in read_bytes(tmp_path, f"{HEAD}\n{row}\n".encode()).records] == [1234.5]


def test_ids_and_codes_stay_texts(tmp_path: Path) -> None:
    row = "007,37,2019,1A2,fuel_combustion,raw_coal,1,t,,"
    (record,) = read_bytes(tmp_path, f"{HEAD}\n{row}\n".encode()).records
    assert (record.record_id, record.region, record.category) == ("007", "CN-37", "1.A.2")


def test_rows_after_a_ragged_one_keep_their_numbers(tmp_path: Path) -> None:
    lines = [HEAD, ROWS[0], "1,2,3", ROWS[1]]
    submission = read_bytes(tmp_path, "\n".join(lines).encode())
    assert submission.records.line.tolist() == [2, 4]
    assert [(i.code, i.place.cell) for i in submission.issues] == [("ROW_RAGGED", "A3")]


def test_a_text_file_named_after_a_form_is_read_by_it(tmp_path: Path) -> None:
    text = "排放源类别,燃料,用途,消费量,单位,年份,地区\n1.A.2,原煤,燃烧,12,万吨,2019,山东\n"
    submission = read_bytes(tmp_path, text.encode(), "化石燃料燃烧2.csv")
    assert [(r.item, r.unit, r.region, r.year) for r in submission.records] == [("raw_coal", "wan_t", "CN-37", 2019)]
    assert codes(submission) == []


def test_headings_without_rows_are_no_records(tmp_path: Path) -> None:
    assert problems(read_bytes(tmp_path, HEAD.encode())) == ["NO_RECORDS"]


def test_a_million_different_amounts_beside_one_key_are_read(tmp_path: Path) -> None:
    lines = [HEAD, *(f",CN-37,2019,1.A.2,fuel_combustion,raw_coal,{n}.5,t,," for n in range(20_000)), ROWS[1]]
    submission = read_bytes(tmp_path, "\n".join(lines).encode())
    assert submission.records.numbers["amount"][:20_000].sum() == 20_000 * 19_999 / 2 + 10_000
    assert submission.records.text["notation_key"][20_000] == "NO"
    assert submission.records.text["record_id"][3] == "in!5"
