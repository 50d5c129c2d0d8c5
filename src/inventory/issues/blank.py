"""A blank cell that keeps the tables from answering."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import NOTHING, Words


@dataclass(frozen=True, kw_only=True)
class FactorColumnBlank(Issue):
    """The tables would answer, were a column of the row filled. `columns`: the record's, with their `heading`.

    `instead`: other columns that the blank one would follow from. `or_state`: the column of the value itself.
    """

    code: ClassVar[str] = "FACTOR_COLUMN_BLANK"
    what: ClassVar[Words] = Words(
        "“{heading}” is blank; the tables of {rulebook} give these by it: {quantity}",
        "“{heading}”未填；{rulebook} 的因子表须据此取值：{quantity}",
    )
    remedy: ClassVar[Words] = Words("choose one{instead}{or_state}", "请选择其一{instead}{or_state}")
    quantity: Words
    rulebook: str
    columns: tuple[str, ...]
    heading: Words
    instead: Words = NOTHING
    or_state: Words = NOTHING
