"""Hydrogen made as the main product (2.B.10 of the 2019 Refinement); biogenic feedstock goes to a memo item."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.methods.ippu.chemical import CO2_PER_CARBON, deducted
from inventory.words import Words


def _equation(numbers: str) -> Words:
    return Words(
        f"IPCC 2019 Refinement V3 ch. 3 eq. {numbers}",
        f"IPCC 2019年修订版 第3卷第3章 式{numbers.replace(', ', '、')}",
    )


@method(
    "ippu.hydrogen.production",
    title=Words("Hydrogen by production", "制氢：产量法"),
    gives={"CO2": "t"},
    equation=_equation("3.45, 3.46, 3.48"),
    categories=("2.B.10",),
    tier=1,
)
def production(
    hydrogen_production: Value = activity("t"),
    feedstock_requirement: Value = factor("GJ/t"),
    feedstock_carbon_content: Value = factor("tC/GJ"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Hydrogen times the feedstock it takes and the carbon in that; tier 2b with factors of the country."""
    return hydrogen_production * feedstock_requirement * feedstock_carbon_content * co2_per_carbon


@method(
    "ippu.hydrogen.feedstock",
    title=Words("Hydrogen by feedstock", "制氢：原料法"),
    gives={"CO2": "t"},
    equation=_equation("3.44, 3.47, 3.49"),
    categories=("2.B.10",),
    tier=1,
)
def feedstock(
    hydrogen_feedstock: Value = activity("GJ"),
    feedstock_carbon_content: Value = factor("tC/GJ"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Feedstock used times the carbon in it; tiers 2c and 3c with factors of the country or the plant."""
    return hydrogen_feedstock * feedstock_carbon_content * co2_per_carbon


@method(
    "ippu.hydrogen.solid_carbon",
    title=Words("Solid carbon stored by hydrogen plants", "制氢：固体碳扣除"),
    gives={"CO2": "t"},
    equation=_equation("3.49, 3.50"),
    categories=("2.B.10",),
    tier=3,
)
def solid_carbon(
    solid_carbon: Value = activity("t"),
    solid_carbon_content: Value = factor("tC/t"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Solid carbon that the process leaves and that is disposed of unburnt, as a deduction of its CO2."""
    return -solid_carbon * solid_carbon_content * co2_per_carbon


recovered = method(
    "ippu.hydrogen.recovered",
    title=Words("CO2 recovered from hydrogen plants", "制氢二氧化碳回收扣除"),
    gives={"CO2": "t"},
    equation=_equation("3.44, 3.45, 3.46 (R CO2)"),
    categories=("2.B.10",),
    tier=1,
)(deducted)
