"""Tables on disk: read whole, known as at a release, sealed by checksum."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from helpers import LIBRARY
from inventory.factors.library import Library, UnknownRelease, release_text
from inventory.factors.table import FIXED_COLUMNS, TableFault, read_table

CARD = """id = "mine/energy/ncv"
title = { en = "Calorific values", zh = "热值" }
quantity = "net_calorific_value"
keys = ["fuel"]
ladders = ["region"]
units = ["GJ/t"]
[[bounds]]
unit = "GJ/t"
low = 1
high = 60
"""
COLUMNS = ("id", "fuel", *FIXED_COLUMNS[1:])


def row(id: str, value: str = "20.5", **more: str) -> dict[str, str]:
    whole = dict.fromkeys(COLUMNS, "") | {"id": id, "fuel": "raw_coal", "value": value, "unit": "GJ/t"}
    return whole | {"source": "report", "locator": "p. 1", "evidence": "text", "since": "2026a"} | more


def write(root: Path, *rows: dict[str, str], card: str = CARD) -> None:
    folder = root / "mine" / "energy"
    folder.mkdir(parents=True, exist_ok=True)
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (folder / "ncv.csv").write_text(text.getvalue(), encoding="utf-8")
    (folder / "ncv.toml").write_text(card, encoding="utf-8")
    (root / "sources.toml").write_text('[report]\ntitle = "A report"\n', encoding="utf-8")


def seal(root: Path, *releases: str) -> None:
    (root / "releases").mkdir(exist_ok=True)
    for release in releases:
        (root / "releases" / f"{release}.toml").touch()
        text = release_text(Library(root, release), f"Release {release}")
        (root / "releases" / f"{release}.toml").write_text(text, encoding="utf-8")


TABLE = "mine/energy/ncv"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two releases: the second corrects one row and adds another."""
    first, other = row("coal"), row("coke", "28.4", fuel="coke_oven_coke")
    write(tmp_path, first, other)
    seal(tmp_path, "2026a")
    better = row("coal.2", "20.9", since="2026b", supersedes="coal")
    write(tmp_path, first, other, better, row("peat", "9.8", fuel="peat", since="2026b"))
    seal(tmp_path, "2026b")
    return tmp_path


def test_the_newest_release_is_taken_when_none_is_named(root: Path) -> None:
    assert Library(root).release == "2026b"


def test_each_release_shows_what_was_known_then(root: Path) -> None:
    assert [r.id for r in Library(root, "2026a").table(TABLE).rows] == ["coal", "coke"]
    assert [r.id for r in Library(root, "2026b").table(TABLE).rows] == ["coke", "coal.2", "peat"]


def test_rows_added_later_leave_an_old_release_whole(root: Path) -> None:
    for release in ("2026a", "2026b"):
        assert Library(root, release).mismatches([TABLE]) == []


def test_a_table_that_came_later_is_no_fault_of_an_old_release(tmp_path: Path) -> None:
    """But one of its rows that says it was there then is."""
    write(tmp_path, row("coal", since="2026b"))
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "2026a.toml").write_text("[tables]\n", encoding="utf-8")
    assert Library(tmp_path, "2026a").mismatches([TABLE]) == []
    write(tmp_path, row("coal", since="2026a"))
    assert Library(tmp_path, "2026a").mismatches([TABLE]) == [TABLE]


def test_an_unknown_release_names_those_there_are(root: Path) -> None:
    with pytest.raises(UnknownRelease, match="2026a, 2026b") as unknown:
        Library(root, "1999z")
    assert unknown.value.choices == ("2026a", "2026b")


def test_an_unknown_table_is_no_table(root: Path) -> None:
    with pytest.raises(KeyError):
        Library(root).table("mine/energy/nothing")


@pytest.mark.parametrize("column", ["value", "note", "source", "valid_to"])
def test_an_edited_cell_is_detected_by_the_checksum(root: Path, column: str) -> None:
    path = root / f"{TABLE}.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = dict(zip(COLUMNS, next(csv.reader([lines[1]])), strict=True)) | {column: "1999"}
    path.write_text("\n".join([lines[0], ",".join(cells.values()), *lines[2:]]), encoding="utf-8")
    assert Library(root, "2026a").mismatches([TABLE]) == [TABLE]
    assert Library(root, "2026b").mismatches([TABLE]) == [TABLE]


def test_a_row_taken_out_is_detected(root: Path) -> None:
    path = root / f"{TABLE}.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], *lines[2:]]), encoding="utf-8")
    assert Library(root, "2026a").mismatches([TABLE]) == [TABLE]


def test_rows_in_another_order_are_the_same_rows(root: Path) -> None:
    path = root / f"{TABLE}.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, *reversed(rows)]), encoding="utf-8")
    assert Library(root).mismatches([TABLE]) == []


def test_the_release_checksum_is_over_all_its_tables(root: Path) -> None:
    assert Library(root, "2026a").checksum != Library(root, "2026b").checksum


def test_an_edited_copy_of_the_shipped_tables_does_not_pass_as_the_release(tmp_path: Path) -> None:
    shutil.copytree(Library().root, tmp_path / "copy")
    table = "ipcc-2006/energy/net_calorific_value"
    path = tmp_path / "copy" / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert ",26.7,TJ/kt," in text  # anthracite
    path.write_text(text.replace(",26.7,TJ/kt,", ",26.8,TJ/kt,"), encoding="utf-8")
    copy = Library(tmp_path / "copy")
    assert copy.mismatches(copy.ids) == [table]


# -- what cannot be read -----------------------------------------------------------------------------------------------


def test_every_bad_row_is_named_by_its_number(tmp_path: Path) -> None:
    write(tmp_path, row("one", "much"), row("two"), row("three", evidence="hearsay"), row("four", valid_from="soon"))
    with pytest.raises(TableFault) as fault:
        read_table(tmp_path / TABLE)
    rows = {part.split(":")[1].strip() for part in fault.value.faults}
    assert rows == {"row 2", "row 4", "row 5"}


def test_a_column_too_many_or_too_few_is_named(tmp_path: Path) -> None:
    write(tmp_path, row("one"), card=CARD.replace('["fuel"]', '["fuel", "category"]', 1))
    with pytest.raises(TableFault, match="category"):
        read_table(tmp_path / TABLE)


def test_a_card_with_an_unknown_field_is_refused(tmp_path: Path) -> None:
    write(tmp_path, row("one"), card='colour = "red"\n' + CARD)
    with pytest.raises(TableFault, match="colour"):
        read_table(tmp_path / TABLE)


# -- what is shipped ---------------------------------------------------------------------------------------------------


def test_every_shipped_table_stands_in_the_release_and_the_release_in_the_tables() -> None:
    assert set(LIBRARY.released) == set(LIBRARY.ids)


def test_no_shipped_row_differs_from_its_release() -> None:
    assert LIBRARY.mismatches(LIBRARY.ids) == []


def test_a_row_count_stands_beside_every_checksum() -> None:
    counted = {t: LIBRARY.digest(t)[0] for t in LIBRARY.ids}
    assert {t: sealed["rows"] for t, sealed in LIBRARY.released.items()} == counted
