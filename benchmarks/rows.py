"""Made-up activity data of any size: fuels burnt in one province, as records, a table and a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import xlsxwriter

from inventory.reading.package import RULEBOOK_PROPERTY
from inventory.records import Codes, Records, RecordsBuilder
from inventory.records.arrow import to_arrow
from inventory.rulebooks import Form, load

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
        numbers={"amount": draw.uniform(1.0, 1000.0, rows)},
        year=np.full(rows, YEAR, np.int32),
        line=number + 2,
    )
    return builder.build()


def table(rows: int) -> pa.Table:
    """The same as the canonical activity table."""
    return to_arrow(records(rows)).drop_columns(["file", "sheet", "cell", "line"])


def workbook(rows: int, path: Path) -> Path:
    """The same as a filled workbook of the rule book, in the wording of its forms."""
    cover, fuels = (next(f for f in BOOK.forms if f.id == name) for name in ("cover", "fuels"))
    about = {"entity": "示例省", "region": REGION, "year": YEAR}
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        book.set_custom_property(RULEBOOK_PROPERTY, BOOK.id)
        _write(book, cover, ([f.heading.zh, about[f.column]] for f in cover.fields))
        _write(book, fuels, [[f.heading.zh for f in fuels.fields], *_filled(rows, fuels)])
    return path


def _filled(rows: int, form: Form) -> Iterator[list[Any]]:
    """Each record as a row of the form; what it does not say is blank."""
    for record in records(rows):
        said = record.model_dump() | record.qualifiers
        yield [said.get(field.column) for field in form.fields]


def _write(book: Any, form: Form, rows: Iterable[list[Any]]) -> None:
    sheet = book.add_worksheet(form.title.zh)
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
