"""Faults of single cells, found while they are turned into records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class FormulaWithoutValue(Issue):
    """A formula that no program has worked out yet."""

    code: ClassVar[str] = "FORMULA_NO_VALUE"
    what: ClassVar[Words] = Words("the formula {seen} has no stored value", "公式 {seen} 没有保存计算结果")
    remedy: ClassVar[Words] = Words(
        "open the workbook in a spreadsheet program and save it, or type the value",
        "请用电子表格软件打开并保存一次，或直接填写数值",
    )


@dataclass(frozen=True, kw_only=True)
class CellIsError(Issue):
    """The cell shows an error such as #REF!."""

    code: ClassVar[str] = "CELL_ERROR"
    what: ClassVar[Words] = Words("the cell shows the error {seen}", "单元格显示错误值 {seen}")
    remedy: ClassVar[Words] = Words("repair its formula, or type the value", "请修正公式，或直接填写数值")


@dataclass(frozen=True, kw_only=True)
class CellsMerged(Issue):
    """One value spread over several cells: which rows it is for cannot be told."""

    code: ClassVar[str] = "CELLS_MERGED"
    what: ClassVar[Words] = Words(
        "cells {seen} are merged; it cannot be told how their value is meant for each row",
        "单元格 {seen} 已合并，无法判断其值如何对应各行",
    )
    remedy: ClassVar[Words] = Words(
        "unmerge them and fill in every cell; a remark below the table belongs in the notes or on another sheet",
        "请取消合并，并逐格填写；表下的说明请移至备注栏或其他工作表",
    )


@dataclass(frozen=True, kw_only=True)
class CellNotText(Issue):
    """A date or a tick where a word is expected."""

    code: ClassVar[str] = "CELL_KIND"
    what: ClassVar[Words] = Words("“{seen}” is {kind}, not a text", "“{seen}”是{kind}，不是文字")
    expected: ClassVar[Words] = Words("{heading}", "{heading}")
    remedy: ClassVar[Words] = Words("format the cell as text and type it again", "请将单元格设为文本格式后重新填写")
    kind: Words
    heading: Words


@dataclass(frozen=True, kw_only=True)
class NumberUnreadable(Issue):
    """The text is no number, or could be two."""

    code: ClassVar[str] = "NUMBER_UNREADABLE"
    what: ClassVar[Words] = Words("{heading}: “{seen}” is not a number", "{heading}：“{seen}”不是数字")
    expected: ClassVar[Words] = Words(
        "digits with a point for decimals, such as 1234.5 or 1,234.5", "数字，小数点用“.”，如 1234.5 或 1,234.5"
    )
    remedy: ClassVar[Words] = Words(
        "type the number alone; put its unit in the unit column and remarks in the note",
        "只填数字；单位填入单位列，说明填入备注",
    )
    heading: Words


@dataclass(frozen=True, kw_only=True)
class NumberAsText(Issue):
    """A number stored as text was taken as the number it shows."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "NUMBER_TEXT"
    what: ClassVar[Words] = Words(
        "{heading}: numbers stored as text were read as numbers", "{heading}：以文本形式存储的数字已按数字读取"
    )
    remedy: ClassVar[Words] = Words("nothing to do if they are right", "如数值无误，无须处理")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class NumberIsDate(Issue):
    """A spreadsheet program turned the entry into a date."""

    code: ClassVar[str] = "NUMBER_DATE"
    what: ClassVar[Words] = Words(
        "{heading}: the cell holds the date {seen}, not a number", "{heading}：单元格是日期 {seen}，不是数字"
    )
    remedy: ClassVar[Words] = Words(
        "format the cell as a number and type the value again", "请将单元格设为数值格式后重新填写"
    )
    heading: Words


@dataclass(frozen=True, kw_only=True)
class NumberIsBoolean(Issue):
    """TRUE or FALSE where a number is expected."""

    code: ClassVar[str] = "NUMBER_BOOLEAN"
    what: ClassVar[Words] = Words(
        "{heading}: the cell holds {seen}, not a number", "{heading}：单元格是逻辑值 {seen}，不是数字"
    )
    remedy: ClassVar[Words] = Words("type the number, or a notation key", "请填写数字或注释符号")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class NumberDash(Issue):
    """A dash: nothing at all, not estimated, or forgotten?"""

    code: ClassVar[str] = "NUMBER_DASH"
    what: ClassVar[Words] = Words(
        "{heading}: “{seen}” does not say why there is no number", "{heading}：“{seen}”没有说明为何没有数字"
    )
    expected: ClassVar[Words] = Words(
        "0, or a notation key: NO (does not occur), NE (not estimated), IE (included elsewhere), C (confidential)",
        "填 0，或注释符号：NO（未发生）、NE（未估算）、IE（列于他处）、C（保密）",
    )
    remedy: ClassVar[Words] = Words("write 0 or a notation key", "请填 0 或注释符号")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class NumberNegative(Issue):
    """An amount below zero."""

    code: ClassVar[str] = "NUMBER_NEGATIVE"
    what: ClassVar[Words] = Words("{heading}: {seen} is below zero", "{heading}：{seen} 为负数")
    expected: ClassVar[Words] = Words("zero or more", "不小于 0")
    remedy: ClassVar[Words] = Words(
        "correct the sign; amounts that leave (sold, transferred out) have their own form or direction",
        "请更正符号；输出、调出的量填在相应的表或方向中",
    )
    heading: Words


@dataclass(frozen=True, kw_only=True)
class PercentAmbiguous(Issue):
    """A value up to one in a column of percentages: a fraction, or really that few percent?"""

    code: ClassVar[str] = "PERCENT_AMBIGUOUS"
    what: ClassVar[Words] = Words(
        "{heading}: {seen} may be meant as {seen} % or as the fraction {seen}, which is {as_percent} %",
        "{heading}：{seen} 可能指 {seen}%，也可能指小数 {seen}，即 {as_percent}%",
    )
    expected: ClassVar[Words] = Words("percent: 94 for 94 %", "百分数：94% 填 94")
    remedy: ClassVar[Words] = Words(
        "write {as_percent} if the fraction is meant, or the text “{seen}%” if so little is meant",
        "如指小数，请填 {as_percent}；如确指百分数，请以文本填写“{seen}%”",
    )
    heading: Words
    as_percent: str


@dataclass(frozen=True, kw_only=True)
class ChoiceOutside(Issue):
    """The word is known, but does not belong in this form."""

    code: ClassVar[str] = "CHOICE_OUTSIDE"
    what: ClassVar[Words] = Words("{heading}: “{seen}” does not belong in this form", "{heading}：“{seen}”不属于此表")
    expected: ClassVar[Words] = Words("only {allowed}", "仅限 {allowed}")
    remedy: ClassVar[Words] = Words(
        "correct it, or move the row to the form it belongs to", "请更正，或将该行移至所属的表"
    )
    heading: Words
    allowed: Words


@dataclass(frozen=True, kw_only=True)
class GasVolumeTaken(Issue):
    """A gas volume without its condition was taken at the rule book's."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "GAS_VOLUME"
    what: ClassVar[Words] = Words(
        "“{seen}” of gas was taken at {gas_volume}. {why}", "气体的“{seen}”按 {gas_volume} 理解。{why}"
    )
    remedy: ClassVar[Words] = Words(
        "if it was measured at another temperature, write so: Nm³ (0 °C), m³ (20 °C)",
        "如计量温度不同，请写明：标立方米（0 °C）、立方米（20 °C）",
    )
    gas_volume: str
    why: Words


@dataclass(frozen=True, kw_only=True)
class UnitsContradict(Issue):
    """The heading of the column says one unit, the row another."""

    code: ClassVar[str] = "UNITS_CONTRADICT"
    what: ClassVar[Words] = Words(
        "the heading of the amounts says {heading_unit}, this row says “{seen}”",
        "数量列的列名写的是 {heading_unit}，本行单位写的是“{seen}”",
    )
    remedy: ClassVar[Words] = Words(
        "take the unit out of the heading, or correct the row", "请去掉列名中的单位，或更正本行"
    )
    heading_unit: str


@dataclass(frozen=True, kw_only=True)
class YearUnreadable(Issue):
    """Not a year."""

    code: ClassVar[str] = "YEAR_UNREADABLE"
    what: ClassVar[Words] = Words("“{seen}” is not a year", "“{seen}”不是年份")
    expected: ClassVar[Words] = Words("four digits, such as 2019", "四位数字，如 2019")
    remedy: ClassVar[Words] = Words("type the year", "请填写年份")


@dataclass(frozen=True, kw_only=True)
class YearIsDate(Issue):
    """A year cell that a spreadsheet program formatted as a date."""

    code: ClassVar[str] = "YEAR_DATE"
    what: ClassVar[Words] = Words("the year cell holds the date {seen}", "年份单元格是日期 {seen}")
    expected: ClassVar[Words] = Words("four digits, such as 2019", "四位数字，如 2019")
    remedy: ClassVar[Words] = Words(
        "set the cell's format to General and type the year (a year typed into a date cell shows as a day of 1905)",
        "请将单元格格式设为“常规”后填写年份（在日期格式的单元格中键入年份会显示为1905年的某一天）",
    )


@dataclass(frozen=True, kw_only=True)
class YearOutside(Issue):
    """A year the rule book is not for."""

    code: ClassVar[str] = "YEAR_OUTSIDE"
    what: ClassVar[Words] = Words(
        "the year {seen} is outside what this rule book covers", "{seen}年不在该规则手册的适用范围内"
    )
    expected: ClassVar[Words] = Words("{first} to {last}", "{first}—{last}年")
    remedy: ClassVar[Words] = Words("correct the year, or use another rule book", "请更正年份，或换用其他规则手册")
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class MonthUnreadable(Issue):
    """Not a month."""

    code: ClassVar[str] = "MONTH_UNREADABLE"
    what: ClassVar[Words] = Words("“{seen}” is not a month", "“{seen}”不是月份")
    expected: ClassVar[Words] = Words("a number from 1 to 12, or blank for a whole year", "1—12；全年数据留空")
    remedy: ClassVar[Words] = Words("type the month", "请填写月份")


@dataclass(frozen=True, kw_only=True)
class LabelsRepeated(Issue):
    """The same words down the side and across the top of a table stand over more than one cell."""

    code: ClassVar[str] = "LABELS_REPEATED"
    what: ClassVar[Words] = Words(
        "these cells are for the same {side} and {across}, which stand in the table more than once",
        "这些单元格的{side}和{across}相同：表中有重复的行名或列名",
    )
    expected: ClassVar[Words] = Words("one row and one column for each", "每个行名、列名只出现一次")
    remedy: ClassVar[Words] = Words("delete the repetition, or correct its label", "请删除重复的行或列，或更正其名称")
    side: Words
    across: Words
