"""One factor table: rows with their card, as written in `emission_factors/<edition>/<sector>/<table>.csv + .toml`."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from inventory.words import Words

FIXED_COLUMNS = (
    "id", "gas", "region", "valid_from", "valid_to", "value", "unit", "low", "high", "interval", "distribution",
    "source", "locator", "evidence", "since", "supersedes", "note",
)  # fmt: skip

EVIDENCE = ("text", "own", "secondary", "unverified")
"""From best to weakest: seen in the guideline's own text, supplied by the user, seen in another source, not seen."""

DERIVED = "derived/"
"""How the ids of tables begin that hold factors worked out from the inventory's own records."""


def _blank(value: Any) -> Any:
    return None if value == "" else value


def _words(value: Any) -> Any:
    return Words(**value) if isinstance(value, dict) else value


OptionalFloat = Annotated[float | None, BeforeValidator(_blank)]
OptionalYear = Annotated[int | None, BeforeValidator(_blank)]
Text = Annotated[Words, BeforeValidator(_words)]


class Factor(BaseModel):
    """One number with one citation.

    `valid_from`/`valid_to`: the activity years it is for. `since`/`supersedes`: the release in which it became known
    and the row it replaces. `keys`: what it is for, by key column; a blank key is for any.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    table: str
    keys: dict[str, str]
    gas: str = ""
    region: str = ""
    valid_from: OptionalYear = None
    valid_to: OptionalYear = None
    value: float
    unit: str
    low: OptionalFloat = None
    high: OptionalFloat = None
    interval: str = ""
    distribution: str = ""
    source: str
    locator: str = ""
    evidence: Literal["text", "own", "secondary", "unverified"]
    since: str = ""
    supersedes: str = ""
    note: str = ""

    def valid_in(self, year: int) -> bool:
        """True when the row is for activities of this year."""
        return (self.valid_from or year) <= year <= (self.valid_to or year)

    @property
    def is_derived(self) -> bool:
        """True when it was worked out from the inventory's own records."""
        return self.table.startswith(DERIVED)


class Bounds(BaseModel):
    """What is plausible for a value in a unit; outside it the load check warns, and so does a run of stated values."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    unit: str
    low: float
    high: float


class TableCard(BaseModel):
    """What a table holds: the slot it fills (`quantity`), its key columns, and which of them climb (`ladders`).

    `exact`: keys, `region` and `year` for which only the very one asked for will do: nothing climbs, no blank stands
    for any, no earlier year stands in.
    `refines`: the table that this one says more exactly for a part of the cases; it is asked before that one.
    `series`: a name that tables share which give the same numbers by different counts (rounded and unrounded, one
    edition of a standard and the next): one run takes rows of one of them only.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Text
    quantity: str
    keys: tuple[str, ...] = ()
    ladders: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    refines: str = ""
    series: str = ""
    units: tuple[str, ...] = ()
    bounds: tuple[Bounds, ...] = ()
    interval: Text = Words("", "")


@dataclass(frozen=True)
class Table:
    """A card and its rows."""

    card: TableCard
    rows: tuple[Factor, ...]

    @cached_property
    def index(self) -> Mapping[tuple[str, ...], tuple[Factor, ...]]:
        """Rows by (gas, *keys, region)."""
        found: dict[tuple[str, ...], list[Factor]] = {}
        for row in self.rows:
            found.setdefault((row.gas, *(row.keys[k] for k in self.card.keys), row.region), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The words that stand in each key column."""
        return {k: tuple(dict.fromkeys(row.keys[k] for row in self.rows)) for k in self.card.keys}

    @cached_property
    def is_regional(self) -> bool:
        """True when some row is for a region; otherwise all are for any."""
        return any(row.region for row in self.rows)

    def known_at(self, release: str) -> Table:
        """The table as it stood at a release: later rows left out, rows superseded by then too."""
        known = [r for r in self.rows if r.since <= release]
        replaced = {r.supersedes for r in known}
        return Table(self.card, tuple(r for r in known if r.id not in replaced))


def of_one_series(tables: Iterable[Table]) -> tuple[list[Table], list[tuple[Table, Table]]]:
    """The tables without those of a series that an earlier table stands for; and these, each after the earlier one."""
    first: dict[str, Table] = {}
    kept: list[Table] = []
    mixed: list[tuple[Table, Table]] = []
    for table in tables:
        before = first.setdefault(table.card.series, table) if table.card.series else table
        if before is table:
            kept.append(table)
        else:
            mixed.append((before, table))
    return kept, mixed


class TableFault(ValueError):
    """A table that cannot be read; `faults` lists all of them, with row numbers."""

    def __init__(self, where: str, faults: Iterable[str]) -> None:
        self.faults = tuple(f"{where}: {f}" for f in faults)
        super().__init__("\n".join(self.faults))


_ROWS = TypeAdapter(tuple[Factor, ...])


def read_table(path: Path) -> Table:
    """Read `<path>.csv` with its card `<path>.toml`. Raises TableFault naming every bad row."""
    card_path = path.with_suffix(".toml")
    try:
        card = TableCard(**tomllib.loads(card_path.read_text(encoding="utf-8")))
    except (OSError, ValidationError, tomllib.TOMLDecodeError) as wrong:
        raise TableFault(card_path.name, [str(wrong)]) from None
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Table(card, parse_rows(card, rows, path.name))


def parse_rows(card: TableCard, rows: list[dict[str, str]], where: str) -> tuple[Factor, ...]:
    """Rows of text as factors. Raises TableFault naming every bad row."""
    expected = {*FIXED_COLUMNS, *card.keys}
    if rows and (wrong := set(rows[0]) ^ expected):
        raise TableFault(where, [f"columns that should not be there or are missing: {sorted(map(str, wrong))}"])
    shaped = [{n: r[n] for n in FIXED_COLUMNS} | {"table": card.id, "keys": {k: r[k] for k in card.keys}} for r in rows]
    try:
        return _ROWS.validate_python(shaped)
    except ValidationError as wrong:
        raise TableFault(where, [_fault(e) for e in wrong.errors()]) from None


def _fault(error: ErrorDetails) -> str:
    row, *field = error["loc"]
    return f"row {int(row) + 2}: {'.'.join(map(str, field))}: {error['msg']}"
