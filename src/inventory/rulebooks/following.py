"""What a rule book says of lines that follow from other lines: CO2 of methane that is oxidised in the air."""

from __future__ import annotations

from pydantic import BaseModel


class Follow(BaseModel, frozen=True, extra="forbid"):
    """Lines of the gas `gives` that follow from results of `gas`, under the memo item `memo`, where a record asks.

    Each result of `gas` that counts in the total and is as `when` and not as any of `but` goes on into `method`: it is
    the amount of that method's activity, and the two make one formula, with the factors of both. A result follows by
    its record's columns (`activity` too), by the `category` it is reported in, which stands for those below it, and by
    the `method` it was worked out by, which may have wildcards.

    `asked_by`: the records that ask for such lines, by their columns, with no amount (or IE). They ask for results of
    their year, and of their entity, region and category or below it where they state one; no line comes of themselves.
    Lines that follow are beside what the record itself gives: no check or balance asks for them, and a release without
    factors for `method` has none of them.
    """

    gas: str
    gives: str
    method: str
    memo: str
    asked_by: dict[str, tuple[str, ...]]
    when: dict[str, tuple[str, ...]]
    but: tuple[dict[str, tuple[str, ...]], ...] = ()
