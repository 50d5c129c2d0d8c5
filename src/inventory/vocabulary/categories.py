"""IPCC source and sink categories as a tree, one per edition, for the same code can mean another thing in the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from inventory.vocabulary.closed_list import LIKENESS, UnknownTerm, plain, read_rows
from inventory.words import Words

EDITIONS = ("2006", "2019R")
SEPARATORS = re.compile(r"[\s.\-_]+")


class Category(NamedTuple):
    """One row of Table 8.2: `gases` are gas ids or families; `memo` names the line a memo item is reported in."""

    code: str
    parent: str
    words: Words
    gases: tuple[str, ...]
    memo: str
    note: str


class UnknownCategory(UnknownTerm):
    """No category with that code in the edition."""


def _compact(text: str) -> str:
    return SEPARATORS.sub("", text)


def _borders(text: str) -> set[int]:
    """Where a code is divided, counted in characters of its compact form."""
    return set(accumulate(len(part) for part in SEPARATORS.split(text)))


class Tree:
    """The categories of one edition, in table order. Codes are written with dots."""

    def __init__(self, edition: str, categories: Iterable[Category]) -> None:
        self.edition = edition
        self.name = Words(f"category of IPCC {edition}", f"IPCC {edition} 类别")
        self._all = {category.code: category for category in categories}
        self._children: dict[str, tuple[str, ...]] = {}
        self._compact: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._ladders: dict[str, tuple[str, ...]] = {}
        for code, category in self._all.items():
            self._children[category.parent] = (*self._children.get(category.parent, ()), code)
            self._compact[plain(_compact(code))] = code
            self._labels.update({plain(f"{code} {title}"): code for title in category.words})

    def __contains__(self, code: object) -> bool:
        return code in self._all

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, code: str) -> Category:
        if code not in self._all:
            raise UnknownCategory(code, self.name, self.nearest(code))
        return self._all[code]

    def parent(self, code: str) -> str:
        """The next more general code; blank for a sector."""
        return self[code].parent

    def ladder(self, code: str) -> tuple[str, ...]:
        """The code, its parent, and so on up to the sector."""
        if code not in self._ladders:
            above = self.parent(code)
            self._ladders[code] = (code, *(self.ladder(above) if above else ()))
        return self._ladders[code]

    def children(self, code: str = "") -> tuple[str, ...]:
        """The codes right below; the sectors for a blank code."""
        return self._children.get(self[code].code if code else "", ())

    def is_under(self, code: str, ancestor: str) -> bool:
        """Whether `code` is `ancestor` or lies below it."""
        return ancestor in self.ladder(code)

    def overlaps(self, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Pairs (code, ancestor) among `codes`: summing both would count the first twice."""
        chosen = set(codes)
        return tuple((code, up) for code in self._all if code in chosen for up in self.ladder(code)[1:] if up in chosen)

    def title(self, code: str) -> Words:
        """The category's title."""
        return self[code].words

    def gases(self, code: str) -> tuple[str, ...]:
        """The gas ids and families the table names for the category."""
        return self[code].gases

    def memo(self, code: str) -> str:
        """The memo line that the category or one above it is reported in; blank where it counts in the total."""
        return next((self[step].memo for step in self.ladder(code) if self[step].memo), "")

    def parse(self, text: str) -> str | None:
        """The code meant by `1A2a`, `1.A.2.a`, `１．Ａ．２．ａ` or `1.A.2.a Iron and Steel`, or None."""
        wanted = plain(text)
        code = self._labels.get(wanted) or self._compact.get(_compact(wanted))
        fits = code and (wanted in self._labels or _borders(wanted) <= _borders(code))
        return code if fits else None

    def nearest(self, text: str, n: int = 3) -> tuple[str, ...]:
        """Up to `n` codes whose code or title is like `text`, best first."""
        spellings: dict[str, list[str]] = {}
        for code, category in self._all.items():
            for spelling in (code, _compact(code), *category.words):
                spellings.setdefault(plain(spelling), []).append(code)
        like = get_close_matches(plain(text), spellings, n=4 * n, cutoff=LIKENESS)
        return tuple(dict.fromkeys(code for spelling in like for code in spellings[spelling]))[:n]


def _category(row: dict[str, str]) -> Category:
    words = Words(row["en"], row["zh"])
    return Category(row["code"], row["parent"], words, tuple(row["gases"].split()), row["memo"], row["note"])


@cache
def tree(edition: str) -> Tree:
    """The categories of the 2006 Guidelines (`2006`) or of the 2019 Refinement (`2019R`)."""
    if edition not in EDITIONS:
        raise UnknownTerm(edition, Words("edition", "版本"), EDITIONS)
    return Tree(edition, (_category(row) for row in read_rows("categories.csv") if row["edition"] == edition))
