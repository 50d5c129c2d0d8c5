"""Issues written to a bundle and read back, so that a filing keeps what was said of it."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator
from dataclasses import MISSING, fields
from importlib import import_module
from typing import Any

import inventory.issues as faults
from inventory.issues import Issue, Place
from inventory.issues.bundle import SaidBefore
from inventory.words import Words

PLACES = ("place", "more_places")


def to_data(issue: Issue) -> dict[str, Any]:
    """The issue as plain data; empty fields are left out."""
    if isinstance(issue, SaidBefore):
        return dict(json.loads(issue.written))
    values = {f.name: getattr(issue, f.name) for f in fields(issue)}
    return {"fault": type(issue).__name__} | {n: _plain(v) for n, v in values.items() if v and v != Place()}


def from_data(data: dict[str, Any]) -> Issue:
    """The issue that `to_data` wrote; as it stands, if this engine does not have it, or not with these parts."""
    values = {n: _rich(v) for n, v in data.items() if n != "fault"}
    kind = _kinds().get(data["fault"])
    parts = {f.name: f for f in fields(kind)} if kind else {}
    asked = {n for n, f in parts.items() if f.default is MISSING}
    if kind and asked <= set(values) <= set(parts):
        return kind(**values)
    said = ", ".join(f"{n}: {v}" for n, v in data.items() if n not in ("fault", *PLACES))
    places = {n: v for n, v in values.items() if n in PLACES}
    return SaidBefore(seen=f"{data['fault']} ({said})", written=json.dumps(data, ensure_ascii=False), **places)


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
