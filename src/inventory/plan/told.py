"""What may be told once for a place, a thing and a year, told twice: of two cells neither goes before the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.between import ToldTwice
from inventory.records import Records
from inventory.rulebooks import RuleBook
from inventory.vocabulary.labels import column_words, value_words
from inventory.vocabulary.notation import NOT_WORKED_OUT
from inventory.vocabulary.terms import term_words
from inventory.words import Words

Key = tuple[str, ...]


def told_twice(records: Records, book: RuleBook) -> list[Issue]:
    """Words told for a place and factors stated: those with two cells for the same."""
    return [*_words(records, book), *_factors(records, book)]


def _words(records: Records, book: RuleBook) -> Iterator[Issue]:
    """Different words for one column of what follows from the same word; the same word twice says nothing new."""
    telling = dict.fromkeys((f.told_by, f.by, f.column) for f in book.filled if f.told_by)
    for activity, by, column in telling:
        if by not in records.text or column not in records.text:
            continue
        told: dict[str, dict[str, int]] = {}
        for row in _rows(records, activity):
            if word := records.text[column][row]:
                told.setdefault(records.text[by][row], {}).setdefault(word, row)
        for of, words in told.items():
            if len(words) > 1:
                yield _twice(records, [*words.values()], column, column_words(column), [(by, of)])


def _factors(records: Records, book: RuleBook) -> Iterator[Issue]:
    """Factors stated by records, for the same item, words, region and year."""
    for activity in (n for n, a in book.activities.items() if a.states):
        yield from _amounts(records, activity, ("item", *records.qualifiers, "region"))


def _amounts(records: Records, activity: str, columns: Sequence[str]) -> Iterator[Issue]:
    known = [c for c in columns if c in records.text]
    told: dict[Key, list[int]] = {}
    for row in _rows(records, activity):
        if records.text["notation_key"][row] not in NOT_WORKED_OUT and not np.isnan(records.numbers["amount"][row]):
            words = [records.text[c][row] for c in known]
            kind = str(units.dimension(records.text["unit"][row] or "1"))  # CH4 per tonne is not told by N2O per tonne
            told.setdefault((*words, kind, str(records.year[row])), []).append(row)
    for key, rows in told.items():
        if len(rows) > 1:
            named = [*zip(known, key, strict=False), ("year", key[-1])]
            yield _twice(records, rows, "amount", term_words("activity", activity), named)


def _rows(records: Records, activity: str) -> list[int]:
    column = records.text["activity"]
    return np.flatnonzero(np.array([w == activity for w in column.words], bool)[column.codes]).tolist()


def _twice(records: Records, rows: Sequence[int], column: str, about: Words, key: Sequence[tuple[str, str]]) -> Issue:
    shown = [_shown(records, row, column) for row in rows]
    of = [value_words(c, w) if c != "year" else Words(w, w) for c, w in key if w]
    places = [records.place(row, column) for row in rows]
    return ToldTwice(
        place=places[0],
        more_places=tuple(places[1:]),
        seen=shown[0].en,
        about=about,
        of=Words(", ".join(w.en for w in of), "，".join(w.zh for w in of)),
        times=len(rows),
        values=Words(" | ".join(w.en for w in shown), "、".join(w.zh for w in shown)),
    )


def _shown(records: Records, row: int, column: str) -> Words:
    if column != "amount":
        return value_words(column, records.text[column][row])
    value = f"{records.numbers['amount'][row]:.10g} {records.text['unit'][row]}".strip()
    return Words(value, value)
