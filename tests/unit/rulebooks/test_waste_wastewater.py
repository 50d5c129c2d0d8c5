"""Wastewater (4.D): populations spread over income groups and systems, what is asked of a row, and that organics and
nitrogen are neither lost nor made on the way."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, codes, inventory, table
from inventory.issues import errors
from inventory.rulebooks import load

SYSTEMS = ("aerobic_plant", "deep_lagoon", "septic", "latrine_wet", "water_discharge")
TREATED = SYSTEMS[:-1]


def people(**more: Any) -> dict[str, Any]:
    """A million people of a Chinese province, and what the ways of Table 6.5 are there."""
    row = {"activity": "domestic_wastewater", "category": "4.D.1", "region": "CN-37", "amount": 1e6, "unit": "person"}
    row |= {"latrine_kind": "latrine_dry_family", "sewer_to": "aerobic_plant", "other_to": "water_discharge"}
    row |= {"protein_per_person": (30, "kg/person"), "protein_basis": "consumption", "food_waste": "not_to_sewer"}
    return row | more


def share(system: str, percent: float, group: str = "rural", **more: Any) -> dict[str, Any]:
    row = {"activity": "wastewater_shares", "category": "4.D.1", "income_group": group, "wastewater_system": system}
    return row | {"amount": percent, "unit": "percent", "record_id": f"share-{group}-{system}"} | more


def group_share(group: str, percent: float) -> dict[str, Any]:
    row = {"activity": "wastewater_income_shares", "category": "4.D.1", "income_group": group}
    return row | {"population_of": "country", "amount": percent, "unit": "percent", "record_id": f"group-{group}"}


def total(rows: list[dict[str, Any]], book: str, gas: str = "CH4", **options: Any) -> float:
    result = inventory(rows, book, **options)
    assert codes(errors(result.issues)) == []
    return float(result.lines.loc[result.lines["gas"] == gas, "mass_t"].sum())


# -- populations -------------------------------------------------------------------------------------------------------


def test_a_whole_population_is_spread_over_groups_and_systems() -> None:
    """2006, by hand, in t CH4 of a million people (14 600 t BOD, 8760 t CH4 at MCF 1 where nothing is collected): rural
    0.59 × (0.47 × 0.1 + 0.50 × 0.1 + 0.03 × 0.1) = 0.059; high 0.12 × (0.18 × 0.5 + 0.08 × 0.1 + 0.07 × 0.1) = 0.0126;
    low 0.29 × (0.14 × 0.5 + 0.10 × 0.1 + 0.03 × 0.1 + 0.05 × 0.1) = 0.02552; sewers lead to plants, MCF 0."""
    assert total([people()], "ipcc-2006") == pytest.approx(8760 * (0.059 + 0.0126 + 0.02552))


def test_a_row_for_each_group_comes_to_the_same_as_the_whole() -> None:
    groups = {"rural": 0.59, "urban_high_income": 0.12, "urban_low_income": 0.29}
    rows = [people(income_group=g, amount=1e6 * u) for g, u in groups.items()]
    for book in ("ipcc-2006", "ipcc-2019"):
        for gas in ("CH4", "N2O"):
            assert total(rows, book, gas) == pytest.approx(total([people()], book, gas), rel=1e-12)


def test_stated_shares_stand_before_those_of_the_table_and_only_for_their_group() -> None:
    """All rural people on wet latrines: 0.59 × 0.7; the groups in towns as before."""
    rows = [people(), share("latrine_wet", 100)]
    assert total(rows, "ipcc-2006") == pytest.approx(8760 * (0.59 * 0.7 + 0.0126 + 0.02552))


def test_stated_income_groups_stand_before_those_of_the_table_but_not_for_a_row_of_one_group() -> None:
    groups = [group_share("rural", 100)]
    assert total([people(), *groups], "ipcc-2006") == pytest.approx(8760 * 0.1)
    half = [group_share("rural", 50), group_share("urban_high_income", 50)]
    assert total([people(income_group="rural"), *half], "ipcc-2006") == pytest.approx(8760 * 0.1)


def test_what_a_trace_of_a_part_leads_to() -> None:
    result = inventory([people()], "ipcc-2006")
    trace = str(result.trace("r0/urban_low_income/latrine|waste.domestic.population|CH4"))
    assert "Table 6.5" in trace
    assert "Table 6.3" in trace
    assert "input.xlsx!data!E2" in trace


def test_a_sewer_that_leads_nowhere_is_refused_and_named() -> None:
    for book in ("ipcc-2006", "ipcc-2019"):
        issues = inventory([people(income_group="urban_high_income", sewer_to="")], book).issues
        (issue,) = errors(issues)
        assert issue.code == "WORD_MISSING"
        assert "“Sewers lead to” is blank" in issue.message("en")
        assert "“下水道去向”未填" in issue.message("zh")
        assert any("aerobic plant" in word for word in issue.nearest("en"))
        assert issue.place.cell == "E2"


def test_shares_that_do_not_add_up_and_unknown_shares_are_refused() -> None:
    rows = [people(income_group="rural"), share("septic", 50), share("latrine_wet", 40)]
    assert "SHARES_DO_NOT_ADD_UP" in codes(inventory(rows, "ipcc-2006").issues)
    elsewhere = people(income_group="rural", wastewater_country="sweden")  # Table 6.4 has it, Table 6.5 has not
    assert "NO_SHARES" in codes(inventory([elsewhere], "ipcc-2006").issues)


def test_protein_has_no_default_and_is_asked_for() -> None:
    row = people()
    del row["protein_per_person"]
    for book in ("ipcc-2006", "ipcc-2019"):
        issues = errors(inventory([row], book).issues)
        assert issues
        assert all("protein" in i.message("en").lower() for i in issues)


def test_wastewater_applied_to_land_is_reported_with_agriculture() -> None:
    rows = [people(income_group="rural"), share("soil_discharge", 100)]
    for book in ("ipcc-2006", "ipcc-2019"):
        lines = inventory(rows, book).lines
        assert set(lines.loc[lines["gas"] == "CH4", "notation_key"]) == {"IE"}


def test_plants_that_treat_mechanically_have_no_factor_but_their_effluent_counts() -> None:
    rows = [people(income_group="urban_high_income"), share("mechanical_plant", 100, "urban_high_income")]
    lines = inventory(rows, "ipcc-2019").lines
    assert set(lines.loc[lines["notation_key"] == "NE", "gas"]) == {"CH4", "N2O"}
    assert lines.loc[lines["gas"] == "CH4", "mass_t"].sum() == pytest.approx(14600 * 1.25 * 0.6 * 0.068)


def test_people_and_the_load_of_their_plant_are_not_both_counted_unwarned() -> None:
    load_of = {"activity": "wastewater_measured", "category": "4.D.1", "region": "CN-37", "amount": 1, "unit": "tBOD"}
    rows = [people(), load_of | {"wastewater_system": "deep_lagoon"}]
    for book in ("ipcc-2006", "ipcc-2019"):
        rows[1]["wastewater_measure"] = "organics"
        assert codes(inventory(rows, book).issues) == ["DESCRIBED_TWICE"], book


def test_a_whole_population_and_one_of_its_groups_are_not_both_counted() -> None:
    rows = [people(amount=9.94e7), people(amount=4.4e7, income_group="rural")]
    for book in ("ipcc-2006", "ipcc-2019"):
        (issue,) = errors(inventory(rows, book).issues)
        assert issue.code == "NOT_ALIKE"
        assert "the groups are part of the whole" in issue.message("en")
    rows = [people(amount=4.4e7, income_group=g) for g in ("rural", "urban_high_income")]
    assert errors(inventory(rows, "ipcc-2006").issues) == []
    rows = [people(), people(region="CN-41", income_group="rural")]
    assert errors(inventory(rows, "ipcc-2006").issues) == []


@pytest.mark.parametrize(("served", "found"), [(1e6, []), (1.01e6, ["MORE_THAN_THERE_IS"])])
def test_plants_serve_no_more_people_than_there_are(served: float, found: list[str]) -> None:
    plants = {"activity": "wastewater_plants", "category": "4.D.1", "region": "CN-37", "unit": "person"}
    assert codes(errors(inventory([people(), plants | {"amount": served}], "ipcc-2006").issues)) == found


@pytest.mark.parametrize(
    ("system", "methane", "nitrous"),
    [
        ("wetland_surface_flow", 0.4, 0.0013),
        ("wetland_horizontal_flow", 0.1, 0.0079),
        ("wetland_vertical_flow", 0.01, 0.00023),
    ],
)
def test_constructed_wetlands_take_the_wetlands_supplement(system: str, methane: float, nitrous: float) -> None:
    """A million people, 14 600 t BOD × 1.25, 0.6 kg CH4/kg BOD; 30 kg protein × 0.16 × 1.1 × 1.25 = 6600 t N."""
    rows = [people(income_group="rural"), share(system, 100)]
    result = inventory(rows, "ipcc-2019")
    assert errors(result.issues) == []
    found = result.lines.set_index("method")["mass_t"]
    assert found["waste.domestic.population"] == pytest.approx(14600 * 1.25 * 0.6 * methane)
    assert found["waste.domestic.nitrogen_treatment"] == pytest.approx(6600 * nitrous * 44 / 28)
    assert found["waste.domestic.discharge"] == pytest.approx(14600 * 1.25 * 0.15 * 0.068)
    assert found["waste.domestic.nitrogen_discharge"] == pytest.approx(6600 * 0.6 * 0.005 * 44 / 28)


# -- industry ----------------------------------------------------------------------------------------------------------


def industry(kind: str, system: str = "aerobic_plant", **more: Any) -> dict[str, Any]:
    row = {"activity": "industrial_wastewater", "category": "4.D.2", "region": "CN-41", "amount": 1e6, "unit": "t"}
    return row | {"wastewater_industry": kind, "wastewater_system": system} | more


def test_one_row_of_meat_gives_both_gases_of_treatment_and_of_what_is_discharged() -> None:
    """2019, by hand (worked examples): N2O 62.103 t in the plant, 11.644 t in the water; CH4 0 and 223.86 t."""
    lines = inventory([industry("meat_poultry")], "ipcc-2019").lines
    found = {(m, g): v for m, g, v in zip(lines["method"], lines["gas"], lines["mass_t"], strict=True)}
    assert found == {
        ("waste.industrial.treatment", "CH4"): 0,
        ("waste.industrial.treated_discharge", "CH4"): pytest.approx(223.86),
        ("waste.industrial.nitrogen_treatment", "N2O"): pytest.approx(62.102857, rel=1e-6),
        ("waste.industrial.nitrogen_discharge", "N2O"): pytest.approx(11.644286, rel=1e-6),
    }


@pytest.mark.parametrize(("kind", "gas"), [("coffee", "N2O"), ("iron_steel", "CH4")])
def test_a_gas_for_which_an_industry_has_no_concentration_is_not_estimated_and_says_so(kind: str, gas: str) -> None:
    lines = inventory([industry(kind, amount=1e5, unit="m3")], "ipcc-2019").lines
    keyed = lines.loc[lines["notation_key"] == "NE"]
    assert list(keyed["gas"]) == [gas]
    own = {"nitrogen_concentration": (0.2, "kgN/m3")} if gas == "N2O" else {"cod_concentration": (2, "kgCOD/m3")}
    lines = inventory([industry(kind, amount=1e5, unit="m3", **own)], "ipcc-2019").lines
    assert set(lines["notation_key"]) == {""}
    assert set(lines["gas"]) == {"CH4", "N2O"}


def test_an_industry_on_the_sheets_of_products_and_of_nitrogen_is_refused() -> None:
    rows = [industry("meat_poultry"), industry("meat_poultry") | {"activity": "industrial_wastewater_nitrogen"}]
    (issue,) = errors(inventory(rows, "ipcc-2019").issues)
    assert issue.code == "NOT_ALIKE"
    assert "take it off the sheet of nitrogen" in issue.message("en")
    assert "“工业废水”表" in issue.message("zh")
    other = industry("iron_steel") | {"activity": "industrial_wastewater_nitrogen"}
    assert errors(inventory([rows[0], other], "ipcc-2019").issues) == []


# -- nothing is lost on the way ----------------------------------------------------------------------------------------


def factors(quantity: str, unit: str, by_system: dict[str, float]) -> Any:
    rows = [{"id": f"{quantity}-{s}", "wastewater_system": s, "value": v, "unit": unit} for s, v in by_system.items()]
    return table(f"own/{quantity}", quantity, *rows, keys=("wastewater_system",))


@given(
    sizes=st.lists(st.floats(0.01, 1), min_size=5, max_size=5),
    removed=st.lists(st.floats(0, 1), min_size=5, max_size=5),
    emptied=st.floats(0, 1),
)
@FEW
def test_organics_are_conserved_over_pathways(sizes: list[float], removed: list[float], emptied: float) -> None:
    """What systems keep, what leaves with the sludge of septic tanks and what goes to the water is all that was put in:
    with one factor for what is kept and what is discharged, CH4 is that of all organics less the sludge."""
    shares = dict(zip(SYSTEMS, (s / sum(sizes) for s in sizes), strict=True))
    kept = dict(zip(SYSTEMS, removed, strict=True)) | {"water_discharge": 0.0}
    own = (
        factors("wastewater_mcf", "1", kept),
        factors("organics_removed", "1", kept),
        factors("industrial_organics", "1", dict.fromkeys(SYSTEMS, 1.0)),
        table("own/Bo", "methane_potential_bod", {"id": "Bo", "value": 0.5, "unit": "kgCH4/kgBOD"}, keys=()),
        table("own/dis", "discharge_methane_bod", {"id": "dis", "value": 0.5, "unit": "kgCH4/kgBOD"}, keys=()),
    )
    row = people(income_group="rural", septic_care=(emptied, "1"))
    found = total([row, *(share(s, 100 * v) for s, v in shares.items())], "ipcc-2019", own=own)
    organics = 1e6 * 0.040 * 365 / 1000
    sludge = organics * shares["septic"] * kept["septic"] * emptied * 0.5
    assert found == pytest.approx((organics - sludge) * 0.5, rel=1e-9)


@given(
    sizes=st.lists(st.floats(0.01, 1), min_size=5, max_size=5),
    removed=st.lists(st.floats(0, 1), min_size=5, max_size=5),
)
@FEW
def test_nitrogen_is_conserved_over_pathways(sizes: list[float], removed: list[float]) -> None:
    """Nitrogen taken out in treatment and nitrogen in the water are all the nitrogen that was put in."""
    shares = dict(zip(SYSTEMS, (s / sum(sizes) for s in sizes), strict=True))
    out = dict(zip(SYSTEMS, removed, strict=True)) | {"water_discharge": 0.0}
    own = (
        factors("nitrogen_removed", "1", out),
        factors("plant_n2o", "kgN2ON/kgN", {s: 0.01 * v for s, v in out.items()}),
        factors("co_discharged_protein", "1", dict.fromkeys(SYSTEMS, 1.0)),
        table("own/eff", "effluent_n2o", {"id": "eff", "value": 0.01, "unit": "kgN2ON/kgN"}, keys=()),
    )
    rows = [people(income_group="rural"), *(share(s, 100 * v) for s, v in shares.items())]
    nitrogen = 1000 * 30 * 0.16 * 1.1
    assert total(rows, "ipcc-2019", "N2O", own=own) == pytest.approx(nitrogen * 0.01 * 44 / 28, rel=1e-9)


@given(st.floats(1, 1e9), st.floats(0, 1))
@FEW
def test_what_leaves_with_sludge_is_not_emitted(load_of: float, part: float) -> None:
    """(TOW − S) × EF, whatever part of the organics the sludge takes (eq. 6.1)."""
    same = {"category": "4.D.1", "wastewater_system": "deep_lagoon", "unit": "kgBOD"}
    rows = [
        same | {"activity": "wastewater_measured", "amount": load_of},
        same | {"activity": "wastewater_sludge", "amount": load_of * part},
    ]
    left = load_of * (1 - part) * 0.48 / 1000
    rounding = max(1e-12, 1e-18 * load_of)  # of the two figures of which this is the difference
    assert total(rows, "ipcc-2006") == pytest.approx(left, rel=1e-9, abs=rounding)


# -- the book ----------------------------------------------------------------------------------------------------------


def test_the_provincial_book_has_a_factor_for_every_industry_and_province() -> None:
    rows = LIBRARY.table("cn-province-2011/waste/wastewater_mcf").rows
    assert len({r.keys["cn_wastewater_industry"] for r in rows} - {""}) == 41
    ratios = LIBRARY.table("cn-province-2011/waste/bod_cod_ratio").rows
    assert len({r.region for r in ratios}) == 32
    assert {r.evidence for r in (*rows, *ratios)} == {"unverified"}


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019", "cn-province-2011"])
def test_no_wastewater_table_is_without_use(book: str) -> None:
    edition = f"{book}/waste/"
    named = {t for t in load(book).tables if t.startswith(edition)}
    assert {t for t in LIBRARY.ids if t.startswith(edition)} == named
