"""What a derived factor was worked out from: the lines and records on both sides of its fraction bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inventory.factors.table import Factor
from inventory.issues import Place
from inventory.plan.derived import Part
from inventory.plan.plan import Plan
from inventory.words import Words

SHOWN = 5
ABOVE, BELOW = Words("above the bar", "分子"), Words("below the bar", "分母")


@dataclass(frozen=True)
class Behind:
    """One of the things added up: a line whose own trace leads on, or (`line_id` is blank) what a record states."""

    above: bool
    line_id: str
    record_id: str
    place: Place


def behind(plan: Plan, factor: Factor) -> tuple[Behind, ...]:
    """Everything that a derived factor was worked out from; nothing for a row of a table."""
    found = plan.derivation(factor)
    if found is None:
        return ()
    derivation, group = found
    sides = ((True, derivation.above), (False, derivation.below))
    return tuple(b for above, parts in sides for part in parts for b in _behind(plan, part, group, above))


def _behind(plan: Plan, part: Part, group: int, above: bool) -> list[Behind]:
    rows = part.rows([s.rows for s in plan.steps], group)
    ids = [plan.records.text["record_id"][int(r)] for r in rows]
    step = plan.steps[part.step] if part.step >= 0 else None
    how = f"|{step.method.id}|{step.purpose.gas}" if step and step.purpose.reported else ""
    places = [plan.records.place(int(r)) for r in rows]
    return [Behind(above, i + how if how else "", i, p) for i, p in zip(ids, places, strict=True)]


def behind_texts(found: Sequence[Behind], lang: str) -> list[str]:
    """The first of each side, and how many more there are."""
    texts = []
    for side, name in ((True, ABOVE), (False, BELOW)):
        of_side = [b for b in found if b.above is side]
        texts += [f"{name.of(lang)}: {b.line_id or b.record_id}  {b.place}" for b in of_side[:SHOWN]]
        more = len(of_side) - SHOWN
        if more > 0:
            texts.append(f"{name.of(lang)}: … +{more}")
    return texts
