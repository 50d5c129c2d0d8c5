"""Load checks of factor tables: one small function each, all run, all faults reported at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator
from itertools import pairwise

from inventory import units
from inventory.factors.library import Library
from inventory.factors.table import Factor, Table, TableFault, read_table
from inventory.issues import Issue
from inventory.issues.factors import ReleaseMismatch, TableRowFault, TableRowOdd, TableUnreadable
from inventory.vocabulary.categories import EDITIONS, tree
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import region_list
from inventory.vocabulary.terms import NAMES, term_list
from inventory.words import Words

Check = Callable[[Library, list[Table]], Iterator[Issue]]


def _fault(row: Factor, en: str, zh: str) -> Issue:
    return TableRowFault(factor=row.id, fault=Words(en, zh))


def ids_are_unique(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """No factor id stands twice in the whole library."""
    seen = Counter(r.id for t in tables for r in t.rows)
    yield from (_fault(r, "the id stands twice", "编号重复") for t in tables for r in t.rows if seen[r.id] > 1)


def sources_are_listed(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """Every row cites a source of sources.toml, with the place in it."""
    for row in (r for t in tables for r in t.rows):
        if row.source not in library.sources:
            yield _fault(
                row, f"source {row.source!r} is not in sources.toml", f"sources.toml 中没有来源 {row.source!r}"
            )
        if not row.locator:
            yield _fault(row, "no locator: table or page is missing", "缺少 locator（表号或页码）")


def units_are_known(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """Every unit is defined and is one its card announces."""
    for table in tables:
        for row in table.rows:
            if row.unit not in table.card.units:
                yield _fault(row, f"unit {row.unit!r} is not on the card", f"表卡未列单位 {row.unit!r}")
            elif not units.known(row.unit):
                yield _fault(row, f"unit {row.unit!r} is not defined", f"未定义的单位 {row.unit!r}")


def words_are_known(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """Gas, region, quantity and keys are in the vocabulary."""
    codes = {code for edition in EDITIONS for code in tree(edition)}
    for table in tables:
        if table.card.quantity not in quantity_list():
            yield TableUnreadable(fault=f"{table.card.id}: quantity {table.card.quantity!r}")
        for row in table.rows:
            named: list[tuple[str, str | None, Container[str]]] = [
                ("gas", row.gas, gas_list()),
                ("region", row.region, region_list()),
                ("category", row.keys.get("category"), codes),
                ("fuel", row.keys.get("fuel"), fuel_list()),
            ]
            named += [(k, v, term_list(k)) for k, v in row.keys.items() if k in NAMES]
            for column, word, vocabulary in named:
                if word and word not in vocabulary:
                    yield _fault(row, f"{column} {word!r} is not in the vocabulary", f"词汇表中没有 {column} {word!r}")


def validity_does_not_overlap(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """Two rows of a table never fit the same case in the same year."""
    for table in tables:
        for rows in table.index.values():
            ordered = sorted(rows, key=lambda r: r.valid_from or 0)
            for a, b in pairwise(ordered):
                if (a.valid_to or 9999) >= (b.valid_from or 0) and units.compatible(a.unit, b.unit):
                    yield _fault(b, f"is valid in years for which {a.id} is too", f"与 {a.id} 的有效年份重叠")


def values_are_plausible(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """Values lie within the card's bounds, and within their own limits or with a note that says why not."""
    for table in tables:
        bounds = {b.unit: b for b in table.card.bounds}
        for row in table.rows:
            low, high = (-1e300 if row.low is None else row.low), (1e300 if row.high is None else row.high)
            if not low <= row.value <= high and not row.note:
                yield TableRowOdd(factor=row.id, fault=Words("its limits do not enclose it", "上下限未包含该值"))
            within = bounds.get(row.unit)
            if within and not within.low <= row.value <= within.high:
                en = f"{row.value} {row.unit} is outside {within.low} to {within.high}"
                yield TableRowOdd(
                    factor=row.id, fault=Words(en, f"{row.value} {row.unit} 超出 {within.low}–{within.high}")
                )


def releases_are_sealed(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """Rows known at the release are those whose checksum it gives, and rows name a release that there is."""
    for table_id in library.mismatches(t.card.id for t in tables):
        yield ReleaseMismatch(table=table_id, release=library.release)
    for table in tables:
        for row in table.rows:
            if row.since not in library.releases:
                yield _fault(row, f"since {row.since!r} is not a release", f"since {row.since!r} 不是已有的发布版")


def superseded_rows_exist(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """A row that a row supersedes stands in the same table."""
    for table in tables:
        ids = {"", *(r.id for r in read_table(library.root / table.card.id).rows)}
        for row in (r for r in table.rows if r.supersedes not in ids):
            yield _fault(row, f"supersedes {row.supersedes!r}, not found", f"没有所替换的行 {row.supersedes!r}")


def refined_tables_exist(library: Library, tables: list[Table]) -> Iterator[Issue]:
    """A table refines one of the same quantity."""
    quantities = {t.card.id: t.card.quantity for t in tables}
    for card in (t.card for t in tables if t.card.refines):
        if quantities.get(card.refines) != card.quantity:
            yield TableUnreadable(fault=f"{card.id}: refines {card.refines!r}")


CHECKS: tuple[Check, ...] = (
    ids_are_unique,
    sources_are_listed,
    units_are_known,
    words_are_known,
    validity_does_not_overlap,
    values_are_plausible,
    releases_are_sealed,
    superseded_rows_exist,
    refined_tables_exist,
)


def check(library: Library) -> list[Issue]:
    """Every fault of every table, found by every check."""
    tables: list[Table] = []
    issues: list[Issue] = []
    for table_id in library.ids:
        try:
            tables.append(library.table(table_id))
        except TableFault as fault:
            issues += [TableUnreadable(fault=f) for f in fault.faults]
    return issues + [i for one in CHECKS for i in one(library, tables)]
