"""The shapes of what a report lists row by row: records, factors, methods, workings, lines, issues.

Rows name each other by their place in the report's tuples (`activity`, `factor`, `working`, `beside`), -1 for none.
"""

from __future__ import annotations

from collections.abc import Mapping
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
class Term:
    """What is added up for a derived factor, `scale` bringing it to the sum's unit.

    The mass of a `line`; where that is -1 what `working` makes of the record `activity`, and where that is -1 too the
    record's amount.
    """

    line: int
    activity: int
    working: int
    scale: float


@dataclass(frozen=True)
class Fraction:
    """How a derived factor is worked out: one sum over another, times `scale`."""

    above: tuple[Term, ...]
    below: tuple[Term, ...]
    scale: float


@dataclass(frozen=True)
class FactorRow:
    """A factor row used, with its citation. `keys`: what it is for; `validity`: the years; `interval`: of low/high.

    `fraction`: of a derived factor that a formula can say.
    """

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
    fraction: Fraction | None = None


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
    line worked out for comparison, `series` the year of its series. `reason` explains a notation key. `sides`: on which
    side of each of `Report.side_tables` the line stands, in words; `energy`: TJ, where one of them compares energy.
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
    sides: tuple[str, ...]
    energy: Figure
    series: int = -1


@dataclass(frozen=True)
class SeriesRow:
    """A year of a series, as a method that looks back on the years before works it out.

    `activity` and `working`: of the year's first record, whose parameters hold; `records`: (record, working) of all
    records of the year. `first` and `before` are places in the report's series: of the first year, and of the year
    before (-1 in the first). `values`: by column of the sheet, what a year adds, waits for, gets back and begins with.
    """

    activity: int
    working: int
    records: tuple[tuple[int, int], ...]
    first: int
    before: int
    year: int
    gas: str
    values: Mapping[str, float]


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
