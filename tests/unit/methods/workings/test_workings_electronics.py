"""Gas consumed in electronics plants, and the uptime of emission control: worked examples by hand, and balances."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW
from inventory.methods.workings.catalogue import WORKINGS

MASS = st.floats(0, 1e6)
SHARE = st.floats(0, 100)


def work(name: str, **values: float) -> float:
    return float(WORKINGS[name](**values))


def test_gas_consumed_by_hand() -> None:
    """Equation 6.3: 0.1 × 20 × 40 kg = 80 kg. Equation 6.2: 300 − 250 + 1000 − 80 = 970 kg. 6.4: 60 % are 582 kg."""
    heels = work("heels_returned", containers_returned=20, container_capacity=40, container_heel=10)
    assert heels == pytest.approx(80)
    consumed = work("gas_from_stock", gas_acquired=1000, opening_stock=300, closing_stock=250, gas_transferred=heels)
    assert consumed == pytest.approx(970)
    assert work("gas_apportioned", facility_consumption=consumed, apportioned_share=60) == pytest.approx(582)
    assert work("gas_not_apportioned", facility_consumption=consumed) == consumed


def test_uptime_by_hand() -> None:
    """Equation 6.12, two systems of 8760 h, down for 300 h and 138 h: 1 − 438/17520 = 97.5 %."""
    assert work("uptime_of_control", control_downtime=438, tool_time=17520) == pytest.approx(97.5)


@given(MASS, MASS, MASS, MASS)
@FEW
def test_what_was_there_is_left_sent_out_or_consumed(acquired: float, opening: float, left: float, out: float) -> None:
    consumed = work(
        "gas_from_stock", gas_acquired=acquired, opening_stock=opening, closing_stock=left, gas_transferred=out
    )
    assert acquired + opening == pytest.approx(left + out + consumed, abs=1e-6)


@given(MASS, SHARE)
@FEW
def test_the_shares_of_two_processes_make_the_whole(consumed: float, share: float) -> None:
    parts = [work("gas_apportioned", facility_consumption=consumed, apportioned_share=s) for s in (share, 100 - share)]
    assert sum(parts) == pytest.approx(consumed)
