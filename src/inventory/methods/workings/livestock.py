"""What a herd's record says in another way: population from turnover, milk of ewes from their lambs, winter cold."""

from __future__ import annotations

import numpy as np

from inventory.methods.workings.define import Floats, given, working
from inventory.words import Words

COMFORT, YEAR = 20.0, 365.0
SINGLE, DOUBLE = 0.077, 0.126
"""Pregnancy coefficients of single and double births (Table 10.7), which the text weighs by lambs born per ewe."""


@working(
    "average_population",
    title=Words("average annual population from turnover", "由年出栏数和存活天数推算的年均存栏量"),
    source=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.1", "IPCC 2006、2019 第4卷第10章 式10.1"),
    gives="head",
)
def average_population(
    animals_produced: Floats = given("head", 0, 1e12), days_alive: Floats = given("day", 0, 365)
) -> Floats:
    """Days alive × animals produced annually / 365."""
    return days_alive * animals_produced / YEAR


@working(
    "degrees_of_cold",
    title=Words("degrees of the winter below 20 °C", "冬季低于 20 °C 的度数"),
    source=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.2", "IPCC 2006、2019 第4卷第10章 式10.2"),
    gives="degC",
)
def degrees_of_cold(winter_temperature: Floats = given("degC", -60, 50)) -> Floats:
    """20 °C less the mean daily temperature of the winter; none where the winter is warmer."""
    return np.maximum(COMFORT - winter_temperature, 0)


@working(
    "milk_of_ewes",
    title=Words("milk of ewes and does from the gain of their young", "由幼畜断奶前增重推算的母羊产奶量"),
    source=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.10", "IPCC 2006、2019 第4卷第10章 式10.10"),
    gives="kg/head/day",
)
def milk_of_ewes(weaning_gain: Floats = given("kg/head", 0, 100)) -> Floats:
    """Five times the gain between birth and weaning of all young of a mother, over 365 days."""
    return 5 * weaning_gain / YEAR


@working(
    "pregnancy_of_ewes",
    title=Words("pregnancy coefficient by lambs born per ewe", "由每只母羊产羔数推算的妊娠系数"),
    source=Words("IPCC 2006 and 2019 V4 ch. 10.2.2, below Table 10.7", "IPCC 2006、2019 第4卷第10章 表10.7 下文"),
    gives="1",
)
def pregnancy_of_ewes(young_per_mother: Floats = given("1", 0, 2)) -> Floats:
    """That of single births up to one lamb per pregnant ewe; above it, that of double births in proportion."""
    double = np.maximum(young_per_mother - 1, 0)
    return DOUBLE * double + SINGLE * (1 - double)
