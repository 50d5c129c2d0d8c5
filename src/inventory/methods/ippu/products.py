"""CO2 from lubricants and waxes that are oxidised while they are used, and from solvents that are in the air (2.D)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


@method(
    "ippu.products.oxidised",
    title=Words("Lubricants or wax oxidised during use", "润滑油、石蜡使用中氧化"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 5 eq. 5.2, 5.4", "IPCC 2006 第3卷第5章 式5.2、5.4"),
    categories=("2.D.1", "2.D.2"),
    tier=1,
)
def oxidised_product(
    product_used: Value = activity("t", "GJ"),
    net_calorific_value: Value = factor("GJ/t", None),
    carbon_content: Value = factor("tC/TJ"),
    oxidised_during_use: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Carbon in what is consumed, times the fraction oxidised during use."""
    return product_used * net_calorific_value * carbon_content * oxidised_during_use * co2_per_carbon


@method(
    "ippu.products.oxidised_by_type",
    title=Words("Lubricants or wax oxidised during use, by type", "润滑油、石蜡使用中氧化：分类型"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 5 eq. 5.3, 5.5", "IPCC 2006 第3卷第5章 式5.3、5.5"),
    categories=("2.D.1", "2.D.2"),
    tier=2,
)
def oxidised_product_by_type(
    product_used: Value = activity("t", "GJ"),
    net_calorific_value: Value = factor("GJ/t", None),
    carbon_content: Value = factor("tC/TJ"),
    oxidised_during_use: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As in total, with the fraction of each type of use: oil and grease, candles and other uses."""
    return product_used * net_calorific_value * carbon_content * oxidised_during_use * co2_per_carbon


@method(
    "ippu.products.solvent_nmvoc",
    title=Words("Solvents oxidised in the air", "溶剂挥发物在大气中氧化"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V1 ch. 7 section 7.2.1.5 (CO2 from NMVOC); V3 ch. 5 sections 5.1, 5.5.4",
        "IPCC 2006 第1卷第7章 7.2.1.5节（NMVOC 氧化生成 CO2）；第3卷第5章 5.1、5.5.4节",
    ),
    categories=("2.D.3",),
)
def solvent_nmvoc(
    nmvoc_emitted: Value = activity("t"),
    fossil_carbon_content: Value = factor("tC/t"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """NMVOC let go by the use of solvents, times the fossil carbon in it."""
    return nmvoc_emitted * fossil_carbon_content * co2_per_carbon
