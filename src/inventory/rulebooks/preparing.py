"""What a rule book says of records before anything is worked out: blank words that follow from others, and records that
are spread over parts; years before the first, worked out from what drove them."""

from __future__ import annotations

from pydantic import BaseModel

from inventory.rulebooks.text import Text


class Filled(BaseModel, frozen=True, extra="forbid"):
    """A text column that follows from another where it is blank: the climate zone from the region.

    `words`: for each word of the column `by` what stands in `column`; a region without one takes that of the region it
    lies in. `told_by`: an activity whose records tell such words (this region has this climate), before `words`.
    `activities` are those it is for; where none is named, those whose forms have the column or one that follows from
    it. `why`: on what ground, told in every trace. Of several for a column the first that knows goes before; what it
    follows from is filled before. What a record states, stands.
    """

    column: str
    by: str
    words: dict[str, str] = {}
    told_by: str = ""
    why: Text
    activities: tuple[str, ...] = ()


class TakenFrom(BaseModel, frozen=True, extra="forbid"):
    """A text column that records of an activity take from those `told_by` other activities with the same words in `by`.

    The cover under which methane is recovered is the cover of the site. What is told of a year holds until the next
    year told, and of the first for the years before. A record that states the word keeps it; where it does not and more
    than one word is told of the year, that is a fault. `why` is told in every trace.
    """

    activity: str
    column: str
    told_by: tuple[str, ...]
    by: tuple[str, ...]
    why: Text


class Spread(BaseModel, frozen=True, extra="forbid"):
    """Records of an activity, each spread over the words of a `column`: a herd over the manure systems it is kept in.

    Each part is a record of the activity `into`, with the amount of the row it comes from; which share of it is meant,
    the factor `share` says, a slot of the methods. The parts are those for which a share above zero is known: stated by
    the user, for the same keys; else in the rule book's tables. Stated shares that do not add up to 1 are refused.
    `when` is as in a rule. The category is for `[[filled]]` to say.
    """

    activity: str
    into: str
    column: str
    share: str
    when: dict[str, tuple[str, ...]] = {}


class History(BaseModel, frozen=True, extra="forbid"):
    """Years before the first row of a series, worked out from what drove them: waste of 1950 from the people of then.

    A record of one of `activities` names its driver in the column `driver`; a blank names none. Records of `told_by`
    tell the driver's values by that word, region and year; between two years told it changes evenly. For each year from
    the earliest told, not before `since`, a record is made with the amount of the series' first year times the driver's
    ratio. Series of one activity, region and words in the columns `one_past` have one past: it is that of those which
    begin first, and where it is shorter than `years` before the last of the run, that is a warning. `units`: the unit
    that a driver is told in, where rows of it disagree. `why` is told in every trace.
    """

    activities: tuple[str, ...]
    driver: str
    told_by: str
    since: int
    one_past: tuple[str, ...] = ()
    years: int = 0
    units: dict[str, str] = {}
    why: Text


class Lookup(BaseModel, frozen=True, extra="forbid"):
    """How a slot is looked up, where it is not by its own name and the key columns of its tables.

    `quantity`: the quantity whose tables are asked. `columns`: for a key column the record's column that fills it: the
    stock change factor of the land use before has `{ land_use = "land_use_before" }`.
    """

    quantity: str = ""
    columns: dict[str, str] = {}
