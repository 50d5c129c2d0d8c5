"""Every method of waste says where it stands, in both languages, and of which edition."""

from __future__ import annotations

import re

import pytest

from inventory.methods.catalogue import METHODS
from inventory.rulebooks import load

WASTE = sorted(m for m in METHODS if m.startswith("waste."))
PROVINCE = {"waste.burning.province", "waste.province.domestic"}
OLDER = {"waste.landfill.mass_balance", "waste.landfill.mass_balance_of_part"}
CHAPTERS = {"landfill": "3", "biological": "4", "measured": "4", "burning": "5"}


@pytest.mark.parametrize("name", [m for m in WASTE if m not in PROVINCE | OLDER])
def test_a_citation_names_volume_chapter_and_place(name: str) -> None:
    said = METHODS[name].equation_source
    chapter = CHAPTERS.get(name.split(".")[1], "6")
    assert re.search(rf"IPCC (2006|2019).* V5 ch\. {chapter} .*(eq\.|section|Figure)", said.en), said.en
    assert re.search(rf"第5卷第{chapter}章.*(式|节|Figure|图)", said.zh), said.zh


@pytest.mark.parametrize("name", sorted(set(load("ipcc-2019").methods()) & set(WASTE) - OLDER))
def test_what_the_refinement_uses_is_cited_of_it_or_as_unchanged_in_it(name: str) -> None:
    assert "2019" in METHODS[name].equation_source.en
    assert "2019" in METHODS[name].equation_source.zh


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_books_that_work_out_waste_cite_its_volume(book: str) -> None:
    assert re.search(r"Volumes? .*\b5\b", load(book).citation.en)
    assert "第5卷" in load(book).citation.zh
