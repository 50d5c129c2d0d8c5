"""What a result bundle holds of a result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inventory.issues import Issue
from inventory.plan.plan import Plan
from inventory.reading import Source
from inventory.results.lines import Lines
from inventory.vocabulary.notation import Total


@dataclass(frozen=True)
class Contents:
    """Everything that is written: what decides the numbers, the lines, and what is said of them."""

    plan: Plan
    lines: Lines
    total: Total
    evidence_shares: Mapping[str, float]
    sources: tuple[Source, ...]
    issues: tuple[Issue, ...]
    lang: str
