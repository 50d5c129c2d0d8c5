"""A user's spelling → a canonical unit, by a closed table and a closed grammar.

    unit  = side { "/" side }
    side  = spelling [ "(" basis ")" ] | mass substance

A spelling of energy or of a volume takes its basis from the brackets if there are any, else from the caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from heapq import nlargest
from typing import Literal, NamedTuple

from inventory.units.grammar import MASSES
from inventory.units.refusals import AmbiguousUnit, UnitRefused, UnknownUnit
from inventory.units.tables import SUBSTANCE, Refusal, Spelling, key, labels, look_up, look_up_substance, spellings

Energy = Literal["net", "gross", "heat"]
GasVolume = Literal["0 °C", "15 °C", "20 °C"]


class Basis(NamedTuple):
    """What a spelling of energy or of a volume is taken to mean."""

    energy: Energy
    gas_volume: GasVolume | None


ENERGY_NAMES: dict[Energy, str] = {"net": "{}", "gross": "{}_gross", "heat": "{}_heat"}
IN_BRACKETS: dict[str, tuple[str, Basis]] = {
    **dict.fromkeys(("net", "LHV", "NCV", "低位", "低位热值"), ("energy", Basis("net", None))),
    **dict.fromkeys(("gross", "HHV", "GCV", "高位", "高位热值"), ("energy", Basis("gross", None))),
    **dict.fromkeys(("heat", "热", "热力"), ("energy", Basis("heat", None))),
    "0°C": ("volume", Basis("net", "0 °C")),
    "15°C": ("volume", Basis("net", "15 °C")),
    "20°C": ("volume", Basis("net", "20 °C")),
}
_BRACKETED = re.compile(r"([^()]+)\(([^()]+)\)")
_REFRIGERANT = re.compile(r"(HFC|HCFC|CFC|PFC|HFE|R)-?([0-9]{2,4}[A-Za-z]{0,3})", re.ASCII)
_SUGGESTED, _NEAR = 5, 0.5


@lru_cache(maxsize=4096)
def parse(text: str, *, energy: Energy = "net", gas_volume: GasVolume | None = None) -> str:
    """The canonical unit that `text` spells; `AmbiguousUnit` or `UnknownUnit` when there is not exactly one.

    `energy` and `gas_volume` say what a plain `GJ` or `m3` means where it was written: the basis of a calorific value,
    the temperature at which a gas was measured (None: a liquid, or not stated).
    """
    tidy, basis = key(text), Basis(energy, gas_volume)
    try:
        return _unit(tidy, basis)
    except UnitRefused as refused:
        choices = tuple(choice for choice in refused.choices if _reads(choice, basis))
        raise type(refused)(text, refused.reason, choices) from None


def _reads(text: str, basis: Basis) -> bool:
    try:
        return bool(_unit(key(text), basis))
    except UnitRefused:
        return False


def _unit(tidy: str, basis: Basis) -> str:
    sides = tidy.split("/")
    if len(sides) == 1 or isinstance(look_up(tidy), Refusal):
        return _side(tidy, basis)
    around = (
        ("".join(f"{s}/" for s in sides[:n]), "".join(f"/{s}" for s in sides[n + 1 :])) for n in range(len(sides))
    )
    unit = "/".join(_part(before, s, after, basis) for s, (before, after) in zip(sides, around, strict=True))
    found = look_up(unit)
    if isinstance(found, Refusal):
        raise AmbiguousUnit(tidy, found.reason, found.choices)
    return unit


def _part(before: str, side: str, after: str, basis: Basis) -> str:
    """One side of a compound unit; a refusal speaks of the whole."""
    try:
        return _side(side, basis)
    except UnitRefused as refused:
        raise refused.within(before, after) from None


def _side(tidy: str, basis: Basis) -> str:
    found = look_up(tidy)
    if isinstance(found, Refusal):
        raise AmbiguousUnit(tidy, found.reason, found.choices)
    unit = _based(found, basis) if found else _bracketed(tidy) or _mass_of_substance(tidy)
    if not unit:
        raise UnknownUnit(tidy, choices=_nearest(tidy))
    return unit


def _based(spelling: Spelling, basis: Basis) -> str:
    if spelling.family == "energy":
        return ENERGY_NAMES[basis.energy].format(spelling.unit)
    if spelling.family == "volume" and basis.gas_volume:
        return volume_at(spelling.unit, basis.gas_volume)
    return spelling.unit


def volume_at(unit: str, gas_volume: GasVolume) -> str:
    """`wan_m3` at a temperature: `wan_Nm3`, `wan_m3_15C`, `wan_m3_20C`."""
    names: dict[GasVolume, str] = {
        "0 °C": unit.replace("m3", "Nm3"),
        "15 °C": f"{unit}_15C",
        "20 °C": f"{unit}_20C",
    }
    return names[gas_volume]


def _bracketed(tidy: str) -> str:
    """`吉焦(热)` → `GJ_heat`; empty when the brackets say nothing about this unit."""
    parts = _BRACKETED.fullmatch(tidy)
    family, basis = IN_BRACKETS.get(parts[2], ("", None)) if parts else ("", None)
    found = look_up(parts[1]) if parts and basis else None
    return _based(found, basis) if isinstance(found, Spelling) and basis and found.family == family else ""


def _mass_of_substance(tidy: str) -> str:
    """`万吨CO2` → `wan_tCO2`; empty when it is no mass before a substance."""
    for end in range(1, len(tidy)):
        mass, substance = look_up(tidy[:end]), _substance(tidy[end:])
        if substance and isinstance(mass, Refusal):
            raise AmbiguousUnit(tidy[:end], mass.reason, mass.choices).within("", tidy[end:])
        if substance and isinstance(mass, Spelling) and mass.unit in MASSES:
            return mass.unit + substance
    return ""


def _substance(tidy: str) -> str:
    refrigerant = _REFRIGERANT.fullmatch(tidy)
    return look_up_substance(tidy) or (refrigerant[1] + refrigerant[2] if refrigerant else "")


@cache
def _offered() -> dict[str, str]:
    """Key in one case → spelling, for everything worth suggesting."""
    plain = [s.text for s in spellings() if s.family != SUBSTANCE]
    return {key(text).casefold(): text for text in (*plain, *_masses_of_common_gases())}


def _masses_of_common_gases() -> Iterator[str]:
    for lang, masses in (("en", ("kg ", "t ", "10⁴ t ")), ("zh", ("千克", "吨", "万吨"))):
        for gas in ("C", "CO2", "CO2e", "CH4", "N2O", "SF6"):
            yield from (mass + labels(lang)[gas] for mass in masses)


def _nearest(tidy: str) -> tuple[str, ...]:
    """The spellings most like `tidy`, in the table's order where they are equally like it."""
    matcher = SequenceMatcher(b=tidy.casefold())
    likeness: dict[str, float] = {}
    for spelled in _offered():
        matcher.set_seq1(spelled)
        likeness[spelled] = matcher.ratio()
    best = nlargest(_SUGGESTED, likeness, key=likeness.__getitem__)
    return tuple(_offered()[spelled] for spelled in best if likeness[spelled] >= _NEAR)
