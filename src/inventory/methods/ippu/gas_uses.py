"""SF6, PFCs and N2O in products (2.G), and the mass balance of any gas that is kept in equipment (2.E, 2.G)."""

from __future__ import annotations

from inventory.methods.define import Value, activity, constant, factor, method
from inventory.vocabulary.gases import fluorinated, gases_of
from inventory.words import Words

ANY_GAS = dict.fromkeys(fluorinated(), "t")
SF6_AND_PFCS = dict.fromkeys(("SF6", *gases_of("PFCs")), "t")
ELECTRICAL = ("2.G.1",)
OTHER_USES = ("2.G.2.c", "2.G.2.d")
"""By the codes of 2006 and of 2019."""
GAS_IN_MASS = constant(1.0, "t{gas}/t")


def equation(said: str) -> Words:
    """The citation: Volume 3, chapter 8, which the Refinement takes over but for waterproofing."""
    return Words(f"IPCC 2006 V3 ch. 8 {said}", f"IPCC 2006 第3卷第8章 {said.replace('eq.', '式')}")


@method(
    "ippu.gas.mass_balance",
    title=Words("Mass balance of a gas", "气体质量平衡"),
    gives=ANY_GAS,
    equation=Words(
        "IPCC 2006 V3 ch. 6 eq. 6.13, ch. 8 eq. 8.4A, 8.5A, 8.6A, 8.7A, 8.10, 8.13, 8.17; 2019 ch. 6 eq. 6.29",
        "IPCC 2006 第3卷 第6章式6.13、第8章式8.4A、8.5A、8.6A、8.7A、8.10、8.13、8.17；2019年修订版第6章式6.29",
    ),
    categories=("2.E.1", "2.E.2", "2.E.3", "2.E.4", "2.G.1", "2.G.2"),
    tier=3,
)
def mass_balance(
    gas_moved: Value = activity("t", "L"),
    liquid_density: Value = factor(None, "t/L"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """One term of the balance; the rule gives it its sign, and the lines of all terms add up to what was emitted."""
    return gas_moved * liquid_density * gas_in_mass


@method(
    "ippu.electrical.stage",
    title=Words("Electrical equipment, by stage of life", "电气设备：按生命周期阶段"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.1, 8.4B, 8.5B, 8.6B, 8.8, 8.9"),
    categories=ELECTRICAL,
    tier=1,
)
def electrical_stage(
    gas_handled: Value = activity("t"), release_fraction: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Gas consumed by makers, or charge filled on site, or in use, times the fraction that is released."""
    return gas_handled * release_fraction * gas_in_mass


@method(
    "ippu.electrical.retired",
    title=Words("Electrical equipment retired", "电气设备退役"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.1 (disposal)"),
    categories=("2.G.1.c",),
    tier=1,
)
def electrical_retired(
    retired_charge: Value = activity("t"), remaining_share: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Nameplate capacity retired, times the fraction of the charge that remains; nothing is recovered."""
    return retired_charge * remaining_share * gas_in_mass


@method(
    "ippu.electrical.retired_recovered",
    title=Words("Electrical equipment retired, with recovery", "电气设备退役：有回收"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.2"),
    categories=("2.G.1.c",),
    tier=2,
)
def electrical_retired_recovered(
    retired_charge: Value = activity("t"),
    remaining_share: Value = factor("1"),
    recovered_equipment: Value = factor("1"),
    recovery_efficiency: Value = factor("1"),
    recovered_kept: Value = factor("1"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """What remains at retirement, less what is recovered and then recycled, reused or destroyed."""
    kept = recovered_equipment * recovery_efficiency * recovered_kept
    return retired_charge * remaining_share * (1 - kept) * gas_in_mass


@method(
    "ippu.electrical.retired_sealed",
    title=Words("Sealed electrical equipment retired", "密封式电气设备退役"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.7B"),
    categories=("2.G.1.c",),
    tier=3,
)
def electrical_retired_sealed(
    retired_charge: Value = activity("t"),
    yearly_use_release: Value = factor("1/year"),
    equipment_lifetime: Value = factor("year"),
    recovered_equipment: Value = factor("1"),
    recovery_efficiency: Value = factor("1"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """Charge less what leaked over the lifetime, which was counted in use, and less what is recovered."""
    left = 1 - yearly_use_release * equipment_lifetime
    return retired_charge * left * (1 - recovered_equipment * recovery_efficiency) * gas_in_mass


@method(
    "ippu.electrical.retired_by_growth",
    title=Words("Capacity retired, estimated from new capacity", "退役充气量：由新增量估算"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.11, a term of eq. 8.10"),
    categories=ELECTRICAL,
    tier=3,
)
def retired_by_growth(
    new_capacity: Value = activity("t"),
    capacity_growth: Value = factor("1/year"),
    equipment_lifetime: Value = factor("year"),
    per_year: Value = constant(1, "year"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """What came into use a lifetime ago, where capacity has grown at one rate since; it is retired now."""
    return new_capacity / (1 + capacity_growth * per_year) ** (equipment_lifetime / per_year) * gas_in_mass


@method(
    "ippu.product.awacs",
    title=Words("AWACS by number of planes", "预警机：按架数"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.12"),
    categories=("2.G.2.a",),
    tier=1,
)
def awacs(planes: Value = activity("item"), plane_emission_factor: Value = factor("t{gas}/item")) -> Value:
    """Planes in the fleet times SF6 per plane and year."""
    return planes * plane_emission_factor


@method(
    "ippu.product.research_accelerators",
    title=Words("University and research accelerators by number", "高校与科研加速器：按台数"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.14"),
    categories=("2.G.2.b",),
    tier=1,
)
def research_accelerators(
    accelerators: Value = activity("item"),
    sf6_user_share: Value = factor("1"),
    accelerator_charge: Value = factor("t{gas}/item"),
    accelerator_release: Value = factor("1"),
) -> Value:
    """All accelerators, the share that uses SF6, its charge, and what is lost of it a year."""
    return accelerators * sf6_user_share * accelerator_charge * accelerator_release


@method(
    "ippu.product.accelerators",
    title=Words("Industrial and medical accelerators by number", "工业与医用加速器：按台数"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.18"),
    categories=("2.G.2.b",),
    tier=1,
)
def counted_accelerators(
    accelerators: Value = activity("item"),
    accelerator_charge: Value = factor("t{gas}/item"),
    accelerator_release: Value = factor("1"),
) -> Value:
    """Accelerators that use SF6, its charge, and what is lost a year, which may exceed the charge."""
    return accelerators * accelerator_charge * accelerator_release


@method(
    "ippu.product.accelerator_charges",
    title=Words("Accelerators by charge", "加速器：按充气量"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.15"),
    categories=("2.G.2.b",),
    tier=2,
)
def accelerator_charges(
    charge_in_use: Value = activity("t"),
    accelerator_release: Value = factor("1"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """SF6 that the accelerators contain, times what is lost of it a year."""
    return charge_in_use * accelerator_release * gas_in_mass


@method(
    "ippu.product.glazing",
    title=Words("Sound-proof glazing: assembly and use", "隔音玻璃：装配与使用"),
    gives={"SF6": "t"},
    equation=equation("eq. 8.20, 8.21"),
    categories=OTHER_USES,
)
def glazing(
    gas_handled: Value = activity("t"), glazing_release: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Gas purchased to fill windows, or held by existing windows, times the fraction that is released."""
    return gas_handled * glazing_release * gas_in_mass


@method(
    "ippu.product.disposal",
    title=Words("Gas left in products at disposal", "产品处置时剩余气体"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.22"),
    categories=OTHER_USES,
)
def disposal(
    gas_left: Value = activity("t"), disposal_recovery: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Gas left at the end of life, less what is recovered."""
    return gas_left * (1 - disposal_recovery) * gas_in_mass


@method(
    "ippu.product.delayed",
    title=Words("Shoes, tyres and balls", "鞋底、轮胎和球类"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.19"),
    categories=OTHER_USES,
)
def delayed(sold_before: Value = activity("t"), gas_in_mass: Value = GAS_IN_MASS) -> Value:
    """All that was sold three years before."""
    return sold_before * gas_in_mass


@method(
    "ippu.product.prompt",
    title=Words("Uses that release promptly", "即时排放用途"),
    gives=SF6_AND_PFCS,
    equation=equation("eq. 8.23"),
    categories=OTHER_USES,
)
def prompt(
    gas_supplied: Value = activity("t"), year_share: Value = factor("1"), gas_in_mass: Value = GAS_IN_MASS
) -> Value:
    """Half of what is sold in the year and half of what was sold in the year before, each a record."""
    return gas_supplied * year_share * gas_in_mass


@method(
    "ippu.product.n2o",
    title=Words("N2O in products", "产品使用的 N2O"),
    gives={"N2O": "t"},
    equation=equation("eq. 8.24"),
    categories=("2.G.3",),
    tier=1,
)
def n2o(
    gas_supplied: Value = activity("t"),
    year_share: Value = factor("1"),
    use_emission_factor: Value = factor("1"),
    gas_in_mass: Value = GAS_IN_MASS,
) -> Value:
    """Half of this year's supply and half of last year's, each a record, times the fraction that is released."""
    return gas_supplied * year_share * use_emission_factor * gas_in_mass


@method(
    "ippu.product.circuit_boards",
    title=Words("Waterproofing of electronic circuits", "电子电路防水"),
    gives=dict.fromkeys(("CF4", "C2F6", "HFC-23"), "t"),
    equation=Words("IPCC 2019 Refinement V3 ch. 8 eq. 8.22A", "IPCC 2019年修订版 第3卷第8章 式8.22A"),
    categories=("2.G.2.c",),
    tier=1,
)
def circuit_boards(boards: Value = activity("item"), board_emission_factor: Value = factor("g{gas}/item")) -> Value:
    """Boards made times the gas released per board."""
    return boards * board_emission_factor
