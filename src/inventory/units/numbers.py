"""Numbers as people type them.

    number   = [sign] ( digits | grouped ) ["." digits] [exponent] ["%"]   or   [sign] "." digits ...
    grouped  = one to three digits not beginning with 0, then groups of exactly three after "," or after a space

Full-width signs count as their narrow forms. Whatever could be read in two ways (`1,23`, `0,123`, `1.234.567`), or is
not wholly a number (`约100`, `12O`, `10³`), is none.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import NamedTuple

LONGEST = 60
_NARROW = str.maketrans("０１２３４５６７８９，．％＋－−ｅＥ\u3000\u00a0\u2009\u202f", "0123456789,.%+--eE    ")
_DIGITS = r"[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+"
_NUMBER = re.compile(rf"([+-]?(?:(?:{_DIGITS})(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{{1,3}})?) ?(%?)")


class Number(NamedTuple):
    """A number as typed; with `percent` its unit is `percent`, and 94 % has the value 94."""

    value: float
    percent: bool = False


def number(text: str) -> Number | None:
    """The number that `text` is, or None."""
    found = _NUMBER.fullmatch(text.translate(_NARROW).strip()) if len(text) <= LONGEST else None
    value = float(re.sub("[, ]", "", found[1])) if found else float("inf")
    return Number(value, found[2] == "%") if found and isfinite(value) else None
