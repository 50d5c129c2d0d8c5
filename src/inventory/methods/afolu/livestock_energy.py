"""What animals need: net energy for each of their functions, and the gross energy of their feed (V4 ch. 10.2).

All figures are per animal of a herd, averaged over the year; each method gives that of the whole herd, from which the
rule book derives the figure per head that enteric fermentation and manure take up. Digestibility enters the ratios of
net to digestible energy in percent, in both editions (the Refinement's text says fraction, its coefficients do not).
"""

from __future__ import annotations

from typing import NamedTuple

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

MAINTENANCE = {"maintenance_energy_herd": "MJ/day"}
GROWTH = {"growth_energy_herd": "MJ/day"}
GROSS = {"gross_energy_herd": "MJ/day"}
METABOLIC, GAIN = 0.75, 1.097


class Ratio(NamedTuple):
    """Net to digestible energy of a diet, by its digestibility in percent: a regression as printed."""

    base: float
    slope: float
    square: float
    inverse: float

    def of(self, percent: Value) -> Value:
        """base - slope × DE + square × DE² - inverse / DE."""
        return self.base - self.slope * percent + self.square * percent * percent - self.inverse / percent


REM = Ratio(1.123, 4.092e-3, 1.126e-5, 25.4)
"""Net energy for maintenance to digestible energy (eq. 10.14)."""
REG = Ratio(1.164, 5.160e-3, 1.308e-5, 37.4)
"""Net energy for growth to digestible energy (eq. 10.15)."""


@method(
    "afolu.livestock.maintenance",
    title=Words("Net energy for maintenance", "维持净能"),
    gives=MAINTENANCE,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.3", "IPCC 2006、2019 第4卷第10章 式10.3"),
    categories=("3.A.1.a", "3.A.1.b", "3.A.1.c", "3.A.1.d"),
    tier=2,
)
def maintenance(
    animals: Value = activity("head"),
    maintenance_coefficient: Value = factor("MJ/head/day"),
    live_weight: Value = factor("kg/head"),
    kilogram: Value = constant(1, "kg/head"),
) -> Value:
    """A coefficient by kind of animal, times its weight in kg to the power of 0.75."""
    return animals * maintenance_coefficient * (live_weight / kilogram) ** METABOLIC


@method(
    "afolu.livestock.maintenance_cold",
    title=Words("Net energy for maintenance in the cold", "寒冷条件下的维持净能"),
    gives=MAINTENANCE,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.2, 10.3", "IPCC 2006、2019 第4卷第10章 式10.2、10.3"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def maintenance_cold(
    animals: Value = activity("head"),
    maintenance_coefficient: Value = factor("MJ/head/day"),
    cold_degrees: Value = factor("degC"),
    live_weight: Value = factor("kg/head"),
    cold_increase: Value = constant(0.0048, "MJ/head/day/degC"),
    kilogram: Value = constant(1, "kg/head"),
) -> Value:
    """Open-lot fed cattle: the coefficient rises by 0.0048 for each degree of the winter below 20 °C."""
    coefficient = maintenance_coefficient + cold_increase * cold_degrees
    return animals * coefficient * (live_weight / kilogram) ** METABOLIC


@method(
    "afolu.livestock.growth_cattle",
    title=Words("Net energy for growth, cattle and buffalo", "生长净能（牛和水牛）"),
    gives=GROWTH,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.6", "IPCC 2006、2019 第4卷第10章 式10.6"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def growth_cattle(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    growth_coefficient: Value = factor("1"),
    mature_weight: Value = factor("kg/head"),
    weight_gain: Value = factor("kg/head/day"),
    energy: Value = constant(22.02, "MJ/head/day"),
    kilogram_a_day: Value = constant(1, "kg/head/day"),
) -> Value:
    """By weight against mature weight, and daily gain."""
    share = (live_weight / (growth_coefficient * mature_weight)) ** METABOLIC
    return animals * energy * share * (weight_gain / kilogram_a_day) ** GAIN


@method(
    "afolu.livestock.growth_sheep",
    title=Words("Net energy for growth, sheep and goats", "生长净能（绵羊和山羊）"),
    gives=GROWTH,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.7", "IPCC 2006、2019 第4卷第10章 式10.7"),
    categories=("3.A.1.c", "3.A.1.d"),
    tier=2,
)
def growth_sheep(
    animals: Value = activity("head"),
    weaning_weight: Value = factor("kg/head"),
    final_weight: Value = factor("kg/head"),
    growth_energy_base: Value = factor("MJ/kg"),
    growth_energy_slope: Value = factor("MJ/kg"),
    kilogram: Value = constant(1, "kg/head"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """What is gained from weaning to one year of age, or to slaughter before it, spread over a year."""
    gain = final_weight - weaning_weight
    energy = growth_energy_base + growth_energy_slope * (weaning_weight + final_weight) / (2 * kilogram)
    return animals * gain * energy / days_of_year


@method(
    "afolu.livestock.gross_energy_cattle",
    title=Words("Gross energy intake, cattle and buffalo", "总能摄入量（牛和水牛）"),
    gives=GROSS,
    equation=Words(
        "IPCC 2006 and 2019 V4 ch. 10 eq. 10.4, 10.8, 10.11, 10.13–10.16",
        "IPCC 2006、2019 第4卷第10章 式10.4、10.8、10.11、10.13–10.16",
    ),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def gross_energy_cattle(
    animals: Value = activity("head"),
    maintenance_energy: Value = factor("MJ/head/day"),
    activity_coefficient: Value = factor("1"),
    work_hours: Value = factor("h/day"),
    pregnancy_coefficient: Value = factor("1"),
    pregnant_share: Value = factor("1"),
    milk_yield: Value = factor("kg/head/day"),
    milk_fat: Value = factor("percent"),
    growth_energy: Value = factor("MJ/head/day"),
    digestibility: Value = factor("percent"),
    work_coefficient: Value = constant(0.10, "day/h"),
    milk_energy_base: Value = constant(1.47, "MJ/kg"),
    milk_energy_fat: Value = constant(0.40, "MJ/kg/percent"),
    one_percent: Value = constant(1, "percent"),
) -> Value:
    """Maintenance, activity, work and pregnancy, lactation, and growth, over what feed gives of net energy."""
    percent = digestibility / one_percent
    moved = 1 + activity_coefficient + work_coefficient * work_hours + pregnancy_coefficient * pregnant_share
    used = maintenance_energy * moved + milk_yield * (milk_energy_base + milk_energy_fat * milk_fat)
    return animals * (used / REM.of(percent) + growth_energy / REG.of(percent)) / digestibility


@method(
    "afolu.livestock.gross_energy_sheep",
    title=Words("Gross energy intake, sheep and goats", "总能摄入量（绵羊和山羊）"),
    gives=GROSS,
    equation=Words(
        "IPCC 2006 and 2019 V4 ch. 10 eq. 10.5, 10.9, 10.12–10.16",
        "IPCC 2006、2019 第4卷第10章 式10.5、10.9、10.12–10.16",
    ),
    categories=("3.A.1.c", "3.A.1.d"),
    tier=2,
)
def gross_energy_sheep(
    animals: Value = activity("head"),
    maintenance_energy: Value = factor("MJ/head/day"),
    activity_coefficient: Value = factor("MJ/kg/day"),
    live_weight: Value = factor("kg/head"),
    pregnancy_coefficient: Value = factor("1"),
    pregnant_share: Value = factor("1"),
    milk_yield: Value = factor("kg/head/day"),
    milk_energy: Value = factor("MJ/kg"),
    growth_energy: Value = factor("MJ/head/day"),
    wool_yield: Value = factor("kg/head"),
    wool_energy: Value = factor("MJ/kg"),
    digestibility: Value = factor("percent"),
    one_percent: Value = constant(1, "percent"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """Maintenance and pregnancy, activity by weight, lactation, and growth with wool, over what feed gives of it."""
    percent = digestibility / one_percent
    used = maintenance_energy * (1 + pregnancy_coefficient * pregnant_share) + milk_yield * milk_energy
    used = used + activity_coefficient * live_weight
    grown = growth_energy + wool_yield * wool_energy / days_of_year
    return animals * (used / REM.of(percent) + grown / REG.of(percent)) / digestibility


@method(
    "afolu.livestock.gross_energy_intake",
    title=Words("Gross energy intake by dry matter", "由干物质采食量推算的总能摄入量"),
    gives=GROSS,
    equation=Words(
        "IPCC 2006 and 2019 V4 ch. 10.2.2: 18.45 MJ per kg of dry matter",
        "IPCC 2006、2019 第4卷第10章 10.2.2：每千克干物质 18.45 MJ",
    ),
    categories=("3.A.1",),
    tier=2,
)
def gross_energy_intake(
    animals: Value = activity("head"),
    dry_matter_intake: Value = factor("kg/head/day"),
    feed_energy_density: Value = factor("MJ/kg"),
) -> Value:
    """What is eaten, times the energy in it."""
    return animals * dry_matter_intake * feed_energy_density
