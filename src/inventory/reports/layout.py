"""Which columns each sheet has and where its rows stand, known before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from inventory.reports.criteria import Condition, Sums, twins
from inventory.reports.labels import label
from inventory.reports.shape import Report
from inventory.reports.sheet import PERCENT, Block, Column

TOP = 3
"""The first row under the headings, where a sheet holds one table: title, note, headings."""

WIDE = {
    "id": 42, "entity": 18, "region": 18, "activity": 16, "item": 16, "title": 34, "category": 12, "table": 28,
    "quantity": 18, "keys": 18, "source": 40, "locator": 28, "note": 36, "place": 26, "method": 34, "account": 16,
    "evidence": 24, "reason": 36, "equation": 50, "variables": 40, "what": 50, "expected": 32, "nearest": 32,
    "remedy": 44, "places": 28, "counted_method": 32, "other_method": 32, "unit": 14, "mass": 18, "co2e": 18,
    "beside": 18, "counted": 18, "other": 18, "year": 7, "month": 7, "scope": 7, "interval": 18, "amount": 16,
    "item_id": 20, "value": 14, "included": 14, "code": 14, "record_id": 24, "gases": 12, "tier": 7,
}  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """The columns and the place of every table of a report."""

    report: Report
    figures: str

    def name(self, sheet: str) -> str:
        """A sheet's name."""
        return label(f"sheet.{sheet}", self.report.lang)

    def columns(self, sheet: str, ids: Sequence[str]) -> tuple[Column, ...]:
        """Columns by their words in `labels.toml`."""
        figures = ("mass", "co2e", "beside", "counted", "other", "total", "memo")
        formats = dict.fromkeys(figures, self.figures) | {"difference": "0.00%", "share": PERCENT}
        lang = self.report.lang
        return tuple(Column(i, label(f"{sheet}.{i}", lang), WIDE.get(i, 12), formats.get(i, "")) for i in ids)

    def block(self, sheet: str, columns: Sequence[Column], rows: int, top: int = TOP) -> Block:
        """Where a table of so many rows stands."""
        return Block(self.name(sheet), tuple(c.id for c in columns), top, rows)

    # -- the tables that formulas refer to --------------------------------------------------------------------------

    @cached_property
    def activity_columns(self) -> tuple[Column, ...]:
        """Fixed columns, then the qualifiers and the measured values that this report has."""
        report, lang = self.report, self.report.lang
        fixed = ("id", "entity", "region", "year", "month", "category", "activity", "item", "amount", "unit")
        own = [Column(f"qualifier {q.id}", q.title, 14) for q in report.qualifiers]
        for m in report.measured:
            own.append(Column(f"measured {m.id}", label("activities.measured", lang, title=m.title), 14))
            own.append(Column(f"unit {m.id}", label("activities.measured_unit", lang, title=m.title), 14))
        return (*self.columns("activities", fixed), *own, *self.columns("activities", ("keys", "note", "place")))

    @cached_property
    def activities(self) -> Block:
        """The records."""
        return self.block("activities", self.activity_columns, len(self.report.activities))

    @cached_property
    def factor_columns(self) -> tuple[Column, ...]:
        """Columns of the factors used."""
        return self.columns("factors", (
            "id", "table", "quantity", "keys", "gas", "value", "unit", "low", "high", "interval", "region", "validity",
            "source", "locator", "evidence", "note",
        ))  # fmt: skip

    @cached_property
    def factors(self) -> Block:
        """The factors used."""
        return self.block("factors", self.factor_columns, len(self.report.factors))

    @cached_property
    def gwp_columns(self) -> tuple[Column, ...]:
        """Columns of the GWP values."""
        return self.columns("gwp", ("gas", "title", "value", "unit", "source", "evidence"))

    @cached_property
    def gwp(self) -> Block:
        """The GWP values."""
        return self.block("gwp", self.gwp_columns, len(self.report.gases))

    @cached_property
    def line_columns(self) -> tuple[Column, ...]:
        """Columns of the lines: those of the result, and what the sums choose by."""
        fixed = self.columns("lines", (
            "id", "record_id", "entity", "region", "year", "month", "scope", "category", "activity", "item_id", "item",
            "gas", "method", "mass", "co2e", "account", "counted_line", "evidence", "keys", "beside", "reason", "place",
        ))  # fmt: skip
        compared, lang = self.report.side_tables, self.report.lang
        own = [Column(f"side {t.id}", label("sides.side", lang, title=t.title), 24) for t in compared]
        energy = [Column("energy", label("sides.energy", lang), 16, self.figures)] if self.energy else []
        return (*fixed, *own, *energy)

    @property
    def energy(self) -> bool:
        """Whether lines show their energy."""
        return any(t.energy for t in self.report.side_tables)

    @cached_property
    def lines(self) -> Block:
        """The lines."""
        return self.block("lines", self.line_columns, len(self.report.lines))

    @cached_property
    def series_columns(self) -> tuple[Column, ...]:
        """Which series, method and year; then the columns that its methods ask for."""
        fixed = self.columns("series", ("record_id", "entity", "region", "category", "item", "gas", "method", "year"))
        return (*fixed, *(Column(c.id, c.title, 18) for c in self.report.series_columns))

    @cached_property
    def series(self) -> Block:
        """The years of series."""
        return self.block("series", self.series_columns, len(self.report.series))

    @property
    def live(self) -> bool:
        """Whether sums can be formulas over the lines sheet: only where it holds them all."""
        return len(self.report.lines) == self.report.line_count

    @cached_property
    def sums(self) -> Sums:
        """Conditional sums over the lines."""
        lines = self.report.lines
        by_column = {"category": {n.category for n in lines}, "item_id": {n.item for n in lines}}
        by_column |= {"activity": {n.activity_title for n in lines}, "gas": {n.gas for n in lines}}
        by_column |= {"entity": {n.entity for n in lines}, "region": {n.region for n in lines}}
        return Sums(self.lines, {column: twins(words) for column, words in by_column.items()})

    def account(self, id: str) -> Condition:
        """Lines that count in the total, or are for comparison only."""
        return Condition("account", label(f"word.{id}", self.report.lang))

    # -- the tables that sum up -------------------------------------------------------------------------------------

    @cached_property
    def summary(self) -> Block:
        """Category × gas, with the total as its last row."""
        gases = [g.id for g in self.report.gases]
        columns = ("code", "title", *(f"mass {g}" for g in gases), *(f"co2e {g}" for g in gases), "total", "keys")
        return Block(self.name("summary"), columns, TOP + 1, len(self.report.categories) + 1)

    @property
    def total_cell(self) -> str:
        """The cell of the grand total."""
        return self.summary.cell("total", len(self.report.categories))
