"""Faults about the gas that a record names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class GasNotWorkedOut(Issue):
    """The record's item should name a gas, or a blend of gases, that the method gives."""

    code: ClassVar[str] = "GAS_NOT_WORKED_OUT"
    what: ClassVar[Words] = Words(
        "“{seen}” is no gas that rule book {rulebook} works out here ({method})",
        "“{seen}”不是规则手册 {rulebook} 在此计算的气体（{method}）",
    )
    expected: ClassVar[Words] = Words("a gas, or a blend of gases, that inventories count", "清单所计的气体或其混合物")
    remedy: ClassVar[Words] = Words(
        "state the gas itself; leave out what the Montreal Protocol covers",
        "填写具体气体；属《蒙特利尔议定书》管控的物质不填报",
    )
    rulebook: str
    method: Words
