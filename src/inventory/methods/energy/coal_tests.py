"""What tests of coal stand for: the energy and the carbon of the mass tested, from which means by mass are derived."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

BY_MASS = Words(
    "CN power guideline 2021, verification guide V02-2026: monthly and annual means of tests, weighted by mass",
    "《企业温室气体排放核算方法与报告指南 发电设施》（2021）、核查技术指南（V02-2026）：检测值按煤量加权平均",
)


@method(
    "energy.coal_test.energy",
    title=Words("Energy of tested coal", "检测煤量的热量"),
    gives={"tested_energy": "GJ"},
    equation=BY_MASS,
)
def tested_energy(
    tested_coal: Value = activity("t"),
    net_calorific_value: Value = factor("GJ/t"),
) -> Value:
    """Mass that a test stands for times the calorific value it found."""
    return tested_coal * net_calorific_value


@method(
    "energy.coal_test.carbon",
    title=Words("Carbon of tested coal", "检测煤量的含碳量"),
    gives={"tested_carbon": "tC"},
    equation=BY_MASS,
)
def tested_carbon(
    tested_coal: Value = activity("t"),
    carbon_per_tonne: Value = factor("tC/t"),
) -> Value:
    """Mass that a test stands for times the carbon it found."""
    return tested_coal * carbon_per_tonne
