"""The verbs: the only place that knows every room. They raise `ProblemsFound`, with every issue at once."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from inventory.analysis.differences import difference_issues, frame
from inventory.analysis.factor_diff import FactorChange, Impact, diff_tables, impact
from inventory.factors import checks
from inventory.factors.library import Library, UnknownRelease
from inventory.factors.own import read_own
from inventory.factors.table import Factor, Table, TableFault
from inventory.issues import Issue, ProblemsFound, errors, grouped
from inventory.issues.factors import TableUnreadable
from inventory.issues.verbs import EditionWithoutFactors, NotKnown, RuleBookNotStated
from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.plan.compile import compile_plan
from inventory.plan.unused import unused
from inventory.reading import Submission, stated_rulebook, write_template
from inventory.reading import read as read_inputs
from inventory.reading.sectors import offered, only_for, unknown
from inventory.results import Inventory, Trace, UnknownLine
from inventory.results.bundle import load as load_bundle
from inventory.rulebooks import RuleBook, RuleBookWithoutFactors, UnknownRuleBook, rulebook_ids
from inventory.rulebooks import load as load_rulebook
from inventory.run import run_local
from inventory.vocabulary.categories import tree
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gwp import report_list
from inventory.words import Words

Inputs = str | Path | Sequence[str | Path] | Any
Progress = Callable[[int, int], None]

RULEBOOK = Words("rule book", "规则手册")
RELEASE = Words("factor release", "因子发布版")
METHOD = Words("method", "方法")
FACTOR = Words("factor or factor table", "因子或因子表")
LINE = Words("line", "行")
CATEGORY = Words("category with a sheet", "有填报表的类别")
METHOD_CATEGORY = Words("category with a method", "有方法的类别")
GWP_SET = Words("GWP set", "GWP 版本")


def _not_known(kind: Words, asked: str, choices: Iterable[str]) -> NoReturn:
    raise ProblemsFound([NotKnown(seen=asked, kind=kind, choices=tuple(choices))])


def _rulebook(rulebook: str | RuleBook) -> RuleBook:
    if isinstance(rulebook, RuleBook):
        return rulebook
    try:
        return load_rulebook(rulebook)
    except UnknownRuleBook as unknown:
        _not_known(RULEBOOK, rulebook, unknown.choices)
    except RuleBookWithoutFactors as known:
        words = {n: getattr(known.edition, n) for n in ("title", "citation", "missing")}
        raise ProblemsFound([EditionWithoutFactors(seen=rulebook, choices=known.edition.instead, **words)]) from None


def _library(release: str) -> Library:
    try:
        return Library(release=release)
    except UnknownRelease as unknown:
        _not_known(RELEASE, release, unknown.choices)


def rulebooks() -> list[RuleBook]:
    """All rule books that can be worked with."""
    return [load_rulebook(i) for i in rulebook_ids()]


def methods(rulebook: str = "", category: str = "") -> list[Method]:
    """All methods, or those that a rule book uses; with `category` those for it, for one below it or one above it."""
    books = [_rulebook(rulebook)] if rulebook else rulebooks()
    found = [METHODS[m] for m in books[0].methods()] if rulebook else list(METHODS.values())
    known = {c for b in books for c in tree(b.category_edition)}
    chosen = [m for m in found if m.serves(category) and category in known] if category else found
    if category and not chosen:
        _not_known(METHOD_CATEGORY, category, difflib.get_close_matches(category, sorted(known), 3, 0.0))
    return chosen


def method(method_id: str) -> Method:
    """One method by its id."""
    if method_id not in METHODS:
        _not_known(METHOD, method_id, difflib.get_close_matches(method_id, METHODS, 3, 0.0))
    return METHODS[method_id]


def template(rulebook: str, path: str | Path, lang: str = "", *, categories: Sequence[str] = ()) -> Path:
    """Write the blank input workbook of a rule book; with `categories` only its sheets for these (such as 1.B)."""
    book = _rulebook(rulebook)
    if strange := unknown(book, categories):
        _not_known(CATEGORY, strange[0], offered(book))
    book = only_for(book, categories) if categories else book
    write_template(book, Path(path), lang or book.default_lang)
    return Path(path)


def read(inputs: Inputs, rulebook: str | RuleBook = "") -> Submission:
    """Read workbooks, CSV or Parquet files, a DataFrame or an Arrow table into records.

    Problems are in `.issues`, with file, sheet and cell; nothing is raised for them. A workbook made from a template
    says its rule book itself; other inputs need `rulebook`.
    """
    book = rulebook or stated_rulebook(inputs) or _any_book_to_say_what_is_missing(inputs)
    if not book:
        raise ProblemsFound([RuleBookNotStated(choices=rulebook_ids())])
    return read_inputs(inputs, _rulebook(book))


def _any_book_to_say_what_is_missing(inputs: Inputs) -> str:
    """A rule book, where a file is not there: reading names it, whatever the book."""
    named = inputs if isinstance(inputs, list | tuple) else [inputs]
    missing = any(isinstance(i, str | Path) and not Path(i).is_file() for i in named)
    return rulebook_ids()[0] if missing else ""


def compute(
    inputs: Submission | Inputs,
    *,
    rulebook: str | RuleBook = "",
    gwp: str = "",
    release: str = "",
    factors: str | Path = "",
    lang: str = "",
    strict: bool = False,
    workers: int = 1,
    progress: Progress | None = None,
) -> Inventory:
    """The inventory of a submission (or of anything `read` takes) under its rule book.

    `gwp`: SAR, AR4, AR5 or AR6 in place of the rule book's. `release`: of the factor tables; the newest if not given.
    `factors`: a folder with the user's own factor tables. `strict`: refuse factors of unverified evidence, and
    warnings. Raises ProblemsFound.
    """
    submission = inputs if isinstance(inputs, Submission) else read(inputs, rulebook)
    book = submission.rulebook
    if gwp and gwp not in report_list():
        _not_known(GWP_SET, gwp, report_list())
    own, own_issues = read_own(Path(factors)) if factors else ((), [])
    found = [*submission.issues, *own_issues]
    _stop_on_errors(found, strict)
    plan = compile_plan(submission.records, book, _library(release), own=own, gwp_set=gwp, strict=strict)
    issues = grouped([*found, *plan.issues, *unused(plan)])
    _stop_on_errors(issues, strict)
    result = Inventory(
        plan=plan,
        masses=run_local(plan, workers=workers, progress=progress),
        sources=submission.sources,
        issues=tuple(issues),
        lang=lang or book.default_lang,
        writers=WRITERS,
    )
    differences = difference_issues(result)
    _stop_on_errors([*issues, *differences], strict)
    return replace(result, issues=(*issues, *differences)) if differences else result


def check(inputs: Inputs, *, rulebook: str = "", factors: str | Path = "", strict: bool = False) -> list[Issue]:
    """Every problem of the inputs: in the cells, and in finding rules, methods and factors for what they say."""
    given = read(inputs, rulebook)
    own, own_issues = read_own(Path(factors)) if factors else ((), [])
    plan = compile_plan(given.records, given.rulebook, Library(), own=own, strict=strict, unread=given.unread)
    return grouped([*given.issues, *own_issues, *plan.issues, *unused(plan)])


def _stop_on_errors(issues: Sequence[Issue], strict: bool) -> None:
    stopping = [i for i in issues if i.severity == "warning"] if strict else []
    if errors(issues) or stopping:
        raise ProblemsFound(grouped(issues))


def _add_reports(result: Inventory, folder: Path) -> None:
    """The reports that every bundle has."""
    for kind in ("xlsx", "html"):
        report(result, folder / f"report.{kind}", kind)


WRITERS = (_add_reports,)


def load(bundle: str | Path) -> Inventory:
    """A saved result, recomputed from its pinned parts and confirmed. Raises ProblemsFound where a figure differs."""
    return load_bundle(Path(bundle), WRITERS)


def side_by_side(result: Inventory) -> Any:
    """What the rule book compares, as a pandas DataFrame: reference and sectoral approach, measured and calculated …"""
    return frame(result)


def explain(result: Inventory, *, line: str = "", category: str = "", gas: str = "", most: int = 20) -> list[Trace]:
    """Traces of one line, of a category (and gas), or of the largest lines. Raises ProblemsFound for none."""
    try:
        ids = [line] if line else result.find(category, gas) if category or gas else result.largest(most)
        return [result.trace(i) for i in ids]
    except UnknownLine as unknown:
        _not_known(LINE, unknown.asked, unknown.choices)


def report(result: Inventory, path: str | Path, kind: str, lang: str = "") -> Path:
    """Write a result as `kind`: xlsx, html or csv."""
    REPORTS[kind](result, Path(path), lang or result.lang)
    return Path(path)


def _xlsx(result: Inventory, path: Path, lang: str) -> None:
    from inventory.reports.workbook import write_workbook  # noqa: PLC0415 - XlsxWriter only where it writes

    write_workbook(result, path, lang)


def _html(result: Inventory, path: Path, lang: str) -> None:
    from inventory.reports.page import write_page  # noqa: PLC0415 - jinja2 only where it writes

    write_page(result, path, lang)


def _csv(result: Inventory, path: Path, lang: str) -> None:
    from inventory.reports.interchange import write_csv  # noqa: PLC0415 - Arrow's CSV only where it writes

    write_csv(result, path, lang)


REPORTS = {"xlsx": _xlsx, "html": _html, "csv": _csv}


# -- the factor library ------------------------------------------------------------------------------------------------


def _tables(library: Library) -> list[Table]:
    return [library.table(t) for t in library.ids]


def factors_find(words: Sequence[str], release: str = "") -> list[Factor]:
    """Factor rows in which every word occurs: in the id, table, fuel's names, gas, region, source or note."""
    wanted = [w.casefold() for w in words]
    return [r for t in _tables(_library(release)) for r in t.rows if all(w in _haystack(t, r) for w in wanted)]


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
    library = _library(release)
    rows = {r.id: r for t in _tables(library) for r in t.rows}
    if factor_id not in rows:
        _not_known(FACTOR, factor_id, difflib.get_close_matches(factor_id, rows, 3, 0.0))
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
        _not_known(FACTOR, name, difflib.get_close_matches(name, [*library.ids, *library.releases], 3, 0.0))
    return [library.table(name)]


def factors_check(folder: str | Path = "") -> list[Issue]:
    """Faults of the shipped tables, or of a user's own."""
    if folder:
        return read_own(Path(folder))[1]
    try:
        return checks.check(Library())
    except TableFault as fault:
        return [TableUnreadable(fault=f) for f in fault.faults]


__all__ = ["Inventory", "ProblemsFound", "Submission", "Trace"]  # passed on; the verbs are public as they stand
