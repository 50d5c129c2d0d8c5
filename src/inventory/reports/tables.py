"""Further tables of the report: sectors, scopes, items, memo items, methods side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from inventory.plan.step import Rows
from inventory.records import Codes
from inventory.reports.names import Names
from inventory.reports.shape import CategoryRow, ComparisonRow, Figure, MemoRow, Share, Split
from inventory.reports.sums import Mask, group_parts, groups
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


def scopes(result: Inventory, names: Names) -> tuple[Split, ...]:
    """CO2e by scope, in the total and beside it."""
    return _split(result, result.columns.scope, lambda scope: names.term("scope", str(scope)))


def years(result: Inventory) -> tuple[Split, ...]:
    """CO2e by year, in the total and beside it; blank where all is of one year."""
    found = _split(result, result.plan.records.year[result.columns.row], str)
    return found if len(found) > 1 else ()


def _split(result: Inventory, numbers: npt.NDArray[np.int32], title: Callable[[int], str]) -> tuple[Split, ...]:
    """CO2e by a number that each line has."""
    lines = result.columns
    found = np.unique(numbers[lines.counted]).tolist()
    inside, beside = (_by_number(result, numbers, found, m) for m in (lines.in_total, lines.counted & ~lines.in_total))
    return tuple(Split(n, title(n), a, b) for n, a, b in zip(found, inside, beside, strict=True))


def _by_number(result: Inventory, numbers: npt.NDArray[np.int32], found: Sequence[int], mask: Mask) -> list[Figure]:
    lines, chosen = result.columns, np.flatnonzero(mask)
    group = np.searchsorted(found, numbers[chosen]).astype(np.intp)
    return [p.figure() for p in group_parts(lines, chosen, group, len(found), lines.co2e)]


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
    chosen = np.flatnonzero(~lines.counted)
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
