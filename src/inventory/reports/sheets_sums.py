"""The sheets that sum up: category × gas, sectors, scopes, items, memo items, methods side by side. All are live."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inventory.reports.criteria import Condition, plus
from inventory.reports.labels import label
from inventory.reports.layout import TOP, Layout
from inventory.reports.shape import CategoryRow, ComparisonRow, Figure, MemoRow, ScopeRow, Share
from inventory.reports.sheet import (
    BOLD,
    HEADING,
    NOTE,
    SECTION,
    TITLE,
    Block,
    Book,
    Cell,
    Column,
    Formula,
    Props,
    Sheet,
    Styled,
)


def sum_cell(figure: Figure, formula: str, layout: Layout) -> Cell:
    """A sum as a formula; as a value where not all lines are on their sheet, as keys where it is withheld."""
    if figure.value is None:
        return figure.keys
    return Formula(formula if layout.live else "", figure.value, figure.keys)


# -- category × gas ----------------------------------------------------------------------------------------------------


def summary(book: Book, layout: Layout) -> None:
    """The category table: leaves add up lines, every other row adds up the rows below it."""
    report, block, lang = layout.report, layout.summary, layout.report.lang
    page, half = book.sheet(block.sheet), len(report.gases)
    columns = [Column("code", label("summary.code", lang), 14), Column("title", label("summary.title", lang), 44)]
    columns += [Column(c, label("summary.gas_t", lang), 17, book.figures) for c in block.columns[2 : 2 + half]]
    columns += [Column(c, label("summary.gas_co2e", lang), 17, book.figures) for c in block.columns[2 + half : -2]]
    columns += [Column("total", label("summary.total", lang), 19, book.figures)]
    columns += [Column("keys", label("summary.keys", lang), 12)]
    page.widths(columns)
    page.browse(block, 2)
    page.put(0, 0, block.sheet, props=TITLE)
    page.put(1, 0, label("summary.note", lang), props=NOTE)
    for n, gas in enumerate(report.gases, 2):
        page.put(block.top - 2, n, gas.id, props=HEADING)
        page.put(block.top - 2, n + half, gas.id, props=HEADING)
    rows = [*report.categories, report.total]
    page.table(block, columns, ([*_category(n, row, layout)] for n, row in enumerate(rows)))


def _category(n: int, row: CategoryRow, layout: Layout) -> Iterator[Cell]:
    """One row: bold where it is a sum of rows, indented by its level."""
    props: Props = (BOLD if row.children or not row.code else ()) + ((("italic", True),) if row.own else ())
    block, gases = layout.summary, layout.report.gases
    yield Styled(row.code, props)
    yield Styled(row.title, (*props, ("indent", row.level)))
    for kind, figures in (("mass", row.mass), ("co2e", row.co2e)):
        for gas, figure in zip(gases, figures, strict=True):
            formula = _gas_formula(n, row, figure, kind, gas.id, layout) if figure.value is not None else ""
            yield _styled(sum_cell(figure, formula, layout), props)
    ends = (f"co2e {g.id}" for g in (gases[0], gases[-1])) if gases else ()
    across = ":".join(block.here(c, n) for c in ends)
    yield _styled(sum_cell(row.total, f"SUM({across}){plus(row.total.rest)}", layout), props)
    yield row.total.keys


def _styled(cell: Cell, props: Props) -> Cell:
    return Styled(cell, props) if props and not isinstance(cell, Styled) else cell


def _gas_formula(n: int, row: CategoryRow, figure: Figure, kind: str, gas: str, layout: Layout) -> str:
    block, column = layout.summary, f"{kind} {gas}"
    if row.children:
        below = [block.here(column, c) for c in row.children]
        return f"SUM({','.join(below)}){plus(figure.rest)}"
    code = Condition("category", row.code, block.here("code", n))
    heading = Condition("gas", gas, f"{block.letter(column)}${block.top - 1}")
    return layout.sums.where(kind, code, heading, layout.account("in_total"), rest=figure.rest)


# -- sectors, scopes, items --------------------------------------------------------------------------------------------


LEFT = ("align", "left")
SHARES = ("code", "title", "co2e", "share")


def parts(book: Book, layout: Layout) -> None:
    """Three tables, one below the other."""
    report = layout.report
    page = book.sheet(layout.name("parts"))
    page.put(0, 0, layout.name("parts"), props=TITLE)
    page.widths([Column(i, "", w) for i, w in (("code", 24), ("title", 40), ("co2e", 20), ("b", 20), ("activity", 24))])
    below = _part(page, layout, "sectors", SHARES, [_sector(n, s, layout) for n, s in enumerate(report.sectors, 4)], 2)
    scopes = [_scope(n, s, layout) for n, s in enumerate(report.scopes, below + 2)]
    below = _part(page, layout, "scopes", ("code", "title", "co2e", "memo"), scopes, below)
    items = [_item(n, s, layout) for n, s in enumerate(report.items, below + 2)]
    _part(page, layout, "items", (*SHARES, "group"), items, below)


def _part(page: Sheet, layout: Layout, name: str, ids: Sequence[str], rows: Sequence[Sequence[Cell]], row: int) -> int:
    """A heading and a table from `row` on; where the next may begin."""
    page.put(row, 0, label(f"parts.{name}", layout.report.lang), props=SECTION)
    columns = layout.columns("parts", ids)
    page.table(Block(layout.name("parts"), tuple(ids), row + 2, len(rows)), columns, rows)
    return row + 2 + len(rows) + 1


def _share(share: Share, row: int, layout: Layout) -> Cell:
    """The part over the total."""
    if share.share is None or not layout.live:
        return share.share
    return Formula(f"$C{row + 1}/{layout.total_cell}", share.share)


def _sector(row: int, sector: Share, layout: Layout) -> Sequence[Cell]:
    at = next(n for n, r in enumerate(layout.report.categories) if r.parent < 0 and r.code == sector.id)
    co2e = sum_cell(sector.co2e, layout.summary.cell("total", at), layout)
    return (sector.id, sector.title, co2e, _share(sector, row, layout))


def _scope(row: int, scope: ScopeRow, layout: Layout) -> Sequence[Cell]:
    own, lang = Condition("scope", scope.id, f"$A{row + 1}"), layout.report.lang
    counted = Condition("counted_line", label("word.yes", lang))
    inside = layout.sums.where("co2e", own, layout.account("in_total"), rest=scope.co2e.rest)
    beside = layout.sums.where("co2e", own, counted, but=layout.account("in_total"), rest=scope.memo.rest)
    return (
        Styled(scope.id, (LEFT,)),
        scope.title,
        sum_cell(scope.co2e, inside, layout),
        sum_cell(scope.memo, beside, layout),
    )


def _item(row: int, item: Share, layout: Layout) -> Sequence[Cell]:
    activity = Condition("activity", item.group, f"$E{row + 1}")
    own = Condition("item_id", item.id, f"$A{row + 1}")
    formula = layout.sums.where("co2e", activity, own, layout.account("in_total"), rest=item.co2e.rest)
    return (
        item.id,
        item.title or item.group,
        sum_cell(item.co2e, formula, layout),
        _share(item, row, layout),
        item.group,
    )


# -- memo items, methods side by side ----------------------------------------------------------------------------------


def _simple(book: Book, layout: Layout, sheet: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    block = layout.block(sheet, columns, len(rows))
    page = book.sheet(block.sheet)
    page.widths(columns)
    page.browse(block)
    page.put(0, 0, block.sheet, props=TITLE)
    page.table(block, columns, rows)


MEMO = ("item", "included", "category", "title", "gas", "mass", "co2e")
COMPARISON = (
    "category", "title", "item_id", "item", "gas", "counted_method", "other_method", "counted", "other", "difference",
)  # fmt: skip


def memo(book: Book, layout: Layout) -> None:
    """Memo items by category and gas."""
    rows = [_memo(TOP + n, m, layout) for n, m in enumerate(layout.report.memo)]
    _simple(book, layout, "memo", layout.columns("memo", MEMO), rows)


def _memo(row: int, m: MemoRow, layout: Layout) -> Sequence[Cell]:
    conditions = (
        Condition("account", m.title, f"$A{row + 1}"),
        Condition("category", m.category, f"$C{row + 1}"),
        Condition("gas", m.gas, f"$E{row + 1}"),
    )
    mass = layout.sums.where("mass", *conditions, rest=m.mass.rest)
    co2e = layout.sums.where("co2e", *conditions, rest=m.co2e.rest)
    included = label("word.yes" if m.included else "word.no", layout.report.lang)
    return (m.title, included, m.category, m.category_title, m.gas, sum_cell(m.mass, mass, layout),
            sum_cell(m.co2e, co2e, layout))  # fmt: skip


def comparison(book: Book, layout: Layout) -> None:
    """Methods worked out side by side."""
    rows = [_compared(TOP + n, c, layout) for n, c in enumerate(layout.report.comparisons)]
    _simple(book, layout, "comparison", layout.columns("comparison", COMPARISON), rows)


def _compared(row: int, c: ComparisonRow, layout: Layout) -> Sequence[Cell]:
    conditions = (
        Condition("category", c.category, f"$A{row + 1}"),
        Condition("item_id", c.item, f"$C{row + 1}"),
        Condition("gas", c.gas, f"$E{row + 1}"),
        Condition("method", c.other_method, f"$G{row + 1}"),
        layout.account("comparison"),
    )
    counted = layout.sums.where("beside", *conditions, rest=c.counted.rest)
    other = layout.sums.where("mass", *conditions, rest=c.other.rest)
    difference = None if c.difference is None else Formula(f"$I{row + 1}/$H{row + 1}-1", c.difference)
    return (c.category, c.category_title, c.item, c.item_title, c.gas, c.counted_methods, c.other_method,
            sum_cell(c.counted, counted, layout), sum_cell(c.other, other, layout), difference)  # fmt: skip
