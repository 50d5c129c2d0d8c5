"""Reading: workbooks, CSV and Parquet files and data frames → records and issues; and the blank template.

A rule book's *form* says which sheet, headings, words and units are expected; the same form makes the template. Every
source becomes columns of cells (`columns`), and columns become records in one way (`convert`): each distinct word is
looked up once, numbers are checked as arrays, and only what is wrong is looked at row by row. Nothing is guessed and
nothing is raised for what a user wrote: every problem is an issue with its cell.
"""

from pathlib import Path

from inventory.reading.read import Source, Submission, read, stated_rulebook
from inventory.rulebooks import RuleBook

__all__ = ["Source", "Submission", "read", "stated_rulebook", "write_template"]


def write_template(rulebook: RuleBook, path: str | Path, lang: str = "") -> None:
    """Write a rule book's blank input workbook, in `lang` ("zh" or "en"; the rule book's own if blank)."""
    from inventory.reading.template import write  # noqa: PLC0415 - XlsxWriter only where it is used

    write(rulebook, Path(path), lang or rulebook.default_lang)
