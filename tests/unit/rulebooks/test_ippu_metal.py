"""The metal industry (2.C) in both IPCC books: what a record leads to, and that carbon is neither made nor lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, inventory, mass
from inventory.issues import errors
from inventory.methods.catalogue import METHODS
from inventory.rulebooks import load
from inventory.vocabulary.terms import term_list

BOOKS = ("ipcc-2006", "ipcc-2019")
PER_CARBON = 44 / 12
AMOUNTS = st.floats(0, 1e7)
CONTENTS = st.floats(0, 1)
FLOWS = st.lists(st.tuples(st.sampled_from(["put_in", "carried_out"]), AMOUNTS, CONTENTS), min_size=1, max_size=12)


def flow(material: str, direction: str, amount: float, category: str = "2.C.1", **more: Any) -> dict[str, Any]:
    row = {"activity": "metal_carbon", "category": category, "carbon_material": material, "carbon_flow": direction}
    return row | {"amount": amount, "unit": "t"} | more


def cells(technology: str, **more: Any) -> dict[str, Any]:
    row = {"activity": "aluminium_production", "category": "2.C.3", "cell_technology": technology}
    return row | {"amount": 1000, "unit": "t"} | more


def kilograms(result: Any) -> dict[tuple[str, str], float]:
    """Kilograms of each gas by each method."""
    lines = result.lines
    return {(m, g): 1000 * t for m, g, t in zip(lines["method"], lines["gas"], lines["mass_t"], strict=True)}


# -- carbon balances ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(
    ("category", "process", "reported"),
    [
        ("2.C.1", "iron_steel_making", "2.C.1"),
        ("2.C.1", "sinter_plant", "2.C.1"),
        ("2.C.1", "coke_oven", "1.A.1.c.i"),
        ("2.C.2", "", "2.C.2"),
        ("2.C.5", "", "2.C.5"),
        ("2.C.6", "", "2.C.6"),
    ],
)
@FEW
@given(flows=FLOWS)
def test_carbon_in_is_carbon_out_and_carbon_emitted(
    book: str, category: str, process: str, reported: str, flows: list[tuple[str, float, float]]
) -> None:
    rows = [
        flow("other_material", d, a, category, carbon_process=process, material_carbon_content=(c, "tC/t"))
        for d, a, c in flows
    ]
    result = inventory(rows, book)
    assert errors(result.issues) == []
    into, out = (sum(a * c for d, a, c in flows if d == way) for way in ("put_in", "carried_out"))
    assert set(result.lines["category"]) == {reported}
    assert result.lines["mass_t"].sum() / PER_CARBON + out == pytest.approx(into, rel=1e-9, abs=1e-6 * (into + out))


@FEW
@given(amount=AMOUNTS, fixed=CONTENTS, volatiles=CONTENTS, carbon=CONTENTS)
def test_all_carbon_of_a_reducing_agent_is_emitted(
    amount: float, fixed: float, volatiles: float, carbon: float
) -> None:
    row = {"activity": "ferroalloy_reductant", "category": "2.C.2", "reducing_agent": "coal", "amount": amount}
    row |= {"unit": "t", "fixed_carbon": (fixed, "tC/t"), "volatile_matter": (volatiles, "1")}
    result = inventory([row | {"volatile_carbon_content": (carbon, "tC/t")}])
    emitted = mass(result, "r0|ippu.ferroalloys.reductant_analysis|CO2") / PER_CARBON
    assert emitted == pytest.approx(amount * fixed + amount * volatiles * carbon, rel=1e-9)


@FEW
@given(paste=st.floats(0.3, 0.8), binder=st.floats(10, 40), technology=st.sampled_from(["vss", "hss"]))
def test_paste_is_emitted_but_for_what_the_equation_takes_off(paste: float, binder: float, technology: str) -> None:
    given_values = {"paste_consumption": (paste, "1"), "binder_content": (binder, "percent")}
    result = inventory([cells(technology, **given_values)])
    pitch, coke = binder / 100 * paste, (1 - binder / 100) * paste
    tar = {"vss": 0.0005, "hss": 0.004}[technology]
    taken_off = tar + pitch * (0.006 + 0.002 + 0.033) + coke * (0.019 + 0.002) + 0.01  # Table 4.14
    emitted = mass(result, "r0|ippu.aluminium.paste|CO2") / PER_CARBON / 1000
    assert emitted + taken_off == pytest.approx(paste, rel=1e-9)


@FEW
@given(anodes=st.floats(0.3, 0.6), sulphur=st.floats(0, 5), ash=st.floats(0, 5))
def test_anodes_are_emitted_but_for_sulphur_and_ash(anodes: float, sulphur: float, ash: float) -> None:
    of_plant = {"net_anode_consumption": (anodes, "1"), "anode_sulphur": (sulphur, "percent")}
    result = inventory([cells("cwpb", **of_plant, anode_ash=(ash, "percent"))])
    emitted = mass(result, "r0|ippu.aluminium.prebaked_anodes|CO2") / PER_CARBON / 1000
    assert emitted + anodes * (sulphur + ash) / 100 == pytest.approx(anodes, rel=1e-9)


@FEW
@given(green=st.floats(1.05, 1.2), tar=st.floats(0, 0.02), coke=st.floats(0, 0.05), ash=st.floats(0, 10))
def test_green_anodes_and_packing_coke_become_anodes_or_are_taken_off_or_emitted(
    green: float, tar: float, coke: float, ash: float
) -> None:
    row = {"activity": "anode_baking", "category": "2.C.3", "amount": 1000, "unit": "t", "baking_furnace": "riedhammer"}
    row |= {"green_anode_ratio": (green, "1"), "green_anode_hydrogen": (0.5, "percent"), "waste_tar": (tar, "1")}
    row |= {"packing_coke_consumption": (coke, "1"), "packing_coke_sulphur": (2, "percent")}
    result = inventory([row | {"packing_coke_ash": (ash, "percent")}])
    assert errors(result.issues) == []
    emitted = result.lines["mass_t"].sum() / PER_CARBON / 1000
    kept = 1 + green * (0.005 + tar) + coke * (0.02 + ash / 100)
    assert emitted + kept == pytest.approx(green + coke, rel=1e-9)


def test_carbon_of_biomass_is_kept_out_of_the_total() -> None:
    result = inventory(
        [flow("charcoal", "put_in", 100), flow("coke", "put_in", 100), flow("charcoal", "carried_out", 10)]
    )
    assert sorted(result.lines["memo"]) == ["", "biomass_co2", "biomass_co2"]
    counted = result.lines[result.lines["memo"] == ""]
    assert counted["mass_t"].sum() == pytest.approx(100 * 0.83 * PER_CARBON)


# -- what a record leads to --------------------------------------------------------------------------------------------

WITHOUT_DEFAULT = {"blast_furnace_iron", "zinc_electrothermic"}


@pytest.mark.parametrize("book", BOOKS)
def test_every_process_a_form_offers_has_its_defaults_or_says_it_has_none(book: str) -> None:
    rulebook = load(book)
    offered = {
        (form.activity, form.constants["category"], process)
        for form in rulebook.forms
        for field in form.fields
        if field.column == "metal_process"
        for process in field.only
    }
    refused = set()
    for activity, category, process in offered:
        row = {"activity": activity, "category": category, "metal_process": process, "amount": 1, "unit": "t"}
        if category == "2.C.7":
            row["atomic_weight"] = (140.0, "1")
        if codes(errors(inventory([row], book).issues)):
            refused.add(process)
    assert refused == WITHOUT_DEFAULT


@pytest.mark.parametrize("book", BOOKS)
def test_a_process_of_another_category_is_refused(book: str) -> None:
    row = {"activity": "iron_steel_production", "category": "2.C.5", "metal_process": "sinter"}
    assert codes(inventory([row | {"amount": 1, "unit": "t"}], book).issues) == ["NO_RULE"]


def test_coke_is_reported_in_energy_and_sinter_in_industry() -> None:
    rows = [
        {"activity": "iron_steel_production", "category": "2.C.1", "metal_process": p, "amount": 1, "unit": "kt"}
        for p in ("coke", "sinter")
    ]
    lines = inventory(rows).lines
    assert dict(zip(lines["record_id"], lines["category"], strict=True)) == {"r0": "1.A.1.c.i", "r1": "2.C.1"}


def test_the_plants_figures_go_before_the_default_which_stands_beside() -> None:
    result = inventory([cells("cwpb", anode_effect_minutes=(0.5, "minute/day"), net_anode_consumption=(0.42, "1"))])
    counted = {(r["gas"], r["method"]): r["counted"] for _, r in result.lines.iterrows()}
    assert counted == {
        ("CO2", "ippu.aluminium.prebaked_anodes"): True,
        ("CO2", "ippu.aluminium.production"): False,
        ("CF4", "ippu.aluminium.slope"): True,
        ("CF4", "ippu.aluminium.production_pfc"): False,
        ("C2F6", "ippu.aluminium.slope_c2f6"): True,
        ("C2F6", "ippu.aluminium.production_pfc"): False,
    }


@pytest.mark.parametrize(
    ("given_values", "unused"),
    [
        ({"anode_effect_overvoltage": (3, "mV")}, ["anode_effect_overvoltage"]),
        ({"anode_ash": (0.4, "percent")}, ["anode_ash"]),
        ({"anode_ash": (0.4, "percent"), "net_anode_consumption": (0.42, "1")}, []),
    ],
    ids=["overvoltage without current efficiency", "ash without consumption", "both"],
)
def test_a_value_of_the_plant_that_no_method_takes_is_told(given_values: dict[str, Any], unused: list[str]) -> None:
    found = inventory([cells("cwpb", **given_values)]).issues
    assert [i.seen for i in found if i.code == "MEASURED_VALUE_UNUSED"] == unused
    assert errors(found) == []


def test_pfcs_counted_elsewhere_are_not_counted_by_production_too() -> None:
    gases = {
        basis: sorted(set(inventory([cells("pfpbm", pfc_basis=basis)], "ipcc-2019").lines["gas"]))
        for basis in ("by_performance", "by_single_effects", "measured")
    }
    assert gases["by_performance"] == ["C2F6", "CF4", "CO2"]
    assert gases["measured"] == ["CO2"]
    single = kilograms(inventory([cells("pfpbm", pfc_basis="by_single_effects")], "ipcc-2019"))
    assert single["ippu.aluminium.low_voltage", "CF4"] == pytest.approx(18)  # low voltage remains: 1000 t × 0.018
    assert ("ippu.aluminium.production_pfc", "CF4") not in single


def test_a_furnace_known_by_its_operation_takes_that_factor_with_the_plain_one_beside() -> None:
    row = {"activity": "ferroalloy_production", "category": "2.C.2", "metal_process": "ferrosilicon_75"}
    result = inventory([row | {"furnace_operation": "batch", "amount": 1000, "unit": "t"}])
    found = kilograms(result)
    assert found["ippu.ferroalloys.operation_ch4", "CH4"] == pytest.approx(1300)
    assert found["ippu.ferroalloys.production_ch4", "CH4"] == pytest.approx(1000)
    assert result.lines[result.lines["gas"] == "CH4"]["counted"].sum() == 1


def test_only_silicon_alloys_have_methane() -> None:
    row = {"activity": "ferroalloy_production", "category": "2.C.2", "metal_process": "silicomanganese"}
    assert set(inventory([row | {"amount": 1000, "unit": "t"}]).lines["gas"]) == {"CO2"}


def test_ferroalloys_by_reducing_agent_are_not_counted_by_product_too() -> None:
    row = {"activity": "ferroalloy_production", "category": "2.C.2", "metal_process": "silicon_metal"}
    result = inventory([row | {"co2_basis": "by_reductant", "amount": 1000, "unit": "t"}])
    assert set(result.lines["gas"]) == {"CH4"}


def test_baking_of_anodes_gives_two_lines_of_one_record() -> None:
    row = {"activity": "anode_baking", "category": "2.C.3", "baking_furnace": "riedhammer", "amount": 1000, "unit": "t"}
    result = inventory([row | {"green_anode_ratio": (1.06, "1")}])
    assert set(result.lines["method"]) == {"ippu.aluminium.pitch_volatiles", "ippu.aluminium.packing_coke"}
    assert result.lines["counted"].all()


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("category", ["2.C", "2.C.2", "2.C.7"])
def test_what_is_measured_is_the_emission_in_its_category(book: str, category: str) -> None:
    row = {"activity": "metal_measured", "category": category, "measured_gas": "N2O", "amount": 5, "unit": "t"}
    result = inventory([row], book)
    assert list(zip(result.lines["category"], result.lines["mass_t"], strict=True)) == [(category, 5)]


def test_of_the_industrial_tables_one_inferred_row_alone_is_unverified() -> None:
    tables = [LIBRARY.table(t) for t in LIBRARY.ids if "/ippu/" in t and t in load("ipcc-2019").tables]
    weak = {r.id for t in tables for r in t.rows if r.evidence not in ("text", "secondary")}
    assert weak == {"ipcc-2006.lime_hydrated_share.hydraulic"}


@pytest.mark.parametrize("book", BOOKS)
def test_sheets_of_these_forms_keep_their_whole_title(book: str) -> None:
    metal = {m for m in METHODS if m.startswith("ippu.")}
    rulebook = load(book)
    of_metal = [
        a for a, rules in rulebook.activities.items() for r in rules.rules for ms in r.methods.values() if metal & {*ms}
    ]
    titles = [f.title for f in rulebook.forms if f.activity in of_metal]
    assert titles
    assert [t for t in titles if len(t.en) > 31 or len(t.zh) > 31] == []  # what a workbook allows


def test_every_measured_gas_of_the_list_is_one_the_method_gives() -> None:
    assert set(term_list("measured_gas")) == set(METHODS["ippu.metal.measured"].gives)
