"""What a derived factor was worked out from: the lines and records on both sides of its fraction bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inventory.factors.table import Factor
from inventory.issues import Place
from inventory.plan.derivation import Part
from inventory.plan.plan import Plan
from inventory.plan.step import Step
from inventory.results.worked import cell_words
from inventory.words import Words

KEPT, SHOWN = 100, 5
NOTHING = Words("", "")
ABOVE, BELOW = Words("above the bar", "分子"), Words("below the bar", "分母")


@dataclass(frozen=True)
class Behind:
    """One of the things added up: a line whose own trace leads on, or (`line_id` is blank) what a record states.

    `method`: what made a quantity of the record that is no line; `how`: the values that the record brings to it itself,
    with their cells.
    """

    above: bool
    line_id: str
    record_id: str
    method: str
    place: Place
    how: Words = NOTHING

    @property
    def name(self) -> str:
        """The line, or the record and what was made of it."""
        return self.line_id or f"{self.record_id} {self.method}".strip()


def behind(plan: Plan, factor: Factor) -> tuple[Behind, ...]:
    """What a derived factor was worked out from, the first of each step and side; nothing for a row of a table."""
    found = plan.derivation(factor)
    if found is None:
        return ()
    derivation, group = found
    sides = ((True, derivation.above), (False, derivation.below))
    return tuple(b for above, parts in sides for part in parts for b in _behind(plan, part, group, above))


def _behind(plan: Plan, part: Part, group: int, above: bool) -> list[Behind]:
    rows = part.rows([s.rows for s in plan.steps], group)[:KEPT]
    ids = [plan.records.text["record_id"][int(r)] for r in rows]
    step = plan.steps[part.step] if part.step >= 0 else None
    method = step.method.id if step else ""
    how = f"|{method}|{step.purpose.gas}" if step and step.purpose.reported else ""
    places = [plan.records.place(int(r)) for r in rows]
    brought = [_brought(plan, step, int(r)) if step and not how else NOTHING for r in rows]
    lines = [i + how if how else "" for i in ids]
    return [Behind(above, line, i, method, p, b) for line, i, p, b in zip(lines, ids, places, brought, strict=True)]


def _brought(plan: Plan, step: Step, row: int) -> Words:
    """The record's own values in a step; what other records of it state, this one takes from a table."""
    own = [n for n in step.measured if not np.isnan(plan.records.numbers[n][row])]
    en, zh = ("; ".join(cell_words(plan, row, n, lang) for n in own) for lang in ("en", "zh"))
    return Words(en, zh)


def behind_texts(found: Sequence[Behind], lang: str) -> list[str]:
    """The first of each side."""
    texts = []
    for side, name in ((True, ABOVE), (False, BELOW)):
        of_side = [b for b in found if b.above is side]
        texts += [f"{name.of(lang)}: {b.name}  {b.place}  {b.how.of(lang)}".rstrip() for b in of_side[:SHOWN]]
        texts += [f"{name.of(lang)}: …"] if len(of_side) > SHOWN else []
    return texts
