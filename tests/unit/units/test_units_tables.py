"""The data files of the room."""

from collections import Counter

import pytest

from inventory.units import AmbiguousUnit, known, parse
from inventory.units.grammar import MASSES
from inventory.units.tables import SUBSTANCE, Refusal, Spelling, key, labels, names, refusals, spellings

UNITS = [s for s in spellings() if s.family != SUBSTANCE]
SUBSTANCES = [s for s in spellings() if s.family == SUBSTANCE]


@pytest.mark.parametrize("spelling", UNITS, ids=lambda s: s.text)
def test_every_spelling_is_read_as_its_defined_unit(spelling: Spelling) -> None:
    assert parse(spelling.text) == spelling.unit
    assert known(spelling.unit)


@pytest.mark.parametrize("spelling", SUBSTANCES, ids=lambda s: s.text)
def test_every_substance_is_read_after_every_spelling_of_a_mass(spelling: Spelling) -> None:
    for mass in (s for s in UNITS if s.unit in MASSES):
        assert parse(mass.text + spelling.text) == mass.unit + spelling.unit
        assert known(mass.unit + spelling.unit)


@pytest.mark.parametrize("refusal", refusals(), ids=lambda r: r.text)
def test_every_refused_spelling_is_refused_and_all_its_choices_are_read(refusal: Refusal) -> None:
    with pytest.raises(AmbiguousUnit) as caught:
        parse(refusal.text)
    assert caught.value.reason == refusal.reason
    assert caught.value.choices == refusal.choices


def test_no_spelling_stands_twice() -> None:
    units = Counter(key(text) for text in [*(s.text for s in UNITS), *(r.text for r in refusals())])
    substances = Counter(key(s.text) for s in SUBSTANCES)
    assert [k for k, n in (*units.items(), *substances.items()) if n > 1] == []


def test_families_and_languages_are_the_documented_ones() -> None:
    assert {s.family for s in spellings()} == {"", "energy", "volume", SUBSTANCE}
    assert {s.lang for s in spellings()} == {"", "zh", "en"}


@pytest.mark.parametrize("unit", sorted({s.unit for s in UNITS if s.family == "energy"}))
def test_every_unit_of_energy_exists_on_every_basis(unit: str) -> None:
    assert {parse(labels("en")[unit], energy=e) for e in ("net", "gross", "heat")} <= names()


@pytest.mark.parametrize("unit", sorted({s.unit for s in UNITS if s.family == "volume"}))
def test_every_unit_of_volume_exists_at_every_temperature(unit: str) -> None:
    read = {parse(labels("en")[unit], gas_volume=at) for at in (None, "0 °C", "15 °C", "20 °C")}
    assert len(read) == 4
    assert read <= names()
