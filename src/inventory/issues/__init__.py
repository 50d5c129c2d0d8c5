"""Problems found, as values: where, what was seen, what was expected, the nearest valid choices, and what to do.

A fault is one small subclass of `Issue` with a code and templates in both languages; its dataclass fields fill the
templates. The subclasses stand in this package, one module per stage. Stages return `(result, issues)` and only the
outermost verbs raise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple

from inventory.words import Words

PLACES_SHOWN = 5


class Place(NamedTuple):
    """Where a value was found; any part may be empty."""

    file: str = ""
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return "!".join(part for part in self if part)


NOWHERE = Place()


class Severity(StrEnum):
    """`error` stops a computation, `warning` and `note` travel with the result."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def label(self, lang: str) -> str:
        """The severity as a word in `lang`."""
        return {"error": "错误", "warning": "警告", "note": "提示"}[self.value] if lang == "zh" else self.value


@dataclass(frozen=True, kw_only=True)
class Issue:
    """Base of every fault. Subclasses add data fields and the three templates `what`, `expected`, `remedy`."""

    code: ClassVar[str] = ""
    severity: ClassVar[Severity] = Severity.ERROR
    what: ClassVar[Words]
    expected: ClassVar[Words] = Words("", "")
    remedy: ClassVar[Words]

    place: Place = NOWHERE
    seen: str = ""
    choices: tuple[str | Words, ...] = ()
    more_places: tuple[Place, ...] = ()

    def _texts(self, lang: str) -> dict[str, str]:
        """The data fields as text; a field that is `Words` speaks `lang`."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: v.of(lang) if isinstance(v, Words) else str(v) for name, v in values.items()}

    def nearest(self, lang: str) -> list[str]:
        """The nearest valid choices, for a person."""
        return [c.of(lang) if isinstance(c, Words) else c for c in self.choices]

    def part(self, name: str, lang: str) -> str:
        """One filled template: `what`, `expected` or `remedy`."""
        template: Words = getattr(self, name)
        return template.of(lang).format(**self._texts(lang))

    @property
    def places(self) -> tuple[Place, ...]:
        """All places of this fault, first one first."""
        return (self.place, *self.more_places)

    def message(self, lang: str = "en") -> str:
        """The whole issue in a few lines, for a person."""
        zh = lang == "zh"
        where = "; ".join(str(p) for p in self.places[:PLACES_SHOWN] if str(p))
        hidden = len(self.places) - PLACES_SHOWN
        if hidden > 0:
            where += f" …（另有 {hidden} 处）" if zh else f" … (and {hidden} more)"
        head = f"[{self.severity.label(lang)} {self.code}] "
        lines = [head + (where + ("：" if zh else ": ") if where else "") + self.part("what", lang)]
        for label, text in (
            ("应为" if zh else "expected", self.part("expected", lang)),
            ("最接近的选项" if zh else "nearest", " | ".join(self.nearest(lang))),
            ("处理" if zh else "do", self.part("remedy", lang)),
        ):
            if text:
                lines.append(f"    {label}{'：' if zh else ': '}{text}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.message("en")

    def as_dict(self, lang: str = "en") -> dict[str, Any]:
        """The issue for machine-readable output."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "places": [p._asdict() for p in self.places],
            "seen": self.seen,
            "what": self.part("what", lang),
            "expected": self.part("expected", lang),
            "choices": self.nearest(lang),
            "remedy": self.part("remedy", lang),
        }


def grouped(issues: Iterable[Issue]) -> list[Issue]:
    """The same fault in many places as one issue, in order of first appearance; each place once."""
    first: dict[Issue, dict[Place, None]] = {}
    for issue in issues:
        first.setdefault(replace(issue, place=NOWHERE, more_places=()), {}).update(dict.fromkeys(issue.places))
    found = [(issue, tuple(places)) for issue, places in first.items()]
    return [replace(issue, place=places[0], more_places=places[1:]) for issue, places in found]


def errors(issues: Sequence[Issue]) -> list[Issue]:
    """Those that stop a computation."""
    return [i for i in issues if i.severity is Severity.ERROR]


class ProblemsFound(Exception):
    """Raised by the outermost verbs when a person must mend something first; carries every issue."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = list(issues)
        super().__init__("\n".join(i.message("en") for i in self.issues))
