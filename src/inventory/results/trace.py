"""The trace of one line: from its figure through the equation to every factor row and cell."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from inventory import units
from inventory.issues import Place
from inventory.methods.define import Method
from inventory.results.behind import Behind, behind_texts
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

NOTHING = Words("", "")


@dataclass(frozen=True)
class Input:
    """One value of the equation: where it was read (`place`) or which factor row it is, and why that one.

    `value` and `unit` are as written at the source; `used` is the number in the slot's unit; inputs of one name add up
    in the equation. `behind`: what a derived factor was worked out from.
    """

    name: str
    label: Words
    value: float
    unit: str
    used: float
    used_unit: str
    place: Place | None = None
    factor_id: str = ""
    source: str = ""
    locator: str = ""
    evidence: str = ""
    why: Words = NOTHING
    behind: tuple[Behind, ...] = ()


@dataclass(frozen=True)
class Trace:
    """How a line's figure came about. `str()` is the printed form; `text(lang)` chooses the language.

    Where records of a series share the year they make one figure, which stands on the first of them: `beside` are the
    amounts of the others, `figure_t` is what all of them make, and `elsewhere` says where it stands, if not here.
    """

    line_id: str
    method: Method | None
    variant: int
    gas: str
    inputs: tuple[Input, ...]
    mass_t: float
    gwp: float
    gwp_set: str
    gwp_source: Words
    co2e_t: float
    notation_key: str
    reason: Words
    place: Place
    figure_t: float
    beside: tuple[Input, ...] = ()
    elsewhere: Words = NOTHING

    @property
    def equation(self) -> str:
        """The equation with the slots' names."""
        return f"E_{self.gas} = {self.method.equation(variant=self.variant)}" if self.method else ""

    @property
    def latex(self) -> str:
        """The equation with symbols, as LaTeX."""
        if self.method is None:
            return ""
        symbols = {i.name: quantity_list().attribute(i.name, "latex") for i in self.inputs if i.name in quantity_list()}
        return rf"E_{{\mathrm{{{self.gas}}}}} = {self.method.equation(symbols, variant=self.variant, style='latex')}"

    @property
    def numbers(self) -> str:
        """The equation with numbers and units."""
        if self.method is None:
            return ""
        shown: dict[str, str] = {}
        for i in (*self.inputs, *self.beside):
            written = f"{i.used:.10g} {i.used_unit}".removesuffix(" 1")
            shown[i.name] = f"{shown[i.name]} + {written}" if i.name in shown else written
        shown |= {i.name: f"({shown[i.name]})" for i in self.beside}
        return f"{self.method.equation(shown, variant=self.variant)} = {self.figure_t:.10g} t {self.gas}"

    def text(self, lang: str = "en") -> str:
        """The printed form."""
        zh = lang == "zh"
        lines = [f"{'行' if zh else 'line'} {self.line_id}  {self.place}"]
        if self.method is None:
            return "\n".join([*lines, f"  {self.notation_key} {self.reason.of(lang)}"])
        lines += [
            f"  {self.method.title.of(lang)} [{self.method.id} {self.method.version}]",
            f"  {self.method.equation_source.of(lang)}",
            f"  {self.equation}",
            f"  {self.numbers}",
        ]
        for i in (*self.inputs, *self.beside):
            value = f"{i.value:.10g} {units.label(i.unit, lang)}".removesuffix(" 1")
            lines.append(f"  - {i.label.of(lang)} {i.name} = {value}")
            factor = f"{i.factor_id} [{i.source}, {i.locator}; {i.evidence}]" if i.factor_id else ""
            where = str(i.place) if i.place else factor
            lines.append(f"      {where}" + (f"  ({i.why.of(lang)})" if i.why.en else ""))
            lines += [f"        {b}" for b in behind_texts(i.behind, lang)]
        lines += [f"  {self.elsewhere.of(lang)}"] if self.elsewhere.en else []
        lines.append(
            f"  {self.mass_t:.10g} t {self.gas} × GWP {self.gwp:g} ({self.gwp_set}; {self.gwp_source.of(lang)})"
            f" = {self.co2e_t:.10g} t CO2e"
        )
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text("en")

    def as_dict(self, lang: str = "en") -> dict[str, Any]:
        """The trace for machine-readable output."""
        return {
            "line_id": self.line_id,
            "place": str(self.place),
            "method": self.method.id if self.method else "",
            "method_version": self.method.version if self.method else "",
            "source": self.method.equation_source.of(lang) if self.method else "",
            "equation": self.equation,
            "numbers": self.numbers,
            "inputs": [_as_dict(i, lang) for i in self.inputs],
            "beside": [_as_dict(i, lang) for i in self.beside],
            "mass_t": self.mass_t,
            "figure_t": self.figure_t,
            "elsewhere": self.elsewhere.of(lang),
            "gas": self.gas,
            "gwp": self.gwp,
            "gwp_set": self.gwp_set,
            "co2e_t": self.co2e_t,
            "notation_key": self.notation_key,
            "reason": self.reason.of(lang),
        }


def _as_dict(given: Input, lang: str) -> dict[str, Any]:
    said = {"label": given.label.of(lang), "why": given.why.of(lang), "place": str(given.place or "")}
    return asdict(given) | said | {"behind": [asdict(b) | {"place": str(b.place)} for b in given.behind]}
