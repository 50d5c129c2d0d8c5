"""What a file or a frame holds: tables, each with its form and its cover."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from inventory.issues import Issue, Place
from inventory.issues.files import CoverRepeated, FileTooLarge, FileUnreadable, SheetHidden, TemplateOfOtherBook
from inventory.reading.cover import Cover, read_cover
from inventory.reading.files import DAMAGED, EMPTY, Kind
from inventory.reading.forms import canonical_form, form_named, form_of_sheet, language_of, with_cover_columns
from inventory.reading.headings import field_of, spellings
from inventory.reading.matrix import matrix_table
from inventory.reading.package import LARGEST, TooLarge, look
from inventory.reading.table import Table, table_below
from inventory.reading.workbook import Sheet, open_workbook
from inventory.rulebooks import Form, RuleBook
from inventory.words import Words

NUMERIC = ("number", "measured", "year", "month")


class FormTable(NamedTuple):
    """A table, its form, the cover that goes with it, and the sheet it stands in (None outside a workbook)."""

    table: Table
    form: Form
    cover: Cover
    sheet: Sheet | None


@dataclass
class Contents:
    """Everything found in one file. `lang`: the language of its sheets' names, where they tell it."""

    tables: list[FormTable] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    lang: str = ""


def load(kind: Kind, path: Path, name: str, book: RuleBook) -> Contents:
    """The contents of a file. Whatever its reader raises becomes an issue."""
    loaders: dict[Kind, Callable[[Path, str, RuleBook], Contents]] = {
        "workbook": _workbook,
        "parquet": _parquet,
        "text": _text,
    }
    try:
        return loaders[kind](path, name, book)
    except TooLarge as large:
        shown, limit = (f"{size / 1024**3:.1f} GiB" for size in (large.size, LARGEST))
        return Contents(issues=[FileTooLarge(place=Place(name, large.sheet), seen=shown, limit=limit)])
    except BaseException as wrong:
        if not isinstance(wrong, Exception) and type(wrong).__name__ != "PanicException":
            raise
        reason = Words(f"{DAMAGED.en} ({wrong})", f"{DAMAGED.zh}（{wrong}）")
        return Contents(issues=[FileUnreadable(place=Place(name), reason=reason)])


def stated_by(path: Path) -> str:
    """The rule book that a workbook names; blank if it names none or cannot be opened."""
    try:
        return look(path).rulebook
    except Exception:  # reading it says what is wrong with it
        return ""


def _workbook(path: Path, name: str, book: RuleBook) -> Contents:
    opened = open_workbook(path, name)
    contents = Contents(lang=language_of((s.name for s in opened.sheets), book))
    if opened.rulebook not in ("", book.id):
        contents.issues.append(TemplateOfOtherBook(place=Place(name), seen=opened.rulebook, rulebook=book.id))
    forms = [(sheet, *form_of_sheet(sheet, book)) for sheet in opened.sheets]
    cover = _cover([(s, f) for s, f, _, _ in forms if f and f.layout == "cover"], book, contents)
    for sheet, form, heading_row, issues in forms:
        contents.issues += issues
        if form and form.layout != "cover":
            is_matrix = form.layout == "matrix"
            table = matrix_table(sheet, heading_row, form, book) if is_matrix else table_below(sheet, heading_row)
            contents.tables.append(FormTable(table, with_cover_columns(form, book), cover, sheet))
            if sheet.hidden and not all(c.blank().all() for c in table.columns):
                contents.issues.append(SheetHidden(place=table.whole, seen=sheet.name))
    return contents


def _cover(covers: list[tuple[Sheet, Form]], book: RuleBook, contents: Contents) -> Cover:
    if not covers:
        return Cover()
    first, *more = covers
    cover, issues = read_cover(*first, book)
    contents.issues += issues
    contents.issues += [CoverRepeated(place=Place(s.file, s.name), seen=s.name) for s, _ in more]
    return cover


def _parquet(path: Path, name: str, book: RuleBook) -> Contents:
    from inventory.reading.arrow import parquet_table  # noqa: PLC0415 - Arrow only where it is used

    return _canonical(parquet_table(path, name), book)


def _text(path: Path, name: str, book: RuleBook) -> Contents:
    from inventory.reading.csvfile import decoded, head, text_table  # noqa: PLC0415 - Arrow only where it is used

    text, issues = decoded(path.read_bytes(), name)
    found = head(text)
    if not found:
        return Contents(issues=issues or [FileUnreadable(place=Place(name), reason=EMPTY)])
    named = form_named(path.stem, book)
    form = with_cover_columns(named, book) if named else canonical_form(book, found.headings)
    known = spellings(form)
    numeric = {h for h in found.headings if (f := field_of(h, known)) and f.kind in NUMERIC}
    table, ragged = text_table(text, found, name, numeric.__contains__)
    return Contents([FormTable(table, form, Cover(), None)], [*issues, *ragged])


def frame_contents(data: Any, name: str, book: RuleBook) -> Contents:
    """A pandas data frame, or anything Arrow can take over."""
    from inventory.reading.arrow import any_table  # noqa: PLC0415 - Arrow only where it is used

    return _canonical(any_table(data, name), book)


def _canonical(table: Table, book: RuleBook) -> Contents:
    return Contents([FormTable(table, canonical_form(book, table.headings), Cover(), None)])
