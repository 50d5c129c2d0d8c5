"""N2O of manure on soils (3.C.4, 3.C.5; V4 ch. 10.5.4, 11.2): what is applied after storage, what falls on pasture.

What is applied is what comes into a system less what is lost there, with the nitrogen of bedding, less what is used as
feed, fuel or for construction. In 2006 the loss is one fraction; in 2019 it is the sum of what volatilises, leaches and
leaves as N2O and as N2, so many times the N2O. Where it is not leached or not volatilised the shares are nil.
"""

from __future__ import annotations

from inventory.methods.afolu.nitrogen import N2O, n2o_per_nitrogen_mass
from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

SOIL, SOIL_INDIRECT = ("3.C.4",), ("3.C.5",)
AVAILABLE_2006 = "10.34, 11.4"
AVAILABLE_2019 = "10.34, 10.34A, 10.34B, 11.4"


def _pure() -> Value:
    return constant(1, "kgN/kgN2ON")


def _words(edition: int, available: str, equation: str) -> Words:
    return Words(f"IPCC {edition} V4 eq. {available}, {equation}", f"IPCC {edition} 第4卷 式{available}、{equation}")


def _lost(volatilised: Value, leached: Value, n2o: Value, dinitrogen: Value, pure: Value) -> Value:
    """The share of nitrogen lost in a system; N2 goes with N2O."""
    return volatilised + leached + n2o * pure * (1 + dinitrogen)


def _applied(animals: Value, share: Value, excretion: Value, lost: Value, bedding: Value, other_use: Value) -> Value:
    """Nitrogen of one system that comes onto soils."""
    return animals * share * (excretion * (1 - lost) + bedding) * (1 - other_use)


@method(
    "afolu.manure.applied_direct",
    title=Words("Manure applied to soils: direct N2O", "粪肥施用：直接氧化亚氮"),
    gives=N2O,
    equation=_words(2006, AVAILABLE_2006, "11.1"),
    categories=SOIL,
    tier=1,
)
def applied_direct(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_nitrogen_lost: Value = factor("1"),
    bedding_nitrogen: Value = factor("kgN/head"),
    manure_other_use_share: Value = factor("1"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen applied times the share of it that leaves the soil as N2O."""
    applied = _applied(
        animals,
        manure_system_share,
        nitrogen_excretion,
        manure_nitrogen_lost,
        bedding_nitrogen,
        manure_other_use_share,
    )
    return applied * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.applied_volatilised",
    title=Words("Manure applied to soils: N2O from volatilisation", "粪肥施用：挥发氮沉降的氧化亚氮"),
    gives=N2O,
    equation=_words(2006, AVAILABLE_2006, "11.9"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def applied_volatilised(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_nitrogen_lost: Value = factor("1"),
    bedding_nitrogen: Value = factor("kgN/head"),
    manure_other_use_share: Value = factor("1"),
    volatilised_organic_share: Value = factor("1"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen applied, the share of it that volatilises, and the N2O where it comes down."""
    applied = _applied(
        animals,
        manure_system_share,
        nitrogen_excretion,
        manure_nitrogen_lost,
        bedding_nitrogen,
        manure_other_use_share,
    )
    return applied * volatilised_organic_share * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.applied_leached",
    title=Words("Manure applied to soils: N2O from leaching", "粪肥施用：淋溶径流的氧化亚氮"),
    gives=N2O,
    equation=_words(2006, AVAILABLE_2006, "11.10"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def applied_leached(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_nitrogen_lost: Value = factor("1"),
    bedding_nitrogen: Value = factor("kgN/head"),
    manure_other_use_share: Value = factor("1"),
    leached_share: Value = factor("1"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen applied, the share of it that leaches or runs off, and the N2O of that."""
    applied = _applied(
        animals,
        manure_system_share,
        nitrogen_excretion,
        manure_nitrogen_lost,
        bedding_nitrogen,
        manure_other_use_share,
    )
    return applied * leached_share * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.balance_direct",
    title=Words("Manure applied to soils by its losses: direct N2O", "粪肥施用（按各项氮损失）：直接氧化亚氮"),
    gives=N2O,
    equation=_words(2019, AVAILABLE_2019, "11.1"),
    categories=SOIL,
    tier=1,
)
def balance_direct(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_volatilised_share: Value = factor("1"),
    manure_leached_share: Value = factor("1"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    dinitrogen_ratio: Value = factor("1"),
    bedding_nitrogen: Value = factor("kgN/head"),
    manure_other_use_share: Value = factor("1"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    pure_nitrogen: Value = _pure(),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen applied times the share of it that leaves the soil as N2O."""
    lost = _lost(manure_volatilised_share, manure_leached_share, manure_n2o_factor, dinitrogen_ratio, pure_nitrogen)
    applied = _applied(animals, manure_system_share, nitrogen_excretion, lost, bedding_nitrogen, manure_other_use_share)
    return applied * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.balance_volatilised",
    title=Words(
        "Manure applied to soils by its losses: N2O from volatilisation",
        "粪肥施用（按各项氮损失）：挥发氮沉降的氧化亚氮",
    ),
    gives=N2O,
    equation=_words(2019, AVAILABLE_2019, "11.9"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def balance_volatilised(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_volatilised_share: Value = factor("1"),
    manure_leached_share: Value = factor("1"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    dinitrogen_ratio: Value = factor("1"),
    bedding_nitrogen: Value = factor("kgN/head"),
    manure_other_use_share: Value = factor("1"),
    volatilised_organic_share: Value = factor("1"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    pure_nitrogen: Value = _pure(),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen applied, the share of it that volatilises, and the N2O where it comes down."""
    lost = _lost(manure_volatilised_share, manure_leached_share, manure_n2o_factor, dinitrogen_ratio, pure_nitrogen)
    applied = _applied(animals, manure_system_share, nitrogen_excretion, lost, bedding_nitrogen, manure_other_use_share)
    return applied * volatilised_organic_share * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.balance_leached",
    title=Words(
        "Manure applied to soils by its losses: N2O from leaching", "粪肥施用（按各项氮损失）：淋溶径流的氧化亚氮"
    ),
    gives=N2O,
    equation=_words(2019, AVAILABLE_2019, "11.10"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def balance_leached(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_volatilised_share: Value = factor("1"),
    manure_leached_share: Value = factor("1"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    dinitrogen_ratio: Value = factor("1"),
    bedding_nitrogen: Value = factor("kgN/head"),
    manure_other_use_share: Value = factor("1"),
    leached_share: Value = factor("1"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    pure_nitrogen: Value = _pure(),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen applied, the share of it that leaches or runs off, and the N2O of that."""
    lost = _lost(manure_volatilised_share, manure_leached_share, manure_n2o_factor, dinitrogen_ratio, pure_nitrogen)
    applied = _applied(animals, manure_system_share, nitrogen_excretion, lost, bedding_nitrogen, manure_other_use_share)
    return applied * leached_share * leaching_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.pasture_direct",
    title=Words("Manure of grazing animals: direct N2O", "放牧粪便：直接氧化亚氮"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.5, 11.1", "IPCC 2006、2019 第4卷第11章 式11.5、11.1"),
    categories=SOIL,
    tier=1,
)
def pasture_direct(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    deposited_share: Value = factor("1"),
    grazing_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen left on pasture times the share of it that leaves the soil as N2O."""
    left = animals * manure_system_share * nitrogen_excretion * deposited_share
    return left * grazing_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.pasture_volatilised",
    title=Words("Manure of grazing animals: N2O from volatilisation", "放牧粪便：挥发氮沉降的氧化亚氮"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.5, 11.9", "IPCC 2006、2019 第4卷第11章 式11.5、11.9"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def pasture_volatilised(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    deposited_share: Value = factor("1"),
    volatilised_organic_share: Value = factor("1"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen left on pasture, the share of it that volatilises, and the N2O where it comes down."""
    left = animals * manure_system_share * nitrogen_excretion * deposited_share
    return left * volatilised_organic_share * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.pasture_leached",
    title=Words("Manure of grazing animals: N2O from leaching", "放牧粪便：淋溶径流的氧化亚氮"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 11 eq. 11.5, 11.10", "IPCC 2006、2019 第4卷第11章 式11.5、11.10"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def pasture_leached(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    deposited_share: Value = factor("1"),
    leached_share: Value = factor("1"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = n2o_per_nitrogen_mass(),
) -> Value:
    """Nitrogen left on pasture, the share of it that leaches or runs off, and the N2O of that."""
    left = animals * manure_system_share * nitrogen_excretion * deposited_share
    return left * leached_share * leaching_n2o_factor * n2o_per_nitrogen
