"""A plant's carbon comes to the same by an oxidation factor and by its ash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, inventory, mass

COAL = {"activity": "carbon_balance", "category": "1.A.1.a.i", "item": "other_bituminous_coal", "unit": "t"}


@FEW
@given(
    coal=st.floats(1, 1e6),
    carbon=st.floats(0.3, 0.9),
    ash=st.floats(0.05, 0.4),
    unburnt=st.floats(0, 0.3),
)
def test_fuel_less_ash_is_fuel_by_the_share_that_burns(coal: float, carbon: float, ash: float, unburnt: float) -> None:
    fuel = COAL | {"amount": coal, "carbon_fraction": (carbon, "tC/t")}
    burns = 1 - ash * unburnt / carbon
    by_factor = inventory([fuel | {"carbon_flow": "burnt", "oxidation_factor": (burns, "1")}])
    residue = {"carbon_flow": "carried_out", "item": "", "amount": coal * ash, "carbon_fraction": (unburnt, "tC/t")}
    by_ash = inventory([fuel | {"carbon_flow": "put_in"}, COAL | residue])
    of_carbon = [mass(by_ash, i) for i, gas in zip(by_ash.line_ids, by_ash.lines["gas"], strict=True) if gas == "CO2"]
    first = [mass(by_factor, i) for i, g in zip(by_factor.line_ids, by_factor.lines["gas"], strict=True) if g == "CO2"]
    assert sum(of_carbon) == pytest.approx(first[0], rel=1e-9)
    assert first[0] == pytest.approx(coal * carbon * burns * 44 / 12, rel=1e-9)
