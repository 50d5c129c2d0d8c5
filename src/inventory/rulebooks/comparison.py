"""What a rule book sets side by side: the sectoral and the reference approach, the measured and the calculated.

    [[comparisons]]
    id = "reference_approach"
    gases = ["CO2"]
    counted = { title = …, categories = ["1.A"], accounts = ["total"] }
    beside = { title = …, methods = ["energy.reference.*"] }
    by = ["item"]

Rows are one per year and distinct words in the columns `by`; a column of `group` puts them together.
"""

from __future__ import annotations

from pydantic import BaseModel

from inventory.rulebooks.text import NOTHING, Text


class Side(BaseModel, frozen=True, extra="forbid"):
    """Lines that stand together: those that meet every condition stated.

    `categories`: at or below one of these. `methods`, `without`: ids with wildcards (`energy.reference.*`), the latter
    not taken. `accounts`: where the lines count: `total`, `comparison`, or a memo item. `where`: columns of the record,
    or what a list says of them, and the words allowed, as in the rules' `when`.
    """

    title: Text
    categories: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    where: dict[str, tuple[str, ...]] = {}


class Grouping(BaseModel, frozen=True, extra="forbid"):
    """Rows put together by what a list says of a column's word, as `item.group`.

    `list`: the vocabulary list whose ids name the groups; `of`: for each id the words that belong to it.
    """

    column: str
    list: str
    of: dict[str, tuple[str, ...]]


class Comparison(BaseModel, frozen=True, extra="forbid"):
    """Two sides, `beside` measured against `counted`; a line is of the first side or cause that it meets.

    `causes`: lines that say why the two differ, signed so that their sum is `beside` less `counted`; what they leave is
    unexplained. `flags`: relative differences above which a row is marked, ascending. `energy`: energy is compared too.
    `common`: only rows that both sides have. `gases`: one is compared in tonnes of it, several in CO2e.
    """

    id: str
    title: Text
    source: Text
    help: Text = NOTHING
    gases: tuple[str, ...]
    counted: Side
    beside: Side
    causes: tuple[Side, ...] = ()
    by: tuple[str, ...] = ()
    group: Grouping | None = None
    flags: tuple[float, ...] = ()
    energy: bool = False
    common: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        """Both sides, then the causes."""
        return (self.counted, self.beside, *self.causes)
