"""Small closed lists: activities, uses of fuel, equipment, vehicles, aircraft, scopes, memo lines, evidence."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, Term, UnknownTerm, read_rows, term_of
from inventory.words import Words

NAMES = {
    "activity": Words("activity", "活动"),
    "direction": Words("direction", "方向"),
    "use": Words("use of fuel", "燃料用途"),
    "equipment": Words("equipment", "设备"),
    "transport_mode": Words("transport mode", "运输方式"),
    "emission_standard": Words("vehicle emission standard", "机动车排放标准"),
    "vehicle": Words("kind of vehicle", "车型"),
    "emission_control": Words("emission control", "排放控制"),
    "driving": Words("driving condition", "行驶工况"),
    "aircraft": Words("aircraft type", "机型"),
    "ch4_n2o": Words("basis of CH4 and N2O", "CH4 和 N2O 的核算依据"),
    "mining_factor_level": Words("mining emission factor", "开采排放因子档次"),
    "post_mining_factor_level": Words("post-mining emission factor", "矿后排放因子档次"),
    "methane_use": Words("what became of the methane", "甲烷去向"),
    "closure_period": Words("interval of mine closure", "矿井关闭时段"),
    "gassy_share_level": Words("share of gassy mines", "高瓦斯矿井比例档次"),
    "active_emission_level": Words("emissions before closure", "关闭前排放档次"),
    "pipeline_leakage_level": Words("leakage of CO2 pipelines", "二氧化碳管道逸散档次"),
    "coal_rank": Words("coal rank", "煤阶"),
    "segment": Words("industry segment", "行业环节"),
    "country_group": Words("group of countries", "国家类别"),
    "metal_process": Words("metal or process", "金属或工艺"),
    "carbon_process": Words("part of the steelworks", "钢铁厂工序"),
    "carbon_flow": Words("direction of the carbon", "碳的流向"),
    "carbon_material": Words("material", "物料"),
    "furnace_operation": Words("operation of the furnace", "电炉操作方式"),
    "reducing_agent": Words("reducing agent", "还原剂"),
    "co2_basis": Words("basis of CO2", "CO2 核算依据"),
    "cell_technology": Words("cell technology", "电解槽技术"),
    "pfc_basis": Words("basis of PFCs", "PFC 核算依据"),
    "baking_furnace": Words("baking furnace", "焙烧炉"),
    "paste_type": Words("paste", "阳极糊"),
    "effect_class": Words("class of duration", "持续时间档次"),
    "effect_method": Words("approach to single anode effects", "单次阳极效应方法"),
    "measured_gas": Words("gas measured", "实测气体"),
    "scope": Words("scope", "范围"),
    "memo": Words("memo line", "备忘项"),
    "evidence": Words("evidence", "证据等级"),
}


@cache
def _lists() -> dict[str, ClosedList]:
    found: dict[str, list[Term]] = {name: [] for name in NAMES}
    for row in read_rows("terms.csv"):
        found[row["list"]].append(term_of(row))
    return {name: ClosedList(NAMES[name], terms) for name, terms in found.items()}


def term_list(name: str) -> ClosedList:
    """One of the small lists, by its name in `NAMES`."""
    if name not in NAMES:
        raise UnknownTerm(name, Words("list", "列表"), tuple(NAMES))
    return _lists()[name]


def term_words(name: str, id: str) -> Words:
    """The label of a term of a list; the id itself where the list does not have it."""
    return term_list(name).words(id) if id in term_list(name) else Words(id, id)
