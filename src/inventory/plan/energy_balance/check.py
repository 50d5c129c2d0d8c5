"""The faults of energy balances: what does not close, and which cell it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inventory import units
from inventory.factors.library import Library
from inventory.factors.table import Factor
from inventory.issues import Issue, Place
from inventory.issues.energy_balance import (
    BalanceCell,
    BalanceCoefficient,
    BalanceDifference,
    BalanceDifferenceLarge,
    BalanceForms,
    BalanceOpen,
    BalanceSign,
    BalanceUnchecked,
    BalanceUnits,
)
from inventory.plan.energy_balance.cells import PHYSICAL, STANDARD, Balance, Floats, balances
from inventory.plan.energy_balance.coefficients import Usual, pair_of, usual_of
from inventory.plan.energy_balance.equations import blocks, evaluate
from inventory.plan.energy_balance.locate import Failing, Repair, connected, failing, held, repair
from inventory.records import Records, Unread
from inventory.rulebooks import RuleBook
from inventory.vocabulary.energy_balance import balance_item_list, balance_row_list
from inventory.vocabulary.labels import value_words
from inventory.words import Words

LARGE_DIFFERENCE = 0.05
FUELS = ("fossil", "mixed", "biomass")
NEGATIVE = Words("a negative number: it leaves, or is used up", "负数：表示调出或投入")
POSITIVE = Words("a positive number", "正数")


def check_balances(records: Records, book: RuleBook, library: Library, unread: Collection[Unread] = ()) -> list[Issue]:
    """Everything that is wrong with the energy balances among the records; `unread` are those that lack a cell."""
    wanted = next((a.coefficients for a in book.activities.values() if a.balance), "")
    rows = library.table(wanted).rows if wanted else ()
    return [issue for b in balances(records, book) for issue in _Check(b, rows, b.is_among(unread)).issues()]


@dataclass
class _Check:
    """The checks of one balance."""

    balance: Balance
    rows: Sequence[Factor]
    lacks_cells: bool

    def issues(self) -> Iterator[Issue]:
        """Signs first: a wrong sign is not reported once more as a balance that does not close.

        Where cells were not read, only what is wrong with a cell by itself is told.
        """
        b = self.balance
        for row in b.misfits.tolist():
            yield BalanceUnits(place=b.records.place(row, "unit"), seen=b.records.text["unit"][row])
        signs = [*self._signs()]
        yield from (issue for _, issue in signs)
        if self.lacks_cells:
            yield self._unchecked()
            return
        known, warnings = self._coefficients()
        yield from warnings
        found = [evaluate(b, block) for block in blocks(b, known)]
        passing = held(found)
        turned = {cell: -2 * float(b.amount.ravel()[cell]) for cell, _ in signs}
        for group in connected([*failing(found)]):
            yield from self._explained(group, passing, turned)
        yield from self._differences()

    def _unchecked(self) -> Issue:
        records, first = self.balance.records, int(self.balance.where[0])
        place, region = records.place(first), value_words("region", records.text["region"][first])
        return BalanceUnchecked(place=place, region=region, year=int(records.year[first]))

    def _signs(self) -> Iterator[tuple[int, Issue]]:
        b, rows, items = self.balance, balance_row_list(), balance_item_list()
        for cell in np.flatnonzero(b.filled.ravel()).tolist():
            _, row, item = b.at(cell)
            sign, amount = rows.attribute(row, "sign"), float(b.amount.ravel()[cell])
            made = rows.attribute(row, "kind") == "combustion" and items.attribute(item, "kind") not in FUELS
            if sign not in "+-" or made or amount * (1 if sign == "+" else -1) >= 0:
                continue
            yield (
                cell,
                BalanceSign(
                    place=self._place(cell),
                    seen=_number(self._printed(cell, amount), self._digits(cell)),
                    turned=_number(self._printed(cell, -amount), self._digits(cell)),
                    row=rows.words(row),
                    item=items.words(item),
                    expected_sign=POSITIVE if sign == "+" else NEGATIVE,
                ),
            )

    def _coefficients(self) -> tuple[dict[str, float], list[Issue]]:
        """Standard coal per unit of the physical form: the table's where it fits, else the balance's own, and said."""
        known: dict[str, float] = {}
        issues: list[Issue] = []
        for number, item in enumerate(self.balance.items):
            pair = pair_of(self.balance, number)
            usual = usual_of(self.balance, self.rows, number)
            if not pair.cells:
                continue
            if usual and pair.agree(usual.value, least=1):
                known[item] = usual.value
                continue
            middle = float(np.median(pair.ratios))
            if pair.agree(middle, least=2):
                known[item] = middle
            if usual:
                issues.append(self._other_coefficient(number, item, pair.ratios, usual))
        return known, issues

    def _other_coefficient(self, number: int, item: str, ratio: Floats, usual: Usual) -> Issue:
        low, high = (_short(float(edge) / usual.value * usual.printed) for edge in (ratio.min(), ratio.max()))
        first = int(np.flatnonzero(self.balance.filled[STANDARD, :, number])[0])
        cell = int(np.ravel_multi_index((STANDARD, first, number), self.balance.amount.shape))
        return BalanceCoefficient(
            place=self._place(cell),
            seen=low if low == high else f"{low}–{high}",
            item=balance_item_list().words(item),
            unit=units.label_words(usual.per),
            factor=usual.source,
            table_value=_short(usual.printed),
        )

    def _explained(self, group: Sequence[Failing], passing: set[int], turned: Mapping[int, float]) -> Iterator[Issue]:
        """One cell where one explains all; else every equation. Forms that differ where all adds up are warned of."""
        if any(_repaired_by(e, turned) for e in group):
            group = [e for e in group if not _repaired_by(e, turned)]
        equations = [e for e in group if not e.is_coefficient]
        if not equations:
            yield from map(self._differing, group)
            return
        one = repair(group, passing)
        if one and self.balance.record.ravel()[one.cell] >= 0:
            yield self._cell(one, group)
        else:
            yield from map(self._open, equations)

    def _cell(self, one: Repair, group: Sequence[Failing]) -> Issue:
        amount, digits = float(self.balance.amount.ravel()[one.cell]), self._digits(one.cell)
        _, row, item = self.balance.at(one.cell)
        names = list(dict.fromkeys(e.name for e in group))
        return BalanceCell(
            place=self._place(one.cell),
            seen=_number(self._printed(one.cell, amount), digits),
            closing=_number(self._printed(one.cell, amount + one.change), digits),
            row=balance_row_list().words(row),
            item=balance_item_list().words(item),
            unit=units.label_words(self._unit(one.cell)),
            equations=Words("; ".join(n.en for n in names), "；".join(n.zh for n in names)),
        )

    def _open(self, equation: Failing) -> Issue:
        cells = [c for c in equation.terms if self.balance.record.ravel()[c] >= 0]
        form, _, item = self.balance.at(next(iter(equation.terms)))
        unit = self.balance.unit[form][self.balance.items.index(item)]
        first, *more = [self._place(c) for c in cells]
        issue = BalanceOpen(
            seen=_number(equation.readings[0].residual, 4),
            tolerance=_short(equation.readings[0].tolerance),
            item=balance_item_list().words(item),
            equation=equation.name,
            unit=units.label_words(unit),
        )
        return replace(issue, place=first, more_places=tuple(more))

    def _differing(self, equation: Failing) -> Issue:
        """The two forms of a cell that do not agree, while every sum that they are in holds."""
        standard, physical = equation.terms
        _, row, item = self.balance.at(standard)
        cells = [c for c in (standard, physical) if self.balance.record.ravel()[c] >= 0]
        first, *more = map(self._place, cells)
        amount = self.balance.amount.ravel()
        return BalanceForms(
            place=first,
            more_places=tuple(more),
            seen=_number(float(amount[standard]), 2),
            converted=_number(float(amount[standard]) - equation.readings[0].residual, 2),
            row=balance_row_list().words(row),
            item=balance_item_list().words(item),
            unit=units.label_words(self.balance.unit[STANDARD][self.balance.items.index(item)]),
        )

    def _differences(self) -> Iterator[Issue]:
        """The printed statistical difference: reported, and flagged where large."""
        b = self.balance
        for form in [PHYSICAL if b.filled[PHYSICAL].any() else STANDARD] if "difference" in b.rows else []:
            cells = [c for c in b.index(form, "difference").tolist() if b.filled.ravel()[c] and b.amount.ravel()[c]]
            shown = [(balance_item_list().words(b.at(c)[2]), _number(float(b.amount.ravel()[c]), 2)) for c in cells]
            if cells:
                items = Words(", ".join(f"{n.en} {v}" for n, v in shown), "、".join(f"{n.zh} {v}" for n, v in shown))
                first, *more = map(self._place, cells)
                yield BalanceDifference(place=first, more_places=tuple(more), items=items)
            for cell, (name, value) in zip(cells, shown, strict=True):
                share = self._share(form, cell)
                if share > LARGE_DIFFERENCE:
                    percent, limit = f"{100 * share:.1f}", f"{100 * LARGE_DIFFERENCE:g}"
                    yield BalanceDifferenceLarge(
                        place=self._place(cell), seen=value, item=name, percent=percent, limit=limit
                    )

    def _share(self, form: int, cell: int) -> float:
        """The difference beside the larger of supply and final consumption."""
        b = self.balance
        item = b.items.index(b.at(cell)[2])
        sizes = [abs(float(b.amount[form, b.rows.index(r), item])) for r in ("supply", "final") if r in b.rows]
        return abs(float(b.amount.ravel()[cell])) / max(sizes) if any(sizes) else 0.0

    # -- how a cell is called and written ------------------------------------------------------------------------------

    def _place(self, cell: int) -> Place:
        return self.balance.records.place(int(self.balance.record.ravel()[cell]))

    def _unit(self, cell: int) -> str:
        return self.balance.records.text["unit"][int(self.balance.record.ravel()[cell])]

    def _printed(self, cell: int, amount: float) -> float:
        """An amount in the unit that the cell is written in."""
        form, _, item = self.balance.at(cell)
        own, common = self._unit(cell), self.balance.unit[form][self.balance.items.index(item)]
        return amount * units.scale(common, own) if own and own != common else amount

    def _digits(self, cell: int) -> int:
        half = self._printed(cell, float(self.balance.half.ravel()[cell]))
        return max(0, round(-np.log10(2 * half))) if half else 2


def _repaired_by(equation: Failing, turned: Mapping[int, float]) -> bool:
    """Whether turning a sign that is wrong anyway mends the equation."""
    for reading in equation.readings:
        change = sum(reading.terms[cell] * by for cell, by in turned.items() if cell in reading.terms)
        if change and abs(reading.residual + change) <= reading.tolerance:
            return True
    return False


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}"


def _short(value: float) -> str:
    return f"{value:.4g}"
