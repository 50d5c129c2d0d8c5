"""The shapes of the one report model: plain data in one language, for a workbook, a page or any other format.

Numbers are whole floats; rounding is for display (`Figure.text`). Rows name each other by their place in the report's
tuples (`activity`, `factor`, `working`, `beside`, `parent`), -1 for none. Confidential values are in no shape.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inventory.methods.define import Method


@dataclass(frozen=True)
class Figure:
    """A number, notation keys, or a number marked with keys; all blank where there is nothing.

    `rest`: how much of the value no figure shown adds up to, because it is made of confidential ones.
    """

    value: float | None = None
    keys: str = ""
    rest: float = 0.0

    def text(self, decimals: int = 2) -> str:
        """The figure as a table shows it: `1,234.50 IE`."""
        number = "" if self.value is None else f"{self.value:,.{decimals}f}"
        return f"{number} {self.keys}".strip()

    def __str__(self) -> str:
        return self.text()


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
class MethodRow:
    """A method in one of its variants, as used. `variables`: (name, label, unit) of each slot."""

    id: str
    title: str
    variant: int
    gases: str
    tier: str
    equation: str
    latex: str
    variables: tuple[tuple[str, str, str], ...]
    source: str
    version: str


@dataclass(frozen=True)
class Heading:
    """A column that depends on the data: a qualifier or a measured parameter."""

    id: str
    title: str


@dataclass(frozen=True)
class Measure:
    """A value that the record brings itself; the value is None where it is confidential."""

    value: float | None
    unit: str


@dataclass(frozen=True)
class ActivityRow:
    """A record. `qualifiers` and `measured` follow `Report.qualifiers` and `Report.measured`; `place` is its cell."""

    id: str
    entity: str
    region: str
    year: int
    month: int
    category: str
    activity: str
    item: str
    amount: Figure
    unit: str
    qualifiers: tuple[str, ...]
    measured: tuple[Measure | None, ...]
    note: str
    place: str


@dataclass(frozen=True)
class FactorRow:
    """A factor row used, with its citation. `keys`: what it is for; `validity`: the years; `interval`: of low/high."""

    id: str
    table: str
    quantity: str
    keys: str
    gas: str
    value: float
    unit: str
    low: float | None
    high: float | None
    interval: str
    region: str
    validity: str
    source: str
    locator: str
    evidence: str
    evidence_label: str
    note: str


@dataclass(frozen=True)
class WorkingInput:
    """One slot's value: a row of `Report.factors`, or (`factor` is -1) the record's own in column `measured`.

    `scale` brings it to the slot's `unit`; `why` says why this one.
    """

    name: str
    title: str
    factor: int
    measured: int
    scale: float
    unit: str
    why: str


@dataclass(frozen=True)
class Working:
    """How the lines of one case are worked out: the method, the scale of the amount, and where each value comes from.

    `live`: the result follows from the row alone, so a spreadsheet formula can say it; a method with memory depends on
    the years before.
    """

    method: Method
    title: str
    variant: int
    gas: str
    amount_name: str
    amount_title: str
    amount_scale: float
    amount_unit: str
    inputs: tuple[WorkingInput, ...]

    @property
    def live(self) -> bool:
        return not self.method.is_series


@dataclass(frozen=True)
class LineRow:
    """A line of the inventory. `account`: where it counts, in words (`account_id`: total, comparison, or a memo item).

    `mass` and `co2e` are keys without a value where there is nothing to work out, or where it is confidential.
    `activity` and `working` are places in the report; `beside` is the counted line of the same record and gas, for a
    line worked out for comparison. `reason` explains a notation key.
    """

    id: str
    record_id: str
    method: str
    category: str
    scope: int
    entity: str
    region: str
    year: int
    month: int
    activity_title: str
    item: str
    item_title: str
    gas: str
    mass: Figure
    co2e: Figure
    counted: bool
    memo: str
    account_id: str
    account: str
    evidence: str
    evidence_label: str
    notation_key: str
    reason: str
    place: str
    activity: int
    working: int
    beside: int


@dataclass(frozen=True)
class IssueRow:
    """A problem found, in words. `severity` is its id, `label` its word."""

    severity: str
    label: str
    code: str
    places: str
    what: str
    expected: str
    nearest: str
    remedy: str


@dataclass(frozen=True)
class Report:
    """Everything a reader sees. `lines` and `activities` may be cut; `line_count`, `activity_count` say how many are.

    Sums are always over all lines.
    """

    lang: str
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

    @property
    def complete(self) -> bool:
        """Whether every line and every record is shown."""
        return len(self.lines) == self.line_count and len(self.activities) == self.activity_count

    def roots(self) -> Iterator[CategoryRow]:
        """The top rows of the category table."""
        return (row for row in self.categories if row.parent < 0)
