"""CO2 of waste incinerated or burnt in the open (4.C), fossil and biogenic apart.

Every formula has two readings: the carbon that is fossil, which counts, and the rest, which is a memo item. Waste by
dry weight is counted in tonnes of dry matter, a unit of its own.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CO2_PER_CARBON = constant(44 / 12, "tCO2/tC", "44/12")


def _equation(en: str, zh: str = "") -> Words:
    zh = zh or en.replace("eq. ", "式")
    return Words(f"IPCC 2006 V5 ch. 5 {en}; unchanged in 2019", f"IPCC 2006 第5卷第5章 {zh}；2019年未修订")


@method(
    "waste.burning.fossil",
    title=Words("Fossil CO2 by amount and kind of waste", "化石成因二氧化碳：分废弃物类型法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 5.1"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def fossil(
    waste_burnt: Value = activity("t", "t_dm"),
    dry_matter: Value = factor("t_dm/t", None),
    waste_carbon_content: Value = factor("tC/t_dm"),
    fossil_carbon_fraction: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Carbon in the dry matter of the waste, the fossil fraction of it, as far as it is oxidised."""
    carbon = waste_burnt * dry_matter * waste_carbon_content
    return carbon * fossil_carbon_fraction * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.biogenic",
    title=Words("Biogenic CO2 by amount and kind of waste", "生物成因二氧化碳：分废弃物类型法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 5.1, the carbon that is not fossil", "式5.1，非化石碳部分"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def biogenic(
    waste_burnt: Value = activity("t", "t_dm"),
    dry_matter: Value = factor("t_dm/t", None),
    waste_carbon_content: Value = factor("tC/t_dm"),
    fossil_carbon_fraction: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Carbon in the dry matter of the waste that is not fossil, as far as it is oxidised."""
    carbon = waste_burnt * dry_matter * waste_carbon_content
    return carbon * (1 - fossil_carbon_fraction) * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.component_fossil",
    title=Words("Fossil CO2 of municipal waste by composition", "化石成因二氧化碳：城市生活垃圾组分法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 5.2, one component (eq. 5.8 to 5.10 are parts of it)", "式5.2的一个组分（含式5.8至5.10）"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def component_fossil(
    waste_burnt: Value = activity("t"),
    waste_share: Value = factor("1"),
    dry_matter: Value = factor("t_dm/t"),
    waste_carbon_content: Value = factor("tC/t_dm"),
    fossil_carbon_fraction: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """The share of a component in the waste, with the carbon of that component; components add up."""
    carbon = waste_burnt * waste_share * dry_matter * waste_carbon_content
    return carbon * fossil_carbon_fraction * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.component_biogenic",
    title=Words("Biogenic CO2 of municipal waste by composition", "生物成因二氧化碳：城市生活垃圾组分法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 5.2, the carbon that is not fossil", "式5.2，非化石碳部分"),
    categories=("4.C.1", "4.C.2"),
    tier=1,
)
def component_biogenic(
    waste_burnt: Value = activity("t"),
    waste_share: Value = factor("1"),
    dry_matter: Value = factor("t_dm/t"),
    waste_carbon_content: Value = factor("tC/t_dm"),
    fossil_carbon_fraction: Value = factor("1"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """The share of a component in the waste, with what of its carbon is not fossil."""
    carbon = waste_burnt * waste_share * dry_matter * waste_carbon_content
    return carbon * (1 - fossil_carbon_fraction) * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.wet_fossil",
    title=Words("Fossil CO2 by carbon in wet waste", "化石成因二氧化碳：湿基含碳量法"),
    gives={"CO2": "t"},
    equation=_equation(
        "eq. 5.1 with dm, CF and FCF in one (section 5.2.1.1)", "式5.1，dm、CF、FCF 合为一项（5.2.1.1节）"
    ),
    categories=("4.C.1",),
    tier=1,
)
def wet_fossil(
    waste_burnt: Value = activity("t"),
    wet_fossil_carbon: Value = factor("tC/t"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Fossil carbon per mass of wet waste, as far as it is oxidised."""
    return waste_burnt * wet_fossil_carbon * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.wet_biogenic",
    title=Words("Biogenic CO2 by carbon in wet waste", "生物成因二氧化碳：湿基含碳量法"),
    gives={"CO2": "t"},
    equation=_equation("eq. 5.1 with total less fossil carbon of wet waste", "式5.1，湿基总碳减化石碳"),
    categories=("4.C.1",),
    tier=1,
)
def wet_biogenic(
    waste_burnt: Value = activity("t"),
    wet_total_carbon: Value = factor("tC/t"),
    wet_fossil_carbon: Value = factor("tC/t"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """All carbon per mass of wet waste less what of it is fossil, as far as it is oxidised."""
    return waste_burnt * (wet_total_carbon - wet_fossil_carbon) * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.liquid",
    title=Words("CO2 of fossil liquid waste", "化石液体废弃物二氧化碳"),
    gives={"CO2": "t"},
    equation=_equation("eq. 5.3"),
    categories=("4.C.1",),
    tier=1,
)
def liquid(
    liquid_burnt: Value = activity("t", "m3"),
    liquid_waste_density: Value = factor(None, "t/m3"),
    liquid_carbon_content: Value = factor("tC/t"),
    burning_oxidation: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Solvents, lubricants and other residues of fossil oil and gas, by their carbon per wet weight: no dry matter."""
    return liquid_burnt * liquid_waste_density * liquid_carbon_content * burning_oxidation * co2_per_carbon


@method(
    "waste.burning.province",
    title=Words("CO2 of waste incineration, provincial guidelines", "废弃物焚烧二氧化碳：省级清单指南"),
    gives={"CO2": "t"},
    equation=Words(
        "CN provincial guidelines 2011, ch. 5, incineration (formula as recalled; the text was not at hand)",
        "《省级温室气体清单编制指南（试行）》第五章 废弃物焚烧（公式为记忆，未见原文）",
    ),
    categories=("4.C.1",),
    tier=1,
)
def province(
    waste_burnt: Value = activity("t"),
    incinerated_carbon: Value = factor("tC/t"),
    fossil_carbon_fraction: Value = factor("1"),
    combustion_efficiency: Value = factor("1"),
    co2_per_carbon: Value = CO2_PER_CARBON,
) -> Value:
    """Waste times its carbon, the fossil fraction of it and the efficiency of combustion."""
    return waste_burnt * incinerated_carbon * fossil_carbon_fraction * combustion_efficiency * co2_per_carbon
