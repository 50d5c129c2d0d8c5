"""Building records, tables and results in a line or two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from hypothesis import settings

from inventory.factors.library import Library
from inventory.factors.own import own_tables
from inventory.factors.table import Factor, Table, TableCard
from inventory.plan.compile import compile_plan
from inventory.plan.plan import Plan
from inventory.records import TEXT_COLUMNS, Codes, Records, RecordsBuilder
from inventory.results import Inventory
from inventory.rulebooks import RuleBook, load
from inventory.run import run_local
from inventory.words import Words

FEW = settings(max_examples=25, deadline=None)
"""For properties: enough examples to find a mistake, few enough to be quick."""

LIBRARY = Library()
NUMBERS = ("amount", "amount_low", "amount_high")
PLACED = {"file": "input.xlsx", "sheet": "data"}
LETTERS = {("input.xlsx", "data"): {"amount": "E", "unit": "F", "net_calorific_value": "G"}}

Row = Mapping[str, Any]


def fuel(item: str, amount: float | None, unit: str = "t", **more: Any) -> dict[str, Any]:
    """A row of fuel burnt in manufacturing; `more` are further columns, a measured one as (value, unit)."""
    row = {"activity": "fuel_combustion", "category": "1.A.2", "item": item, "amount": amount, "unit": unit}
    return row | more


def records(rows: Sequence[Row]) -> Records:
    """Rows as records: r0, r1 … of 2020, standing in rows 2, 3 … of one sheet, unless they say otherwise."""
    whole = [PLACED | {"record_id": f"r{n}", "year": 2020, "line": n + 2} | dict(row) for n, row in enumerate(rows)]
    names = dict.fromkeys(n for row in whole for n in row)
    measured = [n for n in names if any(isinstance(row.get(n), tuple) for row in whole)]
    text = {
        n: Codes.of([str(row.get(n, "")) for row in whole]) for n in (*TEXT_COLUMNS, *names) if _is_text(n, measured)
    }
    text |= {f"{n}_unit": Codes.of([row[n][1] if n in row else "" for row in whole]) for n in measured}
    numbers = {n: _floats(row.get(n) for row in whole) for n in NUMBERS}
    numbers |= {n: _floats(row[n][0] if n in row else None for row in whole) for n in measured}
    builder = RecordsBuilder()
    builder.add(
        text=text,
        numbers=numbers,
        year=_ints(whole, "year"),
        month=_ints(whole, "month"),
        line=_ints(whole, "line"),
        letters=LETTERS,
    )
    return builder.build()


def _is_text(name: str, measured: Sequence[str]) -> bool:
    return name not in (*NUMBERS, *measured, "year", "month", "line")


def _floats(values: Iterable[float | None]) -> Any:
    return np.array([np.nan if v is None else v for v in values], np.float64)


def _ints(rows: Sequence[Row], name: str) -> Any:
    return np.array([row.get(name, 0) for row in rows], np.int32)


def plan(rows: Sequence[Row], book: str | RuleBook = "ipcc-2006", **options: Any) -> Plan:
    """The plan for some rows; `options` are those of `compile_plan`."""
    rulebook = load(book) if isinstance(book, str) else book
    return compile_plan(records(rows), rulebook, options.pop("library", LIBRARY), **options)


def inventory(rows: Sequence[Row], book: str | RuleBook = "ipcc-2006", **options: Any) -> Inventory:
    """The inventory of some rows, whatever issues there are."""
    made = plan(rows, book, **options)
    return Inventory(made, run_local(made), issues=made.issues)


def mass(result: Inventory, line_id: str) -> float:
    """Tonnes of the gas on one line."""
    return float(result.columns.mass[result.line_ids.index(line_id)])


def codes(issues: Iterable[Any]) -> list[str]:
    """The codes of issues, in order."""
    return [i.code for i in issues]


def own(*lines: str) -> tuple[Table, ...]:
    """A user's table from CSV lines, heading first; it must have no faults."""
    tables, issues = own_tables("own.csv", list(lines))
    assert not issues, issues
    return tuple(tables)


def table(
    name: str, quantity: str, *rows: Row, keys: tuple[str, ...] = ("fuel",), climbs: tuple[str, ...] = ()
) -> Table:
    """A factor table; a row gives id, value, unit and whatever else matters, key columns among it."""
    card = TableCard(id=name, title=Words(name, name), quantity=quantity, keys=keys, ladders=(*climbs, "region"))
    return Table(card, tuple(_factor(name, keys, dict(row)) for row in rows))


def _factor(name: str, keys: tuple[str, ...], row: dict[str, Any]) -> Factor:
    own_keys = {k: row.pop(k, "") for k in keys}
    return Factor(**{"table": name, "keys": own_keys, "source": "test", "evidence": "text"} | row)


def without_manure(book: str) -> RuleBook:
    """A rule book in which herds lead to enteric fermentation and to what they pass by their feed, and no further."""
    whole = load(book)
    rates = {"afolu.livestock.nitrogen_excretion_rate", "afolu.livestock.volatile_solids_rate"}
    herds = whole.activities["livestock"]
    rules = tuple(r for r in herds.rules if not rates & {m for ms in r.methods.values() for m in ms})
    activities = whole.activities | {"livestock": herds.model_copy(update={"rules": rules})}
    derived = tuple(d for d in whole.derived if not d.id.endswith("_by_mass"))
    return whole.model_copy(update={"activities": activities, "derived": derived, "spread": ()})
