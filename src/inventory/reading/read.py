"""Files and frames → a submission: records, issues, and what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inventory.issues import Issue, Place, grouped
from inventory.issues.files import (
    CoverRepeated,
    FileTooLarge,
    FileTwice,
    FileUnreadable,
    NoRecords,
    SheetHidden,
    TemplateOfOtherBook,
)
from inventory.reading.batch import Batch
from inventory.reading.convert import convert
from inventory.reading.cover import Cover, read_cover
from inventory.reading.files import DAMAGED, kind_of, sha256
from inventory.reading.forms import canonical_form, form_named, form_of_sheet, joined
from inventory.reading.gather import gather
from inventory.reading.headings import field_of, spellings
from inventory.reading.hidden import hidden_data
from inventory.reading.package import LARGEST, TooLarge
from inventory.reading.table import Table, table_below
from inventory.reading.workbook import Sheet, open_workbook
from inventory.records import Records
from inventory.rulebooks import Form, RuleBook
from inventory.words import Words

FRAME = "<DataFrame>"
TABLE = "<Table>"
NUMERIC = ("number", "measured", "year", "month")


@dataclass(frozen=True)
class Source:
    """Something that was read: its name, its checksum and size in bytes (blank and 0 for a frame), its filled rows."""

    name: str
    sha256: str
    size: int
    rows: int


@dataclass(frozen=True)
class Submission:
    """Everything that was read from the inputs. Rows with an error are in the issues and not in the records."""

    records: Records
    issues: tuple[Issue, ...]
    sources: tuple[Source, ...]
    rulebook: RuleBook


@dataclass
class _Reading:
    """What has been read so far."""

    book: RuleBook
    batches: list[Batch] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def add(self, table: Table, form: Form, cover: Cover) -> Batch:
        batch = convert(table, form, self.book, cover)
        self.batches.append(batch)
        self.issues += batch.issues
        return batch


def read(inputs: Any, rulebook: RuleBook, *, base: Path | None = None) -> Submission:
    """Read workbooks, CSV and Parquet files, data frames and Arrow tables by a rule book's forms.

    Problems in them are issues of the submission; nothing is raised for them. Relative paths start from `base`.
    """
    reading = _Reading(rulebook)
    listed = list(inputs) if isinstance(inputs, list | tuple) else [inputs]
    paths = [_path(i, base) for i in listed]
    names = _names([p for p in paths if p])
    for path, given in zip(paths, listed, strict=True):
        if path:
            _read_file(reading, path, names[path])
        else:
            _read_frame(reading, given)
    records, together = gather(reading.batches)
    if not any(len(b) for b in reading.batches):
        reading.issues.append(_no_records(reading, rulebook))
    issues = grouped([*reading.issues, *together])
    return Submission(records, tuple(issues), tuple(reading.sources), rulebook)


def _path(given: Any, base: Path | None) -> Path | None:
    if not isinstance(given, str | Path):
        return None
    return base / given if base else Path(given)


def _names(paths: Sequence[Path]) -> dict[Path, str]:
    """The files' names; those that share one are told apart by their folders' names."""
    names = [p.name for p in paths]
    return {p: p.name if names.count(p.name) == 1 else f"{p.parent.name}/{p.name}".lstrip("/") for p in paths}


def _no_records(reading: _Reading, book: RuleBook) -> Issue:
    forms = joined(f.title for f in book.forms if f.layout == "rows")
    return NoRecords(place=Place(", ".join(s.name for s in reading.sources)), forms=forms)


def _read_file(reading: _Reading, path: Path, name: str) -> None:
    kind = kind_of(path, name)
    if isinstance(kind, Issue):
        reading.issues.append(kind)
        return
    checksum = sha256(path)
    twin = next((s.name for s in reading.sources if s.sha256 == checksum), "")
    if twin:
        reading.issues.append(FileTwice(place=Place(name), seen=twin))
        return
    before = len(reading.batches)
    _read_contents(reading, path, name, kind)
    rows = sum(map(len, reading.batches[before:]))
    reading.sources.append(Source(name, checksum, path.stat().st_size, rows))


def _read_contents(reading: _Reading, path: Path, name: str, kind: str) -> None:
    """The file's tables; whatever its reader raises is an issue."""
    readers = {"workbook": _read_workbook, "parquet": _read_parquet, "text": _read_text}
    try:
        readers[kind](reading, path, name)
    except TooLarge as large:
        shown, limit = (f"{size / 1024**3:.1f} GiB" for size in (large.size, LARGEST))
        reading.issues.append(FileTooLarge(place=Place(name), seen=shown, limit=limit))
    except BaseException as wrong:
        if not _means_damage(wrong):
            raise
        reason = Words(f"{DAMAGED.en} ({wrong})", f"{DAMAGED.zh}（{wrong}）")
        reading.issues.append(FileUnreadable(place=Place(name), reason=reason))
