"""Stack tests of electronics plants (tier 3b of the 2019 Refinement): what was measured, and the emissions of a year.

Equations 6.21 and 6.22 add up stacks and intervals, one record each. Their sum over the gas consumed in the test is
`test_emission`; equations 6.23 to 6.26 bring it from the uptime of emission control in the test to that of the year.
Of a by-product the gas consumed is that of all fluorinated gases fed.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.electronics import GAS_IN_MASS
from inventory.methods.ippu.electronics_gases import ANY_GAS, equation
from inventory.words import Words

EMITTING = ("2.E.1", "2.E.2", "2.E.3", "2.E.4")
EMITTED = {"stack_emission": "kg"}
HALF = constant(0.5, "1")


@method(
    "ippu.electronics.stack_test",
    title=Words("Gas that left a stack in a test", "排气筒测试期间排出的气体"),
    gives=EMITTED,
    equation=equation("", "eq. 6.21, 6.22"),
    categories=EMITTING,
    tier=3,
)
def stack_test(
    test_interval: Value = activity("minute"),
    stack_flow: Value = factor("m3/minute"),
    stack_concentration: Value = factor("ppb"),
    molar_mass: Value = factor("g/mol"),
    molar_volume: Value = factor("m3/mol"),
) -> Value:
    """Length of the interval, times the flow and the share of the gas in it by volume, as mass."""
    return test_interval * stack_flow * stack_concentration * molar_mass / molar_volume


@method(
    "ippu.electronics.stack_test_undetected",
    title=Words("Gas not detected in a stack test", "排气筒测试中未检出的气体"),
    gives=EMITTED,
    equation=equation("", "eq. 6.21, 6.22 (X = FDL/2, p. 6.38)"),
    categories=EMITTING,
    tier=3,
)
def stack_test_undetected(
    test_interval: Value = activity("minute"),
    stack_flow: Value = factor("m3/minute"),
    detection_limit: Value = factor("ppb"),
    molar_mass: Value = factor("g/mol"),
    molar_volume: Value = factor("m3/mol"),
    half: Value = HALF,
) -> Value:
    """A gas that is fed, or an expected by-product, counts with half the field detection limit."""
    return test_interval * stack_flow * (half * detection_limit) * molar_mass / molar_volume


@method(
    "ippu.electronics.stack",
    title=Words("Gas by stack test, no emission control", "气体：排气筒测试，无排放控制"),
    gives=ANY_GAS,
    equation=equation("", "eq. 6.23 to 6.26 (a = 0)"),
    categories=EMITTING,
    tier=3,
)
def stack(
    gas_consumed: Value = activity("t"), test_emission: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Gas consumed in the year, times what left the stacks per gas consumed in the test."""
    return gas_consumed * test_emission * gas_in_mass


@method(
    "ippu.electronics.stack_abated",
    title=Words("Gas by stack test, with emission control", "气体：排气筒测试，有排放控制"),
    gives=ANY_GAS,
    equation=equation("", "eq. 6.23 to 6.26"),
    categories=EMITTING,
    tier=3,
)
def stack_abated(
    gas_consumed: Value = activity("t"),
    test_emission: Value = factor("1"),
    abated_share: Value = factor("1"),
    control_destruction: Value = factor("1"),
    control_uptime: Value = factor("1"),
    test_uptime: Value = factor("1"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """What the test found, at full uptime, and of it what is emitted while control works and while it does not."""
    uncontrolled = 1 / (1 - abated_share * control_destruction)
    at_full_uptime = test_emission / (test_uptime + (1 - test_uptime) * uncontrolled)
    return gas_consumed * at_full_uptime * (control_uptime + (1 - control_uptime) * uncontrolled) * gas_in_mass
