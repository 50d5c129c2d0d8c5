"""Faults of records that are spread over parts: the shares are missing, or do not add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import NOTHING, Words


@dataclass(frozen=True, kw_only=True)
class NoShares(Issue):
    """Nobody says how a record is to be spread."""

    code: ClassVar[str] = "NO_SHARES"
    what: ClassVar[Words] = Words("{item}: no {quantity} is known", "{item}：没有可用的{quantity}")
    expected: ClassVar[Words] = Words(
        "shares for each {column}, adding up to 1, or words that the rule book's tables have shares for",
        "按{column}给出份额，合计为 1，或填写规则手册因子表有份额的选项",
    )
    remedy: ClassVar[Words] = Words(
        "state the shares on their sheet, or complete this row (region, climate …) so that the defaults can be found",
        "在份额表中填写份额，或补全本行（地区、气候等）以便取用缺省值",
    )
    item: Words
    quantity: Words
    column: Words


@dataclass(frozen=True, kw_only=True)
class SharesDoNotAddUp(Issue):
    """The shares that were stated for a record do not add up to 1. `hint` says what may be meant."""

    code: ClassVar[str] = "SHARES_DO_NOT_ADD_UP"
    what: ClassVar[Words] = Words(
        "{item}: the {quantity} of {year} adds up to {total} ({stated})",
        "{item}：{year} 年的{quantity}合计为 {total}（{stated}）",
    )
    expected: ClassVar[Words] = Words("shares that add up to 1 (100 %)", "各份额合计为 1（100%）")
    remedy: ClassVar[Words] = Words(
        "correct the shares in the cells named; a part that does not occur has no row or the share 0{hint}",
        "更正所列单元格中的份额；不存在的部分不填或填 0{hint}",
    )
    item: Words
    quantity: Words
    year: int
    total: Words
    stated: Words
    hint: Words = NOTHING


@dataclass(frozen=True, kw_only=True)
class WordUnclear(Issue):
    """A word is to be taken from other records, and they tell more than one."""

    code: ClassVar[str] = "WORD_UNCLEAR"
    what: ClassVar[Words] = Words(
        "{activity}: {column} of {year} is blank, and the rows that it follows have more than one",
        "{activity}：{year} 年未填{column}，而其所依据的各行有多个不同的值",
    )
    expected: ClassVar[Words] = Words("the one that this row is about", "本行所对应的一项")
    remedy: ClassVar[Words] = Words("state it in this row", "请在本行填写")
    column: Words
    activity: Words
    year: int
