"""CO2 captured at plants (1.A, 2), lost on the way to geological storage and from it (1.C).

Pipelines go by length; all else is metered or monitored. The source has no default for ships, buffers, injection and
storage: what escapes is measured at each site, and a national figure is the sum of the sites.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words


@method(
    "energy.ccs.pipeline",
    title=Words("CO2 transport by pipeline length", "二氧化碳管道运输：管道长度法"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V2 ch. 5 section 5.4.1, Table 5.2", "IPCC 2006 第2卷第5章 5.4.1节 表5.2"),
    categories=("1.C.1.a",),
    tier=1,
)
def pipeline(
    pipeline_length: Value = activity("km"),
    pipeline_emission_factor: Value = factor("tCO2/km"),
) -> Value:
    """Length of transmission pipeline times the CO2 that a kilometre lets go in a year, whatever flows through it."""
    return pipeline_length * pipeline_emission_factor


@method(
    "energy.ccs.measured",
    title=Words("CO2 measured or monitored at the site", "二氧化碳实测或监测排放"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 5 sections 5.4 to 5.7, eq. 5.1 (sum of sites)",
        "IPCC 2006 第2卷第5章 5.4至5.7节、式5.1（各场地之和）",
    ),
    categories=("1.C.1.a", "1.C.1.b", "1.C.1.c", "1.C.2.a", "1.C.2.b", "1.C.3"),
    tier=3,
)
def measured(measured_co2: Value = activity("tCO2")) -> Value:
    """The mass of CO2 that escaped, as metered or monitored: the amount is the emission itself."""
    return measured_co2


@method(
    "energy.ccs.captured",
    title=Words("CO2 captured, deducted where it was produced", "二氧化碳捕集（在产生处扣减）"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V2 ch. 2 section 2.3.4, eq. 2.7", "IPCC 2006 第2卷第2章 2.3.4节 式2.7"),
    categories=("1.A.1", "1.A.2", "1.A.4", "1.A.5", "1.B.2", "2"),
    tier=3,
)
def captured(captured_co2: Value = activity("tCO2")) -> Value:
    """CO2 metered on its way from a plant to long-term storage, as a deduction: emission = production - capture."""
    return -captured_co2
