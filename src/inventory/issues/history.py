"""Faults of years before the first row, which follow from what drove them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class HistoryWithoutDriver(Issue):
    """The years before a row follow from a driver, and its value in the row's own year is not told."""

    code: ClassVar[str] = "HISTORY_WITHOUT_DRIVER"
    what: ClassVar[Words] = Words(
        "the years before {year} are to follow from {driver}, which is not told for {year}",
        "{year} 年以前的数量应由{driver}回推，但未填报 {year} 年的{driver}",
    )
    expected: ClassVar[Words] = Words(
        "{driver} of the region, or of one it lies in, for {year} and for years before",
        "该地区（或其上级地区）{year} 年及以前年份的{driver}",
    )
    remedy: ClassVar[Words] = Words(
        "state it on the sheet of drivers, or leave the driver blank", "在驱动因素表中填报，或不填驱动因素"
    )
    driver: Words
    year: int


@dataclass(frozen=True, kw_only=True)
class HistoryTooShort(Issue):
    """What was there before the first year worked out is taken as nothing, and the method needs it."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "HISTORY_TOO_SHORT"
    what: ClassVar[Words] = Words(
        "what was there before {seen} is counted as nothing, so the figures are too low",
        "{seen} 年以前的存量按无计算，结果偏低",
    )
    expected: ClassVar[Words] = Words("the {years} years before the last one", "至最后一年为止的前 {years} 年")
    remedy: ClassVar[Words] = Words(
        "name a driver of past years in this row and tell its values from {years} years back on the sheet of drivers, "
        "or add the rows of those years; where there was nothing before, add a row of 0 for the year before",
        "在该行填写历史驱动因素，并在驱动因素表中填报 {years} 年以来的数值，或逐年补充填报行；"
        "此前确实没有的，为上一年填 0",
    )
    years: int


@dataclass(frozen=True, kw_only=True)
class HistoryOfAnother(Issue):
    """Years before a row were to be worked out, but another series begins earlier: the past is one, and it has it."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "HISTORY_OF_ANOTHER"
    what: ClassVar[Words] = Words(
        "this series begins in {year} without a past: another one of the same place and kind begins in {first}, and "
        "what {driver} says of the years before is worked out for that one only",
        "该序列自 {year} 年起计算，不再回推：同一地点同类的另一序列始于 {first} 年，{driver}只用于回推后者以前的年份",
    )
    expected: ClassVar[Words] = Words("one past for one place", "同一地点只回推一次")
    remedy: ClassVar[Words] = Words(
        "nothing, where the site was renamed or rebuilt; where both were there before, state what this one had in "
        "{first}",
        "若为场所更名或改造，无需处理；若两者此前并存，请补充该序列 {first} 年的数量",
    )
    driver: Words
    year: int
    first: int


@dataclass(frozen=True, kw_only=True)
class DriverToldTwice(Issue):
    """A driver has two rows for one region and year: nobody knows which is meant."""

    code: ClassVar[str] = "DRIVER_TOLD_TWICE"
    what: ClassVar[Words] = Words(
        "{driver} of {year} is told twice: {seen} and {other}", "{year} 年的{driver}填报了两次：{seen} 和 {other}"
    )
    expected: ClassVar[Words] = Words("one row for a region and year", "同一地区、同一年份一行")
    remedy: ClassVar[Words] = Words("delete one of the two rows", "删去其中一行")
    driver: Words
    other: str
    year: int


@dataclass(frozen=True, kw_only=True)
class DriverWithoutValue(Issue):
    """A row that tells a driver has no value that others could be set against."""

    code: ClassVar[str] = "DRIVER_WITHOUT_VALUE"
    what: ClassVar[Words] = Words("{driver} of {year} is {seen}", "{year} 年的{driver}为 {seen}")
    expected: ClassVar[Words] = Words("a number above zero", "大于零的数值")
    remedy: ClassVar[Words] = Words(
        "state it, or delete the row: between two years told a straight line is followed",
        "填写数值，或删去该行：相邻填报年份之间按线性内插",
    )
    driver: Words
    year: int
