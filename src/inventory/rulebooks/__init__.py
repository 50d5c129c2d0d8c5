"""Which forms, methods, factor tables, GWP set and report an edition of a guideline uses: data in `books/*.toml`.

A rule book's *form* is the one definition of an input sheet: it makes the blank template, reads the filled one,
validates it and documents it.
"""

from inventory.rulebooks.rulebook import (
    STATED,
    ActivityRules,
    Field,
    Form,
    Report,
    Rule,
    RuleBook,
    UnknownRuleBook,
    checksum,
    load,
    rulebook_ids,
    shared_fields,
)

__all__ = [
    "STATED",
    "ActivityRules",
    "Field",
    "Form",
    "Report",
    "Rule",
    "RuleBook",
    "UnknownRuleBook",
    "checksum",
    "load",
    "rulebook_ids",
    "shared_fields",
]
