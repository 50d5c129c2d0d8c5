"""Every method of the engine, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inventory.methods.define import Method
from inventory.methods.electricity import boundary
from inventory.methods.energy import aviation, biomass, ccs, coal_mining, mobile, oil_gas, stationary
from inventory.methods.ippu import aluminium_carbon, aluminium_pfc, ferroalloys, iron_steel, metal, other_metals

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
            metal.carbon_flow,
            metal.measured,
            iron_steel.production,
            iron_steel.production_ch4,
            iron_steel.reduction_fuel,
            iron_steel.reduction_fuel_ch4,
            iron_steel.flaring,
            iron_steel.flaring_n2o,
            iron_steel.flaring_n2o_as_printed,
            ferroalloys.production,
            ferroalloys.production_ch4,
            ferroalloys.operation_ch4,
            ferroalloys.reductant,
            ferroalloys.reductant_analysis,
            aluminium_carbon.production,
            aluminium_carbon.prebaked_anodes,
            aluminium_carbon.pitch_volatiles,
            aluminium_carbon.packing_coke,
            aluminium_carbon.paste,
            aluminium_carbon.alumina_sintering,
            aluminium_carbon.sintering_carbonate,
            aluminium_carbon.sintering_soda_solution,
            aluminium_pfc.production_pfc,
            aluminium_pfc.slope,
            aluminium_pfc.slope_c2f6,
            aluminium_pfc.overvoltage,
            aluminium_pfc.overvoltage_c2f6,
            aluminium_pfc.single_effects,
            aluminium_pfc.single_effects_c2f6,
            aluminium_pfc.single_effects_by_cell,
            aluminium_pfc.single_effects_by_cell_c2f6,
            aluminium_pfc.low_voltage,
            aluminium_pfc.low_voltage_ratio,
            aluminium_pfc.start_up,
            aluminium_pfc.start_up_c2f6,
            other_metals.magnesium,
            other_metals.magnesium_casting,
            other_metals.magnesium_cover_gas,
            other_metals.lead,
            other_metals.zinc,
            other_metals.rare_earths,
            other_metals.rare_earth_anodes,
            other_metals.rare_earth_pfc,
            boundary.electricity_in,
            boundary.electricity_out,
            boundary.electricity_purchased,
            boundary.electricity_sold,
            boundary.heat_purchased,
            boundary.heat_sold,
        )
    }
)
