"""N2O of the nitrogen that is mineralised with the carbon that mineral soils lose (3.C.4, 3.C.5; V4 eq. 11.8).

The carbon is that of the method that gives the CO2 of the same record, taken back from CO2; so it is stated once. A
gain of carbon binds no nitrogen. Direct N2O goes by EF1, that of what leaches by FracLEACH and EF5.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np

from inventory.methods.afolu import soil_carbon
from inventory.methods.define import Method, Value, constant, factor, method
from inventory.words import Words

DIRECT = Words("IPCC 2006 and 2019 V4 eq. 2.25, 11.8, 11.1", "IPCC 2006、2019 第4卷 式2.25、11.8、11.1")
LEACHED = Words("IPCC 2006 and 2019 V4 eq. 2.25, 11.8, 11.10", "IPCC 2006、2019 第4卷 式2.25、11.8、11.10")


def direct(
    nitrogen: Value,
    direct_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """Nitrogen mineralised times EF1."""
    return nitrogen * direct_n2o_factor * n2o_per_nitrogen


def leached(
    nitrogen: Value,
    leached_share: Value = factor("kgN/kgN"),
    leaching_n2o_factor: Value = factor("kgN2ON/kgN"),
    n2o_per_nitrogen: Value = constant(44 / 28, "tN2O/tN2ON", "44/28"),
) -> Value:
    """Nitrogen mineralised, the share of it that leaches, and the N2O of that."""
    return nitrogen * leached_share * leaching_n2o_factor * n2o_per_nitrogen


def mineralised(
    co2: Value,
    carbon_nitrogen_ratio: Value = factor("tC/tN"),
    co2_per_carbon: Value = constant(44 / 12, "tCO2/tC", "44/12"),
    no_loss: Value = constant(0, "tC", "0"),
) -> Value:
    """The nitrogen that goes with the carbon lost; none where carbon is gained."""
    return np.maximum(co2 / co2_per_carbon, no_loss) / carbon_nitrogen_ratio


def _follows(carbon: Method, emitted: Callable[..., Value]) -> Callable[..., Any]:
    """The formula of a method of soil carbon, gone on with to N2O; memories are carried as there."""
    parts = [inspect.signature(f).parameters for f in (carbon.formula, mineralised, emitted)]
    slots = {n: p for part in parts for n, p in part.items() if n not in ("co2", "nitrogen")}

    def formula(**given: Value) -> Any:
        at_carbon, at_nitrogen, at_emitted = ({n: given[n] for n in part if n in given} for part in parts)
        worked_out = carbon.formula(**at_carbon)
        co2, *memories = worked_out if isinstance(worked_out, tuple) else (worked_out,)
        n2o = emitted(mineralised(co2, **at_nitrogen), **at_emitted)
        return (n2o, *memories) if memories else n2o

    formula.__doc__ = emitted.__doc__
    formula.__signature__ = inspect.Signature(list(slots.values()))  # type: ignore[attr-defined]
    return formula


def _methods(name: str, carbon: Method) -> tuple[Method, Method]:
    """Direct N2O, and that of what leaches, of what a method of soil carbon says is lost."""
    made = (
        ("direct", direct, DIRECT, "3.C.4", Words("nitrogen mineralised", "氮矿化")),
        ("leached", leached, LEACHED, "3.C.5", Words("nitrogen mineralised and leached", "矿化氮淋溶")),
    )
    first, second = (
        method(
            f"afolu.soil_nitrogen.{name}_{kind}",
            title=Words(f"{carbon.title.en}, {what.en}", f"{carbon.title.zh}，{what.zh}"),
            gives={"N2O": "t"},
            equation=cited,
            categories=(category,),
            tier=carbon.tier,
        )(_follows(carbon, emitted))
        for kind, emitted, cited, category, what in made
    )
    return first, second


mineral_direct, mineral_leached = _methods("mineral", soil_carbon.mineral)
by_year_direct, by_year_leached = _methods("by_year", soil_carbon.mineral_by_year)
from_stock_direct, from_stock_leached = _methods("from_stock", soil_carbon.mineral_from_stock)
stocks_direct, stocks_leached = _methods("stocks", soil_carbon.mineral_stocks)
paved_direct, paved_leached = _methods("paved", soil_carbon.paved)
paved_by_year_direct, paved_by_year_leached = _methods("paved_by_year", soil_carbon.paved_by_year)
