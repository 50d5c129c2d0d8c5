"""Every method of the engine, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inventory.methods.define import Method
from inventory.methods.electricity import boundary
from inventory.methods.energy import (
    aviation,
    biomass,
    carbon_balance,
    ccs,
    coal_mining,
    engines,
    mobile,
    oil_gas,
    reference,
    stationary,
)

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        m.id: m
        for m in (
            stationary.fuel_emission_factor,
            stationary.fuel_carbon,
            stationary.fuel_quantity_factor,
            stationary.fuel_technology,
            carbon_balance.burnt,
            carbon_balance.put_in,
            carbon_balance.carried_out,
            mobile.transport_fuel,
            mobile.urea_catalyst,
            mobile.road_distance,
            mobile.road_cold_start,
            engines.transport_technology,
            engines.locomotive,
            engines.engine_work,
            engines.ship_engines,
            engines.ship_days,
            engines.ship_tonnage,
            aviation.aviation_lto,
            aviation.aviation_lto_fuel,
            aviation.aviation_cruise,
            aviation.aviation_flights,
            oil_gas.oil_gas_segment,
            oil_gas.oil_gas_facilities,
            biomass.biomass_emission_factor,
            biomass.biomass_quantity_factor,
            coal_mining.mining,
            coal_mining.post_mining,
            coal_mining.measured,
            coal_mining.recovered,
            coal_mining.flared,
            coal_mining.flared_unburnt,
            coal_mining.abandoned,
            coal_mining.abandoned_decline,
            ccs.pipeline,
            ccs.measured,
            reference.reference_flow,
            reference.reference_stored,
            reference.difference_flow,
            reference.difference_not_stored,
            boundary.electricity_in,
            boundary.electricity_out,
            boundary.electricity_purchased,
            boundary.electricity_sold,
            boundary.heat_purchased,
            boundary.heat_sold,
        )
    }
)
