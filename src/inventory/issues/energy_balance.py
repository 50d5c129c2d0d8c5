"""Faults of energy balances: cells and equations that do not close, signs, and what counts beside what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class BalanceCell(Issue):
    """One cell alone explains everything that does not close."""

    code: ClassVar[str] = "BALANCE_CELL"
    what: ClassVar[Words] = Words(
        "{row}, {item}: with {seen} {unit} the balance does not close: {equations}",
        "{row}、{item}：填 {seen} {unit} 时平衡表不闭合：{equations}",
    )
    expected: ClassVar[Words] = Words(
        "{closing} {unit}: with it, and with no other single cell, all of this closes",
        "{closing} {unit}：只有改此一格才能使以上各式全部闭合",
    )
    remedy: ClassVar[Words] = Words("compare the cell with the source and correct it", "请与来源核对并更正此格")
    row: Words
    item: Words
    unit: Words
    closing: str
    equations: Words


@dataclass(frozen=True, kw_only=True)
class BalanceOpen(Issue):
    """An equation does not hold, and no single cell explains it."""

    code: ClassVar[str] = "BALANCE_OPEN"
    what: ClassVar[Words] = Words(
        "{item}: {equation} does not hold: the left side is {seen} {unit} larger (rounding explains {tolerance})",
        "{item}：{equation} 不成立：左边比右边多 {seen} {unit}（四舍五入可解释 {tolerance}）",
    )
    expected: ClassVar[Words] = Words(
        "equality within rounding; no single one of its cells explains the difference",
        "在四舍五入范围内相等；没有任何单独一格能解释该差额",
    )
    remedy: ClassVar[Words] = Words(
        "compare the cells named with the source; a blank is taken as zero here", "请与来源核对所列各格；空白按 0 处理"
    )
    item: Words
    equation: Words
    unit: Words
    tolerance: str


@dataclass(frozen=True, kw_only=True)
class BalanceUnchecked(Issue):
    """Cells of a balance were not read, so that it would not close for that alone."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "BALANCE_UNCHECKED"
    what: ClassVar[Words] = Words(
        "whether the energy balance of {region} {year} closes was not checked: cells of it could not be read",
        "{region}{year}年能源平衡表有单元格未能读取，未检查其是否闭合",
    )
    remedy: ClassVar[Words] = Words(
        "mend the cells named elsewhere, then check again", "请先改正另行列出的单元格，再重新检查"
    )
    region: Words
    year: int


@dataclass(frozen=True, kw_only=True)
class BalanceSign(Issue):
    """A row that is written with one sign has a number of the other."""

    code: ClassVar[str] = "BALANCE_SIGN"
    what: ClassVar[Words] = Words(
        "{row}, {item}: {seen} has the wrong sign for this row", "{row}、{item}：{seen} 的正负号与该行不符"
    )
    expected: ClassVar[Words] = Words("{expected_sign}", "{expected_sign}")
    remedy: ClassVar[Words] = Words("write {turned}, or move the figure to its row", "请填 {turned}，或移至相应的行")
    row: Words
    item: Words
    expected_sign: Words
    turned: str


@dataclass(frozen=True, kw_only=True)
class BalanceUnits(Issue):
    """Cells of one column in units of which none can be brought to the other."""

    code: ClassVar[str] = "BALANCE_UNITS"
    what: ClassVar[Words] = Words(
        "unit “{seen}” cannot be brought to that of the other cells of its column",
        "单位“{seen}”不能换算为同一列其他格的单位",
    )
    remedy: ClassVar[Words] = Words(
        "state all cells of an energy carrier in one form in units of one kind", "同一表中同一能源品种请用同类单位"
    )


@dataclass(frozen=True, kw_only=True)
class BalancePartsExceed(Issue):
    """The parts of a row are more than the row."""

    code: ClassVar[str] = "BALANCE_PARTS"
    what: ClassVar[Words] = Words(
        "{row}, {item}: {seen} {unit}, but its parts ({parts}) are {sum} {unit}",
        "{row}、{item}：{seen} {unit}，而其分项（{parts}）为 {sum} {unit}",
    )
    expected: ClassVar[Words] = Words("parts that are together not more than the row", "分项之和不大于该行")
    remedy: ClassVar[Words] = Words("compare the row and its parts with their sources", "请核对该行及其分项")
    row: Words
    item: Words
    unit: Words
    parts: Words
    sum: str


@dataclass(frozen=True, kw_only=True)
class BalanceRest(Issue):
    """What the parts of a row leave of it stays counted in the row's own category."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BALANCE_REST"
    what: ClassVar[Words] = Words(
        "{row}, {item}: of {seen} {unit} burnt its parts leave {rest} {unit}, which stay counted in {category}",
        "{row}、{item}：燃烧量 {seen} {unit} 中有 {rest} {unit} 未列入分项，仍计入 {category}",
    )
    remedy: ClassVar[Words] = Words(
        "nothing to do if the parts cover only some; a negative rest is raw material that no part states",
        "如分行业表只覆盖部分行业，无须处理；余额为负时是未分到行业的原料、材料用量",
    )
    row: Words
    item: Words
    unit: Words
    rest: str
    category: str


@dataclass(frozen=True, kw_only=True)
class BalanceCoefficient(Issue):
    """The two forms are tied by another coefficient than the table's."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BALANCE_COEFFICIENT"
    what: ClassVar[Words] = Words(
        "{item}: the standard-coal form is {seen} tce per {unit} of the physical one; {factor} has {table_value}",
        "{item}：标准量与实物量之比为 {seen} tce/{unit}，而 {factor} 为 {table_value}",
    )
    remedy: ClassVar[Words] = Words(
        "nothing to do if the statistics use a calorific value of their own; then measure it for the inventory too",
        "如统计采用本地实测热值，无须处理；清单也宜采用同一实测热值",
    )
    item: Words
    unit: Words
    factor: str
    table_value: str


@dataclass(frozen=True, kw_only=True)
class BalanceForms(Issue):
    """A cell says one thing in physical units and another in standard coal."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BALANCE_FORMS"
    what: ClassVar[Words] = Words(
        "{row}, {item}: {seen} {unit} in standard coal, but the physical form comes to {converted}",
        "{row}、{item}：标准量为 {seen} {unit}，而实物量折合 {converted}",
    )
    expected: ClassVar[Words] = Words(
        "the coefficient that the item's other cells agree on", "与该品种其他格一致的折标系数"
    )
    remedy: ClassVar[Words] = Words("compare both cells with their source", "请核对两表中的这两格")
    row: Words
    item: Words
    unit: Words
    converted: str


@dataclass(frozen=True, kw_only=True)
class BalanceDifference(Issue):
    """The statistical difference, as the table prints it."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "BALANCE_DIFFERENCE"
    what: ClassVar[Words] = Words("statistical difference of the balance: {items}", "平衡表的平衡差额：{items}")
    remedy: ClassVar[Words] = Words(
        "nothing to do; it is not counted, and explains a part of the reference approach's difference",
        "无须处理；不计入排放，可解释参考方法差异的一部分",
    )
    items: Words


@dataclass(frozen=True, kw_only=True)
class BalanceDifferenceLarge(Issue):
    """A statistical difference that is large beside the supply."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BALANCE_DIFFERENCE_LARGE"
    what: ClassVar[Words] = Words(
        "{item}: the statistical difference of {seen} is {percent} % of supply or final consumption",
        "{item}：平衡差额 {seen}，占可供消费量或终端消费量的 {percent}%",
    )
    expected: ClassVar[Words] = Words("not more than {limit} %", "不超过 {limit}%")
    remedy: ClassVar[Words] = Words("ask for the reason, and say it in the report", "请查明原因并在报告中说明")
    item: Words
    percent: str
    limit: str


@dataclass(frozen=True, kw_only=True)
class BalanceFormUsed(Issue):
    """Which of the two forms counts."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "BALANCE_FORM"
    what: ClassVar[Words] = Words("{how}", "{how}")
    remedy: ClassVar[Words] = Words("nothing to do", "无须处理")
    how: Words


@dataclass(frozen=True, kw_only=True)
class BalanceDoubt(Issue):
    """What is doubtful about the category of a row."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "BALANCE_DOUBT"
    what: ClassVar[Words] = Words("{row} → {category}: {doubt}", "{row} → {category}：{doubt}")
    remedy: ClassVar[Words] = Words(
        "nothing to do unless other statistics tell them apart", "如无其他统计可以区分，无须处理"
    )
    row: Words
    category: str
    doubt: Words


@dataclass(frozen=True, kw_only=True)
class BalanceBeside(Issue):
    """Fuel stands in the balance and in a form of fuels as well."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BALANCE_BESIDE"
    what: ClassVar[Words] = Words(
        "{item} is stated both in the energy balance and as {activity}; both count",
        "{item}既填在能源平衡表，又按{activity}填报，二者都计入",
    )
    remedy: ClassVar[Words] = Words(
        "keep one of them, unless they are about different fuel", "请只保留其一，除非两处所指并非同一部分燃料"
    )
    item: Words
    activity: Words
