"""The result bundle: a folder that pins everything a result rests on, and reruns to the same bytes."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from inventory.factors.library import Library
from inventory.factors.table import FIXED_COLUMNS, Factor, Table, TableCard
from inventory.issues import Issue, ProblemsFound
from inventory.issues.bundle import FigureDiffers, NotABundle, VersionDiffers
from inventory.issues.stored import from_data, to_data
from inventory.plan.compile import compile_plan
from inventory.plan.plan import Plan
from inventory.records.arrow import from_arrow, to_arrow
from inventory.results.frames import lines_table
from inventory.results.inventory import InputFile, Inventory, Writer
from inventory.rulebooks import checksum
from inventory.rulebooks import load as load_rulebook
from inventory.run import run_local
from inventory.vocabulary.notation import keys_text

FORMAT = 1
SHOWN = 20


def save(result: Inventory, folder: Path) -> None:
    """Write inventory.json, activities.parquet, lines.parquet and factors_used.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_pinned(result), ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "inventory.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    _write_parquet(to_arrow(result.plan.records), folder / "activities.parquet")
    _write_parquet(lines_table(result), folder / "lines.parquet")
    _write_factors(result.plan, folder / "factors_used.csv")


def _write_parquet(table: pa.Table, path: Path) -> None:
    pq.write_table(table, path, compression="zstd")


def _pinned(result: Inventory) -> dict[str, Any]:
    plan, total = result.plan, result.total()
    letters = [{"file": f, "sheet": s, "columns": dict(c)} for (f, s), c in plan.records.letters.items()]
    return {
        "format": FORMAT,
        "engine": version("ghg-inventory"),
        "rulebook": {"id": plan.rulebook.id, "edition": plan.rulebook.edition.en, "sha256": checksum(plan.rulebook.id)},
        "release": {"id": plan.release, "sha256": plan.release_checksum},
        "gwp": {"set": plan.gwp_set, "values": dict(plan.gwp)},
        "methods": {m.id: m.version for m in plan.methods.values()},
        "inputs": [asdict(s) for s in result.sources],
        "issues": [to_data(i) for i in result.issues],
        "own_factors": [_table_data(t) for t in result.own],
        "letters": letters,
        "lang": result.lang,
        "total": {"co2e_t": total.value, "notation_keys": keys_text(total.keys)},
        "evidence_shares": dict(result.evidence_shares),
    }


def _table_data(table: Table) -> dict[str, Any]:
    card = table.card.model_dump(mode="json") | {
        "title": table.card.title._asdict(),
        "interval": table.card.interval._asdict(),
    }
    return {"card": card, "rows": [r.model_dump(mode="json") for r in table.rows]}


def _write_factors(plan: Plan, path: Path) -> None:
    """Every factor row used, as it stood."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", "keys", *FIXED_COLUMNS])
        for factor in plan.factors:
            keys = "; ".join(f"{k}={v}" for k, v in factor.keys.items() if v)
            writer.writerow([factor.table, keys, *(_text(getattr(factor, c)) for c in FIXED_COLUMNS)])


def _text(value: Any) -> str:
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def load(folder: Path, writers: tuple[Writer, ...] = ()) -> Inventory:
    """Read a bundle, recompute it from its pinned parts and confirm every line.

    Raises ProblemsFound where a figure differs; a changed version whose figures agree is a warning of the result.
    """
    if not (folder / "inventory.json").is_file():
        raise ProblemsFound([NotABundle(seen=str(folder))])
    pinned = json.loads((folder / "inventory.json").read_text(encoding="utf-8"))
    letters = {(x["file"], x["sheet"]): x["columns"] for x in pinned["letters"]}
    records = from_arrow(pq.read_table(folder / "activities.parquet"), letters)
    own = tuple(Table(TableCard(**t["card"]), tuple(Factor(**r) for r in t["rows"])) for t in pinned["own_factors"])
    library = Library(release=pinned["release"]["id"])
    plan = compile_plan(
        records, load_rulebook(pinned["rulebook"]["id"]), library, own=own, gwp_set=pinned["gwp"]["set"]
    )
    issues = tuple(from_data(i) for i in pinned["issues"]) + tuple(_changed(pinned, plan))
    sources = tuple(InputFile(**s) for s in pinned["inputs"])
    result = Inventory(plan, run_local(plan), sources, issues, own, pinned["lang"], writers)
    differing = _differences(result, pq.read_table(folder / "lines.parquet"))
    if differing:
        raise ProblemsFound([*_changed(pinned, plan), *differing])
    return result


def _changed(pinned: dict[str, Any], plan: Plan) -> list[Issue]:
    """Pinned versions that are not this engine's."""
    pairs = [("rule book", pinned["rulebook"]["sha256"][:12], checksum(plan.rulebook.id)[:12])]
    pairs += [("release", pinned["release"]["sha256"][:12], plan.release_checksum[:12])]
    now = {m.id: m.version for m in plan.methods.values()}
    pairs += [(f"method {m}", v, now.get(m, "")) for m, v in pinned["methods"].items()]
    return [VersionDiffers(pinned=part, seen=was, now=is_now) for part, was, is_now in pairs if was != is_now]


def _differences(result: Inventory, written: pa.Table) -> list[Issue]:
    """Lines whose mass or CO2e is not what the bundle says, bit for bit."""
    ids, again = written["line_id"].to_pylist(), lines_table(result)
    if ids != result.line_ids:
        missing = sorted(set(ids) ^ set(result.line_ids))[:SHOWN]
        return [FigureDiffers(line=i, seen="-", again="-") for i in missing]
    issues: list[Issue] = []
    for column in ("mass_t", "co2e_t"):
        was, now = written[column].to_numpy(), again[column].to_numpy()
        differs = np.flatnonzero(~((was == now) | (np.isnan(was) & np.isnan(now))))[:SHOWN]
        issues += [FigureDiffers(line=ids[n], seen=f"{was[n]:.10g}", again=f"{now[n]:.10g}") for n in differs]
    return issues
