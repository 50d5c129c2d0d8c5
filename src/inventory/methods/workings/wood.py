"""Which share of wood products is made of the country's own wood (IPCC V4 chapter 12)."""

from __future__ import annotations

import numpy as np

from inventory.methods.workings.define import Bools, Check, Floats, given, working
from inventory.words import Words

MOST = 1e12
NOT_ALL_SENT_OUT = Words("less than what is produced and imported together", "小于产量与进口量之和")
IN_2006 = Words("IPCC 2006 V4 ch. 12 eq. 12.3", "IPCC 2006 第4卷第12章 式12.3")
IN_2019 = Words("IPCC 2019 Refinement V4 ch. 12 eq. 12.7, 12.8", "IPCC 2019年修订版第4卷第12章 式12.7、12.8")


def _nothing_left(produced: Floats, imported: Floats, exported: Floats) -> Bools:
    """Where nothing stays in the country, so that there is no share of it."""
    return produced + imported - exported <= 0


def _kept(produced: Floats, imported: Floats, exported: Floats) -> Floats:
    """The domestic share of what is used in the country, never below nothing (2019 eq. 12.8)."""
    return np.maximum((produced - exported) / (produced + imported - exported), 0)


@working(
    "domestic_wood_share_2006",
    title=Words(
        "roundwood harvested over what is used: harvest + imports − exports",
        "采伐量与原木消费量（采伐＋进口－出口）之比",
    ),
    source=IN_2006,
    gives="1",
    checks=(Check("exported", _nothing_left, NOT_ALL_SENT_OUT),),
)
def domestic_wood_share_2006(
    produced: Floats = given("m3", 0, MOST),
    imported: Floats = given("m3", 0, MOST),
    exported: Floats = given("m3", 0, MOST),
) -> Floats:
    """Above 1 where a country sends out more roundwood, chips and residues than it takes in."""
    return produced / (produced + imported - exported)


@working(
    "domestic_wood_share_2019",
    title=Words("own roundwood kept over roundwood used in the country", "留用的国产原木与国内原木消费量之比"),
    source=IN_2019,
    gives="1",
    checks=(Check("exported", _nothing_left, NOT_ALL_SENT_OUT),),
)
def domestic_wood_share_2019(
    produced: Floats = given("m3", 0, MOST),
    imported: Floats = given("m3", 0, MOST),
    exported: Floats = given("m3", 0, MOST),
) -> Floats:
    """Sawnwood and wood-based panels are made of industrial roundwood."""
    return _kept(produced, imported, exported)


def _no_pulp_left(pulp_produced: Floats, pulp_imported: Floats, pulp_exported: Floats, **_: Floats) -> Bools:
    return _nothing_left(pulp_produced, pulp_imported, pulp_exported)


def _no_paper_left(paper_collected: Floats, paper_imported: Floats, paper_exported: Floats, **_: Floats) -> Bools:
    return _nothing_left(paper_collected, paper_imported, paper_exported)


def _no_wood_left(produced: Floats, imported: Floats, exported: Floats, **_: Floats) -> Bools:
    return _nothing_left(produced, imported, exported)


@working(
    "domestic_paper_share_2019",
    title=Words("domestic shares of roundwood, pulp and recovered paper", "原木、木浆和废纸的国产比例"),
    source=IN_2019,
    gives="1",
    checks=(
        Check("exported", _no_wood_left, NOT_ALL_SENT_OUT),
        Check("pulp_exported", _no_pulp_left, NOT_ALL_SENT_OUT),
        Check("paper_exported", _no_paper_left, NOT_ALL_SENT_OUT),
    ),
)
def domestic_paper_share_2019(
    pulp_produced: Floats = given("t", 0, MOST),
    pulp_imported: Floats = given("t", 0, MOST),
    pulp_exported: Floats = given("t", 0, MOST),
    paper_collected: Floats = given("t", 0, MOST),
    paper_imported: Floats = given("t", 0, MOST),
    paper_exported: Floats = given("t", 0, MOST),
    recovered_share: Floats = given("1", 0, 1),
    produced: Floats = given("m3", 0, MOST),
    imported: Floats = given("m3", 0, MOST),
    exported: Floats = given("m3", 0, MOST),
) -> Floats:
    """Paper is made of pulp of domestic roundwood, and of recovered paper."""
    wood, pulp = _kept(produced, imported, exported), _kept(pulp_produced, pulp_imported, pulp_exported)
    recovered = _kept(paper_collected, paper_imported, paper_exported)
    return wood * (1 - recovered_share) * pulp + recovered_share * recovered
