"""What a rule book says of records together: factors derived from them, balances that close, checks."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from inventory.rulebooks.text import NOTHING, Text

AMOUNT = "amount"


class Sum(BaseModel, frozen=True, extra="forbid"):
    """One side of a derived factor's fraction: what is added up, in `unit`, over the records that are as `when`.

    `of`: a gas (its mass in lines that count in the total), a quantity that methods give (in lines of no report), or
    `amount`, what the records state. `when` is as in a rule, by any column, `activity` too; a category there stands
    for those below it as well.
    """

    of: str
    unit: str
    when: dict[str, tuple[str, ...]]


class Derived(BaseModel, frozen=True, extra="forbid"):
    """A factor worked out from the inventory itself: the ratio of two sums over records of the same keys and year.

    It fills the slot `quantity`, for `gas` where the slot is per gas, in `unit`. `by`: the columns that must agree
    between the records summed and those that take the factor; they are key columns, as a table's, and `region` and
    `month` besides. It stands after the user's tables and before the rule book's. What it is made of is worked out
    before it and so may take derived factors that stand before it in the book, never itself or a later one; with
    `tables_first` its makings may take the same quantity from the rule book's tables where a record states none.
    `gaps`: columns in which a gap is told (months without a test): where the factor is there for another word of them
    in the same year and not for this one, what is taken instead is a warning. It comes from the tables `otherwise`, if
    any are named, and fills the slots `stands_in`, whose sources say so.
    `at_most`: a greater value is a warning; `advice` says what it may mean.
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
    at_most: float | None = None
    advice: Text = NOTHING


class Flow(BaseModel, frozen=True, extra="forbid"):
    """Records of an activity whose columns are as `when`: one of the amounts on a side of a balance.

    `opens`: whether such records ask for the balance at all; losses alone do not.
    """

    activity: str
    when: dict[str, tuple[str, ...]] = {}
    opens: bool = True


class Balance(BaseModel, frozen=True, extra="forbid"):
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


class Check(BaseModel, frozen=True, extra="forbid"):
    """What must hold between records of the same `by` and year, beside what each of them says alone.

    `once`: no word of `column` stands in two records that are as `when`, whatever their keys and year.
    `alike`: all records that are as `when` have one word in `column`.
    `at_most`: the amounts of records as `when` do not exceed those of records as `limit`, in `unit`.
    `taken_off`: what records as `when` take off a gas is not more than records as `limit` give of it, both as worked
    out (methane recovered, of that generated); the amounts taken off are in `unit`.
    `shared`: no two records as `when` that state the same amount take one row of the tables for the slot `column`: it
    is a share that they have together (a warning).
    `apart`: no record as `when` states the very amount of one as `limit`; they are likely the same (a warning).
    `either`: no source (place, item, category, year and gas) is counted both by records as `when` and by records as
    `limit`, which describe it in two ways (a warning; an error if it is `refused`). `across`: the item or category in
    which the two differ and may still be the same: all pigs and pigs by kind.
    `carries`: what a year ends with is what the next year stated begins with: amounts in `unit` by the word of
    `column`, and in that next year by the word of `opening`, agree to a share `tolerance` of their sum (a warning).
    `shares`: what results of records as `when` take for the slots `slots`, stated or from a table, adds up to at most 1
    where none is more by itself; of one slot alone, it is at most 1.
    `not_beside`: no record as `when` stands beside one as `limit`; one of them leaves out the other (a warning).
    `agrees`: where there are both records as `when` and records as `limit`, their amounts in `unit` agree by the word
    of `column`, to a share `tolerance` of the greater (a warning).
    `closes`: the amounts, gains and losses, add up to nothing, to a share `tolerance` of all that is gained and lost (a
    warning).
    `one_value`: the slot `column` has, in records as `when`, a value that it has in those as `limit`.
    `title` says in words what is checked, `remedy` what to do; `either` needs them where it is refused.
    """

    kind: Literal[
        "once", "alike", "at_most", "taken_off", "shared", "apart", "either", "carries", "shares", "not_beside",
        "agrees", "closes", "one_value",
    ]  # fmt: skip
    title: Text = NOTHING
    remedy: Text = NOTHING
    when: dict[str, tuple[str, ...]]
    limit: dict[str, tuple[str, ...]] = {}
    across: tuple[Literal["item", "category"], ...] = ()
    by: tuple[str, ...] = ()
    column: str = ""
    opening: str = ""
    slots: tuple[str, ...] = ()
    tolerance: float = 0.0
    unit: str = ""
    refused: bool = False
