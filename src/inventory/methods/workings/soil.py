"""Weather and the decay of soil carbon, month by month (IPCC 2019 Refinement, Volume 4, chapter 5); areas gained."""

from __future__ import annotations

import numpy as np

from inventory.methods.workings.define import Bools, Check, Floats, given, working
from inventory.words import Words

MOST = 1e12
WARMEST, OPTIMUM = 45.0, 33.69
"""°C: no decay above the first, fastest at the second (Table 5.5A)."""
RISE, FALL = 0.2, 2.63
"""The print rounds their ratio to 0.076; the guideline's sheet does not."""
WATER_SLOPE = 1.331
"""Of precipitation over evapotranspiration (Table 5.5A)."""


def effect_of_temperature(temperature: Floats) -> Floats:
    """Of one month (eq. 5.0E); nothing above 45 °C."""
    below = np.maximum(WARMEST - temperature, 0) / (WARMEST - OPTIMUM)
    effect: Floats = below**RISE * np.exp(RISE / FALL * (1 - below**FALL))
    return effect


def effect_of_water(precipitation: Floats, evapotranspiration: Floats) -> Floats:
    """Of one month without irrigation (eq. 5.0F); where nothing can evaporate, rain or snow is more than enough."""
    with np.errstate(divide="ignore"):
        ratio = np.minimum(precipitation / evapotranspiration, 1.25)
    effect: Floats = 0.2129 + WATER_SLOPE * ratio - 0.2413 * ratio**2
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
    return 1.5 * mean


@working(
    "area_gained",
    title=Words("area gained between two times", "两期之间增加的面积"),
    source=Words("IPCC 2006 V4 ch. 2 Box 2.1, formulation A", "IPCC 2006 第4卷第2章 专栏2.1公式A"),
    gives="ha",
)
def area_gained(closing_area: Floats = given("ha", 0, MOST), opening_area: Floats = given("ha", 0, MOST)) -> Floats:
    """At the end less at the beginning; below zero where a use shrank."""
    return closing_area - opening_area
