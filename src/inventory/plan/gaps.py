"""Where a factor was derived for other months but not for this one: a test that is missing, or came too late.

What is taken instead is the rule book's to say: its tables, or those that the derivation names for such a case. Either
way the user is told, and the trace says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from inventory import units
from inventory.factors.table import Table
from inventory.issues import Issue
from inventory.issues.derived import DerivedGap
from inventory.methods.define import Method
from inventory.plan.needs import Need, Reading, Source
from inventory.plan.resolve import Resolver
from inventory.rulebooks import Derived
from inventory.vocabulary.labels import value_words
from inventory.words import Words

NONE_HERE = Words("no “{title}” for {where}: taken instead", "{where}没有“{title}”，以此代替")


def gaps(resolver: Resolver, need: Need, methods: Sequence[Method]) -> tuple[Derived, ...]:
    """The derived factors that these methods could have taken, had they been derived for this case too."""
    slots = {n for m in methods for n in m.of_kind("factor")} - set(need.case.given)
    asked = (d for d in resolver.rulebook.derived if d.gaps and d.quantity in slots and resolver.asks(need, d))
    return tuple(d for d in asked if (t := resolver.derived_table(d)) and _elsewhere_only(resolver, need, d, t))


def _elsewhere_only(resolver: Resolver, need: Need, derived: Derived, table: Table) -> bool:
    """Whether the factor is there for the same keys and year with other words in the columns of gaps, and not here."""
    region = (need.region or resolver.rulebook.country) if "region" in derived.by else ""
    keys = resolver.keys(need.case, table.card.keys)
    own = {n: keys[n][0] for n in table.card.keys}

    def there(words: Sequence[str]) -> bool:
        return any(f.valid_in(need.case.year) for f in table.index.get((derived.gas, *words, region), ()))

    ways = [table.words[n] if n in derived.gaps else (word,) for n, word in own.items()]
    return not there(list(own.values())) and any(map(there, product(*ways)))


def instead(need: Need, missing: Sequence[Derived]) -> Need:
    """The need with the tables that are asked instead of what is missing."""
    tables = dict.fromkeys(t for d in missing for t in d.otherwise)
    return need._replace(tables=(*tables, *(t for t in need.tables if t not in tables)))


def told(resolver: Resolver, reading: Reading, missing: Sequence[Derived]) -> tuple[Reading, list[Issue]]:
    """The reading, its sources saying what they stand in for; and one warning for each time that lacks factors."""
    lacking: dict[Words, tuple[list[Words], dict[str, Source]]] = {}
    for derived in missing:
        where = _where(reading, derived)
        why = Words(*(NONE_HERE.of(n).format(title=derived.title.of(n), where=where.of(n)) for n in ("en", "zh")))
        stand_in = {n: _because(s, why) for n, s in reading.sources.items() if n in derived.stands_in and _from_book(s)}
        if not stand_in:
            continue  # a method was taken that needs nothing in its place
        reading = replace(reading, sources={**reading.sources, **stand_in})
        titles, taken = lacking.setdefault(where, ([], {}))
        titles.append(derived.title)
        taken |= stand_in
    return reading, [_gap(resolver.item_words(reading.case), where, *found) for where, found in lacking.items()]


def _gap(item: Words, where: Words, titles: Sequence[Words], taken: Mapping[str, Source]) -> Issue:
    """The factors that are missing at a time, and what stands in for them."""
    rows = [s.factor for s in taken.values() if s.factor]
    named = {n: [f"{r.id} = {r.value:g} {units.label(r.unit, n)}" for r in rows] for n in ("en", "zh")}
    derived = Words(" or ".join(f"“{t.en}”" for t in titles), "和".join(f"“{t.zh}”" for t in titles))
    shown = Words("; ".join(named["en"]), "；".join(named["zh"]))
    return DerivedGap(seen=where.en, item=item, derived=derived, where=where, taken=shown)


def _from_book(source: Source) -> bool:
    """Whether a table of the rule book answered, or another derived factor; not what the user brings."""
    return source.factor is not None and (source.factor.is_derived or source.factor.evidence != "own")


def _because(source: Source, why: Words) -> Source:
    return replace(source, why=Words(f"{source.why.en}; {why.en}", f"{source.why.zh}；{why.zh}"))


def _where(reading: Reading, derived: Derived) -> Words:
    """The words of the case in the columns of gaps, and its year."""
    case = reading.case
    words = [value_words(c, case[c]) for c in derived.gaps]
    return Words(", ".join([str(case.year), *(w.en for w in words)]), f"{case.year}年" + "、".join(w.zh for w in words))
