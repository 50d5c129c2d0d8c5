"""What must hold in an energy balance, as linear equations over its cells, each for all items or all rows at once.

- a row is the sum of its parts;
- supply + transformation − losses − final consumption = difference;
- total consumption = final consumption + losses + what went into transformation;
- in standard coal, a column of totals is the sum of its group;
- standard coal = physical amount × coefficient.

Where tables differ in what they mean (whether “#of which” rows are within the row above, whether gangue is in the coal
total, whether consumption is gross or net of what transformation gives) an equation has alternatives: one must hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from inventory.plan.energy_balance.cells import PHYSICAL, STANDARD, Balance, Bools, Floats, Rows
from inventory.vocabulary.energy_balance import balance_item_list, balance_row_list
from inventory.words import Words

ROUNDING = 1e-9
COEFFICIENT_TOLERANCE = 1e-3
"""Coefficients are printed with four digits, and tables are made with more or fewer of them."""


@dataclass(frozen=True)
class Block:
    """Equations of one kind: Σ coefficient × cell = 0. `cells` (terms, n); `coefficients` (alternatives, terms, n)."""

    name: Words
    form: int
    cells: Rows
    coefficients: Floats
    checked: Bools
    is_coefficient: bool = False


@dataclass(frozen=True)
class Evaluated:
    """A block's residuals and tolerances (alternatives, n), the alternative that fits best, and where none fits."""

    block: Block
    residual: Floats
    tolerance: Floats
    best: Rows
    fails: Bools
    checked: Bools


def evaluate(balance: Balance, block: Block) -> Evaluated:
    """Which equations of a block hold within what printing rounds off."""
    amount, half, unknown = balance.amount.ravel(), balance.half.ravel(), balance.unknown.ravel()
    terms = block.coefficients * amount[block.cells]
    residual = terms.sum(1)
    size = np.abs(terms).sum(1)
    tolerance = (np.abs(block.coefficients) * half[block.cells]).sum(1) * (1 + ROUNDING) + ROUNDING * size
    if block.is_coefficient:
        tolerance = tolerance + COEFFICIENT_TOLERANCE * size / 2
    checked = block.checked & ~unknown[block.cells].any(0)
    off = np.abs(residual) - tolerance
    return Evaluated(block, residual, tolerance, np.argmin(off, axis=0), checked & (off > 0).all(0), checked)


def blocks(balance: Balance, coefficients: Mapping[str, float]) -> Iterator[Block]:
    """Every equation that can be asked of a balance. `coefficients`: standard coal per unit of the physical form."""
    for form in (PHYSICAL, STANDARD):
        yield from _sums(balance, form)
        yield from _closing(balance, form)
        yield from _consumption(balance, form)
    yield from _groups(balance)
    yield from _coefficients(balance, coefficients)


def _row(balance: Balance, form: int, row: str) -> Bools:
    """Where a row is filled."""
    filled: Bools = balance.filled[form, balance.rows.index(row)]
    return filled


def parts_of(balance: Balance, row: str) -> list[str]:
    """The rows that make a row up; what is used as raw material is a part of another kind."""
    listed = balance_row_list()
    return [
        r for r in balance.rows if listed.attribute(r, "parent") == row and listed.attribute(r, "kind") != "feedstock"
    ]


def _block(balance: Balance, name: Words, form: int, terms: list[tuple[str, list[float]]], checked: Bools) -> Block:
    """Equations over rows, the same for every item; a term has a coefficient for each alternative."""
    cells = np.stack([balance.index(form, row) for row, _ in terms])
    coefficients = np.array([signs for _, signs in terms]).T[:, :, None] * np.ones(len(balance.items))
    return Block(name, form, cells, coefficients, checked)


def _sums(balance: Balance, form: int) -> Iterator[Block]:
    listed = balance_row_list()
    for row in balance.rows:
        parts = [p for p in parts_of(balance, row) if balance.stands(form, p)]
        if listed.attribute(row, "parts") != "all" or not parts or not balance.stands(form, row):
            continue
        within = [w for p in parts for w in parts_of(balance, p) if listed.attribute(w, "kind") == "reinput"]
        terms = [(row, [1.0, 1.0]), *((p, [-1.0, -1.0]) for p in parts), *((w, [0.0, -1.0]) for w in within)]
        label = listed.words(row)
        name = Words(f"“{label.en}” = the sum of its parts", f"“{label.zh}”= 各分项之和")
        yield _block(balance, name, form, terms, _row(balance, form, row))


def _settled(balance: Balance, form: int, row: str) -> Bools:
    """Where a sum says what it is: filled, or nothing is filled in its parts."""
    parts = [_row(balance, form, p) for p in parts_of(balance, row)]
    empty = ~np.any(parts, axis=0) if parts else np.ones(len(balance.items), bool)
    if row not in balance.rows:
        return np.ones(len(balance.items), bool)
    settled: Bools = _row(balance, form, row) | empty
    return settled


def _closing(balance: Balance, form: int) -> Iterator[Block]:
    listed = balance_row_list()
    signs = {r: 1.0 if listed.attribute(r, "closes") == "+" else -1.0 for r in listed if listed.attribute(r, "closes")}
    if not (balance.stands(form, "supply") and balance.stands(form, "final")):
        return
    terms = [(r, [s]) for r, s in signs.items() if r in balance.rows]
    checked = np.all([_settled(balance, form, r) for r, _ in terms], axis=0)
    if "transformation" not in balance.rows:
        checked &= ~balance.filled[form, [balance.rows.index(p) for p in parts_of(balance, "transformation")]].any(0)
    name = Words(
        "supply + transformation − losses − final consumption = difference",
        "可供消费量 + 加工转换 − 损失 − 终端消费 = 平衡差额",
    )
    yield _block(balance, name, form, terms, checked)


def _consumption(balance: Balance, form: int) -> Iterator[Block]:
    """Gross: with what transformation takes. Net: with what it takes less what it gives."""
    if not (balance.stands(form, "consumption") and balance.stands(form, "final")):
        return
    listed, every = balance_row_list(), np.ones(len(balance.items))
    inputs = parts_of(balance, "transformation")
    again = [w for p in inputs for w in parts_of(balance, p) if listed.attribute(w, "kind") == "reinput"]
    taken = {r: (balance.amount[form, balance.rows.index(r)] < 0).astype(float) for r in (*inputs, *again)}
    terms: list[tuple[str, list[Floats]]] = [("consumption", [every] * 3), ("final", [-every] * 3)]
    terms += [("losses", [-every] * 3)] if "losses" in balance.rows else []
    terms += [(r, [taken[r], taken[r], every]) for r in inputs]
    terms += [(r, [0 * every, taken[r], 0 * every]) for r in again]
    cells = np.stack([balance.index(form, row) for row, _ in terms])
    coefficients = np.stack([np.stack(c) for _, c in terms], axis=1)
    checked = _row(balance, form, "consumption") & _settled(balance, form, "final")
    name = Words(
        "total consumption = final consumption + losses + input of transformation",
        "消费量合计 = 终端消费 + 损失 + 加工转换投入",
    )
    yield Block(name, form, cells, coefficients, checked)


def _groups(balance: Balance) -> Iterator[Block]:
    """Columns of totals, in standard coal. A group within a group is taken by its members where these are filled."""
    items = balance_item_list()
    flat = np.arange(balance.amount.size).reshape(balance.amount.shape)
    for total in (i for i in balance.items if items.attribute(i, "kind") == "sum"):
        members = [*_members(balance, total)]
        filled = balance.filled[STANDARD, :, balance.items.index(total)].copy()
        if "consumption" in balance.rows:  # consumption of a group is net of what one member is made of another
            filled[balance.rows.index("consumption")] = False
        if not members or not filled.any():
            continue
        columns = [balance.items.index(i) for i in (total, *members)]
        direct = [items.attribute(i, "maybe") and items.attribute(i, "total") == total for i in members]
        signs = np.array([[1.0, *[-1.0] * len(members)], [1.0, *[-0.0 if maybe else -1.0 for maybe in direct]]])
        label = items.words(total)
        name = Words(f"“{label.en}” = the sum of its group", f"“{label.zh}”= 本组各品种之和")
        cells = flat[STANDARD][:, columns].T
        yield Block(name, STANDARD, cells, signs[:, :, None] * np.ones(cells.shape[1]), filled)


def _members(balance: Balance, total: str) -> Iterator[str]:
    items = balance_item_list()
    for item in (i for i in balance.items if items.attribute(i, "total") == total):
        within = [*_members(balance, item)]
        known = [i for i in within if balance.filled[STANDARD, :, balance.items.index(i)].any()]
        yield from known or [item]


def _coefficients(balance: Balance, known: Mapping[str, float]) -> Iterator[Block]:
    """Cells of an item that stands in both forms, but for the difference, which gathers what rounding leaves."""
    rows = [r for r in balance.rows if r != "difference"]
    flat = np.arange(balance.amount.size).reshape(balance.amount.shape)
    for number, item in enumerate(balance.items):
        both = balance.filled[PHYSICAL, :, number].any() and balance.filled[STANDARD, :, number].any()
        if item in known and both:
            where = [balance.rows.index(r) for r in rows]
            cells = np.stack([flat[STANDARD][where, number], flat[PHYSICAL][where, number]])
            signs = np.array([1.0, -known[item]])[None, :, None] * np.ones(cells.shape[1])
            checked = np.array([balance.stands(PHYSICAL, r) and balance.stands(STANDARD, r) for r in rows])
            name = Words("standard coal = physical amount × coefficient", "标准量 = 实物量 × 折标系数")
            yield Block(name, STANDARD, cells, signs, checked, is_coefficient=True)
