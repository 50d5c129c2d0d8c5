"""Make balance-2020.xlsx from the blank workbook and balance-2020.csv: `python examples/province/make_balance.py`.

The energy balance of an illustrative province. No province has these figures: they are round numbers, invented so that
every sum closes. The workbook holds the balance in physical units and in standard coal and a part of the consumption by
industry; its sheets say that it is an example.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from same_bytes import save

from inventory.factors.library import Library
from inventory.reading import write_template
from inventory.rulebooks import load
from inventory.vocabulary.energy_balance import balance_item_list, balance_row_list

HERE = Path(__file__).resolve().parent
BOOK = "cn-province-2011"
MARK = "示例数据，虚构，并非任何省份的统计 · illustrative figures, of no real province"
PHYSICAL, STANDARD, BY_INDUSTRY = "地区能源平衡表（实物量）", "地区能源平衡表（标准量）", "工业分行业终端能源消费"

DEFINED = {"heat": 0.0341, "electricity": 1.229, "other_energy": 1.0}
"""万吨标准煤 per 万百万千焦, per 亿千瓦时 and of itself; the fuels' coefficients are those of the energy balance."""

SUMS = ("supply", "transformation", "final", "final_residential", "difference", "consumption")

Table = dict[str, dict[str, float]]


def figures(table: str) -> Table:
    """Item → row → amount of the rows of one of the two tables, as balance-2020.csv has them."""
    lines = (HERE / "balance-2020.csv").read_text(encoding="utf-8").splitlines()
    found: Table = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        name = row.pop("balance_row")
        if balance_row_list().attribute(name, "table") == table:
            for item in (i for i, text in row.items() if text):
                found.setdefault(item, {})[name] = float(row[item])
    return found


def physical() -> Table:
    """The balance in physical units, with every sum."""
    return {item: summed(rows) for item, rows in figures("balance").items()}


def coefficients() -> dict[str, float]:
    """万吨标准煤 per 万吨 or 亿立方米."""
    rows = Library().table("cn-energy-statistics/energy/standard_coal_coefficient").rows
    return DEFINED | {r.keys["fuel"]: r.value for r in rows}


def standard() -> Table:
    """The same in standard coal: parts are rounded, then added up; columns of totals are the sums of their groups."""
    known = coefficients()
    table = {
        item: summed({row: round(amount * known[item], 2) for row, amount in rows.items()})
        for item, rows in figures("balance").items()
    }
    listed = balance_item_list()
    for total in ("coal_total", "oil_total", "energy_total"):
        members = [i for i in table if listed.attribute(i, "total") == total]
        rows = [r for r in balance_row_list() if any(r in table[m] for m in members) and r not in SUMS]
        table[total] = summed({r: round(sum(table[m].get(r, 0) for m in members), 2) for r in rows})
    return table


def summed(rows: Mapping[str, float]) -> dict[str, float]:
    """The rows of one column with its sums, the statistical difference and total consumption."""
    whole = dict(rows)
    for total in ("final_residential", "supply", "transformation", "final"):
        whole[total] = added(whole, parts(total))
    out, lost = whole["transformation"], whole.get("losses", 0)
    whole["difference"] = round(whole["supply"] + out - lost - whole["final"], 2)
    taken = sum(min(whole.get(r, 0), 0) for r in parts("transformation"))
    whole["consumption"] = round(whole["final"] + lost - taken, 2)
    return whole


def parts(total: str) -> list[str]:
    listed = balance_row_list()
    return [r for r in listed if listed.attribute(r, "parent") == total]


def added(rows: Mapping[str, float], wanted: Iterable[str]) -> float:
    return round(sum(rows.get(r, 0) for r in wanted), 2)


def fill(sheet: Worksheet, table: Table) -> None:
    """Write the cells below the headings of their columns; zeros stay blank, as in print."""
    rows, items = balance_row_list(), balance_item_list()
    columns = {items.parse(str(c.value)): c.column for c in sheet[3] if c.value}
    lines = {rows.parse(str(r[0].value)): r[0].row for r in sheet.iter_rows(min_row=5) if r[0].value}
    for item, cells in table.items():
        for row, value in cells.items():
            if value:
                sheet.cell(lines[row], columns[item], value)
    sheet.cell(1, 4, MARK)


def main() -> None:
    path = HERE / "balance-2020.xlsx"
    write_template(load(BOOK), path, "zh")
    book = load_workbook(path)
    cover = {"填报主体": "示例省（虚构）", "地区": "山东", "年份": 2020}
    for row in book["基本信息"].iter_rows():
        for cell in row:
            label = str(cell.value or "").rstrip("＊* ")
            if label in cover:
                book["基本信息"].cell(cell.row, cell.column + 1, cover[label])
    fill(book[PHYSICAL], physical())
    fill(book[STANDARD], standard())
    fill(book[BY_INDUSTRY], figures("industry"))
    save(book, path)


if __name__ == "__main__":
    main()
