"""What lies in a workbook's zip beside the values: formulas without a value, error cells, hidden rows and columns.

The values themselves are read by calamine, which leaves these out. A sheet's XML is only gone through cell by cell
when a quick search says that it holds any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from posixpath import join, normpath
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring, iterparse
from zipfile import ZipFile

from inventory.reading.columns import Odd

LARGEST = 2 * 1024**3
RATIO = 1000
FAR_ROW, FAR_COLUMN = 100_000, re.compile(rb"""\br=["'][A-Z]{3}\d""")
RULEBOOK_PROPERTY = "inventory-rulebook"
_NEEDS_A_LOOK = re.compile(rb"""<(?:\w+:)?f[\s>/]|\bt=["']e["']|\bhidden=""")
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_LAST_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\br=["'](\d+)""")
_TRUE = ("1", "true", "on")


@dataclass
class Marks:
    """Positions count from 0."""

    odd: dict[tuple[int, int], Odd] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


class Package(NamedTuple):
    """The marks of each sheet by its name, and the rule book whose template the workbook says it is."""

    marks: dict[str, Marks]
    rulebook: str


class TooLarge(Exception):
    """The contents would fill the memory; `sheet` is blank when it is the workbook as a whole."""

    def __init__(self, size: int, sheet: str = "") -> None:
        self.size, self.sheet = size, sheet
        super().__init__(f"{size} bytes unpacked")


def look(path: Path) -> Package:
    """The marks of a workbook. Raises TooLarge, and what a damaged zip or XML raises."""
    with ZipFile(path) as archive:
        _refuse_bombs(archive)
        book = fromstring(archive.read("xl/workbook.xml"))
        stale = any(e.get("fullCalcOnLoad") in _TRUE for e in _all(book, "calcPr"))
        marks = {name: _marks(archive.read(part), name, stale) for name, part in _sheet_parts(archive, book)}
        return Package(marks, _rulebook(archive))


def _refuse_bombs(archive: ZipFile) -> None:
    size = sum(i.file_size for i in archive.infolist())
    packed = sum(i.compress_size for i in archive.infolist())
    if size > LARGEST or (size > LARGEST // 8 and size > RATIO * packed):
        raise TooLarge(size)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _all(element: Element, tag: str) -> Iterator[Element]:
    return (e for e in element.iter() if _tag(e) == tag)


def _sheet_parts(archive: ZipFile, book: Element) -> Iterator[tuple[str, str]]:
    """Name of each sheet and the zip's member that holds it."""
    relations = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {r.get("Id", ""): r.get("Target", "") for r in _all(relations, "Relationship")}
    members = set(archive.namelist())
    for sheet in _all(book, "sheet"):
        relation = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")
        part = normpath(join("/xl", targets.get(relation, ""))).lstrip("/")
        if part in members:
            yield sheet.get("name", ""), part


def _rulebook(archive: ZipFile) -> str:
    if "docProps/custom.xml" not in archive.namelist():
        return ""
    properties = fromstring(archive.read("docProps/custom.xml"))
    found = (p for p in _all(properties, "property") if p.get("name") == RULEBOOK_PROPERTY)
    return "".join("".join(p.itertext()) for p in found)


def _marks(xml: bytes, sheet: str, stale: bool) -> Marks:
    marks = Marks()
    _refuse_far_cells(xml, sheet)
    if _NEEDS_A_LOOK.search(xml):
        walk = _Walk(marks, stale)
        for _, element in iterparse(BytesIO(xml)):
            walk.end(element)
    return marks


def _refuse_far_cells(xml: bytes, sheet: str) -> None:
    """A value far to the right and one far down make a grid that fills the memory."""
    tail = _LAST_ROW.findall(xml[-200_000:]) or _LAST_ROW.findall(xml)
    last = max(map(int, tail), default=0)
    if last > FAR_ROW and FAR_COLUMN.search(xml):
        raise TooLarge(last * 703 * 24, sheet)


class _Walk:
    """Goes through a sheet's elements as they end, keeping count of the position."""

    def __init__(self, marks: Marks, stale: bool) -> None:
        self.marks, self.stale = marks, stale
        self.row, self.column = 0, 0
        self.odd: dict[int, Odd] = {}

    def end(self, element: Element) -> None:
        tag = _tag(element)
        if tag == "c":
            self._cell(element)
        elif tag == "row":
            self._row(element)
        elif tag == "col" and element.get("hidden") in _TRUE:
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            self.marks.hidden_columns.update(range(first - 1, last))

    def _cell(self, cell: Element) -> None:
        reference = _REFERENCE.fullmatch(cell.get("r", ""))
        column = column_number(reference[1]) if reference else self.column
        self.column = column + 1
        parts = {_tag(part): part.text or "" for part in cell}
        odd = _odd(cell.get("t", "n"), parts, self.stale)
        if odd:
            self.odd[column] = odd

    def _row(self, row: Element) -> None:
        number = int(row.get("r", self.row + 1)) - 1
        self.marks.odd |= {(number, column): odd for column, odd in self.odd.items()}
        if row.get("hidden") in _TRUE:
            self.marks.hidden_rows.add(number)
        self.row, self.column, self.odd = number + 1, 0, {}
        row.clear()


def _odd(kind: str, parts: dict[str, str], stale: bool) -> Odd | None:
    """An error cell, or a formula without a value. A writer that asks for a full recalculation puts 0 in its place."""
    if kind == "e":
        return Odd("error", parts.get("v", ""))
    value = parts.get("v", "")
    without = kind != "str" and (not value or (stale and value == "0"))
    return Odd("formula", f"={parts['f']}") if "f" in parts and without else None


def column_number(letters: str) -> int:
    """`A` → 0, `AA` → 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    """0 → `A`, 26 → `AA`."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
