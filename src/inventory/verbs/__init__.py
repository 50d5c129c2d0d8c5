"""The verbs: the only place that knows every room. They raise `ProblemsFound`, with every issue at once."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from inventory.analysis.differences import difference_issues, frame
from inventory.factors.library import Library
from inventory.factors.own import read_own
from inventory.issues import Issue, ProblemsFound, errors, grouped
from inventory.issues.verbs import RuleBookNotStated
from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.plan.compile import compile_plan
from inventory.plan.unused import unused
from inventory.reading import Submission, stated_rulebook, write_template
from inventory.reading import read as read_inputs
from inventory.reading.sectors import offered, only_for, unknown
from inventory.results import Inventory, Trace, UnknownLine
from inventory.rulebooks import RuleBook, rulebook_ids
from inventory.rulebooks import load as load_rulebook
from inventory.run import run_local
from inventory.verbs.asked import library_of, not_known, rulebook_named
from inventory.verbs.bundles import WRITERS, load, report
from inventory.verbs.factors import factors_check, factors_diff, factors_find, factors_show
from inventory.vocabulary.categories import tree
from inventory.vocabulary.gwp import report_list
from inventory.words import Words

Inputs = str | Path | Sequence[str | Path] | Any
Progress = Callable[[int, int], None]

METHOD = Words("method", "方法")
LINE = Words("line", "行")
CATEGORY = Words("category with a sheet", "有填报表的类别")
METHOD_CATEGORY = Words("category with a method", "有方法的类别")
GWP_SET = Words("GWP set", "GWP 版本")


def rulebooks() -> list[RuleBook]:
    """All rule books that can be worked with."""
    return [load_rulebook(i) for i in rulebook_ids()]


def methods(rulebook: str = "", category: str = "") -> list[Method]:
    """All methods, or those that a rule book uses; with `category` those for it, for one below it or one above it."""
    found = [METHODS[m] for m in rulebook_named(rulebook).methods()] if rulebook else list(METHODS.values())
    if not category:
        return found
    books = [rulebook_named(rulebook)] if rulebook else rulebooks()
    known = {c for b in books for c in tree(b.category_edition)}
    chosen = [m for m in found if m.serves(category) and category in known]
    if not chosen:
        not_known(METHOD_CATEGORY, category, difflib.get_close_matches(category, sorted(known), 3, 0.0))
    return chosen


def method(method_id: str) -> Method:
    """One method by its id."""
    if method_id not in METHODS:
        not_known(METHOD, method_id, difflib.get_close_matches(method_id, METHODS, 3, 0.0))
    return METHODS[method_id]


def template(rulebook: str, path: str | Path, lang: str = "", *, categories: Sequence[str] = ()) -> Path:
    """Write the blank input workbook of a rule book; with `categories` only its sheets for these (such as 1.B)."""
    book = rulebook_named(rulebook)
    if strange := unknown(book, categories):
        not_known(CATEGORY, strange[0], offered(book))
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
    return read_inputs(inputs, rulebook_named(book))


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
    `factors`: a folder with the user's own factor tables. `lang`: of the report; else the workbook's, or the book's.
    `strict`: refuse factors of unverified evidence, and warnings. Raises ProblemsFound.
    """
    submission = inputs if isinstance(inputs, Submission) else read(inputs, rulebook)
    book = submission.rulebook
    if gwp and gwp not in report_list():
        not_known(GWP_SET, gwp, report_list())
    own, own_issues = read_own(Path(factors)) if factors else ((), [])
    found = [*submission.issues, *own_issues]
    _stop_on_errors(found, strict)
    plan = compile_plan(submission.records, book, library_of(release), own=own, gwp_set=gwp, strict=strict)
    issues = grouped([*found, *plan.issues, *unused(plan, found)])
    _stop_on_errors(issues, strict)
    result = Inventory(
        plan=plan,
        masses=run_local(plan, workers=workers, progress=progress),
        sources=submission.sources,
        issues=tuple(issues),
        lang=lang or submission.lang or book.default_lang,
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
    found = [*given.issues, *own_issues]
    return grouped([*found, *plan.issues, *unused(plan, found)])


def _stop_on_errors(issues: Sequence[Issue], strict: bool) -> None:
    stopping = [i for i in issues if i.severity == "warning"] if strict else []
    if errors(issues) or stopping:
        raise ProblemsFound(grouped(issues))


def side_by_side(result: Inventory) -> Any:
    """What the rule book compares, as a pandas DataFrame: reference and sectoral approach, measured and calculated …"""
    return frame(result)


def explain(result: Inventory, *, line: str = "", category: str = "", gas: str = "", most: int = 20) -> list[Trace]:
    """Traces of one line, of a category (and gas), or of the largest lines. Raises ProblemsFound for none."""
    try:
        ids = [line] if line else result.find(category, gas) if category or gas else result.largest(most)
        return [result.trace(i) for i in ids]
    except UnknownLine as unknown:
        not_known(LINE, unknown.asked, unknown.choices)


__all__ = [
    "Inventory", "ProblemsFound", "Submission", "Trace",
    "check", "compute", "explain", "factors_check", "factors_diff", "factors_find", "factors_show", "load", "method",
    "methods", "read", "report", "rulebooks", "side_by_side", "template",
]  # fmt: skip
