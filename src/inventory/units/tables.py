"""The room's data files in memory: names from `definitions.txt`, rows of `spellings.csv` and `refused.csv`.

Spellings are found by their tidied form (`key`): compatibility forms unified, spaces and middle dots gone. Nothing here
needs pint.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from inventory.words import Words

HERE = Path(__file__).parent
LONGEST = 60
SUBSTANCE = "substance"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
HARMLESS = str.maketrans("", "", " ·•∙⋅・\u200b\ufeff")


class Spelling(NamedTuple):
    """One row of `spellings.csv`; `family` says whether the unit's basis comes from elsewhere."""

    text: str
    unit: str
    family: str = ""
    lang: str = ""


class Refusal(NamedTuple):
    """One row of `refused.csv`: a spelling that is not taken, why, and what to write instead."""

    text: str
    reason: Words
    choices: tuple[str, ...]


def key(text: str) -> str:
    """The tidied form a spelling is looked up by; empty when `text` cannot be a unit (too long, line breaks)."""
    if len(text) > LONGEST:
        return ""
    powers = re.sub("10([⁰¹²³⁴-⁹]+)", lambda found: "10^" + found[1].translate(RAISED), text)
    tidy = unicodedata.normalize("NFKC", powers).strip().translate(HARMLESS)
    return tidy if tidy.isprintable() else ""


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def names() -> frozenset[str]:
    """Every unit named in `definitions.txt`."""
    text = (HERE / "definitions.txt").read_text(encoding="utf-8")
    return frozenset(re.findall(r"^(\w+) = ", text, re.MULTILINE))


@cache
def spellings() -> tuple[Spelling, ...]:
    """All spellings in the file's order; the first of a unit in a language is its label."""
    return tuple(Spelling(r["spelling"], r["unit"], r["family"], r["lang"]) for r in _rows("spellings.csv"))


@cache
def refusals() -> tuple[Refusal, ...]:
    """All refused spellings."""
    return tuple(
        Refusal(r["spelling"], Words(r["reason_en"], r["reason_zh"]), tuple(r["choices"].split("|")))
        for r in _rows("refused.csv")
    )


@cache
def _exact() -> dict[str, Spelling]:
    """Spellings of units by key; a canonical name that no row spells stands for itself."""
    itself = {name: Spelling(name, name) for name in names()}
    return itself | {key(s.text): s for s in spellings() if s.family != SUBSTANCE}


@cache
def _substances() -> dict[str, Spelling]:
    return {key(s.text): s for s in spellings() if s.family == SUBSTANCE}


@cache
def _refused() -> dict[str, Refusal]:
    return {key(r.text): r for r in refusals()}


@cache
def _refused_folded() -> dict[str, Refusal]:
    return {spelled.casefold(): refusal for spelled, refusal in _refused().items()}


@cache
def _folded(substance: bool) -> dict[str, Spelling]:
    """Spellings by their key in one case, where case makes no difference; single letters are left out."""
    found: dict[str, list[Spelling]] = {}
    for spelled, spelling in (_substances() if substance else _exact()).items():
        found.setdefault(spelled.casefold(), []).append(spelling)
    return {k: s[0] for k, s in found.items() if len(k) > 1 and len({x.unit for x in s}) == 1}


def look_up(tidy: str) -> Spelling | Refusal | None:
    """What a tidied text means. Exact spellings and refusals come before those in another case."""
    folded = tidy.casefold()
    exact = _refused().get(tidy) or _exact().get(tidy)
    return exact or _folded(False).get(folded) or _refused_folded().get(folded)


def look_up_substance(tidy: str) -> str:
    """The name in units of the substance that a tidied text spells; empty when it spells none."""
    found = _substances().get(tidy) or _folded(True).get(tidy.casefold())
    return found.unit if found else ""


@cache
def labels(lang: str) -> dict[str, str]:
    """Unit (or substance) → its label in `lang`: its first spelling."""
    first: dict[str, str] = {}
    for spelling in spellings():
        if spelling.lang in ("", lang):
            first.setdefault(spelling.unit, spelling.text)
    return first
