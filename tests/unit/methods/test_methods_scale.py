"""Every equation gives the same mass in whatever unit its activity is counted: g, kg, t; Nm3, 10^4 Nm3; kWh, MWh."""

from __future__ import annotations

import pytest

from inventory import units
from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.vocabulary.gases import fluorinated

UNITS = (
    "g", "kg", "t", "kt", "wan_t", "yi_t", "Nm3", "wan_Nm3", "yi_Nm3", "kJ", "GJ", "TJ", "tce", "wan_tce",
    "kWh", "MWh", "wan_kWh", "yi_kWh", "MJ_heat", "GJ_heat", "TJ_heat", "m3_20C", "wan_m3_20C", "yi_m3_20C", "item",
    "km", "wan_km", "wan_vkm", "start", "thousand_start", "wan_start", "LTO", "thousand_LTO", "wan_LTO",
    "m3_15C", "wan_m3_15C", "yi_m3_15C", "m3", "thousand_m3", "wan_m3",
    "kgCO2", "tCO2", "ktCO2", "kgCH4", "tCH4", "ktCH4", "kgN2O", "tN2O", "ktN2O", "kgSF6", "tSF6", "ktSF6",
    "vehicle", "wan_vehicle", "minute", "h", "day", "m2", "wan_m2", "km2",
    "kgN", "tN", "ktN", "kgC", "tC", "ktC",
    "head", "thousand_head", "wan_head", "yi_head", "person", "wan_person",
    "kgBOD", "tBOD", "wan_tBOD", "kgCOD", "tCOD", "wan_tCOD", "gN",
    "kg_dm", "t_dm", "kt_dm",
)  # fmt: skip
ONE_BY_ONE = ("item", "vehicle", "person", "1")
"""Counted one by one: there is no other unit of them, or hardly any."""

ALIKE = set(fluorinated()) - {"HFC-23", "SF6", "CF4", "C2F6"}
"""Gases whose methods differ from those of the others in nothing but the name of the gas."""

ASKED = [
    (m, v, g, u)
    for m in METHODS.values()
    if not m.is_series  # rows of one series in different units: test_plan_series.py
    for v in m.variants
    for g in m.gives
    if g not in ALIKE
    for u in UNITS
]


def fits(method: Method, variant: int, gas: str, unit: str) -> bool:
    return units.compatible(unit, slot_unit(method, variant, gas))


def slot_unit(method: Method, variant: int, gas: str = "CO2") -> str:
    return method.slots[method.of_kind("activity")[0]].unit(variant, gas) or "1"


@pytest.mark.parametrize(
    ("method", "variant", "gas", "unit"),
    [pytest.param(*a, id=f"{a[0].id} {a[2]} {a[3]}") for a in ASKED if fits(*a)],
)
def test_an_equation_gives_the_same_mass_in_any_unit(method: Method, variant: int, gas: str, unit: str) -> None:
    main = method.of_kind("activity")[0]
    values = {n: 0.5 + 0.3 * i for i, n in enumerate(method.slots) if method.slots[n].kind != "constant"}
    known = {n: s.value for n, s in method.slots.items() if s.value is not None}
    quantities = {
        n: (v, method.slots[n].unit(variant, gas) or "1") for n, v in (values | known).items() if v is not None
    }
    quantities |= {n: (1.0, "1") for n, s in method.slots.items() if s.unit(variant) is None}
    in_other = values[main] * units.scale(slot_unit(method, variant, gas), unit)
    measured = units.proof(method.formula, quantities | {main: (in_other, unit)}, method.result_unit(gas))
    needed = {n: v for n, v in values.items() if method.slots[n].unit(variant) is not None}
    assert method.evaluate(needed, variant=variant, gas=gas) == pytest.approx(measured, rel=1e-12)


def test_every_method_is_asked_in_at_least_three_units_where_there_are_as_many() -> None:
    for method, variant, gas in {(m, v, g) for m, v, g, _ in ASKED}:
        wanted = slot_unit(method, variant, gas)
        assert sum(units.compatible(u, wanted) for u in UNITS) >= 3 or wanted in ONE_BY_ONE, method.id
