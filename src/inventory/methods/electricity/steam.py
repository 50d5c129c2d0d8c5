"""Heat bought or sold as steam or hot water: what it holds above water at 20 °C, times the factor of heat supply."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

STEAM = Words(
    "CN steel guideline 2024, Appendix E; the same in the NDRC enterprise guidelines: AD = Ma × (En − 83.74) × 10^-3",
    "《企业温室气体排放核算与报告指南 钢铁行业》（2024）附录E，各行业企业指南同式：AD=Ma×(En−83.74)×10⁻³",
)
HOT_WATER = Words(
    "CN steel guideline 2024, Appendix E; the same in the NDRC enterprise guidelines: "
    "AD = Ma × (T − 20) × 4.1868 × 10^-3",
    "《企业温室气体排放核算与报告指南 钢铁行业》（2024）附录E，各行业企业指南同式：AD=Ma×(T−20)×4.1868×10⁻³",
)


@method("heat.purchased_steam", title=Words("Steam purchased", "购入蒸汽"), gives={"CO2": "t"}, equation=STEAM)
def steam_purchased(
    steam: Value = activity("t"),
    enthalpy: Value = factor("kJ_heat/kg"),
    reference_enthalpy: Value = constant(83.74, "kJ_heat/kg"),
    heat_emission_factor: Value = factor("tCO2/GJ_heat"),
) -> Value:
    """Mass of steam times its enthalpy above that of water at 20 °C, times the factor of heat supply."""
    return steam * (enthalpy - reference_enthalpy) * heat_emission_factor


@method("heat.sold_steam", title=Words("Steam sold", "输出蒸汽"), gives={"CO2": "t"}, equation=STEAM)
def steam_sold(
    steam: Value = activity("t"),
    enthalpy: Value = factor("kJ_heat/kg"),
    reference_enthalpy: Value = constant(83.74, "kJ_heat/kg"),
    heat_emission_factor: Value = factor("tCO2/GJ_heat"),
) -> Value:
    """The same for steam sold, as a deduction."""
    return -steam * (enthalpy - reference_enthalpy) * heat_emission_factor


@method(
    "heat.purchased_hot_water", title=Words("Hot water purchased", "购入热水"), gives={"CO2": "t"}, equation=HOT_WATER
)
def hot_water_purchased(
    hot_water: Value = activity("t"),
    temperature: Value = factor("degC"),
    reference_temperature: Value = constant(20.0, "degC"),
    specific_heat: Value = constant(4.1868, "kJ_heat/kg/degC"),
    heat_emission_factor: Value = factor("tCO2/GJ_heat"),
) -> Value:
    """Mass of water times its temperature above 20 °C and its specific heat, times the factor of heat supply."""
    return hot_water * (temperature - reference_temperature) * specific_heat * heat_emission_factor


@method("heat.sold_hot_water", title=Words("Hot water sold", "输出热水"), gives={"CO2": "t"}, equation=HOT_WATER)
def hot_water_sold(
    hot_water: Value = activity("t"),
    temperature: Value = factor("degC"),
    reference_temperature: Value = constant(20.0, "degC"),
    specific_heat: Value = constant(4.1868, "kJ_heat/kg/degC"),
    heat_emission_factor: Value = factor("tCO2/GJ_heat"),
) -> Value:
    """The same for hot water sold, as a deduction."""
    return -hot_water * (temperature - reference_temperature) * specific_heat * heat_emission_factor
