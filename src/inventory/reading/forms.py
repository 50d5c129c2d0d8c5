"""Which form a table is: a sheet named like one of the rule book's, or the canonical activity table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from inventory.issues import Issue, Place
from inventory.issues.files import HeadingsMissing, SheetMisnamed, SheetUnknown
from inventory.reading.choices import allowed, choices, label
from inventory.reading.headings import SEARCHED_ROWS, heading_row, plain, without_brackets
from inventory.reading.matrix import matrix_row
from inventory.reading.workbook import Sheet
from inventory.records import working_column
from inventory.rulebooks import Field, Form, RuleBook, shared_fields
from inventory.words import LANGUAGES, Words

GUIDE = Words("Guide", "填表说明")
LISTS = "lists"
LONGEST_SHEET_NAME = 31
CANONICAL = "canonical"
MARK = working_column("")
SIGNATURE = {"activity", "amount"}
_COUNTED = re.compile(r"[\s_\-]*[(]?\d+[)]?$")
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")


def sheet_name(form: Form, lang: str) -> str:
    """The name of a form's sheet, as short as a spreadsheet program wants it."""
    return _NOT_IN_SHEET_NAMES.sub(" ", form.title.of(lang))[:LONGEST_SHEET_NAME].strip()


def form_named(name: str, book: RuleBook) -> Form | None:
    """The form that a sheet (or a file) is named after; a number may follow the name."""
    wanted = plain(name)
    for text in (wanted, _COUNTED.sub("", wanted)):
        for form in book.forms:
            if text in {plain(t) for t in (form.id, *form.title, sheet_name(form, "en"), sheet_name(form, "zh"))}:
                return form
    return None


def language_of(names: Iterable[str], book: RuleBook) -> str:
    """The language in which most of these sheets are named; blank where none tells it."""
    wanted = [plain(name) for name in names]
    count = {lang: sum(w == plain(sheet_name(f, lang)) for w in wanted for f in book.forms) for lang in LANGUAGES}
    most = max(count.values())
    spoken = [lang for lang in LANGUAGES if most and count[lang] == most]
    return spoken[0] if len(spoken) == 1 else ""


def with_cover_columns(form: Form, book: RuleBook) -> Form:
    """The form, with what the cover states as further columns: a row may say it itself."""
    own = {f.column for f in form.fields}
    cover = [f for c in book.forms if c.layout == "cover" for f in c.fields if f.column not in own]
    return form.model_copy(
        update={"fields": (*form.fields, *(f.model_copy(update={"required": False}) for f in cover))}
    )


def is_furniture(name: str) -> bool:
    """Whether a sheet is one of the template's own that hold no input."""
    return plain(name) in {plain(t) for t in (*GUIDE, LISTS)}


def form_of_sheet(sheet: Sheet, book: RuleBook) -> tuple[Form | None, int, list[Issue]]:
    """The form of a sheet and its row of headings; without a form, what is to be said about the sheet."""
    form = form_named(sheet.name, book)
    if form and form.layout == "cover":
        return form, 0, []
    if form:
        row = matrix_row(sheet, form, book) if form.layout == "matrix" else heading_row(sheet.rows, form)
        return (form, row, []) if row is not None else (None, 0, _no_headings(sheet, form, book))
    row = _canonical_row(sheet)
    if row is not None:
        return canonical_form(book, _texts(sheet.rows[row])), row, []
    return None, 0, _no_form(sheet, book)


def _texts(row: Sequence[object]) -> list[str]:
    return [cell for cell in row if isinstance(cell, str)]


def _canonical_row(sheet: Sheet) -> int | None:
    rows = sheet.rows[:SEARCHED_ROWS]
    return next((i for i, row in enumerate(rows) if {plain(t) for t in _texts(row)} >= SIGNATURE), None)


def _no_headings(sheet: Sheet, form: Form, book: RuleBook) -> list[Issue]:
    if sheet.empty():
        return []
    headings = joined(_headings(form, book))
    place = Place(sheet.file, sheet.name)
    return [HeadingsMissing(place=place, rows=min(SEARCHED_ROWS, len(sheet.rows)), headings=headings)]


def _headings(form: Form, book: RuleBook) -> Iterable[Words]:
    """What the heading row of a form holds."""
    if form.layout != "matrix":
        return (f.heading for f in form.fields)
    listed = choices(form.fields[1].choices, book)
    return (label(listed, id) for id in allowed(listed, form.fields[1]))


def _no_form(sheet: Sheet, book: RuleBook) -> list[Issue]:
    """A note about a sheet that was not read; an error when it looks as if it should have been."""
    place = Place(sheet.file, sheet.name)
    if sheet.empty() or is_furniture(sheet.name):
        return []
    form = next((f for f in book.forms if f.layout == "rows" and _looks_like(sheet, f)), None)
    if form:
        return [SheetMisnamed(place=place, seen=sheet.name, form=form.title)]
    return [SheetUnknown(place=place, seen=sheet.name, choices=tuple(" / ".join(f.title) for f in book.forms))]


def _looks_like(sheet: Sheet, form: Form) -> bool:
    """Whether a row names everything the form requires, and something stands below it."""
    row = heading_row(sheet.rows, form)
    if row is None:
        return False
    named = {plain(t) for t in _texts(sheet.rows[row])}
    wanted = [f for f in form.fields if f.required or f.column == "amount"]
    named_all = all(named & {plain(t) for t in (f.column, *f.heading, *f.aliases)} for f in wanted)
    return named_all and any(cell != "" for cells in sheet.rows[row + 1 :] for cell in cells)


def joined(texts: Iterable[Words]) -> Words:
    """Several words as one list."""
    texts = list(texts)
    return Words(", ".join(t.en for t in texts), "、".join(t.zh for t in texts))


def canonical_form(book: RuleBook, headings: Iterable[str]) -> Form:
    """The form of a table whose headings are canonical names, or what the book's forms call them.

    Beside the columns every table has, a column is a qualifier if a form of the book has it, and a measured parameter
    if a column of its units (`<name>_unit`) stands beside it.
    """
    first_named = {f.column: f for form in reversed(book.forms) for f in form.fields}
    own = shared_fields() | first_named | {ACTIVITY.column: ACTIVITY}
    spelled = {text: f.column for f in own.values() for text in _spellings(f)}
    named = list(dict.fromkeys(spelled.get(plain(h), plain(h)) for h in headings))
    fields = {name: _field(name, kind, required, own) for name, kind, required in _ALWAYS}
    for name in named:
        if f"{name}_unit" in named and name not in fields:
            fields |= _measured(name, own, required=False)
        elif name in own and name not in fields:
            fields |= _qualifier(name, own)
        elif name.endswith(MARK):
            fields[name] = _field(name, "text", False, own)
    return Form(id=CANONICAL, title=Words("Activity table", "活动数据表"), activity="", fields=tuple(fields.values()))


ACTIVITY = Field(
    column="activity", kind="choice", heading=Words("Activity", "活动"), aliases=("活动类型",), choices="activity"
)


def _spellings(field: Field) -> set[str]:
    """Every plain heading that names a field."""
    texts = (field.column, *field.heading, *field.aliases)
    return {short for t in texts for short in (plain(t), without_brackets(plain(t))[0])}


_ALWAYS = (
    ("record_id", "text", False),
    ("entity", "text", False),
    ("region", "choice", False),
    ("year", "year", True),
    ("month", "month", False),
    ("category", "choice", True),
    ("activity", "choice", True),
    ("item", "choice", False),
    ("method", "text", False),
    ("amount", "number", True),
    ("unit", "unit", True),
    ("amount_low", "number", False),
    ("amount_high", "number", False),
    ("notation_key", "text", False),
    ("note", "text", False),
    ("file", "text", False),
    ("sheet", "text", False),
    ("cell", "text", False),
    ("line", "text", False),
)
_LISTS = {"region": "regions", "category": "categories", "activity": "activity", "item": ""}


def _measured(name: str, own: Mapping[str, Field], *, required: bool) -> dict[str, Field]:
    """A measured parameter and the column of its units."""
    unit = f"{name}_unit"
    return {name: _field(name, "measured", False, own), unit: _field(unit, "unit", required, own)}


def _qualifier(name: str, own: Mapping[str, Field]) -> dict[str, Field]:
    """A column as some form has it."""
    measured = own[name].kind == "measured"
    return _measured(name, own, required=True) if measured else {name: _field(name, own[name].kind, False, own)}


def _field(name: str, kind: str, required: bool, own: Mapping[str, Field]) -> Field:
    """A canonical column; what a form of the book says of it (its list, its headings) holds here too."""
    like = own.get(name)
    return Field(
        column=name,
        kind=kind,
        heading=like.heading if like else Words(name, name),
        aliases=like.aliases if like else (),
        choices=_LISTS.get(name, like.choices if like else ""),
        units=like.units if like and kind == "measured" else (),
        required=required,
    )
