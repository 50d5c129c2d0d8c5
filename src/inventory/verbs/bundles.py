"""Verbs for results: writing the reports that a result has, and loading one that was saved."""

from __future__ import annotations

from pathlib import Path

from inventory.results import Inventory
from inventory.results.bundle import load as load_bundle


def _add_reports(result: Inventory, folder: Path) -> None:
    """The reports that every bundle has."""
    for kind in ("xlsx", "html"):
        report(result, folder / f"report.{kind}", kind)


WRITERS = (_add_reports,)


def load(bundle: str | Path) -> Inventory:
    """A saved result, recomputed from its pinned parts and confirmed. Raises ProblemsFound where a figure differs."""
    return load_bundle(Path(bundle), WRITERS)


def report(result: Inventory, path: str | Path, kind: str, lang: str = "") -> Path:
    """Write a result as `kind`: xlsx, html or csv."""
    REPORTS[kind](result, Path(path), lang or result.lang)
    return Path(path)


def _xlsx(result: Inventory, path: Path, lang: str) -> None:
    from inventory.reports.workbook import write_workbook  # noqa: PLC0415 - XlsxWriter only where it writes

    write_workbook(result, path, lang)


def _html(result: Inventory, path: Path, lang: str) -> None:
    from inventory.reports.page import write_page  # noqa: PLC0415 - jinja2 only where it writes

    write_page(result, path, lang)


def _csv(result: Inventory, path: Path, lang: str) -> None:
    from inventory.reports.interchange import write_csv  # noqa: PLC0415 - Arrow's CSV only where it writes

    write_csv(result, path, lang)


REPORTS = {"xlsx": _xlsx, "html": _html, "csv": _csv}
