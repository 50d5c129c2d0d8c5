"""Which column of a table fills which field of a form: headings in either language, in any order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from inventory import units
from inventory.issues import Issue
from inventory.issues.files import ColumnMissing, ColumnUnknown, HeadingRepeated, HeadingUnitUnknown
from inventory.reading.columns import Column
from inventory.reading.table import Table
from inventory.rulebooks import Field, Form

SEARCHED_ROWS = 15
MARKERS = "*＊※"
_BRACKETS = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)$|\[([^\[\]]*)\]$")
_UNIT_DIVIDERS = re.compile(r"[,;、或]|\bor\b")


@dataclass(frozen=True)
class Bound:
    """A field, the column that fills it, and the unit its heading states ("" if it states none)."""

    field: Field
    index: int
    column: Column
    unit: str = ""


@lru_cache(maxsize=1 << 14)  # the headings of a book's forms are compared with those of every sheet
def plain(text: str) -> str:
    """A heading as compared: compatibility forms unified, one case, without blanks, line breaks and markers."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if not c.isspace() and c not in "*※\u200b\ufeff")


def without_brackets(heading: str) -> tuple[str, str]:
    """A plain heading and what stands in brackets at its end."""
    found = _BRACKETS.search(heading)
    return (heading[: found.start()], found[1] or found[2] or "") if found else (heading, "")


def spellings(form: Form) -> dict[str, Field]:
    """Plain heading → field. Headings go before aliases, and whole ones before those without their brackets."""
    found: dict[str, Field] = {}
    for texts in (_whole, _aliases, _shortened):
        for field in form.fields:
            for text in texts(field):
                found.setdefault(text, field)
    return found


def _whole(field: Field) -> Iterable[str]:
    return map(plain, (field.column, *field.heading))


def _aliases(field: Field) -> Iterable[str]:
    return map(plain, field.aliases)


def _shortened(field: Field) -> Iterable[str]:
    return (without_brackets(plain(text))[0] for text in (*field.heading, *field.aliases))


def field_of(heading: str, known: Mapping[str, Field]) -> Field | None:
    """The field that a heading names, by the `spellings` of its form."""
    whole = plain(heading)
    return known.get(whole) or known.get(without_brackets(whole)[0])


def heading_row(rows: Sequence[Sequence[object]], form: Form) -> int | None:
    """The row that names most fields of the form; None when none names at least two (or all there are)."""
    known = spellings(form)
    scores = [len(_named(row, known)) for row in rows[:SEARCHED_ROWS]]
    best = max(scores, default=0)
    return scores.index(best) if best >= min(2, len(form.fields)) else None


def _named(row: Sequence[object], known: Mapping[str, Field]) -> set[str]:
    fields = (field_of(cell, known) for cell in row if isinstance(cell, str) and cell)
    return {f.column for f in fields if f}


def bind(table: Table, form: Form) -> tuple[dict[str, Bound], list[Issue]]:
    """Canonical column → the table's column that fills it."""
    known = spellings(form)
    found: dict[str, list[int]] = {}
    issues: list[Issue] = []
    for index, heading in enumerate(table.headings):
        field = field_of(heading, known) if heading else None
        if field:
            found.setdefault(field.column, []).append(index)
        elif not table.columns[index].blank().all():
            issues.append(_unknown(table, known, index))
    bound: dict[str, Bound] = {}
    for field in form.fields:
        if field.column in found:
            bound[field.column], faults = _bound(table, field, found[field.column])
            issues += faults
    return bound, issues + _missing(table, form, bound)


def _bound(table: Table, field: Field, indexes: list[int]) -> tuple[Bound, list[Issue]]:
    unit, issues = _stated_unit(table, indexes[0], field)
    if len(indexes) > 1:
        first, *more = map(table.heading_place, indexes)
        seen = ", ".join(table.headings[i] for i in indexes)
        issues.append(HeadingRepeated(place=first, more_places=tuple(more), seen=seen, heading=field.heading))
    return Bound(field, indexes[0], table.columns[indexes[0]], unit), issues


def _unknown(table: Table, known: Mapping[str, Field], index: int) -> Issue:
    """A column without a field, and the headings most like it."""
    seen = table.headings[index] or table.letters[index]
    near = get_close_matches(plain(seen), known, 3, 0.5)
    fields = {f.column: f for f in (known[n] for n in near)}
    texts = tuple(" / ".join(dict.fromkeys(f.heading)) for f in fields.values())
    return ColumnUnknown(place=table.heading_place(index), seen=seen, choices=texts)


def _missing(table: Table, form: Form, bound: Mapping[str, Bound]) -> list[Issue]:
    """The columns that a form cannot do without. A unit in the heading of the amounts replaces the unit column."""
    unit_said = "amount" in bound and bool(bound["amount"].unit)
    return [
        ColumnMissing(place=table.whole, heading=f.heading)
        for f in form.fields
        if f.column not in bound and (f.required or f.column == "amount") and not (f.kind == "unit" and unit_said)
    ]


def _plain_case(text: str) -> str:
    """A heading with compatibility forms unified and without line breaks; units tell capitals from small letters."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).rstrip(MARKERS).rstrip()


def _stated_unit(table: Table, index: int, field: Field) -> tuple[str, list[Issue]]:
    """The unit in a heading's brackets, unless it is the form's own."""
    heading = table.headings[index]
    text = without_brackets(_plain_case(heading))[1]
    if not text or field.kind not in ("number", "measured") or plain(heading) in set(_whole(field)):
        return "", []
    refused = _refused(text)
    if not refused or field.kind == "number":
        return ("" if refused else text), []
    if [*map(_parsed, _UNIT_DIVIDERS.split(text))] == [*field.units]:
        return "", []
    shown, place = ", ".join(units.spelling_choices(field.units, "en")), table.heading_place(index)
    choices = refused.choices
    return "", [HeadingUnitUnknown(place=place, seen=heading, choices=choices, units=shown, reason=refused.reason)]


def _refused(text: str) -> units.UnitRefused | None:
    try:
        units.parse(text)
    except units.UnitRefused as refused:
        return refused
    return None


def _parsed(text: str) -> str:
    return "" if _refused(text) else units.parse(text)
