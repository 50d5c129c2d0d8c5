"""N2O of nitrogen that other sectors send into the air and that falls down again (5.A). Volume 1, chapter 7.

Nitrogen oxides and ammonia of energy, industry and waste; those of agriculture are part of 3.C.5 and 3.C.6.
"""

from __future__ import annotations

from inventory.methods.afolu.nitrogen import n2o_per_nitrogen_mass
from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

EQUATION = Words("IPCC 2006 and 2019 V1 ch. 7 eq. 7.1", "IPCC 2006、2019 第1卷第7章 式7.1")


@method(
    "indirect.nitrogen_oxides",
    title=Words("Nitrogen oxides that are deposited, indirect N2O", "氮氧化物沉降：N2O 间接排放"),
    gives={"N2O": "t"},
    equation=EQUATION,
    categories=("5.A",),
    tier=1,
)
def nitrogen_oxides(
    gas_emitted: Value = activity("t"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    nitrogen_of_no2: Value = constant(14 / 46, "tN/t", "14/46"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen of NOx, stated as mass of NO2, times EF4."""
    return gas_emitted * nitrogen_of_no2 * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "indirect.ammonia",
    title=Words("Ammonia that is deposited, indirect N2O", "氨沉降：N2O 间接排放"),
    gives={"N2O": "t"},
    equation=EQUATION,
    categories=("5.A",),
    tier=1,
)
def ammonia(
    gas_emitted: Value = activity("t"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    nitrogen_of_ammonia: Value = constant(14 / 17, "tN/t", "14/17"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen of NH3 times EF4."""
    return gas_emitted * nitrogen_of_ammonia * deposition_n2o_factor * n2o_per_nitrogen
