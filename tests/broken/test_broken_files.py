"""One file for each way of being no input at all, or not the one that was meant."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from broken_inputs import FUELS, GOOD, GOOD_CSV, PROVINCE, found, only, place, says, workbook

from inventory.issues import Issue
from inventory.issues.files import (
    EncodingGuessed,
    EncodingUnknown,
    FileKindUnknown,
    FileMissing,
    FileTwice,
    FileUnreadable,
    NoRecords,
    WorkbookOld,
    WorkbookProtected,
)
from inventory.issues.reading import FormulaWithoutValue
from inventory.reading import read
from inventory.rulebooks import load

BOOK = load(PROVINCE)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def zipped(*members: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for member in members:
            archive.writestr(member, "<x/>")
    return made.getvalue()


def half_a_workbook() -> bytes:
    made = io.BytesIO()
    workbook(PROVINCE).save(made)
    return made.getvalue()[: len(made.getvalue()) // 2]


def workbook_with_broken_sheet() -> bytes:
    whole, made = io.BytesIO(), io.BytesIO()
    workbook(PROVINCE).save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(made, "w") as new:
        for item in old.infolist():
            broken = item.filename.endswith("sheet2.xml")
            new.writestr(item, old.read(item)[:300] if broken else old.read(item))
    return made.getvalue()


FILES: list[tuple[str, str, bytes | Callable[[], bytes], type[Issue], tuple[str, ...], tuple[str, ...]]] = [
    ("nothing in it", "in.xlsx", b"", FileUnreadable, ("empty",), ("空",)),
    ("nothing in a CSV", "in.csv", b"", FileUnreadable, ("empty",), ("空",)),
    ("only comments", "in.csv", b"# soon\n\n", FileUnreadable, ("empty",), ("空",)),
    ("a text named like a workbook", "in.xlsx", b"a,b\n1,2\n", FileKindUnknown, ("text file", ".xlsx"), ("文本文件",)),
    ("a web page named like a workbook", "in.xls", b"<html><table>", FileKindUnknown, ("web page",), ("网页",)),
    ("a PDF", "in.pdf", PDF, FileKindUnknown, ("PDF", "CSV"), ("PDF", "CSV")),
    ("a picture", "in.png", b"\x89PNG\r\n\x1a\n", FileKindUnknown, ("picture",), ("图片",)),
    ("a Word document", "in.docx", zipped("word/document.xml"), FileKindUnknown, ("Word",), ("Word",)),
    ("an archive", "in.zip", zipped("a.xlsx"), FileKindUnknown, ("zip",), ("压缩包",)),
    ("a binary workbook", "in.xlsb", zipped("xl/workbook.bin"), FileKindUnknown, ("xlsb",), ("xlsb",)),
    ("binary data", "in.csv", b"a,b\n\x00\x01\x02", FileKindUnknown, ("binary",), ("二进制",)),
    (
        "an old workbook",
        "in.xls",
        OLE + "Workbook".encode("utf-16-le"),
        WorkbookOld,
        (".xls", ".xlsx"),
        ("旧版", ".xlsx"),
    ),
    (
        "a password",
        "in.xlsx",
        OLE + "EncryptedPackage".encode("utf-16-le"),
        WorkbookProtected,
        ("password",),
        ("密码",),
    ),
    ("half a workbook", "in.xlsx", half_a_workbook, FileUnreadable, ("damaged", "save it again"), ("损坏", "另存为")),
    ("a workbook with a torn sheet", "in.xlsx", workbook_with_broken_sheet, FileUnreadable, ("damaged",), ("损坏",)),
    ("a torn Parquet file", "in.parquet", b"PAR1 and no more", FileUnreadable, ("cannot be read",), ("无法读取",)),
    (
        "an unknown encoding",
        "in.csv",
        b"item\n\xff\xfe\xfd\xfc\xfb",
        EncodingUnknown,
        ("UTF-8", "byte"),
        ("UTF-8", "字节"),
    ),
]


@pytest.mark.parametrize(("about", "name", "contents", "fault", "en", "zh"), FILES, ids=[f[0] for f in FILES])
def test_a_file_that_is_no_input_is_told_what_it_is(
    about: str,
    name: str,
    contents: bytes | Callable[[], bytes],
    fault: type[Issue],
    en: tuple[str, ...],
    zh: tuple[str, ...],
    tmp_path: Path,
) -> None:
    path = tmp_path / name
    path.write_bytes(contents() if callable(contents) else contents)
    submission = read(path, BOOK)
    issue = only(submission, fault)
    assert issue.place.file == name
    assert len(submission.records) == 0
    says(issue, en, zh)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    issue = only(read(tmp_path / "山东.xlsx", BOOK), FileMissing)
    says(issue, ("山东.xlsx", "does not exist"), ("山东.xlsx", "不存在"))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    says(only(read(tmp_path, BOOK), FileUnreadable), ("folder",), ("文件夹",))


def test_the_same_file_twice_counts_once_and_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(GOOD_CSV, encoding="utf-8")
    (tmp_path / "copy of a.csv").write_text(GOOD_CSV, encoding="utf-8")
    submission = read([tmp_path / "a.csv", tmp_path / "copy of a.csv"], BOOK)
    issue = only(submission, FileTwice)
    assert issue.place == place("", "", "copy of a.csv")
    says(issue, ("a.csv", "twice"), ("a.csv", "重复计算"))
    assert len(submission.records) == 3


def test_nothing_given_is_nothing_read() -> None:
    says(only(read([], BOOK), NoRecords), ("no row", "Fuel combustion"), ("没有找到", "化石燃料燃烧"))


def test_a_text_in_gb_18030_is_read_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(GOOD_CSV.encode("gb18030"))
    submission = read(tmp_path / "in.csv", BOOK)
    issue = only(submission, EncodingGuessed)
    assert issue.place == place("", "", "in.csv")
    says(issue, ("GB 18030", "UTF-8"), ("GB 18030", "UTF-8"))
    assert [r.item for r in submission.records] == ["raw_coal", "natural_gas", "gas_diesel_oil"]


def test_a_formula_whose_zero_stands_for_not_worked_out_is_no_zero(tmp_path: Path) -> None:
    """A library that writes formulas without working them out puts 0 there and asks for a full recalculation."""
    with xlsxwriter.Workbook(str(tmp_path / "input.xlsx")) as made:
        for name, rows in GOOD[PROVINCE].items():
            sheet = made.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
        sheet.write_formula("D3", "=SUM(D4:D5)")
    issue = only(read(tmp_path / "input.xlsx", BOOK), FormulaWithoutValue)
    assert issue.place == place("D3", FUELS[PROVINCE])
    says(issue, ("SUM(D4:D5)", "no stored value", "save"), ("SUM(D4:D5)", "保存"))


def test_a_good_workbook_beside_a_bad_file_is_still_read(tmp_path: Path) -> None:
    workbook(PROVINCE).save(tmp_path / "good.xlsx")
    (tmp_path / "bad.pdf").write_bytes(PDF)
    submission = read([tmp_path / "bad.pdf", tmp_path / "good.xlsx"], BOOK)
    assert [type(i) for i in found(submission)] == [FileKindUnknown]
    assert len(submission.records) == 3
