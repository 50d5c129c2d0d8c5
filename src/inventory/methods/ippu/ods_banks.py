"""Banks of substitutes for ozone-depleting substances (2.F): equipment that holds a gas, and foams that hold it.

A year counts as equipment's first in the year it comes into use and as its last when its lifetime ends: a bank in use
holds the charges of as many years as equipment lives, the current one included (IPCC 2006 V3 Box 7.4).
"""

from __future__ import annotations

import numpy as np

from inventory.methods.define import Value, activity, constant, earlier, factor, memory, method
from inventory.vocabulary.gases import fluorinated
from inventory.words import Words

GASES = dict.fromkeys(fluorinated(), "t")


def lifetime(product_lifetime: Value) -> Value:
    """Until the product is scrapped."""
    return product_lifetime


def years_of_loss(product_lifetime: Value, first_year_loss: Value, annual_loss: Value) -> Value:
    """Until the product is scrapped, or until there is nothing left to lose, whichever is first."""
    left = 1 - first_year_loss
    return np.where(annual_loss * product_lifetime > left, left / annual_loss, product_lifetime)


@method(
    "ippu.ods.declining_bank",
    title=Words("Bank that is not topped up, with what is let go at the end of life", "不补充的存量（含报废释放）"),
    gives=GASES,
    equation=Words(
        "IPCC 2006 V3 ch. 7 eq. 7.2B, 7.17 and the spreadsheets of figures 7.7, 7.8",
        "IPCC 2006 第3卷第7章 式7.2B、7.17及图7.7、图7.8的计算表",
    ),
    categories=("2.F.1", "2.F.3", "2.F.6"),
    tier=1,
)
def declining_bank(
    agent: Value = activity("t"),
    bank_emission_rate: Value = factor("1/year"),
    product_lifetime: Value = factor("year"),
    destroyed_share: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
    retired: Value = earlier("t", lifetime),
    per_year: Value = constant(1, "year"),
    bank: Value = memory("t"),
) -> Value:
    """What came into use leaks at a constant rate; at the end of life what is left is let go, or destroyed."""
    kept = np.maximum(1 - bank_emission_rate * per_year, 0)
    left = retired * kept ** (product_lifetime / per_year)
    bank = bank + agent - left
    leaked = bank * bank_emission_rate * per_year
    return (leaked + left * (1 - destroyed_share)) * gas_share, bank - leaked


@method(
    "ippu.ods.in_use",
    title=Words("Equipment in use, kept at its full charge", "在用设备（维持额定充注量）"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.13, Box 7.4", "IPCC 2006 第3卷第7章 式7.13、专栏7.4"),
    categories=("2.F.1", "2.F.6"),
    tier=2,
)
def in_use(
    agent: Value = activity("t"),
    bank_emission_rate: Value = factor("1/year"),
    product_lifetime: Value = factor("year"),
    gas_share: Value = factor("t{gas}/t"),
    retired: Value = earlier("t", lifetime),
    per_year: Value = constant(1, "year"),
    bank: Value = memory("t"),
) -> Value:
    """The charges of all equipment in use times the share lost in a year, servicing included."""
    bank = bank + agent - retired
    return bank * bank_emission_rate * per_year * gas_share, bank


@method(
    "ippu.ods.recharged_bank",
    title=Words("Equipment in use, topped up as recorded", "在用设备（按记录补充）"),
    gives=GASES,
    equation=Words(
        "IPCC 2019 Refinement V3 ch. 7 Box 7.2c and its calculation example for 2.F.1, tier 2",
        "IPCC 2019年修订版第3卷第7章 专栏7.2c及其2.F.1方法2算例",
    ),
    categories=("2.F.1",),
    tier=2,
)
def recharged_bank(
    agent: Value = activity("t"),
    refilled: Value = activity("t"),
    bank_emission_rate: Value = factor("1/year"),
    product_lifetime: Value = factor("year"),
    gas_share: Value = factor("t{gas}/t"),
    retired: Value = earlier("t", lifetime),
    per_year: Value = constant(1, "year"),
    bank: Value = memory("t"),
) -> Value:
    """The bank at the end of the year before leaks; what is refilled comes back, what is retired goes.

    Retired is the charge when new, as in the example. Where less was refilled than leaked, less than that is there: the
    bank ends at nothing, never below.
    """
    leaked = bank * bank_emission_rate * per_year
    return leaked * gas_share, np.maximum(bank + agent + refilled - leaked - retired, 0 * agent)


@method(
    "ippu.ods.end_of_life",
    title=Words("Equipment at its end of life", "设备报废"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.14", "IPCC 2006 第3卷第7章 式7.14"),
    categories=("2.F.1", "2.F.6"),
    tier=2,
)
def end_of_life(
    agent: Value = activity("t"),
    product_lifetime: Value = factor("year"),
    residual_charge: Value = factor("1"),
    recovery_efficiency: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
    retired: Value = earlier("t", lifetime),
) -> Value:
    """What was charged a lifetime ago: the part still there that nobody recovers."""
    return retired * residual_charge * (1 - recovery_efficiency) * gas_share


@method(
    "ippu.ods.foam_first_year",
    title=Words("Foams: losses of the first year", "泡沫：首年损失"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.7, first term", "IPCC 2006 第3卷第7章 式7.7 第一项"),
    categories=("2.F.2",),
)
def foam_first_year(
    agent: Value = activity("t"),
    first_year_loss: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
) -> Value:
    """What is lost in making and installing closed-cell foam."""
    return agent * first_year_loss * gas_share


@method(
    "ippu.ods.foam_in_use",
    title=Words("Foams in use", "在用泡沫"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.7, second term", "IPCC 2006 第3卷第7章 式7.7 第二项"),
    categories=("2.F.2",),
)
def foam_in_use(
    agent: Value = activity("t"),
    first_year_loss: Value = factor("1"),
    annual_loss: Value = factor("1/year"),
    product_lifetime: Value = factor("year"),
    gas_share: Value = factor("t{gas}/t"),
    spent: Value = earlier("t", years_of_loss),
    per_year: Value = constant(1, "year"),
    charged: Value = memory("t"),
) -> Value:
    """A share of the original charge of every foam in use, the year's own included, until none is left."""
    charged = charged + agent - spent
    return charged * annual_loss * per_year * gas_share, charged


@method(
    "ippu.ods.foam_end_of_life",
    title=Words("Foams at their end of life", "泡沫报废"),
    gives=GASES,
    equation=Words(
        "IPCC 2006 V3 ch. 7 eq. 7.7, third term; Tables 7.6, 7.7", "IPCC 2006 第3卷第7章 式7.7 第三项；表7.6、表7.7"
    ),
    categories=("2.F.2",),
)
def foam_end_of_life(
    agent: Value = activity("t"),
    first_year_loss: Value = factor("1"),
    annual_loss: Value = factor("1/year"),
    product_lifetime: Value = factor("year"),
    end_of_life_loss: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
    scrapped: Value = earlier("t", lifetime),
) -> Value:
    """A share of the original charge of what is scrapped, at most what is still in it."""
    still_there = np.maximum(1 - first_year_loss - annual_loss * product_lifetime, 0)
    return scrapped * np.minimum(end_of_life_loss, still_there) * gas_share
