"""Faults of words: a word outside its closed list, a notation key unexplained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class WordUnknown(Issue):
    """A word that is not in its closed list; `list_name` says which list, `choices` the nearest words."""

    code: ClassVar[str] = "WORD_UNKNOWN"
    what: ClassVar[Words] = Words("the {list_name} `{seen}` is not known", "{list_name}“{seen}”不在词表中")
    expected: ClassVar[Words] = Words("a name from the list: {list_name}", "{list_name}词表中的名称")
    remedy: ClassVar[Words] = Words("choose from the drop-down list", "请从下拉列表中选择")

    list_name: Words


@dataclass(frozen=True, kw_only=True)
class KeyWithoutTarget(Issue):
    """IE without the category where the emissions are included."""

    code: ClassVar[str] = "KEY_WITHOUT_TARGET"
    what: ClassVar[Words] = Words(
        "the notation key {seen} does not say where the emissions are included", "标记 {seen} 未说明排放列于何处"
    )
    expected: ClassVar[Words] = Words("a category in the note", "在备注中写明所列入的类别")
    remedy: ClassVar[Words] = Words(
        "write the category that includes them into the note", "请在备注中填写包含该排放的类别"
    )


@dataclass(frozen=True, kw_only=True)
class KeyWithoutReason(Issue):
    """NE or FX without a reason."""

    code: ClassVar[str] = "KEY_WITHOUT_REASON"
    what: ClassVar[Words] = Words(
        "the notation key {seen} does not say why there is no estimate", "标记 {seen} 未说明未估算的原因"
    )
    expected: ClassVar[Words] = Words("a reason in the note", "在备注中写明原因")
    remedy: ClassVar[Words] = Words("write the reason into the note", "请在备注中填写原因")
