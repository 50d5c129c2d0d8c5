"""Make qingdao-2019.xlsx from the blank workbook and qingdao-2019.csv: `python examples/province/make_qingdao.py`.

The statistics say what was consumed, not what was burnt. Each row says here how it is used, and why.
"""

from __future__ import annotations

import csv
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from same_bytes import save

from inventory.reading import write_template
from inventory.rulebooks import load

HERE = Path(__file__).resolve().parent
BOOK = "cn-province-2011"
SOURCE = "青岛市规模以上工业主要能源消费量，转引自《中国双碳大数据指数白皮书 (2022)》表11"
USES = {
    "原油": ("原料", "炼油投入，未燃烧；其碳计入油品的燃烧（1.A）。来源未拆分用途"),
    "高炉煤气": ("已在别处计入", "由高炉中的焦炭产生，其碳已随焦炭计入（1.A），不重复计算"),
    "焦炭": ("燃烧", "高炉用焦炭按燃烧计入其全部碳量；副产高炉煤气记为 IE"),
}
TRANSFERS = (
    ("调入", "山西", 1_500_000, "示例数量，非统计数据 (illustrative amount)"),
    ("调出", "江苏", 120_000, "示例数量，非统计数据 (illustrative amount)"),
)


def statistics() -> list[tuple[str, str, float]]:
    """(item, unit, amount) of the source table."""
    lines = (HERE / "qingdao-2019.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [(r["item_zh"], r["unit_zh"], float(r["amount_2019"])) for r in rows]


def headings(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """The heading row and each heading's column."""
    for row in sheet.iter_rows(max_row=15):
        named = {str(c.value).rstrip("＊* "): c.column for c in row if c.value is not None}
        if "数量" in named:
            return row[0].row, named
    raise LookupError(f"no headings in {sheet.title}")


def fill(sheet: Worksheet, rows: list[dict[str, object]]) -> None:
    """Write rows below the headings, by heading."""
    first, columns = headings(sheet)
    for number, row in enumerate(rows, first + 1):
        for heading, value in row.items():
            sheet.cell(number, columns[heading], value)


def main() -> None:
    path = HERE / "qingdao-2019.xlsx"
    write_template(load(BOOK), path, "zh")
    book = load_workbook(path)
    cover = {"填报主体": "青岛市规模以上工业", "地区": "山东", "年份": 2019}
    for row in book["基本信息"].iter_rows():
        for cell in row:
            label = str(cell.value or "").rstrip("＊* ")
            if label in cover:
                book["基本信息"].cell(cell.row, cell.column + 1, cover[label])
    data = statistics()
    fuels = [r for r in data if r[0] not in ("热力", "电力")]
    fill(book["化石燃料燃烧"], [fuel_row(*r) for r in fuels])
    for item, unit, amount in data:
        if item in ("热力", "电力"):
            fill(book[f"购入{item}"], [{"数量": amount, "单位": unit, "备注": SOURCE}])
    transfers = [{"调入或调出": d, "对方地区": r, "数量": a, "单位": "万千瓦时", "备注": n} for d, r, a, n in TRANSFERS]
    fill(book["电力调入调出"], transfers)
    save(book, path)


def fuel_row(item: str, unit: str, amount: float) -> dict[str, object]:
    use, note = USES.get(item, ("燃烧", SOURCE))
    return {"IPCC类别": "1.A", "燃料品种": item, "用途": use, "数量": amount, "单位": unit, "备注": note}


if __name__ == "__main__":
    main()
