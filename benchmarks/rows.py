"""Made-up activity data of any size: fuels burnt in one province, as records, a table and a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import xlsxwriter

from inventory.records import Codes, Records, RecordsBuilder
from inventory.records.arrow import to_arrow
from inventory.rulebooks import load

BOOK = load("cn-province-2011")
REGION, YEAR = "CN-37", 2019
CATEGORIES = ("1.A.1.a", "1.A.2.a", "1.A.2.c", "1.A.4.a")
FUELS = ("raw_coal", "coke_oven_coke", "crude_oil", "motor_gasoline", "gas_diesel_oil", "residual_fuel_oil",
         "liquefied_petroleum_gas", "natural_gas")  # fmt: skip
UNITS = ("t", "wan_Nm3")
GASEOUS = FUELS.index("natural_gas")


def records(rows: int) -> Records:
    """Rows of fuel burnt: words as codes, the way reading leaves them."""
    draw = np.random.default_rng(20_240_501)
    item = draw.integers(0, len(FUELS), rows, dtype=np.int32)
    number = np.arange(rows, dtype=np.int32)
    builder = RecordsBuilder()
    builder.add(
        text={
            "record_id": Codes.numbered("r", number),
            "region": Codes.same(REGION, rows),
            "category": Codes(draw.integers(0, len(CATEGORIES), rows, dtype=np.int32), CATEGORIES),
            "activity": Codes.same("fuel_combustion", rows),
            "item": Codes(item, FUELS),
            "unit": Codes((item == GASEOUS).astype(np.int32), UNITS),
            "use": Codes.same("burnt", rows),
            "file": Codes.same("made-up.parquet", rows),
        },
        numbers={"amount": draw.uniform(1.0, 1000.0, rows).round(3)},
        year=np.full(rows, YEAR, np.int32),
        line=number + 2,
    )
    return builder.build()


def table(rows: int) -> pa.Table:
    """The same as the canonical activity table."""
    return to_arrow(records(rows)).drop_columns(["file", "sheet", "cell", "line"])


def workbook(rows: int, path: Path) -> Path:
    """The same as a filled workbook of the rule book, in the wording of its forms."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        _sheet(book, "cover", ((heading, value) for heading, value in _cover()))
        fuels = BOOK.form("fuels")
        assert fuels
        _sheet(book, "fuels", [tuple(f.heading.zh for f in fuels.fields), *_filled(rows, [f.column for f in fuels.fields])])
    return path


def _cover() -> Iterator[tuple[str, Any]]:
    values = {"entity": "示例省", "region": REGION, "year": YEAR}
    form = BOOK.form("cover")
    assert form
    return ((f.heading.zh, values[f.column]) for f in form.fields)


def _filled(rows: int, columns: list[str]) -> Iterator[tuple[Any, ...]]:
    """Each record as a row of the form; what it does not say is blank."""
    values: dict[str, Callable[[Any], Any]] = {
        "category": lambda r: r.category,
        "item": lambda r: r.item,
        "use": lambda r: r.qualifiers["use"],
        "amount": lambda r: r.amount,
        "unit": lambda r: r.unit,
        "year": lambda r: r.year,
    }
    return (tuple(values[c](r) if c in values else None for c in columns) for r in records(rows))


def _sheet(book: Any, form: str, rows: Any) -> None:
    shape = BOOK.form(form)
    assert shape
    sheet = book.add_worksheet(shape.title.zh)
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
