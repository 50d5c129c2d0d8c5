"""Uses of substitutes for ozone-depleting substances (2.F) that let go at once, or within two years; mass balances."""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, memory, method
from inventory.methods.ippu.ods_banks import GASES
from inventory.words import Words


@method(
    "ippu.ods.prompt",
    title=Words("Aerosols, solvents and other prompt uses", "气雾剂、溶剂及其他即时释放用途"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.5, 7.6, 7.18", "IPCC 2006 第3卷第7章 式7.5、7.6、7.18"),
    categories=("2.F.4", "2.F.5", "2.F.6"),
)
def prompt(
    agent: Value = activity("t"),
    first_year_release: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
    held_back: Value = memory("t"),
) -> Value:
    """A share of what is sold is let go in the year of sale, the rest in the next."""
    released = agent * first_year_release
    return (held_back + released) * gas_share, agent - released


@method(
    "ippu.ods.destroyed_before",
    title=Words("Solvent destroyed the year before", "上一年销毁的溶剂"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.5, last term", "IPCC 2006 第3卷第7章 式7.5 末项"),
    categories=("2.F.5",),
)
def destroyed_before(
    agent: Value = activity("t"),
    gas_share: Value = factor("t{gas}/t"),
    before: Value = memory("t"),
) -> Value:
    """Solvent destroyed in a year would have been let go in the next, where it is taken off."""
    return before * gas_share, agent


@method(
    "ippu.ods.flow",
    title=Words("Agent sold, charged, retired, destroyed or released", "销售、充注、报废、销毁或释放的物质"),
    gives=GASES,
    equation=Words(
        "IPCC 2006 V3 ch. 7 eq. 7.3, 7.9 (mass balance); eq. 7.8; RD of eq. 7.7; RRL of eq. 7.17; eq. 7.15, 7.16",
        "IPCC 2006 第3卷第7章 式7.3、7.9（质量平衡）；式7.8；式7.7的RD；式7.17的RRL；式7.15、7.16",
    ),
    categories=("2.F.1", "2.F.2", "2.F.3", "2.F.6"),
)
def flow(agent: Value = activity("t"), gas_share: Value = factor("t{gas}/t")) -> Value:
    """One term of a mass balance or of the market, or what is let go as a whole; the rule book has its sign."""
    return agent * gas_share


@method(
    "ippu.ods.charging",
    title=Words("Charging of new equipment", "新设备充注"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.12", "IPCC 2006 第3卷第7章 式7.12"),
    categories=("2.F.1", "2.F.6"),
    tier=2,
)
def charging(
    agent: Value = activity("t"),
    charging_loss: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
) -> Value:
    """What is lost while equipment is charged in the country, for export too."""
    return agent * charging_loss * gas_share


@method(
    "ippu.ods.containers",
    title=Words("Management of refrigerant containers", "制冷剂容器管理"),
    gives=GASES,
    equation=Words("IPCC 2006 V3 ch. 7 eq. 7.11", "IPCC 2006 第3卷第7章 式7.11"),
    categories=("2.F.1",),
    tier=2,
)
def containers(
    agent: Value = activity("t"),
    container_loss: Value = factor("1"),
    gas_share: Value = factor("t{gas}/t"),
) -> Value:
    """Heels and transfer losses of the refrigerant sold in containers."""
    return agent * container_loss * gas_share
