"""What only shows when all rows of all files are together."""

from __future__ import annotations

from pathlib import Path

from filled import COAL, COVER, HEADINGS, PROVINCE, codes, problems, read_fuels, save

from inventory.reading import read


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for year, amount in (("2018", 1), ("2019", 2)):
        (tmp_path / year).mkdir()
        save(tmp_path / year / "in.xlsx", {"cover": COVER, "fuels": [HEADINGS, [*COAL[:3], amount, "t"]]})
    submission = read([tmp_path / "2018" / "in.xlsx", tmp_path / "2019" / "in.xlsx"], PROVINCE)
    assert [r.place.file for r in submission.records] == ["2018/in.xlsx", "2019/in.xlsx"]
    assert len({r.record_id for r in submission.records}) == 2
    assert problems(submission) == []


def test_files_that_differ_in_their_ending_only_keep_it_in_their_ids(tmp_path: Path) -> None:
    head = "region,year,category,activity,item,amount,unit"
    for name, amount in (("in.csv", 1), ("in.txt", 2)):
        (tmp_path / name).write_text(f"{head}\nCN-37,2019,1.A,fuel_combustion,coke,{amount},t\n")
    submission = read([tmp_path / "in.csv", tmp_path / "in.txt"], PROVINCE)
    assert [r.record_id for r in submission.records] == ["in.csv!2", "in.txt!2"]


def test_identical_rows_all_count_and_are_named(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, COAL, [*COAL[:3], 5, "t"], COAL, COAL)
    assert codes(submission) == ["ROWS_IDENTICAL"]
    assert [p.cell for p in submission.issues[0].places] == ["D2", "D4", "D5"]
    assert len(submission.records) == 4


def test_rows_that_differ_in_a_note_only_are_not_identical(tmp_path: Path) -> None:
    headings = [*HEADINGS, "备注"]
    assert codes(read_fuels(tmp_path, [*COAL, "一车间"], [*COAL, "二车间"], headings=headings)) == []


def test_rows_with_ids_of_their_own_are_never_identical(tmp_path: Path) -> None:
    head = "record_id,region,year,category,activity,item,amount,unit"
    rows = [f"{i},CN-37,2019,1.A,fuel_combustion,coke,1,t" for i in "abc"]
    (tmp_path / "in.csv").write_text("\n".join([head, *rows]))
    assert codes(read(tmp_path / "in.csv", PROVINCE)) == []


def test_sources_say_what_was_read(tmp_path: Path) -> None:
    import hashlib

    read_fuels(tmp_path, COAL)
    (source,) = read(tmp_path / "in.xlsx", PROVINCE).sources
    assert source.sha256 == hashlib.sha256((tmp_path / "in.xlsx").read_bytes()).hexdigest()
    assert (source.name, source.rows) == ("in.xlsx", 1)


def test_very_many_different_faults_of_a_column_are_counted_not_listed(tmp_path: Path) -> None:
    submission = read_fuels(tmp_path, *([*COAL[:3], f"x{n}", "t"] for n in range(250)))
    found = codes(submission)
    assert found.count("NUMBER_UNREADABLE") == 200
    assert found[-1] == "MORE_FAULTS" or "MORE_FAULTS" in found
    more = next(i for i in submission.issues if i.code == "MORE_FAULTS")
    assert "50 further cells" in more.message("en")
    assert len(submission.records) == 0
