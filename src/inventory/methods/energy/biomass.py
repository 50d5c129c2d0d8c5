"""Biomass burnt for energy: CH4 and N2O count; its CO2 is a memo item."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "energy.biomass.quantity_factor",
    title=Words("Biomass combustion by factor per mass", "生物质燃烧：单位质量因子法"),
    gives={"CH4": "t", "N2O": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 1, biomass combustion",
        "《省级温室气体清单编制指南（试行）》第一章 生物质燃烧",
    ),
    categories=("1.A.4",),
    tier=2,
)
def biomass_quantity_factor(
    biomass: Value = activity("t"),
    emission_factor: Value = factor("t{gas}/t"),
) -> Value:
    """Biomass burnt in a kind of stove or furnace times the gas emitted per mass of it."""
    return biomass * emission_factor


@method(
    "energy.biomass.emission_factor",
    title=Words("Biomass combustion by emission factor", "生物质燃烧：排放因子法"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 2 eq. 2.1", "IPCC 2006 第2卷第2章 式2.1"),
    categories=("1.A.1", "1.A.2", "1.A.4"),
    tier=1,
)
def biomass_emission_factor(
    biomass: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    emission_factor: Value = factor("kg{gas}/TJ"),
) -> Value:
    """Biomass burnt, as net energy, times the gas emitted per unit of energy."""
    return biomass * net_calorific_value * emission_factor
