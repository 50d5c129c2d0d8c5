"""Words that records take from those of other activities: the cover of recovered methane from the site's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from inventory.issues import Issue
from inventory.issues.spread import WordUnclear
from inventory.records import Codes, Records, working_column
from inventory.rulebooks import RuleBook, TakenFrom
from inventory.vocabulary.labels import column_words, value_words
from inventory.vocabulary.terms import term_words

FOLLOWS = "follows."
"""What the working of a word begins with that was taken from another record; number of the rule and cell go on."""

Key = tuple[str, ...]
ByYear = dict[int, dict[str, int]]
"""For each year the words told, with the first row of each."""


def followed(records: Records, book: RuleBook) -> tuple[Records, list[Issue]]:
    """The records with the words that they take from others; those for which more than one is told."""
    issues: list[Issue] = []
    for number, rule in enumerate(book.taken):
        records, found = _follow(records, number, rule)
        issues += found
    return records, issues


def _follow(records: Records, number: int, rule: TakenFrom) -> tuple[Records, list[Issue]]:
    if rule.activity not in records.text["activity"].words or rule.column not in records.text:
        return records, []
    blank, mark = Codes.same("", len(records)), working_column(rule.column)
    words, marks = records.text[rule.column].texts(), records.text.get(mark, blank).texts()
    known = _told(records, rule)
    issues: list[Issue] = []
    for row in np.flatnonzero(records.text["activity"].texts() == rule.activity).tolist():
        told = _of_year(known.get(_key(records, rule, row), {}), int(records.year[row]))
        if not told or (words[row] and not marks[row]):
            continue
        if len(told) > 1:
            issues.append(_unclear(records, rule, row, told))
        words[row], first = next(iter(told.items()))
        marks[row] = f"{FOLLOWS}{number} {records.place(first, rule.column)}"
    return replace(records, text={**records.text, rule.column: _codes(words), mark: _codes(marks)}), issues


def _codes(texts: object) -> Codes:
    return Codes.of(np.asarray(texts, object).tolist())


def _told(records: Records, rule: TakenFrom) -> Mapping[Key, ByYear]:
    """The words told for each key and year."""
    activity, found = records.text["activity"], defaultdict[Key, ByYear](dict)
    at = np.array([w in rule.told_by for w in activity.words], bool)[activity.codes]
    for row in np.flatnonzero(at & ~np.isnan(records.numbers["amount"])).tolist():
        if word := records.text[rule.column][row]:
            found[_key(records, rule, row)].setdefault(int(records.year[row]), {}).setdefault(word, row)
    return found


def _key(records: Records, rule: TakenFrom, row: int) -> Key:
    return tuple(records.text[c][row] if c in records.text else "" for c in rule.by)


def _of_year(known: ByYear, year: int) -> dict[str, int]:
    """What is told of the latest year up to this one, or of the first."""
    if not known:
        return {}
    return known[max((y for y in known if y <= year), default=min(known))]


def _unclear(records: Records, rule: TakenFrom, row: int, told: Mapping[str, int]) -> Issue:
    return WordUnclear(
        place=records.place(row, rule.column),
        more_places=tuple(records.place(r, rule.column) for r in told.values()),
        choices=tuple(value_words(rule.column, w) for w in told),
        column=column_words(rule.column),
        activity=term_words("activity", rule.activity),
        year=int(records.year[row]),
    )
