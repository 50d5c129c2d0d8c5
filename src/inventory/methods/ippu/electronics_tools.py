"""Process tools of electronics plants (2019 Refinement): the gas that passes emission control, by counts of tools.

The share a is a ratio of two sums: tools with emission control over all tools. Where the gas is not apportioned to
processes (tiers 2a, 2b), a tool that cleans chambers counts γ times. A rule book derives a of these counts.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.methods.ippu.electronics_gases import equation
from inventory.words import Words

EMITTING = ("2.E.1", "2.E.2", "2.E.3", "2.E.4")
WEIGHTED = {"weighted_tools": "item"}


@method(
    "ippu.electronics.tools",
    title=Words("Process tools, each counted once", "工艺设备：每台计一次"),
    gives=WEIGHTED,
    equation=equation("", "eq. 6.10, 6.11 (m), 6.18, 6.19 (n)"),
    categories=EMITTING,
    tier=2,
)
def tools(process_tools: Value = activity("item")) -> Value:
    """Tools for etching or wafer cleaning, or of one process, that emit the gas."""
    return process_tools


@method(
    "ippu.electronics.chamber_tools",
    title=Words("Chamber cleaning tools, by weight", "腔体清洗设备：加权计数"),
    gives=WEIGHTED,
    equation=equation("", "eq. 6.10, 6.11 (γ · n)"),
    categories=EMITTING,
    tier=2,
)
def chamber_tools(process_tools: Value = activity("item"), tool_weight: Value = factor("1")) -> Value:
    """Tools that clean chambers, each for as many as emit like one tool for etching or wafer cleaning."""
    return process_tools * tool_weight
