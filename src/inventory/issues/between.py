"""Faults that lie between records: each alone would be right. What is checked, and what to do, the rule book says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class _Between(Issue):
    """What all of them say: the rule book's own words for the check, and its remedy."""

    remedy: ClassVar[Words] = Words("{advice}", "{advice}")
    check: Words
    advice: Words


@dataclass(frozen=True, kw_only=True)
class StatedTwice(_Between):
    """What may be stated once is stated by several records."""

    code: ClassVar[str] = "STATED_TWICE"
    what: ClassVar[Words] = Words(
        "{check}: “{seen}” stands in {times} records", "{check}：“{seen}”出现在 {times} 条记录中"
    )
    expected: ClassVar[Words] = Words("one record for each", "每个只出现在一条记录中")
    times: int


@dataclass(frozen=True, kw_only=True)
class NotAlike(_Between):
    """Records that must agree do not."""

    code: ClassVar[str] = "NOT_ALIKE"
    what: ClassVar[Words] = Words("{check}: “{words}” and “{other}”", "{check}：既有“{words}”又有“{other}”")
    expected: ClassVar[Words] = Words("the same in all of them", "各条记录一致")
    words: Words
    other: Words


@dataclass(frozen=True, kw_only=True)
class MoreThanThereIs(_Between):
    """Amounts add up to more than they may."""

    code: ClassVar[str] = "MORE_THAN_THERE_IS"
    what: ClassVar[Words] = Words("{check}: {seen} in {year}", "{check}：{year} 年为 {seen}")
    expected: ClassVar[Words] = Words("at most {most}", "不超过 {most}")
    year: int
    most: str


@dataclass(frozen=True, kw_only=True)
class SameAmount(_Between):
    """Two records that must not be about the same thing state the same amount."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "SAME_AMOUNT"
    what: ClassVar[Words] = Words(
        "{check}: {seen} is the amount of record {other} too", "{check}：{seen} 与记录 {other} 的数量相同"
    )
    expected: ClassVar[Words] = Words("different amounts", "数量不同")
    other: str


@dataclass(frozen=True, kw_only=True)
class DoesNotCarry(_Between):
    """What a year ends with is not what the next begins with."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "DOES_NOT_CARRY"
    what: ClassVar[Words] = Words(
        "{check}: {word}{of} ends {year} with {closing} and begins {next_year} with {seen}",
        "{check}：{of}{word} {year} 年末为 {closing}，{next_year} 年初为 {seen}",
    )
    expected: ClassVar[Words] = Words("{closing} at the beginning of {next_year}", "{next_year} 年初为 {closing}")
    word: Words
    of: Words
    closing: str
    year: int
    next_year: int


@dataclass(frozen=True, kw_only=True)
class SharesAboveOne(_Between):
    """Shares of one whole are more than it."""

    code: ClassVar[str] = "SHARES_ABOVE_ONE"
    what: ClassVar[Words] = Words("{check}: {parts} = {seen}", "{check}：{parts} = {seen}")
    expected: ClassVar[Words] = Words("100 % at most", "合计不超过 100 %")
    parts: Words


@dataclass(frozen=True, kw_only=True)
class NotBeside(_Between):
    """Records stand beside others that they leave out of account."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "NOT_BESIDE"
    what: ClassVar[Words] = Words("{check}", "{check}")
    expected: ClassVar[Words] = Words("one of them, or the two made consistent", "二者取一，或使二者一致")


@dataclass(frozen=True, kw_only=True)
class AmountsDiffer(_Between):
    """Two sheets state the same thing, and not the same amount of it."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "AMOUNTS_DIFFER"
    what: ClassVar[Words] = Words(
        "{check}: {word}{of} is {seen} in {year}, and {other} in the other sheet",
        "{check}：{of}{word} {year} 年为 {seen}，另一表中为 {other}",
    )
    expected: ClassVar[Words] = Words("the same in both", "两处一致")
    word: Words
    of: Words
    other: str
    year: int


@dataclass(frozen=True, kw_only=True)
class DoesNotClose(_Between):
    """What is gained and lost does not make nothing in all."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "DOES_NOT_CLOSE"
    what: ClassVar[Words] = Words(
        "{check}: gains and losses of {year}{of} add up to {seen}", "{check}：{of} {year} 年增减合计为 {seen}"
    )
    expected: ClassVar[Words] = Words("0 in all", "合计为0")
    of: Words
    year: int


@dataclass(frozen=True, kw_only=True)
class ValuesDisagree(_Between):
    """A value of two records that are about one thing is not the same."""

    code: ClassVar[str] = "VALUES_DISAGREE"
    what: ClassVar[Words] = Words(
        "{check}: {quantity} is {seen} here and {other} there ({year})",
        "{check}：{quantity}此处为 {seen}，彼处为 {other}（{year} 年）",
    )
    expected: ClassVar[Words] = Words("one value", "同一数值")
    quantity: Words
    other: str
    year: int


@dataclass(frozen=True, kw_only=True)
class ToldTwice(Issue):
    """One place, thing and year, and two cells that tell the same of it: neither can go before the other."""

    code: ClassVar[str] = "TOLD_TWICE"
    what: ClassVar[Words] = Words(
        "{about} of {of} stands in {times} rows: {values}", "{of}的{about}出现在 {times} 行：{values}"
    )
    expected: ClassVar[Words] = Words("one row for each", "每项只填一行")
    remedy: ClassVar[Words] = Words(
        "keep the row that is right, or tell the rows apart (region, year, animal …) if they are not about the same",
        "保留正确的一行；如不是同一对象，请填写区分列（地区、年份、畜禽等）",
    )
    about: Words
    of: Words
    values: Words
    times: int
