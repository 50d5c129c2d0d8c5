"""The rows of a comparison: which there are, which lines belong to each, and in what order they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inventory.plan.cases import distinct
from inventory.plan.step import Rows
from inventory.records import Codes
from inventory.results import Inventory
from inventory.rulebooks import Comparison
from inventory.vocabulary.labels import list_of
from inventory.vocabulary.terms import term_list

Bools = npt.NDArray[np.bool_]
Key = tuple[int, tuple[str, ...]]
"""A row's year, and its words in the columns `by`."""

COUNTED, BESIDE = 0, 1
NOWHERE = -1
MONTHS = ("", *(str(m) for m in range(1, 13)))
"""As words; blank for a whole year."""


@dataclass(frozen=True)
class Row:
    """A row of a comparison: `words` in the columns `by`; blank in the sums over a `group` and over a year.

    `leaves`: the numbers of the rows that it is the sum of; of a single row its own.
    """

    level: str
    year: int
    group: str
    words: tuple[str, ...]
    leaves: tuple[int, ...]


def rows_of(result: Inventory, comparison: Comparison, side: Rows) -> tuple[tuple[Row, ...], Rows]:
    """The rows in order, leaves first numbered from 0, and the leaf of each line."""
    year = result.plan.records.year[result.columns.row]
    columns = [_column(result, name) for name in comparison.by]
    chosen = np.flatnonzero(side >= 0)
    since = int(year.min())
    parts = [(year[chosen] - since, int(year.max()) - since + 1), *((c.codes[chosen], len(c.words)) for c in columns)]
    rank, first = distinct(parts, len(chosen))
    keys: list[Key] = [(int(year[n]), tuple(c[int(n)] for c in columns)) for n in chosen[first]]
    kept = [
        k
        for k, both in zip(keys, _on_both(rank, side[chosen], len(keys)), strict=True)
        if both or not comparison.common
    ]
    groups = {k: _group(comparison, k) for k in kept}
    order = sorted(kept, key=lambda k: (k[0], _place(comparison, groups[k]), *_places(comparison, k)))
    number = {k: n for n, k in enumerate(order)}
    leaf = np.full(len(side), NOWHERE, np.intp)
    leaf[chosen] = np.array([number.get(k, NOWHERE) for k in keys], np.intp)[rank]
    leaves = [Row("row", k[0], groups[k], k[1], (n,)) for k, n in number.items()]
    return tuple(_with_sums(comparison, leaves)), leaf


def _on_both(rank: Rows, side: Rows, count: int) -> Bools:
    """Which of the distinct rows have lines on both sides."""
    counted, beside = (np.bincount(rank[side == s], minlength=count) > 0 for s in (COUNTED, BESIDE))
    both: Bools = counted & beside
    return both


def _column(result: Inventory, name: str) -> Codes:
    """A column over lines, as text."""
    lines, records = result.columns, result.plan.records
    if name == "month":
        return Codes(records.month[lines.row], MONTHS)
    if name in lines.text:
        return lines.text[name]
    return records.text[name].take(lines.row) if name in records.text else Codes.same("", len(lines))


def _group(comparison: Comparison, key: Key) -> str:
    """The group of a row; blank for none."""
    if comparison.group is None:
        return ""
    column, _, attribute = comparison.group.column.partition(".")
    word, known = key[1][comparison.by.index(column)], list_of(column)
    said = known.attribute(word, attribute) if known is not None and word in known else ""
    return next((id for id, words in comparison.group.of.items() if said in words), "")


def _place(comparison: Comparison, group: str) -> int:
    """Groups stand in the order of their list, what belongs to none after them."""
    ids = list(term_list(comparison.group.list)) if comparison.group else []
    return ids.index(group) if group in ids else len(ids)


def _places(comparison: Comparison, key: Key) -> list[tuple[int, str]]:
    """Words stand in the order of their list; others by the alphabet, months by number."""
    return [_word_place(column, word) for column, word in zip(comparison.by, key[1], strict=True)]


def _word_place(column: str, word: str) -> tuple[int, str]:
    if column == "month":
        return int(word or 0), ""
    known = list_of(column)
    return (list(known).index(word), "") if known is not None and word in known else (-1, word)


def _with_sums(comparison: Comparison, leaves: Sequence[Row]) -> list[Row]:
    """Rows with, after each group, its sum, and after each year the sum of all."""
    rows: list[Row] = []
    blank = ("",) * len(comparison.by)
    for year in dict.fromkeys(r.year for r in leaves):
        of_year = [r for r in leaves if r.year == year]
        for group in dict.fromkeys(r.group for r in of_year):
            members = [r for r in of_year if r.group == group]
            rows += members
            if group:
                rows.append(Row("group", year, group, blank, tuple(n for r in members for n in r.leaves)))
        rows.append(Row("total", year, "", blank, tuple(n for r in of_year for n in r.leaves)))
    return rows
