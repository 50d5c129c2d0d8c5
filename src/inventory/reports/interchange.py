"""Results for other programs: the lines as CSV."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pacsv

from inventory.results import Inventory
from inventory.results.frames import lines_table


def write_csv(result: Inventory, path: Path, lang: str) -> None:
    """The lines with the columns of the contract, UTF-8; ids and codes, so the same in every language."""
    table = lines_table(result.plan, result.columns)
    plain = [pa.field(f.name, pa.string()) if pa.types.is_dictionary(f.type) else f for f in table.schema]
    pacsv.write_csv(table.cast(pa.schema(plain)), path)
