"""Regions: the world, China, its provinces, its regional power grids, and which grid a province was in when."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, read_list, read_rows
from inventory.words import Words

WORLD = ""
ALWAYS = (0, 9999)


@cache
def region_list() -> ClosedList:
    """All regions; attributes `kind` (world, country, province, sar, grid) and `parent`. The world's id is blank."""
    return read_list(Words("region", "地区"), "regions.csv")


@cache
def _memberships() -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in read_rows("region_grids.csv"):
        first, last = int(row["valid_from"] or ALWAYS[0]), int(row["valid_to"] or ALWAYS[1])
        found.setdefault(row["region"], []).append((first, last, row["grid"]))
    return found


def grid(region: str, year: int) -> str | None:
    """The regional grid a province belonged to in `year`; None where none is known."""
    return next((name for first, last, name in _memberships().get(region, []) if first <= year <= last), None)


def ladder(region: str, year: int) -> tuple[str, ...]:
    """From special to general: province, its grid in `year`, country, world, as `("CN-37", "CN-NORTH", "CN", "")`."""
    steps = [region]
    own_grid = grid(region, year)
    if own_grid:
        steps.append(own_grid)
    while steps[-1] != WORLD:
        steps.append(region_list().attribute(steps[-1], "parent"))
    return tuple(steps)
