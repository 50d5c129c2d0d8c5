"""Columns of words: free texts, and choices from the vocabulary's closed lists."""

from __future__ import annotations

import re
from typing import Protocol

import numpy as np

from inventory.issues import Issue
from inventory.issues.plan import ActivityUnknown
from inventory.issues.reading import ChoiceOutside
from inventory.issues.rows import TotalRow
from inventory.issues.vocabulary import WordUnknown
from inventory.reading.batch import Batch, Parsed, read_words
from inventory.reading.columns import Rows
from inventory.reading.headings import plain
from inventory.records import Codes
from inventory.rulebooks import Field, RuleBook
from inventory.vocabulary import (
    ClosedList,
    Tree,
    fuel_list,
    gas_list,
    refrigerant_list,
    region_list,
    term_list,
    tree,
)
from inventory.words import Words

TOTALS = {"合计", "总计", "小计", "共计", "总量", "total", "totals", "sum", "subtotal", "sub-total", "grandtotal"}
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Choices(Protocol):
    """What the closed lists and the category tree have in common."""

    name: Words

    def parse(self, text: str) -> str | None: ...

    def nearest(self, text: str, n: int = 3) -> tuple[str, ...]: ...


def choices(name: str, book: RuleBook) -> ClosedList | Tree:
    """A list of the vocabulary by the name that rule books call it."""
    if name == "categories":
        return tree(book.category_edition)
    lists = {"fuels": fuel_list, "regions": region_list, "gases": gas_list, "refrigerants": refrigerant_list}
    return lists.get(name, lambda: term_list(name))()


def label(listed: ClosedList | Tree, id: str) -> Words:
    """What stands in a drop-down list for an entry; a category keeps its code."""
    if isinstance(listed, Tree):
        title = listed.title(id)
        return Words(f"{id} {title.en}", f"{id} {title.zh}")
    return listed.words(id)


def allowed(listed: ClosedList | Tree, only: tuple[str, ...]) -> list[str]:
    """The ids that a field with this `only` takes; for categories the subtrees."""
    ids = [id for id in listed if id]
    if not only:
        return ids
    if isinstance(listed, Tree):
        return [id for id in ids if any(listed.is_under(id, top) for top in only)]
    return [id for id in ids if id in only]


def read_text(batch: Batch, field: Field) -> Codes:
    """A column of free text."""
    column = batch.column(field.column).spelled()
    texts = tuple(w for w in column.words if isinstance(w, str))
    if len(texts) == len(column.words):
        return Codes(column.codes, texts)
    return read_words(batch, field.column, lambda word: word, any_text=True)


def read_choice(batch: Batch, field: Field) -> Codes:
    """A column of choices from one list."""
    listed = choices(field.choices, batch.book)
    fitting = set(allowed(listed, field.only))
    return read_words(batch, field.column, lambda word: chosen(word, listed, field, fitting, batch.book))


def read_activities(batch: Batch) -> Codes:
    """The activity: the form's, or each row's own."""
    if batch.form.activity:
        return Codes.same(batch.form.activity, len(batch))
    return read_words(batch, "activity", lambda word: _activity(word, batch.book))


def _activity(word: str, book: RuleBook) -> Parsed:
    found = word if word in book.activities else term_list("activity").parse(word)
    if found in book.activities:
        return found
    return ActivityUnknown(seen=word, choices=tuple(book.activities), rulebook=book.id)


def read_items(batch: Batch, field: Field) -> Codes:
    """The items, from the list of the form or of each row's activity; texts where the activity has no list."""
    if field.choices:
        return read_choice(batch, field)
    return read_words(
        batch, "item", lambda word, activity: _item(word, activity, field, batch.book), [batch.codes("activity")]
    )


def _item(word: str, activity: str, field: Field, book: RuleBook) -> Parsed:
    rules = book.activities.get(activity)
    listed = choices(rules.item_list, book) if rules and rules.item_list else None
    return chosen(word, listed, field, set(listed), book) if listed else word


def chosen(word: str, listed: ClosedList | Tree, field: Field, fitting: set[str], book: RuleBook) -> Parsed:
    """The id a word means, or what is wrong with it."""
    found = listed.parse(word)
    if found is None:
        return TotalRow(seen=word) if plain(word) in TOTALS else _unknown(word, listed)
    if found in fitting or not found:
        return found
    lang = "zh" if _CHINESE.search(word) else "en"
    shown = tuple(label(listed, id).of(lang) for id in allowed(listed, field.only)[:5])
    return ChoiceOutside(seen=word, choices=shown, heading=field.heading, allowed=_only(listed, field.only))


def _unknown(word: str, listed: ClosedList | Tree) -> Issue:
    near = listed.nearest(word)
    if isinstance(listed, Tree):
        lang = "zh" if _CHINESE.search(word) else "en"
        near = tuple(label(listed, code).of(lang) for code in near)
    return WordUnknown(seen=word, choices=near, list_name=listed.name)


def _only(listed: ClosedList | Tree, only: tuple[str, ...]) -> Words:
    shown = [label(listed, id) for id in only if id in listed]
    return Words("; ".join(w.en for w in shown), "；".join(w.zh for w in shown))


def rows(mask: object) -> Rows:
    """The rows where a mask holds."""
    return np.flatnonzero(np.asarray(mask))
