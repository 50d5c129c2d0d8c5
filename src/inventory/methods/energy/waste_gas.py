"""Gas vented and flared at oil and gas facilities, from its composition (1.B.2): by gas-to-oil ratio or by volume.

Volumes are at 15 °C and 101.325 kPa, where a cubic metre of any gas holds 42.3 × 10⁻³ kmol. A kmol has no unit of its
own here: molecular weights are in kg (per kmol), the molar density in (kmol) per m3.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from inventory.methods.define import Method, Value, activity, constant, factor, method
from inventory.words import Words

Making = Callable[[Callable[..., Any]], Method]

MOLES = constant(0.0423, "1/m3_15C", "0.0423")
METHANE = constant(16.043, "kgCH4", "16.043")
CARBON_DIOXIDE = constant(44.011, "kgCO2", "44.011")


def _by_ratio(id: str, title: Words, gas: str, equation: str) -> Making:
    source = Words(f"IPCC 2006 V2 ch. 4 eq. {equation}", f"IPCC 2006 第2卷第4章 式{equation}")
    return method(id, title=title, gives={gas: "t"}, equation=source, categories=("1.B.2.a.i", "1.B.2.a.ii"), tier=2)


def _by_volume(id: str, title: Words, gas: str, equation: str) -> Making:
    en = f"IPCC 2006 V2 ch. 4 eq. {equation}, with the volume known in place of GOR, production and shares"
    source = Words(en, f"IPCC 2006 第2卷第4章 式{equation}，以已知气量代替气油比、产量和比例")
    return method(id, title=title, gives={gas: "t"}, equation=source, categories=("1.B.2",), tier=3)


def flared_carbon(co2: Value, methane: Value, others: Value, carbon: Value, soot: Value) -> Value:
    """kmol of CO2 per kmol of gas flared: what is in it, and the carbon of all else that does not turn to soot."""
    return co2 + (methane + carbon * others) * (1 - soot)


@_by_ratio(
    "energy.oil_gas.ratio_vented_methane",
    Words("Associated gas vented, by gas-to-oil ratio: CH4", "伴生气放空：气油比法，CH4"),
    "CH4",
    "4.2.3",
)
def ratio_vented_methane(
    oil_production: Value = activity("m3"),
    gas_to_oil_ratio: Value = factor("m3_15C/m3"),
    conservation_efficiency: Value = factor("1"),
    flared_waste_share: Value = factor("1"),
    methane_fraction: Value = factor("1"),
    methane_weight: Value = METHANE,
    molar_density: Value = MOLES,
) -> Value:
    """Associated gas that is neither conserved nor flared, and the methane in it."""
    vented = oil_production * gas_to_oil_ratio * (1 - conservation_efficiency) * (1 - flared_waste_share)
    return vented * methane_weight * methane_fraction * molar_density


@_by_ratio(
    "energy.oil_gas.ratio_vented_co2",
    Words("Associated gas vented, by gas-to-oil ratio: CO2", "伴生气放空：气油比法，CO2"),
    "CO2",
    "4.2.3",
)
def ratio_vented_co2(
    oil_production: Value = activity("m3"),
    gas_to_oil_ratio: Value = factor("m3_15C/m3"),
    conservation_efficiency: Value = factor("1"),
    flared_waste_share: Value = factor("1"),
    co2_fraction: Value = factor("1"),
    co2_weight: Value = CARBON_DIOXIDE,
    molar_density: Value = MOLES,
) -> Value:
    """Associated gas that is neither conserved nor flared, and the CO2 in it."""
    vented = oil_production * gas_to_oil_ratio * (1 - conservation_efficiency) * (1 - flared_waste_share)
    return vented * co2_weight * co2_fraction * molar_density


@_by_ratio(
    "energy.oil_gas.ratio_flared_methane",
    Words("Associated gas flared, by gas-to-oil ratio: CH4", "伴生气火炬：气油比法，CH4"),
    "CH4",
    "4.2.4",
)
def ratio_flared_methane(
    oil_production: Value = activity("m3"),
    gas_to_oil_ratio: Value = factor("m3_15C/m3"),
    conservation_efficiency: Value = factor("1"),
    flared_waste_share: Value = factor("1"),
    flare_destruction: Value = factor("1"),
    methane_fraction: Value = factor("1"),
    methane_weight: Value = METHANE,
    molar_density: Value = MOLES,
) -> Value:
    """Associated gas that is flared, and the methane in it that leaves the flare unburnt."""
    flared = oil_production * gas_to_oil_ratio * (1 - conservation_efficiency) * flared_waste_share
    return flared * (1 - flare_destruction) * methane_weight * methane_fraction * molar_density


@_by_ratio(
    "energy.oil_gas.ratio_flared_co2",
    Words("Associated gas flared, by gas-to-oil ratio: CO2", "伴生气火炬：气油比法，CO2"),
    "CO2",
    "4.2.5",
)
def ratio_flared_co2(
    oil_production: Value = activity("m3"),
    gas_to_oil_ratio: Value = factor("m3_15C/m3"),
    conservation_efficiency: Value = factor("1"),
    flared_waste_share: Value = factor("1"),
    co2_fraction: Value = factor("1"),
    methane_fraction: Value = factor("1"),
    nmvoc_fraction: Value = factor("1"),
    nmvoc_carbon: Value = factor("1"),
    flare_soot_share: Value = factor("1"),
    co2_weight: Value = CARBON_DIOXIDE,
    molar_density: Value = MOLES,
) -> Value:
    """Associated gas that is flared: the CO2 in it, and the carbon of all else as CO2 but for the soot."""
    flared = oil_production * gas_to_oil_ratio * (1 - conservation_efficiency) * flared_waste_share
    carbon = flared_carbon(co2_fraction, methane_fraction, nmvoc_fraction, nmvoc_carbon, flare_soot_share)
    return flared * co2_weight * carbon * molar_density


@_by_ratio(
    "energy.oil_gas.ratio_flared_n2o",
    Words("Associated gas flared, by gas-to-oil ratio: N2O", "伴生气火炬：气油比法，N2O"),
    "N2O",
    "4.2.8",
)
def ratio_flared_n2o(
    oil_production: Value = activity("m3"),
    gas_to_oil_ratio: Value = factor("m3_15C/m3"),
    conservation_efficiency: Value = factor("1"),
    flared_waste_share: Value = factor("1"),
    flare_n2o_factor: Value = factor("ktN2O/million_m3_15C"),
) -> Value:
    """Associated gas that is flared times the N2O that a flare makes per volume of gas."""
    flared = oil_production * gas_to_oil_ratio * (1 - conservation_efficiency) * flared_waste_share
    return flared * flare_n2o_factor


@_by_volume(
    "energy.oil_gas.vented_methane",
    Words("Gas vented, by volume and composition: CH4", "放空气：按气量和组成，CH4"),
    "CH4",
    "4.2.3",
)
def vented_methane(
    gas_vented: Value = activity("m3_15C"),
    methane_fraction: Value = factor("1"),
    methane_weight: Value = METHANE,
    molar_density: Value = MOLES,
) -> Value:
    """Gas vented, and the methane in it."""
    return gas_vented * methane_weight * methane_fraction * molar_density


@_by_volume(
    "energy.oil_gas.vented_co2",
    Words("Gas vented, by volume and composition: CO2", "放空气：按气量和组成，CO2"),
    "CO2",
    "4.2.3",
)
def vented_co2(
    gas_vented: Value = activity("m3_15C"),
    co2_fraction: Value = factor("1"),
    co2_weight: Value = CARBON_DIOXIDE,
    molar_density: Value = MOLES,
) -> Value:
    """Gas vented, and the CO2 in it."""
    return gas_vented * co2_weight * co2_fraction * molar_density


@_by_volume(
    "energy.oil_gas.flared_methane",
    Words("Gas flared, by volume and composition: CH4", "火炬气：按气量和组成，CH4"),
    "CH4",
    "4.2.4",
)
def flared_methane(
    gas_flared: Value = activity("m3_15C"),
    flare_destruction: Value = factor("1"),
    methane_fraction: Value = factor("1"),
    methane_weight: Value = METHANE,
    molar_density: Value = MOLES,
) -> Value:
    """Gas flared, and the methane in it that leaves the flare unburnt."""
    return gas_flared * (1 - flare_destruction) * methane_weight * methane_fraction * molar_density


@_by_volume(
    "energy.oil_gas.flared_co2",
    Words("Gas flared, by volume and composition: CO2", "火炬气：按气量和组成，CO2"),
    "CO2",
    "4.2.5",
)
def flared_co2(
    gas_flared: Value = activity("m3_15C"),
    co2_fraction: Value = factor("1"),
    methane_fraction: Value = factor("1"),
    nmvoc_fraction: Value = factor("1"),
    nmvoc_carbon: Value = factor("1"),
    flare_soot_share: Value = factor("1"),
    co2_weight: Value = CARBON_DIOXIDE,
    molar_density: Value = MOLES,
) -> Value:
    """Gas flared: the CO2 in it, and the carbon of all else as CO2 but for the soot."""
    carbon = flared_carbon(co2_fraction, methane_fraction, nmvoc_fraction, nmvoc_carbon, flare_soot_share)
    return gas_flared * co2_weight * carbon * molar_density


@_by_volume(
    "energy.oil_gas.flared_n2o",
    Words("Gas flared, by volume: N2O", "火炬气：按气量，N2O"),
    "N2O",
    "4.2.8",
)
def flared_n2o(
    gas_flared: Value = activity("m3_15C"),
    flare_n2o_factor: Value = factor("ktN2O/million_m3_15C"),
) -> Value:
    """Gas flared times the N2O that a flare makes per volume of gas."""
    return gas_flared * flare_n2o_factor
