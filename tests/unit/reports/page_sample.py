"""A small inventory made by hand for the tests of the page: rows of records, worked out with a shipped rule book."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from inventory.factors.library import Library
from inventory.issues import Issue
from inventory.plan.compile import compile_plan
from inventory.records import Codes, RecordsBuilder
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.run import run_local


@dataclass(frozen=True)
class Row:
    """One record."""

    activity: str
    category: str
    item: str = ""
    amount: float = float("nan")
    unit: str = ""
    use: str = ""
    direction: str = ""
    counterpart: str = ""
    notation_key: str = ""
    note: str = ""
    net_calorific_value: float = float("nan")


PROVINCE = (
    Row("fuel_combustion", "1.A.2", "raw_coal", 1_000_000.0, "t", "burnt", net_calorific_value=20.908),
    Row("fuel_combustion", "1.A.1.a", "natural_gas", 100.0, "wan_Nm3", "burnt"),
    Row("fuel_combustion", "1.A.2", "crude_oil", 500.0, "t", "feedstock"),
    Row("electricity_transfer", "1.A.1.a", "", 10.0, "yi_kWh", direction="in", counterpart="CN-14"),
    Row("electricity_transfer", "1.A.1.a", "", 30.0, "yi_kWh", direction="out", counterpart="CN-11"),
)

COUNTRY = (
    Row("fuel_combustion", "1.A.1.a", "other_bituminous_coal", 20_000.0, "TJ", "burnt"),
    Row("fuel_combustion", "1.A.4.b", "natural_gas", 3_000.0, "TJ", "burnt"),
    Row("fuel_combustion", "1.A.2.d", "wood", 900.0, "TJ", "burnt"),
    Row("mobile_combustion", "1.A.3.b", "motor_gasoline", 5_000.0, "TJ"),
    Row("fuel_combustion", "1.A.2.a", "coke_oven_coke", notation_key="NE", note="no data yet"),
)


def inventory(
    rows: tuple[Row, ...], book: str = "cn-province-2011", *, entity: str = "", issues: tuple[Issue, ...] = ()
) -> Inventory:
    """The rows worked out with a rule book, as if read from the sheet `s` of `x.xlsx`."""
    country = load(book).country
    count = len(rows)
    names = ("activity", "category", "item", "unit", "use", "direction", "counterpart", "notation_key", "note")
    text = {n: Codes.of([getattr(r, n) for r in rows]) for n in names}
    text |= {
        "record_id": Codes.of([f"r{n}" for n in range(count)]),
        "entity": Codes.same(entity, count),
        "region": Codes.same("CN-37" if country else "", count),
        "file": Codes.same("x.xlsx", count),
        "sheet": Codes.same("s", count),
        "net_calorific_value_unit": Codes.of(["" if np.isnan(r.net_calorific_value) else "GJ/t" for r in rows]),
    }
    builder = RecordsBuilder()
    builder.add(
        text=text,
        numbers={n: np.array([getattr(r, n) for r in rows]) for n in ("amount", "net_calorific_value")},
        year=np.full(count, 2019),
        line=np.arange(2, count + 2),
        letters={("x.xlsx", "s"): {"amount": "E", "net_calorific_value": "G"}},
    )
    plan = compile_plan(builder.build(), load(book), Library())
    return Inventory(plan, run_local(plan), issues=(*plan.issues, *issues))


def with_memo_in_total(result: Inventory, *memo: str) -> Inventory:
    """The same inventory under a rule book whose report adds memo items to a second total."""
    book = result.plan.rulebook
    book = book.model_copy(update={"report": book.report.model_copy(update={"total_includes": memo})})
    return replace(result, plan=replace(result.plan, rulebook=book))
