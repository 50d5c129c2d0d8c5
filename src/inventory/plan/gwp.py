"""Warming potentials of the gases of a plan."""

from __future__ import annotations

from inventory.issues import Issue
from inventory.issues.plan import GwpMissing
from inventory.vocabulary.gwp import gwp100


def gwp_values(gwp_set: str, gases: set[str]) -> tuple[dict[str, float], list[Issue]]:
    """The set's GWP100 of each gas, and those that it does not have."""
    values: dict[str, float] = {}
    issues: list[Issue] = []
    for gas in sorted(gases):
        try:
            values[gas] = gwp100(gwp_set, gas).value
        except LookupError:
            issues.append(GwpMissing(seen=gas, gwp_set=gwp_set))
    return values, issues
