"""All factor tables on disk, as known at a release, with their sources and checksums."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from inventory.factors.table import Table, read_table
from inventory.shipped import folder


class UnknownRelease(LookupError):
    """No release has this id; `choices` are those there are."""

    def __init__(self, asked: str, choices: Iterable[str]) -> None:
        self.asked, self.choices = asked, tuple(choices)
        super().__init__(f"no factor release {asked!r}; there are: {', '.join(self.choices)}")


class Library:
    """The tables under `root` as they stood at `release` (the newest when not given). Raises UnknownRelease."""

    def __init__(self, root: Path | None = None, release: str = "") -> None:
        self.root = root or folder("emission_factors", "emission_factors")
        self.releases = tuple(sorted(p.stem for p in (self.root / "releases").glob("*.toml")))
        self.release = release or (self.releases[-1] if self.releases else "")
        if self.release and self.release not in self.releases:
            raise UnknownRelease(release, self.releases)
        self._tables: dict[str, Table] = {}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids of all tables, sorted."""
        cards = (p.relative_to(self.root).with_suffix("").as_posix() for p in self.root.glob("*/**/*.toml"))
        return tuple(sorted(c for c in cards if not c.startswith("releases/")))

    @cached_property
    def sources(self) -> Mapping[str, Mapping[str, Any]]:
        """Every source once: title, publisher, edition, date, right to redistribute, checksum of the copy read."""
        return tomllib.loads((self.root / "sources.toml").read_text(encoding="utf-8"))

    def table(self, table_id: str) -> Table:
        """A table as known at this release. Raises TableFault, KeyError for an id that is not there."""
        if table_id not in self._tables:
            if not (self.root / f"{table_id}.toml").is_file():
                raise KeyError(table_id)
            self._tables[table_id] = read_table(self.root / table_id).known_at(self.release)
        return self._tables[table_id]

    @cached_property
    def released(self) -> Mapping[str, Mapping[str, Any]]:
        """What the release file says of each table: rows and sha256."""
        path = self.root / "releases" / f"{self.release}.toml"
        tables: Mapping[str, Mapping[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["tables"]
        return tables

    def digest(self, table_id: str) -> tuple[int, str]:
        """Rows known at this release, superseded ones too, and the sha256 of their text."""
        with (self.root / f"{table_id}.csv").open(encoding="utf-8", newline="") as file:
            rows = sorted(_row_text(r) for r in csv.DictReader(file) if r["since"] <= self.release)
        return len(rows), hashlib.sha256("\x1e".join(rows).encode()).hexdigest()

    def mismatches(self, table_ids: Iterable[str]) -> list[str]:
        """Tables whose rows are not those of the release; one that came later has none and is none of them."""
        now = {t: self.digest(t) for t in table_ids}
        return [t for t, (rows, sha256) in now.items() if (rows or t in self.released) and sha256 != self._sealed(t)]

    def _sealed(self, table_id: str) -> str:
        """The checksum that the release has of a table; blank where it has none."""
        return str(self.released.get(table_id, {}).get("sha256", ""))

    @cached_property
    def checksum(self) -> str:
        """One sha256 for the release: over its tables' checksums."""
        lines = [f"{t} {c['sha256']}" for t, c in sorted(self.released.items())]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _row_text(row: Mapping[str, str]) -> str:
    """A row as it is sealed: its filled cells by name, so that a column added later leaves it as it was."""
    return "\x1f".join(f"{name}={text}" for name, text in sorted(row.items()) if text)


def release_text(library: Library, title: str) -> str:
    """The release file for the tables as they are: each table's row count and checksum."""
    lines = [f"# {title}", "# Checksums over the text of every row known at this release.", ""]
    for table_id in library.ids:
        rows, digest = library.digest(table_id)
        if rows:
            lines += [f'[tables."{table_id}"]', f"rows = {rows}", f'sha256 = "{digest}"', ""]
    return "\n".join(lines)
