"""Every method of the engine, by its id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inventory.methods.define import Method
from inventory.methods.electricity import (
    boundary,
    chp,
    market,
    steam,
)
from inventory.methods.energy import (
    aviation,
    biomass,
    carbon_balance,
    ccs,
    coal_gas,
    coal_mining,
    coal_tests,
    engines,
    measured,
    mobile,
    oil_gas,
    reference,
    stationary,
    transformation,
    waste_gas,
)
from inventory.methods.ippu import (
    aluminium_carbon,
    aluminium_pfc,
    chemical,
    chemical_n2o,
    electronics,
    electronics_area,
    electronics_stack,
    electronics_tools,
    ferroalloys,
    fluorochemical,
    gas_uses,
    hydrogen,
    iron_steel,
    leaks,
    metal,
    mineral,
    ods_banks,
    ods_uses,
    other_metals,
    petrochemical,
    products,
    province,
)
from inventory.methods.waste import (
    biological,
    burning,
    burning_gases,
)

MODULES = (
    stationary,
    carbon_balance,
    mobile,
    engines,
    aviation,
    oil_gas,
    biomass,
    coal_mining,
    coal_tests,
    coal_gas,
    transformation,
    waste_gas,
    measured,
    ccs,
    reference,
    mineral,
    products,
    province,
    chemical,
    chemical_n2o,
    petrochemical,
    fluorochemical,
    hydrogen,
    leaks,
    metal,
    iron_steel,
    ferroalloys,
    aluminium_carbon,
    aluminium_pfc,
    other_metals,
    boundary,
    steam,
    market,
    chp,
    electronics_area,
    electronics,
    gas_uses,
    ods_banks,
    ods_uses,
    electronics_stack,
    electronics_tools,
    biological,
    burning,
    burning_gases,
)
"""Where methods are written, in the order in which they are listed."""

METHODS: Mapping[str, Method] = MappingProxyType(
    {m.id: m for module in MODULES for m in vars(module).values() if isinstance(m, Method)}
)
