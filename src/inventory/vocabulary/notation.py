"""Notation keys: what stands where there is no number, and how keys and numbers add up.

The keys are those of IPCC 2006 Vol. 1 Table 8.1, with FX of the Paris Agreement's reporting tables. The guidelines rank
no key above another; `Key` is declared in the order used here to name one key for several: first what the reader
must know most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

from inventory.issues import Issue, Place
from inventory.issues.vocabulary import KeyWithoutReason, KeyWithoutTarget
from inventory.vocabulary.closed_list import plain
from inventory.words import Words


class Key(StrEnum):
    """A notation key, strongest first."""

    C = "C"
    NE = "NE"
    FX = "FX"
    IE = "IE"
    NA = "NA"
    NO = "NO"

    @property
    def words(self) -> Words:
        """The key's name."""
        return NAMES[self]


NOT_WORKED_OUT = ("NO", "NE", "NA", "IE")
"""Keys of records that nothing is worked out for."""

NAMES = {
    Key.C: Words("confidential", "保密"),
    Key.NE: Words("not estimated", "未估算"),
    Key.FX: Words("flexibility applied", "适用灵活性"),
    Key.IE: Words("included elsewhere", "列于他处"),
    Key.NA: Words("not applicable", "不适用"),
    Key.NO: Words("not occurring", "不发生"),
}
ORDER = tuple(Key)
LEAVE_NO_MARK = frozenset({Key.NA, Key.NO})
DIVIDERS = re.compile(r"[\s,;/、+]+")


def parse_keys(text: str) -> frozenset[Key] | None:
    """The keys in `NE`, `ne`, `ＮＥ` or `IE,NE`; None if the text is anything else."""
    parts = [part for part in DIVIDERS.split(plain(text).upper()) if part]
    if not parts or any(part not in Key.__members__ for part in parts):
        return None
    return frozenset(Key[part] for part in parts)


def strongest(keys: Iterable[Key]) -> Key | None:
    """The one key that stands for several; None for none."""
    return min(keys, key=ORDER.index, default=None)


def keys_text(keys: Iterable[Key]) -> str:
    """The keys as reporting tables print them, in alphabetical order: `IE,NE`."""
    return ",".join(sorted(keys))


def check_keys(keys: Iterable[Key], note: str, place: Place = Place()) -> list[Issue]:
    """IE must say where the emissions are included; NE and FX must say why there is no estimate."""
    if note.strip():
        return []
    found: list[Issue] = []
    for key in sorted(keys, key=ORDER.index):
        if key is Key.IE:
            found.append(KeyWithoutTarget(place=place, seen=key.value))
        elif key in (Key.NE, Key.FX):
            found.append(KeyWithoutReason(place=place, seen=key.value))
    return found


@dataclass(frozen=True)
class Total:
    """A number, keys, or a number marked with keys.

    Adding is associative and commutative. Beside a number C, NE, FX and IE stay as marks, for they say that something
    is hidden, missing or elsewhere; NA and NO add nothing and leave no mark. A confidential value is part of every sum
    and is hidden only where it stands alone.
    """

    value: float | None = None
    keys: frozenset[Key] = frozenset()

    def __post_init__(self) -> None:
        if self.value is not None:
            object.__setattr__(self, "keys", self.keys - LEAVE_NO_MARK)

    def __add__(self, other: Total) -> Total:
        known = [value for value in (self.value, other.value) if value is not None]
        return Total(sum(known) if known else None, self.keys | other.keys)

    @property
    def key(self) -> Key | None:
        """The strongest key."""
        return strongest(self.keys)

    @property
    def leaf_value(self) -> float | None:
        """The number as a single line may show it: none where it is confidential."""
        return None if Key.C in self.keys else self.value


def total(parts: Iterable[Total]) -> Total:
    """The sum of all parts; the sum of none is empty."""
    return reduce(Total.__add__, parts, Total())
