"""Magnesium (2.C.4), lead (2.C.5), zinc (2.C.6) and rare earths (2.C.7 of the 2019 Refinement)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.aluminium_carbon import CO2_PER_PURE_CARBON
from inventory.methods.ippu.metal import equation
from inventory.words import Words


@method(
    "ippu.magnesium.production",
    title=Words("Primary magnesium by production", "原镁生产：产量法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.28, 4.29 (tier 2 with the plant's own factor)"),
    categories=("2.C.4",),
    tier=1,
)
def magnesium(
    metal_production: Value = activity("t"),
    process_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Primary magnesium made from dolomite or magnesite, times the CO2 of the calcined ore per tonne."""
    return metal_production * process_co2_factor


@method(
    "ippu.magnesium.casting",
    title=Words("Magnesium casting by metal cast: SF6", "镁铸造：产量法 SF6"),
    gives={"SF6": "t"},
    equation=equation("eq. 4.30"),
    categories=("2.C.4",),
    tier=1,
)
def magnesium_casting(
    magnesium_cast: Value = activity("t"),
    casting_sf6_factor: Value = factor("kgSF6/t"),
) -> Value:
    """Magnesium cast or handled under SF6, times the SF6 used per tonne, all of which is taken to escape."""
    return magnesium_cast * casting_sf6_factor


@method(
    "ippu.magnesium.cover_gas",
    title=Words("Magnesium casting by SF6 consumed", "镁铸造：SF6 消耗量法"),
    gives={"SF6": "t"},
    equation=equation("eq. 4.31"),
    categories=("2.C.4",),
    tier=2,
)
def magnesium_cover_gas(sf6_consumed: Value = activity("tSF6")) -> Value:
    """SF6 consumed by smelters and foundries, all of which is taken to escape."""
    return sf6_consumed


@method(
    "ippu.lead.production",
    title=Words("Lead by production", "铅生产：产量法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.32"),
    categories=("2.C.5",),
    tier=1,
)
def lead(
    metal_production: Value = activity("t"),
    process_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Lead made by a kind of furnace, times the CO2 per tonne."""
    return metal_production * process_co2_factor


@method(
    "ippu.zinc.production",
    title=Words("Zinc by production", "锌生产：产量法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.33, 4.34"),
    categories=("2.C.6",),
    tier=1,
)
def zinc(
    metal_production: Value = activity("t"),
    process_co2_factor: Value = factor("tCO2/t"),
) -> Value:
    """Zinc made by a process, times the CO2 per tonne."""
    return metal_production * process_co2_factor


@method(
    "ippu.rare_earths.production",
    title=Words("Rare earth metals by production: CO2", "稀土金属生产：产量法 CO2"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.35", "2019"),
    categories=("2.C.7",),
    tier=1,
)
def rare_earths(
    metal_production: Value = activity("t"),
    neodymium_co2_factor: Value = factor("tCO2/t"),
    atomic_weight: Value = factor("1"),
    neodymium_atomic_weight: Value = constant(144.24, "1", "144.24"),
) -> Value:
    """Metal or alloy made, times the CO2 per tonne of neodymium, by the ratio of the atomic weights."""
    return metal_production * neodymium_co2_factor * neodymium_atomic_weight / atomic_weight


@method(
    "ippu.rare_earths.anodes",
    title=Words("Rare earth metals by anodes consumed", "稀土金属生产：阳极消耗法"),
    gives={"CO2": "t"},
    equation=equation("eq. 4.36", "2019"),
    categories=("2.C.7",),
    tier=3,
)
def rare_earth_anodes(
    metal_production: Value = activity("t"),
    net_anode_consumption: Value = factor("1"),
    anode_impurities: Value = factor("1"),
    co2_per_pure_carbon: Value = CO2_PER_PURE_CARBON,
) -> Value:
    """Metal made times net anode consumption, less the anodes' impurities, as CO2."""
    return metal_production * net_anode_consumption * (1 - anode_impurities) * co2_per_pure_carbon


@method(
    "ippu.rare_earths.production_pfc",
    title=Words("Rare earth metals by production: PFCs", "稀土金属生产：产量法 PFCs"),
    gives={"CF4": "t", "C2F6": "t", "C3F8": "t"},
    equation=equation("eq. 4.37", "2019"),
    categories=("2.C.7",),
    tier=1,
)
def rare_earth_pfc(
    metal_production: Value = activity("t"),
    pfc_emission_factor: Value = factor("g{gas}/t"),
) -> Value:
    """Metal or alloy made, times the gas let go per tonne."""
    return metal_production * pfc_emission_factor
