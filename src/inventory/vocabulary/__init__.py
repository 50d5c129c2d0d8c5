"""Vocabulary: what words may be used, what they mean, and how they are called in English and Chinese.

Categories, fuels, gases and their warming potentials, regions, notation keys, and the small closed lists. The lists are
CSV files in `data/`, read when first asked for. Nothing here computes emissions.
"""

from inventory.vocabulary.categories import Category, Tree, UnknownCategory, tree
from inventory.vocabulary.closed_list import ClosedList, Term, UnknownTerm
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gases import blend_components, blend_list, gas_list, gases_of, refrigerant_list
from inventory.vocabulary.gwp import Gwp, NoGwp, UnknownGas, UnknownReport, blend_gwp100, gwp100, report_list
from inventory.vocabulary.notation import Key, Total, check_keys, parse_keys
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import ladder, region_list
from inventory.vocabulary.terms import term_list

__all__ = [
    "Category",
    "ClosedList",
    "Gwp",
    "Key",
    "NoGwp",
    "Term",
    "Total",
    "Tree",
    "UnknownCategory",
    "UnknownGas",
    "UnknownReport",
    "UnknownTerm",
    "blend_components",
    "blend_gwp100",
    "blend_list",
    "check_keys",
    "fuel_list",
    "gas_list",
    "gases_of",
    "gwp100",
    "ladder",
    "parse_keys",
    "quantity_list",
    "refrigerant_list",
    "region_list",
    "report_list",
    "term_list",
    "tree",
]
