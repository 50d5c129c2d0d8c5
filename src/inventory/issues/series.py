"""Faults of records that stand in a series over the years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class SeriesParametersDiffer(Issue):
    """Rows of one series and year add up, so they cannot have different parameters."""

    code: ClassVar[str] = "SERIES_PARAMETERS_DIFFER"
    what: ClassVar[Words] = Words(
        "{quantity}: {seen} in one row and {other} in another of the same series and year ({year})",
        "{quantity}：同一序列、同一年份（{year}）的一行为 {seen}，另一行为 {other}",
    )
    expected: ClassVar[Words] = Words(
        "one value, stated in every row of the year or in none", "同一年份各行填写同一数值，或均不填"
    )
    remedy: ClassVar[Words] = Words(
        "state the same value in both rows, or tell the two series apart by entity, region or item",
        "两行填写相同数值；若属不同序列，请用填报主体、地区或品种加以区分",
    )
    quantity: Words
    other: str
    year: int


@dataclass(frozen=True, kw_only=True)
class SeriesTooLong(Issue):
    """A series cannot be worked out over so many years: a year is likely mistyped."""

    code: ClassVar[str] = "SERIES_TOO_LONG"
    what: ClassVar[Words] = Words(
        "a series would run from {seen} to {last}, {years} years", "序列将从 {seen} 年延续到 {last} 年，共 {years} 年"
    )
    expected: ClassVar[Words] = Words("at most {most} years", "不超过 {most} 年")
    remedy: ClassVar[Words] = Words("check the years", "请核对年份")
    last: int
    years: int
    most: int


@dataclass(frozen=True, kw_only=True)
class SeriesOpeningIncomplete(Issue):
    """The stock that a series begins with is a mean over its first years, and not all of them are there."""

    code: ClassVar[str] = "SERIES_OPENING_INCOMPLETE"
    what: ClassVar[Words] = Words(
        "the opening stock of a series is the mean of its first {years} years, and it has no row for {seen}",
        "序列的初始存量取其最初 {years} 年的平均，而缺少 {seen} 年的填报行",
    )
    expected: ClassVar[Words] = Words("a row for each year from {first} to {last}", "{first} 至 {last} 年逐年填报")
    remedy: ClassVar[Words] = Words(
        "add the missing years, with the amount zero where nothing was produced; or begin the series with a later year "
        "from which all are known",
        "补充缺少的年份（无产量填 0）；或从数据连续的较晚年份开始填报",
    )
    years: int
    first: int
    last: int


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
