"""Electronics plants (IPCC 2019 Refinement, Volume 3, chapter 6): gas consumed, from stock and cylinders; uptime."""

from __future__ import annotations

from inventory.methods.workings.define import Bools, Check, Floats, given, working
from inventory.words import Words

MOST = 1e12


def cited(equations: str) -> Words:
    """The citation of these equations."""
    return Words(f"IPCC 2019 V3 ch. 6 eq. {equations}", f"IPCC 2019 第3卷第6章 式{equations}")


def _more_gone_than_there(
    gas_acquired: Floats, opening_stock: Floats, closing_stock: Floats, gas_transferred: Floats
) -> Bools:
    """Where more was left or sent out than there was."""
    return closing_stock + gas_transferred > opening_stock + gas_acquired


def _longer_down_than_run(control_downtime: Floats, tool_time: Floats) -> Bools:
    """Where control was down for longer than tools ran, or no tool ran."""
    return (control_downtime > tool_time) | (tool_time <= 0)


@working(
    "heels_returned",
    title=Words("gas returned in containers", "随容器退回的残气"),
    source=cited("6.3"),
    gives="kg",
)
def heels_returned(
    containers_returned: Floats = given("item", 0, MOST),
    container_capacity: Floats = given("kg", 0, MOST),
    container_heel: Floats = given("percent", 0, 100),
) -> Floats:
    """T = h × N × F, of one size of container."""
    return container_heel / 100 * containers_returned * container_capacity


@working(
    "gas_from_stock",
    title=Words("gas consumed, from stock and purchases", "由库存和购入推算的气体消费量"),
    source=cited("6.2"),
    gives="kg",
    checks=(
        Check(
            "closing_stock",
            _more_gone_than_there,
            Words("no more left and sent out than was there", "年末库存与转出之和不超过年初库存与购入之和"),
        ),
    ),
)
def gas_from_stock(
    gas_acquired: Floats = given("kg", 0, MOST),
    opening_stock: Floats = given("kg", 0, MOST),
    closing_stock: Floats = given("kg", 0, MOST),
    gas_transferred: Floats = given("kg", 0, MOST),
) -> Floats:
    """C = IB − IE + A − T."""
    return opening_stock - closing_stock + gas_acquired - gas_transferred


@working(
    "gas_apportioned",
    title=Words("gas consumed by the process", "分摊到工艺的气体消费量"),
    source=cited("6.4"),
    gives="kg",
)
def gas_apportioned(
    facility_consumption: Floats = given("kg", 0, MOST), apportioned_share: Floats = given("percent", 0, 100)
) -> Floats:
    """C_p = C × Φ."""
    return facility_consumption * apportioned_share / 100


@working(
    "gas_not_apportioned",
    title=Words("gas consumed by the plant", "全厂气体消费量"),
    source=cited("6.2"),
    gives="kg",
)
def gas_not_apportioned(facility_consumption: Floats = given("kg", 0, MOST)) -> Floats:
    """All of it, where no share is stated."""
    return facility_consumption.copy()


@working(
    "uptime_of_control",
    title=Words("uptime of emission control", "排放控制运行时间比例"),
    source=cited("6.12, 6.20, 6.27"),
    gives="percent",
    checks=(
        Check(
            "control_downtime",
            _longer_down_than_run,
            Words("no longer than tools were in operation", "不超过设备运行时间"),
        ),
    ),
)
def uptime_of_control(
    control_downtime: Floats = given("h", 0, MOST), tool_time: Floats = given("h", 0, MOST)
) -> Floats:
    """UT = 1 − ΣTd / ΣTT, over all systems."""
    return 100 * (1 - control_downtime / tool_time)
