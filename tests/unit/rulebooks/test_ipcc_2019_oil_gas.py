"""Oil and natural gas in the book of the 2019 Refinement: segments, their gases, and what has no factor in print."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, codes, inventory, mass
from inventory.issues import errors
from inventory.rulebooks import load
from inventory.vocabulary.terms import term_list

BOOK = "ipcc-2019"
TABLE = LIBRARY.table("ipcc-2019/energy/oil_gas_segments")
RULES = load(BOOK).activities["oil_gas_segment"].rules
SHARES = LIBRARY.table("ipcc-2019/energy/oil_gas_shares")
SEGMENTS = tuple(term_list("segment_2019"))


def row(segment: str, category: str, amount: float = 1, unit: str = "million_m3_15C") -> dict[str, Any]:
    made = {"activity": "oil_gas_segment", "category": category, "segment_2019": segment}
    return made | {"amount": amount, "unit": unit}


def rules(segment: str, source: str = "") -> list[Any]:
    """The rules for a segment, or for one source within it."""
    return [r for r in RULES if segment in r.when["segment_2019"] and source in r.when.get("emission_source", source)]


@pytest.mark.parametrize("segment", SEGMENTS)
def test_every_gas_of_every_segment_is_worked_out_or_carries_a_key_once(segment: str) -> None:
    gases = [g for r in rules(segment) for g in (*r.methods, *r.gases)]
    assert sorted(gases) == ["CH4", "CO2", "N2O"]


@pytest.mark.parametrize("segment", SEGMENTS)
def test_exactly_the_gases_with_a_factor_are_worked_out(segment: str) -> None:
    printed = {r.gas for r in TABLE.rows if r.keys["segment_2019"] == segment}
    assert printed == {g for r in rules(segment) for g in r.methods}


PAIRS = sorted({(r.keys["segment_2019"], r.keys["emission_source"]) for r in SHARES.rows})


@pytest.mark.parametrize(("segment", "source"), PAIRS)
def test_every_gas_of_a_source_is_worked_out_or_carries_a_key_once(segment: str, source: str) -> None:
    gases = [g for r in rules(segment, source) for g in (*r.methods, *r.gases)]
    assert sorted(gases) == ["CH4", "CO2", "N2O"]
    shared = {r.gas for r in SHARES.rows if (r.keys["segment_2019"], r.keys["emission_source"]) == (segment, source)}
    assert shared == {g for r in rules(segment, source) for g in r.methods}


@pytest.mark.parametrize("segment", sorted({s for s, _ in PAIRS}))
def test_the_sources_of_a_segment_are_the_whole_of_it_but_for_rounding(segment: str) -> None:
    for gas in ("CH4", "CO2", "N2O"):
        shares = [r.value for r in SHARES.rows if r.gas == gas and r.keys["segment_2019"] == segment]
        assert not shares or abs(sum(shares) - 100) <= 1, (gas, shares)


@pytest.mark.parametrize(
    ("segment", "category", "source"),
    [("gas_distribution_limited_by_gas_consumed", "1.B.2.b.v", "leaks"), ("oil_refining", "1.B.2.a.iv", "vents")],
)
def test_a_source_without_a_printed_share_is_refused(segment: str, category: str, source: str) -> None:
    given = row(segment, category) | {"emission_source": source}
    assert codes(inventory([given], BOOK).issues) == ["NO_RULE"]


def test_a_segment_under_another_category_finds_no_factor() -> None:
    found = errors(inventory([row("gas_transmission_extensive_by_gas_consumed", "1.B.2.b.v")], BOOK).issues)
    assert {i.code for i in found} == {"FACTOR_MISSING"}


def test_what_is_printed_as_not_applicable_is_na_and_what_is_not_determined_is_ne() -> None:
    loading = inventory([row("oil_loading_ships_with_vapour_recovery", "1.B.2.a.iii", unit="thousand_m3")], BOOK)
    assert dict(zip(loading.lines["gas"], loading.lines["notation_key"], strict=True)) == {
        "CH4": "", "CO2": "NE", "N2O": "NE",
    }  # fmt: skip
    gasoline = inventory([row("product_distribution_gasoline", "1.B.2.a.v", unit="thousand_m3")], BOOK)
    assert set(gasoline.lines["notation_key"]) == {"NA"}
    assert len(gasoline.lines) == 3


def test_gas_at_0_degrees_is_brought_to_15_and_says_so() -> None:
    """Annex 4A.1: × 288.15/273.15 (printed 1.055). 100 × 10^6 Nm3 × 288.15/273.15 × 2.92 t = 308.035 t."""
    result = inventory([row("gas_distribution_limited_by_gas_consumed", "1.B.2.b.v", 100, "million_Nm3")], BOOK)
    assert mass(result, "r0|energy.fugitive.oil_gas|CH4") == pytest.approx(308.035, abs=5e-4)
    assert "GAS_VOLUME_CONVERTED" in {i.code for i in result.issues}


def test_the_codes_of_2006_for_venting_flaring_and_all_other_are_segments_now() -> None:
    """1.B.2.a.i is venting in 2006 and exploration in 2019: neither book has the other's segments under it."""
    old = {r.keys["category"] for r in LIBRARY.table("ipcc-2006/energy/oil_gas_segments").rows}
    assert {"1.B.2.a.i", "1.B.2.b.i"} <= old
    new = [r.keys["segment_2019"] for r in TABLE.rows if r.keys["category"] in ("1.B.2.a.i", "1.B.2.b.i")]
    assert new
    assert all("exploration" in segment for segment in new)
