"""Municipal waste by country (Volume 5, annexes 2A.1 and 2A.2): the values of a country, then those of its region."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory
from inventory.factors.library import Library
from inventory.issues import errors
from inventory.rulebooks import load
from inventory.vocabulary.terms import term_list

PEOPLE = {"activity": "msw_disposed", "unit": "person", "amount": 1e6, "decay_climate": "temperate_wet"}
SITE = {"site_type": "managed_anaerobic"}


def food(country: str, book: str, **more: Any) -> float:
    """Tonnes of CH4 that the food of a year's waste gives in the next year, per share of k = 0.185 decayed."""
    rows = [PEOPLE | SITE | {"waste_country": country, "year": 2000} | more]
    rows += [rows[0] | {"year": 2001, "amount": 0.0}]
    result = inventory(rows, book)
    assert errors(result.issues) == []
    lines = result.lines[(result.lines["gas"] == "CH4") & result.lines["counted"]]
    return float(lines[lines["record_id"].str.endswith("/food")]["mass_t"].sum()) / 0.168895725


@pytest.mark.parametrize(
    ("book", "country", "by_hand"),
    [
        ("ipcc-2006", "japan", 0.47 * 0.25 * 0.262 * 0.5),  # composition of Eastern Asia, DOCf 0.5
        ("ipcc-2006", "united_states", 1.14 * 0.55 * 0.339 * 0.5),
        ("ipcc-2019", "japan", 0.35 * 0.01 * 0.26 * 0.7),  # Table 2A.2, DOCf of food 0.7
        ("ipcc-2019", "mexico", 0.34 * 0.96 * 0.514 * 0.7),
        ("ipcc-2019", "bosnia_and_herzegovina", 0.33 * 0.82 * 0.358 * 0.7),  # no composition: Southern Europe
    ],
)
def test_a_country_takes_its_own_values_and_its_regions_where_it_has_none(
    book: str, country: str, by_hand: float
) -> None:
    """People × waste per head × share to sites × share of food × DOC 0.15 × DOCf × (1 − e^−0.185) × 0.5 × 16/12."""
    assert food(country, book) == pytest.approx(1e6 * by_hand * 0.15 * 0.5 * 16 / 12, rel=1e-6)


def test_shares_of_open_dumps_and_of_landfills_are_told_apart_in_2019() -> None:
    """Lebanon: 0.37 dumped in the open, 0.46 to landfills."""
    landfill, dump = food("lebanon", "ipcc-2019"), food("lebanon", "ipcc-2019", site_type="unmanaged_deep")
    assert dump / landfill == pytest.approx(0.37 * 0.8 / 0.46)


def test_hong_kong_and_macao_follow_from_their_region() -> None:
    for region, generated in (("CN-81", 0.93), ("CN-82", 0.62), ("CN-11", 0.37)):
        result = inventory([PEOPLE | SITE | {"region": region, "year": 2010}], "ipcc-2019")
        used = {f.value for f in result.plan.factors if f.id.startswith("ipcc-2019.msw_generation")}
        assert used == {generated}


@pytest.mark.parametrize(
    ("book", "more", "refused"),
    [
        ("ipcc-2006", {"waste_country": "japan"}, True),  # footnote 2: people whose waste is collected
        ("ipcc-2019", {"region": "CN-41"}, True),
        ("ipcc-2019", {"waste_country": "lebanon"}, True),
        ("ipcc-2019", {"region": "CN-41", "site_type": "managed_aerated"}, True),
        ("ipcc-2019", {"waste_country": "canada"}, True),  # a rate in italics
        ("ipcc-2019", {"waste_country": "japan"}, False),
        ("ipcc-2019", {"region": "CN-81"}, False),
    ],
)
def test_rates_of_urban_people_are_not_for_a_whole_population(book: str, more: dict[str, Any], refused: bool) -> None:
    row = PEOPLE | SITE | {"year": 2010} | more
    whole = errors(inventory([row | {"people_counted": "whole"}], book).issues)
    assert codes(whole) == (["NO_RULE"] if refused else [])
    if refused:
        assert "People whose waste is collected | Urban population; or Municipal waste per head" in whole[0].message(
            "en"
        )
        assert "或 人均年城市生活垃圾产生量：任何已填的值" in whole[0].message("zh")
    for told in ({"people_counted": "whole", "msw_generation": (300, "kg/person")}, {"people_counted": "urban"}, {}):
        assert errors(inventory([row | told], book).issues) == []


def test_the_trace_says_that_a_rate_is_of_urban_people() -> None:
    rows = [PEOPLE | SITE | {"region": "CN-41", "year": y} for y in (2010, 2011)]
    for book, said in (("ipcc-2019", "urban population only"), ("ipcc-2006", "population whose waste is collected")):
        trace = str(inventory(rows, book).trace("r1/food|waste.landfill.decay_of_part|CH4"))
        assert said in trace


@pytest.mark.parametrize(
    ("furnace", "default", "japan"),
    [("continuous_stoker", 50, 47), ("semi_continuous_fluidised_bed", 50, 68), ("batch_fluidised_bed", 60, 221)],
)
def test_the_furnaces_of_japan_are_for_japan(furnace: str, default: float, japan: float) -> None:
    """2006 Table 5.4 prints g N2O/t by furnace for Japan alone, Table 5.6 the defaults."""
    row = {
        "activity": "waste_burnt",
        "category": "4.C.1",
        "waste_combustion": "incineration",
        "unit": "t",
        "amount": 1e6,
    }
    row |= {"burnt_waste": "municipal", "waste_type": "plastics", "incinerator": furnace}
    for more, factor in (({}, default), ({"waste_country": "japan"}, japan), ({"waste_country": "germany"}, 8)):
        lines = inventory([row | more], "ipcc-2006").lines
        assert lines.loc[lines["gas"] == "N2O", "mass_t"].sum() == pytest.approx(factor)
    lines = inventory([row], "ipcc-2006", library=Library(release="2026c")).lines
    assert lines.loc[lines["gas"] == "N2O", "mass_t"].sum() == pytest.approx(japan)


def test_the_composition_of_every_country_is_whole() -> None:
    """As printed: rounded to a tenth of a percent, so that most but not all add up to 100 %."""
    sums: dict[str, float] = defaultdict(float)
    for row in LIBRARY.table("ipcc-2019/waste/waste_composition_by_country").rows:
        sums[row.keys["waste_country"]] += row.value
    assert len(sums) == 77
    assert all(abs(s - 1) < 0.004 for s in sums.values())


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
def test_every_country_offered_has_a_region_and_something_to_take(book: str) -> None:
    rulebook = load(book)
    form = rulebook.form("msw_disposed")
    assert form is not None
    field = form.field("waste_country")
    assert field is not None
    offered = set(field.only or term_list("waste_country"))
    (words, *_) = (f.words for f in rulebook.filled if f.by == "waste_country")
    tables = [LIBRARY.table(t) for t in rulebook.tables if t.endswith("_by_country") and "burning" not in t]
    known = {r.keys["waste_country"] for t in tables for r in t.rows} - {""}
    assert offered == known
    assert offered <= set(words)
    assert set(words.values()) <= set(term_list("waste_region"))


def test_incineration_of_a_country_with_a_value_of_its_own() -> None:
    """Table 5.4: Germany 8 g N2O per tonne of municipal waste; a country without one takes Table 5.6 (50 g)."""
    burnt = {"activity": "waste_burnt", "category": "4.C.1", "waste_combustion": "incineration", "unit": "t"}
    burnt |= {"burnt_waste": "municipal", "incinerator": "continuous", "amount": 1e6, "year": 2010}
    for country, tonnes in (("germany", 8.0), ("france", 50.0)):
        result = inventory([burnt | {"waste_country": country}])
        assert codes(errors(result.issues)) == []
        assert result.lines[result.lines["gas"] == "N2O"]["mass_t"].sum() == pytest.approx(tonnes)
