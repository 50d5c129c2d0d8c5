"""Every fault that reading and closing can tell has an input that is wrong in this way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inventory.issues import Issue, energy_balance, files, reading, rows

UNIT = Path(__file__).parents[1] / "unit"
FOLDERS = (Path(__file__).parent, UNIT / "reading", UNIT / "plan")
TESTS = "\n".join(p.read_text(encoding="utf-8") for folder in FOLDERS for p in folder.glob("*.py"))
FAULTS = [
    kind
    for room in (energy_balance, files, reading, rows)
    for kind in Issue.__subclasses__()
    if kind.__module__ == room.__name__
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_every_fault_of_reading_has_an_input(fault: type[Issue]) -> None:
    named = re.findall(rf"\b{fault.__name__}\b", TESTS)
    assert len(named) > 1 or f'"{fault.code}"' in TESTS


def test_every_fault_says_what_to_do() -> None:
    silent = [kind.__name__ for kind in FAULTS if not (kind.remedy.en and kind.remedy.zh and kind.code)]
    assert silent == []


def test_no_two_faults_share_a_code() -> None:
    codes = [kind.code for kind in FAULTS]
    assert sorted(codes) == sorted(set(codes))
