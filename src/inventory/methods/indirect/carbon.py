"""CO2 that methane, carbon monoxide and NMVOC become in the air. Volume 1, chapter 7, section 7.2.1.5.

For fossil carbon that no other estimate counts as CO2: not that of fuel burnt, nor where a carbon balance holds it.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

EQUATION = Words(
    "IPCC 2006 V1 ch. 7 section 7.2.1.5, Box 7.2; 2019 V1 ch. 7 section 7.2.1.5",
    "IPCC 2006 第1卷第7章 7.2.1.5节 框7.2；2019 第1卷第7章 7.2.1.5节",
)

CATEGORIES = ("1.B.1.a", "1.B.2", "2.B.3", "2.B.4", "2.B.8", "2.B.10", "2.B.11", "2.D.4")


@method(
    "indirect.methane",
    title=Words("Methane oxidised in the air", "甲烷在大气中氧化"),
    gives={"CO2": "t"},
    equation=EQUATION,
    categories=CATEGORIES,
)
def methane(
    gas_emitted: Value = activity("tCH4"),
    oxidised_in_air: Value = factor("1"),
    co2_of_methane: Value = constant(44 / 16, "tCO2/tCH4", "44/16"),
) -> Value:
    """Methane that is oxidised, as CO2."""
    return gas_emitted * oxidised_in_air * co2_of_methane


@method(
    "indirect.carbon_monoxide",
    title=Words("Carbon monoxide oxidised in the air", "一氧化碳在大气中氧化"),
    gives={"CO2": "t"},
    equation=EQUATION,
    categories=CATEGORIES,
)
def carbon_monoxide(
    gas_emitted: Value = activity("t"),
    oxidised_in_air: Value = factor("1"),
    co2_per_monoxide: Value = constant(44 / 28, "tCO2/t", "44/28"),
) -> Value:
    """Carbon monoxide that is oxidised, as CO2."""
    return gas_emitted * oxidised_in_air * co2_per_monoxide


@method(
    "indirect.nmvoc",
    title=Words("NMVOC oxidised in the air", "NMVOC 在大气中氧化"),
    gives={"CO2": "t"},
    equation=EQUATION,
    categories=CATEGORIES,
)
def nmvoc(
    gas_emitted: Value = activity("t"),
    carbon_in_nmvoc: Value = factor("tC/t"),
    oxidised_in_air: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Carbon of NMVOC that is oxidised, as CO2."""
    return gas_emitted * carbon_in_nmvoc * oxidised_in_air * co2_per_carbon
