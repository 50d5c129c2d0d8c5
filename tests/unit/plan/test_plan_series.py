"""Methods that remember, through the plan: rows of any order, several series, rows of the same year."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from toys import book, decay, known, start

from helpers import inventory, mass, plan, table

LN2 = 0.6931471805599453
RATE = table("own/rate", "oxidation_factor", {"id": "rate", "value": LN2, "unit": "1"}, keys=())
CARBON = table("own/carbon", "carbon_content", {"id": "carbon", "value": 0.5, "unit": "tC/t"}, keys=())
DECAY = book({"CH4": ["toy.decay"]})


def buried(year: int, tonnes: float, entity: str = "", **more: Any) -> dict[str, Any]:
    row = {"activity": "counted", "category": "4.A", "item": "waste", "entity": entity, "year": year, "unit": "t"}
    return row | {"record_id": f"{entity}{year}", "amount": tonnes} | more


@pytest.fixture(autouse=True)
def _methods(monkeypatch: pytest.MonkeyPatch) -> None:
    known(monkeypatch, decay, start)


def masses(rows: list[dict[str, Any]], method: str = "toy.decay", **options: Any) -> dict[str, float]:
    result = inventory(rows, book({"CH4": [method]}), own=(RATE, CARBON), **options)
    assert result.issues == ()
    return {i.split("|")[0]: mass(result, i) for i in result.line_ids}


ONE = [buried(2001, 90.0), buried(2002, 0.0), buried(2003, 0.0)]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_one_deposit_decays_by_half_each_year_in_whatever_order_its_rows_stand(order: tuple[int, ...]) -> None:
    # 90 t with a half-life of a year: 45 and 22.5 t decay; carbon 0.5 times 16/12 is 2/3
    assert masses([ONE[i] for i in order]) == pytest.approx({"2001": 0.0, "2002": 30.0, "2003": 15.0}, rel=1e-14)


def test_a_year_without_a_row_passes_all_the_same_and_has_a_line_of_its_own() -> None:
    expected = {"2001": 0.0, "2001@2002": 30.0, "2003": 15.0}
    assert masses([buried(2001, 90.0), buried(2003, 0.0)]) == pytest.approx(expected, rel=1e-14)


def test_two_series_do_not_mix() -> None:
    rows = [buried(2001, 90.0, "A"), buried(2002, 0.0, "A"), buried(2002, 30.0, "B"), buried(2003, 0.0, "B")]
    expected = {"A2001": 0.0, "A2002": 30.0, "A2002@2003": 15.0, "B2002": 0.0, "B2003": 10.0}
    assert masses(rows) == pytest.approx(expected, rel=1e-14)
    assert masses([rows[i] for i in (3, 0, 2, 1)]) == pytest.approx(expected, rel=1e-14)


def test_rows_of_the_same_year_add_up_on_the_first_of_them() -> None:
    rows = [
        buried(2001, 60.0),
        buried(2001, 30.0, record_id="again"),
        buried(2002, 0.0),
        buried(2002, 0.0, record_id="also"),
    ]
    assert masses(rows) == pytest.approx({"2001": 0.0, "again": 0.0, "2002": 30.0, "also": 0.0}, rel=1e-14)


def test_rows_of_one_series_may_be_in_different_units() -> None:
    rows = [buried(2001, 0.09, unit="kt"), buried(2002, 0.0)]
    assert masses(rows) == pytest.approx({"2001": 0.0, "2002": 30.0}, rel=1e-14)


def test_measured_parameters_hold_for_their_own_year_whatever_the_order_of_rows() -> None:
    # 80 t; 2002 loses half (40 t), 2003 loses three quarters of the other 40 t (30 t); times 2/3
    rows = [
        buried(2001, 80.0, oxidation_factor=(0.1, "1")),
        buried(2002, 0.0, oxidation_factor=(LN2, "1")),
        buried(2003, 0.0, oxidation_factor=(2 * LN2, "1")),
    ]
    expected = {"2001": 0.0, "2002": 80 / 3, "2003": 20.0}
    for order in itertools.permutations(range(3)):
        assert masses([rows[i] for i in order]) == pytest.approx(expected, rel=1e-14)


def test_a_series_takes_no_parameters_of_another() -> None:
    rows = [
        buried(2003, 0.0, "B", oxidation_factor=(LN2, "1")),
        buried(2001, 90.0, "A", oxidation_factor=(9.0, "1")),
        buried(2002, 90.0, "B", oxidation_factor=(LN2, "1")),
    ]
    made = masses(rows)
    assert {i: made[i] for i in ("A2001", "B2002", "B2003")} == pytest.approx(
        {"A2001": 0.0, "B2002": 0.0, "B2003": 30.0}, rel=1e-14
    )


def test_a_series_begins_in_its_own_first_year_whatever_others_do() -> None:
    # a bank of 8 t loses half a year: 4 t, then half of what is left and came
    alone = masses([buried(2010, 4.0, "B"), buried(2011, 0.0, "B")], "toy.start")
    assert alone == {"B2010": 4.0, "B2011": 4.0}
    beside = masses([buried(2001, 0.0, "A"), buried(2010, 4.0, "B"), buried(2011, 0.0, "B")], "toy.start")
    assert {i: beside[i] for i in ("A2001", *alone)} == {"A2001": 4.0, **alone}
    assert beside["A2001@2010"] == 4.0 / 2**9  # half of 8 t, halved nine times more


def test_draws_go_through_the_years() -> None:
    made = plan([*ONE, buried(2001, 30.0, "B"), buried(2002, 0.0, "B")], DECAY, own=(RATE, CARBON))
    assert [f.id for f in made.factors] == ["rate", "carbon"]
    (drawn,) = made.evaluate(np.array([[LN2, LN2, 2 * LN2], [0.5, 0.75, 0.75]]))
    assert drawn.shape == (6, 3)  # and B in 2003
    assert drawn[1] == pytest.approx([30.0, 45.0, 67.5], rel=1e-14)  # 45, 45, 67.5 t of carbon, times 2/3, 1, 1
    assert drawn[2] == pytest.approx([15.0, 22.5, 16.875], rel=1e-14)  # 22.5; 22.5; three quarters of 22.5
    assert drawn[4] == pytest.approx([10.0, 15.0, 22.5], rel=1e-14)
