"""Limits of nature: the most that a share, a content or a fraction can be, whoever measured it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from inventory.vocabulary.closed_list import read_rows


class Limit(NamedTuple):
    """The most that a quantity can be, in `unit`."""

    most: float
    unit: str


@cache
def limits() -> dict[str, tuple[Limit, ...]]:
    """The limits of each quantity that has any: one for each kind of unit that it is stated in."""
    found: dict[str, tuple[Limit, ...]] = {}
    for row in read_rows("limits.csv"):
        found[row["quantity"]] = (*found.get(row["quantity"], ()), Limit(float(row["most"]), row["unit"]))
    return found
