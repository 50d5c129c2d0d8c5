"""CH4 of wastewater (4.D): what organics of wastewater give where they are treated or discharged, less what leaves with
sludge or is recovered.

Each method is linear in its activity, so each term of an equation is a record: what one income group sends to one
system (the shares say how much of the population that is), what sludge takes away and what is recovered, both with the
sign −1.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

CH4 = {"CH4": "t"}
DOMESTIC, INDUSTRIAL, BOTH = ("4.D.1",), ("4.D.2",), ("4.D.1", "4.D.2")
DAYS = constant(365.0, "day", "365")


def equation(said: str, edition: str = "2006") -> Words:
    """The citation: Volume 5, chapter 6, of the 2006 Guidelines, of the Refinement, or of `both`."""
    in_chinese = said.replace("eq.", "式").replace("Table", "表")
    if edition == "both":
        return Words(
            f"IPCC 2006 and 2019 Refinement V5 ch. 6 {said}", f"IPCC 2006 及2019年修订版 第5卷第6章 {in_chinese}"
        )
    if edition == "2019":
        return Words(f"IPCC 2019 Refinement V5 ch. 6 {said}", f"IPCC 2019年修订版 第5卷第6章 {in_chinese}")
    return Words(f"IPCC 2006 V5 ch. 6 {said}", f"IPCC 2006 第5卷第6章 {in_chinese}")


@method(
    "waste.domestic.population",
    title=Words("Domestic wastewater by population", "生活废水：按人口"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.2, 6.3", "both"),
    categories=DOMESTIC,
    tier=1,
)
def by_population(
    population: Value = activity("person"),
    income_group_share: Value = factor("1"),
    pathway_share: Value = factor("1"),
    bod_per_person: Value = factor("gBOD/person/day"),
    industrial_organics: Value = factor("1"),
    methane_potential_bod: Value = factor("kgCH4/kgBOD"),
    wastewater_mcf: Value = factor("1"),
    days: Value = DAYS,
) -> Value:
    """Organics that a part of an income group sends to a system in a year, times the system's emission factor."""
    users = population * income_group_share * pathway_share
    return users * bod_per_person * days * industrial_organics * (methane_potential_bod * wastewater_mcf)


@method(
    "waste.domestic.septic",
    title=Words("Septic tanks, less the sludge removed", "化粪池：扣除清掏污泥"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.3, 6.3A, 6.3C", "2019"),
    categories=DOMESTIC,
    tier=1,
)
def septic(
    population: Value = activity("person"),
    income_group_share: Value = factor("1"),
    pathway_share: Value = factor("1"),
    bod_per_person: Value = factor("gBOD/person/day"),
    industrial_organics: Value = factor("1"),
    septic_care: Value = factor("1"),
    septic_sludge: Value = factor("1"),
    methane_potential_bod: Value = factor("kgCH4/kgBOD"),
    wastewater_mcf: Value = factor("1"),
    days: Value = DAYS,
) -> Value:
    """As by population; those who follow the instructions remove half of the organics with the sludge."""
    users = population * income_group_share * pathway_share
    organics = users * bod_per_person * days * industrial_organics
    return organics * (1 - septic_care * septic_sludge) * (methane_potential_bod * wastewater_mcf)


@method(
    "waste.domestic.discharge",
    title=Words("Organics discharged to water, by population", "排入水体的有机物：按人口"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.3, 6.3A, 6.3D", "2019"),
    categories=DOMESTIC,
    tier=1,
)
def discharge(
    population: Value = activity("person"),
    income_group_share: Value = factor("1"),
    pathway_share: Value = factor("1"),
    bod_per_person: Value = factor("gBOD/person/day"),
    industrial_organics: Value = factor("1"),
    organics_removed: Value = factor("1"),
    discharge_methane_bod: Value = factor("kgCH4/kgBOD"),
    days: Value = DAYS,
) -> Value:
    """What treatment leaves of the organics, or all of them where there is none, times the factor of the water."""
    users = population * income_group_share * pathway_share
    organics = users * bod_per_person * days * industrial_organics
    return organics * (1 - organics_removed) * discharge_methane_bod


@method(
    "waste.organics.treatment",
    title=Words("Measured organics in a system", "按实测有机物量"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.2, 6.4, 6.5", "both"),
    categories=BOTH,
    tier=2,
)
def measured(
    organics: Value = activity("tBOD", "tCOD"),
    methane_potential_bod: Value = factor("kgCH4/kgBOD", None),
    methane_potential_cod: Value = factor(None, "kgCH4/kgCOD"),
    wastewater_mcf: Value = factor("1"),
) -> Value:
    """BOD or COD that a system receives, times what it can give and the part that it does give."""
    return organics * (methane_potential_bod * methane_potential_cod * wastewater_mcf)


@method(
    "waste.organics.discharge",
    title=Words("Measured organics, discharged to water", "实测有机物排入水体"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.3D", "2019"),
    categories=BOTH,
    tier=2,
)
def measured_discharge(
    organics: Value = activity("tBOD", "tCOD"),
    organics_removed: Value = factor("1"),
    discharge_methane_bod: Value = factor("kgCH4/kgBOD", None),
    discharge_methane_cod: Value = factor(None, "kgCH4/kgCOD"),
) -> Value:
    """What a system leaves of the organics it receives, times the factor of the water."""
    return organics * (1 - organics_removed) * (discharge_methane_bod * discharge_methane_cod)


@method(
    "waste.industrial.treatment",
    title=Words("Industrial wastewater", "工业废水"),
    gives=CH4,
    equation=equation("eq. 6.4, 6.5, 6.6", "both"),
    categories=INDUSTRIAL,
    tier=1,
)
def industrial(
    industrial_output: Value = activity("t", "m3"),
    wastewater_per_product: Value = factor("m3/t", None),
    cod_concentration: Value = factor("kgCOD/m3"),
    methane_potential_cod: Value = factor("kgCH4/kgCOD"),
    wastewater_mcf: Value = factor("1"),
) -> Value:
    """Product, or wastewater metered, times its COD and the system's emission factor."""
    organics = industrial_output * wastewater_per_product * cod_concentration
    return organics * (methane_potential_cod * wastewater_mcf)


@method(
    "waste.industrial.discharge",
    title=Words("Industrial wastewater discharged to water", "工业废水排入水体"),
    gives=CH4,
    equation=equation("eq. 6.4, 6.6, Table 6.8", "2019"),
    categories=INDUSTRIAL,
    tier=1,
)
def industrial_discharge(
    industrial_output: Value = activity("t", "m3"),
    wastewater_per_product: Value = factor("m3/t", None),
    cod_concentration: Value = factor("kgCOD/m3"),
    discharge_methane_cod: Value = factor("kgCH4/kgCOD"),
) -> Value:
    """COD of wastewater that is discharged untreated, times the factor of the water."""
    return industrial_output * wastewater_per_product * cod_concentration * discharge_methane_cod


@method(
    "waste.industrial.treated_discharge",
    title=Words("Industrial wastewater discharged after treatment", "工业废水处理后排入水体"),
    gives=CH4,
    equation=equation("eq. 6.3D, 6.4, 6.6, Tables 6.6B, 6.8", "2019"),
    categories=INDUSTRIAL,
    tier=1,
)
def treated_discharge(
    industrial_output: Value = activity("t", "m3"),
    wastewater_per_product: Value = factor("m3/t", None),
    cod_concentration: Value = factor("kgCOD/m3"),
    organics_removed: Value = factor("1"),
    discharge_methane_cod: Value = factor("kgCH4/kgCOD"),
) -> Value:
    """What a system leaves of the COD of industrial wastewater (removal is printed for BOD of households only), times
    the factor of the water."""
    organics = industrial_output * wastewater_per_product * cod_concentration
    return organics * (1 - organics_removed) * discharge_methane_cod


@method(
    "waste.wastewater.sludge",
    title=Words("Organics removed with sludge", "随污泥去除的有机物"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.4", "both"),
    categories=BOTH,
    tier=2,
)
def sludge(
    sludge_removed: Value = activity("tBOD", "tCOD"),
    methane_potential_bod: Value = factor("kgCH4/kgBOD", None),
    methane_potential_cod: Value = factor(None, "kgCH4/kgCOD"),
    wastewater_mcf: Value = factor("1"),
) -> Value:
    """Organics that leave a system with its sludge, times the system's emission factor."""
    return sludge_removed * (methane_potential_bod * methane_potential_cod * wastewater_mcf)


@method(
    "waste.wastewater.sludge_mass",
    title=Words("Organics removed with sludge, by dry mass", "随污泥去除的有机物：按干污泥量"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.3B", "2019"),
    categories=BOTH,
    tier=1,
)
def sludge_mass(
    sludge_removed: Value = activity("t_dm"),
    sludge_organics: Value = factor("kgBOD/kg_dm"),
    methane_potential_bod: Value = factor("kgCH4/kgBOD"),
    wastewater_mcf: Value = factor("1"),
) -> Value:
    """Dry sludge that leaves a system with the organics in it, times the system's emission factor."""
    return sludge_removed * sludge_organics * (methane_potential_bod * wastewater_mcf)


@method(
    "waste.wastewater.recovered",
    title=Words("Methane of wastewater recovered", "废水处理甲烷回收"),
    gives=CH4,
    equation=equation("eq. 6.1, 6.4", "both"),
    categories=BOTH,
    tier=2,
)
def recovered(methane_recovered: Value = activity("t"), gas_in_mass: Value = constant(1.0, "t{gas}/t")) -> Value:
    """Methane that is flared or used, none of which is emitted here."""
    return methane_recovered * gas_in_mass


@method(
    "waste.wastewater.measured",
    title=Words("Emissions of wastewater as measured", "废水处理实测排放"),
    gives={"CH4": "t", "N2O": "t"},
    equation=equation("Figures 6.2 and 6.3, tier 3: as measured; 2019 Figures 6.2 to 6.6"),
    categories=BOTH,
    tier=3,
)
def measured_emission(measured_emission: Value = activity("t{gas}")) -> Value:
    """The mass of a gas that left a plant, as measured there; recovered methane is not in it."""
    return measured_emission


@method(
    "waste.province.domestic",
    title=Words("Domestic wastewater by COD", "生活污水：按COD"),
    gives=CH4,
    equation=Words("Provincial guidelines 2011, ch. 5, domestic wastewater", "省级清单指南（2011）第5章 生活污水处理"),
    categories=DOMESTIC,
)
def province(
    organics: Value = activity("tCOD"),
    bod_cod_ratio: Value = factor("kgBOD/kgCOD"),
    methane_potential_bod: Value = factor("kgCH4/kgBOD"),
    wastewater_mcf: Value = factor("1"),
) -> Value:
    """COD removed in plants or discharged, as BOD by the ratio of the region, times the emission factor."""
    return organics * bod_cod_ratio * (methane_potential_bod * wastewater_mcf)
