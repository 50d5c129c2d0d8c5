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
