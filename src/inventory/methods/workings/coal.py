"""Coal from one basis to another: as received (ar), air dried (ad), dry (d), dry ash-free (daf).

Moisture that a basis has more of dilutes everything else: from basis 1 to basis 2 a content is multiplied by
(100 − what basis 2 has of moisture and ash) / (100 − what basis 1 has), in percent. As received the moisture is the
total moisture Mt. A calorific value is lowered besides by the heat that evaporates the water (23 J/g and percent of
moisture, 206 J/g and percent of hydrogen), at constant volume.
"""

from __future__ import annotations

from inventory.methods.workings.define import Bools, Check, Floats, given, working
from inventory.words import Words

BASES = Words("GB/T 483, conversion between bases", "GB/T 483 基准换算")
NET = Words("GB/T 213, net calorific value at constant volume", "GB/T 213 恒容低位发热量")
EVAPORATION = 0.023
"""GJ/t for each percent of moisture: 23 J/g."""
HYDROGEN = 0.206
"""GJ/t for each percent of hydrogen: 206 J/g."""


def _nothing_left(moisture_air_dried: Floats, ash_air_dried: Floats, **_: Floats) -> Bools:
    """Where moisture and ash leave no coal."""
    return moisture_air_dried + ash_air_dried >= 100


@working(
    "as_received_from_air_dried",
    title=Words("content as received, from air dried", "由空气干燥基换算的收到基含量"),
    source=BASES,
    gives="percent",
)
def as_received_from_air_dried(
    content: Floats = given("percent", 0, 100),
    moisture_total: Floats = given("percent", 0, 75),
    moisture_air_dried: Floats = given("percent", 0, 50),
) -> Floats:
    """X_ar = X_ad × (100 − Mt) / (100 − Mad)."""
    return content * (100 - moisture_total) / (100 - moisture_air_dried)


@working(
    "as_received_from_dry",
    title=Words("content as received, from dry", "由干燥基换算的收到基含量"),
    source=BASES,
    gives="percent",
)
def as_received_from_dry(
    content: Floats = given("percent", 0, 100), moisture_total: Floats = given("percent", 0, 75)
) -> Floats:
    """X_ar = X_d × (100 − Mt) / 100."""
    return content * (100 - moisture_total) / 100


@working(
    "as_received_from_dry_ash_free",
    title=Words("content as received, from dry ash-free", "由干燥无灰基换算的收到基含量"),
    source=BASES,
    gives="percent",
    checks=(Check("ash_air_dried", _nothing_left, Words("moisture and ash below 100 %", "水分与灰分之和低于100%")),),
)
def as_received_from_dry_ash_free(
    content: Floats = given("percent", 0, 100),
    moisture_total: Floats = given("percent", 0, 75),
    moisture_air_dried: Floats = given("percent", 0, 50),
    ash_air_dried: Floats = given("percent", 0, 60),
) -> Floats:
    """X_ar = X_daf × (100 − Mad − Aad) / 100 × (100 − Mt) / (100 − Mad)."""
    dry = content * (100 - moisture_air_dried - ash_air_dried) / (100 - moisture_air_dried)
    return dry * (100 - moisture_total) / 100


@working(
    "carbon_per_tonne",
    title=Words("carbon per tonne of fuel as received", "收到基元素碳含量"),
    source=Words("one tonne of carbon is one tonne", "质量分数换算"),
    gives="tC/t",
)
def carbon_per_tonne(content: Floats = given("percent", 0, 100)) -> Floats:
    """The share of carbon as carbon per tonne."""
    return content / 100


@working(
    "net_from_gross",
    title=Words(
        "net calorific value as received, from gross air dried", "由空气干燥基高位发热量换算的收到基低位发热量"
    ),
    source=NET,
    gives="GJ/t",
)
def net_from_gross(
    gross_calorific_value: Floats = given("GJ_gross/t", 1, 45),
    hydrogen_air_dried: Floats = given("percent", 0, 15),
    moisture_total: Floats = given("percent", 0, 75),
    moisture_air_dried: Floats = given("percent", 0, 50),
) -> Floats:
    """Qnet,ar = (Qgr,ad − 206 Had) × (100 − Mt) / (100 − Mad) − 23 Mt, in J/g."""
    dried = gross_calorific_value - HYDROGEN * hydrogen_air_dried
    return dried * (100 - moisture_total) / (100 - moisture_air_dried) - EVAPORATION * moisture_total


@working(
    "net_as_received",
    title=Words("net calorific value as received, as tested", "收到基低位发热量检测值"),
    source=NET,
    gives="GJ/t",
)
def net_as_received(net_calorific_value_stated: Floats = given("GJ/t", 1, 45)) -> Floats:
    """The value as it is."""
    return net_calorific_value_stated.copy()


@working(
    "net_from_net_air_dried",
    title=Words("net calorific value as received, from net air dried", "由空气干燥基低位发热量换算的收到基低位发热量"),
    source=NET,
    gives="GJ/t",
)
def net_from_net_air_dried(
    net_calorific_value_stated: Floats = given("GJ/t", 1, 45),
    moisture_total: Floats = given("percent", 0, 75),
    moisture_air_dried: Floats = given("percent", 0, 50),
) -> Floats:
    """Qnet,ar = (Qnet,ad + 23 Mad) × (100 − Mt) / (100 − Mad) − 23 Mt, in J/g."""
    dried = net_calorific_value_stated + EVAPORATION * moisture_air_dried
    return dried * (100 - moisture_total) / (100 - moisture_air_dried) - EVAPORATION * moisture_total


@working(
    "net_from_net_dry",
    title=Words("net calorific value as received, from net dry", "由干燥基低位发热量换算的收到基低位发热量"),
    source=NET,
    gives="GJ/t",
)
def net_from_net_dry(
    net_calorific_value_stated: Floats = given("GJ/t", 1, 45), moisture_total: Floats = given("percent", 0, 75)
) -> Floats:
    """Qnet,ar = Qnet,d × (100 − Mt) / 100 − 23 Mt, in J/g."""
    return net_calorific_value_stated * (100 - moisture_total) / 100 - EVAPORATION * moisture_total
