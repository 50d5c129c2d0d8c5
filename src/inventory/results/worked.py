"""How a number of a record that was not read came about: its working, and the cells it was worked out from."""

from __future__ import annotations

from inventory import units
from inventory.methods.workings.catalogue import WORKINGS
from inventory.plan.history import is_back_cast, why_back_cast
from inventory.plan.plan import Plan
from inventory.plan.prepare import SPREAD, SPREAD_OVER
from inventory.plan.series import REASONS
from inventory.rulebooks import STATED, WorkedOut
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

WORKED_OUT = Words("worked out as {title} ({source}) from {inputs}", "按{title}（{source}）计算，依据：{inputs}")
NOTHING = Words("", "")


def worked_out(plan: Plan, row: int, column: str) -> Words:
    """The working of a number of a record and the cells behind it; blank where the number was read."""
    how = plan.records.working(row, column)
    if how in REASONS:
        return REASONS[how]
    if how == SPREAD:
        return SPREAD_OVER
    if is_back_cast(how):
        return why_back_cast(plan.rulebook, how, plan.records, row)
    working = WORKINGS.get(how)
    if working is None:
        return NOTHING
    rules = plan.rulebook.activities[plan.records.text["activity"][row]]
    ways = (w for w in rules.works_out if (w.column, w.by) == (column, working.id))
    way = next((w for w in ways if _went(plan, row, w)), None)
    sources = [way.source(a) if way else a for a in working.arguments]
    en, zh = (
        WORKED_OUT.of(lang).format(
            title=working.title.of(lang),
            source=working.source.of(lang),
            inputs=("；" if lang == "zh" else "; ").join(cell_words(plan, row, n, lang) for n in sources),
        )
        for lang in ("en", "zh")
    )
    return Words(en, zh)


def _went(plan: Plan, row: int, way: WorkedOut) -> bool:
    """Whether the text columns of a record are as the way wants them."""
    words = {n: plan.records.text[n][row] if n in plan.records.text else "" for n in way.when}
    return all(words[n] in allowed or (words[n] != "" and STATED in allowed) for n, allowed in way.when.items())


def cell_words(plan: Plan, row: int, column: str, lang: str) -> str:
    """One value, its unit and its cell; a value that was itself worked out says from what."""
    records = plan.records
    unit = records.text["unit" if column == "amount" else f"{column}_unit"][row] or "1"
    shown = f"{records.numbers[column][row]:.10g} {units.label(unit, lang)}".removesuffix(" 1")
    how = worked_out(plan, row, column).of(lang) or str(records.place(row, column))
    return f"{quantity_list().words(column).of(lang)} {shown} [{how}]"
