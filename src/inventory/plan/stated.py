"""Factors that records state: the user's own shares and coefficients, entered on a form of the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from inventory import units
from inventory.factors.table import Factor, Table, TableCard
from inventory.records import Records
from inventory.rulebooks import ActivityRules, RuleBook
from inventory.vocabulary.notation import NOT_WORKED_OUT
from inventory.vocabulary.terms import term_words
from inventory.words import Words

STATED_BY_RECORDS = "stated/"
"""How the ids of tables begin that hold factors stated by records."""

NONE_OF_IT = "left out"
LEFT_OUT = Words(
    "not among the shares stated for that year, which add up to the whole without it: 0",
    "未列入该年填报的份额，其余份额合计为 1：取 0",
)

Years = tuple[int | None, int | None]
"""The first and the last year of a factor; None for no end."""


def stated_tables(records: Records, rulebook: RuleBook) -> tuple[Table, ...]:
    """A table for each activity whose records state factors, and that has any.

    A factor is for the item, the other words, the region and the year of its record; a blank is for any. Where the
    rules say that they hold, those of a year are for the years up to the next stated, the first for those before too.
    """
    activities = ((n, a) for n, a in rulebook.activities.items() if a.states and n in records.text["activity"].words)
    tables = (_table(records, name, rules, rulebook) for name, rules in activities)
    return tuple(t for t in tables if t.rows)


def stating_rows(records: Records, rulebook: RuleBook) -> dict[str, int]:
    """The row of each record of an activity that states factors, by the id that its factor has."""
    states = {n for n, a in rulebook.activities.items() if a.states}
    activity, ids = records.text["activity"], records.text["record_id"]
    are = np.array([w in states for w in activity.words], bool)[activity.codes]
    return {STATED_BY_RECORDS + ids[row]: row for row in np.flatnonzero(are).tolist()}


def as_typed(factors: Sequence[Factor]) -> Words:
    """The values of stated factors as they were typed, each with its cell."""
    shown = [(f.source, units.with_unit(f"{f.value:.6g}", f.unit)) for f in factors]
    return Words("; ".join(f"{at} {w.en}" for at, w in shown), "；".join(f"{at} {w.zh}" for at, w in shown))


def why_none(factor: Factor) -> Words:
    """Why a share is 0 that nobody wrote; blank for any other factor."""
    return LEFT_OUT if factor.note == NONE_OF_IT else Words("", "")


def _table(records: Records, activity: str, rules: ActivityRules, rulebook: RuleBook) -> Table:
    codes, words = records.text["activity"].codes, records.text["activity"].words
    stated = ~np.isnan(records.numbers["amount"]) & (codes == list(words).index(activity))
    rows = [r for r in np.flatnonzero(stated).tolist() if records.text["notation_key"][r] not in NOT_WORKED_OUT]
    used = [q for q in records.qualifiers if any(records.text[q][r] for r in rows)]
    columns = {rules.item_key: "item"} | {q: q for q in used if q != rules.item_key}
    id = STATED_BY_RECORDS + activity
    card = TableCard(
        id=id,
        title=term_words("activity", activity),
        quantity=rules.states,
        keys=tuple(columns),
        ladders=tuple(columns),
    )
    years = _held(records, rows, rulebook, rules) if rules.holds else {r: _own(records, r) for r in rows}
    factors = [_factor(records, row, id, columns, years[row]) for row in rows]
    parts = {s.column for s in rulebook.spread if s.share == rules.states}
    return Table(card, (*factors, *_none(factors, [k for k, c in columns.items() if c in parts])))


def _none(factors: Sequence[Factor], parts: Sequence[str]) -> Iterator[Factor]:
    """For each set of shares, the share 0 of those words that sets of other years have and it has not."""
    if len(parts) != 1:
        return
    (part,) = parts
    sets: dict[tuple[str, ...], dict[Years, dict[str, Factor]]] = {}
    for factor in factors:
        others = tuple(word for key, word in factor.keys.items() if key != part)
        years = sets.setdefault((factor.region, *others), {})
        years.setdefault((factor.valid_from, factor.valid_to), {})[factor.keys[part]] = factor
    for years in sets.values():
        words = dict.fromkeys(word for shares in years.values() for word in shares)
        for shares in years.values():
            like = next(iter(shares.values()))
            for word in words:
                if word not in shares:
                    keys = like.keys | {part: word}
                    id = f"{like.id}/{word}"
                    none = {"id": id, "keys": keys, "value": 0.0, "low": None, "high": None, "note": NONE_OF_IT}
                    yield like.model_copy(update=none)


def _own(records: Records, row: int) -> Years:
    """A factor for the year of its record alone."""
    return int(records.year[row]), int(records.year[row])


def _held(records: Records, rows: list[int], rulebook: RuleBook, rules: ActivityRules) -> dict[int, Years]:
    """For each row its years; shares of one whole begin and end together."""
    parts = {s.column for s in rulebook.spread if s.share == rules.states}
    apart = ["region", "item", *(q for q in records.qualifiers if q not in parts)]
    told: dict[tuple[str, ...], set[int]] = {}
    for row in rows:
        told.setdefault(tuple(records.text[n][row] for n in apart), set()).add(int(records.year[row]))
    found: dict[int, Years] = {}
    for row in rows:
        years, own = told[tuple(records.text[n][row] for n in apart)], int(records.year[row])
        later = min((y for y in years if y > own), default=None)
        found[row] = (None if own == min(years) else own, later and later - 1)
    return found


def _factor(records: Records, row: int, table: str, columns: dict[str, str], years: Years) -> Factor:
    low, high = (float(records.numbers[n][row]) for n in ("amount_low", "amount_high"))
    return Factor(
        id=f"{STATED_BY_RECORDS}{records.text['record_id'][row]}",
        table=table,
        keys={key: records.text[column][row] for key, column in columns.items()},
        region=records.text["region"][row],
        valid_from=years[0],
        valid_to=years[1],
        value=float(records.numbers["amount"][row]),
        unit=records.text["unit"][row] or "1",
        low=None if np.isnan(low) else low,
        high=None if np.isnan(high) else high,
        source=str(records.place(row)),
        locator=records.text["note"][row],
        evidence="own",
    )
