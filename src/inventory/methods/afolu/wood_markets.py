"""Harvested wood products by the production approach, at home and abroad apart (3.D.1; 2019 Refinement V4 eq. 12.9).

What is used at home is the domestic part of production less that of exports, never below nothing; the rest is abroad.
Both together are what eq. 12.7 gives.
"""

from __future__ import annotations

import numpy as np

from inventory.methods.afolu.wood_products import STEADY, produced_2019, produced_steady
from inventory.methods.define import Opening, Value, activity, constant, factor, memory, method
from inventory.words import Words

EQUATION = Words(
    "IPCC 2019 Refinement V4 ch. 12 eq. 12.2 to 12.4, 12.7, 12.9",
    "IPCC 2019年修订版第4卷第12章 式12.2至12.4、12.7、12.9",
)


def _at_home(product: Value, exported_products: Value) -> Value:
    """What is made and stays."""
    return np.maximum(product - exported_products, 0 * product)


def _abroad(product: Value, exported_products: Value) -> Value:
    """What is made and sent out."""
    return product - _at_home(product, exported_products)


def home_steady(
    exported_products: Value,
    product: Value,
    domestic_wood_share: Value,
    wood_carbon: Value,
    half_life: Value,
    per_year: Value,
) -> Value:
    """The stock at home that a year's products would keep up."""
    return produced_steady(_at_home(product, exported_products), domestic_wood_share, wood_carbon, half_life, per_year)


def abroad_steady(
    product: Value,
    exported_products: Value,
    domestic_wood_share: Value,
    wood_carbon: Value,
    half_life: Value,
    per_year: Value,
) -> Value:
    """The stock abroad that a year's exports would keep up."""
    return produced_steady(_abroad(product, exported_products), domestic_wood_share, wood_carbon, half_life, per_year)


@method(
    "afolu.hwp.produced_at_home",
    title=Words("Products of domestic harvest in use at home", "国内采伐木材产品：国内使用"),
    gives={"CO2": "t"},
    equation=EQUATION,
    categories=("3.D.1",),
    tier=1,
)
def produced_at_home(
    product: Value = activity("m3", "t"),
    exported_products: Value = activity("m3", "t"),
    domestic_wood_share: Value = factor("1"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    half_life: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    wood_stock: Value = memory("tC", opening=Opening(home_steady, STEADY, years=5)),
) -> Value:
    """The stock of products that did not leave the country."""
    stays = _at_home(product, exported_products)
    return produced_2019.formula(
        stays, domestic_wood_share, wood_carbon, half_life, per_year, co2_per_carbon, wood_stock
    )


@method(
    "afolu.hwp.produced_abroad",
    title=Words("Products of domestic harvest in use abroad", "国内采伐木材产品：出口后使用"),
    gives={"CO2": "t"},
    equation=EQUATION,
    categories=("3.D.1",),
    tier=1,
)
def produced_abroad(
    product: Value = activity("m3", "t"),
    exported_products: Value = activity("m3", "t"),
    domestic_wood_share: Value = factor("1"),
    wood_carbon: Value = factor("tC/m3", "tC/t"),
    half_life: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    wood_stock: Value = memory("tC", opening=Opening(abroad_steady, STEADY, years=5)),
) -> Value:
    """The stock of products that were exported."""
    leaves = _abroad(product, exported_products)
    return produced_2019.formula(
        leaves, domestic_wood_share, wood_carbon, half_life, per_year, co2_per_carbon, wood_stock
    )
