"""Gas let go by coal mining (1.B.1.a): mining, post-mining, recovered and flared gas, abandoned mines.

Volumes are of methane at 20 °C and one atmosphere, where a cubic metre of it weighs 0.67 kg (the conversion factor
printed with every equation); volumes at 0 °C or 15 °C are refused rather than taken for these.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

METHANE_DENSITY = constant(0.67, "kgCH4/m3_20C", "0.67")
CO2_PER_METHANE = constant(44 / 16, "tCO2/tCH4", "44/16")


def _equation(numbers: str) -> Words:
    return Words(f"IPCC 2006 V2 ch. 4 eq. {numbers}", f"IPCC 2006 第2卷第4章 式{numbers.replace(', ', '、')}")


@method(
    "energy.coal.mining",
    title=Words("Coal mining by production", "煤炭开采：产量法"),
    gives={"CH4": "t"},
    equation=_equation("4.1.1, 4.1.3, 4.1.7"),
    categories=("1.B.1.a.i.1", "1.B.1.a.ii.1"),
    tier=1,
)
def mining(
    coal_production: Value = activity("t"),
    mining_emission_factor: Value = factor("m3_20C/t"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Raw coal produced times the methane let go while mining it; tier 2 with a factor of the country or basin."""
    return coal_production * mining_emission_factor * methane_density


@method(
    "energy.coal.post_mining",
    title=Words("Post-mining emissions by production", "矿后活动：产量法"),
    gives={"CH4": "t"},
    equation=_equation("4.1.1, 4.1.4, 4.1.8"),
    categories=("1.B.1.a.i.2", "1.B.1.a.ii.2"),
    tier=1,
)
def post_mining(
    coal_production: Value = activity("t"),
    post_mining_emission_factor: Value = factor("m3_20C/t"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Raw coal produced times the methane that leaves it while processed, stored and carried."""
    return coal_production * post_mining_emission_factor * methane_density


@method(
    "energy.coal.measured",
    title=Words("Coal mine methane measured", "煤矿甲烷实测"),
    gives={"CH4": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 1, coal mining, measured; IPCC 2006 V2 ch. 4, tier 3",
        "《省级温室气体清单编制指南（试行）》第一章 煤炭开采实测法；IPCC 2006 第2卷第4章 方法3",
    ),
    categories=("1.B.1.a.i.1", "1.B.1.a.ii.1"),
    tier=3,
)
def measured(
    measured_methane: Value = activity("m3_20C"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Methane measured in the ventilation and drainage of mines; what is used of it is deducted as recovered."""
    return measured_methane * methane_density


@method(
    "energy.coal.recovered",
    title=Words("Coal mine methane recovered", "煤矿甲烷回收"),
    gives={"CH4": "t"},
    equation=_equation("4.1.2, 4.1.9"),
    categories=("1.B.1.a.i.1", "1.B.1.a.i.3"),
    tier=1,
)
def recovered(
    methane_recovered: Value = activity("m3_20C"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Methane recovered and used for energy or flared, as a deduction: the factors include all of it."""
    return -methane_recovered * methane_density


@method(
    "energy.coal.flared",
    title=Words("Coal mine methane flared: CO2", "煤矿甲烷火炬燃烧：CO2"),
    gives={"CO2": "t"},
    equation=_equation("4.1.5 (a)"),
    categories=("1.B.1.a.i.4",),
    tier=1,
)
def flared(
    methane_recovered: Value = activity("m3_20C"),
    flare_efficiency: Value = factor("1"),
    methane_density: Value = METHANE_DENSITY,
    co2_per_methane: Value = CO2_PER_METHANE,
) -> Value:
    """CO2 from drained methane flared or oxidised by a catalyst without use of its energy."""
    return methane_recovered * flare_efficiency * methane_density * co2_per_methane


@method(
    "energy.coal.flared_unburnt",
    title=Words("Coal mine methane flared: unburnt", "煤矿甲烷火炬燃烧：未燃尽部分"),
    gives={"CH4": "t"},
    equation=_equation("4.1.5 (b)"),
    categories=("1.B.1.a.i.4",),
    tier=1,
)
def flared_unburnt(
    methane_recovered: Value = activity("m3_20C"),
    flare_efficiency: Value = factor("1"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """The part of drained methane that a flare or a catalyst lets through."""
    return methane_recovered * (1 - flare_efficiency) * methane_density


@method(
    "energy.coal.abandoned",
    title=Words("Abandoned underground mines by number", "废弃地下煤矿：数量法"),
    gives={"CH4": "t"},
    equation=_equation("4.1.10"),
    categories=("1.B.1.a.i.3",),
    tier=1,
)
def abandoned(
    abandoned_mines: Value = activity("item"),
    gassy_share: Value = factor("1"),
    abandoned_mine_emission_factor: Value = factor("m3_20C/item"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Mines closed in an interval and not flooded, the share of them that was gassy, and methane per mine and year."""
    return abandoned_mines * gassy_share * abandoned_mine_emission_factor * methane_density


@method(
    "energy.coal.abandoned_decline",
    title=Words("Abandoned underground mines by decline curve", "废弃地下煤矿：衰减曲线法"),
    gives={"CH4": "t"},
    equation=_equation("4.1.11, 4.1.12"),
    categories=("1.B.1.a.i.3",),
    tier=2,
)
def abandoned_decline(
    abandoned_mines: Value = activity("item"),
    gassy_share: Value = factor("1"),
    active_mine_emission_rate: Value = factor("m3_20C/item"),
    decline_coefficient: Value = factor("1/year"),
    years_since_closure: Value = factor("year"),
    decline_exponent: Value = factor("1"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Mines closed together, the share that was gassy, methane a year while active, and what is left of it since."""
    decline = (1 + decline_coefficient * years_since_closure) ** decline_exponent
    return abandoned_mines * gassy_share * active_mine_emission_rate * decline * methane_density
