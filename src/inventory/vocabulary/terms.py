"""Small closed lists: activities, uses of fuel, equipment, vehicles, aircraft, scopes, memo lines, evidence."""

from __future__ import annotations

from functools import cache

from inventory.vocabulary.closed_list import ClosedList, Term, UnknownTerm, read_rows, term_of
from inventory.words import Words

NAMES = {
    "activity": Words("activity", "活动"),
    "direction": Words("direction", "方向"),
    "electricity_factor": Words("source of the electricity factor", "电力因子来源"),
    "product": Words("product", "产品"),
    "allocation_rule": Words("rule of allocation", "分摊方法"),
    "use": Words("use of fuel", "燃料用途"),
    "equipment": Words("equipment", "设备"),
    "transport_mode": Words("transport mode", "运输方式"),
    "emission_standard": Words("vehicle emission standard", "机动车排放标准"),
    "vehicle": Words("kind of vehicle", "车型"),
    "emission_control": Words("emission control", "排放控制"),
    "driving": Words("driving condition", "行驶工况"),
    "aircraft": Words("aircraft type", "机型"),
    "ch4_n2o": Words("basis of CH4 and N2O", "CH4 和 N2O 的核算依据"),
    "engine_design": Words("design of engine", "发动机类型"),
    "vessel": Words("kind of ship", "船型"),
    "mining_factor_level": Words("mining emission factor", "开采排放因子档次"),
    "post_mining_factor_level": Words("post-mining emission factor", "矿后排放因子档次"),
    "methane_use": Words("what became of the methane", "甲烷去向"),
    "closure_period": Words("interval of mine closure", "矿井关闭时段"),
    "gassy_share_level": Words("share of gassy mines", "高瓦斯矿井比例档次"),
    "active_emission_level": Words("emissions before closure", "关闭前排放档次"),
    "pipeline_leakage_level": Words("leakage of CO2 pipelines", "二氧化碳管道逸散档次"),
    "coal_rank": Words("coal rank", "煤阶"),
    "segment": Words("industry segment", "行业环节"),
    "segment_2019": Words("industry segment", "行业环节"),
    "emission_source": Words("source within the segment", "环节内来源"),
    "mining_co2_level": Words("CO2 factor of mining", "开采二氧化碳因子档次"),
    "exploration_depth": Words("depth of exploration", "勘探深度"),
    "char_product": Words("charcoal or biochar", "木炭或生物炭"),
    "gasification_process": Words("gasification process", "气化工艺"),
    "flare_site": Words("site of the flare", "火炬所在设施"),
    "gas_treatment": Words("what became of the gas", "气体去向"),
    "measured_gas": Words("gas measured", "实测气体"),
    "capture_destination": Words("destination of the CO2", "二氧化碳去向"),
    "co2_origin": Words("origin of the CO2", "二氧化碳来源"),
    "co2_flow": Words("way of the CO2", "二氧化碳流向"),
    "country_group": Words("group of countries", "国家类别"),
    "supply_flow": Words("flow of fuel", "燃料流量类型"),
    "fuel_group": Words("group of fuels", "燃料类别"),
    "comparison": Words("comparison", "对比"),
    "mine_class": Words("class of mine", "矿井类别"),
    "gas_class": Words("gas class of mine", "瓦斯等级"),
    "facility": Words("facility", "设施"),
    "carbon_flow": Words("flow of carbon", "碳流向"),
    "heat_medium": Words("what carries the heat", "热力形式"),
    "coal_basis": Words("basis of a coal analysis", "煤质分析基准"),
    "timeliness": Words("whether a test was in time", "检测是否按期"),
    "balance_form": Words("form of the energy balance", "能源平衡表形式"),
    "counted_as": Words("how it counts", "计入方式"),
    "cement_type": Words("type of cement", "水泥类型"),
    "kiln_dust": Words("account of kiln dust", "窑尘处理"),
    "kiln_dust_basis": Words("what the dust goes with", "窑尘核算口径"),
    "carbonate": Words("carbonate", "碳酸盐"),
    "carbonate_material": Words("what was weighed", "称量的物料"),
    "lime_type": Words("type of lime", "石灰类型"),
    "glass_type": Words("type of glass", "玻璃类型"),
    "product_use": Words("use of the product", "产品用途"),
    "ammonia_process": Words("ammonia process", "合成氨工艺"),
    "n2o_source": Words("product and technology", "产品和技术"),
    "n2o_abatement": Words("N2O abatement", "氧化亚氮减排技术"),
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
    "secondary_product_from": Words("made from", "副产来源"),
    "hcfc22_plant": Words("HCFC-22 plant", "HCFC-22 装置"),
    "fluorinated_gas": Words("fluorinated gas", "含氟气体"),
    "sf6_purity": Words("purity of SF6 asked for", "六氟化硫纯度要求"),
    "stream_kind": Words("what became of the mass", "该质量的去向"),
    "fluorochemical_product": Words("fluorochemical produced", "所产含氟化学品"),
    "hydrogen_route": Words("feedstock and process", "原料和工艺"),
    "metal_process": Words("metal or process", "金属或工艺"),
    "carbon_process": Words("part of the steelworks", "钢铁厂工序"),
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
    "input_gas": Words("gas fed into the process", "输入气体"),
    "electronics_product": Words("electronic product", "电子产品"),
    "electronics_process": Words("process", "工艺类型"),
    "wafer_size": Words("wafer size", "晶圆尺寸"),
    "by_products": Words("by-products", "副产物"),
    "control_technology": Words("technology of emission control", "排放控制技术"),
    "abated_by": Words("how the share with emission control is known", "经排放控制比例的确定方式"),
    "gas_role": Words("role of the gas", "气体角色"),
    "tool_kind": Words("kind of tool", "设备类型"),
    "tool_control": Words("emission control of the tool", "设备排放控制"),
    "detection": Words("whether it was detected", "是否检出"),
    "liquid_use": Words("use of the liquid", "氟化液用途"),
    "gas_flow": Words("term of the mass balance", "质量平衡项"),
    "electrical_equipment": Words("kind of electrical equipment", "电气设备类型"),
    "equipment_practice": Words("practice like that of", "参照地区"),
    "life_stage": Words("stage of life", "生命周期阶段"),
    "accelerator": Words("kind of accelerator", "加速器类型"),
    "supply_year": Words("year of supply", "供应年份"),
    "contained_use": Words("kind of equipment", "设备类型"),
    "bank_model": Words("how the bank is kept", "存量维持方式"),
    "prompt_use": Words("prompt use", "即时释放用途"),
    "agent_flow_kind": Words("flow of the agent", "物质流向"),
    "refrigerant_market_flow": Words("flow on the market", "市场流向"),
    "foam": Words("kind of foam", "泡沫类型"),
    "clinker_origin": Words("clinker", "熟料来源"),
    "nitric_process": Words("nitric acid process", "硝酸生产工艺"),
    "magnesium_stage": Words("magnesium made or processed", "镁生产环节"),
    "world_region": Words("region of the world", "世界区域"),
    "climate_zone": Words("climate zone", "气候带"),
    "climate_temperature": Words("temperature of the climate", "气候温度"),
    "climate_moisture": Words("moisture of the climate", "气候湿度"),
    "productivity": Words("productivity of the herd", "畜群生产力"),
    "land_use": Words("land use", "土地利用"),
    "land_use_before": Words("land use before", "原土地利用"),
    "soil_type": Words("soil type", "土壤类型"),
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
