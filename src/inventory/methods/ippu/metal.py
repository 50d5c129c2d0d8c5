"""What the metal industry (2.C) has in common: carbon that flows in and out, and emissions that were measured.

A carbon balance has one record per flow: what goes in emits, what comes out with carbon in it takes off. So the
emissions of a plant are the sum of its records, and carbon in is carbon out plus carbon emitted.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CO2_PER_CARBON = constant(44 / 12, "tCO2/tC", "44/12")


def equation(numbers: str, edition: str = "2006") -> Words:
    """The citation of equations or sections of chapter 4 of Volume 3."""
    en, zh = ("2006", "2006") if edition == "2006" else ("2019 Refinement", "2019年修订版")
    return Words(f"IPCC {en} V3 ch. 4 {numbers}", f"IPCC {zh} 第3卷第4章 {numbers}")


@method(
    "ippu.metal.carbon_flow",
    title=Words("Metal production by carbon balance: one flow", "金属生产碳平衡：单项物流"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.2, 4.3, 4.9, 4.10, 4.16, 4.17; 2019: 4.1b, 4.2, 4.9, 4.10"),
    categories=("1.A.1.c.i", "2.C.1", "2.C.2", "2.C.5", "2.C.6"),
    tier=2,
)
def carbon_flow(
    material_amount: Value = activity("t", "GJ"),
    material_carbon_content: Value = factor("tC/t", "tC/GJ"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """CO2 that the carbon of one material makes; the rule book takes off what leaves with a product or by-product."""
    return material_amount * material_carbon_content * co2_per_carbon


@method(
    "ippu.metal.measured",
    title=Words("Metal industry: emissions measured at the plant", "金属工业：工厂实测排放"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t", "CF4": "t", "C2F6": "t", "C3F8": "t", "SF6": "t", "HFC-134a": "t"},
    equation=equation("sections 4.2.2 to 4.7.2, tier 3 (sum of plants)"),
    categories=("2.C",),
    tier=3,
)
def measured(
    measured_emission: Value = activity("t"),
    gas_in_amount: Value = constant(1.0, "t{gas}/t", "1"),
) -> Value:
    """The mass of the gas that escaped, as measured or monitored: the amount is the emission itself."""
    return measured_emission * gas_in_amount
