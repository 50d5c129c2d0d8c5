"""A gas metered at its own temperature and pressure, as a volume at 0 °C and 101.325 kPa."""

from __future__ import annotations

from inventory.methods.workings.define import Floats, given, working
from inventory.words import Words

KELVIN = 273.15
NORMAL_PRESSURE = 101.325


@working(
    "normal_volume",
    title=Words("volume at 0 °C and 101.325 kPa", "换算到 0 °C、101.325 kPa 的体积"),
    source=Words(
        "ideal gas law; IPCC 2019 V2 ch. 4 eq. 4A.1.4 at equal pressure",
        "理想气体状态方程；等压时即 IPCC 2019 第2卷第4章 式4A.1.4",
    ),
    gives="Nm3",
)
def normal_volume(
    metered_volume: Floats = given("m3", 0, 1e15),
    gas_temperature: Floats = given("degC", -100, 500),
    gas_pressure: Floats = given("kPa", 1, 2000),
) -> Floats:
    """V0 = V × (273.15 / (273.15 + T)) × (P / 101.325); P absolute. Above some 2 MPa gases are no longer ideal."""
    return metered_volume * (KELVIN / (KELVIN + gas_temperature)) * (gas_pressure / NORMAL_PRESSURE)
