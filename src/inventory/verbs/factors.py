"""Verbs for the factor library: finding and showing rows, comparing releases and tables, checking tables."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from inventory.analysis.factor_diff import FactorChange, Impact, diff_tables, impact
from inventory.factors import checks
from inventory.factors.library import Library
from inventory.factors.own import read_own
from inventory.factors.table import Factor, Table, TableFault
from inventory.issues import Issue
from inventory.issues.factors import TableUnreadable
from inventory.verbs.asked import library_of, not_known
from inventory.verbs.bundles import load
from inventory.vocabulary.fuels import fuel_list
from inventory.words import Words

FACTOR = Words("factor or factor table", "因子或因子表")


def _tables(library: Library) -> list[Table]:
    return [library.table(t) for t in library.ids]


def factors_find(words: Sequence[str], release: str = "") -> list[Factor]:
    """Factor rows in which every word occurs: in the id, table, fuel's names, gas, region, source or note."""
    wanted = [w.casefold() for w in words]
    return [r for t in _tables(library_of(release)) for r in t.rows if all(w in _haystack(t, r) for w in wanted)]


def _haystack(table: Table, row: Factor) -> str:
    fuel = row.keys.get("fuel", "")
    names = (*fuel_list().words(fuel), *fuel_list()[fuel].aliases) if fuel else ()
    parts = (
        row.id,
        row.table,
        *table.card.title,
        *row.keys.values(),
        row.gas,
        row.region,
        row.source,
        row.note,
        *names,
    )
    return " ".join(parts).casefold()


def factors_show(factor_id: str, release: str = "") -> tuple[Factor, dict[str, Any]]:
    """One factor row with its source."""
    library = library_of(release)
    rows = {r.id: r for t in _tables(library) for r in t.rows}
    if factor_id not in rows:
        not_known(FACTOR, factor_id, difflib.get_close_matches(factor_id, rows, 3, 0.0))
    return rows[factor_id], dict(library.sources[rows[factor_id].source])


def factors_diff(first: str, second: str, bundle: str | Path = "") -> tuple[list[FactorChange], Impact | None]:
    """What changed between two releases, or between two tables; with a bundle, what its total would become."""
    changes = diff_tables(_named_tables(first), _named_tables(second))
    return changes, impact(load(bundle), changes) if bundle else None


def _named_tables(name: str) -> list[Table]:
    """All tables of a release, or one table."""
    library = Library()
    if name in library.releases:
        return _tables(Library(release=name))
    if name not in library.ids:
        not_known(FACTOR, name, difflib.get_close_matches(name, [*library.ids, *library.releases], 3, 0.0))
    return [library.table(name)]


def factors_check(folder: str | Path = "") -> list[Issue]:
    """Faults of the shipped tables, or of a user's own."""
    if folder:
        return read_own(Path(folder))[1]
    try:
        return checks.check(Library())
    except TableFault as fault:
        return [TableUnreadable(fault=f) for f in fault.faults]
