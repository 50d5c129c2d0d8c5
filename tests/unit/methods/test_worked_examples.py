"""Worked examples: one TOML file per method in tests/cases, and CSV files for long lists.

`[[cases]]` and the rows of `[[vectors]]` ask the method directly: `values` by slot, each with its unit. `[[plans]]`
ask a rule book with its factor tables for one record, a measured value of it as [number, unit]; `also` are further
records that its factors are derived from, `counted` is false for a line for comparison only. `gives` is the expected
figure as printed; a result is right to half a unit of its last digit, or within `tolerance` where the source says why
it cannot be. `source` says where the answer comes from, `working` how it was worked out by hand.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from helpers import inventory, own
from inventory import units
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.results import Inventory
from inventory.vocabulary.gases import fluorinated
from inventory.vocabulary.quantities import quantity_list

HERE = Path(__file__).parents[2] / "cases"
FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.toml"))}
ABOUT = ("name", "gas", "gives", "source", "tolerance", "working")


def rows(vectors: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a CSV file as cases."""
    with (HERE / vectors["file"]).open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    return [
        {n: r[n] for n in ABOUT if n in r} | {"values": {n: v for n, v in r.items() if n not in ABOUT}} for r in read
    ]


def direct(method_id: str) -> list[dict[str, Any]]:
    """All cases that ask a method itself."""
    data = FILES[method_id]
    return [*data.get("cases", []), *(case for v in data.get("vectors", []) for case in rows(v))]


def each(cases: Iterator[tuple[str, dict[str, Any]]]) -> Any:
    """Parameters of a test, named by method and case."""
    return [pytest.param(METHODS[m], case, id=f"{m}: {case['name']}") for m, case in cases if m in METHODS]


DIRECT = each((m, case) for m in FILES for case in direct(m))
PLANS = each((m, case) for m in FILES for case in FILES[m].get("plans", []))


def number(text: str) -> tuple[float, str]:
    """`20.908 GJ/t` as value and unit."""
    value, unit = text.split(" ")
    return float(value), unit


def agree(computed: float, text: str, tolerance: str = "") -> bool:
    """Whether a result is the printed figure, to half a unit of its last digit or within a share of it."""
    printed = Decimal(text)
    half = 0.5 * 10.0 ** int(printed.as_tuple().exponent)
    margin = abs(float(printed)) * float(tolerance.rstrip("%")) / 100 if tolerance else half
    return abs(computed - float(printed)) <= margin * (1 + 1e-9)


def variant_of(method: Method, unit: str) -> int:
    """The variant whose activity is counted in such a unit, for some gas."""
    slot = method.slots[method.of_kind("activity")[0]]
    wanted = [(v, slot.unit(v, gas) or "1") for v in method.variants for gas in method.gives]
    return next(v for v, accepted in wanted if units.compatible(unit, accepted))


@pytest.mark.parametrize(("method", "case"), DIRECT)
def test_the_method_gives_the_printed_figure(method: Method, case: dict[str, Any]) -> None:
    given = {n: number(text) for n, text in case["values"].items() if text}
    variant = variant_of(method, given[method.of_kind("activity")[0]][1])
    in_slots = {n: v * units.scale(u, method.slots[n].unit(variant, case["gas"]) or "1") for n, (v, u) in given.items()}
    printed, unit = case["gives"].split(" ")
    result = method.evaluate(in_slots, variant=variant, gas=case["gas"])
    computed = result * units.scale(method.result_unit(case["gas"]), unit)
    assert agree(computed, printed, case.get("tolerance", "")), f"{computed!r} for {case['gives']}"


@pytest.mark.parametrize(("method", "case"), PLANS)
def test_the_rule_book_with_its_tables_gives_the_printed_figure(method: Method, case: dict[str, Any]) -> None:
    stated = [case["record"], *case.get("also", [])]
    records = [{n: tuple(v) if isinstance(v, list) else v for n, v in record.items()} for record in stated]
    result = inventory(records, case["rulebook"], own=own(*case["own"]) if "own" in case else ())
    assert errors(result.issues) == []
    counted = case.get("counted", True)
    rows = [row for _, row in result.lines.iterrows() if row["method"] == method.id and row["record_id"] == "r0"]
    lines = {row["gas"]: row for row in rows if row["counted"] == counted}
    for gas, text in case["gives"].items():
        printed, unit = text.split(" ")
        if gas in quantity_list():  # no line of a report: what other methods take up
            computed = given_on(result, method, gas) * units.scale(method.result_unit(gas), unit)
            assert agree(computed, printed), f"{computed!r} for {text}"
            continue
        computed = lines[gas]["mass_t"] * units.scale(f"t{gas.replace('-', '')}", unit)
        assert agree(computed, printed), f"{computed!r} for {text}"
        assert lines[gas]["memo"] == case.get("memo", {}).get(gas, "")


def given_on(result: Inventory, method: Method, quantity: str) -> float:
    """What a method gives of an intermediate quantity, in its own unit."""
    steps = zip(result.plan.steps, result.masses, strict=True)
    return float(sum(m[s.rows == 0].sum() for s, m in steps if s.method is method and s.gas == quantity))


# -- every method is covered -------------------------------------------------------------------------------------------


def test_every_file_is_named_by_its_method() -> None:
    assert {name: data["method"] for name, data in FILES.items()} == {name: name for name in FILES}


def test_every_method_has_a_case() -> None:
    assert set(METHODS) - set(FILES) == set()


def test_every_case_is_of_a_method_there_is() -> None:
    assert set(FILES) - set(METHODS) == set()


@pytest.mark.parametrize("method_id", FILES)
def test_every_case_says_where_its_answer_comes_from(method_id: str) -> None:
    cases = [*direct(method_id), *FILES[method_id].get("plans", [])]
    assert [c["name"] for c in cases if not c.get("source", "").strip()] == []
    by_hand = [c for c in cases if c["source"].startswith("hand") and "cases" not in c]
    assert [c["name"] for c in by_hand if not c.get("working", "").strip() and "same" not in c["source"]] == []


@pytest.mark.parametrize("method_id", METHODS)
def test_every_gas_and_every_variant_of_a_method_has_a_case(method_id: str) -> None:
    method, data = METHODS[method_id], FILES.get(method_id, {})
    amount = method.of_kind("activity")[0]
    gases = {c["gas"] for c in direct(method_id)} | {g for c in data.get("plans", []) for g in c["gives"]}
    counted = [number(c["values"][amount])[1] for c in direct(method_id)]
    counted += [c["record"]["unit"] for c in data.get("plans", [])]
    alike = set(method.gives) & set(fluorinated())  # one formula, whichever of them it is
    assert gases <= set(method.gives) <= gases | alike
    assert bool(alike) <= bool(gases & alike)
    assert {variant_of(method, unit) for unit in counted} == set(method.variants)


@pytest.mark.parametrize("method_id", FILES)
def test_every_method_is_proved_through_a_rule_book_and_its_tables(method_id: str) -> None:
    gives_a_quantity = set(METHODS[method_id].gives) <= set(quantity_list())  # proved where the derived factor is
    assert gives_a_quantity or FILES[method_id].get("plans"), method_id


@pytest.mark.parametrize("method_id", FILES)
def test_no_vector_got_lost(method_id: str) -> None:
    assert all(len(rows(v)) == v["count"] for v in FILES[method_id].get("vectors", []))
