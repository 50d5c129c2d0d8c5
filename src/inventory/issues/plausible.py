"""Stated values that cannot be, or hardly can: beyond the limits of their quantity, or far from the tables'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import NOTHING, Words


@dataclass(frozen=True, kw_only=True)
class ValueAboveLimit(Issue):
    """More than the quantity can be by nature: a share of more than the whole. `hint` says what may be meant."""

    code: ClassVar[str] = "VALUE_ABOVE_LIMIT"
    what: ClassVar[Words] = Words("{heading}: {value} is more than there can be", "{heading}：{value} 不可能成立")
    expected: ClassVar[Words] = Words("{most} at most", "不超过 {most}")
    remedy: ClassVar[Words] = Words("correct the value or its unit{hint}", "请更正数值或其单位{hint}")
    heading: Words
    value: Words
    most: Words
    hint: Words = NOTHING


@dataclass(frozen=True, kw_only=True)
class ValueUnusual(Issue):
    """Outside what the rule book's tables hold to be plausible for the quantity."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "VALUE_UNUSUAL"
    what: ClassVar[Words] = Words(
        "{item}: “{quantity}” {value} is outside what is usual", "{item}：“{quantity}”{value} 超出常见范围"
    )
    expected: ClassVar[Words] = Words("{low} to {high}", "{low} 至 {high}")
    remedy: ClassVar[Words] = Words("check the value, its unit and its basis", "请核对数值、单位和基准")
    item: Words
    quantity: Words
    value: Words
    low: Words
    high: Words


@dataclass(frozen=True, kw_only=True)
class ValueImpossible(ValueUnusual):
    """Many times what the rule book's tables hold to be plausible: a wrong unit, not an unusual case."""

    severity: ClassVar[Severity] = Severity.ERROR
    code: ClassVar[str] = "VALUE_IMPOSSIBLE"
    what: ClassVar[Words] = Words(
        "{item}: “{quantity}” {value} is more than {times} times the highest plausible value",
        "{item}：“{quantity}”{value} 超过合理上限的 {times} 倍",
    )
    remedy: ClassVar[Words] = Words("correct the value or its unit", "请更正数值或其单位")
    times: int


@dataclass(frozen=True, kw_only=True)
class ValueFarFromTable(Issue):
    """A value that the user states, or a factor of the user's own, is far from what the rule book would have taken."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "VALUE_FAR"
    what: ClassVar[Words] = Words(
        "{item}: “{quantity}” {value} is {ratio} times what the rule book would take here: {table_value} ({factor})",
        "{item}：“{quantity}”{value}，为规则手册在此处取值 {table_value}（{factor}）的 {ratio} 倍",
    )
    remedy: ClassVar[Words] = Words(
        "check the value, its unit and its basis; nothing to do if it is meant",
        "请核对数值、单位和基准；如属实，无须处理",
    )
    item: Words
    quantity: Words
    value: Words
    table_value: Words
    factor: str
    ratio: str
