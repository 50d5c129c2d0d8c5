"""Units as they are shown and offered."""

import pytest

from inventory.units import UnknownUnit, label, parse, spelling_choices
from inventory.units.tables import names

SHOWN = [
    ("wan_t", "万吨", "10⁴ t"),
    ("wan_Nm3", "万标立方米", "10⁴ Nm³"),
    ("GJ_heat", "吉焦（热）", "GJ (heat)"),
    ("GJ_gross", "吉焦（高位）", "GJ (gross)"),
    ("wan_m3_20C", "万立方米（20 °C）", "10⁴ m³ (20 °C)"),
    ("tCO2", "吨CO₂", "t CO₂"),
    ("tC", "吨碳", "t C"),
    ("wan_tCO2e", "万吨CO₂当量", "10⁴ t CO₂e"),
    ("kgHFC134a", "千克HFC-134a", "kg HFC-134a"),
    ("kgN2ON", "千克N₂O-N", "kg N₂O-N"),
    ("tCO2/MWh", "吨CO₂/兆瓦时", "t CO₂/MWh"),
    ("tce", "吨标准煤", "tce"),
    ("mu", "亩", "mu"),
    ("percent", "%", "%"),
    ("kgCH4/head/year", "千克CH₄/头/年", "kg CH₄/head/year"),
]
COMPOUND = [
    "GJ/t",
    "tC/TJ",
    "kgCH4/TJ",
    "GJ/wan_Nm3",
    "kJ/m3_20C",
    "tCO2/GJ_heat",
    "tCO2e/tCH4",
    "kgHFC32/kg",
    "1/year",
]
GASES = ["tCO2", "kgC", "yi_tCO2e", "gCH4", "MtN2O", "kgHFC4310mee", "tcC4F8", "kgPFC318", "kgR410A", "kgCOD"]


@pytest.mark.parametrize(("unit", "zh", "en"), SHOWN)
def test_a_unit_is_shown_in_both_languages(unit: str, zh: str, en: str) -> None:
    assert (label(unit, "zh"), label(unit, "en")) == (zh, en)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("unit", [*sorted(names()), *COMPOUND, *GASES])
def test_what_is_shown_is_read_back_wherever_it_is_written(unit: str, lang: str) -> None:
    if unit == "kgPFC318":  # another name of c-C4F8
        assert parse(label(unit, lang)) == "kgcC4F8"
        return
    assert parse(label(unit, lang)) == unit


@pytest.mark.parametrize("unit", sorted(names() - {"LTO"}))
def test_every_unit_has_a_chinese_label(unit: str) -> None:
    assert label(unit, "zh") in ("%", "‰") or any("\u4e00" <= c <= "\u9fff" for c in label(unit, "zh"))
    assert not any("\u4e00" <= c <= "\u9fff" or c == "_" for c in label(unit, "en"))


UNITS = ["GJ", "GJ_heat", "wan_GJ_heat", "GJ_gross", "t", "wan_t", "tce", "tCO2/GJ_heat", "tCO2/GJ", "GJ/t", "kWh"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("energy", ["net", "gross", "heat"])
def test_choices_are_read_back_where_they_are_offered(energy: str, lang: str) -> None:
    choices = spelling_choices(UNITS, lang, energy=energy)
    assert [parse(choice, energy=energy) for choice in choices] == UNITS


def test_choices_leave_out_what_the_place_already_says() -> None:
    assert spelling_choices(["GJ_heat", "wan_GJ_heat"], "zh", energy="heat") == ["吉焦", "万吉焦"]
    assert spelling_choices(["GJ_heat", "GJ"], "zh") == ["吉焦（热）", "吉焦"]
    assert spelling_choices(["wan_m3_20C", "wan_Nm3"], "en", gas_volume="20 °C") == ["10⁴ m³", "10⁴ Nm³"]


def test_a_choice_that_could_not_be_read_back_is_not_offered() -> None:
    with pytest.raises(ValueError, match="no spelling is read as `m3`"):
        spelling_choices(["m3"], "zh", gas_volume="20 °C")
    with pytest.raises(ValueError, match="MJ\\*head/kg"):
        spelling_choices(["MJ*head/kg"], "en")


def test_an_unknown_unit_has_no_label() -> None:
    with pytest.raises(UnknownUnit):
        label("万吨", "zh")
