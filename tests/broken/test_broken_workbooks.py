"""One workbook for each way of being wrong: the fault, its place, and the words of the message."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken_cells import CELLS
from broken_inputs import FUELS, GOOD, Case, broken, found, only, place, says, workbook
from broken_sheets import SHEETS

from inventory.issues import Severity
from inventory.reading import read
from inventory.rulebooks import load


@pytest.mark.parametrize("book", GOOD)
def test_the_good_workbooks_have_no_fault(book: str, tmp_path: Path) -> None:
    workbook(book).save(tmp_path / "input.xlsx")
    submission = read(tmp_path / "input.xlsx", load(book))
    assert found(submission) == []
    assert len(submission.records) == len(GOOD[book][FUELS[book]]) - (2 if book == "cn-province-2011" else 1)


@pytest.mark.parametrize("case", [*CELLS, *SHEETS], ids=lambda case: case.about)
def test_a_broken_workbook_is_told_where_and_why(case: Case, tmp_path: Path) -> None:
    submission = read(broken(case, tmp_path), load(case.book))
    issue = only(submission, case.fault)
    sheet = FUELS[case.book] if case.sheet is None else case.sheet
    assert issue.place == place(case.cell, sheet)
    says(issue, case.en, case.zh)
    if case.records_left is not None:
        assert len(submission.records) == case.records_left
    if issue.severity is Severity.ERROR:
        read_rows = {(r.place.sheet, r.place.cell.lstrip("ABCDEFGHIJ")) for r in submission.records}
        assert read_rows.isdisjoint((p.sheet, p.cell.lstrip("ABCDEFGHIJ")) for p in issue.places)
