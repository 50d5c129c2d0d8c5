"""The local engine: fixed blocks of rows, worked out by any number of threads, each in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt

from inventory.plan.masses import step_masses
from inventory.plan.plan import Plan
from inventory.plan.step import Floats

BLOCK = 1 << 18
"""Rows of a block. Fixed, so that the number of workers cannot change a bit of the result."""

Progress = Callable[[int, int], None]


def run_local(plan: Plan, *, workers: int = 1, block: int = BLOCK, progress: Progress | None = None) -> list[Floats]:
    """Emissions of every step in tonnes, one value per row of the step. `progress(done, all)` hears of each block."""
    values = [step.case_values(plan.factor_values) for step in plan.steps]
    masses = [np.empty(len(step.rows)) for step in plan.steps]
    tasks = list(_tasks(plan, block))

    def work(task: tuple[int, slice]) -> None:
        step, rows = task
        masses[step][rows] = step_masses(plan.records, plan.steps[step], values[step], rows)

    with ThreadPoolExecutor(max_workers=workers) as pool:
        for done, _ in enumerate(pool.map(work, tasks), 1):
            if progress:
                progress(done, len(tasks))
    return masses


def _tasks(plan: Plan, block: int) -> Iterator[tuple[int, slice]]:
    """(step, rows) for every block; a series method takes all its rows at once."""
    for number, step in enumerate(plan.steps):
        size = len(step.rows) if step.method.is_series else block
        for start in range(0, len(step.rows), size):
            yield number, slice(start, start + size)


def block_sums(values: Floats, groups: npt.NDArray[np.intp], count: int, block: int = BLOCK) -> Floats:
    """Sums of `values` by group, block by block in row order: the same bits however blocks are worked out."""
    sums = np.zeros(count)
    for start in range(0, len(values), block):
        rows = slice(start, start + block)
        sums += np.bincount(groups[rows], values[rows], count)
    return sums
