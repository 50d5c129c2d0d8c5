"""The reference approach: CO2 of fuel combustion from the supply of fuels (1.A), to stand beside the sectoral approach.

Each flow is worked out by itself; the rule book gives it its sign (what leaves or is put into stock is subtracted) and
says which flows count: production of primary fuels only, excluded carbon. Apparent consumption is the sum of the flows.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CN_2011 = Words(
    "CN provincial guidelines 2011, ch. 1, reference approach", "《省级温室气体清单编制指南（试行）》第一章 参考方法"
)


@method(
    "energy.reference.flow",
    title=Words("Reference approach: a flow of supply or of excluded carbon", "参考方法：供应量或排除碳流量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 6 eq. 6.1 to 6.4, flow by flow; " + CN_2011.en,
        "IPCC 2006 第2卷第6章 式6.1–6.4，分流量计算；" + CN_2011.zh,
    ),
    categories=("1.A",),
    tier=1,
)
def reference_flow(
    fuel_flow: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    carbon_content: Value = factor("tC/TJ"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """CO2 of the carbon that a flow of fuel brings into the country or province, or takes out of it."""
    return fuel_flow * net_calorific_value * carbon_content * oxidation_factor * co2_per_carbon


@method(
    "energy.reference.stored",
    title=Words("Reference approach: carbon stored by non-energy use", "参考方法：非能源利用固碳"),
    gives={"CO2": "t"},
    equation=CN_2011,
    categories=("1.A",),
    tier=1,
)
def reference_stored(
    non_energy_use: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    carbon_content: Value = factor("tC/TJ"),
    carbon_stored_share: Value = factor("1"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """CO2 that the carbon stored in products would have made, had the fuel been burnt."""
    carbon = non_energy_use * net_calorific_value * carbon_content
    return carbon * carbon_stored_share * oxidation_factor * co2_per_carbon


# What is known to set the two approaches apart, each in the terms of the reference approach.


@method(
    "energy.difference.flow",
    title=Words("A flow that sets reference and sectoral approach apart", "造成参考方法与部门方法差异的流量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 6 section 6.8, with the terms of eq. 6.1", "IPCC 2006 第2卷第6章 6.8节，按式6.1各项计算"
    ),
    categories=("1.A",),
)
def difference_flow(
    fuel_flow: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    carbon_content: Value = factor("tC/TJ"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """CO2 by which a loss, a conversion or a statistical difference moves the reference from the sectoral approach."""
    return fuel_flow * net_calorific_value * carbon_content * oxidation_factor * co2_per_carbon


@method(
    "energy.difference.not_stored",
    title=Words("Carbon of non-energy use that is not stored", "非能源利用中未固定的碳"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 6 section 6.8; " + CN_2011.en,
        "IPCC 2006 第2卷第6章 6.8节；" + CN_2011.zh,
    ),
    categories=("1.A",),
)
def difference_not_stored(
    non_energy_use: Value = activity("t", "Nm3", "TJ"),
    net_calorific_value: Value = factor("TJ/t", "TJ/Nm3", None),
    carbon_content: Value = factor("tC/TJ"),
    carbon_stored_share: Value = factor("1"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """CO2 of raw material that the reference approach keeps while the sectoral approach of 1.A has none of it."""
    carbon = non_energy_use * net_calorific_value * carbon_content
    return carbon * (1 - carbon_stored_share) * oxidation_factor * co2_per_carbon
