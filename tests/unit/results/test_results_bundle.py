"""A bundle reruns to what it says: saved, read back, and refused when anything in it was changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from helpers import codes, fuel, inventory, own
from inventory.factors.library import Library
from inventory.issues import ProblemsFound
from inventory.results import Inventory
from inventory.results.bundle import load

FILES = {"inventory.json", "activities.parquet", "lines.parquet", "factors_used.csv"}
MINE = own(
    "quantity,fuel,value,unit,source,valid_from,low,high",
    "net_calorific_value,lignite,12.5,GJ/t,laboratory,2020,12,13",
)
ROWS = [
    fuel("anthracite", 1.5, "kt", region="CN-37", month=4),
    fuel("lignite", 7.25, entity="工厂", note="备注"),
    fuel("wood", 3.0, carbon_content=(30.0, "tC/TJ")),
    fuel("peat", None, notation_key="NE", note="no data"),
    fuel("anthracite", 2.0, notation_key="C", net_calorific_value=(25.0, "GJ/t")),
    fuel("crude_oil", 4.0, use="feedstock"),
]


@pytest.fixture(scope="module")
def result() -> Inventory:
    return inventory(ROWS, own=MINE)


@pytest.fixture
def bundle(result: Inventory, tmp_path: Path) -> Path:
    return result.save(tmp_path / "out")


def refused(bundle: Path) -> ProblemsFound:
    with pytest.raises(ProblemsFound) as problems:
        load(bundle)
    return problems.value


def edit(path: Path, change: Callable[[pa.Table], pa.Table]) -> None:
    pq.write_table(change(pq.read_table(path)), path)


def with_cell(column: str, row: int, value: Any) -> Callable[[pa.Table], pa.Table]:
    """A change of one cell of a table."""

    def change(table: pa.Table) -> pa.Table:
        cells = table[column].to_pylist()
        cells[row] = value
        kind = pa.string() if pa.types.is_dictionary(table[column].type) else table[column].type
        return table.set_column(table.column_names.index(column), column, pa.array(cells, kind))

    return change


# -- written and read back ---------------------------------------------------------------------------------------------


def test_it_holds_what_the_contract_names(bundle: Path) -> None:
    assert {p.name for p in bundle.iterdir()} == FILES
    pinned = json.loads((bundle / "inventory.json").read_text(encoding="utf-8"))
    assert pinned["rulebook"]["id"] == "ipcc-2006"
    assert pinned["release"]["id"] == Library().release
    assert len(pinned["release"]["sha256"]) == len(pinned["rulebook"]["sha256"]) == 64
    assert pinned["gwp"] == {"set": "AR5", "values": {"CH4": 28.0, "CO2": 1.0, "N2O": 265.0}}
    assert "energy.stationary.emission_factor" in pinned["methods"]


def test_reading_it_back_confirms_every_figure(result: Inventory, bundle: Path) -> None:
    again = load(bundle)
    assert again.lines.equals(result.lines)
    assert again.total() == result.total()
    assert again.issues == result.issues
    assert again.lang == result.lang
    assert list(again.plan.records) == list(result.plan.records)


def test_the_users_own_factors_are_pinned_in_it(result: Inventory, bundle: Path) -> None:
    again = load(bundle)
    assert again.plan.own == result.plan.own == MINE
    trace = again.trace("r1|energy.stationary.emission_factor|CO2")
    assert "own.own.2 [laboratory, own.csv!2; own]" in trace.text("en")


def test_traces_read_the_same_afterwards(result: Inventory, bundle: Path) -> None:
    again = load(bundle)
    assert [again.trace(i).text("zh") for i in again.line_ids] == [result.trace(i).text("zh") for i in result.line_ids]


def test_what_is_saved_again_is_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    again = load(bundle).save(tmp_path / "again")
    assert {p.name: p.read_bytes() for p in again.iterdir()} == {p.name: p.read_bytes() for p in bundle.iterdir()}


def test_the_same_result_worked_out_twice_is_the_same_bytes_in_another_folder(bundle: Path, tmp_path: Path) -> None:
    twin = inventory(ROWS, own=MINE).save(tmp_path / "elsewhere" / "deeper")
    assert {p.name: p.read_bytes() for p in twin.iterdir()} == {p.name: p.read_bytes() for p in bundle.iterdir()}


def test_nothing_of_this_machine_is_written_into_it(bundle: Path) -> None:
    for path in bundle.iterdir():
        assert str(bundle.parent).encode() not in path.read_bytes()


def test_every_factor_used_is_listed_with_its_citation(result: Inventory, bundle: Path) -> None:
    head, *rows = (bundle / "factors_used.csv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("table,keys,id,gas,region,valid_from")
    assert len(rows) == len(result.plan.factors)
    anthracite = next(r for r in rows if "ipcc-2006.ncv.anthracite" in r)
    assert '"Table 1.2, p. 1.18"' in anthracite
    assert ",26.7,TJ/kt,21.6,32.2," in anthracite


def test_issues_travel_with_the_result(tmp_path: Path) -> None:
    far = own("quantity,fuel,value,unit,source", "net_calorific_value,lignite,60,GJ/t,laboratory")
    warned = inventory([fuel("lignite", 1.0)], own=far)
    assert set(codes(warned.issues)) == {"VALUE_FAR"}
    assert load(warned.save(tmp_path / "out")).issues == warned.issues


def test_writers_add_their_reports(result: Inventory, tmp_path: Path) -> None:
    def page(_: Inventory, folder: Path) -> None:
        (folder / "page.html").write_text("a page", encoding="utf-8")

    writing = Inventory(result.plan, result.masses, writers=(page,))
    assert (writing.save(tmp_path / "out") / "page.html").read_text(encoding="utf-8") == "a page"


# -- tampered ----------------------------------------------------------------------------------------------------------

LINE = "r0|energy.stationary.emission_factor|CO2"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("mass_t", 1.0),
        ("co2e_t", 1.0),
        ("counted", False),
        ("memo", "information"),
        ("category", "1.A.1"),
        ("notation_key", "NE"),
        ("year", 1999),
        ("cell", "Z9"),
        ("mass_t", None),
    ],
)
def test_a_changed_line_is_named_with_what_was_changed(bundle: Path, column: str, value: Any) -> None:
    edit(bundle / "lines.parquet", with_cell(column, 0, value))
    (issue,) = refused(bundle).issues
    assert (issue.code, issue.line, issue.column, issue.seen) == ("BUNDLE_DIFFERS", LINE, column, str(value))


def test_the_last_bit_counts(result: Inventory, bundle: Path) -> None:
    shifted = float(result.columns.mass[0]) * (1 + 2**-52)
    edit(bundle / "lines.parquet", with_cell("mass_t", 0, shifted))
    assert [i.line for i in refused(bundle).issues] == [LINE]


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t.slice(1),
        lambda t: pa.concat_tables([t, t.slice(0, 1)]),
        lambda t: t.take(pa.array([1, 0, *range(2, t.num_rows)])),
    ],
    ids=["taken out", "doubled", "reordered"],
)
def test_lines_taken_out_doubled_or_reordered_are_noticed(bundle: Path, change: Callable[[pa.Table], pa.Table]) -> None:
    edit(bundle / "lines.parquet", change)
    assert {i.code for i in refused(bundle).issues} == {"BUNDLE_DIFFERS"}


def test_changed_activity_data_no_longer_give_the_lines(bundle: Path) -> None:
    edit(bundle / "activities.parquet", with_cell("amount", 1, 8.0))
    named = {i.line for i in refused(bundle).issues}
    assert {"r1|energy.stationary.emission_factor|CO2", "inventory.json"} <= named
    assert not any(line.startswith("r0") for line in named)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"set": "AR5"', '"set": "SAR"'), ('"value": 12.5', '"value": 11.5')],
    ids=["GWP set", "own factor"],
)
def test_a_changed_choice_or_own_factor_no_longer_gives_the_lines(bundle: Path, old: str, new: str) -> None:
    path = bundle / "inventory.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert any(i.code == "BUNDLE_DIFFERS" for i in refused(bundle).issues)


def test_a_changed_total_is_noticed(result: Inventory, bundle: Path) -> None:
    path = bundle / "inventory.json"
    path.write_text(path.read_text(encoding="utf-8").replace(repr(result.total().value), "1.0"), encoding="utf-8")
    (issue,) = refused(bundle).issues
    assert (issue.line, issue.column) == ("inventory.json", "total")


def test_a_changed_list_of_factors_is_noticed(bundle: Path) -> None:
    path = bundle / "factors_used.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",26.7,TJ/kt,", ",26.8,TJ/kt,"), encoding="utf-8")
    (issue,) = refused(bundle).issues
    assert issue.line == "factors_used.csv"
    assert ",26.8,TJ/kt," in issue.seen


def test_a_version_that_differs_while_figures_agree_is_a_warning(bundle: Path) -> None:
    path = bundle / "inventory.json"
    pinned = json.loads(path.read_text(encoding="utf-8"))
    pinned["methods"]["energy.stationary.emission_factor"] = "0" * 12
    path.write_text(json.dumps(pinned), encoding="utf-8")
    (issue,) = (i for i in load(bundle).issues if i.code != "MEASURED_VALUE_UNUSED")  # wood has no carbon method
    assert (issue.code, issue.severity, issue.seen) == ("BUNDLE_VERSION", "warning", "0" * 12)
    assert "方法 energy.stationary.emission_factor 原为 000000000000" in issue.message("zh")


def test_a_folder_without_a_result_is_no_bundle(tmp_path: Path) -> None:
    (issue,) = refused(tmp_path).issues
    assert issue.code == "BUNDLE_MISSING"


def test_an_empty_result_can_be_saved_too(tmp_path: Path) -> None:
    empty = inventory([fuel("peat", None, notation_key="NO")]).save(tmp_path / "out")
    assert load(empty).total().value is None
    assert pc.all(pc.is_null(pq.read_table(empty / "lines.parquet")["mass_t"])).as_py()


# -- bundles of an engine before this one ------------------------------------------------------------------------------


def of_engine_before(bundle: Path, **changes: Any) -> None:
    pinned = json.loads((bundle / "inventory.json").read_text(encoding="utf-8"))
    (bundle / "inventory.json").write_text(json.dumps(pinned | {"engine": "0.1.0"} | changes), encoding="utf-8")


def test_evidence_that_an_engine_before_graded_otherwise_is_told_and_nothing_moves(
    result: Inventory, bundle: Path
) -> None:
    edit(bundle / "lines.parquet", with_cell("evidence", 0, "unverified"))
    assert "BUNDLE_DIFFERS" in codes(refused(bundle).issues), "the same engine grades alike"
    of_engine_before(bundle)
    again = load(bundle)
    assert codes(again.issues)[-1] == "BUNDLE_GRADE"
    assert again.total() == result.total()
    assert "unverified →" in again.issues[-1].message("en") and "证据分级" in again.issues[-1].message("zh")


def test_what_an_engine_before_said_otherwise_is_kept_as_it_stands(bundle: Path, tmp_path: Path) -> None:
    place = {"file": "input.xlsx", "sheet": "data", "cell": "E2"}
    gone = {"fault": "NoLongerThere", "seen": "7", "place": place}
    other = {"fault": "FactorMissing", "seen": "7", "gas": "CH4"}  # had other parts
    of_engine_before(bundle, issues=[gone, other])
    again = load(bundle)
    assert codes(again.issues) == ["SAID_BEFORE", "SAID_BEFORE"]
    assert str(again.issues[0].place) == "input.xlsx!data!E2"
    assert "NoLongerThere" in again.issues[0].message("zh") and "CH4" in again.issues[1].message("en")
    again.save(tmp_path / "again")
    assert json.loads((tmp_path / "again" / "inventory.json").read_text(encoding="utf-8"))["issues"] == [gone, other]
