"""Formulas of series: what a year adds, what comes due in it, what it begins with, and its result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inventory.methods.expression import Expression, name, write
from inventory.reports.layout import Layout
from inventory.reports.scaling import scaled
from inventory.reports.series import column_id, wait_id
from inventory.reports.shape import SeriesRow, Working


@dataclass(frozen=True)
class SeriesFormulas:
    """Formulas over the cells of a year's records, of the factors, and of the years before."""

    layout: Layout

    def mass(self, place: int) -> str:
        """The result of a year, by the method's formula."""
        working = self._working(place)
        return working.method.spreadsheet(self._cells(place), variant=working.variant, gas=working.gas)

    def year(self, place: int) -> Mapping[str, str]:
        """The formulas of a row, by column; blank where a memory begins with a plain number."""
        return dict(self._year(place))

    def _year(self, place: int) -> Iterator[tuple[str, str]]:
        row, working = self.layout.report.series[place], self._working(place)
        method = working.method
        for slot in method.of_kind("activity"):
            yield self._column(working, slot), self._added(row, slot)
        for slot in method.of_kind("earlier"):
            yield wait_id(slot), write(self._wait(working, slot), "spreadsheet", self._cells(place))
            yield self._column(working, slot), self._due(row, place, slot)
        before = None if row.before < 0 else self._carried(row.before)
        for n, slot in enumerate(method.of_kind("memory")):
            yield self._column(working, slot), before[n] if before else self._opening(place, slot)

    def _working(self, place: int) -> Working:
        report = self.layout.report
        return report.workings[report.series[place].working]

    def _column(self, working: Working, slot: str) -> str:
        return column_id(working.method, slot, working.variant, working.gas)

    def _wait(self, working: Working, slot: str) -> Expression:
        waited: Expression = working.method.wait(slot, {n: name(n) for n in working.method.slots})
        return waited

    def _opening(self, place: int, slot: str) -> str:
        """What a memory begins with: the mean over the first years of the series, or blank for a number."""
        method = self._working(place).method
        if slot not in method.openings:
            return ""
        years = range(place, place + method.openings[slot].years)
        each = [write(self._opened(year, slot), "spreadsheet", self._cells(year)) for year in years]
        return each[0] if len(each) == 1 else f"AVERAGE({','.join(each)})"

    def _opened(self, place: int, slot: str) -> Expression:
        working = self._working(place)
        opened: Expression = working.method.opening(slot, working.method.shown(working.variant))
        return opened

    def _carried(self, place: int) -> list[str]:
        """What a year leaves to the next, memory by memory."""
        working, cells = self._working(place), self._cells(place)
        _, *left = working.method.expressions(working.variant)
        return [write(tree, "spreadsheet", cells) for tree in left]

    def _cells(self, place: int) -> dict[str, str]:
        """A cell for every slot of a year: its parameters are its first record's."""
        row, working = self.layout.report.series[place], self._working(place)
        cells = self._own(row.activity, working)
        for kind in ("activity", "earlier", "memory"):
            for slot in working.method.of_kind(kind):
                cells[slot] = self.layout.series.cell(self._column(working, slot), place)
        for slot in working.method.of_kind("elapsed"):
            cells[slot] = f"({self.layout.series.cell('year', place)}-{working.method.slots[slot].value:.0f})"
        return cells

    def _own(self, record: int, working: Working) -> dict[str, str]:
        """The cells of a record and of its factors, in the slots' units."""
        report, records = self.layout.report, self.layout.activities
        cells = {working.amount_name: scaled(records.cell("amount", record), working.amount_scale)}
        for i in working.inputs:
            own = i.factor < 0
            column = f"measured {report.measured[i.measured].id}" if own else "value"
            at = records.cell(column, record) if own else self.layout.factors.cell(column, i.factor)
            cells[i.name] = scaled(at, i.scale)
        return cells

    def _added(self, row: SeriesRow, slot: str) -> str:
        workings = self.layout.report.workings
        return "+".join(self._own(record, workings[working])[slot] for record, working in row.records)

    def _due(self, row: SeriesRow, place: int, slot: str) -> str:
        """What of each year falls on this one: all of it, or the part that its wait leaves to it (methods/lag.py)."""
        working, series = self._working(place), self.layout.series
        main = self._column(working, working.method.of_kind("activity")[0])
        amount, wait, year = (series.down(c, row.first, place) for c in (main, wait_id(slot), "year"))
        part = f"(1-ABS({series.cell('year', place)}-{year}-{wait}))"
        return f"SUMPRODUCT({amount}*({part}>0)*{part})"
