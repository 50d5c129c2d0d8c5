"""Closed lists: the only words that count as a value, with labels and usual spellings in both languages.

Here stand the list type and the reader of this package's CSV files. What is in a list stands in `data/`.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from inventory.words import Words

DATA = Path(__file__).with_name("data")
LIKENESS = 0.5
OWN_COLUMNS = ("id", "en", "zh", "aliases")


def plain(text: str) -> str:
    """The text as compared: NFKC, trimmed, case folded, runs of spaces made one."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


class UnknownTerm(LookupError):
    """A word that is not in its closed list; carries the nearest spellings that are."""

    def __init__(self, text: str, name: Words, choices: tuple[str, ...] = ()) -> None:
        self.text, self.name, self.choices = text, name, choices
        hint = f"; nearest: {', '.join(choices)}" if choices else ""
        super().__init__(f"unknown {name.en}: {text!r}{hint}")


@dataclass(frozen=True)
class Term:
    """One entry: its id, its label, other spellings, and what else its row says."""

    id: str
    words: Words
    aliases: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every text that means this term."""
        return tuple(text for text in (self.id, *self.words, *self.aliases) if text)


class ClosedList:
    """Terms in file order, found by id or by any spelling. No spelling may mean two terms."""

    def __init__(self, name: Words, terms: Iterable[Term]) -> None:
        self.name = name
        self._terms = {term.id: term for term in terms}
        self._spellings: dict[str, tuple[str, str]] = {}
        for term in self._terms.values():
            for text in term.spellings:
                self._add(text, term.id)

    def _add(self, text: str, id: str) -> None:
        other, _ = self._spellings.setdefault(plain(text), (id, text))
        if other != id:
            raise ValueError(f"{self.name.en} {text!r} means both {other} and {id}")

    def __contains__(self, id: object) -> bool:
        return id in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def __getitem__(self, id: str) -> Term:
        if id not in self._terms:
            raise UnknownTerm(id, self.name, self.nearest(id))
        return self._terms[id]

    def parse(self, text: str) -> str | None:
        """The id that `text` means, or None."""
        found = self._spellings.get(plain(text))
        return found[0] if found else None

    def require(self, text: str) -> str:
        """The id that `text` means; raises `UnknownTerm` with the nearest choices."""
        found = self.parse(text)
        if found is None:
            raise UnknownTerm(text, self.name, self.nearest(text))
        return found

    def nearest(self, text: str, n: int = 3) -> tuple[str, ...]:
        """Up to `n` spellings like `text`, best first, one per term; each of them parses."""
        best: dict[str, str] = {}
        for like in get_close_matches(plain(text), self._spellings, n=4 * n, cutoff=LIKENESS):
            id, written = self._spellings[like]
            best.setdefault(id, written)
        return tuple(best.values())[:n]

    def words(self, id: str) -> Words:
        """The label of a term."""
        return self[id].words

    def attribute(self, id: str, name: str) -> str:
        """Another column of a term's row, as text."""
        return self[id].attributes[name]

    def where(self, name: str, value: str) -> tuple[str, ...]:
        """The ids whose column `name` holds `value`, in file order."""
        return tuple(id for id, term in self._terms.items() if term.attributes[name] == value)


def read_rows(file: str) -> list[dict[str, str]]:
    """The rows of one of this package's CSV files."""
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def term_of(row: Mapping[str, str]) -> Term:
    """A term from a row with the columns id, en, zh, perhaps aliases (divided by `|`), and others."""
    aliases = tuple(alias for alias in row.get("aliases", "").split("|") if alias)
    others = {name: text for name, text in row.items() if name not in OWN_COLUMNS}
    return Term(row["id"], Words(row["en"], row["zh"]), aliases, others)


def read_list(name: Words, file: str) -> ClosedList:
    """A closed list from one of this package's CSV files."""
    return ClosedList(name, map(term_of, read_rows(file)))
