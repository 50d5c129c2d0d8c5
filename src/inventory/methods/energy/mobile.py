"""Fuel burnt in vehicles, trains, ships and aircraft (1.A.3)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "energy.mobile.fuel",
    title=Words("Mobile combustion by fuel", "移动源燃烧：燃料量法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 3 eq. 3.2.1, 3.2.3, 3.4.1, 3.5.1, 3.6.1",
        "IPCC 2006 第2卷第3章 式3.2.1、3.2.3、3.4.1、3.5.1、3.6.1",
    ),
    categories=("1.A.3",),
    tier=1,
)
def transport_fuel(
    fuel: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Fuel used by transport, as net energy, times the gas emitted per unit of energy."""
    return fuel * net_calorific_value * emission_factor
