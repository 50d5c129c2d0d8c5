"""Writing a result bundle: the same result gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from inventory.factors.table import FIXED_COLUMNS, Table
from inventory.issues.stored import to_data
from inventory.plan.plan import Plan
from inventory.records.arrow import to_arrow
from inventory.results.contents import Contents
from inventory.results.frames import lines_table
from inventory.rulebooks import checksum
from inventory.vocabulary.notation import Total, keys_text

FORMAT = 1
FACTORS = "factors_used.csv"


def save(result: Contents, folder: Path) -> None:
    """Write inventory.json, activities.parquet, lines.parquet and factors_used.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_pinned(result), ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "inventory.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    _write_parquet(to_arrow(result.plan.records), folder / "activities.parquet")
    _write_parquet(lines_table(result.plan, result.lines), folder / "lines.parquet")
    (folder / FACTORS).write_text(factors_text(result.plan), encoding="utf-8", newline="\n")


def _write_parquet(table: pa.Table, path: Path) -> None:
    pq.write_table(table, path, compression="zstd")


def _pinned(result: Contents) -> dict[str, Any]:
    plan = result.plan
    letters = [{"file": f, "sheet": s, "columns": dict(c)} for (f, s), c in plan.records.letters.items()]
    return {
        "format": FORMAT,
        "engine": version("ghg-inventory"),
        "rulebook": {"id": plan.rulebook.id, "edition": plan.rulebook.edition.en, "sha256": checksum(plan.rulebook.id)},
        "release": {"id": plan.release, "sha256": plan.release_checksum},
        "gwp": gwp_data(plan),
        "methods": {m.id: m.version for m in plan.methods.values()},
        "inputs": [asdict(s) for s in result.sources],
        "issues": [to_data(i) for i in result.issues],
        "own_factors": [_table_data(t) for t in plan.own],
        "letters": letters,
        "lang": result.lang,
        "total": total_data(result.total),
        "evidence_shares": dict(result.evidence_shares),
    }


def total_data(total: Total) -> dict[str, Any]:
    """A total as plain data."""
    return {"co2e_t": total.value, "notation_keys": keys_text(total.keys)}


def gwp_data(plan: Plan) -> dict[str, Any]:
    """The warming potentials used, as plain data."""
    return {"set": plan.gwp_set, "values": dict(plan.gwp)}


def _table_data(table: Table) -> dict[str, Any]:
    card = table.card.model_dump(mode="json") | {
        "title": table.card.title._asdict(),
        "interval": table.card.interval._asdict(),
    }
    return {"card": card, "rows": [r.model_dump(mode="json") for r in table.rows]}


def factors_text(plan: Plan) -> str:
    """Every factor row used, as it stood, as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["table", "keys", *FIXED_COLUMNS])
    for factor in plan.factors:
        keys = "; ".join(f"{k}={v}" for k, v in factor.keys.items() if v)
        writer.writerow([factor.table, keys, *(_text(getattr(factor, c)) for c in FIXED_COLUMNS)])
    return text.getvalue()


def _text(value: Any) -> str:
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)
