"""Harvested wood products (3.D.1): pools of products in use that decay, and what crosses the border.

A pool holds carbon; what it gains in a year is a removal. Its stock when the first year begins is worked out from the
years that are there: in 2006 from inflows that grew at a regional rate since 1900, in 2019 as a steady state.
"""

from __future__ import annotations

import numpy as np

from inventory.methods.define import Opening, Value, activity, constant, elapsed, factor, memory, method
from inventory.words import Words

SINCE_1900 = Words(
    "the stock of the first year was built up from nothing in 1900, by inflows that grew at the rate of the region "
    "(IPCC 2006 V4 eq. 12.1, 12.6)",
    "首年存量自1900年起由零累积，流入量按所在地区增长率回推（IPCC 2006 第4卷 式12.1、12.6）",
)
STEADY = Words(
    "the stock of the first year is the mean inflow of the first five years over the decay constant "
    "(IPCC 2019 Refinement V4 eq. 12.4)",
    "首年存量为最初五年平均流入量除以衰减常数（IPCC 2019年修订版第4卷 式12.4）",
)


def _left_and_stayed(half_life: Value, per_year: Value) -> tuple[Value, Value]:
    """Which share of a stock is left after a year, and which share of a year's inflow is there at its end."""
    k = np.log(2) / half_life * per_year
    left = np.exp(-k)
    return left, (1 - left) / k


def _grown(inflow: Value, half_life: Value, prior_growth: Value, history: Value, per_year: Value) -> Value:
    """The stock from all years before, the sum of a geometric series."""
    stayed = _left_and_stayed(half_life, per_year)[1]
    rate = np.log(2) / half_life + prior_growth
    return (
        inflow
        * stayed
        * np.exp(-prior_growth * per_year)
        * (1 - np.exp(-rate * history))
        / (1 - np.exp(-rate * per_year))
    )


def consumed_before(
    product: Value,
    imported_products: Value,
    exported_products: Value,
    wood_carbon: Value,
    half_life: Value,
    prior_growth: Value,
    history: Value,
    per_year: Value,
) -> Value:
    """What had gathered of consumption since 1900."""
    inflow = (product + imported_products - exported_products) * wood_carbon
    return _grown(inflow, half_life, prior_growth, history, per_year)


def produced_before(
    product: Value,
    domestic_wood_share: Value,
    wood_carbon: Value,
    half_life: Value,
    prior_growth: Value,
    history: Value,
    per_year: Value,
) -> Value:
    """What had gathered of products from domestic harvest since 1900."""
    inflow = product * domestic_wood_share * wood_carbon
    return _grown(inflow, half_life, prior_growth, history, per_year)


def consumed_steady(
    product: Value,
    imported_products: Value,
    exported_products: Value,
    wood_carbon: Value,
    half_life: Value,
    per_year: Value,
) -> Value:
    """The stock that a year's consumption would keep up."""
    inflow = np.maximum(product + imported_products - exported_products, 0 * product) * wood_carbon
    return inflow * half_life / np.log(2) / per_year


def produced_steady(
    product: Value, domestic_wood_share: Value, wood_carbon: Value, half_life: Value, per_year: Value
) -> Value:
    """The stock that a year's products from domestic harvest would keep up."""
    return product * domestic_wood_share * wood_carbon * half_life / np.log(2) / per_year


@method(
    "afolu.hwp.consumed",
    title=Words("Products in use, from consumption", "在用木材产品（按消费量）"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 12 eq. 12.1, 12.2, 12.6; 12A.2, 12A.4",
        "IPCC 2006 第4卷第12章 式12.1、12.2、12.6；12A.2、12A.4",
    ),
    categories=("3.D.1",),
    tier=1,
)
def consumed(
    product: Value = activity("m3", "t"),
    imported_products: Value = activity("m3", "t"),
    exported_products: Value = activity("m3", "t"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    half_life: Value = factor("year"),
    prior_growth: Value = factor("1/year"),
    history: Value = elapsed(1900),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    wood_stock: Value = memory("tC", opening=Opening(consumed_before, SINCE_1900)),
) -> Value:
    """Less stock at the end of the year than at its beginning is an emission, more is a removal."""
    left, stayed = _left_and_stayed(half_life, per_year)
    after = left * wood_stock + stayed * (product + imported_products - exported_products) * wood_carbon
    return (wood_stock - after) * co2_per_carbon, after


@method(
    "afolu.hwp.produced",
    title=Words("Products in use, from domestic harvest", "在用木材产品（按国内采伐）"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 12 eq. 12.1, 12.3, 12.6; 12A.6", "IPCC 2006 第4卷第12章 式12.1、12.3、12.6；12A.6"
    ),
    categories=("3.D.1",),
    tier=1,
)
def produced(
    product: Value = activity("m3", "t"),
    domestic_wood_share: Value = factor("1"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    half_life: Value = factor("year"),
    prior_growth: Value = factor("1/year"),
    history: Value = elapsed(1900),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    wood_stock: Value = memory("tC", opening=Opening(produced_before, SINCE_1900)),
) -> Value:
    """The same for what is made of the country's own wood, wherever it is in use."""
    left, stayed = _left_and_stayed(half_life, per_year)
    after = left * wood_stock + stayed * product * domestic_wood_share * wood_carbon
    return (wood_stock - after) * co2_per_carbon, after


@method(
    "afolu.hwp.consumed_2019",
    title=Words("Products in use, from consumption (2019)", "在用木材产品（按消费量，2019）"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2019 Refinement V4 ch. 12 eq. 12.1 to 12.6", "IPCC 2019年修订版第4卷第12章 式12.1至12.6"),
    categories=("3.D.1",),
    tier=1,
)
def consumed_2019(
    product: Value = activity("m3", "t"),
    imported_products: Value = activity("m3", "t"),
    exported_products: Value = activity("m3", "t"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    half_life: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    wood_stock: Value = memory("tC", opening=Opening(consumed_steady, STEADY, years=5)),
) -> Value:
    """Consumption is never below nothing: what is exported beyond it was made elsewhere."""
    left, stayed = _left_and_stayed(half_life, per_year)
    inflow = np.maximum(product + imported_products - exported_products, 0 * product) * wood_carbon
    after = left * wood_stock + stayed * inflow
    return (wood_stock - after) * co2_per_carbon, after


@method(
    "afolu.hwp.produced_2019",
    title=Words("Products in use, from domestic harvest (2019)", "在用木材产品（按国内采伐，2019）"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2019 Refinement V4 ch. 12 eq. 12.1 to 12.4, 12.7", "IPCC 2019年修订版第4卷第12章 式12.1至12.4、12.7"
    ),
    categories=("3.D.1",),
    tier=1,
)
def produced_2019(
    product: Value = activity("m3", "t"),
    domestic_wood_share: Value = factor("1"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    half_life: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    wood_stock: Value = memory("tC", opening=Opening(produced_steady, STEADY, years=5)),
) -> Value:
    """The same for what is made of the country's own wood, wherever it is in use."""
    left, stayed = _left_and_stayed(half_life, per_year)
    after = left * wood_stock + stayed * product * domestic_wood_share * wood_carbon
    return (wood_stock - after) * co2_per_carbon, after


@method(
    "afolu.hwp.traded",
    title=Words("Wood across the border", "木材及木材产品进出口碳流"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 12 eq. 12A.4; IPCC 2019 Refinement V4 ch. 12 eq. 12.5, 12.11",
        "IPCC 2006 第4卷第12章 式12A.4；IPCC 2019年修订版第4卷第12章 式12.5、12.11",
    ),
    categories=("3.D.1",),
    tier=1,
)
def traded(
    traded_wood: Value = activity("m3", "t"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Carbon that becomes available in the country, or leaves it."""
    return traded_wood * wood_carbon * co2_per_carbon


@method(
    "afolu.hwp.disposed",
    title=Words("Wood stored in solid waste disposal sites", "固体废弃物处置场所中储存的木材"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 12 eq. 12A.2, 12A.4, variable 1B", "IPCC 2006 第4卷第12章 式12A.2、12A.4，变量1B"),
    categories=("3.D.1",),
)
def disposed(
    disposed_stock_change: Value = activity("tC"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The annual change of stored carbon that the waste sector works out; a gain is a removal."""
    return -disposed_stock_change * co2_per_carbon


@method(
    "afolu.hwp.disposed_domestic",
    title=Words("Wood of domestic harvest stored in disposal sites", "处置场所中储存的国内采伐木材"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2006 V4 ch. 12 eq. 12.4, 12A.6, variable 2B", "IPCC 2006 第4卷第12章 式12.4、12A.6，变量2B"),
    categories=("3.D.1",),
)
def disposed_domestic(
    disposed_stock_change: Value = activity("tC"),
    imported_wood_share: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The part that is not of imported wood."""
    return -disposed_stock_change * (1 - imported_wood_share) * co2_per_carbon


@method(
    "afolu.hwp.harvested",
    title=Words("Carbon of the annual harvest", "年采伐量所含碳"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 12 eq. 12.5, variable 5 (Table 12.5 note 4)",
        "IPCC 2006 第4卷第12章 式12.5，变量5（表12.5注4）",
    ),
    categories=("3.D.1",),
)
def harvested(
    harvested_wood: Value = activity("m3"),
    bark_expansion: Value = factor("1"),
    wood_carbon: Value = factor("tC/m3"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Together with the contribution of products it is the release to the atmosphere of eq. 12.5."""
    return harvested_wood * bark_expansion * wood_carbon * co2_per_carbon
