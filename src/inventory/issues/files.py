"""Faults of whole files, sheets and headings, found before any cell is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class FileMissing(Issue):
    """There is nothing at the path."""

    code: ClassVar[str] = "FILE_MISSING"
    what: ClassVar[Words] = Words("the file does not exist: {seen}", "文件不存在：{seen}")
    remedy: ClassVar[Words] = Words("check the name and the folder", "请核对文件名和所在目录")


@dataclass(frozen=True, kw_only=True)
class FileUnreadable(Issue):
    """The file is there, but its contents cannot be had."""

    code: ClassVar[str] = "FILE_UNREADABLE"
    what: ClassVar[Words] = Words("the file cannot be read: {reason}", "文件无法读取：{reason}")
    remedy: ClassVar[Words] = Words(
        "open it in a spreadsheet program, save it again as .xlsx or .csv, and use the new file",
        "请用电子表格软件打开，另存为 .xlsx 或 .csv 后再使用",
    )
    reason: Words


@dataclass(frozen=True, kw_only=True)
class FileKindUnknown(Issue):
    """The file is of a kind that is not read."""

    code: ClassVar[str] = "FILE_KIND"
    what: ClassVar[Words] = Words("this is {kind}, which is not read", "这是{kind}，不能作为输入")
    expected: ClassVar[Words] = Words(
        "an Excel workbook (.xlsx), a CSV file or a Parquet file", "Excel 工作簿（.xlsx）、CSV 文件或 Parquet 文件"
    )
    remedy: ClassVar[Words] = Words("save the data as one of these", "请将数据另存为上述格式之一")
    kind: Words


@dataclass(frozen=True, kw_only=True)
class WorkbookOld(Issue):
    """An Excel 97-2003 workbook."""

    code: ClassVar[str] = "WORKBOOK_OLD"
    what: ClassVar[Words] = Words("this is a workbook in the old .xls format", "这是旧版 .xls 格式的工作簿")
    expected: ClassVar[Words] = Words("an .xlsx workbook", ".xlsx 工作簿")
    remedy: ClassVar[Words] = Words(
        "open it and choose Save As → Excel Workbook (.xlsx)", "打开后选择“另存为 → Excel 工作簿（.xlsx）”"
    )


@dataclass(frozen=True, kw_only=True)
class WorkbookProtected(Issue):
    """A workbook that asks for a password before it opens."""

    code: ClassVar[str] = "WORKBOOK_PROTECTED"
    what: ClassVar[Words] = Words("the workbook is protected by a password", "工作簿设有打开密码")
    remedy: ClassVar[Words] = Words(
        "open it, take the password off (File → Info → Protect Workbook → Encrypt with Password), and save",
        "请打开后取消密码（文件 → 信息 → 保护工作簿 → 用密码进行加密），保存后再使用",
    )


@dataclass(frozen=True, kw_only=True)
class FileTooLarge(Issue):
    """Unpacked, the file would fill the memory."""

    code: ClassVar[str] = "FILE_TOO_LARGE"
    what: ClassVar[Words] = Words("unpacked, the workbook would take {seen}", "工作簿解压后将占用 {seen}")
    expected: ClassVar[Words] = Words("no more than {limit}", "不超过 {limit}")
    remedy: ClassVar[Words] = Words(
        "delete stray cells far below or to the right of the data, or give large data as CSV or Parquet",
        "请删除数据区下方或右侧远处的多余单元格；数据量大时请使用 CSV 或 Parquet",
    )
    limit: str


@dataclass(frozen=True, kw_only=True)
class FileTwice(Issue):
    """The same contents were given twice, so everything would count twice."""

    code: ClassVar[str] = "FILE_TWICE"
    what: ClassVar[Words] = Words(
        "this file has the same contents as {seen}; its records would count twice",
        "该文件与 {seen} 内容完全相同，其中的记录会被重复计算",
    )
    remedy: ClassVar[Words] = Words("give it once", "请只提供一次")


@dataclass(frozen=True, kw_only=True)
class EncodingGuessed(Issue):
    """A text file in GB 18030."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "ENCODING_GUESSED"
    what: ClassVar[Words] = Words(
        "the file is not UTF-8 and was read as GB 18030", "文件不是 UTF-8 编码，已按 GB 18030 读取"
    )
    remedy: ClassVar[Words] = Words(
        "if its Chinese text looks wrong in the result, save it as UTF-8", "如结果中汉字显示不正确，请另存为 UTF-8"
    )


@dataclass(frozen=True, kw_only=True)
class EncodingUnknown(Issue):
    """A text file in no encoding that is read."""

    code: ClassVar[str] = "ENCODING_UNKNOWN"
    what: ClassVar[Words] = Words(
        "the text is neither UTF-8 nor GB 18030: byte {seen} cannot be read",
        "文本既非 UTF-8 也非 GB 18030：第 {seen} 字节无法解读",
    )
    remedy: ClassVar[Words] = Words("save the file as CSV UTF-8", "请另存为“CSV UTF-8”")


@dataclass(frozen=True, kw_only=True)
class RowRagged(Issue):
    """A line of a text file has more or fewer values than there are headings."""

    code: ClassVar[str] = "ROW_RAGGED"
    what: ClassVar[Words] = Words(
        "this row has {found} values, the headings are {wanted}", "该行有 {found} 个值，而列名有 {wanted} 个"
    )
    remedy: ClassVar[Words] = Words(
        "put texts that contain the separator in quotation marks, and numbers without thousands separators",
        "含有分隔符的文字请加引号，数字不要使用千分位",
    )
    found: int
    wanted: int


@dataclass(frozen=True, kw_only=True)
class SheetUnknown(Issue):
    """A sheet that no form is for; nothing in it was read."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "SHEET_UNKNOWN"
    what: ClassVar[Words] = Words(
        "sheet “{seen}” is no form of this rule book and was not read", "工作表“{seen}”不属于该规则手册的表，未读取"
    )
    remedy: ClassVar[Words] = Words(
        "nothing to do if it holds no input; otherwise copy its rows to the form they belong to",
        "如不含输入数据，无须处理；否则请将其中的行复制到相应的表",
    )


@dataclass(frozen=True, kw_only=True)
class SheetMisnamed(Issue):
    """A sheet with a form's headings, but not its name: it cannot be told whether it is meant to count."""

    code: ClassVar[str] = "SHEET_MISNAMED"
    what: ClassVar[Words] = Words(
        "sheet “{seen}” has the headings of form “{form}” and rows below them, but another name",
        "工作表“{seen}”的列名与“{form}”表相同且有数据，但表名不同",
    )
    remedy: ClassVar[Words] = Words(
        "if its rows count, rename the sheet “{form}” (a number may follow); if it is a copy, delete it",
        "如应计算，请将表名改为“{form}”（后面可加数字）；如是备份，请删除",
    )
    form: Words


@dataclass(frozen=True, kw_only=True)
class SheetHidden(Issue):
    """A hidden sheet was read."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "SHEET_HIDDEN"
    what: ClassVar[Words] = Words(
        "sheet “{seen}” is hidden; its rows were read and count", "工作表“{seen}”处于隐藏状态；其中的行已读取并计入"
    )
    remedy: ClassVar[Words] = Words("unhide it, or delete it if it should not count", "请取消隐藏；如不应计入，请删除")


@dataclass(frozen=True, kw_only=True)
class RowsHidden(Issue):
    """Hidden rows hold data."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "ROWS_HIDDEN"
    what: ClassVar[Words] = Words(
        "hidden or filtered rows were read and count: {seen}", "隐藏或被筛选的行已读取并计入：第 {seen} 行"
    )
    remedy: ClassVar[Words] = Words(
        "unhide them, or delete those that should not count", "请取消隐藏；不应计入的请删除"
    )


@dataclass(frozen=True, kw_only=True)
class ColumnsHidden(Issue):
    """Hidden columns hold data."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "COLUMNS_HIDDEN"
    what: ClassVar[Words] = Words("hidden columns were read: {seen}", "隐藏的列已读取：{seen}")
    remedy: ClassVar[Words] = Words("unhide them, or clear what should not count", "请取消隐藏；不应计入的内容请清除")


@dataclass(frozen=True, kw_only=True)
class HeadingsMissing(Issue):
    """A form's sheet has contents but no row of headings."""

    code: ClassVar[str] = "HEADINGS_MISSING"
    what: ClassVar[Words] = Words("no row of headings was found in the first {rows} rows", "前 {rows} 行中未找到列名行")
    expected: ClassVar[Words] = Words("headings such as: {headings}", "列名如：{headings}")
    remedy: ClassVar[Words] = Words("put the headings back, as in the blank template", "请按空白模板恢复列名行")
    rows: int
    headings: Words


@dataclass(frozen=True, kw_only=True)
class ColumnUnknown(Issue):
    """A column nobody asked for; its contents were not read."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "COLUMN_UNKNOWN"
    what: ClassVar[Words] = Words(
        "column “{seen}” is not known here and was not read", "此表没有“{seen}”列，该列未读取"
    )
    remedy: ClassVar[Words] = Words(
        "rename the column if it means one of those; otherwise it may stay, without effect",
        "如指上述某列，请改名；否则可保留，不起作用",
    )


@dataclass(frozen=True, kw_only=True)
class ColumnMissing(Issue):
    """A required column is not there."""

    code: ClassVar[str] = "COLUMN_MISSING"
    what: ClassVar[Words] = Words("column “{heading}” is missing", "缺少“{heading}”列")
    remedy: ClassVar[Words] = Words("add the column and fill it in", "请补上该列并填写")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class HeadingRepeated(Issue):
    """Two columns say they are the same."""

    code: ClassVar[str] = "HEADING_REPEATED"
    what: ClassVar[Words] = Words("more than one column is “{heading}”: {seen}", "有多列都是“{heading}”：{seen}")
    remedy: ClassVar[Words] = Words("keep one of them, or rename the other", "请只保留一列，或将另一列改名")
    heading: Words


@dataclass(frozen=True, kw_only=True)
class HeadingUnitUnknown(Issue):
    """The heading of a measured parameter states a unit that cannot be read."""

    code: ClassVar[str] = "HEADING_UNIT"
    what: ClassVar[Words] = Words(
        "the unit in heading “{seen}” cannot be read: {reason}", "列名“{seen}”中的单位无法识别：{reason}"
    )
    expected: ClassVar[Words] = Words("a unit such as {units}", "如 {units}")
    remedy: ClassVar[Words] = Words("write the unit of the figures below it", "请写明该列数值的单位")
    units: str
    reason: Words


@dataclass(frozen=True, kw_only=True)
class CoverRepeated(Issue):
    """A second cover sheet in one workbook."""

    code: ClassVar[str] = "COVER_REPEATED"
    what: ClassVar[Words] = Words("there is a second cover sheet, “{seen}”", "出现第二张封面表“{seen}”")
    remedy: ClassVar[Words] = Words("keep one", "请只保留一张")


@dataclass(frozen=True, kw_only=True)
class TemplateOfOtherBook(Issue):
    """The workbook was made from another rule book's template."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "TEMPLATE_OTHER"
    what: ClassVar[Words] = Words(
        "the workbook is a template of rule book {seen}, but is read by {rulebook}",
        "该工作簿是规则手册 {seen} 的模板，现按 {rulebook} 读取",
    )
    remedy: ClassVar[Words] = Words(
        "read it by its own rule book, or move the data to the right template",
        "请改用其自身的规则手册，或将数据移至相应模板",
    )
    rulebook: str


@dataclass(frozen=True, kw_only=True)
class NoRecords(Issue):
    """Nothing was found to work out."""

    code: ClassVar[str] = "NO_RECORDS"
    what: ClassVar[Words] = Words("no row of data was found", "没有找到任何数据行")
    expected: ClassVar[Words] = Words("at least one filled row in one of: {forms}", "以下各表中至少填写一行：{forms}")
    remedy: ClassVar[Words] = Words("fill in a form below its headings", "请在表的列名下方填写数据")
    forms: Words
