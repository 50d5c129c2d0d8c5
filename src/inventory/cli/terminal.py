"""What the command line prints: issues, tables, traces, results; as text for people or JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from inventory import units
from inventory.analysis.factor_diff import FactorChange, Impact
from inventory.factors.table import Factor
from inventory.issues import Issue, Severity
from inventory.methods.define import Method
from inventory.methods.examples import worked_examples
from inventory.results import Inventory, Trace
from inventory.rulebooks import KnownEdition, RuleBook
from inventory.vocabulary.quantities import quantity_list
from inventory.vocabulary.terms import term_list
from inventory.words import Words

BLOCKS_WORTH_A_BAR = 8
SLOT_KINDS = {
    "activity": Words("activity", "活动水平"),
    "factor": Words("factor", "因子"),
    "constant": Words("constant", "常数"),
}
EXAMPLES_SHOWN = 2


def show_json(data: Any) -> None:
    """Print data as JSON."""
    print(json.dumps(data, ensure_ascii=False, indent=1, default=str))


def show_issues(issues: Sequence[Issue], lang: str, *, as_json: bool) -> None:
    """Every issue, errors first; a count at the end."""
    if as_json:
        show_json([i.as_dict(lang) for i in issues])
        return
    order = list(Severity)
    for issue in sorted(issues, key=lambda i: order.index(i.severity)):
        print(issue.message(lang))
    print(_counts(issues, lang))


def _counts(issues: Sequence[Issue], lang: str) -> str:
    counts = [(s, sum(i.severity is s for i in issues)) for s in Severity]
    if not issues:
        return "未发现问题" if lang == "zh" else "no problems found"
    return ("，" if lang == "zh" else ", ").join(f"{s.label(lang)} {n}" for s, n in counts if n)


def show_table(rows: Sequence[Mapping[str, Any]], lang: str, *, as_json: bool) -> None:
    """Rows under their headings; tab-separated where it is not a terminal."""
    if as_json:
        show_json(list(rows))
        return
    headings = list(rows[0]) if rows else []
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(str(v) for v in row.values()))
        return
    from rich.console import Console  # noqa: PLC0415 - a terminal only
    from rich.table import Table  # noqa: PLC0415

    table = Table(*headings, box=None, header_style="bold")
    for row in rows:
        table.add_row(*(str(v) for v in row.values()))
    Console().print(table)


def show_rulebooks(rulebooks: Sequence[RuleBook], known: Sequence[KnownEdition], lang: str, *, as_json: bool) -> None:
    """One line per rule book; then the editions that are known but have no factors."""
    rows = [_rulebook(b, lang) | {"years": f"{b.years[0]}–{b.years[1]}", "without_factors": ""} for b in rulebooks]
    without = Words("known edition, without factors", "已知版本，无因子").of(lang)
    rows += [_rulebook(e, lang) | {"years": "", "without_factors": without} for e in known]
    show_table(rows, lang, as_json=as_json)


def _rulebook(book: RuleBook | KnownEdition, lang: str) -> dict[str, str]:
    return {"id": book.id, "title": book.title.of(lang), "edition": book.edition.of(lang)}


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress  # noqa: PLC0415 - a terminal only

    with Progress(transient=True) as bar:
        task = bar.add_task("", total=None, visible=False)

        def move(done: int, all_: int) -> None:
            bar.update(task, completed=done, total=all_, visible=all_ >= BLOCKS_WORTH_A_BAR)

        yield move


def show_methods(methods: Sequence[Method], lang: str, *, as_json: bool) -> None:
    """One line per method."""
    rows = [
        {
            "id": m.id,
            "title": m.title.of(lang),
            "tier": m.tier or "",
            "gases": " ".join(m.gives),
            "source": m.equation_source.of(lang),
        }
        for m in methods
    ]
    show_table(rows, lang, as_json=as_json)


def show_method(method: Method, lang: str, *, as_json: bool) -> None:
    """One method: equation, slots with units, source, version."""
    slots = [
        {"slot": n, "label": quantity_list().words(n).of(lang) if n in quantity_list() else n, "kind": s.kind,
         "units": " | ".join(_said(u, method.gives) for u in s.units)}
        for n, s in method.slots.items()
    ]  # fmt: skip
    data = {
        "id": method.id,
        "title": method.title.of(lang),
        "equation": method.equation(),
        "latex": method.equation(style="latex"),
        "gives": {g: method.result_unit(g) for g in method.gives},
        "source": method.equation_source.of(lang),
        "tier": method.tier,
        "categories": method.categories,
        "version": method.version,
        "slots": slots,
        "worked_examples": [asdict(e) for e in worked_examples(method.id)],
    }
    if as_json:
        show_json(data)
        return
    zh = lang == "zh"
    print(f"{method.id}  {method.title.of(lang)}")
    if not zh:
        print(f"  {method.description}")
    print(f"  E = {method.equation()}  [{', '.join(map(method.result_unit, method.gives))}]")
    tier, version = ("方法层级", "版本") if zh else ("tier", "version")
    print(f"  {method.equation_source.of(lang)}  ({tier} {method.tier or '–'}, {version} {method.version})")
    for slot in slots:
        print(f"  - {slot['slot']}: {slot['label']} [{slot['units']}] {SLOT_KINDS[slot['kind']].of(lang)}")
    for example in worked_examples(method.id)[:EXAMPLES_SHOWN]:
        print(f"  {'算例' if zh else 'example'}: {example.name}: {example.given}")
        print(f"      {example.working or '='} → {example.gives}  [{example.source}]")


def _said(unit: str | None, gases: Iterable[str]) -> str:
    """A slot's unit; for each gas where it depends on the gas, a dash for none."""
    return ", ".join(dict.fromkeys(unit.replace("{gas}", g) for g in gases)) if unit else "–"


def show_result(result: Inventory, folder: object, lang: str, *, as_json: bool) -> None:
    """The totals, what they rest on, and where the report lies."""
    if as_json:
        show_json(_result_data(result, str(folder), lang))
        return
    zh = lang == "zh"
    show_issues(result.issues, lang, as_json=False)
    print()
    several = len(result.years) > 1
    for year in result.years if several else ():
        print(_total_line(result.of(year), lang, f" {year}"))
    result = result.of(result.years[-1]) if several else result
    if several:
        print(f"{'以下为' if zh else 'of'} {result.year}{' 年' if zh else ':'}")
    else:
        print(_total_line(result, lang))
    for memo, item in result.memo_totals.items():
        if item.value is None and not item.keys:
            continue  # what stands there is only compared
        label = term_list("memo").words(memo).of(lang)
        print(f"{'信息项' if zh else 'memo'}: {label}  {item.value or 0:,.2f} t CO2e")
    shares = (f"{term_list('evidence').words(g).of(lang)} {s:.1%}" for g, s in result.evidence_shares.items())
    print(f"{'因子证据' if zh else 'rests on'}: {'；'.join(shares) if zh else '; '.join(shares)}")
    print(f"{'报告' if zh else 'report'}: {folder}/report.html  {folder}/report.xlsx")


def _total_line(result: Inventory, lang: str, year: str = "") -> str:
    total = result.total()
    marks = f"  [{', '.join(sorted(total.keys))}]" if total.keys else ""
    return f"{'合计' if lang == 'zh' else 'total'}{year}: {total.value or 0:,.2f} t CO2e ({result.plan.gwp_set}){marks}"


def _result_data(result: Inventory, folder: str, lang: str) -> dict[str, Any]:
    total = result.total()
    return {
        "total_co2e_t": total.value,
        "years": {str(y): result.of(y).total().value for y in result.years},
        "notation_keys": sorted(total.keys),
        "memo_co2e_t": {m: t.value for m, t in result.memo_totals.items()},
        "evidence_shares": dict(result.evidence_shares),
        "rulebook": result.plan.rulebook.id,
        "release": result.plan.release,
        "gwp": result.plan.gwp_set,
        "bundle": folder,
        "issues": [i.as_dict(lang) for i in result.issues],
    }


def show_traces(result: Inventory, traces: Sequence[Trace], lang: str, *, as_json: bool) -> None:
    """Traces, one after another, below the total of the (last) year."""
    if as_json:
        show_json([t.as_dict(lang) for t in traces])
        return
    last = max(result.years, default=0)
    print(_total_line(result.of(last), lang, f" {last}") if len(result.years) > 1 else _total_line(result, lang))
    for trace in traces:
        print(trace.text(lang))


def show_factors(factors: Sequence[Factor], lang: str, *, as_json: bool) -> None:
    """One line per factor row."""
    if as_json:
        show_json([f.model_dump(mode="json") for f in factors])
        return
    rows = [
        {"id": f.id, "value": f"{f.value:g}", "unit": units.label(f.unit, lang), "gas": f.gas, "region": f.region,
         "years": _years(f), "evidence": f.evidence}
        for f in factors
    ]  # fmt: skip
    show_table(rows, lang, as_json=False)


def _years(factor: Factor) -> str:
    return f"{factor.valid_from or ''}–{factor.valid_to or ''}".strip("–")


def show_factor(factor: Factor, source: Mapping[str, Any], lang: str, *, as_json: bool) -> None:
    """Everything known of one factor row."""
    data = factor.model_dump(mode="json") | {"source": dict(source)}
    if as_json:
        show_json(data)
        return
    for name, value in data.items():
        if name != "source" and value not in ("", None, {}):
            print(f"{name}: {value}")
    for name, value in source.items():
        print(f"source {name}: {value.get(lang, value) if isinstance(value, dict) else value}")


def show_changes(changes: Sequence[FactorChange], impact: Impact | None, lang: str, *, as_json: bool) -> None:
    """Changed factor rows with their ratio, and the effect on a result."""
    rows = [_change(c) for c in changes]
    if as_json:
        show_json({"changes": rows, "impact": impact and vars(impact)})
        return
    show_table(rows, lang, as_json=False)
    if impact:
        words = Words("total {before:,.2f} → {after:,.2f} t CO2e ({rows} factor rows change)",
                      "合计 {before:,.2f} → {after:,.2f} t CO2e（{rows} 个因子变化）")  # fmt: skip
        print(words.fill(**vars(impact)).of(lang))


def _change(change: FactorChange) -> dict[str, str]:
    before, after = change.before, change.after
    named = before or after
    return {
        "before": f"{before.id} = {before.value:g} {before.unit}" if before else "–",
        "after": f"{after.id} = {after.value:g} {after.unit}" if after else "–",
        "ratio": f"{change.ratio:.4g}" if change.ratio else "",
        "for": " ".join(filter(None, (*named.keys.values(), named.gas, named.region))) if named else "",
    }
