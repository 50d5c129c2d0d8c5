"""From cases to steps: the rules of each case, its methods, its factors, in the stages that derived factors need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce

import numpy as np

from inventory.issues import Issue, errors
from inventory.issues.choice import FactorUnverified
from inventory.issues.gases import GasNotWorkedOut
from inventory.issues.plan import (
    ActivityUnknown,
    GasVolumeConverted,
    MeasuredValueUnused,
    MethodUnknown,
    NoRuleFits,
)
from inventory.issues.rows import WordMissing
from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.plan.blanks import once_per_blank
from inventory.plan.cases import Case, CaseRows
from inventory.plan.derivation import Derivation
from inventory.plan.derive_factors import Deriving, taken_up
from inventory.plan.energy_balance import CHECK, COUNTED_AS, SUM
from inventory.plan.following import Following
from inventory.plan.gaps import gaps, instead, told
from inventory.plan.history import is_made
from inventory.plan.layout import Layout, StepKey
from inventory.plan.masses import step_masses
from inventory.plan.needs import Need, Reading, Source
from inventory.plan.own_values import OwnValues
from inventory.plan.prepare import why_filled
from inventory.plan.refusals import not_compared, once_per_cause, placed, stated_instead
from inventory.plan.resolve import Resolver
from inventory.plan.rules import (
    Stated,
    included_elsewhere,
    left_blank,
    matching,
    stated,
    stated_elsewhere,
    unmet,
    with_gases,
)
from inventory.plan.series import AMOUNT_WORKING, is_idle, once_per_row
from inventory.plan.stated import why_none
from inventory.plan.step import Floats, KeyedRows, Purpose, Rows, Step
from inventory.records import Records
from inventory.rulebooks import STATED, Derived, Rule, RuleBook
from inventory.vocabulary.categories import tree
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gases import gas_list
from inventory.vocabulary.labels import value_words
from inventory.vocabulary.notation import NOT_WORKED_OUT
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.terms import term_words
from inventory.words import NOTHING, Words


@dataclass
class Stages:
    """Leads each case to its methods and factors, stage by stage, and keeps what was found on the way."""

    records: Records
    rulebook: RuleBook
    resolver: Resolver
    following: Following
    strict: bool
    issues: list[Issue] = field(default_factory=list)
    _of_made: list[Issue] = field(default_factory=list)
    _found: dict[StepKey, list[tuple[int, Reading]]] = field(default_factory=lambda: defaultdict(list))
    _taken: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _keyed: list[tuple[int, Case, Rule, str]] = field(default_factory=list)
    _done: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _refused: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def steps(
        self, cases: Sequence[Case], rows: CaseRows, laid: Layout
    ) -> tuple[tuple[Step, ...], tuple[Derivation, ...]]:
        """All steps, and the factors derived on the way: first what each is made of, in order, then everything else."""
        steps: list[Step] = []
        masses: list[Floats] = []
        derivations: list[Derivation] = []
        for number, derived in enumerate(self.rulebook.derived):
            self.resolver.pending = self.rulebook.derived[number + derived.tables_first :]
            fresh = self._stage(cases, rows, laid, derived)
            steps += fresh
            masses += [step_masses(self.records, s, s.case_values(laid.values)) for s in fresh]
            deriving = Deriving(derived, self.records, self.resolver, cases, rows, tuple(steps), masses, self._refused)
            derivation, table, grounds = deriving.derive()
            derivations.append(derivation)
            self.resolver.learn(table, grounds)
            self.issues += deriving.issues
        self.resolver.pending = ()
        steps += self._stage(cases, rows, laid)
        return tuple(steps), tuple(derivations)

    def _stage(
        self, cases: Sequence[Case], rows: CaseRows, laid: Layout, derived: Derived | None = None
    ) -> tuple[Step, ...]:
        """The steps that a derived factor is made of, or those that are left."""
        self._found.clear()
        for number, case in enumerate(cases):
            done = self._done[number]
            now = taken_up(self.rulebook, derived, case) - done if derived else None
            if now is None or now:
                issues = self._of_made if is_made(case[AMOUNT_WORKING]) else self.issues
                issues += placed(self.records, list(dict.fromkeys(self._lead(number, case, now))), number, rows)
            done |= now or set()
        return laid.steps(self._found)

    @cached_property
    def _own_values(self) -> OwnValues:
        return OwnValues(self.records, self.resolver)

    @cached_property
    def _stated(self) -> Stated:
        return stated_elsewhere(self.records, self.rulebook)

    def _lead(self, number: int, case: Case, now: set[str] | None) -> list[Issue]:
        """One case: its rules, its methods, its factors. `now`: only these gases and quantities; the rest for None."""
        book, activity = self.rulebook, case["activity"]
        if activity not in book.activities:
            return [ActivityUnknown(seen=activity, rulebook=book.id, choices=tuple(book.activities))]
        rules_of = book.activities[activity]
        if rules_of.explains or rules_of.states or case[COUNTED_AS] == CHECK or self.following.asks(case):
            return []
        rules = matching(rules_of, case)
        if case[COUNTED_AS] == SUM:  # counts in its parts; a comparison may ask for it still
            return [issue for rule in rules if rule.compares for issue in self._apply(number, case, rule, now)]
        if case["notation_key"] in NOT_WORKED_OUT or not case.has_amount:
            if now is None:
                self._keyed += [(number, case, rule, case["notation_key"]) for rule in rules or [Rule()]]
            return []
        if not rules:
            return [self._no_rule(case)] if now is None else []
        issues = [issue for rule in rules for issue in self._apply(number, case, rule, now)]
        whole = now is None and not errors(issues) and not self._refused.get(number)
        return [*issues, *self._unused(number, case)] if whole else issues

    def _unused(self, number: int, case: Case) -> list[Issue]:
        """Values that the case's rows bring, that methods of its activity ask for, and that none of those used took."""
        taken, item = self._taken[number], self.resolver.item_words(case)
        rules = self.rulebook.activities[case["activity"]].rules if taken else ()
        asked = {
            n for r in rules for by in (r.methods, r.beside) for ms in by.values() for m in ms for n in METHODS[m].slots
        }
        unused = [n for n in case.given if n in asked and n not in taken]
        return [MeasuredValueUnused(seen=n, item=item, quantity=quantity_list().words(n)) for n in unused]

    def _apply(self, number: int, case: Case, rule: Rule, now: set[str] | None) -> list[Issue]:
        issues: list[Issue] = []
        if stated := self._stated_instead(case, rule):
            rule = included_elsewhere(rule)
            issues += (
                [stated_instead(self.records, case, self.resolver.item_words(case), rule, stated)]
                if now is None
                else []
            )
        if rule.notation_key and now is None:
            self._keyed.append((number, case, rule, rule.notation_key))
        for gas, named in (rule.beside | rule.methods).items():
            if gas in self._done[number] if now is None else gas not in now:
                continue
            if case["method"] and case["method"] not in (listed := self.rulebook.methods()):
                return [MethodUnknown(seen=case["method"], rulebook=self.rulebook.id, choices=listed)]
            asked = METHODS.get(case["method"])
            given = [asked] if asked and gas in asked.gives else [METHODS[n] for n in named]
            candidates = [m for m in given if gas in m.gives]
            if is_idle(case[AMOUNT_WORKING]) and not (candidates := [m for m in candidates if m.is_series]):
                continue
            if not candidates:
                issues.append(GasNotWorkedOut(seen=gas, rulebook=self.rulebook.id, method=METHODS[named[0]].title))
                continue
            need = Need(case, gas, case[rule.region], tables=rule.tables, slots=tuple(rule.slots.items()))
            missing = gaps(self.resolver, need, candidates)
            need = instead(need, missing) if missing else need
            best = self.resolver.best(need, candidates)
            if isinstance(best, list):
                issues += best if gas in rule.methods else not_compared(best)
                self._refused[number] |= {gas} & {*rule.methods}
                continue
            best, warnings = told(self.resolver, best, missing)
            issues += warnings
            issues += self._keep(number, case, rule, best, counted=rule.counted and gas in rule.methods)
            self._own_values.compare(number, best, candidates, need)
            self._keep_beside(number, need, rule, best.method)
        return issues

    def _stated_instead(self, case: Case, rule: Rule) -> list[int]:
        """The records that take the place of the rule for this case; blank where none do."""
        by = rule.replaced_by
        return self._stated.get((by, tuple(case[c] for c in by.same), case.year), []) if rule.unless else []

    def _keep_beside(self, number: int, need: Need, rule: Rule, counted: Method) -> None:
        """Methods for comparison: kept where they can be worked out, no fault where they cannot."""
        for method in (METHODS[m] for m in rule.beside.get(need.gas, ()) if need.gas in rule.methods):
            reading = self.resolver.read(need, method)
            if method is not counted and isinstance(reading, Reading):
                self._keep(number, need.case, rule, reading, counted=False)

    def _keep(self, number: int, case: Case, rule: Rule, reading: Reading, *, counted: bool) -> list[Issue]:
        gas, memo = self._line_gas(case, reading.gas), self._memo(case, rule)
        purpose = Purpose(gas, memo, rule.scope, counted, rule.category)
        sources = {n: replace(s, why=self._why(n, s, case, rule)) for n, s in reading.sources.items()}
        reading = replace(reading, scale=rule.sign * reading.scale, sources=sources)
        self._found[_step_key(reading, purpose)].append((number, reading))
        self._taken[number].update(reading.sources)
        issues: list[Issue] = []
        for follower in self.following.after(purpose, reading):
            if isinstance(follower, Issue):
                issues.append(follower)
            else:
                follows, going = follower
                self._found[_step_key(going, follows)].append((number, going))
        weak = [s.factor for s in reading.sources.values() if s.factor and s.factor.evidence == "unverified"]
        issues += [FactorUnverified(seen=case["item"], factor=f.id) for f in weak] if self.strict else []
        if reading.why.en:
            item = self.resolver.item_words(case)
            issues.append(GasVolumeConverted(seen=case["unit"], item=item, how=reading.why))
        return issues

    def _why(self, slot: str, source: Source, case: Case, rule: Rule) -> Words:
        """Why a source was chosen, with what the rule says of its region, and with the words that were filled in."""
        taken = rule.slots[slot].columns if slot in rule.slots else {}
        told = sorted(k for k, word in source.factor.keys.items() if word) if source.factor else ()
        columns = [taken.get(key, key) for key in told]  # a word that any row would do for led to none
        none = why_none(source.factor) if source.factor else NOTHING
        grounds = (rule.ground, none, *(why_filled(self.rulebook, case, column) for column in columns))
        return reduce(_with_ground, grounds, source.why)

    def all_issues(self, rows: CaseRows) -> list[Issue]:
        """All that was found, and warnings about users' values that are far from the tables'; once for each row."""
        found, of_made, values = self._own_values.issues(rows)
        issues = once_per_row(once_per_cause([*self.issues, *found]), [*self._of_made, *of_made])
        return [*once_per_blank(issues), *values]

    def _memo(self, case: Case, rule: Rule) -> str:
        """The rule's memo item, or the category's own (international bunkers)."""
        categories, code = tree(self.rulebook.category_edition), rule.category or case["category"]
        return rule.memo or (categories.memo(code) if code in categories else "")

    def _line_gas(self, case: Case, gas: str) -> str:
        """Methane by origin where the rule book asks for it."""
        if gas != "CH4" or self.rulebook.methane == "single":
            return gas
        known = case["item"] in fuel_list()
        biogenic = known and fuel_list().attribute(case["item"], "kind") == "biomass"
        return "CH4_biogenic" if biogenic else "CH4_fossil"

    def _gases(self, case: Case, rule: Rule) -> tuple[str, ...]:
        """The gases that a rule works out or names, or all of its activity where there are none."""
        rules = [rule] if rule.methods else self.rulebook.activities[case["activity"]].rules
        named = (g for r in rules for g in with_gases(r, case).methods if g in gas_list())  # comparisons carry no keys
        gases = rule.gases or tuple(named)
        return tuple(dict.fromkeys(self._line_gas(case, g) for g in gases))

    def _no_rule(self, case: Case) -> Issue:
        activity, rules = case["activity"], self.rulebook.activities[case["activity"]]
        column, words = left_blank(rules, case)
        if heading := self.rulebook.heading(column):
            choices = tuple(value_words(column, w) for w in words if w != STATED)
            of = term_words("activity", activity)
            return WordMissing(column=column, heading=heading, activity=of, choices=choices)
        said = Words("", "") if case["item"] else stated(rules, case)
        return NoRuleFits(
            seen=case["item"] or activity,
            rulebook=self.rulebook.id,
            activity=term_words("activity", activity),
            item=said if said.en else self.resolver.item_words(case),
            conditions=unmet(rules, case),
        )

    def keyed(self, rows: CaseRows) -> tuple[KeyedRows, ...]:
        """Rows that carry a notation key, those alike together."""
        gases: dict[tuple[int, str, Words, int, str, str], dict[str, None]] = defaultdict(dict)  # each once per row
        for number, case, rule, key in self._keyed:
            reason = rule.target if rule.notation_key else Words("", "")
            category = rule.category if rule.notation_key else ""
            what = (number, key, reason, rule.scope, self._memo(case, rule), category)
            gases[what] |= dict.fromkeys(self._gases(case, rule))
        alike: dict[tuple[str, tuple[str, ...], Words, int, str, str], list[Rows]] = defaultdict(list)
        for (number, key, reason, scope, memo, category), named in gases.items():
            alike[key, tuple(named), reason, scope, memo, category].append(rows[number])
        return tuple(KeyedRows(np.sort(np.concatenate(found)), *how) for how, found in alike.items())


def _with_ground(why: Words, ground: Words) -> Words:
    """Why a source was chosen, with what the rule says of its region."""
    return Words(f"{why.en}; {ground.en}", f"{why.zh}；{ground.zh}") if ground.en else why


def _step_key(reading: Reading, purpose: Purpose) -> StepKey:
    """The step that works out a reading; all variants of a series share one, for they share the memory."""
    return reading.method.id, 0 if reading.method.is_series else reading.variant, purpose
