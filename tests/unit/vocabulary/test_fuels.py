"""Fuels: the IPCC's, the Chinese statistics', and which of them are one."""

import pytest

from inventory.vocabulary import fuel_list

# Fuel names of IPCC 2006 Vol. 2 Tables 1.2 to 1.4, in table order.
IPCC = """Crude Oil|Orimulsion|Natural Gas Liquids (NGLs)|Motor Gasoline|Aviation Gasoline|Jet Gasoline|Jet Kerosene
Other Kerosene|Shale Oil|Gas/Diesel Oil|Residual Fuel Oil|Liquefied Petroleum Gases|Ethane|Naphtha|Bitumen|Lubricants
Petroleum Coke|Refinery Feedstocks|Refinery Gas|Waxes|White Spirit & SBP|Other Petroleum Products|Anthracite
Coking Coal|Other Bituminous Coal|Sub-Bituminous Coal|Lignite|Oil Shale and Tar Sands|Brown Coal Briquettes
Patent Fuel|Coke Oven Coke and Lignite Coke|Gas Coke|Coal Tar|Gas Works Gas|Coke Oven Gas|Blast Furnace Gas
Oxygen Steel Furnace Gas|Natural Gas|Municipal Wastes (non-biomass fraction)|Industrial Wastes|Waste Oils|Peat
Wood/Wood Waste|Sulphite Lyes (Black Liquor)|Other Primary Solid Biomass|Charcoal|Biogasoline|Biodiesels
Other Liquid Biofuels|Landfill Gas|Sludge Gas|Other Biogas|Municipal Wastes (biomass fraction)"""
NAMES = IPCC.replace("\n", "|").split("|")


def test_every_fuel_of_the_ipcc_tables_is_known_and_none_is_another():
    found = [fuel_list().parse(name) for name in NAMES]
    assert len(NAMES) == 53 and None not in found and len(set(found)) == 53


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("焦炉煤气", "Coke Oven Gas"),
        ("高炉煤气", "Blast Furnace Gas"),
        ("转炉煤气", "Oxygen Steel Furnace Gas"),
        ("汽油", "Motor Gasoline"),
        ("柴油", "Gas/Diesel Oil"),
        ("燃料油", "Residual Fuel Oil"),
        ("焦炭", "Coke Oven Coke"),
        ("炼厂干气", "Refinery Gas"),
        ("一般煤油", "Other Kerosene"),
        ("航空煤油", "Jet Kerosene"),
        ("无烟煤", "anthracite"),
        ("褐煤", "lignite"),
        ("液化石油气", "LPG"),
    ],
)
def test_one_fuel_has_one_id_in_both_languages(chinese, english):
    assert fuel_list().parse(chinese) == fuel_list().parse(english) is not None


@pytest.mark.parametrize("statistic", ["原煤", "洗精煤", "其他洗煤", "煤油", "型煤", "其他煤气", "秸秆", "薪柴"])
def test_a_fuel_of_chinese_statistics_that_no_ipcc_table_has_stands_for_itself(statistic):
    own = fuel_list().parse(statistic)
    assert own is not None and own not in {fuel_list().parse(name) for name in NAMES}


def test_lng_is_neither_natural_gas_nor_natural_gas_liquids():
    ids = {fuel_list().parse(text) for text in ("LNG", "天然气", "天然气液体")}
    assert len(ids) == 3


@pytest.mark.parametrize(
    ("column", "allowed"),
    [
        ("state", {"solid", "liquid", "gas"}),
        ("kind", {"fossil", "biomass", "mixed"}),
        ("group", {"coal", "coal_product", "oil", "gas", "biomass", "waste"}),
    ],
)
def test_every_fuel_is_classified(column, allowed):
    assert {fuel_list().attribute(fuel, column) for fuel in fuel_list()} == allowed


def test_peat_counts_as_fossil_and_charcoal_as_biomass():
    # IPCC 2006 Vol. 2 Table 1.1, note 5: CO2 from peat is in national emissions as that of fossil fuels.
    assert fuel_list().attribute("peat", "kind") == "fossil"
    assert fuel_list().attribute("charcoal", "kind") == "biomass"


def test_a_misspelt_fuel_is_answered_with_the_right_one():
    assert fuel_list().parse("天燃气") is None
    assert fuel_list().nearest("天燃气")[0] == "天然气"


@pytest.mark.parametrize("vague", ["煤气", "油", "gas", "oil", "热力", "电力", ""])
def test_a_word_for_many_fuels_or_for_none_is_not_a_fuel(vague):
    assert fuel_list().parse(vague) is None
