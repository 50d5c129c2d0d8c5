"""Faults of use: things asked for that are not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class RuleBookNotStated(Issue):
    """The input does not say which rule book it follows."""

    code: ClassVar[str] = "RULEBOOK_NOT_STATED"
    what: ClassVar[Words] = Words("the input does not say which rule book it follows", "输入未说明所依据的规则手册")
    remedy: ClassVar[Words] = Words(
        "name one with --rulebook (rulebook= in Python), or start from `inventory template`",
        "用 --rulebook（Python 中为 rulebook=）指定，或使用 inventory template 生成的表格",
    )


@dataclass(frozen=True, kw_only=True)
class EditionWithoutFactors(Issue):
    """The edition asked for is known, but its methods and factors are not there; `choices` are usable rule books."""

    code: ClassVar[str] = "RULEBOOK_WITHOUT_FACTORS"
    what: ClassVar[Words] = Words(
        "{seen} is a known edition without factors: {title} ({citation}); {missing}",
        "{seen} 是已知版本，但没有因子：{title}（{citation}）；{missing}",
    )
    remedy: ClassVar[Words] = Words(
        "use one of these rule books and say so, or add the edition's text as tables and a rule book (CONTRIBUTING.md)",
        "请改用上列规则手册并加以说明，或按 CONTRIBUTING.md 将该版原文录入为因子表和规则手册",
    )
    title: Words
    citation: Words
    missing: Words


@dataclass(frozen=True, kw_only=True)
class NotKnown(Issue):
    """A rule book, release, method, factor, line or GWP set of that name does not exist."""

    code: ClassVar[str] = "NOT_KNOWN"
    what: ClassVar[Words] = Words("no {kind} is called “{seen}”", "没有名为“{seen}”的{kind}")
    remedy: ClassVar[Words] = Words("use one of the known names", "请使用已有的名称")
    kind: Words
