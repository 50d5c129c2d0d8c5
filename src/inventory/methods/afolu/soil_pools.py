"""Three pools of soil carbon (IPCC 2019 Refinement, Volume 4, chapter 5: the tier 2 steady-state method).

Each pool moves every year from where it was towards the stock at which it would rest in this year's weather, tillage
and carbon input. The first year of a series is its run-in: the pools begin at rest in what its row states, which are
the means of the run-in period, and change from the year after.
"""

from __future__ import annotations

import numpy as np

from inventory.methods.define import Value, activity, constant, factor, memory, method
from inventory.words import Words


@method(
    "afolu.soil_carbon.three_pools",
    title=Words("Cropland soils: active, slow and passive pool", "农地土壤：活性、慢速、惰性三碳库"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2019 Refinement V4 ch. 5 eq. 5.0A–5.0D, 5.0G", "IPCC 2019年修订版第4卷第5章 式5.0A–5.0D、5.0G"
    ),
    categories=("3.B.2",),
    tier=2,
)
def three_pools(
    area: Value = activity("ha"),
    carbon_input: Value = factor("tC/ha/year"),
    temperature_effect: Value = factor("1"),
    water_effect: Value = factor("1"),
    input_lignin: Value = factor("1"),
    input_nitrogen: Value = factor("1"),
    sand_share: Value = factor("1"),
    tillage_modifier: Value = factor("1"),
    active_decay: Value = factor("1/year"),
    slow_decay: Value = factor("1/year"),
    passive_decay: Value = factor("1/year"),
    metabolic_to_active: Value = factor("1"),
    structural_to_active: Value = factor("1"),
    structural_to_slow: Value = factor("1"),
    active_to_passive: Value = factor("1"),
    slow_to_passive: Value = factor("1"),
    slow_to_active: Value = factor("1"),
    passive_to_active: Value = factor("1"),
    metabolic_most: Value = constant(0.85, "1"),
    metabolic_slope: Value = constant(0.018, "1"),
    decay_without_sand: Value = constant(0.25, "1"),
    decay_by_sand: Value = constant(0.75, "1"),
    respired_without_sand: Value = constant(0.17, "1"),
    respired_by_sand: Value = constant(0.68, "1"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    active: Value = memory("tC/ha"),
    slow: Value = memory("tC/ha"),
    passive: Value = memory("tC/ha"),
) -> Value:
    """The stocks of the year before less those of the year; no pool goes past the stock at which it rests."""
    weather = temperature_effect * water_effect
    active_rate = active_decay * weather * (decay_without_sand + decay_by_sand * sand_share) * tillage_modifier
    slow_rate, passive_rate = slow_decay * weather * tillage_modifier, passive_decay * weather
    to_slow = 1 - active_to_passive - (respired_without_sand + respired_by_sand * sand_share)
    back = slow_to_active + slow_to_passive * passive_to_active
    metabolic = metabolic_most - metabolic_slope * input_lignin / input_nitrogen
    lignin = input_lignin * structural_to_slow
    reaches = metabolic_to_active * metabolic + structural_to_active * (1 - input_lignin - metabolic) + lignin * back
    alpha = carbon_input * reaches / (1 - to_slow * back - active_to_passive * passive_to_active)
    into_slow = carbon_input * lignin + alpha * to_slow
    active_rest, slow_rest = alpha / active_rate, into_slow / slow_rate
    passive_rest = (alpha * active_to_passive + into_slow * slow_to_passive) / passive_rate
    started = np.where(passive > 0, 1, 0)
    active_move = np.minimum(active_rate * per_year, 1)
    slow_move = np.minimum(slow_rate * per_year, 1)
    passive_move = np.minimum(passive_rate * per_year, 1)
    active_off, slow_off, passive_off = active - active_rest, slow - slow_rest, passive - passive_rest
    lost = started * (active_off * active_move + slow_off * slow_move + passive_off * passive_move)
    active_then = active_rest + started * active_off * (1 - active_move)
    slow_then = slow_rest + started * slow_off * (1 - slow_move)
    passive_then = passive_rest + started * passive_off * (1 - passive_move)
    return area * lost * co2_per_carbon, active_then, slow_then, passive_then
