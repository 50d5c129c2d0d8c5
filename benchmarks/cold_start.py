"""A fresh process that reads, works out and reports a small workbook, against the import of pandas alone."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import rows
from processes import inventory, python
from timing import Comparison, best

ROWS = 500


def measure() -> Comparison:
    with TemporaryDirectory() as folder:
        path, out = str(rows.workbook(ROWS, Path(folder) / "made-up.xlsx")), str(Path(folder) / "out")
        works = {
            'python -c "import pandas"': lambda: python("-c", "import pandas"),
            "inventory check": lambda: inventory("check", path),
            "inventory compute, with both reports": lambda: inventory("compute", path, "-o", out),
        }
        return Comparison(f"Workbook of {ROWS} rows in a fresh process", best(works))
