"""Energy balances among the records: whether they close, where they do not, and which of their cells count."""

from __future__ import annotations

from collections.abc import Collection

from inventory.factors.library import Library
from inventory.plan.energy_balance.cells import balance_cells
from inventory.plan.energy_balance.check import check_balances
from inventory.plan.energy_balance.settle import CHECK, COUNTED_AS, SUM, Settled, as_read, settle
from inventory.records import Records, Unread
from inventory.rulebooks import RuleBook


def settled(records: Records, book: RuleBook, library: Library, unread: Collection[Unread] = ()) -> Settled:
    """The records with what of them counts, after every balance among them has been checked.

    What adds up is not checked in a balance of which a cell was not read (`unread`).
    """
    read = as_read(records)
    if not len(balance_cells(read, book)):
        return Settled(read, [])
    closing = check_balances(read, book, library, unread)
    found = settle(read, book, unread)
    return Settled(found.records, [*closing, *found.issues])


__all__ = ["CHECK", "COUNTED_AS", "SUM", "settled"]
