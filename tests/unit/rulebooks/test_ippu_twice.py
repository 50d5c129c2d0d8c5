"""Industrial sources described in two ways at once: each pair of sheets is warned of, other places are not."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import plan
from inventory.issues.plan import DescribedTwice
from inventory.rulebooks import load
from inventory.rulebooks.form import Form

Row = dict[str, Any]


def row(activity: str, category: str, unit: str = "t", **more: Any) -> Row:
    return {"activity": activity, "category": category, "amount": 1000, "unit": unit} | more


def carbonates(category: str) -> Row:
    return row("carbonate_consumption", category, carbonate="calcite", carbonate_material="pure")


def carbon(category: str, process: str = "") -> Row:
    words = {"carbon_material": "coke", "carbon_flow": "put_in", "carbon_process": process}
    return row("metal_carbon", category, **words | {"material_carbon_content": (0.8, "tC/t")})


def made(category: str, process: str, **more: Any) -> Row:
    activity = {"2.C.1": "iron_steel_production", "2.C.5": "lead_production", "2.C.6": "zinc_production"}
    return row(activity.get(category, "ferroalloy_production"), category, metal_process=process, **more)


def cooled(use: str, **more: Any) -> Row:
    words = {
        "bank_model": "declining",
        "destroyed_share": (0, "percent"),
        "bank_emission_rate": (15, "percent/year"),
        "country_group": "developed",
        "item": "HFC-134a",
        "product_lifetime": (10, "year"),
    }
    return row("contained_agent", "2.F.1", contained_use=use, **words | more)


CEMENT = row("cement_production", "2.A.1", cement_type="mixed")
CLINKER = row("clinker_production", "2.A.1", kiln_dust="default")
TRADE = row("clinker_trade", "2.A.1", direction="in")
LIME = row("lime_production", "2.A.2", lime_type="high_calcium", kiln_dust="none")
GLASS = row("glass_production", "2.A.3", glass_type="float", cullet_ratio=(10, "percent"))
STEEL = made("2.C.1", "bof_steel")
SINTER = made("2.C.1", "sinter")
DRI = made("2.C.1", "direct_reduced_iron")
REDUCED = row("reduction_fuel", "2.C.1", "TJ", item="natural_gas")
ALLOY = made("2.C.2", "ferrosilicon_75", co2_basis="by_product")
REDUCTANT = row("ferroalloy_reductant", "2.C.2", reducing_agent="prebaked_electrodes")
LEAD = made("2.C.5", "lead_unspecified")
ZINC = made("2.C.6", "zinc_unspecified")
CAST = row("magnesium_casting", "2.C.4")
COVER = row("magnesium_cover_gas", "2.C.4", "tSF6")
MEASURED = row("metal_measured", "2.C.4", measured_gas="SF6")
AMMONIA = row("ammonia_production", "2.B.1", ammonia_process="unknown")
FEED = row("chemical_fuel", "2.B.1", "TJ", item="natural_gas", fuel_role="feedstock")
CARBIDE = row("carbide_production", "2.B.5", carbide_basis="cac2_product")
CARBIDE_COKE = row("carbide_production", "2.B.5", carbide_basis="cac2_coke")
METHANOL = row("petrochemical_production", "2.B.8.a", petrochemical_process="methanol_reforming")
FROM_FEED = row("petrochemical_feedstock", "2.B.8.a", "TJ", petrochemical_process="methanol_reforming")
CHEMICAL_FEED = FEED | {"category": "2.B.8.a"}
CHEMICAL_FUEL = CHEMICAL_FEED | {"fuel_role": "combustion", "combustion_ch4_factor": (1, "kgCH4/TJ")}
HCFC = row("hcfc22_production", "2.B.9.a", plant="unknown")
ALL_COOLING = cooled("cooling_all")
CHILLERS = cooled("chillers")
SOLD = row("agent_flow", "2.F.1", agent_flow_kind="sold", item="HFC-134a")

PAIRS = [
    (CEMENT, CLINKER, "CO2"),
    (CEMENT, carbonates("2.A.1"), "CO2"),
    (CLINKER, carbonates("2.A.1"), "CO2"),
    (TRADE, CLINKER, "CO2"),
    (LIME, carbonates("2.A.2"), "CO2"),
    (GLASS, carbonates("2.A.3"), "CO2"),
    (STEEL, carbon("2.C.1"), "CO2"),
    (STEEL, carbon("2.C.1", "iron_steel_making"), "CO2"),
    (SINTER, carbon("2.C.1", "sinter_plant"), "CO2"),
    (DRI, REDUCED, "CO2"),
    (ALLOY, REDUCTANT, "CO2"),
    (ALLOY, carbon("2.C.2"), "CO2"),
    (LEAD, carbon("2.C.5"), "CO2"),
    (ZINC, carbon("2.C.6"), "CO2"),
    (CAST, COVER, "SF6"),
    (CAST, MEASURED, "SF6"),
    (AMMONIA, FEED, "CO2"),
    (CARBIDE_COKE, CARBIDE, "CO2"),
    (METHANOL, FROM_FEED, "CO2, CH4"),
    (METHANOL, CHEMICAL_FEED, "CO2"),
    (FROM_FEED, CHEMICAL_FUEL, "CO2, CH4"),
    (ALL_COOLING, CHILLERS, "HFC-134a"),
    (ALL_COOLING, SOLD, "HFC-134a"),
]
APART = [
    (CEMENT, TRADE),
    (CEMENT, carbonates("2.A.2")),
    (CLINKER, LIME),
    (STEEL, carbon("2.C.1", "sinter_plant")),
    (SINTER, carbon("2.C.1", "iron_steel_making")),
    (STEEL, carbon("2.C.1", "coke_oven")),
    (STEEL, carbon("2.C.2")),
    (REDUCTANT, carbon("2.C.2")),
    (ALLOY | {"co2_basis": "by_reductant"}, REDUCTANT),
    (CAST, MEASURED | {"measured_gas": "CO2"}),
    (METHANOL | {"petrochemical_gas": "ch4"}, CHEMICAL_FEED),
    (METHANOL, CHEMICAL_FEED | {"category": "2.B.8.b"}),
    (CHILLERS, cooled("air_conditioning")),
    (ALL_COOLING, CHILLERS | {"item": "HFC-32"}),
]


def twice(*rows: Row, book: str = "ipcc-2006") -> list[DescribedTwice]:
    return [i for i in plan(rows, book).issues if isinstance(i, DescribedTwice)]


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
@pytest.mark.parametrize(("one", "other", "gases"), PAIRS)
def test_two_sheets_of_one_source_are_warned_of(one: Row, other: Row, gases: str, book: str) -> None:
    found = twice(one, other, book=book)
    assert [i.seen for i in found] == [gases]
    assert {found[0].place.cell, found[0].more_places[0].cell} == {"E2", "E3"} if found[0].place else False


def test_coke_by_product_beside_the_balance_of_coke_ovens_is_warned_of_where_coke_is_reported() -> None:
    assert [i.seen for i in twice(made("2.C.1", "coke"), carbon("2.C.1", "coke_oven"))] == ["CO2"]


@pytest.mark.parametrize("elsewhere", [{"entity": "another plant"}, {"region": "CN-11"}, {"year": 2019}])
@pytest.mark.parametrize(("one", "other"), [pair[:2] for pair in PAIRS if pair[2] != "HFC-134a"])
def test_other_plants_regions_and_years_are_other_sources(one: Row, other: Row, elsewhere: Row) -> None:
    assert twice(one, other | elsewhere) == []


@pytest.mark.parametrize("elsewhere", [{"entity": "another plant"}, {"region": "CN-11"}])
def test_banks_of_other_plants_and_regions_are_other_banks(elsewhere: Row) -> None:
    assert twice(ALL_COOLING, CHILLERS | elsewhere) == []
    assert twice(ALL_COOLING, SOLD | elsewhere) == []


def term(flow: str, **more: Any) -> Row:
    return row("gas_balance", "2.G.1", "kg", item="SF6", gas_flow=flow, **more)


def test_retired_capacity_that_is_stated_and_estimated_from_the_new_is_warned_of() -> None:
    """Equation 8.11 is for those who do not know what was retired."""
    estimated = term("new_capacity", equipment_lifetime=(35, "year"))
    assert [i.seen for i in twice(term("retired_capacity"), estimated)] == ["SF6"]
    assert twice(term("retired_capacity"), term("new_capacity")) == []
    assert twice(term("retired_capacity"), estimated | {"entity": "another utility"}) == []


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_every_industrial_sheet_says_whose_and_where(book: str) -> None:
    """So that plants, and the checks between their sheets, are told apart."""
    explanations = {"explanation"}
    rulebook = load(book)
    industrial = [
        f
        for f in rulebook.forms
        if f.layout == "rows" and f.activity not in explanations and set(stated_categories(f)) and _industrial(f)
    ]
    assert len(industrial) > 50
    assert [f.id for f in industrial if f.field("entity") is None or f.field("region") is None] == []


def stated_categories(form: Form) -> tuple[str, ...]:
    field = form.field("category")
    return (*form.categories, *filter(None, [form.constants.get("category")]), *(field.only if field else ()))


def _industrial(form: Form) -> bool:
    return all(c.startswith("2.") for c in stated_categories(form))


@pytest.mark.parametrize(("one", "other"), APART)
def test_sheets_that_belong_together_or_say_different_things_are_not_warned_of(one: Row, other: Row) -> None:
    assert twice(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "gas"),
    [
        (
            row("hydrogen_production", "2.B.10", hydrogen_route="coal"),
            row("hydrogen_feedstock", "2.B.10", "TJ", hydrogen_route="coal"),
            "CO2",
        ),
    ],
)
def test_what_the_refinement_adds_is_warned_of_too(one: Row, other: Row, gas: str) -> None:
    assert [i.seen for i in twice(one, other, book="ipcc-2019")] == [gas]


def test_a_book_that_extends_another_keeps_its_checks_and_adds_its_own() -> None:
    base, more = load("ipcc-2006").checks, load("ipcc-2019").checks
    kept = [check for check in base if check in more]
    assert len(kept) > 0.9 * len(base)  # all but those about what the Refinement leaves out
    assert list(more[: len(kept)]) == kept
    assert len(more) > len(kept)
