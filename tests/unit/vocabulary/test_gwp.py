"""Warming potentials against published tables, and what happens where there is none."""

import csv
from pathlib import Path

import pytest

from inventory.vocabulary import (
    NoGwp,
    UnknownGas,
    UnknownReport,
    UnknownTerm,
    blend_components,
    blend_gwp100,
    blend_list,
    gas_list,
    gwp100,
    report_list,
)

with Path(__file__).with_name("gwp100_known.csv").open(encoding="utf-8", newline="") as lines:
    KNOWN = list(csv.DictReader(lines))


@pytest.mark.parametrize("fact", KNOWN, ids=lambda fact: f"{fact['gas']} {fact['report']}")
def test_a_value_agrees_with_what_is_known_of_it(fact):
    """`backed_by` says from where: some were recalled and have not been read in the report itself."""
    assert gwp100(fact["report"], fact["gas"]).value == float(fact["value"])


@pytest.mark.parametrize("report", ["SAR", "AR4", "AR5", "AR5_CCF", "AR6"])
def test_carbon_dioxide_is_one_in_every_report(report):
    assert gwp100(report, "CO2").value == 1


def test_methane_of_both_origins_is_a_mass_of_methane():
    assert gwp100("AR6", "CH4_fossil").unit == gwp100("AR6", "CH4").unit == "tCO2e/tCH4"


def test_a_unit_has_no_hyphen():
    assert gwp100("AR5", "HFC-43-10mee").unit == "tCO2e/tHFC4310mee"


def test_a_value_names_its_report_and_table_in_both_languages():
    source = gwp100("AR6", "CH4_fossil").source
    assert "Table 7.15" in source.en and "Sixth Assessment Report" in source.en
    assert "第六次评估报告" in source.zh


def test_a_single_value_for_methane_is_said_to_be_one():
    assert "one value for methane of any origin" in gwp100("AR4", "CH4_biogenic").source.en


def test_a_value_that_a_report_does_not_give_is_not_borrowed_from_another():
    with pytest.raises(NoGwp) as refusal:
        gwp100("SAR", "NF3")
    assert refusal.value.choices == ("AR4", "AR5", "AR5_CCF", "AR6")
    assert "SAR has no GWP100 for NF3" in str(refusal.value)


def test_an_unknown_gas_is_refused_with_the_nearest_names():
    with pytest.raises(UnknownGas) as refusal:
        gwp100("AR5", "methan")
    assert "methane" in refusal.value.choices


def test_an_unknown_report_is_refused_with_the_nearest_names():
    with pytest.raises(UnknownReport) as refusal:
        gwp100("AR7", "CH4")
    assert "AR6" in refusal.value.choices


def test_refusals_are_lookup_errors():
    assert issubclass(NoGwp, LookupError) and issubclass(UnknownGas, LookupError)


def test_every_gas_the_package_knows_in_a_report_has_an_id():
    package = pytest.importorskip("globalwarmingpotentials")
    ours = {gas_list().attribute(gas, "package_name") for gas in gas_list()}
    for report in report_list():
        assert set(package.data[report_list().attribute(report, "package_name")]) <= ours


def test_a_package_name_is_the_id_without_hyphens():
    for gas in gas_list():
        name = gas_list().attribute(gas, "package_name")
        assert name in ("", gas.replace("-", ""))


def test_every_blend_is_whole_and_made_of_known_gases():
    for blend in blend_list():
        assert sum(blend_components(blend).values()) == pytest.approx(1, abs=1e-12)
        assert all(gas in gas_list() for gas in blend_components(blend))


# Half and half of HFC-32 (675) and HFC-125 (3500) is 2087.5.
# 44 % HFC-125 (3500), 52 % HFC-143a (4470), 4 % HFC-134a (1430): 1540 + 2324.4 + 57.2 = 3921.6.
@pytest.mark.parametrize(("blend", "value"), [("R-410A", 2087.5), ("R-404A", 3921.6)])
def test_a_blend_weighs_its_components_by_mass(blend, value):
    assert blend_gwp100("AR4", blend).value == pytest.approx(value, rel=1e-12)


def test_a_blend_is_found_by_its_usual_spellings():
    assert blend_components("R410A") == blend_components("410a") == {"HFC-32": 0.5, "HFC-125": 0.5}


def test_a_misprinted_blend_is_corrected_to_the_standard():
    # Table 7.8 of the 2006 Guidelines prints 14 % isobutane, in all 110 %; ASHRAE 34 has 4 %.
    assert blend_components("R-406A") == {"HCFC-22": 0.55, "i-C4H10": 0.04, "HCFC-142b": 0.41}


def test_a_blend_with_a_component_without_a_value_is_refused():
    with pytest.raises(NoGwp, match="HFO-1234yf"):
        blend_gwp100("AR4", "R-448A")


def test_an_unknown_blend_is_refused_with_the_nearest_names():
    with pytest.raises(UnknownTerm) as refusal:
        blend_components("R-410Z")
    assert "R-410A" in refusal.value.choices
