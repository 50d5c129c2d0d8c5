"""Fuels: those of the IPCC tables and those of Chinese energy statistics, one id per fuel."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, read_list
from inventory.words import Words


@cache
def fuel_list() -> ClosedList:
    """All fuels; attributes `state` (solid, liquid, gas), `kind` (fossil, biomass, mixed), `group`, `supply`,
    `part_of`, `note`.

    `supply`: `primary` as found in nature, `secondary` where it is made from others (IPCC 2006 V2 Table 1.1,
    ch. 6). Coal washed is made from raw coal, as the balance of energy has it. `part_of`: the wider fuel of the
    statistics that a fuel is counted in (jet kerosene in kerosene).
    """
    return read_list(Words("fuel", "燃料"), "fuels.csv")


def overlapping(item: str) -> tuple[str, ...]:
    """The fuel itself, the wider one that it is part of, and those that are part of it; any other word is itself."""
    fuels = fuel_list()
    if item not in fuels:
        return (item,)
    wider = fuels.attribute(item, "part_of")
    return (item, *([wider] if wider else []), *fuels.where("part_of", item))
