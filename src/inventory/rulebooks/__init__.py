"""Which forms, methods, factor tables, GWP set and report an edition of a guideline uses: data in `books/*.toml`.

A rule book's *form* is the one definition of an input sheet: it makes the blank template, reads the filled one,
validates it and documents it.
"""

from inventory.rulebooks.comparison import Comparison, Grouping, Side
from inventory.rulebooks.loading import (
    RuleBookWithoutFactors,
    UnknownRuleBook,
    checksum,
    extended,
    known_editions,
    load,
    rulebook_ids,
    shared_fields,
)
from inventory.rulebooks.rulebook import (
    AMOUNT,
    STATED,
    ActivityRules,
    Derived,
    Field,
    Form,
    KnownEdition,
    Report,
    Rule,
    RuleBook,
    Sum,
)

__all__ = [
    "AMOUNT",
    "STATED",
    "ActivityRules",
    "Comparison",
    "Derived",
    "Field",
    "Form",
    "Grouping",
    "KnownEdition",
    "Report",
    "Rule",
    "RuleBook",
    "RuleBookWithoutFactors",
    "Side",
    "Sum",
    "UnknownRuleBook",
    "checksum",
    "extended",
    "known_editions",
    "load",
    "rulebook_ids",
    "shared_fields",
]
