"""Faults of balances: what goes in and what comes out do not agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from inventory.issues import Issue, Severity
from inventory.words import Words


@dataclass(frozen=True, kw_only=True)
class BalanceDoesNotClose(Issue):
    """More goes into something in a year than comes out of it, or less, by more than the balance allows."""

    severity: ClassVar[Severity] = Severity.WARNING
    code: ClassVar[str] = "BALANCE_DOES_NOT_CLOSE"
    what: ClassVar[Words] = Words(
        "{balance}, {year}: {into} goes in and {out} comes out, {seen} too much {side}",
        "{balance}，{year}年：流入 {into}，流出 {out}，{side}多 {seen}",
    )
    expected: ClassVar[Words] = Words("in and out alike, to {tolerance}", "流入与流出相等，偏差不超过 {tolerance}")
    remedy: ClassVar[Words] = Words("{check}", "{check}")
    balance: Words
    year: int
    into: str
    out: str
    side: Words
    tolerance: str
    check: Words
