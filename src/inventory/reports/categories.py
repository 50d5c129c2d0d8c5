"""The category × gas table: every reported category with all those above it; children add up to their parent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from inventory.plan.step import Rows
from inventory.reports.labels import label
from inventory.reports.names import Names
from inventory.reports.shape import CategoryRow, Figure
from inventory.reports.sums import Part, added, group_parts, groups
from inventory.results.lines import Lines
from inventory.vocabulary.categories import Tree


@dataclass(frozen=True)
class Cells:
    """Sums by gas of one row: mass and CO2e; `other` holds the keys of lines that name no gas."""

    mass: Mapping[str, Part]
    co2e: Mapping[str, Part]

    def __add__(self, other: Cells) -> Cells:
        return Cells(_joined(self.mass, other.mass), _joined(self.co2e, other.co2e))


NONE = Cells({}, {})


def _joined(a: Mapping[str, Part], b: Mapping[str, Part]) -> dict[str, Part]:
    return {g: a.get(g, Part()) + b.get(g, Part()) for g in dict.fromkeys((*a, *b))}


@dataclass
class _Node:
    """A category on its way into the table."""

    code: str
    own: Cells | None = None
    below: list[_Node] = field(default_factory=list)


def reported(lines: Lines, chosen: Rows) -> dict[str, Cells]:
    """The sums by gas of each code, of the chosen lines."""
    pairs, group = groups([lines.text["category"], lines.text["gas"]], chosen)
    mass = group_parts(lines, chosen, group, len(pairs), lines.mass)
    co2e = group_parts(lines, chosen, group, len(pairs), lines.co2e)
    found: dict[str, Cells] = {}
    for (code, gas), m, c in zip(pairs, mass, co2e, strict=True):
        found[code] = found.get(code, NONE) + Cells({gas: m}, {gas: c})
    return found


def category_rows(lines: Lines, names: Names, gases: Sequence[str]) -> tuple[tuple[CategoryRow, ...], CategoryRow]:
    """The rows of the table, and its last one, the total."""
    table = _Table(names, gases)
    found = reported(lines, np.flatnonzero(lines.in_total))
    parts = [table.add(root, -1, 0) for root in _forest(found, names.tree)]
    return tuple(table.rows), table.sum_row("", label("word.total", names.lang), 0, parts, always=True)


def parent(code: str, tree: Tree) -> str:
    """The category above; a code of the rule book's own climbs by its dots."""
    return tree.parent(code) if code in tree else code.rpartition(".")[0]


def _ladder(code: str, tree: Tree) -> Iterator[str]:
    """The code and all those above it."""
    yield code
    while code and (code := parent(code, tree)):
        yield code


def sector(code: str, tree: Tree) -> str:
    """The top of the table above a code."""
    return list(_ladder(code, tree))[-1]


def _forest(found: Mapping[str, Cells], tree: Tree) -> list[_Node]:
    """The reported codes and all those above them, in the tree's order; codes that are not in it come last."""
    order = {code: n for n, code in enumerate(tree)}
    codes = {step for code in found for step in _ladder(code, tree)}
    nodes = {c: _Node(c, found.get(c)) for c in sorted(codes, key=lambda c: (order.get(c, len(order)), c))}
    above = {code: parent(code, tree) if code else "" for code in nodes}
    for code, node in nodes.items():
        if above[code]:
            nodes[above[code]].below.append(node)
    return [node for code, node in nodes.items() if not above[code]]


@dataclass
class _Table:
    names: Names
    gases: Sequence[str]
    rows: list[CategoryRow] = field(default_factory=list)

    def add(self, node: _Node, above: int, level: int) -> tuple[int, Cells]:
        """The rows of a category and of those below it; its place and its sums."""
        number, title = len(self.rows), self.names.category(node.code)
        self.rows.append(self._leaf(node.code, title, level, above, node.own or NONE))
        if not node.below:
            return number, node.own or NONE
        parts = [self._own(node, number, level + 1)] if node.own else []
        parts += [self.add(child, number, level + 1) for child in node.below]
        self.rows[number] = replace(self.sum_row(node.code, title, level, parts), parent=above)
        return number, _whole(parts)

    def _own(self, node: _Node, above: int, level: int) -> tuple[int, Cells]:
        cells, title = node.own or NONE, label("summary.own", self.names.lang)
        self.rows.append(replace(self._leaf(node.code, title, level, above, cells), own=True))
        return len(self.rows) - 1, cells

    def _leaf(self, code: str, title: str, level: int, above: int, cells: Cells) -> CategoryRow:
        mass = tuple(cells.mass.get(g, Part()).figure() for g in self.gases)
        co2e = tuple(cells.co2e.get(g, Part()).figure() for g in self.gases)
        return CategoryRow(code, title, level, False, above, (), mass, co2e, _across(cells))

    def sum_row(
        self, code: str, title: str, level: int, parts: Sequence[tuple[int, Cells]], *, always: bool = False
    ) -> CategoryRow:
        """A row that adds up other rows; the confidential numbers that those withhold are its `rest`."""
        whole, children = _whole(parts), tuple(number for number, _ in parts)
        mass = tuple(_above(whole.mass, [c.mass for _, c in parts], g, always) for g in self.gases)
        co2e = tuple(_above(whole.co2e, [c.co2e for _, c in parts], g, always) for g in self.gases)
        return CategoryRow(code, title, level, False, -1, children, mass, co2e, _across(whole, always=always))


def _whole(parts: Sequence[tuple[int, Cells]]) -> Cells:
    return sum((cells for _, cells in parts), NONE)


def _across(cells: Cells, *, always: bool = False) -> Figure:
    """The CO2e of all gases; `rest` is what the row's own cells withhold."""
    rest = 0.0 if always else sum(p.hidden_value for p in cells.co2e.values())
    return added(cells.co2e.values()).figure(rest, always=always)


def _above(whole: Mapping[str, Part], below: Sequence[Mapping[str, Part]], gas: str, always: bool) -> Figure:
    rest = sum(part.get(gas, Part()).hidden_value for part in below)
    return whole.get(gas, Part()).figure(rest, always=always)
