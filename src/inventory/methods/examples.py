"""Worked examples of methods, for people: the same data that the tests hold every method to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from inventory.shipped import folder


@dataclass(frozen=True)
class Example:
    """One example: what is given, how it was worked out by hand, the answer, and where the answer comes from."""

    name: str
    given: str
    working: str
    gives: str
    source: str


def worked_examples(method_id: str) -> tuple[Example, ...]:
    """The examples written out one by one, those of the method itself first, then those through a rule book."""
    data = _read(method_id)
    return tuple(_example(case) for case in (*data.get("cases", []), *data.get("plans", [])))


def count(method_id: str) -> int:
    """How many worked examples a method has, long lists of printed values among them."""
    data = _read(method_id)
    listed = sum(vectors["count"] for vectors in data.get("vectors", []))
    return len(data.get("cases", [])) + len(data.get("plans", [])) + int(listed)


def _read(method_id: str) -> dict[str, Any]:
    path = folder("cases", "tests/cases") / f"{method_id}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _example(case: dict[str, Any]) -> Example:
    if "values" in case:
        given = "; ".join(f"{name} = {value}" for name, value in case["values"].items())
        gives = str(case["gives"])
    else:
        values = (v if isinstance(v, list) else [v] for v in case["record"].values())  # a measured one has its unit
        given = f"{case['rulebook']}: " + " ".join(str(v) for value in values for v in value)
        gives = "; ".join(case["gives"].values())
    working = " ".join(str(case.get("working", "")).split())
    return Example(case["name"], given, working, gives, case["source"])
