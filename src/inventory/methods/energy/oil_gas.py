"""Fugitive emissions of oil and natural gas systems, venting and flaring included (1.B.2)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "energy.fugitive.oil_gas",
    title=Words("Oil and natural gas, by industry segment", "石油和天然气逸散：分行业环节"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words("IPCC 2006 V2 ch. 4 eq. 4.2.1", "IPCC 2006 第2卷第4章 式4.2.1"),
    categories=("1.B.2",),
    tier=1,
)
def oil_gas_segment(
    segment_activity: Value = activity("m3_15C", "m3"),
    segment_emission_factor: Value = factor("kt{gas}/million_m3_15C", "kt{gas}/thousand_m3"),
) -> Value:
    """Gas (or oil) that goes through a segment of the industry times the gas emitted per volume of it."""
    return segment_activity * segment_emission_factor


@method(
    "energy.fugitive.oil_gas_facilities",
    title=Words("Oil and natural gas, by facility", "石油和天然气逸散：按设施"),
    gives={"CH4": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 1, oil and natural gas systems",
        "《省级温室气体清单编制指南（试行）》第一章 石油和天然气系统逸散",
    ),
    categories=("1.B.2",),
    tier=2,
)
def oil_gas_facilities(
    facilities: Value = activity("item", "Nm3", "t"),
    facility_emission_factor: Value = factor("t{gas}/item", "t{gas}/Nm3", "t{gas}/t"),
) -> Value:
    """Facilities of a kind in the year, or the gas or oil that goes through, times the gas that leaks from each."""
    return facilities * facility_emission_factor
