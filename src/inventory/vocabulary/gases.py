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


@cache
def refrigerant_list() -> ClosedList:
    """All gases and all blends: what a product may be filled with."""
    both = (blend_list()[name] if name in blend_list() else gas_list()[name] for name in (*gas_list(), *blend_list()))
    return ClosedList(Words("gas or blend", "气体或混合制冷剂"), both)


def blend_components(blend: str) -> Mapping[str, float]:
    """Gas id → mass fraction; raises `UnknownTerm`."""
    return _compositions()[blend_list().require(blend)]


UNCOUNTED = ("ozone_depleting", "hydrocarbon", "precursor")
"""Families that are in no inventory total: the Montreal Protocol's, and those without a warming potential."""


@cache
def fluorinated() -> tuple[str, ...]:
    """The halogenated gases that inventories count, in the order of the list."""
    others = (*UNCOUNTED, "CO2", "CH4", "N2O")
    return tuple(gas for gas in gas_list() if gas_list().attribute(gas, "family") not in others)


@cache
def gases_in(name: str) -> tuple[str, ...]:
    """The gases that inventories count in what `name` is: the gas itself, or those of a blend; none for other words."""
    parts = blend_components(name) if name in blend_list() else (name,)
    return tuple(g for g in parts if g in gas_list() and gas_list().attribute(g, "family") not in UNCOUNTED)
