"""Faults of result bundles: a filing that does not rerun to what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class NotABundle(Issue):
    """The folder holds no result."""

    code: ClassVar[str] = "BUNDLE_MISSING"
    what: ClassVar[Words] = Words("{seen} is not a result bundle", "{seen} 不是结果文件夹")
    expected: ClassVar[Words] = Words("a folder with inventory.json", "含有 inventory.json 的文件夹")
    remedy: ClassVar[Words] = Words(
        "name the folder that `inventory compute -o` wrote", "请指定 inventory compute -o 生成的文件夹"
    )


@dataclass(frozen=True, kw_only=True)
class BundleBroken(Issue):
    """A part of the bundle is missing or cannot be read, or names what this engine does not have."""

    code: ClassVar[str] = "BUNDLE_BROKEN"
    what: ClassVar[Words] = Words("{seen} cannot be recomputed: {fault}", "{seen} 无法重算：{fault}")
    remedy: ClassVar[Words] = Words(
        "restore the folder as it was written, or use the engine version it names",
        "请恢复原文件夹，或使用其注明的引擎版本",
    )
    fault: str


@dataclass(frozen=True, kw_only=True)
class GradeDiffers(Issue):
    """The evidence of something is graded otherwise than by the engine that wrote the bundle; no figure differs."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BUNDLE_GRADE"
    what: ClassVar[Words] = Words(
        "evidence is graded otherwise than when the bundle was written, in {parts} lines and factors, such as {seen}",
        "证据分级与生成该结果时不同：{parts} 条明细和推算因子，如 {seen}",
    )
    remedy: ClassVar[Words] = Words(
        "the figures agree; compute it anew for a report with the grades of now",
        "数值一致；重新计算可得到按现行分级的报告",
    )
    parts: int


@dataclass(frozen=True, kw_only=True)
class SaidBefore(Issue):
    """An issue that the engine which wrote the bundle had, and this one has not, or not with these parts."""

    severity: ClassVar[Severity] = Severity.NOTE
    code: ClassVar[str] = "SAID_BEFORE"
    what: ClassVar[Words] = Words(
        "an earlier version of the engine said here: {seen}", "早期版本的引擎在此处指出：{seen}"
    )
    remedy: ClassVar[Words] = Words(
        "nothing to do; compute the file anew for what this version says",
        "无需处理；重新计算可得到当前版本的提示",
    )
    written: str
    """As it stands in the bundle, in JSON."""


@dataclass(frozen=True, kw_only=True)
class FigureDiffers(Issue):
    """Something in the bundle is not what recomputing gives: a column of a line, or a part of another file."""

    code: ClassVar[str] = "BUNDLE_DIFFERS"
    what: ClassVar[Words] = Words(
        "{line}, {column}: the bundle says {seen}, recomputed {again}",
        "{line} 的 {column}：文件中为 {seen}，重算为 {again}",
    )
    remedy: ClassVar[Words] = Words(
        "the bundle was changed after it was written, or by an engine that computes otherwise; compute it anew",
        "该结果在生成后被改动，或由算法不同的版本生成；请重新计算",
    )
    line: str
    column: str
    again: str


@dataclass(frozen=True, kw_only=True)
class VersionDiffers(Issue):
    """A pinned version is not the one this engine has."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BUNDLE_VERSION"
    what: ClassVar[Words] = Words(
        "{pinned} was {seen}, this engine has {now}", "{pinned} 原为 {seen}，当前引擎为 {now}"
    )
    remedy: ClassVar[Words] = Words(
        "the figures still agree unless an error says otherwise", "如无错误提示，数值仍然一致"
    )
    pinned: Words
    now: str
