"""Reading a result bundle back: a folder that pins everything a result rests on, and reruns to the same figures."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from inventory.factors.library import Library
from inventory.factors.table import DERIVED, Factor, Table, TableCard
from inventory.issues import Issue, ProblemsFound
from inventory.issues.bundle import BundleBroken, FigureDiffers, GradeDiffers, NotABundle, VersionDiffers
from inventory.issues.stored import from_data
from inventory.plan.compile import compile_plan
from inventory.plan.plan import Plan
from inventory.reading import Source
from inventory.records.arrow import from_arrow
from inventory.results.frames import lines_table
from inventory.results.inventory import Inventory, Writer
from inventory.results.lines import LINE_COLUMNS
from inventory.results.saving import FACTORS, factors_text, gwp_data, total_data
from inventory.rulebooks import checksum
from inventory.rulebooks import load as load_rulebook
from inventory.run import run_local
from inventory.words import Words

SHOWN = 20
RULE_BOOK = Words("rule book", "规则手册")
RELEASE = Words("factor release", "因子发布版")


def load(folder: Path, writers: tuple[Writer, ...] = ()) -> Inventory:
    """Read a bundle, recompute it from its pinned parts and confirm every figure.

    Raises ProblemsFound where a figure differs; a changed version whose figures agree is a warning of the result.
    """
    if not (folder / "inventory.json").is_file():
        raise ProblemsFound([NotABundle(seen=str(folder))])
    try:
        pinned, plan, written = _read(folder)
    except (OSError, LookupError, ValueError, TypeError) as broken:
        raise ProblemsFound([BundleBroken(seen=str(folder), fault=f"{type(broken).__name__}: {broken}")]) from None
    issues = tuple(from_data(i) for i in pinned["issues"]) + tuple(_changed(pinned, plan))
    sources = tuple(Source(**s) for s in pinned["inputs"])
    result = Inventory(plan, run_local(plan), sources, issues, pinned["lang"], writers)
    again = lines_table(plan, result.columns)
    same = pinned["engine"] == version("ghg-inventory") and not _changed(pinned, plan)  # it grades evidence alike
    differing = _differences(written, again, same=same) + _said(pinned, folder, result, same=same)
    if differing:
        raise ProblemsFound([*_changed(pinned, plan), *differing])
    return replace(result, issues=(*issues, *_graded(written, again, folder, plan)))


def _read(folder: Path) -> tuple[dict[str, Any], Plan, pa.Table]:
    """What the bundle pins, the plan compiled from it, and its lines as written."""
    pinned = json.loads((folder / "inventory.json").read_text(encoding="utf-8"))
    letters = {(x["file"], x["sheet"]): x["columns"] for x in pinned["letters"]}
    records = from_arrow(pq.read_table(folder / "activities.parquet"), letters)
    own = tuple(Table(TableCard(**t["card"]), tuple(Factor(**r) for r in t["rows"])) for t in pinned["own_factors"])
    library, rulebook = Library(release=pinned["release"]["id"]), load_rulebook(pinned["rulebook"]["id"])
    plan = compile_plan(records, rulebook, library, own=own, gwp_set=pinned["gwp"]["set"])
    return pinned, plan, pq.read_table(folder / "lines.parquet")


def _changed(pinned: dict[str, Any], plan: Plan) -> list[Issue]:
    """Pinned versions that are not this engine's."""
    now = {m.id: m.version for m in plan.methods.values()}
    pairs = [(RULE_BOOK, pinned["rulebook"]["sha256"][:12], checksum(plan.rulebook.id)[:12])]
    pairs += [(RELEASE, pinned["release"]["sha256"][:12], plan.release_checksum[:12])]
    pairs += [(Words(f"method {m}", f"方法 {m}"), v, now.get(m, "-")) for m, v in pinned["methods"].items()]
    return [VersionDiffers(pinned=part, seen=was, now=is_now) for part, was, is_now in pairs if was != is_now]


def _differences(written: pa.Table, again: pa.Table, *, same: bool) -> list[Issue]:
    """Cells of the lines that are not what the bundle says; numbers are compared bit for bit."""
    ids, again_ids = written["line_id"].to_pylist(), again["line_id"].to_pylist()
    if ids != again_ids:
        pairs = zip_longest(ids, again_ids, fillvalue="-")
        return [_differs(was, "line_id", was, now) for was, now in pairs if was != now][:SHOWN]
    columns = [c for c in LINE_COLUMNS if same or c != "evidence"]
    return [issue for column in columns for issue in _cells(column, ids, written[column], again[column])]


def _graded(written: pa.Table, again: pa.Table, folder: Path, plan: Plan) -> list[Issue]:
    """Lines, and factors that were worked out, whose evidence is graded otherwise now; no figure goes by it."""
    of_lines = zip(written["line_id"].to_pylist(), *(t["evidence"].to_pylist() for t in (written, again)), strict=True)
    rows = zip(_used((folder / FACTORS).read_text(encoding="utf-8")), _used(factors_text(plan)), strict=True)
    of_factors = ((was["id"], was["evidence"], now["evidence"]) for was, now in rows)
    found = [f"{id} ({was} → {now})" for id, was, now in (*of_lines, *of_factors) if was != now]
    return [GradeDiffers(seen=found[0], parts=len(found))] if found else []


def _used(text: str) -> list[dict[str, str]]:
    """The rows of factors used."""
    return list(csv.DictReader(text.splitlines()))


def _cells(column: str, ids: list[str], written: pa.ChunkedArray, again: pa.ChunkedArray) -> list[Issue]:
    if _plain(written).equals(_plain(again)):
        return []
    rows = zip(ids, written.to_pylist(), again.to_pylist(), strict=True)
    return [_differs(line, column, was, now) for line, was, now in rows if was != now][:SHOWN]


def _plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Text as text, however it is encoded."""
    return pc.cast(column, pa.string()) if pa.types.is_dictionary(column.type) else column


def _differs(line: str, column: str, was: Any, now: Any) -> Issue:
    return FigureDiffers(line=line, column=column, seen=str(was), again=str(now))


def _said(pinned: dict[str, Any], folder: Path, result: Inventory, *, same: bool) -> list[Issue]:
    """What the bundle says beside its lines: the total, the evidence, the warming potentials, the factors used."""
    plan = result.plan
    now = {"total": total_data(result.total()), "gwp": gwp_data(plan)}
    now |= {"evidence_shares": dict(result.evidence_shares)} if same else {}
    issues = [_differs("inventory.json", n, pinned[n], value) for n, value in now.items() if pinned[n] != value]
    texts = (folder / FACTORS).read_text(encoding="utf-8"), factors_text(plan)
    shown = _whole if same else _but_grade
    rows = zip_longest(*(map(shown, _used(text)) for text in texts), fillvalue=("-",))
    differing = ((n, was, now) for n, (was, now) in enumerate(rows, 2) if was != now)
    return issues + [_differs(FACTORS, str(n), ",".join(was), ",".join(now)) for n, was, now in differing][:SHOWN]


def _whole(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row.values())


def _but_grade(row: Mapping[str, str]) -> tuple[str, ...]:
    """A row of factors used; of a derived one without its grade, and the cells, that it has from what it is made of."""
    left_out = ("evidence", "locator") if row["table"].startswith(DERIVED) else ()
    return tuple(value for column, value in row.items() if column not in left_out)
