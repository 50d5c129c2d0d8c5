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
    "ammonia_process": Words("ammonia process", "合成氨工艺"),
    "n2o_source": Words("product and technology", "产品和技术"),
    "n2o_abatement": Words("N2O abatement", "氧化亚氮减排技术"),
    "measured_gas": Words("gas measured", "实测气体"),
    "co2_destination": Words("where the CO2 went", "二氧化碳去向"),
    "carbide_basis": Words("what the amount counts", "数量口径"),
    "carbide": Words("carbide", "碳化物"),
    "titanium_product": Words("titanium product", "钛产品"),
    "fuel_role": Words("role in the process", "在过程中的作用"),
    "petrochemical_process": Words("product and process", "产品和工艺"),
    "petrochemical_gas": Words("gases worked out from this row", "本行计算的气体"),
    "ch4_treatment": Words("treatment of CH4", "甲烷处理"),
    "cracker_region": Words("region of the crackers", "裂解装置所在地区"),
    "chemical_substance": Words("substance", "物质"),
    "carbon_flow": Words("carbon flow", "碳流向"),
    "secondary_product_from": Words("made from", "副产来源"),
    "hcfc22_plant": Words("HCFC-22 plant", "HCFC-22 装置"),
    "fluorinated_gas": Words("fluorinated gas", "含氟气体"),
    "sf6_purity": Words("purity of SF6 asked for", "六氟化硫纯度要求"),
    "stream_kind": Words("what became of the mass", "该质量的去向"),
    "fluorochemical_product": Words("fluorochemical produced", "所产含氟化学品"),
    "hydrogen_route": Words("feedstock and process", "原料和工艺"),
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
