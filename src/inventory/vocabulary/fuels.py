"""Fuels: those of the IPCC tables and those of Chinese energy statistics, one id per fuel."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, read_list
from inventory.words import Words


@cache
def fuel_list() -> ClosedList:
    """All fuels; attributes `state` (solid, liquid, gas), `kind` (fossil, biomass, mixed), `group`, `note`."""
    return read_list(Words("fuel", "燃料"), "fuels.csv")
