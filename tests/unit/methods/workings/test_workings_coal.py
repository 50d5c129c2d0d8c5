"""Coal between bases: worked examples by hand, and there and back again."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, strategies

from helpers import FEW
from inventory.methods.workings.catalogue import WORKINGS
from inventory.methods.workings.gas import normal_volume

SHARE = strategies.floats(0.1, 40)
HEAT = strategies.floats(10, 35)


def work(name: str, **values: float) -> float:
    return float(WORKINGS[name](**values))


def test_a_net_calorific_value_from_a_gross_one() -> None:
    """(25 000 − 206 × 3.8) × (100 − 12) / (100 − 2) − 23 × 12 = 24 217.2 × 0.897959… − 276 = 21 470.05 J/g."""
    found = work(
        "net_from_gross",
        gross_calorific_value=25.0,
        hydrogen_air_dried=3.8,
        moisture_total=12.0,
        moisture_air_dried=2.0,
    )
    assert found == pytest.approx(21.4701, abs=5e-5)


def test_carbon_as_received() -> None:
    """62.00 % air dried: × (100 − 12)/(100 − 2) = 55.6735 %. Dry 63.2653: × 0.88. Dry ash-free with Aad 20: 79.4872."""
    moisture = {"moisture_total": 12.0, "moisture_air_dried": 2.0}
    assert work("as_received_from_air_dried", content=62.0, **moisture) == pytest.approx(55.6735, abs=5e-5)
    assert work("as_received_from_dry", content=62.0 / 0.98, moisture_total=12.0) == pytest.approx(55.6735, abs=5e-5)
    free = work("as_received_from_dry_ash_free", content=62.0 / 0.78, ash_air_dried=20.0, **moisture)
    assert free == pytest.approx(55.6735, abs=5e-5)


@given(SHARE, SHARE, SHARE)
@FEW
def test_moisture_that_does_not_change_changes_nothing(content: float, moisture: float, ash: float) -> None:
    same = work("as_received_from_air_dried", content=content, moisture_total=moisture, moisture_air_dried=moisture)
    assert same == pytest.approx(content)


@given(SHARE, SHARE, SHARE)
@FEW
def test_air_dried_to_as_received_and_back(content: float, total: float, air_dried: float) -> None:
    there = work("as_received_from_air_dried", content=content, moisture_total=total, moisture_air_dried=air_dried)
    back = work("as_received_from_air_dried", content=there, moisture_total=air_dried, moisture_air_dried=total)
    assert back == pytest.approx(content)


@given(SHARE, SHARE, SHARE, SHARE)
@FEW
def test_all_bases_lead_to_the_same_as_received(content: float, total: float, air_dried: float, ash: float) -> None:
    assume(air_dried + ash < 99)
    moisture = {"moisture_total": total, "moisture_air_dried": air_dried}
    wanted = work("as_received_from_air_dried", content=content, **moisture)
    dry = content * 100 / (100 - air_dried)
    free = content * 100 / (100 - air_dried - ash)
    assert work("as_received_from_dry", content=dry, moisture_total=total) == pytest.approx(wanted)
    found = work("as_received_from_dry_ash_free", content=free, ash_air_dried=ash, **moisture)
    assert found == pytest.approx(wanted)


@given(HEAT, SHARE, SHARE)
@FEW
def test_a_net_value_there_and_back(heat: float, total: float, air_dried: float) -> None:
    there = work(
        "net_from_net_air_dried", net_calorific_value_stated=heat, moisture_total=total, moisture_air_dried=air_dried
    )
    back = work(
        "net_from_net_air_dried", net_calorific_value_stated=there, moisture_total=air_dried, moisture_air_dried=total
    )
    assert back == pytest.approx(heat)
    assert work("net_from_net_dry", net_calorific_value_stated=heat, moisture_total=0.0) == pytest.approx(heat)


@given(HEAT, strategies.floats(0.5, 6), SHARE, SHARE)
@FEW
def test_gross_by_way_of_net_air_dried_is_gross_to_net(
    heat: float, hydrogen: float, total: float, dried: float
) -> None:
    moisture = {"moisture_total": total, "moisture_air_dried": dried}
    net_dried = work(
        "net_from_gross",
        gross_calorific_value=heat,
        hydrogen_air_dried=hydrogen,
        moisture_total=dried,
        moisture_air_dried=dried,
    )
    straight = work("net_from_gross", gross_calorific_value=heat, hydrogen_air_dried=hydrogen, **moisture)
    assert work("net_from_net_air_dried", net_calorific_value_stated=net_dried, **moisture) == pytest.approx(straight)


def test_a_gas_at_its_meter() -> None:
    """1000 m3 at 20 °C and 200 kPa: × 273.15/293.15 × 200/101.325 = 1839.18 Nm3."""
    found = normal_volume(metered_volume=1000, gas_temperature=20, gas_pressure=200)
    assert found == pytest.approx(1839.18, abs=0.005)


@given(strategies.floats(1, 1e9), strategies.floats(-50, 200))
@FEW
def test_at_normal_pressure_it_is_the_ratio_of_the_temperatures(volume: float, temperature: float) -> None:
    found = normal_volume(metered_volume=volume, gas_temperature=temperature, gas_pressure=101.325)
    assert found == pytest.approx(volume * 273.15 / (273.15 + temperature))
