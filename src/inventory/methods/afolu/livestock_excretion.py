"""What animals pass: volatile solids and nitrogen per herd, from what they eat and keep (V4 ch. 10.4.2, 10.5.2).

The rule book derives the figures per head, which manure management and managed soils take up.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

KEPT = {"nitrogen_retention_herd": "kgN/day"}
EATEN = {"nitrogen_intake_herd": "kgN/day"}
PASSED = {"nitrogen_excretion_herd": "kgN"}


@method(
    "afolu.livestock.volatile_solids",
    title=Words("Volatile solids excreted", "挥发性固体排泄量"),
    gives={"volatile_solids_herd": "kg/day"},
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.24", "IPCC 2006、2019 第4卷第10章 式10.24"),
    categories=("3.A.2",),
    tier=2,
)
def volatile_solids(
    animals: Value = activity("head"),
    gross_energy: Value = factor("MJ/head/day"),
    digestibility: Value = factor("1"),
    urinary_energy: Value = factor("1"),
    manure_ash: Value = factor("1"),
    feed_energy_density: Value = factor("MJ/kg"),
) -> Value:
    """What is not digested and what goes with the urine, less ash."""
    return animals * gross_energy * (1 - digestibility + urinary_energy) * (1 - manure_ash) / feed_energy_density


@method(
    "afolu.livestock.nitrogen_intake_energy",
    title=Words("Nitrogen intake by gross energy", "由总能推算的氮摄入量"),
    gives=EATEN,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.32", "IPCC 2006、2019 第4卷第10章 式10.32"),
    categories=("3.A.2",),
    tier=2,
)
def nitrogen_intake_energy(
    animals: Value = activity("head"),
    gross_energy: Value = factor("MJ/head/day"),
    crude_protein: Value = factor("1"),
    feed_energy_density: Value = factor("MJ/kg"),
    protein_per_nitrogen: Value = constant(6.25, "kg/kgN"),
) -> Value:
    """Feed eaten, its crude protein, and the nitrogen in it: cattle, buffalo, sheep and goats."""
    return animals * gross_energy / feed_energy_density * crude_protein / protein_per_nitrogen


@method(
    "afolu.livestock.nitrogen_intake_dry_matter",
    title=Words("Nitrogen intake by dry matter", "由干物质采食量推算的氮摄入量"),
    gives=EATEN,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.32A", "IPCC 2019 第4卷第10章 式10.32A"),
    categories=("3.A.2.h", "3.A.2.i"),
    tier=2,
)
def nitrogen_intake_dry_matter(
    animals: Value = activity("head"),
    dry_matter_intake: Value = factor("kg/head/day"),
    crude_protein: Value = factor("1"),
    protein_per_nitrogen: Value = constant(6.25, "kg/kgN"),
) -> Value:
    """Feed eaten, its crude protein, and the nitrogen in it: swine and poultry."""
    return animals * dry_matter_intake * crude_protein / protein_per_nitrogen


def _kept_by_cattle(milk: Value, gain: Value, growth: Value, feed_protein: Value, per_gain: Value, per: Value) -> Value:
    """Nitrogen in milk, and in weight gained: protein per kg of gain, less what goes with the energy of growth."""
    return milk + (per_gain * gain - per * growth) / feed_protein


@method(
    "afolu.livestock.nitrogen_retention_cattle",
    title=Words("Nitrogen retained by cattle", "牛的氮沉积量"),
    gives=KEPT,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.33", "IPCC 2006、2019 第4卷第10章 式10.33"),
    categories=("3.A.2.a", "3.A.2.b"),
    tier=2,
)
def nitrogen_retention_cattle(
    animals: Value = activity("head"),
    milk_yield: Value = factor("kg/head/day"),
    milk_fat: Value = factor("1"),
    weight_gain: Value = factor("kg/head/day"),
    growth_energy: Value = factor("MJ/head/day"),
    protein_base: Value = constant(0.019, "1", "1.9/100"),
    protein_per_fat: Value = constant(0.4, "1"),
    milk_protein_per_nitrogen: Value = constant(6.38, "kg/kgN"),
    protein_per_gain: Value = constant(0.268, "kg/kg", "268/1000"),
    protein_per_energy: Value = constant(0.00703, "kg/MJ", "7.03/1000"),
    protein_per_nitrogen: Value = constant(6.25, "kg/kgN"),
) -> Value:
    """In milk, its protein by its fat, and in gain. Multiplied out, so that no gain divides by nothing."""
    milk = milk_yield * (protein_base + protein_per_fat * milk_fat) / milk_protein_per_nitrogen
    return animals * _kept_by_cattle(
        milk, weight_gain, growth_energy, protein_per_nitrogen, protein_per_gain, protein_per_energy
    )


@method(
    "afolu.livestock.nitrogen_retention_milk",
    title=Words("Nitrogen retained by cattle, milk protein known", "牛的氮沉积量（已知乳蛋白率）"),
    gives=KEPT,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.33", "IPCC 2006、2019 第4卷第10章 式10.33"),
    categories=("3.A.2.a", "3.A.2.b"),
    tier=2,
)
def nitrogen_retention_milk(
    animals: Value = activity("head"),
    milk_yield: Value = factor("kg/head/day"),
    milk_protein: Value = factor("1"),
    weight_gain: Value = factor("kg/head/day"),
    growth_energy: Value = factor("MJ/head/day"),
    milk_protein_per_nitrogen: Value = constant(6.38, "kg/kgN"),
    protein_per_gain: Value = constant(0.268, "kg/kg", "268/1000"),
    protein_per_energy: Value = constant(0.00703, "kg/MJ", "7.03/1000"),
    protein_per_nitrogen: Value = constant(6.25, "kg/kgN"),
) -> Value:
    """In milk, its protein measured, and in gain."""
    milk = milk_yield * milk_protein / milk_protein_per_nitrogen
    return animals * _kept_by_cattle(
        milk, weight_gain, growth_energy, protein_per_nitrogen, protein_per_gain, protein_per_energy
    )


@method(
    "afolu.livestock.nitrogen_retention_sows",
    title=Words("Nitrogen retained by breeding sows and their piglets", "繁殖母猪及其仔猪的氮沉积量"),
    gives=KEPT,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.33A, 10.33B", "IPCC 2019 第4卷第10章 式10.33A、10.33B"),
    categories=("3.A.2.h",),
    tier=2,
)
def nitrogen_retention_sows(
    animals: Value = activity("head"),
    body_nitrogen: Value = factor("kgN/kg"),
    litters_per_year: Value = factor("1/year"),
    gestation_gain: Value = factor("kg/head"),
    litter_size: Value = factor("1"),
    weaning_weight: Value = factor("kg/head"),
    birth_weight: Value = factor("kg/head"),
    protein_digestibility: Value = factor("1"),
) -> Value:
    """What sows gain in gestation, and what their piglets gain to weaning."""
    piglets = litter_size * (weaning_weight - birth_weight) / protein_digestibility
    return animals * body_nitrogen * litters_per_year * (gestation_gain + piglets)


@method(
    "afolu.livestock.nitrogen_retention_growing",
    title=Words("Nitrogen retained by growing pigs, pullets and broilers", "生长猪、青年母鸡和肉鸡的氮沉积量"),
    gives=KEPT,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.33C, 10.33E", "IPCC 2019 第4卷第10章 式10.33C、10.33E"),
    categories=("3.A.2.h", "3.A.2.i"),
    tier=2,
)
def nitrogen_retention_growing(
    animals: Value = activity("head"),
    body_nitrogen: Value = factor("kgN/kg"),
    initial_weight: Value = factor("kg/head"),
    final_weight: Value = factor("kg/head"),
    production_period: Value = factor("day"),
) -> Value:
    """What is gained over a stage, per day of it."""
    return animals * body_nitrogen * (final_weight - initial_weight) / production_period


@method(
    "afolu.livestock.nitrogen_retention_layers",
    title=Words("Nitrogen retained by layers", "蛋鸡的氮沉积量"),
    gives=KEPT,
    equation=Words("IPCC 2019 V4 ch. 10 eq. 10.33D", "IPCC 2019 第4卷第10章 式10.33D"),
    categories=("3.A.2.i",),
    tier=2,
)
def nitrogen_retention_layers(
    animals: Value = activity("head"),
    body_nitrogen: Value = factor("kgN/kg"),
    weight_gain: Value = factor("kg/head/day"),
    egg_nitrogen: Value = factor("kgN/kg"),
    egg_yield: Value = factor("kg/head/day"),
) -> Value:
    """In weight gained and in eggs."""
    return animals * (body_nitrogen * weight_gain + egg_nitrogen * egg_yield)


@method(
    "afolu.livestock.nitrogen_excretion_fraction",
    title=Words("Nitrogen excreted, by the share retained", "氮排泄量（按沉积比例）"),
    gives=PASSED,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.31", "IPCC 2006、2019 第4卷第10章 式10.31"),
    categories=("3.A.2",),
    tier=2,
)
def nitrogen_excretion_fraction(
    animals: Value = activity("head"),
    nitrogen_intake: Value = factor("kgN/head/day"),
    nitrogen_retention_fraction: Value = factor("1"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """Intake less the share of it that is kept, over a year."""
    return animals * nitrogen_intake * (1 - nitrogen_retention_fraction) * days_of_year


@method(
    "afolu.livestock.nitrogen_excretion_balance",
    title=Words("Nitrogen excreted, intake less retention", "氮排泄量（摄入量减沉积量）"),
    gives=PASSED,
    equation=Words(
        "IPCC 2019 V4 ch. 10 eq. 10.31A; 2006 V4 ch. 10 section 10.5.2",
        "IPCC 2019 第4卷第10章 式10.31A；2006 第4卷第10章 10.5.2",
    ),
    categories=("3.A.2",),
    tier=2,
)
def nitrogen_excretion_balance(
    animals: Value = activity("head"),
    nitrogen_intake: Value = factor("kgN/head/day"),
    nitrogen_retention: Value = factor("kgN/head/day"),
    days_of_year: Value = constant(365, "day"),
) -> Value:
    """Intake less what is kept, over a year."""
    return animals * (nitrogen_intake - nitrogen_retention) * days_of_year
