"""Chemical industry (2.B): what makes a figure wrong although every table was copied right."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, own
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.vocabulary.categories import tree

ETHYLENE = {"activity": "petrochemical_production", "category": "2.B.8.b", "amount": 1000, "unit": "t"}
OTHER_2019 = ("2.B.9.b", "2.B.9.c", "2.B.9.f", "2.B.9.g")


def by_gas(result: Inventory) -> dict[str, float]:
    """Tonnes by gas of a result without errors."""
    assert errors(result.issues) == []
    return {str(g): float(m) for g, m in result.lines.groupby("gas")["mass_t"].sum().items()}


def row(table: str, row_id: str) -> Any:
    return next(r for r in LIBRARY.table(table).rows if r.id.endswith(row_id))


def one(activity: str, category: str, amount: float = 1000, unit: str = "t", **more: Any) -> dict[str, Any]:
    return {"activity": activity, "category": category, "amount": amount, "unit": unit} | more


# -- units and conditions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("given", "unit"), [(98.0, "percent"), (0.98, "1")])
def test_efficiencies_are_percent_and_a_fraction_is_brought_to_percent_openly(given: float, unit: str) -> None:
    """V3 eq. 3.32: (100 - 98) / 100 × 0.81 = 0.0162, not (100 - 0.98) × 0.81."""
    record = one("hcfc22_efficiency", "2.B.9.a", carbon_efficiency=(given, unit), released_fraction=(1.0, "1"))
    assert by_gas(inventory([record])) == {"HFC-23": pytest.approx(16.2)}


def test_the_equation_of_the_efficiencies_shows_the_hundred_percent() -> None:
    assert "(100 - carbon_efficiency)" in METHODS["ippu.hcfc22.carbon_efficiency"].equation()


@pytest.mark.parametrize(
    ("region", "percent"), [("western_europe", 100), ("japan_korea", 90), ("americas_australia", 110)]
)
def test_geographic_adjustment_is_percent_and_leaves_methane_alone(region: str, percent: float) -> None:
    gases = by_gas(inventory([ETHYLENE | {"petrochemical_process": "cracking_naphtha", "cracker_region": region}]))
    assert gases == {"CO2": pytest.approx(1730 * percent / 100), "CH4": pytest.approx(3.0)}


def test_geographic_adjustment_is_of_ethylene_alone() -> None:
    record = ETHYLENE | {"category": "2.B.8.a", "petrochemical_process": "methanol_reforming"}
    adjusted = by_gas(inventory([record | {"cracker_region": "asia_africa_russia"}]))
    assert adjusted == by_gas(inventory([record])) == {"CO2": pytest.approx(670), "CH4": pytest.approx(2.3)}


def test_ethylene_without_its_region_is_refused_not_taken_as_european() -> None:
    issues = inventory([ETHYLENE | {"petrochemical_process": "cracking_naphtha"}]).issues
    assert codes(errors(issues)) == ["FACTOR_MISSING"]


# -- codes and editions -----------------------------------------------------------------------------------------------


def test_2_b_10_is_other_in_2006_and_hydrogen_in_2019() -> None:
    codes_of = (("2006", "2.B.10"), ("2019R", "2.B.10"), ("2019R", "2.B.11"))
    assert [tree(e).title(c).en.split()[0] for e, c in codes_of] == ["Other", "Hydrogen", "Other"]
    hydrogen = one("hydrogen_production", "2.B.10", hydrogen_route="unknown")
    assert codes(errors(inventory([hydrogen]).issues)) == ["ACTIVITY_UNKNOWN"]
    measured = one("chemical_measured", "2.B.10", 5, "tCO2", measured_gas="CO2")
    assert by_gas(inventory([measured])) == {"CO2": 5}
    assert codes(errors(inventory([measured], "ipcc-2019").issues)) == ["NO_RULE"]
    assert by_gas(inventory([measured | {"category": "2.B.11"}], "ipcc-2019")) == {"CO2": 5}


@pytest.mark.parametrize(("book", "other"), [("ipcc-2006", "ipcc-2019"), ("ipcc-2019", "ipcc-2006")])
def test_nitric_acid_classes_of_one_edition_are_unknown_to_the_other(book: str, other: str) -> None:
    theirs = next(f for f in load(other).form("n2o_chemical").fields if f.column == "n2o_source").only  # type: ignore[union-attr]
    mine = next(f for f in load(book).form("n2o_chemical").fields if f.column == "n2o_source").only  # type: ignore[union-attr]
    for source in set(theirs) - set(mine):
        issues = inventory([one("n2o_chemical", "2.B.2", n2o_source=source)], book).issues
        assert codes(errors(issues)) == ["NO_RULE"], source


def test_the_refinement_never_answers_with_a_2006_table_that_it_changed() -> None:
    tables = set(load("ipcc-2019").tables)
    changed = {t.split("/")[-1] for t in tables if t.startswith("ipcc-2019/ippu/")}
    changed -= {"electronics_area"}  # which the Refinement keeps for small wafers
    assert not {f"ipcc-2006/ippu/{name}" for name in changed} & tables


@pytest.mark.parametrize("category", OTHER_2019)
def test_fluorochemicals_of_2019_are_kept_apart_by_what_is_produced(category: str) -> None:
    lines = inventory([one("fluorochemical_production", category, fluorochemical_product="other")], "ipcc-2019").lines
    assert set(lines["category"]) == {category} and len(lines) == 10
    wrong = one("fluorochemical_production", category, fluorochemical_product="nf3")
    assert codes(errors(inventory([wrong], "ipcc-2019").issues)) == ["NO_RULE"]


def test_shares_that_add_to_101_are_taken_as_printed() -> None:
    shares = [r.value for r in LIBRARY.table("ipcc-2019/ippu/fluorochemical_composition").rows]
    assert sum(shares) == 101
    whole = by_gas(
        inventory([one("fluorochemical_production", "2.B.9.b", fluorochemical_product="other")], "ipcc-2019")
    )
    assert sum(whole.values()) == pytest.approx(1000 * 0.04 * 1.01)


# -- printed oddities and footnotes -----------------------------------------------------------------------------------


def test_default_carbon_of_hydrogen_is_0_0183_without_its_footnote_mark() -> None:
    default = row("ipcc-2019/ippu/hydrogen_carbon_content", ".unknown")
    assert (default.value, default.low, default.high) == (0.0183, 0.0148, 0.0276)


def test_carbon_of_ethane_is_kept_as_printed_and_flagged() -> None:
    ethane = row("ipcc-2006/ippu/substance_carbon", ".ethane")
    assert ethane.value == 0.856 and "0.799" in ethane.note


def test_old_nitric_acid_plants_have_a_range_and_no_value() -> None:
    old = one("n2o_chemical", "2.B.2", n2o_source="nitric_pre_1975")
    assert codes(errors(inventory([old], "ipcc-2019").issues)) == ["FACTOR_MISSING"]
    measured = old | {"n2o_emission_factor": (12.0, "kgN2O/t")}
    assert by_gas(inventory([measured], "ipcc-2019")) == {"N2O": pytest.approx(12)}


# -- double counting --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("book", "source"), [
    ("ipcc-2006", "nitric_nscr"), ("ipcc-2006", "nitric_integrated"),
    ("ipcc-2019", "nitric_single_abated"), ("ipcc-2019", "nitric_dual_mh_abated"),
    ("ipcc-2019", "nitric_dual_lm_abated"),
])  # fmt: skip
def test_destruction_is_not_applied_to_factors_that_hold_it_already(book: str, source: str) -> None:
    """The factors of Table 3.3 for plants with abatement include it: no second deduction."""
    record = one("n2o_chemical_abated", "2.B.2", n2o_source=source, n2o_abatement="other")
    record |= {"n2o_destruction": (80.0, "percent"), "abatement_utilisation": (95.0, "percent")}
    assert codes(errors(inventory([record], book).issues)) == ["NO_RULE"]


def test_glyoxal_behind_abatement_starts_from_what_is_generated() -> None:
    """0.10 t/t holds the printed destruction of 80 percent; 0.52 t/t is before it."""
    record = one("n2o_chemical_abated", "2.B.4", 1, n2o_source="glyoxal", n2o_abatement="other")
    result = inventory([record | {"abatement_utilisation": (50.0, "percent")}])
    assert by_gas(result) == {"N2O": pytest.approx(0.52 * (1 - 0.8 * 0.5))}


def test_destruction_without_its_utilisation_is_asked_for_not_assumed() -> None:
    record = one("n2o_chemical_abated", "2.B.2", n2o_source="nitric_high_pressure", n2o_abatement="other")
    assert codes(errors(inventory([record | {"n2o_destruction": (80.0, "percent")}]).issues)) == ["FACTOR_MISSING"]


def test_co2_in_urea_is_deducted_once_and_shown() -> None:
    """It leaves 2.B.1 as a line of its own, by the urea or by the CO2, and is counted where the urea is used."""
    made = one("ammonia_production", "2.B.1", ammonia_process="average_natural_gas")
    urea = one("recovered_co2", "2.B.1", 600, co2_destination="urea")
    gas = one("recovered_co2", "2.B.1", 440, "tCO2", co2_destination="urea")
    for recovered in (urea, gas):
        lines = inventory([made, recovered]).lines
        assert list(lines["mass_t"]) == pytest.approx([2103.75, -440.0])
        assert lines["counted"].all()


def test_co2_for_industrial_gas_is_no_destination_that_is_deducted() -> None:
    """Box 3.1: it is assumed to be emitted where it was made."""
    record = one("recovered_co2", "2.B.1", 100, "tCO2", co2_destination="industrial_gas")
    assert codes(errors(inventory([record]).issues)) == ["NO_RULE"]


def test_ethylene_dichloride_alone_carries_a_key_for_methane_and_no_zero() -> None:
    record = one("petrochemical_production", "2.B.8.c", petrochemical_process="edc_balanced")
    lines = inventory([record]).lines
    assert dict(zip(lines["gas"], lines["notation_key"], strict=True)) == {"CO2": "", "CH4": "NE"}


def test_biogenic_hydrogen_is_a_memo_item() -> None:
    routes = ("bioethanol", "wood_waste", "wood_sludge", "black_liquor")
    rows = [one("hydrogen_production", "2.B.10", hydrogen_route=r) for r in (*routes, "mixed_waste")]
    assert list(inventory(rows, "ipcc-2019").lines["memo"]) == ["biomass_co2"] * 4 + [""]


def test_a_process_of_another_product_is_refused() -> None:
    record = one("petrochemical_production", "2.B.8.a", petrochemical_process="furnace_black")
    assert codes(errors(inventory([record]).issues)) == ["NO_RULE"]


def test_sf6_without_the_purity_asked_for_is_refused_not_taken_as_another_gas() -> None:
    record = one("fluorochemical_production", "2.B.9.b", fluorinated_gas="SF6")
    assert codes(errors(inventory([record]).issues)) == ["FACTOR_MISSING"]


def test_a_country_factor_goes_before_the_default_and_keeps_to_its_gas() -> None:
    heading = "quantity,petrochemical_process,gas,value,unit,source"
    factor = own(heading, "petrochemical_emission_factor,methanol_reforming,CO2,0.6,tCO2/t,a survey")
    record = one("petrochemical_production", "2.B.8.a", petrochemical_process="methanol_reforming")
    assert by_gas(inventory([record], own=factor)) == {"CO2": pytest.approx(600), "CH4": pytest.approx(2.3)}
