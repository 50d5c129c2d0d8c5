"""Files and frames → a submission: records, issues, and what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inventory.issues import Issue, Place, errors, grouped
from inventory.issues.files import FileTwice, NoRecords
from inventory.reading.batch import Batch
from inventory.reading.contents import Contents, frame_contents, load, stated_by
from inventory.reading.convert import convert
from inventory.reading.files import kind_of, sha256
from inventory.reading.forms import joined
from inventory.reading.gather import gather, unread_rows
from inventory.reading.hidden import hidden_data
from inventory.records import Records, Unread
from inventory.rulebooks import Form, RuleBook
from inventory.words import Words

FRAME = "<DataFrame>"
FORMS_NAMED = 6
MORE = Words("… and {number} more", "……等另外 {number} 张表")


@dataclass(frozen=True)
class Source:
    """Something that was read: its name, the checksum of its contents (blank for a frame), its filled rows."""

    name: str
    sha256: str
    rows: int


@dataclass(frozen=True)
class Submission:
    """Everything that was read from the inputs. Rows with an error are in the issues and not in the records.

    `unread`: the energy balances and the sets of shares that such rows are missing from. `lang`: the language of the
    first workbook, blank where there is none or it does not tell.
    """

    records: Records
    issues: tuple[Issue, ...]
    sources: tuple[Source, ...]
    rulebook: RuleBook
    unread: frozenset[Unread] = frozenset()
    lang: str = ""


@dataclass
class _Reading:
    """What has been read so far."""

    book: RuleBook
    batches: list[Batch] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    lang: str = ""
    forms: list[Form] = field(default_factory=list)

    def add(self, contents: Contents) -> int:
        """Convert all tables of a file; how many rows were filled."""
        self.issues += contents.issues
        self.lang = self.lang or contents.lang
        batches = []
        for table, form, cover, sheet in contents.tables:
            self.forms += [form] if form not in self.forms else []
            batch = convert(table, form, self.book, cover)
            batches.append(batch)
            self.issues += [*batch.issues, *(hidden_data(sheet, batch) if sheet else ())]
        self.batches += batches
        return sum(map(len, batches))


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
    if not any(len(b) for b in reading.batches) and not errors(reading.issues):
        reading.issues.append(_no_records(reading, rulebook))
    issues = grouped([*reading.issues, *together])
    unread = unread_rows(reading.batches)
    return Submission(records, tuple(issues), tuple(reading.sources), rulebook, unread, reading.lang)


def stated_rulebook(inputs: Any) -> str:
    """The rule book that the first workbook made from a template names; blank if none does."""
    listed = inputs if isinstance(inputs, list | tuple) else [inputs]
    paths = [path for given in listed if (path := _path(given, None))]
    workbooks = (path for path in paths if kind_of(path, path.name) == "workbook")
    return next(filter(None, map(stated_by, workbooks)), "")


def _path(given: Any, base: Path | None) -> Path | None:
    if not isinstance(given, str | Path):
        return None
    return base / given if base else Path(given)


def _names(paths: Sequence[Path]) -> dict[Path, str]:
    """The files' names; those that share one are told apart by their folders' names."""
    names = [p.name for p in paths]
    return {p: p.name if names.count(p.name) == 1 else f"{p.parent.name}/{p.name}".lstrip("/") for p in paths}


def _no_records(reading: _Reading, book: RuleBook) -> Issue:
    asked = reading.forms or [f for f in book.forms if f.layout != "cover"]
    more = len(asked) - FORMS_NAMED
    forms = joined([*(f.title for f in asked[:FORMS_NAMED]), *([MORE.fill(number=more)] if more > 0 else [])])
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
    rows = reading.add(load(kind, path, name, reading.book))
    reading.sources.append(Source(name, checksum, rows))


def _read_frame(reading: _Reading, data: Any) -> None:
    count = sum(s.name.startswith(FRAME[:-1]) for s in reading.sources)
    name = f"{FRAME[:-1]} {count + 1}>" if count else FRAME
    rows = reading.add(frame_contents(data, name, reading.book))
    reading.sources.append(Source(name, "", rows))
