"""Livestock (3.A): herds through the rule books."""

from __future__ import annotations

from typing import Any

import pytest
from herds import herd, inventory, kilograms, worked
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes
from helpers import inventory as worked_out
from inventory.issues import errors
from inventory.methods.workings.livestock import (
    average_population,
    degrees_of_cold,
    milk_of_ewes,
    pregnancy_of_ewes,
)

# -- characterised and other herds ------------------------------------------------------------------------------------

COW = herd(
    "dairy_cattle",
    herd="cows",
    animal_class="lactating_female",
    feeding_situation="stall",
    live_weight=(600.0, "kg/head"),
    digestibility=(70.0, "percent"),
    milk_yield=(16.4, "kg/head/day"),
    pregnant_share=(90.0, "percent"),
)


def test_characterised_herds_take_tier_2_and_the_others_tier_1() -> None:
    result = inventory([COW, herd("dairy_cattle", 500, world_region="asia")])
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.gross_energy", "afolu.enteric.head"]
    assert list(result.lines["mass_t"]) == [pytest.approx(116.72, abs=0.01), 34.0]


def test_two_characterised_herds_that_cannot_be_told_apart_are_refused_not_averaged() -> None:
    twin = COW | {"live_weight": (450.0, "kg/head")}
    assert "NOT_ALIKE" in codes(errors(inventory([COW, twin]).issues))
    apart = inventory([COW, twin | {"herd": "heavy cows"}])
    assert errors(apart.issues) == []
    assert apart.lines["mass_t"][0] > apart.lines["mass_t"][1]


def test_what_a_characterised_herd_lacks_is_asked_for_by_name() -> None:
    growing = COW | {"animal_class": "growing_female", "herd": "heifers"}
    text = " ".join(str(i) for i in errors(inventory([growing]).issues))
    assert "Mature weight" in text
    assert "Daily weight gain" in text


def test_a_characterised_herd_that_lacks_something_never_falls_back_to_tier_1() -> None:
    """Ym goes by the class of feed in 2019; without it the regional factor is no answer."""
    cow = COW | {"world_region": "asia"}
    missing = errors(inventory([cow], "ipcc-2019").issues)
    assert codes(missing) == ["FACTOR_COLUMN_BLANK"]
    assert "Methane conversion factor" in str(missing[0])
    assert errors(inventory([cow | {"feed_class": "medium_yield"}], "ipcc-2019").issues) == []


MEASURED = COW | {"crude_protein": (16.0, "percent"), "world_region": "asia", "feed_class": "medium_yield"}


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
@pytest.mark.parametrize(
    ("lacks", "code", "named"),
    [
        ("milk_yield", "FACTOR_MISSING", "Milk per day"),
        ("pregnant_share", "FACTOR_MISSING", "give birth"),
        ("feeding_situation", "FACTOR_COLUMN_BLANK", "“Feeding situation” is blank"),
        ("animal_class", "FACTOR_COLUMN_BLANK", "“Class of animal” is blank"),
    ],
)
def test_one_datum_that_is_missing_is_one_fault_whatever_follows_from_it(
    book: str, lacks: str, code: str, named: str
) -> None:
    """Energy, gross energy, solids, nitrogen and all manure wait for it, and none of them is told beside it."""
    record = MEASURED | {"climate_zone": "warm_temperate_moist", "temperature_class": "t17"}
    assert errors(worked_out([record], book).issues) == []
    result = worked_out([{k: v for k, v in record.items() if k != lacks}], book)
    assert codes(result.issues) == [code]
    assert named in str(result.issues[0])


def test_milk_of_a_lactating_cow_is_never_taken_as_none() -> None:
    without = {k: v for k, v in COW.items() if k != "milk_yield"}
    issues = errors(inventory([without]).issues)
    assert any("Milk per day" in str(i) for i in issues)


def test_a_gain_that_is_stated_counts_for_mature_animals_too() -> None:
    gaining = COW | {"weight_gain": (0.3, "kg/head/day"), "mature_weight": (600.0, "kg/head")}
    assert kilograms([gaining], "ipcc-2006")[0] > kilograms([COW], "ipcc-2006")[0] + 5000


def test_own_gross_energy_goes_before_the_chain() -> None:
    record = COW | {"gross_energy": (200.0, "MJ/head/day")}
    assert kilograms([record], "ipcc-2006") == [pytest.approx(200 * 0.065 * 365 / 55.65 * 1000)]


def test_cold_raises_the_maintenance_of_open_lot_cattle_alone_below_20_degrees() -> None:
    cold = COW | {"cold_degrees": (30.0, "degC")}
    assert kilograms([cold], "ipcc-2006")[0] > kilograms([COW], "ipcc-2006")[0] * 1.1


def test_the_category_follows_from_the_animal_and_another_one_is_refused() -> None:
    lines = inventory([herd("sheep", country_group="developed"), herd("camels")]).lines
    assert list(lines["category"]) == ["3.A.1.c", "3.A.1.e"]
    wrong = herd("sheep", country_group="developed", category="3.A.1.d")
    assert codes(errors(inventory([wrong]).issues)) == ["NO_RULE"]


def test_the_trace_walks_from_methane_to_the_weight() -> None:
    """Through gross energy and net energy for maintenance, to the coefficients by id and to the cells."""
    result = inventory([COW])
    told = str(result.trace(result.line_ids[0]))
    for said in (
        "derived/gross_energy",
        "derived/maintenance_energy",
        "livestock_maintenance.dairy_cattle",
        "600 kg/head",
    ):
        assert said in told


def test_the_headcount_that_cancels_makes_no_tables_figure_the_users_own() -> None:
    """Nitrogen and solids per head by default rates are the guideline's; with a weight of one's own they are not."""
    known = herd("swine", world_region="western_europe", climate_zone="cool_temperate_moist")
    weighed = known | {"live_weight": (70.0, "kg/head")}
    for record, grades in ((known, {"text"}), (weighed, {"own"})):
        derived = [f for f in worked_out([record], "ipcc-2019").plan.factors if f.is_derived]
        assert {f.evidence for f in derived} == grades


@pytest.mark.parametrize("estimate", ["growing_cattle", "mature_beef", "low_quality_dairy"])
def test_intake_equations_of_2006_go_by_gross_energy(estimate: str) -> None:
    record = herd(
        "other_cattle",
        herd="beef",
        animal_class="mature_female",
        live_weight=(500.0, "kg/head"),
        digestibility=(55.0, "percent"),
        intake_estimate=estimate,
    )
    result = inventory([record])
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.gross_energy"]
    eaten = worked(result, "dry_matter_intake_herd")[0] / 1000
    assert 0.015 * 500 < eaten < 0.03 * 500, "the text's own check: 2 to 3 % of weight"
    assert result.lines["mass_t"][0] == pytest.approx(eaten * 18.45 * 0.065 * 365 / 55.65)


@pytest.mark.parametrize(
    ("estimate", "cls", "feed"),
    [
        ("calves", "growing_male", "mixed"),
        ("growing_cattle", "growing_female", "forage"),
        ("feedlot_males", "growing_castrate", "feedlot_grain"),
        ("feedlot_heifers", "growing_female", "feedlot_corn"),
        ("beef_cow_low", "mature_female", "forage"),
        ("beef_cow_high", "lactating_female", "mixed"),
    ],
)
def test_intake_equations_of_2019_go_by_methane_yield(estimate: str, cls: str, feed: str) -> None:
    record = herd(
        "other_cattle",
        herd="beef",
        animal_class=cls,
        live_weight=(300.0, "kg/head"),
        digestibility=(65.0, "percent"),
        feed_class=feed,
        intake_estimate=estimate,
    )
    result = inventory([record], "ipcc-2019")
    assert errors(result.issues) == []
    assert list(result.lines["method"]) == ["afolu.enteric.methane_yield"]
    assert 0.015 < worked(result, "dry_matter_intake_herd")[0] / 1000 / 300 < 0.035


def test_nitrogen_of_swine_goes_by_what_is_known_of_them() -> None:
    """Eq. 10.31 with the share retained, or 10.31A with the weights of a stage (10.33C)."""
    pig = herd("market_swine", herd="a", dry_matter_intake=(2.0, "kg/head/day"), crude_protein=(16.0, "percent"))
    stage = pig | {
        "herd": "b",
        "growth_stage": "finisher_120",
        "initial_weight": (80.0, "kg/head"),
        "final_weight": (109.0, "kg/head"),
        "production_period": (35.0, "day"),
    }
    result = inventory([pig | {"world_region": "asia"}, stage | {"world_region": "asia"}], "ipcc-2019")
    assert errors(result.issues) == []
    eaten = 2.0 * 0.16 / 6.25
    expected = [eaten * 0.70 * 365 * 1000, (eaten - 29 * 0.021 / 35) * 365 * 1000]
    assert list(worked(result, "nitrogen_excretion_herd").values()) == [pytest.approx(v) for v in expected]


# -- coefficients of one's own -----------------------------------------------------------------------------------------

HEIFER = COW | {
    "animal_class": "growing_female",
    "feeding_situation": "pasture",
    "mature_weight": (600.0, "kg/head"),
    "weight_gain": (0.6, "kg/head/day"),
    "feed_class": "forage",
}
EWE = herd(
    "sheep",
    herd="ewes",
    animal_class="lactating_female",
    feeding_situation="flat_pasture",
    live_weight=(50.0, "kg/head"),
    digestibility=(62.0, "percent"),
    milk_yield=(0.3, "kg/head/day"),
    births="single",
    pregnant_share=(85.0, "percent"),
    wool_yield=(3.0, "kg/head"),
)
LAMB = EWE | {
    "animal_class": "growing_male",
    "weaning_weight": (15.0, "kg/head"),
    "final_weight": (40.0, "kg/head"),
    "herd": "lambs",
}


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
@pytest.mark.parametrize(
    ("record", "coefficient", "unit"),
    [
        (COW, "maintenance_coefficient", "MJ/head/day"),
        (HEIFER, "activity_coefficient", "1"),
        (COW, "pregnancy_coefficient", "1"),
        (HEIFER, "growth_coefficient", "1"),
        (COW, "milk_fat", "percent"),
        (COW, "methane_conversion", "percent"),
        (EWE, "activity_coefficient", "MJ/kg/day"),
        (EWE, "milk_energy", "MJ/kg"),
        (EWE, "wool_energy", "MJ/kg"),
        (LAMB, "growth_energy_base", "MJ/kg"),
        (LAMB, "growth_energy_slope", "MJ/kg"),
    ],
)
def test_every_printed_coefficient_gives_way_to_ones_own(
    book: str, record: dict[str, Any], coefficient: str, unit: str
) -> None:
    """Tables 10.4–10.7, 10.12 and the coefficients a, b, C, EVmilk, EVwool are factors; two values give two results."""
    record = {"feed_class": "medium_yield"} | record if record is COW and book == "ipcc-2019" else record

    def with_own(value: float) -> float:
        return kilograms([record], book, "quantity,unit,value,source", f"{coefficient},{unit},{value},own study")[0]

    assert with_own(0.5) != pytest.approx(with_own(0.25), rel=1e-4)


# -- properties -------------------------------------------------------------------------------------------------------


@FEW
@given(st.floats(45, 80), st.floats(150, 800), st.floats(0, 40))
def test_energy_is_conserved_between_enteric_methane_and_volatile_solids(de: float, weight: float, milk: float) -> None:
    """What leaves as methane and in the manure is less than what was eaten, and both follow from one gross energy."""
    record = COW | {
        "digestibility": (de, "percent"),
        "live_weight": (weight, "kg/head"),
        "milk_yield": (milk, "kg/head/day"),
    }
    result = inventory([record])
    gross = worked(result, "gross_energy_herd")[0]
    solids = worked(result, "volatile_solids_herd")[0] * 18.45 / 0.92
    methane = worked(result, "CH4")[0] * 1000 * 55.65 / 365
    assert solids == pytest.approx(gross * (1 - de / 100 + 0.04))
    assert methane == pytest.approx(gross * 0.065)
    assert solids + methane < gross


@FEW
@given(st.floats(1, 1e9), st.floats(1, 365))
def test_population_is_in_proportion_to_days_alive(produced: float, days: float) -> None:
    assert float(average_population(animals_produced=produced, days_alive=days)) == pytest.approx(produced * days / 365)


# -- workings ---------------------------------------------------------------------------------------------------------


def test_average_population_of_broilers_is_that_of_the_text() -> None:
    """V4 ch. 10 p. 10.8: 60 days × 60 000 / 365 = 9 863."""
    assert round(float(average_population(animals_produced=60_000, days_alive=60))) == 9863


def test_winters_above_20_degrees_ask_for_nothing() -> None:
    assert [float(degrees_of_cold(winter_temperature=t)) for t in (-10, 20, 25)] == [30, 0, 0]


def test_milk_of_ewes_is_five_times_the_gain_of_their_lambs() -> None:
    assert float(milk_of_ewes(weaning_gain=14.6)) == pytest.approx(5 * 14.6 / 365) == pytest.approx(0.2)


def test_pregnancy_of_ewes_is_weighed_by_lambs_per_ewe() -> None:
    """1.3 lambs: 0.126 × 0.3 + 0.077 × 0.7."""
    found = [float(pregnancy_of_ewes(young_per_mother=n)) for n in (0.8, 1.0, 1.3, 2.0)]
    assert found == [pytest.approx(v) for v in (0.077, 0.077, 0.0917, 0.126)]
