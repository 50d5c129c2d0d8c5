"""Spellings as people write them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inventory.units import AmbiguousUnit, UnitRefused, UnknownUnit, known, parse

SPELLED = {
    "g": "克 g gram",
    "kg": "千克 公斤 kg KG Kg ㎏ kilogram kilograms",
    "t": "吨 公吨 t Ｔ ｔ tonne tonnes Mg",
    "kt": "千吨 kt Gg KT",
    "wan_t": "万吨 万t 10⁴t 10^4t wan_t",
    "Mt": "百万吨 Tg 10⁶t",
    "yi_t": "亿吨 亿t",
    "m3": "立方米 m3 m³ ㎥ M3 ｍ³",
    "wan_m3": "万立方米 万m3 万m³ 万㎥",
    "yi_m3": "亿立方米 亿m³",
    "Nm3": "标立方米 标准立方米 标方 Nm3 Nm³ NM3",
    "wan_Nm3": "万标立方米 万标准立方米 万标方 万Nm³ 10⁴Nm³",
    "yi_Nm3": "亿标立方米 亿Nm3",
    "m3_20C": "m3_20C 立方米（20℃） m³(20°C)",
    "J": "J 焦耳",
    "kJ": "kJ KJ 千焦",
    "MJ": "MJ 兆焦",
    "GJ": "GJ gj ＧＪ Gj 吉焦 百万千焦 10⁶kJ GJ(net) 吉焦（低位）",
    "TJ": "TJ 太焦 十亿千焦",
    "wan_GJ": "万吉焦 万GJ 万百万千焦",
    "kcal": "kcal Kcal 千卡 大卡 ㎉",
    "Gcal": "Gcal 百万千卡 百万大卡",
    "kgce": "千克标准煤 公斤标准煤 千克标煤 kgce",
    "tce": "吨标准煤 吨标煤 tce",
    "wan_tce": "万吨标准煤 万吨标煤 万tce",
    "GJ_heat": "GJ_heat 吉焦（热） GJ(heat) 百万千焦（热力）",
    "GJ_gross": "GJ(gross) GJ(HHV) 吉焦（高位）",
    "kWh": "kWh KWH kwh Kwh kW·h 千瓦时 度",
    "MWh": "MWh MWH mwh MW·h ㎿h 兆瓦时",
    "GWh": "GWh 吉瓦时",
    "wan_kWh": "万千瓦时 万kWh 万kW·h 万度",
    "yi_kWh": "亿千瓦时 亿kWh 亿度",
    "head": "头 只 匹 head",
    "wan_head": "万头 万只 万匹",
    "ha": "公顷 ha hm² ㏊",
    "kha": "千公顷 kha",
    "mu": "亩",
    "wan_mu": "万亩",
    "m2": "平方米 m² ㎡",
    "km2": "平方公里 km²",
    "person": "人",
    "wan_person": "万人",
    "km": "公里 km",
    "tkm": "吨公里 t·km tkm",
    "percent": "% ％ percent",
    "permille": "‰",
    "1": "1 无量纲",
    "tCO2": "tCO2 tCO₂ 吨CO2 吨CO₂ 吨二氧化碳 tco2",
    "wan_tCO2": "万吨CO2 万吨二氧化碳 万tCO2",
    "tCO2e": "tCO2e tCO₂-eq 吨CO2当量 吨二氧化碳当量",
    "tC": "tC 吨碳",
    "kgCH4": "kgCH4 千克甲烷",
    "kgHFC134a": "kgHFC-134a kgHFC134a 千克HFC-134a",
    "tSF6": "tSF6 吨六氟化硫",
    "kgCF4": "kgCF4 千克PFC-14",
    "kgR410A": "kgR410A kgR-410A",
    "kgN2ON/kg": "kgN2O-N/kg",
    "tCO2/t": "tCO2/t 吨CO2/吨 吨二氧化碳／吨",
    "kgCO2/kWh": "kgCO2/kWh 千克二氧化碳/千瓦时 千克CO₂/度",
    "tC/TJ": "tC/TJ 吨碳/太焦",
    "GJ/t": "GJ/t 吉焦/吨 百万千焦/吨",
    "kJ/kg": "kJ/kg 千焦/千克 KJ/KG",
    "kJ/m3": "kJ/m3 千焦/立方米",
    "GJ/wan_Nm3": "GJ/万Nm3 吉焦/万标立方米",
    "tCO2/tce": "tCO2/tce 吨CO2/吨标准煤",
    "tCO2/MWh": "tCO2/MWh 吨CO₂/兆瓦时",
    "kgCO2/GJ": "kgCO2/GJ",
    "tCO2/wan_kWh": "tCO2/万kWh 吨CO2/万千瓦时",
    "kg/TJ": "kg/TJ 千克/太焦",
    "TJ/kt": "TJ/Gg TJ/kt",
}
PAIRS = [(text, unit) for unit, texts in SPELLED.items() for text in texts.split()]
WITH_SPACES = [
    ("metric tonne", "t"),
    ("Metric Tons", "t"),
    (" 万 吨 ", "wan_t"),
    ("t CO2", "tCO2"),
    ("tonnes CO2", "tCO2"),
    ("tCO2 / t", "tCO2/t"),
    ("万　立方米", "wan_m3"),
    ("立方米（20 °C）", "m3_20C"),
    ("\ufeffkg\u200b", "kg"),
    ("t d.m.", "t_dm"),
]


@pytest.mark.parametrize(("text", "unit"), PAIRS + WITH_SPACES)
def test_a_spelling_is_read(text: str, unit: str) -> None:
    assert parse(text) == unit
    assert known(unit)


@pytest.mark.parametrize(("energy", "unit"), [("net", "GJ"), ("gross", "GJ_gross"), ("heat", "GJ_heat")])
def test_the_basis_of_energy_comes_from_where_it_is_written(energy: str, unit: str) -> None:
    for text in ("吉焦", "GJ", "百万千焦"):
        assert parse(text, energy=energy) == unit
    assert parse("tCO2/GJ", energy=energy) == f"tCO2/{unit}"
    assert parse("kWh", energy=energy) == "kWh"


@pytest.mark.parametrize(
    ("at", "unit"), [(None, "wan_m3"), ("0 °C", "wan_Nm3"), ("15 °C", "wan_m3_15C"), ("20 °C", "wan_m3_20C")]
)
def test_the_temperature_of_a_volume_comes_from_where_it_is_written(at: str | None, unit: str) -> None:
    assert parse("万立方米", gas_volume=at) == unit
    assert parse("GJ/万m3", gas_volume=at) == f"GJ/{unit}"


@pytest.mark.parametrize("at", [None, "0 °C", "15 °C", "20 °C"])
def test_a_normal_cubic_metre_is_at_0_degrees_wherever_it_is_written(at: str | None) -> None:
    assert parse("万标立方米", gas_volume=at) == "wan_Nm3"


def test_brackets_speak_louder_than_the_place() -> None:
    assert parse("GJ（高位）", energy="heat") == "GJ_gross"
    assert parse("m³ (15 °C)", gas_volume="20 °C") == "m3_15C"


AMBIGUOUS = (
    "ton tons Ton TONS Mt mt MT m M k K 方 立方 万方 cal 卡 mWh mJ Sm3 kW 万千瓦 万 桶 吨标煤/吨 吨标准煤/吨 tce/t "
    "架次 起降架次 万架次 movements"
)


@pytest.mark.parametrize("text", AMBIGUOUS.split())
def test_a_spelling_with_several_meanings_is_refused_with_a_reason_and_choices(text: str) -> None:
    with pytest.raises(AmbiguousUnit) as caught:
        parse(text)
    assert caught.value.text == text
    assert caught.value.reason.en
    assert caught.value.reason.zh
    assert len(caught.value.choices) >= 2
    assert all(known(parse(choice)) for choice in caught.value.choices)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("tons/GJ", "t/GJ"),
        ("tCO2/ton", "tCO2/t"),
        ("tonCO2/GJ", "tCO2/GJ"),
        ("MtCO2e", "tCO2e"),
        ("方/吨", "立方米/吨"),
    ],
)
def test_a_part_with_several_meanings_spoils_the_whole_and_the_choices_speak_of_the_whole(
    text: str, choice: str
) -> None:
    with pytest.raises(AmbiguousUnit) as caught:
        parse(text)
    assert choice in caught.value.choices


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("GJj", "GJ"),
        ("万蹲", "万吨"),
        ("tCO3", "t CO₂"),
        ("公傾", "公顷"),
        ("tonnne", "tonne"),
        ("kgCO2/kWhh", "kgCO2/kWh"),
    ],
)
def test_an_unknown_spelling_names_the_nearest(text: str, choice: str) -> None:
    with pytest.raises(UnknownUnit) as caught:
        parse(text)
    assert choice in caught.value.choices
    assert all(known(parse(c)) for c in caught.value.choices)


NO_UNITS = [
    "104t",
    "10t",
    "MG",
    "t//t",
    "/t",
    "t/",
    "/",
    "GJ(20°C)",
    "m3(热)",
    "kWh(热)",
    "GJ()",
    "CO2",
    "tXY",
    "吨煤",
    "½t",
]
HOSTILE = [
    "9**9**8*t",
    "__import__('os')",
    "t\nt",
    "t\tt",
    "t\x00",
    "",
    " ",
    "(" * 50,
    "t" * 10**6,
    "万" * 10**5,
    "t/" * 30,
]


@pytest.mark.parametrize("text", NO_UNITS + HOSTILE)
def test_anything_else_is_unknown_at_once(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(UnknownUnit) as caught:
        parse(text)
    assert time.perf_counter() - start < 0.5
    assert len(str(caught.value)) < 400
    assert str(caught.value).isprintable()


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_known_unit_or_refused(text: str) -> None:
    try:
        assert known(parse(text))
    except UnitRefused as refused:
        assert refused.reason.zh
