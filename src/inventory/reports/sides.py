"""What is set side by side as tables of the report, with what must be withheld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from inventory.analysis.differences import row_title
from inventory.analysis.side_by_side import Difference, SideBySide
from inventory.analysis.side_rows import Row
from inventory.plan.step import Floats
from inventory.reports.labels import label
from inventory.reports.names import Names
from inventory.reports.shape import Figure
from inventory.reports.shape_sides import Compared, SideRow, SideTable
from inventory.reports.sums import Part, added, group_parts
from inventory.results.lines import Lines


def side_tables(lines: Lines, compared: Sequence[SideBySide], names: Names) -> tuple[SideTable, ...]:
    """A table for each comparison."""
    return tuple(_table(lines, c, names) for c in compared)


def side_titles(compared: SideBySide, lang: str) -> tuple[str, ...]:
    """What both sides and the causes are called."""
    return tuple(s.title.of(lang) for s in compared.comparison.sides)


def _table(lines: Lines, compared: SideBySide, names: Names) -> SideTable:
    comparison, lang = compared.comparison, names.lang
    gases, several = ", ".join(comparison.gases), len(comparison.gases) > 1
    return SideTable(
        id=comparison.id,
        title=comparison.title.of(lang),
        source=comparison.source.of(lang),
        help=comparison.help.of(lang),
        unit=label("sides.t_co2e" if several else "sides.t_gas", lang, gas=gases),
        in_co2e=several,
        energy=comparison.energy,
        by=comparison.by,
        sides=side_titles(compared, lang),
        flags=comparison.flags,
        rows=tuple(_rows(lines, compared, names)),
    )


def _rows(lines: Lines, compared: SideBySide, names: Names) -> Iterator[SideRow]:
    emissions = _compared(lines, compared, compared.values)
    energy = _compared(lines, compared, compared.energy)
    place = {row.leaves[0]: n for n, row in enumerate(compared.rows) if row.level == "row"}
    for n, row in enumerate(compared.rows):
        yield SideRow(
            level=row.level,
            year=row.year,
            title=row_title(compared, row).of(names.lang),
            words=tuple(
                names.region(w) if c == "region" else w for c, w in zip(compared.comparison.by, row.words, strict=True)
            ),
            leaves=tuple(place[leaf] for leaf in row.leaves),
            emissions=emissions[n],
            energy=energy[n] if compared.comparison.energy else None,
            explanation=compared.explanation(row),
        )


def _compared(lines: Lines, compared: SideBySide, values: Floats) -> list[Compared]:
    """The rows of one measure. A side made of confidential lines alone is withheld, and with it the difference."""
    sides = len(compared.comparison.sides)
    chosen = np.flatnonzero(compared.leaf >= 0)
    leaves = sum(r.level == "row" for r in compared.rows)
    cell = compared.leaf[chosen] * sides + compared.side[chosen]
    parts = group_parts(lines, chosen, cell, leaves * sides, values)
    found = compared.sums(values)
    return [
        _row(row, difference, [[parts[leaf * sides + s] for leaf in row.leaves] for s in range(sides)])
        for row, difference in zip(compared.rows, found, strict=True)
    ]


def _row(row: Row, found: Difference, parts: Sequence[Sequence[Part]]) -> Compared:
    known = (found.counted, found.beside, *found.causes)
    figures = tuple(
        Figure() if value is None else _figure(row, of_side) for value, of_side in zip(known, parts, strict=True)
    )
    withheld = any(f.value is None and value is not None for f, value in zip(figures, known, strict=True))
    if withheld:
        return Compared(figures, None, None, None, None)
    return Compared(figures, found.absolute, found.relative, found.flag, found.unexplained)


def _figure(row: Row, parts: Sequence[Part]) -> Figure:
    """A leaf as its lines make it; a sum, with what its leaves do not show."""
    if row.level == "row":
        return parts[0].figure()
    return added(parts).figure(sum(p.hidden_value for p in parts))
