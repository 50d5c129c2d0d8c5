"""Nitrogen on cropland after China's provincial guidelines (3.C.4, 3.C.5).

What a source brings to the field is worked out first (`applied_nitrogen_whole`, kg N), by head of a herd, by person or
by tonne of a crop; then three ways out: N2O from the field, from what volatilises there and comes down, from what
leaches. Of manure a share is lost before it comes to the field, and so is what left as N2O from where it was kept. What
herds excrete volatilises besides, wherever it falls.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

N2O = {"N2O": "t"}
APPLIED = {"applied_nitrogen_whole": "kgN"}
DIRECT, INDIRECT = ("3.C.4",), ("3.C.5",)


def equation(en: str, zh: str) -> Words:
    """What of the guidelines' chapter on agriculture a method follows; its text was not seen."""
    return Words(
        f"provincial guidelines 2011 (trial), chapter 3, cropland N2O: {en} (recalled)",
        f"省级指南（试行）第三章 农用地氧化亚氮：{zh}（凭记忆）",
    )


# -- what comes to the field -------------------------------------------------------------------------------------------


@method(
    "afolu.china.manure_nitrogen",
    title=Words("Nitrogen of a herd's manure that comes to the field", "畜群粪肥还田氮量"),
    gives=APPLIED,
    equation=equation("nitrogen of manure", "粪肥氮"),
    categories=("3.A",),
)
def manure_nitrogen(
    animals: Value = activity("head"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_collected_share: Value = factor("1"),
    manure_leaching_loss: Value = factor("kgN/kgN"),
    manure_volatilisation_loss: Value = factor("kgN/kgN"),
    manure_n2o_per_head: Value = factor("kgN2O/head"),
    nitrogen_of_n2o: Value = constant(28 / 44, "kgN/kgN2O", "28/44"),
) -> Value:
    """Of what is collected: excreted, less what is lost on the way, less what left as N2O from where it was kept."""
    kept = nitrogen_excretion * (1 - manure_leaching_loss - manure_volatilisation_loss)
    return animals * manure_collected_share * (kept - manure_n2o_per_head * nitrogen_of_n2o)


@method(
    "afolu.china.system_nitrogen",
    title=Words("Nitrogen of a manure system that comes to the field", "某管理方式粪肥还田氮量"),
    gives=APPLIED,
    equation=equation("nitrogen of manure, by manure system", "粪肥氮（分管理方式）"),
    categories=("3.A.2",),
)
def system_nitrogen(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_leaching_loss: Value = factor("kgN/kgN"),
    manure_volatilisation_loss: Value = factor("kgN/kgN"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    nitrogen_as_n2o: Value = constant(1, "kgN/kgN2ON", "1"),
) -> Value:
    """What comes into the system, less what is lost on the way and what leaves the system as N2O."""
    left = 1 - manure_leaching_loss - manure_volatilisation_loss - manure_n2o_factor * nitrogen_as_n2o
    return animals * manure_system_share * nitrogen_excretion * left


@method(
    "afolu.china.people_nitrogen",
    title=Words("Nitrogen of rural people that comes to the field", "乡村人口粪肥还田氮量"),
    gives=APPLIED,
    equation=equation("nitrogen of rural people", "乡村人口粪肥氮"),
    categories=DIRECT,
)
def people_nitrogen(
    people: Value = activity("person"),
    nitrogen_of_person: Value = factor("kgN/person"),
    manure_leaching_loss: Value = factor("kgN/kgN"),
    manure_volatilisation_loss: Value = factor("kgN/kgN"),
) -> Value:
    """What they excrete onto the field, less what is lost on the way."""
    return people * nitrogen_of_person * (1 - manure_leaching_loss - manure_volatilisation_loss)


@method(
    "afolu.china.straw_nitrogen",
    title=Words("Nitrogen of straw and roots that stays in the field", "秸秆还田氮量（地上和地下）"),
    gives=APPLIED,
    equation=equation("nitrogen of straw, above and below ground", "秸秆还田氮（地上、地下）"),
    categories=DIRECT,
)
def straw_nitrogen(
    crop_product: Value = activity("t"),
    dry_matter_fraction: Value = factor("1"),
    economic_coefficient: Value = factor("1"),
    root_shoot_ratio: Value = factor("1"),
    straw_nitrogen_content: Value = factor("kgN/kg"),
    straw_return_share: Value = factor("1"),
) -> Value:
    """Straw is what of the plant above ground is not the product; of it a share is returned, of the roots all."""
    product = crop_product * dry_matter_fraction
    plant = product / economic_coefficient
    return ((plant - product) * straw_return_share + plant * root_shoot_ratio) * straw_nitrogen_content


# -- what leaves it ----------------------------------------------------------------------------------------------------


@method(
    "afolu.china.applied_direct",
    title=Words("Nitrogen on cropland: direct N2O", "农用地氮输入：氧化亚氮直接排放"),
    gives=N2O,
    equation=equation("direct", "直接排放"),
    categories=DIRECT,
)
def applied_direct(
    nitrogen_bringer: Value = activity("head", "person", "t"),
    applied_nitrogen: Value = factor("kgN/head", "kgN/person", "kgN/t"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """Nitrogen that came to the field times the share of it that leaves there as N2O."""
    return nitrogen_bringer * applied_nitrogen * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.china.applied_deposition",
    title=Words("Nitrogen on cropland: N2O from deposition", "农用地氮输入：大气沉降氧化亚氮"),
    gives=N2O,
    equation=equation("deposition", "大气氮沉降"),
    categories=INDIRECT,
)
def applied_deposition(
    nitrogen_bringer: Value = activity("head", "person", "t"),
    applied_nitrogen: Value = factor("kgN/head", "kgN/person", "kgN/t"),
    input_volatilised_share: Value = factor("kgN/kgN"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """What volatilises of it, times the factor of nitrogen that comes down."""
    volatilised = nitrogen_bringer * applied_nitrogen * input_volatilised_share
    return volatilised * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.china.applied_leaching",
    title=Words("Nitrogen on cropland: N2O from leaching and runoff", "农用地氮输入：淋溶径流氧化亚氮"),
    gives=N2O,
    equation=equation("leaching and runoff", "淋溶径流"),
    categories=INDIRECT,
)
def applied_leaching(
    nitrogen_bringer: Value = activity("head", "person", "t"),
    applied_nitrogen: Value = factor("kgN/head", "kgN/person", "kgN/t"),
    leached_share: Value = factor("kgN/kgN"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """What leaches of it, times the factor of nitrogen that leaches."""
    leached = nitrogen_bringer * applied_nitrogen * leached_share
    return leached * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.china.excreted_deposition",
    title=Words("Nitrogen excreted by herds: N2O from deposition", "畜禽排泄氮：大气沉降氧化亚氮"),
    gives=N2O,
    equation=equation("deposition, nitrogen of animals", "大气氮沉降（畜禽氮）"),
    categories=INDIRECT,
)
def excreted_deposition(
    animals: Value = activity("head"),
    nitrogen_excretion: Value = factor("kgN/head"),
    excreted_volatilised_share: Value = factor("kgN/kgN"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """What volatilises of all nitrogen that a herd excretes, times the factor of nitrogen that comes down."""
    return animals * nitrogen_excretion * excreted_volatilised_share * deposition_n2o_factor * n2o_per_nitrogen
