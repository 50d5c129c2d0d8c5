"""The industrial chapter of the Chinese provincial book, and its border with energy: every carbon counts once."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, fuel, inventory
from inventory.issues import errors
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.energy_balance import balance_category

BOOK = "cn-province-2011"
PER_CARBON = 44 / 12
COKE = 28.435 * 29.42 / 1000
"""t C per t of coke: calorific value of GB/T 2589-2008, carbon content of the guideline's tables."""
BURNT = 0.93
"""Oxidation of coke."""
PIG_IRON, STEEL = 0.041, 0.00248
CARBIDE = 1.154
AMOUNTS = st.floats(0, 1e6)


def one(activity: str, category: str, amount: float = 1000.0, unit: str = "t", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": category, "amount": amount, "unit": unit, "region": "CN-37"} | more


def cell(row: str, amount: float, item: str = "coke_oven_coke") -> dict[str, Any]:
    """A cell of the energy balance, in 10⁴ t."""
    return one(
        "energy_balance", balance_category(row, item).code, amount, "wan_t",
        balance_row=row, item=item, balance_form="physical", record_id=f"{item}.{row}",
    )  # fmt: skip


def carbide(amount: float) -> dict[str, Any]:
    return one("carbide_production", "2.B.5", amount, "wan_t", carbide_basis="cac2_product")


def iron(material: str, amount: float) -> dict[str, Any]:
    return one("metal_carbon", "2.C.1", amount, carbon_material=material)


def clinker(origin: str, amount: float, **more: Any) -> dict[str, Any]:
    return one("clinker_production", "2.A.1", amount, clinker_origin=origin, **more)


def co2(result: Inventory, under: str = "") -> float:
    """Tonnes of CO2 that count, of a category and those below it."""
    lines = result.lines.query("counted and memo == ''")
    inside = lines.category.eq(under) | lines.category.str.startswith(f"{under}." if under else "")
    return float(lines[inside & lines.gas.eq("CO2")].mass_t.sum())


# -- what the chapter says -------------------------------------------------------------------------------------------


def test_clinker_of_carbide_slag_is_taken_off_once_and_shown() -> None:
    result = inventory([clinker("all_clinker", 1000), clinker("carbide_slag", 200)], BOOK)
    assert errors(result.issues) == []
    assert list(result.lines["mass_t"]) == pytest.approx([538.0, -107.6])
    assert co2(result, "2.A.1") == pytest.approx(800 * 0.538)


def test_more_clinker_of_carbide_slag_than_clinker_is_refused() -> None:
    result = inventory([clinker("all_clinker", 100), clinker("carbide_slag", 200)], BOOK)
    assert codes(errors(result.issues)) == ["MORE_THAN_THERE_IS"]


def test_more_hfc_23_destroyed_than_there_was_hcfc_22_is_refused() -> None:
    destroyed = one("fluorinated_stream", "2.B.9.a", 30, stream_kind="recovered", fluorinated_gas="HFC-23")
    destroyed |= {"gas_concentration": (1.0, "1")}
    assert codes(errors(inventory([destroyed], BOOK).issues)) == ["MORE_THAN_THERE_IS"]
    result = inventory([destroyed | {"amount": 20.0}, one("hcfc22_production", "2.B.9.a")], BOOK)
    assert errors(result.issues) == []
    assert result.lines["mass_t"].sum() == pytest.approx(29.2 - 20)


@FEW
@given(pig=AMOUNTS, steel=AMOUNTS, in_iron=st.floats(0, 0.06), in_steel=st.floats(0, 0.02))
def test_carbon_that_pig_iron_brings_is_in_the_steel_or_emitted(
    pig: float, steel: float, in_iron: float, in_steel: float
) -> None:
    rows = [
        iron("pig_iron", pig) | {"material_carbon_content": (in_iron, "tC/t")},
        iron("steel", steel) | {"material_carbon_content": (in_steel, "tC/t")},
    ]
    emitted = co2(inventory(rows, BOOK), "2.C.1") / PER_CARBON
    assert emitted + steel * in_steel == pytest.approx(pig * in_iron, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("share", [0.0, 12.5, 100.0])
def test_gas_used_is_released_or_kept_by_ones_own_share(share: float) -> None:
    row = one("gas_in_manufacture", "2.E.1", fluorinated_gas="C2F6", released_share=(share, "percent"))
    assert inventory([row], BOOK).lines["mass_t"].sum() == pytest.approx(10 * share)


def test_what_the_worksheet_has_no_line_for_is_not_estimated_and_says_so() -> None:
    rows = [
        one("aluminium_production", "2.C.3", cell_technology="pfpb"),
        one("fluorochemical_production", "2.B.9.b", fluorinated_gas="HFC-245fa"),
    ]
    result = inventory(rows, BOOK)
    assert errors(result.issues) == []
    keyed = result.lines.query("notation_key == 'NE'")
    assert set(zip(keyed["category"], keyed["gas"], strict=True)) == {("2.C.3", "CO2"), ("2.B.9.b", "HFC-245fa")}


@pytest.mark.parametrize(
    "row",
    [
        one("n2o_chemical", "2.B.2"),
        one("aluminium_production", "2.C.3", cell_technology="cwpb"),
        one("gas_in_manufacture", "2.G.1.a", fluorinated_gas="CF4"),
        iron("scrap_iron", 10),
    ],
)
def test_what_the_chapter_does_not_know_is_refused(row: dict[str, Any]) -> None:
    assert errors(inventory([row], BOOK).issues)


def test_no_row_claims_to_be_read_in_the_guideline_and_no_two_values_are_mixed() -> None:
    tables = [LIBRARY.table(t) for t in load(BOOK).tables if t.startswith(f"{BOOK}/ippu/")]
    rows = [r for t in tables for r in t.rows]
    assert {r.evidence for r in rows} == {"secondary", "unverified"}
    assert Counter(r.evidence for r in rows)["secondary"] == 8
    asked = Counter((t.card.quantity, tuple(r.keys.items()), r.gas) for t in tables for r in t.rows)
    assert set(asked.values()) == {1}


# -- the border with energy ------------------------------------------------------------------------------------------


@FEW
@given(used=st.floats(0, 100), made=st.floats(0, 100))
def test_coke_that_the_balance_has_as_raw_material_counts_with_the_carbide_alone(used: float, made: float) -> None:
    """K5: whatever part of the coke goes into carbide, 1.A has the rest of it and 2.B.5 the product's CO2."""
    rows = [cell("final_industry", 100), cell("final_industry_feedstock", used), carbide(made)]
    result = inventory(rows, BOOK)
    assert co2(result, "1.A") == pytest.approx((100 - used) * 10_000 * COKE * BURNT * PER_CARBON, rel=1e-9, abs=1)
    assert co2(result, "2") == pytest.approx(made * 10_000 * CARBIDE, rel=1e-9)


def test_a_province_with_balance_and_industrial_forms_counts_each_carbon_once() -> None:
    """Coke of 30, 12 and 58 in steelworks, carbide and elsewhere: 88 burnt. Anthracite for carbide: none burnt."""
    rows = [
        cell("final_industry", 100), cell("final_industry_feedstock", 12),
        cell("industry_31", 30), cell("industry_26", 12), cell("industry_26_feedstock", 12),
        cell("final_industry", 5, "anthracite"), cell("final_industry_feedstock", 5, "anthracite"),
        carbide(20), one("steel_material", "2.C.1", carbon_material="limestone"), iron("pig_iron", 1000),
        iron("steel", 900),
    ]  # fmt: skip
    result = inventory(rows, BOOK)
    assert errors(result.issues) == []
    per_coke = 10_000 * COKE * BURNT * PER_CARBON
    assert co2(result, "1.A.2.a") == pytest.approx(30 * per_coke, rel=1e-9)
    assert co2(result, "1.A") == pytest.approx(88 * per_coke, rel=1e-9)
    assert co2(result, "2.B") == pytest.approx(200_000 * CARBIDE, rel=1e-9)
    assert co2(result, "2.C") == pytest.approx(430 + (1000 * PIG_IRON - 900 * STEEL) * PER_CARBON, rel=1e-9)
    keyed = result.lines.query("counted and notation_key == 'IE'")
    assert set(keyed["category"]) == {"2.B"}
    assert set(keyed["record_id"]) == {
        "coke_oven_coke.final_industry_feedstock", "coke_oven_coke.industry_26_feedstock",
        "anthracite.final_industry_feedstock",
    }  # fmt: skip


def test_without_the_row_of_raw_material_the_same_coke_would_count_twice() -> None:
    once = inventory([cell("final_industry", 100), cell("final_industry_feedstock", 12), carbide(20)], BOOK)
    twice = inventory([cell("final_industry", 100), carbide(20)], BOOK)
    assert co2(twice) - co2(once) == pytest.approx(12 * 10_000 * COKE * BURNT * PER_CARBON, rel=1e-9)


@pytest.mark.parametrize("use", ["reductant", "feedstock"])
def test_fuel_combustion_leaves_reductants_of_carbide_to_the_product(use: str) -> None:
    coke = fuel("coke_oven_coke", 1000.0, category="1.A.2.c", use=use)
    result = inventory([coke, carbide(0.1)], BOOK)
    assert errors(result.issues) == []
    assert co2(result, "1.A") == 0
    assert co2(result) == pytest.approx(1000 * CARBIDE)


def test_blast_furnaces_burn_their_coke_in_energy_and_steel_takes_no_reductant() -> None:
    """The 2011 guideline: fuel of blast furnaces is burnt (1.A.2.a); 2.C.1 has flux, electrodes and pig iron alone."""
    steel = [f for f in load(BOOK).forms if f.constants.get("category") == "2.C.1"]
    asked = {word for form in steel for f in form.fields if f.column == "carbon_material" for word in f.only}
    assert asked == {"limestone", "dolomite", "carbon_electrodes", "pig_iron", "steel"}
    assert errors(inventory([iron("coke", 100)], BOOK).issues)
    furnace = fuel("coke_oven_coke", 500.0, category="1.A.2.a", equipment="blast_furnace")
    alone = inventory([furnace], BOOK)
    beside = inventory([furnace, iron("pig_iron", 1000), iron("steel", 960)], BOOK)
    assert co2(alone) == co2(alone, "1.A.2.a") == co2(beside, "1.A.2.a")
    assert co2(alone) == pytest.approx(500 * COKE * BURNT * PER_CARBON)


def test_carbon_of_own_pig_iron_is_what_the_guideline_does_not_take_off_the_coke() -> None:
    """Known of the guideline: pig iron carries 0.041 t C that its coke, counted but for 7 %, was said to have burnt.

    So of iron made in the region from 500 kg of coke per tonne, 0.041 − 0.07 × 0.4183 = 0.0117 t C per tonne count
    in 1.A.2.a and again in 2.C.1, less what stays in steel. Iron that was bought counts once.
    """
    rows = [fuel("coke_oven_coke", 500.0, category="1.A.2.a"), iron("pig_iron", 1000), iron("steel", 1000)]
    counted = co2(inventory(rows, BOOK)) / PER_CARBON
    emitted = 500 * COKE - 1000 * STEEL
    assert counted - emitted == pytest.approx(1000 * (PIG_IRON - 0.07 * 0.5 * COKE), rel=1e-9)
    assert counted - emitted == pytest.approx(11.7, abs=0.05)


def test_the_coal_of_ammonia_is_burnt_in_its_furnaces_and_has_no_industrial_form() -> None:
    """The worksheet lists gas-making furnaces among the equipment of chemicals; chapter 2 has no ammonia."""
    coal = fuel("anthracite", 1000.0, category="1.A.2.c", equipment="ammonia_gas_furnace")
    coal |= {"net_calorific_value": (26.7, "GJ/t")}
    result = inventory([coal], BOOK)
    assert errors(result.issues) == []
    assert co2(result) == co2(result, "1.A.2.c") == pytest.approx(1000 * 26.7 * 27.49 * 0.94 / 1000 * PER_CARBON)
    assert not [f.id for f in load(BOOK).forms if f.constants.get("category", "").startswith("2.B.1")]
