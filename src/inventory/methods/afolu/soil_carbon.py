"""Carbon of soils (3.B): mineral soils by stock change factors, drained organic soils, what is measured, biochar.

A stock moves from one equilibrium to another evenly over D years, 20 by default, whatever the years between two
inventories; where those are more than D, they stand in its place. Losses are CO2 given off, gains are negative.
"""

from __future__ import annotations

import numpy as np

from inventory.methods.define import Value, activity, constant, earlier, factor, memory, method
from inventory.words import Words

LAND = ("3.B.1", "3.B.2", "3.B.3", "3.B.5", "3.B.6.b")
TO_SETTLEMENTS = ("3.B.5.b",)


def _cited(text: str, zh: str) -> Words:
    return Words(f"IPCC 2006 V4 ch. 2 {text}", f"IPCC 2006 第4卷第2章 {zh}")


FORMULATION_B = _cited(
    "eq. 2.25, formulation B of Box 2.1; so in the 2019 Refinement", "式2.25，专栏2.1公式B；2019年修订版相同"
)


def changed(stock_change_period: Value) -> Value:
    """Until the new stock is reached."""
    return stock_change_period


@method(
    "afolu.soil_carbon.mineral",
    title=Words("Mineral soils: land or management changed", "矿质土壤：土地利用或管理变化"),
    gives={"CO2": "t"},
    equation=FORMULATION_B,
    categories=LAND,
    tier=1,
)
def mineral(
    area: Value = activity("ha"),
    reference_soil_carbon: Value = factor("tC/ha"),
    land_use_factor: Value = factor("1"),
    management_factor: Value = factor("1"),
    input_factor: Value = factor("1"),
    land_use_factor_before: Value = factor("1"),
    management_factor_before: Value = factor("1"),
    input_factor_before: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """One year's part of the way between two stocks, on all land that changed within the period."""
    after = land_use_factor * management_factor * input_factor
    before = land_use_factor_before * management_factor_before * input_factor_before
    lost = reference_soil_carbon * (before - after)
    return area * lost * (per_year / stock_change_period) * co2_per_carbon


@method(
    "afolu.soil_carbon.mineral_by_year",
    title=Words("Mineral soils: area changed year by year", "矿质土壤：逐年变化面积"),
    gives={"CO2": "t"},
    equation=FORMULATION_B,
    categories=LAND,
    tier=1,
)
def mineral_by_year(
    area: Value = activity("ha"),
    reference_soil_carbon: Value = factor("tC/ha"),
    land_use_factor: Value = factor("1"),
    management_factor: Value = factor("1"),
    input_factor: Value = factor("1"),
    land_use_factor_before: Value = factor("1"),
    management_factor_before: Value = factor("1"),
    input_factor_before: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    done: Value = earlier("ha", changed),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    changing: Value = memory("ha"),
) -> Value:
    """The same, of what changed in this year and those before; land that has reached its new stock goes."""
    changing = changing + area - done
    after = land_use_factor * management_factor * input_factor
    before = land_use_factor_before * management_factor_before * input_factor_before
    lost = reference_soil_carbon * (before - after)
    return changing * lost * (per_year / stock_change_period) * co2_per_carbon, changing


@method(
    "afolu.soil_carbon.mineral_by_area",
    title=Words("Mineral soils: areas at two times", "矿质土壤：两期面积"),
    gives={"CO2": "t"},
    equation=_cited(
        "eq. 2.25, formulation A of Box 2.1; so in the 2019 Refinement", "式2.25，专栏2.1公式A；2019年修订版相同"
    ),
    categories=("3.B.1.a", "3.B.2.a", "3.B.3.a", "3.B.5.a"),
    tier=1,
)
def mineral_by_area(
    area_gained: Value = activity("ha"),
    reference_soil_carbon: Value = factor("tC/ha"),
    land_use_factor: Value = factor("1"),
    management_factor: Value = factor("1"),
    input_factor: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    inventory_period: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The stock on land that a use gained between two times, lost where it shrank; only all uses together tell."""
    stock = reference_soil_carbon * land_use_factor * management_factor * input_factor
    period = np.maximum(stock_change_period, inventory_period)
    return -area_gained * stock * (per_year / period) * co2_per_carbon


@method(
    "afolu.soil_carbon.mineral_from_stock",
    title=Words("Mineral soils: known stock before", "矿质土壤：已知原碳储量"),
    gives={"CO2": "t"},
    equation=FORMULATION_B,
    categories=LAND,
    tier=2,
)
def mineral_from_stock(
    area: Value = activity("ha"),
    soil_carbon_before: Value = factor("tC/ha"),
    reference_soil_carbon: Value = factor("tC/ha"),
    land_use_factor: Value = factor("1"),
    management_factor: Value = factor("1"),
    input_factor: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """From the stock that the land had when it changed, which may not have been at rest, to the new one."""
    lost = soil_carbon_before - reference_soil_carbon * land_use_factor * management_factor * input_factor
    return area * lost * (per_year / stock_change_period) * co2_per_carbon


@method(
    "afolu.soil_carbon.mineral_stocks",
    title=Words("Mineral soils: known stocks", "矿质土壤：已知两期碳储量"),
    gives={"CO2": "t"},
    equation=FORMULATION_B,
    categories=LAND,
    tier=2,
)
def mineral_stocks(
    area: Value = activity("ha"),
    soil_carbon_before: Value = factor("tC/ha"),
    soil_carbon_after: Value = factor("tC/ha"),
    stock_change_period: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Between the country's own stocks before and after."""
    return area * (soil_carbon_before - soil_carbon_after) * (per_year / stock_change_period) * co2_per_carbon


@method(
    "afolu.soil_carbon.paved",
    title=Words("Mineral soils paved over", "矿质土壤：铺装"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.25; ch. 8 section 8.3.3.2 (i); the same in 2019",
        "IPCC 2006 第4卷第2章 式2.25；第8章 8.3.3.2节(i)；2019年相同",
    ),
    categories=TO_SETTLEMENTS,
    tier=1,
)
def paved(
    area: Value = activity("ha"),
    reference_soil_carbon: Value = factor("tC/ha"),
    land_use_factor_before: Value = factor("1"),
    management_factor_before: Value = factor("1"),
    input_factor_before: Value = factor("1"),
    paved_factor: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Part of the stock of the use before is lost; the rest stays below the paving."""
    before = reference_soil_carbon * land_use_factor_before * management_factor_before * input_factor_before
    return area * before * (1 - paved_factor) * (per_year / stock_change_period) * co2_per_carbon


@method(
    "afolu.soil_carbon.paved_by_year",
    title=Words("Mineral soils paved over, year by year", "矿质土壤：逐年铺装"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V4 ch. 2 eq. 2.25; ch. 8 section 8.3.3.2 (i); the same in 2019",
        "IPCC 2006 第4卷第2章 式2.25；第8章 8.3.3.2节(i)；2019年相同",
    ),
    categories=TO_SETTLEMENTS,
    tier=1,
)
def paved_by_year(
    area: Value = activity("ha"),
    reference_soil_carbon: Value = factor("tC/ha"),
    land_use_factor_before: Value = factor("1"),
    management_factor_before: Value = factor("1"),
    input_factor_before: Value = factor("1"),
    paved_factor: Value = factor("1"),
    stock_change_period: Value = factor("year"),
    done: Value = earlier("ha", changed),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    changing: Value = memory("ha"),
) -> Value:
    """The same, of what was paved in this year and those before."""
    changing = changing + area - done
    before = reference_soil_carbon * land_use_factor_before * management_factor_before * input_factor_before
    return changing * before * (1 - paved_factor) * (per_year / stock_change_period) * co2_per_carbon, changing


@method(
    "afolu.soil_carbon.organic",
    title=Words("Drained organic soils", "排水有机土"),
    gives={"CO2": "t"},
    equation=_cited("eq. 2.26; the same in 2019", "式2.26；2019年相同"),
    categories=("3.B.1", "3.B.2", "3.B.3", "3.B.5"),
    tier=1,
)
def organic(
    area: Value = activity("ha"),
    organic_soil_loss: Value = factor("tC/ha/year"),
    per_year: Value = constant(1, "year"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """As long as it is drained."""
    return area * organic_soil_loss * per_year * co2_per_carbon


@method(
    "afolu.soil_carbon.measured",
    title=Words("Soil carbon measured or modelled", "实测或模型得出的土壤碳变化"),
    gives={"CO2": "t"},
    equation=_cited("eq. 2.24: tier 3, inorganic carbon too; so in 2019", "式2.24：方法3，含无机碳；2019年同样"),
    categories=LAND,
    tier=3,
)
def measured(
    soil_carbon_gain: Value = activity("tC"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """The year's change of the stock, organic or inorganic, from the country's own network or model."""
    return -soil_carbon_gain * co2_per_carbon


@method(
    "afolu.soil_carbon.biochar",
    title=Words("Biochar put into mineral soils", "施入矿质土壤的生物炭"),
    gives={"CO2": "t"},
    equation=Words("IPCC 2019 Refinement V4 appendix 4 eq. 4Ap.1", "IPCC 2019年修订版第4卷附录4 式4Ap.1"),
    categories=("3.B.2", "3.B.3"),
    tier=2,
)
def biochar(
    biochar_applied: Value = activity("t_dm"),
    biochar_carbon: Value = factor("tC/t_dm"),
    biochar_persistence: Value = factor("1"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """What is left after 100 years counts in the year it is put in."""
    return -biochar_applied * biochar_carbon * biochar_persistence * co2_per_carbon
