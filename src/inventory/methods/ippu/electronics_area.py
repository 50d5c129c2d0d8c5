"""The electronics industry (2.E) at tier 1: by area of substrate, or by devices made."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.methods.ippu.electronics_gases import ANY_GAS, equation
from inventory.words import Words

AREA = ("2.E.1", "2.E.2", "2.E.4")


@method(
    "ippu.electronics.capacity",
    title=Words("Electronics by capacity", "电子产品：按产能"),
    gives=ANY_GAS | {"C6F14": "t"},
    equation=equation("eq. 6.1, 6.12", "eq. 6.1 (P from capacity)"),
    categories=AREA,
    tier=1,
)
def capacity(
    design_capacity: Value = activity("m2"),
    capacity_utilisation: Value = factor("1"),
    area_emission_factor: Value = factor("kg{gas}/m2"),
) -> Value:
    """Area of substrate that could be processed, the part of capacity in use, and the gas emitted per area."""
    return design_capacity * capacity_utilisation * area_emission_factor


@method(
    "ippu.electronics.capacity_photovoltaic",
    title=Words("Photovoltaics by capacity", "光伏：按产能"),
    gives={"CF4": "t", "C2F6": "t"},
    equation=equation("eq. 6.1 (δ = 1)", "eq. 6.1 (δ = 1, P from capacity)"),
    categories=("2.E.3",),
    tier=1,
)
def capacity_photovoltaic(
    design_capacity: Value = activity("m2"),
    capacity_utilisation: Value = factor("1"),
    fluorinated_manufacture: Value = factor("1"),
    area_emission_factor: Value = factor("kg{gas}/m2"),
) -> Value:
    """As for other products, and only for the part of manufacture that uses fluorinated gases."""
    return design_capacity * capacity_utilisation * fluorinated_manufacture * area_emission_factor


@method(
    "ippu.electronics.production",
    title=Words("Electronics by area produced", "电子产品：按产出面积"),
    gives=ANY_GAS,
    equation=equation("", "eq. 6.1"),
    categories=AREA,
    tier=1,
)
def production(substrate_area: Value = activity("m2"), area_emission_factor: Value = factor("kg{gas}/m2")) -> Value:
    """Area of substrate used, test substrates included, times the gas emitted per area."""
    return substrate_area * area_emission_factor


@method(
    "ippu.electronics.production_photovoltaic",
    title=Words("Photovoltaics by area produced", "光伏：按产出面积"),
    gives={"CF4": "t", "C2F6": "t"},
    equation=equation("", "eq. 6.1 (δ = 1)"),
    categories=("2.E.3",),
    tier=1,
)
def production_photovoltaic(
    substrate_area: Value = activity("m2"),
    fluorinated_manufacture: Value = factor("1"),
    area_emission_factor: Value = factor("kg{gas}/m2"),
) -> Value:
    """Area used, the part of manufacture that uses fluorinated gases, and the gas emitted per area."""
    return substrate_area * fluorinated_manufacture * area_emission_factor


@method(
    "ippu.electronics.liquids",
    title=Words("Fluorinated liquids by production", "氟化液：按产量"),
    gives=dict.fromkeys(("HFE-449s1", "C6F14", "PFPMIE"), "t"),
    equation=equation("", "eq. 6.28"),
    categories=("2.E.1", "2.E.2", "2.E.4"),
    tier=1,
)
def liquids(
    electronics_made: Value = activity("m2", "item"),
    liquid_emission_factor: Value = factor("kg{gas}/m2", "kg{gas}/item"),
) -> Value:
    """Substrate processed, or devices tested and packaged, times the liquid lost."""
    return electronics_made * liquid_emission_factor
