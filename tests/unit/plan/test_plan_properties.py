"""What must hold for any amounts: units, proportion, order, blocks and workers change nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, fuel, inventory, mass, own, plan
from inventory.issues import errors
from inventory.run import run_local

AMOUNT = st.floats(1e-6, 1e9)
FUELS = st.sampled_from(["anthracite", "lignite", "natural_gas_liquids", "gas_diesel_oil", "wood"])
SHEET = st.lists(st.tuples(FUELS, AMOUNT, st.sampled_from(["1.A.1", "1.A.2", "1.A.4.b"])), min_size=1, max_size=12)


def rows_of(sheet: list[tuple[str, float, str]]) -> list[dict[str, Any]]:
    return [fuel(item, amount, category=c, record_id=f"r{n}") for n, (item, amount, c) in enumerate(sheet)]


def lines(rows: list[dict[str, Any]]) -> dict[str, float]:
    result = inventory(rows)
    return dict(zip(result.line_ids, result.columns.mass.tolist(), strict=True))


@FEW
@given(AMOUNT)
def test_the_same_amount_in_another_unit_gives_the_same_mass(tonnes: float) -> None:
    units = {"t": 1.0, "kt": 1e-3, "wan_t": 1e-4, "kg": 1e3, "yi_t": 1e-8}
    found = lines([fuel("anthracite", tonnes * per, unit, record_id=unit) for unit, per in units.items()])
    for gas in ("CO2", "CH4", "N2O"):
        masses = [found[f"{unit}|energy.stationary.emission_factor|{gas}"] for unit in units]
        assert masses == pytest.approx([masses[0]] * len(units), rel=1e-14)


@FEW
@given(AMOUNT)
def test_energy_may_be_stated_as_energy_or_as_standard_coal(tce: float) -> None:
    # 1 kgce is 7000 kcal of 4.1868 kJ
    energies = {"tce": tce, "GJ": tce * 29.3076, "TJ": tce * 0.0293076, "Gcal": tce * 7}
    found = lines([fuel("anthracite", amount, unit, record_id=unit) for unit, amount in energies.items()])
    masses = [found[f"{unit}|energy.stationary.emission_factor|CO2"] for unit in energies]
    # 29.3076 GJ/tce × 98.3 kg/GJ
    assert masses == pytest.approx([tce * 29.3076 * 98.3 / 1000] * len(energies), rel=1e-13)


@FEW
@given(SHEET, st.floats(1e-3, 1e3))
def test_emissions_are_in_proportion_to_the_amounts(sheet: list[Any], times: float) -> None:
    many = lines(rows_of([(item, amount * times, c) for item, amount, c in sheet]))
    for line, value in lines(rows_of(sheet)).items():
        assert many[line] == pytest.approx(value * times, rel=1e-12)


@FEW
@given(SHEET)
def test_totals_are_the_sums_of_their_lines(sheet: list[Any]) -> None:
    result = inventory(rows_of(sheet))
    frame = result.lines
    counting = frame[frame["counted"] & (frame["memo"] == "")]
    assert result.total().value == pytest.approx(counting["co2e_t"].sum(), rel=1e-12)
    assert result.totals()["co2e_t"].sum() == pytest.approx(counting["co2e_t"].sum(), rel=1e-12)
    for _, group in result.totals(by=["category", "gas"]).iterrows():
        own_lines = counting[(counting["category"] == group["category"]) & (counting["gas"] == group["gas"])]
        assert group["mass_t"] == pytest.approx(own_lines["mass_t"].sum(), rel=1e-12)


@FEW
@given(SHEET, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_line_and_no_total(sheet: list[Any], random: Any) -> None:
    rows = rows_of(sheet)
    shuffled = random.sample(rows, len(rows))
    assert lines(shuffled) == lines(rows)  # the same bits
    total = inventory(rows).total().value
    assert inventory(shuffled).total().value == pytest.approx(total, rel=1e-12)


@FEW
@given(SHEET, st.integers(1, 13), st.integers(1, 4))
def test_blocks_and_workers_change_no_bit(sheet: list[Any], block: int, workers: int) -> None:
    made = plan(rows_of(sheet))
    for one, other in zip(run_local(made), run_local(made, block=block, workers=workers), strict=True):
        assert one.tobytes() == other.tobytes()


@FEW
@given(SHEET)
def test_rows_accumulate(sheet: list[Any]) -> None:
    rows = rows_of(sheet)
    again = [row | {"record_id": f"again-{row['record_id']}"} for row in rows]
    once, twice = inventory(rows).total().value, inventory([*rows, *again]).total().value
    assert twice == pytest.approx(2 * once, rel=1e-12)


@FEW
@given(AMOUNT, st.floats(0.0, 1.0))
def test_an_amount_may_be_split_over_rows(tonnes: float, share: float) -> None:
    parts = [fuel("lignite", tonnes * share), fuel("lignite", tonnes * (1 - share))]
    whole = inventory([fuel("lignite", tonnes)]).total().value
    assert inventory(parts).total().value == pytest.approx(whole, rel=1e-12)


# -- provinces that trade electricity among themselves -----------------------------------------------------------------

PROVINCES = ("CN-11", "CN-12", "CN-13", "CN-37", "CN-44", "CN-51")
NATIONAL = own(
    "quantity,gas,region,value,unit,source",
    "electricity_emission_factor,CO2,CN,0.5810,tCO2/MWh,one factor for the whole country",
)
TRADES = st.lists(
    st.tuples(st.sampled_from(PROVINCES), st.sampled_from(PROVINCES), st.floats(1e-3, 1e4)), min_size=1, max_size=20
)


def sides(number: int, seller: str, buyer: str, amount: float) -> list[dict[str, Any]]:
    """One trade as both inventories write it down: in 10^8 kWh by the buyer, in MWh by the seller."""
    shared = {"activity": "electricity_transfer", "category": "1.A.1.a", "year": 2021}
    bought = {"record_id": f"in{number}", "direction": "in", "amount": amount, "unit": "yi_kWh"}
    sold = {"record_id": f"out{number}", "direction": "out", "amount": amount * 1e5, "unit": "MWh"}
    return [
        shared | bought | {"region": buyer, "counterpart": seller},
        shared | sold | {"region": seller, "counterpart": buyer},
    ]


@FEW
@given(TRADES)
def test_provinces_trading_under_one_common_factor_adjust_to_zero(trades: list[tuple[str, str, float]]) -> None:
    rows = [row for n, (seller, buyer, amount) in enumerate(trades) for row in sides(n, seller, buyer, amount)]
    result = inventory(rows, "cn-province-2011", own=NATIONAL)
    assert errors(result.issues) == []
    traded = sum(amount for _, _, amount in trades) * 1e5 * 0.5810
    assert result.memo_totals["electricity_transfer"].value == pytest.approx(0.0, abs=1e-12 * traded)
    assert result.total().value is None, "transfers are no part of the total"
    bought = np.abs(result.columns.mass).sum() / 2
    assert bought == pytest.approx(traded, rel=1e-12)


def test_each_province_takes_the_suppliers_factor_for_what_comes_in_and_its_own_for_what_goes_out() -> None:
    # 2012: grids of North China 0.8843, South China 0.5271 tCO2/MWh
    rows = sides(0, "CN-44", "CN-37", 1.0) + sides(1, "CN-37", "CN-44", 1.0)
    result = inventory([row | {"year": 2012} for row in rows], "cn-province-2011")
    found = {i.split("|")[0]: mass(result, i) for i in result.line_ids}
    expected = {"in0": 52710.0, "out0": -52710.0, "in1": 88430.0, "out1": -88430.0}
    assert found == pytest.approx(expected, rel=1e-14)
