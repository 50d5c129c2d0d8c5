"""What is digested with manure: crops, residues, food waste (3.A.2, 3.C.4 to 3.C.6; IPCC 2019 V4 ch. 10.4, 10.5).

Its dry matter gives methane. Its nitrogen goes the ways of the manure's: N2O of the system, ammonia and NOx, leaching;
what is not lost (eq. 10.34A, 10.34B) comes onto soils. Nitrogen and methane capacity are those of the material: the
guideline has none for it. Digestion of waste away from farms is chapter 4 of Volume 5.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.words import Words

N2O = {"N2O": "t"}
SYSTEM, SYSTEM_INDIRECT, SOIL, SOIL_INDIRECT = ("3.A.2",), ("3.C.6",), ("3.C.4",), ("3.C.5",)


def _words(en: str, zh: str) -> Words:
    return Words(f"IPCC 2019 V4 ch. 10 {en}", f"IPCC 2019 第4卷第10章 {zh}")


def _soils(equation: str) -> Words:
    return _words(f"eq. 10.34, 10.34A, 10.34B; ch. 11 eq. {equation}", f"式10.34、10.34A、10.34B；第11章式{equation}")


def _n2o() -> Value:
    return constant(44 / 28, "tN2O/tN2ON", "44/28")


def _pure() -> Value:
    return constant(1, "kgN/kgN2ON")


@method(
    "afolu.co_digestates.ch4",
    title=Words("CH4 of co-digestates", "共消化物料甲烷"),
    gives={"CH4": "t"},
    equation=_words("section 10.4.2, note 5 (p. 10.63), eq. 10.23", "10.4.2节注5（第10.63页）、式10.23"),
    categories=SYSTEM,
    tier=2,
)
def methane(
    co_digestate: Value = activity("t_dm"),
    co_digestate_methane_capacity: Value = factor("m3/kg_dm"),
    methane_conversion_factor: Value = factor("1"),
    methane_density: Value = constant(0.67, "kgCH4/m3"),
) -> Value:
    """What the dry matter can give at most, times the share of it that the digester and its store let go."""
    return co_digestate * co_digestate_methane_capacity * methane_density * methane_conversion_factor


@method(
    "afolu.co_digestates.n2o",
    title=Words("N2O of co-digestates in storage", "共消化物料储存直接氧化亚氮"),
    gives=N2O,
    equation=_words("eq. 10.25, N of co-digestates", "式10.25 共消化物料氮"),
    categories=SYSTEM,
    tier=1,
)
def direct(
    co_digestate: Value = activity("t_dm"),
    co_digestate_nitrogen: Value = factor("tN/t_dm"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen of co-digestates times the share of it that leaves the digester and its store as N2O."""
    return co_digestate * co_digestate_nitrogen * manure_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.co_digestates.n2o_volatilised",
    title=Words("N2O from ammonia and NOx of co-digestates", "共消化物料挥发氮沉降的氧化亚氮"),
    gives=N2O,
    equation=_words("eq. 10.26, 10.28, N of co-digestates", "式10.26、10.28 共消化物料氮"),
    categories=SYSTEM_INDIRECT,
    tier=1,
)
def volatilised(
    co_digestate: Value = activity("t_dm"),
    co_digestate_nitrogen: Value = factor("tN/t_dm"),
    manure_volatilised_share: Value = factor("1"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen that leaves as ammonia and NOx and comes down elsewhere."""
    lost = co_digestate * co_digestate_nitrogen * manure_volatilised_share
    return lost * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.co_digestates.n2o_leached",
    title=Words("N2O from leaching of co-digestates", "共消化物料淋溶径流的氧化亚氮"),
    gives=N2O,
    equation=_words("eq. 10.27, 10.29, N of co-digestates", "式10.27、10.29 共消化物料氮"),
    categories=SYSTEM_INDIRECT,
    tier=1,
)
def leached(
    co_digestate: Value = activity("t_dm"),
    co_digestate_nitrogen: Value = factor("tN/t_dm"),
    manure_leached_share: Value = factor("1"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen that leaches or runs off from the store."""
    lost = co_digestate * co_digestate_nitrogen * manure_leached_share
    return lost * leaching_n2o_factor * n2o_per_nitrogen


def _kept(volatilised: Value, leached: Value, n2o: Value, dinitrogen: Value, pure: Value, other_use: Value) -> Value:
    """The share of the nitrogen that comes onto soils; N2 goes with N2O."""
    return (1 - (volatilised + leached + n2o * pure * (1 + dinitrogen))) * (1 - other_use)


@method(
    "afolu.co_digestates.soil_direct",
    title=Words("Co-digestates applied to soils: direct N2O", "共消化物料施用：直接氧化亚氮"),
    gives=N2O,
    equation=_soils("11.4, 11.1"),
    categories=SOIL,
    tier=1,
)
def soil_direct(
    co_digestate: Value = activity("t_dm"),
    co_digestate_nitrogen: Value = factor("tN/t_dm"),
    manure_volatilised_share: Value = factor("1"),
    manure_leached_share: Value = factor("1"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    dinitrogen_ratio: Value = factor("1"),
    manure_other_use_share: Value = factor("1"),
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    pure_nitrogen: Value = _pure(),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen applied times the share of it that leaves the soil as N2O."""
    kept = _kept(
        manure_volatilised_share,
        manure_leached_share,
        manure_n2o_factor,
        dinitrogen_ratio,
        pure_nitrogen,
        manure_other_use_share,
    )
    return co_digestate * co_digestate_nitrogen * kept * direct_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.co_digestates.soil_volatilised",
    title=Words("Co-digestates applied to soils: N2O from volatilisation", "共消化物料施用：挥发氮沉降的氧化亚氮"),
    gives=N2O,
    equation=_soils("11.4, 11.9"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def soil_volatilised(
    co_digestate: Value = activity("t_dm"),
    co_digestate_nitrogen: Value = factor("tN/t_dm"),
    manure_volatilised_share: Value = factor("1"),
    manure_leached_share: Value = factor("1"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    dinitrogen_ratio: Value = factor("1"),
    manure_other_use_share: Value = factor("1"),
    volatilised_organic_share: Value = factor("1"),
    deposition_n2o_factor: Value = factor("kgN2ON/kgN"),
    pure_nitrogen: Value = _pure(),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen applied, the share of it that volatilises, and the N2O where it comes down."""
    kept = _kept(
        manure_volatilised_share,
        manure_leached_share,
        manure_n2o_factor,
        dinitrogen_ratio,
        pure_nitrogen,
        manure_other_use_share,
    )
    applied = co_digestate * co_digestate_nitrogen * kept
    return applied * volatilised_organic_share * deposition_n2o_factor * n2o_per_nitrogen


@method(
    "afolu.co_digestates.soil_leached",
    title=Words("Co-digestates applied to soils: N2O from leaching", "共消化物料施用：淋溶径流的氧化亚氮"),
    gives=N2O,
    equation=_soils("11.4, 11.10"),
    categories=SOIL_INDIRECT,
    tier=1,
)
def soil_leached(
    co_digestate: Value = activity("t_dm"),
    co_digestate_nitrogen: Value = factor("tN/t_dm"),
    manure_volatilised_share: Value = factor("1"),
    manure_leached_share: Value = factor("1"),
    manure_n2o_factor: Value = factor("kgN2ON/kgN"),
    dinitrogen_ratio: Value = factor("1"),
    manure_other_use_share: Value = factor("1"),
    leached_share: Value = factor("1"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    pure_nitrogen: Value = _pure(),
    n2o_per_nitrogen: Value = _n2o(),
) -> Value:
    """Nitrogen applied, the share of it that leaches or runs off, and the N2O of that."""
    kept = _kept(
        manure_volatilised_share,
        manure_leached_share,
        manure_n2o_factor,
        dinitrogen_ratio,
        pure_nitrogen,
        manure_other_use_share,
    )
    applied = co_digestate * co_digestate_nitrogen * kept
    return applied * leached_share * leaching_n2o_factor * n2o_per_nitrogen
