"""Faults of factors that are worked out from the inventory's own records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class DerivedInCircle(Issue):
    """A derived factor is made of something that needs this factor, or one derived after it."""

    code: ClassVar[str] = "DERIVED_IN_CIRCLE"
    what: ClassVar[Words] = Words(
        "{item} needs {quantity}, and is itself what “{derived}” is worked out from",
        "{item}需要{quantity}，而“{derived}”正要由它推算",
    )
    expected: ClassVar[Words] = Words(
        "{quantity} in {unit}, stated in the record or in a table of your own",
        "在记录中或自带因子表中给出{quantity}（{unit}）",
    )
    remedy: ClassVar[Words] = Words(
        "state the value for this record, or choose another source of the factor",
        "为该记录填写该值，或选用其他因子来源",
    )
    item: Words
    quantity: Words
    derived: Words
    unit: Words


@dataclass(frozen=True, kw_only=True)
class DerivedIncomplete(Issue):
    """Only half of what a derived factor needs is there."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "DERIVED_INCOMPLETE"
    what: ClassVar[Words] = Words(
        "“{derived}” cannot be worked out for {year}: {above} {above_unit} over {below} {below_unit}",
        "无法推算 {year} 年的“{derived}”：{above} {above_unit} 除以 {below} {below_unit}",
    )
    expected: ClassVar[Words] = Words("records on both sides of the fraction bar", "分子和分母都有记录")
    remedy: ClassVar[Words] = Words(
        "add the records that are missing (0 where there was nothing), or leave these out",
        "补充缺少的记录（确无发生时填 0），或删去这些记录",
    )
    derived: Words
    year: int
    above: str
    above_unit: Words
    below: str
    below_unit: Words


@dataclass(frozen=True, kw_only=True)
class DerivedTooLarge(Issue):
    """A derived factor is above what its rule book expects of it."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "DERIVED_TOO_LARGE"
    what: ClassVar[Words] = Words(
        "“{derived}” of {year} is {seen}: {above} {above_unit} over {below} {below_unit}",
        "{year} 年的“{derived}”为 {seen}：{above} {above_unit} 除以 {below} {below_unit}",
    )
    expected: ClassVar[Words] = Words("{limit} at most", "不大于 {limit}")
    remedy: ClassVar[Words] = Words("check both sides; {advice}", "请检查分子和分母；{advice}")
    derived: Words
    year: int
    above: str
    above_unit: Words
    below: str
    below_unit: Words
    limit: str
    advice: Words


@dataclass(frozen=True, kw_only=True)
class DerivedGap(Issue):
    """Factors are derived for other months and not for this one: no test, or one that came too late."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "DERIVED_GAP"
    what: ClassVar[Words] = Words(
        "{item}: there is no {derived} for {where}, though there is for other times of the year; taken: {taken}",
        "{item}：{where}没有{derived}，而同年其他时段有；取用：{taken}",
    )
    expected: ClassVar[Words] = Words("records that it follows from for this time too", "该时段也有相应的检测记录")
    remedy: ClassVar[Words] = Words(
        "add the missing records, or state the value in this row; otherwise the rule book's value stays",
        "请补充检测记录，或在该行填写数值；否则采用规则手册规定的值",
    )
    item: Words
    derived: Words
    where: Words
    taken: Words
