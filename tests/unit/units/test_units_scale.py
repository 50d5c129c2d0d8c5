"""Conversion between canonical units, against numbers known from elsewhere."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inventory.units import DimensionMismatch, UnknownUnit, compatible, dimension, known, scale
from inventory.units.tables import names

CANONICAL = """
g kg t kt wan_t yi_t Mt L m3 wan_m3 yi_m3 Nm3 wan_Nm3 yi_Nm3 m3_15C wan_m3_15C m3_20C wan_m3_20C yi_m3_20C
J kJ MJ GJ TJ PJ kcal Mcal Gcal tce wan_tce kgce wan_GJ GJ_gross TJ_gross MJ_gross
MJ_heat GJ_heat TJ_heat wan_GJ_heat kcal_heat Gcal_heat kWh MWh GWh TWh wan_kWh yi_kWh
head wan_head ha kha mu wan_mu m2 km2 km vkm tkm person wan_person year month day h minute 1 percent permille
gC kgC tC ktC gCO2 kgCO2 tCO2 ktCO2 wan_tCO2 yi_tCO2 gCH4 gN2O kgCO2e tCO2e ktCO2e kgHFC134a tSF6 kgCF4 tcC4F8
GJ/t tC/TJ kgCH4/TJ GJ/wan_Nm3 tCO2/MWh gCH4/kg TJ/kt kgCH4/head/year
"""

KNOWN = [
    ("tce", "GJ", "29.3076"),  # standard coal: 7000 kcal/kg
    ("kgce", "kJ", "29307.6"),
    ("Gcal", "GJ", "4.1868"),  # the International Table calorie
    ("wan_tce", "TJ", "293.076"),
    ("mu", "ha", "1/15"),
    ("ha", "mu", "15"),
    ("kha", "km2", "10"),
    ("yi_kWh", "MWh", "100000"),
    ("yi_kWh", "kWh", "100000000"),
    ("wan_kWh", "MWh", "10"),
    ("wan_GJ", "TJ", "10"),
    ("yi_t", "Mt", "100"),
    ("Mt", "wan_t", "100"),
    ("kt", "wan_t", "1/10"),
    ("L", "m3", "1/1000"),
    ("permille", "percent", "1/10"),
    ("year", "day", "365"),
    ("day", "h", "24"),
    ("year", "month", "12"),
    ("h", "minute", "60"),
    ("vkm", "km", "1"),
    ("wan_tkm", "tkm", "10000"),
    ("wan_tCO2", "tCO2", "10000"),
    ("ktCO2e", "kgCO2e", "1000000"),
    ("kJ/kg", "GJ/t", "1/1000"),
    ("TJ/kt", "GJ/t", "1"),
    ("tCO2/MWh", "kgCO2/kWh", "1"),
    ("GJ/wan_Nm3", "kJ/Nm3", "100"),
    ("gCH4/kg", "kgCH4/t", "1"),
    ("t/t", "percent", "100"),
]

APART = [
    ("tC", "tCO2"),
    ("tCO2", "tCO2e"),
    ("tCH4", "tCO2e"),
    ("tCO2", "t"),
    ("GJ", "GJ_gross"),
    ("GJ", "GJ_heat"),
    ("GJ_gross", "GJ_heat"),
    ("kWh", "GJ"),
    ("kWh", "GJ_heat"),
    ("tce", "GJ_heat"),
    ("m3", "Nm3"),
    ("Nm3", "m3_15C"),
    ("m3_15C", "m3_20C"),
    ("m3_20C", "m3"),
    ("head", "person"),
    ("t_dm", "t"),
    ("GJ/t", "GJ/Nm3"),
    ("t", "1"),
]

UNITS = [*sorted(names()), "kgCO2", "wan_tCO2", "GJ/t", "kJ/kg", "TJ/kt", "GJ/wan_Nm3", "kJ/Nm3", "tC/TJ", "kgC/GJ"]
ALIKE = [(a, b) for a in UNITS for b in UNITS if compatible(a, b)]


@pytest.mark.parametrize("unit", CANONICAL.split())
def test_every_unit_of_the_brief_is_defined(unit: str) -> None:
    assert known(unit)
    assert scale(unit, unit) == 1.0


@pytest.mark.parametrize(("a", "b", "factor"), KNOWN)
def test_the_factor_is_the_nearest_float_to_the_known_one_in_both_directions(a: str, b: str, factor: str) -> None:
    assert scale(a, b) == float(Fraction(factor))
    assert scale(b, a) == float(1 / Fraction(factor))


def test_tonnes_and_ten_thousand_tonnes_give_the_same_mass() -> None:
    assert 1096.5708 * scale("wan_t", "kg") == pytest.approx(10965708 * scale("t", "kg"), rel=2.3e-16)


@pytest.mark.parametrize(("a", "b"), APART)
def test_what_measures_different_things_does_not_convert(a: str, b: str) -> None:
    assert not compatible(a, b)
    assert dimension(a) != dimension(b)
    for pair in ((a, b), (b, a)):
        with pytest.raises(DimensionMismatch):
            scale(*pair)


def test_a_mismatch_says_in_plain_words_what_each_unit_measures() -> None:
    with pytest.raises(DimensionMismatch) as caught:
        scale("tCO2/MWh", "GJ_heat")
    assert isinstance(caught.value, ValueError)
    assert (caught.value.from_unit, caught.value.to_unit) == ("tCO2/MWh", "GJ_heat")
    assert "mass of CO₂ per electricity" in str(caught.value)
    assert "`GJ_heat` measures heat" in str(caught.value)
    assert "CO₂的质量÷电量" in caught.value.reason.zh


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("t", "mass"),
        ("wan_t", "mass"),
        ("kgCO2", "CO2"),
        ("tC/TJ", "C/energy_net"),
        ("GJ/t", "energy_net/mass"),
        ("kgCH4/head/year", "CH4/head/time"),
        ("tkm", "distance*mass"),
        ("percent", "1"),
        ("t/kg", "1"),
        ("1/year", "1/time"),
        ("m2*m2", "area^2"),
    ],
)
def test_the_key_of_a_dimension(unit: str, expected: str) -> None:
    assert dimension(unit) == expected


HOSTILE = [
    "9**9**8*t",
    "__import__('os')",
    "t\n",
    "t t",
    "",
    "/t",
    "t/",
    "t//t",
    "1e9*t",
    "t**2",
    "x" * 10**6,
    "t/" * 29,
]


@pytest.mark.parametrize("text", [*HOSTILE, "ts", "ton", "kgco2", "zt", "tNm3", "kgGJ", "万t", "kW", "2*t"])
def test_a_text_that_is_no_canonical_unit_is_refused(text: str) -> None:
    assert not known(text)
    with pytest.raises(UnknownUnit):
        scale(text, "t")


def test_a_mistyped_canonical_unit_names_the_nearest() -> None:
    with pytest.raises(UnknownUnit) as caught:
        scale("GJ/wan_Nm", "GJ/Nm3")
    assert "wan_Nm3" in caught.value.choices


@settings(deadline=None)
@given(st.sampled_from(ALIKE))
def test_there_and_back_is_one(pair: tuple[str, str]) -> None:
    a, b = pair
    assert scale(a, b) * scale(b, a) == pytest.approx(1.0, rel=1e-15)


@settings(deadline=None)
@given(st.sampled_from(ALIKE), st.sampled_from(UNITS))
def test_a_way_round_is_as_far_as_the_direct_way(pair: tuple[str, str], via: str) -> None:
    a, b = pair
    if compatible(a, via):
        assert scale(a, via) * scale(via, b) == pytest.approx(scale(a, b), rel=1e-15)


@settings(deadline=None)
@given(st.from_regex(r"HFC[0-9]{2,4}[a-z]{0,3}|C[0-9]F[0-9]{1,2}", fullmatch=True))
def test_every_gas_has_a_dimension_of_its_own(gas: str) -> None:
    assert scale(f"wan_t{gas}", f"kg{gas}") == 1e7
    assert scale(f"mg{gas}", f"g{gas}") == 0.001
    assert not compatible(f"t{gas}", "t")
    assert not compatible(f"t{gas}", "tCO2e")


def test_threads_that_define_the_same_gases_agree() -> None:
    gases = [f"HFC{n}x" for n in range(100, 160)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda gas: scale(f"t{gas}/TJ", f"kg{gas}/GJ"), gases * 8))
    assert found == [1.0] * len(found)


def test_importing_the_room_and_reading_spellings_does_not_import_pint() -> None:
    code = (
        "import sys, inventory.units as u; u.parse('万吨CO2/吨'); u.label('GJ_heat', 'zh'); u.number('1,234'); "
        "u.known('tSF6'); assert 'pint' not in sys.modules; u.scale('t', 'kg'); assert 'pint' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
