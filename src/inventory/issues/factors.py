"""Faults of factor tables: ours at load, and a user's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class TableRowFault(Issue):
    """A row of a factor table fails a load check."""

    code: ClassVar[str] = "FACTOR_ROW"
    what: ClassVar[Words] = Words("factor {factor}: {fault}", "因子 {factor}：{fault}")
    remedy: ClassVar[Words] = Words("correct the row, or explain it in its note", "修正该行，或在其 note 中说明")
    factor: str
    fault: Words


@dataclass(frozen=True, kw_only=True)
class TableRowOdd(TableRowFault):
    """A row is allowed but looks odd, such as limits that do not enclose the value as printed."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "FACTOR_ODD"


@dataclass(frozen=True, kw_only=True)
class TableUnreadable(Issue):
    """A factor table cannot be read at all."""

    code: ClassVar[str] = "FACTOR_TABLE"
    what: ClassVar[Words] = Words("factor table cannot be read: {fault}", "因子表无法读取：{fault}")
    remedy: ClassVar[Words] = Words(
        "see the README beside the tables for the columns", "列的要求见因子表目录中的 README"
    )
    fault: str


@dataclass(frozen=True, kw_only=True)
class OwnFactorsMissing(Issue):
    """There are no factor tables where the user says they are."""

    code: ClassVar[str] = "OWN_FACTORS_MISSING"
    what: ClassVar[Words] = Words("no factor table at {seen}", "{seen} 中没有因子表")
    expected: ClassVar[Words] = Words("a CSV file, or a folder of them", "CSV 文件，或含 CSV 文件的文件夹")
    remedy: ClassVar[Words] = Words("name the file or folder that holds them", "请指定因子表所在的文件或文件夹")


@dataclass(frozen=True, kw_only=True)
class OwnFactorWithoutSource(Issue):
    """A user's factor needs a source."""

    code: ClassVar[str] = "OWN_FACTOR_SOURCE"
    what: ClassVar[Words] = Words("your factor has no source", "自带因子没有注明来源")
    expected: ClassVar[Words] = Words(
        "where the value comes from: a document, a test report, or a reason", "数值出处：文件、检测报告或理由"
    )
    remedy: ClassVar[Words] = Words("fill in the column `source`", "填写 source（来源）列")


@dataclass(frozen=True, kw_only=True)
class OwnFactorColumnMissing(Issue):
    """A user's table lacks a column."""

    code: ClassVar[str] = "OWN_FACTOR_COLUMN"
    what: ClassVar[Words] = Words("your factor table lacks the column {column}", "自带因子表缺少列 {column}")
    expected: ClassVar[Words] = Words(
        "columns quantity, value, unit, source and what the factor is for (fuel, category, region, gas …)",
        "列：quantity（参数）、value（数值）、unit（单位）、source（来源）及适用对象（fuel、region、gas 等）",
    )
    remedy: ClassVar[Words] = Words("add the column", "补充该列")
    column: str


@dataclass(frozen=True, kw_only=True)
class OwnFactorUnclear(Issue):
    """A cell of a user's table is not understood."""

    code: ClassVar[str] = "OWN_FACTOR_CELL"
    what: ClassVar[Words] = Words("“{seen}” is not a known {column}", "“{seen}”不是可识别的{column}")
    remedy: ClassVar[Words] = Words("use one of the known names", "改用可识别的名称")
    column: str


@dataclass(frozen=True, kw_only=True)
class ReleaseMismatch(Issue):
    """A table's rows are not those that the release was sealed with."""

    code: ClassVar[str] = "RELEASE_MISMATCH"
    what: ClassVar[Words] = Words(
        "table {table} does not hold the rows of release {release}", "表 {table} 的内容与发布版 {release} 不一致"
    )
    expected: ClassVar[Words] = Words("the rows whose checksum the release file gives", "与发布文件校验和一致的行")
    remedy: ClassVar[Words] = Words(
        "restore the table, or add rows with a new `since` and make a new release",
        "恢复该表；如需更改，请以新的 since 增加行并建立新发布版",
    )
    table: str
    release: str


@dataclass(frozen=True, kw_only=True)
class SeriesMixed(Issue):
    """A rule book names two tables that count the same numbers differently."""

    code: ClassVar[str] = "SERIES_MIXED"
    what: ClassVar[Words] = Words(
        "rule book {rulebook} names table {seen} beside {kept}, which gives the same numbers by another count",
        "规则手册 {rulebook} 同时列出表 {seen} 与 {kept}，二者为同一组数值的不同系列",
    )
    expected: ClassVar[Words] = Words("one table of a series in one run", "同一次计算只采用一个系列")
    remedy: ClassVar[Words] = Words(
        "leave one of them out of the book; a value of your own goes before both",
        "从手册中删去其一；自备数值优先于两者",
    )
    rulebook: str
    kept: str
