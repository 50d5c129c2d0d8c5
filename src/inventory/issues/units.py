"""Faults of units: a spelling nobody knows, a spelling with several meanings, two units that do not fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import Words

NOTHING = Words("", "")


@dataclass(frozen=True, kw_only=True)
class UnitUnknown(Issue):
    """A unit's spelling is in no table."""

    code: ClassVar[str] = "UNIT_UNKNOWN"
    what: ClassVar[Words] = Words("the unit “{seen}” is not known", "无法识别计量单位“{seen}”")
    expected: ClassVar[Words] = Words("a spelling from the list of units", "单位表中的写法")
    remedy: ClassVar[Words] = Words(
        "write one of the spellings offered, or choose from the template's drop-down list",
        "改用上面给出的写法，或从模板的下拉列表中选择",
    )

    reason: Words = NOTHING


@dataclass(frozen=True, kw_only=True)
class UnitAmbiguous(Issue):
    """A unit's spelling means different things to different people."""

    code: ClassVar[str] = "UNIT_AMBIGUOUS"
    what: ClassVar[Words] = Words("the unit “{seen}” is not clear: {reason}", "计量单位“{seen}”含义不明：{reason}")
    expected: ClassVar[Words] = Words("a unit with one meaning", "含义唯一的计量单位")
    remedy: ClassVar[Words] = Words("write the unit that was meant", "请写明实际采用的单位")

    reason: Words = NOTHING


@dataclass(frozen=True, kw_only=True)
class UnitsDiffer(Issue):
    """A unit measures something else than the one wanted."""

    code: ClassVar[str] = "UNITS_DIFFER"
    what: ClassVar[Words] = Words("the unit does not fit: {reason}", "计量单位不符：{reason}")
    expected: ClassVar[Words] = Words("a unit that converts to `{wanted}`", "可换算为“{wanted}”的单位")
    remedy: ClassVar[Words] = Words(
        "correct the unit, or convert the figure first with a stated coefficient",
        "更正单位，或先用写明来源的系数换算后再填写",
    )

    wanted: str = ""
    reason: Words = NOTHING
