"""A fresh process that only answers, against the bare interpreter."""

from __future__ import annotations

from processes import inventory, python
from timing import Comparison, best


def measure() -> Comparison:
    works = {
        "python -c pass": lambda: python("-c", "pass"),
        "inventory --help": lambda: inventory("--help"),
    }
    return Comparison("First answer of a fresh process", best(works))
