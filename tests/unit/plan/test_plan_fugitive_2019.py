"""Solid fuels and waste gas in the book of the 2019 Refinement: what one record leads to, in which categories."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import codes, inventory
from inventory.issues import errors

BOOK = "ipcc-2019"


def by_category(*rows: dict[str, Any], book: str = BOOK) -> dict[tuple[str, str], float]:
    """Tonnes that were worked out, by category and gas."""
    result = inventory(rows, book)
    assert errors(result.issues) == []
    lines = result.lines[result.lines["notation_key"] == ""]
    return {key: float(mass) for key, mass in lines.groupby(["category", "gas"])["mass_t"].sum().items()}


def coal(category: str, **more: Any) -> dict[str, Any]:
    made = {"activity": "coal_production", "category": category, "amount": 1000, "unit": "t"}
    levels = {"mining_factor_level": "average", "post_mining_factor_level": "average", "mining_co2_level": "average"}
    return made | levels | more


def test_coal_of_underground_mines_gives_methane_twice_and_co2_once() -> None:
    """1000 t × 18 and × 2.5 m3 × 0.67 kg = 12 060 and 1 675 kg CH4; × 5.9 m3 × 1.84 kg = 10 856 kg CO2."""
    assert by_category(coal("1.B.1.a.i")) == pytest.approx(
        {("1.B.1.a.i.1", "CH4"): 12.06, ("1.B.1.a.i.1", "CO2"): 10.856, ("1.B.1.a.i.2", "CH4"): 1.675}
    )


def test_the_level_for_methane_does_not_choose_that_for_co2() -> None:
    deep = by_category(coal("1.B.1.a.i.1", mining_factor_level="high"))
    assert deep["1.B.1.a.i.1", "CH4"] == pytest.approx(16.75)
    assert deep["1.B.1.a.i.1", "CO2"] == pytest.approx(10.856)


def test_post_mining_has_no_co2_in_print() -> None:
    assert set(by_category(coal("1.B.1.a.ii.2"))) == {("1.B.1.a.ii.2", "CH4")}


def test_the_book_of_2006_works_out_no_co2_of_mining() -> None:
    assert {gas for _, gas in by_category(coal("1.B.1.a.i"), book="ipcc-2006")} == {"CH4"}


@pytest.mark.parametrize(("use", "left"), [("energy", -1.84), ("flared", 0.0)])
def test_seam_co2_is_counted_where_the_gas_goes_and_never_twice(use: str, left: float) -> None:
    seam = {"activity": "coal_seam_co2", "category": "1.B.1.a.i.1", "methane_use": use, "amount": 1000}
    found = by_category(seam | {"unit": "m3_20C"})
    assert sum(found.values()) == pytest.approx(left)
    assert found["1.B.1.a.i.1", "CO2"] == pytest.approx(-1.84)


@pytest.mark.parametrize("year", [2017, 2050])
def test_abandoned_mines_have_factors_after_2016(year: int) -> None:
    mines = {"activity": "abandoned_coal_mines", "category": "1.B.1.a.i.3", "closure_period": "1951_1975"}
    mines |= {"gassy_share_level": "high", "amount": 10, "unit": "item", "year": year}
    assert codes(inventory([mines], "ipcc-2006").issues) == ["FACTOR_MISSING"]
    factor = {2017: 0.336, 2050: 0.264}[year]  # million m3 per mine (Table 4.1.6); 75 % gassy (Table 4.1.5)
    assert by_category(mines) == pytest.approx({("1.B.1.a.i.3", "CH4"): 10 * 0.75 * factor * 1e6 * 0.67 / 1000})


@pytest.mark.parametrize(("product", "key"), [("charcoal", ""), ("biochar", "NE")])
def test_co2_of_char_is_a_memo_item_and_n2o_of_biochar_is_not_estimated(product: str, key: str) -> None:
    row = {"activity": "charcoal_production", "category": "1.B.1.c.i", "char_product": product, "amount": 1}
    lines = inventory([row | {"unit": "t"}], BOOK).lines.set_index("gas")
    assert lines.loc["CO2", "memo"] == "biomass_co2"
    assert lines.loc["CH4", "memo"] == ""
    assert lines.loc["N2O", "notation_key"] == key


@pytest.mark.parametrize(
    ("process", "keyed", "memo"),
    [("ctl_syngas", set(), ""), ("gtl", {"CH4", "N2O"}, ""), ("biomass", {"N2O"}, "biomass_co2")],
)
def test_gases_of_gasification_without_a_factor_are_not_estimated(process: str, keyed: set[str], memo: str) -> None:
    row = {"activity": "gasification", "category": "1.B.1.c.iv", "gasification_process": process, "amount": 1}
    lines = inventory([row | {"unit": "TJ"}], BOOK).lines
    assert set(lines[lines["notation_key"] == "NE"]["gas"]) == keyed
    assert set(lines[lines["gas"] == "CO2"]["memo"]) == {memo}


@pytest.mark.parametrize("book", ["ipcc-2006", BOOK])
@pytest.mark.parametrize("missing", ["gas_to_oil_ratio", "conservation_efficiency", "methane_fraction", "nmvoc_carbon"])
def test_what_only_the_field_can_say_is_asked_for(book: str, missing: str) -> None:
    given = {
        "gas_to_oil_ratio": (150, "m3_15C/m3"), "conservation_efficiency": (60, "percent"),
        "flared_waste_share": (80, "percent"), "methane_fraction": (80, "percent"), "co2_fraction": (2, "percent"),
        "nmvoc_fraction": (15, "percent"), "nmvoc_carbon": (2.4, "1"),
    }  # fmt: skip
    row = {"activity": "associated_gas", "category": "1.B.2.a.ii", "flare_site": "production", "amount": 1}
    found = inventory([row | {"unit": "m3"} | {n: v for n, v in given.items() if n != missing}], book).issues
    assert {i.code for i in errors(found)} == {"FACTOR_MISSING"}


@pytest.mark.parametrize("book", ["ipcc-2006", BOOK])
@pytest.mark.parametrize(("gas", "unit"), [("CH4", "tCO2"), ("CO2", "t"), ("N2O", "kgCH4")])
def test_a_measured_gas_in_the_unit_of_another_is_refused(book: str, gas: str, unit: str) -> None:
    row = {"activity": "fugitive_measured", "category": "1.B.3", "measured_gas": gas, "amount": 1, "unit": unit}
    assert codes(inventory([row], book).issues) == ["UNIT_DOES_NOT_FIT"]


@pytest.mark.parametrize("book", ["ipcc-2006", BOOK])
def test_a_coal_fire_without_carbon_in_print_asks_for_it(book: str) -> None:
    fire = {"activity": "coal_fires", "category": "1.B.1.b", "item": "coal_gangue", "amount": 1, "unit": "kt"}
    found = inventory([fire], book).issues
    assert {i.code for i in errors(found)} == {"FACTOR_MISSING"}
    assert all("measured value in the row" in i.message("en") for i in found)
