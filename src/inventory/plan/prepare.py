"""Records as the rule book wants them before anything is worked out: blank words filled, amounts spread over parts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from inventory.issues import Issue
from inventory.plan.cases import Case, CaseRows, to_cases
from inventory.plan.history import is_back_cast, with_history
from inventory.plan.resolve import Resolver
from inventory.plan.rules import meets
from inventory.plan.series import AMOUNT_WORKING, BEGINS, MADE
from inventory.plan.shares import Shares
from inventory.plan.step import Rows
from inventory.plan.taken import FOLLOWS, followed
from inventory.plan.unbroken import unbroken
from inventory.records import Codes, Records, Unread, working_column
from inventory.rulebooks import Filled, RuleBook, Spread
from inventory.vocabulary.labels import column_words, value_words
from inventory.vocabulary.notation import NOT_WORKED_OUT
from inventory.vocabulary.regions import ladder
from inventory.words import Words

SPREAD = "spread"
FILLED = "filled."
"""What the working of a word that follows from another begins with; the number of what the rule book says goes on."""

ANY_YEAR = 0
"""Grids change over the years; what follows from a region does not go by them."""

SPREAD_OVER = Words(
    "the amount of the row shown; which part of it is meant, the share says", "所示行的数量；本项所占部分由份额确定"
)
FROM_BY = Words("{column} {value} follows from {by} {word}: {why}", "{column}{value}由{by}{word}得出：{why}")
TAKEN = Words("{column} {value} as in {place}: {why}", "{column}{value}取自{place}：{why}")


def prepared(records: Records, resolver: Resolver, unread: Collection[Unread] = ()) -> tuple[Records, list[Issue]]:
    """The records with what their rule book fills in, and with the parts of those that it spreads.

    Shares of which a row was not read (`unread`) are not added up.
    """
    book = resolver.rulebook
    records = filled(_as_read(records), book)
    issues = unbroken(records, book)
    for complete in (followed, with_history):
        records, found = complete(records, book)
        issues += found
    for spread in book.spread:
        records, found = _spread_over(records, spread, resolver, unread)
        issues += found
    return filled(records, book) if book.spread else records, issues


def _as_read(records: Records) -> Records:
    """The records that were read: a saved result has those among them that were made."""
    made = records.text.get(AMOUNT_WORKING)
    codes = [n for n, word in enumerate(made.words) if word in (SPREAD, *MADE) or is_back_cast(word)] if made else []
    if made is None or not codes:
        return records
    return records.take(np.flatnonzero(~np.isin(made.codes, codes)))


# -- words that follow from others -------------------------------------------------------------------------------------


def filled(records: Records, book: RuleBook) -> Records:
    """The records with words in blank columns that follow from other columns, each marked with what it follows from."""
    for number, rule in sorted(enumerate(book.filled), key=lambda numbered: _depth(book, numbered[1].column)):
        activities = rule.activities or activities_with(book, rule.column)
        if rule.by in records.text and {*activities} & {*records.text["activity"].words}:
            records = _fill(records, number, rule, activities)
    return records


def _depth(book: RuleBook, column: str) -> int:
    """How many columns follow from each other until this one does."""
    return max((1 + _depth(book, f.by) for f in book.filled if f.column == column), default=0)


def activities_with(book: RuleBook, column: str) -> set[str]:
    """The activities that a column is filled for where none is named: those whose forms have it, and those whose forms
    have a column that follows from it, whether they have this one or not."""
    own = {f.activity for f in book.forms if f.field(column)}
    following = [f for f in book.filled if f.by == column and f.column != column]
    return own.union(*(f.activities or activities_with(book, f.column) for f in following))


def _fill(records: Records, number: int, rule: Filled, activities: Collection[str]) -> Records:
    text, mark, blank = records.text, working_column(rule.column), Codes.same("", len(records))
    of, own, marked = text[rule.by], text.get(rule.column, blank), text.get(mark, blank)
    following = _following(records, number, rule)
    found = [following.get(w) for w in of.words]
    at = np.array([w is not None for w in found], bool)[of.codes] & _in(own, ("",)) & _in(text["activity"], activities)
    if not at.any():
        return records
    texts = np.array([w or ("", "") for w in found], object).reshape(-1, 2)[of.codes[at]]
    put = {rule.column: _put(own, at, texts[:, 0]), mark: _put(marked, at, texts[:, 1])}
    return replace(records, text={**text, **put})


def _following(records: Records, number: int, rule: Filled) -> dict[str, tuple[str, str]]:
    """For each word that stands in the column `by`, the word that follows from it, with its mark."""
    known = {word: (value, f"{FILLED}{number}") for word, value in rule.words.items()} | _told(records, number, rule)
    climbed = {w: ladder(w, ANY_YEAR) if rule.by == "region" else (w,) for w in records.text[rule.by].words if w}
    return {w: known[step] for w, steps in climbed.items() if (step := next((s for s in steps if s in known), None))}


def _told(records: Records, number: int, rule: Filled) -> dict[str, tuple[str, str]]:
    """What records of the activity that tells such words say, with their cells."""
    if rule.told_by not in records.text["activity"].words or rule.column not in records.text:
        return {}
    by, column = records.text[rule.by], records.text[rule.column]
    rows = np.flatnonzero(_in(records.text["activity"], (rule.told_by,))).tolist()
    marks = {r: f"{FILLED}{number} {records.place(r, rule.column)}" for r in rows if column[r]}
    return {by[r]: (column[r], mark) for r, mark in marks.items()}


def _in(codes: Codes, words: Collection[str]) -> npt.NDArray[np.bool_]:
    """The rows that have one of these words."""
    return np.array([w in words for w in codes.words], bool)[codes.codes]


def _put(codes: Codes, at: npt.NDArray[np.bool_], words: object) -> Codes:
    texts = codes.texts()
    texts[at] = words
    return Codes.of(texts.tolist())


def why_filled(book: RuleBook, case: Case, column: str) -> Words:
    """Why a word of a case is what it is, where it was filled in; blank where it was read."""
    mark = case[working_column(column)]
    if mark.startswith(FOLLOWS):
        number, _, place = mark.removeprefix(FOLLOWS).partition(" ")
        taken, value, why = column_words(column), value_words(column, case[column]), book.taken[int(number)].why
        en, zh = (
            TAKEN.of(lang).format(column=taken.of(lang), value=value.of(lang), place=place, why=why.of(lang))
            for lang in ("en", "zh")
        )
        return Words(en, zh)
    if not mark.startswith(FILLED):
        return Words("", "")
    number, _, place = mark.removeprefix(FILLED).partition(" ")
    rule = book.filled[int(number)]
    told = Words(f"{place}; {rule.why.en}", f"{place}；{rule.why.zh}") if place else rule.why
    named = {"column": column_words(column), "value": value_words(column, case[column])}
    named |= {"by": column_words(rule.by), "word": value_words(rule.by, case[rule.by]), "why": told}
    en, zh = (FROM_BY.of(lang).format(**{n: w.of(lang) for n, w in named.items()}) for lang in ("en", "zh"))
    return Words(en, zh)


# -- records spread over parts -----------------------------------------------------------------------------------------


def _spread_over(
    records: Records, spread: Spread, resolver: Resolver, unread: Collection[Unread]
) -> tuple[Records, list[Issue]]:
    """The records with a record for each part of each that is spread."""
    activity = records.text["activity"]
    if spread.activity not in activity.words:
        return records, []
    rows = np.flatnonzero(activity.codes == list(activity.words).index(spread.activity))
    chosen = records.take(rows)
    cases, code = to_cases(chosen, marks(resolver.rulebook))
    of_case = CaseRows(code, len(cases))
    shares = Shares(records, spread, resolver, unread)
    source: list[Rows] = []
    words: list[str] = []
    for number, case in enumerate(cases):
        if not _is_spread(case, spread, resolver.rulebook):
            continue
        for part in shares.parts(case, rows[of_case[number]]):
            source.append(rows[of_case[number]])
            words += [part] * len(source[-1])
    return (_with_parts(records, spread, np.concatenate(source), words) if source else records), shares.issues


def marks(book: RuleBook) -> tuple[str, ...]:
    """The columns that tell which words were filled in."""
    return tuple(dict.fromkeys(working_column(f.column) for f in book.filled))


def _is_spread(case: Case, spread: Spread, book: RuleBook) -> bool:
    stated = case.has_amount and case["notation_key"] not in NOT_WORKED_OUT
    return stated and meets(book.activities[spread.activity], case, spread.when)


def _with_parts(records: Records, spread: Spread, source: Rows, words: list[str]) -> Records:
    """The records and, behind them, those of the parts: the row `source` with each of `words` in the column."""
    own, parts = np.arange(len(records)), np.arange(len(source))
    whole = records.take(np.concatenate([own, source]))
    made = np.concatenate([np.zeros(len(own), bool), np.ones(len(parts), bool)])
    ids = [f"{records.text['record_id'][int(row)]}/{word}" for row, word in zip(source, words, strict=True)]
    blank = Codes.same("", len(whole))
    working = whole.text.get(AMOUNT_WORKING, blank).texts()[made]
    put: Mapping[str, object] = {
        "record_id": ids,
        "activity": spread.into,
        "category": "",
        spread.column: words,
        AMOUNT_WORKING: [w if is_back_cast(w) or w == BEGINS else SPREAD for w in working],
    }
    text = {**whole.text, **{n: _put(whole.text.get(n, blank), made, w) for n, w in put.items()}}
    return replace(whole, text=text)
