"""Faults of what is set side by side: differences that nobody explains, explanations of nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class DifferenceUnexplained(Issue):
    """Two sides differ by more than a flag, and neither records nor known causes say why."""

    code: ClassVar[str] = "DIFFERENCE_UNEXPLAINED"
    severity: ClassVar[Severity] = Severity.WARNING
    what: ClassVar[Words] = Words(
        "{comparison}, {year}, {row}: {beside} is {seen} from {counted} ({measure})",
        "{comparison}，{year}年，{row}：{beside}与{counted}相差 {seen}（{measure}）",
    )
    expected: ClassVar[Words] = Words(
        "a difference of no more than {flag}, or its explanation", "差异不超过 {flag}，或有说明"
    )
    remedy: ClassVar[Words] = Words(
        "check the activity data and factors of both sides; say why they differ in the sheet of explanations",
        "请核对两侧的活动水平和因子，并在“差异说明”表中填写原因",
    )
    comparison: Words
    row: Words
    year: int
    counted: Words
    beside: Words
    measure: Words
    flag: str


@dataclass(frozen=True, kw_only=True)
class ExplanationUnmet(Issue):
    """An explanation is about a row that no comparison has."""

    code: ClassVar[str] = "EXPLANATION_UNMET"
    severity: ClassVar[Severity] = Severity.WARNING
    what: ClassVar[Words] = Words(
        "the explanation “{seen}” is about no row of a comparison", "说明“{seen}”没有对应的对比行"
    )
    remedy: ClassVar[Words] = Words(
        "state the comparison, the year, and the fuel or group of a row of the report",
        "请填明对比、年份以及报告中某行的燃料或类别",
    )


@dataclass(frozen=True, kw_only=True)
class NotCompared(Issue):
    """A record that is worked out for comparison only has no factor; what counts does not wait for it."""

    code: ClassVar[str] = "NOT_COMPARED"
    severity: ClassVar[Severity] = Severity.WARNING
    what: ClassVar[Words] = Words(
        "{item} is left out of what is only compared: the tables have no “{quantity}”",
        "{item}未计入仅供对比的结果：因子表中没有“{quantity}”",
    )
    remedy: ClassVar[Words] = Words(
        "bring a factor of your own with its source (--factors), or a measured value",
        "请用 --factors 提供注明来源的自有因子，或填写实测值",
    )
    item: Words
    quantity: Words
