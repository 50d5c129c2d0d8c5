"""Faults of choosing factors for what records need: none, two at once, one in another unit, one nobody has seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import NOTHING, Words

MEASURED = Words("give a measured value in the row", "在该行填写实测值")


@dataclass(frozen=True, kw_only=True)
class FactorMissing(Issue):
    """No row of any table answers.

    `column`: where in the row the value itself could be stated, with its `heading` if its form has one.
    `gases` are those of the results that lack it; none for what gives a quantity that others take up.
    """

    code: ClassVar[str] = "FACTOR_MISSING"
    what: ClassVar[Words] = Words(
        "{item}: the tables of {rulebook} have no {missing} ({where})",
        "{item}：{rulebook} 的因子表中没有{missing}（{where}年）",
    )
    expected: ClassVar[Words] = Words("{value}", "{value}")
    remedy: ClassVar[Words] = Words(
        "{first}{state}, or bring a factor of your own with its source (--factors)",
        "{first}{state}，或用 --factors 提供注明来源的自有因子",
    )
    quantities: tuple[Words, ...]
    item: Words
    gases: tuple[str, ...]
    region: str
    year: int
    rulebook: str
    unit: Words
    column: str
    heading: Words = NOTHING

    @property
    def cause(self) -> FactorMissing:
        """The fault apart from what lacks it."""
        return replace(self, gases=(), choices=())

    def _texts(self, lang: str) -> dict[str, str]:
        """With what depends on what is known: where it is missing, in which unit, and what could be stated."""
        near = Words(
            "compare the words of this row with those of the nearest factors, ", "核对该行所选项与相近因子是否相符，或"
        )
        heading = Words(f"state “{self.heading.en}” in the row", f"在该行填写“{self.heading.zh}”")
        value = Words(f"a value in {self.unit.en}", f"单位为 {self.unit.zh} 的数值")
        return super()._texts(lang) | {
            "missing": _quoted(self.quantities, lang),
            "where": " ".join(w for w in (", ".join(self.gases), self.region, str(self.year)) if w),
            "value": value.of(lang) if self.unit.en not in ("", "1") else "",
            "first": near.of(lang) if self.choices and not self.heading.en else "",
            "state": (heading if self.heading.en else MEASURED).of(lang),
        }


def together(missing: Sequence[FactorMissing]) -> FactorMissing | None:
    """Those of one cause as one fault."""
    if not missing:
        return None
    gases = dict.fromkeys(g for m in missing for g in m.gases)
    quantities = dict.fromkeys(q for m in missing for q in m.quantities)
    first = replace(missing[0], gases=(*gases,), quantities=(*quantities,))
    return first if len(quantities) == 1 else replace(first, unit=NOTHING)


def _quoted(names: Sequence[Words], lang: str) -> str:
    return (", " if lang == "en" else "、").join(f"“{n.of(lang)}”" for n in names)


@dataclass(frozen=True, kw_only=True)
class FactorUnitDoesNotFit(Issue):
    """A factor is there, but its unit cannot cancel the activity's."""

    code: ClassVar[str] = "FACTOR_UNIT"
    what: ClassVar[Words] = Words(
        "factor {factor} is in {factor_unit}, which does not cancel against “{unit}”",
        "因子 {factor} 的单位为 {factor_unit}，与“{unit}”不能相消",
    )
    expected: ClassVar[Words] = Words("a factor in {expected_unit}", "单位为 {expected_unit} 的因子")
    remedy: ClassVar[Words] = Words(
        "state the amount in the factor's terms, or give a factor that fits",
        "改用与因子相符的单位填报，或提供单位相符的因子",
    )
    factor: str
    factor_unit: Words
    unit: Words
    expected_unit: Words


@dataclass(frozen=True, kw_only=True)
class FactorTie(Issue):
    """Two rows fit the same case."""

    code: ClassVar[str] = "FACTOR_TIE"
    what: ClassVar[Words] = Words(
        "two factors fit {item} ({quantity}): {rows}", "{item}的{quantity}有两个因子同时适用：{rows}"
    )
    remedy: ClassVar[Words] = Words(
        "give the value you mean in the row, or remove one from your table",
        "在该行填写采用的数值，或从自带表中删去其一",
    )
    item: Words
    quantity: Words
    rows: Words


@dataclass(frozen=True, kw_only=True)
class FactorUnverified(Issue):
    """A strict run meets a factor nobody has seen in a source."""

    code: ClassVar[str] = "FACTOR_UNVERIFIED"
    what: ClassVar[Words] = Words(
        "factor {factor} has not been verified in any source", "因子 {factor} 尚未在任何来源中核实"
    )
    remedy: ClassVar[Words] = Words(
        "give a value with a source, or run without --strict", "提供有来源的数值，或不使用 --strict"
    )
    factor: str
