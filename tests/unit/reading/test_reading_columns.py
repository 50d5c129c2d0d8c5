"""Columns of cells: numbers, words, blanks, and rows told apart by their words."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.reading.columns import Column, Odd, combinations, number_text, rows_of, word_or_number
from inventory.records import Codes

CELLS = [
    (None, ""),
    ("", ""),
    ("\u3000 ", ""),
    (float("nan"), ""),
    (Decimal("nan"), ""),
    (np.float64("nan"), ""),
    (" 原煤\u200b\n", "原煤"),
    (3, 3.0),
    (np.int64(3), 3.0),
    (Decimal("1.5"), 1.5),
    (True, Odd("boolean", "TRUE")),
    (np.False_, Odd("boolean", "FALSE")),
    (date(2019, 1, 2), Odd("date", "2019-01-02")),
    (datetime(2019, 1, 2), Odd("date", "2019-01-02")),
    (datetime(2019, 1, 2, 3), Odd("date", "2019-01-02 03:00:00")),
    (time(3), Odd("date", "03:00:00")),
    ([1, 2], Odd("object", "[1, 2]")),
]


@pytest.mark.parametrize(("cell", "meant"), CELLS, ids=repr)
def test_a_cell_is_a_number_a_word_or_blank(cell: object, meant: object) -> None:
    assert word_or_number(cell) == meant


@pytest.mark.parametrize(
    ("number", "text"), [(2019.0, "2019"), (0.94, "0.94"), (-5.0, "-5"), (1e20, "1e+20"), (1e-7, "1e-07")]
)
def test_a_number_is_shown_as_typed(number: float, text: str) -> None:
    assert number_text(number) == text


def test_numbers_written_as_words_join_the_words_that_are_there() -> None:
    column = Column.of_cells(["37", 37, None, 11.5, "a"]).spelled()
    assert [column.words[c] for c in column.codes] == ["37", "37", "", "11.5", "a"]
    assert len(set(column.words)) == len(column.words)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), min_size=1))
def test_combinations_give_every_row_its_own_codes_back(rows: list[tuple[int, int]]) -> None:
    first, second = (np.array(c, np.int32) for c in zip(*rows, strict=True))
    found, inverse = combinations([(first, 4), (second, 6)])
    assert [tuple(found[i]) for i in inverse] == rows
    assert len(found) == len(set(rows))


def test_combinations_of_very_many_words_are_found_too() -> None:
    first = np.array([5, 2_000_000, 5], np.int32)
    found, inverse = combinations([(first, 3_000_000), (first, 3_000_000)])
    assert found[inverse].tolist() == [[5, 5], [2_000_000, 2_000_000], [5, 5]]


def test_rows_are_found_by_their_code_in_order() -> None:
    codes = np.array([2, 0, 1, 2, 2, 1], np.int32)
    assert [(c, r.tolist()) for c, r in rows_of(codes, [2, 1, 7])] == [(2, [0, 3, 4]), (1, [2, 5]), (7, [])]


def test_ids_made_from_line_numbers_read_like_any_other_texts() -> None:
    ids = Codes.numbered("a!", np.array([2, 5, 9], np.int32))
    assert [*ids.words] == ["a!2", "a!5", "a!9"] == ids.texts().tolist()
    assert (ids[1], [*ids.words[1:]], len(ids)) == ("a!5", ["a!5", "a!9"], 3)
    assert [*ids.take(np.array([2, 0])).texts()] == ["a!9", "a!2"]
