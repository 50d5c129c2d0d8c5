"""Faults of factors that records state: shares and coefficients of the user's own, entered on a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class StatedUnused(Issue):
    """A factor that a record states, and that no row takes."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "STATED_UNUSED"
    what: ClassVar[Words] = Words(
        "{about}: {seen} is taken by no row; nearest: {misses}",
        "{about}：{seen} 未被任何行采用；最接近的情况：{misses}",
    )
    expected: ClassVar[Words] = Words(
        "the words of the rows that it is for; a blank is for any", "与适用行一致的选项；留空表示不限"
    )
    remedy: ClassVar[Words] = Words(
        "correct the column named, here or there, or delete this row; until then the other row takes a default",
        "请更正所列的列（此处或该处），或删去本行；更正前另一行采用缺省值",
    )
    nobody: ClassVar[Words] = Words(
        "no row asks for it by the method that it is worked out by", "没有任何行所用的方法需要它"
    )
    about: Words
    misses: Words


@dataclass(frozen=True, kw_only=True)
class StatedForOtherYears(Issue):
    """A factor is stated for some years of a series, and other years take the rule book's."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "STATED_FOR_OTHER_YEARS"
    what: ClassVar[Words] = Words(
        "{item}, {seen}: {about} is stated for other years ({cells}); here the value of {taken} is taken",
        "{item}，{seen} 年：{about}只填了其他年份（{cells}）；此处取用 {taken} 的数值",
    )
    expected: ClassVar[Words] = Words("one source of the value in all years of a series", "同一序列各年采用同一来源")
    remedy: ClassVar[Words] = Words(
        "state it for these years too; nothing to do if the rule book's value is meant for them",
        "请补填这些年份；如确应采用缺省值，无须处理",
    )
    item: Words
    about: Words
    cells: str
    taken: str
