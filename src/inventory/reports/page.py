"""The report as one page: a single HTML file that needs no network, in the reader's language.

The page lays out the report model and adds what only it shows: pictures, and lines that unfold to their trace.
Everything that came from a user passes through jinja's escaping; a content policy in the page lets no script run but
its own and nothing load from elsewhere.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from inventory.reports.labels import label
from inventory.reports.model import Report, build, last_year
from inventory.reports.names import Names
from inventory.reports.page_charts import Chart, formula, sankey, treemap
from inventory.reports.page_lines import PageLines, key_rows, largest
from inventory.results import Inventory

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
SUBJECTS = ("entity", "region", "year")


def write_page(result: Inventory, path: Path, lang: str = "en") -> None:
    """Write the report of an inventory as one HTML file in `lang` ("zh" or "en")."""
    path.write_text(page(result, lang), encoding="utf-8", newline="\n")


def page(result: Inventory, lang: str = "en") -> str:
    """The page's text. The same inventory gives the same text."""
    report, result = build(result, lang, rows=0), last_year(result)
    names = Names(lang, result.plan.rulebook.category_edition)
    charts = {n: c for n, c in (("flows", sankey(result, report)), ("areas", treemap(report))) if c}
    scripts = _scripts(charts)
    shown = PageLines(result, names, _subjects(result)).rows(largest(result))
    text: str = _template().render(
        r=report,
        charts=charts,
        items=sorted(report.items, key=lambda row: -abs(row.co2e.value or 0.0)),
        keys=key_rows(result, names),
        lines=list(shown),
        factor_place={f.id: n for n, f in enumerate(report.factors, 1)},
        css=_asset("page.css"),
        scripts=scripts,
        policy=f"{POLICY}; script-src {' '.join(map(_hash, scripts))}",
        t=lambda name, **data: label(name, lang, **data).replace("CO2", "CO₂"),
        number=_numbers(report),
    )
    return text


def _subjects(result: Inventory) -> tuple[str, ...]:
    """Which of entity, region and year differ between lines."""
    records = result.plan.records
    several = {"entity": len(records.text["entity"].words), "region": len(records.text["region"].words)}
    several["year"] = len(set(records.year.tolist())) if len(records) else 0
    return tuple(s for s in SUBJECTS if several[s] > 1)


def _numbers(report: Report) -> Any:
    """How a figure is written: with the rule book's decimals."""
    return lambda value: "" if value is None else f"{value:,.{report.decimals}f}"


# -- parts of the file -------------------------------------------------------------------------------------------------


@cache
def _asset(name: str) -> str:
    return (files("inventory.reports") / name).read_text(encoding="utf-8")


@cache
def _plotly() -> str:
    """Plotly's script as its package ships it, found without importing the package."""
    spec = find_spec("plotly")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ModuleNotFoundError("the page's pictures need the package plotly")
    script = Path(folders[0]) / "package_data" / "plotly.min.js"
    return script.read_text(encoding="utf-8").replace("</script", r"<\/script")


def _scripts(charts: dict[str, Chart]) -> list[str]:
    """The scripts of the page; plotly only where there is a picture to draw."""
    return [*([_plotly()] if charts else []), _asset("page.js")]


def _breakable(id: str) -> Any:
    """An id that may be broken after its dots, dashes and underscores."""
    from markupsafe import Markup, escape  # noqa: PLC0415 - comes with jinja

    return Markup(re.sub(r"([._-])", r"\1<wbr>", str(escape(id))))


def _hash(script: str) -> str:
    """A script as the content policy names it."""
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - a tenth of a second that only a page waits for

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"formula": formula, "breakable": _breakable}
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "allow_nan": False}
    return environment.from_string(_asset("page.html.j2"))
