"""What a workbook's XML says beside the values."""

from __future__ import annotations

import pytest

from inventory.reading.columns import Odd
from inventory.reading.package import TooLarge, _marks, column_letters, column_number

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(rows: str, before: str = "") -> bytes:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'.encode()


def test_a_formula_without_a_value_is_marked() -> None:
    xml = sheet('<row r="3"><c r="B3"><f>A1+1</f><v/></c><c r="C3"><f>A1</f><v>2</v></c><c r="D3"><f>A1</f></c></row>')
    assert _marks(xml, "s", False).odd == {(2, 1): Odd("formula", "=A1+1"), (2, 3): Odd("formula", "=A1")}


def test_a_formula_whose_value_is_an_empty_text_has_a_value() -> None:
    assert _marks(sheet('<row r="1"><c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c></row>'), "s", False).odd == {}


def test_a_nought_is_no_value_only_where_a_full_recalculation_is_asked_for() -> None:
    xml = sheet('<row r="1"><c r="A1"><f>B1</f><v>0</v></c><c r="B1"><v>0</v></c></row>')
    assert _marks(xml, "s", False).odd == {}
    assert _marks(xml, "s", True).odd == {(0, 0): Odd("formula", "=B1")}


def test_an_error_is_marked_with_its_name() -> None:
    assert _marks(sheet('<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>'), "s", False).odd == {
        (0, 0): Odd("error", "#DIV/0!")
    }


def test_positions_that_are_left_out_are_counted() -> None:
    first = '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
    fifth = '<row r="5"><c r="C5"><v>1</v></c><c t="e"><v>#REF!</v></c></row>'
    assert _marks(sheet(first + fifth), "s", False).odd == {(0, 1): Odd("error", "#N/A"), (4, 3): Odd("error", "#REF!")}


def test_elements_with_a_prefix_are_known() -> None:
    row = '<x:row r="1"><x:c r="A1"><x:f>B1</x:f></x:c></x:row>'
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{row}</x:sheetData></x:worksheet>'
    assert _marks(xml.encode(), "s", False).odd == {(0, 0): Odd("formula", "=B1")}


def test_hidden_rows_and_columns_are_known() -> None:
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="0"/></cols>'
    marks = _marks(sheet('<row r="4" hidden="true"><c r="A4"><v>1</v></c></row>', columns), "s", False)
    assert (marks.hidden_rows, marks.hidden_columns) == ({3}, {1, 2})


def test_a_value_far_right_and_one_far_down_are_refused() -> None:
    rows = '<row r="1"><c r="ABC1"><v>1</v></c></row><row r="1000000"><c r="A1000000"><v>1</v></c></row>'
    with pytest.raises(TooLarge) as refused:
        _marks(sheet(rows), "s", False)
    assert refused.value.sheet == "s"


@pytest.mark.parametrize(
    ("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_are_called_by_letters(number: int, letters: str) -> None:
    assert (column_letters(number), column_number(letters)) == (letters, number)
