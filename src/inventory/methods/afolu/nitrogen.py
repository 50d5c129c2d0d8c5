"""What the methods of nitrogen in soils share: from nitrogen to N2O, and the nitrogen of crop residues."""

from __future__ import annotations

from inventory.methods.define import Value, constant

N2O = {"N2O": "t"}


def n2o_per_nitrogen_mass() -> Value:
    """The slot for mass of N2O per mass of its nitrogen."""
    return constant(44 / 28, "tN2O/tN2ON", "44/28")


def of_residues(
    crop: Value, slope: Value, intercept: Value, above_nitrogen: Value, below_ratio: Value, below_nitrogen: Value
) -> tuple[Value, Value]:
    """Nitrogen of a crop's residues above ground, before anything is taken off, and below: kgN/ha of crop in kg_dm/ha.

    Equation 11.6 with 11.7 and Table 11.2, in both editions.
    """
    above = crop * slope + intercept
    return above * above_nitrogen, (crop + above) * below_ratio * below_nitrogen
