"""The blank workbook of a rule book: a guide, the cover, and a sheet for each form with drop-down lists.

What it writes is what `forms` and `headings` read. The same rule book gives the same bytes.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from inventory import units
from inventory.reading.choices import allowed, choices, label
from inventory.reading.forms import GUIDE, LISTS, sheet_name
from inventory.reading.guide import DARK, MEASURED, MISSING, OPTIONAL, REQUIRED, guide_lines, tab_colours
from inventory.reading.matrix_template import write_matrix
from inventory.reading.package import RULEBOOK_PROPERTY, column_letters
from inventory.reading.sectors import in_order
from inventory.reading.unitcells import GAS_VOLUMES, energy_of, is_gas_volume
from inventory.rulebooks import Field, Form, RuleBook
from inventory.vocabulary import Key
from inventory.words import Words

CREATED = datetime(2000, 1, 1)
ROWS = 2000
TITLE_ROW, HELP_ROW, HEADING_ROW = 0, 1, 2
COVER_FIRST_ROW = 3
REQUIRED_MARK = "＊"
A4 = 9
LATIN, CHINESE = "Calibri", "微软雅黑"
NOT_IN_LIST = Words(
    "This is not in the list. Other usual spellings are read as well; anything unknown will be reported.",
    "所填内容不在列表中。其他常用写法也能识别，无法识别的会在检查时指出。",
)
NOT_A_NUMBER = Words("A number of zero or more is expected.", "应填不小于 0 的数字。")
NUMBER_OR_KEY = Words("A number of zero or more, or a notation key, is expected.", "应填不小于 0 的数字，或注释符号。")
SIGNED_OR_KEY = Words("A number, below zero too, or a notation key, is expected.", "应填数字（可为负），或注释符号。")
NOT_A_PERCENT = Words("Percent is expected: 94 for 94 %.", "应填百分数：94% 填 94。")
NOT_A_YEAR = Words("A year of four digits is expected.", "应填四位数字的年份。")
NOT_A_MONTH = Words("A number from 1 to 12 is expected.", "应填 1—12 的数字。")
NUMBER_FORMATS = {"number": "#,##0.00####", "measured": "#,##0.00####", "year": "0", "month": "0"}


def write(book: RuleBook, path: Path, lang: str) -> None:
    """Write the workbook to `path`."""
    with xlsxwriter.Workbook(str(path), {"in_memory": True}) as workbook:
        workbook.set_properties({"title": book.title.of(lang), "created": CREATED})
        workbook.set_custom_property(RULEBOOK_PROPERTY, book.id)
        _Template(workbook, book, lang).write()


class _Template:
    """One workbook being written."""

    def __init__(self, workbook: Any, book: RuleBook, lang: str) -> None:
        self.workbook, self.book, self.lang = workbook, in_order(book), lang
        self.font = CHINESE if lang == "zh" else LATIN
        self.lists: dict[tuple[str, ...], str] = {}

    def write(self) -> None:
        """The sheets in their order; the lists come last and are hidden."""
        self._guide()
        colours = tab_colours(self.book)
        for form in self.book.forms:
            sheet = self.workbook.add_worksheet(sheet_name(form, self.lang))
            if form.id in colours:
                sheet.set_tab_color(colours[form.id])
            {"cover": self._cover, "rows": self._form, "matrix": self._matrix}[form.layout](sheet, form)
        self._write_lists()

    def style(self, **more: Any) -> Any:
        """A cell format in the workbook's font."""
        return self.workbook.add_format({"font_name": self.font, "font_size": 10, "valign": "vcenter", **more})

    def say(self, words: Words) -> str:
        """A text in the workbook's language."""
        return words.of(self.lang)

    def _guide(self) -> None:
        sheet = self.workbook.add_worksheet(self.say(GUIDE))
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 100)
        styles = {
            "title": self.style(bold=True, font_size=16, font_color=DARK),
            "head": self.style(bold=True, font_color="white", bg_color=DARK),
            "name": self.style(bold=True, valign="top", text_wrap=True),
            "text": self.style(valign="top", text_wrap=True),
            "link": self.style(bold=True, valign="top", text_wrap=True, underline=1, font_color=DARK),
        }
        for row, line in enumerate(guide_lines(self.book)):
            name, text = self.say(line.name), self.say(line.text)
            colour = line.colour and self.style(bg_color=line.colour, border=1, border_color="#BFBFBF")
            form = line.form and self.book.form(line.form)
            if form:
                at = f"internal:'{sheet_name(form, self.lang)}'!A1"
                sheet.write_url(row, 0, at, styles["link"], string=name)
            else:
                sheet.write(row, 0, name, colour or styles[line.style])
            sheet.write(row, 1, text, styles["head" if line.style == "head" else "text"])
        self._print(sheet)

    def _print(self, sheet: Any) -> None:
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&R&P / &N")
        sheet.hide_gridlines(2)

    def _head(self, sheet: Any, form: Form) -> None:
        """Title and help above a form."""
        plain = self.style(bg_color="#FFFFFF")
        sheet.set_row(TITLE_ROW, 26, plain)
        sheet.set_row(HELP_ROW, 18, plain)
        sheet.write(TITLE_ROW, 0, self.say(form.title), self.style(bold=True, font_size=14, font_color=DARK))
        sheet.write(HELP_ROW, 0, self.say(form.help), self.style(italic=True, font_color="#595959"))
        self._print(sheet)

    def _cover(self, sheet: Any, form: Form) -> None:
        """Headings with the cells to fill beside them."""
        self._head(sheet, form)
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, 36)
        sheet.set_column(2, 2, 60)
        for row, field in enumerate(form.fields, COVER_FIRST_ROW):
            sheet.write(row, 0, self._heading(field), self.style(bold=True, font_color="white", bg_color=DARK))
            sheet.write_blank(row, 1, None, self._input(field))
            sheet.write(row, 2, self.say(field.help), self.style(italic=True, font_color="#595959"))
            self._validate(sheet, form, field, (row, 1, row, 1))

    def _form(self, sheet: Any, form: Form) -> None:
        """A row of headings over columns to fill."""
        self._head(sheet, form)
        head = self.style(bold=True, font_color="white", bg_color=DARK, text_wrap=True, border=1, align="center")
        sheet.set_row(HEADING_ROW, 44)
        first = HEADING_ROW + 1
        for column, field in enumerate(form.fields):
            sheet.set_column(column, column, field.width, self._input(field))
            sheet.write(HEADING_ROW, column, self._heading(field), head)
            if self.say(field.help):
                sheet.write_comment(HEADING_ROW, column, self.say(field.help), {"author": "", "x_scale": 2})
            self._validate(sheet, form, field, (first, column, first + ROWS - 1, column))
            self._mark_missing(sheet, form, column, first)
        sheet.freeze_panes(first, 1)
        sheet.repeat_rows(HEADING_ROW)

    def _matrix(self, sheet: Any, form: Form) -> None:
        """Words down the side and across, units below them, cells to fill between."""
        self._head(sheet, form)
        write_matrix(sheet, form, self.book, self.lang, self.style)

    def _heading(self, field: Field) -> str:
        mark = f" {REQUIRED_MARK}" if _is_required(field) else ""
        return self.say(field.heading) + mark

    def _input(self, field: Field) -> Any:
        colour = REQUIRED if _is_required(field) else MEASURED if field.kind == "measured" else OPTIONAL
        number_format = NUMBER_FORMATS.get(field.kind, "@")
        edge = {"border": 1, "border_color": "#D9D9D9"}
        return self.style(bg_color=colour, locked=False, num_format=number_format, **edge)

    def _mark_missing(self, sheet: Any, form: Form, column: int, first: int) -> None:
        """A required cell turns red while it is blank in a row that is filled otherwise, and does not only ask."""
        if not _is_required(form.fields[column]):
            return
        cell, last = f"{column_letters(column)}{first + 1}", column_letters(len(form.fields) - 1)
        told = "".join(f',${letters}{first + 1}<>"{word}"' for letters, word in self._asking(form))
        formula = f"=AND(COUNTA($A{first + 1}:${last}{first + 1})>0,ISBLANK({cell}){told})"
        style = self.workbook.add_format({"bg_color": MISSING})
        where = (first, column, first + ROWS - 1, column)
        sheet.conditional_format(*where, {"type": "formula", "criteria": formula, "format": style})

    def _asking(self, form: Form) -> dict[tuple[str, str], None]:
        """The columns and words by which a row of the sheet asks for lines that follow from others."""
        asked = [f.asked_by for f in self.book.follows if form.activity in f.asked_by.get("activity", ())]
        fields = [(n, field) for n, field in enumerate(form.fields) if field.kind == "choice"]
        return {
            (column_letters(n), self.say(label(choices(field.choices, self.book), word))): None
            for by in asked
            for n, field in fields
            for word in by.get(field.column, ())
        }

    def _validate(self, sheet: Any, form: Form, field: Field, where: tuple[int, int, int, int]) -> None:
        rule = self._rule(form, field, f"{column_letters(where[1])}{where[0] + 1}")
        if rule:
            words = rule.pop("words")
            sheet.data_validation(*where, {**rule, "error_type": "warning", "error_message": self.say(words)})

    def _rule(self, form: Form, field: Field, cell: str) -> dict[str, Any] | None:
        """What a spreadsheet program checks while somebody types."""
        if field.kind in ("choice", "unit"):
            source = self._list(tuple(self._labels(form, field)))
            return {"validate": "list", "source": source, "words": NOT_IN_LIST}
        if field.column == "amount":
            keys = self._list(tuple(Key))[1:]
            signed = self.book.activities[form.activity].signed
            number = f"ISNUMBER({cell})" if signed else f"AND(ISNUMBER({cell}),{cell}>=0)"
            words = SIGNED_OR_KEY if signed else NUMBER_OR_KEY
            return {"validate": "custom", "value": f"=OR({number},COUNTIF({keys},{cell})>0)", "words": words}
        first, last = self.book.first_year(form.activity), self.book.years[1]
        return {
            "number": {"validate": "decimal", "criteria": ">=", "value": 0, "words": NOT_A_NUMBER},
            "measured": _measured_rule(field),
            "year": _between(first, last, NOT_A_YEAR),
            "month": _between(1, 12, NOT_A_MONTH),
        }.get(field.kind)

    def _labels(self, form: Form, field: Field) -> list[str]:
        """The words of a drop-down list; each of them is read back as what it stands for."""
        if field.kind == "unit":
            gas = any(is_gas_volume(u) for u in field.units)  # else a plain m3 is one: of wood, of water
            condition = next((c for c in GAS_VOLUMES if gas and c == self.book.gas_volume), None)
            energy = energy_of(form.activity, self.book)
            return units.spelling_choices(field.units, self.lang, energy=energy, gas_volume=condition)
        listed = choices(field.choices, self.book)
        return [self.say(label(listed, id)) for id in allowed(listed, field)]

    def _list(self, texts: tuple[str, ...]) -> str:
        """Where a list stands on the hidden sheet."""
        if texts not in self.lists:
            letter = column_letters(len(self.lists))
            self.lists[texts] = f"={LISTS}!${letter}$1:${letter}${len(texts)}"
        return self.lists[texts]

    def _write_lists(self) -> None:
        sheet = self.workbook.add_worksheet(LISTS)
        for column, texts in enumerate(self.lists):
            sheet.write_column(0, column, texts)
        sheet.hide()


def _is_required(field: Field) -> bool:
    return field.required or field.column == "amount"


def _between(first: int, last: int, words: Words) -> dict[str, Any]:
    return {"validate": "integer", "criteria": "between", "minimum": first, "maximum": last, "words": words}


def _measured_rule(field: Field) -> dict[str, Any]:
    if "percent" in field.units:
        return {"validate": "decimal", "criteria": "between", "minimum": 1, "maximum": 100, "words": NOT_A_PERCENT}
    return {"validate": "decimal", "criteria": ">=", "value": 0, "words": NOT_A_NUMBER}
