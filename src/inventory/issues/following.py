"""Faults of records that ask for lines which follow from other lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class AskedTwice(Issue):
    """Two records ask for the same lines, wholly or in part."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "ASKED_TWICE"
    what: ClassVar[Words] = Words(
        "lines that another row asks for already are asked for once more; they are worked out once",
        "本行要求计算的内容，另一行已要求；只计算一次",
    )
    expected: ClassVar[Words] = Words(
        "one row for each category, region, entity and year", "每个类别、地区、填报主体和年份只填一行"
    )
    remedy: ClassVar[Words] = Words("leave one of the two rows out", "请删去其中一行")


@dataclass(frozen=True, kw_only=True)
class AskedInVain(Issue):
    """A record asks for lines, and there is nothing for them to follow from."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "ASKED_IN_VAIN"
    what: ClassVar[Words] = Words(
        "nothing follows from this row: no line of the inventory fits it",
        "本行未得出任何结果：清单中没有与之相符的结果",
    )
    expected: ClassVar[Words] = Words(
        "results in this category, region, entity and year, and a factor release with the factors for it",
        "该类别、地区、填报主体和年份有可用的结果，且因子版本含所需因子",
    )
    remedy: ClassVar[Words] = Words(
        "check these words, fill in the sheets it follows from, or leave the row out",
        "请核对上述各项，填写相关表，或删去本行",
    )
