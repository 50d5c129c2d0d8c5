"""The shapes of the one report model: plain data in one language, for a workbook, a page or any other format.

Numbers are whole floats; rounding is for display (`Figure.text`). Confidential values are in no shape. What is listed
row by row has its shapes in `shape_rows`; all of them can be imported from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inventory.reports.shape_rows import (
    ActivityRow,
    FactorRow,
    Figure,
    Fraction,
    Heading,
    IssueRow,
    LineRow,
    Measure,
    MethodRow,
    SeriesRow,
    Term,
    Working,
    WorkingInput,
)
from inventory.reports.shape_sides import SideTable

__all__ = [
    "ActivityRow",
    "CategoryRow",
    "ComparisonRow",
    "Count",
    "Cover",
    "FactorRow",
    "Figure",
    "Fraction",
    "Gas",
    "Grade",
    "Heading",
    "InputFileRow",
    "IssueRow",
    "LineRow",
    "Measure",
    "MemoRow",
    "MethodRow",
    "Report",
    "ScopeRow",
    "SeriesRow",
    "Share",
    "Term",
    "Working",
    "WorkingInput",
]


@dataclass(frozen=True)
class Gas:
    """A gas of the inventory and its GWP (None where the set has no value for it)."""

    id: str
    title: str
    gwp: float | None
    unit: str
    source: str
    evidence: str
    evidence_label: str


@dataclass(frozen=True)
class InputFileRow:
    """A file the activity data came from."""

    name: str
    sha256: str
    rows: int


@dataclass(frozen=True)
class Share:
    """A part of the total: `share` is its fraction of it, None where the total is blank or zero.

    `group` is a heading above it: the activity of an item. `id` and `group_id` are what the lines carry.
    """

    id: str
    title: str
    co2e: Figure
    share: float | None = None
    group: str = ""
    group_id: str = ""


@dataclass(frozen=True)
class ScopeRow:
    """Emissions of one scope: those in the total, and those in memo items beside it."""

    id: int
    title: str
    co2e: Figure
    memo: Figure


@dataclass(frozen=True)
class MemoRow:
    """One memo item by category and gas. `included`: the report's second total adds it."""

    id: str
    title: str
    included: bool
    category: str
    category_title: str
    gas: str
    mass: Figure
    co2e: Figure


@dataclass(frozen=True)
class Count:
    """How many issues of a severity (`error`, `warning`, `note`)."""

    severity: str
    label: str
    number: int


@dataclass(frozen=True)
class Grade:
    """How much of the total's CO2e rests on a grade of evidence (`text`, `own`, `secondary`, `unverified`)."""

    id: str
    label: str
    share: float


@dataclass(frozen=True)
class Cover:
    """What stands on the first sheet. Lists are texts ready to show."""

    title: str
    entities: tuple[str, ...]
    regions: tuple[str, ...]
    years: str
    rulebook: str
    rulebook_id: str
    edition: str
    publisher: str
    citation: str
    gas_volume: str
    release: str
    release_checksum: str
    gwp_set: str
    gwp_title: str
    gwp_why: str
    engine: str
    files: tuple[InputFileRow, ...]
    total: Figure
    total_with: Figure | None
    """The total with the memo items that the report adds; None where it adds none."""
    included: tuple[str, ...]
    memo: tuple[Share, ...]
    evidence: tuple[Grade, ...]
    issues: tuple[Count, ...]


@dataclass(frozen=True)
class CategoryRow:
    """One row of the category × gas table, parents before children. `mass` and `co2e` follow `Report.gases`.

    `own`: the row "of which reported at this level" of a category that has reported subcategories too. A row with
    `children` is their sum; one without is what the lines of its code add up to. `parent` and `children` are places
    in `Report.categories`.
    """

    code: str
    title: str
    level: int
    own: bool
    parent: int
    children: tuple[int, ...]
    mass: tuple[Figure, ...]
    co2e: tuple[Figure, ...]
    total: Figure


@dataclass(frozen=True)
class YearRow:
    """The CO2e of one year: by sector, in the order of `Report.year_sectors`, and in all."""

    year: int
    sectors: tuple[Figure, ...]
    total: Figure


@dataclass(frozen=True)
class ComparisonRow:
    """A method worked out beside the one that counts: `difference` is other / counted - 1."""

    category: str
    category_title: str
    item: str
    item_title: str
    gas: str
    counted_methods: str
    other_method: str
    other_title: str
    counted: Figure
    other: Figure
    difference: float | None


@dataclass(frozen=True)
class Report:
    """Everything a reader sees. `lines` and `activities` may be cut; `line_count`, `activity_count` say how many are.

    Sums are always over all lines of `year`: the last that the inventory is of. `years` has a row for each of several.
    """

    lang: str
    year: int
    decimals: int
    cover: Cover
    gases: tuple[Gas, ...]
    categories: tuple[CategoryRow, ...]
    total: CategoryRow
    sectors: tuple[Share, ...]
    scopes: tuple[ScopeRow, ...]
    items: tuple[Share, ...]
    memo: tuple[MemoRow, ...]
    comparisons: tuple[ComparisonRow, ...]
    methods: tuple[MethodRow, ...]
    qualifiers: tuple[Heading, ...]
    measured: tuple[Heading, ...]
    activities: tuple[ActivityRow, ...]
    activity_count: int
    factors: tuple[FactorRow, ...]
    workings: tuple[Working, ...]
    lines: tuple[LineRow, ...]
    line_count: int
    issues: tuple[IssueRow, ...]
    side_tables: tuple[SideTable, ...]
    years: tuple[YearRow, ...] = ()
    year_sectors: tuple[Heading, ...] = ()
    series: tuple[SeriesRow, ...] = ()
    series_columns: tuple[Heading, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every line and every record is shown."""
        return len(self.lines) == self.line_count and len(self.activities) == self.activity_count

    def roots(self) -> Iterator[CategoryRow]:
        """The top rows of the category table."""
        return (row for row in self.categories if row.parent < 0)
