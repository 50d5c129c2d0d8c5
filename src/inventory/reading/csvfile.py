"""Text files: comma, tab or semicolon between values; UTF-8, UTF-16 or GB 18030; `#` lines before the headings.

Lines are counted as a spreadsheet program shows them: a record is one row even if a quoted text in it has line breaks.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from pyarrow import csv as arrow_csv

from inventory.issues import Issue, Place
from inventory.issues.files import EncodingGuessed, EncodingUnknown, FileKindUnknown, RowRagged
from inventory.reading.arrow import CODES, column_of, column_of_numbers
from inventory.reading.columns import Column, Ints
from inventory.reading.package import column_letters
from inventory.reading.table import Table
from inventory.words import Words

SEPARATORS = ",\t;"
PIECE = 1 << 24
BINARY = Words("a binary file", "二进制文件")


class Head(NamedTuple):
    """The headings, the row they stand in, how values are separated, and where the data begin."""

    headings: list[str]
    line: int
    separator: str
    start: int


def decoded(raw: bytes, file: str) -> tuple[bytes, list[Issue]]:
    """The text as UTF-8."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace").encode(), []
    if b"\0" in raw[:PIECE]:
        return b"", [FileKindUnknown(place=Place(file), kind=BINARY)]
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if _is_utf8(raw):
        return raw, []
    try:
        return raw.decode("gb18030").encode(), [EncodingGuessed(place=Place(file))]
    except UnicodeDecodeError as wrong:
        return b"", [EncodingUnknown(place=Place(file), seen=str(wrong.start + 1))]


def _is_utf8(raw: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(raw)
    try:
        for start in range(0, len(raw), PIECE):
            decoder.decode(view[start : start + PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class _Lines:
    """The lines of a text, and how much of it has been taken."""

    def __init__(self, text: bytes) -> None:
        self.text, self.position = text, 0

    def __iter__(self) -> Iterator[str]:
        while self.position < len(self.text):
            start = self.position
            self.position = (self.text.find(b"\n", start) + 1) or len(self.text)
            yield self.text[start : self.position].decode()


def head(text: bytes) -> Head | None:
    """The headings; None if there is nothing but comments and blanks."""
    lines = _Lines(text)
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            separator = max(SEPARATORS, key=line.count)
            lines.position -= len(line.encode())
            headings = next(csv.reader(iter(lines), delimiter=separator))
            return Head([h.strip() for h in headings], number, separator, lines.position)
    return None


def text_table(text: bytes, found: Head, file: str, numeric: Callable[[str], bool]) -> tuple[Table, list[Issue]]:
    """The rows below the headings. Columns for which `numeric(heading)` holds are read as numbers where they are."""
    width = len(found.headings)
    words = {str(i): CODES for i, heading in enumerate(found.headings) if not numeric(heading)}
    data = memoryview(text)[found.start :]
    ragged: list[Any] = []
    table = _parse(data, words, found, ragged, threads=True) if len(data) else None
    if ragged and table is not None:
        ragged.clear()
        table = _parse(data, words, found, ragged, threads=False)
    columns = [Column.of_cells([])] * width
    if table is not None:
        columns = [(column_of if n in words else column_of_numbers)(table.column(n)) for n in table.column_names]
    lines = _lines(found.line, len(columns[0]), [row.number for row in ragged])
    issues: list[Issue] = [_ragged(file, found.line, row) for row in ragged]
    return _table(file, found, columns, lines), issues


def _parse(data: memoryview, words: dict[str, Any], found: Head, ragged: list[Any], *, threads: bool) -> Any:
    """Arrow's table. Rows of another length are skipped and kept in `ragged`; only one thread knows their numbers."""

    def skip(row: Any) -> str:
        ragged.append(row)
        return "skip"

    names = [str(i) for i in range(len(found.headings))]
    quoted = b'"' in bytes(data) if len(data) < PIECE else True
    return arrow_csv.read_csv(
        pa.py_buffer(data),
        read_options=arrow_csv.ReadOptions(column_names=names, use_threads=threads),
        parse_options=arrow_csv.ParseOptions(
            delimiter=found.separator, ignore_empty_lines=False, invalid_row_handler=skip, newlines_in_values=quoted
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types=words, null_values=[""], true_values=[], false_values=[], timestamp_parsers=[]
        ),
    )


def _lines(heading_line: int, rows: int, skipped: Sequence[int]) -> Ints:
    """The row number of each row kept; `skipped` count from 1 below the headings."""
    every = np.arange(1, rows + len(skipped) + 1, dtype=np.int32)
    return np.delete(every, np.array(skipped, np.intp) - 1) + np.int32(heading_line)


def _ragged(file: str, heading_line: int, row: Any) -> Issue:
    line = heading_line + row.number
    return RowRagged(
        place=Place(file, "", f"A{line}"), seen=row.text[:60], found=row.actual_columns, wanted=row.expected_columns
    )


def _table(file: str, found: Head, columns: list[Column], lines: Ints) -> Table:
    return Table(
        file=file,
        sheet="",
        headings=tuple(found.headings),
        letters=tuple(map(column_letters, range(len(columns)))),
        columns=tuple(columns),
        lines=lines,
        heading_line=found.line,
        typed=False,
    )
