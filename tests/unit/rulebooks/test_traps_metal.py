"""Traps of Volume 3 chapter 4, the metal industry: where tables copied right still lead wrong."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, mass
from inventory.issues import errors
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree


def made(process: str, book: str, gas: str = "CO2", amount: float = 1000) -> float:
    """Tonnes of a gas from 1000 t of a product."""
    row = {"activity": "iron_steel_production", "category": "2.C.1", "metal_process": process, "unit": "t"}
    method = "ippu.iron_steel.production" + ("_ch4" if gas == "CH4" else "")
    return mass(inventory([row | {"amount": amount}], book), f"r0|{method}|{gas}")


def cells(technology: str, year: int, **more: Any) -> dict[str, Any]:
    row = {"activity": "aluminium_production", "category": "2.C.3", "cell_technology": technology, "year": year}
    return row | {"amount": 1000, "unit": "t"} | more


# -- defaults jump between editions: never mix editions within a category by accident --------------------------------


@pytest.mark.parametrize(
    ("process", "of_2006", "of_2019"),
    [("eaf_steel", 80, 180), ("bof_steel", 1460, 1580), ("pellet", 30, 190), ("sinter", 200, 210)],
)
def test_each_edition_takes_its_own_default(process: str, of_2006: float, of_2019: float) -> None:
    assert made(process, "ipcc-2006") == pytest.approx(of_2006)
    assert made(process, "ipcc-2019") == pytest.approx(of_2019)


def test_coke_methane_is_grams_in_2006_and_kilograms_in_2019() -> None:
    assert made("coke", "ipcc-2006", "CH4") == pytest.approx(0.0001)  # 1000 t × 0.1 g
    assert made("coke_by_product_recovery", "ipcc-2019", "CH4") == pytest.approx(0.089)  # 1000 t × 0.089 kg


def test_the_refinement_takes_no_table_of_2006_that_it_renews() -> None:
    taken = set(load("ipcc-2019").tables)
    renewed = {t.split("/")[-1] for t in LIBRARY.ids if t.startswith("ipcc-2019/ippu/")} - {"electronics_area"}
    # electronics by area stays as it was for small wafers
    assert {t for t in taken if t.startswith("ipcc-2006/ippu/") and t.split("/")[-1] in renewed} == set()
    assert "ipcc-2006/ippu/aluminium_overvoltage" not in taken  # no default left: tier 3 alone


def test_a_product_of_the_other_edition_has_no_default() -> None:
    row = {"activity": "iron_steel_production", "category": "2.C.1", "amount": 1, "unit": "t"}
    found = errors(inventory([row | {"metal_process": "coke"}], "ipcc-2019").issues)
    assert set(codes(found)) == {"FACTOR_MISSING"}
    found = errors(inventory([row | {"metal_process": "coke_without_recovery"}], "ipcc-2006").issues)
    assert set(codes(found)) == {"FACTOR_MISSING"}


def test_carbon_contents_are_of_the_books_own_edition() -> None:
    row = {"activity": "metal_carbon", "category": "2.C.1", "carbon_flow": "put_in", "amount": 1200, "unit": "t"}
    row |= {"carbon_material": "carbon_electrodes"}
    of = {b: mass(inventory([row], b), "r0|ippu.metal.carbon_flow|CO2") for b in ("ipcc-2006", "ipcc-2019")}
    assert of == {"ipcc-2006": pytest.approx(4400 * 0.82), "ipcc-2019": pytest.approx(4400 * 1.0)}


def test_code_2_c_7_is_other_in_2006_and_rare_earths_in_2019() -> None:
    assert tree("2006").title("2.C.7").en.startswith("Other")
    assert tree("2019R").title("2.C.7").en == "Rare Earths"
    assert tree("2019R").title("2.C.8").en.startswith("Other")
    assert "rare_earth_production" not in load("ipcc-2006").activities


# -- N2O of flaring: the printed factors already contain the flared share 0.2 ----------------------------------------


def flared(gas: str, **more: Any) -> Any:
    row = {"activity": "steel_gas_flaring", "category": "2.C.1", "carbon_material": gas, "amount": 1_000_000}
    return inventory([row | {"unit": "t"} | more], "ipcc-2019")


def test_the_flared_share_is_counted_once() -> None:
    result = flared("blast_furnace_gas")
    # the table works the factor out from 0.125 t CO2 per t of gas produced at a share of 0.2: 1.4 t per million tonnes
    assert mass(result, "r0|ippu.iron_steel.flaring_n2o|N2O") == pytest.approx(1.4)
    assert mass(flared("blast_furnace_gas", flared_share=(10, "percent")), "r0|ippu.iron_steel.flaring_n2o|N2O") == (
        pytest.approx(0.7)
    )


def test_n2o_keeps_its_ratio_to_co2_whatever_share_is_flared() -> None:
    for share in (5, 20, 60, 100):
        result = flared("converter_gas", flared_share=(share, "percent"))
        n2o, co2 = (mass(result, f"r0|ippu.iron_steel.flaring{m}") for m in ("_n2o|N2O", "|CO2"))
        assert n2o / co2 == pytest.approx(1.1e-5, rel=0.02)  # 3.3E-08 over 3.0E-03, factors printed to two digits


def test_the_printed_equation_stands_beside_and_is_not_counted() -> None:
    lines = flared("blast_furnace_gas").lines
    printed = lines[lines["method"] == "ippu.iron_steel.flaring_n2o_as_printed"].iloc[0]
    assert printed["mass_t"] == pytest.approx(0.28)  # a fifth
    assert not printed["counted"]


# -- aluminium: classes of the Refinement, with a transition year per class ------------------------------------------

MEDIAN = {"pfpbl": 2013, "pfpbm": 2013, "swpb": 2008, "vss": 2007, "hss": 2007}
OF_2006 = {"pfpbl": "cwpb", "pfpbm": "cwpb", "swpb": "swpb", "vss": "vss", "hss": "hss"}
QUANTITIES = ("aluminium_pfc", "aluminium_slope", "aluminium_c2f6_fraction")


def values(table: str, technology: str, gas: str) -> dict[int, float]:
    """The default of each year from 2000 to 2020."""
    rows = [r for r in LIBRARY.table(table).rows if r.keys["cell_technology"] == technology and r.gas == gas]
    return {y: next(r.value for r in rows if r.valid_in(y)) for y in range(2000, 2021)}


@pytest.mark.parametrize("technology", MEDIAN)
@pytest.mark.parametrize("quantity", QUANTITIES)
def test_defaults_go_from_2006_to_the_median_year_in_even_steps(quantity: str, technology: str) -> None:
    median = MEDIAN[technology]
    for gas in ("CF4", "C2F6") if quantity == "aluminium_pfc" else ("",):
        old = values(f"ipcc-2006/ippu/{quantity}", OF_2006[technology], gas)[2006]
        by_year = values(f"ipcc-2019/ippu/{quantity}", technology, gas)
        new = by_year[2020]
        assert new != old
        for year, value in by_year.items():
            share = min(max((year - 2006) / (median - 2006), 0), 1)
            assert value == pytest.approx(old + share * (new - old), abs=1e-9), year


@pytest.mark.parametrize("year", [2000, 2010, 2020])
def test_single_anode_effects_take_the_renewed_fraction_in_any_year(year: int) -> None:
    row = {"activity": "single_anode_effects", "category": "2.C.3", "cell_technology": "pfpbl", "year": year}
    row |= {"effect_method": "by_current", "effect_class": "up_to_200s", "amount": 1000, "unit": "item"}
    row |= {"anode_effect_duration": (20, "second"), "line_current": (300, "kA")}
    of = {
        m: mass(inventory([row], "ipcc-2019"), f"r0|ippu.aluminium.single_effects{m}") for m in ("|CF4", "_c2f6|C2F6")
    }
    assert of["_c2f6|C2F6"] / of["|CF4"] == pytest.approx(0.097)


def test_what_is_interpolated_is_not_said_to_be_printed() -> None:
    for quantity in QUANTITIES:
        for row in LIBRARY.table(f"ipcc-2019/ippu/{quantity}").rows:
            interpolated = row.valid_from is not None and row.valid_from == row.valid_to
            assert (row.evidence == "secondary") == interpolated
            assert row.note.startswith("not printed") == interpolated


@pytest.mark.parametrize("year", [1995, 2006, 2010, 2020])
def test_cells_without_automated_intervention_have_one_factor_for_all_years_low_voltage_included(year: int) -> None:
    lines = inventory([cells("pfpbmw", year)], "ipcc-2019").lines
    of_cf4 = lines[lines["gas"] == "CF4"]
    assert list(of_cf4["method"]) == ["ippu.aluminium.production_pfc"]
    assert of_cf4["mass_t"].sum() == pytest.approx(0.161)


def test_process_data_give_such_cells_no_tier_2() -> None:
    lines = inventory([cells("pfpbmw", 2020, anode_effect_minutes=(0.5, "minute/day"))], "ipcc-2019").lines
    assert "ippu.aluminium.slope" not in set(lines["method"])


def test_low_voltage_begins_in_2006() -> None:
    of = {y: mass(inventory([cells("vss", y)], "ipcc-2019"), "r0|ippu.aluminium.low_voltage|CF4") for y in (2005, 2006)}
    assert of == {2005: 0, 2006: pytest.approx(0.001)}


@pytest.mark.parametrize(("technology", "book"), [("cwpb", "ipcc-2019"), ("pfpbl", "ipcc-2006")])
def test_a_class_of_the_other_edition_is_refused(technology: str, book: str) -> None:
    assert codes(errors(inventory([cells(technology, 2015)], book).issues)) == ["NO_RULE"]


def test_overvoltage_has_no_default_in_the_refinement() -> None:
    row = cells("swpb", 2020, anode_effect_overvoltage=(3, "mV"), current_efficiency=(95, "percent"))
    assert "ippu.aluminium.overvoltage" not in set(inventory([row], "ipcc-2019").lines["method"])
    assert "ippu.aluminium.overvoltage" in set(inventory([row], "ipcc-2006").lines["method"])


# -- printed as a range, as unknown, or a hundredth elsewhere --------------------------------------------------------


@pytest.mark.parametrize("agent", ["coke_for_manganese", "coke_for_silicon", "coke", "coal"])
def test_a_reducing_agent_printed_as_a_range_or_not_at_all_is_refused(agent: str) -> None:
    row = {"activity": "ferroalloy_reductant", "category": "2.C.2", "reducing_agent": agent, "amount": 1, "unit": "t"}
    assert codes(errors(inventory([row]).issues)) == ["FACTOR_MISSING"]


def test_electro_thermic_zinc_is_unknown_and_not_zero() -> None:
    row = {"activity": "zinc_production", "category": "2.C.6", "metal_process": "zinc_electrothermic"}
    assert codes(errors(inventory([row | {"amount": 1, "unit": "t"}]).issues)) == ["FACTOR_MISSING"]


def test_carbon_in_skimmed_dust_is_the_printed_hundredth() -> None:
    (row,) = LIBRARY.table("ipcc-2006/ippu/skimmed_dust").rows
    assert row.value == 0.01  # another library holds 0.0001
