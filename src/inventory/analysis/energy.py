"""The net energy behind each line, in TJ: what its working multiplies by a carbon content or a factor per energy."""

from __future__ import annotations

import numpy as np

from inventory import units
from inventory.plan.masses import row_slots
from inventory.plan.step import Floats, Step
from inventory.results import Inventory

CALORIFIC_VALUE = "net_calorific_value"
KEPT = (CALORIFIC_VALUE, "carbon_stored_share")
"""What makes energy of an amount, and divides what is stored from what is not; all else of a formula is carbon."""


def line_energy(result: Inventory) -> Floats:
    """TJ of each line, with the sign of its rule; NaN where the working has no energy in it."""
    lines = result.columns
    energy = np.full(len(lines), np.nan)
    for number, step in enumerate(result.plan.steps):
        at = np.flatnonzero(lines.step == number)
        if len(at):
            energy[at] = _step_energy(result, step)[lines.index[at]]
    return energy


def _step_energy(result: Inventory, step: Step) -> Floats:
    """TJ of each row of a step: the method's formula with one in place of every slot that is not energy."""
    records, method = result.plan.records, step.method
    main, *others = method.of_kind("activity")
    scale = _to_terajoule(step)
    if scale is None or others or method.is_series:
        return np.full(len(step.rows), np.nan)
    whole = step.case_values(result.plan.factor_values)
    kept = row_slots(records, step, {n: v for n, v in whole.items() if n in KEPT}, step.rows, step.case)
    amount: Floats = records.numbers["amount"][step.rows] * step.amount_scale[step.case]
    energy: Floats = method.formula(**dict.fromkeys(method.slots, 1.0) | kept | {main: amount}) * scale
    return energy


def _to_terajoule(step: Step) -> float | None:
    """From amount times calorific value, or from the amount alone, to TJ; None where neither is energy."""
    slots, variant = step.method.slots, step.variant
    unit = slots[step.method.of_kind("activity")[0]].unit(variant) or "1"
    if units.compatible(unit, "TJ"):
        return units.scale(unit, "TJ")
    per = slots[CALORIFIC_VALUE].unit(variant) if CALORIFIC_VALUE in step.factor else None
    if per is None:
        return None
    scale: float = units.proof(lambda a, b: a * b, {"a": (1.0, unit), "b": (1.0, per)}, "TJ")
    return scale
