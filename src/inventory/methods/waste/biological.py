"""Composting and anaerobic digestion of solid waste (4.B), and what a plant of the waste sector measured itself.

Waste by dry weight is counted in a unit of its own, tonnes of dry matter, so that no factor of one basis meets an
amount of the other.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


def _equation(en: str, zh: str) -> Words:
    return Words(f"IPCC 2006 V5 ch. 4 {en}; unchanged in 2019", f"IPCC 2006 第5卷第4章 {zh}；2019年未修订")


@method(
    "waste.biological.treatment",
    title=Words("Biological treatment by waste treated", "生物处理：处理量法"),
    gives={"CH4": "t", "N2O": "t"},
    equation=_equation("eq. 4.1, 4.2", "式4.1、4.2"),
    categories=("4.B",),
    tier=1,
)
def treatment(
    waste_treated: Value = activity("t", "t_dm"),
    treatment_factor: Value = factor("kg{gas}/t", "kg{gas}/t_dm"),
) -> Value:
    """Waste treated, by wet or by dry weight, times the gas let go per mass of it on that basis."""
    return waste_treated * treatment_factor


@method(
    "waste.biological.digester",
    title=Words("Digesters by the methane they generate", "厌氧消化：甲烷产生量法"),
    gives={"CH4": "t"},
    equation=_equation("eq. 4.1 and section 4.1", "式4.1和4.1节"),
    categories=("4.B",),
    tier=2,
)
def digester(
    waste_digested: Value = activity("t", "t_dm", "tCH4"),
    methane_generation: Value = factor("tCH4/t", "tCH4/t_dm", None),
    digester_leakage: Value = factor("1"),
) -> Value:
    """Methane generated in digesters, measured or by waste, times the share of it that escapes."""
    return waste_digested * methane_generation * digester_leakage


@method(
    "waste.biological.methane_flow",
    title=Words("Methane generated or recovered", "甲烷产生量或回收量"),
    gives={"CH4": "t"},
    equation=_equation("eq. 4.1 (terms before and behind the minus)", "式4.1（减号前后各项）"),
    categories=("4.B",),
    tier=3,
)
def methane_flow(methane_stated: Value = activity("tCH4")) -> Value:
    """A term of generated less recovered; the rule book has its sign."""
    return methane_stated


@method(
    "waste.measured",
    title=Words("Emissions measured at a waste plant", "废弃物处理设施实测排放"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V5 ch. 4 section 4.1.1 and ch. 5 sections 5.2.1 to 5.2.3, tier 3; unchanged in 2019",
        "IPCC 2006 第5卷第4章4.1.1节、第5章5.2.1至5.2.3节 方法3；2019年未修订",
    ),
    categories=("4.B", "4.C"),
    tier=3,
)
def measured(waste_gas_measured: Value = activity("t{gas}")) -> Value:
    """A gas that left the plant, as measured: the amount is the emission; of CO2 only that of fossil carbon."""
    return waste_gas_measured
