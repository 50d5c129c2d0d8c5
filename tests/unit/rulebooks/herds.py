"""Herds in a line, and what they give but for their manure, which has tests of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from helpers import inventory as worked_out
from helpers import own, without_manure
from inventory.issues import errors
from inventory.results import Inventory


def herd(item: str, head: float = 1000, unit: str = "head", **more: Any) -> dict[str, Any]:
    return {"activity": "livestock", "item": item, "amount": head, "unit": unit} | more


def inventory(rows: Any, book: str = "ipcc-2006", **more: Any) -> Inventory:
    """What herds give, manure left out."""
    return worked_out(rows, without_manure(book), **more)


def worked(result: Inventory, quantity: str) -> dict[int, float]:
    """What was worked out of a quantity, by row of the input."""
    steps = [(s, m) for s, m in zip(result.plan.steps, result.masses, strict=True) if s.gas == quantity]
    return {int(r): float(v) for s, m in steps for r, v in zip(s.rows, m, strict=True)}


def kilograms(rows: Iterable[dict[str, Any]], book: str, *lines: str) -> list[float]:
    """Enteric CH4 per head, in order."""
    result = inventory(list(rows), book, own=own(*lines) if lines else ())
    assert errors(result.issues) == []
    return [float(m) * 1000 for m in result.lines["mass_t"]]
