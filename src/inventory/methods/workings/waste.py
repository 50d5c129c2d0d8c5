"""Waste burnt in the open, from the people who burn it (IPCC 2006, Volume 5, chapter 5); decay by half-life (3)."""

from __future__ import annotations

import numpy as np

from inventory.methods.workings.define import Floats, given, working
from inventory.words import Words

DAYS = 365


@working(
    "waste_open_burned",
    title=Words("municipal waste burnt in the open, by population", "按人口推算的露天焚烧生活垃圾量"),
    source=Words("IPCC 2006 V5 ch. 5 eq. 5.7; unchanged in 2019", "IPCC 2006 第5卷第5章 式5.7；2019年未修订"),
    gives="kg",
)
def waste_open_burned(
    population: Floats = given("person", 0, 1e11),
    burning_population: Floats = given("percent", 0, 100),
    waste_per_person: Floats = given("kg/person/day", 0, 100),
    burnt_fraction: Floats = given("percent", 0, 100),
) -> Floats:
    """MSW_B = P × P_frac × MSW_P × B_frac × 365."""
    return population * burning_population / 100 * waste_per_person * burnt_fraction / 100 * DAYS


@working(
    "decay_by_half_life",
    title=Words("decay constant from the half-life", "由半衰期推算的分解速率常数"),
    source=Words(
        "IPCC 2006 V5 ch. 3 section 3.2.3 and eq. 3A1.6; unchanged in 2019",
        "IPCC 2006 第5卷第3章3.2.3节、式3A1.6；2019年未修订",
    ),
    gives="1/year",
)
def decay_by_half_life(waste_half_life: Floats = given("year", 0.1, 1000)) -> Floats:
    """k = ln 2 / t½."""
    constant: Floats = np.log(2) / waste_half_life
    return constant
