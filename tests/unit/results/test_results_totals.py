"""What counts and what does not: notation keys, memo items, methods beside, evidence."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import fuel, inventory, mass, own
from inventory.results import Inventory, UnknownLine
from inventory.results.lines import LINE_COLUMNS
from inventory.vocabulary.notation import Key

ANTHRACITE = 2624.61
"""t CO2 of 1 kt: 26.7 TJ/kt × 98 300 kg/TJ."""


def keyed(item: str, key: str, **more: Any) -> dict[str, Any]:
    return fuel(item, None, notation_key=key, note="because", **more)


def row_of(result: Inventory, **wanted: str) -> dict[str, Any]:
    """The only line with these texts."""
    frame = result.lines
    for column, text in wanted.items():
        frame = frame[frame[column] == text]
    assert len(frame) == 1
    return dict(frame.iloc[0])


# -- notation keys -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "mark"), [("IE", {Key.IE}), ("NE", {Key.NE}), ("NO", set()), ("NA", set())])
def test_a_key_beside_a_number_marks_the_total_unless_nothing_is_missing(key: str, mark: set[Key]) -> None:
    result = inventory([fuel("anthracite", 1.0, "kt"), keyed("lignite", key)])
    assert result.total().keys == mark
    # CO2 with CH4 10 kg/TJ × 28 and N2O 1.5 kg/TJ × 265 (AR5), 26.7 TJ
    assert result.total().value == pytest.approx(ANTHRACITE + 26.7 * (0.010 * 28 + 0.0015 * 265), rel=1e-13)


def test_keys_alone_make_a_total_of_keys() -> None:
    result = inventory([keyed("lignite", "NO"), keyed("anthracite", "NE")])
    assert result.total().value is None
    assert result.total().keys == {Key.NO, Key.NE}


def test_a_key_gives_a_line_for_each_gas_it_stands_for_and_no_number() -> None:
    frame = inventory([keyed("lignite", "NE")]).lines
    assert frame["gas"].tolist() == ["CO2", "CH4", "N2O"]
    assert frame["notation_key"].tolist() == ["NE"] * 3
    assert frame["mass_t"].isna().all()


def test_totals_by_category_carry_the_keys_of_their_lines() -> None:
    rows = [fuel("anthracite", 1.0, category="1.A.1"), keyed("lignite", "IE", category="1.A.1"), keyed("peat", "NO")]
    totals = inventory(rows).totals(by=["category"]).set_index("category")
    assert totals["notation_keys"].to_dict() == {"1.A.1": "IE", "1.A.2": "NO"}
    assert totals["co2e_t"].isna().to_dict() == {"1.A.1": False, "1.A.2": True}


def test_confidential_figures_are_part_of_every_sum_and_marked() -> None:
    result = inventory([fuel("anthracite", 1.0, "kt", notation_key="C"), fuel("anthracite", 1.0, "kt")])
    co2 = result.totals(by=["gas"]).set_index("gas").loc["CO2"]
    assert co2["mass_t"] == pytest.approx(2 * ANTHRACITE, rel=1e-14)
    assert co2["notation_keys"] == "C"
    assert result.total().keys == {Key.C}


def test_fuel_that_is_not_burnt_here_is_included_elsewhere_and_says_where() -> None:
    result = inventory([fuel("crude_oil", 100.0, use="feedstock")], "cn-province-2011")
    assert [str(k) for k in result.total().keys] == ["IE"]
    trace = result.trace(result.line_ids[0])
    assert "counted where the products are burnt or used" in trace.text("en")
    assert "列于他处" in trace.text("zh")


def test_the_persons_own_note_is_the_reason_where_there_is_one() -> None:
    result = inventory([fuel("lignite", None, notation_key="IE", note="计入发电")])
    assert "included elsewhere: 计入发电" in result.trace(result.line_ids[0]).text("en")


# -- memo items --------------------------------------------------------------------------------------------------------


def test_carbon_dioxide_of_biomass_is_a_memo_item_and_its_other_gases_count() -> None:
    result = inventory([fuel("wood", 1.0, "kt")])
    # 15.6 TJ: 112 000 kg CO2/TJ, 30 kg CH4/TJ, 4 kg N2O/TJ
    assert mass(result, "r0|energy.biomass.emission_factor|CO2") == pytest.approx(1747.2, rel=1e-14)
    assert row_of(result, gas="CO2")["memo"] == "biomass_co2"
    assert result.total().value == pytest.approx(15.6 * (0.030 * 28 + 0.004 * 265), rel=1e-13)
    assert result.memo_totals["biomass_co2"].value == pytest.approx(1747.2, rel=1e-14)
    assert "CO2" not in result.totals()["gas"].tolist()
    assert "CO2" in result.totals(memo=True)["gas"].tolist()


def test_a_key_for_biomass_leaves_no_mark_on_the_carbon_dioxide_that_counts() -> None:
    result = inventory([fuel("anthracite", 1.0), keyed("wood", "NE")])
    totals = result.totals(by=["gas"]).set_index("gas")
    assert totals["notation_keys"].to_dict() == {"CO2": "", "CH4": "NE", "N2O": "NE"}
    assert result.memo_totals["biomass_co2"].keys == {Key.NE}


def aviation(category: str, amount: float | None = 1.0, **more: Any) -> dict[str, Any]:
    return fuel("jet_kerosene", amount, "kt", activity="mobile_combustion", category=category, **more)


def test_international_bunkers_are_a_memo_item_by_their_category() -> None:
    result = inventory([aviation("1.A.3.a.i"), aviation("1.A.3.a.ii")])
    # 44.1 TJ × (71 500 + 0.5 × 28 + 2 × 265) kg/TJ
    co2e = 44.1 * (71.5 + 0.0005 * 28 + 0.002 * 265)
    assert result.memo_totals["bunkers"].value == pytest.approx(co2e, rel=1e-13)
    assert result.total().value == pytest.approx(co2e, rel=1e-13)


def test_a_key_for_bunkers_marks_the_memo_item_and_not_the_total() -> None:
    result = inventory([aviation("1.A.3.a.i", None, notation_key="NE", note="no data"), aviation("1.A.3.a.ii")])
    assert result.total().keys == frozenset()
    assert result.memo_totals["bunkers"].keys == {Key.NE}


def test_electricity_transfer_is_a_memo_item_of_its_own() -> None:
    row = {"activity": "electricity_transfer", "category": "1.A.1.a", "unit": "yi_kWh", "year": 2012, "region": "CN-37"}
    rows = [
        row | {"amount": 10.0, "direction": "in", "counterpart": "CN-14"},
        row | {"amount": 3.0, "direction": "out", "counterpart": "CN-11"},
    ]
    result = inventory(rows, "cn-province-2011")
    # (10 - 3) × 10^8 kWh × 0.8843 kg/kWh
    assert result.memo_totals["electricity_transfer"].value == pytest.approx(619010.0, rel=1e-14)
    assert result.total().value is None
    assert set(result.lines["scope"]) == {2}


# -- methods worked out beside -----------------------------------------------------------------------------------------


def test_a_method_worked_out_beside_the_one_that_counts_is_never_added() -> None:
    result = inventory([fuel("anthracite", 1.0, "kt")])
    beside = row_of(result, method="energy.stationary.carbon")
    # 26.7 TJ × 26.8 tC/TJ × 44/12
    assert beside["mass_t"] == pytest.approx(26.7 * 26.8 * 44 / 12, rel=1e-14)
    assert not beside["counted"]
    assert result.totals(by=["gas"], memo=True).set_index("gas").loc["CO2", "mass_t"] == pytest.approx(ANTHRACITE)
    assert beside["line_id"] not in result.find("1.A")


# -- evidence ----------------------------------------------------------------------------------------------------------


def test_shares_of_evidence_add_up_to_one_and_stand_in_order() -> None:
    rows = [
        fuel("raw_coal", 1000.0),
        fuel("coal_tar", 1000.0, net_calorific_value=(33.5, "GJ/t"), carbon_content=(22.0, "tC/TJ")),
        fuel("natural_gas_liquids", 1000.0, net_calorific_value=(44.2, "GJ/t")),
    ]
    shares = inventory(rows, "cn-province-2011").evidence_shares
    assert sum(shares.values()) == pytest.approx(1.0, rel=1e-14)
    assert list(shares) == sorted(shares, key=["text", "own", "secondary", "unverified"].index)
    assert "unverified" in shares  # the carbon content of natural gas liquids


def test_a_line_is_worth_its_weakest_factor() -> None:
    mine = own("quantity,fuel,value,unit,source", "net_calorific_value,anthracite,25,GJ/t,laboratory")
    assert inventory([fuel("anthracite", 1.0)]).evidence_shares == {"text": 1.0}
    assert inventory([fuel("anthracite", 1.0)], own=mine).evidence_shares == {"own": 1.0}


def test_deductions_weigh_as_much_as_additions() -> None:
    row = {"activity": "purchased_electricity", "category": "1.A.1.a", "unit": "MWh", "year": 2021, "amount": 10.0}
    sold = row | {"activity": "sold_electricity"}
    result = inventory([row, sold], "cn-enterprise-general")
    assert result.total().value == pytest.approx(0.0, abs=1e-12)
    assert result.evidence_shares == {"secondary": 1.0}


# -- lines -------------------------------------------------------------------------------------------------------------


def test_lines_have_the_columns_of_the_contract() -> None:
    frame = inventory([fuel("anthracite", 1.0)]).lines
    assert tuple(frame.columns) == LINE_COLUMNS
    first = frame.iloc[0]
    assert (first["line_id"], first["cell"]) == ("r0|energy.stationary.emission_factor|CO2", "E2")
    assert (first["rulebook"], first["file"], first["sheet"]) == ("ipcc-2006", "input.xlsx", "data")


def test_line_ids_are_never_shared() -> None:
    rows = [
        fuel("anthracite", 1.0),
        fuel("wood", 1.0),
        keyed("lignite", "NE"),
        keyed("wood", "NO"),
        aviation("1.A.3.a"),
    ]
    ids = inventory(rows).line_ids
    assert len(ids) == len(set(ids))


def test_lines_are_found_by_category_at_or_below_and_by_gas() -> None:
    result = inventory([fuel("anthracite", 1.0, category=c, record_id=c) for c in ("1.A.1.a", "1.A.1", "1.A.2.a")])
    assert [i.split("|")[0] for i in result.find("1.A.1", "CO2")] == ["1.A.1.a", "1.A.1"]
    assert [i.split("|")[0] for i in result.find("1A2", "CH4")] == ["1.A.2.a"]
    assert len(result.find("1.A")) == 9


@pytest.mark.parametrize(("category", "gas"), [("2.A", ""), ("1.A.2", "SF6"), ("nonsense", "")])
def test_no_line_of_a_category_or_gas_names_the_categories_there_are(category: str, gas: str) -> None:
    with pytest.raises(UnknownLine) as unknown:
        inventory([fuel("anthracite", 1.0)]).find(category, gas)
    assert unknown.value.choices == ("1.A.2",)


def test_the_largest_lines_come_first() -> None:
    result = inventory([fuel("anthracite", a, record_id=i) for i, a in (("small", 1.0), ("large", 9.0), ("mid", 5.0))])
    assert [i.split("|")[0] for i in result.largest(3)] == ["large", "mid", "small"]


def test_another_gwp_set_changes_the_co2e_and_not_the_masses() -> None:
    ar5, sar = inventory([fuel("anthracite", 1.0)]), inventory([fuel("anthracite", 1.0)], gwp_set="SAR")
    assert ar5.lines["mass_t"].tolist() == sar.lines["mass_t"].tolist()
    methane = [r[r["gas"] == "CH4"]["co2e_t"].iloc[0] for r in (sar.lines, ar5.lines)]
    assert methane[0] / methane[1] == pytest.approx(21 / 28, rel=1e-14)
