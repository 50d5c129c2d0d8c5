"""The formula of a line: its method spelled over the cells of its record and of the factors used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inventory.reports.formulas_series import SeriesFormulas
from inventory.reports.layout import Layout
from inventory.reports.scaling import scaled
from inventory.reports.shape import Fraction, LineRow, Term, Working


@dataclass(frozen=True)
class LineFormulas:
    """Formulas of lines; what is the same for all lines of a working is spelled once."""

    layout: Layout

    @cached_property
    def _templates(self) -> tuple[str, ...]:
        return tuple(self._template(w) if w.live else "" for w in self.layout.report.workings)

    def _template(self, working: Working) -> str:
        """The method with `{amount}` and `{measured id}` where a record's cells go."""
        cells = {working.amount_name: scaled("{amount}", working.amount_scale)}
        for i in working.inputs:
            place = f"{{measured {i.measured}}}" if i.factor < 0 else self.layout.factors.cell("value", i.factor)
            cells[i.name] = scaled(place, i.scale)
        return working.method.spreadsheet(cells, variant=working.variant, gas=working.gas)

    def mass(self, line: LineRow) -> str:
        """The formula of the mass; blank where it depends on years that are not shown, or the record is not shown."""
        if line.working < 0 or line.activity >= len(self.layout.report.activities):
            return ""
        if line.series >= 0:
            year = self.layout.report.series[line.series]
            return SeriesFormulas(self.layout).mass(line.series) if year.activity == line.activity else ""
        return self._of_record(line.working, line.activity)

    def _of_record(self, working: int, row: int) -> str:
        """What a working makes of a record."""
        activities = self.layout.activities
        cells = {"amount": activities.cell("amount", row)}
        for n, m in enumerate(self.layout.report.measured):
            cells[f"measured {n}"] = activities.cell(f"measured {m.id}", row)
        return self._templates[working].format_map(cells)

    def derived(self, fraction: Fraction | None) -> str:
        """The formula of a derived factor; blank where there is none, or not all that it is made of is shown."""
        if fraction is None or any(not self._shown(t) for t in (*fraction.above, *fraction.below)):
            return ""
        above, below = (
            "+".join(scaled(self._term(t), t.scale) for t in side) for side in (fraction.above, fraction.below)
        )
        return scaled(f"({above})/({below})", fraction.scale)

    def _shown(self, term: Term) -> bool:
        report = self.layout.report
        live = term.working < 0 or report.workings[term.working].live
        return term.line < len(report.lines) and term.activity < len(report.activities) and live

    def _term(self, term: Term) -> str:
        if term.line >= 0:
            return self.layout.lines.cell("mass", term.line)
        if term.working < 0:
            return self.layout.activities.cell("amount", term.activity)
        return f"({self._of_record(term.working, term.activity)})"

    def co2e(self, row: int, gas: str) -> str:
        """Mass times GWP."""
        gases = [g.id for g in self.layout.report.gases]
        return f"{self.layout.lines.here('mass', row)}*{self.layout.gwp.cell('value', gases.index(gas))}"
