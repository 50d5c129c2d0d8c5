"""Carbon balance of a plant whose fuels, products and residues are measured (tier 3 of 1.A.1 and 1.A.2).

Carbon in less carbon out is burnt. What stays in ash and soot is taken off either by an oxidation factor or as a row
of its own, never both.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

PLANTS = ("1.A.1", "1.A.2")
SOURCE = Words(
    "IPCC 2006 V2 ch. 2 section 2.3.3 (tier 3); carbon balance", "IPCC 2006 第2卷第2章 2.3.3节（方法3）；碳平衡"
)
CO2_PER_CARBON = constant(44 / 12, "tCO2/tC", "44/12")


@method(
    "energy.carbon_balance.burnt",
    title=Words("Measured carbon of a fuel, less what stays unburnt", "碳平衡：实测燃料含碳量与碳氧化率"),
    gives={"CO2": "t"},
    equation=SOURCE,
    categories=PLANTS,
    tier=3,
)
def burnt(
    carbon_carrier: Value = activity("t", "Nm3"),
    carbon_fraction: Value = factor("tC/t", "tC/Nm3"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Fuel, its measured carbon per tonne or cubic metre, and the share of it that burns."""
    return carbon_carrier * carbon_fraction * oxidation_factor * co2_per_carbon


@method(
    "energy.carbon_balance.put_in",
    title=Words("Measured carbon put into a plant", "碳平衡：碳投入"),
    gives={"CO2": "t"},
    equation=SOURCE,
    categories=PLANTS,
    tier=3,
)
def put_in(
    carbon_carrier: Value = activity("t", "Nm3"),
    carbon_fraction: Value = factor("tC/t", "tC/Nm3"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """All carbon of a fuel as CO2; what does not burn is carried out in rows of its own."""
    return carbon_carrier * carbon_fraction * co2_per_carbon


@method(
    "energy.carbon_balance.carried_out",
    title=Words("Measured carbon carried out of a plant", "碳平衡：碳输出"),
    gives={"CO2": "t"},
    equation=SOURCE,
    categories=PLANTS,
    tier=3,
)
def carried_out(
    carbon_carrier: Value = activity("t", "Nm3"),
    carbon_fraction: Value = factor("tC/t", "tC/Nm3"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Carbon in ash, soot, dust or a product, as a deduction."""
    return -carbon_carrier * carbon_fraction * co2_per_carbon
