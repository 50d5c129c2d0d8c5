"""The rule book's shape; `loading.py` finds one by its id."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from inventory.rulebooks.comparison import Comparison
from inventory.rulebooks.text import NOTHING, Text

STATED = "*"
"""In a rule's condition: any word, so long as one is stated. As a rule's gas: the one that the record's item names."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Field(_Part):
    """One column of a form.

    `column`: the canonical column it fills. `kind`: `text`, `number`, `year`, `month`, `choice` (from the vocabulary
    list `choices`: fuels, gases, refrigerants (gases and blends), categories, regions, or a list of terms; `only`
    narrows it to some ids, for categories to subtrees), `unit` (canonical units in `units`) or `measured` (a number
    that replaces a factor, stated in `units[0]`). `default` fills blanks and is reported. `small`: percentages of 1
    and less are usual here, so that they are not asked back as fractions.
    """

    column: str
    kind: Literal["text", "number", "year", "month", "choice", "unit", "measured"]
    heading: Text
    aliases: tuple[str, ...] = ()
    help: Text = NOTHING
    required: bool = False
    choices: str = ""
    only: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    default: str = ""
    small: bool = False
    width: int = 14


class Form(_Part):
    """One sheet of the input workbook. `constants` are canonical columns that every row of the sheet shares.

    Layout `rows`: a heading row, then a record per row. Layout `cover`: heading and value side by side; its values
    fill blank columns of the same name in all other sheets.
    """

    id: str
    title: Text
    help: Text = NOTHING
    activity: str
    layout: Literal["rows", "cover"] = "rows"
    constants: dict[str, str] = {}
    fields: tuple[Field, ...]

    def field(self, column: str) -> Field | None:
        """The field that fills a canonical column."""
        return next((f for f in self.fields if f.column == column), None)


class Rule(_Part):
    """What a record of an activity leads to, when its columns (or what a list says of them, `item.kind`) are as `when`.

    In `when`, a blank word is for records that leave the column blank and `*` for those that state any word in it.
    `methods`: for each gas the candidate methods, preferred first; for the gas `*` those of the gas that the item of
    the record is, or of each gas of the blend that it is. `beside`: methods worked out for comparison only; for a
    gas that has no `methods` the first that can be worked out, and it is a fault if none can.
    `sign`: −1 where the records write what is used up or sent out as a negative number.
    `notation_key`: nothing is worked out and the line carries the key, with `target` as its explanation; `gases` are
    those that carry it, all of the activity where none is named.
    `region`: the column whose region chooses the factor (electricity takes the supplying region's).
    `category`: where the results are reported, if not in the record's category: a part of it where one record feeds
    several (mining and post-mining of the same coal). Factors are chosen, and notation keys reported, by the record's.
    `tables`: tables or derivations, by id, that alone are asked for the quantities they hold, in this order; the user's
    own stand before them. `counted`: false where the whole rule is for comparison. A rule without methods or key is for
    records that only derived factors take up.
    """

    when: dict[str, tuple[str, ...]] = {}
    methods: dict[str, tuple[str, ...]] = {}
    beside: dict[str, tuple[str, ...]] = {}
    notation_key: str = ""
    gases: tuple[str, ...] = ()
    target: Text = NOTHING
    memo: str = ""
    category: str = ""
    sign: Literal[1, -1] = 1
    scope: Literal[1, 2, 3] = 1
    region: str = "region"
    tables: tuple[str, ...] = ()
    counted: bool = True


class WorkedOut(_Part):
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


class ActivityRules(_Part):
    """How one activity is read and worked out.

    `item_list`: the vocabulary list its items come from; `item_key`: the key column of factor tables they match.
    `energy`: what an energy unit means here (net, gross, heat). `works_out`: columns that follow from others, in the
    order they are worked out; a later one may build on an earlier one. `rules`: every one that fits is applied.
    `explains`: its records say why a comparison's row differs; no rule is for them and no line comes of them.
    """

    item_list: str = ""
    item_key: str = "item"
    energy: Literal["net", "gross", "heat"] = "net"
    works_out: tuple[WorkedOut, ...] = ()
    rules: tuple[Rule, ...] = ()
    explains: bool = False


AMOUNT = "amount"


class Sum(_Part):
    """One side of a derived factor's fraction: what is added up, in `unit`, over the records that are as `when`.

    `of`: a gas (its mass in lines that count in the total), a quantity that methods give (in lines of no report), or
    `amount`, what the records state. `when` is as in a rule, by any column, `activity` too; a category there stands
    for those below it as well.
    """

    of: str
    unit: str
    when: dict[str, tuple[str, ...]]


class Derived(_Part):
    """A factor worked out from the inventory itself: the ratio of two sums over records of the same keys and year.

    It fills the slot `quantity`, for `gas` where the slot is per gas, in `unit`. `by`: the columns that must agree
    between the records summed and those that take the factor; they are key columns, as a table's, and `region` and
    `month` besides. It stands after the user's tables and before the rule book's. What it is made of is worked out
    before it and so may take derived factors that stand before it in the book, never itself or a later one; with
    `tables_first` its makings may take the same quantity from the rule book's tables where a record states none.
    `gaps`: columns in which a gap is told (months without a test): where the factor is there for another word of them
    in the same year and not for this one, what is taken instead is a warning. It comes from the tables `otherwise`, if
    any are named, and fills the slots `stands_in`, whose sources say so.
    """

    id: str
    title: Text
    quantity: str
    unit: str
    gas: str = ""
    by: tuple[str, ...]
    above: Sum
    below: Sum
    tables_first: bool = False
    gaps: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    stands_in: tuple[str, ...] = ()


class Flow(_Part):
    """Records of an activity whose columns are as `when`: one of the amounts on a side of a balance.

    `opens`: whether such records ask for the balance at all; losses alone do not.
    """

    activity: str
    when: dict[str, tuple[str, ...]] = {}
    opens: bool = True


class Balance(_Part):
    """What should go `into` something in a year and come `out` of it, counted in `unit`, to within a `tolerance`.

    A flow counts by its amounts, or by its emissions where they are in other units. `more_in` and `more_out` say what
    to check where the balance does not close.
    """

    id: str
    title: Text
    unit: str
    tolerance: float
    more_in: Text
    more_out: Text
    into: tuple[Flow, ...]
    out: tuple[Flow, ...]


class Check(_Part):
    """What must hold between records of the same `by` and year, beside what each of them says alone.

    `once`: no word of `column` stands in two records that are as `when`, whatever their keys and year.
    `alike`: all records that are as `when` have one word in `column`.
    `at_most`: the amounts of records as `when` do not exceed those of records as `limit`, in `unit`.
    `apart`: no record as `when` states the very amount of one as `limit`; they are likely the same (a warning).
    `title` says in words what is checked, `remedy` what to do.
    """

    kind: Literal["once", "alike", "at_most", "apart"]
    title: Text
    remedy: Text
    when: dict[str, tuple[str, ...]]
    limit: dict[str, tuple[str, ...]] = {}
    by: tuple[str, ...] = ()
    column: str = ""
    unit: str = ""


class Report(_Part):
    """What the report shows. `total_includes`: memo items that a second total adds.

    Rounding: figures are never rounded on the way; a report shows `decimals` of the unrounded value.
    """

    title: Text
    total_includes: tuple[str, ...] = ()
    decimals: int = 2


class GwpPeriod(_Part):
    """The GWP set a regulation asks for from a year on."""

    from_year: int
    set: str
    regulation: Text


class RuleBook(_Part):
    """One edition of a guideline, as the engine follows it.

    `factor_year`: `calendar` takes factors valid in the activity's year only; `reporting` those of the year reported
    (the latest in the input) for every activity; `latest` falls back from the activity's year to the latest published
    before it, and says so. `gas_volume`: the reference condition of gas volumes in its statistics.
    `gas_volume_conversion`: gas volumes at 0, 15 or 20 °C are brought to the condition of the factor by the ideal gas
    law at equal pressure, on the ground its note gives; without it such a row is refused.
    `alternatives`: pairs of conditions on records, written like a rule's `when`. Both describe the same sources in
    different ways, so that a source that meets both is counted twice, which is warned of.
    `tables`: factor tables in the order they are asked. `own_only`: quantities that the guideline has no value for, so
    that only the user's own table can answer. `derived`: factors worked out from the inventory's own records, in the
    order they are worked out. `balances`: what must close, year by year. `checks`: what must hold between records.
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
    checks: tuple[Check, ...] = ()
    activities: dict[str, ActivityRules]
    alternatives: tuple[tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]], ...] = ()
    forms: tuple[Form, ...]
    comparisons: tuple[Comparison, ...] = ()
    balances: tuple[Balance, ...] = ()
    report: Report

    def gwp_for(self, year: int) -> GwpPeriod:
        """The GWP set for inventories of `year`: that of the latest period begun, else of the first."""
        ordered = sorted(self.gwp, key=lambda p: p.from_year)
        return next((p for p in reversed(ordered) if p.from_year <= year), ordered[0])

    def form(self, form_id: str) -> Form | None:
        """A form by its id."""
        return next((f for f in self.forms if f.id == form_id), None)

    def methods(self) -> tuple[str, ...]:
        """Ids of all methods the book may use, in order of appearance."""
        rules = [r for a in self.activities.values() for r in a.rules]
        named = (m for r in rules for by_gas in (r.methods, r.beside) for ms in by_gas.values() for m in ms)
        return tuple(dict.fromkeys(named))


class KnownEdition(_Part):
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
