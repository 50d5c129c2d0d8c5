"""CO2 of primary aluminium (2.C.3): anodes and paste consumed, anodes baked, alumina sintered.

What is consumed is carbon but for sulphur, ash and the like, which the equations take off its mass; so a tonne of it
stands for a tonne of carbon.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.metal import equation
from inventory.words import Words

CO2_PER_PURE_CARBON = constant(44 / 12, "tCO2/t", "44/12")


@method(
    "ippu.aluminium.production",
    title=Words("Aluminium by production: CO2", "原铝生产：产量法 CO2"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.20"),
    categories=("2.C.3",),
    tier=1,
)
def production(
    metal_production: Value = activity("t"),
    process_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Aluminium made, times the CO2 from anodes or paste per tonne; baking is in the factor of prebake cells."""
    return metal_production * process_co2_factor


@method(
    "ippu.aluminium.prebaked_anodes",
    title=Words("Aluminium by anodes consumed", "原铝生产：预焙阳极消耗法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.21 (tier 3 with the plant's own sulphur and ash)"),
    categories=("2.C.3",),
    tier=2,
)
def prebaked_anodes(
    metal_production: Value = activity("t"),
    net_anode_consumption: Value = factor("1"),
    anode_sulphur: Value = factor("1"),
    anode_ash: Value = factor("1"),
    co2_per_pure_carbon: Value = CO2_PER_PURE_CARBON,
) -> Value:
    """Aluminium made times net anode consumption, less sulphur and ash, as CO2."""
    return metal_production * net_anode_consumption * (1 - anode_sulphur - anode_ash) * co2_per_pure_carbon


@method(
    "ippu.aluminium.pitch_volatiles",
    title=Words("Baking of anodes: pitch volatiles", "阳极焙烧：沥青挥发分"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.22 (tier 3 with the plant's own values)"),
    categories=("2.C.3",),
    tier=2,
)
def pitch_volatiles(
    baked_anodes: Value = activity("t"),
    green_anode_ratio: Value = factor("1"),
    green_anode_hydrogen: Value = factor("1"),
    waste_tar: Value = factor("1"),
    co2_per_pure_carbon: Value = CO2_PER_PURE_CARBON,
) -> Value:
    """What green anodes lose when baked, but for hydrogen and tar collected (both per mass of green anodes), as CO2."""
    kept = green_anode_ratio * (1 - green_anode_hydrogen - waste_tar)
    return baked_anodes * (kept - 1) * co2_per_pure_carbon


@method(
    "ippu.aluminium.packing_coke",
    title=Words("Baking of anodes: packing coke", "阳极焙烧：填充焦"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.23 (tier 3 with the plant's own values)"),
    categories=("2.C.3",),
    tier=2,
)
def packing_coke(
    baked_anodes: Value = activity("t"),
    packing_coke_consumption: Value = factor("1"),
    packing_coke_sulphur: Value = factor("1"),
    packing_coke_ash: Value = factor("1"),
    co2_per_pure_carbon: Value = CO2_PER_PURE_CARBON,
) -> Value:
    """Packing coke burnt per tonne of baked anodes, less sulphur and ash, as CO2."""
    return baked_anodes * packing_coke_consumption * (1 - packing_coke_sulphur - packing_coke_ash) * co2_per_pure_carbon


@method(
    "ippu.aluminium.paste",
    title=Words("Aluminium by Søderberg paste consumed", "原铝生产：自焙阳极糊消耗法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.24 (tier 3 with the plant's own values)"),
    categories=("2.C.3",),
    tier=2,
)
def paste(
    metal_production: Value = activity("t"),
    paste_consumption: Value = factor("1"),
    cyclohexane_soluble_matter: Value = factor("1"),
    binder_content: Value = factor("1"),
    pitch_sulphur: Value = factor("1"),
    pitch_ash: Value = factor("1"),
    pitch_hydrogen: Value = factor("1"),
    calcined_coke_sulphur: Value = factor("1"),
    calcined_coke_ash: Value = factor("1"),
    skimmed_dust: Value = factor("1"),
    co2_per_pure_carbon: Value = CO2_PER_PURE_CARBON,
) -> Value:
    """Paste consumed, less tar let go, sulphur, ash and hydrogen of pitch and coke, and dust skimmed off, as CO2."""
    pitch = binder_content * paste_consumption * (pitch_sulphur + pitch_ash + pitch_hydrogen)
    coke = (1 - binder_content) * paste_consumption * (calcined_coke_sulphur + calcined_coke_ash)
    carbon = paste_consumption - cyclohexane_soluble_matter - pitch - coke - skimmed_dust
    return metal_production * carbon * co2_per_pure_carbon


@method(
    "ippu.aluminium.alumina_sintering",
    title=Words("Alumina by sintering, by production", "烧结法氧化铝：产量法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.27g, first two terms", "2019"),
    categories=("2.C.3",),
    tier=1,
)
def alumina_sintering(
    alumina_production: Value = activity("t"),
    sintered_share: Value = factor("1"),
    sintering_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Alumina made, the share of it that was sintered, and the CO2 from its carbonates per tonne."""
    return alumina_production * sintered_share * sintering_co2_factor


@method(
    "ippu.aluminium.sintering_carbonate",
    title=Words("Alumina by sintering, by carbonates: one flow", "烧结法氧化铝：碳酸盐物流法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.27h, 4.27i, 4.27j, 4.27k, 4.27m", "2019"),
    categories=("2.C.3",),
    tier=3,
)
def sintering_carbonate(
    carbonate_amount: Value = activity("t"),
    carbonate_co2_content: Value = factor("tCO2/t"),
) -> Value:
    """CO2 held by one material: ore, soda or carbon going into the kiln, or soda, dust or residue taken off it."""
    return carbonate_amount * carbonate_co2_content


@method(
    "ippu.aluminium.sintering_soda_solution",
    title=Words("Alumina by sintering: soda in solution", "烧结法氧化铝：苏打溶液"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.27h, term of the soda solution", "2019"),
    categories=("2.C.3",),
    tier=3,
)
def sintering_soda_solution(
    soda_solution: Value = activity("m3"),
    sodium_oxide_concentration: Value = factor("kg/m3"),
    co2_per_sodium_oxide: Value = constant(0.71, "tCO2/t", "0.71"),
) -> Value:
    """Volume of soda solution times its sodium oxide (kg per m3 is g per litre) times the CO2 per sodium oxide."""
    return soda_solution * sodium_oxide_concentration * co2_per_sodium_oxide
