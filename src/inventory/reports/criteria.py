"""Conditional sums over the lines sheet, safe for any word that a user may have typed.

SUMIFS reads its criteria: `*` and `?` are wildcards, `<5` is a comparison, `1.10` is the number 1.1, and case does not
count. Where a word could be misread, the sum compares exactly instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from inventory.reports.sheet import Block

_CODE = re.compile(r"\d(\.\w+)*\.[A-Za-z](\.\w+)*")
_WORD = re.compile(r"[^\W\d_][^*?~<>=\"]*")
_DATE = re.compile(r"(?i)(true|false|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d.*)")
LONGEST = 250


class Condition(NamedTuple):
    """A column of the lines must hold `word`, which stands in `cell` (or is spelled out where no cell holds it)."""

    column: str
    word: str | int
    cell: str = ""

    @property
    def spelled(self) -> str:
        """The word as a formula says it; a blank cell would be taken for zero."""
        return self.cell if self.cell and self.word != "" else str(self.word) if isinstance(self.word, int) else (
            '"' + self.word.replace('"', '""') + '"'
        )  # fmt: skip


@dataclass(frozen=True)
class Sums:
    """Formulas over a block of lines. `twins`: for each column, words that differ in case only."""

    block: Block
    twins: Mapping[str, frozenset[str]]

    def where(self, values: str, *conditions: Condition, but: Condition | None = None, rest: float = 0.0) -> str:
        """The sum of a column where all conditions hold, and `but` does not; `rest` is added."""
        if all(self._plain(c) for c in conditions):
            sum = self._sumifs(values, conditions, but)
        else:
            sum = self._exact(values, conditions, but)
        return sum + plus(rest)

    def below(self, values: str, column: str, code: str, *conditions: Condition) -> str:
        """The sum of a column where all conditions hold, of a code and of all below it (`code.…`)."""
        own = self.where(values, Condition(column, code), *conditions)
        return f"{own}+{self._sumifs(values, (Condition(column, f'{code}.*'), *conditions), None)}"

    def _sumifs(self, values: str, conditions: Iterable[Condition], but: Condition | None) -> str:
        parts = [self.block.range(values)]
        for c in conditions:
            parts += [self.block.range(c.column), c.spelled]
        if but:
            parts += [self.block.range(but.column), f'"<>{but.word}"']
        return f"SUMIFS({','.join(parts)})"

    def _exact(self, values: str, conditions: Iterable[Condition], but: Condition | None) -> str:
        tests = [self._is(c) for c in conditions]
        tests += [f'({self.block.range(but.column)}<>"{but.word}")'] if but else []
        return f"SUMPRODUCT({'*'.join(tests)}*1,{self.block.range(values)})"

    def _is(self, condition: Condition) -> str:
        """The exact comparison; EXACT is for words, and some programs find no number by it."""
        column = self.block.range(condition.column)
        if isinstance(condition.word, int):
            return f"({column}={condition.spelled})"
        return f"EXACT({column},{condition.spelled})"

    def _plain(self, condition: Condition) -> bool:
        word = condition.word
        if isinstance(word, int):
            return True
        plain = _CODE.fullmatch(word) or (_WORD.fullmatch(word) and not _DATE.fullmatch(word))
        return bool(plain) and len(word) <= LONGEST and word not in self.twins.get(condition.column, ())


def plus(rest: float) -> str:
    """` + rest`, or nothing for zero."""
    return f"{'+' if rest > 0 else ''}{float(rest)!r}" if rest else ""


def twins(words: Iterable[str]) -> frozenset[str]:
    """Words that differ from another one in case only."""
    known = set(words)
    folded = Counter(w.casefold() for w in known)
    return frozenset(w for w in known if folded[w.casefold()] > 1)
