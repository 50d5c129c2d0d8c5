"""Factors that are not found because a cell is blank: the cell, its heading, its choices; once, whatever asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce

from inventory.factors.choose import Missing
from inventory.issues import Issue, Place, grouped
from inventory.issues.blank import FactorColumnBlank
from inventory.plan.cases import Case
from inventory.rulebooks import Field, RuleBook
from inventory.vocabulary.labels import value_words
from inventory.vocabulary.quantities import quantity_list
from inventory.words import NOTHING, Words

Cell = tuple[tuple[str, ...], Place]
"""The columns that are blank, and where the first of them stands."""

OR_FILL = Words(", or fill in “{}”, from which it follows", "，或填写“{}”，由其得出")
OR_STATE = Words(", or state “{}” itself", "，或直接填写“{}”")


def heading_of(book: RuleBook, activity: str, column: str) -> Words | None:
    """What the form of an activity, or of the one that is spread over it, calls a column; None where none has it."""
    field = _field(book, activity, column)
    return field.heading if field else None


def _field(book: RuleBook, activity: str, column: str) -> Field | None:
    activities = {activity, *(s.activity for s in book.spread if s.into == activity)}
    forms = (f for f in book.forms if f.activity in activities)
    return next((field for f in forms if (field := f.field(column))), None)


def blank_column(
    book: RuleBook, case: Case, quantity: str, answer: Missing, columns: Mapping[str, str]
) -> FactorColumnBlank | None:
    """The fewest columns that would let a table answer; None where no form asks for them.

    `columns`: the record's column for each key column of the tables.
    """
    activity = case["activity"]
    for needed in answer.blank_keys:
        fields = {key: _field(book, activity, columns.get(key, key)) for key in needed}
        asked = {key: field for key, field in fields.items() if field}
        if len(asked) < len(needed):
            continue
        own = heading_of(book, activity, quantity)
        names = tuple(columns.get(key, key) for key in needed)
        return FactorColumnBlank(
            quantity=quantity_list().words(quantity),
            rulebook=book.id,
            columns=names,
            heading=reduce(_both, (field.heading for field in asked.values())),
            instead=_instead(book, case, names),
            or_state=Words(*(OR_STATE.of(n).format(own.of(n)) for n in ("en", "zh"))) if own else NOTHING,
            choices=tuple(value_words(k, w) for k, f in asked.items() for w in needed[k] if not f.only or w in f.only),
        )
    return None


def _instead(book: RuleBook, case: Case, columns: Sequence[str]) -> Words:
    """The blank columns of the form that a blank one would follow from."""
    ways = [f.by for f in book.filled if f.column in columns and not case[f.by]]
    headings = [h for by in dict.fromkeys(ways) if (h := heading_of(book, case["activity"], by))]
    return Words(*(OR_FILL.of(n).format(reduce(_both, headings).of(n)) if headings else "" for n in ("en", "zh")))


def once_per_blank(issues: Sequence[Issue]) -> list[Issue]:
    """Issues with those of the same blank cell made one, that names all that is asked for by it."""
    cells: dict[Cell, FactorColumnBlank] = {}
    for issue in (i for i in issues if isinstance(i, FactorColumnBlank)):
        for place in issue.places:
            _add(cells, issue, place)
    return [*grouped(cells.values()), *(i for i in issues if not isinstance(i, FactorColumnBlank))]


def _add(cells: dict[Cell, FactorColumnBlank], issue: FactorColumnBlank, place: Place) -> None:
    """One blank cell of an issue, beside what is known of it already."""
    cell = issue.columns, place
    before = cells.setdefault(cell, replace(issue, place=place, more_places=()))
    cells[cell] = merged = replace(before, choices=tuple(dict.fromkeys((*before.choices, *issue.choices))))
    if issue.quantity not in _parts(before):  # stating one of them would not do
        cells[cell] = replace(merged, quantity=_both(before.quantity, issue.quantity), or_state=NOTHING)


def _parts(issue: FactorColumnBlank) -> list[Words]:
    """The quantities that an issue names."""
    return [Words(en, zh) for en, zh in zip(issue.quantity.en.split("; "), issue.quantity.zh.split("；"), strict=True)]


def _both(one: Words, other: Words) -> Words:
    return Words(f"{one.en}; {other.en}", f"{one.zh}；{other.zh}")
