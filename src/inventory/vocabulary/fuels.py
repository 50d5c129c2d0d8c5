"""Fuels: those of the IPCC tables and those of Chinese energy statistics, one id per fuel."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, read_list
from inventory.words import Words


@cache
def fuel_list() -> ClosedList:
    """All fuels; attributes `state` (solid, liquid, gas), `kind` (fossil, biomass, mixed), `group`, `supply`, `note`.

    `supply`: `primary` as found in nature, `secondary` where it is made from others (IPCC 2006 V2 Table 1.1,
    ch. 6). Coal washed is made from raw coal, as the balance of energy has it.
    """
    return read_list(Words("fuel", "燃料"), "fuels.csv")
