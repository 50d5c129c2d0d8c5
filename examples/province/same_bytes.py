"""A workbook saved so that the same contents give the same bytes, whenever it is made."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

MADE = datetime(2000, 1, 1)


def save(book: Workbook, path: Path) -> None:
    """Write the workbook to `path`; `Workbook.save` would stamp it, and each of its parts, with the time of day."""
    book.properties.modified = MADE
    stamped = BytesIO()
    ExcelWriter(book, ZipFile(stamped, "w")).save()
    with ZipFile(stamped) as parts, ZipFile(path, "w") as archive:
        for name in parts.namelist():
            archive.writestr(ZipInfo(name, MADE.timetuple()[:6]), parts.read(name), ZIP_DEFLATED)
