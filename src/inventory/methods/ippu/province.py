"""Industrial processes of China's provincial guidelines, where their formula is not one of the IPCC's.

The guidelines have no tiers. Known from the standard worksheets; the text itself could not be read.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


def equation(en: str, zh: str) -> Words:
    """The citation: chapter 2, by source."""
    return Words(
        f"CN provincial guidelines 2011, ch. 2, {en} (worksheet)",
        f"《省级温室气体清单编制指南（试行）》第二章 {zh}（工作表）",
    )


@method(
    "ippu.province.clinker",
    title=Words("Clinker net of carbide slag", "水泥熟料（扣除电石渣熟料）"),
    gives={"CO2": "t"},
    equation=equation("cement", "水泥"),
    categories=("2.A.1",),
)
def clinker(clinker: Value = activity("t"), clinker_emission_factor: Value = factor("tCO2/t")) -> Value:
    """Clinker times the CO2 of its carbonate; the rule book takes off clinker made of carbide slag."""
    return clinker * clinker_emission_factor


@method(
    "ippu.province.steel_material",
    title=Words("Flux and electrodes of steelworks", "钢铁熔剂和电极消耗"),
    gives={"CO2": "t"},
    equation=equation("iron and steel, terms of limestone and dolomite", "钢铁（石灰石、白云石项）"),
    categories=("2.C.1",),
)
def steel_material(
    steel_material_used: Value = activity("t"), steel_material_co2_factor: Value = factor("tCO2/t")
) -> Value:
    """Limestone, dolomite or electrodes consumed, times the CO2 that a tonne of it gives off."""
    return steel_material_used * steel_material_co2_factor


@method(
    "ippu.province.gas_released",
    title=Words("Gas used in manufacture, share released", "生产用气排放"),
    gives=dict.fromkeys(("CF4", "C2F6", "HFC-23", "SF6"), "t"),
    equation=equation("semiconductors; power equipment", "半导体；电力设备"),
    categories=("2.E.1", "2.G.1.a"),
)
def gas_released(
    gas_used: Value = activity("t"),
    released_share: Value = factor("1"),
    as_gas: Value = constant(1.0, "t{gas}/t", "1"),
) -> Value:
    """Gas used in etching, cleaning, manufacture or installation, times the share of it that is released."""
    return gas_used * released_share * as_gas
