"""Solid waste disposal (4.A): carbon that decays in disposal sites, year after year; the older mass balance.

What is deposited in a year decays from `decay_delay` after the middle of that year on. With the default of half a year
it begins on the 1st of January after, and nothing of the year's own waste has decayed at its end. The decomposable
carbon that is still there is carried to the next year; a site goes on emitting when nothing is brought any more.

Methane recovered is taken off before oxidation (equation 3.1), in a line of its own: what the cover would have oxidised
of it is taken off less.
"""

from __future__ import annotations

import numpy as np

from inventory.methods.define import Value, activity, constant, factor, memory, method
from inventory.words import Words

DECAY = Words(
    "IPCC 2006 V5 ch. 3 eq. 3.1, 3.2, 3.6, 3A1.12 to 3A1.15; the same in 2019",
    "IPCC 2006 第5卷第3章 式3.1、3.2、3.6、3A1.12～3A1.15；2019年相同",
)
STORED = Words(
    "IPCC 2006 V5 ch. 3 section 3.4 and eq. 3A1.19; the same in 2019", "IPCC 2006 第5卷第3章3.4节、式3A1.19；2019年相同"
)
DELAY = (0.0, 0.5)
"""Years; equations 3A1.12 and 3A1.13 begin the decay within the year of disposal or at its end (V5 section 3.2.3)."""

SITES = ("4.A.1", "4.A.2", "4.A.3")


def _over_a_year(
    deposited: Value, decaying: Value, decay_constant: Value, decay_delay: Value, half: Value
) -> tuple[Value, Value]:
    """What decomposes in a year of what was there and of what came, and what is left at its end."""
    left = decaying * np.exp(-2 * decay_constant * half)
    kept = deposited * np.exp(-decay_constant * (half - decay_delay))
    return deposited + decaying - left - kept, left + kept


@method(
    "waste.landfill.decay",
    title=Words("First order decay", "一阶衰减法"),
    gives={"CH4": "t"},
    equation=DECAY,
    categories=SITES,
    tier=2,
)
def decay(
    deposited_waste: Value = activity("t"),
    degradable_carbon: Value = factor("tC/t"),
    decomposing_share: Value = factor("1"),
    methane_correction: Value = factor("1"),
    decay_constant: Value = factor("1/year"),
    decay_delay: Value = factor("year", bounds=DELAY),
    gas_methane_share: Value = factor("1"),
    oxidised_share: Value = factor("1"),
    half_year: Value = constant(0.5, "year"),
    ch4_per_carbon: Value = constant(16 / 12, "tCH4/tC", "16/12"),
    decaying_carbon: Value = memory("tC"),
) -> Value:
    """Waste of one kind, known by its mass."""
    deposited = deposited_waste * degradable_carbon * decomposing_share * methane_correction
    decomposed, left = _over_a_year(deposited, decaying_carbon, decay_constant, decay_delay, half_year)
    return decomposed * gas_methane_share * ch4_per_carbon * (1 - oxidised_share), left


@method(
    "waste.landfill.decay_of_part",
    title=Words("First order decay by composition", "一阶衰减法（按组成）"),
    gives={"CH4": "t"},
    equation=DECAY,
    categories=SITES,
    tier=1,
)
def decay_of_part(
    deposited_waste: Value = activity("t", "person"),
    msw_generation: Value = factor(None, "t/person"),
    disposed_share: Value = factor(None, "1"),
    waste_share: Value = factor("1"),
    degradable_carbon: Value = factor("tC/t"),
    decomposing_share: Value = factor("1"),
    methane_correction: Value = factor("1"),
    decay_constant: Value = factor("1/year"),
    decay_delay: Value = factor("year", bounds=DELAY),
    gas_methane_share: Value = factor("1"),
    oxidised_share: Value = factor("1"),
    half_year: Value = constant(0.5, "year"),
    ch4_per_carbon: Value = constant(16 / 12, "tCH4/tC", "16/12"),
    decaying_carbon: Value = memory("tC"),
) -> Value:
    """A part of mixed waste; of the waste of people, what each of them makes and which share of it is brought there."""
    waste = deposited_waste * msw_generation * disposed_share * waste_share
    deposited = waste * degradable_carbon * decomposing_share * methane_correction
    decomposed, left = _over_a_year(deposited, decaying_carbon, decay_constant, decay_delay, half_year)
    return decomposed * gas_methane_share * ch4_per_carbon * (1 - oxidised_share), left


@method(
    "waste.landfill.recovered",
    title=Words("Methane recovered", "甲烷回收"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 2006 V5 ch. 3 eq. 3.1, second term; the same in 2019", "IPCC 2006 第5卷第3章 式3.1 第二项；2019年相同"
    ),
    categories=SITES,
)
def recovered(
    methane_recovered: Value = activity("tCH4"),
    oxidised_share: Value = factor("1"),
) -> Value:
    """What is not emitted because it was flared or used: it would not all have passed the cover."""
    return methane_recovered * (1 - oxidised_share)


@method(
    "waste.landfill.stored",
    title=Words("Carbon stored for long", "长期储存的碳"),
    gives={"CO2": "t"},
    equation=STORED,
    categories=SITES,
)
def stored(
    deposited_waste: Value = activity("t"),
    degradable_carbon: Value = factor("tC/t"),
    decomposing_share: Value = factor("1"),
    methane_correction: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The carbon of a year's waste that will not decay, as CO2."""
    return deposited_waste * degradable_carbon * (1 - decomposing_share) * methane_correction * co2_per_carbon


@method(
    "waste.landfill.stored_of_part",
    title=Words("Carbon stored for long, by composition", "长期储存的碳（按组成）"),
    gives={"CO2": "t"},
    equation=STORED,
    categories=SITES,
)
def stored_of_part(
    deposited_waste: Value = activity("t", "person"),
    msw_generation: Value = factor(None, "t/person"),
    disposed_share: Value = factor(None, "1"),
    waste_share: Value = factor("1"),
    degradable_carbon: Value = factor("tC/t"),
    decomposing_share: Value = factor("1"),
    methane_correction: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The same of a part of mixed waste."""
    waste = deposited_waste * msw_generation * disposed_share * waste_share
    return waste * degradable_carbon * (1 - decomposing_share) * methane_correction * co2_per_carbon


@method(
    "waste.landfill.mass_balance",
    title=Words("Mass balance", "质量平衡法"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 1996 (GPG 2000 eq. 5.3); China's provincial guideline (2011), chapter 5",
        "IPCC 1996（GPG 2000 式5.3）；省级温室气体清单编制指南（试行，2011）第5章",
    ),
    categories=SITES,
)
def mass_balance(
    deposited_waste: Value = activity("t"),
    degradable_carbon: Value = factor("tC/t"),
    decomposing_share: Value = factor("1"),
    methane_correction: Value = factor("1"),
    gas_methane_share: Value = factor("1"),
    oxidised_share: Value = factor("1"),
    ch4_per_carbon: Value = constant(16 / 12, "tCH4/tC", "16/12"),
) -> Value:
    """All that a year's waste will ever give is booked in the year it is brought."""
    decomposed = deposited_waste * degradable_carbon * decomposing_share * methane_correction
    return decomposed * gas_methane_share * ch4_per_carbon * (1 - oxidised_share)


@method(
    "waste.landfill.mass_balance_of_part",
    title=Words("Mass balance by composition", "质量平衡法（按组成）"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 1996 (GPG 2000 eq. 5.3); China's provincial guideline (2011), chapter 5",
        "IPCC 1996（GPG 2000 式5.3）；省级温室气体清单编制指南（试行，2011）第5章",
    ),
    categories=SITES,
)
def mass_balance_of_part(
    deposited_waste: Value = activity("t", "person"),
    msw_generation: Value = factor(None, "t/person"),
    disposed_share: Value = factor(None, "1"),
    waste_share: Value = factor("1"),
    degradable_carbon: Value = factor("tC/t"),
    decomposing_share: Value = factor("1"),
    methane_correction: Value = factor("1"),
    gas_methane_share: Value = factor("1"),
    oxidised_share: Value = factor("1"),
    ch4_per_carbon: Value = constant(16 / 12, "tCH4/tC", "16/12"),
) -> Value:
    """The same of a part of mixed waste: DOC of the whole is the sum over its parts."""
    waste = deposited_waste * msw_generation * disposed_share * waste_share
    decomposed = waste * degradable_carbon * decomposing_share * methane_correction
    return decomposed * gas_methane_share * ch4_per_carbon * (1 - oxidised_share)
