"""How a number of a record that was not read came about: its working, and the cells it was worked out from."""

from __future__ import annotations

from inventory import units
from inventory.methods.workings.catalogue import WORKINGS
from inventory.plan.plan import Plan
from inventory.vocabulary.quantities import quantity_list
from inventory.words import Words

WORKED_OUT = Words("worked out as {title} ({source}) from {inputs}", "按{title}（{source}）计算，依据：{inputs}")
NOTHING = Words("", "")


def worked_out(plan: Plan, row: int, column: str) -> Words:
    """The working of a number of a record and the cells behind it; blank where the number was read."""
    working = WORKINGS.get(plan.records.working(row, column))
    if working is None:
        return NOTHING
    rules = plan.rulebook.activities[plan.records.text["activity"][row]]
    way = next((w for w in rules.works_out if (w.column, w.by) == (column, working.id)), None)
    sources = [way.source(a) if way else a for a in working.arguments]
    en, zh = (
        WORKED_OUT.of(lang).format(
            title=working.title.of(lang),
            source=working.source.of(lang),
            inputs=("；" if lang == "zh" else "; ").join(_cell(plan, row, n, lang) for n in sources),
        )
        for lang in ("en", "zh")
    )
    return Words(en, zh)


def _cell(plan: Plan, row: int, column: str, lang: str) -> str:
    """One value, its unit and its cell; a value that was itself worked out says from what."""
    records = plan.records
    unit = records.text["unit" if column == "amount" else f"{column}_unit"][row] or "1"
    shown = f"{records.numbers[column][row]:.10g} {units.label(unit, lang)}".removesuffix(" 1")
    how = worked_out(plan, row, column).of(lang) or str(records.place(row, column))
    return f"{quantity_list().words(column).of(lang)} {shown} [{how}]"
