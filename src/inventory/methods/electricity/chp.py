"""Combined heat and power: a plant's fuel emissions split between what it delivers, by a chosen and named rule.

Every rule gives each product a basis in GJ; the heat's share of the emissions is the heat's share of the basis. Power
has the rest, so the parts always add up to the whole. The rules differ in the basis only:

- energy content: the energy of the product itself;
- efficiency (alternative production): the fuel that making it apart would take, product over reference efficiency;
- exergy (work potential): power in full, heat by its Carnot factor 1 − T0/T;
- China's heat-supply ratio: heat in full, power as the heat that the turbine took to make it.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

PROTOCOL = Words(
    "GHG Protocol, Allocation of GHG emissions from a combined heat and power plant (2006): {} (recalled, not read)",
    "《温室气体核算体系 热电联产排放分配》（2006）：{}（凭记忆，未核对原文）",
)
RATIO = Words(
    "heat-supply ratio = heat supplied / (heat supplied + heat used for power), as in the indicators of thermal power"
    " plants (DL/T 904; recalled, not read)",
    "供热比 = 供热量 /（供热量 + 发电用热量），同火力发电厂技术经济指标（DL/T 904；凭记忆，未核对原文）",
)


def _protocol(en: str, zh: str) -> Words:
    return Words(PROTOCOL.en.format(en), PROTOCOL.zh.format(zh))


BY_ENERGY = _protocol("energy content method", "能量含量法")
BY_EFFICIENCY = _protocol("efficiency method", "效率法")
BY_EXERGY = _protocol("work potential method", "做功能力法")


@method(
    "electricity.chp.power_energy",
    title=Words("Basis of power: its energy", "发电的分配基数：电能"),
    gives={"allocation_basis": "GJ"},
    equation=BY_ENERGY,
)
def power_energy(
    electricity: Value = activity("MWh"),
    energy_per_electricity: Value = constant(3.6, "GJ/MWh"),
) -> Value:
    """Power as energy; by exergy the same, for power is all work."""
    return electricity * energy_per_electricity


@method(
    "electricity.chp.heat_energy",
    title=Words("Basis of heat: its energy", "供热的分配基数：热量"),
    gives={"allocation_basis": "GJ"},
    equation=BY_ENERGY,
)
def heat_energy(
    heat: Value = activity("GJ_heat"),
    energy_per_heat: Value = constant(1.0, "GJ/GJ_heat"),
) -> Value:
    """Heat as energy; by the heat-supply ratio the same."""
    return heat * energy_per_heat


@method(
    "electricity.chp.power_efficiency",
    title=Words("Basis of power: fuel to make it apart", "发电的分配基数：分产所需燃料"),
    gives={"allocation_basis": "GJ"},
    equation=BY_EFFICIENCY,
)
def power_efficiency_basis(
    electricity: Value = activity("MWh"),
    power_efficiency: Value = factor("1"),
    energy_per_electricity: Value = constant(3.6, "GJ/MWh"),
) -> Value:
    """Power over the efficiency of making power alone."""
    return electricity * energy_per_electricity / power_efficiency


@method(
    "electricity.chp.heat_efficiency",
    title=Words("Basis of heat: fuel to make it apart", "供热的分配基数：分产所需燃料"),
    gives={"allocation_basis": "GJ"},
    equation=BY_EFFICIENCY,
)
def heat_efficiency_basis(
    heat: Value = activity("GJ_heat"),
    heat_efficiency: Value = factor("1"),
    energy_per_heat: Value = constant(1.0, "GJ/GJ_heat"),
) -> Value:
    """Heat over the efficiency of making heat alone."""
    return heat * energy_per_heat / heat_efficiency


@method(
    "electricity.chp.heat_exergy",
    title=Words("Basis of heat: its work potential", "供热的分配基数：做功能力"),
    gives={"allocation_basis": "GJ"},
    equation=BY_EXERGY,
)
def heat_exergy(
    heat: Value = activity("GJ_heat"),
    temperature_ratio: Value = factor("1"),
    energy_per_heat: Value = constant(1.0, "GJ/GJ_heat"),
) -> Value:
    """Heat times its Carnot factor; the ratio is of absolute temperatures, surroundings over heat."""
    return heat * energy_per_heat * (1 - temperature_ratio)


@method(
    "electricity.chp.power_heat_used",
    title=Words("Basis of power: heat used for it", "发电的分配基数：发电用热量"),
    gives={"allocation_basis": "GJ"},
    equation=RATIO,
)
def power_heat_used(
    electricity: Value = activity("MWh"),
    heat_rate: Value = factor("GJ/MWh"),
) -> Value:
    """Power times the heat that the turbine takes per unit of it."""
    return electricity * heat_rate


@method(
    "electricity.chp.heat",
    title=Words("Emissions of heat from combined heat and power", "热电联产供热分摊的排放"),
    gives={"CO2": "t"},
    equation=Words(
        "emissions of the plant's fuel × the heat's share, by product", "电厂燃料排放 × 供热分摊比，按产品分列"
    ),
)
def chp_heat(
    heat: Value = activity("GJ_heat"),
    chp_emission_per_heat: Value = factor("tCO2/GJ_heat"),
    heat_share: Value = factor("1"),
) -> Value:
    """All the plant's emissions per heat delivered, times the heat's share of them."""
    return heat * chp_emission_per_heat * heat_share


@method(
    "electricity.chp.power",
    title=Words("Emissions of power from combined heat and power", "热电联产发电分摊的排放"),
    gives={"CO2": "t"},
    equation=Words(
        "emissions of the plant's fuel × (1 − the heat's share), by product",
        "电厂燃料排放 ×（1 − 供热分摊比），按产品分列",
    ),
)
def chp_power(
    electricity: Value = activity("MWh"),
    chp_emission_per_power: Value = factor("tCO2/MWh"),
    heat_share: Value = factor("1"),
) -> Value:
    """All the plant's emissions per power delivered, times what the heat leaves of them."""
    return electricity * chp_emission_per_power * (1 - heat_share)
