"""A cell in another unit."""

from __future__ import annotations


def scaled(cell: str, scale: float) -> str:
    """A cell brought to the unit that the method asks for."""
    return cell if scale == 1 else f"({cell}*{float(scale)!r})"
