"""Every method of the engine, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inventory.methods.define import Method
from inventory.methods.electricity import boundary
from inventory.methods.energy import aviation, biomass, ccs, coal_mining, mobile, oil_gas, stationary
from inventory.methods.ippu import mineral, products

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
            biomass.biomass_emission_factor,
            biomass.biomass_quantity_factor,
            coal_mining.mining,
            coal_mining.post_mining,
            coal_mining.recovered,
            coal_mining.flared,
            coal_mining.flared_unburnt,
            coal_mining.abandoned,
            coal_mining.abandoned_decline,
            ccs.pipeline,
            ccs.measured,
            mineral.cement_production,
            mineral.traded_clinker,
            mineral.clinker_production,
            mineral.clinker_composition,
            mineral.lost_dust,
            mineral.uncalcined_dust,
            mineral.carbonates_consumed,
            mineral.limestone_dolomite,
            mineral.carbonate_mix,
            mineral.raw_material_carbon,
            mineral.lime_production,
            mineral.lime_by_type,
            mineral.lime_composition,
            mineral.glass_production,
            mineral.glass_by_type,
            products.oxidised_product,
            products.oxidised_product_by_type,
            boundary.electricity_in,
            boundary.electricity_out,
            boundary.electricity_purchased,
            boundary.electricity_sold,
            boundary.heat_purchased,
            boundary.heat_sold,
        )
    }
)
