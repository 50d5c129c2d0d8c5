"""Global warming potentials over 100 years, as explicit factors keyed by assessment report and gas.

The values are those of the package `globalwarmingpotentials`; `data/gwp_additions.csv` adds carbon dioxide and the
origins of methane, each row with its citation. A value that a report does not give is never taken from another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from inventory.vocabulary.closed_list import ClosedList, UnknownTerm, read_list, read_rows
from inventory.vocabulary.gases import blend_components, blend_list, gas_list
from inventory.words import Words


class Gwp(NamedTuple):
    """One value with its unit (`tCO2e/tHFC134a`), its source in words, and its evidence."""

    value: float
    unit: str
    source: Words
    evidence: str


class UnknownGas(UnknownTerm):
    """No gas of that name."""


class UnknownReport(UnknownTerm):
    """No assessment report of that name."""


class NoGwp(LookupError):
    """The report has no value for the gas; `choices` are the reports that have one."""

    def __init__(self, report: str, gas: str, choices: tuple[str, ...]) -> None:
        self.report, self.gas, self.choices = report, gas, choices
        hint = f"reports that have one: {', '.join(choices)}" if choices else "no report here has one"
        super().__init__(f"{report} has no GWP100 for {gas}; {hint}")


@cache
def report_list() -> ClosedList:
    """The assessment reports whose values can be used: SAR, AR4, AR5, AR5_CCF, AR6."""
    return read_list(Words("assessment report", "评估报告"), "gwp_reports.csv")


def gwp100(report: str, gas: str) -> Gwp:
    """The value of one gas in one report; raises `UnknownReport`, `UnknownGas` or `NoGwp`."""
    report, gas = _known_report(report), _known_gas(gas)
    found = _table(report).get(gas)
    if found is None:
        raise NoGwp(report, gas, tuple(other for other in report_list() if gas in _table(other)))
    return found


def blend_gwp100(report: str, blend: str) -> Gwp:
    """The mass-weighted value of a refrigerant blend; raises `NoGwp` where a component has none."""
    parts = {gas: gwp100(report, gas) for gas in blend_components(blend)}
    value = sum(share * parts[gas].value for gas, share in blend_components(blend).items())
    name, mixed = blend_list().require(blend), " + ".join(parts)
    source = Words(f"mass-weighted mean of {mixed}", f"{mixed} 的质量加权平均")
    said = _citation(_known_report(report), "", source)
    return Gwp(value, f"tCO2e/t{name.replace('-', '')}", said, "secondary")


def _known_report(text: str) -> str:
    found = report_list().parse(text)
    if found is None:
        raise UnknownReport(text, report_list().name, report_list().nearest(text) or tuple(report_list()))
    return found


def _known_gas(text: str) -> str:
    found = gas_list().parse(text)
    if found is None:
        raise UnknownGas(text, gas_list().name, gas_list().nearest(text))
    return found


def _citation(report: str, locator: str, remark: Words) -> Words:
    name = report_list().words(report)
    en, zh = (f", {locator}", f"，{locator}") if locator else ("", "")
    return Words(f"{name.en}{en}; {remark.en}", f"{name.zh}{zh}；{remark.zh}")


def _unit(gas: str) -> str:
    """The two origins of methane are masses of methane."""
    return f"tCO2e/t{gas.split('_', maxsplit=1)[0].replace('-', '')}"


@cache
def _table(report: str) -> Mapping[str, Gwp]:
    return {**_package_table(report), **_added_table(report)}


def _package_table(report: str) -> dict[str, Gwp]:
    from globalwarmingpotentials import __version__, data  # noqa: PLC0415 - only where a value is asked for

    values: dict[str, float] = data[report_list().attribute(report, "package_name")]
    package = f"globalwarmingpotentials {__version__}"
    remark = Words(f"as compiled by {package}", f"据 {package} 整理")
    source = _citation(report, report_list().attribute(report, "locator"), remark)
    names = {gas_list().attribute(gas, "package_name"): gas for gas in gas_list()}
    return {
        names[name]: Gwp(value, _unit(names[name]), source, "secondary")
        for name, value in values.items()
        if name in names
    }


def _added_table(report: str) -> dict[str, Gwp]:
    rows = [row for row in read_rows("gwp_additions.csv") if row["report"] == report]
    return {row["gas"]: _added(report, row) for row in rows}


def _added(report: str, row: Mapping[str, str]) -> Gwp:
    source = _citation(report, row["locator"], Words(row["en"], row["zh"]))
    return Gwp(float(row["value"]), _unit(row["gas"]), source, row["evidence"])
