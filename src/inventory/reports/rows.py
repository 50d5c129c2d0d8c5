"""The lines of the inventory as rows of the report, each knowing its record, its working and its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from inventory.analysis.side_by_side import SideBySide
from inventory.plan.step import Rows
from inventory.reports.labels import label
from inventory.reports.names import Names
from inventory.reports.shape import Figure, LineRow
from inventory.reports.sides import side_titles
from inventory.reports.sums import Mask, is_secret
from inventory.results import Inventory
from inventory.results.frames import line_id_column


def working_offsets(result: Inventory) -> Rows:
    """Where the cases of each step begin among the workings of all steps."""
    sizes = [len(s.readings) for s in result.plan.steps]
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.intp)


def counted_beside(result: Inventory) -> Rows:
    """For each line worked out for comparison the counted line of its record and gas; -1 elsewhere, or for none."""
    lines = result.columns
    beside = np.full(len(lines), -1, np.intp)
    gas = lines.text["gas"]
    key = lines.row * max(len(gas.words), 1) + gas.codes
    counted = np.flatnonzero(lines.counted & (lines.step >= 0))
    others = np.flatnonzero(lines.compared)
    if len(counted) and len(others):
        order = counted[np.argsort(key[counted], kind="stable")]
        at = np.minimum(np.searchsorted(key[order], key[others]), len(order) - 1)
        beside[others] = np.where(key[order[at]] == key[others], order[at], -1)
    return beside


@dataclass(frozen=True)
class LineRows:
    """Makes the rows of the first `most` lines."""

    result: Inventory
    names: Names
    beside: Rows
    elsewhen: Mask
    """Lines that count in the total of another year."""
    most: int
    compared: tuple[SideBySide, ...] = ()
    series: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """The place of the year of a series, by step and place in it."""

    def __iter__(self) -> Iterator[LineRow]:
        return (self._row(number, id) for number, id in enumerate(self._ids))

    @cached_property
    def _ids(self) -> list[str]:
        lines = self.result.columns
        shown = np.arange(min(self.most, len(lines)))
        ids: list[str] = line_id_column(
            replace(lines, text={n: c.take(shown) for n, c in lines.text.items()})
        ).to_pylist()
        return ids

    @cached_property
    def _offsets(self) -> Rows:
        return working_offsets(self.result)

    @cached_property
    def _secret(self) -> Rows:
        return np.asarray(is_secret(self.result.columns.text["notation_key"]))

    @cached_property
    def _reasons(self) -> dict[int, str]:
        """Why the rows of a rule's notation key carry it."""
        keyed = [k for k in self.result.plan.keyed if k.reason.en]
        return {int(row): k.reason.of(self.names.lang) for k in reversed(keyed) for row in k.rows[k.rows < self.most]}

    @cached_property
    def _sides(self) -> list[tuple[SideBySide, tuple[str, ...]]]:
        """Each comparison with what its sides are called; the last is of lines that are on none (-1)."""
        return [(c, (*side_titles(c, self.names.lang), "")) for c in self.compared]

    def _energy(self, number: int) -> Figure:
        """TJ of a line that is compared by energy."""
        found = next((c for c in self.compared if c.comparison.energy and c.side[number] >= 0), None)
        return Figure() if found is None else self._figure(number, found.energy[number])

    def _figure(self, number: int, value: float) -> Figure:
        keys = self.result.columns.text["notation_key"][number]
        shown = None if np.isnan(value) or self._secret[number] else float(value)
        return Figure(shown, keys)

    def _account(self, number: int, memo: str) -> tuple[str, str]:
        lines = self.result.columns
        if not lines.counted[number]:
            elsewhen = "other_year" if self.elsewhen[number] else "aside"
            id = elsewhen if lines.aside[number] else "comparison"
            return id, label(f"word.{id}", self.names.lang)
        return (memo, self.names.term("memo", memo)) if memo else ("total", label("word.in_total", self.names.lang))

    def _working(self, number: int) -> int:
        lines = self.result.columns
        step = int(lines.step[number])
        if step < 0:
            return -1
        return int(self._offsets[step] + self.result.plan.steps[step].case[int(lines.index[number])])

    def _row(self, number: int, id: str) -> LineRow:
        lines, records, names = self.result.columns, self.result.plan.records, self.names
        row, text = int(lines.row[number]), {n: c[number] for n, c in lines.text.items()}
        account_id, account = self._account(number, text["memo"])
        key = text["notation_key"]
        return LineRow(
            id=id,
            record_id=text["record_id"],
            method=text["method"],
            category=text["category"],
            scope=int(lines.scope[number]),
            entity=text["entity"],
            region=names.region(text["region"]),
            year=int(records.year[row]),
            month=int(records.month[row]),
            activity_title=names.term("activity", records.text["activity"][row]),
            item=text["item"],
            item_title=names.item(text["item"]),
            gas=text["gas"],
            mass=self._figure(number, lines.mass[number]),
            co2e=self._figure(number, lines.co2e[number]),
            counted=bool(lines.counted[number]),
            memo=text["memo"],
            account_id=account_id,
            account=account,
            evidence=text["evidence"],
            evidence_label=names.term("evidence", text["evidence"]),
            notation_key=key,
            reason=(records.text["note"][row] or self._reasons.get(row, "")) if key else "",
            place=str(records.place(row)),
            activity=row,
            working=self._working(number),
            beside=int(self.beside[number]),
            sides=tuple(titles[int(c.side[number])] for c, titles in self._sides),
            energy=self._energy(number),
            series=self.series.get((int(lines.step[number]), int(lines.index[number])), -1),
        )
