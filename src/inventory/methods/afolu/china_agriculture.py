"""Agriculture after China's provincial guidelines: rice (3.C.7), manure by head (3.A.2), straw burnt (3.C.1.b).

Factors go by the way of rearing, by the region of China (six groups of provinces) and by the rice that is grown.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words


def equation(en: str, zh: str) -> Words:
    """What of the guidelines' chapter on agriculture a method follows; its text was not seen."""
    return Words(
        f"provincial guidelines 2011 (trial), chapter 3, {en} (recalled)", f"省级指南（试行）第三章 {zh}（凭记忆）"
    )


@method(
    "afolu.china.rice",
    title=Words("Rice fields by season", "稻田甲烷（分稻作类型）"),
    gives={"CH4": "t"},
    equation=equation("rice fields", "稻田甲烷"),
    categories=("3.C.7",),
)
def rice(rice_area: Value = activity("ha"), rice_season_factor: Value = factor("kgCH4/ha")) -> Value:
    """Area sown times what a hectare gives off in the season: of the region, or by the model CH4MOD."""
    return rice_area * rice_season_factor


@method(
    "afolu.china.manure_ch4",
    title=Words("CH4 of manure by head and region of China", "粪便管理甲烷（分区域、按头数）"),
    gives={"CH4": "t"},
    equation=equation("manure management, CH4", "动物粪便管理甲烷"),
    categories=("3.A.2",),
)
def manure_ch4(animals: Value = activity("head"), manure_methane_per_head: Value = factor("kgCH4/head")) -> Value:
    """Animals times a factor per head and year."""
    return animals * manure_methane_per_head


@method(
    "afolu.china.manure_n2o",
    title=Words("N2O of manure by head and region of China", "粪便管理氧化亚氮（分区域、按头数）"),
    gives={"N2O": "t"},
    equation=equation("manure management, N2O", "动物粪便管理氧化亚氮"),
    categories=("3.A.2",),
)
def manure_n2o(animals: Value = activity("head"), manure_n2o_per_head: Value = factor("kgN2O/head")) -> Value:
    """Animals times a factor per head and year."""
    return animals * manure_n2o_per_head


@method(
    "afolu.china.burnt_straw",
    title=Words("Straw burnt in the field", "秸秆田间焚烧氧化亚氮"),
    gives={"N2O": "t"},
    equation=equation("straw burnt in the field", "秸秆田间焚烧"),
    categories=("3.C.1.b",),
)
def burnt_straw(
    burnt_nitrogen: Value = activity("tN"),
    burnt_straw_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """Nitrogen of the straw burnt times the share of it that leaves as N2O."""
    return burnt_nitrogen * burnt_straw_n2o_factor * n2o_per_nitrogen
