"""The one report model: everything a reader of an inventory sees, as plain data in one language.

`build(result, lang)` makes a `Report`; workbook, page and any other format only lay it out. Its shapes and what each
field means stand in `shape`; the words for headings in `labels.toml`, read with `labels.label("summary.total", lang)`.
No times of day are in it: the same inventory gives the same report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from importlib.metadata import version

import numpy as np

from inventory.analysis.side_by_side import side_by_side
from inventory.issues import Issue, Severity, grouped
from inventory.records import Codes
from inventory.reports import tables
from inventory.reports.categories import category_rows
from inventory.reports.inputs import activity_rows, factor_rows, headings, method_rows, workings
from inventory.reports.labels import label
from inventory.reports.names import Names
from inventory.reports.rows import LineRows, counted_beside
from inventory.reports.series import series_rows
from inventory.reports.shape import (
    ActivityRow,
    CategoryRow,
    ComparisonRow,
    Count,
    Cover,
    FactorRow,
    Figure,
    Gas,
    Grade,
    Heading,
    InputFileRow,
    IssueRow,
    LineRow,
    Measure,
    MemoRow,
    MethodRow,
    Report,
    ScopeRow,
    Share,
    Working,
    WorkingInput,
)
from inventory.reports.sides import side_tables
from inventory.results import Inventory
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.gwp import gwp100, report_list
from inventory.vocabulary.notation import Total, keys_text, total

__all__ = [
    "ActivityRow", "CategoryRow", "ComparisonRow", "Count", "Cover", "FactorRow", "Figure", "Gas", "Grade", "Heading",
    "InputFileRow", "IssueRow", "LineRow", "Measure", "MemoRow", "MethodRow", "Report", "ScopeRow", "Share", "Working",
    "WorkingInput", "build",
]  # fmt: skip

ROWS = 200_000
"""How many lines and records a report lists. Where there are more, it lists an excerpt. Sums are over all of them."""
EXCERPT = 10_000
PLACES = 20
NAMES_SHOWN = 20


def build(result: Inventory, lang: str, rows: int = ROWS) -> Report:
    """The report of an inventory in `lang` ("zh" or "en"), listing at most `rows` lines and records.

    Of an inventory with more than that only the first `EXCERPT` are listed. Of an inventory of several years it is the
    report of the last one, with a table of them all.
    """
    every, result = result, last_year(result)
    names = Names(lang, result.plan.rulebook.category_edition)
    gases = _gases(result, names)
    category, whole = category_rows(result.columns, names, [g.id for g in gases])
    columns, beside = headings(result, names), counted_beside(result)
    cases = tuple(workings(result.plan, names, columns[1]))
    issues, compared = grouped(result.issues), side_by_side(every)
    whole_listed = max(len(result.columns), len(result.plan.records)) <= rows
    most = rows if whole_listed else min(rows, EXCERPT)
    series, series_columns, places = series_rows(result, names, most)
    year_sectors, years = tables.years(every, names)
    return Report(
        lang=lang,
        year=result.year or max(result.years, default=0),
        decimals=result.plan.rulebook.report.decimals,
        cover=_cover(result, names, issues),
        gases=gases,
        categories=category,
        total=whole,
        sectors=tables.sectors(category, whole.total.value),
        scopes=tables.scopes(result, names),
        items=tables.items(result, names, whole.total.value),
        memo=tables.memo_rows(result, names),
        comparisons=tables.comparisons(result, names, beside),
        methods=method_rows(cases, names),
        qualifiers=columns[0],
        measured=columns[1],
        activities=activity_rows(result, names, columns, most),
        activity_count=len(result.plan.records),
        factors=factor_rows(result, names),
        workings=cases,
        lines=tuple(LineRows(result, names, beside, every.columns.in_total, most, compared, places)),
        line_count=len(result.columns),
        issues=issue_rows(issues, lang),
        side_tables=side_tables(result.columns, compared, names),
        years=years,
        year_sectors=year_sectors,
        series=series,
        series_columns=series_columns,
    )


def last_year(result: Inventory) -> Inventory:
    """The inventory of its last year, where it is of several."""
    return result.of(result.years[-1]) if len(result.years) > 1 and not result.year else result


def _gases(result: Inventory, names: Names) -> tuple[Gas, ...]:
    """The gases of the lines, in the vocabulary's order."""
    column = result.columns.text["gas"]
    present = {column.words[c] for c in np.unique(column.codes)} - {""}
    order = {gas: n for n, gas in enumerate(gas_list())}
    return tuple(_gas(g, result, names) for g in sorted(present, key=lambda g: (order.get(g, len(order)), g)))


def _gas(id: str, result: Inventory, names: Names) -> Gas:
    try:
        found = gwp100(result.plan.gwp_set, id)
    except LookupError:
        return Gas(id, names.gas(id), None, "", "", "", "")
    grade = names.term("evidence", found.evidence)
    unit, source = names.unit(found.unit), found.source.of(names.lang)
    return Gas(id, names.gas(id), found.value, unit, source, found.evidence, grade)


# -- cover -------------------------------------------------------------------------------------------------------------


def _cover(result: Inventory, names: Names, issues: Iterable[Issue]) -> Cover:
    plan, lang, whole = result.plan, names.lang, result.total()
    book, gwp = plan.rulebook, report_list()
    return Cover(
        title=book.report.title.of(lang),
        entities=_shown(_words(plan.records.text["entity"]), lang),
        regions=_shown([names.region(r) for r in _words(plan.records.text["region"])], lang),
        years=_years(result, lang),
        rulebook=book.title.of(lang),
        rulebook_id=book.id,
        edition=book.edition.of(lang),
        publisher=book.publisher.of(lang),
        citation=book.citation.of(lang),
        gas_volume=book.gas_volume_note.of(lang),
        release=plan.release,
        release_checksum=plan.release_checksum,
        gwp_set=plan.gwp_set,
        gwp_title=gwp.words(plan.gwp_set).of(lang) if plan.gwp_set in gwp else plan.gwp_set,
        gwp_why=plan.gwp_why.of(lang),
        engine=version("ghg-inventory"),
        files=tuple(InputFileRow(s.name, s.sha256, s.rows) for s in result.sources),
        total=_figure(whole),
        total_with=_total_with(result, whole),
        included=tuple(names.term("memo", m) for m in book.report.total_includes),
        memo=tables.memo_totals(result, names, whole.value),
        evidence=tuple(Grade(g, names.term("evidence", g), s) for g, s in result.evidence_shares.items()),
        issues=_counts(issues, lang),
    )


def _figure(whole: Total) -> Figure:
    return Figure(whole.value, keys_text(whole.keys))


def _total_with(result: Inventory, whole: Total) -> Figure | None:
    """The total and the memo items that the report adds to it."""
    included = result.plan.rulebook.report.total_includes
    if not included:
        return None
    lines = result.columns
    added = [w in included for w in lines.text["memo"].words]
    memo = result.total(lines.counted & np.array(added, bool)[lines.text["memo"].codes])
    return _figure(total([whole, memo]))


def _words(column: Codes) -> list[str]:
    return [column.words[c] for c in np.unique(column.codes) if column.words[c]]


def _shown(words: list[str], lang: str) -> tuple[str, ...]:
    """The first names, and how many more there are."""
    more = len(words) - NAMES_SHOWN
    return (*words[:NAMES_SHOWN], label("cover.more", lang, number=more)) if more > 0 else tuple(words)


def _years(result: Inventory, lang: str) -> str:
    """The year of the report; and of several, `2005–2019`, or the single years where some between are missing."""
    found = result.years
    if len(found) < 2:
        return "".join(map(str, found))
    unbroken = found[-1] - found[0] == len(found) - 1
    every = f"{found[0]}–{found[-1]}" if unbroken else ", ".join(map(str, found))
    return label("cover.of_years", lang, year=result.year, years=every)


# -- issues ------------------------------------------------------------------------------------------------------------


def _counts(issues: Iterable[Issue], lang: str) -> tuple[Count, ...]:
    found = Counter(i.severity for i in issues)
    return tuple(Count(s.value, s.label(lang), found[s]) for s in Severity if found[s])


def issue_rows(issues: Iterable[Issue], lang: str) -> tuple[IssueRow, ...]:
    """The issues in words, the gravest first."""
    order = list(Severity)
    return tuple(_issue(i, lang) for i in sorted(issues, key=lambda i: order.index(i.severity)))


def _issue(issue: Issue, lang: str) -> IssueRow:
    places = [str(p) for p in issue.places if str(p)]
    more = [label("cover.more", lang, number=len(places) - PLACES)] if len(places) > PLACES else []
    return IssueRow(
        severity=issue.severity.value,
        label=issue.severity.label(lang),
        code=issue.code,
        places="; ".join([*places[:PLACES], *more]),
        what=issue.part("what", lang),
        expected=issue.part("expected", lang),
        nearest=" | ".join(issue.nearest(lang)),
        remedy=issue.part("remedy", lang),
    )
