"""Run every benchmark, print the tables and write `results.md` beside this file: `make bench`.

What counts are the ratios: each is against the baseline of its own table, taken in the same run on the same machine.
"""

from __future__ import annotations

import os
import platform
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path

from timing import Comparison, Timed

RESULTS = Path(__file__).resolve().parent / "results.md"
BENCHMARKS = ("first_answer", "cold_start", "reading_workbook", "validation", "arithmetic", "grouping")
PACKAGES = (
    "numpy",
    "pandas",
    "pyarrow",
    "pydantic",
    "pint",
    "pint-pandas",
    "openpyxl",
    "python-calamine",
    "xlsxwriter",
)

HEAD = """# Results

Written by `make bench`. Ratios are against the first line of each table, in the same run: below 1 is faster than the
baseline. Milliseconds are of one machine on one day and promise nothing. `*`: worked out from a sample.
"""


def main() -> None:
    parts = [HEAD, _versions()]
    alone = get_context("spawn")  # a process each: what one leaves behind in memory does not slow the next
    with ProcessPoolExecutor(1, mp_context=alone, max_tasks_per_child=1) as process:
        for found in process.map(measure, BENCHMARKS):
            parts.append(_table(found))
            print(parts[-1], flush=True)
    RESULTS.write_text("\n".join(parts), encoding="utf-8", newline="\n")


def measure(benchmark: str) -> Comparison:
    """One benchmark, by the name of its file."""
    found: Comparison = import_module(benchmark).measure()
    return found


def _versions() -> str:
    machine = f"{platform.machine()}, {os.cpu_count()} CPUs, {platform.system()}"
    packages = ", ".join(f"{p} {_version(p)}" for p in PACKAGES)
    return f"python {platform.python_version()} ({machine}); {packages}.\n"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _table(found: Comparison) -> str:
    lines = [f"## {found.job}", "", "| | ratio | ms |", "|---|--:|--:|"]
    lines += [_line(way, found.ratio(way)) for way in found.ways]
    return "\n".join([*lines, "", *([found.note, ""] if found.note else [])])


def _line(way: Timed, ratio: float) -> str:
    mark = "*" if way.scale != 1 else ""
    return f"| {way.what}{mark} | {ratio:.3g} | {way.seconds * 1000:,.0f} |"


if __name__ == "__main__":
    main()
