"""Emissions metered in the stack: continuous monitoring (CEMS)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, method
from inventory.words import Words


@method(
    "energy.measured.monitored",
    title=Words("Emissions by continuous monitoring", "连续监测的排放量"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 2 section 2.3.1.3 (tier 3, continuous emissions monitoring)",
        "IPCC 2006 第2卷第2章 2.3.1.3节（方法3，连续监测）",
    ),
    categories=("1.A.1", "1.A.2", "1.A.4", "1.A.5"),
    tier=3,
)
def monitored(measured_emission: Value = activity("t{gas}")) -> Value:
    """The mass of the gas that left the stack, as metered: the amount is the emission itself."""
    return measured_emission
