"""The command line: arguments to verbs. Nothing heavy is imported before a command runs.

argparse, because `--help` must answer at once: click and typer take 40 to 70 ms to import, the interpreter takes 15.
"""

from __future__ import annotations

import argparse
import io
import os
import sys

from inventory.cli.language import environment_language
from inventory.words import Words

DONE, INTERNAL = 0, 3
GWP_SETS = ("SAR", "AR4", "AR5", "AR6")
FORMATS = ("xlsx", "html", "csv")

COMMANDS = {
    "rulebooks": (Words("list rule books", "列出规则手册"), "lang json"),
    "methods": (
        Words("list methods, or show one with its equation", "列出方法，或显示某一方法及其公式"),
        "method rulebook category lang json",
    ),
    "template": (
        Words("write the blank input workbook of a rule book", "生成规则手册的空白填报表"),
        "book file categories lang",
    ),
    "check": (
        Words("read and validate only: every problem with its place", "只读取和校验：列出每个问题及其位置"),
        "files rulebook factors strict lang json",
    ),
    "compute": (
        Words("the main job: FILES to a result bundle with its reports", "主要工作：由填报文件得到结果和报告"),
        "files folder rulebook gwp release factors engine workers strict lang json",
    ),
    "explain": (
        Words("the trace of figures, from total to cell", "追溯数值：从合计到单元格"),
        "bundle line category gas lang json",
    ),
    "report": (Words("write a report again", "按其他语言或格式重新生成报告"), "bundle format file lang"),
}

FACTOR_COMMANDS = {
    "find": (Words("rows in which every word occurs", "查找包含全部关键词的因子"), "words release lang json"),
    "show": (Words("one row with its source", "显示一个因子及其来源"), "factor release lang json"),
    "diff": (
        Words("what differs between two releases or two tables", "比较两个发布版或两张表"),
        "first second effect lang json",
    ),
    "check": (Words("load checks of the tables, or of your own", "校验因子表或自带因子"), "tables lang json"),
}

ARGUMENTS: dict[str, tuple[tuple[str, ...], dict[str, object], Words]] = {
    "files": (
        ("files",),
        {"nargs": "+", "metavar": "FILE"},
        Words("workbooks, CSV or Parquet", "工作簿、CSV 或 Parquet"),
    ),
    "bundle": (("bundle",), {"metavar": "BUNDLE"}, Words("a result folder", "结果文件夹")),
    "book": (("rulebook",), {"metavar": "RULEBOOK"}, Words("a rule book's id", "规则手册编号")),
    "method": (("method",), {"nargs": "?", "metavar": "METHOD"}, Words("a method's id", "方法编号")),
    "words": (
        ("words",),
        {"nargs": "+", "metavar": "WORD"},
        Words("ids, fuels, gases, regions", "编号、燃料、气体、地区"),
    ),
    "factor": (("factor_id",), {"metavar": "ID"}, Words("a factor's id", "因子编号")),
    "first": (("first",), {"metavar": "A"}, Words("a release or a table", "发布版或因子表")),
    "second": (("second",), {"metavar": "B"}, Words("another", "另一个")),
    "tables": (("folder",), {"nargs": "?", "default": "", "metavar": "DIR"}, Words("your own tables", "自带因子表")),
    "file": (("-o", "--output"), {"default": "", "metavar": "FILE"}, Words("where to write it", "输出文件")),
    "categories": (
        ("--categories",),
        {"nargs": "+", "default": (), "metavar": "C"},
        Words("only the sheets for these categories, such as 1.A 1.B", "仅生成这些类别的填报表，如 1.A 1.B"),
    ),
    "folder": (
        ("-o", "--output"),
        {"default": "inventory-result", "metavar": "DIR"},
        Words("the result's folder", "结果文件夹"),
    ),
    "rulebook": (
        ("--rulebook",),
        {"default": "", "metavar": "ID"},
        Words("where the input does not say it", "输入未注明时指定规则手册"),
    ),
    "gwp": (
        ("--gwp",),
        {"choices": GWP_SETS, "default": ""},
        Words("in place of the rule book's", "代替手册规定的 GWP 版本"),
    ),
    "release": (
        ("--release",),
        {"default": "", "metavar": "ID"},
        Words("release of the factor tables", "因子表发布版"),
    ),
    "factors": (
        ("--factors",),
        {"default": "", "metavar": "DIR"},
        Words("your own factor tables, asked first", "自带因子表，优先采用"),
    ),
    "effect": (
        ("--bundle",),
        {"default": "", "metavar": "BUNDLE"},
        Words("show what this result's total would become", "显示对该结果合计的影响"),
    ),
    "engine": (("--engine",), {"choices": ("local",), "default": "local"}, Words("where to work it out", "计算引擎")),
    "workers": (("--workers",), {"type": int, "default": 1, "metavar": "N"}, Words("threads", "线程数")),
    "strict": (
        ("--strict",),
        {"action": "store_true"},
        Words("warnings and unverified factors stop too", "警告和未核实因子也视为错误"),
    ),
    "line": (("--line",), {"default": "", "metavar": "ID"}, Words("one line", "某一行")),
    "category": (("--category",), {"default": "", "metavar": "C"}, Words("at or below a category", "某类别及其下级")),
    "gas": (("--gas",), {"default": "", "metavar": "G"}, Words("only this gas", "仅该气体")),
    "format": (
        ("--format",),
        {"dest": "kind", "choices": FORMATS, "default": "xlsx"},
        Words("of the report", "报告格式"),
    ),
    "lang": (("--lang",), {"choices": ("zh", "en"), "default": ""}, Words("language of the output", "输出语言")),
    "json": (
        ("--json",),
        {"dest": "as_json", "action": "store_true"},
        Words("machine-readable output", "机器可读输出"),
    ),
}

PURPOSE = Words(
    "Greenhouse-gas inventories, from activity workbook to traceable report.",
    "温室气体清单：从活动水平数据到可追溯的报告。",
)


def parser(lang: str) -> argparse.ArgumentParser:
    """All commands with their arguments, explained in `lang`."""
    top = argparse.ArgumentParser(prog="inventory", description=PURPOSE.of(lang))
    top.add_argument("--version", action="store_true", help=Words("show the version", "显示版本").of(lang))
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _add(commands, COMMANDS, lang)
    text = Words("search, show, compare and check emission factors", "查找、显示、比较、校验排放因子").of(lang)
    library = commands.add_parser("factors", help=text, description=text)
    _add(library.add_subparsers(dest="factors_command", metavar="COMMAND", required=True), FACTOR_COMMANDS, lang)
    return top


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], named: dict[str, tuple[Words, str]], lang: str
) -> None:
    for name, (text, arguments) in named.items():
        command = commands.add_parser(name, help=text.of(lang), description=text.of(lang))
        for argument in arguments.split():
            flags, options, meaning = ARGUMENTS[argument]
            command.add_argument(*flags, help=meaning.of(lang), **options)  # type: ignore[arg-type]


def main(argv: list[str] | None = None) -> None:
    """Run a command and exit: 0 done, 1 problems found in the user's data, 2 wrong use, 3 internal error."""
    for stream in (sys.stdout, sys.stderr):  # a console that cannot show a character shows "?" instead of failing
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    top = parser(environment_language())
    arguments = top.parse_args(argv)
    if not arguments.command and not arguments.version:
        top.print_help()
        sys.exit(DONE)
    from inventory.cli import commands  # noqa: PLC0415 - `--help` does not wait for it

    try:
        code = commands.run(arguments)
        sys.stdout.flush()
        sys.exit(code)
    except BrokenPipeError:  # the reader, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(DONE)
    except Exception as error:  # the last resort: say what happened, and that it is our fault
        print(f"internal error: {type(error).__name__}: {error}", file=sys.stderr)
        print("This is a fault of inventory, not of your data. 这是程序缺陷，与您的数据无关。", file=sys.stderr)
        sys.exit(INTERNAL)
