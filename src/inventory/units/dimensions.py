"""Dimensions as keys for machines and words for people."""

from __future__ import annotations

from collections.abc import Mapping

from inventory.units.tables import labels
from inventory.words import Words

BASE = {
    "mass": Words("mass", "质量"),
    "dry_matter": Words("mass of dry matter", "干物质质量"),
    "volume": Words("volume at no stated temperature", "体积（未注明温度）"),
    "volume_0C": Words("gas volume at 0 °C", "0 °C 下的气体体积"),
    "volume_15C": Words("gas volume at 15 °C", "15 °C 下的气体体积"),
    "volume_20C": Words("gas volume at 20 °C", "20 °C 下的气体体积"),
    "temperature": Words("temperature", "温度"),
    "pressure": Words("pressure", "压力"),
    "energy_net": Words("energy on a net calorific basis", "能量（低位热值）"),
    "energy_gross": Words("energy on a gross calorific basis", "能量（高位热值）"),
    "heat": Words("heat", "热力"),
    "electricity": Words("electricity", "电量"),
    "head": Words("number of animals", "动物数量"),
    "person": Words("number of people", "人数"),
    "vehicle": Words("number of vehicles", "车辆数"),
    "item": Words("number of items", "个数"),
    "landing_take_off": Words("landing and take-off cycles", "起降循环次数"),
    "cold_start": Words("number of cold starts", "冷启动次数"),
    "area": Words("area", "面积"),
    "distance": Words("distance", "里程"),
    "time": Words("time", "时间"),
    "shaft_power": Words("power at the shaft", "轴功率"),
    "voltage": Words("voltage", "电压"),
    "current": Words("electric current", "电流"),
}
NUMBER = Words("a plain number", "无量纲数")


def key_of(powers: Mapping[str, int]) -> str:
    """`{"energy_net": 1, "mass": -1}` → `energy_net/mass`; names in alphabetical order, `1` for no dimension."""
    top = "*".join(_power(d, p) for d, p in sorted(powers.items()) if p > 0)
    bottom = "".join(f"/{_power(d, -p)}" for d, p in sorted(powers.items()) if p < 0)
    return (top or "1") + bottom


def words_of(powers: Mapping[str, int]) -> Words:
    """The same in plain words."""
    return Words(_said(powers, "en", " times ", " per "), _said(powers, "zh", "×", "÷")) if powers else NUMBER


def _said(powers: Mapping[str, int], lang: str, times: str, per: str) -> str:
    top = times.join(_power(_base(d).of(lang), p) for d, p in sorted(powers.items()) if p > 0)
    bottom = "".join(per + _power(_base(d).of(lang), -p) for d, p in sorted(powers.items()) if p < 0)
    return (top or "1") + bottom


def _base(name: str) -> Words:
    return BASE.get(name) or Words(f"mass of {labels('en').get(name, name)}", f"{labels('zh').get(name, name)}的质量")


def _power(text: str, power: int) -> str:
    return text if power == 1 else f"{text}^{power}"
