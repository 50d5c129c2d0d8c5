"""What a file is, told by its first bytes and not by its name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile, ZipFile

from inventory.issues import Issue, Place
from inventory.issues.files import (
    FileKindUnknown,
    FileMissing,
    FileUnreadable,
    WorkbookOld,
    WorkbookProtected,
)
from inventory.words import Words

Kind = Literal["workbook", "parquet", "text"]

FOLDER = Words("it is a folder", "这是一个文件夹")
EMPTY = Words("it is empty", "文件是空的")
DAMAGED = Words("the workbook is damaged or incomplete", "工作簿已损坏或不完整")
SIGNATURES = {
    b"%PDF": Words("a PDF document", "PDF 文档"),
    b"\x89PNG": Words("a picture", "图片"),
    b"\xff\xd8\xff": Words("a picture", "图片"),
    b"GIF8": Words("a picture", "图片"),
    b"\x1f\x8b": Words("a compressed file (.gz)", "压缩文件（.gz）"),
    b"7z\xbc\xaf": Words("a compressed file (.7z)", "压缩文件（.7z）"),
    b"Rar!": Words("a compressed file (.rar)", "压缩文件（.rar）"),
    b"{\\rtf": Words("a text document (.rtf)", "文本文档（.rtf）"),
}
MEMBERS = {
    "xl/workbook.bin": Words("a binary Excel workbook (.xlsb)", "二进制 Excel 工作簿（.xlsb）"),
    "word/document.xml": Words("a Word document", "Word 文档"),
    "ppt/presentation.xml": Words("a presentation", "演示文稿"),
    "content.xml": Words("an OpenDocument file", "OpenDocument 文件"),
}
ZIP = Words("a zip archive", "zip 压缩包")
OLE_OTHER = Words("an old Office document", "旧版 Office 文档")
MARKUP = Words("a web page or XML, whatever its name says", "网页或 XML 文件（与扩展名不符）")
TEXT_AS_WORKBOOK = Words("a text file named like a workbook", "扩展名为工作簿的文本文件")
OLE, ZIPPED, PARQUET = b"\xd0\xcf\x11\xe0", b"PK", b"PAR1"
ENCRYPTED, OLD_WORKBOOKS = "EncryptedPackage".encode("utf-16-le"), [n.encode("utf-16-le") for n in ("Workbook", "Book")]
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".xltx", ".et")


def kind_of(path: Path, file: str) -> Kind | Issue:
    """How to read the file at `path`, called `file` in places, or why it cannot be read."""
    place = Place(file)
    if path.is_dir():
        return FileUnreadable(place=place, reason=FOLDER)
    if not path.exists():
        return FileMissing(place=place, seen=str(path.name))
    try:
        with path.open("rb") as opened:
            start = opened.read(4096)
    except OSError as wrong:
        return FileUnreadable(place=place, reason=Words(*[wrong.strerror or str(wrong)] * 2))
    return _kind(path, start, place)


def _kind(path: Path, start: bytes, place: Place) -> Kind | Issue:
    if not start:
        return FileUnreadable(place=place, reason=EMPTY)
    known: dict[bytes, Callable[[], Kind | Issue]] = {
        ZIPPED: lambda: _zipped(path, place),
        OLE: lambda: _ole(path, place),
        PARQUET: lambda: "parquet",
    }
    read = next((read for signature, read in known.items() if start.startswith(signature)), None)
    return read() if read else _text(path, start, place)


def _text(path: Path, start: bytes, place: Place) -> Kind | Issue:
    other = next((words for signature, words in SIGNATURES.items() if start.startswith(signature)), None)
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        other = MARKUP
    elif not other and path.suffix.lower() in WORKBOOK_ENDINGS:
        other = TEXT_AS_WORKBOOK
    return FileKindUnknown(place=place, kind=other) if other else "text"


def _zipped(path: Path, place: Place) -> Kind | Issue:
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError):
        return FileUnreadable(place=place, reason=DAMAGED)
    if "xl/workbook.xml" in names:
        return "workbook"
    other = next((words for member, words in MEMBERS.items() if member in names), ZIP)
    return FileKindUnknown(place=place, kind=other)


def _ole(path: Path, place: Place) -> Issue:
    """The container of old Office files, and of new ones behind a password."""
    contents = path.read_bytes()
    if ENCRYPTED in contents:
        return WorkbookProtected(place=place)
    if any(name in contents for name in OLD_WORKBOOKS):
        return WorkbookOld(place=place)
    return FileKindUnknown(place=place, kind=OLE_OTHER)


def sha256(path: Path) -> str:
    """The checksum of a file's contents."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
