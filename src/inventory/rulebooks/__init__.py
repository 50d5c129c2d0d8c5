"""Which forms, methods, factor tables, GWP set and report an edition of a guideline uses: data in `books/*.toml`.

A rule book's *form* is the one definition of an input sheet: it makes the blank template, reads the filled one,
validates it and documents it.
"""

from inventory.rulebooks.between import AMOUNT, Balance, Check, Derived, Flow, Sum
from inventory.rulebooks.comparison import Comparison, Grouping, Side
from inventory.rulebooks.following import Follow
from inventory.rulebooks.form import Field, Form
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
from inventory.rulebooks.preparing import Filled, History, Lookup, Spread, TakenFrom
from inventory.rulebooks.rulebook import (
    STATED,
    ActivityRules,
    KnownEdition,
    ReplacedBy,
    Report,
    Rule,
    RuleBook,
    WorkedOut,
)

__all__ = [
    "AMOUNT",
    "STATED",
    "ActivityRules",
    "Balance",
    "Check",
    "Comparison",
    "Derived",
    "Field",
    "Filled",
    "Flow",
    "Follow",
    "Form",
    "Grouping",
    "History",
    "KnownEdition",
    "Lookup",
    "ReplacedBy",
    "Report",
    "Rule",
    "RuleBook",
    "RuleBookWithoutFactors",
    "Side",
    "Spread",
    "Sum",
    "TakenFrom",
    "UnknownRuleBook",
    "WorkedOut",
    "checksum",
    "extended",
    "known_editions",
    "load",
    "rulebook_ids",
    "shared_fields",
]
