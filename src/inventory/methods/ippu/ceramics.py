"""CO2 from the clay of ceramics (2.A.4.a), where the product was weighed and not the clay."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "ippu.carbonates.ceramics",
    title=Words("Ceramics by their production", "陶瓷：按产品产量"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V3 ch. 2 eq. 2.14 with section 2.5.1.3, tier 1", "IPCC 2006 第3卷第2章 式2.14及2.5.1.3节（方法1）"
    ),
    categories=("2.A.4",),
    tier=1,
)
def ceramics(
    ceramics_made: Value = activity("t"),
    clay_per_product: Value = factor("t/t"),
    carbonate_share: Value = factor("1"),
    limestone_share: Value = factor("1"),
    limestone_emission_factor: Value = factor("tCO2/t"),
    dolomite_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Clay that went in, the carbonate in it, taken as limestone for one share and as dolomite for the rest."""
    mixed = limestone_share * limestone_emission_factor + (1 - limestone_share) * dolomite_emission_factor
    return ceramics_made * clay_per_product * carbonate_share * mixed
