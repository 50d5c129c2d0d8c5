"""Every method of the engine, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inventory.methods.define import Method
from inventory.methods.electricity import boundary
from inventory.methods.energy import (
    aviation,
    biomass,
    ccs,
    coal_gas,
    coal_mining,
    measured,
    mobile,
    oil_gas,
    stationary,
    transformation,
    waste_gas,
)

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        m.id: m
        for m in (
            stationary.fuel_emission_factor,
            stationary.fuel_carbon,
            stationary.fuel_quantity_factor,
            stationary.fuel_technology,
            mobile.transport_fuel,
            mobile.urea_catalyst,
            mobile.road_distance,
            mobile.road_cold_start,
            aviation.aviation_lto,
            aviation.aviation_lto_fuel,
            aviation.aviation_cruise,
            oil_gas.oil_gas_segment,
            oil_gas.oil_gas_source,
            biomass.biomass_emission_factor,
            biomass.biomass_quantity_factor,
            coal_mining.mining,
            coal_mining.post_mining,
            coal_mining.recovered,
            coal_mining.flared,
            coal_mining.flared_unburnt,
            coal_mining.abandoned,
            coal_mining.abandoned_decline,
            coal_gas.mining_co2,
            coal_gas.recovered_co2,
            coal_gas.flared_co2,
            coal_gas.measured_methane,
            coal_gas.measured_co2,
            coal_gas.exploration,
            coal_gas.exploration_boreholes,
            coal_gas.coal_fire,
            transformation.charcoal,
            transformation.coke,
            transformation.coke_oven_gas_carbon,
            transformation.coke_oven_gas,
            transformation.gasification,
            waste_gas.ratio_vented_methane,
            waste_gas.ratio_vented_co2,
            waste_gas.ratio_flared_methane,
            waste_gas.ratio_flared_co2,
            waste_gas.ratio_flared_n2o,
            waste_gas.vented_methane,
            waste_gas.vented_co2,
            waste_gas.flared_methane,
            waste_gas.flared_co2,
            waste_gas.flared_n2o,
            measured.measured,
            ccs.captured,
            ccs.pipeline,
            ccs.measured,
            boundary.electricity_in,
            boundary.electricity_out,
            boundary.electricity_purchased,
            boundary.electricity_sold,
            boundary.heat_purchased,
            boundary.heat_sold,
        )
    }
)
