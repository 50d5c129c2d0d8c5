"""Where the data lie that come with the package: in the wheel, or in the repository of a checkout."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent


def folder(name: str, in_checkout: str) -> Path:
    """The shipped folder `name`; in a checkout, the repository's own at `in_checkout`."""
    shipped = HERE / "_shipped" / name
    return shipped if shipped.is_dir() else HERE.parents[1] / in_checkout
