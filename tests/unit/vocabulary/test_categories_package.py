"""Our 2006 tree against the package climate_categories, which others keep."""

import pytest

from inventory.vocabulary import tree

TOTAL = "0"  # the package's node for the national total; ours has no code
OTHER_TITLES = {"2.A.4.c": "the package keeps the table's spelling without a hyphen"}


@pytest.fixture(scope="module")
def package():
    return pytest.importorskip("climate_categories").IPCC2006


def test_both_have_the_same_codes(package):
    assert set(tree("2006")) == set(package.keys()) - {TOTAL}


def test_both_have_the_same_titles(package):
    differ = {code for code in tree("2006") if tree("2006").title(code).en.lower() != package[code].title.lower()}
    assert differ == set(OTHER_TITLES)


def test_both_have_the_same_parents(package):
    for code in tree("2006"):
        assert tree("2006").parent(code) in {parent.codes[0] for parent in package[code].parents} | {""}
