"""Compile records into a plan: cases, rules, methods, factor rows; every problem at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from inventory.factors.library import Library
from inventory.factors.table import Table, of_one_series
from inventory.issues.factors import ReleaseMismatch, SeriesMixed
from inventory.methods.catalogue import METHODS
from inventory.plan.balances import Balances
from inventory.plan.between import Between
from inventory.plan.cases import CaseRows, to_cases
from inventory.plan.checks import check_overlaps
from inventory.plan.derive_factors import columns_needed
from inventory.plan.domain import outside_formulas
from inventory.plan.energy_balance import settled
from inventory.plan.following import Following
from inventory.plan.gwp import gwp_values
from inventory.plan.layout import Layout
from inventory.plan.plan import Plan
from inventory.plan.prepare import marks, prepared
from inventory.plan.resolve import Resolver
from inventory.plan.rules import replacements
from inventory.plan.series import AMOUNT_WORKING, completed
from inventory.plan.stages import Stages
from inventory.plan.stated import stated_tables
from inventory.plan.told import told_twice
from inventory.records import Records, Unread
from inventory.rulebooks import RuleBook
from inventory.words import Words

CHOSEN = Words("chosen for this run", "本次计算指定")


def compile_plan(
    records: Records,
    rulebook: RuleBook,
    library: Library,
    *,
    own: Sequence[Table] = (),
    gwp_set: str = "",
    strict: bool = False,
    unread: Collection[Unread] = (),
) -> Plan:
    """The plan for these records under a rule book, a release of the factor tables and a GWP set.

    Problems are in `Plan.issues`; rows with an error are in no step. `unread`: tables with rows that were not read.
    """
    year = int(records.year.max()) if len(records) else rulebook.years[1]
    tables, mixed = of_one_series(library.table(t) for t in rulebook.tables)
    stated = stated_tables(records, rulebook)
    resolver = Resolver(rulebook, tables, (*stated, *own), year)
    told_issues = told_twice(records, rulebook)
    records, prepared_issues = prepared(records, resolver, unread)
    records, series_issues = completed(records, rulebook, METHODS)
    records, balance_issues = settled(records, rulebook, library, unread)
    following = Following(records, resolver)
    stages = Stages(records, rulebook, resolver, following, strict)
    apart = {
        *columns_needed(rulebook, records),
        *following.columns,
        *(c for by in replacements(rulebook) for c in by.same),
    }
    cases, code = to_cases(records, (*sorted(apart), AMOUNT_WORKING, *marks(rulebook)))
    rows = CaseRows(code, len(cases))
    laid = Layout(records, rulebook, code)
    steps, derived = stages.steps(cases, rows, laid)
    period = rulebook.gwp_for(year)
    chosen_set = gwp_set or period.set
    values, gwp_issues = gwp_values(chosen_set, {s.purpose.gas for s in steps if s.purpose.reported})
    sealed = [ReleaseMismatch(table=t, release=library.release) for t in library.mismatches(rulebook.tables)]
    series = [SeriesMixed(seen=t.card.id, kept=kept.card.id, rulebook=rulebook.id) for kept, t in mixed]
    return Plan(
        records=records,
        rulebook=rulebook,
        release=library.release,
        release_checksum=library.checksum,
        gwp_set=chosen_set,
        gwp_why=period.regulation if chosen_set == period.set else CHOSEN,
        gwp=values,
        steps=steps,
        keyed=stages.keyed(rows),
        factors=laid.factors,
        own=tuple(own),
        stated=stated,
        issues=(
            *sealed,
            *series,
            *told_issues,
            *prepared_issues,
            *series_issues,
            *balance_issues,
            *stages.all_issues(rows),
            *following.issues(),
            *outside_formulas(records, steps, laid.values),
            *check_overlaps(records, rulebook.category_edition, steps),
            *Balances(rulebook, records, cases, rows, steps, laid.values).check(),
            *Between(rulebook, records, cases, rows, steps, laid.values).issues(),
            *gwp_issues,
        ),
        derived=derived,
    )
