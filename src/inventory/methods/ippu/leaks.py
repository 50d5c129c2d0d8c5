"""Equipment leaks of fluorochemical plants (2.B.9 of the 2019 Refinement): three ways to a mass."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.ippu.fluorochemical import AS_GAS, GASES, OTHER
from inventory.words import Words


def _equation(numbers: str) -> Words:
    return Words(
        f"IPCC 2019 Refinement V3 ch. 3 eq. {numbers}",
        f"IPCC 2019年修订版 第3卷第3章 式{numbers.replace(', ', '、')}",
    )


@method(
    "ippu.leak.screening_ranges",
    title=Words("Equipment leaks by screening ranges", "设备泄漏：筛查范围法"),
    gives=GASES,
    equation=_equation("3.43A, 3.43E"),
    categories=OTHER,
    tier=3,
)
def screening_ranges(
    leaking_time: Value = activity("h"),
    sources_above: Value = factor("item"),
    factor_above: Value = factor("kg/h/item"),
    sources_below: Value = factor("item"),
    factor_below: Value = factor("kg/h/item"),
    gas_concentration: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Hours times the sources found above and below the leak definition, each with its factor, and the gas in them."""
    leaked = sources_above * factor_above + sources_below * factor_below
    return leaking_time * leaked * gas_concentration * as_gas


@method(
    "ippu.leak.correlation",
    title=Words("Equipment leaks by correlation", "设备泄漏：相关方程法"),
    gives=GASES,
    equation=_equation("3.43B, 3.43E"),
    categories=OTHER,
    tier=3,
)
def correlation(
    leaking_time: Value = activity("h"),
    correlation_slope: Value = factor("kg/h"),
    screening_value: Value = factor("1"),
    correlation_exponent: Value = factor("1"),
    gas_concentration: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Hours times the slope and a power of the screening value of a piece of equipment, and the gas in the leak."""
    leaked = correlation_slope * screening_value**correlation_exponent
    return leaking_time * leaked * gas_concentration * as_gas


@method(
    "ippu.leak.unit_correlation",
    title=Words("Equipment leaks by a correlation of the unit", "设备泄漏：装置自有相关方程法"),
    gives=GASES,
    equation=_equation("3.43C, 3.43D, 3.43E"),
    categories=OTHER,
    tier=3,
)
def unit_correlation(
    leaking_time: Value = activity("h"),
    bias_correction: Value = factor("1"),
    intercept_exponent: Value = factor("1"),
    screening_value: Value = factor("1"),
    regression_exponent: Value = factor("1"),
    gas_concentration: Value = factor("1"),
    ten: Value = constant(10.0, "1", "10"),
    leak_rate: Value = constant(1.0, "kg/h", "1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Hours times the rate by the regression of bagged equipment, which is of logarithms of kg/h, and the gas in it."""
    leaked = bias_correction * ten**intercept_exponent * screening_value**regression_exponent * leak_rate
    return leaking_time * leaked * gas_concentration * as_gas
