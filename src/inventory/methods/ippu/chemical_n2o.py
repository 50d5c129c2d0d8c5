"""N2O of nitric acid, adipic acid, caprolactam, glyoxal and glyoxylic acid (2.B.2–2.B.4).

A generation factor is that of the reaction itself. Emission factors of some plants include their abatement already, so
destruction and utilisation go with generation factors only.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

SOURCES = ("2.B.2", "2.B.3", "2.B.4")


def _production(
    chemical_production: Value = activity("t"),
    n2o_emission_factor: Value = factor("kgN2O/t"),
) -> Value:
    """Product (nitric acid as 100 percent HNO3) times the N2O emitted per tonne, abatement in the factor or none."""
    return chemical_production * n2o_emission_factor


production = method(
    "ippu.n2o.production",
    title=Words("N2O by production", "氧化亚氮：产量法"),
    gives={"N2O": "t"},
    equation=Words("IPCC 2006 V3 ch. 3 eq. 3.5, 3.7, 3.9", "IPCC 2006 第3卷第3章 式3.5、3.7、3.9"),
    categories=SOURCES,
    tier=1,
)(_production)

technology = method(
    "ippu.n2o.technology",
    title=Words("N2O by production and technology", "氧化亚氮：分技术产量法"),
    gives={"N2O": "t"},
    equation=Words(
        "IPCC 2006 V3 ch. 3 eq. 3.6, abatement included in the factor", "IPCC 2006 第3卷第3章 式3.6，因子已含减排效果"
    ),
    categories=("2.B.2",),
    tier=2,
)(_production)


@method(
    "ippu.n2o.abated",
    title=Words("N2O by production with abatement", "氧化亚氮：产量法（含减排装置）"),
    gives={"N2O": "t"},
    equation=Words("IPCC 2006 V3 ch. 3 eq. 3.6, 3.8, 3.10", "IPCC 2006 第3卷第3章 式3.6、3.8、3.10"),
    categories=SOURCES,
    tier=2,
)
def abated(
    chemical_production: Value = activity("t"),
    n2o_generation_factor: Value = factor("kgN2O/t"),
    n2o_destruction: Value = factor("1"),
    abatement_utilisation: Value = factor("1"),
) -> Value:
    """Product times the N2O generated, less what the abatement destroys while it runs."""
    return chemical_production * n2o_generation_factor * (1 - n2o_destruction * abatement_utilisation)
