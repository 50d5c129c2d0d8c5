"""The lines a page lists: the largest ones, each with its trace; and the notation keys with their reasons.

The page holds every line's whole trace, so it lists few; a workbook lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from inventory.plan.step import Rows
from inventory.reports.labels import label
from inventory.reports.names import Names
from inventory.reports.shape import Figure
from inventory.reports.sums import groups, is_secret
from inventory.results import Inventory, Trace
from inventory.results.behind import behind_texts
from inventory.results.frames import line_id_column
from inventory.results.trace import Input
from inventory.results.trace_line import trace_line
from inventory.vocabulary.notation import keys_text, parse_keys
from inventory.vocabulary.quantities import quantity_list

MOST_LINES = 2_000
MOST_KEYS = 300


@dataclass(frozen=True)
class TraceInput:
    """One value of the equation: as written at its source, as used, and where it comes from.

    `behind`: what a derived factor was worked out from.
    """

    symbol: str
    title: str
    value: str
    used: str
    place: str
    factor: str
    locator: str
    evidence: str
    evidence_label: str
    why: str
    behind: tuple[str, ...]


@dataclass(frozen=True)
class PageLine:
    """A line in one language. `numbers` and `inputs` are blank where the line is confidential or a key."""

    id: str
    record: str
    subject: str
    category: str
    category_title: str
    item: str
    gas: str
    amount: float | None
    amount_text: str
    mass: Figure
    co2e: Figure
    counted: bool
    account: str
    evidence: str
    evidence_label: str
    place: str
    reason: str
    note: str
    method: str
    method_title: str
    method_source: str
    symbols: str
    numbers: str
    inputs: tuple[TraceInput, ...]
    gwp: str


@dataclass(frozen=True)
class KeyRow:
    """Where a notation key stands, and why."""

    key: str
    category: str
    category_title: str
    item: str
    lines: int
    reason: str


def largest(result: Inventory, most: int = MOST_LINES) -> Rows:
    """The numbers of the lines with the largest CO2e, either sign; those without a number come last.

    Lines of years that the report is not of are left out.
    """
    lines = result.columns
    size = np.nan_to_num(np.abs(lines.co2e), nan=-1.0)
    order = np.argsort(-size, kind="stable")
    return order[~lines.aside[order]][:most]


@dataclass(frozen=True)
class PageLines:
    """Makes the rows."""

    result: Inventory
    names: Names
    subjects: tuple[str, ...]
    """Columns that tell lines apart: of entity, region and year those with more than one value."""

    def rows(self, numbers: Rows) -> Iterator[PageLine]:
        """The lines with these numbers."""
        secret = is_secret(self.result.columns.text["notation_key"])
        return (self._row(int(n), id, bool(secret[n])) for n, id in zip(numbers, self._ids(numbers), strict=True))

    def _ids(self, numbers: Rows) -> list[str]:
        lines = self.result.columns
        shown = replace(lines, text={n: c.take(numbers) for n, c in lines.text.items()})
        ids: list[str] = line_id_column(shown).to_pylist()
        return ids

    def _row(self, number: int, id: str, secret: bool) -> PageLine:
        result, names, lang = self.result, self.names, self.names.lang
        lines, records = result.columns, result.plan.records
        trace = trace_line(result.plan, lines, number, id)
        row, text = int(lines.row[number]), {n: c[number] for n, c in lines.text.items()}
        amount = None if secret else _known(float(records.numbers["amount"][row]))
        method = trace.method
        return PageLine(
            id=id,
            record=text["record_id"],
            subject=" · ".join(self._subject(s, row) for s in self.subjects),
            category=text["category"],
            category_title=names.category(text["category"]),
            item=names.item(text["item"]) or names.term("activity", records.text["activity"][row]),
            gas=text["gas"],
            amount=amount,
            amount_text="" if amount is None else f"{written(amount)} {names.unit(records.text['unit'][row])}".strip(),
            mass=_figure(float(lines.mass[number]), text["notation_key"], secret),
            co2e=_figure(float(lines.co2e[number]), text["notation_key"], secret),
            counted=bool(lines.in_total[number]),
            account=self._account(bool(lines.counted[number]), text["memo"]),
            evidence=text["evidence"],
            evidence_label=names.term("evidence", text["evidence"]),
            place=str(trace.place),
            reason=_reason(trace, lang),
            note=records.text["note"][row],
            method=method.id if method else "",
            method_title=method.title.of(lang) if method else "",
            method_source=method.equation_source.of(lang) if method else "",
            symbols=_symbols(trace),
            numbers="" if secret or method is None or trace.beside else self._numbers(trace),
            inputs=() if secret else tuple(self._input(i) for i in trace.inputs),
            gwp="" if secret or method is None else self._gwp(trace),
        )

    def _subject(self, column: str, row: int) -> str:
        records = self.result.plan.records
        return str(records.year[row]) if column == "year" else self.names.word(column, records.text[column][row])

    def _account(self, counted: bool, memo: str) -> str:
        if not counted:
            return label("word.comparison", self.names.lang)
        return self.names.term("memo", memo) if memo else label("word.in_total", self.names.lang)

    def _numbers(self, trace: Trace) -> str:
        """The equation with numbers and units in the reader's words."""
        if trace.method is None:
            return ""
        shown = {i.name: f"{written(i.used)} {self.names.unit(i.used_unit)}".strip() for i in trace.inputs}
        equation = trace.method.equation(shown, variant=trace.variant)
        return f"{equation} = {written(trace.mass_t)} t {trace.gas}"

    def _gwp(self, trace: Trace) -> str:
        source = f"{trace.gwp_set}; {trace.gwp_source.of(self.names.lang)}"
        return f"{written(trace.mass_t)} t {trace.gas} × GWP {trace.gwp:g} ({source}) = {written(trace.co2e_t)} t CO2e"

    def _input(self, given: Input) -> TraceInput:
        lang, known = self.names.lang, quantity_list()
        return TraceInput(
            symbol=known.attribute(given.name, "symbol") if given.name in known else given.name,
            title=given.label.of(lang),
            value=f"{written(given.value)} {self.names.unit(given.unit)}".strip(),
            used=f"{written(given.used)} {self.names.unit(given.used_unit)}".strip(),
            place=str(given.place or ""),
            factor=given.factor_id,
            locator=given.locator,
            evidence=given.evidence,
            evidence_label=self.names.term("evidence", given.evidence),
            why=given.why.of(lang),
            behind=tuple(behind_texts(given.behind, lang)),
        )


def _known(value: float) -> float | None:
    return None if np.isnan(value) else value


def _figure(value: float, keys: str, secret: bool) -> Figure:
    return Figure(None if secret else _known(value), keys_text(parse_keys(keys) or ()))


def _reason(trace: Trace, lang: str) -> str:
    """What a notation key means, and why it stands there where that is known."""
    return trace.reason.of(lang).rstrip("： :")


def written(value: float) -> str:
    """A number with the digits that matter."""
    return f"{value:,.10g}"


def _symbols(trace: Trace) -> str:
    """The equation with the slots' symbols."""
    if trace.method is None:
        return ""
    known = quantity_list()
    names = {n: known.attribute(n, "symbol") for n in trace.method.slots if n in known}
    return f"E = {trace.method.equation(names, variant=trace.variant)}"


def key_rows(result: Inventory, names: Names) -> list[KeyRow]:
    """The notation keys by category, item and note, each with its reason."""
    lines, keys = result.columns, result.columns.text["notation_key"]
    chosen = np.flatnonzero(np.isin(keys.codes, [n for n, k in enumerate(keys.words) if k]))
    note = result.plan.records.text["note"].take(lines.row)
    words, group = groups([keys, lines.text["category"], lines.text["item"], note], chosen)
    first = chosen[np.unique(group, return_index=True)[1]]
    count = np.bincount(group, minlength=len(words))
    return [
        _key_row(result, names, int(number), word, int(n))
        for word, number, n in zip(words[:MOST_KEYS], first, count, strict=False)
    ]


def _key_row(result: Inventory, names: Names, number: int, words: tuple[str, ...], lines: int) -> KeyRow:
    key, category, item, _ = words
    return KeyRow(
        key=keys_text(parse_keys(key) or ()),
        category=category,
        category_title=names.category(category),
        item=names.item(item),
        lines=lines,
        reason=_reason(trace_line(result.plan, result.columns, number, ""), names.lang),
    )
