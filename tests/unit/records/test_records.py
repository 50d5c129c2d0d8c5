"""Records as columns: words once, numbers with NaN for blank, every value with its place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from helpers import FEW, fuel, records
from inventory.issues import Place
from inventory.records import ActivityRecord, Codes, RecordsBuilder
from inventory.records.arrow import from_arrow, to_arrow

TEXTS = st.lists(st.sampled_from(["", "raw_coal", "原煤", "a", "b"]), max_size=30)
ROWS = [
    fuel("raw_coal", 5.0, entity="E", region="CN-37", month=3, net_calorific_value=(20.5, "GJ/t"), use="burnt"),
    fuel("coke_oven_coke", None, notation_key="NE", note="no data", year=2019),
    fuel("natural_gas", 1.0, "wan_Nm3", amount_low=0.9, amount_high=1.1, carbon_content=(15.0, "tC/TJ")),
]


@FEW
@given(TEXTS)
def test_codes_spell_out_to_the_texts_they_were_made_of(texts: list[str]) -> None:
    codes = Codes.of(texts)
    assert codes.texts().tolist() == texts
    assert [codes[n] for n in range(len(codes))] == texts
    assert len(codes.words) == len(set(texts)), "each word once"


@FEW
@given(TEXTS, st.randoms(use_true_random=False))
def test_taking_rows_takes_them_in_the_order_given(texts: list[str], random: object) -> None:
    rows = np.array(random.sample(range(len(texts)), len(texts)), np.intp)  # type: ignore[attr-defined]
    assert Codes.of(texts).take(rows).texts().tolist() == [texts[r] for r in rows]


def test_one_text_for_all_rows() -> None:
    assert Codes.same("t", 3).texts().tolist() == ["t", "t", "t"]
    assert Codes.same("t", 0).texts().tolist() == []


def test_numbered_texts_are_spelled_when_asked_for() -> None:
    codes = Codes.numbered("row ", np.array([2, 5, 9], np.int32))
    assert codes.texts().tolist() == ["row 2", "row 5", "row 9"]
    assert codes[1] == "row 5"
    assert codes.take(np.array([2])).texts().tolist() == ["row 9"]


def test_a_row_reads_as_a_record() -> None:
    first, second, third = records(ROWS)
    assert (first.item, first.amount, first.unit, first.month) == ("raw_coal", 5.0, "t", 3)
    assert first.measured == {"net_calorific_value": (20.5, "GJ/t")}
    assert first.qualifiers == {"use": "burnt"}
    assert first.place == Place("input.xlsx", "data", "E2")
    assert (second.amount, second.notation_key, second.note, second.year) == (None, "NE", "no data", 2019)
    assert second.measured == {}
    assert (third.amount_low, third.amount_high) == (0.9, 1.1)


def test_every_value_knows_its_cell() -> None:
    made = records(ROWS)
    assert made.place(2) == Place("input.xlsx", "data", "E4")
    assert made.place(2, "net_calorific_value") == Place("input.xlsx", "data", "G4")
    assert made.place(2, "note", "unit", "amount") == Place("input.xlsx", "data", "F4"), "the first that is known"
    assert made.place(2, "note") == Place("input.xlsx", "data", "4"), "the row, where the column is not known"


def test_measured_columns_and_qualifiers_are_told_apart() -> None:
    made = records(ROWS)
    assert made.measured == ("net_calorific_value", "carbon_content")
    assert made.qualifiers == ("use",)


def test_batches_are_joined_row_below_row_and_what_one_lacks_is_blank() -> None:
    builder = RecordsBuilder()
    year = np.array([2020, 2021])
    builder.add(text={"item": Codes.of(["a", "b"])}, numbers={"amount": np.array([1.0, 2.0])}, year=year)
    builder.add(
        text={"item": Codes.of(["b"]), "use": Codes.of(["burnt"])},
        numbers={"amount": np.array([3.0]), "density": np.array([0.9])},
        year=year[:1],
    )
    made = builder.build()
    assert made.text["item"].texts().tolist() == ["a", "b", "b"]
    assert made.text["use"].texts().tolist() == ["", "", "burnt"]
    assert made.numbers["amount"].tolist() == [1.0, 2.0, 3.0]
    assert np.isnan(made.numbers["density"]).tolist() == [True, True, False]
    assert made.year.tolist() == [2020, 2021, 2020]


def test_nothing_added_is_no_records() -> None:
    made = RecordsBuilder().build()
    assert len(made) == 0
    assert list(made) == []


def test_some_rows_are_records_too() -> None:
    made = records(ROWS)
    assert [r.item for r in made.take(np.array([2, 0]))] == ["natural_gas", "raw_coal"]


def test_a_table_goes_to_arrow_and_back_unchanged() -> None:
    made = records(ROWS)
    table = to_arrow(made)
    assert table["cell"].to_pylist() == ["E2", "E3", "E4"]
    assert list(from_arrow(table, made.letters)) == list(made)


def test_blank_numbers_are_null_in_arrow() -> None:
    assert to_arrow(records(ROWS))["amount"].to_pylist() == [5.0, None, 1.0]


GOOD = {"record_id": "r", "year": 2020, "category": "1.A", "activity": "fuel_combustion"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"record_id": ""},
        {"year": 1066},
        {"month": 13},
        {"amount": float("nan")},
        {"amount": float("inf")},
        {"activity": ""},
        {"colour": "red"},
    ],
    ids=str,
)
def test_a_record_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    ActivityRecord(**GOOD)
    with pytest.raises(ValidationError):
        ActivityRecord(**GOOD | wrong)


def test_copies_for_other_years_stand_behind_and_keep_their_cells() -> None:
    """In a matrix the amounts of one sheet row stand in several columns: B7 and C7; the copy is of C7."""
    builder = RecordsBuilder()
    builder.add(
        text={"record_id": Codes.of(["a", "b"]), "file": Codes.same("x.xlsx", 2), "sheet": Codes.same("m", 2)},
        numbers={"amount": np.array([1.0, 2.0])},
        year=np.array([2019, 2019]),
        month=np.array([3, 4]),
        line=np.array([7, 7]),
        letters={("x.xlsx", "m"): {"item": "A"}},
        amount_letter=Codes.of(["B", "C"]),
    )
    amounts, years = {"amount": np.array([5.0])}, np.array([2020], np.int32)
    both = builder.build().followed_by(np.array([1]), {"record_id": Codes.of(["b@2020"])}, amounts, years)
    assert [both.text["record_id"][r] for r in range(3)] == ["a", "b", "b@2020"]
    assert both.numbers["amount"].tolist() == [1.0, 2.0, 5.0]
    assert (both.year.tolist(), both.month.tolist()) == ([2019, 2019, 2020], [3, 4, 0])
    assert [both.place(r).cell for r in range(3)] == ["B7", "C7", "C7"]
