"""Electronics (2.E) and other product use (2.G): what records lead to which gases, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, inventory
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.rulebooks import load

BOTH = ("ipcc-2006", "ipcc-2019")


def fed(item: str, **more: Any) -> dict[str, Any]:
    """A tonne of gas in a plant that makes semiconductors."""
    where = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor"}
    return where | {"item": item, "amount": 1, "unit": "t"} | more


def kg(records: list[dict[str, Any]], book: str) -> dict[str, float]:
    result = inventory(records, book)
    assert errors(result.issues) == []
    return {g: float(m) * 1000 for g, m in result.lines.groupby("gas")["mass_t"].sum().items()}


def test_a_gas_and_all_its_by_products_come_of_one_record() -> None:
    found = kg([fed("c-C4F8")], "ipcc-2006")
    assert found == pytest.approx({"c-C4F8": 90, "CF4": 90, "C2F6": 90})  # 1000 × 0.9 × 0.1, Table 6.3


def test_every_by_product_of_a_table_is_worked_out_and_no_other() -> None:
    """The rules name which by-products each gas has; they must say what the tables say."""
    for name in BOTH:
        book = load(name)
        rules = book.activities["electronics_gas"].rules
        said = {
            (r.when["electronics_product"][0], r.when["electronics_process"][0], *r.when.get("wafer_size", ()), i, gas)
            for r in rules
            for i in r.when["item"]
            for gas, methods in r.methods.items()
            if "by_product" in methods[0]
        }
        rows = LIBRARY.table(f"{name}/ippu/electronics_by_product").rows
        keys = ("electronics_product", "electronics_process", *(["wafer_size"] if name == "ipcc-2019" else []))
        assert said == {(*(r.keys[k] for k in keys), r.keys["input_gas"], r.gas) for r in rows}


@pytest.mark.parametrize("book", BOTH)
@pytest.mark.parametrize("by_products", ["stated_apart", "none_formed"])
def test_by_products_stated_apart_are_not_counted_twice(book: str, by_products: str) -> None:
    assert set(kg([fed("C2F6", by_products=by_products)], book)) == {"C2F6"}


def test_a_gas_by_factors_of_the_plant_needs_its_factor() -> None:
    row = {"activity": "electronics_plant", "category": "2.E.1", "item": "CF4", "amount": 1, "unit": "t"}
    for name in BOTH:
        assert codes(inventory([row], name).issues) == ["FACTOR_MISSING"]
        assert kg([row | {"plant_factor": (0.4, "1")}], name) == pytest.approx({"CF4": 400})


@pytest.mark.parametrize("book", BOTH)
def test_a_product_of_another_category_is_refused(book: str) -> None:
    for item in ("CF4", "F2"):
        assert codes(inventory([fed(item, category="2.E.2")], book).issues) == ["NO_RULE"]


def test_a_table_for_one_process_never_answers_for_another() -> None:
    unknown = fed("C4F8O", electronics_process="etch_wafer_cleaning", wafer_size="wafer_300")
    assert codes(inventory([unknown], "ipcc-2019").issues) == ["FACTOR_MISSING"]


def test_emission_control_of_the_refinement_asks_for_its_uptime() -> None:
    assert set(codes(errors(inventory([fed("CF4", abated_share=(50, "percent"))], "ipcc-2019").issues))) == {
        "FACTOR_MISSING"
    }


def test_control_that_the_guideline_did_not_test_is_not_taken_off() -> None:
    """Table 6.6 of 2006 has no destruction of C4F6."""
    issues = inventory([fed("C4F6", abated_share=(50, "percent"))], "ipcc-2006").issues
    assert "FACTOR_MISSING" in codes(errors(issues))


def test_tier_1_gives_the_whole_set_of_a_product() -> None:
    area = {"activity": "electronics_area", "category": "2.E.1", "electronics_product": "semiconductor"}
    area |= {"amount": 1, "unit": "km2"}
    assert set(kg([area], "ipcc-2006")) == {"CF4", "C2F6", "C3F8", "HFC-23", "NF3", "SF6"}
    small = kg([area | {"wafer_size": "up_to_200"}], "ipcc-2019")  # the factors of 2006, by p. 6.46 of the Refinement
    assert small == pytest.approx({"CF4": 9e5, "C2F6": 1e6, "C3F8": 5e4, "HFC-23": 4e4, "NF3": 4e4, "SF6": 2e5})
    lines = inventory([area], "ipcc-2019").lines
    assert list(lines[lines["gas"] == "C4F8O"]["notation_key"]) == ["NE"]  # told, not dropped


@given(st.floats(0, 100), st.floats(0, 100))
@FEW
def test_emission_control_never_adds_and_never_takes_more_than_there_is(share: float, destruction: float) -> None:
    for name in ("input_gas", "consumed"):
        plain, abated = METHODS[f"ippu.electronics.{name}"], METHODS[f"ippu.electronics.{name}_abated"]
        slots = {plain.of_kind("activity")[0]: 100.0} | dict.fromkeys(plain.of_kind("factor"), 0.3)
        more = {"abated_share": share / 100, "control_destruction": destruction / 100, "control_uptime": 0.5}
        left = abated.evaluate(slots | {n: v for n, v in more.items() if n in abated.slots}, gas="CF4")
        assert 0 <= left <= plain.evaluate(slots, gas="CF4")


AMOUNTS = st.floats(0, 1e4)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
@FEW
def test_what_comes_in_is_in_stock_sent_out_in_equipment_or_emitted(
    opening: float, acquired: float, closing: float, disbursed: float, new: float
) -> None:
    """Equation 8.10: the lines of the terms add up to what was emitted."""
    terms = {
        "opening_stock": opening,
        "acquired": acquired,
        "closing_stock": closing,
        "disbursed": disbursed,
        "new_capacity": new,
    }
    row = {"activity": "gas_balance", "category": "2.G.1", "item": "SF6", "unit": "t"}
    result = inventory([row | {"gas_flow": f, "amount": a} for f, a in terms.items()])
    emitted = float(result.lines["mass_t"].sum())
    assert opening + acquired == pytest.approx(closing + disbursed + new + emitted, abs=1e-6)


def test_a_liquid_in_litres_needs_its_density() -> None:
    row = {"activity": "gas_balance", "category": "2.E.4", "item": "C6F14", "gas_flow": "acquired"}
    assert codes(inventory([row | {"amount": 1, "unit": "L"}]).issues) == ["FACTOR_MISSING"]


def electrical(**more: Any) -> dict[str, Any]:
    row = {"activity": "electrical_equipment", "category": "2.G.1", "item": "SF6", "amount": 1, "unit": "t"}
    return row | {"electrical_equipment": "sealed_pressure", "equipment_practice": "europe"} | more


@pytest.mark.parametrize(
    ("stage", "category"), [("manufacture", "2.G.1.a"), ("use", "2.G.1.b"), ("disposal", "2.G.1.c")]
)
def test_each_stage_of_electrical_equipment_is_reported_where_it_belongs(stage: str, category: str) -> None:
    assert set(inventory([electrical(life_stage=stage)]).lines["category"]) == {category}


def test_no_stage_is_guessed_where_the_guideline_has_no_default() -> None:
    for stage in ("installation", "recycling", "destruction"):
        assert codes(inventory([electrical(life_stage=stage)]).issues) == ["FACTOR_MISSING"]


def test_a_perfluorocarbon_in_switchgear_takes_the_same_fraction() -> None:
    assert kg([electrical(life_stage="use", item="C3F8")], "ipcc-2006") == pytest.approx({"C3F8": 2.0})


def test_a_refrigerant_is_no_gas_of_electrical_equipment() -> None:
    issues = inventory([electrical(life_stage="use", item="HFC-134a")]).issues
    assert codes(issues) == ["GAS_NOT_WORKED_OUT"]


def test_other_uses_of_n2o_need_a_factor_of_ones_own() -> None:
    row = {"activity": "n2o_products", "category": "2.G.3.c", "supply_year": "this_year", "amount": 1, "unit": "t"}
    assert codes(inventory([row]).issues) == ["FACTOR_MISSING"]
    assert kg([row | {"use_emission_factor": (50, "percent")}], "ipcc-2006") == pytest.approx({"N2O": 250})


def test_a_gas_without_gwp_that_is_not_estimated_can_be_traced() -> None:
    row = {"activity": "electronics_area", "category": "2.E.1", "electronics_product": "semiconductor", "unit": "m2"}
    result = inventory([row | {"amount": 1000}], "ipcc-2019")
    (line,) = result.lines.loc[result.lines["gas"] == "C4F8O", "line_id"]
    assert "NE" in result.trace(line).text("en")
