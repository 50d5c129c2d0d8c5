"""Flooded land (3.B.4.a.ii, 3.B.4.b.ii): appendices of 2006, and reservoirs and other waterbodies of 2019.

The Refinement reuses numbers of 2006: its eq. 7.10 is CH4 of old reservoirs, that of 2006 biomass lost to flooding.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

FUTURE = "basis for future methodological development"
FUTURE_ZH = "供今后方法学发展的基础"


@method(
    "afolu.flooded.days_co2",
    title=Words(f"Flooded land: diffusive CO2 ({FUTURE})", f"水淹地：扩散二氧化碳（{FUTURE_ZH}）"),
    gives={"CO2": "t"},
    equation=Words(f"IPCC 2006 V4 appendix 2 eq. 2A.1: {FUTURE}", f"IPCC 2006 第4卷附录2 式2A.1：{FUTURE_ZH}"),
    categories=("3.B.4.b.ii",),
    tier=1,
)
def days_co2(
    flooded_area: Value = activity("ha"),
    ice_free_period: Value = factor("day"),
    diffusive_co2: Value = factor("kgCO2/ha/day"),
) -> Value:
    """From what was flooded in the last ten years, while there is no ice."""
    return flooded_area * ice_free_period * diffusive_co2


@method(
    "afolu.flooded.seasons_co2",
    title=Words(f"Flooded land: CO2 by season ({FUTURE})", f"水淹地：分季节二氧化碳（{FUTURE_ZH}）"),
    gives={"CO2": "t"},
    equation=Words(f"IPCC 2006 V4 appendix 2 eq. 2A.2: {FUTURE}", f"IPCC 2006 第4卷附录2 式2A.2：{FUTURE_ZH}"),
    categories=("3.B.4.b.ii",),
    tier=2,
)
def seasons_co2(
    flooded_area: Value = activity("ha"),
    ice_free_period: Value = factor("day"),
    diffusive_co2: Value = factor("kgCO2/ha/day"),
    ice_covered_period: Value = factor("day"),
    ice_diffusive_co2: Value = factor("kgCO2/ha/day"),
) -> Value:
    """Measured rates, with ice and without."""
    return flooded_area * (ice_free_period * diffusive_co2 + ice_covered_period * ice_diffusive_co2)


@method(
    "afolu.flooded.days_ch4",
    title=Words(f"Flooded land: diffusive CH4 ({FUTURE})", f"水淹地：扩散甲烷（{FUTURE_ZH}）"),
    gives={"CH4": "t"},
    equation=Words(f"IPCC 2006 V4 appendix 3 eq. 3A.1: {FUTURE}", f"IPCC 2006 第4卷附录3 式3A.1：{FUTURE_ZH}"),
    categories=("3.B.4.a.ii", "3.B.4.b.ii"),
    tier=1,
)
def days_ch4(
    flooded_area: Value = activity("ha"),
    ice_free_period: Value = factor("day"),
    diffusive_ch4: Value = factor("kgCH4/ha/day"),
) -> Value:
    """From the whole surface, while there is no ice."""
    return flooded_area * ice_free_period * diffusive_ch4


@method(
    "afolu.flooded.seasons_ch4",
    title=Words(
        f"Flooded land: CH4 by season, bubbles included ({FUTURE})", f"水淹地：分季节甲烷，含气泡（{FUTURE_ZH}）"
    ),
    gives={"CH4": "t"},
    equation=Words(f"IPCC 2006 V4 appendix 3 eq. 3A.2: {FUTURE}", f"IPCC 2006 第4卷附录3 式3A.2：{FUTURE_ZH}"),
    categories=("3.B.4.a.ii", "3.B.4.b.ii"),
    tier=2,
)
def seasons_ch4(
    flooded_area: Value = activity("ha"),
    ice_free_period: Value = factor("day"),
    diffusive_ch4: Value = factor("kgCH4/ha/day"),
    bubble_ch4: Value = factor("kgCH4/ha/day"),
    ice_covered_period: Value = factor("day"),
    ice_diffusive_ch4: Value = factor("kgCH4/ha/day"),
    ice_bubble_ch4: Value = factor("kgCH4/ha/day"),
) -> Value:
    """Measured rates of diffusion and of bubbles, with ice and without."""
    open_water = ice_free_period * (diffusive_ch4 + bubble_ch4)
    return flooded_area * (open_water + ice_covered_period * (ice_diffusive_ch4 + ice_bubble_ch4))


@method(
    "afolu.reservoirs.ch4",
    title=Words("Reservoirs: CH4 by trophic class", "水库甲烷（按营养状态）"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 2019 Refinement V4 ch. 7 eq. 7.10 (over 20 years old), 7.15 (up to 20 years)",
        "IPCC 2019年修订版第4卷第7章 式7.10（库龄20年以上）、7.15（20年及以下）",
    ),
    categories=("3.B.4.a.ii", "3.B.4.b.ii"),
    tier=1,
)
def ch4(
    reservoir_area: Value = activity("ha"),
    reservoir_ch4: Value = factor("kgCH4/ha/year"),
    trophic_adjustment: Value = factor("1"),
    downstream_ratio: Value = factor("1"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """From the surface, and from the river below the dam."""
    return reservoir_area * reservoir_ch4 * trophic_adjustment * (1 + downstream_ratio) * per_year


@method(
    "afolu.reservoirs.ch4_chlorophyll",
    title=Words("Reservoirs: CH4 by chlorophyll", "水库甲烷（按叶绿素a）"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 2019 Refinement V4 ch. 7 eq. 7.10, 7.15 with eq. 7.11",
        "IPCC 2019年修订版第4卷第7章 式7.10、7.15及式7.11",
    ),
    categories=("3.B.4.a.ii", "3.B.4.b.ii"),
    tier=2,
)
def ch4_chlorophyll(
    reservoir_area: Value = activity("ha"),
    reservoir_ch4: Value = factor("kgCH4/ha/year"),
    chlorophyll: Value = factor("mg/m3"),
    downstream_ratio: Value = factor("1"),
    per_chlorophyll: Value = constant(0.26, "m3/mg"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """The adjustment for the trophic state is 0.26 times the mean chlorophyll a in micrograms per litre."""
    surface = reservoir_area * reservoir_ch4 * per_chlorophyll * chlorophyll * per_year
    return surface * (1 + downstream_ratio)


@method(
    "afolu.reservoirs.co2",
    title=Words("Reservoirs up to 20 years old: CO2", "库龄20年及以下水库二氧化碳"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2019 Refinement V4 ch. 7 eq. 7.13", "IPCC 2019年修订版第4卷第7章 式7.13"),
    categories=("3.B.4.b.ii",),
    tier=1,
)
def co2(
    reservoir_area: Value = activity("ha"),
    reservoir_carbon_loss: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What a hundred years of decay of the flooded organic matter give, over the first twenty."""
    return reservoir_area * reservoir_carbon_loss * per_year * co2_per_carbon


@method(
    "afolu.reservoirs.co2_soil",
    title=Words("Reservoirs up to 20 years old: CO2 by soil carbon", "库龄20年及以下水库二氧化碳（按土壤有机碳）"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2019 Refinement V4 ch. 7 eq. 7.13, 7.14", "IPCC 2019年修订版第4卷第7章 式7.13、7.14"),
    categories=("3.B.4.b.ii",),
    tier=2,
)
def co2_soil(
    reservoir_area: Value = activity("ha"),
    flooded_soil_carbon: Value = factor("tC/ha"),
    flooded_soil_scaling: Value = factor("1/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The stock of the upper 30 cm before flooding times a share per year that goes by the climate."""
    return reservoir_area * flooded_soil_carbon * flooded_soil_scaling * per_year * co2_per_carbon


@method(
    "afolu.reservoirs.indicative_ch4",
    title=Words("Reservoirs: CH4 of human origin (indicative)", "水库甲烷人为部分（指示性）"),
    gives={"CH4": "t"},
    equation=Words("IPCC 2019 Refinement V4 ch. 7 eq. 7.16, 7.18", "IPCC 2019年修订版第4卷第7章 式7.16、7.18"),
    categories=("3.B.4.a.ii", "3.B.4.b.ii"),
)
def indicative_ch4(
    reservoir_area: Value = activity("ha"),
    reservoir_ch4: Value = factor("kgCH4/ha/year"),
    trophic_adjustment: Value = factor("1"),
    newly_flooded_share: Value = factor("1"),
    downstream_ratio: Value = factor("1"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """The surface that was no lake, river or unmanaged wetland before, and all that comes out below the dam."""
    surface = reservoir_area * reservoir_ch4 * trophic_adjustment * per_year
    return surface * (newly_flooded_share + downstream_ratio)


@method(
    "afolu.reservoirs.indicative_co2",
    title=Words("Reservoirs: CO2 of human origin (indicative)", "水库二氧化碳人为部分（指示性）"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2019 Refinement V4 ch. 7 eq. 7.17", "IPCC 2019年修订版第4卷第7章 式7.17"),
    categories=("3.B.4.b.ii",),
)
def indicative_co2(
    reservoir_area: Value = activity("ha"),
    reservoir_carbon_loss: Value = factor("tC/ha/year"),
    newly_flooded_share: Value = factor("1"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The same for carbon."""
    return reservoir_area * newly_flooded_share * reservoir_carbon_loss * per_year * co2_per_carbon


@method(
    "afolu.waterbodies.ch4",
    title=Words("Ponds, canals and ditches: CH4", "池塘、运河和沟渠甲烷"),
    gives={"CH4": "t"},
    equation=Words("IPCC 2019 Refinement V4 ch. 7 eq. 7.12", "IPCC 2019年修订版第4卷第7章 式7.12"),
    categories=("3.B.4.a.ii", "3.B.4.b.ii"),
    tier=1,
)
def waterbodies(
    area: Value = activity("ha"),
    waterbody_ch4: Value = factor("kgCH4/ha/year"),
    per_year: Value = constant(1, "year"),
) -> Value:
    """The adjustment for the trophic state is 1 for now."""
    return area * waterbody_ch4 * per_year
