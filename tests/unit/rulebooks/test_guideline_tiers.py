"""What the coverage page says of categories without a method in the guideline."""

from __future__ import annotations

import csv
from pathlib import Path

from inventory.vocabulary.categories import EDITIONS, tree

ROOT = Path(__file__).parents[3]
ROWS = list(csv.DictReader((ROOT / "docs" / "guideline_tiers.csv").read_text(encoding="utf-8").splitlines()))
COVERED = ("1.B", "1.C")


def test_every_row_is_of_a_category_and_of_tiers_and_cites_where_it_is_said() -> None:
    for row in ROWS:
        assert row["edition"] in EDITIONS
        assert row["code"] in tree(row["edition"])
        assert row["tiers"].split()
        assert set(row["tiers"].split()) <= {"1", "2", "3"}
        assert any(word in row["says"] for word in ("ch. ", "appendix", "Table ")), row


def test_nothing_is_said_twice() -> None:
    said = [(r["edition"], r["code"], tier) for r in ROWS for tier in r["tiers"].split()]
    assert len(said) == len(set(said))


def test_fugitive_emissions_and_co2_storage_leave_no_tier_open() -> None:
    """Each of 1.B and 1.C and what lies below has a method, or the guideline's word that it has none."""
    lines = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| 1.")]
    covered = [row for row in rows if row[0].startswith(COVERED)]
    assert len(covered) > 80
    assert [row[0] for row in covered if "–" in row[2:5]] == []


def test_industry_leaves_neither_tier_1_nor_tier_2_open() -> None:
    """Each category of 2 in both editions has methods of tiers 1 and 2, or the guideline's word on them."""
    lines = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| 2.")]
    assert len(rows) > 150
    assert [row[0] for row in rows if "–" in row[2:4]] == []


def test_solid_waste_disposal_leaves_no_tier_open() -> None:
    """4.A and what lies below has methods of tiers 1 and 2 in both editions, and the guideline's word on tier 3."""
    lines = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| 4.A")]
    assert len(rows) == 8
    assert [row[0] for row in rows if "–" in row[2:5]] == []


def test_land_waste_and_the_rest_leave_neither_tier_1_nor_tier_2_open() -> None:
    """Each category of 3, 4 and 5 in both editions has methods of tiers 1 and 2, or the guideline's word on them."""
    lines = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    covered = [row for row in rows if row[0][:2] in ("3.", "4.", "5.")]
    assert len(covered) > 150
    assert [row[0] for row in covered if "–" in row[2:4]] == []
