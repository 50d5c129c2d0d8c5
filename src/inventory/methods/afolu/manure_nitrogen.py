"""Where the nitrogen of manure goes (3.A.2, 3.C.6; V4 ch. 10.5).

Of what a herd excretes into one system a part leaves as N2O and N2, a part as ammonia and NOx, a part is leached; what
is left, with the bedding, is applied to soils or used otherwise (`manure_on_soils.py`).
Equations 10.27 and 10.28 changed places: 10.27 is N2O of what volatilises in 2006 and leached nitrogen in 2019.
"""

from __future__ import annotations

from inventory.methods.afolu.nitrogen import N2O, n2o_per_nitrogen_mass
from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

SYSTEM, SYSTEM_INDIRECT = ("3.A.2",), ("3.C.6",)


def _n2o() -> Value:
    return n2o_per_nitrogen_mass()


def _excreted(animals: Value, share: Value, excretion: Value) -> Value:
    """Nitrogen that comes into a system."""
    return animals * share * excretion


@method(
    "afolu.manure.n2o",
    title=Words("N2O of manure systems", "粪便管理直接氧化亚氮"),
    gives=N2O,
    equation=Words("IPCC 2006 and 2019 V4 ch. 10 eq. 10.25", "IPCC 2006、2019 第4卷第10章 式10.25"),
    categories=SYSTEM,
    tier=1,
)
def direct(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen in the system times the share of it that leaves as N2O."""
    return _excreted(animals, manure_system_share, nitrogen_excretion) * manure_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.n2o_volatilised",
    title=Words("N2O from ammonia and NOx of manure systems", "粪便管理挥发氮沉降的氧化亚氮"),
    gives=N2O,
    equation=Words(
        "IPCC 2006 V4 ch. 10 eq. 10.26, 10.27; 2019 eq. 10.26, 10.28",
        "IPCC 2006 第4卷第10章 式10.26、10.27；2019 式10.26、10.28",
    ),
    categories=SYSTEM_INDIRECT,
    tier=1,
)
def volatilised(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_volatilised_share: Value = factor("1"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen that leaves as ammonia and NOx and comes down elsewhere."""
    lost = _excreted(animals, manure_system_share, nitrogen_excretion) * manure_volatilised_share
    return lost * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.manure.n2o_leached",
    title=Words("N2O from leaching of manure systems", "粪便管理淋溶径流的氧化亚氮"),
    gives=N2O,
    equation=Words(
        "IPCC 2006 V4 ch. 10 eq. 10.28, 10.29; 2019 eq. 10.27, 10.29",
        "IPCC 2006 第4卷第10章 式10.28、10.29；2019 式10.27、10.29",
    ),
    categories=SYSTEM_INDIRECT,
    tier=2,
)
def leached(
    animals: Value = activity("head"),
    manure_system_share: Value = factor("1"),
    nitrogen_excretion: Value = factor("kgN/head"),
    manure_leached_share: Value = factor("1"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen that leaches or runs off."""
    lost = _excreted(animals, manure_system_share, nitrogen_excretion) * manure_leached_share
    return lost * leaching_n2o_factor * n2o_per_nitrogen
