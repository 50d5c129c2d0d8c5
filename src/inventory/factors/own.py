"""A user's own factor tables: plain CSV files, asked before ours. Every value needs a source."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from inventory import units
from inventory.factors.table import FIXED_COLUMNS, Factor, Table, TableCard
from inventory.issues import Issue, Place
from inventory.issues.factors import OwnFactorColumnMissing, OwnFactorsMissing, OwnFactorUnclear, OwnFactorWithoutSource
from inventory.vocabulary.categories import EDITIONS, Tree, tree
from inventory.vocabulary.closed_list import ClosedList
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import region_list
from inventory.vocabulary.terms import NAMES, term_list
from inventory.words import Words

HEADINGS = {
    "参数": "quantity", "燃料": "fuel", "能源品种": "fuel", "类别": "category", "设备": "equipment", "气体": "gas",
    "地区": "region", "数值": "value", "单位": "unit", "下限": "low", "上限": "high", "来源": "source",
    "出处": "locator", "起始年": "valid_from", "终止年": "valid_to", "备注": "note",
}  # fmt: skip
REQUIRED = ("quantity", "value", "unit", "source")
KNOWN = ("quantity", *FIXED_COLUMNS, "fuel", "category", *NAMES)


def read_own(folder: Path) -> tuple[tuple[Table, ...], list[Issue]]:
    """Tables of every CSV file in a folder (or of one file), one per file and quantity, with all problems found."""
    paths = sorted(folder.glob("*.csv")) if folder.is_dir() else [folder]
    if not paths or not all(p.is_file() for p in paths):
        return (), [OwnFactorsMissing(seen=str(folder))]
    tables: list[Table] = []
    issues: list[Issue] = []
    for path in paths:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        first = next((i for i, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
        found, faults = own_tables(path.name, lines[first:], first + 2)
        tables += found
        issues += faults
    return tuple(tables), issues


def own_tables(file: str, lines: list[str], first_row: int = 2) -> tuple[list[Table], list[Issue]]:
    """The tables in the lines of one CSV file, heading first; `first_row` is the sheet row of the first value."""
    rows = [{HEADINGS.get(k.strip(), k.strip()): (v or "").strip() for k, v in r.items() if k}
            for r in csv.DictReader(lines)]  # fmt: skip
    headings = set(rows[0]) if rows else set()
    heading_place = Place(file, "", str(first_row - 1))
    faults: list[Issue] = [OwnFactorColumnMissing(place=heading_place, column=c) for c in REQUIRED if c not in headings]
    faults += [_unknown_heading(heading_place, h) for h in headings if h not in KNOWN]
    if faults:
        return [], faults
    keys = tuple(k for k in rows[0] if k not in FIXED_COLUMNS and k != "quantity")
    by_quantity: dict[str, list[Factor]] = {}
    issues: list[Issue] = []
    for number, row in enumerate(rows, first_row):
        read = _Row(Place(file, "", str(number)), row, keys)
        issues += read.issues
        if not read.issues:
            by_quantity.setdefault(read.quantity, []).append(read.factor())
    title = Words(f"the user's table {file}", f"用户自带因子表 {file}")
    return [
        Table(TableCard(id=f"own/{Path(file).stem}", title=title, quantity=q, keys=keys, ladders=keys), tuple(factors))
        for q, factors in by_quantity.items()
    ], issues


def _unknown_heading(place: Place, heading: str) -> Issue:
    near = tuple(get_close_matches(heading, (*KNOWN, *HEADINGS), 3, 0.3))
    return OwnFactorUnclear(place=place, seen=heading, column="heading", choices=near)


class _Row:
    """One line of a user's table, its words looked up; `issues` holds what was not understood."""

    def __init__(self, place: Place, row: Mapping[str, str], keys: tuple[str, ...]) -> None:
        self.place, self.row = place, row
        self.issues: list[Issue] = []
        self.quantity = self._known("quantity", quantity_list())
        self.gas = self._known("gas", gas_list())
        self.region = self._known("region", region_list())
        self.keys = {k: self._key(k) for k in keys}
        self.unit = self._unit()
        self.numbers = {c: self._number(c) for c in ("value", "low", "high", "valid_from", "valid_to")}
        if not row.get("source"):
            self.issues.append(OwnFactorWithoutSource(place=place, seen=row.get("value", "")))

    def _known(self, column: str, vocabulary: ClosedList | Tree) -> str:
        text = self.row.get(column, "")
        if not text:
            return ""
        found = vocabulary.parse(text)
        if found is None:
            self._unclear(column, text, vocabulary.nearest(text))
        return found or ""

    def _key(self, key: str) -> str:
        if key == "fuel":
            return self._known(key, fuel_list())
        if key == "category":
            return self._known(key, tree(EDITIONS[0]))
        return self._known(key, term_list(key)) if key in NAMES else self.row.get(key, "")

    def _unit(self) -> str:
        text = self.row.get("unit", "")
        try:
            return units.parse(text)
        except (units.UnknownUnit, units.AmbiguousUnit) as wrong:
            self._unclear("unit", text, wrong.choices)
            return ""

    def _number(self, column: str) -> float | None:
        text = self.row.get(column, "")
        number = units.number(text) if text else None
        if number and number.percent and self.unit != "percent":
            number = None  # 94% beside the unit 1 would be read as 94
        if number is None and (text or column == "value"):
            self._unclear(column, text, ())
        return None if number is None else float(number.value)

    def _unclear(self, column: str, seen: str, choices: tuple[str, ...]) -> None:
        self.issues.append(OwnFactorUnclear(place=self.place, seen=seen, column=column, choices=tuple(choices)))

    def factor(self) -> Factor:
        years = {c: None if (v := self.numbers[c]) is None else int(v) for c in ("valid_from", "valid_to")}
        return Factor(
            id=f"own.{Path(self.place.file).stem}.{self.place.cell}",
            table=f"own/{Path(self.place.file).stem}",
            keys=self.keys,
            gas=self.gas,
            region=self.region,
            value=self.numbers["value"] or 0.0,
            low=self.numbers["low"],
            high=self.numbers["high"],
            unit=self.unit,
            source=self.row["source"],
            locator=self.row.get("locator", "") or str(self.place),
            evidence="own",
            note=self.row.get("note", ""),
            **years,
        )
