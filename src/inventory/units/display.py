"""A canonical unit → how people write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from inventory.units.grammar import split_substance, terms
from inventory.units.refusals import UnitRefused
from inventory.units.spelling import Energy, GasVolume, parse
from inventory.units.tables import labels
from inventory.words import Words

SUFFIXES = {
    "_gross": Words(" (gross)", "（高位）"),
    "_heat": Words(" (heat)", "（热）"),
    "_15C": Words(" (15 °C)", "（15 °C）"),
    "_20C": Words(" (20 °C)", "（20 °C）"),
}
NET = Words(" (net)", "（低位）")
_REFRIGERANT = re.compile("(HFC|HCFC|CFC|PFC|HFE|R)(?=[0-9])")


@lru_cache(maxsize=4096)
def label(unit: str, lang: str) -> str:
    """The display spelling of `unit` in `lang` ("zh" or "en"); `parse` reads it back if it has no `*`."""
    terms(unit)
    return _joined(unit, lang, with_basis=True)


def label_words(unit: str) -> Words:
    """The display spelling of `unit` in both languages."""
    return Words(label(unit, "en"), label(unit, "zh"))


def with_unit(number: str, unit: str) -> Words:
    """A number with its unit as people write it; a plain number has none."""
    return Words(*(f"{number} {label(unit, lang)}".removesuffix(" 1") for lang in ("en", "zh")))


def spelling_choices(
    units: Iterable[str], lang: str, *, energy: Energy = "net", gas_volume: GasVolume | None = None
) -> list[str]:
    """A spelling for each unit, for a drop-down list in a place where `energy` and `gas_volume` hold.

    `parse` with the same two arguments reads each back; the basis is spelled out only where it differs from them.
    """
    return [_choice(unit, lang, energy, gas_volume) for unit in units]


def _choice(unit: str, lang: str, energy: Energy, gas_volume: GasVolume | None) -> str:
    for text in _candidates(unit, lang):
        try:
            if parse(text, energy=energy, gas_volume=gas_volume) == unit:
                return text
        except UnitRefused:
            continue
    raise ValueError(f"no spelling is read as `{unit}` where energy={energy!r} and gas_volume={gas_volume!r}")


def _candidates(unit: str, lang: str) -> Iterator[str]:
    """Shortest first: without its basis, with it, with the net basis spelled out."""
    yield _joined(unit, lang, with_basis=False)
    yield label(unit, lang)
    top, slash, bottom = label(unit, lang).partition("/")
    yield f"{top}{NET.of(lang)}{slash}{bottom}"
    yield f"{top}{slash}{bottom}{NET.of(lang)}"


def _joined(unit: str, lang: str, *, with_basis: bool) -> str:
    parts = re.split("([*/])", unit)
    return "".join("·" if p == "*" else p if p == "/" else _name(p, lang, with_basis) for p in parts)


def _name(name: str, lang: str, with_basis: bool) -> str:
    for suffix, words in SUFFIXES.items():
        if name.endswith(suffix):
            return labels(lang)[name.removesuffix(suffix)] + (words.of(lang) if with_basis else "")
    substance = split_substance(name)
    return _substance(*substance, lang) if substance else labels(lang).get(name, name)


def _substance(mass: str, substance: str, lang: str) -> str:
    shown = labels(lang).get(substance) or _REFRIGERANT.sub(r"\1-", substance)
    return labels(lang)[mass] + ("" if lang == "zh" else " ") + shown
