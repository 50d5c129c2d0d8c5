"""Timing: several ways to do one job, taken in turns, each by its best run; and what they are compared with."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter

ROUNDS = 5

Work = Callable[[], object]


@dataclass(frozen=True)
class Timed:
    """One way to do the job. `scale`: how many times its sample goes into the whole."""

    what: str
    seconds: float
    scale: float = 1.0


@dataclass(frozen=True)
class Comparison:
    """Ways to do one job, the baseline first. `note`: what is and what is not part of the job."""

    job: str
    ways: tuple[Timed, ...]
    note: str = ""

    def ratio(self, way: Timed) -> float:
        """How many times the baseline's time it takes."""
        return way.seconds / self.ways[0].seconds


def best(works: Mapping[str, Work], rounds: int = ROUNDS, scale: float = 1.0) -> tuple[Timed, ...]:
    """The best time of each, after a warm-up. They take turns, so that a busy machine is as bad for all of them."""
    for work in works.values():
        work()
    times: dict[str, list[float]] = {what: [] for what in works}
    for _ in range(rounds):
        for what, work in works.items():
            times[what].append(once(work))
    return tuple(Timed(what, min(found) * scale, scale) for what, found in times.items())


def once(work: Work) -> float:
    """Seconds of one run, without the garbage collector."""
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        work()
        return perf_counter() - start
    finally:
        gc.enable()
