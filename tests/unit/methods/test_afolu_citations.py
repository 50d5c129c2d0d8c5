"""What the Refinement uses of agriculture and land is cited of it, or as unchanged in it ("No refinement")."""

from __future__ import annotations

import re

import pytest

from inventory.methods.catalogue import METHODS
from inventory.rulebooks import load

NOT_IN_2019 = {"afolu.hwp.disposed", "afolu.hwp.disposed_domestic", "afolu.wetlands.cleared"}
"""Variables 1B and 2B of wood products, and flooded land (eq. 7.10 there is methane), stand in 2006 alone."""

USED = sorted(m for m in load("ipcc-2019").methods() if m.startswith("afolu.") and m not in NOT_IN_2019)


@pytest.mark.parametrize("name", USED)
def test_what_the_refinement_uses_is_cited_of_it_or_of_the_supplement(name: str) -> None:
    said = METHODS[name].equation_source
    for text in (said.en, said.zh):
        assert re.search("2019|IPCC 2013", text), text
