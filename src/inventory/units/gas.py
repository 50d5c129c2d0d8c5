"""Gas volumes at 0, 15 and 20 °C measure different things; this is the one stated way between them.

For an ideal gas at equal pressure (all three are at 101.325 kPa) V₂ = V₁ × T₂ / T₁. A caller asks for it by name and
shows the ratio; `scale` never does it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from inventory.units.grammar import terms
from inventory.units.measure import compatible, scale

KELVIN = {"Nm3": "273.15", "m3_15C": "288.15", "m3_20C": "293.15"}
_VOLUME = re.compile("Nm3|m3_15C|m3_20C")


class GasScale(NamedTuple):
    """What a number is multiplied by: `scale` in all, of which `ratio` is that of the temperatures, in kelvin."""

    scale: float
    ratio: str


@lru_cache(maxsize=4096)
def gas_scale(from_unit: str, to_unit: str) -> GasScale | None:
    """From units of one volume of gas to those at another temperature; None where that is not what divides them."""
    volumes = _volume(from_unit), _volume(to_unit)
    (before, power), (after, to_power) = volumes
    if not before or not after or before == after or power != to_power:
        return None
    plain = _VOLUME.sub("Nm3", from_unit), _VOLUME.sub("Nm3", to_unit)
    if not compatible(*plain):
        return None
    over, under = (after, before) if power > 0 else (before, after)
    ratio = float(KELVIN[over]) / float(KELVIN[under])
    return GasScale(scale(*plain) * ratio, f"{KELVIN[over]}/{KELVIN[under]}")


def _volume(unit: str) -> tuple[str, int]:
    """The one volume of gas in a unit, and its power; blank if there is none or more than one."""
    found = [(match[0], power) for name, power in terms(unit) if (match := _VOLUME.search(name))]
    return found[0] if len(found) == 1 else ("", 0)
