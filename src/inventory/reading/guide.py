"""The first page of the template: how to fill it in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import NamedTuple

from inventory import units
from inventory.reading.sectors import sectors_of
from inventory.rulebooks import RuleBook
from inventory.vocabulary import Key
from inventory.words import Words

NONE = Words("", "")
DARK, REQUIRED, OPTIONAL, MEASURED, MISSING = "#1F4E5F", "#FFF4CC", "#F3F8FB", "#E9F5E9", "#FFB3A7"


class Line(NamedTuple):
    """A line of the guide: a name and a text; `style` is title, head, name or text.

    `form`: the id of the form whose sheet the name leads to.
    """

    name: Words
    text: Words = NONE
    style: str = "name"
    colour: str = ""
    form: str = ""


SHEETS_TEXT = Words(
    "A name leads to its sheet; sheets of a sector share the colour of their tabs. Fill in those you have data for: "
    "the others may stay blank or be deleted.",
    "点击表名跳转；同一部门的表标签颜色相同。只填有数据的表，其余可留空或删除。",
)
SECTOR_COLOURS = (
    "#2E75B6", "#C55A11", "#548235", "#7F6000", "#7030A0", "#BF9000", "#1F4E79", "#843C0B", "#00B0A0", "#A50021",
    "#70AD47", "#9E480E", "#3B6E22", "#A9D18E", "#5B9BD5", "#833C72", "#D9B300", "#336699", "#8FAADC", "#FF7C80",
)  # fmt: skip

STEPS = (
    Words(
        "Fill in the cover first. Rows of the other sheets that leave the year, region or entity blank take them from "
        "there.",
        "先填写封面表。其他表中年份、地区、主体留空的行取封面的值。",
    ),
    Words(
        "One row per entry, below the headings. Rows add up; nothing overwrites. Leave no row of totals: totals are "
        "worked out.",
        "在列名下方每行填写一条。各行累加，互不覆盖。不要填写合计行，合计由系统计算。",
    ),
    Words(
        "Choose words and units from the drop-down lists. Usual Chinese and English spellings are read too; a spelling "
        "with two meanings (ton, Mt, 方) is refused and reported.",
        "文字和单位请从下拉列表中选择。常用的中英文写法也能识别；含义不唯一的写法（ton、Mt、方）不予采用并会指出。",
    ),
    Words(
        "A blank amount is never taken as zero: write 0, or a notation key from the table below.",
        "数量留空不作为 0：请填 0，或填下表中的注释符号。",
    ),
    Words(
        "Measured values are optional; where given they replace the tables' values for that row. Mind the units in the "
        "heading. Percentages are written as 94, not 0.94.",
        "实测值可不填；填写后该行以实测值代替缺省值。请注意列名中的单位。百分数填 94，不填 0.94。",
    ),
    Words(
        "Columns may be moved, sheets copied (a number may follow the name), and rows added beyond the "
        "coloured ones. Do not merge cells.",
        "列可以调换位置，表可以复制（表名后可加数字），行数可超出着色区域。请勿合并单元格。",
    ),
    Words(
        "Formulas are read by their stored value: save the workbook in a spreadsheet program before handing it in.",
        "公式按保存的计算结果读取：提交前请用电子表格软件保存一次。",
    ),
)
COLOURS = {
    REQUIRED: Words("to be filled in (＊ in the heading)", "必填（列名带＊）"),
    OPTIONAL: Words("may stay blank", "可不填"),
    MEASURED: Words("measured value, if there is one", "有实测值时填写"),
    MISSING: Words("still missing in a row that has been begun", "该行已开始填写，此格尚缺"),
}
KEY_USES = {
    Key.NO: Words("the activity does not occur here", "该活动在此不存在"),
    Key.NE: Words("it occurs but was not estimated; give the reason in the note", "存在但未估算；须在备注中写明原因"),
    Key.NA: Words("it occurs but emits nothing of the gas", "存在，但不产生该排放"),
    Key.IE: Words("counted in another category; name it in the note", "已计入其他类别；须在备注中写明计入何处"),
    Key.C: Words("confidential", "因保密不单独列出"),
}


def guide_lines(book: RuleBook) -> Iterator[Line]:
    """The whole page, top to bottom."""
    yield Line(book.title, NONE, "title")
    yield from _about(book)
    yield _head("How to fill in", "填报方法")
    yield from (Line(Words(f"{n}.", f"{n}."), step) for n, step in enumerate(STEPS, 1))
    yield from _sheets(book)
    yield _head("Colours", "颜色")
    yield from (Line(NONE, words, "text", colour) for colour, words in COLOURS.items())
    yield _head("Notation keys", "注释符号")
    yield from (Line(Words(key.value, key.value), _key_text(key, use)) for key, use in KEY_USES.items())
    yield _head("Units offered", "可选单位")
    yield from _units(book)


def _sheets(book: RuleBook) -> Iterator[Line]:
    """The sheets in their order, each with the sectors it is for."""
    yield _head("Sheets", "各表")
    yield Line(NONE, SHEETS_TEXT, "text")
    for form in book.forms:
        sectors = ", ".join(sectors_of(form))
        texts = (f"[{sectors}] {text}" if sectors else text for text in form.help)
        yield Line(form.title, Words(*texts), form=form.id)


def tab_colours(book: RuleBook) -> dict[str, str]:
    """The colours of the sectors, by id of the form; none for a form of no sector."""
    sectors = {f.id: s for f in book.forms for s in sectors_of(f)[:1]}
    colours = dict(zip(dict.fromkeys(sectors.values()), cycle(SECTOR_COLOURS), strict=False))
    return {form: colours[sector] for form, sector in sectors.items()}


def _head(en: str, zh: str) -> Line:
    return Line(Words(en, zh), NONE, "head")


def _about(book: RuleBook) -> Iterator[Line]:
    yield Line(Words("Rule book", "规则手册"), Words(book.id, book.id))
    yield Line(Words("Edition", "版本"), book.edition)
    yield Line(Words("Published by", "发布机构"), book.publisher)
    yield Line(Words("Citation", "依据"), book.citation)
    yield Line(Words("Years", "适用年份"), Words(*["–".join(map(str, book.years))] * 2))
    if any(book.gas_volume_note):
        yield Line(Words("Gas volumes", "气体体积"), book.gas_volume_note)


def _key_text(key: Key, use: Words) -> Words:
    return Words(f"{key.words.en}: {use.en}", f"{key.words.zh}：{use.zh}")


def _units(book: RuleBook) -> Iterator[Line]:
    """What the drop-down lists of units hold, form by form, spelled in both languages."""
    for form in book.forms:
        for field in form.fields:
            if field.kind == "unit":
                spelled = "; ".join(" = ".join(_spellings(unit)) for unit in field.units)
                yield Line(form.title, Words(spelled, spelled))


def _spellings(unit: str) -> list[str]:
    return list(dict.fromkeys(units.label(unit, lang) for lang in ("zh", "en")))
