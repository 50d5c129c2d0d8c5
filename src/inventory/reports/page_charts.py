"""The pictures of the page, as plotly figures in plain JSON (plotly's own Python is slow to import).

A picture shows what can be drawn: parts above zero that are not confidential. What it leaves out is said beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import cycle
from typing import Any

import numpy as np

from inventory.reports.labels import label
from inventory.reports.model import Report
from inventory.reports.names import Names
from inventory.reports.sums import group_parts, groups
from inventory.results import Inventory

COLOURS = (
    "#a85118", "#3f6695", "#3c7a47", "#7b4a8c", "#8a6414", "#1f7480", "#a63d5d", "#5a5aa8", "#647019", "#56636f",
)  # fmt: skip
"""One per subsector, in the order of their codes; white is readable on each."""
ITEM, GAS, ABOVE = "#4a5663", "#14556b", "#e3e9ee"
INK = "#1d2733"
MOST_NODES = 14
ROW = 34
FONT = {"family": "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif", "size": 13}
FLAT = {"paper_bgcolor": "rgba(0,0,0,0)", "font": FONT | {"color": INK}}


@dataclass(frozen=True)
class Chart:
    """A figure for plotly, and how much CO2e is below zero and therefore not in it."""

    figure: dict[str, Any]
    below_zero: float


@dataclass(frozen=True)
class Flow:
    """CO2e from an item through a category to a gas, as node ids."""

    stages: tuple[str, str, str]
    value: float


def subsector(code: str) -> str:
    """The level that a reader knows: 1.A.2 of fuel combustion, 2.A of the rest."""
    return ".".join(code.split(".")[: 3 if code.startswith("1.A") else 2])


def colours(report: Report) -> dict[str, str]:
    """A colour for each subsector."""
    known = dict.fromkeys(subsector(r.code) for r in report.categories if not r.children)
    return dict(zip(known, cycle(COLOURS), strict=False))


def formula(gas: str) -> str:
    """`CH4` as CH₄; names with a hyphen, such as HFC-134a, as they are."""
    return gas if "-" in gas else gas.translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


# -- flows -------------------------------------------------------------------------------------------------------------


def sankey(result: Inventory, report: Report) -> Chart | None:
    """From item through category to gas; None where nothing of the total is above zero."""
    names = Names(report.lang, result.plan.rulebook.category_edition)
    found = list(_flows(result))
    drawn = merged([f for f in found if f.value > 0])
    if not drawn:
        return None
    titles = {n: _node_title(n, names, report.lang) for f in drawn for n in f.stages}
    paint = {n: _node_colour(n, colours(report)) for n in titles}
    trace = _sankey_trace(titles, paint, _links(drawn), report.decimals)
    figure = {"data": [trace], "layout": _sankey_layout(drawn)}
    return Chart(figure, sum(f.value for f in found if f.value < 0))


def _flows(result: Inventory) -> Iterable[Flow]:
    lines = result.columns
    chosen = np.flatnonzero(lines.in_total)
    activity = result.plan.records.text["activity"].take(lines.row)
    words, group = groups([activity, lines.text["item"], lines.text["category"], lines.text["gas"]], chosen)
    parts = group_parts(lines, chosen, group, len(words), lines.co2e)
    for (activity_id, item, category, gas), part in zip(words, parts, strict=True):
        source = f"item:{item}" if item else f"activity:{activity_id}"
        stages = (source, f"category:{subsector(category)}", f"gas:{gas}")
        yield Flow(stages, part.figure().value or 0.0)


def merged(flows: Sequence[Flow]) -> list[Flow]:
    """The flows with the smallest nodes of each stage made one."""
    kept = [_largest(flows, stage) for stage in range(3)]
    sums: dict[tuple[str, str, str], float] = {}
    for flow in flows:
        a, b, c = (n if n in kept[s] else f"rest:{s}" for s, n in enumerate(flow.stages))
        sums[a, b, c] = sums.get((a, b, c), 0.0) + flow.value
    return [Flow(stages, value) for stages, value in sums.items()]


def _largest(flows: Sequence[Flow], stage: int) -> set[str]:
    sums: dict[str, float] = {}
    for flow in flows:
        sums[flow.stages[stage]] = sums.get(flow.stages[stage], 0.0) + flow.value
    order = sorted(sums, key=lambda n: -sums[n])
    return set(order if len(order) <= MOST_NODES else order[: MOST_NODES - 1])


def _node_title(node: str, names: Names, lang: str) -> str:
    kind, _, id = node.partition(":")
    titles: dict[str, Callable[[str], str]] = {
        "item": names.item,
        "activity": lambda a: names.term("activity", a),
        "category": lambda c: f"{c} {names.category(c)}" if names.category(c) != c else c,
        "gas": formula,
        "rest": lambda _: label("page.others", lang),
    }
    return titles[kind](id)


def _links(flows: Sequence[Flow]) -> dict[tuple[str, str, str], float]:
    """Values by (source, target, category that colours the link)."""
    sums: dict[tuple[str, str, str], float] = {}
    for f in flows:
        a, b, c = f.stages
        for link in ((a, b, b), (b, c, b)):
            sums[link] = sums.get(link, 0.0) + f.value
    return sums


def _sankey_trace(
    titles: dict[str, str], paint: dict[str, str], links: dict[tuple[str, str, str], float], decimals: int
) -> dict[str, Any]:
    place = {node: n for n, node in enumerate(titles)}
    pointed = "%{customdata}<br>%{value:,." + str(decimals) + "f} t CO₂e<extra></extra>"
    return {
        "type": "sankey",
        "arrangement": "snap",
        "node": {
            "label": [_short(t) for t in titles.values()],
            "customdata": [escape(t, quote=False) for t in titles.values()],
            "color": list(paint.values()),
            "pad": 16,
            "thickness": 16,
            "line": {"width": 0},
            "hovertemplate": pointed,
        },
        "link": {
            "source": [place[a] for a, _, _ in links],
            "target": [place[b] for _, b, _ in links],
            "value": list(links.values()),
            "customdata": [f"{escape(titles[a], quote=False)} → {escape(titles[b], quote=False)}" for a, b, _ in links],
            "color": [_faint(paint[by]) for _, _, by in links],
            "hovertemplate": pointed,
        },
    }


def _short(title: str) -> str:
    return escape(title if len(title) <= 34 else title[:32] + "…", quote=False)


def _node_colour(node: str, known: dict[str, str]) -> str:
    kind, _, id = node.partition(":")
    return known.get(id, ITEM) if kind == "category" else GAS if kind == "gas" else ITEM


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.34)"


def _sankey_layout(flows: Sequence[Flow]) -> dict[str, Any]:
    rows = max(len({f.stages[s] for f in flows}) for s in range(3))
    return FLAT | {"height": 120 + ROW * rows, "margin": {"l": 4, "r": 4, "t": 8, "b": 24}}


# -- categories --------------------------------------------------------------------------------------------------------


def treemap(report: Report) -> Chart | None:
    """The categories as areas; None where none is above zero."""
    leaves = [(n, r.total.value) for n, r in enumerate(report.categories) if not r.children and r.total.value]
    drawn = {n: value for n, value in leaves if value > 0}
    if not drawn:
        return None
    shown = sorted({n for leaf in drawn for n in _upwards(report, leaf)})
    rows, known = [report.categories[n] for n in shown], colours(report)
    paint = [known.get(subsector(r.code), ABOVE) for r in rows]
    trace = {
        "type": "treemap",
        "branchvalues": "remainder",
        "ids": [f"c{n}" for n in shown],
        "parents": [f"c{r.parent}" if r.parent >= 0 else "" for r in rows],
        "labels": [escape(r.title if r.own else f"{r.code} {r.title}", quote=False) for r in rows],
        "values": [drawn.get(n, 0.0) for n in shown],
        "marker": {"colors": paint, "line": {"width": 1.5, "color": "#ffffff"}, "pad": {"t": 24}},
        "texttemplate": "%{label}<br>%{percentRoot:.1%}",
        "hovertemplate": "%{label}<br>%{value:,." + str(report.decimals) + "f} t CO₂e<extra></extra>",
        "textfont": {"color": [INK if p == ABOVE else "#ffffff" for p in paint]},
        "tiling": {"pad": 2},
        "pathbar": {"visible": False},
    }
    readable = {"minsize": 12, "mode": "hide"}
    layout = FLAT | {"height": 420, "margin": {"l": 4, "r": 4, "t": 4, "b": 8}, "uniformtext": readable}
    return Chart({"data": [trace], "layout": layout}, sum(value for _, value in leaves if value < 0))


def _upwards(report: Report, number: int) -> Iterable[int]:
    """A row of the category table and all those above it."""
    while number >= 0:
        yield number
        number = report.categories[number].parent
