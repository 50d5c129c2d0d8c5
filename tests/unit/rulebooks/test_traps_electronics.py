"""Traps of 2.E and 2.G: what makes an inventory wrong although each table was copied right."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory
from inventory.issues import errors
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree


def row(table: str, gas: str, **keys: str) -> float:
    """The value of the row with these keys."""
    (found,) = [r for r in LIBRARY.table(table).rows if r.gas == gas and r.keys.items() >= keys.items()]
    return found.value


def kg(*records: dict[str, Any], book: str = "ipcc-2006") -> float:
    result = inventory(list(records), book)
    assert errors(result.issues) == []
    return float(result.lines["mass_t"].sum()) * 1000


def test_tables_give_what_is_emitted_and_not_what_is_used_up() -> None:
    """Table 6.3 prints 1 − U = 0.9 for CF4: nine tenths leave the process, not one tenth."""
    assert row("ipcc-2006/ippu/electronics_emitted", "CF4", electronics_product="semiconductor",
               electronics_process="") == 0.9  # fmt: skip
    record = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor"}
    assert kg(record | {"item": "CF4", "amount": 1000, "unit": "kg"}) == pytest.approx(1000 * 0.9 * 0.9)


def test_consumption_of_2019_has_its_heels_taken_off_already() -> None:
    """Equation 6.2 of the Refinement takes heels off; 2006 does so in the equation."""
    record = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor"}
    record |= {"item": "NF3", "electronics_process": "remote_plasma", "amount": 1000, "unit": "kg"}
    assert kg(record | {"by_products": "none_formed"}, book="ipcc-2019") == pytest.approx(20)  # 1000 × 0.02
    assert "ipcc-2006/ippu/electronics_heel" not in load("ipcc-2019").tables


def test_2e4_is_heat_transfer_fluid_in_2006_and_mems_in_2019() -> None:
    assert tree("2006").title("2.E.4").en == "Heat Transfer Fluid"
    assert "MEMS" in tree("2019R").title("2.E.4").en
    area = {"activity": "electronics_area", "category": "2.E.4", "amount": 1, "unit": "m2"}
    assert codes(inventory([area | {"electronics_product": "mems"}], "ipcc-2006").issues) == ["NO_RULE"]
    fluid = area | {"electronics_product": "heat_transfer_fluid"}
    assert codes(inventory([fluid], "ipcc-2019").issues) == ["NO_RULE"]


def test_2g2c_is_other_use_in_2006_and_waterproofing_in_2019() -> None:
    prompt = {"activity": "gas_products", "category": "2.G.2", "item": "SF6", "product_use": "prompt"}
    prompt |= {"supply_year": "this_year", "amount": 1, "unit": "t"}
    assert set(inventory([prompt], "ipcc-2006").lines["category"]) == {"2.G.2.c"}
    assert set(inventory([prompt], "ipcc-2019").lines["category"]) == {"2.G.2.d"}


def test_a_medical_accelerator_loses_more_than_its_charge_a_year() -> None:
    assert row("ipcc-2006/ippu/accelerator_release", "", accelerator="medical") == 2.0
    record = {"activity": "accelerators", "category": "2.G.2.b", "accelerator": "medical"}
    assert kg(record | {"amount": 10, "unit": "kg"}) == pytest.approx(20)


def test_only_a_third_of_research_accelerators_use_sf6() -> None:
    """Others are counted only where they use it, so no share is taken off."""
    record = {"activity": "accelerators", "category": "2.G.2.b", "amount": 1, "unit": "item"}
    assert kg(record | {"accelerator": "research"}) == pytest.approx(0.33 * 2400 * 0.07)
    assert kg(record | {"accelerator": "industrial_low_voltage"}) == pytest.approx(115 * 0.013)


def test_glazing_loses_a_third_of_what_is_purchased() -> None:
    record = {"activity": "gas_products", "category": "2.G.2", "item": "SF6", "product_use": "glazing"}
    assert kg(record | {"life_stage": "manufacture", "amount": 100, "unit": "kg"}) == pytest.approx(33)


def test_supply_counts_half_this_year_and_half_last_year() -> None:
    record = {"activity": "n2o_products", "category": "2.G.3.a", "unit": "t"}
    this, last = record | {"supply_year": "this_year", "amount": 10}, record | {"supply_year": "last_year", "amount": 6}
    assert kg(this, last) == pytest.approx(8000)


def test_nf3_is_not_worked_out_without_its_kind_of_cleaning() -> None:
    """Table 6.3 of 2006 has NF3 remote (0.02) and in situ (0.2), ten times apart, and no mean of them."""
    record = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor"}
    record |= {"item": "NF3", "amount": 1000, "unit": "kg"}
    assert codes(inventory([record]).issues) == ["FACTOR_COLUMN_BLANK"]
    assert kg(record | {"electronics_process": "remote", "by_products": "none_formed"}) == pytest.approx(18)
    assert kg(record | {"electronics_process": "in_situ", "by_products": "none_formed"}) == pytest.approx(180)


def test_tier_1_of_photovoltaics_has_no_default_share_of_manufacture() -> None:
    """Page 6.22 prints a range of 40 to 50 % only."""
    area = {"activity": "electronics_area", "category": "2.E.3", "electronics_product": "photovoltaic"}
    area |= {"amount": 1, "unit": "km2"}
    assert set(codes(inventory([area]).issues)) == {"FACTOR_MISSING"}


def test_fluorine_forms_as_much_cf4_as_the_equations_say() -> None:
    """0.116 in equations 6.7 and 6.15 of 2019; the text of p. 6.55 has 0.0116."""
    assert row("ipcc-2019/ippu/electronics_control_cf4", "CF4", input_gas="F2") == 0.116


def test_weights_of_tools_are_of_their_role_and_wafer_size() -> None:
    """Table 6.8 prints NA for C2F6 at 300 mm: 10 by its footnote, not the 9.3 of wafers not told apart."""
    table = "ipcc-2019/ippu/electronics_tool_weight"
    assert row(table, "", input_gas="C2F6", gas_role="input_gas", wafer_size="") == 9.3
    counts = [
        {"activity": "electronics_tools", "category": "2.E.1", "item": "C2F6", "gas_role": "input_gas", "unit": "item"}
        | {"tool_kind": kind, "tool_control": control, "wafer_size": "wafer_300", "amount": number}
        for kind, control, number in (
            ("chamber_cleaning", "controlled", 3),
            ("etch_wafer_cleaning", "uncontrolled", 10),
        )
    ]
    record = {"activity": "electronics_gas", "category": "2.E.1", "electronics_product": "semiconductor"}
    record |= {"item": "C2F6", "wafer_size": "wafer_300", "amount": 1000, "unit": "kg", "by_products": "none_formed"}
    record |= {"abated_by": "tool_count", "control_uptime": (100, "percent")}
    assert kg(record, *counts, book="ipcc-2019") == pytest.approx(800 * (1 - 30 / 40 * 0.95))
