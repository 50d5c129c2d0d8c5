"""Issues written to a bundle and read back, so that a filing keeps what was said of it."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from typing import Any

import inventory.issues as faults
from inventory.issues import Issue, Place
from inventory.words import Words


def to_data(issue: Issue) -> dict[str, Any]:
    """The issue as plain data; empty fields are left out."""
    values = {f.name: getattr(issue, f.name) for f in fields(issue)}
    return {"fault": type(issue).__name__} | {n: _plain(v) for n, v in values.items() if v and v != Place()}


def from_data(data: dict[str, Any]) -> Issue:
    """The issue that `to_data` wrote."""
    kind = _kinds()[data["fault"]]
    return kind(**{n: _rich(v) for n, v in data.items() if n != "fault"})


def _plain(value: Any) -> Any:
    if isinstance(value, Words):
        return {"en": value.en, "zh": value.zh}
    if isinstance(value, Place):
        return {"file": value.file, "sheet": value.sheet, "cell": value.cell}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def _rich(value: Any) -> Any:
    if isinstance(value, dict):
        return Words(**value) if "en" in value else Place(**value)
    return tuple(_rich(v) for v in value) if isinstance(value, list) else value


def _kinds() -> dict[str, type[Issue]]:
    """Every kind of fault by its class name."""
    for module in pkgutil.iter_modules(faults.__path__):
        import_module(f"{faults.__name__}.{module.name}")
    return {kind.__name__: kind for kind in _below(Issue)}


def _below(kind: type[Issue]) -> Iterator[type[Issue]]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _below(sub)
