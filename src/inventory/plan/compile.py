"""Compile records into a plan: cases, rules, methods, factor rows; every problem at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from inventory.factors.library import Library
from inventory.factors.table import Factor, Table
from inventory.issues import Issue, errors
from inventory.issues.factors import ReleaseMismatch
from inventory.issues.plan import (
    ActivityUnknown,
    FactorUnverified,
    GasVolumeConverted,
    GwpMissing,
    MeasuredValueUnused,
    MethodUnknown,
    NoRuleFits,
)
from inventory.methods.catalogue import METHODS
from inventory.methods.define import Method
from inventory.plan.cases import Case, CaseRows, to_cases
from inventory.plan.checks import check_overlaps, check_own_values
from inventory.plan.plan import Plan
from inventory.plan.resolve import Need, Reading, Resolver
from inventory.plan.rules import conditions, matching
from inventory.plan.step import KeyedRows, Purpose, Rows, Step
from inventory.records import Records
from inventory.rulebooks import Rule, RuleBook
from inventory.vocabulary.categories import tree
from inventory.vocabulary.fuels import fuel_list
from inventory.vocabulary.gwp import gwp100
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.terms import term_words
from inventory.words import Words

PLACES_KEPT = 1000
CHOSEN = Words("chosen for this run", "本次计算指定")
NOT_WORKED_OUT = ("NO", "NE", "NA", "IE")


def compile_plan(
    records: Records,
    rulebook: RuleBook,
    library: Library,
    *,
    own: Sequence[Table] = (),
    gwp_set: str = "",
    strict: bool = False,
) -> Plan:
    """The plan for these records under a rule book, a release of the factor tables and a GWP set.

    Problems are in `Plan.issues`; rows with an error are in no step.
    """
    year = int(records.year.max()) if len(records) else rulebook.years[1]
    resolver = Resolver(rulebook, [library.table(t) for t in rulebook.tables], own, year)
    compiler = _Compiler(records, rulebook, resolver, strict)
    cases, code = to_cases(records)
    rows = CaseRows(code, len(cases))
    for number, case in enumerate(cases):
        compiler.add(number, case, rows)
    period = rulebook.gwp_for(year)
    chosen_set = gwp_set or period.set
    factors, steps = compiler.steps(code)
    values, gwp_issues = _gwp_values(chosen_set, {s.purpose.gas for s in steps})
    sealed = [ReleaseMismatch(table=t, release=library.release) for t in library.mismatches(rulebook.tables)]
    return Plan(
        records=records,
        rulebook=rulebook,
        release=library.release,
        release_checksum=library.checksum,
        gwp_set=chosen_set,
        gwp_why=period.regulation if chosen_set == period.set else CHOSEN,
        gwp=values,
        steps=steps,
        keyed=compiler.keyed(rows),
        factors=factors,
        own=tuple(own),
        issues=(
            *sealed,
            *compiler.issues,
            *compiler.comparisons(rows),
            *check_overlaps(records, rulebook.category_edition, steps),
            *gwp_issues,
        ),
    )


def _gwp_values(gwp_set: str, gases: set[str]) -> tuple[dict[str, float], list[Issue]]:
    values: dict[str, float] = {}
    issues: list[Issue] = []
    for gas in sorted(gases):
        try:
            values[gas] = gwp100(gwp_set, gas).value
        except LookupError:
            issues.append(GwpMissing(seen=gas, gwp_set=gwp_set))
    return values, issues


@dataclass
class _Compiler:
    """Collects what each case leads to, then lays it out as columns."""

    records: Records
    rulebook: RuleBook
    resolver: Resolver
    strict: bool
    issues: list[Issue] = field(default_factory=list)
    _found: dict[tuple[str, int, Purpose], list[tuple[int, Reading]]] = field(default_factory=lambda: defaultdict(list))
    _taken: set[str] = field(default_factory=set)  # slots, and methods, of the case that is being added
    _compared: list[tuple[int, Reading, Reading]] = field(default_factory=list)
    _keyed: list[tuple[int, Case, Rule, str]] = field(default_factory=list)

    def add(self, number: int, case: Case, rows: CaseRows) -> None:
        """One case: its rules, its methods, its factors."""
        self.issues += self._placed(list(dict.fromkeys(self._lead(number, case))), number, rows)

    def _lead(self, number: int, case: Case) -> list[Issue]:
        book, activity = self.rulebook, case["activity"]
        if activity not in book.activities:
            return [ActivityUnknown(seen=activity, rulebook=book.id, choices=tuple(book.activities))]
        rules = matching(book.activities[activity], case)
        if case["notation_key"] in NOT_WORKED_OUT or not case.has_amount:
            self._keyed += [(number, case, rule, case["notation_key"]) for rule in rules or [Rule()]]
            return []
        if not rules:
            return [self._no_rule(case)]
        self._taken.clear()
        issues = [issue for rule in rules for issue in self._apply(number, case, rule)]
        return issues if errors(issues) else [*issues, *self._unused(case)]

    def _unused(self, case: Case) -> list[Issue]:
        """Values that the case's rows bring and that no method took, where any was worked out."""
        item = self.resolver.item_words(case)
        unused = [n for n in case.given if n not in self._taken] if self._taken else []
        return [MeasuredValueUnused(seen=n, item=item, quantity=quantity_list().words(n)) for n in unused]

    def _apply(self, number: int, case: Case, rule: Rule) -> list[Issue]:
        if rule.notation_key:
            self._keyed.append((number, case, rule, rule.notation_key))
            return []
        issues: list[Issue] = []
        for gas, named in (rule.beside | rule.methods).items():
            listed = self.rulebook.methods()
            if case["method"] and case["method"] not in listed:
                return [MethodUnknown(seen=case["method"], rulebook=self.rulebook.id, choices=listed)]
            asked = METHODS.get(case["method"])
            candidates = [asked] if asked and gas in asked.gives else [METHODS[m] for m in named]
            need = Need(case, gas, case[rule.region])
            best = self.resolver.best(need, candidates)
            if isinstance(best, list):
                issues += best
                continue
            issues += self._keep(number, case, rule, best, counted=gas in rule.methods)
            self._compare(number, best, candidates, need)
            self._keep_beside(number, need, rule, best.method)
        return issues

    def _keep_beside(self, number: int, need: Need, rule: Rule, counted: Method) -> None:
        """Methods for comparison: kept where they can be worked out, no fault where they cannot."""
        for method in (METHODS[m] for m in rule.beside.get(need.gas, ()) if need.gas in rule.methods):
            reading = self.resolver.read(need, method)
            if method is not counted and isinstance(reading, Reading):
                self._keep(number, need.case, rule, reading, counted=False)

    def _keep(self, number: int, case: Case, rule: Rule, reading: Reading, *, counted: bool) -> list[Issue]:
        gas, memo = self._line_gas(case, reading.gas), self._memo(case, rule)
        purpose = Purpose(gas, memo, rule.scope, counted, rule.category)
        reading = replace(reading, scale=rule.sign * reading.scale)
        self._found[reading.method.id, reading.variant, purpose].append((number, reading))
        self._taken.update(reading.sources, [reading.method.id])
        weak = [s.factor for s in reading.sources.values() if s.factor and s.factor.evidence == "unverified"]
        issues: list[Issue] = [FactorUnverified(seen=case["item"], factor=f.id) for f in weak] if self.strict else []
        if reading.why.en:
            item = self.resolver.item_words(case)
            issues.append(GasVolumeConverted(seen=case["unit"], item=item, how=reading.why))
        return issues

    def _compare(self, number: int, best: Reading, candidates: Sequence[Method], need: Need) -> None:
        """Where the user brings values, what the rule book's tables would say."""
        if best.rank[0] < 2:
            usual = self.resolver.best(need._replace(own=False), candidates)
            if isinstance(usual, Reading):
                self._compared.append((number, best, usual))

    def comparisons(self, rows: CaseRows) -> list[Issue]:
        """Warnings about users' values that are far from the tables'."""
        issues: list[Issue] = []
        for number, own, usual in self._compared:
            item, amount = self.resolver.item_words(own.case), self.records.numbers["amount"][rows[number]].sum()
            issues += self._placed(check_own_values(item, own, usual, float(amount)), number, rows)
        return issues

    def _placed(self, issues: Sequence[Issue], number: int, rows: CaseRows) -> list[Issue]:
        """The issues with the places of the case's rows."""
        if not issues:
            return []
        places = tuple(self.records.place(int(r)) for r in rows[number][:PLACES_KEPT])
        return [replace(i, place=places[0], more_places=places[1:]) for i in issues]

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
        gases = rule.gases or [g for r in rules for g in r.methods]  # comparisons carry no keys
        return tuple(dict.fromkeys(self._line_gas(case, g) for g in gases))

    def _no_rule(self, case: Case) -> Issue:
        activity = case["activity"]
        return NoRuleFits(
            seen=case["item"] or activity,
            rulebook=self.rulebook.id,
            activity=term_words("activity", activity),
            item=self.resolver.item_words(case),
            conditions=conditions(self.rulebook.activities[activity]),
        )

    # -- layout -------------------------------------------------------------------------------------------------------

    def steps(self, code: Rows) -> tuple[tuple[Factor, ...], tuple[Step, ...]]:
        """All factor rows used, and the steps with their columns of integers."""
        factors: dict[str, tuple[int, Factor]] = {}
        for found in self._found.values():
            for factor in (s.factor for _, r in found for s in r.sources.values() if s.factor):
                factors.setdefault(factor.id, (len(factors), factor))
        numbers = {factor_id: number for factor_id, (number, _) in factors.items()}
        steps = tuple(self._step(key, found, code, numbers) for key, found in self._found.items())
        return tuple(f for _, f in factors.values()), steps

    def _step(
        self,
        key: tuple[str, int, Purpose],
        found: list[tuple[int, Reading]],
        code: Rows,
        numbers: Mapping[str, int],
    ) -> Step:
        method_id, variant, purpose = key
        place = np.full(int(code.max()) + 1, -1, np.intp)
        place[[number for number, _ in found]] = np.arange(len(found))
        at = place[code]
        rows = np.flatnonzero(at >= 0)
        readings = tuple(r for _, r in found)
        names = list(readings[0].sources)
        return Step(
            method=METHODS[method_id],
            variant=variant,
            purpose=purpose,
            rows=rows,
            case=at[rows],
            readings=readings,
            factor={n: np.array([_number(r, n, numbers) for r in readings], np.intp) for n in names},
            factor_scale={n: np.array([r.sources[n].scale for r in readings]) for n in names},
            amount_scale=np.array([r.scale for r in readings]),
            series=self._series(rows) if METHODS[method_id].is_series else np.zeros(0, np.intp),
        )

    def _series(self, rows: Rows) -> Rows:
        """Rows numbered by entity and words, whatever the year."""
        columns = [
            self.records.text[n] for n in ("entity", "region", "category", "activity", "item", *self.records.qualifiers)
        ]
        key = np.zeros(len(rows), np.int64)
        for column in columns:
            key = np.unique(key * len(column.words) + column.codes[rows], return_inverse=True)[1]
        return key.astype(np.intp)

    def keyed(self, rows: CaseRows) -> tuple[KeyedRows, ...]:
        """Rows that carry a notation key, those alike together."""
        gases: dict[tuple[int, str, Words, int, str], dict[str, None]] = defaultdict(dict)  # each once per row
        for number, case, rule, key in self._keyed:
            reason = rule.target if rule.notation_key else Words("", "")
            gases[number, key, reason, rule.scope, self._memo(case, rule)] |= dict.fromkeys(self._gases(case, rule))
        alike: dict[tuple[str, tuple[str, ...], Words, int, str], list[Rows]] = defaultdict(list)
        for (number, key, reason, scope, memo), named in gases.items():
            alike[key, tuple(named), reason, scope, memo].append(rows[number])
        return tuple(KeyedRows(np.sort(np.concatenate(found)), *what) for what, found in alike.items())


def _number(reading: Reading, slot: str, numbers: Mapping[str, int]) -> int:
    factor = reading.sources[slot].factor
    return -1 if factor is None else numbers[factor.id]
