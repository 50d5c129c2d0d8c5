"""Emissions that were measured: metered in the stack (CEMS) or where they escape; the amount is the emission itself."""

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
    """The mass of the gas that left the stack, as metered."""
    return measured_emission


@method(
    "energy.fugitive.measured",
    title=Words("Fugitive emissions as measured", "逸散排放实测"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 1 section 1.3.2 (1.B.3) and ch. 4, tier 3: as measured; the same in the 2019 Refinement",
        "IPCC 2006 第2卷第1章 1.3.2节（1.B.3）、第4章 方法3：按实测；2019年修订版相同",
    ),
    categories=("1.B.1", "1.B.2", "1.B.3"),
    tier=3,
)
def measured(measured_emission: Value = activity("t{gas}")) -> Value:
    """The mass of a gas that escaped, as measured at the site or the facility."""
    return measured_emission
