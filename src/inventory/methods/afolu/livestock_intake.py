"""What animals eat, by their weight and the quality of their feed: the simplified tier 2 (V4 ch. 10.2.2).

Coefficients of regressions stand here as printed; those that differ between kinds of cattle stand in tables.
"""

from __future__ import annotations

from inventory.methods.afolu.livestock_energy import METABOLIC, REM
from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

INTAKE = {"dry_matter_intake_herd": "kg/day"}
GROWING = (0.2444, 0.0111, 0.472)
MATURE = (0.0119, 0.1938)
GROWING_2019 = (0.0582, 0.00266, 0.239)
CORRECTED_MILK = (0.4324, 16.216)
"""Coefficients of equations 10.17 and 10.18a (2006), 10.17 and 10.18, and of fat corrected milk of 10.18B (2019)."""


@method(
    "afolu.livestock.diet_net_energy",
    title=Words("Net energy of a diet for maintenance", "日粮维持净能浓度"),
    gives={"net_energy_concentration_herd": "MJ*head/kg"},
    equation=Words(
        "IPCC 2006 V4 ch. 10 Table 10.8; 2019 Table 10.8A, note", "IPCC 2006 第4卷第10章 表10.8；2019 表10.8A 注"
    ),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def diet_net_energy(
    animals: Value = activity("head"),
    feed_energy_density: Value = factor("MJ/kg"),
    digestibility: Value = factor("percent"),
    one_percent: Value = constant(1, "percent"),
) -> Value:
    """The digestible part of the feed's energy, times what of it is net energy."""
    return animals * REM.of(digestibility / one_percent) * feed_energy_density * digestibility


@method(
    "afolu.livestock.intake_growing",
    title=Words("Dry matter intake of growing and finishing cattle", "生长和育肥牛的干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2006 V4 ch. 10 eq. 10.17", "IPCC 2006 第4卷第10章 式10.17"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_growing(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    net_energy_concentration: Value = factor("MJ/kg"),
    kilogram: Value = constant(1, "kg/head"),
    unit_energy: Value = constant(1, "MJ/kg"),
    a_day: Value = constant(1, "kg/head/day"),
) -> Value:
    """By metabolic weight and the net energy of the diet."""
    energy = net_energy_concentration / unit_energy
    slope, square, base = GROWING
    eaten = (slope * energy - square * energy * energy - base) / energy
    return animals * a_day * (live_weight / kilogram) ** METABOLIC * eaten


@method(
    "afolu.livestock.intake_mature_beef",
    title=Words("Dry matter intake of mature beef cattle", "成年肉牛的干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2006 V4 ch. 10 eq. 10.18a", "IPCC 2006 第4卷第10章 式10.18a"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_mature_beef(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    net_energy_concentration: Value = factor("MJ/kg"),
    kilogram: Value = constant(1, "kg/head"),
    unit_energy: Value = constant(1, "MJ/kg"),
    a_day: Value = constant(1, "kg/head/day"),
) -> Value:
    """By metabolic weight and the net energy of the diet."""
    energy = net_energy_concentration / unit_energy
    square, base = MATURE
    return animals * a_day * (live_weight / kilogram) ** METABOLIC * (square * energy * energy + base) / energy


@method(
    "afolu.livestock.intake_low_quality",
    title=Words("Dry matter intake of mature dairy cows on low quality forage", "低质粗饲料成年奶牛的干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2006 V4 ch. 10 eq. 10.18b", "IPCC 2006 第4卷第10章 式10.18b"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_low_quality(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    digestibility: Value = factor("1"),
    excreted: Value = constant(5.4, "kg/head/day"),
    standard_weight: Value = constant(500, "kg/head"),
) -> Value:
    """What cannot be digested is passed at 5.4 kg a day by a cow of 500 kg."""
    return animals * (excreted * live_weight / standard_weight) / (1 - digestibility)


@method(
    "afolu.livestock.intake_net_energy",
    title=Words("Dry matter intake of calves and growing cattle", "犊牛和生长牛的干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.17, 10.18", "IPCC 2019 第4卷第10章 式10.17、10.18"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_net_energy(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    net_energy_concentration: Value = factor("MJ/kg"),
    intake_constant: Value = factor("1"),
    kilogram: Value = constant(1, "kg/head"),
    unit_energy: Value = constant(1, "MJ/kg"),
    a_day: Value = constant(1, "kg/head/day"),
) -> Value:
    """By metabolic weight and the net energy of the diet; calves and growing cattle differ by a constant."""
    energy = net_energy_concentration / unit_energy
    slope, square, divisor = GROWING_2019
    eaten = (slope * energy - square * energy * energy - intake_constant) / (divisor * energy)
    return animals * a_day * (live_weight / kilogram) ** METABOLIC * eaten


@method(
    "afolu.livestock.intake_feedlot",
    title=Words("Dry matter intake of feedlot cattle", "育肥场牛的干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.18A", "IPCC 2019 第4卷第10章 式10.18A"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_feedlot(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    intake_base: Value = factor("kg/head/day"),
    intake_per_weight: Value = factor("1/day"),
    shrunk: Value = constant(0.96, "1"),
) -> Value:
    """A base and a share of the weight after shrinkage, each by sex."""
    return animals * (intake_base + intake_per_weight * live_weight * shrunk)


@method(
    "afolu.livestock.intake_beef_cow",
    title=Words("Dry matter intake of mature beef cows by forage", "按粗饲料品质估算的肉用母牛干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2019 V4 ch. 10 Table 10.8", "IPCC 2019 第4卷第10章 表10.8"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_beef_cow(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    intake_share: Value = factor("percent/day"),
) -> Value:
    """A share of the weight a day."""
    return animals * live_weight * intake_share


@method(
    "afolu.livestock.intake_dairy",
    title=Words("Dry matter intake of lactating dairy cows", "泌乳奶牛的干物质采食量"),
    gives=INTAKE,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.18B", "IPCC 2019 第4卷第10章 式10.18B"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def intake_dairy(
    animals: Value = activity("head"),
    live_weight: Value = factor("kg/head"),
    milk_yield: Value = factor("kg/head/day"),
    milk_fat: Value = factor("1"),
    intake_per_weight: Value = constant(0.0185, "1/day"),
    intake_per_milk: Value = constant(0.305, "1"),
) -> Value:
    """By weight and milk corrected to 3.5 percent of fat."""
    milk, fat = CORRECTED_MILK
    corrected = milk * milk_yield + fat * milk_yield * milk_fat
    return animals * (intake_per_weight * live_weight + intake_per_milk * corrected)
