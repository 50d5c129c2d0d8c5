"""What is raised when a unit cannot be read or does not fit. Each knows why, in both languages, and what to write."""

from __future__ import annotations

from inventory.issues import Issue, Place
from inventory.issues.units import UnitAmbiguous, UnitsDiffer, UnitUnknown
from inventory.words import Words

SHOWN = 60
UNKNOWN = Words("this spelling is not in the list of units", "单位表中没有这种写法")
DIFFERENT = Words(
    "`{from_unit}` measures {from_words}, `{to_unit}` measures {to_words}; they do not convert into each other",
    "“{from_unit}”计量的是{from_words}，“{to_unit}”计量的是{to_words}，二者不能互相换算",
)


def shown(text: str) -> str:
    """`text` short enough for a message, on one line."""
    line = "".join(c if c.isprintable() else " " for c in text[:SHOWN])
    return line if len(text) <= SHOWN else line + "…"


class UnitRefused(ValueError):
    """A user's spelling that is not taken; `choices` are spellings that would be."""

    def __init__(self, text: str, reason: Words = UNKNOWN, choices: tuple[str, ...] = ()) -> None:
        self.text, self.reason, self.choices = shown(text), reason, choices
        hint = f"; nearest: {' | '.join(choices)}" if choices else ""
        super().__init__(f"unit `{self.text}`: {reason.en}{hint}")

    def within(self, before: str, after: str) -> UnitRefused:
        """The same refusal for a longer text of which this was a part."""
        choices = tuple(f"{before}{choice}{after}" for choice in self.choices)
        return type(self)(f"{before}{self.text}{after}", self.reason, choices)

    def issue(self, place: Place = Place()) -> Issue:
        """The refusal as an issue at `place`."""
        return UnitUnknown(place=place, seen=self.text, choices=self.choices, reason=self.reason)


class UnknownUnit(UnitRefused):
    """The spelling is in no table."""


class AmbiguousUnit(UnitRefused):
    """The spelling is known to mean different things to different people."""

    def issue(self, place: Place = Place()) -> Issue:
        """The refusal as an issue at `place`."""
        return UnitAmbiguous(place=place, seen=self.text, choices=self.choices, reason=self.reason)


class DimensionMismatch(ValueError):
    """Two units that do not convert into each other; `reason` says what each of them measures."""

    def __init__(self, from_unit: str, to_unit: str, from_words: Words, to_words: Words) -> None:
        self.from_unit, self.to_unit = from_unit, to_unit
        data = {"from_unit": from_unit, "to_unit": to_unit}
        self.reason = Words(
            DIFFERENT.en.format(**data, from_words=from_words.en, to_words=to_words.en),
            DIFFERENT.zh.format(**data, from_words=from_words.zh, to_words=to_words.zh),
        )
        super().__init__(self.reason.en)

    def issue(self, place: Place = Place()) -> Issue:
        """The mismatch as an issue at `place`."""
        return UnitsDiffer(place=place, seen=self.from_unit, wanted=self.to_unit, reason=self.reason)
