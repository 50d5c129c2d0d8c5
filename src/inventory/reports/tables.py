"""Further tables of the report: sectors, scopes, items, memo items, methods side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from inventory.plan.step import Rows
from inventory.records import Codes
from inventory.reports.categories import sector
from inventory.reports.names import Names
from inventory.reports.shape import CategoryRow, ComparisonRow, Figure, Heading, MemoRow, ScopeRow, Share, YearRow
from inventory.reports.sums import Mask, added, group_parts, groups
from inventory.results import Inventory


def share(figure: Figure, whole: float | None) -> float | None:
    """The figure as a fraction of the total."""
    return figure.value / whole if figure.value is not None and whole else None


def sectors(rows: Iterable[CategoryRow], whole: float | None) -> tuple[Share, ...]:
    """The top of the category table."""
    return tuple(Share(r.code, r.title, r.total, share(r.total, whole)) for r in rows if r.parent < 0)


def items(result: Inventory, names: Names, whole: float | None) -> tuple[Share, ...]:
    """CO2e by activity and item, in order of first appearance."""
    lines = result.columns
    chosen = np.flatnonzero(lines.in_total)
    activity = result.plan.records.text["activity"].take(lines.row)
    words, group = groups([activity, lines.text["item"]], chosen)
    figures = [p.figure() for p in group_parts(lines, chosen, group, len(words), lines.co2e)]
    return tuple(
        Share(item, names.item(item), figure, share(figure, whole), names.term("activity", a), a)
        for (a, item), figure in zip(words, figures, strict=True)
    )


def years(result: Inventory, names: Names) -> tuple[tuple[Heading, ...], tuple[YearRow, ...]]:
    """CO2e of each year of an inventory of several, by sector: the sectors, and the years. Nothing for one year."""
    if len(result.years) < 2:
        return (), ()
    lines, category = result.columns, result.columns.text["category"]
    of_line = result.plan.records.year[lines.row]
    chosen = np.flatnonzero(lines.in_total & np.isin(of_line, result.years))
    roots = [sector(code, names.tree) for code in category.words]
    codes = sorted({roots[c] for c in np.unique(category.codes[chosen])}, key=lambda r: (r not in names.tree, r))
    at = np.array([codes.index(r) if r in codes else 0 for r in roots], np.intp)[category.codes[chosen]]
    year = np.searchsorted(result.years, of_line[chosen])
    parts = group_parts(lines, chosen, year * len(codes) + at, len(result.years) * len(codes), lines.co2e)
    by_year = [parts[n * len(codes) : (n + 1) * len(codes)] for n in range(len(result.years))]
    rows = [
        YearRow(y, tuple(p.figure() for p in own), added(own).figure(sum(p.hidden_value for p in own), always=True))
        for y, own in zip(result.years, by_year, strict=True)
    ]
    return tuple(Heading(c, names.category(c)) for c in codes), tuple(rows)


def scopes(result: Inventory, names: Names) -> tuple[ScopeRow, ...]:
    """CO2e by scope, in the total and beside it."""
    lines = result.columns
    found = sorted({int(s) for s in lines.scope[lines.counted]})
    inside, beside = (_by_scope(result, found, mask) for mask in (lines.in_total, lines.counted & ~lines.in_total))
    return tuple(ScopeRow(s, names.term("scope", str(s)), a, b) for s, a, b in zip(found, inside, beside, strict=True))


def _by_scope(result: Inventory, scopes: Sequence[int], mask: Mask) -> list[Figure]:
    lines, chosen = result.columns, np.flatnonzero(mask)
    group = np.searchsorted(scopes, lines.scope[chosen]).astype(np.intp)
    return [p.figure() for p in group_parts(lines, chosen, group, len(scopes), lines.co2e)]


def memo_rows(result: Inventory, names: Names) -> tuple[MemoRow, ...]:
    """Memo items by category and gas, item by item."""
    lines, included = result.columns, result.plan.rulebook.report.total_includes
    chosen = np.flatnonzero(lines.counted & ~lines.in_total)
    words, group = groups([lines.text[n] for n in ("memo", "category", "gas")], chosen)
    mass, co2e = (
        [p.figure() for p in group_parts(lines, chosen, group, len(words), v)] for v in (lines.mass, lines.co2e)
    )
    rows = [
        MemoRow(m, names.term("memo", m), m in included, c, names.category(c), g, mass[n], co2e[n])
        for n, (m, c, g) in enumerate(words)
    ]
    order = list(dict.fromkeys(r.id for r in rows))
    return tuple(sorted(rows, key=lambda r: order.index(r.id)))


def memo_totals(result: Inventory, names: Names, whole: float | None) -> tuple[Share, ...]:
    """CO2e of each memo item."""
    lines = result.columns
    chosen = np.flatnonzero(lines.counted & ~lines.in_total)
    words, group = groups([lines.text["memo"]], chosen)
    figures = [p.figure() for p in group_parts(lines, chosen, group, len(words), lines.co2e)]
    return tuple(Share(m, names.term("memo", m), f, share(f, whole)) for (m,), f in zip(words, figures, strict=True))


def comparisons(result: Inventory, names: Names, beside: Rows) -> tuple[ComparisonRow, ...]:
    """Other methods against the one that counts, by category, item and gas; alone where no line counts beside them."""
    lines = result.columns
    chosen = np.flatnonzero(lines.compared)
    paired = beside[chosen] >= 0
    methods = lines.text["method"]
    counted_method = Codes(np.zeros(len(lines), np.int32), ("", *methods.words))
    counted_method.codes[chosen[paired]] = methods.codes[beside[chosen[paired]]] + 1
    columns = [lines.text[n] for n in ("category", "item", "gas", "method")]
    words, group = groups(columns, chosen)
    other = [p.figure() for p in group_parts(lines, chosen, group, len(words), lines.mass)]
    counted = [p.figure() for p in group_parts(lines, beside[chosen[paired]], group[paired], len(words), lines.mass)]
    used: list[dict[str, None]] = [{} for _ in words]
    pairs, _ = groups([*columns, counted_method], chosen)
    for *of, method in pairs:
        used[words.index(tuple(of))][method] = None
    return tuple(
        _comparison(w, names, result, ", ".join(u), c, o)
        for w, u, c, o in zip(words, used, counted, other, strict=True)
    )


def _comparison(
    words: tuple[str, ...], names: Names, result: Inventory, counted_methods: str, counted: Figure, other: Figure
) -> ComparisonRow:
    category, item, gas, method = words
    return ComparisonRow(
        category=category,
        category_title=names.category(category),
        item=item,
        item_title=names.item(item),
        gas=gas,
        counted_methods=counted_methods,
        other_method=method,
        other_title=result.plan.methods[method].title.of(names.lang),
        counted=counted,
        other=other,
        difference=other.value / counted.value - 1 if counted.value and other.value is not None else None,
    )
