"""The formula of a line: its method spelled over the cells of its record and of the factors used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inventory.reports.layout import Layout
from inventory.reports.shape import LineRow, Working


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
        """The formula of the mass; blank where it depends on other years, or the record is not shown."""
        if line.working < 0 or line.activity >= len(self.layout.report.activities):
            return ""
        activities, row = self.layout.activities, line.activity
        cells = {"amount": activities.cell("amount", row)}
        for n, m in enumerate(self.layout.report.measured):
            cells[f"measured {n}"] = activities.cell(f"measured {m.id}", row)
        return self._templates[line.working].format_map(cells)

    def co2e(self, row: int, gas: str) -> str:
        """Mass times GWP."""
        gases = [g.id for g in self.layout.report.gases]
        return f"{self.layout.lines.here('mass', row)}*{self.layout.gwp.cell('value', gases.index(gas))}"


def scaled(cell: str, scale: float) -> str:
    """A cell brought to the unit that the method asks for."""
    return cell if scale == 1 else f"({cell}*{float(scale)!r})"
