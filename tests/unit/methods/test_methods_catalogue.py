"""What every method of the catalogue has: words, a citation, labels for its slots, categories that exist."""

from __future__ import annotations

import re

import pytest

from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.vocabulary.categories import EDITIONS, tree
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.quantities import quantity_list


@pytest.fixture(params=METHODS.values(), ids=lambda m: m.id)
def made(request: pytest.FixtureRequest) -> Method:
    return request.param


def test_its_id_is_lower_case_words_with_dots(made: Method) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+", made.id)


def test_it_is_called_something_in_both_languages_and_cites_its_source(made: Method) -> None:
    assert made.title.en
    assert re.search("[一-鿿]", made.title.zh)
    assert all(made.equation_source)
    assert made.description


def test_every_slot_has_a_label_and_a_symbol(made: Method) -> None:
    for slot in made.slots:
        assert quantity_list().words(slot).zh, slot
        assert quantity_list().attribute(slot, "latex"), slot


def test_its_dimensions_fit_in_every_variant_and_for_every_gas(made: Method) -> None:
    """The proof itself; a run makes it on the first use of a method only."""
    assert set(made.scales) == {(v, g) for v in made.variants for g in made.gives}
    assert all(0 < scale < float("inf") for scale in made.scales.values())


def test_its_gases_and_categories_are_in_the_vocabulary(made: Method) -> None:
    assert set(made.gives) <= {*gas_list(), *quantity_list()}
    assert set(made.categories) <= {code for edition in EDITIONS for code in tree(edition)}


def test_its_categories_overlap_nowhere(made: Method) -> None:
    assert [tree(edition).overlaps(made.categories) for edition in EDITIONS] == [(), ()]


def test_titles_are_never_shared() -> None:
    for of in ("en", "zh"):
        titles = [m.title.of(of) for m in METHODS.values()]
        assert len(titles) == len(set(titles))


def test_the_catalogue_cannot_be_changed_from_outside() -> None:
    with pytest.raises(TypeError):
        METHODS["mine"] = next(iter(METHODS.values()))  # type: ignore[index]
