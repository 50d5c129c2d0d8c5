"""The mineral industry (2.A) and products oxidised during use (2.D) in the IPCC books, and their traps."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import FEW, codes, inventory
from inventory.results import Inventory

BOOKS = ("ipcc-2006", "ipcc-2019")
SHARES = st.floats(0, 100)


def co2(result: Inventory) -> float:
    return float(result.lines["mass_t"].sum())


def clinker(**more: Any) -> dict[str, Any]:
    return {"activity": "clinker_production", "category": "2.A.1", "amount": 1000, "unit": "t"} | more


def lime(lime_type: str, **more: Any) -> dict[str, Any]:
    where = {"activity": "lime_production", "category": "2.A.2", "lime_type": lime_type, "kiln_dust": "none"}
    return where | {"amount": 1000, "unit": "t"} | more


def glass(glass_type: str, **more: Any) -> dict[str, Any]:
    where = {"activity": "glass_production", "category": "2.A.3", "glass_type": glass_type}
    return where | {"amount": 1000, "unit": "t"} | more


def dust(basis: str, calcined: float, carbonate_share: float = 80.0) -> dict[str, Any]:
    return {
        "activity": "kiln_dust",
        "category": "2.A.1",
        "kiln_dust_basis": basis,
        "carbonate": "calcite",
        "amount": 100,
        "unit": "t",
        "carbonate_share": (carbonate_share, "percent"),
        "dust_calcination": (calcined, "percent"),
    }


@pytest.mark.parametrize("book", BOOKS)
def test_trap_the_clinker_factor_of_tier_1_contains_kiln_dust_and_that_of_tier_2_does_not(book: str) -> None:
    cement = {"activity": "cement_production", "category": "2.A.1", "cement_type": "portland", "unit": "t"}
    pure = cement | {"amount": 1000, "clinker_fraction": (100, "percent")}
    assert co2(inventory([pure], book)) == pytest.approx(520)  # 0.52 and nothing on top
    assert co2(inventory([clinker(kiln_dust="default")], book)) == pytest.approx(510 * 1.02)


def test_trap_lime_of_unknown_type_is_for_15_percent_dolomitic_lime_of_developing_countries() -> None:
    parts = [lime("high_calcium", amount=850), lime("dolomitic", country_group="developing", amount=150)]
    dry = [p | {"hydrated_share": (0, "percent")} for p in parts]
    assert co2(inventory(dry)) == pytest.approx(753)  # printed rounded, 0.75
    assert co2(inventory([lime("unknown")])) == pytest.approx(750)


def test_dolomitic_lime_asks_for_the_group_of_countries() -> None:
    assert codes(inventory([lime("dolomitic")]).issues) == ["FACTOR_COLUMN_BLANK"]


def test_glass_of_a_type_asks_for_its_cullet_and_does_not_take_that_of_unknown_glass() -> None:
    assert codes(inventory([glass("float")]).issues) == ["FACTOR_MISSING"]
    assert co2(inventory([glass("float", cullet_ratio=(0, "percent"))])) == pytest.approx(210)


def test_ankerite_has_no_single_value_and_takes_ones_own() -> None:
    row = {"activity": "carbonate_consumption", "category": "2.A.4.d", "carbonate": "ankerite", "unit": "t"}
    row |= {"carbonate_material": "pure", "amount": 10}
    assert codes(inventory([row]).issues) == ["FACTOR_MISSING"]
    assert co2(inventory([row | {"carbonate_emission_factor": (0.44, "tCO2/t")}])) == pytest.approx(4.4)


def test_dust_entered_apart_is_not_added_by_the_default_as_well() -> None:
    together = inventory([clinker(kiln_dust="apart"), dust("product", 50)])
    assert co2(together) == pytest.approx(510 + 100 * 0.8 * 0.5 * 0.43971)


@FEW
@given(calcined=SHARES, share=SHARES)
def test_the_carbon_of_the_dust_is_either_given_off_or_still_bound(calcined: float, share: float) -> None:
    given_off = co2(inventory([dust("product", calcined, share)]))
    still_bound = -co2(inventory([dust("carbonates", calcined, share)]))
    assert given_off + still_bound == pytest.approx(100 * share / 100 * 0.43971)


@FEW
@given(calcined=SHARES, share=SHARES)
def test_by_carbonates_what_goes_in_is_given_off_or_leaves_with_the_dust(calcined: float, share: float) -> None:
    raw = {"activity": "carbonate_consumption", "category": "2.A.1", "carbonate": "calcite", "unit": "t"}
    fed = raw | {"carbonate_material": "pure", "amount": 5000}
    result = inventory([fed, dust("carbonates", calcined, share)])
    bound = 100 * share / 100 * (1 - calcined / 100) * 0.43971
    assert co2(result) + bound == pytest.approx(5000 * 0.43971)


@pytest.mark.parametrize("book", BOOKS)
def test_both_editions_have_the_mineral_industry(book: str) -> None:
    result = inventory([clinker(kiln_dust="default"), lime("unknown"), glass("unknown")], book)
    assert sorted(result.lines["category"]) == ["2.A.1", "2.A.2", "2.A.3"]


def test_grease_is_oxidised_less_than_oil() -> None:
    row = {"activity": "product_use", "category": "2.D.1", "item": "lubricants", "amount": 1, "unit": "TJ"}
    oil, grease = (co2(inventory([row | {"product_use": use}])) for use in ("lubricating_oil", "grease"))
    assert oil == pytest.approx(4 * grease)


def test_candles_have_no_fraction_of_their_own_and_the_why_says_what_was_taken() -> None:
    row = {"activity": "product_use", "category": "2.D.2", "item": "waxes", "product_use": "candles"}
    result = inventory([row | {"amount": 100, "unit": "TJ"}])
    trace = result.trace(result.lines["line_id"][0])
    why = next(i.why for i in trace.inputs if i.name == "oxidised_during_use")
    assert "candles" in why.en.casefold()


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019"])
@pytest.mark.parametrize(
    ("category", "item", "right"),
    [
        ("2.D.2", "lubricants", ("category: 2.D.1", "类别：2.D.1")),
        ("2.D.1", "waxes", ("category: 2.D.2", "类别：2.D.2")),
    ],
)
def test_lubricants_and_waxes_are_not_taken_for_each_other(
    book: str, category: str, item: str, right: tuple[str, str]
) -> None:
    row = {"activity": "product_use", "category": category, "item": item, "amount": 1, "unit": "TJ"}
    (issue,) = inventory([row], book).issues
    assert issue.code == "NO_RULE"
    for lang, said in zip(("en", "zh"), right, strict=True):
        assert said in issue.message(lang)


@pytest.mark.parametrize(
    ("item", "category", "use"), [("waxes", "2.D.2", "grease"), ("lubricants", "2.D.1", "candles")]
)
def test_a_use_of_the_other_product_is_refused(item: str, category: str, use: str) -> None:
    row = {"activity": "product_use", "category": category, "item": item, "product_use": use, "amount": 1, "unit": "TJ"}
    assert [i.code for i in inventory([row]).issues] == ["NO_RULE"]
