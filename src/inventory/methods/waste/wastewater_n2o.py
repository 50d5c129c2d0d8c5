"""N2O of wastewater (4.D): of effluent in water in both editions, of treatment in plants.

The 2006 Guidelines count the nitrogen of a whole population in its effluent; the Refinement follows it through each
system, where a part becomes N2O and a part is removed.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.methods.waste.wastewater import BOTH, DOMESTIC, INDUSTRIAL, equation
from inventory.words import Words

N2O = {"N2O": "t"}
N2O_PER_N2ON = constant(44 / 28, "tN2O/tN2ON", "44/28")
N_PER_N2O = constant(28 / 44, "tN/tN2O", "28/44")


@method(
    "waste.domestic.effluent",
    title=Words("Nitrogen of households in effluent", "生活废水排放的氮"),
    gives=N2O,
    equation=equation("eq. 6.7, 6.8"),
    categories=DOMESTIC,
    tier=1,
)
def effluent(
    population: Value = activity("person"),
    protein_per_person: Value = factor("kg/person"),
    protein_nitrogen: Value = factor("kgN/kg"),
    non_consumed_protein: Value = factor("1"),
    co_discharged_protein: Value = factor("1"),
    effluent_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """Nitrogen of the protein that a population puts into wastewater in a year, times the factor of effluent."""
    nitrogen = population * protein_per_person * protein_nitrogen * non_consumed_protein * co_discharged_protein
    return nitrogen * effluent_n2o * n2o_per_n2on


@method(
    "waste.nitrogen.effluent",
    title=Words("Nitrogen taken out of effluent", "从排放中扣除的氮"),
    gives=N2O,
    equation=equation("eq. 6.7, 6.8 (N sludge)"),
    categories=DOMESTIC,
    tier=1,
)
def nitrogen_effluent(
    wastewater_nitrogen: Value = activity("tN"),
    effluent_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """Nitrogen removed with sludge, which does not come to the water."""
    return wastewater_nitrogen * effluent_n2o * n2o_per_n2on


@method(
    "waste.plants.population",
    title=Words("Advanced centralised plants by population", "先进集中式污水处理厂：按服务人口"),
    gives=N2O,
    equation=equation("eq. 6.9, Box 6.1"),
    categories=DOMESTIC,
    tier=1,
)
def plants(
    plant_population: Value = activity("person"),
    co_discharged_protein: Value = factor("1"),
    plant_n2o_per_person: Value = factor("gN2O/person"),
) -> Value:
    """People whose wastewater goes to plants with nitrification and denitrification, times N2O per person."""
    return plant_population * co_discharged_protein * plant_n2o_per_person


@method(
    "waste.plants.nitrogen",
    title=Words("Nitrogen emitted by plants, taken off effluent", "污水处理厂已排放的氮（从排放水中扣除）"),
    gives=N2O,
    equation=equation("eq. 6.9 and its note, Box 6.1"),
    categories=DOMESTIC,
    tier=1,
)
def plants_nitrogen(
    plant_population: Value = activity("person"),
    co_discharged_protein: Value = factor("1"),
    plant_n2o_per_person: Value = factor("gN2O/person"),
    effluent_n2o: Value = factor("kgN2ON/kgN"),
    n_per_n2o: Value = N_PER_N2O,
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """The nitrogen of the plants' N2O does not come to the water."""
    return plant_population * co_discharged_protein * plant_n2o_per_person * n_per_n2o * (effluent_n2o * n2o_per_n2on)


@method(
    "waste.domestic.nitrogen_treatment",
    title=Words("Nitrogen of households in treatment", "生活废水处理系统的氮"),
    gives=N2O,
    equation=equation("eq. 6.9, 6.10, 6.10A", "2019"),
    categories=DOMESTIC,
    tier=1,
)
def nitrogen_treatment(
    population: Value = activity("person"),
    income_group_share: Value = factor("1"),
    pathway_share: Value = factor("1"),
    protein_per_person: Value = factor("kg/person"),
    protein_consumed: Value = factor("1"),
    protein_nitrogen: Value = factor("kgN/kg"),
    household_nitrogen: Value = factor("1"),
    non_consumed_protein: Value = factor("1"),
    co_discharged_protein: Value = factor("1"),
    plant_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """Nitrogen that a part of an income group sends to a system in a year, times the system's factor."""
    users = population * income_group_share * pathway_share
    eaten = users * protein_per_person * protein_consumed * protein_nitrogen
    return eaten * household_nitrogen * non_consumed_protein * co_discharged_protein * plant_n2o * n2o_per_n2on


@method(
    "waste.domestic.nitrogen_discharge",
    title=Words("Nitrogen of households discharged to water", "生活废水排入水体的氮"),
    gives=N2O,
    equation=equation("eq. 6.7, 6.8, 6.10, 6.10A", "2019"),
    categories=DOMESTIC,
    tier=1,
)
def nitrogen_discharge(
    population: Value = activity("person"),
    income_group_share: Value = factor("1"),
    pathway_share: Value = factor("1"),
    protein_per_person: Value = factor("kg/person"),
    protein_consumed: Value = factor("1"),
    protein_nitrogen: Value = factor("kgN/kg"),
    household_nitrogen: Value = factor("1"),
    non_consumed_protein: Value = factor("1"),
    co_discharged_protein: Value = factor("1"),
    nitrogen_removed: Value = factor("1"),
    effluent_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """What a system leaves of the nitrogen it receives, times the factor of the water."""
    users = population * income_group_share * pathway_share
    eaten = users * protein_per_person * protein_consumed * protein_nitrogen
    nitrogen = eaten * household_nitrogen * non_consumed_protein * co_discharged_protein
    return nitrogen * (1 - nitrogen_removed) * effluent_n2o * n2o_per_n2on


@method(
    "waste.nitrogen.treatment",
    title=Words("Measured nitrogen in a system", "按实测总氮：处理系统"),
    gives=N2O,
    equation=equation("eq. 6.9, 6.11", "2019"),
    categories=BOTH,
    tier=2,
)
def measured_treatment(
    wastewater_nitrogen: Value = activity("tN"),
    plant_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """Nitrogen that a system receives, times its factor."""
    return wastewater_nitrogen * plant_n2o * n2o_per_n2on


@method(
    "waste.nitrogen.discharge",
    title=Words("Measured nitrogen, discharged to water", "按实测总氮：排入水体"),
    gives=N2O,
    equation=equation("eq. 6.7, 6.8, 6.12, 6.14", "2019"),
    categories=BOTH,
    tier=2,
)
def measured_discharge(
    wastewater_nitrogen: Value = activity("tN"),
    nitrogen_removed: Value = factor("1"),
    effluent_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """What a system leaves of the nitrogen it receives, times the factor of the water."""
    return wastewater_nitrogen * (1 - nitrogen_removed) * effluent_n2o * n2o_per_n2on


@method(
    "waste.industrial.nitrogen_treatment",
    title=Words("Industrial nitrogen in treatment", "工业废水处理系统的氮"),
    gives=N2O,
    equation=equation("eq. 6.11, 6.13", "2019"),
    categories=INDUSTRIAL,
    tier=1,
)
def industrial_treatment(
    industrial_output: Value = activity("t", "m3"),
    wastewater_per_product: Value = factor("m3/t", None),
    nitrogen_concentration: Value = factor("kgN/m3"),
    plant_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """Product, or wastewater metered, times its nitrogen and the system's factor."""
    return industrial_output * wastewater_per_product * nitrogen_concentration * plant_n2o * n2o_per_n2on


@method(
    "waste.industrial.nitrogen_discharge",
    title=Words("Industrial nitrogen discharged to water", "工业废水排入水体的氮"),
    gives=N2O,
    equation=equation("eq. 6.12, 6.13, 6.14", "2019"),
    categories=INDUSTRIAL,
    tier=1,
)
def industrial_nitrogen_discharge(
    industrial_output: Value = activity("t", "m3"),
    wastewater_per_product: Value = factor("m3/t", None),
    nitrogen_concentration: Value = factor("kgN/m3"),
    nitrogen_removed: Value = factor("1"),
    effluent_n2o: Value = factor("kgN2ON/kgN"),
    n2o_per_n2on: Value = N2O_PER_N2ON,
) -> Value:
    """What a system leaves of the nitrogen of industrial wastewater, times the factor of the water."""
    nitrogen = industrial_output * wastewater_per_product * nitrogen_concentration
    return nitrogen * (1 - nitrogen_removed) * effluent_n2o * n2o_per_n2on
