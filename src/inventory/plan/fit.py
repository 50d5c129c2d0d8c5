"""The way from the unit that is given to the one that is wanted, if a rule book allows one."""

from __future__ import annotations

from typing import NamedTuple

from inventory import units
from inventory.rulebooks import RuleBook
from inventory.words import NOTHING, Words

AS_GIVEN = NOTHING
CONVERTED = Words(
    "{given} brought to {wanted}: × {ratio} ({ground})", "由 {given} 换算为 {wanted}：× {ratio}（{ground}）"
)


class Fit(NamedTuple):
    """From a given unit to the one wanted: what to multiply by, and on what ground where it is no mere rescaling."""

    scale: float
    why: Words


def fit_of(book: RuleBook, given: str, wanted: str) -> Fit | None:
    """The way between two units, if there is one under this rule book."""
    if units.compatible(given, wanted):
        return Fit(units.scale(given, wanted), AS_GIVEN)
    gas = units.gas_scale(given, wanted) if book.gas_volume_conversion else None
    return Fit(gas.scale, _converted(book, given, wanted, gas.ratio)) if gas else None


def _converted(book: RuleBook, given: str, wanted: str, ratio: str) -> Words:
    """That gas volumes were brought to another temperature, by which ratio and on what ground."""
    ground = book.gas_volume_conversion_note
    en, zh = (
        CONVERTED.of(lang).format(
            given=units.label(given, lang), wanted=units.label(wanted, lang), ratio=ratio, ground=ground.of(lang)
        )
        for lang in ("en", "zh")
    )
    return Words(en, zh)
