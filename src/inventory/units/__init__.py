"""Units: what people write, what the engine computes with, and the way between the two.

`parse` turns a user's spelling into a canonical unit by a closed table (`spellings.csv`, `refused.csv`); `label` and
`spelling_choices` go the other way. `scale`, `dimension` and `proof` measure canonical units with one private pint
registry (`definitions.txt`). This is the only room that imports pint, and only once something is measured; text from a
user's cell never reaches pint. Numbers as people type them are read by `number`.
"""

from inventory.units.display import label, label_words, spelling_choices, with_unit
from inventory.units.gas import GasScale, gas_scale
from inventory.units.grammar import known
from inventory.units.measure import compatible, dimension, in_words, magnitude, proof, quantity, scale
from inventory.units.numbers import Number, number
from inventory.units.refusals import AmbiguousUnit, DimensionMismatch, UnitRefused, UnknownUnit
from inventory.units.spelling import Energy, GasVolume, parse

__all__ = [
    "AmbiguousUnit",
    "DimensionMismatch",
    "Energy",
    "GasScale",
    "GasVolume",
    "Number",
    "UnitRefused",
    "UnknownUnit",
    "compatible",
    "dimension",
    "gas_scale",
    "in_words",
    "known",
    "label",
    "label_words",
    "magnitude",
    "number",
    "parse",
    "proof",
    "quantity",
    "scale",
    "spelling_choices",
    "with_unit",
]
