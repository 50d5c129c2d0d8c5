"""The lines of an inventory as columns: one per record and gas, in the order of the records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inventory.plan.plan import Plan
from inventory.plan.step import Floats, KeyedRows, Rows, Step
from inventory.records import Codes

LINE_COLUMNS = (
    "line_id", "record_id", "rulebook", "method", "category", "scope", "entity", "region", "year", "month", "item",
    "gas", "mass_t", "co2e_t", "counted", "memo", "evidence", "notation_key", "file", "sheet", "cell",
)  # fmt: skip

FROM_RECORD = ("record_id", "category", "entity", "region", "item", "file", "sheet")


@dataclass(frozen=True)
class Lines:
    """Columns over lines. `row`: the record; `step` and `index`: where the number was worked out (-1 for a key)."""

    row: Rows
    step: Rows
    index: Rows
    text: Mapping[str, Codes]
    mass: Floats
    co2e: Floats
    scope: npt.NDArray[np.int32]
    counted: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.row)

    @property
    def in_total(self) -> npt.NDArray[np.bool_]:
        """Lines that are part of the total: counted, and of no memo item."""
        memo = self.text["memo"]
        counts: npt.NDArray[np.bool_] = np.array([m == "" for m in memo.words], bool)[memo.codes]
        return self.counted & counts


@dataclass(frozen=True)
class _Part:
    """Lines of one step, or of one group of keyed rows and one gas."""

    rows: Rows
    step: int
    mass: Floats
    words: Mapping[str, str]
    evidence: npt.NDArray[np.object_]
    scope: int
    counted: bool
    gwp: float


def build_lines(plan: Plan, masses: list[Floats]) -> Lines:
    """The lines of a plan worked out, ordered by record, then by step."""
    parts = [_step_part(plan, n, s, m) for n, (s, m) in enumerate(zip(plan.steps, masses, strict=True))]
    parts += [_key_part(plan, keyed, gas) for keyed in plan.keyed for gas in keyed.gases or ("",)]
    row = np.concatenate([np.zeros(0, np.intp), *(p.rows for p in parts)])
    sizes = [len(p.rows) for p in parts]
    part = np.repeat(np.arange(len(parts)), sizes)
    order = np.lexsort((part, row))
    record = {n: plan.records.text[n].take(row[order]) for n in FROM_RECORD}
    keys = plan.records.text["notation_key"].take(row[order])
    words = {n: _spread([p.words[n] for p in parts], part[order]) for n in ("method", "gas", "memo")}
    own_key = _spread([p.words["notation_key"] for p in parts], part[order])
    mass = _joined([p.mass for p in parts])[order]
    return Lines(
        row=row[order],
        step=np.repeat([p.step for p in parts], sizes).astype(np.intp)[order],
        index=np.concatenate([np.zeros(0, np.intp), *(np.arange(n) for n in sizes)])[order],
        text=record
        | words
        | {
            "notation_key": Codes.of(np.where(own_key.texts() == "", keys.texts(), own_key.texts()).tolist()),
            "evidence": Codes.of(np.concatenate([np.empty(0, object), *(p.evidence for p in parts)])[order].tolist()),
            "rulebook": Codes.same(plan.rulebook.id, len(row)),
        },
        mass=mass,
        co2e=mass * np.repeat([p.gwp for p in parts], sizes)[order],
        scope=np.repeat([p.scope for p in parts], sizes).astype(np.int32)[order],
        counted=np.repeat([p.counted for p in parts], sizes).astype(bool)[order],
    )


def _joined(parts: list[Floats]) -> Floats:
    return np.concatenate([np.zeros(0), *parts])


def _spread(words: list[str], part: Rows) -> Codes:
    """One word per part, as a column over lines."""
    column = Codes.of(words)
    return Codes(column.codes[part], column.words)


def _step_part(plan: Plan, number: int, step: Step, mass: Floats) -> _Part:
    purpose = step.purpose
    return _Part(
        rows=step.rows,
        step=number,
        mass=mass,
        words={"method": step.method.id, "gas": purpose.gas, "memo": purpose.memo, "notation_key": ""},
        evidence=step.evidence[step.case],
        scope=purpose.scope,
        counted=purpose.counted,
        gwp=plan.gwp.get(purpose.gas, np.nan),
    )


def _key_part(plan: Plan, keyed: KeyedRows, gas: str) -> _Part:
    return _Part(
        rows=keyed.rows,
        step=-1,
        mass=np.full(len(keyed.rows), np.nan),
        words={"method": "", "gas": gas, "memo": keyed.memo, "notation_key": keyed.key},
        evidence=np.full(len(keyed.rows), "", object),
        scope=keyed.scope,
        counted=True,
        gwp=1.0,
    )
