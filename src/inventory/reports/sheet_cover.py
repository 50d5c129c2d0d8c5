"""The first sheet: what the inventory is, what it rests on, its total and its memo items."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.reports.criteria import Condition, plus
from inventory.reports.labels import label
from inventory.reports.layout import Layout
from inventory.reports.shape import Figure
from inventory.reports.sheet import BOLD, NOTE, PERCENT, SECTION, TITLE, Block, Book, Cell, Column, Sheet, Styled
from inventory.reports.sheets_data import SEVERITY, graded
from inventory.reports.sheets_sums import sum_cell

COLUMNS = (Column("", "", 46), Column("", "", 68), Column("", "", 12))
VALUE = "B"
"""The column of the values."""


def cover(book: Book, layout: Layout) -> None:
    """Facts, totals, evidence, issues and input files, one below the other."""
    report = layout.report
    page = book.sheet(layout.name("cover"))
    page.widths(COLUMNS)
    page.put(0, 0, report.cover.title, props=TITLE)
    row = _rows(page, 2, [*_facts(layout)])
    row = _totals(page, row + 1, layout)
    row = _section(page, row + 1, layout, "evidence")
    row = _rows(page, row, [(graded(g.label, g.id), g.share) for g in report.cover.evidence], PERCENT)
    row = _section(page, row + 1, layout, "issues")
    counts: list[tuple[Cell, Cell]] = [
        (Styled(c.label, (("bg_color", SEVERITY[c.severity]),)), c.number) for c in report.cover.issues
    ]
    row = _rows(page, row, counts or [(label("cover.none", report.lang), None)])
    _files(page, row + 1, layout)


def _section(page: Sheet, row: int, layout: Layout, name: str) -> int:
    page.put(row, 0, label(f"cover.{name}", layout.report.lang), props=SECTION)
    return row + 1


def _rows(page: Sheet, row: int, pairs: list[tuple[Cell, Cell]], number: str = "0") -> int:
    """Label and value side by side; the first row below them."""
    for n, (name, value) in enumerate(pairs):
        page.tall(row + n, (name, value), COLUMNS[:2])
        page.put(row + n, 0, name)
        page.put(row + n, 1, value, number, (("align", "left"), ("text_wrap", True)))
    return row + len(pairs)


def _facts(layout: Layout) -> Iterator[tuple[Cell, Cell]]:
    """What is stated of the inventory; what is blank is left out."""
    cover, lang = layout.report.cover, layout.report.lang
    joined = "、" if lang == "zh" else ", "
    gwp = cover.gwp_set if cover.gwp_title == cover.gwp_set else f"{cover.gwp_set}: {cover.gwp_title}"
    for name, value in (
        ("entity", joined.join(cover.entities)),
        ("region", joined.join(cover.regions)),
        ("year", cover.years),
        ("rulebook", f"{cover.rulebook} ({cover.rulebook_id})"),
        ("edition", cover.edition),
        ("publisher", cover.publisher),
        ("citation", cover.citation),
        ("gas_volume", cover.gas_volume),
        ("gwp", gwp),
        ("gwp_why", cover.gwp_why),
        ("release", cover.release),
        ("checksum", cover.release_checksum),
        ("engine", cover.engine),
    ):
        if value:
            yield label(f"cover.{name}", lang), value


# -- totals ------------------------------------------------------------------------------------------------------------


def _totals(page: Sheet, row: int, layout: Layout) -> int:
    """The total, the total with the memo items that the report adds, and each memo item."""
    cover, lang = layout.report.cover, layout.report.lang
    first = row + (1 if cover.total_with is None else 2) + 2
    _total(page, row, layout, label("cover.total", lang), sum_cell(cover.total, layout.total_cell, layout))
    row += 1
    if cover.total_with is not None:
        joined = ("、" if lang == "zh" else " + ").join(cover.included)
        formula = _with_formula(cover.total_with, row, first, layout)
        name = label("cover.total_with", lang, items=joined)
        _total(page, row, layout, name, sum_cell(cover.total_with, formula, layout))
        row += 1
    if not cover.memo:
        return row
    row = _section(page, row + 1, layout, "memo")
    block = Block(layout.name("cover"), ("title", "co2e"), row, len(cover.memo))
    for n, item in enumerate(cover.memo):
        account = Condition("account", item.title, block.here("title", n))
        formula = layout.sums.where("co2e", account, rest=item.co2e.rest)
        page.put(row + n, 0, item.title)
        page.put(row + n, 1, sum_cell(item.co2e, formula, layout), layout.figures, (("align", "left"),))
    return row + len(cover.memo)


def _total(page: Sheet, row: int, layout: Layout, name: str, cell: Cell) -> None:
    page.put(row, 0, name, props=BOLD)
    page.put(row, 1, cell, layout.figures, (*BOLD, ("align", "left"), ("font_size", 12)))


def _with_formula(figure: Figure, row: int, first: int, layout: Layout) -> str:
    """The total in the row above and the included memo items below; what those withhold is added."""
    cover = layout.report.cover
    added = [(first + n, m.co2e.value) for n, m in enumerate(cover.memo) if m.title in cover.included]
    shown = sum(value or 0.0 for _, value in added) + (cover.total.value or 0.0)
    withheld = any(value is None for _, value in added)
    rest = (figure.value or 0.0) - shown if withheld else 0.0
    return "+".join([f"{VALUE}{row}", *(f"N({VALUE}{at + 1})" for at, _ in added)]) + plus(rest)


def _files(page: Sheet, row: int, layout: Layout) -> None:
    """The input files by their content."""
    cover, lang = layout.report.cover, layout.report.lang
    columns = [Column(i, label(f"cover.{i}", lang)) for i in ("file", "sha256", "rows")]
    row = _section(page, row, layout, "files")
    block = Block(layout.name("cover"), tuple(c.id for c in columns), row + 1, len(cover.files))
    if cover.files:
        page.table(block, columns, [(f.name, f.sha256, f.rows) for f in cover.files])
    else:
        page.put(row, 0, label("cover.none", lang), props=NOTE)
