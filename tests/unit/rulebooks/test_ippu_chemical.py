"""Chemical industry (2.B) in the IPCC books: balances close, deductions stand once, every category has its methods."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, inventory
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.methods.ippu.fluorochemical import GASES
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree
from inventory.vocabulary.terms import term_list

TONNES = st.floats(0, 1e6)
SHARES = st.floats(0, 1)
CARBON = {r.keys["chemical_substance"]: r.value for r in LIBRARY.table("ipcc-2006/ippu/substance_carbon").rows}
SUBSTANCES = st.sampled_from(sorted(CARBON))
FLOWS = st.lists(st.tuples(st.sampled_from(["put_in", "carried_out"]), SUBSTANCES, TONNES), min_size=1, max_size=8)


def total(result: Inventory) -> float:
    assert errors(result.issues) == []
    return float(sum(result.columns.mass))


def flow(way: str, substance: str, amount: float, **more: Any) -> dict[str, Any]:
    row = {"activity": "petrochemical_carbon", "category": "2.B.8.d", "amount": amount, "unit": "t"}
    return row | {"carbon_flow": way, "chemical_substance": substance} | more


def one(activity: str, category: str, amount: float = 1000, unit: str = "t", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": category, "amount": amount, "unit": unit} | more


# -- material balances ------------------------------------------------------------------------------------------------


@FEW
@given(FLOWS)
def test_carbon_in_is_carbon_out_and_carbon_emitted(flows: list[tuple[str, str, float]]) -> None:
    emitted = total(inventory([flow(*f) for f in flows])) * 12 / 44
    carbon = {w: sum(a * CARBON[s] for way, s, a in flows if way == w) for w in ("put_in", "carried_out")}
    assert emitted + carbon["carried_out"] == pytest.approx(carbon["put_in"], rel=1e-9, abs=1e-6)


@FEW
@given(TONNES, TONNES)
def test_carbon_of_ammonia_goes_into_urea_or_into_the_air(ammonia: float, urea: float) -> None:
    """37.5 GJ/t × 15.3 kg C/GJ go in (Table 3.1); urea, CO(NH2)2, holds 12 in 60 of its mass."""
    made = one("ammonia_production", "2.B.1", ammonia, ammonia_process="average_natural_gas")
    taken_up = one("recovered_co2", "2.B.1", urea, co2_destination="urea")
    emitted = total(inventory([made, taken_up])) * 12 / 44
    assert emitted + urea * 12 / 60 == pytest.approx(ammonia * 37.5 * 0.0153, rel=1e-9, abs=1e-6)


@FEW
@given(TONNES, TONNES, TONNES, SHARES)
def test_carbon_of_hydrogen_is_recovered_left_as_a_solid_or_emitted(
    coal: float, recovered: float, solid: float, content: float
) -> None:
    rows = [one("hydrogen_feedstock", "2.B.10", coal, "GJ", hydrogen_route="coal")]  # 0.0258 t C/GJ (Table 3.30)
    rows += [one("recovered_co2", "2.B.10", recovered, "tCO2", co2_destination="product")]
    rows += [one("hydrogen_solid_carbon", "2.B.10", solid, solid_carbon_content=(content, "tC/t"))]
    emitted = total(inventory(rows, "ipcc-2019")) * 12 / 44
    left = recovered * 12 / 44 + solid * content
    assert emitted + left == pytest.approx(coal * 0.0258, rel=1e-9, abs=1e-6)


@FEW
@given(SUBSTANCES, TONNES)
def test_what_comes_out_as_it_went_in_emits_nothing(substance: str, amount: float) -> None:
    assert total(
        inventory([flow("put_in", substance, amount), flow("carried_out", substance, amount)])
    ) == pytest.approx(0)


@FEW
@given(st.sampled_from(sorted(set(term_list("secondary_product_from")) - {"acrylonitrile"})), TONNES)
def test_an_estimated_secondary_product_takes_as_much_carbon_as_the_product_stated(feed: str, amount: float) -> None:
    yields = LIBRARY.table("ipcc-2006/ippu/secondary_product_yield").rows
    per_tonne = {
        r.keys["chemical_substance"]: r.value / 1000 for r in yields if r.keys["secondary_product_from"] == feed
    }
    estimated = one("secondary_product", "2.B.8.b", amount, secondary_product_from=feed, chemical_substance="butadiene")
    stated = flow("carried_out", "butadiene", amount * per_tonne["butadiene"], category="2.B.8.b")
    assert total(inventory([estimated])) == pytest.approx(total(inventory([stated])), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("feed", sorted(set(term_list("secondary_product_from")) - {"acrylonitrile"}))
def test_what_a_cracker_yields_adds_to_a_tonne_of_feedstock(feed: str) -> None:
    """Table 3.25: ethylene, the other products and 5 kg of losses are 1000 kg."""
    parts = [r.value for r in LIBRARY.table("ipcc-2006/ippu/secondary_product_yield").rows if feed in r.keys.values()]
    parts += [r.value for r in LIBRARY.table("ipcc-2006/ippu/ethylene_yield").rows if feed in r.keys.values()]
    assert len(parts) == 12 and abs(sum(parts) + 5 - 1000) <= 1  # naphtha 1001 and gas oil 999 in print, by rounding


def test_a_printed_factor_follows_from_the_balance_of_its_feedstock() -> None:
    """Table 3.20: 0.90 t ethylene per t ethylene oxide gives 0.863 t CO2, to the digits of the carbon contents."""
    balance = total(inventory([flow("put_in", "ethylene", 0.90), flow("carried_out", "ethylene_oxide", 1)]))
    assert balance == pytest.approx(0.863, rel=0.05)


@FEW
@given(SHARES, TONNES)
def test_carbon_of_coke_goes_into_the_carbide_or_into_the_air(share: float, amount: float) -> None:
    def coke(kept: float) -> float:
        record = one("carbide_coke", "2.B.5", amount, item="petroleum_coke", carbide="calcium_carbide")
        return total(inventory([record | {"carbon_in_product": (kept, "1")}]))

    assert coke(share) + coke(1 - share) == pytest.approx(coke(0), rel=1e-9, abs=1e-6)


@FEW
@given(SHARES, SHARES)
def test_n2o_generated_is_destroyed_or_emitted(destroyed: float, running: float) -> None:
    record = one("n2o_chemical_abated", "2.B.3", n2o_source="adipic_acid", n2o_abatement="other")
    record |= {"n2o_destruction": (destroyed, "1"), "abatement_utilisation": (running, "1")}
    emitted, generated = total(inventory([record])), 1000 * 0.3
    assert emitted + generated * destroyed * running == pytest.approx(generated)


@FEW
@given(st.floats(90, 100), st.floats(90, 100))
def test_both_efficiencies_give_the_mean_of_the_two(carbon: float, fluorine: float) -> None:
    def plant(**efficiency: Any) -> float:
        return total(inventory([one("hcfc22_efficiency", "2.B.9.a", released_fraction=(1.0, "1"), **efficiency)]))

    by_carbon, by_fluorine = {"carbon_efficiency": (carbon, "percent")}, {"fluorine_efficiency": (fluorine, "percent")}
    mean = (plant(**by_carbon) + plant(**by_fluorine)) / 2
    assert plant(**by_carbon, **by_fluorine) == pytest.approx(mean, rel=1e-9, abs=1e-9)


def test_hydrogen_by_product_and_by_the_feedstock_of_it_agree() -> None:
    for route in term_list("hydrogen_route"):
        need = next(
            r.value
            for r in LIBRARY.table("ipcc-2019/ippu/hydrogen_feedstock_requirement").rows
            if route in r.keys.values()
        )
        made = one("hydrogen_production", "2.B.10", 1, hydrogen_route=route)
        used = one("hydrogen_feedstock", "2.B.10", need, "GJ", hydrogen_route=route)
        assert total(inventory([made], "ipcc-2019")) == pytest.approx(total(inventory([used], "ipcc-2019"))), route


# -- deductions -------------------------------------------------------------------------------------------------------


def test_hfc23_destroyed_is_deducted_from_what_the_plant_makes() -> None:
    made = one("hcfc22_production", "2.B.9.a", hcfc22_plant="recent")
    destroyed = one("fluorinated_stream", "2.B.9.a", 25, stream_kind="recovered", fluorinated_gas="HFC-23")
    lines = inventory([made, destroyed | {"gas_concentration": (0.8, "1")}]).lines
    assert list(lines["mass_t"]) == pytest.approx([30, -20])
    assert set(lines["category"]) == {"2.B.9.a"} and lines["counted"].all()


@pytest.mark.parametrize(
    ("category", "role"), [("2.B.1", "feedstock"), ("2.B.6", "reductant"), ("2.B.8.a", "feedstock")]
)
def test_feedstock_and_reductant_are_counted_here_and_not_as_fuel_burnt(category: str, role: str) -> None:
    """In 1.A the same tonnes carry IE; their CO2 stands once, in 2.B."""
    fuel = {"item": "natural_gas", "amount": 100, "unit": "t"}
    burnt = fuel | {"activity": "fuel_combustion", "category": "1.A.2.c", "use": role}
    lines = inventory([burnt, fuel | {"activity": "chemical_fuel", "category": category, "fuel_role": role}]).lines
    assert set(lines[lines["category"] == "1.A.2.c"]["notation_key"]) == {"IE"}
    assert lines["mass_t"].sum() == pytest.approx(100 * 48.0 * 0.0153 * 44 / 12)


def test_carbon_dioxide_of_the_carbon_balance_goes_with_methane_by_product() -> None:
    product = one("petrochemical_production", "2.B.8.a", petrochemical_process="methanol_reforming")
    gases = {g: set(inventory([product | {"petrochemical_gas": g}]).lines["gas"]) for g in ("both", "co2", "ch4")}
    assert gases == {"both": {"CO2", "CH4"}, "co2": {"CO2"}, "ch4": {"CH4"}}


# -- forms and tiers --------------------------------------------------------------------------------------------------


def test_either_efficiency_is_enough_and_none_is_refused() -> None:
    record = one("hcfc22_efficiency", "2.B.9.a", released_fraction=(1.0, "1"))
    assert set(codes(errors(inventory([record]).issues))) == {"FACTOR_MISSING"}
    alone = inventory([record | {"fluorine_efficiency": (97.0, "percent")}])
    assert list(alone.lines["method"]) == ["ippu.hcfc22.fluorine_efficiency"]


def test_a_plant_s_own_factor_replaces_the_default() -> None:
    record = one("n2o_chemical", "2.B.2", n2o_source="nitric_high_pressure", n2o_emission_factor=(6.5, "kgN2O/t"))
    assert total(inventory([record])) == pytest.approx(6.5)


def test_methane_of_fuel_burnt_at_the_plant_is_asked_for() -> None:
    record = one("chemical_fuel", "2.B.8.b", item="natural_gas", fuel_role="combustion")
    assert codes(errors(inventory([record]).issues)) == ["FACTOR_MISSING"]


@pytest.mark.parametrize("gas", GASES)
@pytest.mark.parametrize("activity", ["fluorinated_vent", "fluorinated_stream"])
def test_a_line_is_of_the_gas_that_its_record_states(activity: str, gas: str) -> None:
    values = {"vent_gas_flow": (2.0, "kg/h"), "gas_concentration": (0.5, "1"), "stream_kind": "emitted"}
    unit = "h" if activity == "fluorinated_vent" else "kg"
    result = inventory([one(activity, "2.B.9.b", 1000, unit, fluorinated_gas=gas, **values)])
    assert list(result.lines["gas"]) == [gas]
    assert total(result) == pytest.approx(1.0 if unit == "h" else 0.5)


@pytest.mark.parametrize("gas", GASES)
def test_the_gases_of_the_book_are_those_of_the_list(gas: str) -> None:
    assert gas in term_list("fluorinated_gas") and set(term_list("fluorinated_gas")) == set(GASES)


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_every_category_of_the_chemical_industry_has_a_method(book: str) -> None:
    rulebook = load(book)
    categories = tree(rulebook.category_edition)
    served = {c for m in rulebook.methods() for c in METHODS[m].categories}
    leaves = [c for c in categories if c.startswith("2.B.") and not any(d.startswith(f"{c}.") for d in categories)]
    assert [c for c in leaves if not set(categories.ladder(c)) & served] == []
