"""CO2 of dead wood and litter (3.B): what comes in and goes out, two stocks, and land that changes its use.

What living biomass loses counts as emitted there; the part that goes on as dead matter is a gain here.
"""

from __future__ import annotations

from inventory.methods.afolu.conversion import FROM_FOREST, transition
from inventory.methods.define import Value, activity, constant, earlier, factor, memory, method
from inventory.words import Words

LAND = ("3.B.1", "3.B.2.a", "3.B.3.a", "3.B.5.a")


@method(
    "afolu.dead_matter.gain_loss",
    title=Words("Dead wood or litter, in and out", "死木或枯落物：输入与输出"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 2 eq. 2.18; the same in 2019", "IPCC 2006 第4卷第2章 式2.18；2019年相同"),
    categories=LAND,
    tier=2,
)
def gain_loss(
    area: Value = activity("ha"),
    dead_matter_input: Value = factor("t_dm/ha/year"),
    dead_matter_output: Value = factor("t_dm/ha/year"),
    dead_matter_carbon: Value = factor("tC/t_dm"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What comes into the pool in a year less what decays or burns."""
    gained = (dead_matter_input - dead_matter_output) * per_year
    return -area * gained * dead_matter_carbon * co2_per_carbon


@method(
    "afolu.dead_matter.stock_difference",
    title=Words("Two stocks of dead wood or litter", "两期死木或枯落物储量之差"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 2 eq. 2.19; the same in 2019", "IPCC 2006 第4卷第2章 式2.19；2019年相同"),
    categories=LAND,
    tier=2,
)
def stock_difference(
    area: Value = activity("ha"),
    dead_matter_before: Value = factor("t_dm/ha"),
    dead_matter_after: Value = factor("t_dm/ha"),
    dead_matter_carbon: Value = factor("tC/t_dm"),
    stock_interval: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """A year's share of the change between two inventories of one area."""
    change = dead_matter_after - dead_matter_before
    return -area * change * dead_matter_carbon * per_year / stock_interval * co2_per_carbon


@method(
    "afolu.dead_matter.mortality",
    title=Words("Trees that die: into dead wood", "林木枯死转入死木"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.20, 2.21; the same in 2019", "IPCC 2006 第4卷第2章 式2.20、2.21；2019年相同"
    ),
    categories=("3.B.1",),
    tier=2,
)
def mortality(
    area: Value = activity("ha"),
    above_ground_growth: Value = factor("t_dm/ha/year"),
    mortality_rate: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The part of growth that dies goes into the dead wood pool."""
    return -area * above_ground_growth * mortality_rate * dry_matter_carbon * per_year * co2_per_carbon


@method(
    "afolu.dead_matter.slash",
    title=Words("Slash and dead roots of harvested wood", "采伐剩余物和死根"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.20, 2.22; the same in 2019", "IPCC 2006 第4卷第2章 式2.20、2.22；2019年相同"
    ),
    categories=("3.B.1",),
    tier=2,
)
def slash(
    wood_volume: Value = activity("m3"),
    removal_expansion: Value = factor("t_dm/m3"),
    root_ratio: Value = factor("1"),
    wood_density: Value = factor("t_dm/m3"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The whole tree that was felled less the wood that was carried away."""
    left = removal_expansion * (1 + root_ratio) - wood_density
    return -wood_volume * left * dry_matter_carbon * co2_per_carbon


@method(
    "afolu.dead_matter.disturbance",
    title=Words("Biomass that disturbances leave on the ground", "干扰后留在林地的生物量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.20, third term, 2.14; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.20 第三项、式2.14；2019年相同",
    ),
    categories=("3.B.1",),
    tier=2,
)
def disturbance(
    area: Value = activity("ha"),
    above_ground_biomass: Value = factor("t_dm/ha"),
    root_ratio: Value = factor("1"),
    dry_matter_carbon: Value = factor("tC/t_dm"),
    fraction_lost: Value = factor("1"),
    fraction_left: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Of what the disturbance took from living biomass, the part that is left to decay."""
    lost = above_ground_biomass * (1 + root_ratio) * dry_matter_carbon * fraction_lost
    return -area * lost * fraction_left * co2_per_carbon


@method(
    "afolu.dead_matter.litter_lost",
    title=Words("Litter lost when forest is converted", "林地转出：枯落物损失"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.23, loss within one year; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.23（一年内全部损失）；2019年相同",
    ),
    categories=FROM_FOREST,
    tier=1,
)
def litter_lost(
    area: Value = activity("ha"),
    litter_carbon: Value = factor("tC/ha"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The litter of the forest, all in the year of conversion; other uses have none."""
    return area * litter_carbon * co2_per_carbon


@method(
    "afolu.dead_matter.wood_lost",
    title=Words("Dead wood lost when forest is converted", "林地转出：死木损失"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.23, loss within one year; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.23（一年内全部损失）；2019年相同",
    ),
    categories=FROM_FOREST,
    tier=1,
)
def wood_lost(
    area: Value = activity("ha"),
    dead_wood_carbon: Value = factor("tC/ha"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The dead wood of the forest, all in the year of conversion; other uses have none."""
    return area * dead_wood_carbon * co2_per_carbon


@method(
    "afolu.dead_matter.litter_built",
    title=Words("Litter that builds up in new forest", "新增林地枯落物积累"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.23, gain over the transition; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.23（过渡期内均匀增加）；2019年相同",
    ),
    categories=("3.B.1.b",),
    tier=1,
)
def litter_built(
    area: Value = activity("ha"),
    litter_carbon: Value = factor("tC/ha"),
    transition_period: Value = factor("year"),
    settled: Value = earlier("ha", transition),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    in_transition: Value = memory("ha"),
) -> Value:
    """From none to the stock of a mature forest in equal steps."""
    in_transition = in_transition + area - settled
    return -in_transition * litter_carbon / transition_period * per_year * co2_per_carbon, in_transition


@method(
    "afolu.dead_matter.wood_built",
    title=Words("Dead wood that builds up in new forest", "新增林地死木积累"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.23, gain over the transition; the same in 2019",
        "IPCC 2006 第4卷第2章 式2.23（过渡期内均匀增加）；2019年相同",
    ),
    categories=("3.B.1.b",),
    tier=1,
)
def wood_built(
    area: Value = activity("ha"),
    dead_wood_carbon: Value = factor("tC/ha"),
    transition_period: Value = factor("year"),
    settled: Value = earlier("ha", transition),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    in_transition: Value = memory("ha"),
) -> Value:
    """From none to the stock of a mature forest in equal steps."""
    in_transition = in_transition + area - settled
    return -in_transition * dead_wood_carbon / transition_period * per_year * co2_per_carbon, in_transition
