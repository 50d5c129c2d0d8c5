"""Faults of values that a formula does not hold for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class OutsideFormula(Issue):
    """A value lies outside what the method's formula holds for; its result would be wrong."""

    code: ClassVar[str] = "OUTSIDE_FORMULA"
    what: ClassVar[Words] = Words(
        "{quantity}: {seen} is outside what {method} holds for", "{quantity}：{seen} 超出{method}的适用范围"
    )
    expected: ClassVar[Words] = Words("{least} to {most} {unit}", "{least} 至 {most} {unit}")
    remedy: ClassVar[Words] = Words("check the value and its unit", "请核对数值和单位")
    quantity: Words
    method: Words
    least: str
    most: str
    unit: Words
