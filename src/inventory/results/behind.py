"""What a derived factor was worked out from: the lines and records on both sides of its fraction bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inventory import units
from inventory.factors.table import Factor
from inventory.issues import Place
from inventory.plan.derivation import Part
from inventory.plan.plan import Plan
from inventory.plan.step import Step
from inventory.results.worked import cell_words
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

KEPT, SHOWN = 100, 5
NOTHING = Words("", "")
ABOVE, BELOW = Words("above the bar", "分子"), Words("below the bar", "分母")


@dataclass(frozen=True)
class Behind:
    """One of the things added up: a line whose own trace leads on, or (`line_id` is blank) what a record states.

    `method`: what made a quantity of the record that is no line; `how`: the values it took, the record's own with their
    cells.
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
    at = part.at[part.places(group)][:KEPT]
    step = plan.steps[part.step] if part.step >= 0 else None
    rows = step.rows[at] if step else at
    ids = [plan.records.text["record_id"][int(r)] for r in rows]
    method = step.method.id if step else ""
    how = f"|{method}|{step.purpose.gas}" if step and step.purpose.reported else ""
    places = [plan.records.place(int(r)) for r in rows]
    taken = [_taken(plan, step, int(n)) if step and not how else NOTHING for n in at]
    lines = [i + how if how else "" for i in ids]
    return [Behind(above, line, i, method, p, t) for line, i, p, t in zip(lines, ids, places, taken, strict=True)]


def _taken(plan: Plan, step: Step, at: int) -> Words:
    """What a quantity of the record was worked out from: its own values with their cells, and factors."""
    sources = step.readings[int(step.case[at])].sources
    row = int(step.rows[at])
    en, zh = (
        ("；" if lang == "zh" else "; ").join(
            _factor_words(plan, n, s.factor, lang) if s.factor else cell_words(plan, row, n, lang)
            for n, s in sources.items()
        )
        for lang in ("en", "zh")
    )
    return Words(en, zh)


def _factor_words(plan: Plan, name: str, factor: Factor, lang: str) -> str:
    """One factor, its unit and its id; for a derived one what it was worked out from in its turn."""
    shown = f"{factor.value:.10g} {units.label(factor.unit, lang)}".removesuffix(" 1")
    made = next((b.how.of(lang) for b in behind(plan, factor) if b.above and b.how.en), "")
    return f"{quantity_list().words(name).of(lang)} {shown} [{factor.id}{': ' if made else ''}{made}]"


def behind_texts(found: Sequence[Behind], lang: str) -> list[str]:
    """The first of each side."""
    texts = []
    for side, name in ((True, ABOVE), (False, BELOW)):
        of_side = [b for b in found if b.above is side]
        texts += [f"{name.of(lang)}: {b.name}  {b.place}  {b.how.of(lang)}".rstrip() for b in of_side[:SHOWN]]
        texts += [f"{name.of(lang)}: …"] if len(of_side) > SHOWN else []
    return texts
