"""Carbon of the chemical industry: ammonia, carbides, titanium dioxide, soda ash and hydrogen (2.B.1, 2.B.5–2.B.7).

What is recovered and what is measured comes in records of its own. `carbon_of_fuel` is one formula under several
equations: a feedstock, a reductant or a fuel, by its calorific value and carbon content; so is `deducted`.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CO2_PER_CARBON = constant(44 / 12, "tCO2/tC", "44/12")
CO2_PER_UREA = constant(44 / 60, "tCO2/t", "44/60")
MEASURED = ("2.B.1", "2.B.2", "2.B.3", "2.B.4", "2.B.5", "2.B.6", "2.B.7", "2.B.8", "2.B.10", "2.B.11")


def _equation(en: str, zh: str = "") -> Words:
    zh = zh or en.replace("eq. ", "式").replace(", ", "、")
    return Words(f"IPCC 2006 V3 ch. 3 {en}", f"IPCC 2006 第3卷第3章 {zh}")


def carbon_of_product(
    ammonia_production: Value = activity("t"),
    fuel_requirement: Value = factor("GJ/t"),
    process_carbon_content: Value = factor("kgC/GJ"),
    process_oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Ammonia produced times the fuel and feedstock it takes, the carbon in them, and the share that is oxidised."""
    return ammonia_production * fuel_requirement * process_carbon_content * process_oxidation_factor * co2_per_carbon


def carbon_of_fuel(
    fuel: Value = activity("t", "Nm3", "GJ"),
    net_calorific_value: Value = factor("GJ/t", "GJ/Nm3", None),
    carbon_content: Value = factor("kgC/GJ"),
    oxidation_factor: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """CO2 from the carbon in a feedstock, reductant or fuel that a process takes, less what stays unoxidised."""
    return fuel * net_calorific_value * carbon_content * oxidation_factor * co2_per_carbon


def deducted(recovered_co2: Value = activity("tCO2")) -> Value:
    """CO2 recovered for a product whose release is counted elsewhere or for storage, as a deduction."""
    return -recovered_co2


ammonia = method(
    "ippu.ammonia.production",
    title=Words("Ammonia by production, process unknown", "合成氨：产量法（工艺未知）"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.1"),
    categories=("2.B.1",),
    tier=1,
)(carbon_of_product)

ammonia_process = method(
    "ippu.ammonia.process",
    title=Words("Ammonia by production and process", "合成氨：分工艺产量法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.2, 3.3"),
    categories=("2.B.1",),
    tier=2,
)(carbon_of_product)

ammonia_fuel = method(
    "ippu.ammonia.fuel",
    title=Words("Ammonia by fuel and feedstock of the plant", "合成氨：企业原料和燃料法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.3, 3.4"),
    categories=("2.B.1",),
    tier=3,
)(carbon_of_fuel)


@method(
    "ippu.ammonia.urea",
    title=Words("CO2 of ammonia plants that left in urea", "合成氨二氧化碳用于尿素生产的扣除"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.1, 3.3 (R CO2)", "式3.1、3.3（R CO2）"),
    categories=("2.B.1",),
    tier=1,
)
def urea(
    urea_production: Value = activity("t"),
    co2_per_urea: Value = CO2_PER_UREA,
) -> Value:
    """Urea produced times the CO2 in it, as a deduction: it is counted where the urea is used."""
    return -urea_production * co2_per_urea


recovered_co2 = method(
    "ippu.ammonia.recovered",
    title=Words("CO2 recovered from ammonia plants", "合成氨二氧化碳回收扣除"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.1, 3.3 (R CO2)", "式3.1、3.3（R CO2）"),
    categories=("2.B.1",),
    tier=1,
)(deducted)


@method(
    "ippu.measured.co2",
    title=Words("CO2 measured at the plant", "企业实测二氧化碳排放"),
    gives={"CO2": "t"},
    equation=_equation(
        "sections 3.8.2 (soda ash), 3.9.2 eq. 3.20 (process vents)", "3.8.2节（纯碱）、3.9.2节式3.20（工艺排气）"
    ),
    categories=MEASURED,
    tier=3,
)
def measured_co2(measured_co2: Value = activity("tCO2")) -> Value:
    """CO2 that left the plant, as measured: the amount is the emission itself."""
    return measured_co2


@method(
    "ippu.measured.ch4",
    title=Words("CH4 measured at the plant", "企业实测甲烷排放"),
    gives={"CH4": "t"},
    equation=_equation("section 3.9.2 eq. 3.27 (process vents)", "3.9.2节式3.27（工艺排气）"),
    categories=MEASURED,
    tier=3,
)
def measured_ch4(measured_ch4: Value = activity("tCH4")) -> Value:
    """CH4 that left the plant, as measured: the amount is the emission itself."""
    return measured_ch4


@method(
    "ippu.measured.n2o",
    title=Words("N2O measured at the plant", "企业实测氧化亚氮排放"),
    gives={"N2O": "t"},
    equation=_equation("sections 3.3.2, 3.4.2, 3.5.2 (direct measurement)", "3.3.2、3.4.2、3.5.2节（直接测量）"),
    categories=MEASURED,
    tier=3,
)
def measured_n2o(measured_n2o: Value = activity("tN2O")) -> Value:
    """N2O that left the plant, as measured behind any abatement: the amount is the emission itself."""
    return measured_n2o


@method(
    "ippu.carbide.emission_factor",
    title=Words("Carbide by emission factor", "碳化物：排放因子法"),
    gives={"CO2": "t", "CH4": "t"},
    equation=_equation("eq. 3.11 (tiers 1 and 2)", "式3.11（方法1、2）"),
    categories=("2.B.5",),
    tier=1,
)
def carbide(
    carbide_amount: Value = activity("t"),
    carbide_emission_factor: Value = factor("t{gas}/t"),
) -> Value:
    """Coke used, carbide produced or carbide made into acetylene, times the gas per tonne; plants alike at tier 2."""
    return carbide_amount * carbide_emission_factor


@method(
    "ippu.carbide.coke",
    title=Words("Carbide by carbon of the coke", "碳化物：石油焦碳平衡法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.11, EF = (1 - share) • CCF • COF • 44/12", "式3.11，EF = (1 − 份额) • CCF • COF • 44/12"),
    categories=("2.B.5",),
    tier=3,
)
def carbide_coke(
    fuel: Value = activity("t", "GJ"),
    net_calorific_value: Value = factor("GJ/t", None),
    carbon_content: Value = factor("kgC/GJ"),
    oxidation_factor: Value = factor("1"),
    carbon_in_product: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """CO2 from the carbon in petroleum coke, less the share that stays in the carbide."""
    carbon = fuel * net_calorific_value * carbon_content * oxidation_factor
    return carbon * (1 - carbon_in_product) * co2_per_carbon


@method(
    "ippu.titanium.product",
    title=Words(
        "Titanium slag, synthetic rutile and rutile TiO2 by production", "钛渣、人造金红石和金红石型二氧化钛：产量法"
    ),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.12"),
    categories=("2.B.6",),
    tier=1,
)
def titanium(
    titanium_production: Value = activity("t"),
    titanium_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Product times the CO2 per tonne of it."""
    return titanium_production * titanium_emission_factor


titanium_reductant = method(
    "ippu.titanium.reductant",
    title=Words("Titanium products by reducing agent", "钛产品：还原剂法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.13"),
    categories=("2.B.6",),
    tier=2,
)(carbon_of_fuel)


@method(
    "ippu.soda_ash.trona",
    title=Words("Natural soda ash by trona", "天然纯碱：天然碱矿法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.14 (tiers 1 and 2)", "式3.14（方法1、2）"),
    categories=("2.B.7",),
    tier=1,
)
def trona(
    trona_used: Value = activity("t"),
    trona_purity: Value = factor("1"),
    trona_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Trona calcined times its purity and the CO2 per tonne of pure trona."""
    return trona_used * trona_purity * trona_emission_factor


@method(
    "ippu.soda_ash.product",
    title=Words("Natural soda ash by production", "天然纯碱：产量法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 3.14 (tiers 1 and 2)", "式3.14（方法1、2）"),
    categories=("2.B.7",),
    tier=1,
)
def soda_ash(
    soda_ash_production: Value = activity("t"),
    soda_ash_emission_factor: Value = factor("tCO2/t"),
) -> Value:
    """Natural soda ash produced times the CO2 per tonne of it."""
    return soda_ash_production * soda_ash_emission_factor
