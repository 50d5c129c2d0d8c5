"""PFCs of primary aluminium (2.C.3) by the duration of single anode effects of high voltage (2019, tier 2b).

Marks and Nunez go by the line current; Dion et al. by the daily production of a cell, and so do rate and exponent.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.metal import equation
from inventory.words import Words

ONE_SECOND = constant(1.0, "second", "1 s")
ONE_TONNE_A_DAY = constant(1.0, "t/day", "1 t/day")


@method(
    "ippu.aluminium.single_effects",
    title=Words("Single anode effects by duration and current: CF4", "单次阳极效应：持续时间与电流法 CF4"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.27a, Marks and Nunez (tier 3 with the plant's own coefficients)", "2019"),
    categories=("2.C.3",),
    tier=2,
)
def single_effects(
    anode_effects: Value = activity("item"),
    anode_effect_duration: Value = factor("second"),
    line_current: Value = factor("kA"),
    effect_rate: Value = factor("gCF4/kA/item"),
    effect_exponent: Value = factor("1"),
    one_second: Value = ONE_SECOND,
) -> Value:
    """Anode effects of the same duration: their number times rate × seconds^exponent × current."""
    return anode_effects * effect_rate * (anode_effect_duration / one_second) ** effect_exponent * line_current


@method(
    "ippu.aluminium.single_effects_c2f6",
    title=Words("Single anode effects by duration and current: C2F6", "单次阳极效应：持续时间与电流法 C2F6"),
    gives={"C2F6": "t"},
    equation=equation("eq. 4.27a, Marks and Nunez (tier 3 with the plant's own coefficients)", "2019"),
    categories=("2.C.3",),
    tier=2,
)
def single_effects_c2f6(
    anode_effects: Value = activity("item"),
    anode_effect_duration: Value = factor("second"),
    line_current: Value = factor("kA"),
    effect_rate: Value = factor("gCF4/kA/item"),
    effect_exponent: Value = factor("1"),
    effect_c2f6_fraction: Value = factor("kgC2F6/kgCF4"),
    one_second: Value = ONE_SECOND,
) -> Value:
    """CF4 of anode effects of the same duration, times the weight fraction of C2F6."""
    duration = anode_effect_duration / one_second
    return anode_effects * effect_rate * duration**effect_exponent * line_current * effect_c2f6_fraction


@method(
    "ippu.aluminium.instant_effects",
    title=Words("Anode effects of no duration by current: CF4", "时长为零的阳极效应：电流法 CF4"),
    gives={"CF4": "t"},
    equation=equation("Table 4.16a, note a", "2019"),
    categories=("2.C.3",),
    tier=2,
)
def instant_effects(
    anode_effects: Value = activity("item"),
    line_current: Value = factor("kA"),
    effect_rate: Value = factor("gCF4/kA/item"),
) -> Value:
    """Anode effects recorded with 0 s, times line current, times a rate that has no duration in it."""
    return anode_effects * effect_rate * line_current


@method(
    "ippu.aluminium.instant_effects_c2f6",
    title=Words("Anode effects of no duration by current: C2F6", "时长为零的阳极效应：电流法 C2F6"),
    gives={"C2F6": "t"},
    equation=equation("Table 4.16a, note a, with eq. 4.27a", "2019"),
    categories=("2.C.3",),
    tier=2,
)
def instant_effects_c2f6(
    anode_effects: Value = activity("item"),
    line_current: Value = factor("kA"),
    effect_rate: Value = factor("gCF4/kA/item"),
    effect_c2f6_fraction: Value = factor("kgC2F6/kgCF4"),
) -> Value:
    """CF4 of anode effects of no duration, times the weight fraction of C2F6."""
    return anode_effects * effect_rate * line_current * effect_c2f6_fraction


@method(
    "ippu.aluminium.single_effects_by_cell",
    title=Words("Single anode effects by duration and cell production: CF4", "单次阳极效应：持续时间与单槽产量法 CF4"),
    gives={"CF4": "t"},
    equation=equation("eq. 4.27b, 4.27f, Dion et al.", "2019"),
    categories=("2.C.3",),
    tier=2,
)
def single_effects_by_cell(
    anode_effects: Value = activity("item"),
    anode_effect_duration: Value = factor("second"),
    cell_production: Value = factor("t/day"),
    one_second: Value = ONE_SECOND,
    one_tonne_a_day: Value = ONE_TONNE_A_DAY,
    c1_slope: Value = constant(0.6415, "1", "0.6415"),
    c1_base: Value = constant(5.878, "1", "5.878"),
    c2_slope: Value = constant(-0.0972, "1", "-0.0972"),
    c2_base: Value = constant(0.8905, "1", "0.8905"),
    cf4_per_effect: Value = constant(1.0, "gCF4/item", "1 g"),
) -> Value:
    """Anode effects of up to 1000 s: number × C1 × seconds^C2 × daily production, C1 and C2 by daily production."""
    daily = cell_production / one_tonne_a_day
    rate = c1_slope * daily + c1_base
    exponent = c2_slope * daily + c2_base
    return anode_effects * rate * (anode_effect_duration / one_second) ** exponent * daily * cf4_per_effect


@method(
    "ippu.aluminium.single_effects_by_cell_c2f6",
    title=Words(
        "Single anode effects by duration and cell production: C2F6", "单次阳极效应：持续时间与单槽产量法 C2F6"
    ),
    gives={"C2F6": "t"},
    equation=equation("eq. 4.27b, 4.27f, Dion et al.", "2019"),
    categories=("2.C.3",),
    tier=2,
)
def single_effects_by_cell_c2f6(
    anode_effects: Value = activity("item"),
    anode_effect_duration: Value = factor("second"),
    cell_production: Value = factor("t/day"),
    one_second: Value = ONE_SECOND,
    one_tonne_a_day: Value = ONE_TONNE_A_DAY,
    c3_square: Value = constant(0.238, "1", "0.238"),
    c3_slope: Value = constant(-1.407, "1", "-1.407"),
    c3_base: Value = constant(2.342, "1", "2.342"),
    c4_square: Value = constant(-0.0981, "1", "-0.0981"),
    c4_slope: Value = constant(0.381, "1", "0.381"),
    c4_base: Value = constant(0.3413, "1", "0.3413"),
    c2f6_per_effect: Value = constant(1.0, "gC2F6/item", "1 g"),
) -> Value:
    """Anode effects of up to 150 s: number × C3 × seconds^C4 × daily production, C3 and C4 by daily production."""
    daily = cell_production / one_tonne_a_day
    rate = c3_square * daily**2 + c3_slope * daily + c3_base
    exponent = c4_square * daily**2 + c4_slope * daily + c4_base
    return anode_effects * rate * (anode_effect_duration / one_second) ** exponent * daily * c2f6_per_effect
