"""Every method of the engine, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inventory.methods.define import Method
from inventory.methods.electricity import boundary
from inventory.methods.energy import aviation, biomass, ccs, coal_mining, mobile, oil_gas, stationary
from inventory.methods.ippu import chemical, chemical_n2o, fluorochemical, hydrogen, leaks, petrochemical

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
            chemical.ammonia,
            chemical.ammonia_process,
            chemical.ammonia_fuel,
            chemical.urea,
            chemical.recovered_co2,
            chemical.measured_co2,
            chemical.measured_ch4,
            chemical.measured_n2o,
            chemical.carbide,
            chemical.carbide_coke,
            chemical.titanium,
            chemical.titanium_reductant,
            chemical.trona,
            chemical.soda_ash,
            chemical_n2o.production,
            chemical_n2o.technology,
            chemical_n2o.abated,
            petrochemical.product,
            petrochemical.ethylene,
            petrochemical.feedstock,
            petrochemical.cracker_feedstock,
            petrochemical.cracker_feedstock_ch4,
            petrochemical.ch4,
            petrochemical.carbon_in,
            petrochemical.fuel_in,
            petrochemical.carbon_out,
            petrochemical.secondary_product,
            petrochemical.combustion,
            petrochemical.combustion_ch4,
            petrochemical.plume,
            fluorochemical.hcfc22,
            fluorochemical.efficiencies,
            fluorochemical.carbon_efficiency,
            fluorochemical.fluorine_efficiency,
            fluorochemical.monitored,
            fluorochemical.production,
            fluorochemical.abated,
            fluorochemical.mixture,
            fluorochemical.vent,
            fluorochemical.proxy,
            fluorochemical.stream,
            fluorochemical.recovered,
            hydrogen.production,
            hydrogen.feedstock,
            hydrogen.solid_carbon,
            hydrogen.recovered,
            leaks.screening_ranges,
            leaks.correlation,
            leaks.unit_correlation,
            boundary.electricity_in,
            boundary.electricity_out,
            boundary.electricity_purchased,
            boundary.electricity_sold,
            boundary.heat_purchased,
            boundary.heat_sold,
        )
    }
)
