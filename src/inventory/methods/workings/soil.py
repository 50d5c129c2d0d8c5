"""Weather and the decay of soil carbon, month by month (IPCC 2019 Refinement, Volume 4, chapter 5); areas gained."""

from __future__ import annotations

import numpy as np

from inventory.methods.workings.define import Bools, Check, Floats, given, working
from inventory.words import Words

MOST = 1e12
KG_PER_T = 1000
WARMEST, OPTIMUM = 45.0, 33.69
"""°C: no decay above the first, fastest at the second (Table 5.5A)."""
RISE, FALL = 0.2, 2.63
"""The print rounds their ratio to 0.076; the guideline's sheet does not."""
WATER_LEAST, WATER_SLOPE, WATER_BEND = 0.2129, 1.331, 0.2413
"""By precipitation over evapotranspiration (eq. 5.0F, Table 5.5A)."""
WET = 1.25
"""Of precipitation over evapotranspiration; more adds nothing."""
OF_THE_MEAN = 1.5
"""The year's effect of water."""


def effect_of_temperature(temperature: Floats) -> Floats:
    """Of one month (eq. 5.0E); nothing above 45 °C."""
    below = np.maximum(WARMEST - temperature, 0) / (WARMEST - OPTIMUM)
    effect: Floats = below**RISE * np.exp(RISE / FALL * (1 - below**FALL))
    return effect


def effect_of_water(precipitation: Floats, evapotranspiration: Floats) -> Floats:
    """Of one month without irrigation (eq. 5.0F); where nothing can evaporate, rain or snow is more than enough."""
    with np.errstate(divide="ignore"):
        ratio = np.minimum(precipitation / evapotranspiration, WET)
    effect: Floats = WATER_LEAST + WATER_SLOPE * ratio - WATER_BEND * ratio**2
    return effect


def _neither_falls_nor_evaporates(**months: Floats) -> Bools:
    """Where a month has no water at all, so that the ratio says nothing."""
    dry = [(months[f"precipitation_{m}"] == 0) & (months[f"evapotranspiration_{m}"] == 0) for m in range(1, 13)]
    found: Bools = np.any(dry, axis=0)
    return found


@working(
    "temperature_effect",
    title=Words("effect of temperature on decay", "温度对分解的影响"),
    source=Words("IPCC 2019 V4 ch. 5 eq. 5.0E, Table 5.5A", "IPCC 2019 第4卷第5章 式5.0E、表5.5A"),
    gives="1",
)
def temperature_effect(
    temperature_1: Floats = given("degC", -90, 70),
    temperature_2: Floats = given("degC", -90, 70),
    temperature_3: Floats = given("degC", -90, 70),
    temperature_4: Floats = given("degC", -90, 70),
    temperature_5: Floats = given("degC", -90, 70),
    temperature_6: Floats = given("degC", -90, 70),
    temperature_7: Floats = given("degC", -90, 70),
    temperature_8: Floats = given("degC", -90, 70),
    temperature_9: Floats = given("degC", -90, 70),
    temperature_10: Floats = given("degC", -90, 70),
    temperature_11: Floats = given("degC", -90, 70),
    temperature_12: Floats = given("degC", -90, 70),
) -> Floats:
    """The mean over twelve months."""
    months = (
        temperature_1, temperature_2, temperature_3, temperature_4, temperature_5, temperature_6,
        temperature_7, temperature_8, temperature_9, temperature_10, temperature_11, temperature_12,
    )  # fmt: skip
    mean: Floats = np.mean([effect_of_temperature(t) for t in months], axis=0)
    return mean


@working(
    "water_effect",
    title=Words("effect of water on decay", "水分对分解的影响"),
    source=Words("IPCC 2019 V4 ch. 5 eq. 5.0F, Table 5.5A", "IPCC 2019 第4卷第5章 式5.0F、表5.5A"),
    gives="1",
    checks=(
        Check(
            "precipitation_1",
            _neither_falls_nor_evaporates,
            Words(
                "in every month precipitation or potential evapotranspiration above zero",
                "每月降水量或潜在蒸散量至少一项大于零",
            ),
        ),
    ),
)
def water_effect(
    precipitation_1: Floats = given("mm", 0, 20000),
    precipitation_2: Floats = given("mm", 0, 20000),
    precipitation_3: Floats = given("mm", 0, 20000),
    precipitation_4: Floats = given("mm", 0, 20000),
    precipitation_5: Floats = given("mm", 0, 20000),
    precipitation_6: Floats = given("mm", 0, 20000),
    precipitation_7: Floats = given("mm", 0, 20000),
    precipitation_8: Floats = given("mm", 0, 20000),
    precipitation_9: Floats = given("mm", 0, 20000),
    precipitation_10: Floats = given("mm", 0, 20000),
    precipitation_11: Floats = given("mm", 0, 20000),
    precipitation_12: Floats = given("mm", 0, 20000),
    evapotranspiration_1: Floats = given("mm", 0, 2000),
    evapotranspiration_2: Floats = given("mm", 0, 2000),
    evapotranspiration_3: Floats = given("mm", 0, 2000),
    evapotranspiration_4: Floats = given("mm", 0, 2000),
    evapotranspiration_5: Floats = given("mm", 0, 2000),
    evapotranspiration_6: Floats = given("mm", 0, 2000),
    evapotranspiration_7: Floats = given("mm", 0, 2000),
    evapotranspiration_8: Floats = given("mm", 0, 2000),
    evapotranspiration_9: Floats = given("mm", 0, 2000),
    evapotranspiration_10: Floats = given("mm", 0, 2000),
    evapotranspiration_11: Floats = given("mm", 0, 2000),
    evapotranspiration_12: Floats = given("mm", 0, 2000),
) -> Floats:
    """One and a half times the mean over twelve months."""
    rain = (
        precipitation_1, precipitation_2, precipitation_3, precipitation_4, precipitation_5, precipitation_6,
        precipitation_7, precipitation_8, precipitation_9, precipitation_10, precipitation_11, precipitation_12,
    )  # fmt: skip
    evaporation = (
        evapotranspiration_1, evapotranspiration_2, evapotranspiration_3, evapotranspiration_4,
        evapotranspiration_5, evapotranspiration_6, evapotranspiration_7, evapotranspiration_8,
        evapotranspiration_9, evapotranspiration_10, evapotranspiration_11, evapotranspiration_12,
    )  # fmt: skip
    mean: Floats = np.mean([effect_of_water(p, e) for p, e in zip(rain, evaporation, strict=True)], axis=0)
    return OF_THE_MEAN * mean


@working(
    "carbon_input",
    title=Words("carbon of crop residues", "作物残体碳投入"),
    source=Words("IPCC 2019 V4 ch. 5 eq. 5.0H without manure", "IPCC 2019 第4卷第5章 式5.0H（不施粪肥）"),
    gives="tC/ha/year",
)
def carbon_input(
    above_ground_residue: Floats = given("t_dm/ha/year", 0, 200),
    below_ground_residue: Floats = given("t_dm/ha/year", 0, 200),
    residue_carbon: Floats = given("tC/t_dm", 0, 1),
) -> Floats:
    """What stays on the field, above and below ground, times its carbon content."""
    return (above_ground_residue + below_ground_residue) * residue_carbon


@working(
    "carbon_input_with_manure",
    title=Words("carbon of crop residues and manure", "作物残体和粪肥碳投入"),
    source=Words("IPCC 2019 V4 ch. 5 eq. 5.0H", "IPCC 2019 第4卷第5章 式5.0H"),
    gives="tC/ha/year",
)
def carbon_input_with_manure(
    manure_nitrogen: Floats = given("kgN/ha/year", 0, 5000),
    manure_carbon_ratio: Floats = given("kgC/kgN", 0, 100),
    above_ground_residue: Floats = given("t_dm/ha/year", 0, 200),
    below_ground_residue: Floats = given("t_dm/ha/year", 0, 200),
    residue_carbon: Floats = given("tC/t_dm", 0, 1),
) -> Floats:
    """The same, and the nitrogen of manure times its ratio of carbon to nitrogen."""
    residues = (above_ground_residue + below_ground_residue) * residue_carbon
    return residues + manure_nitrogen * manure_carbon_ratio / KG_PER_T


@working(
    "area_gained",
    title=Words("area gained between two times", "两期之间增加的面积"),
    source=Words("IPCC 2006 V4 ch. 2 Box 2.1, formulation A", "IPCC 2006 第4卷第2章 专栏2.1公式A"),
    gives="ha",
)
def area_gained(closing_area: Floats = given("ha", 0, MOST), opening_area: Floats = given("ha", 0, MOST)) -> Floats:
    """At the end less at the beginning; below zero where a use shrank."""
    return closing_area - opening_area
