"""Solid waste disposal (4.A): both waste models of the IPCC year by year; carbon is conserved; past years by drivers.

`tests/cases/landfill_model.csv` holds what the sheet Results of `IPCC_Waste_Model.xls` (2006) and of
`19R_V5_Waste_Model.xls` (2019) say, in Gg CH4: as they are delivered (option by composition), and recalculated with
the option of bulk waste, DOC 0.14, OX 0.1 and a delay of three months. Where they differ from the guideline: the delay
does not reach the sheet Food, whose starting month is typed; DOCf of sludge, bulk and industrial waste of 2019 is the
cell of highly decomposable waste (0.7), where Table 3.0 says 0.5 for bulk waste; the same cell stands for every kind of
waste in its sheet Stored_C, so that its carbon does not add up.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, LIBRARY, inventory
from inventory.analysis.differences import difference_issues
from inventory.issues import Issue, errors
from inventory.methods.waste import landfill
from inventory.plan.compile import compile_plan
from inventory.plan.unused import unused
from inventory.reading import read
from inventory.results import Inventory
from inventory.rulebooks import load
from inventory.run import run_local

MODEL = Path(__file__).parents[2] / "cases" / "landfill_model.csv"
SITES = {
    "unmanaged_shallow": (0.25, 0.2),
    "unmanaged_deep": (0.3, 0.3),
    "managed_anaerobic": (0.25, 0.25),
    "managed_semi_aerobic": (0.05, 0.05),
    "uncategorised": (0.15, 0.2),
}
"""Shares of municipal and of industrial waste in both models."""

COMPOSITION = {
    "2006": {"food": 24.2, "paper": 27.5, "wood": 11.0, "other_inert": 37.3},
    "2019": {
        "food": 42.2,
        "garden": 3.2,
        "paper": 15.3,
        "wood": 0.8,
        "textiles": 3.0,
        "nappies": 0.4,
        "other_inert": 35.1,
    },
}
MUNICIPAL = {"2006": 10e6 * 0.560 * 0.47, "2019": 10e6 * 0.690 * 0.79}
"""Tonnes: population × waste per head × share brought to disposal sites."""

INDUSTRIAL = 500e3
BULK = {"degradable_carbon": (0.14, "tC/t"), "decay_delay": (3.0, "month"), "oxidised_share": (10.0, "percent")}
CASES = [(e, o) for e in ("2006", "2019") for o in ("composition", "bulk")]


def told(issues: Iterable[Issue]) -> list[Issue]:
    """Issues, apart from that nobody told what was there before the few years of these tests."""
    return [i for i in issues if i.code != "HISTORY_TOO_SHORT"]


def codes(issues: Iterable[Issue]) -> list[str]:
    """Their codes."""
    return [i.code for i in told(issues)]


def model(edition: str, option: str) -> dict[int, dict[str, float]]:
    with MODEL.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if (r["edition"], r["option"]) == (edition, option)]
    return {int(r["year"]): {n: float(v) for n, v in r.items() if n not in ("edition", "option", "year")} for r in rows}


def disposal(edition: str, option: str, years: Mapping[int, Any]) -> Iterator[dict[str, Any]]:
    """The models' inputs as records."""
    for word, share in COMPOSITION[edition].items():
        yield {"activity": "waste_composition", "waste_type": word, "amount": share, "unit": "percent", "year": 1990,
               "record_id": f"share-{word}"}  # fmt: skip
    oxidised = BULK["oxidised_share"] if option == "bulk" else None
    docf: dict[str, Any] = {"decomposing_share": (0.7, "1")} if edition == "2019" else {}
    for year, told in years.items():
        for site, (municipal, industrial) in SITES.items():
            row = {"site_type": site, "unit": "t", "year": year, "decay_climate": "temperate_wet"}
            whole = row | {"amount": MUNICIPAL[edition] * municipal, "record_id": f"{site}-{year}"}
            waste = row | {"activity": "waste_disposed", "waste_type": "industrial_waste"} | docf
            waste |= {"amount": INDUSTRIAL * industrial, "record_id": f"industrial-{site}-{year}"}
            if option == "bulk":
                yield whole | {"activity": "waste_disposed", "waste_type": "bulk_msw"} | docf | BULK
                yield waste | {n: BULK[n] for n in ("decay_delay", "oxidised_share")}
            else:
                yield whole | {"activity": "msw_disposed"}
                yield waste
        if told["recovered"]:
            gas = {"activity": "landfill_gas", "site_type": "managed_anaerobic", "unit": "tCH4", "year": year}
            gas |= {"amount": told["recovered"] * 1000, "record_id": f"gas-{year}"}
            yield gas | ({"oxidised_share": oxidised} if oxidised else {})


def of_total(result: Inventory) -> Any:
    """Lines of methods that count, whatever the year."""
    return np.array([s.purpose.counted for s in result.plan.steps])[result.columns.step]


def by_year(result: Inventory, gas: str = "CH4") -> dict[int, float]:
    """Gg of a gas in each year, those before the first row too, without what is only compared."""
    lines = result.lines[(result.lines["gas"] == gas) & of_total(result)]
    return {int(y): float(m) / 1000 for y, m in lines.groupby("year")["mass_t"].sum().items()}


@pytest.mark.parametrize(("edition", "option"), CASES)
def test_waste_models_year_by_year(edition: str, option: str) -> None:
    told = model(edition, option)
    result = inventory(list(disposal(edition, option, told)), f"ipcc-{edition}")
    assert errors(result.issues) == []
    assert by_year(result) == pytest.approx({y: r["emitted"] for y, r in told.items()}, rel=1e-8, abs=1e-9)


KINDS = {
    "food": (0.15, 0.7, 0.185),
    "garden": (0.20, 0.7, 0.1),
    "paper": (0.40, 0.5, 0.06),
    "wood": (0.43, 0.1, 0.03),
    "textiles": (0.24, 0.5, 0.06),
    "nappies": (0.24, 0.5, 0.1),
}
"""DOC, DOCf and k of the sheets of 2019."""


@pytest.mark.parametrize("kind", KINDS)
def test_waste_model_of_2019_kind_by_kind(kind: str) -> None:
    doc, docf, k = KINDS[kind]
    told = model("2019", "composition")
    values = {"deposited_waste": np.full(len(told), MUNICIPAL["2019"]), "waste_share": COMPOSITION["2019"][kind] / 100}
    values |= {"degradable_carbon": doc, "decomposing_share": docf, "methane_correction": 0.705, "decay_constant": k}
    values |= {"decay_delay": 0.5, "gas_methane_share": 0.5, "oxidised_share": 0.0}
    given = landfill.decay_of_part.evaluate(values) / 1000
    assert given == pytest.approx([r[kind] for r in told.values()], rel=1e-8, abs=1e-9)


# -- carbon ------------------------------------------------------------------------------------------------------------

SHARES = st.floats(0.05, 0.95)
WASTE = st.lists(st.floats(0, 1e6), min_size=2, max_size=40)


@FEW
@given(waste=WASTE, doc=SHARES, docf=SHARES, mcf=SHARES, k=st.floats(0.01, 0.7), f=SHARES, delay=st.floats(0, 0.5))
def test_carbon_is_conserved(
    waste: list[float], doc: float, docf: float, mcf: float, k: float, f: float, delay: float
) -> None:
    """Deposited = CH4 + CO2 of decay without air + what decays with air + stored for long + still to decay."""
    deposited = np.array([*waste, 0.0])
    values: dict[str, Any] = {"deposited_waste": deposited, "degradable_carbon": doc, "decomposing_share": docf}
    values |= {"methane_correction": mcf}
    rates = {"decay_constant": k, "decay_delay": delay, "gas_methane_share": f, "oxidised_share": 0.0}
    methane = landfill.decay.evaluate(values | rates).sum() * 12 / 16
    carbon_dioxide = methane * (1 - f) / f
    with_air = deposited.sum() * doc * (1 - mcf)
    stored = landfill.stored.evaluate(values).sum() * 12 / 44
    held = landfill.decay.remembered(values | rates)["decaying_carbon"][-1]
    remaining = held * np.exp(-k)  # nothing was brought in the last year
    whole = methane + carbon_dioxide + with_air + stored + remaining
    assert whole == pytest.approx(deposited.sum() * doc, rel=1e-9)


@FEW
@given(waste=WASTE, k=st.floats(0.05, 0.7), delay=st.floats(0, 0.5))
def test_in_the_end_the_decay_gives_what_the_mass_balance_books_at_once(
    waste: list[float], k: float, delay: float
) -> None:
    values: dict[str, Any] = {"degradable_carbon": 0.15, "decomposing_share": 0.5, "methane_correction": 0.8}
    values |= {"gas_methane_share": 0.5, "oxidised_share": 0.1}
    long = np.array([*waste, *[0.0] * 600])
    decayed = landfill.decay.evaluate(
        values | {"deposited_waste": long, "decay_constant": k, "decay_delay": delay}
    ).sum()
    assert decayed == pytest.approx(landfill.mass_balance.evaluate(values | {"deposited_waste": long}).sum(), rel=1e-6)


# -- past years --------------------------------------------------------------------------------------------------------

INDEX = {1950: 20.0, 1960: 30.0, 2000: 100.0}


def driver(values: Mapping[int, float], word: str = "gdp", unit: str = "1", **more: Any) -> Iterator[dict[str, Any]]:
    for year, value in values.items():
        yield {"activity": "waste_driver", "history_driver": word, "amount": value, "unit": unit, "year": year,
               "record_id": f"{word}-{year}"} | more  # fmt: skip


def factory(amount: float, year: int = 2000, **more: Any) -> dict[str, Any]:
    row = {
        "activity": "waste_disposed",
        "waste_type": "industrial_waste",
        "site_type": "managed_anaerobic",
        "unit": "t",
    }
    return row | {"decay_climate": "temperate_wet", "amount": amount, "year": year, "record_id": f"waste-{year}"} | more


def test_past_years_follow_from_their_driver() -> None:
    """As if every year had a row: the index of the year over that of 2000, on a straight line between years told."""
    short = inventory([*driver(INDEX), factory(1000, history_driver="gdp"), factory(1000, 2001, history_driver="gdp")])
    values = {y: np.interp(y, [*INDEX], [*INDEX.values()]) / 100 for y in range(1950, 2001)} | {2001: 1.0}
    whole = inventory([factory(1000 * v, y) for y, v in values.items()])
    assert errors(short.issues) == []
    assert by_year(short) == pytest.approx(by_year(whole))
    assert len(by_year(short)) == 52


def test_past_years_do_not_count() -> None:
    result = inventory([*driver(INDEX), factory(1000, history_driver="gdp")])
    assert result.totals(by=["year"])["year"].tolist() == [result.years[-1]] == [result.lines["year"].max()]
    assert result.lines["year"].min() == 1950


def test_a_past_year_says_how_it_follows() -> None:
    result = inventory([*driver(INDEX), factory(1000, history_driver="gdp")])
    lines = result.lines
    line = lines[(lines["year"] == 1955) & (lines["gas"] == "CH4") & of_total(result)]["line_id"].item()
    said = str(result.trace(line))
    for word in ("0.25", "Gross domestic product", "between two years told", "input.xlsx", "3.2.2"):
        assert word in said


def test_parts_of_mixed_waste_have_a_past_too() -> None:
    people = {1990: 80e4, 2000: 100e4}
    row = {"activity": "msw_disposed", "site_type": "unmanaged_deep", "unit": "t", "decay_climate": "temperate_wet"}
    row |= {"region": "CN-37", "history_driver": "population"}
    told = [*driver(people, "population", "person", region="CN")]
    short = inventory([*told, row | {"amount": 1000, "year": 2000, "record_id": "w"}], "ipcc-2019")
    amounts = {y: 1000 * np.interp(y, [*people], [0.8, 1.0]) for y in range(1990, 2001)}
    rows = [row | {"amount": a, "year": y, "record_id": f"w{y}", "history_driver": ""} for y, a in amounts.items()]
    assert errors(short.issues) == []
    assert by_year(short) == pytest.approx(by_year(inventory(rows, "ipcc-2019")))


def test_a_saved_history_is_worked_out_again_and_not_twice() -> None:
    once = inventory([*driver(INDEX), factory(1000, history_driver="gdp")])
    again = Inventory(made := compile_plan(once.plan.records, once.plan.rulebook, LIBRARY), run_local(made))
    assert by_year(again) == by_year(once)


def test_a_driver_that_is_not_told_for_the_first_year_is_a_fault() -> None:
    assert codes(errors(inventory([factory(1000, history_driver="gdp")]).issues)) == ["HISTORY_WITHOUT_DRIVER"]
    late = inventory([*driver({1950: 20.0, 1990: 80.0}), factory(1000, history_driver="gdp")])
    assert codes(errors(late.issues)) == ["HISTORY_WITHOUT_DRIVER"]


def test_a_driver_is_told_in_units_that_convert() -> None:
    told = [*driver({1950: 50.0}, "population", "wan_person"), *driver({2000: 1e6}, "population", "person")]
    result = inventory([*told, factory(1000, history_driver="population")])
    assert result.plan.records.numbers["amount"].tolist()[3] == pytest.approx(500)  # half of 2000
    mixed = [*driver({1950: 50.0}, "population", "1"), *driver({2000: 1e6}, "population", "person")]
    assert codes(errors(inventory([*mixed, factory(1000, history_driver="population")]).issues)) == ["MEASURED_UNIT"]


def test_a_composition_holds_until_the_next_one() -> None:
    """Food of 2000 before 2005 and paper from then on: never both, and never the table's shares."""
    told = [{"activity": "waste_composition", "unit": "percent", "amount": 100}] * 2
    words = [
        {"waste_type": "food", "year": 2000, "record_id": "a"},
        {"waste_type": "paper", "year": 2005, "record_id": "b"},
    ]
    row = {"activity": "msw_disposed", "site_type": "unmanaged_deep", "unit": "t", "decay_climate": "temperate_wet"}
    rows = [row | {"region": "CN-37", "amount": 10, "year": y, "record_id": f"w{y}"} for y in (1990, 2004, 2005, 2010)]
    result = inventory([*(t | w for t, w in zip(told, words, strict=True)), *rows])
    assert errors(result.issues) == []
    ids = {i for i in result.lines["record_id"] if i.startswith("w") and "@" not in i}
    assert ids == {"w1990/food", "w2004/food", "w2005/paper", "w2010/paper"}


def test_drivers_and_shares_that_are_taken_up_are_not_complained_of() -> None:
    """A driver is no explanation of a difference; shares of parts without carbon are asked for with the others."""
    shares = [("food", 60.0), ("plastics", 40.0)]
    told = {"activity": "waste_composition", "unit": "percent", "year": 2000}
    composition = [told | {"waste_type": w, "amount": a, "record_id": w} for w, a in shares]
    row = {"activity": "msw_disposed", "site_type": "unmanaged_deep", "unit": "t", "decay_climate": "temperate_wet"}
    row |= {"amount": 10, "year": 2000, "record_id": "w", "history_driver": "gdp"}
    result = inventory([*driver(INDEX), *composition, row])
    assert errors(result.issues) == []
    assert unused(result.plan) == []
    assert codes(difference_issues(result)) == []


@pytest.mark.parametrize(("kind", "found"), [("food", ["DESCRIBED_TWICE"]), ("industrial_food", [])])
def test_a_kind_that_mixed_waste_holds_is_not_counted_beside_it_unwarned(kind: str, found: list[str]) -> None:
    same = {"site_type": "managed_anaerobic", "decay_climate": "temperate_wet", "region": "CN-41", "unit": "wan_t"}
    mixed = [same | {"activity": "msw_disposed", "amount": 100, "year": y} for y in (2019, 2020)]
    one = same | {"activity": "waste_disposed", "waste_type": kind, "amount": 55, "year": 2020}
    assert codes(inventory([*mixed, one]).issues) == found


@pytest.mark.parametrize("activity", ["msw_disposed", "waste_disposed"])
def test_n2o_of_aerated_sites_is_not_estimated_and_says_so(activity: str) -> None:
    """2019, appendix 3A.1: no method, no default."""
    row = {"activity": activity, "decay_climate": "temperate_wet", "region": "CN-41", "unit": "wan_t", "amount": 100}
    row |= {"waste_type": "food"} if activity == "waste_disposed" else {}
    for site, found in (("managed_aerated", {"NE"}), ("managed_anaerobic", set())):
        result = inventory([row | {"site_type": site, "year": y} for y in (2019, 2020)], "ipcc-2019")
        assert errors(result.issues) == []
        assert set(result.lines.loc[result.lines["gas"] == "N2O", "notation_key"]) == found
    assert result.lines.loc[result.lines["gas"] == "CH4", "mass_t"].sum() > 0


# -- half-life ---------------------------------------------------------------------------------------------------------

STATED = "waste_half_life,waste_half_life_unit,decay_constant,decay_constant_unit"
HEAD = f"category,activity,waste_type,site_type,amount,unit,year,{STATED}"


def read_in(folder: Path, *lines: str) -> Inventory:
    path = folder / "input.csv"
    path.write_text("\n".join([HEAD, *(f"4.A.1,waste_disposed,food,managed_anaerobic,{line}" for line in lines)]))
    book = load("ipcc-2006")
    submission = read(path, book)
    plan = compile_plan(submission.records, book, LIBRARY)
    return Inventory(plan, run_local(plan), issues=[*submission.issues, *plan.issues])


def test_a_half_life_stands_for_the_decay_constant(tmp_path: Path) -> None:
    """Half of the 75 t of carbon decays within a half-life of four years: 75 × 0.5 × 0.5 × 16/12 = 25 t CH4 by 2004."""
    result = read_in(tmp_path, "1000,t,2000,4,year,,", "0,t,2004,4,year,,")
    assert errors(result.issues) == []
    lines = result.lines
    assert lines[lines["counted"] & (lines["gas"] == "CH4")]["mass_t"].sum() == pytest.approx(25.0)
    assert "decay constant from the half-life" in str(result.trace("input!3|waste.landfill.decay|CH4"))


def test_a_half_life_that_contradicts_the_constant_is_warned_of_and_the_constant_stands(tmp_path: Path) -> None:
    result = read_in(tmp_path, "1000,t,2000,4,year,0.5,1/year", "0,t,2001,4,year,0.5,1/year")
    assert errors(result.issues) == []
    assert "half-life" in "".join(i.message("en") for i in result.issues)
    lines = result.lines
    methane = lines[lines["counted"] & (lines["gas"] == "CH4")]["mass_t"].sum()
    assert methane == pytest.approx(75 * (1 - np.exp(-0.5)) * 0.5 * 16 / 12)
