"""The pictures: what flows in flows out, nothing below zero or confidential is drawn, and what is left out is said."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from page_reader import read
from page_sample import COUNTRY, PROVINCE, Row, inventory

from inventory.reports.model import build
from inventory.reports.page import page
from inventory.reports.page_charts import MOST_NODES, Flow, formula, merged, sankey, treemap
from inventory.results import Inventory

BELOW_ZERO = Row("fuel_combustion", "1.A.4.b", "raw_coal", -100.0, "t", "burnt", net_calorific_value=20.908)
REMOVED = -100 * 20.908 / 1000 * 26.37 * 0.94 * 44 / 12  # factors of raw coal as in test_page


def _link(result: Inventory) -> dict[str, Any]:
    chart = sankey(result, build(result, "en", rows=0))
    assert chart
    link: dict[str, Any] = chart.figure["data"][0]["link"]
    return link


def test_every_middle_node_gives_what_it_takes() -> None:
    link = _link(inventory(COUNTRY, "ipcc-2006"))
    balance: Counter[int] = Counter()
    for source, target, value in zip(link["source"], link["target"], link["value"], strict=True):
        balance[target] += value
        balance[source] -= value
    middle = set(link["source"]) & set(link["target"])
    assert len(middle) == 4
    assert [balance[n] for n in middle] == pytest.approx([0.0] * 4, abs=1e-6)


def test_what_reaches_the_gases_is_the_total() -> None:
    result = inventory(COUNTRY, "ipcc-2006")
    link = _link(result)
    gases = set(link["target"]) - set(link["source"])
    assert sum(v for t, v in zip(link["target"], link["value"], strict=True) if t in gases) == pytest.approx(
        result.total().value
    )


def test_values_below_zero_are_left_out_and_said() -> None:
    result = inventory((*PROVINCE, BELOW_ZERO))
    assert min(_link(result)["value"]) > 0
    chart = sankey(result, build(result, "en", rows=0))
    assert chart
    assert chart.below_zero == pytest.approx(REMOVED)
    seen = read(page(result, "en"))
    assert f"below zero: {REMOVED:,.2f} t" in seen.id("flows-figure").text
    assert all(v >= 0 for v in json.loads(seen.id("areas").text)["data"][0]["values"])


def test_electricity_sent_out_is_no_flow_of_the_total() -> None:
    only_out = tuple(r for r in PROVINCE if r.direction == "out")
    result = inventory(only_out)
    report = build(result, "en", rows=0)
    assert sankey(result, report) is None
    assert treemap(report) is None
    seen = read(page(result, "zh"))
    assert not seen.all("figure")
    assert len(seen.all("script")) == 1


def test_a_confidential_flow_is_not_drawn() -> None:
    secret = Row("fuel_combustion", "1.A.2.c", "coke_oven_coke", 500.0, "t", "burnt", notation_key="C")
    result = inventory((*PROVINCE, secret))
    assert len(_link(result)["value"]) == len(_link(inventory(PROVINCE))["value"])
    assert "Confidential figures are not drawn" in read(page(result, "en")).id("flows-figure").text


def test_areas_are_the_categories_that_have_no_parts() -> None:
    result = inventory(COUNTRY, "ipcc-2006")
    chart = treemap(build(result, "en", rows=0))
    assert chart
    trace = chart.figure["data"][0]
    assert sum(trace["values"]) == pytest.approx(result.total().value)
    assert set(trace["parents"]) - {""} <= set(trace["ids"])


def test_many_small_nodes_are_made_one_and_nothing_is_lost() -> None:
    flows = [Flow((f"item:{n}", "category:1.A.1", "gas:CO2"), float(n)) for n in range(1, 41)]
    few = merged(flows)
    assert len({f.stages[0] for f in few}) == MOST_NODES
    assert sum(f.value for f in few) == sum(range(1, 41))


@pytest.mark.parametrize(("gas", "written"), [("CO2", "CO₂"), ("N2O", "N₂O"), ("HFC-134a", "HFC-134a")])
def test_gases_are_written_as_formulas(gas: str, written: str) -> None:
    assert formula(gas) == written
