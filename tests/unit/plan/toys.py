"""A rule book for one activity and methods of the test's own, so that the plan can be asked about any method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
import pytest

from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method, activity, constant, factor, memory, method
from inventory.rulebooks import ActivityRules, Derived, Rule, RuleBook, Sum, load
from inventory.words import Words


@method(
    "toy.field",
    title=Words("Field", "田地"),
    gives={"CH4": "t"},
    equation=Words("area × days × factor", "area × days × factor"),
)
def field(area=activity("ha"), days=activity("day"), emission_factor=factor("kgCH4/ha/day")):
    """Two activities: what stands in the amount, and what a row brings beside it."""
    return area * days * emission_factor


@method(
    "toy.decay",
    title=Words("Decay", "衰减"),
    gives={"CH4": "t"},
    equation=Words("IPCC 2006 V5 ch. 3 eq. 3.4, 3.5", "IPCC 2006 V5 ch. 3 eq. 3.4, 3.5"),
)
def decay(
    fuel=activity("t"),
    oxidation_factor=factor("1"),
    carbon_content=factor("tC/t"),
    ch4_per_carbon=constant(16 / 12, "tCH4/tC", "16/12"),
    bank=memory("t"),
):
    """What was there before decays at a rate (called oxidation_factor here); what comes now is added afterwards."""
    decayed = bank * (1 - np.exp(-oxidation_factor))
    return decayed * carbon_content * ch4_per_carbon, bank - decayed + fuel


@method(
    "toy.start",
    title=Words("Start", "起点"),
    gives={"CH4": "t"},
    equation=Words("a bank of 8 t, half of it lost a year", "a bank of 8 t, half of it lost a year"),
)
def start(fuel=activity("t"), half=constant(0.5, "1"), per_mass=constant(1.0, "tCH4/t"), bank=memory("t", 8.0)):
    """A bank that is not empty when it begins."""
    return bank * half * per_mass, bank * half + fuel


def book(methods: Mapping[str, Sequence[str]], **changes: object) -> RuleBook:
    """The IPCC rule book with one activity, `counted`, worked out by these methods, and no factor tables."""
    rules = ActivityRules(rules=(Rule(methods={g: tuple(m) for g, m in methods.items()}),))
    return load("ipcc-2006").model_copy(update={"activities": {"counted": rules}, "tables": (), **changes})


def known(monkeypatch: pytest.MonkeyPatch, *methods: Method) -> None:
    """Make the plan know these methods beside the catalogue's."""
    more = MappingProxyType({**METHODS, **{m.id: m for m in methods}})
    for room in ("compile", "stages"):
        monkeypatch.setattr(f"inventory.plan.{room}.METHODS", more)


@method(
    "toy.burn",
    title=Words("Burning", "燃烧"),
    gives={"CO2": "t"},
    equation=Words("mass × calorific value × factor", "mass × calorific value × factor"),
)
def burn(fuel=activity("t"), net_calorific_value=factor("GJ/t"), emission_factor=factor("tCO2/GJ")):
    """A fuel whose heat may come from tests of it."""
    return fuel * net_calorific_value * emission_factor


@method(
    "toy.tested_heat",
    title=Words("Heat of tested batches", "检测批次的热量"),
    gives={"heat": "GJ"},
    equation=Words("mass × calorific value", "mass × calorific value"),
)
def tested_heat(fuel=activity("t"), net_calorific_value=factor("GJ/t")):
    """No gas: a quantity that others take up."""
    return fuel * net_calorific_value


CALORIFIC_VALUE = Derived(
    id="tested",
    title=Words("Tested calorific value", "实测热值"),
    quantity="net_calorific_value",
    unit="GJ/t",
    by=("item",),
    above=Sum(of="heat", unit="GJ", when={"activity": ("tests",)}),
    below=Sum(of="amount", unit="t", when={"activity": ("tests",)}),
)

OWN_GRID = Derived(
    id="own_grid",
    title=Words("Own generation", "自有发电"),
    quantity="electricity_emission_factor",
    unit="tCO2/MWh",
    gas="CO2",
    by=("region",),
    above=Sum(of="CO2", unit="tCO2", when={"activity": ("plant",), "category": ("1.A.1.a",)}),
    below=Sum(of="amount", unit="MWh", when={"activity": ("generation",)}),
)


def chain(*derived: Derived) -> RuleBook:
    """Batches are tested, plants burn what was tested, what they generate is bought: two derived factors in a chain."""
    activities = {
        "tests": ActivityRules(rules=(Rule(methods={"heat": ("toy.tested_heat",)}),)),
        "plant": ActivityRules(rules=(Rule(methods={"CO2": ("toy.burn",)}),)),
        "generation": ActivityRules(rules=(Rule(),)),
        "bought": ActivityRules(rules=(Rule(methods={"CO2": ("electricity.purchased",)}),)),
    }
    changes = {"activities": activities, "tables": (), "derived": derived or (CALORIFIC_VALUE, OWN_GRID)}
    return load("ipcc-2006").model_copy(update=changes)
