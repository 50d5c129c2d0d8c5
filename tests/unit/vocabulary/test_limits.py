"""Limits of nature: of known quantities, in known units, and no value of our own tables goes beyond them."""

from __future__ import annotations

import pytest

from helpers import LIBRARY
from inventory import units
from inventory.rulebooks import load, rulebook_ids
from inventory.vocabulary.limits import limits
from inventory.vocabulary.quantities import quantity_list


def test_limits_are_of_known_quantities_in_known_units() -> None:
    assert [q for q in limits() if q not in quantity_list()] == []
    assert [one for found in limits().values() for one in found if not units.known(one.unit) or one.most <= 0] == []


def test_a_quantity_has_one_limit_for_each_kind_of_unit() -> None:
    alike = [q for q, found in limits().items() if len({units.dimension(one.unit) for one in found}) < len(found)]
    assert alike == []


def test_no_row_of_the_library_is_beyond_a_limit() -> None:
    beyond = [
        row.id
        for table in map(LIBRARY.table, LIBRARY.ids)
        for limit in limits().get(table.card.quantity, ())
        for row in table.rows
        if units.compatible(row.unit, limit.unit)
        and row.value * units.scale(row.unit, limit.unit) > limit.most * (1 + 1e-9)
    ]
    assert beyond == []


@pytest.mark.parametrize("book", rulebook_ids())
def test_shares_by_which_records_are_spread_are_at_most_the_whole(book: str) -> None:
    assert [s.share for s in load(book).spread if s.share not in limits()] == []
