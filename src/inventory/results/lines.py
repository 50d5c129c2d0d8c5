"""The lines of an inventory as columns: one per record and gas, in the order of the records."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inventory.factors.table import EVIDENCE
from inventory.plan.history import is_made
from inventory.plan.plan import Plan
from inventory.plan.series import AMOUNT_WORKING
from inventory.plan.step import Floats, KeyedRows, Rows, Step
from inventory.records import Codes

LINE_COLUMNS = (
    "line_id", "record_id", "rulebook", "method", "category", "scope", "entity", "region", "year", "month", "item",
    "gas", "mass_t", "co2e_t", "counted", "memo", "evidence", "notation_key", "file", "sheet", "cell",
)  # fmt: skip

GRADES = ("", *EVIDENCE)
"""Blank where nothing was worked out."""

FROM_PART = ("method", "how", "gas", "category", "memo", "notation_key")

FROM_RECORD = ("record_id", "category", "entity", "region", "item", "file", "sheet")


@dataclass(frozen=True)
class Lines:
    """Columns over lines. `row`: the record; `step` and `index`: where the number was worked out (-1 for a key).

    `aside`: lines of years that are not looked at; they do not count, and are no comparison either.
    """

    row: Rows
    step: Rows
    index: Rows
    text: Mapping[str, Codes]
    mass: Floats
    co2e: Floats
    scope: npt.NDArray[np.int32]
    counted: npt.NDArray[np.bool_]
    aside: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.row)

    @property
    def in_total(self) -> npt.NDArray[np.bool_]:
        """Lines that are part of the total: counted, and of no memo item."""
        memo = self.text["memo"]
        counts: npt.NDArray[np.bool_] = np.array([m == "" for m in memo.words], bool)[memo.codes]
        return self.counted & counts

    @property
    def compared(self) -> npt.NDArray[np.bool_]:
        """Lines worked out for comparison only."""
        found: npt.NDArray[np.bool_] = ~self.counted & ~self.aside
        return found


@dataclass(frozen=True)
class _Part:
    """Lines of one step, or of one group of keyed rows and one gas."""

    rows: Rows
    step: int
    mass: Floats
    words: Mapping[str, str]
    evidence: npt.NDArray[np.int32]
    scope: int
    counted: bool
    gwp: float


def written_years(plan: Plan) -> tuple[int, ...]:
    """The years that somebody wrote a row for, ascending; a series has records for others before and between too."""
    records = plan.records
    working = records.text.get(AMOUNT_WORKING, Codes.same("", len(records)))
    made = np.array([is_made(w) for w in working.words], bool)[working.codes]
    rows = [s.rows for s in plan.steps if s.purpose.reported] + [k.rows for k in plan.keyed]
    row = np.concatenate([np.zeros(0, np.intp), *rows])
    return tuple(np.unique(records.year[row[~made[row]]]).tolist())


def build_lines(plan: Plan, masses: list[Floats], years: Collection[int]) -> Lines:
    """The lines of a plan worked out, ordered by record, then by step; those of none of the `years` do not count."""
    parts = [
        _step_part(plan, n, s, m) for n, (s, m) in enumerate(zip(plan.steps, masses, strict=True)) if s.purpose.reported
    ]
    parts += [_key_part(plan, keyed, gas) for keyed in plan.keyed for gas in keyed.gases or ("",)]
    sizes = [len(p.rows) for p in parts]
    row = np.concatenate([np.zeros(0, np.intp), *(p.rows for p in parts)])
    order = np.argsort(row, kind="stable")  # the parts stand in order, and so do the rows of each
    row, part = row[order], np.repeat(np.arange(len(parts)), sizes)[order]
    mass = np.concatenate([np.zeros(0), *(p.mass for p in parts)])[order]
    aside = ~np.isin(plan.records.year[row], list(years))
    return Lines(
        row=row,
        step=np.array([p.step for p in parts], np.intp)[part],
        index=np.concatenate([np.zeros(0, np.intp), *(np.arange(n) for n in sizes)])[order],
        text=_text(plan, parts, row, part, order),
        mass=mass,
        co2e=mass * np.array([p.gwp for p in parts])[part],
        scope=np.array([p.scope for p in parts], np.int32)[part],
        counted=np.array([p.counted for p in parts], bool)[part] & ~aside,
        aside=aside,
    )


def _text(plan: Plan, parts: list[_Part], row: Rows, part: Rows, order: Rows) -> dict[str, Codes]:
    """The text columns: of the record, of the part, and of the case."""
    record = {n: plan.records.text[n].take(row) for n in (*FROM_RECORD, "notation_key")}
    words = {n: Codes.of([p.words[n] for p in parts]).take(part) for n in FROM_PART}
    evidence = np.concatenate([np.zeros(0, np.int32), *(p.evidence for p in parts)])[order]
    return {
        **record,
        **words,
        **{n: _first_filled(words[n], record[n]) for n in ("category", "notation_key")},
        "evidence": Codes(evidence, GRADES),
        "rulebook": Codes.same(plan.rulebook.id, len(row)),
    }


def _first_filled(first: Codes, second: Codes) -> Codes:
    """The first column's words; the second's where the first is blank."""
    if not any(first.words):
        return second
    both = Codes.of([a or b for a in first.words for b in second.words])
    return Codes(both.codes[first.codes * len(second.words) + second.codes], both.words)


def _step_part(plan: Plan, number: int, step: Step, mass: Floats) -> _Part:
    purpose = step.purpose
    return _Part(
        rows=step.rows,
        step=number,
        mass=mass,
        words={
            "method": step.method.id,
            "how": step.method.id,
            "gas": purpose.gas,
            "category": purpose.category,
            "memo": purpose.memo,
            "notation_key": "",
        },
        evidence=np.array([GRADES.index(e) for e in step.evidence], np.int32)[step.case],
        scope=purpose.scope,
        counted=purpose.counted,
        gwp=plan.gwp.get(purpose.gas, np.nan),
    )


def _key_part(plan: Plan, keyed: KeyedRows, gas: str) -> _Part:
    return _Part(
        rows=keyed.rows,
        step=-1,
        mass=np.full(len(keyed.rows), np.nan),
        words={
            "method": "",
            "how": f"{keyed.key} {keyed.category}".strip(),
            "gas": gas,
            "category": keyed.category,
            "memo": keyed.memo,
            "notation_key": keyed.key,
        },
        evidence=np.zeros(len(keyed.rows), np.int32),
        scope=keyed.scope,
        counted=True,
        gwp=1.0,
    )
