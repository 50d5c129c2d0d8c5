"""Lines that follow from other lines of the same record (`Follow` of a rule book)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatch

from inventory.issues import Issue
from inventory.issues.plan import FactorMissing
from inventory.methods.catalogue import METHODS
from inventory.methods.following import going_on
from inventory.plan.cases import Case
from inventory.plan.resolve import Need, Reading, Resolver, Source
from inventory.plan.rules import meets
from inventory.plan.step import Purpose
from inventory.vocabulary.categories import tree


def followers(resolver: Resolver, purpose: Purpose, reading: Reading) -> Iterator[tuple[Purpose, Reading] | Issue]:
    """What follows from a reading, each with its purpose; or a fault of what a user brings for it.

    Nothing where the release has no factor for it.
    """
    book, case = resolver.rulebook, reading.case
    for follow in book.follows if purpose.in_total else ():
        if purpose.gas != follow.gas or not _is(resolver, purpose, reading, follow.when):
            continue
        if any(_is(resolver, purpose, reading, condition) for condition in follow.but):
            continue
        after = METHODS[follow.method]
        found = resolver.sources(Need(case, follow.gives, case["region"]), after, 0)
        faults = [f for f in found.values() if isinstance(f, Issue)]
        yield from (f for f in faults if not isinstance(f, FactorMissing))
        if not faults:
            sources = {**reading.sources, **{n: s for n, s in found.items() if isinstance(s, Source)}}
            method = going_on(reading.method, reading.gas, after)
            follows = replace(purpose, gas=follow.gives, memo=follow.memo, follows=True)
            yield follows, replace(reading, method=method, gas=follow.gives, sources=sources)


def _is(resolver: Resolver, purpose: Purpose, reading: Reading, when: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a result is as a condition says: by its category, its method and its record's other columns."""
    book, case = resolver.rulebook, reading.case
    columns = {column: allowed for column, allowed in when.items() if column not in ("category", "method")}
    return (
        meets(book.activities[case["activity"]], case, columns)
        and ("category" not in when or _below(book.category_edition, purpose, case, when["category"]))
        and ("method" not in when or any(fnmatch(reading.method.id, pattern) for pattern in when["method"]))
    )


def _below(edition: str, purpose: Purpose, case: Case, codes: tuple[str, ...]) -> bool:
    """Whether the category that a result is reported in is one of these or below one."""
    categories, code = tree(edition), purpose.category or case["category"]
    return any(c in codes for c in (categories.ladder(code) if code in categories else (code,)))
