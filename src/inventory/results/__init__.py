"""The inventory: a plan with its numbers. Lines, totals with notation keys and memo items, the trace of any number."""

from inventory.results.inventory import Inventory, UnknownLine
from inventory.results.trace import Trace

__all__ = ["Inventory", "Trace", "UnknownLine"]
