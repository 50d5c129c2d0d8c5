"""What records say of the rows of a comparison: why its two sides differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inventory.records import Records
from inventory.rulebooks import Comparison, RuleBook

Subject = tuple[int, str, tuple[str, ...]]
"""Year, group, and the words in the columns `by`: what a row is about."""


@dataclass(frozen=True)
class Explanations:
    """Texts by what they are about; `rows` are the records that say them."""

    texts: dict[Subject, tuple[str, ...]]
    records: dict[Subject, tuple[int, ...]]

    @classmethod
    def of_records(cls, records: Records, book: RuleBook, comparison: Comparison) -> Explanations:
        """The explanations of one comparison."""
        texts: dict[Subject, tuple[str, ...]] = {}
        rows: dict[Subject, tuple[int, ...]] = {}
        for row in explaining(records, book):
            if _word(records, "comparison", row) == comparison.id:
                about = _about(records, comparison, row)
                texts[about] = (*texts.get(about, ()), records.text["note"][row])
                rows[about] = (*rows.get(about, ()), row)
        return cls(texts, rows)


def explaining(records: Records, book: RuleBook) -> list[int]:
    """The records of activities that explain, not of those that tell what others take up."""
    activity = records.text["activity"]
    tell = {f.told_by for f in book.filled} | {h.told_by for h in book.history}
    named = {n for n, a in book.activities.items() if a.explains} - tell
    explains = [n for n, w in enumerate(activity.words) if w in named]
    rows: list[int] = np.flatnonzero(np.isin(activity.codes, explains)).tolist()
    return rows


def _about(records: Records, comparison: Comparison, row: int) -> Subject:
    words = tuple(_word(records, column, row) for column in comparison.by)
    group = _word(records, comparison.group.list, row) if comparison.group and not any(words) else ""
    return int(records.year[row]), group, words


def _word(records: Records, column: str, row: int) -> str:
    if column == "month":
        return str(int(records.month[row]) or "")
    return records.text[column][row] if column in records.text else ""
