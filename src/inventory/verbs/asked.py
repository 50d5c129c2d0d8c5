"""What verbs are asked for by name: rule books, releases; for a name that nothing has, a problem tells the nearest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from inventory.factors.library import Library, UnknownRelease
from inventory.issues import ProblemsFound
from inventory.issues.verbs import EditionWithoutFactors, NotKnown
from inventory.rulebooks import RuleBook, RuleBookWithoutFactors, UnknownRuleBook
from inventory.rulebooks import load as load_rulebook
from inventory.words import Words

RULEBOOK = Words("rule book", "规则手册")
RELEASE = Words("factor release", "因子发布版")


def not_known(kind: Words, asked: str, choices: Iterable[str]) -> NoReturn:
    """Raise that nothing of this kind is called so."""
    raise ProblemsFound([NotKnown(seen=asked, kind=kind, choices=tuple(choices))])


def rulebook_named(rulebook: str | RuleBook) -> RuleBook:
    """The rule book with this id; one that is given is it already."""
    if isinstance(rulebook, RuleBook):
        return rulebook
    try:
        return load_rulebook(rulebook)
    except UnknownRuleBook as unknown:
        not_known(RULEBOOK, rulebook, unknown.choices)
    except RuleBookWithoutFactors as known:
        words = {n: getattr(known.edition, n) for n in ("title", "citation", "missing")}
        raise ProblemsFound([EditionWithoutFactors(seen=rulebook, choices=known.edition.instead, **words)]) from None


def library_of(release: str) -> Library:
    """The factor tables as they stood at a release; the newest for blank."""
    try:
        return Library(release=release)
    except UnknownRelease as unknown:
        not_known(RELEASE, release, unknown.choices)
