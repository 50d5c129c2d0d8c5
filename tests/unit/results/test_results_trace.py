"""The trace of a line: every number with its cell or its factor row, and why that one, in both languages."""

from __future__ import annotations

import pytest

from helpers import fuel, inventory, own
from inventory.issues import Place
from inventory.results import Trace, UnknownLine


@pytest.fixture(scope="module")
def coal() -> Trace:
    """10 965 708 t of raw coal in Shandong with a measured calorific value."""
    row = fuel("raw_coal", 10965708.0, region="CN-37", net_calorific_value=(20.908, "GJ/t"))
    result = inventory([row], "cn-province-2011")
    return result.trace("r0|energy.stationary.carbon|CO2")


def test_the_equation_stands_in_names_in_numbers_and_in_symbols(coal: Trace) -> None:
    assert coal.equation == "E_CO2 = fuel × net_calorific_value × carbon_content × oxidation_factor × 44/12"
    # 10 965 708 × 20.908 × 26.37 / 1000 × 0.94 × 44/12 = 20 838 122.29
    assert coal.numbers == ("10965708 t × 20.908 GJ/t × 26.37 tC/TJ × 0.94 × 44/12 = 20838122.29 t CO2")
    assert coal.latex.startswith(r"E_{\mathrm{CO2}} = \mathrm{FC} \cdot \mathrm{NCV}")


def test_the_amount_and_a_measured_value_are_traced_to_their_cells(coal: Trace) -> None:
    amount, calorific_value = coal.inputs[:2]
    assert amount.place == Place("input.xlsx", "data", "E2")
    assert calorific_value.place == Place("input.xlsx", "data", "G2")
    assert calorific_value.why.zh == "用户实测，记录中给出"


def test_a_factor_is_traced_to_its_row_citation_and_reason(coal: Trace) -> None:
    carbon = coal.inputs[2]
    assert (carbon.factor_id, carbon.source) == ("cn-province-2011.carbon.raw_coal", "cn-province-2011")
    assert carbon.locator.startswith("Chapter 1, energy")
    assert carbon.evidence == "secondary"
    assert (
        carbon.why.en
        == "table cn-province-2011/energy/carbon_content; region Shandong has none of its own, China taken"
    )
    assert carbon.why.zh == "表 cn-province-2011/energy/carbon_content；地区山东省无专有值，取中国"


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        (
            "en",
            [
                "line r0|energy.stationary.carbon|CO2  input.xlsx!data!E2",
                "Combustion by carbon content [energy.stationary.carbon ",
                "CN provincial guidelines 2011",
                "Fuel consumed fuel = 10965708 t",
                "input.xlsx!data!G2  (measured by the user, given in the record)",
                "cn-province-2011.carbon.raw_coal [cn-province-2011, Chapter 1, energy",
                "secondary]  (table cn-province-2011/energy/carbon_content; region Shandong has none of its own",
                "× GWP 1 (SAR; ",
                "= 20838122.29 t CO2e",
            ],
        ),
        (
            "zh",
            [
                "行 r0|energy.stationary.carbon|CO2",
                "燃料燃烧：含碳量法",
                "燃料消费量 fuel = 10965708 吨",
                "低位发热量 net_calorific_value = 20.908 吉焦/吨",
                "用户实测，记录中给出",
                "地区山东省无专有值，取中国",
                "第二次评估报告",
            ],
        ),
    ],
)
def test_the_printed_form_says_all_of_it(coal: Trace, lang: str, parts: list[str]) -> None:
    text = coal.text(lang)
    assert [p for p in parts if p not in text] == []


def test_printing_is_in_english_unless_asked_otherwise(coal: Trace) -> None:
    assert str(coal) == coal.text("en")


def test_values_are_shown_as_written_and_as_used() -> None:
    trace = inventory([fuel("anthracite", 1.0, "kt")]).trace("r0|energy.stationary.emission_factor|CO2")
    by_name = {i.name: (i.value, i.unit, i.used, i.used_unit) for i in trace.inputs}
    assert by_name["fuel"] == (1.0, "kt", 1000.0, "t")
    assert by_name["net_calorific_value"][:2] == (26.7, "TJ/kt")
    assert by_name["net_calorific_value"][2:] == (pytest.approx(0.0267, rel=1e-15), "TJ/t")


def test_a_users_own_factor_shows_its_source_and_its_place() -> None:
    mine = own("quantity,fuel,value,unit,source", "net_calorific_value,anthracite,25,GJ/t,report 2024-17")
    trace = inventory([fuel("anthracite", 1.0)], own=mine).trace("r0|energy.stationary.emission_factor|CO2")
    assert "own.own.2 [report 2024-17, own.csv!2; own]" in trace.text("en")


def test_the_gwp_is_shown_with_its_set_and_source() -> None:
    trace = inventory([fuel("anthracite", 1.0)]).trace("r0|energy.stationary.emission_factor|CH4")
    assert (trace.gwp, trace.gwp_set) == (28.0, "AR5")
    assert trace.gwp_source.en
    assert trace.co2e_t == pytest.approx(28 * trace.mass_t, rel=1e-15)


def test_a_trace_for_machines_has_the_same_numbers(coal: Trace) -> None:
    data = coal.as_dict("zh")
    assert data["mass_t"] == coal.mass_t
    assert [i["name"] for i in data["inputs"]] == [i.name for i in coal.inputs]
    assert data["inputs"][0]["place"] == "input.xlsx!data!E2"


def test_an_unknown_line_brings_lines_like_it() -> None:
    result = inventory([fuel("anthracite", 1.0, record_id="kiln")])
    with pytest.raises(UnknownLine) as unknown:
        result.trace("kiln")
    assert "kiln|energy.stationary.emission_factor|CO2" in unknown.value.choices
