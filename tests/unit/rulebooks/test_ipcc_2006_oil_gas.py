"""Oil and natural gas in the IPCC 2006 book: which gases a segment has, and what is done about those it has not."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import LIBRARY, inventory, own
from inventory.issues import errors
from inventory.rulebooks import load
from inventory.vocabulary.terms import term_list

TABLE = LIBRARY.table("ipcc-2006/energy/oil_gas_segments")
RULES = load("ipcc-2006").activities["oil_gas_segment"].rules
SEGMENTS = tuple(term_list("segment"))


def row(segment: str, category: str, **more: Any) -> dict[str, Any]:
    made = {"activity": "oil_gas_segment", "category": category, "segment": segment, "country_group": "developed"}
    return made | {"amount": 1, "unit": "million_m3_15C"} | more


def rules(segment: str) -> list[Any]:
    return [r for r in RULES if segment in r.when["segment"]]


@pytest.mark.parametrize("segment", SEGMENTS)
def test_every_gas_of_every_segment_is_worked_out_or_carries_a_key_once(segment: str) -> None:
    gases = [g for r in rules(segment) for g in (*r.methods, *r.gases)]
    assert sorted(gases) == ["CH4", "CO2", "N2O"]


@pytest.mark.parametrize("segment", SEGMENTS)
def test_no_gas_that_has_a_factor_carries_a_key(segment: str) -> None:
    printed = {r.gas for r in TABLE.rows if r.keys["segment"] == segment}
    assert printed <= {g for r in rules(segment) for g in r.methods}


def keys(result: Any) -> dict[str, str]:
    """The notation key of each gas, blank where it was worked out."""
    return dict(zip(result.lines["gas"], result.lines["notation_key"], strict=True))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (row("gas_storage", "1.B.2.b.iii.4"), {"CO2": "", "CH4": "", "N2O": "NE"}),
        (row("sour_gas_plant_fugitives", "1.B.2.b.iii.3"), {"CO2": "", "CH4": "", "N2O": "NA"}),
        (row("sour_gas_plant_co2_venting", "1.B.2.b.i"), {"CO2": "", "CH4": "NA", "N2O": "NA"}),
        (row("lpg_transport", "1.B.2.a.iii.3", unit="thousand_m3"), {"CO2": "", "CH4": "NA", "N2O": ""}),
        (row("synthetic_crude_oilsands", "1.B.2.a.iii.2", unit="m3"), {"CO2": "NE", "CH4": "", "N2O": "NE"}),
    ],
    ids=lambda x: x.get("segment", ""),
)
def test_a_gas_without_a_printed_factor_carries_a_key(given: dict[str, Any], expected: dict[str, str]) -> None:
    result = inventory([given])
    assert errors(result.issues) == []
    assert keys(result) == expected


def test_the_key_says_why_in_both_languages() -> None:
    (keyed,) = inventory([row("gas_storage", "1.B.2.b.iii.4")]).plan.keyed
    assert "ND" in keyed.reason.en
    assert "ND" in keyed.reason.zh


def test_a_key_of_the_users_own_is_given_once_for_each_gas() -> None:
    result = inventory([row("gas_storage", "1.B.2.b.iii.4", amount=None, notation_key="NO")])
    assert len(result.lines) == 3
    assert keys(result) == {"CO2": "NO", "CH4": "NO", "N2O": "NO"}


@pytest.mark.parametrize(
    ("given", "gases"),
    [
        (row("gas_distribution", "1.B.2.b.iii.5", country_group="developing"), ["CH4", "CO2"]),
        (row("gas_transmission_fugitives", "1.B.2.b.iii.4"), ["CH4"]),
        (row("oil_refining", "1.B.2.a.iii.4", unit="m3"), ["CH4"]),
        (row("gas_distribution", "1.B.2.b.iii.5", country_group=""), ["CH4", "CO2"]),
        (row("gas_distribution", "1.B.2.b.iii.4"), ["CH4", "CO2"]),
    ],
    ids=["range only", "range for methane only", "range in place of a value", "no group", "another category"],
)
def test_no_factor_is_made_up_for_a_gas_that_the_segment_emits(given: dict[str, Any], gases: list[str]) -> None:
    found = errors(inventory([given]).issues)
    assert {i.code for i in found} == {"FACTOR_MISSING"}
    assert sorted(getattr(i, "gas", "") for i in found) == gases


def test_a_factor_of_the_users_own_answers_where_a_range_is_printed() -> None:
    lines = [
        "quantity,segment,country_group,gas,value,unit,source",
        "segment_emission_factor,gas_distribution,developing,CH4,0.0018,ktCH4/million_m3_15C,middle of Table 4.2.5",
        "segment_emission_factor,gas_distribution,developing,CO2,0.0000955,ktCO2/million_m3_15C,middle of Table 4.2.5",
    ]
    given = row("gas_distribution", "1.B.2.b.iii.5", country_group="developing", amount=100)
    result = inventory([given], own=own(*lines))
    assert errors(result.issues) == []
    masses = dict(zip(result.lines["gas"], result.lines["mass_t"], strict=True))
    assert masses["CH4"] == pytest.approx(180)  # 100 × 10^6 m3 × 0.0018 Gg = 0.18 Gg
    assert masses["CO2"] == pytest.approx(9.55)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (row("gas_distribution", "1.B.2.b.iii.5", unit="wan_Nm3"), "UNIT_DOES_NOT_FIT"),
        (row("gas_distribution", "1.B.2.b.iii.5", unit="wan_m3"), "FACTOR_UNIT"),
        (row("oil_pipelines", "1.B.2.a.iii.3", unit="t"), "UNIT_DOES_NOT_FIT"),
    ],
    ids=["gas at 0 °C", "gas without a condition", "oil by mass"],
)
def test_an_amount_in_other_terms_is_refused(given: dict[str, Any], code: str) -> None:
    assert {i.code for i in errors(inventory([given]).issues)} == {code}
