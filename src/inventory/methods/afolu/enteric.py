"""Methane from enteric fermentation (3.A.1)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CH4 = {"CH4": "t"}


@method(
    "afolu.enteric.head",
    title=Words("Enteric fermentation by head", "肠道发酵（按头数）"),
    gives=CH4,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.19", "IPCC 2006、2019 第4卷第10章 式10.19"),
    categories=("3.A.1",),
    tier=1,
)
def head(animals: Value = activity("head"), enteric_emission_factor: Value = factor("kgCH4/head")) -> Value:
    """Animals of the year's average population, times a factor per head and year."""
    return animals * enteric_emission_factor


@method(
    "afolu.enteric.gross_energy",
    title=Words("Enteric fermentation by gross energy", "肠道发酵（按总能摄入量）"),
    gives=CH4,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.21", "IPCC 2006、2019 第4卷第10章 式10.21"),
    categories=("3.A.1",),
    tier=2,
)
def gross_energy(
    animals: Value = activity("head"),
    gross_energy: Value = factor("MJ/head/day"),
    methane_conversion: Value = factor("1"),
    days_of_year: Value = constant(365, "day"),
    methane_energy: Value = constant(55.65, "MJ/kgCH4"),
) -> Value:
    """The share of the feed's energy that leaves as methane, over a year."""
    return animals * gross_energy * methane_conversion * days_of_year / methane_energy


@method(
    "afolu.enteric.methane_yield",
    title=Words("Enteric fermentation by dry matter eaten", "肠道发酵（按干物质采食量）"),
    gives=CH4,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.21A", "IPCC 2019 第4卷第10章 式10.21A"),
    categories=("3.A.1.a", "3.A.1.b"),
    tier=2,
)
def methane_yield(
    animals: Value = activity("head"),
    dry_matter_intake: Value = factor("kg/head/day"),
    methane_yield: Value = factor("gCH4/kg"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """Methane per kg of dry matter eaten, over a year."""
    return animals * dry_matter_intake * methane_yield * days_of_year
