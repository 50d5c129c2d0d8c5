"""Faults found while rows are matched with rules, methods and factors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words

CORRECT = Words("correct the words of the row that the tables go by", "更正该行中因子表所依据的栏目")


@dataclass(frozen=True, kw_only=True)
class ActivityUnknown(Issue):
    """The rule book does not know the activity."""

    code: ClassVar[str] = "ACTIVITY_UNKNOWN"
    what: ClassVar[Words] = Words(
        "activity “{seen}” is not in rule book {rulebook}", "规则手册 {rulebook} 中没有活动“{seen}”"
    )
    remedy: ClassVar[Words] = Words(
        "use an activity of the rule book, or another rule book", "改用该手册中的活动名称，或换用其他规则手册"
    )
    rulebook: str


@dataclass(frozen=True, kw_only=True)
class NoRuleFits(Issue):
    """The activity is known, but no rule is for this item and these qualifiers."""

    code: ClassVar[str] = "NO_RULE"
    what: ClassVar[Words] = Words(
        "no rule of {rulebook} says how to work out “{item}” as {activity}",
        "{rulebook} 没有规定如何将“{item}”按{activity}计算",
    )
    expected: ClassVar[Words] = Words("one of: {conditions}", "符合以下条件之一：{conditions}")
    remedy: ClassVar[Words] = Words(
        "move the row to the form it belongs to, or correct the item or its use", "将该行移至相应的表，或更正品种、用途"
    )
    rulebook: str
    activity: Words
    item: Words
    conditions: Words


@dataclass(frozen=True, kw_only=True)
class MethodUnknown(Issue):
    """The record names a method that does not exist."""

    code: ClassVar[str] = "METHOD_UNKNOWN"
    what: ClassVar[Words] = Words(
        "rule book {rulebook} has no method “{seen}”", "规则手册 {rulebook} 中没有方法“{seen}”"
    )
    remedy: ClassVar[Words] = Words("use a method of the book, or leave it blank", "改用手册中的方法，或留空")
    rulebook: str


@dataclass(frozen=True, kw_only=True)
class UnitDoesNotFit(Issue):
    """The amount's unit is none that the method takes."""

    code: ClassVar[str] = "UNIT_DOES_NOT_FIT"
    what: ClassVar[Words] = Words("{item}: unit “{unit}” is {dimension}", "{item}：单位“{unit}”是{dimension}")
    expected: ClassVar[Words] = Words("a unit of {accepted}", "以下量纲的单位：{accepted}")
    remedy: ClassVar[Words] = Words(
        "state the amount in such a unit; nothing is converted through an assumed density or calorific value",
        "请改用上述量纲的单位；系统不会以假定的密度或热值换算",
    )
    item: Words
    unit: Words
    dimension: Words
    accepted: Words


@dataclass(frozen=True, kw_only=True)
class MeasuredUnitDoesNotFit(Issue):
    """A measured parameter's unit cannot replace the slot's. `slot` is the parameter's column."""

    code: ClassVar[str] = "MEASURED_UNIT"
    what: ClassVar[Words] = Words(
        "measured {quantity} in “{unit}” cannot be used here", "以“{unit}”计的实测{quantity}不能用于此处"
    )
    expected: ClassVar[Words] = Words("a unit like {expected_unit}", "单位应类似 {expected_unit}")
    remedy: ClassVar[Words] = Words("state it in such a unit", "请改用该类单位")
    slot: str
    quantity: Words
    unit: Words
    expected_unit: Words


@dataclass(frozen=True, kw_only=True)
class FactorLooksPerCoalEquivalent(Issue):
    """A user's factor per tonne of fuel is one tonne-of-coal-equivalent factor away from the table's."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "FACTOR_PER_TCE"
    what: ClassVar[Words] = Words(
        "your factor for {item}, {seen}, looks like tonnes per tonne of coal equivalent printed as if per tonne of "
        "fuel: the tables give {table_value}, and {table_value} × 29.3076 / {calorific_value} GJ/t = {per_tce} per tce",
        "{item}的自带因子 {seen} 像是“吨/吨标准煤”误作“吨/吨燃料”："
        "因子表为 {table_value}，而 {table_value} × 29.3076 / {calorific_value} GJ/t = {per_tce}（每吨标准煤）",
    )
    expected: ClassVar[Words] = Words("about {table_value} per tonne of fuel", "每吨燃料约 {table_value}")
    remedy: ClassVar[Words] = Words(
        "state the factor per tce; as it stands these rows differ by {difference} t CO2 ({percent} %)",
        "将因子单位改为每吨标准煤；按现值计算，这些行相差 {difference} 吨CO2（{percent}%）",
    )
    item: Words
    table_value: str
    calorific_value: str
    per_tce: str
    difference: str
    percent: str


@dataclass(frozen=True, kw_only=True)
class FactorFarFromTable(Issue):
    """A user's factor or measured value differs much from the tables'."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "FACTOR_FAR"
    what: ClassVar[Words] = Words(
        "your values for {item} give {value}, {ratio} times what the tables give ({table_value})",
        "{item}的自带数值折合 {value}，为因子表（{table_value}）的 {ratio} 倍",
    )
    remedy: ClassVar[Words] = Words("check its unit and its basis", "请核对单位和基准")
    item: Words
    value: Words
    table_value: Words
    ratio: str


@dataclass(frozen=True, kw_only=True)
class GwpMissing(Issue):
    """The GWP set has no value for a gas; a later report's is never taken in silence."""

    code: ClassVar[str] = "GWP_MISSING"
    what: ClassVar[Words] = Words("{gwp_set} gives no GWP100 for {seen}", "{gwp_set} 没有 {seen} 的 GWP100")
    remedy: ClassVar[Words] = Words("choose another set with --gwp", "用 --gwp 选择其他 GWP 版本")
    gwp_set: str


@dataclass(frozen=True, kw_only=True)
class FactorConverted(Issue):
    """A user's factor per unit of energy was applied to an amount by mass or volume through the calorific value."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "FACTOR_CONVERTED"
    what: ClassVar[Words] = Words(
        "your factor for {item}, {seen}, is per unit of energy; the amount was brought to energy by {calorific_value}",
        "{item}的自带因子 {seen} 以能量计；数量已按 {calorific_value} 折算为能量",
    )
    remedy: ClassVar[Words] = Words(
        "if the fuel's own calorific value was measured, give it in the row", "如有实测低位发热量，请填入该行"
    )
    item: Words
    calorific_value: str


@dataclass(frozen=True, kw_only=True)
class GasVolumeConverted(Issue):
    """A gas volume at one temperature was brought to that of the factor."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "GAS_VOLUME_CONVERTED"
    what: ClassVar[Words] = Words("{item}: {how}", "{item}：{how}")
    remedy: ClassVar[Words] = Words(
        "nothing to do if the volume is stated at 101.325 kPa; else bring it to that pressure first",
        "如体积为 101.325 kPa 下的数值，无须处理；否则请先换算到该压力",
    )
    item: Words
    how: Words


@dataclass(frozen=True, kw_only=True)
class StatedInstead(Issue):
    """Something that would be worked out is not, because a form states it."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "STATED_INSTEAD"
    what: ClassVar[Words] = Words(
        "{item}: part of what follows from this row is not worked out, for it is stated as “{stated}” in {cells}",
        "{item}：由本行推算的部分结果不再计算，因已在 {cells} 按“{stated}”填报",
    )
    expected: ClassVar[Words] = Words(
        "there the whole of what it stands for, of the same year", "该处填报的是同一年份的全部数量"
    )
    remedy: ClassVar[Words] = Words(
        "nothing to do if that is so; else take the amount out there, and it is worked out from this row again",
        "如确为全部，无须处理；否则请删去该处数量，恢复由本行推算",
    )
    item: Words
    stated: Words
    cells: str


@dataclass(frozen=True, kw_only=True)
class OwnFactorUnused(Issue):
    """A user's factor that no row asked for."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "OWN_FACTOR_UNUSED"
    what: ClassVar[Words] = Words("your factor {seen} was not used by any row", "自带因子 {seen} 未被任何行采用")
    remedy: ClassVar[Words] = Words(
        "nothing to do if there is no such activity; else check what it is for: item, gas, region and years",
        "如确无相应活动，无须处理；否则请核对其适用对象：品种、气体、地区和年份",
    )


@dataclass(frozen=True, kw_only=True)
class MeasuredValueUnused(Issue):
    """A value that a row brings and that none of the methods worked out for it takes."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "MEASURED_VALUE_UNUSED"
    what: ClassVar[Words] = Words(
        "{item}: the {quantity} given in this row was not used", "{item}：本行填写的{quantity}未被采用"
    )
    remedy: ClassVar[Words] = Words(
        "give the other values its method needs as well, or leave it out",
        "请补齐相应方法所需的其他数值，或删去该值",
    )
    item: Words
    quantity: Words


@dataclass(frozen=True, kw_only=True)
class CategoriesOverlap(Issue):
    """The same source stands at a category and at one above it."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "CATEGORIES_OVERLAP"
    what: ClassVar[Words] = Words(
        "{item} is reported for {seen} and also for {above}, which contains it",
        "{item}既填报在 {seen}，又填报在其上级 {above}",
    )
    remedy: ClassVar[Words] = Words(
        "if the amount for {above} includes that for {seen}, it counts twice: take it out of one of them",
        "如 {above} 的数量已包含 {seen}，则重复计算：请从其中之一扣除",
    )
    item: Words
    above: str


@dataclass(frozen=True, kw_only=True)
class DescribedTwice(Issue):
    """The same source may be described in two ways, each of which gives its gases in full."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "DESCRIBED_TWICE"
    what: ClassVar[Words] = Words(
        "{seen} is worked out here as {one}, and for the same source also as {other}",
        "{seen} 在此按“{one}”计算，同一排放源又按“{other}”计算",
    )
    expected: ClassVar[Words] = Words("one of the two for each source", "每个排放源只采用其中一种")
    remedy: ClassVar[Words] = Words(
        "if both rows are about the same source, it counts twice: leave these gases out of one of them",
        "如两行为同一排放源，则重复计算：请在其中一行不计这些气体",
    )
    one: Words
    other: Words


@dataclass(frozen=True, kw_only=True)
class CountedTwice(DescribedTwice):
    """The same, where the rule book lets only one of the two stand."""

    severity: ClassVar[Severity] = Severity.ERROR
    code: ClassVar[str] = "COUNTED_TWICE"
    expected: ClassVar[Words] = Words(
        "{check}: one of the two for a region and year", "{check}：同一地区同一年只采用一种"
    )
    remedy: ClassVar[Words] = Words("{advice}", "{advice}")
    check: Words
    advice: Words
