"""The inventory: a plan worked out, with everything a reader asks of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from inventory.factors.table import EVIDENCE
from inventory.issues import Issue
from inventory.plan.plan import Plan
from inventory.plan.step import Floats
from inventory.reading import Source
from inventory.results.contents import Contents
from inventory.results.lines import Lines, build_lines, written_years
from inventory.results.trace import Trace
from inventory.results.trace_line import trace_line
from inventory.run.local import block_sums
from inventory.vocabulary.categories import tree
from inventory.vocabulary.notation import Total, parse_keys, total

Writer = Callable[["Inventory", Path], None]


class UnknownLine(LookupError):
    """No line has this id, or none is of this category and gas; `choices` are the nearest."""

    def __init__(self, asked: str, choices: Sequence[str]) -> None:
        self.asked, self.choices = asked, tuple(choices)
        super().__init__(f"no line {asked!r}; the nearest: {', '.join(self.choices)}")


@dataclass(frozen=True)
class Inventory:
    """Plan and numbers. `masses`: tonnes, one array per step. `writers`: what `save` adds to the data (reports).

    `year`: the one year that is looked at; 0 for all from the first that rows were written for.
    """

    plan: Plan
    masses: list[Floats]
    sources: tuple[Source, ...] = ()
    issues: tuple[Issue, ...] = ()
    lang: str = "en"
    writers: tuple[Writer, ...] = ()
    year: int = 0

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that the inventory is of: those that rows were written for."""
        return written_years(self.plan)

    def of(self, year: int) -> Inventory:
        """The inventory of one of its years: lines of the others do not count."""
        return replace(self, year=year)

    @cached_property
    def columns(self) -> Lines:
        """The lines as columns of codes and numbers."""
        years = range(self.years[0], self.years[-1] + 1) if self.years else ()
        return build_lines(self.plan, self.masses, (self.year,) if self.year else years)

    @cached_property
    def lines(self) -> Any:
        """The lines as a pandas DataFrame with the columns of the contract."""
        from inventory.results.frames import lines_table  # noqa: PLC0415 - Arrow only where it is used

        return lines_table(self.plan, self.columns).to_pandas()

    def totals(self, by: Sequence[str] = ("category", "gas"), *, memo: bool = False) -> Any:
        """Sums by columns of the lines, as a pandas DataFrame: `mass_t` (by gas only), `co2e_t`, `notation_keys`.

        Lines worked out for comparison never count; memo items do with `memo=True` or when grouped by `memo`.
        """
        from inventory.results.frames import totals_frame  # noqa: PLC0415 - pandas only where it is used

        return totals_frame(self.plan, self.columns, list(by), memo=memo or "memo" in by)

    def total(self, rows: Any = None) -> Total:
        """CO2e of the total, or of the lines chosen by a mask, with notation keys by their algebra."""
        lines = self.columns
        chosen = lines.in_total if rows is None else rows
        value = lines.co2e[chosen & ~np.isnan(lines.co2e)]
        keys = lines.text["notation_key"]
        present = {keys.words[c] for c in np.unique(keys.codes[chosen])} - {""}
        parts = [Total(None, parse_keys(k) or frozenset()) for k in sorted(present)]
        one_group = np.zeros(len(value), np.intp)
        return total([*parts, Total(float(block_sums(value, one_group, 1)[0]))] if len(value) else parts)

    @cached_property
    def evidence_shares(self) -> Mapping[str, float]:
        """How much of the total's absolute CO2e rests on factors of each grade of evidence, from best to weakest."""
        lines = self.columns
        evidence, size = lines.text["evidence"], np.abs(np.nan_to_num(lines.co2e)) * lines.in_total
        sums = np.bincount(evidence.codes, size, len(evidence.words)) if len(lines) else np.zeros(len(evidence.words))
        whole = float(sums.sum()) or 1.0
        found = {w: float(s) / whole for w, s in zip(evidence.words, sums, strict=True)}
        return {grade: found[grade] for grade in EVIDENCE if found.get(grade)}

    @cached_property
    def memo_totals(self) -> Mapping[str, Total]:
        """CO2e of each memo item."""
        lines = self.columns
        memo = lines.text["memo"]
        return {w: self.total(lines.counted & (memo.codes == c)) for c, w in enumerate(memo.words) if w}

    # -- one line -----------------------------------------------------------------------------------------------------

    @cached_property
    def line_ids(self) -> list[str]:
        """Ids of all lines, in order: record, method and gas."""
        from inventory.results.frames import line_id_column  # noqa: PLC0415 - Arrow only where it is used

        ids: list[str] = line_id_column(self.columns).to_pylist()
        return ids

    def find(self, category: str, gas: str = "") -> list[str]:
        """Ids of the counted lines at or below a category, of a gas if given. Raises UnknownLine."""
        lines, categories = self.columns, tree(self.plan.rulebook.category_edition)
        code = categories.parse(category) or category
        names = lines.text["category"].words
        below = np.array([c in categories and code in categories.ladder(c) for c in names], bool)
        fits = below[lines.text["category"].codes] & lines.counted
        if gas:
            fits &= np.array([g == gas for g in lines.text["gas"].words], bool)[lines.text["gas"].codes]
        found = [self.line_ids[i] for i in np.flatnonzero(fits)]
        if not found:
            raise UnknownLine(f"{category} {gas}".strip(), tuple(names))
        return found

    def largest(self, most: int = 20) -> list[str]:
        """Ids of the lines with the largest CO2e, by absolute value; counted lines and notation keys only."""
        size = np.where(self.columns.counted, np.abs(np.nan_to_num(self.columns.co2e)), -1.0)
        order = np.argsort(-size, kind="stable")[:most]
        return [self.line_ids[i] for i in order if size[i] >= 0]

    def trace(self, line_id: str) -> Trace:
        """How one line's figure came about, down to cells and factor rows. Raises UnknownLine."""
        if line_id not in self._numbers:
            near = [i for i in self.line_ids if line_id in i][:5] or self.line_ids[:5]
            raise UnknownLine(line_id, near)
        return trace_line(self.plan, self.columns, self._numbers[line_id], line_id)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        """Each line's number by its id."""
        return {line_id: number for number, line_id in enumerate(self.line_ids)}

    def save(self, folder: str | Path) -> Path:
        """Write the result bundle: data, and what `writers` add. The same result gives the same bytes."""
        from inventory.results.saving import save  # noqa: PLC0415 - Arrow only where it is used

        path = Path(folder)
        save(self._contents, path)
        for write in self.writers:
            write(self, path)
        return path

    @property
    def _contents(self) -> Contents:
        """What the bundle holds."""
        return Contents(
            plan=self.plan,
            lines=self.columns,
            total=self.total(),
            evidence_shares=self.evidence_shares,
            sources=self.sources,
            issues=self.issues,
            lang=self.lang,
        )
