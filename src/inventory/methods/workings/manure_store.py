"""The methane conversion factor of a liquid store from its months: temperature, what is emptied (2019, annex 10A.3).

Volatile solids come in evenly. Of what is there in a month a share by the van 't Hoff–Arrhenius equation becomes
methane; what is emptied is taken of what the month before left. The model runs three years, the third one counts.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inventory.methods.workings.define import Floats, given, working
from inventory.words import Words

ACTIVATION, GAS = 19347.0, 1.987
"""cal/mol (Petersen et al.) and cal/(K mol)."""
ASSAY, KELVIN = 308.16, 273.15
"""Temperature at which the producing capacity is measured, and 0 °C, in K."""
COLDEST, DAMPING = 1.0, 3.0
"""Manure never cools below 1 °C; emptied once a year or never it is 3 °C colder than the air a month before."""
YEARS, MONTHS = 3, 12


def manure_temperatures(air: Sequence[Floats], emptied: Sequence[Floats]) -> list[Floats]:
    """Manure lags the air by a month."""
    often = np.sum([e > 0 for e in emptied], axis=0) > 1
    return [np.maximum(air[month - 1] - np.where(often, 0, DAMPING), COLDEST) for month in range(MONTHS)]


def conversion_factor(manure: Sequence[Floats], emptied: Sequence[Floats]) -> Floats:
    """Volatile solids that become methane in the third year over those that come in, in percent."""
    kelvin = [t + KELVIN for t in manure]
    shares = [np.exp(ACTIVATION * (k - ASSAY) / (GAS * k * ASSAY)) for k in kelvin]
    left = np.zeros_like(manure[0])
    consumed = np.zeros_like(left)
    for month in range(YEARS * MONTHS):
        there = 1 + left * (1 - emptied[month % MONTHS] / 100)
        used = shares[month % MONTHS] * there
        left = there - used
        consumed = consumed + used * (month >= (YEARS - 1) * MONTHS)
    return np.asarray(consumed / MONTHS * 100)


@working(
    "store_conversion",
    title=Words("conversion factor of a liquid store by its months", "由逐月气温和清空情况推算的储存池甲烷转化因子"),
    source=Words(
        "IPCC 2019 V4 ch. 10 annex 10A.3 and its spreadsheet (van 't Hoff–Arrhenius)",
        "IPCC 2019 第4卷第10章 附件10A.3 及其计算表（van 't Hoff–Arrhenius 方程）",
    ),
    gives="percent",
)
def store_conversion(
    temperature_january: Floats = given("degC", -60, 60),
    temperature_february: Floats = given("degC", -60, 60),
    temperature_march: Floats = given("degC", -60, 60),
    temperature_april: Floats = given("degC", -60, 60),
    temperature_may: Floats = given("degC", -60, 60),
    temperature_june: Floats = given("degC", -60, 60),
    temperature_july: Floats = given("degC", -60, 60),
    temperature_august: Floats = given("degC", -60, 60),
    temperature_september: Floats = given("degC", -60, 60),
    temperature_october: Floats = given("degC", -60, 60),
    temperature_november: Floats = given("degC", -60, 60),
    temperature_december: Floats = given("degC", -60, 60),
    emptied_january: Floats = given("percent", 0, 100),
    emptied_february: Floats = given("percent", 0, 100),
    emptied_march: Floats = given("percent", 0, 100),
    emptied_april: Floats = given("percent", 0, 100),
    emptied_may: Floats = given("percent", 0, 100),
    emptied_june: Floats = given("percent", 0, 100),
    emptied_july: Floats = given("percent", 0, 100),
    emptied_august: Floats = given("percent", 0, 100),
    emptied_september: Floats = given("percent", 0, 100),
    emptied_october: Floats = given("percent", 0, 100),
    emptied_november: Floats = given("percent", 0, 100),
    emptied_december: Floats = given("percent", 0, 100),
) -> Floats:
    """By the air's mean temperature of each month, and the share of what is stored that is taken out in it."""
    air = (
        temperature_january,
        temperature_february,
        temperature_march,
        temperature_april,
        temperature_may,
        temperature_june,
        temperature_july,
        temperature_august,
        temperature_september,
        temperature_october,
        temperature_november,
        temperature_december,
    )
    emptied = (
        emptied_january,
        emptied_february,
        emptied_march,
        emptied_april,
        emptied_may,
        emptied_june,
        emptied_july,
        emptied_august,
        emptied_september,
        emptied_october,
        emptied_november,
        emptied_december,
    )
    return conversion_factor(manure_temperatures(air, emptied), emptied)
