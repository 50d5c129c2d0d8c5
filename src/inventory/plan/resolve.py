"""One case with one method: which variant, which factor rows, and why; or what stands in the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from inventory import units
from inventory.factors.choose import Chosen, Ladder, Missing, Tie, Wanted, choose
from inventory.factors.table import DERIVED, Factor, Table
from inventory.issues import Issue
from inventory.issues.derived import DerivedInCircle
from inventory.issues.plan import UnitDoesNotFit
from inventory.methods.define import Method
from inventory.plan.cases import Case
from inventory.plan.fit import AS_GIVEN, fit_of
from inventory.plan.needs import Need, Reading, Refusal, Source
from inventory.plan.refusals import measured_unit_issue, no_factor, unit_issue
from inventory.rulebooks import Derived, Lookup, RuleBook
from inventory.vocabulary.categories import tree
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.labels import value_words
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.regions import ladder
from inventory.vocabulary.terms import term_words
from inventory.words import Words

MEASURED = Words("measured by the user, given in the record", "用户实测，记录中给出")
LIQUID_VOLUME = "m3"


DerivedFor = tuple[str, tuple[str, ...], int]
"""A derived factor: its derivation, the word of each column that it is derived by, and the year."""


@dataclass
class Resolver:
    """Looks up what the cases of one rule book need, each distinct question once.

    `pending`: the factors still to be derived, which nothing that they are made of may ask for. `lost`: those that
    could not be derived for a fault in what they are made of; it has been told, and is not again where they are asked.
    """

    rulebook: RuleBook
    tables: Sequence[Table]
    own: Sequence[Table] = ()
    reporting_year: int = 0
    pending: tuple[Derived, ...] = ()
    lost: set[DerivedFor] = field(default_factory=set)
    _derived: list[Table] = field(default_factory=list)
    _grounds: dict[str, Words] = field(default_factory=dict)
    _answers: dict[tuple[object, ...], Chosen | Tie | Missing] = field(default_factory=dict)

    def learn(self, derived: Table, grounds: Mapping[str, Words]) -> None:
        """Ask these derived factors too from now on; `grounds` says of each how it was worked out."""
        self._derived.append(derived)
        self._grounds |= grounds
        self._answers.clear()

    def derived_table(self, derived: Derived) -> Table | None:
        """The factors of a derivation, where it has been worked out."""
        return next((t for t in self._derived if t.card.id == DERIVED + derived.id), None)

    def asks(self, need: Need, derived: Derived) -> bool:
        """Whether a derivation is among what is asked: its quantity's tables are not named without it."""
        return derived.quantity not in self._held(need) or DERIVED + derived.id in need.tables

    def item_words(self, case: Case) -> Words:
        """The case's item in words, or its activity where it has no item."""
        if self.rulebook.activities[case["activity"]].item_list and case["item"]:
            return value_words("item", case["item"])
        return Words(case["item"], case["item"]) if case["item"] else term_words("activity", case["activity"])

    def best(self, need: Need, methods: Sequence[Method]) -> Reading | list[Issue]:
        """The best reading among candidate methods; where none can be worked out, why not the preferred one.

        A method that takes the amount's unit is nearer to what the user means than one that does not. Methods with a
        slot that no table is for are for those who measure: their faults are told only if all others are such. A method
        that asks for a derived factor which is lost is what the user means; it may have no fault of its own to tell.
        """
        readings: list[Reading] = []
        faults: list[tuple[tuple[bool, ...], list[Issue]]] = []
        for method, found in ((m, self.read(need, m)) for m in methods):
            if isinstance(found, Refusal):
                wrong_unit = any(isinstance(f, UnitDoesNotFit) for f in found.issues)
                untabled = not self._tabled >= {*method.of_kind("factor")}
                faults.append(((not found.told, wrong_unit, untabled), found.issues))
                continue
            readings.append(found)
            if not self.own and not self._derived and not need.case.given:
                break  # nothing of the user's could outrank it
        if not readings:
            return min(faults, key=lambda f: f[0])[1]
        return min(readings, key=lambda r: r.rank)  # the first of equals: the book's order

    def read(self, need: Need, method: Method) -> Reading | Refusal:
        """This method for this need, or everything that stands in the way."""
        main = method.of_kind("activity")[0]
        slot, unit = method.slots[main], need.case["unit"] or "1"
        wanted = {v: slot.unit(v, need.gas) or "1" for v in method.variants}
        if _is_gas(need.case):
            wanted = {v: u for v, u in wanted.items() if u != LIQUID_VOLUME}
        fits = {v: way for v, u in wanted.items() if (way := fit_of(self.rulebook, unit, u))}
        if not fits:
            return Refusal([unit_issue(need.case, self.item_words(need.case), list(wanted.values()))], told=False)
        variant, chosen = min(fits.items(), key=lambda way: bool(way[1].why.en))  # as given, before converted
        found = self.sources(need, method, variant)
        issues = [f for f in found.values() if isinstance(f, Issue)]
        sources = {n: f for n, f in found.items() if isinstance(f, Source)}
        if len(sources) < len(found):
            return Refusal(issues, told=None in found.values())
        return Reading(need.case, method, variant, need.gas, chosen.scale, sources, chosen.why)

    def sources(self, need: Need, method: Method, variant: int) -> dict[str, Source | Issue | None]:
        """Where the values of a method's slots come from, or why they do not; the main activity's is the record."""
        names = (*method.of_kind("activity")[1:], *method.needed(variant))
        return {n: self._source(need, n, method.slots[n].unit(variant, need.gas) or "1") for n in names}

    def _source(self, need: Need, name: str, unit: str) -> Source | Issue | None:
        """The value of a slot, or what stands in the way; nothing where that has been told."""
        given = need.case.given.get(name)
        if given is None:
            answer = self.ask(need, name, unit)
            if circle := self._circle(need, name, unit, answer):
                return circle
            if isinstance(answer, Chosen):
                return Source(answer.factor, units.scale(answer.factor.unit, unit), self._why(answer))
            if isinstance(answer, Missing) and self._is_lost(need, name):
                return None
            columns = self._record_columns(need.case, need.lookup(name))
            return no_factor(self.rulebook, need.case, self.item_words(need.case), name, unit, answer, columns)
        if fit := fit_of(self.rulebook, given, unit):
            also = fit.why != AS_GIVEN
            why = Words(f"{MEASURED.en}; {fit.why.en}", f"{MEASURED.zh}；{fit.why.zh}") if also else MEASURED
            return Source(None, fit.scale, why)
        return measured_unit_issue(name, given, unit)

    def ask(self, need: Need, name: str, unit: str) -> Chosen | Tie | Missing:
        """The row that answers for a slot in this unit, or what stands in the way."""
        lookup = need.lookup(name)
        name = lookup.quantity or name
        keys = self.keys(need.case, self._key_columns.get(name, frozenset()), lookup.columns)
        year = self.reporting_year if self.rulebook.factor_year == "reporting" else need.case.year
        regions = ladder(need.region or self.rulebook.country, year)
        question = (name, units.dimension(unit), need.gas, tuple(keys.items()), regions, year, need.own, need.tables)
        if question not in self._answers:
            latest = self.rulebook.factor_year == "latest"
            wanted = Wanted(name, unit, need.gas, keys, regions, year, latest)
            self._answers[question] = choose(wanted, self._asked(need))
        return self._answers[question]

    def expected(self, need: Need, name: str, unit: str) -> Factor | None:
        """What the rule book's own tables would have filled a slot with, had the user stated nothing."""
        answer = self.ask(need._replace(own=False), name, unit)
        return answer.factor if isinstance(answer, Chosen) and not answer.factor.is_derived else None

    def _asked(self, need: Need) -> list[Table]:
        """The tables to ask, in order: the user's, those that the rule names, derived ones, the rule book's."""
        shelf = {t.card.id: t for t in (*self._derived, *self.tables)}
        held = self._held(need)
        named = [shelf[t] for t in need.tables if t in shelf]
        others = [t for t in shelf.values() if t.card.quantity not in held]
        return [*(self.own if need.own else ()), *named, *others]

    def _held(self, need: Need) -> set[str]:
        """The quantities for which the rule names its tables."""
        return {self._quantities[t] for t in need.tables if t in self._quantities}

    @cached_property
    def _tabled(self) -> frozenset[str]:
        """The quantities that some table holds."""
        return frozenset(t.card.quantity for t in (*self.own, *self.tables))

    @cached_property
    def _quantities(self) -> Mapping[str, str]:
        """The quantity of each table, and of each factor that is or will be derived."""
        derived = {DERIVED + d.id: d.quantity for d in self.rulebook.derived}
        return {t.card.id: t.card.quantity for t in self.tables} | derived

    def _circle(self, need: Need, name: str, unit: str, answer: Chosen | Tie | Missing) -> Issue | None:
        """A derived factor that this needs, and that cannot be there yet; the user's own value makes it needless."""
        if isinstance(answer, Chosen) and answer.factor.evidence == "own" and not answer.factor.is_derived:
            return None
        asked = (d for d in self.pending if d.quantity == name and self.asks(need, d))
        waiting = next((d for d in asked if units.compatible(d.unit, unit)), None)
        item, quantity = self.item_words(need.case), quantity_list().words(name)
        if waiting is None:
            return None
        return DerivedInCircle(
            seen=need.case["item"], item=item, quantity=quantity, derived=waiting.title, unit=units.label_words(unit)
        )

    def derived_for(self, derived: Derived, case: Case, region: str) -> DerivedFor:
        """The derived factor that a case goes into, or asks for."""
        keys = self.keys(case, [c for c in derived.by if c != "region"])
        words = tuple((region or self.rulebook.country) if c == "region" else keys[c][0] for c in derived.by)
        return derived.id, words, case.year

    def _is_lost(self, need: Need, name: str) -> bool:
        """Whether this would be a derived factor, had what it is made of been worked out."""
        asked = (d for d in self.rulebook.derived if self.lost and d.quantity == name and self.asks(need, d))
        return any(self.derived_for(d, need.case, need.region) in self.lost for d in asked)

    def _why(self, answer: Chosen) -> Words:
        """Why this row, and how it was worked out where it was derived."""
        ground = self._grounds.get(answer.factor.id)
        return Words(f"{answer.why.en}; {ground.en}", f"{answer.why.zh}；{ground.zh}") if ground else answer.why

    @cached_property
    def _key_columns(self) -> Mapping[str, frozenset[str]]:
        """The columns that the tables of each quantity are keyed by."""
        found: dict[str, frozenset[str]] = {}
        for card in (t.card for t in (*self.own, *self.tables)):
            found[card.quantity] = found.get(card.quantity, frozenset()) | frozenset(card.keys)
        for derived in self.rulebook.derived:
            found[derived.quantity] = found.get(derived.quantity, frozenset()) | ({*derived.by} - {"region"})
        return found

    def _record_columns(self, case: Case, lookup: Lookup) -> dict[str, str]:
        """The record's columns of key columns that are not named alike."""
        return {self.rulebook.activities[case["activity"]].item_key: "item"} | lookup.columns

    def keys(
        self, case: Case, columns: Iterable[str], taken: Mapping[str, str] = MappingProxyType({})
    ) -> dict[str, Ladder]:
        """The case's words in these columns, or in those `taken` for them; the category with those above it."""
        item_key = self.rulebook.activities[case["activity"]].item_key
        record = {n: taken.get(n, "item" if n == item_key else n) for n in sorted(columns)}
        keys: dict[str, Ladder] = {n: (case[column],) for n, column in record.items()}
        if "category" in keys:
            keys["category"] = self._climb(case["category"])
        return keys

    def _climb(self, code: str) -> Ladder:
        categories = tree(self.rulebook.category_edition)
        return categories.ladder(code) if code in categories else (code,)


def _is_gas(case: Case) -> bool:
    """Whether the item is a gaseous fuel, whose volume says nothing without its temperature and pressure."""
    return case["item"] in fuel_list() and fuel_list().attribute(case["item"], "state") == "gas"
