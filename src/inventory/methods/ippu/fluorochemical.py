"""Fluorochemical production (2.B.9): HFC-23 of HCFC-22 plants, and the gases that other plants let go.

One formula serves every gas. Shares and concentrations are masses per mass, so `as_gas` says which gas the mass is.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

HFCS = (
    "HFC-23", "HFC-32", "HFC-41", "HFC-43-10mee", "HFC-125", "HFC-134", "HFC-134a", "HFC-143", "HFC-143a", "HFC-152a",
    "HFC-227ea", "HFC-236fa", "HFC-245ca", "HFC-245fa",
)  # fmt: skip
PFCS = ("CF4", "C2F6", "C3F8", "C4F10", "c-C4F8", "C5F12", "C6F14")
GASES = dict.fromkeys((*HFCS, *PFCS, "SF6", "NF3"), "t")
MIXTURE = ("HFC-134a", "CF4", "c-C4F8", "HFC-32", "HFC-125", "HFC-23", "HFC-143a", "C2F6", "C3F8", "C6F14")

AS_GAS = constant(1.0, "t{gas}/t", "1")
WHOLE = constant(100.0, "percent", "100")
HALF = constant(0.5, "1", "1/2")
HCFC22 = ("2.B.9.a",)
OTHER = ("2.B.9.b", "2.B.9.c", "2.B.9.d", "2.B.9.e", "2.B.9.f", "2.B.9.g")


def _equation(numbers: str, edition: str = "IPCC 2006") -> Words:
    edition_zh = edition.replace("2019 Refinement", "2019年修订版")
    return Words(f"{edition} V3 ch. 3 eq. {numbers}", f"{edition_zh} 第3卷第3章 式{numbers.replace(', ', '、')}")


@method(
    "ippu.hcfc22.production",
    title=Words("HFC-23 by HCFC-22 production", "HFC-23：HCFC-22 产量法"),
    gives={"HFC-23": "t"},
    equation=_equation("3.30"),
    categories=HCFC22,
    tier=1,
)
def hcfc22(
    hcfc22_production: Value = activity("t"),
    hfc23_emission_factor: Value = factor("tHFC23/t"),
) -> Value:
    """All HCFC-22 produced, for any use, times the HFC-23 that comes with it, all of it released."""
    return hcfc22_production * hfc23_emission_factor


@method(
    "ippu.hcfc22.efficiencies",
    title=Words("HFC-23 by carbon and fluorine efficiency", "HFC-23：碳平衡和氟平衡效率法"),
    gives={"HFC-23": "t"},
    equation=_equation("3.31, 3.32, 3.33"),
    categories=HCFC22,
    tier=2,
)
def efficiencies(
    hcfc22_production: Value = activity("t"),
    carbon_efficiency: Value = factor("percent"),
    fluorine_efficiency: Value = factor("percent"),
    loss_to_hfc23: Value = factor("1"),
    carbon_content_factor: Value = factor("tHFC23/t"),
    fluorine_content_factor: Value = factor("tHFC23/t"),
    released_fraction: Value = factor("1"),
    whole: Value = WHOLE,
    half: Value = HALF,
) -> Value:
    """HCFC-22 times the mean of the two balances: what each lacks of 100 percent, as HFC-23, while released."""
    by_carbon = (whole - carbon_efficiency) * carbon_content_factor
    by_fluorine = (whole - fluorine_efficiency) * fluorine_content_factor
    return hcfc22_production * half * (by_carbon + by_fluorine) * loss_to_hfc23 * released_fraction


@method(
    "ippu.hcfc22.carbon_efficiency",
    title=Words("HFC-23 by carbon efficiency alone", "HFC-23：碳平衡效率法"),
    gives={"HFC-23": "t"},
    equation=_equation("3.31, 3.32"),
    categories=HCFC22,
    tier=2,
)
def carbon_efficiency(
    hcfc22_production: Value = activity("t"),
    carbon_efficiency: Value = factor("percent"),
    loss_to_hfc23: Value = factor("1"),
    carbon_content_factor: Value = factor("tHFC23/t"),
    released_fraction: Value = factor("1"),
    whole: Value = WHOLE,
) -> Value:
    """HCFC-22 times what the carbon balance lacks of 100 percent, as HFC-23, while released."""
    lost = (whole - carbon_efficiency) * carbon_content_factor
    return hcfc22_production * lost * loss_to_hfc23 * released_fraction


@method(
    "ippu.hcfc22.fluorine_efficiency",
    title=Words("HFC-23 by fluorine efficiency alone", "HFC-23：氟平衡效率法"),
    gives={"HFC-23": "t"},
    equation=_equation("3.31, 3.33"),
    categories=HCFC22,
    tier=2,
)
def fluorine_efficiency(
    hcfc22_production: Value = activity("t"),
    fluorine_efficiency: Value = factor("percent"),
    loss_to_hfc23: Value = factor("1"),
    fluorine_content_factor: Value = factor("tHFC23/t"),
    released_fraction: Value = factor("1"),
    whole: Value = WHOLE,
) -> Value:
    """HCFC-22 times what the fluorine balance lacks of 100 percent, as HFC-23, while released."""
    lost = (whole - fluorine_efficiency) * fluorine_content_factor
    return hcfc22_production * lost * loss_to_hfc23 * released_fraction


@method(
    "ippu.hcfc22.monitored",
    title=Words("HFC-23 by monitoring of the reactor product", "HFC-23：反应产物监测法"),
    gives={"HFC-23": "t"},
    equation=_equation("3.36, 3.40"),
    categories=HCFC22,
    tier=3,
)
def monitored(
    hcfc22_production: Value = activity("t"),
    hfc23_in_product: Value = factor("tHFC23/t"),
    released_fraction: Value = factor("1"),
) -> Value:
    """HCFC-22 times the HFC-23 measured in the reactor product, for the share of time that it was vented."""
    return hcfc22_production * hfc23_in_product * released_fraction


@method(
    "ippu.fluorochemical.production",
    title=Words("Fluorinated gas by production of fluorochemicals", "含氟化学品生产：产量法"),
    gives={**GASES, "N2O": "t"},
    equation=_equation("3.41"),
    categories=OTHER,
    tier=1,
)
def production(
    fluorochemical_production: Value = activity("t"),
    fluorochemical_emission_factor: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Fluorochemical produced times the gas let go per mass of it, without abatement."""
    return fluorochemical_production * fluorochemical_emission_factor * as_gas


@method(
    "ippu.fluorochemical.abated",
    title=Words("Fluorinated gas by production, vent stream destroyed", "含氟化学品生产：产量法（排气销毁）"),
    gives=GASES,
    equation=Words(
        "IPCC 2006 V3 ch. 3 eq. 3.41, adjusted by section 3.10.2.2, choice of emission factors",
        "IPCC 2006 第3卷第3章 式3.41，按3.10.2.2节“排放因子的选择”调整",
    ),
    categories=("2.B.9.b",),
    tier=1,
)
def abated(
    fluorochemical_production: Value = activity("t"),
    fluorochemical_emission_factor: Value = factor("1"),
    vent_destruction: Value = factor("1"),
    time_in_service: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Fluorochemical produced times the gas let go, less what the oxidiser destroys while in service."""
    let_go = fluorochemical_production * fluorochemical_emission_factor * as_gas
    return let_go * (1 - vent_destruction * time_in_service)


@method(
    "ippu.fluorochemical.mixture",
    title=Words("Representative mixture by production of fluorochemicals", "含氟化学品生产：代表性混合气体"),
    gives=dict.fromkeys(MIXTURE, "t"),
    equation=_equation("3.41, Table 3.28b", "IPCC 2019 Refinement"),
    categories=("2.B.9.b", "2.B.9.c", "2.B.9.f", "2.B.9.g"),
    tier=1,
)
def mixture(
    fluorochemical_production: Value = activity("t"),
    fluorochemical_emission_factor: Value = factor("1"),
    emitted_share: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Fluorochemical produced times all that is let go and the share of this gas in it."""
    return fluorochemical_production * fluorochemical_emission_factor * emitted_share * as_gas


@method(
    "ippu.fluorochemical.vent",
    title=Words("Vent stream measured", "排气实测法"),
    gives=GASES,
    equation=_equation("3.34, 3.37, 3.42"),
    categories=(*HCFC22, *OTHER),
    tier=3,
)
def vent(
    venting_time: Value = activity("h"),
    vent_gas_flow: Value = factor("kg/h"),
    gas_concentration: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Hours of venting times the mass flow of the stream and the gas in it; hours under destruction do not count."""
    return venting_time * vent_gas_flow * gas_concentration * as_gas


@method(
    "ippu.fluorochemical.proxy",
    title=Words("Vent stream by proxy of a trial", "排气代用参数法"),
    gives=GASES,
    equation=_equation("3.35, 3.38, 3.39, 3.43"),
    categories=(*HCFC22, *OTHER),
    tier=3,
)
def proxy(
    venting_time: Value = activity("h"),
    vent_gas_flow: Value = factor("kg/h"),
    gas_concentration: Value = factor("1"),
    trial_operating_rate: Value = factor("1"),
    operating_rate: Value = factor("1"),
    rate_factor: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Hours of venting times the emission rate of the trial, brought to the operating rate of the time."""
    standard_emission = gas_concentration * vent_gas_flow / trial_operating_rate
    return venting_time * standard_emission * rate_factor * operating_rate * as_gas


@method(
    "ippu.fluorochemical.stream",
    title=Words("Mass lost by balance, leak or cylinder venting", "物料平衡、泄漏或钢瓶排空的损失量"),
    gives=GASES,
    equation=_equation("3.41A, 3.41B", "IPCC 2019 Refinement"),
    categories=OTHER,
    tier=2,
)
def stream(
    stream_mass: Value = activity("t"),
    gas_concentration: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Mass that left a process or a cylinder times the gas in it."""
    return stream_mass * gas_concentration * as_gas


@method(
    "ippu.fluorochemical.recovered",
    title=Words("Gas recovered as feedstock or destroyed", "回收作原料或销毁的气体"),
    gives=GASES,
    equation=_equation("3.38, 3.40 (R)"),
    categories=(*HCFC22, *OTHER),
    tier=3,
)
def recovered(
    stream_mass: Value = activity("t"),
    gas_concentration: Value = factor("1"),
    as_gas: Value = AS_GAS,
) -> Value:
    """Mass recovered or destroyed times the gas in it, as a deduction from what the same plant was said to make."""
    return -stream_mass * gas_concentration * as_gas
