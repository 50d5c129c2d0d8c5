"""Faults of records that stand in a series over the years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
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
class SeriesUnitsDiffer(Issue):
    """Rows of one series and year add up, so they cannot measure different things."""

    code: ClassVar[str] = "SERIES_UNITS_DIFFER"
    what: ClassVar[Words] = Words(
        "{unit} in one row and {other} in another of the same series and year ({year})",
        "同一序列、同一年份（{year}）的一行以 {unit} 计，另一行以 {other} 计",
    )
    expected: ClassVar[Words] = Words(
        "units that convert into each other in all rows of a year", "同一年份各行的单位可以相互换算"
    )
    remedy: ClassVar[Words] = Words(
        "state both rows in the same kind of unit, or tell the two series apart by entity, region or item",
        "两行改用同类单位；若属不同序列，请用填报主体、地区或品种加以区分",
    )
    unit: Words
    other: Words
    year: int


@dataclass(frozen=True, kw_only=True)
class SeriesYearMissing(Issue):
    """Between two rows of a series that asks for every year there is none: nothing is added in that year."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "SERIES_YEAR_MISSING"
    what: ClassVar[Words] = Words(
        "{activity}: no row for {seen} between the rows of {before} and {after} of one series; nothing is added then",
        "{activity}：同一序列 {before} 年与 {after} 年之间缺少 {seen} 年的填报行，按无新增量计算",
    )
    expected: ClassVar[Words] = Words("a row for each year", "逐年填报")
    remedy: ClassVar[Words] = Words(
        "add the missing years: 0 where there was nothing, else an estimate, such as the straight line between both "
        "rows (IPCC V1 section 5.3.3)",
        "补充缺少的年份：确无活动填 0，否则填估算值，例如两行之间的线性内插（IPCC 第1卷5.3.3节）",
    )
    activity: Words
    before: int
    after: int


@dataclass(frozen=True, kw_only=True)
class SeriesYearNotEstimated(Issue):
    """A year within a series is not estimated: what it would have left behind is missing from then on."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "SERIES_YEAR_NOT_ESTIMATED"
    what: ClassVar[Words] = Words(
        "{activity}: {year} is {seen}, so nothing is added then, and the figures of this series from {year} on are "
        "incomplete",
        "{activity}：{year} 年填报为 {seen}，按无新增量计算，该序列自 {year} 年起的结果不完整",
    )
    expected: ClassVar[Words] = Words("an amount for each year", "逐年填报数量")
    remedy: ClassVar[Words] = Words(
        "estimate the year, for instance on the straight line between the years around it (IPCC V1 section 5.3.3)",
        "请估算该年数量，例如按前后年份线性内插（IPCC 第1卷5.3.3节）",
    )
    activity: Words
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
