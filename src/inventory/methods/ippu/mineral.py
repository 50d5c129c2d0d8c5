"""CO2 from carbonates in the mineral industry (2.A): cement, lime, glass and other uses.

By product (tiers 1 and 2) or by the carbonates that go in (tier 3). Kiln dust that is lost carries calcined carbonate
that no product shows, and carbonate that was not calcined though it went in: added in the first case, deducted in the
second.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


@method(
    "ippu.cement.production",
    title=Words("Cement by its clinker fraction", "水泥生产：按熟料比例"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.1, 2.4", "IPCC 2006 第3卷第2章 式2.1、2.4"),
    categories=("2.A.1",),
    tier=1,
)
def cement_production(
    cement: Value = activity("t"),
    clinker_fraction: Value = factor("1"),
    corrected_clinker_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Clinker in the cement produced times a factor that contains the correction for kiln dust."""
    return cement * clinker_fraction * corrected_clinker_emission_factor


@method(
    "ippu.cement.traded_clinker",
    title=Words("Clinker imported or exported", "熟料进出口"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V3 ch. 2 eq. 2.1, terms of imports and exports", "IPCC 2006 第3卷第2章 式2.1 中的进出口项"
    ),
    categories=("2.A.1",),
    tier=1,
)
def traded_clinker(
    clinker: Value = activity("t"),
    corrected_clinker_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Clinker made here for use elsewhere; with the sign turned, clinker made elsewhere for use here."""
    return clinker * corrected_clinker_emission_factor


@method(
    "ippu.cement.clinker",
    title=Words("Clinker produced", "水泥熟料生产"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.2", "IPCC 2006 第3卷第2章 式2.2"),
    categories=("2.A.1",),
    tier=2,
)
def clinker_production(
    clinker: Value = activity("t"),
    clinker_emission_factor: Value = factor("tCO2/t"),
    kiln_dust_correction: Value = factor("1"),
) -> Value:
    """Clinker times a factor without kiln dust, times the correction for dust that is lost."""
    return clinker * clinker_emission_factor * kiln_dust_correction


@method(
    "ippu.cement.clinker_composition",
    title=Words("Clinker by its calcium and magnesium oxide", "水泥熟料：按氧化钙和氧化镁含量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V3 ch. 2 eq. 2.2 with section 2.2.1.2, tier 2", "IPCC 2006 第3卷第2章 式2.2 及2.2.1.2节（方法2）"
    ),
    categories=("2.A.1",),
    tier=2,
)
def clinker_composition(
    clinker: Value = activity("t"),
    calcium_oxide_content: Value = factor("1"),
    calcium_oxide_not_from_carbonate: Value = factor("1"),
    magnesium_oxide_content: Value = factor("1"),
    co2_per_calcium_oxide: Value = constant(44.01 / 56.08, "tCO2/t", "44.01/56.08"),
    co2_per_magnesium_oxide: Value = constant(44.01 / 40.30, "tCO2/t", "44.01/40.30"),
    kiln_dust_correction: Value = factor("1"),
) -> Value:
    """CO2 that the oxides of the clinker gave off when they were carbonates; oxide from slag or ash gave off none."""
    calcined = calcium_oxide_content - calcium_oxide_not_from_carbonate
    per_clinker = calcined * co2_per_calcium_oxide + magnesium_oxide_content * co2_per_magnesium_oxide
    return clinker * per_clinker * kiln_dust_correction


@method(
    "ippu.carbonates.lost_dust",
    title=Words("Calcined kiln dust that is lost", "未回窑窑尘中已分解的碳酸盐"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.5, times eq. 2.2", "IPCC 2006 第3卷第2章 式2.5（乘入式2.2）"),
    categories=("2.A.1", "2.A.2"),
    tier=2,
)
def lost_dust(
    kiln_dust: Value = activity("t"),
    carbonate_share: Value = factor("1"),
    dust_calcination: Value = factor("1"),
    carbonate_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """What the dust gave off before it was lost: no clinker or lime shows it."""
    return kiln_dust * carbonate_share * dust_calcination * carbonate_emission_factor


@method(
    "ippu.carbonates.uncalcined_dust",
    title=Words("Kiln dust that is lost uncalcined, deducted", "未回窑窑尘中未分解的碳酸盐（扣减）"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.3 and 2.7, second term", "IPCC 2006 第3卷第2章 式2.3、2.7 第二项"),
    categories=("2.A.1", "2.A.2"),
    tier=3,
)
def uncalcined_dust(
    kiln_dust: Value = activity("t"),
    carbonate_share: Value = factor("1"),
    dust_calcination: Value = factor("1"),
    carbonate_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Carbonate that was weighed going in and left the kiln with its CO2 still bound."""
    return -kiln_dust * carbonate_share * (1 - dust_calcination) * carbonate_emission_factor


@method(
    "ippu.carbonates.consumed",
    title=Words("Carbonates by kind", "碳酸盐消耗：分品种"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V3 ch. 2 eq. 2.3, 2.7, 2.12, 2.16, first term", "IPCC 2006 第3卷第2章 式2.3、2.7、2.12、2.16 第一项"
    ),
    categories=("2.A.1", "2.A.2", "2.A.3", "2.A.4"),
    tier=3,
)
def carbonates_consumed(
    carbonate: Value = activity("t"),
    carbonate_share: Value = factor("1"),
    carbonate_emission_factor: Value = factor("tCO2/t"),
    calcination_fraction: Value = factor("1"),
) -> Value:
    """Mass of the carbonate in the material, times the CO2 bound in it, times the fraction that is calcined."""
    return carbonate * carbonate_share * carbonate_emission_factor * calcination_fraction


@method(
    "ippu.carbonates.limestone_dolomite",
    title=Words("Limestone or dolomite consumed", "石灰石、白云石消耗"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.15", "IPCC 2006 第3卷第2章 式2.15"),
    categories=("2.A.4",),
    tier=2,
)
def limestone_dolomite(
    carbonate: Value = activity("t"),
    carbonate_share: Value = factor("1"),
    carbonate_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Limestone and dolomite, each by its own factor, taken as calcined as a whole."""
    return carbonate * carbonate_share * carbonate_emission_factor


@method(
    "ippu.carbonates.mix",
    title=Words("Carbonates of unknown kind", "碳酸盐消耗：品种不明"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.14", "IPCC 2006 第3卷第2章 式2.14"),
    categories=("2.A.4",),
    tier=1,
)
def carbonate_mix(
    carbonate: Value = activity("t"),
    carbonate_share: Value = factor("1"),
    limestone_share: Value = factor("1"),
    limestone_emission_factor: Value = factor("tCO2/t"),
    dolomite_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Carbonate taken as limestone for one share and as dolomite for the rest."""
    mixed = limestone_share * limestone_emission_factor + (1 - limestone_share) * dolomite_emission_factor
    return carbonate * carbonate_share * mixed


@method(
    "ippu.carbonates.raw_material_carbon",
    title=Words("Carbon in raw materials that are no fuel", "非燃料原料中的有机碳"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.3, third term", "IPCC 2006 第3卷第2章 式2.3 第三项"),
    categories=("2.A.1",),
    tier=3,
)
def raw_material_carbon(
    raw_material: Value = activity("t"),
    organic_carbon_content: Value = factor("tC/t"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Kerogen in limestone and shale, or carbon in fly ash, burnt in the kiln."""
    return raw_material * organic_carbon_content * co2_per_carbon


@method(
    "ippu.lime.production",
    title=Words("Lime of unknown type", "石灰生产：类型不明"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.8", "IPCC 2006 第3卷第2章 式2.8"),
    categories=("2.A.2",),
    tier=1,
)
def lime_production(lime: Value = activity("t"), lime_emission_factor: Value = factor("tCO2/t")) -> Value:
    """Lime of whatever type times one factor; kiln dust is left out of account."""
    return lime * lime_emission_factor


@method(
    "ippu.lime.by_type",
    title=Words("Lime by type", "石灰生产：分类型"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.6", "IPCC 2006 第3卷第2章 式2.6"),
    categories=("2.A.2",),
    tier=2,
)
def lime_by_type(
    lime: Value = activity("t"),
    lime_emission_factor: Value = factor("tCO2/t"),
    kiln_dust_correction: Value = factor("1"),
    hydrated_share: Value = factor("1"),
    hydrated_water_content: Value = factor("1"),
) -> Value:
    """Lime of one type, less the water in what is hydrated, and corrected for kiln dust that is lost."""
    return lime * lime_emission_factor * kiln_dust_correction * (1 - hydrated_share * hydrated_water_content)


@method(
    "ippu.lime.composition",
    title=Words("Lime by its oxide content", "石灰生产：按氧化物含量"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.6, 2.9", "IPCC 2006 第3卷第2章 式2.6、2.9"),
    categories=("2.A.2",),
    tier=2,
)
def lime_composition(
    lime: Value = activity("t"),
    stoichiometric_ratio: Value = factor("tCO2/t"),
    oxide_content: Value = factor("1"),
    kiln_dust_correction: Value = factor("1"),
    hydrated_share: Value = factor("1"),
    hydrated_water_content: Value = factor("1"),
) -> Value:
    """As by type, with the factor from the lime's own content of CaO or CaO·MgO."""
    dry = lime * (1 - hydrated_share * hydrated_water_content)
    return dry * stoichiometric_ratio * oxide_content * kiln_dust_correction


@method(
    "ippu.glass.production",
    title=Words("Glass of unknown type", "玻璃生产：类型不明"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.10, 2.13", "IPCC 2006 第3卷第2章 式2.10、2.13"),
    categories=("2.A.3",),
    tier=1,
)
def glass_production(
    glass: Value = activity("t"),
    glass_emission_factor: Value = factor("tCO2/t"),
    cullet_ratio: Value = factor("1"),
) -> Value:
    """Glass melted, less what came in as cullet, times the CO2 of a typical batch."""
    return glass * glass_emission_factor * (1 - cullet_ratio)


@method(
    "ippu.glass.by_type",
    title=Words("Glass by type", "玻璃生产：分类型"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V3 ch. 2 eq. 2.11", "IPCC 2006 第3卷第2章 式2.11"),
    categories=("2.A.3",),
    tier=2,
)
def glass_by_type(
    glass: Value = activity("t"),
    glass_emission_factor: Value = factor("tCO2/t"),
    cullet_ratio: Value = factor("1"),
) -> Value:
    """As for glass of unknown type, with factor and cullet of each type."""
    return glass * glass_emission_factor * (1 - cullet_ratio)
