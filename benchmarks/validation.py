"""Validation: a table checked column by column, against a pydantic model for each of its rows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import rows
from pyarrow import csv
from pydantic import TypeAdapter
from timing import Comparison, best

from inventory.reading import read
from inventory.records import ActivityRecord

ROWS = 1_000_000
SAMPLE = 20_000
MODELS = TypeAdapter(list[ActivityRecord])


def measure() -> Comparison:
    whole = rows.table(ROWS)
    sample = [_fields(row) for row in whole.slice(0, SAMPLE).to_pylist()]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made-up.csv"
        csv.write_csv(whole, path)
        models = best({"pydantic model per row, from dicts": lambda: MODELS.validate_python(sample)}, 3, ROWS / SAMPLE)
        unnamed = whole.drop_columns(["record_id"])
        works = {
            "inventory: Arrow table to checked records": lambda: _inventory(whole),
            "inventory: the same, rows without ids of their own": lambda: _inventory(unnamed),
            "inventory: CSV file to checked records": lambda: _inventory(path),
            "pyarrow: CSV file to columns, nothing checked": lambda: csv.read_csv(path),
        }
        ways = (*models, *best(works, rounds=2))
    note = (
        "The models check types only; ours also looks up every word and unit, and finds repeated ids or, where rows "
        "have none, repeated rows."
    )
    return Comparison(f"Validation of {ROWS:,} rows", ways, note)


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    qualifiers = {"use": row.pop("use")}
    return row | {"qualifiers": qualifiers}


def _inventory(source: Any) -> None:
    submission = read(source, rows.BOOK)
    assert len(submission.records) == ROWS, submission.issues
