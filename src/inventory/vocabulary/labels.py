"""What a word of a record or a factor key is called: one place that knows which list a column's words come from."""

from __future__ import annotations

from inventory.vocabulary.closed_list import ClosedList
from inventory.vocabulary.energy_balance import balance_item_list, balance_row_list
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gases import refrigerant_list
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import region_list
from inventory.vocabulary.terms import NAMES, term_list
from inventory.words import Words

COLUMNS = {
    "fuel": Words("fuel", "燃料"),
    "item": Words("item", "品种"),
    "item.kind": Words("kind of fuel", "燃料类型"),
    "item.burnt": Words("burnt", "是否燃烧"),
    "category": Words("category", "类别"),
    "month": Words("month", "月份"),
    "region": Words("region", "地区"),
    "balance_row": Words("row of the energy balance", "能源平衡表行"),
    "balance_row.kind": Words("kind of row", "行的类型"),
    "counterpart": Words("counterpart region", "对方地区"),
    "medium": Words("form of heat", "热力形式"),
    "flow": Words("flow", "流量类型"),
    "ncv_basis": Words("basis of the calorific value", "低位发热量基准"),
    "carbon_basis": Words("basis of the carbon", "元素碳基准"),
    "batch": Words("batch or day", "批次或日期"),
    "laboratory": Words("laboratory", "检测单位"),
    "test_date": Words("date of the test", "检测日期"),
    "certificate": Words("certificate", "证书编号"),
    "factor_productivity": Words("productivity of the factors", "因子所属生产力"),
    "herd": Words("herd", "畜群"),
    "second_amendment": Words("second amendment", "第二种有机添加物"),
    "third_amendment": Words("third amendment", "第三种有机添加物"),
    "growing_stock_level_before": Words("level of the first growing stock", "前期蓄积量档次"),
    "soil_use_before": Words("crops or cover before", "原作物或地表类型"),
    "soil_management_before": Words("tillage or state of grassland before", "原耕作方式或草地状况"),
    "soil_input_before": Words("input of organic matter before", "原有机质投入"),
    "sewer_to": Words("where sewers lead", "下水道去向"),
    "latrine_kind": Words("kind of latrine", "厕坑种类"),
    "other_to": Words("what the other way is", "其他途径"),
}

LISTS = {
    "medium": "heat_medium",
    "flow": "supply_flow",
    "ncv_basis": "coal_basis",
    "carbon_basis": "coal_basis",
    "factor_productivity": "productivity",
    "second_amendment": "organic_amendment",
    "third_amendment": "organic_amendment",
    "growing_stock_level_before": "growing_stock_level",
    "soil_use_before": "soil_use",
    "soil_management_before": "soil_management",
    "soil_input_before": "soil_input",
    "sewer_to": "wastewater_system",
    "latrine_kind": "wastewater_system",
    "other_to": "wastewater_system",
}
"""The list of terms of a column that is not called as its list is."""

KINDS = {
    "fossil": Words("fossil", "化石"),
    "biomass": Words("biomass", "生物质"),
    "mixed": Words("fossil and biomass mixed", "化石与生物质混合"),
    "electricity": Words("electricity", "电力"),
    "heat": Words("heat", "热力"),
    "other": Words("other energy", "其他能源"),
    "sum": Words("total of a group", "分组合计"),
}

BURNT = {
    "yes": Words("yes", "是"),
    "no": Words("no, used up otherwise", "否，用作非能源产品"),
    "with_coke": Words("counted with the coke", "已随焦炭计入"),
}

ROW_KINDS = {
    "total": Words("total", "合计"),
    "production": Words("production", "生产"),
    "recovery": Words("recovery", "回收"),
    "in_from_provinces": Words("from other provinces", "外省调入"),
    "imports": Words("imports", "进口"),
    "bunkers_abroad": Words("refuelling abroad", "境外加油"),
    "out_to_provinces": Words("to other provinces", "调出"),
    "exports": Words("exports", "出口"),
    "foreign_bunkers": Words("refuelling of foreign craft", "境外船机加油"),
    "stock_change": Words("stock change", "库存变化"),
    "combustion": Words("burnt for power and heat", "发电供热燃烧"),
    "conversion": Words("conversion", "加工转换"),
    "reinput": Words("put in again", "再投入"),
    "loss": Words("losses", "损失"),
    "final": Words("final consumption", "终端消费"),
    "feedstock": Words("raw material", "原料、材料"),
    "difference": Words("statistical difference", "平衡差额"),
    "consumption": Words("total consumption", "消费量合计"),
}


def list_of(column: str) -> ClosedList | None:
    """The closed list that a column's words come from; None for free text and for category codes."""
    if column == "item":
        return balance_item_list()
    if column == "fuel":
        return fuel_list()
    if column in ("region", "counterpart"):
        return region_list()
    if column == "balance_row":
        return balance_row_list()
    name = LISTS.get(column, column)
    return term_list(name) if name in NAMES else None


def item_words(id: str) -> Words:
    """What an item is called: a carrier of energy, a gas or a blend, a gas fed in, a crop, an animal; else itself."""
    lists = (balance_item_list(), refrigerant_list(), *(term_list(n) for n in ("input_gas", "crop", "animal")))
    return next((known.words(id) for known in lists if id in known), Words(id, id))


def column_words(column: str) -> Words:
    """What a column is called; that of a measured parameter, as the quantity it is."""
    named = COLUMNS.get(column) or NAMES.get(column)
    return named or (quantity_list().words(column) if column in quantity_list() else Words(column, column))


def value_words(column: str, value: str) -> Words:
    """What a value of a column is called; itself where no list has it."""
    if column == "item.kind":
        return KINDS[value]
    if column == "month":
        return Words(f"month {value}", f"{value}月")
    if column == "item.burnt":
        return BURNT[value]
    if column == "balance_row.kind":
        return ROW_KINDS[value]
    if column == "item":
        return item_words(value)
    known = list_of(column)
    return known.words(value) if known is not None and value in known else Words(value, value)
