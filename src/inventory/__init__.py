"""Greenhouse-gas inventories and carbon accounting: from activity data to a traceable inventory in CO2e.

    import inventory
    submission = inventory.read("province.xlsx", rulebook="cn-province-2011")
    result = inventory.compute(submission)
    result.save("out/")

The public names are those of `__all__`; each is loaded when it is first used.
"""

from typing import Any

__all__ = [
    "Inventory",
    "ProblemsFound",
    "Submission",
    "Trace",
    "check",
    "compute",
    "explain",
    "factors_check",
    "factors_diff",
    "factors_find",
    "factors_show",
    "load",
    "methods",
    "read",
    "report",
    "rulebooks",
    "side_by_side",
    "template",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'inventory' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - `import inventory` costs nothing

    return getattr(import_module("inventory.verbs"), name)
