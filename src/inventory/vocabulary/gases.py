"""Gases, their groups, and refrigerant blends. Global warming potentials stand in `gwp`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from inventory.vocabulary.closed_list import ClosedList, Term, read_list, read_rows
from inventory.words import Words


@cache
def gas_list() -> ClosedList:
    """All gases; attributes `family` (CO2, CH4, N2O, HFCs, PFCs, SF6, NF3, …), `package_name`, `note`."""
    return read_list(Words("gas", "气体"), "gases.csv")


def gases_of(group: str) -> tuple[str, ...]:
    """The gases of a family (`HFCs`), or the one gas that `group` names."""
    return gas_list().where("family", group) or (gas_list().require(group),)


@cache
def _compositions() -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for row in read_rows("blends.csv"):
        found.setdefault(row["blend"], {})[row["component"]] = float(row["mass_fraction"])
    return MappingProxyType({blend: MappingProxyType(parts) for blend, parts in found.items()})


@cache
def blend_list() -> ClosedList:
    """All refrigerant blends by their ASHRAE number (`R-410A`, also written `R410A` or `410A`)."""
    terms = (Term(name, Words(name, name), (name.replace("-", ""), name[2:])) for name in _compositions())
    return ClosedList(Words("refrigerant blend", "混合制冷剂"), terms)


def blend_components(blend: str) -> Mapping[str, float]:
    """Gas id → mass fraction; raises `UnknownTerm`."""
    return _compositions()[blend_list().require(blend)]
