"""The sheets that list: records, factors, GWP values, lines, methods, issues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inventory.reports.formulas import LineFormulas
from inventory.reports.labels import label
from inventory.reports.layout import Layout
from inventory.reports.shape import ActivityRow, FactorRow, Figure, LineRow, Measure
from inventory.reports.sheet import EVIDENCE, NOTE, TITLE, WRAP, Block, Book, Cell, Column, Formula, Props, Styled

SEVERITY = {"error": "#F8CBAD", "warning": "#FFE699", "note": "#DDEBF7"}


def listing(
    book: Book,
    layout: Layout,
    sheet: str,
    columns: Sequence[Column],
    block: Block,
    rows: Iterator[Sequence[Cell]],
    note: str = "",
    props: Props = (),
) -> None:
    """A sheet with a title, a note, and one table."""
    page = book.sheet(layout.name(sheet))
    page.widths(columns)
    page.browse(block)
    page.put(0, 0, layout.name(sheet), props=TITLE)
    page.put(1, 0, note, props=NOTE)
    page.table(block, columns, rows, props)


def graded(text: str, evidence: str) -> Cell:
    """A text in the colour of its evidence."""
    return Styled(text, (("bg_color", EVIDENCE[evidence]),)) if evidence in EVIDENCE else text


def _cut(layout: Layout, shown: int, whole: int) -> str:
    """A note that not all rows are shown."""
    return "" if shown == whole else label("word.cut", layout.report.lang, shown=f"{shown:,}", all=f"{whole:,}")


def activities(book: Book, layout: Layout) -> None:
    """The records, as the user stated them."""
    report = layout.report
    rows = (_activity(a) for a in report.activities)
    note = _cut(layout, len(report.activities), report.activity_count)
    listing(book, layout, "activities", layout.activity_columns, layout.activities, rows, note)


def _activity(a: ActivityRow) -> Sequence[Cell]:
    amount = a.amount.keys if a.amount.value is None else a.amount.value
    measured = (cell for m in a.measured for cell in _measure(m, a.amount))
    when = (a.year, a.month or None)
    return (a.id, a.entity, a.region, *when, a.category, a.activity, a.item, amount, a.unit, *a.qualifiers, *measured,
            a.amount.keys, a.note, a.place)  # fmt: skip


def _measure(measure: Measure | None, amount: Figure) -> tuple[Cell, Cell]:
    if measure is None:
        return None, None
    return amount.keys if measure.value is None else measure.value, measure.unit


def factors(book: Book, layout: Layout) -> None:
    """Every factor used, with its citation and its evidence as a colour."""
    formulas = LineFormulas(layout)
    rows = (_factor(f, formulas) for f in layout.report.factors)
    note = label("word.evidence_colour", layout.report.lang)
    listing(book, layout, "factors", layout.factor_columns, layout.factors, rows, note)


def _factor(f: FactorRow, formulas: LineFormulas) -> Sequence[Cell]:
    formula = formulas.derived(f.fraction)
    value = Formula(formula, f.value) if formula else f.value
    return (f.id, f.table, f.quantity, f.keys, f.gas, value, f.unit, f.low, f.high, f.interval, f.region, f.validity,
            f.source, f.locator, graded(f.evidence_label, f.evidence), f.note)  # fmt: skip


def gwp(book: Book, layout: Layout) -> None:
    """The GWP values."""
    report = layout.report
    rows = ((g.id, g.title, g.gwp, g.unit, g.source, graded(g.evidence_label, g.evidence)) for g in report.gases)
    listing(book, layout, "gwp", layout.gwp_columns, layout.gwp, rows, report.cover.gwp_title)


def lines(book: Book, layout: Layout) -> None:
    """Every line, its figures as formulas over record, factors and GWP."""
    report, formulas = layout.report, LineFormulas(layout)
    rows = (_line(n, line, layout, formulas) for n, line in enumerate(report.lines))
    note = _cut(layout, len(report.lines), report.line_count) or label("word.colour", report.lang)
    listing(book, layout, "lines", layout.line_columns, layout.lines, rows, note)


def _line(n: int, line: LineRow, layout: Layout, formulas: LineFormulas) -> Sequence[Cell]:
    lang = layout.report.lang
    mass = live(line.mass, formulas.mass(line)) if line.mass.value is not None else line.mass
    co2e = live(line.co2e, formulas.co2e(n, line.gas)) if line.co2e.value is not None else line.co2e
    return (line.id, line.record_id, line.entity, line.region, line.year, line.month or None, line.scope, line.category,
            line.activity_title, line.item, line.item_title, line.gas, line.method, mass, co2e, line.account,
            label("word.yes" if line.counted else "word.no", lang), graded(line.evidence_label, line.evidence),
            line.notation_key, _beside(line, layout), _reason(line, layout), line.place, *line.sides,
            *([line.energy] if layout.energy else []))  # fmt: skip


def _beside(line: LineRow, layout: Layout) -> Cell:
    """The figure of the counted method, beside a line for comparison."""
    shown = layout.report.lines
    if not 0 <= line.beside < len(shown):
        return None
    return live(shown[line.beside].mass, layout.lines.here("mass", line.beside))


def _reason(line: LineRow, layout: Layout) -> str:
    """Why there is a key, or no formula."""
    report = layout.report
    if line.reason or line.mass.value is None:
        return line.reason
    if line.series >= 0:
        first = report.series[line.series].activity
        shown = report.activities[first].id
        return "" if first == line.activity else label("lines.of_the_year", report.lang, record=shown)
    if not report.workings[line.working].live:
        return label("lines.series", report.lang)
    return "" if line.activity < len(report.activities) else label("lines.not_shown", report.lang)


def live(figure: Figure, formula: str) -> Cell:
    """A figure as a formula with its value; as its keys where it has none."""
    return figure.keys if figure.value is None else Formula(formula, figure.value, figure.keys)


def methods(book: Book, layout: Layout) -> None:
    """The methods used."""
    columns = layout.columns("methods", ("id", "title", "tier", "gases", "equation", "variables", "source", "version"))
    rows: Iterator[Sequence[Cell]] = (
        (m.id, m.title, m.tier, m.gases, m.equation, _variables(m.variables), m.source, m.version)
        for m in layout.report.methods
    )
    listing(
        book, layout, "methods", columns, layout.block("methods", columns, len(layout.report.methods)), rows, props=WRAP
    )


def _variables(variables: Sequence[tuple[str, str, str]]) -> str:
    return "\n".join(f"{title}: {unit or '1'}" for _, title, unit in variables)


def issues(book: Book, layout: Layout) -> None:
    """The problems found."""
    columns = layout.columns("issues", ("severity", "code", "places", "what", "expected", "nearest", "remedy"))
    rows: Iterator[Sequence[Cell]] = (
        (Styled(i.label, (("bg_color", SEVERITY[i.severity]),)), i.code, i.places, i.what, i.expected, i.nearest,
         i.remedy)
        for i in layout.report.issues
    )  # fmt: skip
    block = layout.block("issues", columns, len(layout.report.issues))
    note = "" if block.rows else label("cover.none", layout.report.lang)
    listing(book, layout, "issues", columns, block, rows, note, WRAP)
