"""Ids as a reader of one language calls them; an id that no vocabulary knows stands for itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from inventory import units
from inventory.vocabulary.categories import Tree, tree
from inventory.vocabulary.closed_list import ClosedList
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.labels import item_words, value_words
from inventory.vocabulary.notation import Key, parse_keys
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import region_list
from inventory.vocabulary.terms import NAMES, term_list


def _or_itself(known: ClosedList, id: str, lang: str) -> str:
    return known.words(id).of(lang) if id and id in known else id


@dataclass(frozen=True)
class Names:
    """Titles in `lang`, of categories by `edition`."""

    lang: str
    edition: str

    @cached_property
    def tree(self) -> Tree:
        """The categories."""
        return tree(self.edition)

    def category(self, code: str) -> str:
        """A category's title."""
        return self.tree.title(code).of(self.lang) if code in self.tree else code

    def gas(self, id: str) -> str:
        """A gas by its full name."""
        return _or_itself(gas_list(), id, self.lang)

    def item(self, id: str) -> str:
        """A fuel, another carrier of energy, a gas or a blend, or another item."""
        return item_words(id).of(self.lang)

    def quantity(self, id: str) -> str:
        """A slot's name."""
        return _or_itself(quantity_list(), id, self.lang)

    def region(self, id: str) -> str:
        """A region with its code."""
        title = _or_itself(region_list(), id, self.lang)
        return f"{title} ({id})" if title != id else id

    def term(self, name: str, id: str) -> str:
        """A word of one of the small closed lists: activity, memo, scope, evidence, use, equipment …"""
        return _or_itself(term_list(name), id, self.lang) if name in NAMES else id

    def word(self, column: str, id: str) -> str:
        """A word of any column of the records or key of the factor tables."""
        known: dict[str, Callable[[str], str]] = {
            "fuel": self.item, "item": self.item, "region": self.region, "counterpart": self.region,
        }  # fmt: skip
        return known[column](id) if column in known else value_words(column, id).of(self.lang)

    def unit(self, unit: str) -> str:
        """A unit as it is written; blank for a pure number."""
        if unit in ("", "1"):
            return ""
        try:
            return units.label(unit, self.lang)
        except (units.UnitRefused, LookupError):
            return unit

    def keys(self, keys: str) -> str:
        """What notation keys mean."""
        joiner = "、" if self.lang == "zh" else ", "
        return joiner.join(Key(k).words.of(self.lang) for k in sorted(parse_keys(keys) or ()))
