"""Where reading kept a cell of a table out: what adds up over that table can no longer be checked."""

from __future__ import annotations

from typing import NamedTuple


class Unread(NamedTuple):
    """A balance of which some cell was not read; a blank or 0 is what could not be read of the place itself."""

    entity: str
    region: str
    year: int

    def is_of(self, entity: str, region: str, year: int) -> bool:
        """Whether the cell may belong to a balance: all that is known of the two agrees."""
        own = (self.entity, self.region, self.year)
        return all(not mine or mine == theirs for mine, theirs in zip(own, (entity, region, year), strict=True))
