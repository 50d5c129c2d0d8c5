"""Gas that comes out long after it was bought (2.G): windows, shoes and tyres by what was sold in each year, electrical
equipment retired by what was new, and what radar planes hold.

What is bought in a year comes due after a lifetime or delay; a year counts as in `ods_banks.py`, so that a lifetime of
25 years has 25 yearly leaks.
"""

from __future__ import annotations

import numpy as np

from inventory.methods.define import Value, activity, constant, earlier, factor, memory, method
from inventory.methods.ippu.gas_uses import ELECTRICAL, GAS_IN_MASS, OTHER_USES, SF6_AND_PFCS, equation
from inventory.words import Words


def lifetime(product_lifetime: Value) -> Value:
    """Until the window is scrapped."""
    return product_lifetime


def delay(release_delay: Value) -> Value:
    """Until the gas is let go."""
    return release_delay


@method(
    "ippu.electrical.disposal_by_growth",
    title=Words("Electrical equipment retired, estimated from new capacity", "电气设备退役：由新增容量推算"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.11 in eq. 8.1 (disposal)"),
    categories=ELECTRICAL,
    tier=1,
)
def disposal_by_growth(
    new_capacity: Value = activity("t"),
    capacity_growth: Value = factor("1/year"),
    equipment_lifetime: Value = factor("year"),
    remaining_share: Value = factor("1"),
    per_year: Value = constant(1, "year"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """New nameplate capacity taken back by its growth over a lifetime, times what remains; nothing is recovered."""
    return (
        new_capacity
        / (1 + capacity_growth * per_year) ** (equipment_lifetime / per_year)
        * remaining_share
        * gas_in_mass
    )


@method(
    "ippu.electrical.disposal_by_growth_recovered",
    title=Words(
        "Electrical equipment retired, estimated from new capacity, with recovery",
        "电气设备退役：由新增容量推算，有回收",
    ),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.11 in eq. 8.2"),
    categories=ELECTRICAL,
    tier=2,
)
def disposal_by_growth_recovered(
    new_capacity: Value = activity("t"),
    capacity_growth: Value = factor("1/year"),
    equipment_lifetime: Value = factor("year"),
    remaining_share: Value = factor("1"),
    recovered_equipment: Value = factor("1"),
    recovery_efficiency: Value = factor("1"),
    recovered_kept: Value = factor("1"),
    per_year: Value = constant(1, "year"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """Retired capacity by growth, times what remains, less what is recovered and recycled, reused or destroyed."""
    retired = new_capacity / (1 + capacity_growth * per_year) ** (equipment_lifetime / per_year)
    kept = recovered_equipment * recovery_efficiency * recovered_kept
    return retired * remaining_share * (1 - kept) * gas_in_mass


@method(
    "ippu.product.awacs_charge",
    title=Words("SF6 held by AWACS planes that come or go", "预警机增减的充气量"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.13, net increase in fleet charge"),
    categories=("2.G.2.a",),
    tier=3,
)
def awacs_charge(planes: Value = activity("item"), plane_charge: Value = factor("t{gas}/item")) -> Value:
    """Planes times the charge of one: taken off the balance for new planes, added to it for retired ones."""
    return planes * plane_charge


@method(
    "ippu.product.delayed_sales",
    title=Words("Shoes, tyres and balls, by sales of each year", "鞋底、轮胎和球类：按历年销售量"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.19"),
    categories=OTHER_USES,
)
def delayed_sales(
    gas_sold: Value = activity("t"),
    release_delay: Value = factor("year"),
    due: Value = earlier("t", delay),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """All that was sold, in the year in which the delay is over."""
    return due * gas_in_mass


@method(
    "ippu.product.glazing_life",
    title=Words("Sound-proof glazing by purchases of each year", "隔音玻璃：按历年购入量"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.20, 8.21, 8.22"),
    categories=OTHER_USES,
)
def glazing_life(
    gas_bought: Value = activity("t"),
    assembly_release: Value = factor("1"),
    window_leak: Value = factor("1/year"),
    product_lifetime: Value = factor("year"),
    disposal_recovery: Value = factor("1"),
    scrapped_fill: Value = earlier("t", lifetime),
    per_year: Value = constant(1, "year"),
    gas_in_mass: Value = GAS_IN_MASS,
    in_windows: Value = memory("t"),
) -> Value:
    """Lost in assembly, leaked as a share of what windows held when new, and what is left at the end, not recovered."""
    filled = 1 - assembly_release
    in_windows = in_windows + (gas_bought - scrapped_fill) * filled
    left = scrapped_fill * filled * np.maximum(1 - window_leak * product_lifetime, 0)
    leaked = in_windows * window_leak * per_year
    return (gas_bought * assembly_release + leaked + left * (1 - disposal_recovery)) * gas_in_mass, in_windows
