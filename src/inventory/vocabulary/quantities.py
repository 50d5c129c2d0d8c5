"""Quantities: labels and symbols of the slots of methods."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, read_list
from inventory.words import Words


@cache
def quantity_list() -> ClosedList:
    """All quantities; attributes `symbol` (plain text) and `latex`."""
    return read_list(Words("quantity", "物理量"), "quantities.csv")
