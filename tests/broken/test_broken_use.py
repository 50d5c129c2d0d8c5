"""What is asked for is not there: a rule book, a name, a table, a part of a result."""

from __future__ import annotations

from pathlib import Path

import pytest

import inventory as public
from helpers import codes, fuel
from helpers import inventory as computed
from inventory import verbs
from inventory.factors.own import own_tables, read_own
from inventory.issues import ProblemsFound
from inventory.results.bundle import load as load_bundle


def test_an_input_that_does_not_say_its_rule_book(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("activity,item,amount,unit\nfuel_combustion,anthracite,1,t\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        public.read(path)
    assert codes(found.value.issues) == ["RULEBOOK_NOT_STATED"]
    assert "ipcc-2006" in found.value.issues[0].choices


def test_a_name_that_nothing_bears() -> None:
    with pytest.raises(ProblemsFound) as found:
        verbs.method("energy.stationary.carbn")
    assert codes(found.value.issues) == ["NOT_KNOWN"]
    assert "energy.stationary.carbon" in found.value.issues[0].choices


def test_own_factors_that_are_not_there(tmp_path: Path) -> None:
    assert codes(read_own(tmp_path)[1]) == ["OWN_FACTORS_MISSING"]


def test_own_factors_without_a_column_that_each_needs() -> None:
    assert codes(own_tables("f.csv", ["quantity,value,unit", "net_calorific_value,20,GJ/t"])[1]) == [
        "OWN_FACTOR_COLUMN"
    ]


def test_a_result_of_which_a_part_is_lost(tmp_path: Path) -> None:
    computed([fuel("anthracite", 1.0, "TJ")]).save(tmp_path / "out")
    next(p for p in (tmp_path / "out").iterdir() if p.suffix == ".parquet").unlink()
    with pytest.raises(ProblemsFound) as found:
        load_bundle(tmp_path / "out", ())
    assert codes(found.value.issues) == ["BUNDLE_BROKEN"]
