"""Checks of what users bring: do their values look like the tables', do their categories overlap?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inventory import units
from inventory.issues import Issue
from inventory.issues.plan import CategoriesOverlap, FactorConverted, FactorFarFromTable, FactorLooksPerCoalEquivalent
from inventory.plan.cases import distinct
from inventory.plan.energy_balance import COUNTED_AS
from inventory.plan.needs import Reading
from inventory.plan.step import Step
from inventory.plan.values import FAR
from inventory.records import Records
from inventory.vocabulary.categories import tree
from inventory.vocabulary.labels import value_words
from inventory.words import Words

NEAR = 0.10


def check_own_values(item: Words, own: Reading, usual: Reading, amount: float, *, otherwise: bool) -> list[Issue]:
    """Say how a user's factor was applied; compare the emission per unit of activity by it with that by the tables.

    `amount` is the activity that the value applies to, in its own unit. `otherwise`: whether the tables work the case
    out by other quantities than those that the user states; where they are the same, `values.py` compares them one by
    one. Says nothing where rows bring measured values: those differ row by row.
    """
    return _converted(item, own) + (_compared(item, own, usual, amount) if otherwise else [])


def _converted(item: Words, own: Reading) -> list[Issue]:
    """Says so where a user's factor per energy meets an amount that is not energy."""
    factor, through = own.sources.get("emission_factor"), own.sources.get("net_calorific_value")
    if not factor or not factor.factor or not through or not through.factor:
        return []
    if factor.factor.evidence != "own" or factor.factor.is_derived:
        return []
    shown, by = (f"{f.value:g} {f.unit}" for f in (factor.factor, through.factor))
    return [FactorConverted(seen=shown, item=item, calorific_value=f"{by} ({through.factor.id})")]


def _compared(item: Words, own: Reading, usual: Reading, amount: float) -> list[Issue]:
    claimed, table = _per_unit(own), _per_unit(usual)
    if claimed is None or table is None or table == 0:
        return []
    unit = own.case["unit"]
    per_tce = _tables_factor_per_tce(usual, table)
    if per_tce and "tce" not in unit and abs(claimed / per_tce - 1) < NEAR < abs(claimed / table - 1):
        return [_looks_per_tce(item, own, usual, claimed, table, per_tce, amount)]
    ratio = claimed / table
    if 1 / FAR < ratio < FAR:
        return []
    value, table_value = (units.with_unit(f"{v:.4g}", f"t{own.gas}/{unit}") for v in (claimed, table))
    shown = f"{claimed:.4g}"
    return [FactorFarFromTable(seen=shown, item=item, value=value, table_value=table_value, ratio=f"{ratio:.3g}")]


def _per_unit(reading: Reading) -> float | None:
    """Tonnes of gas per unit of activity as the user counts it.

    None where rows bring their own values, and where a unit of one year goes on to give something in others.
    """
    if reading.method.is_series or any(s.factor is None for s in reading.sources.values()):
        return None
    values = {n: s.factor.value * s.scale for n, s in reading.sources.items() if s.factor}
    main = reading.method.of_kind("activity")[0]
    result = reading.method.evaluate({main: reading.scale} | values, variant=reading.variant, gas=reading.gas)
    return float(result)


def _calorific_value(usual: Reading) -> float | None:
    """The tables' calorific value in GJ/t, where the usual method takes one per mass."""
    source = usual.sources.get("net_calorific_value")
    if source is None or source.factor is None or not units.compatible(source.factor.unit, "GJ/t"):
        return None
    return source.factor.value * units.scale(source.factor.unit, "GJ/t")


def _tables_factor_per_tce(usual: Reading, table: float) -> float | None:
    """What the tables' emission per unit of activity is per tonne of coal equivalent, in the same number's terms."""
    calorific_value = _calorific_value(usual)
    return table * units.scale("tce", "GJ") / calorific_value if calorific_value else None


def _looks_per_tce(
    item: Words, own: Reading, usual: Reading, claimed: float, table: float, per_tce: float, amount: float
) -> Issue:
    calorific_value = _calorific_value(usual) or 1.0
    to_tonne = units.scale("t", own.case["unit"])
    meant = claimed * calorific_value / units.scale("tce", "GJ")
    return FactorLooksPerCoalEquivalent(
        seen=f"{claimed * to_tonne:.4g} t{own.gas}/t",
        item=item,
        table_value=f"{table * to_tonne:.4g} t{own.gas}/t",
        calorific_value=f"{calorific_value:g}",
        per_tce=f"{per_tce * to_tonne:.4g}",
        difference=f"{amount * (claimed - meant):,.0f}",
        percent=f"{(claimed / meant - 1) * 100:+.1f}",
    )


SAME_SOURCE = ("entity", "region", "activity", "item", "category")


def check_overlaps(records: Records, edition: str, steps: Sequence[Step]) -> list[Issue]:
    """Rows of one activity, item, place and year both at a category and at one above it: counted twice?"""
    categories = tree(edition)
    if not categories.overlaps([c for c in records.text["category"].words if c in categories]):
        return []
    rows = np.unique(np.concatenate([np.zeros(0, np.intp), *(s.rows for s in steps if s.purpose.in_total)]))
    if COUNTED_AS in records.text:  # cells of energy balances are known not to overlap
        rows = rows[[not records.text[COUNTED_AS][row] for row in rows]]
    columns = [records.text[n].take(rows) for n in SAME_SOURCE]
    parts = [(c.codes, len(c.words)) for c in columns]
    _, first = distinct([*parts, (records.year[rows], 10_000)], len(rows))
    reported: dict[tuple[str | int, ...], dict[str, int]] = {}
    for row in rows[first]:
        *source, category = (records.text[n][row] for n in SAME_SOURCE)
        reported.setdefault((*source, int(records.year[row])), {})[category] = int(row)
    return [issue for source, codes in reported.items() for issue in _overlapping(records, edition, source, codes)]


def _overlapping(records: Records, edition: str, source: tuple[str | int, ...], codes: dict[str, int]) -> list[Issue]:
    categories = tree(edition)
    item = value_words("item", str(source[3]))
    return [
        CategoriesOverlap(
            place=records.place(codes[low], "category"),
            more_places=(records.place(codes[high], "category"),),
            seen=low,
            above=high,
            item=item,
        )
        for low, high in categories.overlaps([c for c in codes if c in categories])
    ]
