"""Every load check has a table that breaks it, and the shipped tables break none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_factors_library import CARD, row, seal, write

from helpers import LIBRARY
from inventory.factors import checks
from inventory.factors.library import Library
from inventory.issues import Issue

OTHER_CARD = CARD.replace('units = ["GJ/t"]', 'units = ["GJ/t", "GJ/brick"]')
BROKEN: dict[str, tuple[tuple[dict[str, str], ...], str, str]] = {
    "ids_are_unique": ((row("twin"), row("twin", fuel="peat")), CARD, "twice"),
    "sources_are_listed": ((row("x", source="hearsay"),), CARD, "hearsay"),
    "units_are_known": ((row("x", unit="MJ/kg"),), CARD, "not on the card"),
    "words_are_known": ((row("x", fuel="unobtainium"),), CARD, "unobtainium"),
    "validity_does_not_overlap": (
        (row("a", valid_from="2010", valid_to="2012"), row("b", valid_from="2012")),
        CARD,
        "a is too",
    ),
    "values_are_plausible": ((row("x", "205"),), CARD, "outside 1.0 to 60.0"),
    "releases_are_sealed": ((row("x", since="1999a"),), CARD, "1999a"),
    "superseded_rows_exist": ((row("x", supersedes="nothing"),), CARD, "nothing"),
    "refined_tables_exist": ((row("x"),), CARD.replace("quantity =", 'refines = "nowhere"\nquantity ='), "nowhere"),
}


def faults(check: Any, root: Path) -> list[Issue]:
    library = Library(root)
    return list(check(library, [library.table(t) for t in library.ids]))


def library_of(root: Path, *rows: dict[str, str], card: str = CARD) -> Path:
    write(root, *rows, card=card)
    seal(root, "2026a")
    return root


def test_every_check_has_a_broken_example() -> None:
    assert set(BROKEN) == {c.__name__ for c in checks.CHECKS}


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda c: c.__name__)
def test_a_broken_table_is_found_and_named_in_both_languages(check: Callable[..., Any], tmp_path: Path) -> None:
    rows, card, words = BROKEN[check.__name__]
    found = faults(check, library_of(tmp_path, *rows, card=card))
    assert found
    assert any(words in i.message("en") for i in found)
    assert all(i.message("zh") != i.message("en") for i in found)


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda c: c.__name__)
def test_a_good_table_passes(check: Callable[..., Any], tmp_path: Path) -> None:
    good = (row("a", valid_to="2011"), row("b", valid_from="2012"), row("peat", "9.8", fuel="peat"))
    assert faults(check, library_of(tmp_path, *good)) == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"locator": ""}, "no locator"),
        ({"gas": "CO7"}, "gas 'CO7'"),
        ({"region": "CN-99"}, "region 'CN-99'"),
        ({"low": "25", "high": "30"}, "limits do not enclose"),
    ],
    ids=["locator", "gas", "region", "limits"],
)
def test_other_ways_to_be_wrong(changed: dict[str, str], words: str, tmp_path: Path) -> None:
    found = checks.check(Library(library_of(tmp_path, row("x", **changed))))
    assert [words in i.message("en") for i in found] == [True]


def test_a_unit_that_is_announced_but_undefined_is_found(tmp_path: Path) -> None:
    found = checks.check(Library(library_of(tmp_path, row("x", unit="GJ/brick"), card=OTHER_CARD)))
    assert any("not defined" in i.message("en") for i in found)


def test_odd_limits_are_a_warning_and_with_a_note_allowed(tmp_path: Path) -> None:
    (odd,) = checks.check(Library(library_of(tmp_path / "odd", row("x", low="25", high="30"))))
    assert (odd.code, odd.severity) == ("FACTOR_ODD", "warning")
    noted = row("x", low="25", high="30", note="printed so in the source")
    assert checks.check(Library(library_of(tmp_path / "noted", noted))) == []


def test_the_same_years_in_units_that_do_not_mix_are_no_overlap(tmp_path: Path) -> None:
    card = CARD.replace('units = ["GJ/t"]', 'units = ["GJ/t", "GJ/Nm3"]')
    rows = (row("mass"), row("volume", "0.0389", unit="GJ/Nm3"))
    assert faults(checks.validity_does_not_overlap, library_of(tmp_path, *rows, card=card)) == []


def test_an_unreadable_table_is_told_beside_the_faults_of_others(tmp_path: Path) -> None:
    library_of(tmp_path, row("x", source="hearsay"))
    (tmp_path / "mine" / "energy" / "broken.toml").write_text("id = ", encoding="utf-8")
    found = checks.check(Library(tmp_path))
    assert [i.code for i in found] == ["FACTOR_TABLE", "FACTOR_ROW"]


def test_the_shipped_tables_break_no_check() -> None:
    assert [i.message("en") for i in checks.check(LIBRARY)] == []
