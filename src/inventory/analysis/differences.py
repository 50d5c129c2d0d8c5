"""What comes of comparisons: a table of their rows, and issues for differences that nobody explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from inventory.analysis.explanations import explaining
from inventory.analysis.side_by_side import Difference, SideBySide, side_by_side
from inventory.analysis.side_rows import Row
from inventory.issues import Issue
from inventory.issues.comparison import DifferenceUnexplained, ExplanationUnmet
from inventory.results import Inventory
from inventory.vocabulary.labels import value_words
from inventory.vocabulary.terms import term_words
from inventory.words import Words

TOTAL = Words("Total", "合计")
ENERGY = Words("energy", "能量")


def row_title(compared: SideBySide, row: Row) -> Words:
    """A row in words: what it is about, its group, or the total."""
    group = compared.comparison.group
    if row.level == "group" and group:
        return term_words(group.list, row.group)
    if row.level == "total":
        return TOTAL
    named = [value_words(c, w) for c, w in zip(compared.comparison.by, row.words, strict=True) if w]
    return Words(", ".join(n.en for n in named), "，".join(n.zh for n in named))


def frame(result: Inventory) -> Any:
    """All comparisons as a pandas DataFrame: a row each, both sides, their difference, its causes and explanation.

    Emissions in t (of the gas, or CO2e where there are several), energy in TJ.
    """
    import pandas as pd  # noqa: PLC0415 - half a second that only this reader waits for

    return pd.DataFrame([data for compared in side_by_side(result) for data in _data(compared)])


def _data(compared: SideBySide) -> Iterator[dict[str, object]]:
    emissions, energy = compared.sums(compared.values), compared.sums(compared.energy)
    for row, found, tj in zip(compared.rows, emissions, energy, strict=True):
        causes = {c.title.en: v for c, v in zip(compared.comparison.causes, found.causes, strict=True)}
        yield {
            "comparison": compared.comparison.id,
            "level": row.level,
            "year": row.year,
            "group": row.group,
            **dict(zip(compared.comparison.by, row.words, strict=True)),
            **_columns(found, "_t"),
            **(_columns(tj, "_TJ") if compared.comparison.energy else {}),
            **causes,
            "unexplained_t": found.unexplained,
            "explanation": compared.explanation(row),
        }


def _columns(found: Difference, unit: str) -> dict[str, object]:
    return {
        f"counted{unit}": found.counted,
        f"beside{unit}": found.beside,
        f"difference{unit}": found.absolute,
        f"relative{unit}": found.relative,
        f"flag{unit}": found.flag,
    }


def difference_issues(result: Inventory) -> list[Issue]:
    """Marked differences that neither records nor causes explain, and explanations of no row."""
    if not result.plan.rulebook.comparisons:
        return []
    compared = side_by_side(result)
    return [*(i for c in compared for i in _unexplained(c)), *_unmet(result, compared)]


def _unexplained(compared: SideBySide) -> Iterator[Issue]:
    """By groups and totals where there are groups: single fuels turn into each other."""
    levels = ("group", "total") if compared.comparison.group else ("row", "total")
    emissions, energy = compared.sums(compared.values), compared.sums(compared.energy)
    gases = Words(*[", ".join(compared.comparison.gases)] * 2)
    for row, found, tj in zip(compared.rows, emissions, energy, strict=True):
        if row.level in levels and not compared.explanation(row):
            for difference, measure in ((found, gases), (tj, ENERGY)):
                if not difference.settled:
                    yield _issue(compared, row, difference, measure)


def _issue(compared: SideBySide, row: Row, difference: Difference, measure: Words) -> Issue:
    comparison = compared.comparison
    return DifferenceUnexplained(
        seen=f"{difference.relative or 0.0:+.1%}",
        comparison=comparison.title,
        row=row_title(compared, row),
        year=row.year,
        counted=comparison.counted.title,
        beside=comparison.beside.title,
        measure=measure,
        flag=f"{difference.flag or 0.0:.0%}",
    )


def _unmet(result: Inventory, compared: Sequence[SideBySide]) -> Iterator[Issue]:
    records = result.plan.records
    met = {n for c in compared for row in c.rows for n in c.explained_by(row)}
    for row in explaining(records, result.plan.rulebook):
        if row not in met:
            yield ExplanationUnmet(place=records.place(row, "note"), seen=records.text["note"][row])
