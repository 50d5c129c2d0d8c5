"""China's regional energy balance: its rows and columns, and the IPCC category that each of its cells belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from inventory.vocabulary.closed_list import ClosedList, Term, read_list, read_rows, term_of
from inventory.vocabulary.fuels import fuel_list
from inventory.words import Words


@cache
def balance_row_list() -> ClosedList:
    """All rows in the table's order, then the divisions of industry by GB/T 4754-2017 (attribute `code`).

    Attributes: `parent`, the row that it is part of. `kind`, what it means for an inventory: a flow of supply by its
    own name; `combustion`, `conversion` (`reinput` within it) and `recovery` in transformation; `final`, `feedstock`,
    `loss`; `total`, `difference` and `consumption` are sums. `sign`, how the table writes it: `+`, `-` (what leaves or
    is used up is negative; in rows of combustion this is for fuels, their outputs are positive) or `±`. `parts`: `all`
    where the parts below it make it up, `some` where there may be a rest. `closes`: the sign with which the row stands
    in supply + transformation − losses − final consumption − difference = 0. `table`: the form it stands in.
    """
    return read_list(Words("row of the energy balance", "能源平衡表行"), "balance_rows.csv")


@cache
def balance_item_list() -> ClosedList:
    """What a balance counts: its columns in order (`table` is `balance`), then all other fuels.

    Attributes of fuels, and `total`: the column that sums it (`maybe` where tables differ in whether it does); `burnt`,
    for fuels: `yes`, `no` (products that are used up without being burnt, such as bitumen), `with_coke` (furnace gases,
    whose carbon the balance counts with the coke that made them); `measure`, what the table counts it by. Kinds beside
    those of fuels: `electricity`, `heat`, `other`, and `sum` for columns of totals.
    """
    fuels, columns = fuel_list(), read_rows("balance_items.csv")
    own = {row["id"]: _item(term_of(row), fuels) for row in columns}
    others = {id: Term(id, fuels.words(id), fuels[id].aliases, _attributes(fuels, id)) for id in fuels if id not in own}
    return ClosedList(Words("energy carrier", "能源品种"), (own | others).values())


def _item(term: Term, fuels: ClosedList) -> Term:
    """A column of the table; a fuel's names and attributes are those of the fuel."""
    said = {k: v for k, v in term.attributes.items() if v} | {"table": "balance"}
    if term.id not in fuels:
        return Term(term.id, term.words, term.aliases, _attributes(fuels, "") | said)
    fuel = fuels[term.id]
    return Term(term.id, fuel.words, (*fuel.aliases, *term.aliases), _attributes(fuels, term.id) | said)


def _attributes(fuels: ClosedList, id: str) -> dict[str, str]:
    blank = dict.fromkeys(
        ("state", "kind", "group", "supply", "note", "total", "maybe", "table", "burnt", "measure"), ""
    )
    return blank | ({**fuels[id].attributes, "burnt": "yes"} if id else {})


class BalanceCategory(NamedTuple):
    """The category of a cell, and what is doubtful about it."""

    code: str
    doubt: Words


NO_CATEGORY = BalanceCategory("", Words("", ""))


@cache
def _mapping() -> Mapping[tuple[str, str, str], BalanceCategory]:
    rows = read_rows("balance_categories.csv")
    return {
        (r["balance_row"], r["item"], r["group"]): BalanceCategory(r["category"], Words(r["en"], r["zh"])) for r in rows
    }


def balance_category(row: str, item: str) -> BalanceCategory:
    """The IPCC category of an item in a row: said for the item, else for its group of fuels, else for the row."""
    items = balance_item_list()
    group = items.attribute(item, "group") if item in items else ""
    asked = ((row, item, ""), (row, "", group), (row, "", ""))
    return next((_mapping()[key] for key in asked if key in _mapping()), NO_CATEGORY)
