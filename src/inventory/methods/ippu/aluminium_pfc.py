"""PFCs of primary aluminium (2.C.3): anode effects of high and low voltage, start-up of cells.

C2F6 of the higher tiers is a weight fraction of CF4. Single anode effects: `aluminium_effects.py`.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.methods.ippu.metal import equation
from inventory.words import Words

SLOPE = factor("kgCF4*day/t/minute")


@method(
    "ippu.aluminium.production_pfc",
    title=Words("Aluminium by production: PFCs", "原铝生产：产量法 PFCs"),
    gives={"CF4": "t", "C2F6": "t"},
    equation=equation("eq. 4.25"),
    categories=("2.C.3",),
    tier=1,
)
def production_pfc(
    metal_production: Value = activity("t"),
    pfc_emission_factor: Value = factor("kg{gas}/t"),
) -> Value:
    """Aluminium made by a kind of cell, times the gas let go per tonne."""
    return metal_production * pfc_emission_factor


@method(
    "ippu.aluminium.slope",
    title=Words("Aluminium by slope method: CF4", "原铝生产：斜率法 CF4"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.26 (tier 3 with the plant's own slope)"),
    categories=("2.C.3",),
    tier=2,
)
def slope(
    metal_production: Value = activity("t"),
    anode_effect_minutes: Value = factor("minute/day"),
    slope_coefficient: Value = SLOPE,
) -> Value:
    """Aluminium made, times minutes of anode effect per cell-day, times the slope."""
    return metal_production * anode_effect_minutes * slope_coefficient


@method(
    "ippu.aluminium.slope_c2f6",
    title=Words("Aluminium by slope method: C2F6", "原铝生产：斜率法 C2F6"),
    gives={"C2F6": "t"},
    equation=equation("eq. 4.26 (tier 3 with the plant's own slope)"),
    categories=("2.C.3",),
    tier=2,
)
def slope_c2f6(
    metal_production: Value = activity("t"),
    anode_effect_minutes: Value = factor("minute/day"),
    slope_coefficient: Value = SLOPE,
    c2f6_fraction: Value = factor("kgC2F6/kgCF4"),
) -> Value:
    """CF4 by the slope method, times the weight fraction of C2F6."""
    return metal_production * anode_effect_minutes * slope_coefficient * c2f6_fraction


@method(
    "ippu.aluminium.overvoltage",
    title=Words("Aluminium by overvoltage method: CF4", "原铝生产：过电压法 CF4"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.27 (tier 3 with the plant's own coefficient)"),
    categories=("2.C.3",),
    tier=2,
)
def overvoltage(
    metal_production: Value = activity("t"),
    anode_effect_overvoltage: Value = factor("mV"),
    current_efficiency: Value = factor("1"),
    overvoltage_coefficient: Value = factor("kgCF4/t/mV"),
) -> Value:
    """Aluminium made, times anode effect overvoltage over current efficiency, times the coefficient."""
    return metal_production * overvoltage_coefficient * anode_effect_overvoltage / current_efficiency


@method(
    "ippu.aluminium.overvoltage_c2f6",
    title=Words("Aluminium by overvoltage method: C2F6", "原铝生产：过电压法 C2F6"),
    gives={"C2F6": "t"},
    equation=equation("eq. 4.27 (tier 3 with the plant's own coefficient)"),
    categories=("2.C.3",),
    tier=2,
)
def overvoltage_c2f6(
    metal_production: Value = activity("t"),
    anode_effect_overvoltage: Value = factor("mV"),
    current_efficiency: Value = factor("1"),
    overvoltage_coefficient: Value = factor("kgCF4/t/mV"),
    c2f6_fraction: Value = factor("kgC2F6/kgCF4"),
) -> Value:
    """CF4 by the overvoltage method, times the weight fraction of C2F6."""
    cf4 = metal_production * overvoltage_coefficient * anode_effect_overvoltage / current_efficiency
    return cf4 * c2f6_fraction


@method(
    "ippu.aluminium.low_voltage",
    title=Words("Anode effects of low voltage by production", "低电压阳极效应：产量法"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.27c (tier 3 with the plant's own factor)", "2019"),
    categories=("2.C.3",),
    tier=1,
)
def low_voltage(
    metal_production: Value = activity("t"),
    low_voltage_factor: Value = factor("kgCF4/t"),
) -> Value:
    """Aluminium made, times the CF4 that anode effects of low voltage let go per tonne."""
    return metal_production * low_voltage_factor


@method(
    "ippu.aluminium.low_voltage_ratio",
    title=Words("Anode effects of low voltage as a ratio of those of high voltage", "低电压阳极效应：与高电压之比法"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.27d on eq. 4.26", "2019"),
    categories=("2.C.3",),
    tier=3,
)
def low_voltage_ratio(
    metal_production: Value = activity("t"),
    anode_effect_minutes: Value = factor("minute/day"),
    slope_coefficient: Value = SLOPE,
    low_voltage_to_high: Value = factor("1"),
) -> Value:
    """CF4 of anode effects of high voltage by the slope method, times the smelter's own ratio."""
    return metal_production * anode_effect_minutes * slope_coefficient * low_voltage_to_high


@method(
    "ippu.aluminium.start_up",
    title=Words("Start-up of cells: CF4", "电解槽启动：CF4"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.27e", "2019"),
    categories=("2.C.3",),
    tier=3,
)
def start_up(
    cell_start_ups: Value = activity("item"),
    start_up_cf4: Value = factor("kgCF4/item"),
) -> Value:
    """Cells started, times the CF4 let go per start, where other methods leave it out."""
    return cell_start_ups * start_up_cf4


@method(
    "ippu.aluminium.start_up_c2f6",
    title=Words("Start-up of cells: C2F6", "电解槽启动：C2F6"),
    gives={"C2F6": "t"},
    equation=equation("eq. 4.27e", "2019"),
    categories=("2.C.3",),
    tier=3,
)
def start_up_c2f6(
    cell_start_ups: Value = activity("item"),
    start_up_c2f6: Value = factor("kgC2F6/item"),
) -> Value:
    """Cells started, times the C2F6 let go per start, where other methods leave it out."""
    return cell_start_ups * start_up_c2f6
