"""Values that a method's formula does not hold for, wherever they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from inventory import units
from inventory.issues import Issue, grouped
from inventory.issues.domain import OutsideFormula
from inventory.plan.masses import row_slots
from inventory.plan.step import OWN, Floats, Step
from inventory.records import Records
from inventory.vocabulary.quantities import quantity_list

NEAR = 1e-9


def outside_formulas(records: Records, steps: Sequence[Step], factor_values: Floats) -> list[Issue]:
    """Rows with a value outside the bounds of its slot."""
    found = (issue for step in steps for name in step.factor for issue in _outside(records, step, name, factor_values))
    return grouped(dict.fromkeys(found))


def _outside(records: Records, step: Step, name: str, factor_values: Floats) -> Iterator[Issue]:
    bounds = step.method.slots[name].bounds
    if bounds is None:
        return
    cases = {name: step.case_values(factor_values)[name]}
    values = row_slots(records, step, cases, step.rows, step.case)[name]
    near = NEAR * max(map(abs, bounds))
    for at in np.flatnonzero((values < bounds[0] - near) | (values > bounds[1] + near)).tolist():
        row, case = int(step.rows[at]), int(step.case[at])
        source, scale = step.readings[case].sources[name], step.factor_scale[name][case]
        own = step.factor[name][case] == OWN
        unit = (records.text[f"{name}_unit"][row] if own or not source.factor else source.factor.unit) or "1"
        yield OutsideFormula(
            place=records.place(row, name) if own else records.place(row),
            seen=f"{values[at] / scale:.6g} {units.label(unit, 'en')}",
            quantity=quantity_list().words(name),
            method=step.method.title,
            least=f"{bounds[0] / scale:.6g}",
            most=f"{bounds[1] / scale:.6g}",
            unit=units.label_words(unit),
        )
