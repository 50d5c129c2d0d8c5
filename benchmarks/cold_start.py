"""Fresh processes: what one waits for on the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import rows
from timing import Comparison, Work, best

ROWS = 500


def measure() -> Comparison:
    with TemporaryDirectory() as folder:
        path, out = rows.workbook(ROWS, Path(folder) / "made-up.xlsx"), Path(folder) / "out"
        works: dict[str, Work] = {
            'python -c "import pandas"': lambda: _python("-c", "import pandas"),
            "python -c pass": lambda: _python("-c", "pass"),
            "inventory --help": lambda: _inventory("--help"),
            f"inventory check, workbook of {ROWS} rows": lambda: _inventory("check", str(path)),
            f"inventory compute, workbook of {ROWS} rows, with reports": lambda: _inventory(
                "compute", str(path), "-o", str(out)
            ),
        }
        return Comparison("From a fresh process", best(works))


def _inventory(*words: str) -> None:
    _python("-m", "inventory.cli", *words)


def _python(*words: str) -> None:
    done = subprocess.run([sys.executable, *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
