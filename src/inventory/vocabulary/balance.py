"""Rows of China's regional energy balance table, in its order."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, read_list
from inventory.words import Words


@cache
def balance_row_list() -> ClosedList:
    """All rows; attributes `parent` (the row that it is part of), `kind` and `sign`.

    `kind` is what the row means for an inventory: a flow of supply by its own name, `combustion` or `conversion` in
    transformation, `final`, `feedstock`, `loss`; `total`, `difference` and `consumption` are sums. `sign` is how the
    table writes it: `+`, `-` (what leaves is a negative number) or `±`.
    """
    return read_list(Words("row of the energy balance", "能源平衡表行"), "balance_rows.csv")
