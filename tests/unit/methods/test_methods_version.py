"""A version names what a method computes: wording does not count, everything that changes a number does."""

from __future__ import annotations

from typing import Any

from inventory.methods.define import Method, activity, constant, factor, memory, method
from inventory.words import Words


def define(formula: Any, gives: str = "t", title: str = "A test", source: str = "somewhere") -> Method:
    return method("test.case", title=Words(title, title), gives={"CO2": gives}, equation=source)(formula)


def plain(fuel=activity("t"), carbon=factor("tC/t"), ratio=constant(44 / 12, "tCO2/tC", "44/12")):
    return fuel * carbon * ratio


def test_comments_docstring_title_and_citation_do_not_change_it() -> None:
    def told(fuel=activity("t"), carbon=factor("tC/t"), ratio=constant(44 / 12, "tCO2/tC", "44/12")):
        """Carbon burnt to carbon dioxide."""
        # carbon to carbon dioxide
        gas = fuel * carbon * ratio
        return gas  # noqa: RET504 - another way to write the same

    assert define(told, title="Another", source="elsewhere").version == define(plain).version


def test_the_formula_changes_it() -> None:
    def halved(fuel=activity("t"), carbon=factor("tC/t"), ratio=constant(44 / 12, "tCO2/tC", "44/12")):
        return fuel * carbon * ratio / 2

    assert define(halved).version != define(plain).version


def test_a_unit_changes_it() -> None:
    def per_kg(fuel=activity("t"), carbon=factor("kgC/t"), ratio=constant(44 / 12, "tCO2/tC", "44/12")):
        return fuel * carbon * ratio

    assert define(per_kg).version != define(plain).version


def test_the_unit_of_the_result_changes_it() -> None:
    assert define(plain, gives="kg").version != define(plain).version


def test_a_constant_changes_it_even_when_it_is_spelled_alike() -> None:
    def exact(fuel=activity("t"), carbon=factor("tC/t"), ratio=constant(44.0095 / 12.0107, "tCO2/tC", "44/12")):
        return fuel * carbon * ratio

    assert define(exact).version != define(plain).version


def test_what_a_series_carries_changes_it() -> None:
    def kept(waste=activity("t"), rate=factor("1"), ef=factor("tCO2/t"), stock=memory("t")):
        return stock * rate * ef, stock * (1 - rate) + waste

    def lost(waste=activity("t"), rate=factor("1"), ef=factor("tCO2/t"), stock=memory("t")):
        return stock * rate * ef, stock * (1 - rate) * (1 - rate) + waste

    assert define(kept).version != define(lost).version
