"""Where reading kept a row of a table out: what adds up over that table can no longer be checked."""

from __future__ import annotations

from typing import NamedTuple


class Unread(NamedTuple):
    """A balance, or a set of shares, of which some row was not read; a blank or 0 is what could not be read of it."""

    activity: str
    entity: str
    region: str
    year: int

    def is_of(self, activity: str, entity: str, region: str, year: int) -> bool:
        """Whether the row may belong to a table: all that is known of the two agrees."""
        theirs = (activity, entity, region, year)
        return all(not mine or mine == other for mine, other in zip(self, theirs, strict=True))
