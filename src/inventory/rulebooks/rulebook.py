"""The rule book's shape; `loading.py` finds one by its id."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import BaseModel

from inventory.rulebooks.between import Balance, Check, Derived
from inventory.rulebooks.comparison import Comparison
from inventory.rulebooks.following import Follow
from inventory.rulebooks.form import Form
from inventory.rulebooks.preparing import Filled, History, Lookup, Spread, TakenFrom
from inventory.rulebooks.text import NOTHING, Text

STATED = "*"
"""In a rule's condition: any word, so long as one is stated. As a rule's gas: the one that the record names."""


class ReplacedBy(NamedTuple):
    """An activity whose records take the place of a rule: the words they have, and the columns that must agree."""

    activity: str
    when: tuple[tuple[str, tuple[str, ...]], ...]
    same: tuple[str, ...]


class Rule(BaseModel, frozen=True, extra="forbid"):
    """What a record of an activity leads to, when its columns (or what a list says of them, `item.kind`) are as `when`.

    In `when`, a blank word is for records that leave the column blank and `*` for those that state any word in it.
    `methods`: for each gas the candidate methods, preferred first; for the gas `*` those of the gas that the column
    `gas_of` of the record names, or of each gas of the blend that it names. `beside`: methods worked out for comparison
    only; for a gas that has no `methods` the first that can be worked out, and it is a fault if none can.
    `sign`: −1 where the records write what is used up or sent out as a negative number.
    `notation_key`: nothing is worked out and the line carries the key, with `target` as its explanation; `gases` are
    those that carry it, all of the activity where none is named.
    `unless`: an activity that takes the place of this rule: where it has records of the same year with a figure (or
    IE, or C) whose words in the columns `unless_same` are the record's, the record carries IE in the rule's category,
    and a note says so. `unless_when`: which of its records do, as in `when`; all, if blank.
    `region`: the column whose region chooses the factor (electricity takes the supplying region's); `ground` says why,
    where the record cannot know it.
    `category`: where the results are reported, if not in the record's category: a part of it where one record feeds
    several (mining and post-mining of the same coal). Factors are chosen, and notation keys reported, by the record's.
    `tables`: tables or derivations, by id, that alone are asked for the quantities they hold, in this order; the user's
    own stand before them. `slots`: slots that are looked up by another quantity or by other columns than their tables'
    keys. `counted`: false where the whole rule is for comparison. A rule without methods or key is for records that
    only derived factors take up.
    """

    when: dict[str, tuple[str, ...]] = {}
    methods: dict[str, tuple[str, ...]] = {}
    beside: dict[str, tuple[str, ...]] = {}
    gas_of: str = "item"
    notation_key: str = ""
    gases: tuple[str, ...] = ()
    target: Text = NOTHING
    memo: str = ""
    category: str = ""
    sign: Literal[1, -1] = 1
    scope: Literal[1, 2, 3] = 1
    unless: str = ""
    unless_when: dict[str, tuple[str, ...]] = {}
    unless_same: tuple[str, ...] = ("region",)
    region: str = "region"
    tables: tuple[str, ...] = ()
    slots: dict[str, Lookup] = {}
    counted: bool = True
    ground: Text = NOTHING

    @property
    def compares(self) -> bool:
        """Whether it only works out what is compared."""
        return bool(self.beside) and not self.methods

    @property
    def replaced_by(self) -> ReplacedBy:
        """The activity that takes its place, and which of its records."""
        return ReplacedBy(self.unless, tuple(self.unless_when.items()), self.unless_same)


class WorkedOut(BaseModel, frozen=True, extra="forbid"):
    """A column that is worked out from others of the same record, where it is blank and they are filled.

    `by`: the working (`methods/workings`). `arguments`: the column that each of its arguments is taken from, where the
    two are not named alike. `when`: as a rule's, over text columns. Of several ways to the same column, one after the
    other, the first that can be gone is. Where the column is filled as well it stands, and a difference beyond
    `tolerance` (a share of the value worked out) is a warning.
    """

    column: str
    by: str
    arguments: dict[str, str] = {}
    when: dict[str, tuple[str, ...]] = {}
    tolerance: float = 0.01

    def source(self, argument: str) -> str:
        """The column that an argument is taken from."""
        return self.arguments.get(argument, argument)


class ActivityRules(BaseModel, frozen=True, extra="forbid"):
    """How one activity is read and worked out.

    `item_list`: the vocabulary list its items come from; `item_key`: the key column of factor tables they match.
    `energy`: what an energy unit means here (net, gross, heat). `works_out`: columns that follow from others, in the
    order they are worked out; a later one may build on an earlier one. `rules`: every one that fits is applied.
    `explains`: its records say why a comparison's row differs, or tell words that others take up (`[[filled]]`); no
    rule is for them and no line comes of them.
    `states`: the quantity whose factors its records are, the user's own, for their item and other words, region and
    year; no line comes of them either. `holds`: those of a year hold until the next year stated, the first before too.
    `signed`: amounts carry a sign. `balance`: the records are cells of an energy balance: they take their category from
    the mapping of its rows, must close, and a row whose parts are stated is a sum that does not count beside them.
    `coefficients`: the table that ties its physical form to that in standard coal. `begins`: the first year its
    records may be of, where what they leave behind goes back beyond the years of the book. `varies`: columns whose
    words may change from year to year within a series (the crop of a field), so that they do not tell one series from
    another, unless rows of one year differ in them. `yearly`: a row is expected for each year between the first and the
    last; one that is missing is a warning.
    """

    item_list: str = ""
    item_key: str = "item"
    energy: Literal["net", "gross", "heat"] = "net"
    works_out: tuple[WorkedOut, ...] = ()
    signed: bool = False
    balance: bool = False
    coefficients: str = ""
    rules: tuple[Rule, ...] = ()
    explains: bool = False
    begins: int = 0
    states: str = ""
    varies: tuple[str, ...] = ()
    yearly: bool = False
    holds: bool = False


class Report(BaseModel, frozen=True, extra="forbid"):
    """What the report shows. `total_includes`: memo items that a second total adds.

    Rounding: figures are never rounded on the way; a report shows `decimals` of the unrounded value.
    """

    title: Text
    total_includes: tuple[str, ...] = ()
    decimals: int = 2


class GwpPeriod(BaseModel, frozen=True, extra="forbid"):
    """The GWP set a regulation asks for from a year on."""

    from_year: int
    set: str
    regulation: Text


class RuleBook(BaseModel, frozen=True, extra="forbid"):
    """One edition of a guideline, as the engine follows it.

    `factor_year`: `calendar` takes factors valid in the activity's year only; `reporting` those of the year reported
    (the latest in the input) for every activity; `latest` falls back from the activity's year to the latest published
    before it, and says so. `gas_volume`: the reference condition of gas volumes in its statistics.
    `gas_volume_conversion`: gas volumes at 0, 15 or 20 °C are brought to the condition of the factor by the ideal gas
    law at equal pressure, on the ground its note gives; without it such a row is refused.
    `tables`: factor tables in the order they are asked. `own_only`: quantities that the guideline has no value for, so
    that only the user's own table can answer. `derived`: factors worked out from the inventory's own records, in the
    order they are worked out. `filled`: words that follow from others where they are blank. `taken`:
    words taken from records of other activities. `spread`: records that are
    spread over parts. `history`: years before the first row of a series. `balances`: what must close, year by year.
    `checks`: what must hold between records. `follows`: lines that follow from other lines, where records ask.
    `extends`, `leaves_out`: the book that says what this one does not say, and its activities that are not taken
    (`loading.py`).
    """

    id: str
    extends: str = ""
    leaves_out: tuple[str, ...] = ()
    title: Text
    edition: Text
    publisher: Text
    citation: Text
    years: tuple[int, int]
    gwp: tuple[GwpPeriod, ...]
    country: str = ""
    methane: Literal["single", "by_origin"] = "single"
    category_edition: str = "2006"
    factor_year: Literal["calendar", "reporting", "latest"] = "calendar"
    gas_volume: str = ""
    gas_volume_note: Text = NOTHING
    gas_volume_conversion: bool = False
    gas_volume_conversion_note: Text = NOTHING
    default_lang: Literal["zh", "en"] = "en"
    tables: tuple[str, ...]
    derived: tuple[Derived, ...] = ()
    own_only: tuple[str, ...] = ()
    filled: tuple[Filled, ...] = ()
    taken: tuple[TakenFrom, ...] = ()
    spread: tuple[Spread, ...] = ()
    history: tuple[History, ...] = ()
    checks: tuple[Check, ...] = ()
    activities: dict[str, ActivityRules]
    forms: tuple[Form, ...]
    comparisons: tuple[Comparison, ...] = ()
    follows: tuple[Follow, ...] = ()
    balances: tuple[Balance, ...] = ()
    report: Report

    def gwp_for(self, year: int) -> GwpPeriod:
        """The GWP set for inventories of `year`: that of the latest period begun, else of the first."""
        ordered = sorted(self.gwp, key=lambda p: p.from_year)
        return next((p for p in reversed(ordered) if p.from_year <= year), ordered[0])

    def first_year(self, activity: str) -> int:
        """The first year that records of an activity may be of."""
        known = self.activities.get(activity)
        return (known and known.begins) or self.years[0]

    def form(self, form_id: str) -> Form | None:
        """A form by its id."""
        return next((f for f in self.forms if f.id == form_id), None)

    def heading(self, column: str) -> Text | None:
        """What the forms call a column; None where none asks for it."""
        return next((found.heading for f in self.forms if (found := f.field(column))), None)

    def methods(self) -> tuple[str, ...]:
        """Ids of all methods the book may use, in order of appearance."""
        rules = [r for a in self.activities.values() for r in a.rules]
        named = (m for r in rules for by_gas in (r.methods, r.beside) for ms in by_gas.values() for m in ms)
        return tuple(dict.fromkeys([*named, *(f.method for f in self.follows)]))


class KnownEdition(BaseModel, frozen=True, extra="forbid"):
    """An edition of a guideline that is known to exist, while its methods and factors are not.

    `missing`: what nobody could read, and what would mend it. `instead`: the nearest rule books that can be used.
    """

    id: str
    title: Text
    edition: Text
    publisher: Text
    citation: Text
    published: str
    missing: Text
    instead: tuple[str, ...]
