"""Every fault has an input that is wrong in this way, whatever room of `inventory.issues` it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import inventory.issues
from inventory.issues import Issue

for room in iter_modules(inventory.issues.__path__, "inventory.issues."):
    import_module(room.name)

TESTS = "\n".join(p.read_text(encoding="utf-8") for p in Path(__file__).parents[1].rglob("*.py"))


def kinds(of: type[Issue]) -> Iterator[type[Issue]]:
    for kind in of.__subclasses__():
        yield kind
        yield from kinds(kind)


FAULTS = [kind for kind in kinds(Issue) if "code" in vars(kind) and kind.__module__.startswith("inventory.issues.")]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_every_fault_has_an_input(fault: type[Issue]) -> None:
    named = re.findall(rf"\b{fault.__name__}\b", TESTS)
    assert len(named) > 1 or f'"{fault.code}"' in TESTS


def test_every_fault_says_what_to_do() -> None:
    silent = [kind.__name__ for kind in FAULTS if not (kind.remedy.en and kind.remedy.zh and kind.code)]
    assert silent == []


def test_no_two_faults_share_a_code() -> None:
    codes = [kind.code for kind in FAULTS]
    assert sorted(codes) == sorted(set(codes))
