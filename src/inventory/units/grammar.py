"""Canonical unit texts: names joined with `*` and `/`, and nothing else."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

from inventory.units.refusals import UnknownUnit
from inventory.units.tables import LONGEST, names

MASSES = ("mg", "g", "kg", "t", "kt", "wan_t", "Mt", "yi_t")
_NAME = "[A-Za-z][A-Za-z0-9_]*|1"
_UNIT = re.compile(f"(?:{_NAME})(?:[*/](?:{_NAME}))*", re.ASCII)
_TERM = re.compile(f"([*/]?)({_NAME})", re.ASCII)
_SUBSTANCE_MASS = re.compile(f"({'|'.join(MASSES)})(c?[A-Z][A-Za-z0-9]{{0,23}})", re.ASCII)


def split_substance(name: str) -> tuple[str, str] | None:
    """`kgCO2` → `("kg", "CO2")`; None for a name that is not the mass of one substance."""
    found = None if name in names() else _SUBSTANCE_MASS.fullmatch(name)
    return (found[1], found[2]) if found and found[2] not in names() else None


@lru_cache(maxsize=4096)
def terms(unit: str) -> tuple[tuple[str, int], ...]:
    """`GJ/wan_Nm3` → `(("GJ", 1), ("wan_Nm3", -1))`; raises `UnknownUnit` for anything not defined."""
    if len(unit) > LONGEST or not _UNIT.fullmatch(unit):
        raise UnknownUnit(unit)
    parts = [(name, -1 if sign == "/" else 1) for sign, name in _TERM.findall(unit) if name != "1"]
    for name, _ in parts:
        if name not in names() and not split_substance(name):
            raise UnknownUnit(unit, choices=tuple(get_close_matches(name, names())))
    return tuple(parts)


def known(unit: str) -> bool:
    """Whether `unit` is a canonical unit."""
    try:
        terms(unit)
    except UnknownUnit:
        return False
    return True
