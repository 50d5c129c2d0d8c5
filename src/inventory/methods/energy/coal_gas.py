"""Coal mines beside methane by production (1.B.1.a, 1.B.1.b): CO2 of the seam, measured air, exploration, coal fires.

Volumes are at 20 °C and one atmosphere, where the Refinement takes 1.84 kg for a cubic metre of CO2 and 0.67 kg for
one of methane.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.energy.coal_mining import METHANE_DENSITY
from inventory.words import Words

CO2_DENSITY = constant(1.84, "kgCO2/m3_20C", "1.84")


def _refined(where: str, zh: str = "") -> Words:
    return Words(f"IPCC 2019 Refinement V2 ch. 4 {where}", f"IPCC 2019年修订版第2卷第4章 {zh or where}")


@method(
    "energy.coal.mining_co2",
    title=Words("CO2 of coal mining by production", "煤炭开采二氧化碳：产量法"),
    gives={"CO2": "t"},
    equation=_refined("eq. 4.1.3a, 4.1.7a", "式4.1.3a、4.1.7a"),
    categories=("1.B.1.a.i.1", "1.B.1.a.ii.1"),
    tier=1,
)
def mining_co2(
    coal_production: Value = activity("t"),
    mining_co2_factor: Value = factor("m3_20C/t"),
    co2_density: Value = CO2_DENSITY,
) -> Value:
    """Raw coal produced times the CO2 of the seam let go while mining it; tier 2 with a factor of the basin."""
    return coal_production * mining_co2_factor * co2_density


@method(
    "energy.coal.recovered_co2",
    title=Words("Seam CO2 carried off with recovered gas", "随回收气带出的煤层二氧化碳"),
    gives={"CO2": "t"},
    equation=_refined("eq. 4.1.2", "式4.1.2"),
    categories=("1.B.1.a.i.1",),
    tier=1,
)
def recovered_co2(
    seam_co2: Value = activity("m3_20C"),
    co2_density: Value = CO2_DENSITY,
) -> Value:
    """CO2 contained in gas recovered for energy or flared, as a deduction: the factor of mining includes it."""
    return -seam_co2 * co2_density


@method(
    "energy.coal.flared_co2",
    title=Words("Seam CO2 contained in gas that is flared", "火炬燃烧气中所含煤层二氧化碳"),
    gives={"CO2": "t"},
    equation=_refined("eq. 4.1.2 and its text on 1.B.1.a.i.4", "式4.1.2及其关于1.B.1.a.i.4的说明"),
    categories=("1.B.1.a.i.4",),
    tier=1,
)
def flared_co2(
    seam_co2: Value = activity("m3_20C"),
    co2_density: Value = CO2_DENSITY,
) -> Value:
    """CO2 that was in the gas before it was flared: it passes the flare as it is and is counted there."""
    return seam_co2 * co2_density


@method(
    "energy.coal.measured",
    title=Words("Mine methane measured in ventilation and drainage", "通风和抽采瓦斯甲烷实测"),
    gives={"CH4": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 4 sections 4.1.3 and 4.1.5, tier 3 (eq. 4.1.13); unchanged in the 2019 Refinement",
        "IPCC 2006 第2卷第4章 4.1.3、4.1.5节 方法3（式4.1.13）；2019年修订版未变",
    ),
    categories=("1.B.1.a.i.1", "1.B.1.a.i.3", "1.B.1.a.ii.1"),
    tier=3,
)
def measured_methane(
    measured_methane_volume: Value = activity("m3_20C"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Methane measured in ventilation air and in drained gas that is let go; what is used or flared is not in it."""
    return measured_methane_volume * methane_density


@method(
    "energy.coal.measured_co2",
    title=Words("Mine CO2 measured in ventilation and drainage", "通风和抽采瓦斯二氧化碳实测"),
    gives={"CO2": "t"},
    equation=_refined("section 4.1.3.2, tier 3", "4.1.3.2节 方法3"),
    categories=("1.B.1.a.i.1",),
    tier=3,
)
def measured_co2(
    measured_co2_volume: Value = activity("m3_20C"),
    co2_density: Value = CO2_DENSITY,
) -> Value:
    """CO2 of the seam in ventilation air and drained gas, without that of the air drawn in and of machines."""
    return measured_co2_volume * co2_density


@method(
    "energy.coal.exploration",
    title=Words("Coal exploration by coal resource added", "煤炭勘探：新增资源量法"),
    gives={"CH4": "t"},
    equation=_refined("appendix, eq. 4Ap.1.1", "附录 式4Ap.1.1"),
    categories=("1.B.1.a.iii",),
    tier=1,
)
def exploration(
    coal_resource_added: Value = activity("t"),
    exploration_emission_factor: Value = factor("m3_20C/t"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Coal resource that exploration added in a range of depths times the methane its boreholes let go."""
    return coal_resource_added * exploration_emission_factor * methane_density


@method(
    "energy.coal.exploration_boreholes",
    title=Words("Coal exploration by boreholes", "煤炭勘探：钻孔数法"),
    gives={"CH4": "t"},
    equation=_refined("eq. 4.1.0 and appendix, eq. 4Ap.1.2", "式4.1.0、附录式4Ap.1.2"),
    categories=("1.B.1.a.iii",),
    tier=2,
)
def exploration_boreholes(
    boreholes: Value = activity("item"),
    borehole_emission_factor: Value = factor("m3_20C/item"),
    methane_density: Value = METHANE_DENSITY,
) -> Value:
    """Exploration boreholes drilled in a basin times the methane measured per borehole there."""
    return boreholes * borehole_emission_factor * methane_density


@method(
    "energy.coal.fire",
    title=Words("Coal burnt in fires and burning dumps", "煤火和矸石山自燃烧失的煤"),
    gives={"CO2": "t"},
    equation=Words(
        "IPCC 2006 V2 ch. 4 section 4.1.6: on the basis of the carbon content of the coal; the same in 2019",
        "IPCC 2006 第2卷第4章 4.1.6节：按煤的含碳量计算；2019年修订版相同",
    ),
    categories=("1.B.1.b",),
)
def coal_fire(
    coal_burnt: Value = activity("t", "GJ"),
    net_calorific_value: Value = factor("GJ/t", None),
    carbon_content: Value = factor("tC/TJ"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
) -> Value:
    """Coal known to have burnt uncontrolled, by its carbon, all of it as CO2."""
    return coal_burnt * net_calorific_value * carbon_content * co2_per_carbon
