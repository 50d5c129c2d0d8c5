"""Sources on land measured or modelled by the country itself (tier 3), and sources of its own (3.C.8)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, method
from inventory.words import Words


@method(
    "afolu.land.measured",
    title=Words("Sources on land, as measured or modelled", "土地排放源：按实测或模型"),
    gives={"CO2": "t", "CH4": "t", "N2O": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 section 2.5, ch. 5 section 5.5.1, ch. 11 (tier 3); likewise in 2019",
        "IPCC 2006 第4卷第2章 2.5节、第5章 5.5.1节、第11章（方法3）；2019年同样",
    ),
    categories=("3.C.1.a", "3.C.1.b", "3.C.1.c", "3.C.1.d", "3.C.2", "3.C.3", "3.C.4", "3.C.5", "3.C.7", "3.C.8"),
    tier=3,
)
def measured(measured_emission: Value = activity("t{gas}")) -> Value:
    """The mass of a gas, as the measurements or the model of the compiler give it."""
    return measured_emission
