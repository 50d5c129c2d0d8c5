"""The blank sheet of a form of layout `matrix`: what `matrix.py` reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from inventory import units
from inventory.reading.choices import allowed, choices, label
from inventory.reading.guide import DARK, MISSING, OPTIONAL
from inventory.reading.unitcells import GAS_VOLUMES, energy_of
from inventory.rulebooks import Form, RuleBook
from inventory.vocabulary import ClosedList, Key
from inventory.words import Words

HEADING_ROW, UNIT_ROW, FIRST_ROW = 2, 3, 4
SUM, WIDTH = "#E4EBEF", 11
NUMBER_OR_KEY = Words("A number or one of NO, NA, C is expected.", "应填数字，或 NO、NA、C。")
UNIT = Words("Unit", "计量单位")
SLACK = 0.5
"""Sums are marked from a difference of half a unit in the second decimal of each part on."""

Style = Callable[..., Any]


def write_matrix(sheet: Any, form: Form, book: RuleBook, lang: str, style: Style) -> None:
    """Labels are locked, cells open. A row that its parts make up turns red while it differs from their sum."""
    side, across = form.fields[:2]
    down, over = choices(side.choices, book), choices(across.choices, book)
    rows, columns = allowed(down, side), allowed(over, across)
    head = style(bold=True, font_color="white", bg_color=DARK, text_wrap=True, border=1, align="center")
    sheet.set_column(0, 0, side.width, style(bold=True))
    sheet.set_column(1, len(columns), WIDTH)
    sheet.set_row(HEADING_ROW, 44)
    sheet.write(HEADING_ROW, 0, side.heading.of(lang), head)
    sheet.write(UNIT_ROW, 0, UNIT.of(lang), head)
    for number, id in enumerate(columns, 1):
        sheet.write(HEADING_ROW, number, label(over, id).of(lang), head)
        sheet.write(UNIT_ROW, number, _unit(form, book, over, id, lang), head)
    for number, id in enumerate(rows, FIRST_ROW):
        depth = _depth(down, id)
        sheet.write(number, 0, label(down, id).of(lang), style(bold=not depth, indent=depth))
        for column in range(1, len(columns) + 1):
            sheet.write_blank(number, column, None, _cell(style, is_sum=bool(_parts(down, id, rows))))
    _check(sheet, down, rows, len(columns), style)
    _validate(sheet, len(rows), len(columns), lang)
    sheet.freeze_panes(FIRST_ROW, 1)
    sheet.repeat_rows(HEADING_ROW, UNIT_ROW)
    sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})


def _unit(form: Form, book: RuleBook, over: Any, id: str, lang: str) -> str:
    """The unit below a heading, spelled so that it is read back as the form's."""
    unit = form.printed_units.get(over[id].attributes.get("measure", ""), "") if isinstance(over, ClosedList) else ""
    unit = unit or next(u for f in form.fields if f.kind == "unit" for u in f.units)
    condition = next((c for c in GAS_VOLUMES if c == book.gas_volume), None)
    return units.spelling_choices((unit,), lang, energy=energy_of(form.activity, book), gas_volume=condition)[0]


def _depth(down: Any, id: str) -> int:
    """How many rows a row is part of."""
    parent = down[id].attributes.get("parent", "") if isinstance(down, ClosedList) else ""
    return 1 + _depth(down, parent) if parent else 0


def _parts(down: Any, id: str, rows: list[str]) -> list[int]:
    """The places among `rows` of the parts that make a row up; none for a row that has no such parts."""
    if not isinstance(down, ClosedList) or down[id].attributes.get("parts") != "all":
        return []
    return [n for n, row in enumerate(rows) if down[row].attributes.get("parent") == id]


def _cell(style: Style, *, is_sum: bool) -> Any:
    colour = SUM if is_sum else OPTIONAL
    return style(bg_color=colour, locked=False, num_format="#,##0.00##", border=1, border_color="#D9D9D9", bold=is_sum)


def _check(sheet: Any, down: Any, rows: list[str], columns: int, style: Style) -> None:
    """Live: a filled sum is compared with its parts."""
    for number, id in enumerate(rows):
        parts, line = _parts(down, id, rows), FIRST_ROW + number + 1
        if parts:
            added = "+".join(f"N(B{FIRST_ROW + p + 1})" for p in parts)
            slack = SLACK * 0.01 * (len(parts) + 1)
            formula = f"=AND(ISNUMBER(B{line}),ABS(N(B{line})-({added}))>{slack:g})"
            where = (line - 1, 1, line - 1, columns)
            look = style(bg_color=MISSING)
            sheet.conditional_format(*where, {"type": "formula", "criteria": formula, "format": look})


def _validate(sheet: Any, rows: int, columns: int, lang: str) -> None:
    cell = f"B{FIRST_ROW + 1}"
    keys = ",".join(f'{cell}="{key.value}"' for key in (Key.NO, Key.NA, Key.C))
    rule = {"validate": "custom", "value": f"=OR(ISNUMBER({cell}),{keys})", "error_type": "warning"}
    where = (FIRST_ROW, 1, FIRST_ROW + rows - 1, columns)
    sheet.data_validation(*where, {**rule, "error_message": NUMBER_OR_KEY.of(lang)})
