"""Biological treatment (4.B), incineration and open burning (4.C): carbon is conserved, each waste has its way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from helpers import FEW, LIBRARY, codes, inventory
from inventory.issues import Severity, errors
from inventory.plan.compile import compile_plan
from inventory.reading import read
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.run import run_local

BOOKS = ("ipcc-2006", "ipcc-2019")
OPEN_OXIDATION = {"ipcc-2006": 0.58, "ipcc-2019": 0.71}
DRY = {"food": 0.4, "paper": 0.9, "wood": 0.85, "textiles": 0.8, "plastics": 1.0}
CARBON = {"food": 0.38, "paper": 0.46, "wood": 0.5, "textiles": 0.5, "plastics": 0.75}
FOSSIL = {"food": 0.0, "paper": 0.01, "wood": 0.0, "textiles": 0.2, "plastics": 1.0}
"""Table 2.4 of the guideline, read again for the tests."""
TONNES = st.floats(1e-3, 1e7)
SHARE = st.floats(0, 100)
MIX = st.lists(st.floats(0.01, 1), min_size=5, max_size=5).map(lambda s: dict(zip(DRY, s, strict=True)))


def burnt(waste: str = "municipal", amount: float = 1000, unit: str = "t", **more: Any) -> dict[str, Any]:
    row = {"activity": "waste_burnt", "category": "4.C.1", "waste_combustion": "incineration", "burnt_waste": waste}
    return row | {"incinerator": "continuous_stoker", "amount": amount, "unit": unit} | more


def in_the_open(**more: Any) -> dict[str, Any]:
    return burnt(category="4.C.2", waste_combustion="open_burning", incinerator="", **more)


def composition(shares: dict[str, float], **more: Any) -> list[dict[str, Any]]:
    """Stated shares, brought to 100 %."""
    row = {"activity": "burnt_waste_composition", "category": "4.C", "burnt_waste": "municipal", "unit": "percent"}
    whole = sum(shares.values())
    return [
        row | {"record_id": f"share-{t}", "waste_type": t, "amount": s / whole * 100} | more for t, s in shares.items()
    ]


def split(result: Inventory) -> tuple[float, float]:
    """Fossil CO2 that counts and biogenic CO2 of the memo item, in tonnes."""
    assert errors(result.issues) == []
    co2 = result.lines[result.lines["gas"] == "CO2"]
    memo = co2["memo"] == "biomass_co2"
    return float(co2[~memo]["mass_t"].sum()), float(co2[memo]["mass_t"].sum())


def gas(result: Inventory, name: str) -> float:
    assert errors(result.issues) == []
    return float(result.lines[result.lines["gas"] == name]["mass_t"].sum())


def keys(result: Inventory, gas: str) -> list[str]:
    return [str(k) for k in result.lines[result.lines["gas"] == gas]["notation_key"]]


# -- carbon -----------------------------------------------------------------------------------------------------------


@given(TONNES, SHARE, SHARE, SHARE, SHARE)
@FEW
def test_fossil_and_biogenic_carbon_are_the_carbon_burnt(
    amount: float, dry: float, carbon: float, fossil: float, oxidised: float
) -> None:
    own = {"dry_matter": (dry / 100, "t_dm/t"), "waste_carbon_content": (carbon / 100, "tC/t_dm")}
    own |= {"fossil_carbon_fraction": (fossil, "percent"), "burning_oxidation": (oxidised, "percent")}
    both = sum(split(inventory([burnt(amount=amount, waste_type="bulk_msw", **own)])))
    assert both * 12 / 44 == pytest.approx(amount * dry / 100 * carbon / 100 * oxidised / 100, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("book", BOOKS)
@given(amount=TONNES, shares=MIX)
@FEW
def test_carbon_of_a_composition_is_that_of_its_components(book: str, amount: float, shares: dict[str, float]) -> None:
    """Equation 5.2 by hand: each component with its own dry matter, carbon and fossil fraction (Table 2.4)."""
    fossil, biogenic = split(inventory([in_the_open(amount=amount), *composition(shares)], book))
    carbon = {t: amount * s / sum(shares.values()) * DRY[t] * CARBON[t] for t, s in shares.items()}
    oxidised = OPEN_OXIDATION[book] * 44 / 12
    assert fossil == pytest.approx(sum(c * FOSSIL[t] for t, c in carbon.items()) * oxidised, rel=1e-9)
    assert fossil + biogenic == pytest.approx(sum(carbon.values()) * oxidised, rel=1e-9)


@given(MIX)
@FEW
def test_a_composition_and_its_components_one_by_one_give_the_same(shares: dict[str, float]) -> None:
    """CO2 by composition, or each component weighed and stated by itself; N2O of open burning by dry matter too."""
    whole = inventory([in_the_open(), *composition(shares)])
    part = {t: 1000 * s / sum(shares.values()) for t, s in shares.items()}
    apart = inventory([in_the_open(amount=a, waste_type=t) for t, a in part.items()])
    assert split(whole) == pytest.approx(split(apart), rel=1e-9)
    for name in ("CH4", "N2O"):
        assert gas(whole, name) == pytest.approx(gas(apart, name), rel=1e-9)


def test_composition_of_a_plant_by_hand() -> None:
    """1000 t: 200 t plastics × 0.75 + 200 t paper × 0.9 × 0.46 × 0.01, × 44/12 = 550 + 3.036 t of fossil CO2."""
    shares = {"food": 50.0, "plastics": 20.0, "paper": 20.0, "glass": 10.0}
    result = inventory([burnt(), *composition(shares)])
    fossil, biogenic = split(result)
    assert fossil == pytest.approx(553.036)
    assert biogenic == pytest.approx((500 * 0.4 * 0.38 + 200 * 0.9 * 0.46 * 0.99) * 44 / 12)
    assert keys(result, "CO2").count("NE") == 1  # glass: no figure for its carbon
    assert set(result.lines[result.lines["gas"] == "CO2"]["category"]) == {"4.C.1"}


def test_shares_that_do_not_add_up_are_refused() -> None:
    rows = composition({"food": 50.0, "plastics": 50.0})
    rows[0]["amount"] = 30.0
    assert "SHARES_DO_NOT_ADD_UP" in codes(errors(inventory([burnt(), *rows]).issues))


# -- which gases ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(
    ("recovery", "target"),
    [("electricity", "1.A.1.a.i"), ("chp", "1.A.1.a.ii"), ("heat", "1.A.1.a.iii"), ("industry", "1.A.2")],
)
def test_with_energy_recovery_everything_is_elsewhere(book: str, recovery: str, target: str) -> None:
    result = inventory([burnt(energy_recovery=recovery), *composition({"plastics": 1.0})], book)
    assert errors(result.issues) == []
    assert sorted(result.lines["gas"]) == ["CH4", "CO2", "N2O"]
    assert set(result.lines["notation_key"]) == {"IE"}
    assert result.lines["mass_t"].isna().all()
    assert all(target in str(t) for t in (result.trace(i).text("en") for i in result.lines["line_id"]))


def test_no_recovery_may_be_said_or_left_blank() -> None:
    said = inventory([burnt(waste_type="plastics", energy_recovery="none")])
    assert split(said) == split(inventory([burnt(waste_type="plastics")])) == (pytest.approx(2750), 0)


@pytest.mark.parametrize("waste", ["hazardous", "clinical"])
def test_without_a_default_ch4_and_n2o_are_not_estimated_or_asked_for(waste: str) -> None:
    result = inventory([burnt(waste)])
    assert errors(result.issues) == []
    assert keys(result, "CH4") == keys(result, "N2O") == ["NE"]
    asked = inventory([burnt(waste, burning_gases="all")])
    assert set(codes(errors(asked.issues))) == {"FACTOR_MISSING"}


def test_gases_may_be_left_out_openly() -> None:
    only = inventory([burnt(waste_type="plastics", burning_gases="co2")])
    assert (keys(only, "CH4"), keys(only, "N2O")) == (["NE"], ["NE"])
    assert split(only) == (pytest.approx(2750), 0)
    without = inventory([burnt("industrial_sludge", burning_gases="ch4_n2o")])
    assert keys(without, "CO2") == ["NE"]
    assert gas(without, "N2O") == pytest.approx(0.45)


def test_industrial_waste_without_its_dry_matter_is_refused() -> None:
    """Table 5.2 prints NA: a wet amount alone says nothing of its carbon."""
    found = errors(inventory([burnt("industrial", incinerator="")]).issues)
    assert set(codes(found)) == {"FACTOR_MISSING"}
    assert "Dry matter" in found[0].message("en")


@pytest.mark.parametrize("waste", ["industrial", "clinical", "sewage_sludge", "fossil_liquid"])
def test_other_waste_does_not_burn_in_the_open(waste: str) -> None:
    """Table 5.2 prints NO."""
    assert "NO_RULE" in codes(errors(inventory([in_the_open() | {"burnt_waste": waste}]).issues))


@pytest.mark.parametrize("kind", ["clinical", "industrial_wood", "domestic_sludge"])
def test_only_kinds_of_municipal_waste_are_asked_for_and_taken_in_the_open(kind: str) -> None:
    """CH4 alone, by the factor of municipal waste, would leave CO2 and N2O out in silence."""
    assert "NO_RULE" in codes(errors(inventory([in_the_open(waste_type=kind)]).issues))
    field = load("ipcc-2006").form("open_burning").field("waste_type")
    assert kind not in field.only


def test_an_incinerator_whose_type_is_unknown_has_no_default() -> None:
    found = errors(inventory([burnt(waste_type="plastics", incinerator="")]).issues)
    assert set(codes(found)) == {"FACTOR_COLUMN_BLANK"}


def test_an_own_factor_stands_before_the_default() -> None:
    own = {
        "activity": "own_burning_factor",
        "category": "4.C",
        "burnt_waste": "municipal",
        "amount": 10,
        "unit": "gN2O/t",
    }
    rows = [burnt(waste_type="plastics"), own | {"waste_combustion": "incineration"}]
    assert gas(inventory(rows), "N2O") == pytest.approx(0.01)
    assert gas(inventory(rows), "CH4") == pytest.approx(0.0002)  # of the table, 0.2 kg/Gg


def test_melting_plants_are_of_the_refinement_alone() -> None:
    row = burnt(waste_type="plastics", incinerator="melting_shaft")
    assert gas(inventory([row], "ipcc-2019"), "N2O") == pytest.approx(0.0174)
    assert "FACTOR_MISSING" in codes(errors(inventory([row]).issues))
    fields = {b: next(f for f in load(b).form("incineration").fields if f.column == "incinerator") for b in BOOKS}  # type: ignore[union-attr]
    new = set(fields["ipcc-2019"].only) - set(fields["ipcc-2006"].only)
    assert new == {"melting_shaft", "melting_fluidised_bed", "melting_rotary_kiln"}


# -- stated twice -----------------------------------------------------------------------------------------------------


def warned(*rows: dict[str, Any]) -> bool:
    return "DESCRIBED_TWICE" in [i.code for i in inventory(rows).issues if i.severity is Severity.WARNING]


def test_what_is_described_in_two_ways_is_warned_of() -> None:
    mixed, plastics = [burnt(), *composition({"plastics": 1.0})], burnt(waste_type="plastics")
    assert warned(*mixed, plastics)
    measured = {"activity": "waste_measured", "category": "4.C.1", "measured_gas": "CO2", "amount": 5, "unit": "tCO2"}
    assert warned(plastics, measured)
    assert not warned(plastics, measured | {"measured_gas": "CH4", "unit": "tCH4", "category": "4.B"})
    assert not warned(plastics | {"entity": "A"}, measured | {"entity": "B"})


def test_more_methane_recovered_than_generated_is_refused() -> None:
    row = {"activity": "digester_methane", "category": "4.B", "unit": "tCH4"}
    rows = [row | {"digester_flow": "generated", "amount": 100}, row | {"digester_flow": "recovered", "amount": 101}]
    assert "MORE_THAN_THERE_IS" in codes(inventory(rows).issues)
    rows[1]["amount"] = 95
    assert "MORE_THAN_THERE_IS" not in codes(inventory(rows).issues)
    assert gas(inventory(rows), "CH4") == pytest.approx(5)


# -- the sheets -------------------------------------------------------------------------------------------------------


def filled_in(folder: Path, title: str, row: dict[str, Any]) -> Inventory:
    made, book = Workbook(), load("ipcc-2006")
    made.active.title = "Cover"
    for line in (["Reporting entity", "A"], ["Region", "China"], ["Year", 2020]):
        made["Cover"].append(line)
    sheet = made.create_sheet(title)
    for line in (list(row), list(row.values())):
        sheet.append(line)
    made.save(folder / "input.xlsx")
    submission = read(folder / "input.xlsx", book)
    plan = compile_plan(submission.records, book, LIBRARY)
    return Inventory(plan, run_local(plan), issues=[*submission.issues, *plan.issues])


def test_open_burning_from_people(tmp_path: Path) -> None:
    """Box 5.1: 65.54 Gg; all of it plastics, so × 0.75 × 0.58 × 44/12."""
    row = {
        "Kind within it": "Plastics",
        "Waste burnt": None,
        "Unit": "t",
        "Population": 1_500_000,
        "People who burn waste (%)": 35,
    }
    row |= {"Waste per person (kg/day)": 0.57, "Share of that waste burnt (%)": 60}
    result = filled_in(tmp_path, "Open burning of waste", row)
    assert split(result) == (pytest.approx(65_535.75 * 0.75 * 0.58 * 44 / 12), 0)
    assert "eq. 5.7" in result.trace(result.lines["line_id"].iloc[0]).text("en")


def test_compost_by_dry_matter(tmp_path: Path) -> None:
    row = {"Treatment": "Composting", "Waste treated": 400, "Unit": "t dm"}
    result = filled_in(tmp_path, "Composting and digestion", row)
    assert (gas(result, "CH4"), gas(result, "N2O")) == (pytest.approx(4.0), pytest.approx(0.24))
