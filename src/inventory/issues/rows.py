"""Faults of whole rows: what is missing, doubled, or taken from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class ValueMissing(Issue):
    """A required cell is blank in a row that is filled otherwise."""

    code: ClassVar[str] = "VALUE_MISSING"
    what: ClassVar[Words] = Words("{heading} is blank", "{heading}未填")
    remedy: ClassVar[Words] = Words("fill it in, or clear the whole row", "请填写，或清空整行")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class AmountMissing(Issue):
    """No amount and no notation key. A blank is never taken as zero."""

    code: ClassVar[str] = "AMOUNT_MISSING"
    what: ClassVar[Words] = Words("{heading} is blank; a blank is not taken as zero", "{heading}未填；空白不作为 0")
    expected: ClassVar[Words] = Words(
        "a number, 0, or a notation key (NO, NE, NA, IE, C)", "数字、0，或注释符号（NO、NE、NA、IE、C）"
    )
    remedy: ClassVar[Words] = Words("fill it in, or clear the whole row", "请填写，或清空整行")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class AmountAndKey(Issue):
    """A number and a notation key for the same thing."""

    code: ClassVar[str] = "AMOUNT_AND_KEY"
    what: ClassVar[Words] = Words(
        "there is both an amount and the notation key {seen}", "同时填了数值和注释符号 {seen}"
    )
    remedy: ClassVar[Words] = Words("keep the one that is meant", "请只保留其中之一")


@dataclass(frozen=True, kw_only=True)
class TotalRow(Issue):
    """A row of totals would count everything twice."""

    code: ClassVar[str] = "TOTAL_ROW"
    what: ClassVar[Words] = Words(
        "“{seen}” looks like a row of totals, which would count twice", "“{seen}”像是合计行，会造成重复计算"
    )
    remedy: ClassVar[Words] = Words("delete the row; totals are worked out", "请删除该行；合计由系统计算")


@dataclass(frozen=True, kw_only=True)
class YearMissing(Issue):
    """Neither the row nor the cover says the year."""

    code: ClassVar[str] = "YEAR_MISSING"
    what: ClassVar[Words] = Words("neither these rows nor the cover state the year", "这些行和封面均未填写年份")
    remedy: ClassVar[Words] = Words("fill in the year on the cover or in every row", "请在封面或各行填写年份")


@dataclass(frozen=True, kw_only=True)
class CoverValueMissing(Issue):
    """The cover must say something and neither it nor the rows do."""

    code: ClassVar[str] = "COVER_MISSING"
    what: ClassVar[Words] = Words(
        "neither the cover nor these rows state: {heading}", "封面和这些行均未填写：{heading}"
    )
    remedy: ClassVar[Words] = Words("fill it in on the cover, or in every row", "请在封面或各行填写")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class RecordIdRepeated(Issue):
    """Two records of the same name."""

    code: ClassVar[str] = "RECORD_ID_REPEATED"
    what: ClassVar[Words] = Words("record id “{seen}” is used more than once", "记录编号“{seen}”重复")
    remedy: ClassVar[Words] = Words(
        "give each record its own id, or leave the ids blank", "请使编号互不相同，或全部留空"
    )


@dataclass(frozen=True, kw_only=True)
class RowsIdentical(Issue):
    """Rows that agree in everything; all of them count."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "ROWS_IDENTICAL"
    what: ClassVar[Words] = Words(
        "these rows are the same in every column; all of them count", "这些行各列完全相同，均已计入"
    )
    remedy: ClassVar[Words] = Words(
        "delete the repetitions if they were copied by mistake; otherwise say in the note what differs",
        "如系误复制，请删除重复行；否则请在备注中说明区别",
    )


@dataclass(frozen=True, kw_only=True)
class DefaultTaken(Issue):
    """Blanks were filled with the form's own default."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "DEFAULT_TAKEN"
    what: ClassVar[Words] = Words(
        "{heading}: {count} blank cells were taken as “{default}”", "{heading}：{count} 个空白单元格按“{default}”处理"
    )
    remedy: ClassVar[Words] = Words("nothing to do if this is meant", "如属实，无须处理")
    heading: Words
    default: Words
    count: int


@dataclass(frozen=True, kw_only=True)
class MoreFaults(Issue):
    """A column with very many different faults: the first ones are listed, the rest counted."""

    code: ClassVar[str] = "MORE_FAULTS"
    what: ClassVar[Words] = Words(
        "{heading}: {count} further cells of this column have faults of the same kinds",
        "{heading}：该列另有 {count} 个单元格存在同类问题",
    )
    remedy: ClassVar[Words] = Words("correct the column as a whole", "请整列检查并更正")
    heading: Words
    count: int


@dataclass(frozen=True, kw_only=True)
class WorkedOutDiffers(Issue):
    """A value is stated, and the same row says enough to work it out, with another result."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "WORKED_OUT_DIFFERS"
    what: ClassVar[Words] = Words(
        "{heading} is stated as {seen}, but {how} is {worked_out}; the stated value counts",
        "{heading}填报为 {seen}，而{how}为 {worked_out}；以填报值为准",
    )
    expected: ClassVar[Words] = Words("a difference of {tolerance} at most", "相差不超过 {tolerance}")
    remedy: ClassVar[Words] = Words(
        "correct the value or what it follows from; clear the stated value to have it worked out",
        "请核对该值及其依据；清空该值则由系统计算",
    )
    heading: Words
    how: Words
    worked_out: str
    tolerance: str


@dataclass(frozen=True, kw_only=True)
class WorkingOutOfBounds(Issue):
    """A value from which another is to be worked out is beyond what the formula holds for."""

    code: ClassVar[str] = "WORKING_OUT_OF_BOUNDS"
    what: ClassVar[Words] = Words(
        "{heading} is {seen}: too far out for working out the {how}", "{heading}为 {seen}，超出计算{how}的适用范围"
    )
    expected: ClassVar[Words] = Words("{bounds}", "{bounds}")
    remedy: ClassVar[Words] = Words("correct the value or its unit", "请更正数值或其单位")
    heading: Words
    how: Words
    bounds: Words


@dataclass(frozen=True, kw_only=True)
class WorkingIncomplete(Issue):
    """A value is stated that counts only together with others, and those are blank."""

    code: ClassVar[str] = "WORKING_INCOMPLETE"
    what: ClassVar[Words] = Words(
        "{heading} is {seen}, but without {missing} the {how} cannot be worked out",
        "{heading}为 {seen}，但缺少{missing}，无法计算{how}",
    )
    remedy: ClassVar[Words] = Words("fill in {missing}{instead}", "请填写{missing}{instead}")
    heading: Words
    missing: Words
    how: Words
    instead: Words


@dataclass(frozen=True, kw_only=True)
class WorkingNeedsLibrary(Issue):
    """A value is to be worked out by a library that is not installed."""

    code: ClassVar[str] = "WORKING_NEEDS_LIBRARY"
    what: ClassVar[Words] = Words(
        "the {how} is worked out by the library {seen}, which is not installed",
        "计算{how}需要程序库 {seen}，但尚未安装",
    )
    remedy: ClassVar[Words] = Words(
        "run: pip install 'ghg-inventory[{extra}]', or state {target} itself",
        "请执行 pip install 'ghg-inventory[{extra}]'，或直接填写{target}",
    )
    how: Words
    extra: str
    target: Words


@dataclass(frozen=True, kw_only=True)
class WordMissing(Issue):
    """A column is blank that decides how the row is worked out; `choices` are the words it may have."""

    code: ClassVar[str] = "WORD_MISSING"
    what: ClassVar[Words] = Words("{activity}: “{heading}” is blank", "{activity}：“{heading}”未填")
    expected: ClassVar[Words] = Words("a word that says how it is worked out", "须填写，计算方法由此决定")
    remedy: ClassVar[Words] = Words("fill in the column “{heading}”", "请填写“{heading}”一栏")
    column: str
    heading: Words
    activity: Words
