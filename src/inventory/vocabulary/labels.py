"""What a word of a record or a factor key is called: one place that knows which list a column's words come from."""

from __future__ import annotations

from inventory.vocabulary.balance import balance_row_list
from inventory.vocabulary.closed_list import ClosedList
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.regions import region_list
from inventory.vocabulary.terms import NAMES, term_list
from inventory.words import Words

COLUMNS = {
    "fuel": Words("fuel", "燃料"),
    "item": Words("item", "品种"),
    "item.kind": Words("kind of fuel", "燃料类型"),
    "category": Words("category", "类别"),
    "month": Words("month", "月份"),
    "region": Words("region", "地区"),
    "balance_row": Words("row of the energy balance", "能源平衡表行"),
}

KINDS = {
    "fossil": Words("fossil", "化石"),
    "biomass": Words("biomass", "生物质"),
    "mixed": Words("fossil and biomass mixed", "化石与生物质混合"),
}


def list_of(column: str) -> ClosedList | None:
    """The closed list that a column's words come from; None for free text and for category codes."""
    if column in ("fuel", "item"):
        return fuel_list()
    if column in ("region", "counterpart"):
        return region_list()
    if column == "balance_row":
        return balance_row_list()
    return term_list(column) if column in NAMES else None


def column_words(column: str) -> Words:
    """What a column is called."""
    return COLUMNS.get(column) or NAMES.get(column) or Words(column, column)


def value_words(column: str, value: str) -> Words:
    """What a value of a column is called; itself where no list has it."""
    if column == "item.kind":
        return KINDS[value]
    if column == "month":
        return Words(f"month {value}", f"{value}月")
    known = list_of(column)
    return known.words(value) if known is not None and value in known else Words(value, value)
